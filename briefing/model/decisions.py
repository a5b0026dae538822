"""What a person decides at the desk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

from briefing.model.annotations import ActorKind

DecisionKind: TypeAlias = Literal[
    "pin",
    "unpin",
    "hide",
    "show",
    "merge",
    "rename",
    "kind",
    "date",
    "answer",
    "drop",
    "reopen",
    "own-question",
    "never-actor",
    "split",
    "speaker",
    "promote",
    "demote",
    "earlier",
    "later",
    "wording",
    "bottom-line",
    "lead",
    "event-date",
    "same",
    "separate",
]


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a person decided at the desk.

    `item` is the id of what it is about (an item or a document), `refers` its words at the time, for people and for
    telling that the source has changed: `hash` is the first 16 hex digits of the SHA-256 of those words. `value` is
    what was decided: a name, a date, an answer. `evidence` is the place it rests on, as `briefing.places` writes it,
    and `quoted` its words at the time. What a person adds has such a place as its `item`.
    """

    id: str
    kind: DecisionKind
    item: str
    refers: str = ""
    hash: str = ""
    value: str = ""
    evidence: str = ""
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that could not be applied, and why."""

    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class ActorRules:
    """What a person decided about actors as such, by name, so that it holds for documents added later.

    `merged` maps a name to the name of the actor it belongs to; `renamed` an actor's name to the one to be shown;
    `kinds` a name to its kind; `never` are names that are no actors; `split` are names that stand for an actor of
    their own, whatever the rules would join them to.
    """

    merged: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    renamed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    kinds: Mapping[str, ActorKind] = field(default_factory=lambda: MappingProxyType({}))
    never: frozenset[str] = frozenset()
    split: frozenset[str] = frozenset()
