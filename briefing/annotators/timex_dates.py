"""The value of dates read off the calendar: days, months, years, decades, quarters, seasons, named or numbered."""

from __future__ import annotations

import re
from datetime import date

from briefing.annotators.timex_calendar import (
    SEASONS,
    day,
    month_number,
    nearest_month_year,
    nearest_year,
    quarter_of,
    unit_value,
    weekday_number,
)
from briefing.annotators.timex_context import Context, Reading
from briefing.annotators.timex_grammar import Hit
from briefing.annotators.timex_numbers import ordinal, said_year
from briefing.annotators.timex_tense import direction
from briefing.annotators.timex_words import is_amount, is_calendar_month, is_calendar_year

MODS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "dawn": "START",
    "earlier": "BEFORE",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "AFTER",
    "end": "END",
}
"""The TIMEX3 modifier of each word for a part of a unit."""
NEAR_MONTHS = 2
"""A month so near ahead is meant even under a verb in the past: "announced a visit in September"."""
_BACK = frozenset(("last", "past"))
_ONWARD = frozenset(("next", "coming", "upcoming"))


def part_mod(hit: Hit) -> str | None:
    """The modifier that "early", "the end of" and the like set."""
    return MODS.get(hit.word("mod") or hit.word("part"))


def year_step(word: str) -> int:
    """-1, 0 or 1 for "last", "this", "next" and their like."""
    return -1 if word in _BACK else 1 if word in _ONWARD else 0


def iso_date(hit: Hit, context: Context) -> Reading | None:
    """ "2024-10-25" is a day, "2024-10-25T14:30" a time; not "2024-13-41"."""
    value = hit.all_words()[0].upper()
    if day(int(value[:4]), int(value[5:7]), int(value[8:10])) is None:
        return None
    return Reading("TIME" if "T" in value else "DATE", value)


def numeric_date(hit: Hit, context: Context) -> Reading | None:
    """ "10/25/2024" and "25.10.2024" are days; not "24/7" or a version "1.2.12".

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
    """ "Oct. 23, 1998", "the 23rd of October", "Friday, Oct. 23"; not "May 20 percent" and not "they may 5".

    Without a year it is the nearest such day to the document's date, or that of the next date it is joined to.
    """
    month, number = month_number(hit.word("month")), ordinal(hit.words("day"))
    if is_amount(hit) or (not hit.has("year") and day(2000, month, number) is None):
        return None
    year, relative = _year(hit, context)
    if year is None:
        year, relative = joined_year(hit, context), False
    if year is None:
        year, relative = _day_year(hit, context, month, number), True
        if hit.has("weekday"):
            year = _weekday_year(year, month, number, weekday_number(hit.word("weekday")))
    found = day(year, month, number)
    if found is None:
        return None
    return Reading("DATE", found.isoformat(), None, relative, f"XXXX-{month:02}-{number:02}")


def _day_year(hit: Hit, context: Context, month: int, number: int) -> int:
    """The year of a day without one: "ended March 31" is the latest such day, else it is the nearest."""
    reference = context.reference
    if hit.tokens.word(hit.start - 1) == "ended":
        return reference.year - ((month, number) > (reference.month, reference.day))
    year = nearest_year(reference, month, number)
    ahead = (year - reference.year) * 12 + month - reference.month
    return year - (ahead > NEAR_MONTHS and direction(hit, context) == "past")


def further_day(hit: Hit, context: Context) -> Reading | None:
    """ "25" in "on April 24 and 25" or "March 3-5": another day of the month just named; not "April 24 and 25 more"."""
    tokens, joint = hit.tokens, hit.start - 1
    if context.last is None or context.last.rule not in ("calendar_day", "further_day") or context.last.end != joint:
        return None
    if not tokens.is_in(joint, "TO") and not tokens.is_in(joint, "COMMA") or context.day is None:
        return None
    if tokens.raw(hit.end)[:1].isalnum() and not tokens.is_in(hit.end, "TO") or tokens.is_in(hit.end, "HYPHEN"):
        return None
    found = day(context.day.year, context.day.month, ordinal(hit.words("day")))
    if found is None or found <= context.day:
        return None
    return Reading("DATE", found.isoformat(), None, True, f"XXXX-{found.month:02}-{found.day:02}")


def _weekday_year(nearest: int, month: int, number: int, weekday: int) -> int:
    """The year around the nearest one in which the day falls on the weekday named beside it, if there is one."""
    for year in (nearest, nearest - 1, nearest + 1):
        found = day(year, month, number)
        if found and found.isoweekday() == weekday:
            return year
    return nearest


def _year(hit: Hit, context: Context) -> tuple[int | None, bool]:
    """The year named in the expression itself, and whether it hangs on the reference day ("last year")."""
    if hit.has("year"):
        return said_year(hit.words("year")), False
    if hit.has("yearshift"):
        return context.reference.year + year_step(hit.word("yearshift")), True
    return None, False


def joined_year(hit: Hit, context: Context) -> int | None:
    """The year a later date gives to this one: "from March 3 to June 8, 1998", "March and June 1998"."""
    tokens, position = hit.tokens, hit.end
    if not tokens.is_in(position, "TO"):
        return None
    position += 1
    if not tokens.is_in(position, "MONTH"):
        return None
    position += 1
    if tokens.is_in(position, "DAYNUM"):
        position += 1
    if tokens.is_in(position, "COMMA"):
        position += 1
    return int(tokens.raw(position)) if tokens.is_in(position, "YEARNUM") else None


def calendar_month(hit: Hit, context: Context) -> Reading | None:
    """ "March 1997", "early next March", "June last year", "in May"; not "they may go", "protesters march", "Ms. May".

    Without a year: the last year the sentence named, else the nearest such month to the document's date.
    """
    if not is_calendar_month(hit):
        return None
    month = month_number(hit.word("month"))
    year, relative = _year(hit, context)
    if year is None and hit.has("shift"):
        year, relative = _shifted_month_year(hit.words("shift"), month, context.reference), True
    if year is None:
        year, relative = joined_year(hit, context), False
    if year is None and context.same_sentence(context.year_at, hit.start):
        year = context.year
    if year is None:
        year, relative = _month_year(hit, context, month), True
    return Reading("DATE", f"{year:04}-{month:02}", part_mod(hit), relative, f"XXXX-{month:02}")


def _month_year(hit: Hit, context: Context, month: int) -> int:
    """The year of a bare month: the latest under a verb in the past, the next under one that looks ahead, else nearest."""
    reference = context.reference
    nearest = nearest_month_year(reference, month)
    if 0 < (nearest - reference.year) * 12 + month - reference.month <= NEAR_MONTHS:
        return nearest
    where = direction(hit, context)
    if where == "past" and hit.tokens.word(hit.start - 1) not in ("by", "through", "until", "till"):
        return reference.year - (month > reference.month)
    if where == "future":
        return reference.year + (month < reference.month)
    return nearest


def _shifted_month_year(shift: list[str], month: int, reference: date) -> int:
    """The year of "last March" (the latest before this month), "next March" (the first after it), "this March"."""
    step = year_step(shift[-1])
    if step < 0:
        return reference.year - (month >= reference.month)
    if step > 0:
        return reference.year + (month <= reference.month)
    return reference.year


def calendar_year(hit: Hit, context: Context) -> Reading | None:
    """ "in 1998", "late 1998", "fiscal 1989", "nineteen ninety-four", "'89"; not "$1998", "1998 people", "Agenda 2030"."""
    year = said_year(hit.words("year"))
    if year is None or not is_calendar_year(hit):
        return None
    return Reading("DATE", f"{year:04}", part_mod(hit))


def decade(hit: Hit, context: Context) -> Reading | None:
    """ "the late 1970s", "the '80s", "the nineties"; not "in his 40s"."""
    word = hit.word("decade").lstrip("'’‘`")
    names = {"twen": "2", "thir": "3", "fort": "4", "fift": "5", "sixt": "6", "seve": "7", "eigh": "8", "nine": "9"}
    if word[:4] in names:
        return Reading("DATE", f"19{names[word[:4]]}X", part_mod(hit))
    figures = re.sub(r"\D", "", word)
    if len(figures) == 4:
        return Reading("DATE", figures[:3] + "X", part_mod(hit))
    if hit.tokens.word(hit.start - 1) in ("his", "her", "their", "my", "our", "your", "mid", "the") and word == figures:
        return None
    marked = hit.word("decade")[0] in "'’‘`"
    if not marked and "the" not in hit.all_words():
        return None
    return Reading("DATE", f"19{figures[0]}X", part_mod(hit))


def week_of(hit: Hit, context: Context) -> Reading | None:
    """ "the week of March 6", "the weekend of 14 October 2023": the ISO week that holds the day."""
    found = calendar_day(hit, context)
    if found is None:
        return None
    value = unit_value(hit.word("unit"), date.fromisoformat(found.value))
    return Reading("DATE", value, None, found.relative, "XXXX-WXX") if value else None


def century(hit: Hit, context: Context) -> Reading | None:
    """ "the late 19th century" is the 1800s; not "the 200th century"."""
    number = ordinal(hit.words("nth"))
    return Reading("DATE", f"{number - 1:02}XX", part_mod(hit)) if 1 <= number <= 99 else None


def quarter(hit: Hit, context: Context) -> Reading | None:
    """ "the third quarter of 1984", "third-quarter", "Q3 2024": without a year the latest, the current one included.

    Not "a quarter of the shares" nor "the fifth quarter".
    """
    number = int(re.sub(r"\D", "", hit.word("q"))) if hit.has("q") else ordinal(hit.words("nth"))
    if not 1 <= number <= 4:
        return None
    year, relative = _year(hit, context)
    if year is None:
        year, relative = context.reference.year - (number > quarter_of(context.reference)), True
    return Reading("DATE", f"{year:04}-Q{number}", None, relative, f"XXXX-Q{number}")


def half_year(hit: Hit, context: Context) -> Reading | None:
    """ "the second half of 1989", "the first half of the year"; not "the first half of the game"."""
    number = 2 if hit.word("nth") == "last" else ordinal(hit.words("nth"))
    if number not in (1, 2):
        return None
    year, relative = _year(hit, context)
    if year is None:
        year, relative = context.reference.year, True
    return Reading("DATE", f"{year:04}-H{number}", None, relative, f"XXXX-H{number}")


def season(hit: Hit, context: Context) -> Reading | None:
    """ "last fall", "the winter of 1994", "this past spring", "in the summer"; not "prices fall", "springs"."""
    code = SEASONS[hit.word("season")]
    year, relative = _year(hit, context)
    if year is None:
        if not (hit.has("shift") or hit.has("mod") or hit.has("part")) and hit.tokens.raw(hit.end - 1)[0].isupper():
            return None
        shift = hit.words("shift")
        year, relative = _season_year(shift[-1] if shift else "", code, context.reference), True
    return Reading("DATE", f"{year:04}-{code}", part_mod(hit), relative, f"XXXX-{code}")


def _season_year(shift: str, code: str, reference: date) -> int:
    """The year of "last fall" (the latest that is over), "next fall" (the first to begin), "this summer", "summer"."""
    first, last = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}[code]
    month = reference.month
    if year_step(shift) < 0:
        return reference.year - (month <= last) - (code == "WI" and month <= 2)
    if year_step(shift) > 0:
        return reference.year + (month >= first)
    if code == "WI" and month <= 2:
        return reference.year - 1
    return reference.year


def year_end(hit: Hit, context: Context) -> Reading | None:
    """ "by year-end", "year-end 1989", "1989 year-end" is the 31st of December; not "at the end of the day"."""
    year, relative = _year(hit, context)
    if year is None:
        year, relative = context.reference.year, True
    value = unit_value("year", date(year, 12, 31)) if 1 <= year <= 9999 else None
    return Reading("DATE", f"{value}-12-31", None, relative, "XXXX-12-31") if value else None
