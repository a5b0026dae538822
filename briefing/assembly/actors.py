"""Actors whole across documents: mentions clustered over the folder, each merge with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.model import Actor, ActorRules, Annotations, Document, Span


@dataclass(frozen=True)
class Roster:
    """The actors in order of salience, and which actor each mention belongs to (by the mention's span)."""

    actors: tuple[Actor, ...] = ()
    by_span: Mapping[Span, str] = field(default_factory=dict)

    def of(self, span: Span) -> str | None:
        """The actor's id of the mention with exactly that span, or None."""
        return self.by_span.get(span)


def resolve(documents: Sequence[Document], annotations: Mapping[str, Annotations], rules: ActorRules) -> Roster:
    """Decide over the whole folder which mentions are one actor."""
    return Roster()
