"""What a strict reader would not sign: plans long over, refusals called denials, clauses cut off, others' days."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import EventMention
from tests.factory import make_document

FRIDAY = "2024-10-25"


def events(text: str, genre: str | None = None) -> list[EventMention]:
    """The events of a text written on Friday, 25 October 2024."""
    document = replace(make_document(text, date=FRIDAY), genre=genre)
    return list(annotate(document, parse(document)).events)


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Trigger, status and date of each event of a text."""
    return [(one.lemma, one.status, one.date) for one in events(text)]


def words(text: str) -> list[str]:
    """The words by which each event of a text is told."""
    return [text[one.span.start : one.span.end] for one in events(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Supreme Court on Monday denied the House's appeal.", "occurred"),
        ("The union was denied registration on Monday.", "occurred"),
        ("The judge denied him bail on Monday.", "occurred"),
        ("Norway denied the charge on Monday.", "denied"),
        ("The charge was denied on Monday.", "denied"),
    ],
)
def test_what_is_refused_is_no_denial(text: str, expected: str) -> None:
    assert [status for _, status, _ in told(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial had been expected to begin next month.", []),
        ("A second trial was to have started in September.", []),
        ("The trial is expected to begin next month.", [("begin", "planned", "2024-11")]),
        ("The trial was due to begin on Monday but was put off.", [("put", "occurred", None)]),
    ],
)
def test_plans_that_are_over_are_none(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway pledged three ships a year by 2035.", ("pledge", "occurred", FRIDAY)),
        ("By Monday Norway pledged three ships.", ("pledge", "occurred", "../2024-10-21")),
        ("Norway denounced the raid on Monday.", ("denounce", "occurred", "2024-10-21")),
    ],
)
def test_a_day_by_which_something_is_promised_is_not_of_the_promise(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [expected]


def test_a_deed_some_days_after_another_is_of_no_known_day() -> None:
    text = "Berg, the minister of Norway, used an old law on Sept. 30. Peru blocked exports from the port days later."
    assert told(text)[1:] == [("block", "occurred", None)]


def test_what_the_small_hours_brought_is_of_their_day() -> None:
    text = "The ferry left Oslo at 9 p.m. on Thursday. Shortly after midnight she sank off Norway."
    assert [date for _, _, date in told(text)] == ["2024-10-24", "2024-10-25"]


def test_no_content_is_told_without_what_it_is_of() -> None:
    text = "The reason is that Norway did not file a claim until May."
    assert words(text) == [text]


def test_a_happening_ends_with_its_day() -> None:
    text = "More than 220 people are known to have died in the floods of Oct. 19 and nearly 80 are still missing."
    assert words(text)[-1] == "the floods of Oct. 19"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Berg, who heads Norway's union, put it more simply: \"",
        "Norway thinks that checks should be made there, and Peru and Chile don't.",
        "Waiting until summer would have given Norway the settlements and cost it little.",
        "The notes will show how close others came to Norway.",
    ],
)
def test_no_event_of_the_day(text: str) -> None:
    assert all(one.status == "planned" for one in events(text))


def test_the_same_words_make_no_second_line_of_what_is_less_sure() -> None:
    text = "Norway found on Monday that rain had become likelier, but added that the figure might be no change at all."
    assert len(set(words(text))) == len(words(text))


def test_what_is_heard_is_a_deed() -> None:
    assert told("Norway's case will be heard in May.") == [("hear", "planned", "2025-05")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The case goes back to 2017, when the council sold the mill to Norway.", [("sell", "occurred", "2017")]),
        ("It was the worst loss since May 2015, when the Marola capsized.", [("capsize", "occurred", "2015-05")]),
        ("Norway fell silent on Monday when asked.", [("fall", "occurred", "2024-10-21")]),
        ("The ban will end in 2027, when the pact runs out.", [("end", "planned", "2027")]),
    ],
)
def test_when_behind_a_date_is_of_it(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert told(text) == expected


def test_what_fails_on_a_day_is_no_judgement() -> None:
    assert told("The dam failed on 19 May 2023.") == [("fail", "occurred", "2023-05-19")]
    assert told("Norway failed on 19 May 2023.") == []


def test_a_predicate_that_the_parse_takes_for_an_adjective_is_no_part_of_a_noun() -> None:
    text = (
        "The Norway Labour Board also imposed arbitration on Peru National, Tay Pacific and the Rail Conference, "
        "and extended contracts that expired on Dec. 31."
    )
    document = make_document(text)
    told = [text[one.span.start : one.span.end] for one in annotate(document, parse(document)).events]
    assert told == [text, "contracts that expired on Dec. 31"]
