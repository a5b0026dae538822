"""The lines of a sheet: words that lead to the sentences they rest on. No Textual here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefing.model import Actor, Briefing, Span
from briefing.text import one_line
from briefing.tui.items import document_of
from briefing.tui.marks import Marks
from briefing.written import written

if TYPE_CHECKING:
    from briefing.tui.item_list import Piece


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a sheet.

    `id` is that of the item it stands for, or one that stays the same from briefing to briefing. `label` names its
    part of the sheet. `spans` are the sentences it leads to, in the order in which they are read. `item` is the id of
    the item that is meant by it and `actor` that of the actor.
    """

    id: str
    words: tuple[Piece, ...]
    spans: tuple[Span, ...] = ()
    label: str = ""
    item: str | None = None
    actor: str | None = None

    @property
    def text(self) -> str:
        """Its words without their tones."""
        return "".join(text for text, _ in self.words)


class Subject(Protocol):
    """What a sheet is about."""

    @property
    def label_cells(self) -> int:
        """How many cells the column of labels takes."""

    @property
    def order(self) -> str:
        """By what its lines are ordered, for the border."""

    @property
    def tells_place(self) -> bool:
        """Whether each line tells where it stands; lines that don't are as wide as the sheet and one line high."""

    def title(self, briefing: Briefing) -> str:
        """The sheet's name."""

    def entries(self, briefing: Briefing, followed: Sequence[Actor], marks: Marks, cells: int) -> Sequence[Entry]:
        """The lines, worked out once for a briefing and a width; `followed` are the actors they are to be about."""

    def why_none(self, briefing: Briefing, followed: Sequence[Actor]) -> list[str]:
        """Why there is no line, and how to get back."""


def sliced(words: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """The part `[start, end)` of a line's text, in code points, with its tones."""
    parts: list[Piece] = []
    at = 0
    for text, tone in words:
        part = text[max(start - at, 0) : max(end - at, 0)]
        if part:
            parts.append((part, tone))
        at += len(text)
    return parts


def place(spans: Sequence[Span], briefing: Briefing, brief: bool = False) -> str:
    """Where the first of some spans stands: `[2:14] Title, 2024-12-05`, and how many more there are."""
    document = document_of(spans[0], briefing) if spans else None
    if document is None:
        return ""
    number, sentence = briefing.citation(spans[0])
    more = f" +{len(spans) - 1:,}" if len(spans) > 1 else ""
    if brief:
        return f"[{number}:{sentence}]{more}"
    return f"[{number}:{sentence}]{more} {one_line(document.title)}, {written(document)}"
