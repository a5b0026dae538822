"""The part of the desk that decides about quotes: who said them, and which stand above the others."""

from __future__ import annotations

from collections.abc import Iterable

from textual import work

from briefing.model import ActorKind, Briefing, Decision, DecisionKind, Quote, Span
from briefing.strangers import nearest
from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.correcting import Correcting

ELSE, NOBODY = "else", "nobody"
"""Values of the choices that are no actor; actors' are their ids, behind a colon."""


class Crediting(Correcting, inherit_bindings=False):
    """A screen whose keys give quotes their speakers and their rank."""

    def _quote(self, doing: str) -> Quote | None:
        if isinstance(self.item, Quote):
            return self.item
        self.tell(f"Only a quote can be {doing}: press 3 and choose one.")
        return None

    @work(group="dialog")
    async def action_speaker(self) -> None:
        """Say who said a quote."""
        quote = self._quote("given a speaker")
        if quote is None:
            return
        now = f":{quote.speaker}" if quote.speaker else None if quote.speaker_name else NOBODY
        picker = dialogs.Picker("Who said this?", speakers(quote, self.briefing), now)
        picked = await self.app.push_screen_wait(picker)
        if picked == NOBODY:
            self.decide("speaker", quote.id)
        elif picked == ELSE:
            name = await self._somebody_else(picker.unmatched)
            if name:
                self.decide("speaker", quote.id, name)
        elif picked and picked != now:
            actor = self.briefing.actor(picked[1:])
            if actor is not None:
                self.decide("speaker", quote.id, actor.name)

    async def _somebody_else(self, typed: str | None) -> str | None:
        """Ask for a name unless one is `typed` already; of one that is almost an actor's, ask who is meant."""
        if not typed:
            explanation = "The name of who said this, as it is to stand at the desk and on the page."
            typed = await self.app.push_screen_wait(dialogs.Ask("Somebody else", explanation, check=_named))
        bearers = {name.casefold(): actor for actor in self.briefing.actors for name in (*actor.aliases, actor.name)}
        near = nearest(typed, bearers) if typed else None
        if typed is None or near is None or near == typed.casefold():
            return bearers[near].name if near else typed
        actor = bearers[near]
        choices = [
            dialogs.Choice(actor.name, one_line(actor.name), actor.kind),
            dialogs.Choice(typed, typed, "as typed, no actor of the documents"),
        ]
        return await self.app.push_screen_wait(dialogs.Picker(f"No actor is called “{typed}”: who is meant?", choices))

    def action_promote(self) -> None:
        """Put a quote above the others, or back in its place."""
        quote = self._quote("put above the others")
        if quote is not None:
            kind: DecisionKind = "demote" if quote.id in promoted(self.briefing, self.session.decisions) else "promote"
            self.decide(kind, quote.id)


def _named(text: str) -> str | None:
    return None if text else "Write a name, or leave with Esc and choose “nobody named”."


def promoted(briefing: Briefing, decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids of the quotes of which the last word puts them above the others."""
    last = {one.item: one.kind == "promote" for one in decisions if one.kind in ("promote", "demote")}
    above = {item for item, up in last.items() if up}
    if not above:
        return frozenset()
    return frozenset(quote.id for quote in briefing.quotes if not above.isdisjoint((quote.id, *quote.members)))


def speakers(quote: Quote, briefing: Briefing) -> list[dialogs.Choice]:
    """Who may have said a quote: the actors named in its document, people first and each kind by how near to it.

    Then the others, and within reach somebody else and nobody.
    """
    where = quote.evidence[0]
    near = sorted(
        (_distance(mention.span, where), number)
        for number, actor in enumerate(briefing.actors)
        for mention in actor.mentions
        if mention.span.document == where.document
    )
    named = dict.fromkeys(number for _, number in near)
    others = (number for number in range(len(briefing.actors)) if number not in named)
    order = [
        number
        for group in (named, others)
        for number in sorted(group, key=lambda number: SPEAKING.index(briefing.actors[number].kind))
    ]
    actors = [
        dialogs.Choice(
            f":{actor.id}", one_line(actor.name), f"{actor.kind}{', in this document' if number in named else ''}"
        )
        for number, actor in ((number, briefing.actors[number]) for number in order)
    ]
    other = [
        dialogs.Choice(ELSE, "somebody else …", "write a name", always=True, taking="somebody else: “{}”"),
        dialogs.Choice(NOBODY, "nobody named", "no speaker is named", always=True),
    ]
    return [*actors[:NEAREST], *other, *actors[NEAREST:]]


SPEAKING: tuple[ActorKind, ...] = ("person", "organization", "state", "group", "place")
"""The kinds of actors, those that speak most first."""

NEAREST = 8
"""So many actors stand above “somebody else” and “nobody named” in the list."""


def _distance(mention: Span, quote: Span) -> int:
    """How many characters lie between a mention and a quote; one inside it is farther than one close by."""
    if mention.overlaps(quote):
        return quote.end - quote.start
    return max(mention.start - quote.end, quote.start - mention.end)
