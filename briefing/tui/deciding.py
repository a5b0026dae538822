"""The part of the desk that decides: each key asks what it must know, records a decision and shows what came of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from textual import on, work
from textual.screen import Screen
from textual.worker import Worker

from briefing.decisions import DecisionsNotSaved
from briefing.edtf import EdtfError, bounds
from briefing.model import Actor, ActorKind, Briefing, Decision, DecisionKind, Document, Question
from briefing.text import one_line
from briefing.tui.citing import counted
from briefing.tui.dialogs.ask import Ask
from briefing.tui.dialogs.merge import Merge
from briefing.tui.dialogs.picker import Choice, Picker
from briefing.tui.items import Item
from briefing.tui.messages import Rebuilt, Said
from briefing.tui.session import Session

KINDS: Mapping[ActorKind, str] = {
    "person": "a human being",
    "organization": "a company, agency, party, alliance",
    "state": "a country or its government",
    "place": "somewhere, not someone",
    "group": "people taken together: troops, protesters",
}
NO_ACTOR = "none"
GROUP = "decisions"

Step: TypeAlias = Callable[[], str]
"""One step of deciding, done in a thread: returns what to tell, raises DecisionsNotSaved."""


class Deciding(Screen[None], inherit_bindings=False):
    """A screen whose keys decide. Subclasses say which item is meant and which document."""

    session: Session
    briefing: Briefing

    def __init__(self) -> None:
        super().__init__()
        self._steps: deque[Step] = deque()
        self._busy = False

    @property
    def item(self) -> Item | None:
        """The item that is meant."""
        raise NotImplementedError

    @property
    def document(self) -> Document | None:
        """The document that is meant."""
        raise NotImplementedError

    def tell(self, text: str, wrong: bool = False) -> None:
        """Say something for a moment; what is `wrong` is kept among the notices too."""
        raise NotImplementedError

    # --- recording ----------------------------------------------------------------------------------------------

    def decide(self, kind: DecisionKind, item: str, value: str = "", said: str = "") -> None:
        """Record a decision and show the briefing anew; `said` is told once it holds."""
        self._carry_out(lambda: said if self.session.decide(kind, item, value) else "")

    def _carry_out(self, step: Step) -> None:
        """Do a step in a thread, in order with the others: reading may hold the session for a while."""
        self._steps.append(step)
        if not self._busy:
            self._busy = True
            self._work_off()

    @work(thread=True, group=GROUP, exit_on_error=False)
    def _work_off(self) -> None:
        """Do all steps that are waiting, then build the briefing anew."""
        while self._steps:
            try:
                said, wrong = self._steps.popleft()(), False
            except DecisionsNotSaved as error:
                said, wrong = str(error), True
            if said:
                self.post_message(Said(said, wrong))
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

    @on(Said)
    def _say(self, event: Said) -> None:
        self.tell(event.text, event.wrong)

    # --- any item -----------------------------------------------------------------------------------------------

    def action_pin(self) -> None:
        """Pin the item to the page, or unpin it."""
        if (item := self.item) is not None:
            self.decide("unpin" if item.id in self.briefing.pinned else "pin", item.id)

    def action_hide(self) -> None:
        """Hide the item, or show it again."""
        if (item := self.item) is not None:
            if item.id in self.briefing.hidden:
                self.decide("show", item.id, said="Shown again.")
            else:
                self.decide("hide", item.id, said="Hidden: u takes it back, X lists what is hidden.")

    def action_undo(self) -> None:
        """Take the last decision back."""
        self._carry_out(lambda: _told(self.session.undo(), "Taken back", "Nothing to take back."))

    def action_redo(self) -> None:
        """Bring back what was taken back."""
        self._carry_out(lambda: _told(self.session.redo(), "Brought back", "Nothing to bring back."))

    # --- actors -------------------------------------------------------------------------------------------------

    def _actor(self, doing: str) -> Actor | None:
        """The actor that is meant; if it is none, say that only actors can be treated so."""
        if isinstance(self.item, Actor):
            return self.item
        self.tell(f"Only an actor can be {doing}: press 1 and choose one.")
        return None

    @work(group="dialog")
    async def action_merge(self) -> None:
        """Make one actor part of another."""
        actor = self._actor("merged")
        if actor is None:
            return
        others = [other for other in self.briefing.actors if other.id != actor.id]
        choices = [
            Choice(other.id, one_line(other.name), f"{other.kind}, {counted(len(other.mentions), 'mention')}")
            for other in likely_first(actor, others)
        ]
        title = f"{one_line(actor.name)} is the same as …"
        picked = await self.app.push_screen_wait(Picker(title, choices))
        target = self.briefing.actor(picked) if picked else None
        if target is None:
            return
        merged = await self.app.push_screen_wait(Merge(actor, target))
        if merged:
            goes, stays = merged
            self.decide("merge", goes, stays)

    @work(group="dialog")
    async def action_rename(self) -> None:
        """Give an actor another name."""
        actor = self._actor("renamed")
        if actor is None:
            return
        explanation = "The name shown at the desk and on the page. The documents stay as they are."
        ask = Ask(f"Rename {one_line(actor.name)}", explanation, one_line(actor.name), _some_name)
        value = await self.app.push_screen_wait(ask)
        if value and value != actor.name:
            self.decide("rename", actor.id, value)

    @work(group="dialog")
    async def action_kind(self) -> None:
        """Say what kind of actor this is, or that it is none."""
        actor = self._actor("given a kind")
        if actor is None:
            return
        choices = [Choice(kind, kind, what) for kind, what in KINDS.items()]
        choices.append(Choice(NO_ACTOR, "no actor at all", "never list this name"))
        kind = await self.app.push_screen_wait(Picker(f"What is {one_line(actor.name)}?", choices, actor.kind))
        if kind == NO_ACTOR:
            self.decide("never-actor", actor.id)
        elif kind and kind != actor.kind:
            self.decide("kind", actor.id, kind)

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
        explanation = f"{one_line(question.question)}\n\nYour answer stands on the page as yours."
        value = await self.app.push_screen_wait(Ask("Answer", explanation, one_line(question.note or ""), _some_answer))
        if value:
            self.decide("answer", question.id, value)

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
        document = self.document
        if document is None:
            self.tell("There is no document here to date.")
            return
        known = f"It is {document.date}, from the {document.date_source}." if document.date else "It has no date."
        explanation = (
            f"{one_line(document.title)}\n{one_line(document.path)}\n\n{known} When was it written? "
            "2024-12-05, or 2024-12, or 2024, or about then: 2024-12~"
        )
        value = await self.app.push_screen_wait(
            Ask("Date of the document", explanation, document.date or "", edtf_fault)
        )
        if value and value != document.date:
            self.decide("date", document.id, value)


def _told(decision: Decision | None, done: str, none: str) -> str:
    """What to tell of a decision that was taken or brought back."""
    if decision is None:
        return none
    about = one_line(decision.refers)[:60]
    return f"{done}: {decision.kind}{f' “{about}”' if about else ''}"


def edtf_fault(text: str) -> str | None:
    """What is wrong with a date as typed, or None."""
    try:
        bounds(text)
    except EdtfError as error:
        return f"{error}; write 2024-12-05, 2024-12 or 2024"
    return None


def _some_name(text: str) -> str | None:
    return None if text else "An actor needs a name."


def _some_answer(text: str) -> str | None:
    return None if text else "Write the answer, or leave with Esc."


def likely_first(actor: Actor, others: Iterable[Actor]) -> list[Actor]:
    """Other actors, those that share a word with the actor's names first, otherwise in their order."""
    own = _name_words(actor)
    return sorted(others, key=lambda other: -len(own & _name_words(other)))


def _name_words(actor: Actor) -> set[str]:
    return {word.casefold() for full in (actor.name, *actor.aliases) for word in full.replace("-", " ").split()}
