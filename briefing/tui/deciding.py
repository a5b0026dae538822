"""The part of the desk that decides: each key asks what it must know, records a decision and shows what came of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import TypeAlias

from textual import on, work
from textual.screen import Screen
from textual.worker import Worker

from briefing.decisions import DecisionsNotSaved
from briefing.model import Briefing, DateSource, Decision, DecisionKind, Document, Question, Span
from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.actions import shown_key
from briefing.tui.citing import contradiction, quoted
from briefing.tui.dating import DATE_FORMS, date_fault, typed_date
from briefing.tui.items import Item
from briefing.tui.marks import Marks
from briefing.tui.messages import Rebuilt, Said
from briefing.tui.sayings import TAKEN_IN, made, moved, readable
from briefing.tui.session import Session

SOURCES: Mapping[DateSource, str] = {
    "config": "given by you",
    "metadata": "from the file's own facts",
    "filename": "from the name of the file",
    "text": "from its text",
    "dateline": "from its dateline, the year inferred from other documents",
    "none": "",
}
"""Where a document's date comes from, in words."""

TAKEN_BACK, NOT_YOURS = "Taken back", "Nothing of yours to take back: another desk decided the rest"
"""What is told of undoing."""

GROUP = "decisions"

Step: TypeAlias = Callable[[], str]
"""One step of deciding, done in a thread: returns what to tell, raises DecisionsNotSaved."""


class Deciding(Screen[None], inherit_bindings=False):
    """A screen whose keys decide. Subclasses say which item is meant and which document."""

    session: Session
    briefing: Briefing
    keys: Mapping[str, tuple[str, ...]]
    """The keys of each action, by its id."""
    marks: Marks

    def __init__(self) -> None:
        super().__init__()
        self._steps: deque[Step] = deque()
        self._busy = False
        self._in_work: set[str] = set()
        """The ids of the items, or of the decisions, with which the steps deal that are not worked in yet."""

    @property
    def item(self) -> Item | None:
        """The item that is meant."""
        raise NotImplementedError

    @property
    def listed_item(self) -> Item | None:
        """The item that is meant, unless a document is read to which no item led."""
        raise NotImplementedError

    @property
    def document(self) -> Document | None:
        """The document that is meant."""
        raise NotImplementedError

    def evidence_for(self, question: Question) -> Span | None:
        """The sentence now in the reader, where an answer may rest on it; None where none can be meant."""
        raise NotImplementedError

    def tell(self, text: str, wrong: bool = False) -> None:
        """Say something for a moment; what is `wrong` is kept among the notices too."""
        raise NotImplementedError

    def tell_state(self) -> None:
        """Say how things stand, such as whether a decision is being worked in."""
        raise NotImplementedError

    def hold(self) -> None:
        """Keep the cursor on the item that is meant."""
        raise NotImplementedError

    @property
    def working(self) -> bool:
        """Whether decisions are being worked into the briefing."""
        return self._busy

    @property
    def meant(self) -> str | None:
        """The id of what a key that decides is about."""
        return self.item.id if self.item is not None else None

    @property
    def is_unsettled(self) -> bool:
        """Whether a decision about what is meant is being worked in: soon something else may stand in its place."""
        return self._busy and self.meant in self._in_work

    # --- recording ----------------------------------------------------------------------------------------------

    def decide(
        self, kind: DecisionKind, item: str, value: str = "", refers: str = "", evidence: Span | None = None
    ) -> None:
        """Record a decision, tell it once it holds, and show the briefing anew."""
        self.hold()
        self.carry_out(
            lambda: made(self.session.decide(kind, item, value, refers, evidence), self.session.briefing, self.marks),
            item,
        )

    def carry_out(self, step: Step, about: str = "") -> None:
        """Do a step in a thread, in order with the others: reading may hold the session for a while.

        `about` is the id of the item or the decision with which it deals.
        """
        self._steps.append(step)
        self._in_work.add(about)
        if not self._busy:
            self._busy = True
            self._work_off()
            self.tell_state()

    @work(thread=True, group=GROUP, exit_on_error=False)
    def _work_off(self) -> None:
        """Take in what another desk has decided, do all steps that are waiting, then build the briefing anew."""
        others = self.session.take_in()
        while self._steps:
            try:
                said, wrong = self._steps.popleft()(), False
            except DecisionsNotSaved as error:
                said, wrong = str(error), True
            if said:
                self.post_message(Said(said, wrong))
        if others:
            self.post_message(Said(TAKEN_IN, unasked=True))
        self.post_message(Rebuilt(self.session.rebuild()))

    @on(Worker.StateChanged)
    def _worked_off(self, event: Worker.StateChanged) -> None:
        """Take up what was decided meanwhile."""
        if event.worker.group != GROUP or not event.worker.is_finished:
            return
        self._busy = False
        if event.worker.error is not None:
            self.tell(f"{type(event.worker.error).__name__}: {event.worker.error}", wrong=True)
        if self._steps:
            self._busy = True
            self._work_off()
        else:
            self._in_work.clear()
        self.tell_state()

    # --- any item -----------------------------------------------------------------------------------------------

    def action_pin(self) -> None:
        """Pin the item to the page, or unpin it."""
        if (item := self._item("pinned")) is not None:
            self.decide("unpin" if item.id in self.briefing.pinned else "pin", item.id)

    def action_hide(self) -> None:
        """Hide the item, or show it again."""
        if (item := self._item("hidden")) is not None:
            self.decide("show" if item.id in self.briefing.hidden else "hide", item.id)

    def _item(self, doing: str) -> Item | None:
        if self.listed_item is None:
            self.tell(f"Only an actor, event, quote or question can be {doing}: 1 to 4 list them.")
        return self.listed_item

    def action_undo(self) -> None:
        """Take the last decision back, never one that another desk makes meanwhile."""
        self.carry_out(self._undone)

    def _undone(self) -> str:
        one = self.session.undo()
        verb = TAKEN_BACK if one is None or self.session.made_here(one) else f"{TAKEN_BACK}, made before this sitting"
        key = shown_key(self.keys["decisions"][0], self.marks.unicode)
        none = f"{NOT_YOURS}, {key} lists it" if self.session.decisions else "Nothing to take back."
        return self._moved(one, verb, none)

    def action_redo(self) -> None:
        """Bring back what was taken back."""
        self.carry_out(lambda: self._moved(self.session.redo(), "Brought back", "Nothing to bring back."))

    def _moved(self, decision: Decision | None, verb: str, none: str) -> str:
        return moved(decision, verb, none, self.session.briefing, self.marks)

    # --- questions ----------------------------------------------------------------------------------------------

    def _question(self, doing: str) -> Question | None:
        if isinstance(self.item, Question):
            return self.item
        self.tell(f"Only a question can be {doing}: press 4 and choose one.")
        return None

    @work(group="dialog")
    async def action_answer(self) -> None:
        """Answer a question."""
        question = self._question("answered")
        if question is None:
            return
        rests_on = self.evidence_for(question)
        offered = quoted(rests_on, self.briefing).rstrip() if rests_on is not None else ""
        answer = await self.app.push_screen_wait(
            dialogs.Answer(one_line(question.question), one_line(question.note or ""), offered, self._way(rests_on))
        )
        if answer is not None:
            words, with_evidence = answer
            self.decide("answer", question.id, words, evidence=rests_on if with_evidence else None)

    def _way(self, offered: Span | None) -> str:
        """How to have a sentence offered as the evidence of an answer, or another one."""
        search, answer = (shown_key(self.keys[name][0], self.marks.unicode) for name in ("filter", "answer"))
        begin = "To rest it on a sentence" if offered is None else "For another sentence"
        return f"{begin}, go to it in the reader ({search} finds it) or select it there, then press {answer}."

    def action_drop(self) -> None:
        """Drop a question, or open it again."""
        question = self._question("dropped")
        if question is not None:
            kind: DecisionKind = "drop" if question.status == "open" else "reopen"
            self.decide(kind, question.id)

    # --- documents ----------------------------------------------------------------------------------------------

    @work(group="dialog")
    async def action_date(self) -> None:
        """Set the date on which a document was written."""
        await self.date_document()

    async def date_document(self) -> None:
        """Ask when the document that is meant was written; offer what its own text gives, another date or a day."""
        document = self.document
        if document is None:
            self.tell("There is no document here to date.")
            return
        against = next((one for one in self.briefing.misdated if one.document == document.id), None)
        doubt = f"\nBut {contradiction(against, self.briefing)}\n" if against is not None else ""
        explanation = (
            f"{one_line(document.title)}\n{one_line(document.path)}\n\n{dated(document)}{doubt} When was it written?\n"
            f"{DATE_FORMS}"
        )
        offered = against.stated if against is not None else document.date or _begun(document)
        typed = await self.app.push_screen_wait(dialogs.Ask("Date of the document", explanation, offered, date_fault))
        value = typed_date(typed or "")
        if value and (value != document.date or document.date_source == "dateline"):
            self.decide("date", document.id, value)


def _begun(document: Document) -> str:
    """What there is to begin a date with: a dateline's day, to be gone on with by the year."""
    return f"{readable(document.dateline.day)} " if document.dateline is not None else ""


def dated(document: Document) -> str:
    """A document's date as it is known now, and where it comes from."""
    if document.date is None:
        day = _begun(document).rstrip()
        return f"Its dateline says {day}, without a year." if day else "It has no date."
    source = SOURCES[document.date_source]
    return f"It is {readable(document.date)}{f', {source}' if source else ''}."
