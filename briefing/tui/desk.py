"""The desk: four panes and a reader, linked. What keys decide is in `deciding`, what leaves the desk in `outgoing`."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.widgets import Static

from briefing.tui.actions import ACTIONS
from briefing.tui.bars import Hints, Masthead, Status, Tabs
from briefing.tui.commands import DeskCommands
from briefing.tui.comparing import Comparing
from briefing.tui.item_list import ItemList
from briefing.tui.layouts import HEIGHTS, WIDTHS, layout
from briefing.tui.linked import PANES
from briefing.tui.messages import PaneWanted, ReadingOver
from briefing.tui.panes.actors import ActorsPane
from briefing.tui.panes.chronology import ChronologyPane
from briefing.tui.panes.questions import QuestionsPane
from briefing.tui.panes.quotes import QuotesPane
from briefing.tui.reader import Reader
from briefing.tui.reviewing import Reviewing


def desk_with(keys: Mapping[str, tuple[str, ...]]) -> type[Desk]:
    """The desk with its actions on these keys.

    Textual takes bindings from the class. Its keymap would do too, but is worked out anew on every key pressed, which
    cost more than all that the key then did.
    """

    class KeyedDesk(Desk, inherit_bindings=False):
        BINDINGS: ClassVar[list[BindingType]] = [
            *(Binding(",".join(keys[action.id]), action.method, action.label, show=False) for action in ACTIONS),
            Binding("ctrl+c,super+c", "screen.copy_text", show=False),
        ]

    return KeyedDesk


class Desk(Comparing, Reviewing, inherit_bindings=False):
    """The screen on which everything happens."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {DeskCommands}
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = "#actors ItemList"
    _spared = False
    """Whether the start was spared the collection of garbage."""

    def compose(self) -> ComposeResult:
        """Bars, panes, reader, bars."""
        yield Masthead()
        yield Tabs()
        yield ActorsPane(self.marks, id="actors").set_class(True, "-active")
        yield ChronologyPane(self.marks, id="chronology")
        yield QuotesPane(self.marks, id="quotes")
        yield QuestionsPane(self.marks, id="questions")
        yield Reader(self.marks, id="reader")
        yield Status()
        yield Hints(self.marks.unicode)
        yield Static(id="too-small", markup=False)

    def on_mount(self) -> None:
        """Show the empty desk first, in its layout; reading starts once it is painted."""
        self.update_classes(dict.fromkeys(layout(self.app.size), True), update=False)
        self.show(self.session.briefing)
        self.call_after_refresh(self._painted)

    def _painted(self) -> None:
        """Read, now that the first frame is out, and collect garbage again if the start was spared that."""
        self._spared = not gc.isenabled()
        if self._spared:
            gc.freeze()
            gc.enable()
        self.start_reading()

    @on(ReadingOver)
    def _all_read(self) -> None:
        """What was read stays: no collection needs to look through it again."""
        if self._spared:
            gc.freeze()

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
        elif self.sheet is not None:
            self.close_sheet()
        elif self.active != self.stops[0]:
            self.go(self.stops[self.stops.index(self.active) - 1])

    def action_right(self) -> None:
        """The pane after; after the last one the reader, where it is in sight."""
        if self.reading_source:
            return
        if self.active != self.stops[-1]:
            self.go(self.stops[self.stops.index(self.active) + 1])
        elif self.reader.display:
            self.action_reader()

    def action_next_pane(self) -> None:
        """The next pane or the reader."""
        self._cycle(1)

    def action_previous_pane(self) -> None:
        """The previous pane or the reader."""
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        stops = [*self.stops, *(["reader"] if self.reader.display or self.reading_source else [])]
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
            self.enter_reader()
        elif self.pane.item is not None:
            self.open(focus=True)
        elif self.briefing.documents:
            self.read_document(self.briefing.documents[0])
        else:
            self.tell("There is nothing to read yet.")

    # --- reading ------------------------------------------------------------------------------------------------

    def action_open(self) -> None:
        """Open the evidence."""
        if not self.reading_source:
            self.open(focus=True)

    def action_back(self) -> None:
        """From the reader to the row; in a list: drop its filter, else the sheet, else the zoom, else the reader."""
        self.clear_selection()
        if self.reading_source:
            if not self.end_search():
                self.go(self.active)
        elif self.pane.text:
            self.pane.clear_filter()
        elif self.sheet is not None:
            self.close_sheet()
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
        if self.reading_source and self.reader.search is not None:
            self.reader.step_hit(by)
            self.tell_place()
            return
        here = self.pane.trail()
        if not self.reading_source and here is not None and not here.same(self.trail):
            self.open(focus=True)
        elif self.trail is None:
            self.tell("Choose an item first: its evidence is gone through with n and N.")
        else:
            self.read(self.trail.step(by))
            self.enter_reader()

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

    @on(PaneWanted)
    def _wanted(self, event: PaneWanted) -> None:
        self.action_reader() if event.pane == "reader" else self.go(event.pane)

    # --- the order of actors ------------------------------------------------------------------------------------

    def action_group(self) -> None:
        """Put the actors under the states and organisations they belong to, or in order of weight again."""
        pane = self.query_one(ActorsPane)
        if not pane.by_body and not any(actor.affiliation for actor in self.briefing.actors):
            self.tell("No document states who belongs to whom: there is nothing to group by.")
            return
        self.go(PANES[0])
        pane.group(not pane.by_body)
        if pane.by_body and not pane.is_in_group:  # nobody would see the groups
            pane.rows.edge(last=False)
        self.tell(
            "Actors stand under their state or organization." if pane.by_body else "Actors stand by weight again."
        )

    # --- the desk itself ----------------------------------------------------------------------------------------

    def action_zoom(self) -> None:
        """One pane, or the reader, on the whole screen; or all again."""
        self.toggle_class("-zoomed")
