"""The value of dates that hang on the day of speaking or on a date named before: "last week", "two days later"."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from briefing.annotators.timex_calendar import (
    shift_months,
    singular,
    unit_type,
    unit_value,
    week_value,
    weekday_number,
)
from briefing.annotators.timex_context import Context, Reading
from briefing.annotators.timex_dates import part_mod, year_step
from briefing.annotators.timex_grammar import Hit
from briefing.annotators.timex_lengths import bound_mod
from briefing.annotators.timex_numbers import duration, number, ordinal
from briefing.annotators.timex_tense import is_ahead
from briefing.annotators.timex_words import is_name, is_title

QUARTER_REACH = 5
"""How many sentences a quarter named before still is what results are compared with."""
LOOSE = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXXX",
    "century": "XXXX",
}
"""The TIMEX3 value of a unit of which only the grain is known."""


def unit_reading(unit: str, start: date, count: int, mod: str | None = None, anchors: bool = True) -> Reading:
    """The unit so many units from the one that holds a day; a reference to past or future beyond the calendar."""
    value = unit_value(unit, start, count)
    if value is None:
        return Reading("DATE", "PAST_REF" if count < 0 else "FUTURE_REF", mod, True)
    return Reading("DATE", value, mod, True, LOOSE.get(unit), anchors)


def shifted_unit(hit: Hit, context: Context) -> Reading | None:
    """ "last week", "early next year", "the current quarter" are dates; "the past year" is a length.

    Not "the last day of school", which counts within the school year.
    """
    unit, shift = singular(hit.word("unit")), hit.words("shift")
    if shift[-1] == "past" and shift[0] != "this" or shift[-1] == "last" and unit in ("decade", "century"):
        return Reading("DURATION", duration(Fraction(1), unit))
    if shift[-1] in ("last", "next", "coming") and hit.tokens.is_in(hit.end, "OF"):
        return None
    if unit == "day" and shift[-1] in ("last", "current") or is_title(hit):
        return None
    count = 0 if shift[-1] == "past" and unit != "day" and shift[0] != "this" else year_step(shift[-1])
    if shift[0] == "this" and len(shift) > 1:
        count = -1 if shift[-1] == "past" else 1
    return unit_reading(unit, _weekend_start(context.reference, unit), count, part_mod(hit))


def _weekend_start(reference: date, unit: str) -> date:
    """The day to count from: before a weekend's end the weekend of that week, so that "last weekend" is the latest."""
    return reference


def anaphoric_unit(hit: Hit, context: Context) -> Reading | None:
    """ "that year", "the following day", "the quarter": read against the last date of that grain, else the document's.

    "the year ended March 31" is a length; "the day after the vote" waits for an event and counts as that day.
    """
    unit, ana = singular(hit.word("unit")), hit.word("ana")
    if unit == "period":
        unit = "quarter"
    if not ana and unit != "quarter" and hit.tokens.is_in(hit.end, "ENDED") and not hit.has("latest"):
        return Reading("DURATION", duration(Fraction(1), unit))
    if not ana and _is_no_anaphor(hit, unit):
        return None
    if not ana and unit == "weekend":
        return _the_weekend(hit, context)
    count = {"following": 1, "next": 1, "previous": -1, "preceding": -1, "prior": -1}.get(ana, 0)
    anchor, is_named = _anchor(unit, context, hit.start)
    if unit == "quarter" and not is_named and not ana:
        count = -1
    return unit_reading(unit, anchor, count, part_mod(hit))


def _is_no_anaphor(hit: Hit, unit: str) -> bool:
    """Whether "the day" is told by what follows, or the unit is part of a compound: "the day of", "the quarter-final"."""
    if hit.tokens.is_in(hit.end, "HYPHEN"):
        return True
    return unit == "day" and (hit.tokens.is_in(hit.end, "OF") or hit.tokens.is_in(hit.end, "BEFORE"))


def _anchor(unit: str, context: Context, position: int) -> tuple[date, bool]:
    """A day in the last unit of that grain the text named shortly before, and whether it named any."""
    if unit == "quarter" and context.quarter:
        return date(context.quarter[0], context.quarter[1] * 3, 1), True
    if unit == "month" and context.month:
        return date(*context.month, 1), True
    if unit == "year" and context.year and context.near(context.year_at, position, 2):
        return date(context.year, 1, 1), True
    if unit in ("day", "week", "weekend") and context.day:
        return context.day, True
    return context.reference, False


def _the_weekend(hit: Hit, context: Context) -> Reading:
    """ "over the weekend": on Saturday and Sunday this one, else the one just past, or the next if the verb looks ahead."""
    reference = context.reference
    count = 0 if reference.isoweekday() >= 6 or is_ahead(hit, context) else -1
    return unit_reading("weekend", reference, count, part_mod(hit))


def year_ago(hit: Hit, context: Context) -> Reading | None:
    """ "the year-ago quarter", "year-earlier profit", "the same period last year": four quarters before the last one."""
    if hit.has("count"):
        return Reading("DURATION", duration(number(hit.words("count")), singular(hit.word("units"))))
    unit = singular(hit.word("unit")) if hit.has("unit") else "quarter"
    if hit.has("year"):
        return _same_period(int(hit.word("year")), unit, context)
    if unit == "month" and context.month:
        return unit_reading("month", date(context.month[0], context.month[1], 1), -12, anchors=False)
    if hit.has("nth") and 1 <= (nth := ordinal(hit.words("nth"))) <= 4:
        return unit_reading("quarter", date(context.reference.year, nth * 3, 1), -4, anchors=False)
    if unit in ("quarter", "period") and context.quarter:
        return unit_reading("quarter", date(context.quarter[0], context.quarter[1] * 3, 1), -4, anchors=False)
    if unit == "quarter" and hit.has("unit"):
        return unit_reading("quarter", context.reference, -5, anchors=False)
    return unit_reading("year", context.reference, -1, anchors=False)


def _same_period(year: int, unit: str, context: Context) -> Reading:
    """ "the 1988 period": the quarter the passage speaks of in that year, else the year."""
    if unit in ("quarter", "period") and context.quarter:
        return Reading("DATE", f"{year:04}-Q{context.quarter[1]}", None, True, f"{year:04}", anchors=False)
    return Reading("DATE", f"{year:04}", anchors=False)


def weekday(hit: Hit, context: Context) -> Reading | None:
    """ "on Friday" is the latest Friday up to the document's date, or the next where the verb looks ahead.

    "last Friday" is before it, "next Friday" after it; not "Bloody Sunday" nor "the Sunday Times".
    """
    if is_name(hit):
        return None
    wanted = weekday_number(hit.word("weekday"))
    return weekday_reading(hit, context, wanted)


def weekday_reading(hit: Hit, context: Context, wanted: int) -> Reading:
    """The date of a weekday (1 to 7) as the words around it place it."""
    loose = f"XXXX-WXX-{wanted}"
    start = context.reference
    if hit.has("weekshift"):
        step = 7 * year_step(hit.word("weekshift")) + wanted - start.isoweekday()
    elif hit.has("ana"):
        start = context.day or start
        ahead = hit.word("ana") == "following"
        step = _step_after(start, wanted) if ahead else -_step_before(start, wanted)
        step = 0 if hit.word("ana") in ("that", "same") and start.isoweekday() == wanted else step
    else:
        step = _weekday_step(hit, context, wanted)
    found = start + timedelta(days=step) if date.min.toordinal() < start.toordinal() + step else start
    return Reading("DATE", found.isoformat(), part_mod(hit), True, loose)


def _weekday_step(hit: Hit, context: Context, wanted: int) -> int:
    shift = hit.words("shift")[-1:]
    if shift in (["last"], ["past"]):
        return -_step_before(context.reference, wanted)
    if shift in (["next"], ["coming"], ["upcoming"]):
        return _step_after(context.reference, wanted)
    if shift == ["this"] or is_ahead(hit, context):
        return (wanted - context.reference.isoweekday()) % 7
    return -((context.reference.isoweekday() - wanted) % 7)


def _step_before(start: date, wanted: int) -> int:
    """Days back to the latest such weekday before a day."""
    return (start.isoweekday() - wanted - 1) % 7 + 1


def _step_after(start: date, wanted: int) -> int:
    """Days on to the first such weekday after a day."""
    return (wanted - start.isoweekday() - 1) % 7 + 1


def today(hit: Hit, context: Context) -> Reading | None:
    """ "today", "late yesterday", "the day after tomorrow"; not "USA Today"."""
    word = hit.word("today")
    if is_name(hit):
        return None
    count = {"yesterday": -1, "today": 0, "tomorrow": 1}[word]
    if hit.has("beyond"):
        count += -1 if hit.word("beyond") == "before" else 1
    return unit_reading("day", context.reference, count, part_mod(hit))


def ago(hit: Hit, context: Context) -> Reading | None:
    """ "two weeks ago" is a week, "three years ago" a year, counted from the document's date at the unit's own grain.

    "two days later" counts from the last day the text named. "a year earlier" beside quarterly results is that quarter
    a year before. "years ago" is an unknown time in the past; "hours ago" has no date.
    """
    unit = singular(hit.word("unit") or hit.word("unit2") or hit.word("units"))
    words = hit.words("dir")
    back = words[0] in ("ago", "earlier")
    count = None if hit.has("units") else number(hit.words("count") or ["a"])
    if (
        count is None
        or unit not in LOOSE
        and unit not in ("fortnight", "millennium", "night")
        or unit_type(unit) == "TIME"
    ):
        return _vague_ago(count, unit, back)
    if unit == "year" and count == 1 and back and (named := _quarter_a_year_before(hit, context)):
        return named
    steps = int(count) * (-1 if back else 1)
    if count.denominator != 1:
        return _fraction_ago(count, unit, back, context)
    anchor = context.reference if words[0] in ("ago", "hence", "from") else _anchor(unit, context, hit.start)[0]
    return unit_reading(unit, anchor, steps, bound_mod(hit))


def _vague_ago(count: Fraction | None, unit: str, back: bool) -> Reading:
    """ "years ago", "a few hours ago": a reference, or for hours and minutes the length."""
    if unit_type(unit) == "TIME" and count is not None:
        return Reading("DURATION", duration(count, unit))
    return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", None, True)


def _fraction_ago(count: Fraction, unit: str, back: bool, context: Context) -> Reading | None:
    """ "2 1/2 years ago": the month so many months away; other fractions as an approximate unit."""
    months = {"year": 12, "month": 1, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        return unit_reading(unit, context.reference, int(count) * (-1 if back else 1), "APPROX")
    moved = shift_months(context.reference, int(count * months) * (-1 if back else 1))
    if moved is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", None, True)
    return Reading("DATE", f"{moved[0]:04}-{moved[1]:02}", None, True, LOOSE["month"])


def _quarter_a_year_before(hit: Hit, context: Context) -> Reading | None:
    """The quarter four before the one the passage speaks of, if it was named in this or the two sentences before."""
    if context.quarter is None or not context.near(context.quarter_at, hit.start, QUARTER_REACH):
        return None
    return unit_reading("quarter", date(context.quarter[0], context.quarter[1] * 3, 1), -4, anchors=False)


def week_of(day: date) -> str:
    """The ISO week that holds a day."""
    return week_value(day)
