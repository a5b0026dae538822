"""Names that are one actor: a union of names that keeps why each was joined."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.evidence import tally, verdict
from briefing.model import Mention

MARGIN = 3.0
"""Votes by which one kind must lead another before a stray label of the parser can't be what makes the difference."""
UNSURE = frozenset(f"organization:{reason}" for reason in ("parser", "speech", "abbreviation", "letters", "article"))
"""Cues of a body that many a place has too, and many a family name."""


@dataclass
class Name:
    """One folded spelling (or gazetteer key) over the whole folder: its mentions, surfaces and votes.

    `apart` tells that a person split it off: no rule joins it to another name.
    """

    key: str
    parts: tuple[str, ...]
    known: bool = False
    apart: bool = False
    mentions: list[Mention] = field(default_factory=list)
    surfaces: Counter[str] = field(default_factory=Counter)
    votes: dict[str, float] = field(default_factory=dict)
    documents: dict[str, None] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The spelling most used, to name it in reasons; the key where the texts have none."""
        return min(self.surfaces, key=lambda surface: (-self.surfaces[surface], surface), default=self.key)

    def add(self, mention: Mention, surface: str) -> None:
        """Count a mention of this name."""
        self.mentions.append(mention)
        self.surfaces[surface] += 1
        self.documents[mention.span.document] = None
        for kind, weight in _votes(mention.cues):
            self.votes[kind] = self.votes.get(kind, 0.0) + weight


@lru_cache(maxsize=1 << 14)
def _votes(cues: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """The votes of a mention; few combinations of cues occur."""
    return tuple(tally(cues).items())


class Clusters:
    """Disjoint sets of names. `reasons` holds, for each set's root, why its names were joined."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.names = {name.key: name for name in names}
        self._parent = {key: key for key in self.names}
        self._votes = {key: dict(name.votes) for key, name in self.names.items()}
        self._alone = set(self.names)
        self.reasons: dict[str, list[str]] = defaultdict(list)

    def root(self, key: str) -> str:
        """The key that stands for the whole set."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, key: str, other: str, reason: str, *, by_hand: bool = False) -> None:
        """Make two sets one. The root of `other` stays the root. Only a person joins what a person split off."""
        child, parent = self.root(key), self.root(other)
        apart = self.names[child].apart or self.names[parent].apart
        if child == parent or (apart and not by_hand):
            return
        self._parent[child] = parent
        self._alone -= {child, parent}
        for kind, weight in self._votes.pop(child).items():
            self._votes[parent][kind] = self._votes[parent].get(kind, 0.0) + weight
        self.reasons[parent] += [*self.reasons.pop(child, []), reason]

    def is_alone(self, key: str) -> bool:
        """Whether a name has been joined to no other."""
        return key in self._alone

    def votes(self, key: str) -> dict[str, float]:
        """The votes of a whole set."""
        return self._votes[self.root(key)]

    def vote(self, key: str, kind: str, weight: float) -> None:
        """Add weight to what a whole set is."""
        votes = self.votes(key)
        votes[kind] = votes.get(kind, 0.0) + weight

    def kind(self, key: str) -> str | None:
        """What a whole set is, by its votes; None where nothing tells."""
        return verdict(self.votes(key))

    def shown(self, key: str) -> str:
        """A name as reasons call it."""
        return self.names[key].shown

    def is_person(self, key: str) -> bool:
        """Whether a whole set is a person by its votes."""
        return self.kind(key) == "person"

    def is_firmly(self, key: str, *kinds: str) -> bool:
        """Whether a whole set is of one of these kinds by more than a stray vote of the parser for an organisation."""
        votes = self.votes(key)
        return any(votes.get(kind, 0.0) - votes.get("organization", 0.0) >= MARGIN for kind in kinds)

    def is_firmly_body(self, key: str) -> bool:
        """Whether the words of a name in a set are a body's: a legal form, a head noun."""
        cues = {cue for mention in self.names[key].mentions for cue in mention.cues}
        return not cues.isdisjoint({"organization:suffix", "organization:head", "organization:brand"})

    def members(self) -> dict[str, list[Name]]:
        """The names of each set by its root, both in order of first appearance."""
        sets: dict[str, list[Name]] = {}
        for key, name in self.names.items():
            sets.setdefault(self.root(key), []).append(name)
        return sets
