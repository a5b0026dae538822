"""The palette: every command, every actor, every document, found by typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider

from briefing.text import one_line
from briefing.tui.actions import ACTIONS, shown_key

if TYPE_CHECKING:
    from briefing.tui.desk import Desk

MOVING = frozenset({"down", "up", "left", "right", "page-down", "page-up", "first", "last", "palette"})
"""Actions that make no sense from the palette."""


class DeskCommands(Provider):
    """Commands of the desk. Names out of documents are shown as rich Text, never read as markup."""

    def _entries(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Name, what it is or does, and what choosing it does."""
        desk = cast("Desk", self.screen)
        for action in ACTIONS:
            if action.id not in MOVING and desk.can(action):
                key = shown_key(desk.keys[action.id][0], desk.marks.unicode)
                yield action.label, f"{action.help}  ({key})", partial(desk.act, action)
        for actor in desk.briefing.actors:
            yield one_line(actor.name), f"actor, {actor.kind}", partial(desk.go_to, "actors", actor.id)
        for document in desk.briefing.documents:
            named = f"document, {document.date or 'undated'}, {one_line(document.path)}"
            yield one_line(document.title), named, partial(desk.read_document, document)

    async def discover(self) -> Hits:
        """Everything, before a letter is typed: the commands."""
        for name, what, run in self._entries():
            if not what.startswith(("actor,", "document,")):
                yield DiscoveryHit(_shown(name, what), run, text=name)

    async def search(self, query: str) -> Hits:
        """What fits the letters."""
        matcher = self.matcher(query)
        for name, what, run in self._entries():
            score = matcher.match(name)
            if score > 0:
                yield Hit(score, _shown(name, what), run, text=name)


def _shown(name: str, what: str) -> Text:
    return Text.assemble(name, ("   " + what, "dim"), no_wrap=True, overflow="ellipsis")
