"""The chronology while decisions are replayed on it: dates given by hand, lines made one and taken apart.

What assembles lines is imported only where a decision asks for it, for the desk is to start without it.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.edtf import is_edtf
from briefing.model import Decision, Document, Event


class Timeline:
    """The events of a briefing by the ids they answer to, as the decisions so far have left them."""

    def __init__(self, events: Sequence[Event], documents: Sequence[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        self._events = {event.id: event for event in events}
        self._bearer = {member: event.id for event in events for member in (event.id, *event.members)}
        self._touched = False

    def __contains__(self, item: str) -> bool:
        return item in self._bearer

    def event_id(self, item: str) -> str:
        """The id that the event which an item belongs to bears now; the item itself if it belongs to none."""
        return self._bearer.get(item, item)

    def events(self) -> tuple[Event, ...]:
        """The events in the order of time; as they were given, where nothing was decided about them."""
        found = tuple(self._events.values())
        if not self._touched:
            return found
        from briefing.assembly.chronology.joining import in_order

        return in_order(found, self._documents)

    def decide(self, one: Decision) -> str | None:
        """Let a decision about an event take effect; why it can't, or None if it could."""
        from briefing.assembly.chronology.joining import dated_by_hand, separated

        if one.item not in self:
            return "its sentence is no longer in the documents"
        if one.kind == "same":
            return self._unite(one.item, one.value)
        event = self._events[self._bearer[one.item]]
        if one.kind == "separate":
            member = event.id if one.item not in event.members else one.item
            self._put((event,), separated(event, member, self._documents))
        elif one.value and not is_edtf(one.value):
            return f"{one.value!r} is no date"
        else:
            self._put((event,), (dated_by_hand(event, one.value, self._documents),))
        return None

    def _unite(self, item: str, other: str) -> str | None:
        from briefing.assembly.chronology.joining import united

        if other not in self:
            return "the other sentence is no longer in the documents"
        first, second = self._events[self._bearer[item]], self._events[self._bearer[other]]
        if first.id != second.id:
            self._put((first, second), (united(first, second, self._documents),))
        return None

    def _put(self, old: Sequence[Event], new: Sequence[Event]) -> None:
        """Replace some events by others that have the same members."""
        self._touched = True
        for event in old:
            del self._events[event.id]
        for event in new:
            self._events[event.id] = event
            self._bearer |= dict.fromkeys((event.id, *event.members), event.id)
