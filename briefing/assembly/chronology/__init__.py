"""The chronology: one line for each event, told once, in the order of time, its three clocks kept apart.

When it happened is a line's date; when it was reported is said as "rep."; that a date was only inferred from the day of
the story is said as "inferred". What can't be dated keeps its words and stands last. `told` is a statement with what it
is compared by; `merging` finds which tell of one event, `deeds` which of one deed in other words, `origins` counts its
independent sources, `joining` makes the one line; `misdating` tells which document's text speaks against its date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing import edtf
from briefing.assembly.actors import Roster
from briefing.assembly.chronology.joining import WEIGHT, in_order, joined
from briefing.assembly.chronology.merging import grouped
from briefing.assembly.chronology.misdating import misdated
from briefing.assembly.chronology.told import Told
from briefing.lexicon import words
from briefing.model import Actor, ActorKind, Annotations, Document, Event, EventMention, Span, digest
from briefing.text import one_line
from briefing.topics import Topics

__all__ = ["chronicle", "display", "misdated"]

_DATING = {"explicit": 1.0, "relative": 1.0, "document": 0.6, "note": 0.2}
"""How much a way of dating counts towards the weight: a date of the event's own before its report's."""
_SHARES = (
    ("actors' salience", 0.3),
    ("topic, where nobody acts", 0.15),
    ("topic", 0.25),
    ("date", 0.2),
    ("consequence", 0.15),
)
"""What the weight is made of, and in which shares, one of the first two; `joining.SOURCES_SHARE` is the rest.

A blast, a flood or an outbreak is nobody's deed and may be what every document is about.
"""

IN_WORDS = 0.6
"""The share of that which a date counts that only its own words give: "Thursday"."""
ON_BEHALF = 0.8
"""The share of its state's or organisation's salience that whoever acts for it has in an event."""


def chronicle(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster
) -> tuple[Event, ...]:
    """The events of all documents: earliest possible date, latest, document, sentence; undated last.

    What headline and lead tell, or several documents, is one event with several stretches of evidence, as far as
    date, actors and words agree. A headline that no sentence bears out makes no line.
    """
    told = [one for number, document in enumerate(documents) for one in _told(number, document, annotations, roster)]
    salience = _weights(roster.actors)
    topics = Topics(documents)
    known = {document.id: document for document in documents}
    return in_order((joined([_line(one, salience, topics) for one in group], known) for group in grouped(told)), known)


def _weights(actors: Sequence[Actor]) -> dict[str, float]:
    """What each actor counts for in an event: its salience, or what it has as one of a state's or an organisation's.

    "Russian President Vladimir Putin signed the treaty" tells what Russia did, though he is named but once.
    """
    salience = {actor.id: actor.salience for actor in actors}
    return {
        actor.id: max(actor.salience, ON_BEHALF * salience.get(actor.affiliation, 0.0))
        if actor.affiliation is not None
        else actor.salience
        for actor in actors
    }


def _told(number: int, document: Document, annotations: Mapping[str, Annotations], roster: Roster) -> list[Told]:
    """The event mentions of a document with their ids and actors, but for what only tells when something was said."""
    found = annotations.get(document.id)
    if found is None:
        return []
    seen: Counter[str] = Counter()
    told = []
    for index, mention in enumerate(found.events):
        statement = document.text[mention.span.start : mention.span.end]
        identity = "e" + digest(document.id, "event", statement, str(seen[statement]))
        seen[statement] += 1
        kinds = _actors(mention, found, roster)
        people = frozenset(actor for actor, kind in kinds.items() if kind == "person")
        told.append(Told(identity, number, index, document, found, mention, statement, tuple(kinds), people))
    return [one for one in told if not one.is_bare_saying]


def _actors(event: EventMention, found: Annotations, roster: Roster) -> dict[str, ActorKind]:
    """The actors of an event, whom its participants name or surely stand for, in order, each with its kind here."""
    actors: dict[str, ActorKind] = {}
    for index in event.participants:
        mention = found.mentions[index]
        actor = roster.of(mention.span)
        if actor is None and mention.antecedent is not None:
            actor = roster.of(found.mentions[mention.antecedent].span)
        if actor is not None:
            actors.setdefault(actor, mention.kind)
    return actors


# --- one line -----------------------------------------------------------------------------------------------------


def _line(told: Told, salience: Mapping[str, float], topics: Topics) -> Event:
    """The line of the chronology that one statement makes alone."""
    mention = told.mention
    date, earliest, latest = _date(mention)
    weighed = _weigh(told, salience, topics)
    return Event(
        id=told.id,
        status=mention.status,
        evidence=(mention.span,),
        date=date,
        display=display(mention, told.annotations, told.document),
        earliest=earliest,
        latest=latest,
        basis=mention.basis,
        timex=_timex(told),
        actors=told.actors,
        members=(told.id,),
        weight=round(sum(weighed.values()), 4),
        reasons=_reasons(told, weighed),
    )


def _timex(told: Told) -> Span | None:
    index = told.mention.timex if told.mention.timex is not None else told.mention.reported_timex
    return None if index is None else told.annotations.timexes[index].span


def _date(mention: EventMention) -> tuple[str | None, str | None, str | None]:
    """The EDTF date of a line with its bounds: the event's own, or the open interval up to its report."""
    date = mention.date
    if date is None and mention.basis == "note" and mention.reported is not None:
        end = mention.reported.partition("/")[2] or mention.reported
        date = f"../{end}" if end != ".." else None
    if date is None or not edtf.is_edtf(date):
        return None, None, None
    return date, *edtf.bounds(date)


def display(mention: EventMention, annotations: Annotations, document: Document) -> str:
    """The date as shown: "24 Oct 2024", "24 Oct 2024 ("Thursday")", "rep. 14 Oct 2024", "Friday", or "" for nothing.

    A date reached from the document's shows its words; one taken over from the story's day says "(inferred)".
    """
    if mention.date is not None and edtf.is_edtf(mention.date):
        reading = edtf.plain(mention.date)
        if mention.basis == "document":
            return f"{reading} (inferred)"
        return _with_words(reading, mention.timex, annotations, document) if mention.basis == "relative" else reading
    if mention.basis == "note":
        reading = edtf.plain(mention.reported) if mention.reported and edtf.is_edtf(mention.reported) else ""
        return f"rep. {_with_words(reading, mention.reported_timex, annotations, document)}".strip()
    return _with_words("", mention.timex, annotations, document)


def _with_words(reading: str, timex: int | None, annotations: Annotations, document: Document) -> str:
    """A reading with the words it was reached from, or the words alone where there is no reading."""
    if timex is None:
        return reading
    expression = annotations.timexes[timex]
    said = one_line(document.text[expression.span.start : expression.span.end])
    if not reading:
        return said
    return f'{reading} ("{said}")' if expression.relative else reading


# --- why it is here -----------------------------------------------------------------------------------------------


def _weigh(told: Told, salience: Mapping[str, float], topics: Topics) -> dict[str, float]:
    """The parts of a line's weight, each already multiplied by its share; with its sources they add up to at most 1."""
    mention = told.mention
    consequence = 1.0 if mention.lemma in words("events", "consequential") else 0.0
    if not consequence and mention.lemma in words("events", "speech_acts"):
        consequence = 0.5
    if mention.status in ("planned", "possible"):
        consequence /= 2
    topic = topics.share(told.statement)
    acting = max((salience.get(actor, 0.0) for actor in told.actors), default=0.0)
    values = {
        "actors' salience": acting,
        "topic, where nobody acts": 0.0 if acting else topic,
        "topic": topic,
        "date": _dating(told),
        "consequence": consequence,
    }
    return {name: share * min(1.0, max(0.0, values[name])) for name, share in _SHARES}


def _dating(told: Told) -> float:
    """How well it is known when it happened: "Thursday" says it, too, in a story of which nobody knows the week."""
    basis = told.mention.basis
    if not basis or (_date(told.mention)[0] is None and _timex(told) is None):
        return 0.0
    return _DATING[basis] * (1.0 if _date(told.mention)[0] is not None else IN_WORDS)


def _reasons(told: Told, weighed: Mapping[str, float]) -> tuple[str, ...]:
    """Why the line is there and dated as it is, in words."""
    document, mention = told.document, told.mention
    cue = one_line(document.text[mention.trigger.start : mention.trigger.end])
    shares = ", ".join(f"{name} {share:.2f}" for name, share in weighed.items() if share)
    weight = f"{WEIGHT}{sum(weighed.values()):.2f}" + (f": {shares}" if shares else "")
    return f'"{cue}" states it ({mention.rule})', _dating_reason(told), weight


def _dating_reason(told: Told) -> str:
    mention = told.mention
    words_of = _with_words("", mention.timex, told.annotations, told.document)
    if mention.basis == "document":
        return "no date of its own: the day its story is told from"
    if mention.basis == "note":
        index = mention.reported_timex
        report = _with_words("", index, told.annotations, told.document)
        return f'known from a report of "{report}"' if report else "known from a dated note"
    if words_of:
        return f'"{words_of}" stands in its own clause'
    return "no date in its clause"
