"""What is called, set or cancelled for a day: the day is of what is to be, not of the calling."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_dates import read
from tests.factory import make_document

MONDAY, WEDNESDAY = "2025-03-10", "2025-03-12"


def told(text: str, date: str = WEDNESDAY) -> list[tuple[str | None, str, str | None]]:
    """The trigger, the status and the date of each event of a text."""
    return [(one.lemma, one.status, one.date) for one in read(make_document(text, date=date)).events]


@pytest.mark.parametrize(
    ("text", "call", "noun", "day"),
    [
        ("Lund called for an all-party meeting on Friday.", "call", "meeting", "2025-03-14"),
        ("Lund announced talks on Saturday.", "announce", "talk", "2025-03-15"),
        ("Lund announced talks with Peru in Geneva on Saturday.", "announce", "talk", "2025-03-15"),
        ("Judge Berg ordered a hearing on Thursday.", "order", "hearing", "2025-03-13"),
        ("The union of Peru has called a march on Friday.", "call", "march", "2025-03-14"),
        ("The union of Peru has called a strike on Friday.", "call", "strike", "2025-03-14"),
        ("Norway invited Peru to a meeting in Oslo on Saturday.", "invite", "meeting", "2025-03-15"),
    ],
)
def test_the_day_is_of_what_is_called_for_it(text: str, call: str, noun: str, day: str) -> None:
    assert told(text) == [(call, "occurred", WEDNESDAY), (noun, "planned", day)]


@pytest.mark.parametrize(
    ("text", "lemma", "day"),
    [
        ("Lund held talks on Friday.", "hold", "2025-03-07"),
        ("Lund announced on Friday that she would resign.", "announce", "2025-03-07"),
        ("Lund announced talks on Tuesday.", "announce", "2025-03-11"),
        ("Lund called a meeting on Monday and left.", "call", "2025-03-10"),
        ("Lund had called a meeting on Friday.", "call", "2025-03-07"),
        ("Lund announced the release of Berg on Friday.", "announce", "2025-03-07"),
        ("Lund condemned the strike on Friday.", "condemn", "2025-03-07"),
    ],
)
def test_the_day_is_of_the_deed(text: str, lemma: str, day: str) -> None:
    assert (lemma, "occurred", day) in told(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peru declared Tuesday a day of mourning.", MONDAY),
        ("Peru has declared Wednesday a public holiday.", MONDAY),
        ("Peru declared a state of emergency on Tuesday.", "2025-03-04"),
    ],
)
def test_a_day_declared_lies_ahead_of_the_declaring(text: str, date: str) -> None:
    assert told(text, MONDAY) == [("declare", "occurred", date)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Talks with Peru, scheduled for Monday, did not take place.", [("take", "denied", "2025-03-10")]),
        ("The visit of Lund to Peru, set for Monday, was called off.", [("call", "occurred", WEDNESDAY)]),
        ("The vote in Peru, set for Friday, was postponed.", [("postpone", "occurred", WEDNESDAY)]),
        ("Lund was due to fly to Peru on Monday, but Peru cancelled the talks.", [("cancel", "occurred", None)]),
        ("Lund was due to fly to Peru on Monday but did not leave.", [("fly", "denied", "2025-03-10")]),
    ],
)
def test_what_was_set_and_undone_is_no_plan(text: str, events: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == events


def test_a_deed_beside_one_not_done_stands() -> None:
    assert ("sign", "occurred", "2025-03-10") in told("Lund signed the pact on Monday but did not leave.")


@pytest.mark.parametrize(
    ("text", "lemma", "day"),
    [
        ("The visit of Lund to Peru, set for Monday, was welcomed.", "set", "2025-03-17"),
        ("Lund was due to fly to Peru on Friday, but Berg was ill.", "fly", "2025-03-14"),
        ("Lund was due to fly to Peru on Tuesday.", "fly", "2025-03-11"),
        ("Lund is due to fly to Peru on Tuesday.", "fly", "2025-03-18"),
    ],
)
def test_what_was_set_and_stands_is_planned(text: str, lemma: str, day: str) -> None:
    assert (lemma, "planned", day) in told(text)
