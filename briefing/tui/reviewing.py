"""The part of the desk that looks back: all decisions, each of which can be gone to and taken back."""

from __future__ import annotations

from textual import work

from briefing.model import Actor, Decision, Event, Question, Quote
from briefing.tui.actions import Action
from briefing.tui.items import find
from briefing.tui.sayings import moved
from briefing.tui.writing import Writing

LISTS = {Actor: "actors", Event: "chronology", Quote: "quotes", Question: "questions"}
"""The pane in which each kind of item is listed."""


class Reviewing(Writing, inherit_bindings=False):
    """A screen on which decisions are listed."""

    @work(group="dialog")
    async def action_decisions(self) -> None:
        """Open the list of decisions."""
        from briefing.tui.ledger import Ledger

        await self._open(Ledger(self.session))

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is."""
        if action.id in ("hide", "open") and self._decision is not None:
            return True
        return super().can(action)

    @property
    def _decision(self) -> Decision | None:
        """The decision under the cursor of their list."""
        sheet = self.sheet
        if sheet is None or self.reading_source or sheet.current is None:
            return None
        from briefing.tui.ledger import Ledger

        return sheet.subject.decision(sheet.current) if isinstance(sheet.subject, Ledger) else None

    def action_hide(self) -> None:
        """Take the decision back; where none is meant, hide the item."""
        decision = self._decision
        if decision is None:
            super().action_hide()
        else:
            self.hold()
            self.carry_out(lambda: self._taken_back(decision), decision.id)

    @property
    def meant(self) -> str | None:
        """The id of the decision, or of the item."""
        return self._decision.id if self._decision is not None else super().meant

    def _taken_back(self, decision: Decision) -> str:
        before = self.session.briefing
        self.session.take_back(decision)
        return moved(decision, "Taken back", "", before, self.marks)

    def open(self, focus: bool) -> None:
        """From a decision go to the item it is about, or read the document; elsewhere read the evidence."""
        decision = self._decision if focus else None
        if decision is None:
            super().open(focus)
            return
        sheet = self.sheet
        entry = sheet.current if sheet is not None else None
        item = find(self.briefing, entry.item) if entry is not None and entry.item else None
        if item is not None and item.id in self.briefing.hidden and not self.pane.show_hidden:
            self.tell("It is hidden: X lists what is hidden, x here takes the hiding back.")
        elif item is not None:
            self.go_to(LISTS[type(item)], item.id)
        elif entry is not None and entry.spans:
            super().open(focus)
        else:
            self.tell("What this was about is no longer in the documents; x takes it back.")
