"""Where expressions lie on the calendar: fiscal years, quarters that end elsewhere, open stretches, "since"."""

from __future__ import annotations

import pytest

from briefing.annotators.timex import timexes
from tests.annotators.timex.test_tagger import values
from tests.factory import make_document


def places(text: str, date: str | None = "2024-10-24") -> list[str | None]:
    """The EDTF dates of the expressions of a text."""
    return [timex.edtf for timex in timexes(make_document(text, date=date))]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Sales rose in 2013.", ["2013"]),
        ("Sales rose in fiscal 2013.", [None]),
        ("Sales rose in FY2013.", [None]),
        ("Sales rose in the first quarter.", ["2024-01/2024-03"]),
        ("Sales rose in the first quarter of its financial year.", [None]),
        ("Sales rose in the third quarter ended Sept. 30.", ["2024-07/2024-09", "2024-09-30"]),
        ("Sales rose in the fourth quarter ended Sept. 30.", [None, "2024-09-30"]),
    ],
)
def test_a_fiscal_period_has_no_place_on_the_calendar(text: str, edtf: list[str | None]) -> None:
    assert places(text) == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It opened two weeks ago.", ["2024-10-07/2024-10-13"]),
        ("It opened less than two weeks ago.", ["2024-10-10/2024-10-24"]),
        ("It opened more than two weeks ago.", ["../2024-10-10"]),
        ("It opened less than three months ago.", ["2024-07-24/2024-10-24"]),
        ("It opened more than 9000 years ago.", [None]),
    ],
)
def test_less_and_more_than_leave_a_stretch_open(text: str, edtf: list[str | None]) -> None:
    assert places(text) == edtf


def test_an_open_stretch_needs_a_dated_document() -> None:
    assert places("It opened less than two weeks ago.", None) == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has been shut since December.", "2023-12"),
        ("It will be shut in December.", "2024-12"),
        ("It has been shut since Dec. 3.", "2023-12-03"),
        ("It has been shut since Friday.", "2024-10-18"),
        ("It has been shut since the winter.", "2023-WI"),
        ("The index is up since year-end.", "2023-12-31"),
        ("The index rises by year-end.", "2024-12-31"),
    ],
)
def test_since_looks_back(text: str, value: str) -> None:
    assert values(text, "2024-10-24") == [value]


def test_what_takes_effect_is_to_come() -> None:
    assert values("They created an office, effective Feb. 1.", "2024-10-24") == ["2025-02-01"]
