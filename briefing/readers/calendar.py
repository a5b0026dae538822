"""Explicit calendar dates as they stand in bylines, notes and file names, written as EDTF. Nothing is resolved here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.edtf import MONTHS, is_edtf, month_day

_NUMBER = {name[:3].casefold(): number for number, name in enumerate(MONTHS, 1)}
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
    r"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"((?:1[5-9]|20)\d\d)"
_FORMS = (
    (re.compile(rf"\b{_YEAR}([-/.])(\d\d)\2(\d\d)(?!\d)"), ("year", "mark", "number", "day")),
    (re.compile(rf"(?<![\d/.])(\d{{1,2}})([/.-])(\d{{1,2}})\2{_YEAR}(?!\d)"), ("first", "mark", "second", "year")),
    (
        re.compile(
            rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}(?:of\s)?{_MONTH}(?:\s?,\s{{0,3}}|\s{{1,3}}){_YEAR}(?!\d)", re.I
        ),
        ("day", "month", "year"),
    ),
    (re.compile(rf"\b(\d{{1,2}})-{_MONTH}-{_YEAR}(?!\d)", re.I), ("day", "month", "year")),
    (
        re.compile(rf"\b{_MONTH}\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}(?!\d)", re.I),
        ("month", "day", "year"),
    ),
    (re.compile(rf"\b{_MONTH},?\s{{1,3}}{_YEAR}(?!\d)", re.I), ("month", "year")),
)
_NO_MORE = r"(?![\d/:–-])(?!\.\d)(?!,?\s{0,3}['’]?\d(?!\d?[:.h]\d\d))"
"""Behind a day without its year no other number stands but the time of day."""
_YEARLESS = (
    (re.compile(rf"(?<![\d/.–-])(\d{{1,2}})(?:st|nd|rd|th)?\s{{1,3}}{_MONTH}(?!\w){_NO_MORE}", re.I), ("day", "month")),
    (re.compile(rf"\b{_MONTH}\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?{_NO_MORE}", re.I), ("month", "day")),
)
_LONE_YEAR = re.compile(rf"(?<![\w/–-]){_YEAR}(?![\w/–-])")
_FILE_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """An explicit calendar date in a text: where it stands, `[start, end)`, and what it says as EDTF (day or month)."""

    start: int
    end: int
    edtf: str


def explicit_dates(text: str) -> list[Dated]:
    """The explicit calendar dates in a text in order, none within another."""
    found = (
        Dated(*match.span(), edtf)
        for pattern, fields in _FORMS
        for match in pattern.finditer(text)
        if (edtf := _edtf(dict(zip(fields, match.groups(), strict=True)))) is not None
    )
    dates: list[Dated] = []
    for date in sorted(found, key=lambda date: (date.start, -len(date.edtf))):
        if not dates or date.start >= dates[-1].end:
            dates.append(date)
    return dates


def explicit_date(text: str) -> str | None:
    """The first explicit calendar date in a text as EDTF (day or month), or None."""
    dates = explicit_dates(text)
    return dates[0].edtf if dates else None


def days_without_year(text: str) -> list[Dated]:
    """The days of a text that has no year, in order: "QUITO, July 16 (Reuters)" gives "XXXX-07-16"."""
    if explicit_dates(text) or lone_year(text) is not None:
        return []
    found = (
        Dated(*match.span(), f"XXXX-{_NUMBER[parts['month'][:3].casefold()]:02}-{int(parts['day']):02}")
        for pattern, fields in _YEARLESS
        for match in pattern.finditer(text)
        if (parts := dict(zip(fields, match.groups(), strict=True)))
    )
    return sorted((date for date in found if month_day(date.edtf) is not None), key=lambda date: date.start)


def lone_year(text: str) -> str | None:
    """The last year that stands alone in a text ("Vol. 31, No. 2, 2022, pp. 31–59" gives 2022), or None."""
    years = _LONE_YEAR.findall(text)
    return years[-1] if years else None


def file_name_date(name: str) -> str | None:
    """The day in a file's name ("2024-10-25-seoul.txt", "seoul_20241025.txt") as EDTF, or None."""
    for year, month, day in _FILE_NAME.findall(name):
        if is_edtf(f"{year}-{month}-{day}"):
            return f"{year}-{month}-{day}"
    return None


def _edtf(parts: dict[str, str]) -> str | None:
    if "first" in parts:
        return _in_figures(int(parts["first"]), parts["mark"], int(parts["second"]), parts["year"])
    month = int(parts["number"]) if "number" in parts else _NUMBER[parts["month"][:3].casefold()]
    edtf = f"{parts['year']}-{month:02}"
    if "day" in parts:
        edtf += f"-{int(parts['day']):02}"
    return edtf if is_edtf(edtf) else None


def _in_figures(first: int, mark: str, second: int, year: str) -> str | None:
    """A date in figures, if it can mean one day only: "26/6/2024", "6/26/2024", "5.6.2024"; not "5/6/2024"."""
    day, month = (second, first) if second > 12 else (first, second)
    edtf = f"{year}-{month:02}-{day:02}"
    is_sure = mark == "." or day > 12 or day == month
    return edtf if is_sure and is_edtf(edtf) else None
