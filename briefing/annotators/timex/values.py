"""TIMEX3 values: of the unit that holds a day or lies some units away, and from a value to EDTF and its days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.edtf import EdtfError, bounds

GRAINS = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}E",
    "century": "P{}C",
    "millennium": "P{}L",
    "night": "P{}D",
    "weekend": "P{}D",
}
"""The TIMEX3 duration of each unit; `night`, `weekend` and `fortnight` count in the next unit that has a letter."""
FINER = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "year": ("month", 12),
    "quarter": ("month", 3),
    "month": ("day", 30),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
"""The next finer unit that counts are given in beside each, and how many of it make one; a month's days vary."""
YEARS = {"decade": 10, "century": 100, "millennium": 1000}
MONTH_NUMBERS = {
    name: number
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        1,
    )
}
WEEKDAY_NUMBERS = {name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month of each northern meteorological season; winter ends in the following year's February."""
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
"""The TIMEX3 code of each part of the day."""
NO_DAY = "XXXX-XX-XX"
"""The TIMEX3 value of a day that isn't known, or that the calendar lacks."""
_PLURALS = {
    "centuries": "century",
    "millennia": "millennium",
    "mins": "minute",
    "min": "minute",
    "hrs": "hour",
    "hr": "hour",
    "h": "hour",
    "sec": "second",
    "yrs": "year",
}
FIRST_YEAR, LAST_YEAR = date.min.year, date.max.year


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return MONTH_NUMBERS[word[:3]]


def weekday_number(word: str) -> int:
    """1 (Monday) to 7 for a weekday's name, plural or abbreviation."""
    return WEEKDAY_NUMBERS[word[:3]]


def singular(unit: str) -> str:
    """The singular of a unit of time."""
    return _PLURALS.get(unit, unit.removesuffix("s"))


def day(year: int, month: int, number: int) -> date | None:
    """The day, or None if the calendar has no such day."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def shift_day(start: date, days: int) -> date | None:
    """The day so many days away, or None beyond the years 1 to 9999."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(start: date, months: int) -> tuple[int, int] | None:
    """Year and month so many months away, or None beyond the years 1 to 9999."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return (year, month + 1) if FIRST_YEAR <= year <= LAST_YEAR else None


def week_value(of: date) -> str:
    """The ISO week that holds a day, "2024-W43"."""
    year, week, _ = of.isocalendar()
    return f"{year:04}-W{week:02}"


def quarter_of(of: date) -> int:
    """The calendar quarter of a day, 1 to 4."""
    return (of.month + 2) // 3


def unit_value(unit: str, start: date, count: int = 0) -> str | None:
    """The TIMEX3 value of the unit `count` units after the one that holds `start`; None beyond the calendar."""
    if unit in ("day", "night"):
        moved = shift_day(start, count)
        return moved.isoformat() if moved else None
    if unit in ("week", "fortnight", "weekend"):
        moved = shift_day(start, 7 * count * (2 if unit == "fortnight" else 1))
        return (week_value(moved) + ("-WE" if unit == "weekend" else "")) if moved else None
    if unit in ("month", "quarter"):
        month = shift_months(start, count * (3 if unit == "quarter" else 1))
        return _month_value(unit, *month) if month else None
    return _year_value(unit, start.year + count * YEARS.get(unit, 1))


def _month_value(unit: str, year: int, month: int) -> str:
    return f"{year:04}-Q{(month + 2) // 3}" if unit == "quarter" else f"{year:04}-{month:02}"


def _year_value(unit: str, year: int) -> str | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    digits = {"decade": 3, "century": 2, "millennium": 1}.get(unit, 4)
    return f"{year:04}"[:digits].ljust(4, "X")


def nearest_year(of: date, month: int, number: int = 15) -> int:
    """The year in which that day of that month lies nearest to a day; the earlier of two as near."""
    today = _place_of(of.year, of.month, of.day)
    years = (of.year - 1, of.year, of.year + 1)
    return min(years, key=lambda year: (abs(_place_of(year, month, number) - today), year))


def _place_of(year: int, month: int, number: int) -> int:
    """Where a day stands in a calendar whose months all have 31 days, so that any day of any month has a place."""
    return (year * 12 + month) * 31 + number


def nearest_month_year(of: date, month: int) -> int:
    """The year in which that month lies nearest to the month of a day; the earlier of two as near."""
    return of.year + (month - of.month < -6) - (month - of.month >= 6)


_SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_VALUE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>\d)|H(?P<half>\d)"
    r"|(?P<season>SP|SU|FA|WI)|(?:XX|WXX|QX)(?:-\w+)?))?(?:T.*)?$"
)


def to_edtf(value: str, mod: str | None = None) -> str | None:
    """The EDTF (level 1) of a TIMEX3 date: a week is an interval of days, a quarter of months, a time its day.

    "2024-W43" is "2024-10-21/2024-10-27"; lengths, sets and references have no place on the calendar and give None.
    An approximate date ("about 1990") is marked "~"; "about noon" leaves no doubt about the day.
    """
    match = _VALUE.match(value)
    if match is None:
        return None
    found = _edtf(match)
    if found and mod == "APPROX" and "/" not in found and "X" not in found and "T" not in value:
        found += "~"
    try:
        bounds(found)
    except EdtfError:
        return None
    return found


def _edtf(match: re.Match[str]) -> str:
    year = match["year"]
    if match["week"]:
        return _week(int(year), int(match["week"]), match["weekend"] is not None)
    if match["quarter"]:
        last = int(match["quarter"]) * 3
        return f"{year}-{last - 2:02}/{year}-{last:02}"
    if match["half"]:
        return f"{year}-01/{year}-06" if match["half"] == "1" else f"{year}-07/{year}-12"
    if match["season"]:
        return f"{year}-{_SEASON_NUMBERS[match['season']]}"
    if match["month"]:
        return f"{year}-{match['month']}" + (f"-{match['day']}" if match["day"] not in (None, "XX") else "")
    return year


def _week(year: int, week: int, weekend: bool) -> str:
    """The days of an ISO week or its weekend as an interval; an impossible one as the year."""
    try:
        first = date.fromisocalendar(year, week, 6 if weekend else 1)
        return f"{first.isoformat()}/{(first + timedelta(days=1 if weekend else 6)).isoformat()}"
    except (ValueError, OverflowError):
        return f"{year:04}"


def days(edtf: str | None) -> tuple[str | None, str | None]:
    """The earliest and latest ISO day of an EDTF date; both None for None."""
    return (None, None) if edtf is None else bounds(edtf)
