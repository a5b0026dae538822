"""The actors: name, kind, role as stated, mentions, documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from briefing.model import Actor, Briefing
from briefing.text import one_line
from briefing.tui.cells import pad
from briefing.tui.grouping import BODIES, grouped
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item
from briefing.tui.panes.base import Pane
from briefing.tui.ranking import rank

KINDS = {"person": "person", "organization": "org.", "state": "state", "place": "place", "group": "group"}

KIND = 7
GROUPED = "by state or organization"

WIDE = 66
"""From how many cells on a row has room for the role."""

LOOKED_AT = 300
"""Actors, the weightiest, whose names are tried against what is typed: if more have the words, these say too little."""


class ActorsPane(Pane):
    """Who acts, in order of salience."""

    NUMBER = 1
    TITLE = "Actors"
    ORDER = "by weight, mentions at the right"

    by_body = False
    """Whether actors stand under the state or organisation they belong to."""
    _depths: Mapping[str, int] = MappingProxyType({})
    _under: frozenset[str] = frozenset()

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The actors, by weight or in groups; worked out once for a briefing."""
        if not self.by_body:
            return briefing.actors
        rows = grouped(briefing.actors)
        self._depths = {actor.id: depth for actor, depth in rows}
        return [actor for actor, _ in rows]

    def group(self, by_body: bool) -> None:
        """Put the actors in groups, or in order of weight again; the cursor stays on its actor."""
        self.by_body = by_body
        self.show(self.briefing, self.reading)

    @property
    def is_in_group(self) -> bool:
        """Whether the actor under the cursor is a body or belongs to one."""
        actor = self.current
        return isinstance(actor, Actor) and (actor.kind in BODIES or actor.affiliation is not None)

    def heading(self) -> tuple[str, str, str]:
        """Number, name and order."""
        number, title, order = super().heading()
        return number, title, GROUPED if self.by_body else order

    def chosen(self, indices: Sequence[int]) -> list[int]:
        """The actors to show, those whose body is shown too to stand under it."""
        shown = super().chosen(indices)
        if self.by_body:
            self._under = frozenset(self.items[index].id for index in shown)
        return shown

    def best_hit(self) -> int | None:
        """The actor whose name fits the words best: in others they may stand in a role only."""
        words = " ".join(self.asked.words)
        fits = [_fit(words, self.items[index]) for index in self.shown[:LOOKED_AT]]
        best = max(fits, default=0.0)
        return fits.index(best) if best and _fit(words, self.items[self.shown[self.rows.cursor]]) < best else None

    def _named(self, actor: Actor) -> str:
        """An actor's name, in a group under its body's; where that is not shown, with the body's name behind it."""
        name = one_line(actor.name)
        if not self.by_body or not self._depths.get(actor.id):
            return name
        if actor.affiliation in self._under:
            return "  " * self._depths[actor.id] + name
        body = self.briefing.actor(actor.affiliation or "")
        return f"{name} ({one_line(body.name)})" if body is not None else name

    def row_height(self, cells: int) -> int:
        """One line."""
        return 1

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """Name, kind, role, mentions and documents in columns; a narrow pane leaves the role out."""
        assert isinstance(item, Actor)
        counts = (
            f"{len(item.mentions):>5,} in {len(item.documents):>3,} {'doc ' if len(item.documents) == 1 else 'docs'}"
        )
        wide = cells >= WIDE
        room = cells - KIND - len(counts)
        first = min(34, room * 45 // 100) if wide else room
        line: list[Piece] = [
            (pad(self._named(item), first - 1, self.marks.ellipsis) + " ", "strong"),
            (pad(KINDS[item.kind], KIND), "dim"),
        ]
        if wide:
            role = one_line(item.roles[0].text) if item.roles else ""
            line.append((pad(role, room - first, self.marks.ellipsis), "text"))
        return [[*line, (counts, "dim")]]

    @property
    def none_found(self) -> str:
        """No actor in documents that were read."""
        return "No person, organization or state was found to act in these documents."


def _fit(words: str, actor: Item) -> float:
    """How well words fit one of an actor's names; 0 if they fit none."""
    assert isinstance(actor, Actor)
    return max(rank(words, name) for name in (actor.name, *actor.aliases))
