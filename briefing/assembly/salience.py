"""How much an actor matters to a reader: how often, where, how it acts, in how many documents, and whether it speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from briefing.model import ActorKind, Annotations, Document, Mention

WEIGHTS = {"mentions": 0.35, "documents": 0.2, "position": 0.15, "acts": 0.2, "speaks": 0.1}
"""Shares of the parts; they sum to one."""
LEAD = 3
"""Sentences at the start of a document that count as its lead."""
PLACE_SHARE = 0.35
"""A place that never acts keeps this share of its salience."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the busiest actor of the folder has, so that every part lies in [0, 1]."""

    mentions: int
    documents: int
    leads: Mapping[str, int]


def scale_of(groups: Sequence[Sequence[Mention]], documents: Sequence[Document], annotations: Mapping[str, Annotations]) -> Scale:
    """The scale of a folder; `leads` is the offset at which each document's lead ends."""
    leads = {
        document.id: sentences[min(LEAD, len(sentences)) - 1].end if sentences else 0
        for document in documents
        for sentences in [annotations[document.id].sentences if document.id in annotations else ()]
    }
    return Scale(max((len(group) for group in groups), default=1), max(len(documents), 1), leads)


def salience(mentions: Sequence[Mention], kind: ActorKind, scale: Scale) -> tuple[float, tuple[str, ...]]:
    """The salience of an actor in [0, 1] and its parts, worded for a person."""
    if not mentions:
        return 0.0, ()
    inside = {mention.span.document for mention in mentions}
    leading = {mention.span.document for mention in mentions if mention.span.start < scale.leads.get(mention.span.document, 0)}
    acting = sum(mention.function == "subject" for mention in mentions)
    speaking = sum(mention.speaks for mention in mentions)
    found = {
        "mentions": log1p(len(mentions)) / log1p(scale.mentions),
        "documents": log1p(len(inside)) / log1p(scale.documents),
        "position": len(leading) / len(inside),
        "acts": min(acting / len(mentions) * 2, 1.0) * min(acting / 2, 1.0),
        "speaks": min(speaking / 3, 1.0),
    }
    total = sum(WEIGHTS[part] * share for part, share in found.items())
    if kind == "place" and not acting:
        total *= PLACE_SHARE
    return round(min(total, 1.0), 4), _worded(len(mentions), len(inside), len(leading), acting, speaking)


def _worded(mentions: int, documents: int, leading: int, acting: int, speaking: int) -> tuple[str, ...]:
    """The parts as a person reads them under "why"."""
    parts = [f"{_count(mentions, 'mention')} in {_count(documents, 'document')}"]
    if leading:
        parts.append(f"in the lead of {_count(leading, 'document')}")
    if acting:
        parts.append(f"subject of {_count(acting, 'verb')}")
    if speaking:
        parts.append(f"speaks {_count(speaking, 'time')}")
    return tuple(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
