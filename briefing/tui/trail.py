"""The evidence of one item, gone through piece by piece across documents."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model import Actor, Briefing, Event, Question, Span
from briefing.tui.entries import Entry
from briefing.tui.items import Item, document_of, evidence, name

PANES = {Actor: "Actors", Event: "Chronology", Question: "Questions"}


@dataclass(frozen=True)
class Trail:
    """Where one is in an item's evidence: `spans[position]` is shown. `title` is the item's words, `pane` its list."""

    item: str
    pane: str
    title: str
    spans: tuple[Span, ...]
    position: int = 0

    @classmethod
    def of(cls, item: Item, briefing: Briefing) -> Trail | None:
        """The trail of an item, or None if no document of its evidence is there."""
        spans = tuple(span for span in evidence(item) if document_of(span, briefing))
        if not spans:
            return None
        title = name(item, briefing)
        return cls(item.id, PANES.get(type(item), "Quotes"), title, spans)

    @classmethod
    def over(cls, entry: Entry, sheet: str, briefing: Briefing) -> Trail | None:
        """The trail of a sheet's line, or None if it leads nowhere."""
        spans = tuple(span for span in entry.spans if document_of(span, briefing))
        return cls(entry.item or "", sheet, entry.text, spans) if spans else None

    def same(self, other: Trail | None) -> bool:
        """Whether another trail is that of the same item, at whatever piece."""
        return other is not None and (self.item, self.pane, self.title) == (other.item, other.pane, other.title)

    @property
    def span(self) -> Span:
        """The piece of evidence that is shown."""
        return self.spans[self.position]

    def step(self, by: int) -> Trail:
        """The trail at the next or previous piece, round at the ends."""
        return replace(self, position=(self.position + by) % len(self.spans))

    def breadcrumb(self, briefing: Briefing) -> list[str]:
        """Where one is: the pane, the item, which piece, and its citation with the line or page."""
        document = document_of(self.span, briefing)
        if document is None:
            return [self.pane, self.title]
        number, sentence = briefing.citation(self.span)
        count = f"{self.position + 1} of {len(self.spans)}"
        return [self.pane, self.title, count, f"[{number}:{sentence}] {document.spot(self.span.start)}"]
