"""The part of the desk that corrects the chronology: when an event was, which lines tell one event, which do not."""

from __future__ import annotations

from collections.abc import Iterable, Set
from datetime import date

from textual import work

from briefing.model import Briefing, Event
from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.cells import clip
from briefing.tui.dating import DATE_FORMS, date_fault, typed_date
from briefing.tui.deciding import dated
from briefing.tui.items import document_of, statement
from briefing.tui.naming import Naming

EVENT, DOCUMENT = "event", "document"
"""Values of the choice whose date is meant."""

WORDS = 120
"""So many cells of an event's words are shown to pick it by."""

NEAR = 7
"""Events so many days apart may still be one."""

SHORTEST = 4
"""Words of fewer letters say nothing about what an event is."""


class Correcting(Naming, inherit_bindings=False):
    """A screen whose keys for actors and documents also correct events."""

    @work(group="dialog")
    async def action_date(self) -> None:
        """Set a document's date; of an event, ask whose date is meant: that of an undated document first."""
        event = self.item
        if not isinstance(event, Event):
            super().action_date()
            return
        document = self.document
        choices = [
            dialogs.Choice(EVENT, "the event: when it happened", f"now {event.display or 'undated'}"),
            dialogs.Choice(
                DOCUMENT, "the document: when it was written", dated(document) if document is not None else ""
            ),
        ]
        if document is not None and not document.date:
            choices.reverse()
        picked = await self.app.push_screen_wait(dialogs.Picker("Whose date?", choices))
        if picked == EVENT:
            await self._date_event(event)
        elif picked == DOCUMENT:
            await self.date_document()

    async def _date_event(self, event: Event) -> None:
        """Ask when an event was; no date is an answer too."""
        words = clip(statement(event.evidence[0], self.briefing), 3 * WORDS)
        explanation = (
            f"{words}\n\nIt is {event.display or 'undated'}. When was it?\n{DATE_FORMS} "
            "2024-10-14/2024-10-16 is a stretch of time, an empty line takes the date away."
        )
        typed = await self.app.push_screen_wait(
            dialogs.Ask("Date of the event", explanation, event.date or "", event_fault)
        )
        value = typed_date(typed) or "" if typed else typed
        if value is not None and value != (event.date or ""):
            self.decide("event-date", event.id, value)

    @work(group="dialog")
    async def action_merge(self) -> None:
        """Make two actors one, or two events."""
        event = self.item
        if not isinstance(event, Event):
            super().action_merge()
            return
        others = [other for other in self.briefing.chronology if other.id != event.id]
        choices = [self._choice(other) for other in likely_same(event, others, self.briefing)]
        title = f"“{clip(statement(event.evidence[0], self.briefing), WORDS // 2)}” is the same as …"
        picked = await self.app.push_screen_wait(dialogs.Picker(title, choices))
        if picked:
            self.decide("same", event.id, picked)

    @work(group="dialog")
    async def action_split(self) -> None:
        """Split a name off an actor, or one place off an event."""
        event = self.item
        if not isinstance(event, Event):
            super().action_split()
            return
        if len(event.parts) < 2:
            self.tell("This event is told in one place: there is nothing to take apart.")
            return
        choices = [self._choice(part) for part in event.parts]
        picked = await self.app.push_screen_wait(dialogs.Picker("Which is another event?", choices))
        part = next((part for part in event.parts if part.id == picked), None)
        if part is not None:
            self.decide("separate", part.id, refers=self.briefing.text(part.evidence[0]))

    def _choice(self, event: Event) -> dialogs.Choice:
        """An event to pick: its date and words, and the document it stands in."""
        words = clip(statement(event.evidence[0], self.briefing), WORDS)
        document = document_of(event.evidence[0], self.briefing)
        when = one_line(event.display).partition(" (")[0] or "undated"
        return dialogs.Choice(event.id, f"{when}: {words}", one_line(document.title) if document is not None else "")


def event_fault(text: str) -> str | None:
    """What is wrong with an event's date as typed; nothing is no date, and right."""
    return date_fault(text) if text else None


def likely_same(event: Event, others: Iterable[Event], briefing: Briefing) -> list[Event]:
    """Other events, those first that are near in time, share actors and words; else in the order of time."""
    own = _words(event, briefing)
    return sorted(others, key=lambda other: _sameness(event, own, other, _words(other, briefing)), reverse=True)


def _sameness(event: Event, own: Set[str], other: Event, words: Set[str]) -> float:
    """The share of the words that two events have in common, with half a point for an actor and half for the time."""
    shared = len(own & words) / max(min(len(own), len(words)), 1)
    return shared + 0.5 * bool(set(event.actors) & set(other.actors)) + 0.5 * _is_near(event, other)


def _words(event: Event, briefing: Briefing) -> set[str]:
    """The words of all an event's evidence, the shortest aside."""
    text = " ".join(statement(span, briefing) for span in event.evidence)
    words = ("".join(filter(str.isalnum, word)) for word in text.casefold().split())
    return {word for word in words if len(word) >= SHORTEST}


def _is_near(one: Event, other: Event) -> bool:
    """Whether two events can be no more than `NEAR` days apart."""
    try:
        first, last = (_days(event) for event in (one, other))
    except ValueError:  # undated
        return False
    return max(first[0], last[0]) - min(first[1], last[1]) <= NEAR


def _days(event: Event) -> tuple[int, int]:
    """The earliest and latest possible day by number. Raises ValueError for an undated event."""
    earliest, latest = event.earliest or event.latest or "", event.latest or event.earliest or ""
    return date.fromisoformat(earliest).toordinal(), date.fromisoformat(latest).toordinal()
