"""Documents whose text contradicts the date they are read by."""

from __future__ import annotations

import pytest

from tests.factory import briefed, make_document


def stated(text: str, date: str | None) -> list[str]:
    """What the text of a document says its date is, where that speaks against the one given."""
    document = make_document(text, date=date)
    return [one.stated for one in briefed([document]).misdated]


@pytest.mark.parametrize(
    ("text", "date", "says"),
    [
        ("The mayor resigned today, 5 March 2023, after a long talk.", "2022-06-01", ["2023-03-05"]),
        ("The mayor resigned today (5 March 2023).", "2024-06-01", ["2023-03-05"]),
        ("The mayor resigned today, 5 March 2023.", "2023-03-05", []),
        ("The mayor resigned today, 5 March 2023.", "2023", []),
        ("Spain expelled two diplomats on 5 March 2023.", "2022-06-01", ["2023-03-05"]),
        ("Spain expelled two diplomats on 5 March 2023.", "2024-06-01", []),
        ("Spain will expel two diplomats on 5 March 2023.", "2022-06-01", []),
        ("Spain expelled two diplomats on 5 March.", "2022-03-01", []),
        ("Spain expelled two diplomats in 2023.", "2022-06-01", []),
        ("Spain expelled two diplomats, a spokesman said on 5 March 2023.", "2022-06-01", ["2023-03-05"]),
        ("Spain expelled two diplomats today and the treaty of 5 March 2023 is void.", "2022-06-01", []),
        ("Spain expelled two diplomats on 5 March 2023.", None, []),
    ],
)
def test_only_what_is_sure_speaks_against_a_date(text: str, date: str | None, says: list[str]) -> None:
    assert stated(text, date) == says


def test_the_first_place_is_shown() -> None:
    text = "Spain expelled two diplomats on 5 March 2023. Italy expelled three on 9 March 2023."
    document = make_document(text, date="2022-06-01")
    (found,) = briefed([document]).misdated
    assert text[found.evidence.start : found.evidence.end] == "5 March 2023"
