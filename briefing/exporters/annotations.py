"""The layers of each document as one JSON line: what `briefing annotate` writes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from briefing.exporters.json import encode
from briefing.model import Annotations, Attribution, Briefing, Document, Doubt, EventMention, Mention, Span, Timex

LAYERS = ("timexes", "mentions", "quotes", "events", "questions")
"""The layers in the order they are written; `layers` arguments name some of them."""

RosterOf: TypeAlias = Callable[[Span], str | None]
"""From a mention's span to the id of the actor it belongs to, or None."""

NOBODY: Mapping[Span, str] = MappingProxyType({})
"""No attribution is any actor's."""


def lines(briefing: Briefing, layers: Collection[str] | None = None) -> str:
    """One line a document, in the briefing's order, with the actors merged over all of them."""
    actor_of = {mention.span: actor.id for actor in briefing.actors for mention in actor.mentions}
    found = briefing.annotations
    return "".join(
        line(document, found.get(document.id, Annotations(document.id)), actor_of.get, layers, briefing.speakers)
        for document in briefing.documents
    )


def line(
    document: Document,
    annotations: Annotations,
    roster_of: RosterOf,
    layers: Collection[str] | None = None,
    speakers: Mapping[Span, str] = NOBODY,
) -> str:
    """The row of one document as JSON on one line, with its line end."""
    return encode(row(document, annotations, roster_of, layers, speakers)) + "\n"


def row(
    document: Document,
    annotations: Annotations,
    roster_of: RosterOf,
    layers: Collection[str] | None = None,
    speakers: Mapping[Span, str] = NOBODY,
) -> dict[str, Any]:
    """Id, date, text and the named layers of one document (all for None).

    Offsets are code points of `text`. A date whose year was inferred has its `date_source` beside it. `speakers` tells
    for the content of each attribution which actor's it is. Raises ValueError for a layer that doesn't exist.
    """
    unknown = sorted(set(layers or ()) - set(LAYERS))
    if unknown:
        raise ValueError(f"no such layer: {', '.join(unknown)} (layers are {', '.join(LAYERS)})")
    mentions = annotations.mentions
    content: dict[str, Any] = {
        "timexes": [_timex(timex) for timex in annotations.timexes],
        "mentions": [_mention(mention, roster_of) for mention in mentions],
        "quotes": [_quote(quote, speakers.get(quote.span)) for quote in annotations.attributions],
        "events": [_event(event, mentions, roster_of) for event in annotations.events],
        "questions": [_question(doubt) for doubt in annotations.doubts],
    }
    chosen = {layer: content[layer] for layer in LAYERS if layers is None or layer in layers}
    inferred = {"date_source": "dateline"} if document.date_source == "dateline" else {}
    return {"id": document.id, "date": document.date, **inferred, "text": document.text, **chosen}


def _actors(mentions: Sequence[Mention], roster_of: RosterOf) -> list[str]:
    """The actors of some mentions, each once, in order of first mention."""
    ids = (roster_of(mention.span) for mention in mentions)
    return list(dict.fromkeys(actor for actor in ids if actor is not None))


def _timex(timex: Timex) -> dict[str, Any]:
    return {**_offsets(timex.span), "type": timex.type, "value": timex.value, "edtf": timex.edtf}


def _mention(mention: Mention, roster_of: RosterOf) -> dict[str, Any]:
    actor = roster_of(mention.span)
    return {**_offsets(mention.span), "kind": mention.kind, "form": mention.form, "actor": actor}


def _quote(quote: Attribution, actor: str | None) -> dict[str, Any]:
    return {
        **_offsets(quote.span),
        "kind": quote.kind,
        "quoted": [[stretch.start, stretch.end] for stretch in quote.quoted],
        "speaker": _offsets_or_null(quote.speaker),
        "cue": _offsets_or_null(quote.cue),
        "actor": actor,
    }


def _event(event: EventMention, mentions: Sequence[Mention], roster_of: RosterOf) -> dict[str, Any]:
    return {
        **_offsets(event.span),
        # A note's date says when it was reported, never when it happened.
        "date": None if event.basis == "note" else event.date,
        "status": event.status,
        "trigger": _offsets(event.trigger),
        "timex": event.timex,
        "actors": _actors([mentions[index] for index in event.participants], roster_of),
    }


def _question(doubt: Doubt) -> dict[str, Any]:
    return {**_offsets(doubt.span), "kind": doubt.kind, "question": doubt.question, "cue": _offsets_or_null(doubt.cue)}


def _offsets(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _offsets_or_null(span: Span | None) -> dict[str, int] | None:
    return None if span is None else _offsets(span)
