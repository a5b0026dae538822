"""A document set for reading at a width: which stretch of it stands on which line, footnotes under their paragraph.

The displayed text is the reading text with footnote marks and footnotes put in; `Leaf` takes offsets from one to the
other. Lines are broken only as far down as somebody has looked. No Textual here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias, overload

from briefing.model import Document
from briefing.text import one_line, visible
from briefing.tui.cells import breaks
from briefing.tui.marks import Marks

LineRole: TypeAlias = Literal["title", "byline", "dateline", "heading", "body", "back", "note"]

NOTE_INDENT = 4

SLACK = 4
"""So many cells at the end of a line stay empty on average, since words are not cut."""


class SetLine(NamedTuple):
    """A line on screen: `[start, end)` of the displayed text, its indent in cells, what it belongs to."""

    start: int
    end: int
    indent: int
    role: LineRole


class Lines(Sequence[SetLine]):
    """The lines of a text, broken from the top down as far as they were asked for; `guess` tells how many there are.

    `broken` gives the lines of one of the text's `paragraphs` after the other, and where each ends in the text.
    """

    def __init__(self, text: str, broken: Iterator[tuple[list[SetLine], int]], cells: int) -> None:
        self._broken = broken
        self._known: list[SetLine] = []
        self._paragraphs, self._characters = text.count("\n") + 1, len(text)
        self._length, self._room = len(text), max(cells - SLACK, 1)
        empty = text.count("\n\n")
        self._beyond = (empty + (self._paragraphs - empty) / 2) / self._paragraphs
        """What a paragraph takes on average beyond its characters: a whole line if empty, else half its last one."""

    @property
    def guess(self) -> int:
        """How many lines there are: exact once all are broken, about right before."""
        return len(self._known) + round(self._paragraphs * self._beyond + self._characters / self._room)

    def _more(self) -> bool:
        """Break another paragraph; False if there is none."""
        broken = next(self._broken, None)
        if broken is None:
            return False
        lines, end = broken
        self._known += lines
        self._paragraphs, self._characters = self._paragraphs - 1, self._length - end
        return True

    def reach(self, number: int) -> None:
        """Break at least so many lines, if there are so many."""
        while len(self._known) < number and self._more():
            pass

    def reaches(self, number: int) -> bool:
        """Whether there is a line of that index."""
        self.reach(number + 1)
        return number < len(self._known)

    def at(self, offset: int) -> int:
        """The index of the line that shows a place of the text."""
        while (not self._known or self._known[-1].start <= offset) and self._more():
            pass
        return max(bisect_right(self._known, offset, key=lambda line: line.start) - 1, 0)

    @overload
    def __getitem__(self, index: int) -> SetLine: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[SetLine]: ...

    def __getitem__(self, index: int | slice) -> SetLine | Sequence[SetLine]:
        if isinstance(index, int) and index >= 0:
            self.reach(index + 1)
        else:
            self.reach(len(self))
        return self._known[index]

    def __len__(self) -> int:
        """How many lines there are, for which all have to be broken."""
        while self._more():
            pass
        return len(self._known)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document at a width. `pieces` are `(display_start, text_start, length)` of what comes from the reading text."""

    document: Document
    text: str
    pieces: tuple[tuple[int, int, int], ...]
    lines: Lines
    cells: int = 0

    def display(self, offset: int) -> int:
        """Where a character of the reading text stands in the displayed text."""
        index = max(bisect_right(self.pieces, offset, key=lambda piece: piece[1]) - 1, 0)
        display_start, text_start, length = self.pieces[index]
        return display_start + min(offset - text_start, length)

    def reading(self, offset: int) -> int:
        """The reading-text offset of a place in the displayed text; for a footnote, of what it hangs on."""
        return _reading(self.pieces, offset)

    def ranges(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of the displayed text that show `[start, end)`, without footnotes that were put in between."""
        found = []
        index = max(bisect_right(self.pieces, start, key=lambda piece: piece[1]) - 1, 0)
        while index < len(self.pieces) and self.pieces[index][1] < end:
            display_start, text_start, length = self.pieces[index]
            first, last = max(start, text_start), min(end, text_start + length)
            if first < last:
                found.append((display_start + first - text_start, display_start + last - text_start))
            index += 1
        return found

    def line_of(self, offset: int) -> int:
        """The index of the line that shows a place of the displayed text."""
        return self.lines.at(offset)


def _reading(pieces: tuple[tuple[int, int, int], ...], offset: int) -> int:
    index = max(bisect_right(pieces, offset, key=lambda piece: piece[0]) - 1, 0)
    display_start, text_start, length = pieces[index]
    return text_start + min(offset - display_start, length)


def typeset(document: Document, cells: int, marks: Marks) -> Leaf:
    """Set a document at a width in cells."""
    text, pieces = _with_notes(document, marks)
    return Leaf(document, text, pieces, Lines(text, _broken(text, pieces, document, cells), cells), cells)


def _with_notes(document: Document, marks: Marks) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """The reading text with each footnote's mark at its anchor and the footnote after the paragraph."""
    reading = visible(document.text).replace("\t", " ")
    reading = _unwrapped(reading, document)
    out: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = done = 0
    for offset, insertion in sorted(_insertions(document, reading, marks), key=lambda pair: pair[0]):
        if offset > done:
            pieces.append((length, done, offset - done))
            out.append(reading[done:offset])
            length += offset - done
            done = offset
        out.append(insertion)
        length += len(insertion)
    pieces.append((length, done, len(reading) - done))
    out.append(reading[done:])
    return "".join(out), tuple(pieces)


def _unwrapped(reading: str, document: Document) -> str:
    """The text with each block on one line, character for character: line ends inside a block are hard wraps."""
    out = []
    done = 0
    for block in document.blocks:
        if reading.find("\n", block.start, block.end) >= 0:
            out += [reading[done : block.start], reading[block.start : block.end].replace("\n", " ")]
            done = block.end
    return "".join([*out, reading[done:]])


NOTE_SIGN = "\x01"
"""Starts a footnote's line in the displayed text; no reading text holds it once it is made visible."""


def _insertions(document: Document, reading: str, marks: Marks) -> Iterator[tuple[int, str]]:
    """What is put into the reading text, and at which offset. A footnote of many anchors is shown at the first."""
    for note in document.notes:
        for anchor in note.anchors:
            if 0 <= anchor <= len(reading):
                yield anchor, marks.note(note.label)
    for note in document.notes:
        anchors = [anchor for anchor in note.anchors if 0 <= anchor <= len(reading)]
        if anchors:
            end = reading.find("\n", anchors[0])
            yield (len(reading) if end < 0 else end), f"\n{NOTE_SIGN}{marks.note(note.label)} {one_line(note.text)}"


def numbered(first: int, last: int, dash: str, cells: int) -> str:
    """The numbers of the sentences from one to another in so many cells: "4–6", "123–5" for 123 to 125, "1234+"."""
    if first == last:
        return str(first)[:cells]
    begin, end = str(first), str(last)
    same = next((place for place, (a, b) in enumerate(zip(begin, end, strict=False)) if a != b), 0)
    shorter = end[same:] if len(begin) == len(end) else end
    forms = (f"{begin}{dash}{end}", f"{begin}{dash}{shorter}", f"{begin}+")
    return next((form for form in forms if len(form) <= cells), begin[:cells])


def _broken(
    text: str, pieces: tuple[tuple[int, int, int], ...], document: Document, cells: int
) -> Iterator[tuple[list[SetLine], int]]:
    """The lines of one paragraph after the other, and where it ends; none for an empty one behind another."""
    starts = [block.start for block in document.blocks]
    start = 0
    is_empty = False
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        note = text.startswith(NOTE_SIGN, start)
        shift = start + note
        was_empty, is_empty = is_empty, not text[shift:end].strip()
        indent = NOTE_INDENT if note else 0
        role: LineRole = "note" if note else _role(document, starts, _reading(pieces, start))
        wrapped = breaks(text[shift:end], cells - indent)
        lines = [SetLine(shift + first, shift + last, indent, role) for first, last in wrapped]
        yield [] if was_empty and is_empty else lines, end
        start = end + 1


def _role(document: Document, starts: list[int], offset: int) -> LineRole:
    """What the block at an offset of the reading text is."""
    index = bisect_right(starts, offset) - 1
    if index < 0 or offset >= document.blocks[index].end:
        return "body"
    return document.blocks[index].role
