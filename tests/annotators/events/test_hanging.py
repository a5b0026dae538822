"""On which predicate a date hangs, and which happening it is set for."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.annotators.events.test_dates import FRIDAY, event, read
from tests.factory import make_document


def dated(text: str) -> list[tuple[str, str | None, str]]:
    """The triggers, dates and statuses of a text's events, without mere statements."""
    found = read(make_document(text, date=FRIDAY)).events
    return [
        (text[one.trigger.start : one.trigger.end], one.date, one.status) for one in found if one.rule != "statement"
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "date", "basis"),
    [
        ("The army shelled the port for a third day last night, the agency said.", "shell", "2024-10-24", "relative"),
        ("Shortly before 10:00 a.m. on Thursday, rebels shelled the port.", "shell", "2024-10-24", "relative"),
        ("Shortly after 10 a.m. rebels shelled the port.", "shell", FRIDAY, "relative"),
        ("Rebels shelled the port after 3 May 2024.", "shell", None, "relative"),
        ("France launched a drive aimed at ending the blockade on 3 May 2024.", "launch", "2024-05-03", "explicit"),
        ("France and Norway signed the pact 50 years ago, in February 1974, in Oslo.", "sign", "1974-02", "explicit"),
        ("France left the pact a year ago, in May 1974 it had signed it.", "leave", "2023", "relative"),
    ],
)
def test_what_stands_around_a_date_does_not_take_it_away(text: str, lemma: str, date: str | None, basis: str) -> None:
    found = event(text, lemma)
    assert (found.date, found.basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("In a statement issued on Thursday, France condemned the raid.", "condemn"),
        ("In a ruling issued Thursday, France rejected the appeal.", "reject"),
    ],
)
def test_the_day_words_are_given_out_is_that_of_saying_them(text: str, lemma: str) -> None:
    assert event(text, lemma).date == "2024-10-24"


def test_a_book_of_older_years_dates_nothing() -> None:
    assert event("With arms issued in 1998, France condemned the raid.", "condemn").date == FRIDAY


@pytest.mark.parametrize("source", ["a statement Thursday", "a note on Thursday", "a report issued on Thursday"])
def test_the_day_of_a_source_is_when_it_was_reported(source: str) -> None:
    found = event(f"France expelled two envoys, according to {source}.", "expel")
    assert (found.date, found.basis, found.reported) == (None, "note", "2024-10-24")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Minister Anna Berg called an election for 5 May.",
            [("called", FRIDAY, "occurred"), ("election", "2025-05-05", "planned")],
        ),
        (
            "The court upheld the verdict and set a hearing for 10 January.",
            [("upheld", FRIDAY, "occurred"), ("hearing", "2025-01-10", "planned")],
        ),
        ("France had called an election for 5 May.", [("called", None, "occurred")]),
        ("France called the election of 5 May 2024 a farce.", [("called", FRIDAY, "occurred")]),
        ("France bought a ship for the summit on Monday.", [("bought", "2024-10-21", "occurred")]),
    ],
)
def test_what_is_called_for_a_date_is_planned_for_it(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The king called an election for 5 May.", "2025-05-05"),
        ("The king had called an election for 5 May.", "2024-05-05"),
        ("The king left for Rome on 5 May.", "2024-05-05"),
        ("The port will close, according to a note on Thursday.", "2024-10-24"),
        ("The port will close on Thursday.", "2024-10-31"),
    ],
)
def test_what_is_set_lies_ahead_and_a_source_behind(text: str, value: str) -> None:
    document = make_document(text, date=FRIDAY)
    assert [timex.value for timex in timexes(document, parse(document))] == [value]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Under the terms of the truce, France released two prisoners.", None),
        ("As part of the deal, France released two prisoners.", None),
        ("Under the deal, France has released two prisoners.", FRIDAY),
        ("As head of the council, France released two prisoners.", FRIDAY),
        ("After Spain joined the pact in May 1974, France released two prisoners.", None),
        ("After Spain joined the pact, France released two prisoners.", FRIDAY),
        ("Spain joined the pact in May, but France released two prisoners.", None),
    ],
)
def test_what_is_told_of_terms_or_after_another_day_is_not_the_story_s(text: str, date: str | None) -> None:
    assert event(text, "release").date == date


def test_what_is_set_against_a_deed_of_the_story_s_day_was_on_that_day() -> None:
    text = "Spain joined the pact on Friday, but France released two prisoners."
    assert dated(text) == [("joined", FRIDAY, "occurred")]
    (line,) = read(make_document(text, date=FRIDAY)).events
    assert (line.basis, text[line.span.start : line.span.end]) == ("relative", text)


def test_a_clause_keeps_the_date_that_says_more_closely_when_it_was() -> None:
    text = "After France and Norway signed the pact 50 years ago, in February 1974, they traded freely."
    found = event(text, "sign")
    assert text[found.span.start : found.span.end].endswith("50 years ago, in February 1974")
