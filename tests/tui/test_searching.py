"""Searching the document that is read."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from briefing.model import Annotations, Briefing, Event, Span
from briefing.tui.hits import Search, search
from tests.factory import make_document
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample

SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


def _found(text: str, words: str) -> list[str]:
    return [text[start:end] for start, end in search(words, text)]


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("harbour", "The Harbour, the harbours", ["Harbour", "harbour"]),
        ("port elin", "In Port\nElin and in port  elin.", ["Port\nElin", "port  elin"]),
        ("the union's", "The union’s roster, the union's boat", ["The union’s", "the union's"]),
        ('"no"', '“No” and "no"', ["“No”", '"no"']),
        ("week-end", "week‑end, week-end, week–end", ["week‑end", "week-end", "week–end"]),
        ("a+(b", "a+(b is no pattern, aab neither", ["a+(b"]),
        ("aa", "aaaa", ["aa", "aa"]),
        ("", "nothing typed", []),
        ("  ", "nothing typed", []),
        ("zebra", "no such beast", []),
    ],
)
def test_words_are_found_as_people_type_them(words: str, text: str, found: list[str]) -> None:
    assert _found(text, words) == found


def test_one_goes_round_and_begins_at_a_place() -> None:
    found = Search.of("a", "a b a b a", 1)
    assert found.here == 1 and found.step(1).here == 2 and found.step(2).here == 0 and found.step(-2).here == 2
    assert Search.of("a", "a b", 2).here == 0


def _lines_with(sitting: Sitting, words: str) -> list[str]:
    reader = sitting.desk.reader
    strips = reader.render_lines(reader.content_region.reset_offset)
    return [strip.text for strip in strips if words in strip.text]


def _reversed(sitting: Sitting) -> list[str]:
    """The stretches in sight that are set in reverse."""
    reader = sitting.desk.reader
    return [
        segment.text
        for strip in reader.render_lines(reader.content_region.reset_offset)
        for segment in strip
        if segment.style is not None and segment.style.reverse and segment.text.strip()
    ]


@pytest.mark.parametrize("size", SIZES)
async def test_slash_in_the_reader_searches_and_n_goes_from_hit_to_hit(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("enter", "slash")
        await sitting.type("night")
        assert "1 of 2" in sitting.status and sitting.desk.reading_source
        await sitting.press("enter", "n")
        assert "2 of 2" in sitting.status and "night" in _reversed(sitting)
        await sitting.press("n")
        assert "1 of 2" in sitting.status
        await sitting.press("N")
        assert "2 of 2" in sitting.status
        assert sitting.document == "harbour.txt" and sitting.desk.reading_source


async def test_escape_ends_the_search_then_leads_back_to_the_row() -> None:
    async with at_desk() as sitting:
        await sitting.press("enter", "slash")
        await sitting.type("roster")
        await sitting.press("enter", "escape")
        assert sitting.desk.reading_source and "roster" not in sitting.status
        assert sitting.desk.reader.search is None
        before = sitting.evidence
        await sitting.press("n")
        assert sitting.desk.reader.target is not None and before
        await sitting.press("escape")
        assert not sitting.desk.reading_source


async def test_escape_while_typing_goes_back_to_where_one_was() -> None:
    async with at_desk(FakeSession(_long()), size=(80, 24)) as sitting:
        await sitting.press("5", "pagedown")
        top = sitting.desk.reader.scroll_offset.y
        await sitting.press("slash")
        await sitting.type("needle")
        assert _lines_with(sitting, "needle")
        await sitting.press("escape")
        assert sitting.desk.reader.scroll_offset.y == top and sitting.desk.reading_source
        assert sitting.desk.reader.search is None


def _long() -> Briefing:
    text = "\n\n".join("the seven sailors went to sea again and again " * 4 for _ in range(5_000))
    document = make_document(text + "\n\nOne needle in the hay.\n")
    return Briefing(documents=(document,), annotations={document.id: Annotations(document.id)})


async def test_a_long_document_is_searched_quickly() -> None:
    async with at_desk(FakeSession(_long()), size=(80, 24)) as sitting:
        await sitting.press("5", "slash")
        start = time.process_time()
        await sitting.type("e")
        assert time.process_time() - start < 3
        assert "120,001" in sitting.status or "of 1" in sitting.status
        await sitting.press("enter", "N")
        assert sitting.desk.reader.scroll_offset.y > 5_000


async def test_words_that_are_not_there_are_said_so_and_search_on_nothing() -> None:
    async with at_desk() as sitting:
        await sitting.press("enter", "slash")
        await sitting.type("zebra")
        assert "not in this document" in sitting.status
        await sitting.press("enter", "n")
        assert sitting.desk.reader.search is None and sitting.desk.reading_source


async def test_a_footnote_is_searched_too() -> None:
    async with at_desk() as sitting:
        await sitting.press("right_square_bracket", "slash")
        await sitting.type("port authority")
        assert "1 of 1" in sitting.status
        assert "Port authority" in _reversed(sitting)


async def test_the_search_goes_on_in_the_next_document_and_ends_when_one_leaves_the_reader() -> None:
    async with at_desk() as sitting:
        await sitting.press("right_square_bracket", "slash")
        await sitting.type("night shift")
        await sitting.press("enter", "right_square_bracket")
        assert sitting.document == "ministry.txt" and "1 of 1" in sitting.status
        await sitting.press("1")
        assert sitting.desk.reader.search is None


async def test_the_hit_that_one_is_at_bears_a_mark_in_the_margin() -> None:
    async with at_desk() as sitting:
        await sitting.press("right_square_bracket", "slash")
        await sitting.type("lawful")
        assert [line for line in _lines_with(sitting, "›") if "lawful" in line]


async def test_in_a_pane_slash_still_filters() -> None:
    async with at_desk(size=(200, 60)) as sitting:
        await sitting.press("enter", "escape", "slash")
        await sitting.type("calder")
        assert sitting.desk.pane.text == "calder" and sitting.desk.reader.search is None


async def test_hits_stay_where_they_are_when_the_document_is_set_anew() -> None:
    async with at_desk(size=(120, 40)) as sitting:
        await sitting.press("right_square_bracket", "slash")
        await sitting.type("night")
        await sitting.press("enter", "n")
        await sitting.pilot.resize_terminal(80, 24)
        await sitting.settle()
        assert "2 of 2" in sitting.status and "night" in _reversed(sitting)


async def test_what_is_copied_at_a_hit_or_at_a_line_is_the_sentence() -> None:
    async with at_desk(size=(80, 12)) as sitting:
        await sitting.press("right_square_bracket", "slash")
        await sitting.type("lawful")
        await sitting.press("enter", "y")
        assert sitting.app.clipboard.startswith("“The harbour company said that the roster was lawful”\n[1:5] ")
        await sitting.press("escape", "g", "y")
        assert sitting.app.clipboard.startswith("“Strike closes the harbour of Port Elin”\n[1:1] ")


async def test_hostile_words_are_looked_for_as_they_are() -> None:
    whole = sample()
    async with at_desk(FakeSession(replace(whole))) as sitting:
        await sitting.press("left_square_bracket", "left_square_bracket", "left_square_bracket", "slash")
        await sitting.type("[/closing]")
        assert "[/closing]" in sitting.status


async def test_the_line_to_type_in_moves_nothing_that_one_has_scrolled_to() -> None:
    whole = _long()
    event = Event("e1", "occurred", (Span(whole.documents[0].id, 0, 20),), earliest="2024-10-10", latest="2024-10-10")
    async with at_desk(FakeSession(replace(whole, chronology=(event,))), size=(80, 24)) as sitting:
        await sitting.press("2", "enter", "pagedown", "pagedown", "pagedown")
        top = sitting.desk.reader.scroll_offset.y
        assert top > 40
        await sitting.press("slash")
        assert sitting.desk.reader.scroll_offset.y == top
        await sitting.press("escape")
        assert sitting.desk.reader.scroll_offset.y == top
