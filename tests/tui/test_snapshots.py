"""Pictures of the desk at fixed sizes: made on one Python and one Textual, second to the tests of meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from briefing.model import Briefing
from briefing.tui.app import DeskApp
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import Sitting
from tests.tui.sample import sample

Compare: TypeAlias = Callable[..., bool]

SMALL, MIDDLE, LARGE = (80, 24), (120, 40), (200, 60)

PICTURES: dict[str, tuple[tuple[int, int], tuple[str, ...]]] = {
    "small-actors": (SMALL, ()),
    "small-chronology": (SMALL, ("2", "j")),
    "small-quotes": (SMALL, ("3",)),
    "small-questions": (SMALL, ("4",)),
    "small-reader": (SMALL, ("4", "enter", "n")),
    "smallest": ((40, 12), ("2",)),
    "too-small": ((38, 10), ()),
    "middle-desk": (MIDDLE, ()),
    "middle-reader": (MIDDLE, ("2", "enter")),
    "middle-following": (MIDDLE, ("f", "3")),
    "middle-filter": (MIDDLE, ("2", "slash", "u", "n", "i", "o", "n")),
    "middle-marks": (MIDDLE, ("space", "j", "X", "x")),
    "middle-merge": (MIDDLE, ("m", "enter")),
    "middle-picker": (MIDDLE, ("m",)),
    "middle-date": (MIDDLE, ("d", "x")),
    "middle-help": (MIDDLE, ("question_mark",)),
    "middle-notices": (MIDDLE, ("exclamation_mark",)),
    "small-dossier": (SMALL, ("i", "j")),
    "middle-who-said": (MIDDLE, ("3", "j", "enter")),
    "large-desk": (LARGE, ("3",)),
    "large-hostile": (LARGE, ("G", "enter")),
}


def _app(theme: str | None = None, unicode: bool = True, briefing: Briefing | None = None) -> DeskApp:
    return DeskApp(FakeSession(briefing, Settings(theme=theme, unicode=unicode)))


def _pressing(*keys: str) -> Callable[[Pilot[None]], object]:
    async def run(pilot: Pilot[None]) -> None:
        app = pilot.app
        assert isinstance(app, DeskApp)
        sitting = Sitting(pilot, app, app.session)  # type: ignore[arg-type]
        await sitting.settle()
        await sitting.press(*keys)
        app.clear_notifications()
        for field in app.screen.query(Input):
            field.cursor_blink = False
        await sitting.settle()

    return run


@pytest.mark.parametrize("name", PICTURES)
def test_desk(name: str, snap_compare: Compare) -> None:
    size, keys = PICTURES[name]
    assert snap_compare(_app(), terminal_size=size, run_before=_pressing(*keys))


@pytest.mark.parametrize("theme", ["paper", "contrast", "ansi-dark"])
def test_theme(theme: str, snap_compare: Compare) -> None:
    assert snap_compare(_app(theme), terminal_size=MIDDLE, run_before=_pressing("2", "enter"))


def test_ascii(snap_compare: Compare) -> None:
    assert snap_compare(_app(unicode=False), terminal_size=MIDDLE, run_before=_pressing("2", "enter"))


def test_nothing_found(snap_compare: Compare) -> None:
    bare = replace(sample(), actors=(), chronology=(), quotes=(), questions=(), unread=(), stale=())
    assert snap_compare(_app(briefing=bare), terminal_size=MIDDLE, run_before=_pressing())
