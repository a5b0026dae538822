"""Timelines: what stands in an entry is told from the date that it opens with."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_dates import FRIDAY, read
from tests.factory import make_document

LEAD = "The port of Orla has been empty for a year. Here is how it came to this."
LAST = "1 August 2023: Norway paid a fine."


def date_of_the_sale(*paragraphs: str) -> str | None:
    """The date of the sale that one of some paragraphs tells of."""
    text = "\n\n".join((LEAD, *paragraphs))
    (found,) = (one for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "sell")
    return found.date


@pytest.mark.parametrize(
    ("paragraphs", "date"),
    [
        (["3 June 2023: The council of Orla met. Norway sold the port.", LAST], "2023-06-03"),
        (["• 3 June 2023 – Norway sold the port.", LAST], "2023-06-03"),
        (["3 June 2023", "The council of Orla met. Norway sold the port.", LAST], "2023-06-03"),
        (["3 June 2023", "The council of Orla meets. Norway sells the port.", LAST], "2023-06-03"),
        (["July 2023", "Norway sold the port.", LAST], "2023-07"),
        (
            ["3 December 2022", "The council of Orla met.", "4 January, 12:26", "Norway sold the port.", LAST],
            "2023-01-04",
        ),
        (["3 June 2023", "On 1 June 2023 Norway sold the port.", LAST], "2023-06-01"),
        (["3 June 2023. Norway sells the port.", LAST], "2023-06-03"),
        (["1–3 June 2023. Norway sells the port.", LAST], "2023-06-01/2023-06-03"),
        (["30 May 2023 – 3 June 2023: Norway sells the port.", LAST], "2023-05-30/2023-06-03"),
        (["2021 – The council of Orla meets.", "2022 – Norway sells the port."], "2022"),
        (["03.06.2023 Norway sells the port.", "04.07.2023 Norway pays a fine."], "2023-06-03"),
        (["Monday: The council of Orla meets.", "Tuesday: Norway sells the port."], "2024-10-22"),
        (["Monday, October 21", "The council of Orla meets.", "Tuesday", "Norway sells the port."], "2024-10-22"),
        (["08:15 – The council of Orla meets.", "09:40 – Norway sells the port."], FRIDAY),
        (["May 2023 | The council meets.", "June 2023 | Norway sells the port."], "2023-06"),
    ],
)
def test_an_entry_of_a_timeline_gives_its_deeds_their_date(paragraphs: list[str], date: str) -> None:
    assert date_of_the_sale(*paragraphs) == date


def test_a_line_does_not_repeat_the_date_of_its_entry() -> None:
    text = f"{LEAD}\n\n• 3 June 2023 – Norway sold the port.\n\n{LAST}"
    told = [text[one.span.start : one.span.end] for one in read(make_document(text, date=FRIDAY)).events]
    assert told == ["Norway sold the port.", "Norway paid a fine."]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["3 June 2023: The council of Orla met.", "Norway sold the port.", LAST],
        ["3 June 2023 was a dark day for Orla.", "Norway sold the port.", LAST],
        ["2022", "Norway sold the port.", "2023", "Norway paid a fine."],
        ["3 June 2023: Norway sold the port.", "The fine was paid."],
        ["3 June 2023", "The council met.", "The sale", "Norway sold the port.", LAST],
    ],
)
def test_what_stands_in_no_entry_is_of_the_day_of_writing(paragraphs: list[str]) -> None:
    assert date_of_the_sale(*paragraphs) == FRIDAY


def test_the_first_statement_of_an_entry_is_told_whoever_acts() -> None:
    text = f"{LEAD}\n\n3 June 2023\n\nThe dredger is moved to a pier. It is still there.\n\n{LAST}"
    told = [text[one.span.start : one.span.end] for one in read(make_document(text, date=FRIDAY)).events]
    assert "The dredger is moved to a pier." in told
    assert "It is still there." not in told


def test_the_date_of_an_entry_is_given_not_inferred() -> None:
    text = f"{LEAD}\n\n3 June 2023\n\nNorway sold the port.\n\n{LAST}"
    found = read(make_document(text, date=FRIDAY))
    sale = next(one for one in found.events if one.lemma == "sell")
    assert sale.timex is not None
    assert (sale.basis, found.timexes[sale.timex].value) == ("explicit", "2023-06-03")
