"""What holds for any text: well-formed values, spans in order, white space, shifted dates, linear time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.annotators.timex import timexes
from briefing.annotators.timex.tagger import UNDATED
from briefing.annotators.timex.tales import last_tale_year
from briefing.annotators.timex.tokens import tokenize
from briefing.edtf import bounds
from briefing.model import Document
from tests.factory import make_document
from tests.timing import cost

TIMEX3 = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF"
    r"|P(?:X|\d+(?:\.\d+)?)[YMWDQECL](?:\d+[YMWD])?"
    r"|P(?:\d+[YMWD])?T(?:X|\d+(?:\.\d+)?)[HMS](?:(?:X|\d+)[MS])?"
    r"|BC\d\d(?:\d\d(?:-\d\d(?:-\d\d)?)?)?"
    r"|(?:\d{4}|\d{3}X|\d\dXX|XXXX)"
    r"(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:[1-7]|WE))?|-Q[1-4X]|-H[12]|-(?:SP|SU|FA|WI))?"
    r"(?:T(?:MO|AF|EV|NI|\d\d:\d\d(?::\d\d)?Z?))?"
)
WORDS = re.findall(
    r"\S+",
    """
the a an last next this past coming following previous that same early late mid earlier later of in on until by about
nearly more than at least two three half few couple several hundred twenty-five 5 12 23 31 1998 2024 2000 '89 1980s
'80s 10:35 p.m. EST 3rd first second third fourth quarter quarters year years month months week weeks day days hour
minutes decade century weekend Friday Mondays Sunday night morning Oct. May March December Feb. 29 today yesterday
tomorrow ago every each daily now recently soon future fall winter Christmas Day ended year-end and or to - , . ( ) $ %
's will said was due 2024-10-25 10/25/2024 1/2 ½ Q3 fiscal FY old
03/04/2024 25.10.2024 2024/10/25 octobre mars de le H1 2012-13 quarters since less fewer financial effective its
BC AD 44 century before after long min h morning of spring
431 1848 0800 hours dawn dusk 12/13 7–10 the 4th (418) had that night 1914-18 centuries hours 8.30 a.m. closing
part Good 1815 July anniversary date same between from mid 16th local time
""",
)
PIECES = [*WORDS, "\n", "\n\n"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join) | st.text(max_size=200)
DATES = st.sampled_from([None, "2024-10-24", "2024-02-29", "2024-10", "2024", "0001", "9999-12-31", "202X", "../2024"])
PHRASES = (
    "They met on Friday.", "It ended last week.", "It fell two days ago.", "It was yesterday.", "The vote is today.",
    "They met last Monday.", "They meet next Sunday.", "It rained last weekend.", "It was three weeks ago.",
    "They met last night.", "They met early on Tuesday.", "It is the day after tomorrow.",
    "It was less than two weeks ago.", "It has been shut since Friday.", "It has been shut since last week.",
)  # fmt: skip


def bare(text: str, day: str | None) -> Document:
    """A document without blocks, so that line ends are mere white space."""
    made = make_document(text, day)
    return Document(made.id, "", "", day, "none", text, made.origin)


def is_on_the_calendar(value: str) -> bool:
    """Whether a value that names a day, a month or a week in full names one that there is."""
    full = re.match(r"(\d{4})-(?:(\d\d)(?:-(\d\d))?|W(\d\d))(?!\d)", value)
    if full is None:
        return True
    year, month, day, week = (int(part) if part else None for part in full.groups())
    try:
        date.fromisocalendar(year or 1, week, 1) if week else date(year or 1, month or 1, day or 1)
    except ValueError:
        return False
    return True


@settings(deadline=None)
@given(TEXTS, DATES)
def test_values_and_spans_are_well_formed(text: str, day: str | None) -> None:
    found = timexes(make_document(text, day))
    for timex in found:
        assert TIMEX3.fullmatch(timex.value), timex
        assert is_on_the_calendar(timex.value), timex
        assert 0 <= timex.span.start < timex.span.end <= len(text)
        assert not text[timex.span.start].isspace() and not text[timex.span.end - 1].isspace()
        assert (timex.earliest, timex.latest) == (bounds(timex.edtf) if timex.edtf else (None, None))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(st.lists(st.sampled_from(WORDS), max_size=20), st.sampled_from(("\n", "  ", "\t", " \n ")))
def test_white_space_changes_nothing(pieces: list[str], space: str) -> None:
    one, other = " ".join(pieces), space.join(pieces)
    assert told(one) == told(other)


def told(text: str) -> list[tuple[str, str, str | None, str | None, list[str]]]:
    """Type, value, modifier, EDTF and words of each expression of a text."""
    found = timexes(bare(text, "2024-10-24"))
    return [(it.type, it.value, it.mod, it.edtf, text[it.span.start : it.span.end].split()) for it in found]


@given(st.sampled_from(PHRASES), st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-200, 200))
def test_shifting_the_date_by_weeks_shifts_what_is_relative(text: str, day: date, weeks: int) -> None:
    (one,) = timexes(make_document(text, day.isoformat()))
    (other,) = timexes(make_document(text, (day + timedelta(weeks=weeks)).isoformat()))
    assert one.earliest and other.earliest and one.latest and other.latest
    for before, after in ((one.earliest, other.earliest), (one.latest, other.latest)):
        assert date.fromisoformat(after) - date.fromisoformat(before) == timedelta(weeks=weeks)


@given(TEXTS)
def test_less_known_is_never_more_said(text: str) -> None:
    assume(last_tale_year(tokenize(text), UNDATED[0], undated=True) is None)  # a tale is read without its date
    exact = timexes(make_document(text, "2024-10-24"))
    vague = timexes(make_document(text))
    assert [timex.span for timex in exact] == [timex.span for timex in vague]
    for known, unknown in zip(exact, vague, strict=True):
        assert unknown.edtf is None or not known.relative or unknown.edtf == known.edtf


ADVERSARIAL = (
    "1", "1,111", "1.1", "a few ", "twenty-", "one hundred and ", "2 1/2 ", "the ", "last ", "the past ", "'8", "1/1/",
    "10:10:", "Oct. ", "March 3-", "Friday ", "and ", "more than ", "the end of ", "\n ", "\n\n", ".", "a.m. ",
    "03/04/2024 ", "since ", "less than ", "1.1.2024 ", "24 octobre 2024 ", "31 April ", "2012-13-", "FY13 ",
    "a quarter of a ", "in 431 BC ", "in 431, ", "on 7, 8, ", "7 to ", "on the 4th ", "he had in 1850 ", "that night ",
    "May, ", "In May 1850. ", "0800 hours ", "\ud800",
)  # fmt: skip


SHORT = 4_000
"""Code points: at sixteen times as many one look at each pair of them takes seconds, one at each of them none."""
LONGER = 16


def _cost(text: str) -> float:
    return cost(lambda: timexes(bare(text, "2024-10-24")))


@pytest.mark.parametrize("unit", ADVERSARIAL)
def test_time_is_linear(unit: str) -> None:
    small = unit * (SHORT // len(unit))
    assert _cost(small * LONGER) < LONGER * 3 * max(_cost(small), 0.01)
