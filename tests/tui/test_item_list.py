"""The list widget by itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.selection import Selection

from briefing.tui.item_list import ItemList, Line, Piece, cut


class Counting:
    """A face that counts how often it is asked."""

    def __init__(self, height: int = 2) -> None:
        self.height = height
        self.asked: list[int] = []

    def row_height(self, cells: int) -> int:
        return self.height

    def row(self, index: int, cells: int) -> Sequence[Line]:
        self.asked.append(index)
        lines: list[Line] = [[(f"row {index}", "text")], [("[/b] 東京", "dim")]]
        return lines[: self.height]


class ListApp(App[None]):
    def __init__(self, face: Counting) -> None:
        super().__init__()
        self.face = face

    def compose(self) -> ComposeResult:
        yield ItemList(self.face)


async def test_rows_are_made_only_when_they_are_drawn() -> None:
    face = Counting()
    async with ListApp(face).run_test(size=(40, 20)) as pilot:
        rows = pilot.app.query_one(ItemList)
        rows.show(10_000, 0)
        await pilot.pause()
        assert set(face.asked) <= set(range(10))
        rows.edge(last=True)
        await pilot.pause()
        assert rows.cursor == 9_999 and set(face.asked) <= {*range(10), *range(9_990, 10_000)}


async def test_the_cursor_stays_on_the_rows_and_in_sight() -> None:
    async with ListApp(Counting()).run_test(size=(40, 20)) as pilot:
        rows = pilot.app.query_one(ItemList)
        rows.show(30, 0)
        for move, at in ((partial(rows.move, -1), 0), (partial(rows.page, 1), 9), (partial(rows.move, 50), 29)):
            move()
            await pilot.pause()
            top = rows.scroll_offset.y
            assert rows.cursor == at and top <= rows.cursor * 2 and rows.cursor * 2 + 2 <= top + 20


async def test_what_is_in_sight_stays_in_sight_when_rows_come_before() -> None:
    async with ListApp(Counting()).run_test(size=(40, 20)) as pilot:
        rows = pilot.app.query_one(ItemList)
        rows.show(100, 50)
        await pilot.pause()
        before = rows.cursor * 2 - rows.scroll_offset.y
        rows.show(110, 60)
        await pilot.pause()
        assert rows.cursor * 2 - rows.scroll_offset.y == before


async def test_an_empty_list_takes_every_key() -> None:
    async with ListApp(Counting()).run_test(size=(40, 20)) as pilot:
        rows = pilot.app.query_one(ItemList)
        rows.show(0, 0)
        rows.move(1)
        rows.page(-1)
        rows.edge(last=True)
        await pilot.pause()
        assert rows.cursor == 0 and rows.row_at(0) is None


async def test_selected_text_is_what_was_on_screen() -> None:
    async with ListApp(Counting()).run_test(size=(40, 20)) as pilot:
        rows = pilot.app.query_one(ItemList)
        rows.show(3, 0)
        await pilot.pause()
        selection = Selection(Offset(4, 0), Offset(4, 1))
        assert rows.get_selection(selection) == ("0\n[/b]", "\n")


@pytest.mark.parametrize("cells, texts", [(20, ["ab", "cdef"]), (4, ["ab", "c…"]), (2, ["a…"]), (1, ["…"])])
def test_cut_keeps_the_pieces_that_fit(cells: int, texts: list[str]) -> None:
    assert [text for text, _ in cut([("ab", "text"), ("cdef", "dim")], cells, "…")] == texts


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (31, "Norland asserts, Sudland denies"),
        (30, "Norland asserts, Sudland deni~"),
        (16, "Norland asserts~"),
        (15, "Norland assert~"),
        (7, "Norlan~"),
        (0, ""),
    ],
)
def test_a_line_that_goes_on_says_so_even_where_a_piece_of_it_just_fits(cells: int, shown: str) -> None:
    """Otherwise one would take a dispute for what one side says of it."""
    line: list[Piece] = [("Norland", "name"), (" asserts", "text"), (", Sudland denies", "dim")]
    assert "".join(text for text, _ in cut(line, cells, "~")) == shown
