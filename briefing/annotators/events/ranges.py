"""The ends of a stretch of time: "from 1991 to 1997", "4–6 September", "the year to June 2023"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from briefing import edtf
from briefing.model import Timex

_SPECIFYING = re.compile(r",? \(?(?:in |on )?")
_UNTO = re.compile(r"\s?[–—-]\s?|\s(?:to|until|till|through)\s(?:the\s)?")
_AND = re.compile(r"\sand\s(?:the\s)?")
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_IN_SUM = re.compile(r"\s(?:alone|combined|together)\b")
_NEXT = re.compile(r"(?:,|(?P<last>,? and)) (?:in |on )?")
LONGEST_LIST = 12
"""How many dates on either side of one are looked at that are told in a list with it."""
_NAME = re.compile(r"\b[A-Z][\w.’'-]{0,20},?\s\(?$")
_MONTH_OR_DAY = re.compile(r"\d{4}-(?:0\d|1[0-2])(?:-\d\d)?")
_MANY = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "past": 1, "last": 1}
_MONTHS = {"year": 12, "month": 1, "quarter": 3}
_PERIOD = re.compile(
    rf"\bthe\s(?:(\d{{1,2}}|{'|'.join(_MANY)})\s)?(years?|months?|quarters?)\s(?:to|ended|ending)\s(?:on\s|the\s)?$",
    re.IGNORECASE,
)
_PERIOD_REACH = 40
_BEFORE_A_DAY = re.compile(r"(?<!\d)(\d{1,2})\s?[–—-]\s?$")


def range_of(timexes: Sequence[Timex], index: int, text: str) -> str | None:
    """The EDTF interval from an expression to the one that ends it: "from 1991 to 1997", "in 1998, 2004 and 2010"."""
    first_of_list, last_of_list = _list_with(timexes, index, text) or (index, index)
    if first_of_list == index < last_of_list:
        return f"{timexes[index].edtf}/{timexes[last_of_list].edtf}"
    if not ends_range(timexes, index + 1, text):
        return None
    first, last = timexes[index].edtf or "", timexes[index + 1].edtf or ""
    if last < first and last[:4] == first[:4]:  # "from November 2022 to February"
        last = f"{int(first[:4]) + 1}{last[4:]}"
    return f"{first}/{last}" if first < last and edtf.is_edtf(f"{first}/{last}") else None


def ends_range(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether an expression ends a stretch of time that the one before it begins.

    "from 1991 to 1997", "May 3-6", "between May and June", "in May and June alone", and all but the first of a longer
    list; not "in May and June", "from 93 in May to 142 in June", nor "put off that date to May".
    """
    if not 0 < index < len(timexes):
        return False
    first, last = timexes[index - 1], timexes[index]
    if not (_is_placed(first) and _is_placed(last)):
        return False
    if (_list_with(timexes, index, text) or (index, index))[0] < index:
        return True
    start, end = first.span.end, last.span.start
    if text.startswith("that date", first.span.start):
        return False
    if _UNTO.fullmatch(text, start, end):
        return True
    opening = max(first.span.start - 16, 0)
    is_whole = _BETWEEN.search(text, opening, first.span.start) or _IN_SUM.match(text, last.span.end)
    return bool(_AND.fullmatch(text, start, end) and is_whole)


def _is_placed(timex: Timex) -> bool:
    """Whether an expression has one place on the calendar."""
    return timex.edtf is not None and timex.edtf[:4].isdigit() and "/" not in timex.edtf


def _list_with(timexes: Sequence[Timex], index: int, text: str) -> tuple[int, int] | None:
    """The first and the last of three or more dates told in a row with one: "in 1997–98, 2005, and 2021"."""
    first = last = index
    while first > max(index - LONGEST_LIST, 0) and _goes_on(timexes, first - 1, text):
        first -= 1
    while last < min(index + LONGEST_LIST, len(timexes) - 1) and _goes_on(timexes, last, text):
        last += 1
    gaps = (_NEXT.fullmatch(text, timexes[at].span.end, timexes[at + 1].span.start) for at in range(first, last))
    steps = [gap for gap in gaps if gap is not None]
    return (first, last) if len(steps) > 1 and steps[-1]["last"] else None


def _goes_on(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether a later date is told right behind one: ", 2005", " and in 2010", "–98"."""
    first, last = timexes[index], timexes[index + 1]
    if not (_is_placed(first) and _is_placed(last) and (first.edtf or "") < (last.edtf or "")):
        return False
    between = first.span.end, last.span.start
    return bool(_NEXT.fullmatch(text, *between) or _UNTO.fullmatch(text, *between))


def period_ending(timexes: Sequence[Timex], index: int, text: str) -> str | None:
    """The EDTF interval of a period that an expression ends: "in the year to June 2023" is July 2022 to June 2023."""
    end = timexes[index].edtf if index < len(timexes) else None
    if end is None or _MONTH_OR_DAY.fullmatch(end) is None:
        return None
    place = timexes[index].span.start
    told = _PERIOD.search(text, max(place - _PERIOD_REACH, 0), place)
    if told is None:
        return None
    many = told[1] or "one"
    months = (int(many) if many.isdigit() else _MANY[many.casefold()]) * _MONTHS[told[2].casefold().rstrip("s")]
    year, month = divmod(int(end[:4]) * 12 + int(end[5:7]) - 1 - months, 12)
    if year < 1:
        return None
    if len(end) == len("2023-06"):
        year, month = divmod(year * 12 + month + 1, 12)
        return f"{year:04}-{month + 1:02}/{end}" if months > 1 else None
    last = min(int(end[8:]), monthrange(year, month + 1)[1])
    begin = date(year, month + 1, last) + timedelta(days=1)
    return f"{begin.isoformat()}/{end}"


def is_lifetime(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether an expression begins the years that somebody lived: "Ana Berg 1955–2011", "Lund (1955–2011)".

    "was in office 1955–2011" is of what is told.
    """
    if not ends_range(timexes, index + 1, text):
        return False
    start = timexes[index].span.start
    is_years = all(len(one.edtf or "") == 4 for one in timexes[index : index + 2])
    return is_years and _NAME.search(text, max(start - 24, 0), start) is not None


def days_of(timex: Timex, text: str) -> str | None:
    """The EDTF interval of a day behind another of its month that is no expression by itself: "4–6 September"."""
    own = timex.edtf
    if own is None or not edtf.is_day(own):
        return None
    first = _BEFORE_A_DAY.search(text, max(timex.span.start - 6, 0), timex.span.start)
    if first is None:
        return None
    reading = f"{own[:8]}{int(first[1]):02}/{own}"
    return reading if reading[:10] < own and edtf.is_edtf(reading) else None


def specifies(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether an expression only says more closely when the one before it was: "50 years ago, in May 1974"."""
    before, own = (timexes[index - 1] if index else None), timexes[index]
    if before is None or not _SPECIFYING.fullmatch(text, before.span.end, own.span.start):
        return False
    bounds = (before.earliest, own.earliest, own.latest, before.latest)
    return all(bounds) and list(bounds) == sorted(bound or "" for bound in bounds)
