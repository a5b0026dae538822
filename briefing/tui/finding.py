"""The part of the desk that finds: filters, what all panes follow, what is new, and jumping to a row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.content import Content

from briefing.model import Briefing
from briefing.tui import dialogs, news
from briefing.tui.actions import shown_key
from briefing.tui.items import find
from briefing.tui.messages import ReadingOver, Rebuilt
from briefing.tui.queries import NEW, Query, Term
from briefing.tui.scope import Offer, Scope, label, offers
from briefing.tui.searching import Searching

FIRST_KEYS = 12
"""After so many keys somebody who is here for the first time needs no hint any more."""

HINT = (("open", "reads the sentence"), ("filter", "finds"), ("follow", "follows"), ("help", "explains"))
"""The keys that a first visit is told of, with what they do."""


class Finding(Searching, inherit_bindings=False):
    """A screen whose keys narrow down what is shown, and lead to it."""

    _rested: Briefing | None = None
    """The briefing when nothing was being read last, to tell what reading again has changed."""
    _came: frozenset[str] = frozenset()
    """The items that came during this visit."""
    _keys = 0
    """How many keys were pressed."""

    # --- following ----------------------------------------------------------------------------------------------

    def action_follow(self) -> None:
        """Follow the actor under the cursor; from other rows, what is picked of all that they mean."""
        found = self._offers()
        if not found:
            self.tell("There is nothing here to follow.")
            return
        if len(found) == 1:
            self.toggle(found[0].term)
            return
        choices = [dialogs.Choice(str(number), offer.label, self._offered(offer)) for number, offer in enumerate(found)]
        self.app.push_screen(dialogs.Picker("Follow what?", choices), partial(self._follow_picked, found))

    def _follow_picked(self, found: Sequence[Offer], number: str | None) -> None:
        """Follow the offer of a number, as picked, or no longer."""
        if number is not None:
            self.toggle(found[int(number)].term)

    def toggle(self, term: Term) -> None:
        """Follow a term, or no longer."""
        self.hold()
        self.follow(self.scope.toggled(term))

    def _offers(self) -> list[Offer]:
        """What can be followed from here; from an actor's row, if it has no filter with terms, just the actor."""
        actors, query = self.actors_meant(), self.pane.asked if not self.reading_source else Query()
        if not self.reading_source and actors and actors[0] is self.item and not query.terms:
            return list(offers(None, actors[:1], None, query, self.briefing))
        return list(offers(self.item, actors, self.document, query, self.briefing))

    def _offered(self, offer: Offer) -> str:
        return f"{offer.what}, followed now: no longer" if offer.term in self.scope.terms else offer.what

    def action_unfollow(self, number: int = -1) -> None:
        """Follow no longer what was chosen last, or the term of that number."""
        terms = self.scope.terms
        if not -len(terms) <= number < len(terms):
            self.tell("Nothing is followed.")
            return
        self.hold()
        self.tell(f"{label(terms[number], self.briefing)} is followed no longer.")
        self.follow(self.scope.without(terms[number]))

    def action_clear(self) -> None:
        """Show everything again."""
        if not self.scope and not any(pane.text for pane in self.listings):
            self.tell("Nothing is followed or filtered.")
            return
        self.follow(Scope())
        for pane in self.listings:
            pane.clear_filter()

    # --- filters ------------------------------------------------------------------------------------------------

    async def action_filter(self) -> None:
        """Filter this pane as one types; in the reader, search the document."""
        if self.reading_source:
            await self.start_search()
            return
        self.go(self.active)
        self.pane.start_filter()

    def action_show_hidden(self) -> None:
        """List hidden items too, or not."""
        showing = not self.pane.show_hidden
        for pane in self.listings:
            before, pane.show_hidden = pane.current, showing
            pane.choose(before)
        self.tell("Hidden items are listed; x shows one again." if showing else "Hidden items are not listed.")
        self.tell_state()

    # --- what is new --------------------------------------------------------------------------------------------

    def action_new(self) -> None:
        """Show only what is new, or everything again."""
        if not self.new and NEW not in self.scope.terms:
            first = self.session.is_first_visit
            self.tell("This is your first visit: nothing is new yet." if first else "Nothing is new.")
            return
        self.toggle(NEW)

    def show(self, briefing: Briefing) -> None:
        """Show a briefing; its new items are marked."""
        self.new = frozenset(self.session.new) | self._still_new(briefing)
        for pane in self.listings:
            pane.new = self.new
        super().show(briefing)

    def _still_new(self, briefing: Briefing) -> frozenset[str]:
        """Of what came during this visit, what is there still."""
        return frozenset(item for item in self._came if find(briefing, item) is not None)

    @on(Rebuilt)
    def _remember(self, event: Rebuilt) -> None:
        if not self.reading:
            self._rested = event.briefing

    @on(ReadingOver)
    def _tell_news(self, event: ReadingOver) -> None:
        """Say what came: since the last visit when all is read first, later since it was read before."""
        if event.error is not None:
            return
        if self._rested is not None:
            changed = news.between(self._rested, self.session.briefing)
            self._came |= changed.items
            said, count = str(changed), len(changed.items)
        else:
            count = len(self.session.new)
            said = news.since_last_visit(count) if count else ""
        self._rested = self.session.briefing
        if said:
            key = shown_key(self.keys["new"][0], self.marks.unicode)
            self.tell(f"{said} {key} shows only what is new." if count else said, unasked=True)

    # --- jumping ------------------------------------------------------------------------------------------------

    def action_jump(self) -> None:
        """Put a letter to every row in sight; typing one goes there."""
        places = self._in_sight()
        if not places:
            self.tell("There is no row to jump to.")
            return
        from briefing.tui.jumping import labels

        found = labels(places)
        for pane in self.listings:
            pane.label_rows({item: name for name, (where, item) in found.items() if where == pane.id})
        self.app.push_screen(dialogs.JumpScreen(found), self._jump_to)

    def _in_sight(self) -> list[tuple[str, str]]:
        """The items on the screen, each with its pane; those of the pane in use first."""
        panes = sorted(self.listings, key=lambda pane: pane.id != self.active)
        return [(pane.id or "", item) for pane in panes if pane.rows.region for item in pane.in_sight()]

    def _jump_to(self, place: tuple[str, str] | None) -> None:
        """Take the letters away and go to the item, if one was meant and is still there."""
        for pane in self.listings:
            pane.label_rows({})
        if place is None:
            return
        pane_id, item = place
        self.go(pane_id)
        self.pane.go_to(item)

    # --- the first visit ----------------------------------------------------------------------------------------

    def pressed(self) -> None:
        """Count the keys of the desk, and clicks, while a hint is shown."""
        super().pressed()
        if self.session.is_first_visit and self._keys < FIRST_KEYS:
            self._keys += 1
            self.tell_place()

    def first_hint(self) -> Content:
        """The first keys to know, on a first visit, until a few were pressed or the reader is in use."""
        if (
            self.reading_source
            or not self.session.is_first_visit
            or self._keys >= FIRST_KEYS
            or not self.briefing.documents
        ):
            return Content("")
        parts: list[Content | tuple[str, str]] = []
        for action, what in HINT:
            key = shown_key(self.keys[action][0], self.marks.unicode)
            parts += [(f"{key} ", "bold"), (f"{what}   ", "$desk-dim")]
        return Content.assemble(*parts)
