"""The columns in which events lie in time: which unit, which cuts, the ways between them; for any dates at all."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.density import LEAST, UNITS, Density, edges, label_line, levels


def _days(first: str, number: int, step: int = 1) -> list[str]:
    start = date.fromisoformat(first)
    return [(start + timedelta(days=step * count)).isoformat() for count in range(number)]


def test_a_fortnight_is_shown_by_days() -> None:
    density = Density(_days("2024-10-14", 14), 56)
    assert density.unit.name == "day" and len(density.columns) == 14
    assert (density.label(0), density.label(13)) == ("14 Oct 2024", "27 Oct 2024")
    assert density.counts(range(14)) == [1] * 14 + [0]


def test_a_year_of_single_days_keeps_its_distances_rather_than_being_cut_to_pieces() -> None:
    density = Density(_days("2024-01-03", 8, step=45), 56)
    assert density.unit.name == "week" and None not in density.columns


def test_an_outlier_does_not_press_the_rest_into_one_column() -> None:
    density = Density(["1987-06-01", *_days("2024-09-02", 90)], 58)
    assert density.unit.name == "week" and density.columns.count(None) == 1
    assert density.columns[1] is None and len(density.columns) == 1 + 1 + 13
    assert (density.label(0), density.label(14)) == ("week of 1 Jun 1987", "week of 25 Nov 2024")


def test_two_far_dates_alone_keep_their_distance() -> None:
    density = Density(["1987-06-01", "2024-10-20"], 58)
    assert density.unit.name == "year" and None not in density.columns and len(density.columns) == 38


def test_a_past_told_of_in_passing_is_gathered_before_what_most_is_about() -> None:
    past = [f"{year}-05-01" for year in range(1945, 1999, 4)]
    density = Density([*past, *_days("2000-03-06", 60)], 50)
    assert density.unit.name == "week" and density.gathers and None not in density.columns
    counts = density.counts(range(74))
    assert counts == [14, *[7] * 8, 4, 0] and density.label(0) == "before 6 Mar 2000"


def test_a_past_that_much_is_about_is_not_gathered() -> None:
    past = [f"{year}-05-01" for year in range(1945, 1999, 2)]
    density = Density([*past, *_days("2000-03-06", 60)], 50)
    assert density.unit.name == "10 years" or not density.gathers


@pytest.mark.parametrize(
    "unit, first, step, label",
    [
        ("month", "2022-01-31", 31, "Jan 2022"),
        ("quarter", "2014-02-01", 95, "Q1 2014"),
        ("year", "1980-05-01", 370, "1980"),
        ("10 years", "1500-05-01", 3700, "1500s"),
        ("100 years", "0105-05-01", 36600, "100s"),
    ],
)
def test_longer_times_have_coarser_columns(unit: str, first: str, step: int, label: str) -> None:
    days = _days(first, 18 if unit == "100 years" else 36, step)
    density = Density(days, 40)
    assert density.unit.name == unit and density.label(0) == label


def test_a_column_of_a_week_says_so() -> None:
    density = Density(_days("2024-09-04", 90), 58)
    assert density.label(0) == "week of 2 Sep 2024"


@pytest.mark.parametrize(
    ("unit", "start", "latest", "coarser"),
    [
        ("day", "2024-06-05", "2024-06-05", False),  # says the same
        ("week", "2024-06-05", "2024-06-05", False),  # a week is named by a day too
        ("month", "2024-06-05", "2024-06-05", True),
        ("month", "2024-06-01", "2024-06-30", False),
        ("month", "2024-06-30", "2024-07-01", False),  # lies in two columns
        ("month", "2024-06-05", None, False),  # has no end
        ("year", "2024-06-01", "2024-06-30", True),
        ("year", "2020-01-01", "2029-12-31", False),
    ],
)
def test_a_column_is_coarser_than_what_is_but_a_part_of_it(
    unit: str, start: str, latest: str | None, coarser: bool
) -> None:
    density = Density([start], 30)
    density.unit = next(one for one in UNITS if one.name == unit)
    density.columns = (density.unit.number(date.fromisoformat(start)),)
    assert density.is_coarser(0, start, latest) is coarser


def test_undated_events_stand_beyond_all_columns() -> None:
    density = Density(["2024-10-14", None, None], 30)
    assert density.counts(range(3)) == [1, 2] and density.label(density.undated) == "undated"
    only = Density([None], 30)
    assert only.columns == () and only.counts([0]) == [1]
    assert Density([], 30).counts([]) == [0]


def test_steps_lead_to_the_first_event_of_the_next_column_that_has_any_and_back() -> None:
    starts = ["2024-10-14", "2024-10-14", "2024-10-17", "2024-10-17", None]
    density = Density(starts, 30)
    rows = range(5)
    assert [density.step(rows, row, 1) for row in rows] == [2, 2, 4, 4, None]
    assert [density.step(rows, row, -1) for row in rows] == [None, None, 0, 0, 2]


def test_steps_pass_over_what_is_filtered_away() -> None:
    density = Density(["2024-10-14", "2024-10-15", "2024-10-16", "2024-10-17"], 30)
    assert density.step([0, 3], 0, 1) == 1 and density.step([0, 3], 1, -1) == 0
    assert density.row_of([0, 3], 1) == 1 and density.row_of([0], 1) is None


def test_a_year_before_the_calendar_is_its_first_day() -> None:
    assert Density(["0000-01-01"], 30).counts([0]) == [1, 0]


def test_levels_tell_one_event_from_none_and_the_most_from_all_others() -> None:
    assert levels([0, 1, 50, 100], 8) == [0, 1, 4, 8]
    assert levels([], 8) == [] and levels([0, 0], 8) == [0, 0]


def test_columns_share_all_cells() -> None:
    assert edges(3, 10) == [0, 3, 6, 10] and edges(0, 10) == [0]


def _line(pieces: list[tuple[str, bool]]) -> str:
    return "".join(text for text, _ in pieces)


def test_the_line_below_points_at_the_column_and_ends_give_way() -> None:
    ends = ("1987", "Dec 2024")
    assert _line(label_line(30, 30, ends, None, "", "^")) == "1987                  Dec 2024"
    assert _line(label_line(30, 30, ends, 8, "Oct 2024", "^")) == "1987    ^ Oct 2024    Dec 2024"
    assert _line(label_line(30, 30, ends, 0, "1987", "^")) == "^ 1987                Dec 2024"
    assert _line(label_line(30, 30, ends, 29, "Dec 2024", "^")) == "1987                Dec 2024 ^"
    assert _line(label_line(20, 20, ("1 Jun 1987", "1 Dec 2024"), None, "", "^")) == "1 Jun 1987          "
    assert _line(label_line(30, 8, ends, None, "", "^")) == "1987  Dec 2024".ljust(30)
    assert _line(label_line(20, 20, ("2024", "2024"), None, "", "^")) == "2024".ljust(20)


DAYS = st.dates().map(date.isoformat)


@given(st.lists(DAYS), st.integers(0, 3), st.integers(LEAST, 200))
def test_any_dates_fit_in_order_and_each_column_can_be_reached(days: list[str], undated: int, cells: int) -> None:
    starts: list[str | None] = [*sorted(days), *[None] * undated]
    density = Density(starts, cells)
    rows = range(len(starts))
    assert len(density.columns) <= cells and density.places == sorted(density.places)
    counts = density.counts(rows)
    assert sum(counts) == len(starts) and counts[-1] == undated
    assert all(count == 0 for count, column in zip(counts, density.columns, strict=False) if column is None)
    reached, row = set(), 0 if starts else None
    while row is not None:
        reached.add(density.places[row])
        row = density.step(rows, row, 1)
    assert reached == {place for place, count in enumerate(counts) if count}
    assert all(density.label(place) for place, count in enumerate(counts) if count)


@given(st.lists(DAYS, min_size=1), st.integers(LEAST, 200))
def test_no_cut_hides_an_event_and_ends_are_the_first_and_the_last(days: list[str], cells: int) -> None:
    density = Density(sorted(days), cells)
    numbers = [column for column in density.columns if column is not None]
    assert numbers == sorted(set(numbers))
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    assert numbers[-1] == density.unit.number(last) and density.places[0] == 0
    assert density.gathers or numbers[0] == density.unit.number(first)
    assert density.counts(range(len(days)))[0] <= max(len(days) / 4, 1) or not density.gathers
    assert density.unit in UNITS


@given(st.integers(1, 100), st.text("abc 0", max_size=20), st.text("xyz", max_size=20), st.text("t", max_size=40))
def test_the_line_below_is_always_as_long_as_it_must_be(cells: int, first: str, last: str, text: str) -> None:
    reach = cells // 3
    for at in (None, 0, cells // 2, cells - 1):
        pieces = label_line(cells, reach, (first, last), at, text, "^")
        assert sum(len(words) for words, _ in pieces) == cells
