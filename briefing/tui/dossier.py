"""The dossier of one actor: all that the documents say of it, each line with the sentence it rests on. No Textual here.

Nothing is worded anew: roles and names stand as the documents state them, dealings as the verb between two names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing.model import Actor, Briefing, Event, EventStatus, Link, Question, Quote, Role, Span
from briefing.text import one_line
from briefing.tui.byhand import by_hand
from briefing.tui.citing import counted, side
from briefing.tui.entries import Entry
from briefing.tui.items import Item, evidence, statement, verbatim
from briefing.tui.marks import Marks

if TYPE_CHECKING:
    from briefing.tui.item_list import Piece

DEEDS: Mapping[EventStatus, str] = {
    "occurred": "", "ongoing": "", "planned": "planned", "possible": "possible", "denied": "denied",
}  # fmt: skip
"""What is said of a deed that did not happen, or not yet."""


NONE_OF = {
    "belongs to": "to whom it belongs",
    "roles": "a role",
    "other names": "another name",
    "deals with": "a deed between it and another actor",
    "quotes": "a quote",
    "events": "an event",
    "questions": "a side it holds in a question",
}
"""What a dossier names as not found."""


@dataclass(frozen=True)
class Dossier:
    """The dossier of the actor with that id; `name` is what it was called when the dossier was opened."""

    actor: str
    name: str

    label_cells = 12
    order = "as the documents state it"
    tells_place = True

    def title(self, briefing: Briefing) -> str:
        """The actor's name."""
        actor = self.subject(briefing)
        return one_line(actor.name if actor else self.name)

    def subject(self, briefing: Briefing) -> Actor | None:
        """The actor: by its id, else whoever bears its name now, since two actors may have become one."""
        found = briefing.actor(self.actor)
        named = (actor for actor in briefing.actors if self.name in (actor.name, *actor.aliases))
        return found or next(named, None)

    def entries(self, briefing: Briefing, followed: Sequence[Actor], marks: Marks, cells: int = 100) -> Sequence[Entry]:
        """Who it is, its roles, names, dealings, quotes, events and questions; last, what was looked for in vain."""
        actor = self.subject(briefing)
        if actor is None:
            return ()
        parts: dict[str, list[Entry]] = {
            "": list(_who(actor)),
            "belongs to": list(_affiliation(actor, briefing)),
            "roles": list(_roles(actor)),
            "other names": list(_names(actor, briefing)),
            "deals with": list(_dealings(actor, briefing, marks)),
            "quotes": list(_quotes(actor, briefing, marks)),
            "events": list(_events(actor, briefing)),
            "questions": list(_questions(actor, briefing)),
        }
        missing = [NONE_OF[label] for label, found in parts.items() if not found and label in NONE_OF]
        if missing:
            parts["not found"] = [Entry("not found", ((", ".join(missing), "dim"),))]
        return [
            replace(entry, label=label, actor=entry.actor or actor.id, item=entry.item or actor.id)
            for label, found in parts.items()
            for entry in found
        ]

    def why_none(self, briefing: Briefing, followed: Sequence[Actor]) -> list[str]:
        """The actor is gone."""
        return [f"{one_line(self.name)} is listed no longer.", "Esc goes back; u takes the last decision back."]


def _who(actor: Actor) -> Iterator[Entry]:
    """Name, kind and how often it is mentioned; leads through all mentions."""
    mentions, documents = counted(len(actor.mentions), "mention"), counted(len(actor.documents), "document")
    words: tuple[Piece, ...] = ((one_line(actor.name), "strong"), (f"  {actor.kind}, {mentions} in {documents}", "dim"))
    yield Entry(actor.id, words, evidence(actor), item=actor.id)


def _affiliation(actor: Actor, briefing: Briefing) -> Iterator[Entry]:
    """The state or organisation it belongs to; leads to the role that says so."""
    body = briefing.actor(actor.affiliation) if actor.affiliation else None
    if body is not None:
        spans = tuple(role.evidence for role in actor.roles if role.body == body.id)
        yield Entry(f"body {body.id}", ((one_line(body.name), "name"),), spans, actor=body.id)


def _roles(actor: Actor) -> Iterator[Entry]:
    """The roles as stated, the latest first, each once for every tense, with all its places."""
    places: dict[tuple[str, str], list[Span]] = {}
    for role in actor.roles:
        places.setdefault((one_line(role.text), _tense(role)), []).append(role.evidence)
    for (text, tense), spans in places.items():
        words: tuple[Piece, ...] = ((text, "text"), (f"  {tense}" if tense else "", "dim"))
        yield Entry(f"role {tense} {text}", words, tuple(dict.fromkeys(spans)))


def _tense(role: Role) -> str:
    """The tense of a role, unless it is the present or stands in its words already."""
    return "" if role.tense == "current" or role.tense in role.text.casefold() else role.tense


def _names(actor: Actor, briefing: Briefing) -> Iterator[Entry]:
    """Every other name it bears, the most used first."""
    for alias, spans in names_of(actor, briefing):
        if alias != actor.name:
            words: tuple[Piece, ...] = ((one_line(alias), "text"), (f"  {counted(len(spans), 'mention')}", "dim"))
            yield Entry(f"name {alias}", words, spans)


def names_of(actor: Actor, briefing: Briefing) -> list[tuple[str, tuple[Span, ...]]]:
    """All names of an actor with the places where each stands word for word, the most used first."""
    places: dict[str, list[Span]] = {alias: [] for alias in (actor.name, *actor.aliases)}
    texts = {document.id: document.text for document in briefing.documents}
    for mention in actor.mentions:
        span = mention.span
        words = texts.get(span.document, "")[span.start : span.end]
        if words in places:
            places[words].append(span)
    return sorted(((alias, tuple(spans)) for alias, spans in places.items()), key=lambda pair: -len(pair[1]))


def _dealings(actor: Actor, briefing: Briefing, marks: Marks) -> Iterator[Entry]:
    """Each deed between it and another actor, in order of the documents' dates, the latest first."""
    links = [link for link in briefing.links if actor.id in (link.subject, link.object)]
    dates = {document.id: document.date or "" for document in briefing.documents}
    names = {other.id: one_line(other.name) for other in briefing.actors}
    for link in sorted(links, key=lambda link: dates.get(link.evidence.document, ""), reverse=True):
        other = link.object if link.subject == actor.id else link.subject
        if other in names:
            yield _dealing(link, other, actor, names, marks)


def _dealing(link: Link, other: str, actor: Actor, names: Mapping[str, str], marks: Marks) -> Entry:
    acts = link.subject == actor.id
    verb = deed(link.verb, link.status)
    words: tuple[Piece, ...] = (
        (one_line(actor.name) if acts else names[other], "name"), (f" {marks.arrow} {verb} {marks.arrow} ", "text"),
        (names[other] if acts else one_line(actor.name), "name"),
    )  # fmt: skip
    link_id = f"link {link.trigger.document} {link.trigger.start} {other}"
    return Entry(link_id, words, (link.evidence,), actor=other)


def deed(verb: str, status: EventStatus) -> str:
    """A verb, with what is said of a deed that did not happen or not yet: "attack (denied)"."""
    said = DEEDS[status]
    return one_line(f"{verb} ({said})" if said else verb)


def _quotes(actor: Actor, briefing: Briefing, marks: Marks) -> Iterator[Entry]:
    for quote in briefing.quotes:
        if quote.speaker == actor.id:
            words: tuple[Piece, ...] = (*_by_hand(quote, briefing), (_words(quote, briefing, marks), "said"))
            yield Entry(quote.id, words, quote.evidence, item=quote.id)


def _words(quote: Quote, briefing: Briefing, marks: Marks) -> str:
    words = verbatim(quote, briefing, marks.ellipsis)
    return f"{marks.open_quote}{words}{marks.close_quote}" if quote.kind == "direct" and quote.quoted else words


def _events(actor: Actor, briefing: Briefing) -> Iterator[Entry]:
    for event in briefing.chronology:
        if actor.id in event.actors:
            yield Entry(event.id, tuple(_event(event, briefing)), event.evidence, item=event.id)


def _event(event: Event, briefing: Briefing) -> Iterator[Piece]:
    yield f"{one_line(event.display) or 'undated'}  ", "time"
    yield from _by_hand(event, briefing)
    yield statement(event.evidence[0], briefing), "text"
    if event.status != "occurred":
        yield f"  {event.status}", "dim"


def _questions(actor: Actor, briefing: Briefing) -> Iterator[Entry]:
    for question in briefing.questions:
        sides = dict.fromkeys(side(holder.stance, question) for holder in question.holders if holder.actor == actor.id)
        if sides:
            yield _question(question, ", ".join(sides), briefing)


def _question(question: Question, sides: str, briefing: Briefing) -> Entry:
    asked: tuple[Piece, ...] = ((one_line(question.question), "strong"), (f"  {sides}", "doubt"))
    return Entry(question.id, (*_by_hand(question, briefing), *asked), evidence(question), item=question.id)


def _by_hand(item: Item, briefing: Briefing) -> Iterator[Piece]:
    """What a person has decided about an item: before its words, whose end may be cut off."""
    told = by_hand(item, briefing)
    if told:
        yield f"({told})  ", "mark"
