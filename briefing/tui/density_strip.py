"""The strip over the chronology: where the events lie in time, where the cursor is among them, and a way there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing.edtf import plain
from briefing.tui.density import LEAST, Density, edges, label_line, levels
from briefing.tui.item_list import Piece
from briefing.tui.marks import Marks
from briefing.tui.tones import Palette

WIDEST = 6
"""No column is wider: a few days would look like walls."""

GAPPED = 3
"""From how many cells on a column leaves one free, so that columns of one height can be told apart."""


@dataclass(frozen=True, slots=True)
class When:
    """An event's date (EDTF), the day it is listed by and the last one it can have been on (ISO); None if undated."""

    date: str | None
    start: str | None
    latest: str | None


class DensityStrip(Widget):
    """Two lines: a column for each stretch of time, as high as it has events; their ends and the cursor's by name.

    It holds no events, only their dates and which of them are listed.
    """

    DEFAULT_CSS = """
    DensityStrip { height: 2; display: none; }
    DensityStrip.-dated { display: block; }
    .-low-pane DensityStrip { display: none; }
    """

    class Wanted(Message):
        """A column was clicked on: the row of its first event is wanted."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self, marks: Marks) -> None:
        super().__init__()
        self.marks = marks
        self._dates: Sequence[When] = ()
        self._starts: Sequence[str | None] = ()
        self._shown: Sequence[int] = ()
        self._row = 0
        self._density: Density | None = None
        self._spread_over = 0
        self._counts: list[int] | None = None
        self._palette: Palette | None = None

    # --- what is shown ------------------------------------------------------------------------------------------

    def spread(self, dates: Sequence[When]) -> None:
        """Show other events, in the order of time, undated ones last."""
        self._dates, self._starts = dates, [when.start for when in dates]
        self._density, self._counts = None, None
        self.set_class(len({start for start in self._starts if start is not None}) > 1, "-dated")

    def show(self, shown: Sequence[int], row: int) -> None:
        """Count only the events that are listed, by their indices; the cursor is on that row of the list."""
        self._shown, self._row, self._counts = shown, row, None
        self.refresh()

    def put(self, row: int) -> None:
        """The cursor is on another row of the list."""
        before, self._row = self._row, row
        if not self.size.width:  # out of sight, its columns need not be known
            return
        if max(before, row) >= len(self._shown) or self._place_of(before) != self._place_of(row):
            self.refresh()

    def _place_of(self, row: int) -> int:
        return self.density.places[self._shown[row]]

    def step(self, by: int) -> int | None:
        """The row of the first event of the next column that has any, or with -1 of the one before, or None."""
        return self.density.step(self._shown, self._row, by) if self._row < len(self._shown) else None

    @property
    def density(self) -> Density:
        """The columns, spread anew only for other events or another width."""
        if self._density is None or self._spread_over != self._cells:
            self._spread_over = self._cells
            self._density, self._counts = Density(self._starts, self._spread_over), None
        return self._density

    @property
    def _cells(self) -> int:
        """The cells that the columns share: all but a margin and what the undated ones take."""
        return max(self.size.width - 2 - len(self._undated(self._starts.count(None))), LEAST)

    @staticmethod
    def _undated(number: int) -> str:
        """How many undated events there are, for the place beside the columns."""
        return f"  {number:,} undated" if number else ""

    @property
    def _borders(self) -> list[int]:
        """Where each column begins, and where the last one ends."""
        columns = len(self.density.columns)
        return edges(columns, min(self._cells, columns * WIDEST))

    def on_click(self, event: events.Click) -> None:
        """Go to the first event of the column that was clicked on, or of the next one that has any."""
        density = self.density
        borders = self._borders
        place = sum(1 for border in borders[1:] if border <= event.x - 1)
        row = density.row_of(self._shown, place)
        if row is not None:
            self.post_message(self.Wanted(row))

    # --- drawing ------------------------------------------------------------------------------------------------

    def notify_style_update(self) -> None:
        """Another theme."""
        self._palette = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """The columns, or the line of names below them."""
        if self._palette is None:
            self._palette = Palette(self.app.theme_variables, self.rich_style)
        style = self._palette.style
        pieces = [(" ", "text"), *(self._bars() if y == 0 else self._names())]
        strip = Strip([Segment(text, style("plain", tone)) for text, tone in pieces])
        return strip.adjust_cell_length(self.size.width, style("plain"))

    @property
    def _place(self) -> int | None:
        """The column of the event under the cursor."""
        return self._place_of(self._row) if self._row < len(self._shown) else None

    def _bars(self) -> list[Piece]:
        """Each column as high as it has events of those listed; that of the cursor in another tone."""
        density, here = self.density, self._place
        bars = self.marks.bars
        borders = self._borders
        pieces: list[Piece] = []
        counts = self._counted[:-1]
        if density.gathers:  # what is gathered is no measure of the others
            counts[0] = min(counts[0], max(counts[1:]))
        for place, level in enumerate(levels(counts, len(bars))):
            cells = borders[place + 1] - borders[place]
            bar = bars[level - 1] * (cells - (cells >= GAPPED)) if level else self._gap(place)
            pieces.append((bar.ljust(cells), "mark" if place == here else "time" if level else "dim"))
        blank = " " * (self._cells - borders[-1])
        return [
            *pieces,
            (blank, "dim"),
            (self._undated(self._counted[-1]), "mark" if here == density.undated else "dim"),
        ]

    def _gap(self, place: int) -> str:
        """What stands for a column without events: a point of the calendar, or a stretch that was cut out."""
        return self.marks.cut if self.density.columns[place] is None else self.marks.none

    def _names(self) -> list[Piece]:
        """The first and the last event by date, and that of the cursor with how many events it has."""
        density, here, pointer = self.density, self._place, self.marks.promoted
        at, told, undated = None, "", here == density.undated
        if here is not None and not undated:
            borders = self._borders
            at = (borders[here] + max(borders[here + 1] - 1, borders[here])) // 2
            told = self._told(here)
        line = label_line(self._cells, self._borders[-1], self._ends(), at, told, pointer)
        return [*((text, "mark" if pointed else "dim") for text, pointed in line), (f"  {pointer}" * undated, "mark")]

    def _ends(self) -> tuple[str, str]:
        """The dates of the first and the last event, never finer than their own; what the first column gathers."""
        density = self.density
        dated = self._dates[: len(self._dates) - self._starts.count(None)]
        if not dated:
            return "", ""
        first = density.label(0) if density.gathers else self._end(0, dated[0])
        return first, self._end(density.undated - 1, dated[-1])

    def _end(self, place: int, when: When) -> str:
        """An event's date, or the column in which it stands where that says less."""
        if when.date is None or when.start is None or self.density.is_coarser(place, when.start, when.latest):
            return self.density.label(place)
        return plain(when.date)

    def _told(self, here: int) -> str:
        """The cursor's column with how many events it has, or the event's own date where it is wider than a column."""
        when = self._dates[self._shown[self._row]]
        if when.date is not None and not self.density.holds(here, when.latest):
            return plain(when.date)
        return f"{self.density.label(here)}: {self._counted[here]:,}"

    @property
    def _counted(self) -> list[int]:
        """How many of those listed stand in each column."""
        density = self.density
        if self._counts is None:
            self._counts = density.counts(self._shown)
        return self._counts
