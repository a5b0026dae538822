"""Dates told on from those before them: nights, weekdays and seasons of an earlier year, halves, compared months."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.factory import make_document

WRITTEN = "2024-06-20"


def values(text: str, genre: str | None = None, date: str | None = WRITTEN) -> list[str]:
    """The values of the expressions of a text written on a Thursday in June 2024."""
    document = replace(make_document(text, date=date), genre=genre)
    return [timex.value for timex in timexes(document, parse(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left Oslo at 9:15 p.m. on Tuesday. Shortly after midnight she sank.", "2024-06-19T00:00"),
        ("She left Oslo at 9:15 p.m. on Tuesday. At 1:20 a.m. she sank.", "2024-06-19T01:20"),
        ("He was held on the evening of 3 May 2023. Police searched his flat at dawn.", "2023-05-04TMO"),
        ("She left Oslo at 9:15 p.m. on Tuesday. At 9:40 p.m. she sank.", "2024-06-18T21:40"),
        ("She left Oslo at 9:15 p.m. on Tuesday. The crew had met at 7 a.m. for a drill.", "2024-06-18T07:00"),
        ("She left Oslo at 9:15 a.m. on Tuesday. At 7 a.m. the crew met.", "2024-06-18T07:00"),
        ("She left Oslo on Tuesday and sank at midnight.", "2024-06-18T24:00"),
    ],
)
def test_the_small_hours_after_an_evening_are_of_the_next_day(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


def test_what_is_told_past_midnight_is_of_that_day() -> None:
    text = "She left Oslo at 9 p.m. on Tuesday. Shortly after midnight she sank. At 1:20 a.m. a boat came."
    assert values(text)[-1] == "2024-06-19T01:20"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The slide struck on Wednesday night, police said on Thursday.\n\nIt came at 11:40 p.m. without a sound.",
         ["2024-06-19TNI", "2024-06-20", "2024-06-19T23:40"]),
        ("The slide struck on Wednesday night, police said on Thursday.\n\nThe camp reopens at 9 p.m. with a feast.",
         ["2024-06-19TNI", "2024-06-20", "2024-06-20T21:00"]),
    ],
)  # fmt: skip
def test_an_hour_of_the_evening_is_of_the_night_told_last(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill burned on Tuesday after a storm the night before.", ["2024-06-18", "2024-06-17TNI"]),
        ("They met the night before the vote.", []),
        ("The bank cut the overnight rate and the overnight call rate.", []),
        ("The bank cut its rate overnight.", ["2024-06-20TNI"]),
    ],
)
def test_nights(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_time_without_a_day_in_a_piece_that_is_no_news_is_of_no_known_day() -> None:
    text = "A service was held today. The alarm went off at 20:11.\n\nThe board met at 17:00, after lunch."
    assert values(text, genre="commentary")[1:] == ["XXXX-XX-XXT20:11", "XXXX-XX-XXT17:00"]
    assert values(text)[1:] == ["2024-06-20T20:11", "2024-06-20T17:00"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank on 3 May 2023. Two days later a court met. It rained.\n\nThe next day it rose. On 9 July it ended.",
         "2023-07-09"),
        ("It sank on 3 May 2023. The owners fled on Friday.", "2023-05-05"),
        ("It sank on 3 May 2023. The owners will pay on Friday.", "2024-06-21"),
        ("It sank on 3 June 2024. The owners fled on Friday.", "2024-06-14"),
        ("It sank on 3 May 2023. Divers came over the weekend.", "2023-W18-WE"),
        ("It closed in May 2019, and by autumn the town was empty.", "2019-FA"),
        ("Berg wrote on 8 February 2023 that it had leaked since the summer.", "2022-SU"),
    ],
)  # fmt: skip
def test_a_passage_lasts_as_long_as_its_days(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The crews stopped on 11 September 2023.\n\nThe owners sued on 18 September.", "2023-09-18"),
        ("They stopped on 11 September 2023. By Friday it was shut.\n\nIn early October the crews left.", "2023-10"),
        ("The crews stopped on 11 September 2023. They will vote on 18 January.", "2025-01-18"),
        ("They met on 28 June 2023. It rained. Three weeks later they paid. By the end of that year it was done.",
         "2023"),
    ],
)  # fmt: skip
def test_a_paper_dated_by_its_month_tells_on(text: str, expected: str) -> None:
    assert values(text, date="2024-12")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike began in May. The same day the owners sued.", "XXXX-XX-XX"),
        ("The vote was on 4 May.\n\nMinisters counted it in June. That day a bomb went off.", "XXXX-XX-XX"),
        ("The vote was on 4 May. It was close.\n\nOn the same day a bomb went off.", "2024-05-04"),
        ("He resigned on 5 March last year; on 12 March his deputy took over.", "2023-03-12"),
        ("On 3 October 2023 two crews were held. By noon on 4 October it was over.", "2023-10-04T12:00"),
    ],
)
def test_days_that_hang_on_the_one_before(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank in its first winter.", []),
        ("In 1999, the worst winter of all, it stood.", ["1999"]),
        ("The lifts stay shut until at least Wednesday.", ["2024-06-26"]),
        ("It is cold in winter.", ["2024-WI"]),
    ],
)
def test_seasons_that_are_counted_and_days_at_least(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_year_that_heads_its_paragraph_is_that_of_its_dates() -> None:
    text = "What went wrong.\n\n2021. The bank grows. In November its chief leaves.\n\nIn March it was sold."
    assert values(text) == ["2021", "2021-11", "2024-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She saw one more rise this year, in October.", "2024-10"),
        ("Last year copper was dear, having touched a record of 11,000 dollars a ton or more in March.", "2023-03"),
        ("Sales fell from last year in May.", "2024-05"),
        ("A judge ruled in 2017; the law came in May of the next year.", "2018-05"),
        ("The ban ends on 6 February 2026. A vote will be held before the February date.", "2026-02"),
        ("The ban ends on 6 February 2026. It was voted in February.", "2024-02"),
        ("It counted the dead of 1 August–30 November.", "2023-11-30"),
        ("The crews rose to 4,100 in December from 2,260 in January.", "2023-01"),
        ("The crews rose to 4,100 in May from 2,260 in January.", "2024-01"),
        ("The state sold the mill on 26 July.", "2023-07-26"),
        ("In a resolution in July, the council demanded an end to it.", "2023-07"),
        ("Until August the ministry hadn't heard of it.", "2023-08"),
        ("It was signed on 30 October 2022; the army had begun to leave earlier that month.", "2022-10"),
    ],
)
def test_years_by_what_stands_beside(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


def test_the_day_that_opens_a_range_lies_before_its_end() -> None:
    assert values("They counted cases, 1 January–30 November: 40.") == ["2023-01-01", "2023-11-30"]
    assert values("They counted cases from 20 December to 8 January.") == ["2023-12-20", "2024-01-08"]


def test_a_figure_leads_to_that_of_a_later_month() -> None:
    assert values("The crews rose from 2,260 in January to 4,100 in December.") == ["2023-01", "2023-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sees sales of 370 tons for 2025, over half of it in the second half.", ["2025", "2025-H2"]),
        ("Profit fell in the second half.", ["2023-H2"]),
        ("Profit rose in the first half.", ["2024-H1"]),
        ("Berg scored twice in the second half.", []),
        ("Sales of drinks fell in the second half of the match.", []),
    ],
)
def test_halves_of_the_year_are_told_of_results(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_days_joined_to_one_of_no_known_year_are_found() -> None:
    assert values("They met on Oct. 7–10.", date=None) == ["XXXX-10-07", "XXXX-10-10"]
    assert values("They met on Oct. 7, 8 and 9.", date=None) == ["XXXX-10-07", "XXXX-10-08", "XXXX-10-09"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The vote was on 15 May. That Saturday, the army left.", "2024-05-18"),
        ("The vote was on Saturday, 18 May. Crowds came on that Saturday.", "2024-05-18"),
        ("The roof fell on 16 April, on a sunny Tuesday.", "2024-04-16"),
        ("That Saturday, the army left.", "XXXX-WXX-6"),
        ("The shop was shut on a rainy Tuesday.", "XXXX-WXX-2"),
        ("The vote was on 15 May. Berg said that Monday was quiet.", "2024-06-17"),
        ("The vote was on 15 May. Berg told a Monday meeting so.", "2024-06-17"),
    ],
)
def test_that_weekday_is_of_the_day_just_named_and_a_weekday_is_any(text: str, expected: str) -> None:
    assert values(text)[-1] == expected
