"""The chronology: date in its own precision, statement, status, sources."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from textual import events, on
from textual.app import ComposeResult

from briefing.model import Briefing, DateBasis, Event
from briefing.text import one_line
from briefing.tui.acting import told
from briefing.tui.byhand import WORDED
from briefing.tui.cells import pad, width, wrap
from briefing.tui.density_strip import DensityStrip, When
from briefing.tui.item_list import ItemList, Line, Piece
from briefing.tui.items import Item
from briefing.tui.marks import Marks
from briefing.tui.panes.base import Pane

SHORTER = (
    (re.compile(r"\bweekend of "), "wkd "),
    (re.compile(r"\bweek of "), "wk "),
    (re.compile(r"\b(\d+) ([A-Z][a-z]{2} \d{4}) – (\d+) \2$"), r"\1–\3 \2"),
    (re.compile(r"\b(\d+ [A-Z][a-z]{2}) (\d{4}) – (\d+ [A-Z][a-z]{2}) \2$"), r"\1–\3 \2"),
    (re.compile(r"\b([A-Z][a-z]{2}) (\d{4}) – ([A-Z][a-z]{2}) \2$"), r"\1–\3 \2"),
    (re.compile(r"^about "), "c. "),
)
"""Readings of dates that have a shorter form with the same meaning, for narrow columns."""

DATED_BY: Mapping[DateBasis | None, str] = {"note": "reported", "document": "date inferred"}
"""What stands for "occurred" where the date is the report's or was only inferred from the document's."""

LOW = 8
"""A pane of fewer lines shows only its list."""

WIDE = 66
"""From how many cells on a row has room for a longer date."""


def short(date: str, cells: int) -> str:
    """A date's reading in a shorter form if it has one and needs it: "wk 14 Oct 2024", "3–5 Nov 2024"."""
    for pattern, form in SHORTER:
        if width(date) <= cells:
            break
        date = pattern.sub(form, date)
    return date


class ChronologyPane(Pane):
    """What happened when, in order of the earliest possible date; undated last."""

    NUMBER = 2
    TITLE = "Chronology"
    ORDER = "by time"

    def __init__(self, marks: Marks, *, id: str) -> None:
        super().__init__(marks, id=id)
        self.strip = DensityStrip(marks)
        self._spread: Sequence[Item] = ()

    def compose(self) -> ComposeResult:
        """Where the events lie in time, then the list."""
        yield self.strip
        yield from super().compose()

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The events."""
        return briefing.chronology

    # --- the strip ----------------------------------------------------------------------------------------------

    def choose(self, keep: Item | None = None) -> None:
        """List what is to be shown, and show where in time it lies."""
        super().choose(keep)
        if self.items is not self._spread:
            self._spread = self.items
            events = cast(Sequence[Event], self.items)
            self.strip.spread([When(event.date, event.earliest or event.latest, event.latest) for event in events])
        self.strip.show(self.shown, self.rows.cursor)

    def on_resize(self, event: events.Resize) -> None:
        """A low pane has no lines to spare for the strip."""
        self.set_class(event.size.height < LOW, "-low-pane")

    def _place(self, keep: Item | None) -> int:
        """The row of an event, also where it has become part of another."""
        if keep is not None and all(keep.id != item.id for item in self.items):
            events = cast(Sequence[Event], self.items)
            keep = next((event for event in events if keep.id in event.members), keep)
        return super()._place(keep)

    @on(ItemList.Highlighted)
    def _moved(self, event: ItemList.Highlighted) -> None:
        self.strip.put(event.index)

    @on(DensityStrip.Wanted)
    def _wanted(self, event: DensityStrip.Wanted) -> None:
        self.rows.focus()
        self.rows.put(event.row)

    def step_in_time(self, by: int) -> bool:
        """Put the cursor on the first event of the next stretch of time, or of the one before; False if none is."""
        row = self.strip.step(by)
        if row is not None:
            self.rows.put(row)
        return row is not None

    # --- rows ---------------------------------------------------------------------------------------------------

    def row_height(self, cells: int) -> int:
        """Two lines: most statements need them."""
        return 2

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """Date, without the words it was read from, over status if it leaves room; beside them the statement."""
        assert isinstance(item, Event)
        date = one_line(item.display).partition(" (")[0] or "undated"
        column = 22 if cells >= WIDE else 17
        date = short(date, column)
        if any(map(str.isdigit, date)):  # with its year cut off it would mislead
            column = max(column, min(width(date), cells // 2))
        dates = wrap(date, column, 2, self.marks.ellipsis)
        text = wrap(told(item, self.briefing, self.marks.ellipsis), cells - column - 1, 2, self.marks.ellipsis)
        first: list[Piece] = [(pad(dates[0], column) + " ", "time"), (text[0], "text")]
        below: Piece = (dates[1], "time") if len(dates) > 1 else (self.below(item), "dim")
        second: list[Piece] = [(pad(below[0], column, self.marks.ellipsis) + " ", below[1])]
        if len(text) > 1:
            second.append((text[1], "text"))
        return [first, second]

    def below(self, item: Event) -> str:
        """The status and how many sources; for "occurred", how an untold date is known; what a person gave."""
        status = DATED_BY.get(item.basis, item.status) if item.status == "occurred" else item.status
        given = ["given" if item.date else "taken away"] if item.corrected else []
        given += [WORDED] if item.id in self.briefing.wordings else []
        if given:
            by_you = ", ".join(given)
            status = f"{by_you} by you" if item.status == "occurred" else f"{status} {self.marks.dot} {by_you}"
        if item.origins < 2:
            return status
        return f"{status} {self.marks.dot} {item.origins} src"

    @property
    def none_found(self) -> str:
        """No event in documents that were read."""
        return "No statement of something that happened was found in these documents."
