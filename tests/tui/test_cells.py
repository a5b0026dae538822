from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.tui.cells import breaks, fit, fitted, pad, width, wrap, wrap_clauses

TEXT = st.text(alphabet=st.sampled_from("ab c東é\u0301“…😀-\u200d x"), max_size=60)


@given(TEXT, st.integers(0, 30))
def test_fit_never_takes_more_cells_than_there_are(text: str, cells: int) -> None:
    assert cell_len(fit(text, cells)) <= cells


@given(TEXT, st.integers(0, 30))
def test_pad_takes_exactly_the_cells(text: str, cells: int) -> None:
    assert cell_len(pad(text, cells)) == cells


@given(TEXT, st.integers(2, 20))
def test_breaks_lose_nothing_but_white_space_and_keep_the_width(text: str, cells: int) -> None:
    lines = [text[start:end] for start, end in breaks(text, cells)]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cell_len(line) <= cells for line in lines)


@pytest.mark.parametrize(
    "text, cells, lines",
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 8, ["one two", "three"]),
        ("", 5, [""]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("東京 港", 4, ["東京", "港"]),
    ],
)
def test_breaks_break_between_words(text: str, cells: int, lines: list[str]) -> None:
    assert [text[start:end] for start, end in breaks(text, cells)] == lines


def test_wrap_cuts_the_last_line_with_an_ellipsis() -> None:
    assert wrap("one two three four five", 9, 2) == ["one two", "three fo…"]
    assert wrap("one two", 9, 2) == ["one two"]


def test_width_counts_cells() -> None:
    assert (width("abc"), width("東京"), width("“é”")) == (3, 4, 3)


def test_of_texts_side_by_side_the_longest_gives_way() -> None:
    assert fitted(["Ines Calder", "Ministry offers talks"], 40, 24) == ["Ines Calder", "Ministry offers talks"]
    assert fitted(["Ines Calder", "Ministry offers talks"], 26, 24) == ["Ines Calder", "Ministry offer…"]
    assert fitted(["Ines Calder", "Ministry offers talks"], 0, 24) == ["Ines…", "Minis…"]
    assert fitted([], 0, 24) == []


@pytest.mark.parametrize(
    ("text", "lines", "shown"),
    [
        ("We will go, whatever it costs.", 1, ["We will go …"]),
        ("We will go, it said.", 1, ["We will go, it said."]),
        ("No, whatever it costs anybody else.", 1, ["No, whatever it cos…"]),
        ("Mr. Lopez of Peru would not say whether he goes.", 1, ["Mr. Lopez of Peru w…"]),
        ("We closed the port; nobody was told, and nobody asked us.", 2, ["We closed the port;", "nobody was told …"]),
    ],
)
def test_what_is_shortened_keeps_whole_clauses(text: str, lines: int, shown: list[str]) -> None:
    assert wrap_clauses(text, 20, lines) == shown


@given(st.text("ab ,.;:!—”漢", max_size=80), st.integers(2, 30), st.integers(1, 3))
def test_shortening_by_clauses_keeps_to_its_room(text: str, cells: int, lines: int) -> None:
    shown = wrap_clauses(text, cells, lines)
    assert len(shown) <= lines
    assert all(width(line) <= max(cells, 2) for line in shown)
