"""The chronology: date in its own precision, statement, status, sources."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Event
from briefing.text import one_line
from briefing.tui.cells import pad, wrap
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item, statement
from briefing.tui.panes.base import Pane

WIDE = 66
"""From how many cells on a row has room for a longer date."""


class ChronologyPane(Pane):
    """What happened when, in order of the earliest possible date; undated last."""

    NUMBER = 2
    TITLE = "Chronology"

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The events."""
        return briefing.chronology

    def row_height(self, cells: int) -> int:
        """Two lines: most statements need them."""
        return 2

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """Date, without the words it was read from, over status; beside them the statement on two lines."""
        assert isinstance(item, Event)
        left = 20 if cells >= WIDE else 17
        text = wrap(statement(item.evidence[0], self.briefing), cells - left, 2, self.marks.ellipsis)
        date = one_line(item.display).partition(" (")[0] or "undated"
        first: list[Piece] = [(pad(date, left - 1, self.marks.ellipsis) + " ", "time"), (text[0], "text")]
        second: list[Piece] = [(pad(self.below(item), left - 1, self.marks.ellipsis) + " ", "dim")]
        if len(text) > 1:
            second.append((text[1], "text"))
        return [first, second]

    def below(self, item: Event) -> str:
        """The status, and how many sources if there are several; `reported` where only the report's date is known."""
        status = "reported" if item.basis == "note" and item.status == "occurred" else item.status
        if item.origins < 2:
            return status
        return f"{status} {self.marks.dot} {item.origins} src"

    @property
    def none_found(self) -> str:
        """No event in documents that were read."""
        return "No statement of something that happened was found in these documents."
