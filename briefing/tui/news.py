"""What is new: since the last visit, and since the sources were read before. No Textual here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model import Briefing
from briefing.tui.citing import counted, no_longer_apply
from briefing.tui.items import Item


@dataclass(frozen=True, slots=True)
class News:
    """What reading the sources again has changed: how many documents, and the ids of the items that were not there.

    `redated` counts the events that were there and have another date now, such as after a mended date line, `stale`
    the decisions that no longer apply.
    """

    added: int = 0
    changed: int = 0
    gone: int = 0
    items: frozenset[str] = frozenset()
    redated: int = 0
    stale: int = 0

    def __str__(self) -> str:
        """In words: "1 document added: 4 new items."; empty if no document has changed."""
        amounts = ((self.added, "added"), (self.changed, "changed"), (self.gone, "taken away"))
        told = [f"{counted(amount, 'document')} {what}" for amount, what in amounts if amount]
        if not told:
            return ""
        found = [counted(len(self.items), "new item")] if self.items else []
        found += [f"{counted(self.redated, 'event')} of another date"] if self.redated else []
        lapsed = f", {no_longer_apply(self.stale)}" if self.stale else ""
        return f"{', '.join(told)}: {', '.join(found) or 'no new item'}{lapsed}."


def between(before: Briefing, after: Briefing) -> News:
    """What has changed from one briefing to a later one. What is told by several places is new if none was known."""
    old = {document.id: document.sha256 for document in before.documents}
    now = {document.id: document.sha256 for document in after.documents}
    known = {known for item in items(before) for known in (item.id, *item.members)}
    stale = {one.decision.id for one in before.stale}
    dates = {event.id: event.date for event in before.chronology}
    return News(
        added=len(now.keys() - old.keys()),
        changed=sum(now[name] != old[name] for name in now.keys() & old.keys()),
        gone=len(old.keys() - now.keys()),
        items=frozenset(item.id for item in items(after) if known.isdisjoint((item.id, *item.members))),
        stale=sum(one.decision.id not in stale for one in after.stale),
        redated=sum(dates.get(event.id, event.date) != event.date for event in after.chronology),
    )


def items(briefing: Briefing) -> Iterator[Item]:
    """All items of a briefing."""
    lists: Iterable[Iterable[Item]] = (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions)
    for some in lists:
        yield from some


def since_last_visit(count: int) -> str:
    """How much is new, for the first moment of a visit."""
    return f"{counted(count, 'item')} {'is' if count == 1 else 'are'} new since your last visit."
