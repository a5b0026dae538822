"""The desk: four panes and a reader, linked. What keys decide is in `deciding`, what leaves the desk in `outgoing`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.theme import Theme
from textual.widgets import Static

from briefing.model import Actor, Briefing, Document, Event, Question, Quote, Span
from briefing.text import one_line
from briefing.tui.actions import ACTIONS, Action
from briefing.tui.bars import Hints, Masthead, Status, Tabs
from briefing.tui.commands import DeskCommands
from briefing.tui.item_list import ItemList
from briefing.tui.items import Following, Item, document_of, find
from briefing.tui.marks import Marks
from briefing.tui.messages import FilterChanged, PaneWanted, Rebuilt
from briefing.tui.panes.actors import ActorsPane
from briefing.tui.panes.base import Pane
from briefing.tui.panes.chronology import ChronologyPane
from briefing.tui.panes.questions import QuestionsPane
from briefing.tui.panes.quotes import QuotesPane
from briefing.tui.reader import Reader
from briefing.tui.session import Session
from briefing.tui.telling import Telling
from briefing.tui.trail import Trail

PANES = ("actors", "chronology", "quotes", "questions")
"""The ids of the panes, in order."""

WIDTHS = [(0, "-tiny"), (40, "-narrow"), (110, "-medium"), (160, "-wide")]
HEIGHTS = [(0, "-flat"), (12, "-low"), (26, "-tall")]
"""From how many columns and lines on a layout holds; see `desk.tcss`."""


class Desk(Telling, inherit_bindings=False):
    """The screen on which everything happens."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(action.keys[0], action.method, action.label, id=action.id, show=False) for action in ACTIONS),
        Binding("ctrl+c,super+c", "screen.copy_text", show=False),
    ]
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {DeskCommands}
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = "#actors ItemList"

    def __init__(
        self,
        session: Session,
        keys: Mapping[str, tuple[str, ...]],
        marks: Marks,
        themes: Sequence[Theme],
        problems: list[str],
    ) -> None:
        super().__init__(session, keys, marks, themes, problems)
        self.active = PANES[0]
        self.trail: Trail | None = None
        self.following: Following | None = None

    def compose(self) -> ComposeResult:
        """Bars, panes, reader, bars."""
        yield Masthead()
        yield Tabs()
        with Horizontal(id="floor"):
            with Container(id="panes"):
                yield ActorsPane(self.marks, id="actors")
                yield ChronologyPane(self.marks, id="chronology")
                yield QuotesPane(self.marks, id="quotes")
                yield QuestionsPane(self.marks, id="questions")
            yield Reader(self.marks, id="reader")
        yield Status()
        yield Hints(self.marks.unicode)
        yield Static(id="too-small", markup=False)

    def on_mount(self) -> None:
        """Show the empty desk first; reading starts once it is painted."""
        self.set_class(not self.marks.unicode, "-ascii")
        self._activate(PANES[0])
        self.show(self.session.briefing)
        self.call_after_refresh(self.start_reading)

    # --- parts --------------------------------------------------------------------------------------------------

    @property
    def pane(self) -> Pane:
        """The pane in use."""
        return self.query_one(f"#{self.active}", Pane)

    @property
    def panes(self) -> list[Pane]:
        """All panes, in order."""
        return list(self.query(Pane))

    @property
    def reader(self) -> Reader:
        """The reader."""
        return self.query_one(Reader)

    @property
    def reading_source(self) -> bool:
        """Whether the reader is in use."""
        return self.reader.has_focus

    @property
    def item(self) -> Item | None:
        """The item whose evidence is read, or the one under the cursor."""
        if self.reading_source and self.trail is not None:
            return find(self.briefing, self.trail.item)
        return self.pane.item

    @property
    def span(self) -> Span | None:
        """The evidence in sight, the line at the top of the reader, or the first evidence of the item."""
        reader, trail = self.reader, self.trail
        if self.reading_source and reader.document is not None:
            if trail is not None and reader.in_sight(trail.span):
                return trail.span
            top = reader.offset_at_top()
            return Span(reader.document.id, top, top)
        found = Trail.of(self.pane.item, self.briefing) if self.pane.item is not None else None
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
        if self.following is not None:
            actor = briefing.actor(self.following.actor.id)
            self.following = Following.of(actor) if actor is not None else None
        for pane in self.panes:
            pane.following = self.following if pane.id != "actors" else None
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
            self._read(renewed.step(renewed.spans.index(trail.span)), jump=False)
        elif document_of(trail.span, self.briefing) is None:
            self.trail = None
            self.reader.close()

    @on(ItemList.Highlighted)
    def _preview(self, event: ItemList.Highlighted) -> None:
        """Beside the panes, the reader shows the evidence of the item under the cursor."""
        if self.reader.display and not self.reading_source and self.pane.rows is event.item_list:
            self._open(focus=False)
        self.tell_state()

    def _open(self, focus: bool) -> None:
        """Read the first evidence of the item under the cursor; the same item again: where it was left."""
        item = self.pane.item
        trail = Trail.of(item, self.briefing) if item is not None else None
        if trail is None:
            if focus:
                self.tell("There is nothing here to read.")
            return
        if self.trail is not None and self.trail.item == trail.item and self.trail.span in trail.spans:
            trail = trail.step(trail.spans.index(self.trail.span))
        self._read(trail)
        if focus:
            self._enter_reader()

    def _read(self, trail: Trail, jump: bool = True) -> None:
        """Show a piece of evidence."""
        self.trail = trail
        document = document_of(trail.span, self.briefing)
        if document is not None:
            self._show_document(document, trail.span, trail.spans, jump)

    def _show_document(
        self, document: Document, target: Span | None = None, evidence: tuple[Span, ...] = (), jump: bool = True
    ) -> None:
        followed = tuple(mention.span for mention in self.following.actor.mentions) if self.following else ()
        self.reader.read(self.briefing, document, target, evidence, followed, jump)
        self.reader.border_title = Content.assemble(
            ("5 ", "$desk-dim"), (one_line(document.title), "bold"), (f"  {document.date or 'undated'}", "$desk-dim")
        )
        self.tell_state()

    def read_document(self, document: Document) -> None:
        """Read a document from its beginning."""
        self.trail = None
        self._show_document(document)
        self.reader.edge(last=False)
        self._enter_reader()

    def _enter_reader(self) -> None:
        self.add_class("-reading")
        self.call_after_refresh(self.reader.focus)

    # --- focus --------------------------------------------------------------------------------------------------

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane in use is the one with the focus."""
        for node in event.widget.ancestors_with_self:
            if isinstance(node, Pane) and node.id:
                self._activate(node.id)
        self.set_class(self.reading_source, "-in-reader")
        self.tell_state()

    def _activate(self, pane_id: str) -> None:
        self.active = pane_id
        for pane in self.panes:
            pane.set_class(pane.id == pane_id, "-active")

    def go(self, pane_id: str) -> None:
        """Use a pane; on a small screen the reader makes room for it."""
        self.remove_class("-in-reader")
        if not self.has_class("-wide"):
            self.remove_class("-reading")
        self._activate(pane_id)
        self.pane.rows.focus()

    def go_to(self, pane_id: str, item_id: str) -> None:
        """Use a pane with its cursor on an item, in spite of filters."""
        self.go(pane_id)
        if not self.pane.go_to(item_id):
            self.pane.clear_filter()
            self.pane.go_to(item_id)

    @on(PaneWanted)
    def _wanted(self, event: PaneWanted) -> None:
        self.action_reader() if event.pane == "reader" else self.go(event.pane)

    @on(ItemList.Chosen)
    def _chosen(self) -> None:
        self._open(focus=True)

    @on(FilterChanged)
    def _filtered(self) -> None:
        self.tell_state()

    # --- moving -------------------------------------------------------------------------------------------------

    @property
    def _mover(self) -> ItemList | Reader:
        return self.reader if self.reading_source else self.pane.rows

    def action_down(self) -> None:
        """Next row or line."""
        self._mover.move(1)

    def action_up(self) -> None:
        """Previous row or line."""
        self._mover.move(-1)

    def action_page_down(self) -> None:
        """One screen down."""
        self._mover.page(1)

    def action_page_up(self) -> None:
        """One screen up."""
        self._mover.page(-1)

    def action_first(self) -> None:
        """To the top."""
        self._mover.edge(last=False)

    def action_last(self) -> None:
        """To the bottom."""
        self._mover.edge(last=True)

    def action_left(self) -> None:
        """The pane before; from the reader back to the row."""
        if self.reading_source:
            self.action_back()
        elif self.active != PANES[0]:
            self.go(PANES[PANES.index(self.active) - 1])

    def action_right(self) -> None:
        """The pane after; after the last one the reader, where it is in sight."""
        if self.reading_source:
            return
        if self.active != PANES[-1]:
            self.go(PANES[PANES.index(self.active) + 1])
        elif self.reader.display:
            self.action_reader()

    def action_next_pane(self) -> None:
        """The next pane or the reader."""
        self._cycle(1)

    def action_previous_pane(self) -> None:
        """The previous pane or the reader."""
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        stops = [*PANES, *(["reader"] if self.reader.display else [])]
        here = "reader" if self.reading_source else self.active
        there = stops[(stops.index(here) + by) % len(stops)]
        self.action_reader() if there == "reader" else self.go(there)

    def action_actors(self) -> None:
        """The actors."""
        self.go("actors")

    def action_chronology(self) -> None:
        """The chronology."""
        self.go("chronology")

    def action_quotes(self) -> None:
        """The key quotes."""
        self.go("quotes")

    def action_questions(self) -> None:
        """The open questions."""
        self.go("questions")

    def action_reader(self) -> None:
        """The reader, where it was left; else at the item under the cursor, else at the first document."""
        if self.reader.document is not None:
            self._enter_reader()
        elif self.pane.item is not None:
            self._open(focus=True)
        elif self.briefing.documents:
            self.read_document(self.briefing.documents[0])
        else:
            self.tell("There is nothing to read yet.")

    # --- reading ------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the evidence."""
        if not self.reading_source:
            self._open(focus=True)

    def action_back(self) -> None:
        """From the reader to the row; in a pane: drop its filter, else the zoom, else the reader."""
        if self.reading_source:
            self.go(self.active)
        elif self.pane.text:
            self.pane.clear_filter()
        elif self.has_class("-zoomed"):
            self.remove_class("-zoomed")
        else:
            self.remove_class("-reading")

    def action_next(self) -> None:
        """The next piece of evidence."""
        self._step(1)

    def action_previous(self) -> None:
        """The previous piece of evidence."""
        self._step(-1)

    def _step(self, by: int) -> None:
        item = self.pane.item
        if not self.reading_source and item is not None and (self.trail is None or self.trail.item != item.id):
            self._open(focus=True)
        elif self.trail is None:
            self.tell("Choose an item first: its evidence is gone through with n and N.")
        else:
            self._read(self.trail.step(by))
            self._enter_reader()

    def action_next_document(self) -> None:
        """The next document."""
        self._turn(1)

    def action_previous_document(self) -> None:
        """The previous document."""
        self._turn(-1)

    def _turn(self, by: int) -> None:
        documents = self.briefing.documents
        if not documents:
            self.tell("There is nothing to read yet.")
            return
        ids = [document.id for document in documents]
        here = self.reader.document
        index = ids.index(here.id) + by if here is not None and here.id in ids else 0
        self.read_document(documents[index % len(documents)])

    # --- finding ------------------------------------------------------------------------------------------------

    def action_filter(self) -> None:
        """Filter this pane as one types."""
        self.go(self.active)
        self.pane.start_filter()

    def action_follow(self) -> None:
        """Let the other panes follow the actor that is meant, or no longer."""
        actor = self._actor_meant()
        if actor is None:
            self.tell("No actor is known here to follow.")
        elif self.following is not None and self.following.actor.id == actor.id:
            self._follow(None)
        else:
            self._follow(Following.of(actor))

    def _actor_meant(self) -> Actor | None:
        """The actor itself, who says a quote, who takes part in an event, who holds a side of a question."""
        match self.item:
            case Actor() as actor:
                return actor
            case Quote(speaker=actor_id):
                ids = [actor_id]
            case Event(actors=actors):
                ids = list(actors)
            case Question(holders=holders):
                ids = [holder.actor for holder in holders]
            case None:
                ids = []
        return next((actor for actor in map(self.briefing.actor, filter(None, ids)) if actor), None)

    def _follow(self, following: Following | None) -> None:
        self.following = following
        for pane in self.panes:
            if pane.id != "actors":
                pane.follow(following)
        self.tell_state()

    def action_clear(self) -> None:
        """Show everything again."""
        self._follow(None)
        for pane in self.panes:
            pane.clear_filter()

    def action_show_hidden(self) -> None:
        """List hidden items too, or not."""
        showing = not self.pane.show_hidden
        for pane in self.panes:
            item, pane.show_hidden = pane.item, showing
            pane.choose(item)
        self.tell("Hidden items are listed; x shows one again." if showing else "Hidden items are not listed.")
        self.tell_state()

    # --- the desk itself ----------------------------------------------------------------------------------------

    def action_zoom(self) -> None:
        """One pane, or the reader, on the whole screen; or all again."""
        self.toggle_class("-zoomed")

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is, for the hints and the palette."""
        item = self.item
        match action.id:
            case "merge" | "rename" | "kind":
                return isinstance(item, Actor)
            case "answer" | "drop":
                return isinstance(item, Question)
            case "next" | "previous":
                return self.reading_source
            case "follow":
                return self._actor_meant() is not None and not self.reading_source
            case "stop":
                return self.reading
            case "back":
                return self.reading_source or bool(self.pane.text) or self.has_class("-zoomed")
            case "open" | "filter" | "pin" | "hide":
                return item is not None and not self.reading_source
        return action.place == "anywhere" or (action.place == "reader") == self.reading_source
