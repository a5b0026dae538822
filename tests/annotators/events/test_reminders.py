"""What a sentence only reminds of, and deadlines: each has its own day, or gives none to the deed beside it."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_arranged import told
from tests.annotators.events.test_dates import read
from tests.factory import make_document

TOLD_ON = "2025-03-12"


def spans(text: str, date: str | None = TOLD_ON) -> list[tuple[str | None, str]]:
    """The date and the words of each event of a text."""
    document = make_document(text, date=date)
    return [(one.date, document.text[one.span.start : one.span.end]) for one in read(document).events]


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "The deal came three weeks after the clash of 17 June at Tarn Reef, in which a sailor lost a thumb.",
            "2024-06-17",
            "the clash of 17 June at Tarn Reef, in which a sailor lost a thumb",
        ),
        ("Norway has sent more ships since the clash of 17 June 2024.", "2024-06-17", "the clash of 17 June 2024"),
        ("The decision of 3 March 2024 was upheld by a court of Norway.", "2024-03-03", "The decision of 3 March 2024"),
        ("Norway imposed duties after the vote on 4 February.", "2025-02-04", "the vote on 4 February"),
        (
            "The Norwegian attack of November 29 was not the first on the port.",
            "2024-11-29",
            "The Norwegian attack of November 29",
        ),
        (
            "Tension has grown near Tarn Reef, where ships of Norway and Peru collided on 3 February.",
            "2025-02-03",
            "Tarn Reef, where ships of Norway and Peru collided on 3 February",
        ),
    ],
)
def test_a_happening_told_by_the_way_has_its_own_day(text: str, date: str, words: str) -> None:
    assert (date, words) in spans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned the alleged raid of 2 March.",
        "Norway scrapped the vote of 2 March.",
        "Ministers will meet before the vote on 2 May.",
    ],
)
def test_what_may_never_have_been_is_no_happening(text: str) -> None:
    assert not any(date in ("2025-03-02", "2025-05-02") for date, _ in spans(text))


def test_a_dated_happening_gives_its_day_to_what_it_did_and_not_to_what_is_said_of_it() -> None:
    assert told("The clash of 17 June left two sailors hurt.") == [("leave", "occurred", "2024-06-17")]
    assert ("win", "occurred", "2024-04-21") in told("Ada Lund won the elections of 21 April 2024.")
    assert ("condemn", "occurred", TOLD_ON) in told("Norway condemned the raid of 2 March.")


@pytest.mark.parametrize(
    ("text", "lemma", "status", "date"),
    [
        ("Norway did not approve the vaccine until February 13.", "approve", "occurred", "2025-02-13"),
        ("The agency will not publish the report until 13 May.", "publish", "planned", "2025-05-13"),
    ],
)
def test_what_was_not_until_a_day_was_then(text: str, lemma: str, status: str, date: str) -> None:
    assert told(text) == [(lemma, status, date)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway did not open the port until at least February.",
        "Deliveries to Norway are not due until May.",
        "Norway closed the port until February 13.",
    ],
)
def test_a_term_is_no_day_of_a_deed(text: str) -> None:
    assert not any(date in ("2025-02", "2025-05", "2025-02-13") for _, _, date in told(text))


@pytest.mark.parametrize(
    ("text", "lemma", "day"),
    [
        ("The regulator told Pellon to recall the cars by 1 May.", "recall", "../2025-05-01"),
        ("The council asked the mayor to answer by Friday.", "answer", "../2025-03-14"),
        ("The law requires banks to report their losses by June 30.", "report", "../2025-06-30"),
    ],
)
def test_a_deadline_is_of_what_is_bidden(text: str, lemma: str, day: str) -> None:
    found = told(text)
    assert (lemma, "planned", day) in found
    assert all(date == TOLD_ON for other, _, date in found if other != lemma)


def test_where_no_day_is_known_a_deadline_dates_no_order() -> None:
    events = read(make_document("The court ordered the ministry to publish the list by October 10.")).events
    order, publication = sorted(events, key=lambda event: event.trigger)
    assert (order.lemma, order.timex) == ("order", None)
    assert (publication.lemma, publication.status, publication.timex) == ("publish", "planned", 0)


def test_a_deadline_that_has_passed_dates_neither() -> None:
    text = "In June the court ordered the ministry to publish the list by October 10, 2024."
    assert told(text, "2025-01-05") == [("order", "occurred", "2024-06")]


def test_what_is_done_by_a_day_is_not_of_a_later_one() -> None:
    text = "By the end of next year countries will strengthen their targets for emissions in 2035."
    assert told(text) == [("strengthen", "planned", "../2026")]


def test_a_pact_called_by_its_year_is_no_event_of_it() -> None:
    assert all(date != "1951" for _, _, date in told("Its 1951 treaty with Norway covers the reef."))
    assert told("The 2011 earthquake killed 200 people.") == [("kill", "occurred", "2011")]


def test_who_testified_did_so_on_a_day() -> None:
    text = "Ada Lund testified on March 7 that sales had fallen in February."
    assert told(text) == [("testify", "occurred", "2025-03-07"), ("fall", "occurred", "2025-02")]
    testimony, _ = read(make_document(text, date=TOLD_ON)).events
    assert testimony.rule == "speech-act:main:occurred"


def test_a_report_of_cases_is_no_date() -> None:
    assert told("The court relied on Berg v. Pellon, 512 U.S. 218 (1994), and rejected the appeal.") == [
        ("reject", "occurred", TOLD_ON)
    ]


@pytest.mark.parametrize("text", ["Norway took the lesson to heart.", "Norway turned a deaf ear to the plea."])
def test_a_figure_of_speech_is_no_event(text: str) -> None:
    assert told(text) == []
    assert told("Norway took the fort of Tarn.") == [("take", "occurred", TOLD_ON)]


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        (
            "Under Paulo Marconi, who succeeded Lund in January 2020, "
            "more than 40 editors and lawyers have gone into exile.",
            "2020-01",
            "Paulo Marconi, who succeeded Lund in January 2020",
        ),
        (
            "In principle, Asia CDC and the WTO, which launched a joint plan on February 6.",
            "2025-02-06",
            "Asia CDC and the WTO, which launched a joint plan on February 6",
        ),
    ],
)
def test_a_relative_clause_has_no_words_around_it(text: str, date: str, words: str) -> None:
    assert (date, words) in spans(text)


def test_what_is_done_on_an_occasion_is_of_its_day() -> None:
    assert ("announce", "occurred", "2025-02-13") in told("In her speech of 13 February, Ada Lund announced a levy.")
    assert ("sign", "occurred", "2025-02-03") in told("At the meeting of 3 February Norway signed the pact.")
    assert ("praise", "occurred", TOLD_ON) in told("Ada Lund praised the speech of 13 February.")
