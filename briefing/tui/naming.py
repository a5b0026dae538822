"""The part of the desk that decides about actors: who is who, what it is called, what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import partial

from textual import work

from briefing.model import Actor, ActorKind, Briefing
from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.cells import clip
from briefing.tui.citing import counted, sentence_around
from briefing.tui.deciding import Deciding
from briefing.tui.items import statement

KINDS: Mapping[ActorKind, str] = {
    "person": "a human being",
    "organization": "a company, agency, party, alliance",
    "state": "a country or its government",
    "place": "somewhere, not someone",
    "group": "people taken together: troops, protesters",
}
NO_ACTOR = "none"

EXAMPLE = 90
"""So many cells of a sentence are shown as an example of a name."""


class Naming(Deciding, inherit_bindings=False):
    """A screen whose keys merge, split, rename and classify actors."""

    def _actor(self, doing: str) -> Actor | None:
        """The actor that is meant; if it is none, say that only actors can be treated so."""
        if isinstance(self.item, Actor):
            return self.item
        self.tell(f"Only an actor can be {doing}: press 1 and choose one.")
        return None

    @work(group="dialog")
    async def action_merge(self) -> None:
        """Make one actor part of another."""
        actor = self._actor("merged")
        if actor is None:
            return
        others = [other for other in self.briefing.actors if other.id != actor.id]
        choices = [
            dialogs.Choice(other.id, one_line(other.name), f"{other.kind}, {counted(len(other.mentions), 'mention')}")
            for other in likely_first(actor, others)
        ]
        title = f"{one_line(actor.name)} is the same as …"
        picked = await self.app.push_screen_wait(dialogs.Picker(title, choices))
        target = self.briefing.actor(picked) if picked else None
        if target is None:
            return
        merged = await self.app.push_screen_wait(dialogs.Merge(actor, target))
        if merged:
            goes, stays = merged
            self.decide("merge", goes, stays)

    @work(group="dialog")
    async def action_rename(self) -> None:
        """Give an actor another name."""
        actor = self._actor("renamed")
        if actor is None:
            return
        explanation = "The name shown at the desk and on the page. The documents stay as they are."
        ask = dialogs.Ask(f"Rename {one_line(actor.name)}", explanation, one_line(actor.name), _some_name)
        value = await self.app.push_screen_wait(ask)
        if not value or value == actor.name:
            return
        namesake = _namesake(value, actor, self.briefing)
        if namesake is None:
            self.decide("rename", actor.id, value)
        elif await self.app.push_screen_wait(dialogs.Confirm("Merge two actors", _same_name(namesake), "merge")):
            self.decide("merge", actor.id, namesake.name)

    @work(group="dialog")
    async def action_kind(self) -> None:
        """Say what kind of actor this is, or that it is none."""
        actor = self._actor("given a kind")
        if actor is None:
            return
        choices = [dialogs.Choice(kind, kind, what) for kind, what in KINDS.items()]
        choices.append(dialogs.Choice(NO_ACTOR, "no actor at all", "never list this name"))
        kind = await self.app.push_screen_wait(dialogs.Picker(f"What is {one_line(actor.name)}?", choices, actor.kind))
        if kind == NO_ACTOR:
            self.decide("never-actor", actor.id)
        elif kind and kind != actor.kind:
            self.decide("kind", actor.id, kind)

    @work(group="dialog")
    async def action_split(self) -> None:
        """Make one of an actor's names that of an actor of its own."""
        actor = self._actor("split")
        if actor is None:
            return
        choices = other_names(actor, self.briefing)
        if not choices:
            self.tell(f"{one_line(actor.name)} bears one name only: there is none to split off.")
            return
        title = f"Which name is not {one_line(actor.name)}?"
        alias = await self.app.push_screen_wait(dialogs.Picker(title, choices))
        if alias:
            self.decide("split", actor.id, actor.name, alias)


def other_names(actor: Actor, briefing: Briefing) -> list[dialogs.Choice]:
    """An actor's other names to pick from, each with how often it stands there and the sentence of the first place."""
    from briefing.tui.dossier import names_of

    choices = []
    for alias, spans in names_of(actor, briefing):
        if alias != actor.name:
            example = f": {clip(statement(sentence_around(spans[0], briefing), briefing), EXAMPLE)}" if spans else ""
            choices.append(dialogs.Choice(alias, one_line(alias), f"{counted(len(spans), 'mention')}{example}"))
    return choices


def _namesake(value: str, actor: Actor, briefing: Briefing) -> Actor | None:
    """Another actor of that name, or None."""
    wanted = value.casefold()
    others = (other for other in briefing.actors if other.id != actor.id)
    return next((other for other in others if one_line(other.name).casefold() == wanted), None)


def _same_name(namesake: Actor) -> str:
    mentions = counted(len(namesake.mentions), "mention")
    return f"There is another “{one_line(namesake.name)}”, with {mentions}: merge the two?"


def _some_name(text: str) -> str | None:
    return None if text else "An actor needs a name."


def likely_first(actor: Actor, others: Iterable[Actor]) -> list[Actor]:
    """Other actors: of the same name, of one that begins alike, by how many words are shared, else in their order."""
    return sorted(others, key=partial(_likeness, actor.name.casefold(), _name_words(actor)), reverse=True)


def _likeness(name: str, words: Set[str], other: Actor) -> tuple[bool, bool, int]:
    """Whether another actor bears a name, whether one of the two begins the other, and how many words they share."""
    named = other.name.casefold()
    alike = name.startswith(f"{named} ") or named.startswith(f"{name} ")
    return named == name, alike, len(words & _name_words(other))


def _name_words(actor: Actor) -> set[str]:
    return {word.casefold() for full in (actor.name, *actor.aliases) for word in full.replace("-", " ").split()}
