"""What readers make of files: documents, and what is to be said of those that were not read or not believed."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.model.spans import Span

BlockRole: TypeAlias = Literal["title", "byline", "dateline", "heading", "body", "back"]
Unit: TypeAlias = Literal["line", "page", "paragraph"]
DateSource: TypeAlias = Literal["config", "metadata", "filename", "text", "dateline", "none"]
Reliability: TypeAlias = Literal["A", "B", "C", "D", "E", "F"]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the reading text (heading, paragraph …), `[start, end)` without the white space around it.

    `back` is what stands beside the piece: back matter, and the chrome of a web page. It is shown and not read. Of a
    `heading`, and so of a picture's caption, the names are read alone.
    """

    start: int
    end: int
    role: BlockRole


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote that was lifted out of the body.

    `anchors` are the reading-text offsets at which its mark stood (the citing sentence ends at or spans the anchor).
    `text` is the note as printed, without its label; the parsed fields are None where they can't be told.
    `date` is EDTF. `origin` is the code-point offset of the note's text in the source, for opening it in an editor.
    """

    label: str
    text: str
    anchors: tuple[int, ...] = ()
    authors: tuple[str, ...] | None = None
    agency: str | None = None
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    origin: int = 0


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day that a dateline gives without its year, as EDTF ("XXXX-07-16"), and where it stands, `[start, end)`."""

    day: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read: its reading text, its facts and the way back to the file.

    `origin` holds `(text_start, origin_start, length)` triples in order of `text_start`; `lines` the origin offset at
    which each source line of it starts; `first_line` the file's line number (from 1) of the first of them: 1 but for
    one of several documents in a file, of which a whole one stands on one JSON line. Where the format has no lines
    `unit` says what has its start in `lines` instead, pages or paragraphs, and the source is the text as the format's
    library gave it. `genre` is what the document calls itself ("Commentary") or None.
    `dateline` is the day on which the text was filed, where it says so without the year; once the year of that has been
    inferred from the other documents, `date_source` is "dateline".
    `sha256` is the hex digest of the source's bytes (of its part, where a file holds several documents).
    """

    id: str
    path: str
    title: str
    date: str | None
    date_source: DateSource
    text: str
    origin: tuple[tuple[int, int, int], ...]
    notes: tuple[Note, ...] = ()
    blocks: tuple[Block, ...] = ()
    lines: tuple[int, ...] = (0,)
    first_line: int = 1
    unit: Unit = "line"
    author: str | None = None
    publisher: str | None = None
    genre: str | None = None
    url: str | None = None
    reliability: Reliability | None = None
    sha256: str = ""
    dateline: Dateline | None = None

    def source_offset(self, offset: int) -> int:
        """The code-point offset in the source of a reading-text offset (white space that joins: what precedes it)."""
        index = bisect_right(self.origin, offset, key=lambda piece: piece[0]) - 1
        if index < 0:
            return 0
        text_start, origin_start, length = self.origin[index]
        return origin_start + min(offset - text_start, length)

    def place(self, offset: int) -> tuple[int, int]:
        """Line (page, paragraph) and column (both from 1) in the source of a reading-text offset."""
        source = self.source_offset(offset)
        index = max(bisect_right(self.lines, source) - 1, 0)
        return self.first_line + index, source - self.lines[index] + 1

    def spot(self, offset: int) -> str:
        """Where a reading-text offset is in the source, for a person: "line 12", "page 3", "paragraph 7"."""
        return f"{self.unit} {self.place(offset)[0]}"


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that could not be read, wholly or partly: where, why, and what a person can do about it.

    `is_source` is False for what the configuration says of a document that isn't there: nothing is left unread then.
    """

    path: str
    reason: str
    line: int | None = None
    advice: str = ""
    is_source: bool = True


@dataclass(frozen=True, slots=True)
class Misdated:
    """A document whose text speaks against its date: the date the text gives itself (EDTF), and where."""

    document: str
    stated: str
    evidence: Span
