"""Which parts are on screen at which size, and with plain signs."""

from __future__ import annotations

import pytest
from rich.console import RenderableType
from textual.containers import VerticalScroll
from textual.screen import Screen

from briefing.tui.app import DeskApp
from briefing.tui.dialogs.text import ShowText
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import Sitting, at_desk


def _in_sight(sitting: Sitting) -> list[str]:
    widgets = [*sitting.desk.panes, sitting.desk.reader, sitting.desk.query_one("Tabs")]
    return [widget.id or "tabs" for widget in widgets if widget.region.area and widget.display]


FOUR = ["actors", "chronology", "quotes", "questions"]


LAYOUTS: list[tuple[tuple[int, int], list[str], list[str]]] = [
    ((80, 24), [], ["actors", "tabs"]),
    ((80, 24), ["3"], ["quotes", "tabs"]),
    ((80, 24), ["3", "enter"], ["reader", "tabs"]),
    ((80, 24), ["3", "enter", "escape"], ["quotes", "tabs"]),
    ((40, 12), ["4"], ["questions", "tabs"]),
    ((120, 40), [], FOUR),
    ((120, 40), ["2", "enter"], ["chronology", "reader"]),
    ((120, 20), ["2"], ["chronology", "tabs"]),
    ((200, 60), [], [*FOUR, "reader"]),
    ((200, 60), ["2", "enter"], [*FOUR, "reader"]),
    ((200, 20), ["2"], ["chronology", "reader", "tabs"]),
]
"""Size, keys pressed from the actors, and what is to be seen then."""


async def test_parts_in_sight() -> None:
    async with at_desk() as sitting:
        for size, keys, parts in LAYOUTS:
            await sitting.pilot.resize_terminal(*size)
            await sitting.press("1", "escape", *keys)
            assert _in_sight(sitting) == parts, (size, keys)


@pytest.mark.parametrize(("size", "classes"), [((80, 24), {"-narrow", "-low"}), ((200, 60), {"-wide", "-tall"})])
async def test_the_first_frame_is_of_the_layout_that_stays(
    size: tuple[int, int], classes: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise a narrow terminal shows four panes for a moment, and then one."""
    app = DeskApp(FakeSession())
    painted: list[frozenset[str]] = []
    display = app._display

    def watched(screen: Screen[object], frame: RenderableType | None) -> None:
        """Note the layout of what goes to the terminal."""
        if frame is not None:
            painted.append(screen.classes)
        display(screen, frame)

    monkeypatch.setattr(app, "_display", watched)
    async with app.run_test(size=size):
        assert classes <= painted[0]


@pytest.mark.parametrize(("size", "lines"), [((80, 24), 20), ((80, 13), 9), ((120, 40), 28)])
async def test_a_long_text_in_a_dialog_has_all_lines_between_title_and_hint(size: tuple[int, int], lines: int) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("question_mark")
        assert sitting.app.screen.query_one(VerticalScroll).size.height == lines
        hint = sitting.app.screen.query_one(".hint")
        assert hint.region.area and hint.region.bottom < size[1]


async def test_a_screen_too_small_says_so_and_comes_back() -> None:
    async with at_desk() as sitting:
        for size in ((39, 30), (100, 11), (10, 3)):
            await sitting.pilot.resize_terminal(*size)
            await sitting.settle()
            assert _in_sight(sitting) == []
            notice = str(sitting.desk.query_one("#too-small").render())
            assert "40x12" in notice and f"{size[0]}x{size[1]}" in notice
            await sitting.pilot.resize_terminal(120, 40)
            await sitting.settle()
            assert _in_sight(sitting) == FOUR


async def test_the_place_in_the_reader_outlives_resizing() -> None:
    async with at_desk(size=(120, 40)) as sitting:
        await sitting.press("4", "enter")
        for size in ((80, 24), (45, 13), (200, 60)):
            await sitting.pilot.resize_terminal(*size)
            await sitting.settle()
            assert sitting.desk.reader.in_sight(sitting.desk.reader.target), size  # type: ignore[arg-type]


async def test_tabs_are_shortened_and_can_be_clicked_on() -> None:
    async with at_desk(size=(44, 14)) as sitting:
        await sitting.pilot.click("Tabs", offset=(14, 0))
        await sitting.settle()
        assert sitting.desk.active == "chronology"


async def test_a_hint_that_is_clicked_on_does_what_its_key_does() -> None:
    async with at_desk() as sitting:
        await sitting.pilot.click("Hints", offset=(12, 0))
        await sitting.settle()
        assert sitting.desk.query_one("#actors .filter").has_focus


async def test_the_notices_are_shown_where_their_number_is_clicked_on() -> None:
    async with at_desk(size=(120, 40)) as sitting:
        await sitting.pilot.click("Status", offset=(sitting.desk.query_one("Status").size.width - 2, 0))
        await sitting.settle()
        assert isinstance(sitting.app.screen, ShowText)


@pytest.mark.parametrize("height", [14, 16])
async def test_without_unicode_scrollbars_are_made_of_blanks(height: int) -> None:
    async with at_desk(FakeSession(settings=Settings(unicode=False)), size=(60, height)) as sitting:
        await sitting.press("5", "j", "j")
        assert sitting.desk.reader.max_scroll_y > 2
        assert [character for character in sitting.screen if "\u2580" <= character <= "\u259f"] == []


async def test_without_unicode_marks_borders_and_keys_are_ascii() -> None:
    async with at_desk(FakeSession(settings=Settings(unicode=False)), size=(200, 50)) as sitting:
        await sitting.press("space", "j", "X", "x", "1", "2", "enter")
        written = sitting.app.export_screenshot()
        strays = {character for character in "─│╭╮╰╯━★⊘▌…·›—↓" if character in written}
        assert strays == set()


async def test_the_screen_holds_no_text_as_markup() -> None:
    async with at_desk(size=(200, 60)) as sitting:
        await sitting.press("G", "enter")
        written = sitting.app.export_screenshot()
        assert "[b]x[/b]" in written.replace("&#160;", " ") and "\x1b" not in written
