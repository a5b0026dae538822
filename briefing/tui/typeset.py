"""A document set for reading at a width: which stretch of it stands on which line, footnotes under their paragraph.

The displayed text is the reading text with footnote marks and footnotes put in; `Leaf` takes offsets from one to the
other. No Textual here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.model import Document, Note, Span
from briefing.text import one_line, visible
from briefing.tui.cells import breaks
from briefing.tui.marks import Marks

LineRole: TypeAlias = Literal["title", "byline", "dateline", "heading", "body", "back", "note"]

NOTE_INDENT = 4


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line on screen: `[start, end)` of the displayed text, its indent in cells, what it belongs to."""

    start: int
    end: int
    indent: int
    role: LineRole


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document at a width. `pieces` are `(display_start, text_start, length)` of what comes from the reading text."""

    document: Document
    text: str
    pieces: tuple[tuple[int, int, int], ...]
    lines: tuple[SetLine, ...]
    cells: int = 0

    def display(self, offset: int) -> int:
        """Where a character of the reading text stands in the displayed text."""
        index = max(bisect_right(self.pieces, offset, key=lambda piece: piece[1]) - 1, 0)
        display_start, text_start, length = self.pieces[index]
        return display_start + min(offset - text_start, length)

    def reading(self, offset: int) -> int:
        """The reading-text offset of a place in the displayed text; for a footnote, of what it hangs on."""
        index = max(bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1, 0)
        display_start, text_start, length = self.pieces[index]
        return text_start + min(offset - display_start, length)

    def ranges(self, span: Span) -> list[tuple[int, int]]:
        """The stretches of the displayed text that show a span, without the footnotes that were put in between."""
        found = []
        first = max(bisect_right(self.pieces, span.start, key=lambda piece: piece[1]) - 1, 0)
        for display_start, text_start, length in self.pieces[first:]:
            if text_start >= span.end:
                break
            start, end = max(span.start, text_start), min(span.end, text_start + length)
            if start < end:
                found.append((display_start + start - text_start, display_start + end - text_start))
        return found

    def line_of(self, offset: int) -> int:
        """The index of the line that shows a place of the displayed text."""
        return max(bisect_right(self.lines, offset, key=lambda line: line.start) - 1, 0)


def typeset(document: Document, cells: int, marks: Marks) -> Leaf:
    """Set a document at a width in cells."""
    text, pieces = _with_notes(document, marks)
    return Leaf(document, text, pieces, tuple(_lines(text, pieces, document, cells)), cells)


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


def loose_notes(document: Document) -> tuple[Note, ...]:
    """The footnotes that hang on no sentence."""
    return tuple(note for note in document.notes if not note.anchors)


def _lines(text: str, pieces: tuple[tuple[int, int, int], ...], document: Document, cells: int) -> Iterator[SetLine]:
    starts = [block.start for block in document.blocks]
    leaf = Leaf(document, text, pieces, ())
    start = 0
    for paragraph in text.split("\n"):
        note = paragraph.startswith(NOTE_SIGN)
        shift = start + note
        indent = NOTE_INDENT if note else 0
        role: LineRole = "note" if note else _role(document, starts, leaf.reading(start))
        for first, last in breaks(paragraph[note:], cells - indent):
            yield SetLine(shift + first, shift + last, indent, role)
        start += len(paragraph) + 1


def _role(document: Document, starts: list[int], offset: int) -> LineRole:
    """What the block at an offset of the reading text is."""
    index = bisect_right(starts, offset) - 1
    if index < 0 or offset >= document.blocks[index].end:
        return "body"
    return document.blocks[index].role
