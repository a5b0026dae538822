"""The briefing: all items of all documents in one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from briefing.model.annotations import Annotations
from briefing.model.decisions import Stale
from briefing.model.documents import Document, Misdated, Unread
from briefing.model.items import Actor, Event, Link, Question, Quote
from briefing.model.spans import Span


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything the desk shows and the exporters write: one value, rebuilt whenever something changes.

    Actors, quotes and questions stand in order of weight, the chronology in order of time (undated last), `links` in
    order of the documents; hidden items stay in the lists and are named in `hidden`. `speakers` tells for the content
    of each attribution, quoted or not, which actor's it is; what is nobody's by name is not in it.

    `pinned` are items' ids in the order the page gives them, `wordings` the analyst's own words for an item on the
    page, by its id. `bottom_line` is what the analyst wrote there; `lead` the id of the event or question she chose
    for it.
    """

    title: str = ""
    as_of: str | None = None
    documents: tuple[Document, ...] = ()
    annotations: Mapping[str, Annotations] = field(default_factory=lambda: MappingProxyType({}))
    actors: tuple[Actor, ...] = ()
    chronology: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    questions: tuple[Question, ...] = ()
    links: tuple[Link, ...] = ()
    speakers: Mapping[Span, str] = field(default_factory=lambda: MappingProxyType({}))
    pinned: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    wordings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    bottom_line: str = ""
    lead: str | None = None
    stale: tuple[Stale, ...] = ()
    unread: tuple[Unread, ...] = ()
    misdated: tuple[Misdated, ...] = ()

    def document(self, document_id: str) -> Document:
        """The document with that id. Raises KeyError if there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def text(self, span: Span) -> str:
        """The very words of a span. Raises KeyError if its document is not in the briefing."""
        return self.document(span.document).text[span.start : span.end]

    def actor(self, actor_id: str) -> Actor | None:
        """The actor with that id, or None."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)

    def citation(self, span: Span) -> tuple[int, int]:
        """Document and sentence number of a span, both from 1, as in `[2:14]`. Raises KeyError for a foreign span."""
        for number, document in enumerate(self.documents, 1):
            if document.id == span.document:
                return number, max(self.annotations[document.id].sentence_at(span.start), 0) + 1
        raise KeyError(span.document)
