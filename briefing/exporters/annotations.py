"""The layers of each document as one JSON line: what `briefing annotate` writes."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from typing import Any, TypeAlias

from briefing.exporters.json import encode
from briefing.model import Annotations, Attribution, Briefing, Document, Doubt, EventMention, Mention, Span, Timex

LAYERS = ("timexes", "mentions", "quotes", "events", "questions")
"""The layers in the order they are written; `layers` arguments name some of them."""

RosterOf: TypeAlias = Callable[[Span], str | None]
"""From a mention's span to the id of the actor it belongs to, or None."""

_JOINS = re.compile(r"[;/&]|\b(?:and|or|with)\b", re.IGNORECASE)


def lines(briefing: Briefing, layers: Collection[str] | None = None) -> str:
    """One line a document, in the briefing's order, with the actors merged over all of them."""
    actor_of = {mention.span: actor.id for actor in briefing.actors for mention in actor.mentions}
    found = briefing.annotations
    return "".join(
        line(document, found.get(document.id, Annotations(document.id)), actor_of.get, layers)
        for document in briefing.documents
    )


def line(
    document: Document, annotations: Annotations, roster_of: RosterOf, layers: Collection[str] | None = None
) -> str:
    """The row of one document as JSON on one line, with its line end."""
    return encode(row(document, annotations, roster_of, layers)) + "\n"


def row(
    document: Document, annotations: Annotations, roster_of: RosterOf, layers: Collection[str] | None = None
) -> dict[str, Any]:
    """Id, date, text and the named layers of one document (all for None).

    Offsets are code points of `text`. Raises ValueError for a layer that doesn't exist.
    """
    unknown = sorted(set(layers or ()) - set(LAYERS))
    if unknown:
        raise ValueError(f"no such layer: {', '.join(unknown)} (layers are {', '.join(LAYERS)})")
    mentions = annotations.mentions
    content: dict[str, Any] = {
        "timexes": [_timex(timex) for timex in annotations.timexes],
        "mentions": [_mention(mention, roster_of) for mention in mentions],
        "quotes": [
            _quote(quote, speaker_actor(document.text, quote.speaker, mentions, roster_of))
            for quote in annotations.attributions
        ],
        "events": [_event(event, mentions, roster_of) for event in annotations.events],
        "questions": [_question(doubt) for doubt in annotations.doubts],
    }
    chosen = {layer: content[layer] for layer in LAYERS if layers is None or layer in layers}
    return {"id": document.id, "date": document.date, "text": document.text, **chosen}


def speaker_actor(text: str, speaker: Span | None, mentions: Sequence[Mention], roster_of: RosterOf) -> str | None:
    """The one actor a speaker's words stand for, or None where there is none or more than one.

    In "Kyiv's mayor Olena Hrytsenko" the place only describes the person. In "Peru and Chile" the speakers are joint
    and neither is the speaker alone. `mentions` stand in order of start and share no character.
    """
    if speaker is None:
        return None
    first = bisect_right(mentions, speaker.start, key=lambda mention: mention.span.end)
    last = bisect_left(mentions, speaker.end, key=lambda mention: mention.span.start)
    inside = mentions[first:last]
    known = _actors(inside, roster_of)
    if len(known) > 1:
        if any(_JOINS.search(text[left.span.end : right.span.start]) for left, right in pairwise(inside)):
            return None
        known = _actors([mention for mention in inside if mention.kind == "person"], roster_of)
    return known[0] if len(known) == 1 else None


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
