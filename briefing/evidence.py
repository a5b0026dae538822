"""What a name is the name of: weighed evidence, first at one mention, then voted over all documents.

A cue is written `kind:reason` ("person:title"). `thing` is the kind of what is no actor: products, events, laws, works.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from briefing.model import ActorKind

KINDS: tuple[str, ...] = (*get_args(ActorKind), "thing")
"""In order of preference where votes are equal."""

WEIGHTS: Mapping[str, float] = {
    "known": 12.0,
    "honorific": 6.0,
    "title": 5.0,
    "suffix": 6.0,
    "head": 4.0,
    "definition": 2.0,
    "model": 4.0,
    "parser": 1.0,
    "speech": 0.7,
    "who": 2.0,
    "family-name": 1.2,
    "given": 2.2,
    "owner": 1.0,
    "locative": 0.7,
    "possessed-body": 1.0,
    "abbreviation": 0.3,
    "made": 1.0,
    "article": 0.8,
    "counted": 1.5,
    "plural": 1.2,
    "compound": 0.8,
    "apposed": 2.0,
    "disease": 2.5,
    "quoted": 1.0,
    "soft-head": 1.2,
    "plays": 0.3,
    "common": 1.2,
    "plural-verb": 1.5,
    "its": 1.0,
    "it": 1.2,
    "acquired": 1.2,
    "club": 1.2,
    "named-body": 1.5,
    "titled": 4.0,
    "won": 1.5,
    "national": 0.8,
    "brand": 1.2,
    "letters": 0.9,
    "dateline": 6.0,
    "part": 3.0,
    "turn": 2.5,
    "index": 2.5,
    "trades": 1.2,
    "inside": 0.6,
    "site": 1.5,
    "way": 1.2,
    "row": 1.2,
    "trade": 3.0,
    "kin": 4.0,
    "likely": 2.2,
    "vessel": 2.0,
    "beside": 1.5,
    "press": 3.0,
}
"""How much each reason counts; the parser's own label, seen once, is the unit."""
AGAINST: Mapping[str, float] = {"person:article": 1.5, "person:which": 1.5, "place:speech": 1.0}
"""Cues that speak against a kind: "the Hajj" is nobody's name, nor is what "which" stands for; no place speaks."""

PRESS = "organization:press"
"""The cue of a name as whose somebody reports: "an AFP reporter"."""
FAINT = frozenset({"person:parser", "person:speech", "person:article", "person:which"})
"""Cues that alone make nobody a person: the parser takes many a company for one."""


def tally(cues: Iterable[str]) -> dict[str, float]:
    """The weight of each kind that has any, from cues."""
    totals: dict[str, float] = {}
    for cue in cues:
        kind, _, reason = cue.partition(":")
        if kind in KINDS:
            weight = -AGAINST[cue] if cue in AGAINST else WEIGHTS.get(reason, 0.0)
            totals[kind] = totals.get(kind, 0.0) + weight
    return totals


def verdict(totals: Mapping[str, float]) -> str | None:
    """The kind with most weight, the earlier of `KINDS` where equal; None without any evidence."""
    best, weight = None, 0.0
    for kind in KINDS:
        if totals.get(kind, 0.0) > weight:
            best, weight = kind, totals[kind]
    return best
