"""What a document is by what it says of itself: news of its day, or a piece that tells of other times as well."""

from __future__ import annotations

import re

from briefing.lexicon import words
from briefing.model import Document

_OPENING = re.compile(r"([\w-]{2,12})(\s?[:|]|\s)")

_WORD = re.compile(r"[\w-]+")
_NEWSROOM = frozenset({"correspondent", "covers", "editor", "journalist", "reporter"})


def is_story(document: Document) -> bool:
    """Whether a document tells the news of its day, so that its date, if known, stands for what it leaves undated.

    A commentary, or anything with footnotes, tells of other times as well: what it leaves undated stays so. A text may
    call itself one in its title: "Opinion: …", "Why the dam failed"; nor is it news if its author is a scholar by the
    note at its foot.
    """
    if document.notes or (document.genre or "news").lower() not in words("events", "news_genres"):
        return False
    return not (is_comment(document) or _is_by_a_scholar(document))


def is_comment(document: Document) -> bool:
    """Whether a title's first word makes it a commentary's: "Opinion: …", "Why …"; not "Opinion polls …"."""
    opening = _OPENING.match(document.title)
    if opening is None or (word := opening[1].lower()) not in words("events", "comment_titles"):
        return False
    return bool(opening[2].strip()) or word in ("how", "why")


def _is_by_a_scholar(document: Document) -> bool:
    """Whether the note on the author at the foot tells of no newsroom: "Ann Lee is a fellow at the Horn Forum."."""
    if document.author is None:
        return False
    notes = (document.text[block.start : block.end] for block in document.blocks if block.role == "back")
    author = document.author.casefold()
    about = (set(_WORD.findall(note)) for note in map(str.casefold, notes) if note.startswith(author))
    return any(words("pages", "callings") & note or "teaches" in note for note in about if not note & _NEWSROOM)
