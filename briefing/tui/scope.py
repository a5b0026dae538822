"""What all panes follow: terms that add up. One value, made anew with every change. No Textual here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.edtf import EdtfError, plain
from briefing.model import Actor, Briefing, Document, Event
from briefing.text import one_line
from briefing.tui.items import Item
from briefing.tui.queries import NEW, TYPES, Query, Term, types

MONTH, YEAR = len("2024-10"), len("2024")


@dataclass(frozen=True, slots=True)
class Scope:
    """The terms that the panes follow, in the order in which they were chosen; all of them must fit."""

    terms: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is followed."""
        return bool(self.terms)

    def toggled(self, term: Term) -> Scope:
        """With a term in place of what it can't stand beside, or without it if it was there."""
        if term in self.terms:
            return self.without(term)
        return Scope((*(other for other in self.terms if not _exclude(term, other)), term))

    def without(self, term: Term) -> Scope:
        """Without a term."""
        return Scope(tuple(other for other in self.terms if other != term))

    @property
    def beside_actors(self) -> Scope:
        """What the list of actors follows: it keeps all actors, so that another can be chosen."""
        return Scope(tuple(term for term in self.terms if term.name != "actor-id"))

    def actors(self, briefing: Briefing) -> tuple[Actor, ...]:
        """The actors that are followed."""
        ids = {value for term in self.terms if term.name == "actor-id" for value in term.values}
        return tuple(actor for actor in briefing.actors if actor.id in ids) if ids else ()

    def still_there(self, briefing: Briefing) -> Scope:
        """Without what is no longer in the briefing; an actor that became part of another is followed as that."""
        return Scope(tuple(kept for term in self.terms if (kept := _kept(term, briefing)) is not None))


def _exclude(term: Term, other: Term) -> bool:
    """Whether following two terms would show next to nothing: two documents, two times, two types of one pane."""
    if term.name == "type-of" == other.name:
        return any({*term.values} & {*kinds} and {*other.values} & {*kinds} for kinds in TYPES.values())
    return term.name == other.name and term.name in ("document-id", "date")


def _kept(term: Term, briefing: Briefing) -> Term | None:
    wanted = term.values[0]
    if term.name == "document-id":
        return term if any(document.id == wanted for document in briefing.documents) else None
    if term.name != "actor-id" or briefing.actor(wanted) is not None:
        return term
    heir = next((actor for actor in briefing.actors if wanted in actor.members), None)
    return replace(term, values=(heir.id,)) if heir is not None else None


def label(term: Term, briefing: Briefing) -> str:
    """A term as its chip says it: "Ines Calder", "Ministry offers talks", "Mar 2025", "planned", "only new"."""
    value = term.values[0]
    match term.name:
        case "actor-id":
            actor = briefing.actor(value)
            return one_line(actor.name if actor is not None else value)
        case "document-id":
            title = next((document.title for document in briefing.documents if document.id == value), value)
            return one_line(title)
        case "type-of":
            return value
    if term == NEW:
        return "only new"
    if term.name == "date" and len(term.values) == 1:
        return _time(value)
    return one_line(f"{term.name}:{'|'.join(term.values)}")


def _time(value: str) -> str:
    """A time in words, or as it was typed."""
    try:
        return plain(value.replace("..", "/"))
    except EdtfError:
        return f"date:{value}"


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be followed from where one is: the term, what it is called and what it is."""

    term: Term
    label: str
    what: str


def offers(
    item: Item | None, actors: list[Actor], document: Document | None, query: Query, briefing: Briefing
) -> Iterator[Offer]:
    """What can be followed from an item: its actors, document, time and type, and what its pane is filtered by.

    `actors` are those that are meant by the item, the likeliest first.
    """
    for actor in actors:
        yield Offer(Term("actor-id", (actor.id,)), one_line(actor.name), actor.kind)
    if document is not None:
        yield Offer(Term("document-id", (document.id,)), one_line(document.title), "this document")
    span = _span(item, document)
    if span is not None:
        yield Offer(Term("date", (span,)), _time(span), "this time")
    for kind in types(item) if item is not None else ():
        yield Offer(Term("type-of", (kind,)), kind, "this type")
    for term in query.terms:
        yield Offer(term, label(term, briefing), "what this pane is filtered by")


def _span(item: Item | None, document: Document | None) -> str | None:
    """The month of an event, else of the document; where it is not known that well, the year or all that it may be."""
    if isinstance(item, Event):
        first, last = item.earliest, item.latest
    elif document is not None and document.date and document.date[:MONTH].replace("-", "").isdecimal():
        first = last = document.date
    else:
        return None
    if not first or not last:
        return f"{first or ''}..{last or ''}" if first or last else None
    for length in (MONTH, YEAR):
        if first[:length] == last[:length]:
            return first[:length]
    return f"{first}..{last}"
