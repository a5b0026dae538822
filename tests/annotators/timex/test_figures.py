"""Days in figures, and what tells whether the day or the month comes first."""

from __future__ import annotations

import pytest

from tests.annotators.timex.test_tagger import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Filed 10/25/2024 in court.", "2024-10-25"),
        ("Filed 25/10/2024 in court.", "2024-10-25"),
        ("Filed 25.10.2024 in court.", "2024-10-25"),
        ("Filed 02.04.2024 in court.", "2024-04-02"),
        ("Filed 2024/10/25 in court.", "2024-10-25"),
        ("Filed 2024.4.2 in court.", "2024-04-02"),
        ("Filed 10/25/98 in court.", "1998-10-25"),
        ("Filed 4/4/2024 in court.", "2024-04-04"),
        ("Filed 2024-10-25T14:30 in court.", "2024-10-25T14:30"),
    ],
)
def test_what_can_be_read_in_one_way_only(text: str, value: str) -> None:
    assert values(text) == [value]


def test_the_order_is_never_guessed() -> None:
    timex = only("Filed 03/04/2024 in court.")
    assert (timex.value, timex.edtf, timex.relative) == ("2024-XX-XX", "2024", False)
    assert values("Filed 03/04/2024, heard 10/25/2024, closed 26/10/2024.")[0] == "2024-XX-XX"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Filed 03/04/2024, heard 10/25/2024.", "2024-03-04"),
        ("Filed 03/04/2024, heard 25/10/2024.", "2024-04-03"),
        ("Filed 03.04.2024, heard 10.25.2024.", "2024-03-04"),
        ("Filed 03.04.2024, heard 10/25/2024.", "2024-04-03"),
    ],
)
def test_the_order_is_that_of_the_documents_other_dates(text: str, value: str) -> None:
    assert values(text)[0] == value


def test_the_order_is_that_of_the_documents_own_date() -> None:
    assert values("Oslo, 03/04/2024", "2024-04-03") == ["2024-04-03"]
    assert values("Oslo, 03/04/2024", "2024-03-04") == ["2024-03-04"]
    assert values("Oslo, 03/04/2024", "2024-03") == values("Oslo, 03/04/2024", None) == ["2024-XX-XX"]


@pytest.mark.parametrize(
    "text",
    [
        "They run version 1.10.2024, or v1.10.2024, on 10.12.2024.1 and 192.168.10.24.",
        "A score of 3/4 in 24/7/365 play; part 1.2.2024b.",
        "Filed 2024-13-31, 2024/13/25, 99/99/2024 or 30/02/2024.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert values(text) == []
