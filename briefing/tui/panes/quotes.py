"""The key quotes: the words, speaker and role, document and date."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Quote
from briefing.text import one_line
from briefing.tui.cells import wrap
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item, verbatim
from briefing.tui.panes.base import Pane


class QuotesPane(Pane):
    """Who said what, in order of weight."""

    NUMBER = 3
    TITLE = "Key quotes"
    ORDER = "by weight"

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The quotes."""
        return briefing.quotes

    def row_height(self, cells: int) -> int:
        """The words on one line of a wide pane or two of a narrow one, then who said them."""
        return 2 if cells >= 110 else 3

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """The words, then speaker and role, then document and date."""
        assert isinstance(item, Quote)
        words = verbatim(item, self.briefing, self.marks.ellipsis)
        if item.quoted == item.evidence[:1] or (item.kind == "direct" and item.quoted):  # its marks stand outside
            words = f"{self.marks.open_quote}{words}{self.marks.close_quote}"
        room = self.row_height(cells + 2) - 1
        lines: list[Line] = [[(line, "said")] for line in wrap(words, cells, room, self.marks.ellipsis)]
        return [*lines, self.below(item)]

    def below(self, item: Quote) -> Line:
        """Speaker, role, kind, document and date."""
        line: list[Piece] = [(f"{self.marks.dash} ", "dim"), (one_line(item.speaker_name or "(unnamed)"), "name")]
        if item.role:
            line.append((f", {one_line(item.role)}", "text"))
        kind = "" if item.kind == "direct" else f"{item.kind} {self.marks.dot} "
        line.append((f"  {kind}{self.source(item.evidence[0])}", "dim"))
        return line

    @property
    def none_found(self) -> str:
        """No quotation in documents that were read."""
        return "Nobody is quoted in these documents."
