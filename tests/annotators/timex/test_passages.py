"""Days and months without a year in a passage of an earlier year, and years that are none of theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.factory import make_document

WRITTEN = "2024-06-20"


def values(text: str, genre: str | None = None) -> list[str]:
    """The values of the expressions of a text written in June 2024."""
    document = replace(make_document(text, date=WRITTEN), genre=genre)
    return [timex.value for timex in timexes(document, parse(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank on 3 May 2023. On 19 May the court set up an inquiry.", "2023-05-19"),
        ("The ferry sank on 3 May 2023. The owners fled on 19 May.", "2023-05-19"),
        ("The lake fell to a new low in May 2023. The fishermen left on 1 June.", "2023-06-01"),
        ("The bank failed in May 2023, and on 1 June the state took it over.", "2023-06-01"),
        ("The mill burned down on 9 November 2022. In January the owners sold the land.", "2023-01"),
        ("The king dropped the law in September 2019 after thousands had marched on 1 July.", "2019-07-01"),
    ],
)
def test_a_passage_of_an_earlier_year_goes_on_in_it(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


def test_each_day_leads_a_passage_on_to_the_next() -> None:
    text = "It sank on 3 May 2023. On 19 May a court met. On 7 June it heard a diver. On 2 July it closed."
    assert values(text) == ["2023-05-03", "2023-05-19", "2023-06-07", "2023-07-02"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry sank on 3 May 2023. Now another sails. On 19 May it left Oslo.", "2024-05-19"),
        ("The ferry sank on 3 May 2023. This year another came. On 19 May it left Oslo.", "2024-05-19"),
        ("The ferry sank on 3 May 2023. Last month it was raised. On 19 May it came to Oslo.", "2024-05-19"),
        ("The ferry sank on 3 May 2023. Another will sail on 7 July.", "2024-07-07"),
        ("The ferry sank on 3 May 2023. Another has sailed since 19 May.", "2024-05-19"),
        ("The ferry sank on 3 May 2023.\n\nOn 19 May another left Oslo.", "2024-05-19"),
        ("Berg had led the court since 3 May 2023. On 19 May it met.", "2024-05-19"),
        ("Berg, who joined the court on 3 May 2023, left it on 19 May.", "2024-05-19"),
        ("The court heard of the May 2023 disaster. On 19 May it met again.", "2024-05-19"),
        ("The ferry sank on 3 May 2023. The trial opened on 6 April.", "2024-04-06"),
    ],
)
def test_what_returns_to_these_days_is_of_this_year(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg, who has led Oslo since 2012 and said in March that she would go, resigned.", "2024-03"),
        ("The bank, led by Berg since 2019, cut its rate in March.", "2024-03"),
        ("The pact, in force until 2030, was renewed in December.", "2023-12"),
        ("Berg, who won the post in 2012, said in May that she would go.", "2024-05"),
        ("In 2012 the bank cut its rate in May and in July.", "2012-07"),
    ],
)
def test_a_month_is_none_of_the_year_since_which_or_of_an_aside(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


RECALLED = "The ferry sank on 3 May 2023. The law was strict.\n\nThe court was quick. On 19 May it met."


@pytest.mark.parametrize(
    ("text", "genre", "expected"),
    [
        (RECALLED, "Commentary", "2023-05-19"),
        (RECALLED, None, "2024-05-19"),
        (RECALLED.replace("The law was", "The law is"), "Commentary", "2024-05-19"),
        (RECALLED.replace("was quick", "has become quick"), "Commentary", "2024-05-19"),
        (
            "The state met the cost until the end of June 2023.\n\nThe effect was great. On 31 May the banks closed.",
            "Commentary",
            "2023-05-31",
        ),
    ],
)
def test_a_piece_that_is_no_news_goes_on_as_long_as_it_is_told_in_the_past(
    text: str, genre: str | None, expected: str
) -> None:
    assert values(text, genre)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote, originally planned for 2 May, took place on Monday.", "2024-05-02"),
        ("The vote, planned for 2 May, will be held in Oslo.", "2025-05-02"),
        ("The study, published on 19 December, blames the heat.", "2023-12-19"),
        ("The vote, expected on 19 December, divides the town.", "2024-12-19"),
    ],
)
def test_what_was_done_or_once_planned_is_over(text: str, expected: str) -> None:
    assert values(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She spoke on the night of 14 January last year.", "2023-01-14TNI"),
        ("It began on the night of 14 January 2023. A month before, on 8 December, they had met.", "2022-12-08"),
        ("It began on 14 January 2023. Two weeks later, on 30 January, they met again.", "2023-01-30"),
    ],
)
def test_a_day_beside_its_distance_is_counted_from_the_day_before(text: str, expected: str) -> None:
    assert values(text)[-1] == expected
