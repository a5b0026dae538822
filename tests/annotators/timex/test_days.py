"""Days written with the month's name that the calendar lacks."""

from __future__ import annotations

import pytest

from tests.annotators.timex.test_tagger import found, values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The lease ended on Feb. 29, 2023, she said.", "Feb. 29, 2023", "XXXX-02-29"),
        ("He was born on 31 April 1970.", "31 April 1970", "XXXX-XX-XX"),
        ("The form says 31 June.", "31 June", "XXXX-XX-XX"),
        ("It opened on June 31.", "June 31", "XXXX-XX-XX"),
        ("They met on the 31st of September.", "the 31st of September", "XXXX-XX-XX"),
        ("The week of Feb. 30 is free.", "The week of Feb. 30", "XXXX-WXX"),
        ("It struck at 10:30 a.m. on Feb. 29, 2023.", "10:30 a.m. on Feb. 29, 2023", "XXXX-XX-XXT10:30"),
    ],
)
def test_a_day_that_the_calendar_lacks_is_no_other_day(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


def test_a_count_after_a_month_is_no_day() -> None:
    assert found("In April 31 passengers complained.") == [("April", "2024-04")]


def test_a_leap_day_its_year_lacks_is_only_a_leap_day() -> None:
    assert values("It is due on Feb. 29.", "2023-02-01") == ["XXXX-02-29"]
    assert values("It was due on Feb. 29, 2024.", "2023-02-01") == ["2024-02-29"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike of 1 July 2023 was long. The port closed on 1 July.", ["2023-07-01", "2023-07-01"]),
        ("The strike of 2 July 2023 was long. The port closed on 1 July.", ["2023-07-02", "2024-07-01"]),
    ],
)
def test_a_day_told_again_is_of_the_same_year(text: str, expected: list[str]) -> None:
    assert values(text, "2024-07-04") == expected
