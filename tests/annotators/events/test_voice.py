"""Whose voice a text is told in: a news writer's, who keeps out of it, or that of somebody who argues."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_dates import FRIDAY, read
from tests.factory import make_document

LEAD = "Two months ago, France signed a treaty with Norway. The harbour of Orla is empty."
ARGUED = "We argue that the treaty is a mistake. France should leave it."
DEED = "Ada Berg of Norway sold the port."


def date_of_the_sale(text: str) -> str | None:
    """The date of the sale that a text tells of without a date."""
    (found,) = (one for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "sell")
    return found.date


@pytest.mark.parametrize(
    "argued",
    [
        "By our estimate the treaty costs a lot. Two officials spoke to us about it.",
        "France should be honest about the price. Norway should publish the terms.",
        "We argue that the treaty is a mistake. France should leave it.",
    ],
)
def test_who_argues_dates_nothing_by_the_day_of_writing(argued: str) -> None:
    assert date_of_the_sale(f"{LEAD} {argued} {DEED}") is None


@pytest.mark.parametrize(
    "told",
    [
        "France said that Norway should leave. Oslo said that France should pay.",
        '"We will pay our share and we should do so at once," the envoy of France said. "We must. We should."',
        "The treaty costs a lot. Two officials of the US spoke about it.",
        "France should be honest about the price.",
    ],
)
def test_who_only_tells_what_others_say_tells_news(told: str) -> None:
    assert date_of_the_sale(f"{LEAD} {told} {DEED}") == FRIDAY


def test_a_source_of_the_week_makes_no_news() -> None:
    assert date_of_the_sale(f"The port is empty (Orla Post, October 24). {ARGUED} {DEED}") is None


def test_news_of_the_week_stays_news() -> None:
    lead = LEAD.replace("Two months ago", "On Wednesday")
    assert date_of_the_sale(f"{lead} France should be honest. Norway should publish the terms. {DEED}") is not None


@pytest.mark.parametrize(
    "argued",
    [
        "Will Norway pay? Nobody knows. Could France leave?",
        "This paper argues that the price is too high. Can it be paid?",
        "First, the harbour is empty. Second, the price is high.",
    ],
)
def test_an_author_who_asks_or_names_the_paper_argues(argued: str) -> None:
    assert date_of_the_sale(f"{LEAD} {argued} {DEED}") is None


@pytest.mark.parametrize(
    "told",
    [
        '"Will Norway pay? Could France leave?" the envoy of France asked.',
        "The mayor knew this paper well. Will it close?",
    ],
)
def test_who_tells_what_others_ask_does_not_argue(told: str) -> None:
    assert date_of_the_sale(f"{LEAD} {told} {DEED}") == FRIDAY


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Norway has shown that a small state can win.", "show"),
        ("Second, Norway has paid the price in full.", "pay"),
    ],
)
def test_what_an_author_argues_with_is_no_event(text: str, lemma: str) -> None:
    found = [one.lemma for one in read(make_document(f"{LEAD} {ARGUED} {text}", date=FRIDAY)).events]
    assert lemma not in found


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Norway has extended the deadline.", "extend"),
        ("On 3 May 2024 Norway showed its new ferry.", "show"),
        ("Second, Norway paid the price on 3 May 2024.", "pay"),
    ],
)
def test_what_is_dated_or_done_stays_one(text: str, lemma: str) -> None:
    found = [one.lemma for one in read(make_document(f"{LEAD} {ARGUED} {text}", date=FRIDAY)).events]
    assert lemma in found
