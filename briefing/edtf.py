"""EDTF dates (ISO 8601-2:2019, level 1): checking, bounds for sorting, and a plain reading. No resolving here."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
"""First and last month of the northern meteorological seasons; winter ends in the following year's February."""

_DATE = re.compile(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_YEAR = re.compile(r"XXXX-(\d\d)-(\d\d)", re.ASCII)
NEAR, APART = 120, 60
"""A day without a year is the one at most so many days away, if it is so much nearer than that of any other year."""
_LEAP_YEAR = 2000


class EdtfError(ValueError):
    """A string that is no EDTF date of the kinds used here."""


def is_day(edtf: str) -> bool:
    """Whether a date names one day: "2024-10-25"; not a month, an interval nor a day that is doubted."""
    return _DAY.fullmatch(edtf) is not None


def day(edtf: str | None) -> date | None:
    """The day that a date names; None for a month, an interval, a doubted day and one that no calendar has."""
    if edtf is None or not is_day(edtf):
        return None
    try:
        return date.fromisoformat(edtf)
    except ValueError:  # 30 February
        return None


def month_day(edtf: str) -> tuple[int, int] | None:
    """Month and day of a day without its year, "XXXX-07-16"; None for all else, and for one that no year has."""
    found = _NO_YEAR.fullmatch(edtf)
    month, day = (int(found[1]), int(found[2])) if found else (0, 0)
    return (month, day) if _day(_LEAP_YEAR, month, day) is not None else None


def nearest(yearless: str, to: Iterable[date], within: int = NEAR) -> date | None:
    """The day "XXXX-07-16" in the year in which it lies nearest to one of some days; None where two are about as near.

    Seen from 24 July 2023 it is that of 2023; seen from 15 January 2024, or from July 2023 and July 2024, of no year.
    """
    parts, days = month_day(yearless), sorted(to)
    if parts is None:
        return None
    years = {one.year + shift for one in days for shift in (-1, 0, 1)}
    found = (one for year in years if (one := _day(year, *parts)) is not None)
    near = sorted((_days_to_nearest(one, days), one) for one in found)
    if not near or near[0][0] > within or (len(near) > 1 and near[1][0] - near[0][0] < APART):
        return None
    return near[0][1]


def _days_to_nearest(day: date, among: Sequence[date]) -> int:
    """How many days lie between a day and the nearest of others, which are in order."""
    place = bisect_left(among, day)
    return min(abs((day - other).days) for other in among[max(place - 1, 0) : place + 1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February, or beyond the ends of the calendar
        return None


def bounds(edtf: str) -> tuple[str | None, str | None]:
    """The earliest and latest ISO day an EDTF date can mean; None for an open end. Raises EdtfError."""
    if "/" in edtf:
        start, _, end = edtf.partition("/")
        earliest = None if start in ("", "..") else bounds(start)[0]
        latest = None if end in ("", "..") else bounds(end)[1]
        if (earliest or latest) is None or (earliest and latest and latest < earliest):
            raise EdtfError(f"not an EDTF interval: {edtf!r}")
        return earliest, latest
    match = _DATE.match(edtf)
    if match is None:
        raise EdtfError(f"not an EDTF date: {edtf!r}")
    year, month, day, _ = match.groups()
    if "X" in year:
        if month:
            raise EdtfError(f"not an EDTF date: {edtf!r}")
        return year.replace("X", "0") + "-01-01", year.replace("X", "9") + "-12-31"
    try:
        return _bounds(int(year), int(month) if month else None, int(day) if day else None)
    except ValueError as error:
        raise EdtfError(f"not an EDTF date: {edtf!r} ({error})") from error


def _bounds(year: int, month: int | None, day: int | None) -> tuple[str, str]:
    if month in SEASON_MONTHS and day is None:
        first, last = SEASON_MONTHS[month]
        last_year, last_month = (year, last) if last <= 12 else (year + 1, last - 12)
        end = date(last_year, last_month, monthrange(last_year, last_month)[1])
        return date(year, first, 1).isoformat(), end.isoformat()
    if day is not None and month is not None:
        exact = date(year, month, day).isoformat()
        return exact, exact
    first_month, last_month = (month, month) if month else (1, 12)
    end = date(year, last_month, monthrange(year, last_month)[1])
    return date(year, first_month, 1).isoformat(), end.isoformat()


def is_edtf(text: str) -> bool:
    """Whether `text` is an EDTF date or interval that can be read here."""
    try:
        bounds(text)
    except EdtfError:
        return False
    return True


def plain(edtf: str) -> str:
    """The plain reading: "24 Oct 2024", "Oct 2024", "16 Jul", "week of 21 Oct 2024". Raises EdtfError."""
    if "/" in edtf:
        return _plain_interval(edtf)
    if (yearless := month_day(edtf)) is not None:
        return f"{yearless[1]} {MONTHS[yearless[0] - 1][:3]}"
    match = _DATE.match(edtf)
    if match is None:
        raise EdtfError(f"not an EDTF date: {edtf!r}")
    year, month, day, doubt = match.groups()
    about = "about " if doubt in ("~", "%") else ""
    unsure = "?" if doubt in ("?", "%") else ""
    if "X" in year:
        reading = year.replace("X", "0") + "s"
    elif month is None:
        reading = year
    elif int(month) in SEASONS:
        reading = f"{SEASONS[int(month)]} {year}"
    else:
        bounds(edtf)
        reading = f"{MONTHS[int(month) - 1][:3]} {year}"
        reading = f"{int(day)} {reading}" if day else reading
    return about + reading + unsure


def _plain_interval(edtf: str) -> str:
    earliest, latest = bounds(edtf)
    start, _, end = edtf.partition("/")
    if earliest is None:
        return f"by {plain(end)}"
    if latest is None:
        return f"since {plain(start)}"
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if len(start) == len(end) == 10:
        if last - first == timedelta(days=6) and first.weekday() == 0:
            return f"week of {plain(start)}"
        if last - first == timedelta(days=1) and first.weekday() == 5:
            return f"weekend of {plain(start)}"
    if len(start) == len(end) == 7 and start[:4] == end[:4] and (first.month, last.month) in _QUARTERS:
        return f"Q{_QUARTERS[first.month, last.month]} {start[:4]}"
    return f"{plain(start)} – {plain(end)}"


_QUARTERS = {(1, 3): 1, (4, 6): 2, (7, 9): 3, (10, 12): 4}
