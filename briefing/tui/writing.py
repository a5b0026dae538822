"""The part of the desk that writes: the page as it will be, its bottom line and wording, questions of one's own."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import on, work
from textual.worker import Worker, WorkerState

from briefing.model import Actor, Briefing, Decision, DecisionKind, Event, Question, Quote, Span
from briefing.places import found_again, place
from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.actions import Action
from briefing.tui.cells import clip
from briefing.tui.citing import citation, sentence_around
from briefing.tui.entries import Subject
from briefing.tui.items import Item, find, name, statement
from briefing.tui.sayings import done
from briefing.tui.sheets import Sheets

if TYPE_CHECKING:
    from briefing.exporters.composed import Composed
    from briefing.tui.preview import Preview

COMPOSING = "composing"
PAGE = "page"
"""What a decision is about that is about no item."""

WRITE, FOUND = "write", "found"
"""Values of the choices of a bottom line that are no item; items' are their ids, behind a colon."""

TITLE = 48
"""So many cells of an item that is not on the page are told."""

PASSAGE = 280
"""So many cells of a passage are shown in a dialog."""


class Writing(Sheets, inherit_bindings=False):
    """A screen at which the page is written."""

    _composing = False
    _line_wanted = ""

    @cached_property
    def preview(self) -> Preview:
        """The page as a subject; what it needs of the exporters is loaded when it is first asked for."""
        from briefing.tui.preview import Preview

        return Preview()

    # --- the page -----------------------------------------------------------------------------------------------

    @work(group="dialog")
    async def action_page(self) -> None:
        """Open the page as it will be exported, on the line of the item that is meant."""
        item = self.item
        await self._open(self.preview)
        self._line_wanted = item.id if item is not None else ""
        self._bring_up()

    def _turn_to(self, subject: Subject, entry: str = "") -> None:
        super()._turn_to(subject, entry)
        self._bring_up()

    def show(self, briefing: Briefing) -> None:
        """Show a briefing, and soon the page that follows from it."""
        super().show(briefing)
        self._bring_up()

    @property
    def working(self) -> bool:
        """Whether decisions are being worked in, or the page is being put together."""
        return super().working or self._composing

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is."""
        match action.id:
            case "page":
                return not self.at_page
            case "earlier" | "later":
                return self.at_page and self.item is not None and not self.reading_source
            case "word":
                return not self.reading_source and (isinstance(self.item, Event | Question) or self._on_bottom_line)
            case "bottom-line":
                return self.at_page
            case "ask":
                return self.reading_source
        return super().can(action)

    @property
    def at_page(self) -> bool:
        """Whether the page lies over the panes."""
        sheet = self.sheet
        return sheet is not None and "preview" in self.__dict__ and sheet.subject is self.preview

    def _bring_up(self) -> None:
        """Put the page together in a thread if it is in sight and not yet that of the present briefing."""
        if self._composing or not self.at_page:
            return
        if self.preview.source is self.briefing:
            self._go_to_wanted()
            return
        self._composing = True
        self._compose_aside(self.briefing)
        self.tell_state()

    @work(thread=True, group=COMPOSING, exit_on_error=False)
    def _compose_aside(self, briefing: Briefing) -> tuple[Briefing, Composed]:
        from briefing.exporters.proofreading import compose

        return briefing, compose(briefing)

    @on(Worker.StateChanged)
    def _composed(self, event: Worker.StateChanged) -> None:
        """Show what was composed; if the briefing is another by now, compose again."""
        if event.worker.group != COMPOSING or not event.worker.is_finished:
            return
        self._composing = False
        if event.state is WorkerState.SUCCESS and event.worker.result is not None:
            self.preview.source, self.preview.composed = event.worker.result
            self.preview.reading = self.reading
            if self.at_page and self.sheet is not None:
                self.sheet.show(self.briefing, reading=False)
            self._bring_up()
        elif event.worker.error is not None:
            self.tell(f"{type(event.worker.error).__name__}: {event.worker.error}", wrong=True)
        self.tell_state()

    def _go_to_wanted(self) -> None:
        """Put the cursor on the line of the item from which the page was opened; say so if it has none."""
        wanted, self._line_wanted = self._line_wanted, ""
        if not wanted or self.sheet is None:
            return
        above = (entry.id for entry in self.sheet.items if entry.item == wanted)  # in the bottom line
        if not any(map(self.sheet.go_to, (wanted, *above))):
            item = find(self.briefing, wanted)
            words = clip(name(item, self.briefing), TITLE, self.marks.ellipsis) if item is not None else "It"
            self.tell(f"Not on the page: {words}")

    @property
    def _on_bottom_line(self) -> bool:
        """Whether the cursor is on the page's bottom line."""
        entry = self.sheet.current if self.at_page and self.sheet is not None else None
        if entry is None:
            return False
        from briefing.tui.preview import BOTTOM

        return entry.label == BOTTOM

    # --- the order of pins --------------------------------------------------------------------------------------

    def action_earlier(self) -> None:
        """Move a pinned line up on the page; pin it if it isn't."""
        self._move("earlier")

    def action_later(self) -> None:
        """Move a pinned line down on the page."""
        self._move("later")

    def _move(self, kind: DecisionKind) -> None:
        item = self.item
        if item is None:
            self.tell("There is no line here to move.")
        elif isinstance(item, Event):
            self.tell("The chronology stands in the order of time: its lines are not moved.")
        elif item.id in self.briefing.pinned:
            pins = alike(item, self.briefing)
            if item.id == pins[0 if kind == "earlier" else -1]:
                self.tell(f"It is the {'first' if kind == 'earlier' else 'last'} pinned one of its kind already.")
            else:
                self.decide(kind, item.id)
        elif kind == "earlier":
            self.hold()
            self.carry_out(lambda: f"{self._told(self.session.decide('pin', item.id))}; pinned lines can be moved")
        else:
            self.tell("It is not pinned, so its weight says where it stands: Space pins it.")

    def _told(self, decision: Decision) -> str:
        return done(decision, self.session.briefing, self.marks)

    # --- wording ------------------------------------------------------------------------------------------------

    @work(group="dialog")
    async def action_word(self) -> None:
        """Put an event or a question in one's own words, or the bottom line."""
        item = self.item
        if self._on_bottom_line:
            await self._write_bottom_line()
        elif isinstance(item, Event | Question):
            await self._word(item)
        elif isinstance(item, Quote):
            self.tell("A quote stands as it was said and is never reworded; x hides it.")
        elif isinstance(item, Actor):
            self.tell("An actor stands by its name and its roles as stated; r renames it.")
        else:
            self.tell("There is no line here to word.")

    async def _word(self, item: Event | Question) -> None:
        source, own = name(item, self.briefing), self.briefing.wordings.get(item.id, "")
        explanation = (
            f"{clip(source, PASSAGE, self.marks.ellipsis)}\n\nOn the page it stands as yours, with the same citation. "
            "Left empty, the source's own words come back."
        )
        typed = await self.app.push_screen_wait(dialogs.Ask("In your words", explanation, own or source))
        words = None if typed is None else "" if typed == source else typed
        if words is not None and words != own:
            self.decide("wording", item.id, words)

    # --- the bottom line ----------------------------------------------------------------------------------------

    @work(group="dialog")
    async def action_bottom_line(self) -> None:
        """Write the bottom line, or choose an event or a dispute for it, or have it found again."""
        now = f":{self.briefing.lead}" if self.briefing.lead else WRITE if self.briefing.bottom_line else FOUND
        shown = self.briefing.lead or (self.preview.bottom_item if self.at_page and now == FOUND else None)
        choices = leads(self.briefing, self.item, shown)
        current = f":{shown}" if any(choice.value == f":{shown}" for choice in choices) else now
        picker = dialogs.Picker("The bottom line", choices, current, begin=WRITE)
        picked = await self.app.push_screen_wait(picker)
        if picked == WRITE:
            await self._write_bottom_line(picker.unmatched)
        elif picked == FOUND and now != FOUND:
            self.decide("bottom-line", PAGE)
        elif picked and picked.startswith(":") and picked != now:
            self.decide("lead", picked[1:])

    async def _write_bottom_line(self, begun: str = "") -> None:
        """Write it, going on with what has been typed, or with the one there is."""
        explanation = (
            "One line in your own words; it stands on the page as yours. Left empty, it is found in the sources again."
        )
        before = self.briefing.bottom_line
        typed = await self.app.push_screen_wait(dialogs.Ask("The bottom line", explanation, begun or before))
        if typed is not None and (typed != before or (not typed and self.briefing.lead)):
            self.decide("bottom-line", PAGE, typed)

    # --- questions of one's own ---------------------------------------------------------------------------------

    @work(group="dialog")
    async def action_ask(self) -> None:
        """Put a question of one's own to what is selected in the reader, or to the sentence that is meant."""
        span = self._passage
        if span is None:
            self.tell("There is no sentence here to ask about: Enter opens one in the reader.")
            return
        words = clip(statement(span, self.briefing), PASSAGE, self.marks.ellipsis)
        cited = citation(span, self.briefing)
        explanation = f"{words}\n{cited}\n\nIt is listed with the open questions as yours, with this citation."
        typed = await self.app.push_screen_wait(dialogs.Ask("A question of your own", explanation, "", _some_question))
        if typed:
            self.decide("own-question", place(span), typed)

    @property
    def _passage(self) -> Span | None:
        """What is selected in the reader, else the sentence that is read, or on which the item rests."""
        selected = self.reader.selected
        if selected is not None:
            return selected
        return sentence_around(self.span, self.briefing) if self.span is not None else None

    def evidence_for(self, question: Question) -> Span | None:
        """What is selected in the reader or found by a search there, else the sentence read unless it only asks.

        Where there is none, the sentence that an answer given before rests on: to word it anew takes no citation away.
        """
        selected = self.reader.selected
        if selected is None and self.reading_source and (self._is_at_hit or not self._asks(question)):
            selected = self._passage
        return selected or self._rested_on(question)

    @property
    def _is_at_hit(self) -> bool:
        search = self.reader.search
        return search is not None and search.at is not None

    def _asks(self, question: Question) -> bool:
        """Whether the sentence that is read is the question's own; of a dispute, the later ones are answers to it."""
        own = question.evidence[:1] if question.kind == "disputed" else question.evidence
        return self._passage in {sentence_around(span, self.briefing) for span in own}

    def _rested_on(self, question: Question) -> Span | None:
        """The sentence on which the person let her present answer rest, where it stands now."""
        ids = {question.id, *question.members}
        answers = (one for one in reversed(self.session.decisions) if one.kind == "answer" and one.item in ids)
        last = next(answers, None)
        if last is None or question.status != "answered":
            return None
        return found_again(last.evidence, last.quoted, self.briefing.documents)


def alike(item: Item, briefing: Briefing) -> list[str]:
    """The pinned items of an item's kind, in the order of the pins."""
    return [pinned for pinned in briefing.pinned if isinstance(find(briefing, pinned), type(item))]


def leads(briefing: Briefing, meant: Item | None, shown: str | None = None) -> list[dialogs.Choice]:
    """The bottom line can be: one's own words, as found, what it shows now, what is meant, then the rest by weight."""
    from briefing.exporters.bottom_line import can_lead

    events = (event for event in briefing.chronology if event.id not in briefing.hidden)
    disputes = (one for one in briefing.questions if one.id not in briefing.hidden and can_lead(one))
    found: list[Event | Question] = [*events, *disputes]
    items = sorted(found, key=lambda one: (one.id != shown, meant is None or one.id != meant.id, -one.weight))
    return [
        dialogs.Choice(WRITE, "write it yourself …", one_line(briefing.bottom_line), always=True),
        dialogs.Choice(FOUND, "as found in the sources", "a late development, and the sharpest disagreement"),
        *(dialogs.Choice(f":{one.id}", name(one, briefing), _more(one)) for one in items),
    ]


def _more(item: Event | Question) -> str:
    return f"{one_line(item.display) or 'undated'}, {item.status}" if isinstance(item, Event) else item.kind


def _some_question(text: str) -> str | None:
    return None if text.rstrip("? ") else "Write a question, or leave with Esc."
