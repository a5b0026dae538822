"""What a document is by what it says of itself: news of its day, or a piece that tells of other times as well."""

from __future__ import annotations

import re

from briefing.lexicon import words
from briefing.model import Document

_OPENING = re.compile(r"([\w-]{2,12})(\s?[:|]|\s)")


def is_story(document: Document) -> bool:
    """Whether a document tells the news of its day, so that its date, if known, stands for what it leaves undated.

    A commentary, or anything with footnotes, tells of other times as well: what it leaves undated stays so. A text may
    call itself one in its title: "Opinion: …", "Why the dam failed".
    """
    if document.notes or (document.genre or "news").lower() not in words("events", "news_genres"):
        return False
    return not is_comment(document)


def is_comment(document: Document) -> bool:
    """Whether a title's first word makes it a commentary's: "Opinion: …", "Why …"; not "Opinion polls …"."""
    opening = _OPENING.match(document.title)
    if opening is None or (word := opening[1].lower()) not in words("events", "comment_titles"):
        return False
    return bool(opening[2].strip()) or word in ("how", "why")
