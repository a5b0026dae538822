"""Sheets over the panes: an actor's dossier, who acts on whom; one leads to another, and Esc all the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual import work
from textual.widget import AwaitMount

from briefing.model import Actor
from briefing.text import one_line
from briefing.tui import dialogs
from briefing.tui.entries import Subject
from briefing.tui.finding import Finding
from briefing.tui.linked import PANES
from briefing.tui.panes.listing import Listing
from briefing.tui.panes.sheet import SHEET, Sheet
from briefing.tui.trail import Trail

PICTURED = "-sheet"
"""The class of a desk whose panes lie under a sheet; see `desk.tcss`."""


@dataclass(frozen=True)
class Origin:
    """Where one was when a sheet was opened: in a pane, or in the reader on a trail, or on a line of another sheet."""

    pane: str
    reading: Trail | None = None
    subject: Subject | None = None
    entry: str = ""


class Sheets(Finding, inherit_bindings=False):
    """A screen whose panes can make room for a sheet. The sheet is made when it is first asked for."""

    _origins: tuple[Origin, ...] = ()
    _made: AwaitMount | None = None

    @property
    def sheet(self) -> Sheet | None:
        """The sheet, or None if none is open."""
        return self.query_one(Sheet) if self._origins else None

    @property
    def listings(self) -> list[Listing[Any]]:
        """The panes, and the sheet if it is open."""
        return [*super().listings, *([self.sheet] if self.sheet is not None else [])]

    @property
    def stops(self) -> tuple[str, ...]:
        """The panes in reach, in order: under a sheet only that."""
        return (SHEET,) if self._origins else PANES

    # --- opening ------------------------------------------------------------------------------------------------

    @work(group="dialog")
    async def action_dossier(self) -> None:
        """Open the dossier of the actor that is meant; of several, the one that is picked."""
        actors = self._in_question()
        if not actors:
            self.tell("No actor is known here; a dossier opens from a row that means one.")
            return
        actor: Actor | None = actors[0]
        if len(actors) > 1:
            choices = [dialogs.Choice(each.id, one_line(each.name), each.kind) for each in actors]
            picked = await self.app.push_screen_wait(dialogs.Picker("Whose dossier?", choices))
            actor = self.briefing.actor(picked) if picked else None
        if actor is not None:
            from briefing.tui.dossier import Dossier

            await self._open(Dossier(actor.id, actor.name))

    def _in_question(self) -> list[Actor]:
        """The actors that a dossier may be asked of: on a line of a sheet about another actor, that one."""
        sheet = self.sheet
        entry = sheet.current if sheet is not None and not self.reading_source else None
        if entry is None or entry.actor is None:
            return self.actors_meant()
        actor = self.briefing.actor(entry.actor)
        return [actor] if actor is not None else []

    @work(group="dialog")
    async def action_relations(self) -> None:
        """Open who acts on whom, on the first line of the actor that is meant."""
        from briefing.tui.relations import Relations

        meant = self.actor_meant()
        await self._open(Relations())
        sheet = self.sheet
        if sheet is not None and meant is not None:
            ties = [sheet.items[index] for index in sheet.shown]
            line = next((tie.id for tie in ties if meant.id in tie.id.split(" ")), None)
            if line is not None:
                sheet.go_to(line)

    async def _open(self, subject: Subject) -> None:
        if self._made is None:
            self._made = self.mount(Sheet(self.marks, id=SHEET), before="#reader")
        await self._made
        sheet = self.query_one(Sheet)
        if self._origins and sheet.subject == subject:
            self.tell("It is open already: Esc goes back.")
            return
        self._origins = (*self._origins, self._here(sheet))
        self._turn_to(subject)

    def _here(self, sheet: Sheet) -> Origin:
        """Where one is, for coming back."""
        if self._origins:
            entry = sheet.current
            return Origin(SHEET, self._read_on, sheet.subject, entry.id if entry is not None else "")
        self.pane.hold()
        return Origin(self.active, self._read_on)

    @property
    def _read_on(self) -> Trail | None:
        """The trail, if one is in the reader."""
        return self.trail if self.reading_source else None

    def _turn_to(self, subject: Subject, entry: str = "") -> None:
        sheet = self.query_one(Sheet)
        sheet.show_hidden = self.panes[0].show_hidden
        sheet.turn_to(subject, self.briefing, self.scope, entry)
        self.add_class(PICTURED)
        self.go(SHEET)

    # --- going back ---------------------------------------------------------------------------------------------

    def go(self, pane_id: str) -> None:
        """Use a pane, which puts every sheet away, or the sheet."""
        if pane_id != SHEET:
            self._origins = ()
            self.remove_class(PICTURED)
        super().go(pane_id)

    def activate(self, pane_id: str) -> None:
        """Make a pane the one in use; under a sheet none is, though a screen too small for anything may focus one."""
        super().activate(pane_id if pane_id in self.stops else SHEET)

    def close_sheet(self) -> None:
        """Back to where the sheet was opened: another sheet, a row, or the sentence that was read."""
        *before, origin = self._origins
        self._origins = tuple(before)
        if origin.subject is not None:
            self._turn_to(origin.subject, origin.entry)
        else:
            self.go(origin.pane)
        if origin.reading is not None:
            self.read(origin.reading)
            self.enter_reader()
