"""Mistakes in the person's settings: said with file, name and the nearest right one, at the desk and without it."""

from __future__ import annotations

from briefing.tui.settings import problems
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import at_desk

MISTAKEN = Settings(theme="papr", keys={"hidde": "H", "pin": "x"})
SAID = [
    "briefing.toml: there is no theme 'papr'; did you mean 'paper'?",
    "briefing.toml: [keys] 'hidde' is not an action; did you mean 'hide'?",
    "briefing.toml: [keys] x can't be both 'pin' and 'hide'",
]


def test_mistakes_are_told_without_a_desk() -> None:
    assert problems(MISTAKEN) == SAID
    assert problems(Settings()) == []


async def test_mistakes_stand_among_the_notices() -> None:
    async with at_desk(FakeSession(settings=MISTAKEN)) as sitting:
        assert sitting.desk.problems == SAID
        await sitting.press("exclamation_mark")
        assert "did you mean 'paper'?" in sitting.dialog
