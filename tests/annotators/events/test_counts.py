"""How many were struck by now: a count is news of the day it is told, whoever tells it."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_dates import FRIDAY, read
from tests.factory import make_document

OPENING = "Norway closed its ports on Thursday.\n\nThe mayor of Oslo left.\n\nIt rained all night.\n\n"
THURSDAY = "2024-10-24"


def told(sentence: str) -> list[str | None]:
    """The dates of the events that a sentence far down a story of Thursday, written on Friday, tells."""
    found = read(make_document(OPENING + sentence, date=FRIDAY)).events
    return [one.date for one in found if one.span.start >= len(OPENING)]


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("The death toll has risen to 61.", FRIDAY),
        ("The death toll stands at 61.", FRIDAY),
        ("The number of cholera cases reached 340.", THURSDAY),
        ("Infections rose to 340.", THURSDAY),
    ],
)
def test_a_toll_is_told_though_nobody_acts(sentence: str, date: str) -> None:
    assert told(sentence) == [date]


@pytest.mark.parametrize("sentence", ["The toll on trade grew.", "The number of visitors rose to 90."])
def test_what_counts_nobody_struck_is_none(sentence: str) -> None:
    assert told(sentence) == []
