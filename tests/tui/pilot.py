"""Sitting at the desk in a test: a running program over a session without a language model."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from textual.pilot import Pilot

from briefing.tui.app import DeskApp
from briefing.tui.desk import Desk
from tests.tui.sample import FakeSession


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
    def decided(self) -> list[tuple[str, str, str]]:
        """What was decided so far: kind, item, value."""
        return [(decision.kind, decision.item, decision.value) for decision in self.session.decisions]

    async def settle(self) -> None:
        """Wait until nothing is going on."""
        await self.pilot.pause()
        while busy := [worker for worker in self.app.workers if worker.group in ("reading", "decisions")]:
            await self.app.workers.wait_for_complete(busy)
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
        """What was said in passing."""
        return [notification.message for notification in self.app._notifications]


@asynccontextmanager
async def at_desk(session: FakeSession | None = None, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Sitting]:
    """A desk of that size with everything read."""
    session = session or FakeSession()
    app = DeskApp(session)
    async with app.run_test(size=size) as pilot:
        sitting = Sitting(pilot, app, session)
        await sitting.settle()
        yield sitting
