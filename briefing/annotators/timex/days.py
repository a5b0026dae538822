"""Days written with the month: in words, in figures, joined to another, and the week that holds one."""

from __future__ import annotations

import re
from datetime import date

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import is_amount
from briefing.annotators.timex.numbers import ordinal, said_year
from briefing.annotators.timex.periods import NEAR_MONTHS, joined_year, named_year
from briefing.annotators.timex.tense import direction
from briefing.annotators.timex.values import day, month_number, nearest_year, unit_value, weekday_number

_LEAP_YEAR = 2000


def iso_date(hit: Hit, context: Context) -> Reading | None:
    """A day or time in ISO 8601.

    "2024-10-25" is a day, "2024-10-25T14:30" a time; not "2024-13-41".
    """
    value = hit.all_words()[0].upper()
    if day(int(value[:4]), int(value[5:7]), int(value[8:10])) is None:
        return None
    return Reading("TIME" if "T" in value else "DATE", value)


def numeric_date(hit: Hit, context: Context) -> Reading | None:
    """A day in figures.

    "10/25/2024" and "25.10.2024" are days; not "24/7" or a version "1.2.12".

    With slashes the month comes first, as American papers write it, unless only the other order is a date; with dots
    the day comes first.
    """
    word = hit.all_words()[0]
    first, second, last = (int(figures) for figures in re.split(r"[/.]", word))
    if "." in word and last < 100:
        return None
    year = last if last >= 100 else said_year([word[-2:]]) or 0
    orders = ((second, first), (first, second)) if "." in word else ((first, second), (second, first))
    found = next((moment for order in orders if (moment := day(year, *order))), None)
    return Reading("DATE", found.isoformat()) if found else None


def calendar_day(hit: Hit, context: Context) -> Reading | None:
    """A day of a month.

    "Oct. 23, 1998", "the 23rd of October", "Friday, Oct. 23"; not "in May 20 percent" and not "they may 5". Without a
    year it has that of the next date it is joined to, else it is the nearest such day to the document's date.
    """
    month, number = month_number(hit.word("month")), ordinal(hit.words("day"))
    if is_amount(hit) or day(_LEAP_YEAR, month, number) is None:
        return None
    year, relative = named_year(hit, context)
    if year is None:
        year, relative = joined_year(hit), False
    if year is None:
        year, relative = _day_year(hit, context, month, number), True
    return _day_reading(year, month, number, relative)


def _day_reading(year: int, month: int, number: int, relative: bool) -> Reading | None:
    """The day as a reading; a 29th of February that its year lacks is known only as such, if the year was a guess."""
    found, loose = day(year, month, number), f"XXXX-{month:02}-{number:02}"
    if found is None:
        return Reading("DATE", loose, None, True, loose) if relative else None
    return Reading("DATE", found.isoformat(), None, relative, loose)


def _day_year(hit: Hit, context: Context, month: int, number: int) -> int:
    """The year of a day without one.

    "the year ended March 31" has the latest such day, "Friday, Oct. 23" one that is a Friday, and under a verb in the
    past it isn't far ahead; else it is the nearest.
    """
    reference = context.reference
    if hit.tokens.word(hit.start - 1) == "ended":
        return reference.year - ((month, number) > (reference.month, reference.day))
    year = nearest_year(reference, month, number)
    if hit.has("weekday"):
        return _weekday_year(year, month, number, weekday_number(hit.word("weekday")))
    ahead = (year - reference.year) * 12 + month - reference.month
    return year - (ahead > NEAR_MONTHS and direction(hit, context) == "past")


def _weekday_year(nearest: int, month: int, number: int, weekday: int) -> int:
    """The year around the nearest one in which the day falls on the weekday named beside it, if there is one."""
    for year in (nearest, nearest - 1, nearest + 1):
        found = day(year, month, number)
        if found and found.isoweekday() == weekday:
            return year
    return nearest


def further_day(hit: Hit, context: Context) -> Reading | None:
    """Another day of the month just named: "25" in "on April 24 and 25", "April 24-25"; not "April 24 and 25 more"."""
    tokens, last = hit.tokens, context.last
    if last is None or last.rule not in ("calendar_day", "further_day") or last.end != hit.start - 1:
        return None
    if context.day is None or not (tokens.is_in(last.end, "TO") or tokens.is_in(last.end, "COMMA")):
        return None
    if tokens.is_in(hit.end, "HYPHEN") or (tokens.raw(hit.end)[:1].isalnum() and not tokens.is_in(hit.end, "TO")):
        return None
    number = ordinal(hit.words("day"))
    if number <= context.day.day:
        return None
    return _day_reading(context.day.year, context.day.month, number, relative=True)


def week_of(hit: Hit, context: Context) -> Reading | None:
    """The ISO week or weekend that holds a day: "the week of March 6", "the weekend of 14 October 2023"."""
    found = calendar_day(hit, context)
    if found is None:
        return None
    loose = "XXXX-WXX" if hit.word("unit") == "week" else "XXXX-WXX-WE"
    is_known = found.value != found.loose
    value = unit_value(hit.word("unit"), date.fromisoformat(found.value)) if is_known else loose
    return Reading("DATE", value or loose, None, found.relative, loose)
