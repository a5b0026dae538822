"""A date as a person types it, as EDTF: in figures or with the month's name; what can mean two days is offered as both.

Unlike the dates of documents (`readers.calendar`), which are looked for in a text, what is typed must be a date wholly.
No Textual here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.edtf import MONTHS, is_edtf, plain
from briefing.text import one_line

_FORMS = "2024-12-15, 15/12/2024, 15 Dec 2024, 2024-12 or 2024."
DATE_FORMS = f"Write {_FORMS}"

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
_YEAR_LAST = re.compile(r"(?:(\d{1,2})([-/.]))?(\d{1,2})(?(2)\2|[-/.])(\d{4})", re.ASCII)
_BARE = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
_DAY_MONTH = re.compile(r"(?:(\d{1,2}) )?([a-z]{3,9}) (\d{4})", re.ASCII)
_MONTH_DAY = re.compile(r"([a-z]{3,9}) (\d{1,2}) (\d{4})", re.ASCII)
_BESIDE = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\bof\b|(?<=\d)(?:st|nd|rd|th)\b"
)
"""What may stand in a date and says nothing more."""


def typed_date(text: str) -> str | None:
    """What is typed as EDTF; None if it is no date, or may be two."""
    found = readings(text)
    return found[0] if len(found) == 1 else None


def date_fault(text: str) -> str | None:
    """What is wrong with a date as typed, or None."""
    found = readings(text)
    if len(found) == 1:
        return None
    if not found:
        return f"“{one_line(text)}” is no date; write {_FORMS}"
    return f"“{one_line(text)}” is {' or '.join(map(plain, found))}: write {' or '.join(found)}."


def readings(text: str) -> tuple[str, ...]:
    """All dates that what is typed can mean: "18/03/2025" is one day, "03/04/2025" two, "18/03/25" none for sure."""
    text = text.strip()
    if is_edtf(text):
        return (text,)
    meant = (_edtf(*parts) for parts in (*_in_figures(re.sub(r"\s+", "", text)), *_in_words(text)))
    return tuple(dict.fromkeys(date for date in meant if is_edtf(date)))


def _in_figures(text: str) -> Iterator[tuple[str, str, str]]:
    """Year, month and day of "2025/3/18", "20250318", "18.3.2025", where the day is first; of "3/4/2025" both ways."""
    if found := _YEAR_FIRST.fullmatch(text):
        yield found[1], found[3], found[4] or ""
    elif found := _BARE.fullmatch(text):
        yield found[1], found[2], found[3]
    elif found := _YEAR_LAST.fullmatch(text):
        yield found[4], found[3], found[1] or ""
        if found[1] and found[2] != ".":
            yield found[4], found[1], found[3]


def _in_words(text: str) -> Iterator[tuple[str, str, str]]:
    """Year, month and day of "18 March 2025", "Mar. 18, 2025", "Tuesday, 18th of March 2025", "Sept 2024"."""
    words = " ".join(re.sub(r"[,.-]", " ", _BESIDE.sub("", text.casefold())).split())
    if found := _DAY_MONTH.fullmatch(words):
        day, name, year = found[1] or "", found[2], found[3]
    elif found := _MONTH_DAY.fullmatch(words):
        name, day, year = found.groups()
    else:
        return
    numbers = (number for number, month in enumerate(MONTHS, 1) if month.casefold().startswith(name))
    yield from ((year, str(number), day) for number in numbers)


def _edtf(year: str, month: str, day: str) -> str:
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])
