"""From a TIMEX3 value to EDTF and to the days that bound it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from briefing.edtf import EdtfError, bounds

_SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_VALUE = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d\dXX)"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d|XX))?|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>\d)|H(?P<half>\d)"
    r"|(?P<season>SP|SU|FA|WI)|(?:XX|WXX|QX)(?:-\w+)?))?(?:T.*)?$"
)


def to_edtf(value: str, mod: str | None = None) -> str | None:
    """The EDTF (level 1) of a TIMEX3 date: a week is an interval of days, a quarter of months, a time its day.

    "2024-W43" is "2024-10-21/2024-10-27"; lengths, sets and references have no place on the calendar and give None.
    An approximate date ("about 1990") is marked "~".
    """
    match = _VALUE.match(value)
    if match is None:
        return None
    found = _edtf(match)
    if found and mod == "APPROX" and "/" not in found and "X" not in found:
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
