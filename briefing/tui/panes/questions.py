"""The open questions: the question, its type, who holds which side."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Question
from briefing.text import one_line
from briefing.tui.cells import wrap
from briefing.tui.citing import counted
from briefing.tui.item_list import Line, Piece, Tone
from briefing.tui.items import Item
from briefing.tui.panes.base import Pane


class QuestionsPane(Pane):
    """What is still open, in order of weight."""

    NUMBER = 4
    TITLE = "Open questions"

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The questions, answered and dropped ones too."""
        return briefing.questions

    def row_height(self, cells: int) -> int:
        """The question on one line of a wide pane or two of a narrow one, then its type."""
        return 2 if cells >= 110 else 3

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """The question, then its type, status and holders."""
        assert isinstance(item, Question)
        room = self.row_height(cells + 2) - 1
        tone: Tone = "strong" if item.status == "open" else "dim"
        words = wrap(one_line(item.question), cells, room, self.marks.ellipsis)
        return [*([(line, tone)] for line in words), self.below(item)]

    def below(self, item: Question) -> Line:
        """Type, status unless open, the analyst's answer, who holds which side, documents."""
        line: list[Piece] = [(item.kind, "doubt")]
        if item.status != "open":
            line.append((f" {self.marks.dot} {item.status}", "strong"))
        if item.note:
            line.append((f": {one_line(item.note)}", "text"))
        for holder in item.holders:
            who = one_line(holder.name or "") or "someone unnamed"
            line += [(f" {self.marks.dot} ", "dim"), (who, "name"), (f" {holder.stance}", "text")]
        documents = len({span.document for span in item.evidence})
        line.append((f"  {counted(documents, 'document')}", "dim"))
        return line

    @property
    def none_found(self) -> str:
        """No question in documents that were read."""
        return "These documents leave no question open that could be found."
