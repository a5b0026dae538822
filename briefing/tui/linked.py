"""Panes and reader linked: what is shown where, at which place, and what follows what."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from textual import events, on
from textual.content import Content
from textual.timer import Timer

from briefing.model import Actor, Briefing, Document, Event, Question, Quote, Span
from briefing.text import one_line
from briefing.tui.actions import Action
from briefing.tui.citing import sentence_around, undated
from briefing.tui.credit import NONE, Credit, credit
from briefing.tui.crediting import promoted
from briefing.tui.item_list import ItemList
from briefing.tui.items import Item, document_of, find
from briefing.tui.messages import FilterChanged, Rebuilt, Scrolled
from briefing.tui.panes.base import Pane
from briefing.tui.panes.listing import Listing
from briefing.tui.panes.quotes import QuotesPane
from briefing.tui.reader import Reader
from briefing.tui.scope import Scope
from briefing.tui.telling import Telling
from briefing.tui.trail import Trail
from briefing.tui.whereabouts import at_line, at_row, row_of
from briefing.written import written

PANES = ("actors", "chronology", "quotes", "questions")
"""The ids of the panes, in order."""
REST = 0.2
"""Seconds without a step after which the cursor rests: while a key is held, the bars need not tell of every row."""


class Linked(Telling, inherit_bindings=False):
    """A screen of panes and a reader that belong together."""

    active = PANES[0]
    trail: Trail | None = None
    scope = Scope()
    _resting: Timer | None = None
    entering = False
    """Whether the reader is about to have the focus."""

    # --- parts --------------------------------------------------------------------------------------------------

    @property
    def pane(self) -> Listing[Any]:
        """The pane, or the sheet, in use."""
        if self.active in self._panes:
            return self._panes[self.active]
        return self.query_one(f"#{self.active}", Listing)

    @property
    def panes(self) -> list[Pane]:
        """All panes, in order."""
        return list(self._panes.values())

    @cached_property
    def _panes(self) -> dict[str, Pane]:
        """The panes by their ids, looked up once: every key asks for one many times over."""
        return {pane.id or "": pane for pane in self.query(Pane)}

    @property
    def listings(self) -> list[Listing[Any]]:
        """All lists in use: the panes, and what lies over them."""
        return [*self.panes]

    @cached_property
    def reader(self) -> Reader:
        """The reader."""
        return self.query_one(Reader)

    @property
    def reading_source(self) -> bool:
        """Whether the reader is in use."""
        return self.focused is self.reader

    @property
    def item(self) -> Item | None:
        """The item whose evidence is read, or the one under the cursor."""
        if self.reading_source and self.trail is not None:
            return find(self.briefing, self.trail.item)
        return self.pane.item

    @property
    def listed_item(self) -> Item | None:
        """The item that is meant; none in a document to which no item led, since its row may be out of sight."""
        return self.item if self.trail is not None or not self.reading_source else None

    def hold(self) -> None:
        """Keep the pane in use on its item."""
        self.pane.hold()

    @property
    def span(self) -> Span | None:
        """The evidence in the reader, or the sentence where one is there; else the first evidence of the item."""
        here = self.reader.here if self.reading_source else None
        if here is not None:
            return here if here == self.reader.target else sentence_around(here, self.briefing)
        found = self.pane.trail()
        return found.span if found is not None else None

    @property
    def document(self) -> Document | None:
        """The document that is read, or the one the item comes from."""
        if self.reading_source:
            return self.reader.document
        return document_of(self.span, self.briefing) if self.span is not None else None

    # --- showing ------------------------------------------------------------------------------------------------

    @on(Rebuilt)
    def _rebuilt(self, event: Rebuilt) -> None:
        self.show(event.briefing)

    def show(self, briefing: Briefing) -> None:
        """Show a briefing: cursors, filters and the reader's place stay."""
        self.briefing = briefing
        self.undated = undated(briefing)
        self.scope = self.scope.still_there(briefing)
        self.query_one(QuotesPane).promoted = promoted(briefing, self.session.decisions)
        for pane in self.listings:
            pane.scope = self._scope_of(pane)
            pane.show(briefing, self.reading)
        self._keep_trail()
        self.tell_state()

    def _keep_trail(self) -> None:
        """Read on at the same piece of evidence in the new briefing, as far as it is still there."""
        trail = self.trail
        if trail is None:
            return
        item = find(self.briefing, trail.item)
        renewed = Trail.of(item, self.briefing) if item is not None else None
        if renewed is not None and trail.span in renewed.spans:
            self.read(renewed.step(renewed.spans.index(trail.span)), jump=False)
        elif document_of(trail.span, self.briefing) is None:
            self.trail = None
            self.reader.close()
        else:  # a line of a sheet, or an item that is gone: its document may be another by now
            self.read(trail, jump=False)

    @on(ItemList.Highlighted)
    def _preview(self, event: ItemList.Highlighted) -> None:
        """Beside the panes, the reader shows the evidence of the row; the bars wait for the cursor to rest."""
        if self.reader.display and not self.reading_source and self.pane.rows is event.item_list:
            self.open(focus=False)
        self._rest_soon()

    @on(Scrolled)
    def _rest_soon(self) -> None:
        """The bars wait until nothing moves any more."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, self.rest)

    def rest(self) -> None:
        """The cursor and the reader rest: tell where one is, if that is still to do."""
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
            self.tell_place()

    def open(self, focus: bool) -> None:
        """Read the first evidence of the item under the cursor; the same item again: where it was left."""
        trail = self.pane.trail()
        if trail is None:
            if focus:
                self.tell("There is nothing here to read.")
            return
        if self.trail is not None and trail.same(self.trail) and self.trail.span in trail.spans:
            trail = trail.step(trail.spans.index(self.trail.span))
        self.read(trail)
        if focus:
            self.enter_reader()

    def read(self, trail: Trail, jump: bool = True) -> None:
        """Show a piece of evidence."""
        self.trail = trail
        document = document_of(trail.span, self.briefing)
        if document is not None:
            said = credit(find(self.briefing, trail.item), trail.span, self.briefing)
            self._show_document(document, trail.span, trail.spans, jump, said)

    def _show_document(
        self,
        document: Document,
        target: Span | None = None,
        evidence: tuple[Span, ...] = (),
        jump: bool = True,
        said: Credit = NONE,
    ) -> None:
        actors = self.scope.actors(self.briefing)
        followed = tuple(mention.span for actor in actors for mention in actor.mentions)
        self.reader.read(self.briefing, document, target, evidence, followed, jump, said)
        numbers = (number for number, one in enumerate(self.briefing.documents, 1) if one.id == document.id)
        self.reader.border_title = Content.assemble(
            ("5 ", "$desk-dim"),
            (f"[{next(numbers, 0)}] ", "$desk-dim"),
            (one_line(document.title), "bold"),
            (f"  {written(document)}", "$desk-dim"),
        )
        self.tell_state()

    def read_document(self, document: Document) -> None:
        """Read a document from its beginning."""
        self.trail = None
        self._show_document(document)
        self.reader.edge(last=False)
        self.enter_reader()

    def enter_reader(self) -> None:
        """Bring the reader into sight and use it; the pane stays on the item that is read."""
        self.pane.hold()
        self.add_class("-reading", "-in-reader")
        self.entering = True
        self.call_after_refresh(self._focus_reader)

    def _focus_reader(self) -> None:
        """Called once the reader is in sight; by then another key may have led elsewhere."""
        if self.entering:
            self.entering = False
            self.set_focus(self.reader)

    def whereabouts(self) -> list[str]:
        """The way to what is read, if the reader is in sight; else to the row under the cursor."""
        pane, reader, trail = self.pane, self.reader, self.trail
        here = reader.here if self.reading_source else None
        if reader.document is not None and here is not None and (trail is None or here != trail.span):
            return at_line(reader.document, here, self.briefing)
        _, title, _ = pane.heading()
        if trail is None or not (self.reading_source or reader.display):
            return at_row(title, pane.rows.cursor, len(pane.shown), pane.current, self.briefing)
        first, *way = trail.breadcrumb(self.briefing)
        led = pane.item is not None and pane.item.id == trail.item
        row = row_of(pane.rows.cursor, len(pane.shown)).removeprefix("row ")
        return [f"{first} {row}" if led else first, *way]

    # --- focus --------------------------------------------------------------------------------------------------

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane in use is the one with the focus."""
        for node in event.widget.ancestors_with_self:
            if isinstance(node, Listing) and node.id and node in self.listings:
                self.activate(node.id)
        self.set_class(self.reading_source, "-in-reader")
        self.tell_state()

    def activate(self, pane_id: str) -> None:
        """Make a pane the one in use."""
        self.active = pane_id
        for pane in self.listings:
            pane.set_class(pane.id == pane_id, "-active")

    def go(self, pane_id: str) -> None:
        """Use a pane; on a small screen the reader makes room for it."""
        self.entering = False
        self.remove_class("-in-reader")
        if not self.has_class("-wide"):
            self.remove_class("-reading")
        self.activate(pane_id)
        self.pane.rows.focus()
        if self.reader.display:
            self.open(focus=False)

    def go_to(self, pane_id: str, item_id: str) -> None:
        """Use a pane with its cursor on an item, in spite of filters."""
        self.go(pane_id)
        if not self.pane.go_to(item_id):
            self.pane.clear_filter()
            self.pane.go_to(item_id)

    @on(ItemList.Chosen)
    def _chosen(self) -> None:
        self.open(focus=True)

    @on(FilterChanged)
    def _filtered(self) -> None:
        self.tell_state()

    # --- following ----------------------------------------------------------------------------------------------

    def actor_meant(self) -> Actor | None:
        """The first of the actors that are meant."""
        return next(iter(self.actors_meant()), None)

    def actors_meant(self) -> list[Actor]:
        """The actor itself, who says a quote, who takes part in an event, who holds a side of a question."""
        match self.item:
            case Actor() as actor:
                return [actor]
            case Quote(speaker=actor_id):
                ids = [actor_id]
            case Event(actors=actors):
                ids = list(actors)
            case Question(holders=holders):
                ids = [holder.actor for holder in holders]
            case None:
                ids = []
        found = (find(self.briefing, actor_id) for actor_id in dict.fromkeys(filter(None, ids)))
        return [actor for actor in found if isinstance(actor, Actor)]

    def follow(self, scope: Scope) -> None:
        """Let all panes show only what fits some terms; the actors' pane keeps all actors to choose from."""
        self.scope = scope
        for pane in self.listings:
            pane.follow(self._scope_of(pane))
        self.tell_state()

    def _scope_of(self, pane: Listing[Any]) -> Scope:
        """What a pane follows of it."""
        return self.scope.beside_actors if pane.id == PANES[0] else self.scope

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is, for the hints and the palette."""
        item = self.item
        match action.id:
            case "merge" | "rename" | "kind" | "split":
                return isinstance(item, Actor)
            case "speaker" | "promote":
                return isinstance(item, Quote)
            case "group":
                return self.active == PANES[0] and not self.reading_source
            case "dossier":
                return self.actor_meant() is not None
            case "answer" | "drop":
                return isinstance(item, Question)
            case "next" | "previous":
                return self.reading_source
            case "follow":
                return item is not None
            case "unfollow":
                return bool(self.scope)
            case "stop":
                return self.reading
            case "back":
                return (
                    self.reading_source or bool(self.pane.text) or self.active not in PANES or self.has_class("-zoomed")
                )
            case "open" | "filter" | "pin" | "hide":
                return item is not None and not self.reading_source
        return action.place == "anywhere" or (action.place == "reader") == self.reading_source
