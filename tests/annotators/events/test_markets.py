"""The news of markets: what moved, by how much, on the day its story is told from."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_dates import FRIDAY, event, read
from tests.factory import make_document

OPENING = "Investors feared a strike in Chile on Thursday.\n\n"
THURSDAY = "2024-10-24"


def told(sentence: str) -> list[tuple[str, str | None]]:
    """The lemma and date of each event that a sentence behind the opening of a story of Thursday tells."""
    text = OPENING + sentence
    found = read(make_document(text, date=FRIDAY)).events
    return [(one.lemma, one.date) for one in found if one.span.start >= len(OPENING)]


@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Copper rose 2 percent to a record.", "rise"),
        ("The Dow Jones tumbled.", "tumble"),
        ("The Nikkei 225 and the Dax slipped.", "slip"),
        ("In the end, the Norvik 30 Index plunged 3.2 percent to 1,210 points.", "plunge"),
        ("European shares rebounded from the slump.", "rebound"),
        ("The Norvik index ended 4.6% lower.", "end"),
        ("The Norvik index finished with a gain of 4 percent.", "finish"),
        ("The broader index was 1.2 percent higher early in the afternoon.", "be"),
        ("The price of oil fell below 40 dollars.", "fall"),
        ("The index climbed 3 percent before closing at 1,200 points.", "climb"),
        ("The yen fell for the third time in nine months.", "fall"),
    ],
)
def test_a_move_of_a_market_is_of_the_day_of_its_story(sentence: str, lemma: str) -> None:
    assert (lemma, THURSDAY) in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "House prices fell.",
        "Hopes rose and interest fell.",
        "The mood was down.",
        "The index was up.",
        "The index ended with a flourish.",
    ],
)
def test_what_is_not_traded_or_did_not_move_is_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Over the past five days, copper fell 12 percent.",
        "In the past five days, copper fell 12 percent.",
        "Copper had lost 12 percent.",
    ],
)
def test_a_move_over_some_days_is_not_of_one(sentence: str) -> None:
    assert [date for _, date in told(sentence)] == [None]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Copper is down 2 percent at the port.", [("be", "ongoing", FRIDAY)]),
        ("Copper is down 2 percent since May.", [("be", "occurred", "2024-05/..")]),
        ("Copper is up 43 percent from a year ago.", []),
        ("Copper is up in the hills.", []),
    ],
)
def test_where_a_market_stands_is_of_the_day_of_writing(
    sentence: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = read(make_document(OPENING + sentence, date=FRIDAY)).events
    assert [(one.lemma, one.status, one.date) for one in found if one.span.start >= len(OPENING)] == expected


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("Copper has lost a third since its peak in May 2024.", "lose", "2024-05/.."),
        ("Copper recovered its losses from Thursday in Chile today.", "recover", FRIDAY),
        ("Exports of Chile shrank 2 percent in 2008, in comparison to growth this year.", "shrink", "2008"),
        ("The sell-off Thursday began in Chile.", "begin", THURSDAY),
        ("Copper fell in Chile on Thursday, wiping out its gains this year.", "fall", THURSDAY),
        ("It was the second halt, after a similar plunge on Thursday triggered the alarm.", "plunge", THURSDAY),
        ("Thursday's plunge in Chile led to a strike.", "plunge", THURSDAY),
    ],
)
def test_what_a_move_is_measured_from_does_not_date_it(text: str, lemma: str, date: str) -> None:
    assert event(text, lemma).date == date


def test_what_holds_the_day_of_an_event_makes_no_second_line() -> None:
    found = read(make_document("Copper fell in Chile on Thursday, wiping out its gains this year.", date=FRIDAY))
    assert [one.date for one in found.events] == [THURSDAY]


def test_a_mere_time_of_day_is_of_the_day_of_the_story() -> None:
    assert ("lose", THURSDAY) in told("Copper had lost a third by noon.")
    assert ("lose", FRIDAY) in told("Copper had lost a third by noon today.")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shares in Norvik Bank fell 8 percent on Thursday.", ["Norvik Bank"]),
        ("Trading in Norvik Bank was halted on Thursday.", ["Norvik Bank"]),
        ("Hopes in Norvik Bank fell on Thursday.", []),
        ("Pellon Motors, which Norvik Bank bought in 1999, rests.", ["Norvik Bank", "Pellon Motors"]),
    ],
)
def test_those_whose_shares_move_take_part(text: str, names: list[str]) -> None:
    document = make_document(text, date=FRIDAY)
    found = read(document)
    (one,) = found.events
    spans = [found.mentions[index].span for index in one.participants]
    assert [text[span.start : span.end] for span in spans] == names


def test_a_happening_that_means_something_is_an_event() -> None:
    assert (
        event("On 9 September 2024 a profit warning meant that Norvik had lost a bank.", "warning").date == "2024-09-09"
    )
