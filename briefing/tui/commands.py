"""The palette: every command, every actor, every document, to go to or to follow, found by typing.

Textual's own matcher tries every way in which the letters typed fit a name, of which a long title has millions; here
words are looked for, which is also how people look for names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from rich.text import Text
from textual.command import DiscoveryHit, Hit, Hits, Provider

from briefing.model import Actor, Document
from briefing.text import one_line
from briefing.tui.actions import ACTIONS, Action, shown_key
from briefing.tui.queries import Term
from briefing.tui.ranking import rank
from briefing.written import written

if TYPE_CHECKING:
    from briefing.tui.desk import Desk

MOVING = frozenset({"down", "up", "left", "right", "page-down", "page-up", "first", "last", "palette"})
"""Actions that make no sense from the palette."""

MOST = 60
"""So many of what fits is listed: nobody looks further down, a letter more is quicker."""

SECOND = 0.5
"""By so much what is done less often stands below what fits as well: following, and what does nothing here."""


@dataclass(frozen=True)
class Entry:
    """One thing to choose: its name, what it is or does, what choosing it does, and what else it is found by.

    What is not `likely` to be meant stands below what fits as well.
    """

    name: str
    what: str
    run: Callable[[], object]
    beside: str = ""
    likely: bool = True


class DeskCommands(Provider):
    """Commands of the desk. Names out of documents are shown as rich Text, never read as markup."""

    @property
    def _desk(self) -> Desk:
        return cast("Desk", self.screen)

    def _command(self, action: Action) -> Entry:
        desk = self._desk
        key = shown_key(desk.keys[action.id][0], desk.marks.unicode)
        run = partial(desk.act, action)
        return Entry(action.label, f"{action.help}  ({key})", run, f"{action.help} {action.id}", desk.can(action))

    def _commands(self) -> Iterator[Entry]:
        return (self._command(action) for action in ACTIONS if action.id not in MOVING)

    def _entries(self) -> Iterator[Entry]:
        """Everything that can be found: commands, then actors and documents in their order."""
        desk = self._desk
        yield from self._commands()
        for actor in desk.briefing.actors:
            beside = " ".join(map(one_line, (*actor.aliases, actor.kind)))
            run = partial(desk.go_to, "actors", actor.id)
            yield Entry(one_line(actor.name), f"actor, {actor.kind}", run, beside)
            yield self._followed(actor, one_line(actor.name), beside)
        for number, document in enumerate(desk.briefing.documents, 1):
            beside = f"{one_line(document.path)} {written(document)} [{number}]"
            named = f"document {number}, {written(document)}, {one_line(document.path)}"
            yield Entry(one_line(document.title), named, partial(desk.read_document, document), beside)
            yield self._followed(document, one_line(document.title), beside)

    def _followed(self, subject: Actor | Document, name: str, beside: str) -> Entry:
        """Following an actor or a document, or no longer."""
        term = Term("actor-id" if isinstance(subject, Actor) else "document-id", (subject.id,))
        verb = "No longer follow" if term in self._desk.scope.terms else "Follow"
        what = "in all panes only what is about it" if isinstance(subject, Actor) else "in all panes only what it says"
        return Entry(f"{verb} {name}", what, partial(self._desk.toggle, term), beside, likely=False)

    async def discover(self) -> Hits:
        """Before a letter is typed: the commands that do something here."""
        for entry in self._commands():
            if entry.likely:
                yield DiscoveryHit(_shown(entry), entry.run, text=entry.name)

    async def search(self, query: str) -> Hits:
        """What has the words that are typed, the likeliest first."""
        for score, entry in best(query, self._entries()):
            yield Hit(score, _shown(entry), entry.run, text=entry.name)


def best(query: str, entries: Iterable[Entry]) -> list[tuple[float, Entry]]:
    """The entries that fit what is typed, the likeliest first and otherwise in their order, each with its score."""
    ranked = [
        (rank(query, entry.name, entry.beside) - (0 if entry.likely else SECOND), -number, entry)
        for number, entry in enumerate(entries)
    ]
    found = sorted((one for one in ranked if one[0] > 0), key=lambda one: one[:2], reverse=True)[:MOST]
    return [(1 - place / MOST / 2, entry) for place, (_, _, entry) in enumerate(found)]


def _shown(entry: Entry) -> Text:
    return Text.assemble(entry.name, ("   " + entry.what, "dim"), no_wrap=True, overflow="ellipsis")
