"""Footnotes and endnotes: told from the body, lifted out, hung on what cites them, and parsed.

Five ways of marking are known: superscript figures ("region.¹", "¹ Author, …"), Markdown's `[^1]`, bracketed figures
("region.[1]", "[1] Author, …"), and what copying and printing leave of the first ("region.1" or "region.¹", "1. Author,
…"). A mark counts only where a note bears its label, so "m²" stays in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.lexicon import words
from briefing.model import Note
from briefing.readers.calendar import explicit_date, lone_year
from briefing.readers.markup import plain

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
RAISED = re.compile(r"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)")
"""A note's mark in raised figures, behind the word it stands at."""
_STYLES = (
    (re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[ \t]*(?=\S)"), RAISED),
    (re.compile(r"\[\^([\w-]{1,20})\]:[ \t]*"), re.compile(r"\[\^([\w-]{1,20})\](?!:)")),
    (re.compile(r"\[(\d{1,3})\][ \t]+(?=\S)"), re.compile(r"(?<=[^\s\[])\[(\d{1,3})\]")),
)
"""Each style's label at the start of a note's block, and its mark in the body."""
_BARE = re.compile(r"(\d{1,3})[.)]?[ \t]+(?=\S)")
_UNSURE = (
    (_BARE, _STYLES[0][1]),
    (_BARE, re.compile(r"(?<=[.,;:!?”\"’')])(?<=[^\d\s].)(\d{1,3})(?=\s|$)")),
)
"""The same where nothing sets the note's own figure apart: these are notes only if all of them are, see `_is_sure`."""
_UNIT = re.compile(r"(?:^|[\s\d])[kcdm]?m$")
_TITLE = re.compile(r"[“\"](.{1,500})[”\"]", re.DOTALL)
_ITALIC = re.compile(r"\*([^*\n]{1,200})\*")
_AND = re.compile(r",\s+and\s+|\s+and\s+|\s*&\s*|,\s+|;\s*")


@dataclass(frozen=True, slots=True)
class Marked:
    """A note's block in the source: its label, the block's bounds, where its text starts, and where its marks stand."""

    label: str
    start: int
    end: int
    body: int
    marks: tuple[tuple[int, int], ...]


def find_notes(source: str, paragraphs: Sequence[tuple[int, int]]) -> tuple[Marked, ...]:
    """The notes of a source, given its paragraphs, in order; of the first style whose notes have marks in the body."""
    for label, mark in (*_STYLES, *_UNSURE):
        first = mark.search(source) if label is _BARE else None
        blocks: dict[str, tuple[int, int, int]] = {}
        for start, end in paragraphs:
            match = label.match(source, start, end)
            if match and (first is None or start > first.end()):
                written = match.group(1).translate(_SUPERSCRIPT)
                if first is None or written not in blocks:
                    blocks[written] = (start, end, match.end())
        if blocks:
            found = _with_marks(source, paragraphs, blocks, mark)
            if any(note.marks for note in found) and (label is not _BARE or _is_sure(found)):
                return found
    return ()


def _is_sure(found: Sequence[Marked]) -> bool:
    """Whether bare figures are notes: numbered from 1 without a gap, each with one mark, in order, all behind the text.

    "See No.1" above a list "1. Eggs", "2. Flour" is none, for nothing in the text bears the 2.
    """
    in_order = [note.label for note in found] == [str(number) for number in range(1, len(found) + 1)]
    marks = [mark for note in found for mark in note.marks]
    placed = len(marks) == len(found) and marks == sorted(marks)
    return in_order and placed and all(len(note.marks) == 1 for note in found) and marks[-1][1] <= found[0].start


def _with_marks(
    source: str,
    paragraphs: Sequence[tuple[int, int]],
    blocks: dict[str, tuple[int, int, int]],
    mark: re.Pattern[str],
) -> tuple[Marked, ...]:
    noted = {start for start, _, _ in blocks.values()}
    marks: dict[str, list[tuple[int, int]]] = {label: [] for label in blocks}
    for start, end in paragraphs:
        if start not in noted:
            for match in mark.finditer(source, start, end):
                label = match.group(1).translate(_SUPERSCRIPT)
                if label in marks and not _UNIT.search(source[max(start, match.start() - 4) : match.start()]):
                    marks[label].append(match.span())
    return tuple(Marked(label, start, end, body, tuple(marks[label])) for label, (start, end, body) in blocks.items())


def parse_note(label: str, printed: str, anchors: tuple[int, ...], origin: int) -> Note:
    """A note with what can be told of its authors, agency, title, publisher and date; the rest is None.

    Example: `Seo Ji-eun, “North Vows …”, *Korea JoongAng Daily*, 5 August 2024.` A known news agency before the
    title ("Yonhap, “…”") is the agency, not an author.
    """
    text = plain(printed)
    title = _TITLE.search(text)
    before, after = (text[: title.start()], text[title.end() :]) if title else ("", text)
    people = [name for name in _AND.split(before.strip(" ,.:;")) if name]
    agencies = words("agencies", "agencies")
    agency = next((name for name in people if name.casefold() in agencies), None)
    authors = tuple(name for name in people if name.casefold() not in agencies)
    italic = [plain(found) for found in _ITALIC.findall(printed)]
    return Note(
        label=label,
        text=text,
        anchors=anchors,
        authors=authors or None,
        agency=agency,
        title=title.group(1).strip(" ,") if title else None,
        publisher=italic[-1] if italic else _publisher(after) if title else None,
        date=explicit_date(after) or lone_year(after),
        origin=origin,
    )


def _publisher(after_title: str) -> str | None:
    """What stands between title and date: `, KCNA, 20 June 2024.` gives KCNA."""
    parts = [part.strip(" .,;()") for part in after_title.split(",")]
    named = [part for part in parts if part and not any(character.isdigit() for character in part)]
    return named[0] if named else None
