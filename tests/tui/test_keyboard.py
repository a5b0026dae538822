"""Keys typed faster than the screen follows go where the keys before them have led."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace

import pytest
from textual import events

from briefing.model import Briefing
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample

NAMED = {";": "semicolon", "/": "slash", " ": "space", "?": "question_mark"}


async def quickly(sitting: Sitting, *keys: str) -> None:
    """Type keys all at once, as a terminal sends what is pasted or was typed while it was busy."""
    for key in keys:
        sitting.app.post_message(events.Key(NAMED.get(key, key), key if len(key) == 1 else None))
    await sitting.settle()
    await sitting.settle()


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_an_answer_typed_at_once_is_the_answer(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await quickly(sitting, "4", "a", *"dx m", "enter")
        assert [value for kind, _, value in sitting.decided if kind == "answer"] == ["dx m"]
        assert len(sitting.decided) == 1 and not sitting.in_dialog


async def test_x_pressed_several_times_at_once_hides_as_many_rows() -> None:
    async with at_desk() as sitting:
        shown = sitting.shown["actors"]
        await quickly(sitting, "x", "x", "x")
        assert sitting.decided == [("hide", item, "") for item in shown[:3]]


async def test_x_pressed_several_times_at_once_takes_as_many_decisions_back() -> None:
    async with at_desk() as sitting:
        await sitting.press("space", "j", "space", "j", "space", "L")
        await quickly(sitting, "x", "x")
        assert sitting.decided == [("pin", sitting.shown["actors"][2], "")]


async def test_space_pressed_twice_at_once_pins_and_unpins() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "space", "space")
        assert [kind for kind, *_ in sitting.decided] == ["pin", "unpin"]


async def test_q_does_not_wait_for_a_decision_to_be_worked_in() -> None:
    slow = threading.Event()

    class Slow(FakeSession):
        def rebuild(self) -> Briefing:
            if self.decisions:
                slow.wait(5)
            return super().rebuild()

    async with at_desk(Slow()) as sitting:
        sitting.app.post_message(events.Key("space", " "))
        sitting.app.post_message(events.Key("j", "j"))
        sitting.app.post_message(events.Key("space", " "))
        await sitting.pilot.pause(0.1)
        assert sitting.desk.pane.rows.cursor == 1 and not sitting.app._typed
        slow.set()


async def test_words_typed_at_once_behind_the_slash_filter_and_enter_leads_back() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "/", *"chairman", "enter", "space")
        assert sitting.desk.pane.text == "chairman" and sitting.decided == [("pin", "a2", "")]


async def test_a_picker_and_the_dialog_behind_it_take_their_keys() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "m", *"arden", "enter", "enter")
        assert [kind for kind, *_ in sitting.decided] == ["merge"] and not sitting.in_dialog


async def test_q_closes_the_help_that_was_just_opened_and_not_the_program() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "?", "q", "2")
        assert sitting.app.is_running and not sitting.in_dialog and sitting.desk.active == "chronology"


async def test_escape_closes_a_dialog_before_the_next_key_goes_to_the_desk() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "r", "escape", "j", "r", "escape", "j")
        assert not sitting.in_dialog and sitting.desk.pane.rows.cursor == 2 and not sitting.decided


async def test_behind_enter_the_keys_move_the_reader() -> None:
    async with at_desk(size=(80, 12)) as sitting:
        await sitting.press("enter")
        before = sitting.desk.reader.scroll_offset.y
        await quickly(sitting, "escape", "enter", *"jj")
        assert sitting.desk.reading_source and sitting.desk.pane.rows.cursor == 0
        assert sitting.desk.reader.scroll_offset.y == before + 2


async def test_words_typed_at_once_behind_the_slash_search_the_document() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "enter", "/", *"night", "enter", "n")
        assert sitting.desk.reading_source and "2 of 2" in sitting.status and not sitting.decided


async def test_the_palette_takes_its_words() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "ctrl+p", *"zoom")
        await asyncio.sleep(0.3)
        await quickly(sitting, "enter", "enter")
        assert sitting.desk.has_class("-zoomed") and not sitting.decided


async def test_a_sheet_takes_the_keys_behind_the_one_that_opened_it() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, "i", "j", "j")
        assert sitting.desk.sheet is not None and sitting.desk.sheet.rows.cursor == 2
        assert sitting.desk.panes[0].rows.cursor == 0


async def test_a_letter_typed_at_once_behind_the_semicolon_jumps() -> None:
    async with at_desk() as sitting:
        await quickly(sitting, ";", "s", "space")
        assert sitting.decided == [("pin", "a3", "")]


async def test_many_keys_at_once_are_all_taken_in_order() -> None:
    whole = sample()
    many = tuple(replace(whole.actors[0], id=f"n{number}") for number in range(200))
    async with at_desk(FakeSession(replace(whole, actors=many))) as sitting:
        await quickly(sitting, *("j" for _ in range(150)), "k")
        assert sitting.desk.pane.rows.cursor == 149


async def test_what_is_pasted_behind_a_key_goes_to_the_dialog() -> None:
    async with at_desk() as sitting:
        sitting.app.post_message(events.Key("r", "r"))
        sitting.app.post_message(events.Paste("Ines of Port Elin"))
        await sitting.settle()
        await quickly(sitting, "enter")
        assert [value.endswith("Ines of Port Elin") for _, _, value in sitting.decided] == [True]
