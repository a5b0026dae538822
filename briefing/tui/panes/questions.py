"""The open questions: the question, its type, who holds which side."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Question
from briefing.text import one_line
from briefing.tui.byhand import WORDED
from briefing.tui.cells import width, wrap
from briefing.tui.citing import counted, held_by
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item, document_of, statement
from briefing.tui.panes.base import Pane
from briefing.tui.tones import Tone


def flowing(parts: Sequence[Line], cells: int, lines: int) -> list[Line]:
    """Parts one behind another on so many lines of so many cells; none is broken but the last line's, that goes on."""
    flown: list[list[Piece]] = [[]]
    for part in parts:
        over = sum(width(text) for text, _ in (*flown[-1], *part)) > cells
        if over and flown[-1] and len(flown) < lines:
            flown.append([])
        flown[-1] += part
    return list(flown)


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

    def _place(self, keep: Item | None) -> int:
        """The row of a question; one that is settled now leaves the cursor in its place, on the next open one.

        While it is read its row is kept, since all that is decided in the reader is about it.
        """
        if isinstance(keep, Question) and keep.status == "open" and self.rows.held and self.rows.has_focus:
            settled = (question.id for question in self.briefing.questions if question.status != "open")
            if keep.id in settled:
                return self.rows.cursor
        return super()._place(keep)

    def own_mark(self, item: Item) -> str:
        """Whether a question is answered or dropped."""
        assert isinstance(item, Question)
        return {"open": " ", "answered": self.marks.answered, "dropped": self.marks.dropped}[item.status]

    def row_height(self, cells: int) -> int:
        """The question on one line of a wide pane or two of a narrow one, then its type."""
        return 2 if cells >= 110 else 3

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """The question, then its type, status and holders, on all lines that it leaves."""
        assert isinstance(item, Question)
        height = self.row_height(cells + 2)
        tone: Tone = "strong" if item.status == "open" else "dim"
        words = wrap(one_line(item.question), cells, height - 1, self.marks.ellipsis)
        return [*([(line, tone)] for line in words), *flowing(self.below(item), cells, height - len(words))]

    def below(self, item: Question) -> Sequence[Line]:
        """Type, each side with its holders, in how many documents and when last; of one that is settled, what did."""
        dot = f" {self.marks.dot} "
        worded: list[Piece] = [(f"{WORDED} by you{dot}", "mark")] if item.id in self.briefing.wordings else []
        if item.status != "open":
            return [[*worded, (self.settled(item), "text"), (f"{dot}{item.kind}", "dim")]]
        parts: list[list[Piece]] = [[*worded, (f"{item.kind} by you" if item.own else item.kind, "doubt")]]
        for stance in dict.fromkeys(holder.stance for holder in item.holders):
            names = [one_line(holder.name or "") for holder in item.holders if holder.stance == stance]
            side: list[list[Piece]] = [[(name or "someone unnamed", "name"), (", ", "text")] for name in names]
            side[0] = [(dot, "dim"), (f"{held_by(stance, item)} ", "text"), *side[0]]
            side[-1] = side[-1][:-1]  # no comma behind the last
            parts += side
        documents = {span.document: document_of(span, self.briefing) for span in item.evidence}
        raised = max((one.date for one in documents.values() if one and one.date), default="undated")
        parts[-1].append((f"  {counted(len(documents), 'document')}, {raised}", "dim"))
        return parts

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
