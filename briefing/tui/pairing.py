"""Two pieces of one item's evidence beside each other: which two first, which next, who holds what in each.

The sides of a dispute, the documents that tell of one event, figures that differ. No Textual here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model import Briefing, Question, Span
from briefing.text import one_line
from briefing.tui.citing import sentence_around, side
from briefing.tui.items import Item
from briefing.tui.trail import Trail

LEFT, RIGHT = 0, 1


@dataclass(frozen=True)
class Pair:
    """Two places of a trail, by their positions in it: the left or upper one, then the other."""

    trail: Trail
    positions: tuple[int, int]

    @classmethod
    def of(cls, trail: Trail, item: Item | None, briefing: Briefing) -> Pair | None:
        """What is read and what says most against it, or elsewhere; None of a trail of one piece."""
        here = trail.span
        others = [position for position, span in enumerate(trail.spans) if position != trail.position]
        if not others:
            return None
        against = max(others, key=lambda position: _worth(trail.spans[position], here, item, briefing))
        return cls(trail, (trail.position, against))

    def span(self, side: int) -> Span:
        """The piece of evidence on a side."""
        return self.trail.spans[self.positions[side]]

    def step(self, side: int, by: int) -> Pair:
        """Another piece on one side, round at the ends, but never that of the other side."""
        number = len(self.trail.spans)
        position = (self.positions[side] + by) % number
        if position == self.positions[1 - side]:
            position = (position + by) % number
        moved = (position, self.positions[RIGHT]) if side == LEFT else (self.positions[LEFT], position)
        return replace(self, positions=moved)


def sides(span: Span, item: Item | None, briefing: Briefing) -> list[tuple[str, str]]:
    """Who holds what of a question in the sentence of a span: name and stance."""
    if not isinstance(item, Question):
        return []
    sentence = sentence_around(span, briefing)
    held = [
        holder
        for holder in item.holders
        if holder.evidence is not None and (holder.evidence.overlaps(sentence) or holder.evidence.overlaps(span))
    ]
    return [(one_line(holder.name or "someone unnamed"), side(holder.stance, item)) for holder in held]


def _worth(span: Span, here: Span, item: Item | None, briefing: Briefing) -> tuple[bool, bool, bool]:
    """What makes evidence worth comparing with what is read: it says otherwise, answers, or is from elsewhere."""
    own, stances = _stances(here, item, briefing), _stances(span, item, briefing)
    answers = isinstance(item, Question) and span == item.answer
    return bool(own and stances and own != stances), answers, span.document != here.document


def _stances(span: Span, item: Item | None, briefing: Briefing) -> frozenset[str]:
    return frozenset(stance for _, stance in sides(span, item, briefing))
