"""Fiscal years, halves and quarters, and two years written together."""

from __future__ import annotations

import pytest

from tests.annotators.timex.test_tagger import found, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Sales fell in FY2013 again.", "FY2013", "2013"),
        ("Sales fell in FY 2013 again.", "FY 2013", "2013"),
        ("Sales fell in FY13 again.", "FY13", "2013"),
        ("Sales fell in fiscal year 2013 again.", "fiscal year 2013", "2013"),
        ("Sales fell in H1 2013 again.", "H1 2013", "2013-H1"),
        ("Sales fell in 2013 H2 again.", "2013 H2", "2013-H2"),
        ("Sales fell in Q3 FY2024 again.", "Q3 FY2024", "2024-Q3"),
    ],
)
def test_fiscal_periods(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


def test_no_period() -> None:
    assert found("The H1N1 strain and an H1 visa; FY is short for it.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They won in the 2012-13 season.", ["2012", "2013"]),
        ("They won in the 2011-12 season.", ["2011", "2012"]),
        ("They won in the 2012/13 season.", ["2012", "2013"]),
        ("They won in the 1999-00 season.", ["1999", "2000"]),
        ("The 1914-18 war cost them dear.", ["1914", "1918"]),
        ("The 2010-11 files are lost.", ["2010"]),
        ("The share was 1990-95% of it.", ["1990"]),
    ],
)
def test_two_years_written_together(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_program_is_no_year() -> None:
    assert found("She spoke on '60 Minutes again.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First-half profit fell.", [("First-half", "2024-H1")]),
        ("A first-half goal settled it.", []),
        ("The index rose 2 points, to 1932.", []),
        ("The index closed at 1932 in Oslo.", []),
        ("Exports rose 2 percent from 1930 to 1932.", [("1930", "1930"), ("1932", "1932")]),
        ("Exports rose 2 percent to 1932 levels.", [("1932", "1932")]),
        ("It was done a month earlier than planned.", [("a month", "P1M")]),
        ("It was done a month earlier.", [("a month earlier", "2024-09")]),
    ],
)
def test_results_and_levels(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
