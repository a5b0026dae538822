"""The actors: name, kind, role as stated, mentions, documents."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Actor, Briefing
from briefing.text import one_line
from briefing.tui.cells import pad
from briefing.tui.item_list import Line
from briefing.tui.items import Item
from briefing.tui.panes.base import Pane

KINDS = {"person": "person", "organization": "org.", "state": "state", "place": "place", "group": "group"}


class ActorsPane(Pane):
    """Who acts, in order of salience."""

    NUMBER = 1
    TITLE = "Actors"

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The actors."""
        return briefing.actors

    def row_height(self, cells: int) -> int:
        """One line."""
        return 1

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """Name, kind, role, mentions and documents in columns; a narrow pane leaves the role out."""
        assert isinstance(item, Actor)
        name, counts = one_line(item.name), f"{len(item.mentions):>5}×{len(item.documents):>4} doc"
        counts = counts if self.marks.unicode else counts.replace("×", "x")
        wide = cells >= 66
        room = cells - 8 - len(counts) - 2
        first = min(34, room * 45 // 100) if wide else room
        line: list[tuple[str, str]] = [(pad(name, first, self.marks.ellipsis) + " ", "strong")]
        line.append((pad(KINDS[item.kind], 7), "dim"))
        if wide:
            role = one_line(item.roles[0].text) if item.roles else ""
            line.append((pad(role, room - first, self.marks.ellipsis), "text"))
        line.append((counts, "dim"))
        return [line]  # type: ignore[list-item]

    @property
    def none_found(self) -> str:
        """No actor in documents that were read."""
        return "No person, organization or state was found to act in these documents."
