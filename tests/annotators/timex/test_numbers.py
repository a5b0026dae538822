"""Numbers in words and figures, lengths, calendar arithmetic, feasts, EDTF."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from briefing.annotators.timex.named_days import easter, feast_day
from briefing.annotators.timex.numbers import duration, number, ordinal, said_year
from briefing.annotators.timex.values import nearest_month_year, nearest_year, singular, to_edtf, unit_value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three", 3),
        ("twenty - five", 25),
        ("two and a half", Fraction(5, 2)),
        ("2 1/2", Fraction(5, 2)),
        ("half a dozen", 6),
        ("a dozen", 12),
        ("a couple of", 2),
        ("1,250", 1250),
        ("1.5 million", 1_500_000),
        ("two thousand five hundred", 2500),
        ("one hundred and twenty", 120),
        ("a", 1),
        ("several", None),
        ("a few", None),
    ],
)
def test_numbers(words: str, value: Fraction | None) -> None:
    assert number(words.split()) == value


def test_ordinals() -> None:
    assert [ordinal(words.split()) for words in ("8th", "third", "twenty - first", "eleven", "")] == [8, 3, 21, 0, 0]


def test_said_years() -> None:
    said = ("1994", "'89", "’05", "nineteen ninety - four", "twenty twenty", "two thousand", "nineteen two")
    assert [said_year(words.split()) for words in said] == [1994, 1989, 2005, 1994, 2020, 2000, None]


def test_durations() -> None:
    given = [("3", "day"), ("5/2", "year"), ("1/2", "hour"), ("2", "decade"), ("2", "fortnight")]
    assert [duration(Fraction(count), unit) for count, unit in given] == ["P3D", "P2Y6M", "PT30M", "P20Y", "P4W"]
    assert duration(None, "month") == "PXM"
    assert duration(Fraction(5, 2), "month") == "P2.5M"


def test_units_at_their_grain() -> None:
    day = date(2024, 12, 31)
    units = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
    assert [unit_value(unit, day) for unit in units] == [
        "2024-12-31", "2025-W01", "2025-W01-WE", "2024-12", "2024-Q4", "2024", "202X", "20XX",
    ]  # fmt: skip
    assert unit_value("month", day, -2) == "2024-10"
    assert unit_value("year", day, -3000) is None and unit_value("day", day, 10**12) is None


def test_the_nearest_year_and_the_earlier_of_two() -> None:
    assert nearest_year(date(2024, 1, 5), 12, 28) == 2023
    assert nearest_year(date(2024, 12, 28), 1, 5) == 2025
    assert nearest_month_year(date(2024, 10, 24), 4) == 2024
    assert nearest_month_year(date(2024, 10, 24), 3) == 2025


def test_singulars() -> None:
    assert [singular(word) for word in ("days", "centuries", "century", "yrs")] == ["day", "century", "century", "year"]


def test_feasts() -> None:
    assert [easter(year) for year in (1999, 2024, 2038)] == [date(1999, 4, 4), date(2024, 3, 31), date(2038, 4, 25)]
    assert feast_day("11-4-4", 2024) == date(2024, 11, 28)
    assert feast_day("05-0-1", 2024) == date(2024, 5, 27)
    assert feast_day("11-1-1+1", 2024) == date(2024, 11, 5)
    assert feast_day("12-25", 0) is None


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2024-10-24", "2024-10-24"),
        ("2024-10-24TNI", "2024-10-24"),
        ("2024-W43", "2024-10-21/2024-10-27"),
        ("2024-W43-WE", "2024-10-26/2024-10-27"),
        ("2024-Q4", "2024-10/2024-12"),
        ("2024-H1", "2024-01/2024-06"),
        ("2024-FA", "2024-23"),
        ("198X", "198X"),
        ("19XX", "19XX"),
        ("2024-10-XX", "2024-10"),
        ("2024-WXX", "2024"),
        ("XXXX-WXX-5", None),
        ("P3D", None),
        ("PAST_REF", None),
        ("2023-02-29", None),
    ],
)
def test_edtf(value: str, edtf: str | None) -> None:
    assert to_edtf(value) == edtf


def test_edtf_marks_what_is_approximate() -> None:
    assert to_edtf("1990", "APPROX") == "1990~"
    assert to_edtf("2024-W43", "APPROX") == "2024-10-21/2024-10-27"
