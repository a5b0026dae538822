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
    """The EDTF interval from an expression to the next, if they are its ends: "from 1991 to 1997"."""
    if not ends_range(timexes, index + 1, text):
        return None
    first, last = timexes[index].edtf or "", timexes[index + 1].edtf or ""
    if last < first and last[:4] == first[:4]:  # "from November 2022 to February"
        last = f"{int(first[:4]) + 1}{last[4:]}"
    return f"{first}/{last}" if first < last and edtf.is_edtf(f"{first}/{last}") else None


def ends_range(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether an expression ends a stretch of time that the one before it begins.

    "from 1991 to 1997", "May 3-6", "between May and June"; not "in May and June", "from 93 in May to 142 in June".
    """
    if not 0 < index < len(timexes):
        return False
    first, last = timexes[index - 1], timexes[index]
    if any(one.edtf is None or not one.edtf[:4].isdigit() or "/" in one.edtf for one in (first, last)):
        return False
    start, end = first.span.end, last.span.start
    if _UNTO.fullmatch(text, start, end):
        return True
    opening = max(first.span.start - 16, 0)
    return bool(_AND.fullmatch(text, start, end) and _BETWEEN.search(text, opening, first.span.start))


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
