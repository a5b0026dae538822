"""The line that says where one is, at any size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.readers.lifting import line_starts
from briefing.tui.linked import REST
from tests.tui.fake import FakeSession
from tests.tui.pilot import at_desk
from tests.tui.sample import sample

SIZES = [(80, 24), (120, 40), (200, 60)]


def _session() -> FakeSession:
    """Documents that know their lines."""
    whole = sample()
    return FakeSession(
        replace(whole, documents=tuple(replace(one, lines=line_starts(one.text)) for one in whole.documents))
    )


@pytest.mark.parametrize("size", SIZES)
async def test_in_a_list_it_names_pane_row_document_and_line(size: tuple[int, int]) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("2", "j", "j")
        said = sitting.status.split(" | ")[0]
        assert said.startswith("Chronology › row 3 of 4 › " if size[0] < 160 else "Chronology 3 of 4 › ")
        if size[0] < 160:
            assert "› Ministry offers" in said and said.endswith(" › line 5")


@pytest.mark.parametrize("size", SIZES)
async def test_in_the_reader_it_names_the_row_the_item_the_piece_and_its_place(size: tuple[int, int]) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("1", "enter", "n")
        said = sitting.status.split(" | ")[0]
        assert said.startswith("Actors 1 of 5 › ") and "2 of 3" in said and "[1:4] line" in said


@pytest.mark.parametrize("size", SIZES)
async def test_in_a_document_that_no_row_led_to_it_names_the_document_and_the_line(size: tuple[int, int]) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("right_square_bracket")
        sitting.desk.read_document(sitting.desk.briefing.documents[1])
        await sitting.settle()
        said = sitting.status.split(" | ")[0]
        assert said == "Document 2 of 3 › Ministry offers talks › [2:1] line 1"


@pytest.mark.parametrize("size", SIZES)
async def test_on_a_sheet_it_names_the_sheet_and_the_row(size: tuple[int, int]) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("i", "j")
        assert sitting.status.startswith("Ines Calder › row 2 of 7" if size[0] < 160 else "Ines Calder 2 of 7 › ")
        assert "line 5" in sitting.status


async def test_while_a_key_is_held_it_waits_for_the_cursor_to_rest() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("2")
        await sitting.pilot.press("j", "j")
        assert "row 3 of 4" not in sitting.status
        await sitting.pilot.pause(REST * 2)
        assert "row 3 of 4" in sitting.status


async def test_on_the_smallest_screen_the_place_has_more_room_than_the_counts() -> None:
    async with at_desk(_session(), size=(40, 12)) as sitting:
        await sitting.press("2", "j")
        left, right = sitting.status.split(" | ")
        assert left == "Chronology › row 2 of 4 › line 3" and right.strip() == "! 2"


async def test_on_a_first_visit_the_hint_gives_way_in_the_reader() -> None:
    session = _session()
    session.is_first_visit = True
    async with at_desk(session) as sitting:
        assert "reads the sentence" in sitting.status
        await sitting.press("enter")
        assert sitting.status.startswith("Actors 1 of 5 › ")


async def test_an_empty_list_has_no_row() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("slash", *"zzzz", "enter")
        assert sitting.status.startswith("Actors › no row")


async def test_the_line_follows_the_reader_as_it_scrolls() -> None:
    async with at_desk(_session(), size=(80, 12)) as sitting:
        sitting.desk.read_document(sitting.desk.briefing.documents[0])
        await sitting.settle()
        before = sitting.status
        await sitting.press("G")
        assert before.split("line")[1] != sitting.status.split("line")[1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("led_by_a_row", [True, False])
async def test_at_a_hit_of_a_search_it_names_the_sentence_of_the_hit(size: tuple[int, int], led_by_a_row: bool) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("1", "enter")
        if not led_by_a_row:
            sitting.desk.read_document(sitting.desk.briefing.documents[0])
        await sitting.press("slash", *"lawful", "enter")
        said = sitting.status.split(" | ")[0]
        assert "1 of 1   Document 1 of 3 › " in said and said.endswith("[1:5] line 7")
        await sitting.press("plus")
        assert "The harbour company said that the roster was lawful" in sitting.dialog and "[1:5]" in sitting.dialog
        await sitting.press("escape", "slash", *"night", "enter", "n")
        before = sitting.status
        await sitting.press("n")
        assert before.split(" | ")[0][-12:] != sitting.status.split(" | ")[0][-12:]


async def test_where_one_has_scrolled_away_from_the_evidence_it_names_the_line_in_sight() -> None:
    async with at_desk(_session(), size=(80, 12)) as sitting:
        await sitting.press("1", "enter")
        assert sitting.status.startswith("Actors 1 of 5 › ")
        await sitting.press("G")
        assert sitting.status.startswith("Document 1 of 3 › ")
        await sitting.press("g")
        assert sitting.status.startswith("Actors 1 of 5 › ")


async def test_where_there_is_little_room_pane_and_place_stay() -> None:
    async with at_desk(_session(), size=(80, 24)) as sitting:
        await sitting.press("3", "j", "enter")
        assert sitting.status.startswith("Quotes 2 of 4 › ") and "[1:6] line 7  Tom Arden" in sitting.status
