"""How surely something is told: what is planned and what only foreseen or wished, what denied and what merely not."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.annotators.events.test_events import only, told
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Winds are expected to ease in Oslo on Monday.", [("ease", "possible")]),
        ("Talks are expected to resume in Oslo on Monday.", [("resume", "planned")]),
        ("Norway said growth would return in May 2025.", [("return", "possible")]),
        ("Norway said its envoys would return in May 2025.", [("return", "planned")]),
        ("The ferry will return to Oslo on Monday.", [("return", "planned")]),
        ("Norway has promised elections in May 2031.", [("promised", "planned")]),
        ("In May 2020 Norway promised elections in June 2031.", [("promised", "occurred")]),
        ("Norway said 2025 would open its markets in May 2025.", [("open", "possible")]),
        ("Unemployment in Norway is set to fall in May 2025.", [("fall", "possible")]),
        ("Taxes in Norway are set to be cut in May 2025.", [("cut", "planned")]),
        ("Two visits of Norway are planned.", [("planned", "planned")]),
        ("Two visits of Norway were planned.", [("planned", "occurred")]),
    ],
)
def test_what_nobody_decides_is_no_plan(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway says Peru wants to end the war on Monday.", [("end", "possible")]),
        ("Norway says Peru plans to end the war on Monday.", [("end", "planned")]),
        ("Norway hopes to reopen its embassy on Monday.", [("reopen", "possible")]),
        ("Norway said it did not want to leave the talks.", []),
        ("Berg says he is confident that Norway will win the case on Monday.", [("win", "possible")]),
        ("Berg says he is pleased that Norway will open the port on Monday.", [("open", "planned")]),
        ("Berg said she hoped the wages would be handed over on Monday.", [("handed", "possible")]),
    ],
)
def test_a_wish_or_a_trust_is_no_plan(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_refusal_to_tell_denies_nothing_and_leaves_the_clause_before_it_alone() -> None:
    text = "Berg also says Norway will open the camp on Monday, but he won't reveal where it is."
    assert told(text) == [("open", "planned")]
    assert ("sign", "denied") in told("Berg says Norway will open the camp, but did not sign the treaty on Monday.")


def test_what_is_hoped_for_is_not_of_the_day_of_its_story() -> None:
    event = only("Peru hopes to end the war.")
    assert (event.lemma, event.status, event.date) == ("end", "possible", None)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Since the May 11 raids, Norway has expelled two envoys.", None),
        ("Norway has closed the port three days after the May 11 raids.", None),
        ("Norway has closed the port since Monday.", None),
        ("Norway expelled two envoys on May 11.", "May 11"),
        ("Norway closed the port by Monday.", "Monday"),
    ],
)
def test_a_day_that_only_bounds_a_deed_is_not_its_day_where_no_calendar_is_known(text: str, date: str | None) -> None:
    document = make_document(text)
    found = annotate(document, parse(document))
    (event,) = found.events
    own = None if event.timex is None else found.timexes[event.timex].span
    assert (None if own is None else text[own.start : own.end]) == date


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru has joined the fleet leaving Oslo tomorrow.", "planned"),
        ("Peru has joined the fleet leaving Oslo next week.", "planned"),
        ("Peru joined the fleet leaving Oslo yesterday.", "occurred"),
    ],
)
def test_a_day_ahead_by_its_words_is_ahead_where_no_calendar_is_known(text: str, status: str) -> None:
    assert dict(told(text, None)).get("leaving") == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will open the port after France lifts its ban on Monday.", []),
        ("Norway will open the port after France lifted its ban on Monday.", [("lifted", "occurred")]),
    ],
)
def test_what_a_deed_waits_for_has_not_happened(text: str, expected: list[tuple[str, str]]) -> None:
    assert [one for one in told(text, None) if one[0].startswith("lift")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg told the nation that he could not rescue France.", []),
        ("Berg said he might not sign the treaty on Monday.", []),
        ("Norway and Peru could not agree on Monday.", [("agree", "denied")]),
        ("France said it had not signed the treaty.", [("signed", "denied")]),
    ],
)
def test_what_cannot_or_may_not_be_is_not_denied(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The bank says 2001 and 2002 combined will bring the weakest sales of Norway.", set()),
        ("The bank said in 2001 that it had closed the fund.", {"2001"}),
    ],
)
def test_a_year_right_behind_a_report_is_what_it_speaks_of(text: str, dates: set[str]) -> None:
    document = make_document(text)
    found = annotate(document, parse(document)).events
    assert {day for one in found for day in (one.date, one.reported) if day is not None} == dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway signed the pact on Monday and is favourite to win the case.", ["signed"]),
        ("Norway signed the pact on Monday and is to lift the ban in May 2025.", ["signed", "lift"]),
        ("Norway signed the pact on Monday and is due to lift the ban.", ["signed", "lift"]),
    ],
)
def test_what_somebody_is_like_is_no_plan(text: str, expected: list[str]) -> None:
    assert [word for word, _ in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("The crisis of the town has deepened with the resignation of its mayor who took office in 2019.", "its mayor"),
        ("The crisis of the town has deepened with the resignation of its mayor which took effect in 2019.", "the res"),
    ],
)
def test_who_took_office_is_no_resignation(text: str, opening: str) -> None:
    document = make_document(text)
    (event,) = (one for one in annotate(document, parse(document)).events if one.date == "2019")
    shown = text[event.span.start : event.span.end]
    assert shown.startswith(opening) and shown.endswith("2019")


def test_a_scenario_tells_of_no_deed() -> None:
    assert told("In the first scenario, Norway orders a recount. In the second, Norway closes its border.") == []
    assert told("In the first, Norway ordered a recount.") != []


def test_the_hours_of_each_day_are_no_date() -> None:
    document = make_document("Norway shut its port on Monday. A curfew will run from 7pm to 6am.", date="2024-10-25")
    assert {one.date for one in annotate(document, parse(document)).events} <= {"2024-10-21", None}
