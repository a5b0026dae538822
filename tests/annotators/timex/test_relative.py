"""Quarters told by their end, and days of last and next year."""

from __future__ import annotations

import pytest

from tests.annotators.timex.test_tagger import found, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Sales rose in the quarter ended Sept. 30.", "2024-Q3"),
        ("Sales rose in the quarter ended Sept. 30, 2022.", "2022-Q3"),
        ("Sales rose in the quarter ended Dec. 31.", "2023-Q4"),
        ("Sales will rise in the quarter ending Dec. 31.", "2024-Q4"),
        ("Second-quarter profit fell; sales rose in the quarter ended Sept. 30.", "2024-Q2"),
    ],
)
def test_the_quarter_is_told_by_its_end(text: str, value: str) -> None:
    assert [(words, told) for words, told in found(text) if words == "the quarter"] == [("the quarter", value)]


def test_a_day_of_another_year() -> None:
    assert found("He was shot last Oct. 26 at home.") == [("last Oct. 26", "2023-10-26")]
    assert values("He was shot last Oct. 22; the trial opens next Oct. 22.") == ["2024-10-22", "2025-10-22"]


def test_a_unit_whose_end_is_named_is_a_length() -> None:
    assert found("Exports fell in the year to June.")[0] == ("the year", "P1Y")
    assert found("They moved the year to suit him.")[0] == ("the year", "2024")


@pytest.mark.parametrize("text", ["It cut by the same quarter-point margin.", "The last quarter point was hard."])
def test_a_quarter_of_a_point_is_no_time(text: str) -> None:
    assert found(text) == []
