from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.edtf import EdtfError, bounds, is_day, is_edtf, month_day, nearest, plain


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "reading"),
    [
        ("2024-10-24", "2024-10-24", "2024-10-24", "24 Oct 2024"),
        ("2024-10", "2024-10-01", "2024-10-31", "Oct 2024"),
        ("2024-02", "2024-02-01", "2024-02-29", "Feb 2024"),
        ("2024", "2024-01-01", "2024-12-31", "2024"),
        ("198X", "1980-01-01", "1989-12-31", "1980s"),
        ("19XX", "1900-01-01", "1999-12-31", "1900s"),
        ("2024-21", "2024-03-01", "2024-05-31", "spring 2024"),
        ("2024-24", "2024-12-01", "2025-02-28", "winter 2024"),
        ("2024-06~", "2024-06-01", "2024-06-30", "about Jun 2024"),
        ("2024?", "2024-01-01", "2024-12-31", "2024?"),
        ("2024-10-21/2024-10-27", "2024-10-21", "2024-10-27", "week of 21 Oct 2024"),
        ("2024-10-26/2024-10-27", "2024-10-26", "2024-10-27", "weekend of 26 Oct 2024"),
        ("2024-10/2024-12", "2024-10-01", "2024-12-31", "Q4 2024"),
        ("2024-10-22/2024-10-24", "2024-10-22", "2024-10-24", "22 Oct 2024 – 24 Oct 2024"),
        ("../2024-10-14", None, "2024-10-14", "by 14 Oct 2024"),
        ("2022/..", "2022-01-01", None, "since 2022"),
    ],
)
def test_a_date_has_bounds_and_a_plain_reading(
    edtf: str, earliest: str | None, latest: str | None, reading: str
) -> None:
    assert bounds(edtf) == (earliest, latest)
    assert plain(edtf) == reading


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Friday",
        "2024-13",
        "2024-02-30",
        "2024-10-24T10:00",
        "2024-W43",
        "../..",
        "/",
        "2024-12/2024-10",
        "198X-01",
        "24",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert not is_edtf(text)
    with pytest.raises(EdtfError):
        bounds(text)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    if is_edtf(text):
        earliest, latest = bounds(text)
        assert earliest is None or latest is None or earliest <= latest
        assert plain(text)


@pytest.mark.parametrize(
    ("date", "told"),
    [("2024-10-25", True), ("2024-10", False), ("2024-10-25?", False), ("2024-10-25/2024-10-26", False), ("", False)],
)
def test_a_day_is_told_from_what_is_longer_or_doubted(date: str, told: bool) -> None:
    assert is_day(date) is told


@pytest.mark.parametrize(
    ("text", "found"),
    [("XXXX-07-16", (7, 16)), ("XXXX-02-29", (2, 29)), ("XXXX-02-30", None), ("XXXX-13-01", None), ("XXXX-07", None)],
)
def test_a_day_without_a_year_is_one_of_a_leap_year(text: str, found: tuple[int, int] | None) -> None:
    assert month_day(text) == found
    assert found is None or plain(text) in ("16 Jul", "29 Feb")


@pytest.mark.parametrize(
    ("yearless", "to", "found"),
    [
        ("XXXX-07-16", ["2023-07-24"], "2023-07-16"),
        ("XXXX-12-30", ["2024-01-08"], "2023-12-30"),
        ("XXXX-01-08", ["2023-12-30"], "2024-01-08"),
        ("XXXX-07-16", ["2023-07-24", "2023-05-02"], "2023-07-16"),
        ("XXXX-07-16", ["2023-07-24", "2025-01-02"], "2023-07-16"),
        ("XXXX-07-16", ["2023-07-24", "2024-08-02"], None),  # two years are about as near
        ("XXXX-07-16", ["2024-01-15"], None),
        ("XXXX-07-16", ["2023-12-14"], None),  # 151 days are too many
        ("XXXX-02-29", ["2024-03-09"], "2024-02-29"),
        ("XXXX-02-29", ["2023-03-09"], None),
        ("XXXX-12-31", ["0001-01-01"], None),  # there is no year before
        ("XXXX-01-01", ["9999-12-31"], None),
        ("XXXX-07-16", [], None),
        ("XXXX-07", ["2023-07-24"], None),
    ],
)
def test_the_year_of_a_day_is_that_in_which_it_lies_nearest(yearless: str, to: list[str], found: str | None) -> None:
    assert nearest(yearless, map(date.fromisoformat, to)) == (found and date.fromisoformat(found))


def test_how_near_is_near_may_be_said() -> None:
    assert nearest("XXXX-07-16", [date(2023, 12, 14)], within=183) == date(2023, 7, 16)
