"""Ranges of days, ancient years, twilight, the log of a ship, the edges of a stretch: how history dates."""

from __future__ import annotations

import pytest

from briefing.annotators.timex import timexes
from tests.factory import make_document


def found(text: str, date: str | None = "2013-05-08") -> list[tuple[str, str]]:
    """The expressions of a text with their values."""
    return [(text[timex.span.start : timex.span.end], timex.value) for timex in timexes(make_document(text, date=date))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They fought from 7 to 10 May 1940.", [("7", "1940-05-07"), ("10 May 1940", "1940-05-10")]),
        ("They met on 12/13 October 1941.", [("12", "1941-10-12"), ("13 October 1941", "1941-10-13")]),
        ("It ran from the 4th to the 6th of May 1940.",
         [("the 4th", "1940-05-04"), ("the 6th of May 1940", "1940-05-06")]),
        ("Polls were held on 26, 27 and 28 May 2012.",
         [("26", "2012-05-26"), ("27", "2012-05-27"), ("28 May 2012", "2012-05-28")]),
        ("He fell on 3 July last year.", [("3 July last year", "2012-07-03")]),
        ("They met on the 23d of August 1870.", [("the 23d of August 1870", "1870-08-23")]),
        ("The mine sold 7 to 10 May 1940.", [("10 May 1940", "1940-05-10")]),
        ("They fought from 10 to 7 May 1940.", [("7 May 1940", "1940-05-07")]),
        ("On 9 April, 6 June and 5 May 1855 they fired.",
         [("9 April", "1855-04-09"), ("6 June", "1855-06-06"), ("5 May 1855", "1855-05-05")]),
        ("On the night of April 21-22, 1916, it rained.", [("the night of April 21-22, 1916", "1916-04-21TNI")]),
        ("On the night of 13/14 February 1945 it burned.", [("the night of 13/14 February 1945", "1945-02-13TNI")]),
        ("It ran February 14–28, 1945\nLuzon", [("February 14", "1945-02-14"), ("28, 1945", "1945-02-28")]),
    ],
)  # fmt: skip
def test_days_joined_to_another(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted from 431 to 404 BC.", [("431", "BC0431"), ("404 BC", "BC0404")]),
        ("It lasted from 235 to 284 AD.", [("235", "0235"), ("284 AD", "0284")]),
        ("He ruled AD 235-238.", [("AD 235", "0235"), ("238", "0238")]),
        ("It ended in 404 bc.", [("404 bc", "BC0404")]),
        ("It ended in 404 BC. In 403 they voted.", [("404 BC", "BC0404"), ("403", "BC0403")]),
        ("In 431, war came; it ended in 404 BC.", [("431", "BC0431"), ("404 BC", "BC0404")]),
        ("By 421 it was over, as in 404 BC.", [("421", "BC0421"), ("404 BC", "BC0404")]),
        ("After 404 BC came Cynos (411).", [("404 BC", "BC0404"), ("411", "BC0411")]),
        ("It fell in April 404, after 410 BC.", [("April 404", "BC0404-04"), ("410 BC", "BC0410")]),
        ("In 404 BC they came in 300 ships.", [("404 BC", "BC0404")]),
        ("In 404 BC they were beaten by 400 men.", [("404 BC", "BC0404")]),
        ("In 431, war came.", []),
        ("It fell in 211 BC. That same year he left; two years later he won.",
         [("211 BC", "BC0211"), ("That same year", "BC0211"), ("two years later", "BC0209")]),
        ("It fell in July 332 BC. Seven months earlier it stood.",
         [("July 332 BC", "BC0332-07"), ("Seven months earlier", "XXXX-XX")]),
        ("It fell in 404 BC. In March of that year they sailed.",
         [("404 BC", "BC0404"), ("March of that year", "BC0404-03")]),
        ("He rose on 1 August, 527, and fell in 565 AD.", [("1 August, 527", "0527-08-01"), ("565 AD", "0565")]),
        ("It was built in the 2nd and 3rd centuries BC.", [("the 2nd", "BC01"), ("3rd centuries BC", "BC02")]),
        ("It was built in the 2nd and 3rd centuries.", [("the 2nd", "01XX"), ("3rd centuries", "02XX")]),
        ("He was born c. 1200.", [("1200", "1200")]),
        ("It was the Year of the Horse.", []),
        ("It was built at the turn of the century.", []),
    ],
)  # fmt: skip
def test_ancient_years(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text, None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At 0430 hours on 6 June 1944 they landed.", [("0430 hours on 6 June 1944", "1944-06-06T04:30")]),
        ("They landed at 0800.", [("0800", "2013-05-08T08:00")]),
        ("It took 1500 hours.", [("1500 hours", "PT1500H")]),
        ("At dawn on 6 June 1944 they landed.", [("dawn on 6 June 1944", "1944-06-06TMO")]),
        ("They left at dusk.", [("dusk", "2013-05-08TEV")]),
        ("It was a dawn raid; they knelt at dawn prayers.", []),
        ("In the early hours of 6 June 1944 they landed.", [("the early hours of 6 June 1944", "1944-06-06TMO")]),
        ("By 8.30 a.m. they had landed.", [("8.30 a.m.", "2013-05-08T08:30")]),
        ("At 3:30 p.m. local time Sunday they landed.", [("3:30 p.m. local time Sunday", "2013-05-05T15:30")]),
    ],
)
def test_hours(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "span", "value", "mod"),
    [
        ("It rained in the early part of May 1940.", "the early part of May 1940", "1940-05", "START"),
        ("It rained in the closing days of June 1940.", "the closing days of June 1940", "1940-06", "END"),
        ("It grew in the latter half of the 19th century.", "the latter half of the 19th century", "18XX", "END"),
        ("It grew in the first half of the 19th century.", "the first half of the 19th century", "18XX", "START"),
        ("It grew in the late 1800s.", "the late 1800s", "18XX", "END"),
        ("It grew in the 2000s.", "the 2000s", "200X", None),
    ],
)
def test_edges_of_a_stretch(text: str, span: str, value: str, mod: str | None) -> None:
    (timex,) = timexes(make_document(text))
    assert (text[timex.span.start : timex.span.end], timex.value, timex.mod) == (span, value, mod)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks open on Friday or Monday.", ["2013-05-03", "2013-05-06"]),
        ("Talks are due to open on Friday or Monday.", ["2013-05-10", "2013-05-13"]),
        ("It may be Monday or Tuesday of next week.", ["2013-05-13", "2013-05-14"]),
        ("People must leave beginning at 8 a.m. Friday.", ["2013-05-10T08:00"]),
        ("People were told to leave no later than Friday.", ["2013-05-10"]),
        ("The hearing was scheduled for Nov. 12.", ["2012-11-12"]),
        ("The judge called a hearing for Nov. 12.", ["2013-11-12"]),
        ("The 800 year-round residents stayed.", []),
        ("The Thirty Years' War and the Six-Day War were long.", []),
        ("The talks took thirty years.", ["P30Y"]),
        ("Fifty years ago today he spoke.", ["1963-05-08"]),
        ("It formed billions of years ago.", ["PAST_REF"]),
        ("She lived there a number of years.", ["PXY"]),
        ("It fell on Good Friday and Mother's Day.", ["2013-03-29", "2013-05-12"]),
        ("The Good Friday Agreement holds.", []),
        ("May Day was wet; in May it rained.", ["2013-05-01", "2013-05"]),
        ("In the fourth quarter of fiscal 2012 it grew from the prior-year quarter.", ["2012-Q4", "2011-Q4"]),
        ("It fell in the recent past.", ["PAST_REF"]),
        ("He was convicted last month of graft.", ["2013-04"]),
        ("It was the last month of school.", []),
        ("It ended following days of talks.", ["PXD"]),
        ("On May 6, a day after the vote, he left.", ["2013-05-06", "P1D"]),
        ("They met in September 2011 and again on the 12th.", ["2011-09", "2011-09-12"]),
        ("They met on 3 May on the 12th floor and again on the 12th.", ["2013-05-03", "2013-05-12"]),
        ("They met on 3 May on the 4th and 5th floors.", ["2013-05-03"]),
        ("She led on the 17th, with a hole to play.", []),
    ],
)
def test_what_news_says(text: str, expected: list[str]) -> None:
    assert [value for _, value in found(text)] == expected
