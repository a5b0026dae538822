"""The key quotes: the words, speaker and role, document and date."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.model import Briefing, Quote
from briefing.text import one_line
from briefing.tui.cells import wrap_clauses
from briefing.tui.citing import counted
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item, verbatim
from briefing.tui.panes.base import Pane


class QuotesPane(Pane):
    """Who said what, in order of weight."""

    NUMBER = 3
    TITLE = "Key quotes"
    ORDER = "by weight"

    promoted: Collection[str] = frozenset()
    """The ids of the quotes that were put above the others."""

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The quotes."""
        return briefing.quotes

    def own_mark(self, item: Item) -> str:
        """Whether a quote was put above the others."""
        return self.marks.promoted if item.id in self.promoted else " "

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
        lines: list[Line] = [[(line, "said")] for line in wrap_clauses(words, cells, room, self.marks.ellipsis)]
        return [*lines, self.below(item)]

    def below(self, item: Quote) -> Line:
        """Speaker, role, kind, document and date."""
        line: list[Piece] = [(f"{self.marks.dash} ", "dim"), (one_line(item.speaker_name or "(unnamed)"), "name")]
        if item.corrected:
            line.append((" (given by you)", "mark"))
        if item.role:
            line.append((f", {one_line(item.role)}", "text"))
        kind = "" if item.kind == "direct" else f"{item.kind} {self.marks.dot} "
        line.append((f"  {self._times(item)}{kind}{self.source(item.evidence[0])}", "dim"))
        return line

    def _times(self, item: Quote) -> str:
        """In how many documents, or places of one, the same words stand, if in more than one."""
        if len(item.evidence) < 2:
            return ""
        documents = len({span.document for span in item.evidence})
        amount = counted(documents, "document") if documents > 1 else counted(len(item.evidence), "place")
        return f"{amount} {self.marks.dot} "

    @property
    def none_found(self) -> str:
        """No quotation in documents that were read."""
        return "Nobody is quoted in these documents."
