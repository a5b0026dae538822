"""Sitting at the desk in a test: a running program over a session without a language model."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.pilot import Pilot
from textual.widget import Widget

from briefing.tui.app import DeskApp
from briefing.tui.bars import Masthead, Status
from briefing.tui.desk import Desk
from briefing.tui.items import Item, name
from tests.tui.fake import FakeSession


@dataclass
class Sitting:
    """A running desk: press keys, look at it."""

    pilot: Pilot[None]
    app: DeskApp
    session: FakeSession

    @property
    def desk(self) -> Desk:
        """The desk, also under a dialog."""
        return next(screen for screen in self.app.screen_stack if isinstance(screen, Desk))

    @property
    def item(self) -> Item:
        """The item under the cursor of the pane in use."""
        item = self.desk.pane.item
        assert item is not None
        return item

    @property
    def name(self) -> str:
        """The words of the item under the cursor."""
        return name(self.item, self.desk.briefing)

    @property
    def document(self) -> str:
        """The id of the document in the reader."""
        assert self.desk.reader.document is not None
        return self.desk.reader.document.id

    @property
    def evidence(self) -> str:
        """The words that the reader shows as evidence."""
        assert self.desk.reader.target is not None
        return self.desk.briefing.text(self.desk.reader.target)

    @property
    def status(self) -> str:
        """What the status line says, both ends."""
        status = self.desk.query_one(Status)
        return f"{status.left.plain} | {status.right.plain}"

    @property
    def chips(self) -> str:
        """What the line at the top says, its left end: title and what is followed."""
        return self.desk.query_one(Masthead).left.plain

    @property
    def shown(self) -> dict[str, list[str]]:
        """The ids of what each pane shows."""
        return {pane.id or "": [pane.items[index].id for index in pane.shown] for pane in self.desk.panes}

    @property
    def screen(self) -> str:
        """All that stands on the screen."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    @property
    def dialog(self) -> str:
        """All that a dialog says."""
        widgets = self.app.screen.query("Static, Facts").results(Widget)
        return "\n".join(str(widget.render()) for widget in widgets)

    @property
    def in_dialog(self) -> bool:
        """Whether a dialog is open."""
        return self.app.screen_stack[-1] is not self.desk

    @property
    def decided(self) -> list[tuple[str, str, str]]:
        """What was decided so far: kind, item, value."""
        return [(decision.kind, decision.item, decision.value) for decision in self.session.decisions]

    async def settle(self) -> None:
        """Wait until nothing is going on."""
        await self.pilot.pause()
        while self.desk.reading or self.desk.working:
            await self.pilot.pause(0.005)
        await self.pilot.pause()
        self.desk.rest()
        await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and let each do its work."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text."""
        await self.pilot.press(*text)
        await self.settle()

    def told(self) -> list[str]:
        """What the status line says in passing."""
        assert not self.app._notifications
        return [self.desk.said.plain] if self.desk.said else []


@asynccontextmanager
async def at_desk(session: FakeSession | None = None, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Sitting]:
    """A desk of that size with everything read."""
    session = session or FakeSession()
    app = DeskApp(session)
    async with app.run_test(size=size) as pilot:
        sitting = Sitting(pilot, app, session)
        await sitting.settle()
        yield sitting
