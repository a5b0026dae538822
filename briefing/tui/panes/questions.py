"""The open questions: the question, its type, who holds which side."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Question
from briefing.text import one_line
from briefing.tui.cells import wrap
from briefing.tui.citing import STANCES, counted
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item, statement
from briefing.tui.panes.base import Pane
from briefing.tui.tones import Tone


class QuestionsPane(Pane):
    """What is still open, in order of weight."""

    NUMBER = 4
    TITLE = "Open questions"
    ORDER = "by weight"

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The questions, answered and dropped ones last."""
        if all(question.status == "open" for question in briefing.questions):
            return briefing.questions
        return sorted(briefing.questions, key=lambda question: question.status != "open")

    def own_mark(self, item: Item) -> str:
        """Whether a question is answered or dropped."""
        assert isinstance(item, Question)
        return {"open": " ", "answered": self.marks.answered, "dropped": self.marks.dropped}[item.status]

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
        """Type, who holds which side, documents; of a question that is settled, what settled it."""
        if item.status != "open":
            return [(self.settled(item), "text"), (f" {self.marks.dot} {item.kind}", "dim")]
        line: list[Piece] = [(f"{item.kind} by you" if item.own else item.kind, "doubt")]
        for holder in item.holders:
            who = one_line(holder.name or "") or "someone unnamed"
            line += [(f" {self.marks.dot} ", "dim"), (who, "name"), (f" {STANCES[holder.stance]}", "text")]
        documents = len({span.document for span in item.evidence})
        line.append((f"  {counted(documents, 'document')}", "dim"))
        return line

    def settled(self, item: Question) -> str:
        """Status, and what was answered: by the analyst, or by the words of a later document."""
        answer = f"{one_line(item.note)} (by you)" if item.note else ""
        if not answer and item.answer is not None:
            words = statement(item.answer, self.briefing)
            answer = f"{self.marks.open_quote}{words}{self.marks.close_quote} {self.source(item.answer)}"
        return f"{item.status}: {answer}" if answer else item.status

    @property
    def none_found(self) -> str:
        """No question in documents that were read."""
        return "These documents leave no question open that could be found."
