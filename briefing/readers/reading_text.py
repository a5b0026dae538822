"""From a source text to its reading text: notes, page furniture and marks lifted out, cut sentences whole again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Note
from briefing.readers import markup
from briefing.readers.blocks import paragraphs
from briefing.readers.furniture import furniture, mend
from briefing.readers.head import HEADING_WORDS
from briefing.readers.lifting import Cut, Lifted, inside, lift
from briefing.readers.notes import Marked, find_notes, parse_note, unlisted_marks

_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]*_⁰¹²³⁴⁵⁶⁷⁸⁹\s]*$")
_SENTENCE_INSIDE = re.compile(r"[.!?][”’\"')⁰¹²³⁴⁵⁶⁷⁸⁹]*\s+[A-Z]")
_LABEL = re.compile(r"(?<![^\n])([QA]\d{1,2})[:.][ \t]{1,8}(?=\S)")
_UNSEEN = re.compile(r"\xad(?:[ \t]{0,4}\r?\n[ \t]{0,8}(?=[^\W\d_]))?|[\u200b\u2060\ufeff]")
"""Where a word may be divided, and marks of no width: nothing of a word, with the line end that divides it."""
SIGHT = 4_000
"""So many code points on either side of what was removed tell whether it cut a sentence; no line is that long."""


@dataclass(frozen=True, slots=True)
class Read:
    """A reading text with its way back and the notes that were lifted out of it."""

    lifted: Lifted
    notes: tuple[Note, ...]


def read_text(
    source: str,
    *,
    markdown: bool = False,
    cuts: Iterable[Cut] = (),
    removed: Iterable[tuple[int, int]] | None = None,
    notes: Sequence[Marked] = (),
) -> Read:
    """The reading text of a source. Plain text without notes, pages or marks stays as it is, character for character.

    Markdown's marks are lifted out of Markdown, and of text that a converter wrote as Markdown, told by headings or by
    links and notes; those of emphasis, "the *Quito Times*", also out of any other text.
    `cuts` are stretches that the format already told from the text, such as front matter; `removed` are blocks that
    are lifted out with the gap around them, by default the page furniture; `notes` those that the format marks as such.
    """
    found = tuple(notes) or find_notes(source, paragraphs(source))
    blocks = furniture(source) if removed is None else removed
    lifted_out = sorted([*blocks, *((note.start, note.end) for note in found)])
    whole = [*cuts, *_mended(source, lifted_out), *_numbered(source)]
    whole += [Cut(*mark) for note in found for mark in note.marks if mark[0] < mark[1]]
    if not found:
        whole += [Cut(*mark) for mark in unlisted_marks(source)]
    is_markdown = markdown or markup.has_headings(source) or (found and markup.looks_like_markdown(source))
    taken = [(cut.start, cut.end) for cut in sorted(whole, key=lambda cut: cut.start)]
    marks = markup.marks(source) if is_markdown else markup.emphasis(source)
    whole += [mark for mark in marks if not inside(mark.start, taken)]
    lifted = lift(source, whole)
    return Read(lifted, tuple(_note(source, lifted, note) for note in found))


def unseen(source: str) -> list[Cut]:
    """The cuts for what is nothing of a word: soft hyphens and spaces of no width."""
    return [Cut(*found.span()) for found in _UNSEEN.finditer(source)]


def _numbered(source: str) -> list[Cut]:
    """The labels of questions and answers by number, where a text has both from 1: "Q1: Who pays?", "A1: Nobody"."""
    found = list(_LABEL.finditer(source))
    said = {label[1] for label in found}
    return [Cut(*label.span()) for label in found] if {"Q1", "A1"} <= said else []


def _note(source: str, lifted: Lifted, note: Marked) -> Note:
    anchors = tuple(lifted.locate(start) for start, _ in note.marks)
    return parse_note(note.label, source[note.body : note.end], anchors, note.body)


def _mended(source: str, removed: list[tuple[int, int]]) -> list[Cut]:
    """The cuts for stretches between blocks; neighbours with nothing but white space between them are one cut."""
    groups: list[list[tuple[int, int]]] = []
    for stretch in removed:
        if groups and not source[groups[-1][-1][1] : stretch[0]].strip():
            groups[-1].append(stretch)
        else:
            groups.append([stretch])
    return [mend(source, group, _cuts_sentence(source, group[0][0], group[-1][1])) for group in groups]


def _cuts_sentence(source: str, start: int, end: int) -> bool:
    """Whether what was removed stood in the middle of a sentence.

    "… Ministers’ Meeting, the" / "two countries demanded …" is one sentence, also "Kyiv’s Defense" / "Minister Rustem
    …"; a heading before the notes is none, nor is a paragraph that ends as sentences do.
    """
    before = source[max(0, start - SIGHT) : start].rstrip()
    before = before[before.rfind("\n") + 1 :]
    after = source[end : end + SIGHT].lstrip()
    if not before or not after or _ENDED.search(before):
        return False
    if after[0].islower() or before.endswith((",", "-")):
        return True
    return len(before.split()) > HEADING_WORDS or _SENTENCE_INSIDE.search(before) is not None
