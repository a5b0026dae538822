"""How much an actor matters to a reader: how often and where it is named, whether it acts, and whether it speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log1p

from briefing.model import ActorKind, Annotations, Document, Mention

WEIGHTS = {"mentions": 0.4, "documents": 0.15, "position": 0.15, "acts": 0.2, "speaks": 0.1}
"""Shares of the parts; they sum to one."""
LEAD = 3
"""Sentences at the start of a document that count as its lead."""
PLACE_SHARE = 0.35
"""A place that never acts keeps this share of its salience."""
VENUE_SHARE = 0.05
"""A state where things only happen ("a summit in Peru") keeps this share: less than anybody who acts has."""
LOCATED = "place:located"
"""The cue of a mention that only says where."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The most that any actor of the folder has, so that every part lies in [0, 1]; `leads` ends each one's lead."""

    mentions: int
    acts: int
    speaks: int
    documents: int
    leads: Mapping[str, int]


def scale_of(
    groups: Sequence[Sequence[Mention]], documents: Sequence[Document], annotations: Mapping[str, Annotations]
) -> Scale:
    """The scale of a folder from the mentions of each of its actors."""
    return Scale(
        mentions=max(map(len, groups), default=1),
        acts=max(map(_acts, groups), default=0),
        speaks=max(map(_speaks, groups), default=0),
        documents=max(len(documents), 1),
        leads={document.id: _lead_end(annotations.get(document.id)) for document in documents},
    )


def salience(mentions: Sequence[Mention], kind: ActorKind, scale: Scale) -> tuple[float, tuple[str, ...]]:
    """The salience of an actor in [0, 1] and its parts, worded for a person."""
    if not mentions:
        return 0.0, ()
    inside = {mention.span.document for mention in mentions}
    leading = {m.span.document for m in mentions if m.span.start < scale.leads.get(m.span.document, 0)}
    acts, speaks = _acts(mentions), _speaks(mentions)
    found = {
        "mentions": _share(len(mentions), scale.mentions),
        "documents": _share(len(inside), scale.documents),
        "position": len(leading) / len(inside),
        "acts": _share(acts, scale.acts),
        "speaks": _share(speaks, scale.speaks),
    }
    total = sum(WEIGHTS[part] * share for part, share in found.items())
    reasons = _worded(len(mentions), len(inside), len(leading), acts, speaks)
    if kind == "state" and all(_is_located(mention) for mention in mentions):
        return round(total * VENUE_SHARE, 4), (*reasons, "only says where: never acts nor is acted upon")
    if kind == "place" and not acts:
        total *= PLACE_SHARE
    return round(min(total, 1.0), 4), reasons


def _is_located(mention: Mention) -> bool:
    """Whether a mention only says where: "in Peru", "Lima, Peru"; not "Peru's army", "talks with Peru"."""
    return mention.form == "name" and mention.function == "other" and LOCATED in mention.cues


def _acts(mentions: Sequence[Mention]) -> int:
    return sum(mention.function == "subject" for mention in mentions)


def _speaks(mentions: Sequence[Mention]) -> int:
    return sum(mention.speaks for mention in mentions)


def _lead_end(annotations: Annotations | None) -> int:
    """The offset at which a document's lead ends."""
    if annotations is None or not annotations.sentences:
        return 0
    return annotations.sentences[min(LEAD, len(annotations.sentences)) - 1].end


def _share(count: int, most: int) -> float:
    """A count against the largest one, on a scale on which the tenth mention adds less than the second."""
    return log1p(count) / log1p(most) if most else 0.0


def _worded(mentions: int, documents: int, leading: int, acts: int, speaks: int) -> tuple[str, ...]:
    """The parts as a person reads them under "why"."""
    parts = [f"{_count(mentions, 'mention')} in {_count(documents, 'document')}"]
    if leading:
        parts.append(f"in the lead of {_count(leading, 'document')}")
    if acts:
        parts.append(f"subject of {_count(acts, 'verb')}")
    if speaks:
        parts.append(f"speaks {_count(speaks, 'time')}")
    return tuple(parts)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
