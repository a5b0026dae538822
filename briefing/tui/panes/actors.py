"""The actors: name, kind, role as stated, mentions, documents."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Actor, Briefing
from briefing.text import one_line
from briefing.tui.cells import pad
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item
from briefing.tui.panes.base import Pane

KINDS = {"person": "person", "organization": "org.", "state": "state", "place": "place", "group": "group"}

KIND = 7
WIDE = 66
"""From how many cells on a row has room for the role."""


class ActorsPane(Pane):
    """Who acts, in order of salience."""

    NUMBER = 1
    TITLE = "Actors"
    ORDER = "by weight"

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The actors."""
        return briefing.actors

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
            (pad(one_line(item.name), first - 1, self.marks.ellipsis) + " ", "strong"),
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
