"""Days without a year that a text gives one: in the entry of a timeline before, or where it names them again."""

from __future__ import annotations

import pytest

from briefing.annotators.timex import timexes
from tests.factory import make_document

WRITTEN = "2025-09-12"


def values(lines: list[str], date: str | None = WRITTEN) -> list[str]:
    """The values of the days that open some lines."""
    text = "\n\n".join(f"{line}\nThe port was shut." for line in lines)
    return [timex.value for timex in timexes(make_document(text, date=date))]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["4 December 2024", "5 December, 12:26", "6 January"], ["2024-12-04", "2024-12-05", "2025-01-06"]),
        (
            ["\u2022 5 March 2021: Rain.", "\u2022 6 May: Sun.", "\u2022 2 April: Hail."],
            ["2021-03-05", "2021-05-06", "2022-04-02"],
        ),
        (
            ["9 March 2021", "6 January", "2 December", "4 July"],
            ["2021-03-09", "2021-01-06", "2020-12-02", "2020-07-04"],
        ),
        (
            ["2023", "November 3", "November 9", "2024", "May 2"],
            ["2023", "2023-11-03", "2023-11-09", "2024", "2024-05-02"],
        ),
        (
            ["2023", "1–3 March. Rain.", "9 May. Snow.", "2024", "2 June. Hail."],
            ["2023", "2023-03-03", "2023-05-09", "2024", "2024-06-02"],
        ),
        (
            ["2023", "January 15: Rain.", "March – Snow.", "2024", "Late August: Hail.", "Friday, November 8: Rain."],
            ["2023", "2023-01-15", "2023-03", "2024", "2024-08", "2024-11-08"],
        ),
    ],
)
def test_entries_go_on_from_the_year_before(lines: list[str], expected: list[str]) -> None:
    assert values(lines) == expected
    assert values(lines, date=None) == expected


@pytest.mark.parametrize(
    "lines",
    [
        ["4 December 2024", "5 October"],
        ["4 December 2019", "5 October was cold.", "6 October was dry."],
        ["4 March 2025", "5 May", "6 December", "2 May 2025"],
        ["The port was opened\n4 March 2019. It was", "shut on\n5 May. It was not", "mended by\n6 June. Ships came."],
    ],
)
def test_what_is_no_timeline_is_of_the_nearest_year(lines: list[str]) -> None:
    assert all(value.startswith("2025") for value in values(lines)[1:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The orders of 11, 15 and 18 March 2024 were short. Nobody came. It met on 15 March.", "2024-03-15"),
        ("It was shut on 18 March. The order of March 18, 2024 was short.", "2024-03-18"),
        ("It was shut on 18 March. The orders of 18 March 2023 and 18 March 2024 were short.", "XXXX-03-18"),
        ("It was shut on 19 March. The order of 18 March 2024 was short.", "XXXX-03-19"),
        ("The sum runs from March 2018. The ships of 17 March were small.", "XXXX-03-17"),
    ],
)
def test_a_text_without_a_date_names_the_year_of_a_day_elsewhere(text: str, expected: str) -> None:
    assert expected in [timex.value for timex in timexes(make_document(text, date=None))]


def test_a_texts_own_date_is_none_of_its_entries() -> None:
    lines = ["12 September 2025", "4 May 2021", "6 June", "2 July"]
    assert values(lines) == ["2025-09-12", "2021-05-04", "2021-06-06", "2021-07-02"]


def test_the_day_of_writing_heads_no_timeline() -> None:
    lines = ["12 September 2025", "28 April", "5 May", "19 May"]
    assert values(lines) == ["2025-09-12", "2025-04-28", "2025-05-05", "2025-05-19"]


def test_how_long_after_the_entry_before_an_entry_is_told() -> None:
    lines = ["3 May 2023: Rain.", "9 May: Six days later, snow.", "2 June: Hail. A week later, rain."]
    text = "\n\n".join(lines)
    found = [timex.value for timex in timexes(make_document(text, date=WRITTEN))]
    assert found == ["2023-05-03", "2023-05-09", "2023-05-09", "2023-06-02", "2023-W23"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [("What to watch", "2025-09-16"), ("## The week ahead:", "2025-09-16"), ("Sport", "2025-09-09")],
)
def test_weekdays_below_what_to_watch_are_ahead(head: str, expected: str) -> None:
    text = f"{head}\n\nMonday: Figures for August.\n\nTuesday: Berg speaks in Oslo."
    assert timexes(make_document(text, date=WRITTEN))[-1].value == expected
