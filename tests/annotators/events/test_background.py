"""What a long story leaves undated: of its own day near the top, of no known day after an older date or far below."""

from __future__ import annotations

import pytest

from briefing.annotators.events.background import DEEP, LONG
from tests.annotators.events.test_dates import FRIDAY, read
from tests.factory import make_document

FILLER = "The hall is large."


def date_of_the_sale(before: list[str], sentences: int) -> str | None:
    """The date of "France sold the port.", told after some sentences of a text that has so many."""
    told = [*before, "France sold the port."]
    text = " ".join([*told, *[FILLER] * (sentences - len(told))])
    (found,) = (one for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "sell")
    return found.date


LEAD = ["France left the pact on Friday.", *[FILLER] * 3]
OLDER = [*LEAD, "In 2012 France joined the pact."]


@pytest.mark.parametrize(
    ("before", "sentences", "date"),
    [
        (LEAD, LONG + 5, FRIDAY),
        (OLDER, LONG + 5, None),
        (OLDER, LONG - 5, FRIDAY),
        ([*OLDER, "Spain told France on Friday that it was wrong."], LONG + 5, FRIDAY),
        ([*OLDER, "France closed a mine on Thursday."], LONG + 5, FRIDAY),
        ([*LEAD, *[FILLER] * DEEP], LONG + 5, None),
        ([*LEAD, *[FILLER] * DEEP], LONG - 5, FRIDAY),
    ],
)
def test_what_a_story_leaves_undated(before: list[str], sentences: int, date: str | None) -> None:
    assert date_of_the_sale(before, sentences) == date


def test_an_age_is_of_another_day() -> None:
    found = read(
        make_document("Ada Lund left France on Friday. She joined the navy of France aged 14.", date=FRIDAY)
    ).events
    assert [one.date for one in found if one.lemma == "join"] == [None]


def test_what_has_happened_is_of_the_day_wherever_it_stands() -> None:
    text = " ".join([*LEAD, *[FILLER] * LONG, "France has sold the port."])
    assert [one.date for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "sell"] == [FRIDAY]


MET = "Norland recalled its envoy on Friday. It closed a road. It closed a port. Ada Berg met Ida Lund on Tuesday."


@pytest.mark.parametrize(
    ("after", "date"),
    [
        ("Lund urged restraint.", None),
        ("Lund praised Oslo. She urged restraint.", None),
        ("France urged restraint at the meeting.", None),
        ("France urged restraint.", FRIDAY),
        ("Lund has urged restraint.", FRIDAY),
        ("Lund left Oslo on Friday. She urged restraint.", FRIDAY),
    ],
)
def test_what_somebody_did_is_not_of_the_day_of_the_story_right_after_an_earlier_one(
    after: str, date: str | None
) -> None:
    found = read(make_document(f"{MET} {after}", date=FRIDAY)).events
    assert [one.date for one in found if one.lemma == "urge"] == [date]


@pytest.mark.parametrize(
    ("told", "lemma", "date"),
    [
        ("Norland has accused France of piracy.", "accuse", None),
        ("Norland accuses France of piracy.", "accuse", None),
        ("France has denied the charge.", "deny", None),
        ("France has resisted the offer.", "resist", None),
        ("Norland accused France of piracy.", "accuse", FRIDAY),
        ("Norland has accepted the offer.", "accept", FRIDAY),
        ("Norland has condemned the raid.", "condemn", FRIDAY),
    ],
)
def test_a_charge_that_stands_is_of_no_day_unless_a_story_opens_with_it(
    told: str, lemma: str, date: str | None
) -> None:
    def dates(text: str) -> list[str | None]:
        return [one.date for one in read(make_document(text, date=FRIDAY)).events if one.lemma == lemma]

    assert dates(f"France recalled its envoy on Friday. {FILLER} {FILLER} {told}") == [date]
    assert dates(f"{told} {FILLER} {FILLER}") == [FRIDAY]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Following the coup, Norway closed the port.", None),
        ("Following the meeting, Norway closed the port.", FRIDAY),
        ("After the coup, Norway condemned the closing of the port.", FRIDAY),
    ],
)
def test_what_was_done_after_a_happening_is_not_of_the_day_below_the_lead(text: str, date: str | None) -> None:
    found = read(make_document(f"France left. Peru came. Norway saw. {text}", date=FRIDAY)).events
    assert found[-1].date == date


def test_what_day_a_story_is_told_from() -> None:
    older = "Norland hopes to host talks with France. On 4 October, Ada Lund promised a truce. France blamed Norland."
    newer = older.replace("4 October", "Wednesday")
    first = "On 4 October, Ada Lund of Norland promised a truce. France blamed Norland."
    written = first.replace("4 October", "4 October 2024")
    lasting = "Norland closed two ports from 21-24 October. France blamed Norland."
    struck = "Ten guards died in a raid flown by Norland on Tuesday. France blamed Norland."
    found = {
        text: [one.date for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "blame"]
        for text in (older, newer, first, written, lasting, struck)
    }
    assert list(found.values()) == [[FRIDAY], ["2024-10-23"], ["2024-10-04"], [FRIDAY], [FRIDAY], [FRIDAY]]


@pytest.mark.parametrize(
    ("last", "day"),
    [
        ("Ana Berg, who grew up in Orla, opened the hall.", None),
        ("Ana Berg opened the hall. Jon Kruse closed it.", None),
        ("Norway closed its port.", FRIDAY),
        ("Ana Berg accused Norway of fraud.", FRIDAY),
    ],
)
def test_what_a_person_does_right_after_an_older_day_is_hardly_of_the_storys(last: str, day: str | None) -> None:
    opening = "France left the pact on Friday. The hall is large. The hall is old. The hall is cold."
    document = make_document(f"{opening} Thousands of people met in Orla on Wednesday evening. {last}", date=FRIDAY)
    found = [one for one in read(document).events if one.span.start > document.text.index("evening")]
    assert found and {one.date for one in found} == {day}
