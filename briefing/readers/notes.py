"""Footnotes and endnotes: told from the body, lifted out, hung on what cites them, and parsed.

Six ways of marking are known: superscript figures ("region.¹", "¹ Author, …"), Markdown's `[^1]`, figures in brackets
("region.[1]", "[i] Author, …"; "region.(1)"), and what copying and printing leave of the first ("region.1" or
"region.¹", "1. Author, …"). A mark counts only where a note bears its label, so "m²" stays in the text, or where the
marks run from 1 on.
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
    (re.compile(r"\[(\d{1,3})\]:?[ \t]+(?=\S)"), re.compile(r"(?<=[^\s\[])\[(\d{1,3})\]")),
    (re.compile(r"\[([ivxl]{1,6})\][ \t]+(?=\S)"), re.compile(r"(?<=[^\s\[])\[([ivxl]{1,6})\]")),
)
"""Each style's label at the start of a note's block, and its mark in the body."""
_BARE = re.compile(r"(\d{1,3})[.)]?[ \t]+(?=\S)")
_GLUED = re.compile(r"(?<=[.,;:!?”\"’')])(?:(?<=[^\d\s].)|(?<=(?:1[5-9]|20)\d\d.))(?<!\bNo\.)(\d{1,3})(?=\s|$)")
"""A figure behind a word's or a year's punctuation mark: "the port.4", "in May 2023.4"; not "section 3.4", "No.4"."""
_BEFORE_SENTENCE = re.compile(r"[ \t]+[\"“‘'(]?[^\W\d_a-z]|\s*$|[ \t]*\n")
_UNSURE = (
    (re.compile(r"\((\d{1,3})\)[ \t]+(?=\S)"), re.compile(r"(?<=[^\s(])\((\d{1,3})\)(?!\w)")),
    (_BARE, RAISED),
    (_BARE, _GLUED),
)
"""The same where a list may be labelled so: these are notes only if all of them are, see `_is_sure`."""
MOST_LISTS = 3
"""Among so many of the last numbered lists of a text its notes are looked for."""
LEAST_MARKS = 3
"""Fewer figures in a row that no note bears may be something else."""
_UNIT = re.compile(r"(?:^|[\s\d])[kcdm]?m$")
_TITLE = re.compile(r"[“\"](.{1,500})[”\"]", re.DOTALL)
_ITALIC = re.compile(r"\*([^*\n]{1,200})\*")
_LOOKED_UP = re.compile(
    r"\b(?:(?:last\s)?(?:accessed|archived|checked|consulted|retrieved|viewed|visited)|captured|snapshot)\b[^;()\[\]\n]*",
    re.IGNORECASE,
)
"""When somebody looked a source up or kept a copy, which is not when it was published."""
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
    for label, mark in _STYLES:
        matches = ((label.match(source, start, end), start, end) for start, end in paragraphs)
        blocks = {_written(match): (start, end, match.end()) for match, start, end in matches if match}
        found = _with_marks(source, paragraphs, blocks, mark) if blocks else ()
        if any(note.marks for note in found):
            return found
    for label, mark in _UNSURE:
        written = {_written(match) for match in mark.finditer(source)}
        for blocks in _numbered(source, paragraphs, label, mark):
            found = _with_marks(source, paragraphs, blocks, mark)
            if _is_sure(found) and str(len(found) + 1) not in written:
                return found
    return ()


def _written(match: re.Match[str]) -> str:
    return match.group(1).translate(_SUPERSCRIPT)


def _numbered(
    source: str, paragraphs: Sequence[tuple[int, int]], label: re.Pattern[str], mark: re.Pattern[str]
) -> list[dict[str, tuple[int, int, int]]]:
    """The lists of paragraphs numbered from 1 on that stand below the first mark, the last of them first."""
    first = mark.search(source)
    lists: list[dict[str, tuple[int, int, int]]] = []
    for start, end in paragraphs if first is not None else ():
        match = label.match(source, start, end)
        if match is None or first is None or start <= first.end():
            continue
        if match[1] == "1":
            lists.append({})
        if lists and match[1] == str(len(lists[-1]) + 1):
            lists[-1][match[1]] = (start, end, match.end())
    return lists[: -MOST_LISTS - 1 : -1]


def unlisted_marks(source: str) -> tuple[tuple[int, int], ...]:
    """The marks of notes that don't stand in a text: figures that run from 1 on, most at the end of a sentence.

    "The port closed.1 The act,2 once law, held.3 Ships left.4 "; not "See No.1 The port", nor where one at the end of a
    sentence is out of its order.
    """
    marks: list[re.Match[str]] = []
    ending = 0
    for match in _GLUED.finditer(source):
        is_next = match[1] == str(len(marks) + 1)
        ends = _BEFORE_SENTENCE.match(source, match.end()) is not None
        if ends and not is_next:
            return ()
        marks += [match] if is_next else []
        ending += ends
    return tuple(match.span() for match in marks) if ending >= LEAST_MARKS else ()


def _is_sure(found: Sequence[Marked]) -> bool:
    """Whether bare figures are notes: each has a mark, the first marks stand in order, and all behind the text.

    "See No.1" above a list "1. Eggs", "2. Flour" is none, for nothing in the text bears the 2.
    """
    firsts = [note.marks[0] for note in found if note.marks]
    last = max((mark for note in found for mark in note.marks), default=(0, 0))
    return len(firsts) == len(found) and firsts == sorted(firsts) and last[1] <= found[0].start


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
                label = _written(match)
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
    after = _LOOKED_UP.sub("", after)
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
