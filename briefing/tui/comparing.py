"""The part of the desk that sets evidence side by side and goes from one stretch of time to another."""

from __future__ import annotations

from textual import work

from briefing.model import Actor, Event
from briefing.tui.actions import Action
from briefing.tui.linked import PANES
from briefing.tui.panes.chronology import ChronologyPane
from briefing.tui.sheets import Sheets
from briefing.tui.trail import Trail

CHRONOLOGY = PANES[1]


class Comparing(Sheets, inherit_bindings=False):
    """A screen on which evidence is compared, and on which one goes through time."""

    @work(group="dialog")
    async def action_beside(self) -> None:
        """Show two pieces of the item's evidence side by side; the piece chosen there is read on."""
        from briefing.tui.beside import beside_with
        from briefing.tui.pairing import Pair

        trail = self._evidence()
        pair = Pair.of(trail, self.item, self.briefing) if trail is not None else None
        if pair is None:
            self.tell("There is one piece of evidence here: nothing stands beside it.")
            return
        self.hold()
        screen = beside_with(self.keys)(pair, self.item, self.briefing, self.marks, self.keys)
        chosen = await self.app.push_screen_wait(screen)
        if chosen is not None:
            self.read(chosen)
            self.enter_reader()

    def _evidence(self) -> Trail | None:
        """The trail that is read, or that of the row under the cursor."""
        return self.trail if self.reading_source else self.pane.trail()

    def action_time_on(self) -> None:
        """The next stretch of time in which something happened."""
        self._step_in_time(1)

    def action_time_back(self) -> None:
        """The stretch of time before."""
        self._step_in_time(-1)

    def _step_in_time(self, by: int) -> None:
        """In the chronology, from one column of its strip to another; from elsewhere to the chronology."""
        pane = self.query_one(ChronologyPane)
        if self.active != CHRONOLOGY or self.reading_source:
            self.go(CHRONOLOGY)
        elif not pane.step_in_time(by):
            self.tell("Nothing is listed after this." if by > 0 else "Nothing is listed before this.")

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is."""
        item = self.item
        match action.id:
            case "merge" if isinstance(item, Event):
                return True
            case "split" if isinstance(item, Event):
                return len(item.parts) > 1
            case "beside":
                trail = None if isinstance(item, Actor) else self._evidence()
                return trail is not None and len(trail.spans) > 1
            case "time-on" | "time-back":
                return self.active == CHRONOLOGY and not self.reading_source
        return super().can(action)
