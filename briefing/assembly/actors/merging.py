"""Which names are one actor: every rule that joins names, in order, the surest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from briefing.assembly.actors.bodies import (
    merge_acronyms,
    merge_clubs,
    merge_inverted,
    merge_openers,
    merge_possessives,
    merge_reordered,
    merge_short_names,
    merge_states_bodies,
    merge_states_names,
    merge_suffixes,
)
from briefing.assembly.actors.clusters import MARGIN, UNSURE, Clusters
from briefing.assembly.actors.people import full_people, merge_people, merge_spellings
from briefing.evidence import FAINT

_PLACED = frozenset({"place:owner", "place:locative", "place:located", "place:apposed"})
FEW = 3
"""Times a name stands as a place does, and its share of all, from which on it is one."""


def merge_all(clusters: Clusters, definitions: Iterable[tuple[str, str, str]]) -> None:
    """Join names by every rule but the surname, the surest rules first."""
    for short, long, how in definitions:
        _define(clusters, short, long, how)
    _doubt_places(clusters)
    _doubt_people(clusters)
    merge_suffixes(clusters)
    merge_states_names(clusters)
    merge_inverted(clusters)
    merge_reordered(clusters)
    merge_openers(clusters)
    merge_possessives(clusters)
    merge_people(clusters)
    merge_spellings(clusters)
    merge_acronyms(clusters)
    merge_short_names(clusters)
    merge_states_bodies(clusters)
    merge_clubs(clusters)
    _inherit_things(clusters)


def _define(clusters: Clusters, short: str, long: str, how: str) -> None:
    """As "(NIS)" after "National Intelligence Service", "Hemedti" in "Mohamed Dagalo, known as Hemedti"."""
    if not clusters.names[short].known or not clusters.names[long].known:
        clusters.join(*_known_last(clusters, short, long), f"“{clusters.shown(short)}” {how}")


def _known_last(clusters: Clusters, one: str, other: str) -> tuple[str, str]:
    """Two keys, the one the gazetteer knows last, so that it stands for the set."""
    return (other, one) if clusters.names[clusters.root(one)].known else (one, other)


def _doubt_places(clusters: Clusters) -> None:
    """Count a body what only the parser has for a place and what has what bodies have: "Netflix's chief executive".

    Not the given or family name of somebody named in full.
    """
    people = {part for person in full_people(clusters) for part in person.parts}
    for key, name in clusters.names.items():
        cues = Counter(cue for mention in name.mentions for cue in mention.cues)
        placed = any(cue.startswith("place:") and cue not in ("place:parser", "place:speech") for cue in cues)
        has = any(cue.startswith("organization:") and cue not in UNSURE for cue in cues)
        if cues["place:parser"] > 1 and has and not placed and not name.known and people.isdisjoint(name.parts):
            clusters.vote(key, "organization", float(cues["place:parser"]))


def _doubt_people(clusters: Clusters) -> None:
    """Count a place what only the parser has for a person or a body and what stands as a place does.

    As often does "the Sela region", or once "the Sela checkpoint" where nobody of that name ever does anything. A body
    may be at home somewhere: not "the Acme region", which Acme has.
    """
    for key, name in clusters.names.items():
        cues = Counter(cue for mention in name.mentions for cue in mention.cues)
        placed = sum(bool(_PLACED.intersection(mention.cues)) for mention in name.mentions)
        named = any(cue.startswith("person:") and cue not in FAINT for cue in cues) or cues["person:speech"]
        bodily = any(cue.startswith("organization:") and cue != "organization:parser" for cue in cues)
        idle = all(mention.function == "other" and not mention.speaks for mention in name.mentions)
        often = placed >= FEW and placed * FEW >= len(name.mentions)
        sure = cues["place:owner"] + cues["place:apposed"] > 0 and idle and not bodily
        if (often or sure) and not named and not name.known:
            clusters.vote(key, "place", float(cues["person:parser"] + (0 if bodily else cues["organization:parser"])))


def _inherit_things(clusters: Clusters) -> None:
    """Names of more words that begin with a thing's name are things: "Lyra Air" and "Lyra Pro" beside the "Lyra"."""
    things = {key for key in clusters.names if clusters.kind(key) == "thing"}
    for key, name in clusters.names.items():
        starts = (" ".join(name.parts[:end]) for end in range(1, min(len(name.parts), 5)))
        person = clusters.votes(key).get("person", 0.0)
        if not name.known and person < MARGIN and not things.isdisjoint(starts):
            clusters.vote(key, "thing", MARGIN)
