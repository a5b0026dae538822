"""The year of days without one that a text gives elsewhere: in the entry before, or where it names them again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from briefing.annotators.timex.numbers import ordinal
from briefing.annotators.timex.tokens import BREAK, Tokens
from briefing.annotators.timex.values import month_number
from briefing.lexicon import words

_PART = re.compile(r"^[ \t#*]{0,6}([A-Z][^\n.!?:]{2,38}):?[ \t*]{0,4}$", re.MULTILINE)
"""A line that may head a part of a text: "What to watch"."""
PART_REACH = 1500
"""How many code points before an expression the heading of its part is looked for."""
_NAMED_DAY = re.compile(r"(?:[A-Z][a-z]+day,?|[A-Z][a-z]{2,8}|\d{1,2}|\s){1,6}")
"""Heads an entry: "Monday", "Monday, 3 May"."""
LEAST = 3
"""How many entries a timeline has at least whose years may be counted on."""
_BULLETS = frozenset("•*-–—·")
_BEHIND = frozenset((":", "–", "—", "-"))
_DASHES = frozenset("–—-")
_PARTS = ("EARLY", "LATE", "MID")
_Day = tuple[int, int]
"""The month and the day, 0 for no day."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A date that a line opens with and sets apart: its first token, its year and its month and day, where it has them.

    The years alone are "2024" above entries of that year.
    """

    at: int
    year: int | None
    day: _Day | None


def given_years(tokens: Tokens, last: date | None) -> dict[int, int]:
    """The year of each day without one for which the text has it, by the day's first token.

    `last` is the latest day that the text can tell of, None where it has no date: only then a day is of the year with
    which it is named elsewhere, "On 18 March they met. … The order of 18 March 2024", if that is but one.
    """
    return {**(_years_elsewhere(tokens) if last is None else {}), **_heading_years(tokens, last)}


def is_in_part_ahead(tokens: Tokens, at: int) -> bool:
    """Whether a token stands in a part of a text that lists what is to come: below "What to watch"."""
    end = tokens.starts[at]
    heads = _PART.findall(tokens.text, max(end - PART_REACH, 0), tokens.text.rfind("\n", 0, end) + 1)
    named = [head for head in heads if not _NAMED_DAY.fullmatch(head)]
    return bool(named) and named[-1].casefold() in words("pages", "parts_ahead")


def _years_elsewhere(tokens: Tokens) -> dict[int, int]:
    """The year of each day without one that the text names with one elsewhere, and with no other."""
    years: dict[_Day, set[int]] = {}
    without: dict[int, _Day] = {}
    for month in range(len(tokens.starts)):
        if not tokens.is_in(month, "MONTH"):
            continue
        at = month - tokens.is_in(month - 1, "DAYNUM")
        year, day, _ = _date(tokens, at)
        if day is None or not day[1]:
            continue
        if year is not None:
            for one in (day, *((day[0], number) for number in _listed_before(tokens, at))):
                years.setdefault(one, set()).add(year)
        else:
            without[at] = day
    return {at: min(years[day]) for at, day in without.items() if len(years.get(day, ())) == 1}


def _listed_before(tokens: Tokens, at: int) -> Iterator[int]:
    """The days of the month that stand in a list before another: 11 and 15 in "11, 15 and 18 March 2024"."""
    while tokens.is_in(at - 2, "DAYNUM") and (tokens.raw(at - 1) == "," or tokens.is_in(at - 1, "AND")):
        at -= 2
        yield ordinal([tokens.word(at)])


def _heading_years(tokens: Tokens, last: date | None) -> dict[int, int]:
    """The year of each day without one that heads an entry, by its first token: "24 December 2024 … 6 January".

    `last` is the latest day that the text can tell of, if it is known. Empty for what is no timeline, whose first year
    isn't given, or whose entries are in no order.
    """
    found = list(_headings(tokens))
    if found and last is not None and (found[0].year, found[0].day) == (last.year, (last.month, last.day)):
        found = found[1:]  # the text's own date
    given = [index for index, one in enumerate(found) if one.year is not None][:2]
    counted = [years for first in given if (years := _years_of(found[first:], last))]
    start = found[given[-1]].at if given else 0  # the first may be the text's own date: then the rest turns less
    return min(counted, key=lambda years: len({year for at, year in years.items() if at > start}), default={})


def _years_of(entries: Sequence[Heading], last: date | None) -> dict[int, int]:
    """The years of entries without one that follow on the first."""
    if sum(one.day is not None for one in entries) < LEAST or all(one.year for one in entries):
        return {}
    for years, step in sorted(((_counted(entries, step), step) for step in (1, -1)), key=_turns):
        if _is_in_order(entries, years, step) and (last is None or _is_over(entries, years, last)):
            return {one.at: year for one, year in zip(entries, years, strict=True) if one.year is None}
    return {}


def _turns(counted: tuple[list[int], int]) -> tuple[int, int]:
    """How often years change, by which the way that a timeline goes is known; forwards where both ways are as good."""
    years, step = counted
    return sum(one != later for one, later in pairwise(years)), -step


def _headings(tokens: Tokens) -> Iterator[Heading]:
    """The dates that lines open with, alone or behind a bullet, before a colon, a dash or nothing but a time."""
    for at in range(len(tokens.starts)):
        if not _opens_line(tokens, at):
            continue
        start = at + (tokens.raw(at) in _BULLETS)
        if tokens.is_in(start, "DAYNUM") and tokens.raw(start + 1) in _DASHES and tokens.is_in(start + 2, "DAYNUM"):
            start += 2  # "1–3 January"
        year, day, end = _date(tokens, start)
        if end > start and _is_set_apart(tokens, at, end):
            yield Heading(start, year, day)


def _opens_line(tokens: Tokens, at: int) -> bool:
    if tokens.kinds[at] == BREAK:
        return False
    return at == 0 or tokens.kinds[at - 1] == BREAK or "\n" in tokens.text[tokens.ends[at - 1] : tokens.starts[at]]


def _date(tokens: Tokens, at: int) -> tuple[int | None, _Day | None, int]:
    """Year, month and day of the date that stands at a token, and the token behind it, itself if there is no date."""
    if tokens.is_in(at, "YEARNUM"):
        return int(tokens.word(at)), None, at + 1
    if tokens.is_in(at, "WEEKDAY"):
        at += 1 + (tokens.raw(at + 1) == ",")
    for number, month in ((at, at + 1), (at + 1, at)):
        if tokens.is_in(number, "DAYNUM") and tokens.is_in(month, "MONTH"):
            break
    else:
        return _month(tokens, at)
    end = at + 2
    year_at = end + (tokens.raw(end) == ",")
    day = month_number(tokens.word(month)), ordinal([tokens.word(number)])
    if tokens.is_in(year_at, "YEARNUM"):
        return int(tokens.word(year_at)), day, year_at + 1
    return None, day, end


def _month(tokens: Tokens, at: int) -> tuple[int | None, _Day | None, int]:
    """The same of a month without a day: "March", "late March 2023"."""
    month = at + any(tokens.is_in(at, name) for name in _PARTS)
    if not tokens.is_in(month, "MONTH"):
        return None, None, at
    year_at = month + 1 + (tokens.raw(month + 1) == ",")
    year = int(tokens.word(year_at)) if tokens.is_in(year_at, "YEARNUM") else None
    return year, (month_number(tokens.word(month)), 0), month + 1 if year is None else year_at + 1


def _is_set_apart(tokens: Tokens, start: int, end: int) -> bool:
    """Whether nothing of the line belongs to the date but a time: "25 December, 12:26", "6 January: …".

    A full stop sets it apart only where it opens a paragraph: "6 January. They met".
    """
    if tokens.is_in(end + 1, "CLOCK") and tokens.raw(end) == ",":
        end += 2
    return (
        end >= len(tokens.starts)
        or _opens_line(tokens, end)
        or tokens.kinds[end] == BREAK
        or tokens.raw(end) in _BEHIND
        or (tokens.raw(end) == "." and (start == 0 or tokens.kinds[start - 1] == BREAK))
    )


def _counted(entries: Sequence[Heading], step: int) -> list[int]:
    """The year of each entry where they go forwards, with a step of 1, or backwards."""
    years: list[int] = []
    year, before = 0, None
    for one in entries:
        if one.year is not None:
            year = one.year
        elif before is not None and one.day is not None and _turns_year(before, one.day, step):
            year += step
        before = one.day
        years.append(year)
    return years


def _turns_year(before: _Day, day: _Day, step: int) -> bool:
    """Whether a day, or month, is one of another year than the one told before it."""
    if 0 in (before[1], day[1]):
        before, day = (before[0], 0), (day[0], 0)
    return day < before if step > 0 else day > before


def _is_in_order(entries: Sequence[Heading], years: Sequence[int], step: int) -> bool:
    """Whether the years that are given go the same way as those that were counted."""
    days = [(year, one.day) for one, year in zip(entries, years, strict=True) if one.day is not None]
    return all(
        (one - later) * step <= 0 and not (one == later and _turns_year(day, next_day, step))
        for (one, day), (later, next_day) in pairwise(days)
    )


def _is_over(entries: Sequence[Heading], years: Sequence[int], last: date) -> bool:
    """Whether all days whose year was counted are over by a day."""
    today = last.year, (last.month, last.day)
    return all((year, one.day or (0, 0)) <= today for one, year in zip(entries, years, strict=True) if one.year is None)
