"""What stands beside the deeds of a text: the age of what was undone, its measure, its author and its making."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import EventMention
from tests.annotators.events.test_dates import FRIDAY, event, read
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bank also dropped the price cap, in place since 2016, and stopped purchases of funds.", FRIDAY),
        ("The bank dropped its price cap, in force since 2016.", FRIDAY),
        ("The bank has dropped the cap since 2016.", "2016/.."),
    ],
)
def test_since_when_the_undone_was_in_place_is_not_when_it_was_undone(text: str, date: str) -> None:
    assert event(text, "drop").date == date


def test_what_a_price_is_up_on_is_not_its_day() -> None:
    text = "Tin of Peru closed at $26,861 a tonne on the eve of the talks, 27% up on the year."
    assert event(text, "close").date != "2024"
    assert event("Tin of Peru fell 3 percent on the year.", "fall").date != "2024"


def statements(text: str, **facts: object) -> list[str]:
    """The words of the events of a text."""
    document = replace(make_document(text, date=FRIDAY), **facts)  # type: ignore[arg-type]
    return [text[found.span.start : found.span.end] for found in annotate(document, parse(document)).events]


def test_a_half_before_a_semicolon_that_tells_no_event_is_left_to_its_sentence() -> None:
    text = "Norland may take part; at the end of 2023 the permits issued to Norland came to fewer than 20."
    assert statements(text) == ["at the end of 2023 the permits issued to Norland came to fewer than 20."]


def test_what_a_clause_is_about_has_the_noun_whose_measure_it_follows() -> None:
    text = "Another question is whether the bonus of 50 euros, which Norland ended in March 2024, is kept."
    assert statements(text) == ["the bonus of 50 euros, which Norland ended in March 2024"]


WRITER = "Ana Berg"
OPENING = "It was cold in the north of the country, and the ports were full of ships.\n\n"


@pytest.mark.parametrize(
    "note",
    [
        "Ana Berg worked at the Bank of Norland from 2009 to 2017.",
        "Ana Berg is a lawyer. In 2019 she advised Norland on its port.",
        "The author advised Norland on its port in 2019.",
    ],
)
def test_what_a_text_tells_of_its_author_at_its_end_is_no_event(note: str) -> None:
    body = f"{OPENING}Norland closed its port in May 2024.\n\nSudland opened a bridge in June 2024.\n\n"
    assert len(statements(body + note, author=WRITER, genre="Commentary")) == 2


def test_somebody_else_at_the_end_of_a_text_did_something() -> None:
    body = f"{OPENING}Norland closed its port in May 2024.\n\nOla Lund advised Norland on its port in 2019."
    assert len(statements(body, author=WRITER, genre="Commentary")) == 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The conversation took place by phone on Monday and has been shortened.", 0),
        ("The interview was conducted in May 2024 and edited for length.", 0),
        ("The ministry shortened the ban on Monday.", 1),
    ],
)
def test_how_a_text_was_made_is_no_event(text: str, number: int) -> None:
    assert len(statements(text)) == number


def appeal(second: str) -> EventMention:
    text = f"Norland has appealed against the ruling of the court. {second} It was cold."
    (found,) = (one for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "appeal")
    return found


def test_the_day_of_a_deed_told_right_after_it_is_its_day() -> None:
    found = appeal("The appeal was filed last week.")
    assert (found.date, found.basis) == ("2024-10-14/2024-10-20", "relative")
    assert len(statements("Norland has appealed against the ruling. The appeal was filed last week.")) == 1
    assert appeal("The envoy left last week.").date == FRIDAY
    assert appeal("The appeal will be heard in May.").date == FRIDAY


def test_a_figure_on_the_way_to_now_is_of_no_past_day() -> None:
    assert event("The toll of Norland has gone from 40 in 2019 to 60 in 2023.", "go").basis == "document"
    assert event("The toll of Norland went from 40 in 2019 to 60 in 2023.", "go").basis == "explicit"


def test_a_past_that_is_one_of_two_ways_is_no_event() -> None:
    assert statements("Experts say that the budget of Norland ran out in 2022 or will do so by 2033.") == []
    assert len(statements("Experts say that the budget of Norland ran out in 2022.")) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mayor Ana Berg was among twelve officials arrested on Monday.", True),
        ("Ana Berg is among the writers published in Orla.", False),
    ],
)
def test_who_was_among_those_arrested_was_arrested(text: str, told: bool) -> None:
    document = make_document(text, date=FRIDAY)
    found = read(document).events
    assert [(one.lemma, document.text[one.span.start : one.span.end]) for one in found] == [("arrest", text)] * told
    assert all(one.participants for one in found)
