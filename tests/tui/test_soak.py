"""Keys at random: no exception, no stuck state, and undoing everything leads back to the start."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from textual.widgets import Input

from briefing.tui.actions import ACTIONS
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk

KEYS = sorted({key for action in ACTIONS for key in action.keys} - {"q", "ctrl+p"})
TYPED = ("a", "2", "0", "s", "backspace", "enter", "enter", "escape", "down", "tab")


def _keys(seed: int, number: int) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(KEYS) if chance.random() < 0.8 else chance.choice(TYPED) for _ in range(number)]


async def _back_to_the_desk(sitting: Sitting) -> None:
    for _ in range(8):
        if sitting.app.screen is sitting.desk and not isinstance(sitting.app.focused, Input):
            return
        await sitting.press("escape")
    raise AssertionError(f"stuck in {sitting.app.screen}")


@pytest.mark.parametrize("seed, size, number", [(1, (80, 24), 600), (2, (120, 40), 400), (3, (200, 60), 200)])
async def test_random_keys(seed: int, size: tuple[int, int], number: int, tmp_path: Path) -> None:
    async with at_desk(FakeSession(folder=tmp_path), size=size) as sitting:
        start = sitting.session.briefing
        for count, key in enumerate(_keys(seed, number), 1):
            sitting.app.simulate_key(key)
            if count % 20 == 0:
                await sitting.pilot.pause()
            if count % 100 == 0:
                width, height = random.Random(count).choice([(80, 24), (30, 10), (120, 40), (200, 60), size])
                await sitting.pilot.resize_terminal(width, height)
        await sitting.settle()
        await _back_to_the_desk(sitting)
        for _ in range(len(sitting.session.decisions)):
            await sitting.press("u")
        assert sitting.session.decisions == []
        assert sitting.desk.briefing == start
        await sitting.press("F", "1")
        assert sitting.desk.active == "actors" and sitting.desk.pane.rows.has_focus
