"""Dates told from the day of speaking or from a date named before: "last week", "that year", "two days later"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lengths import part_of_one
from briefing.annotators.timex.lookalikes import is_capital, is_generic, is_name, is_share, is_title
from briefing.annotators.timex.modifiers import ANAPHORS, bound_mod, part_mod, step_of
from briefing.annotators.timex.numbers import duration, number, ordinal
from briefing.annotators.timex.passages import day_of_entry, day_told_on
from briefing.annotators.timex.periods import YEAR_REACH
from briefing.annotators.timex.quarter_ends import quarter_ended
from briefing.annotators.timex.tense import direction, is_ahead
from briefing.annotators.timex.values import YEARS, day, shift_day, shift_months, singular, unit_value

HALF_WEEK = 3
"""How many days "two weeks ago" may be off fourteen days, either way."""
QUARTER_REACH = 5
"""How many sentences on a named quarter is still what results are compared with."""
LOOSE = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXXX",
    "century": "XXXX",
    "millennium": "XXXX",
}
"""The TIMEX3 value of a unit of which only the grain is known; units below the day have no date."""
_UNITS = {"period": "quarter", "date": "day", "fiscal": "year"}
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_BY_DAY = frozenset(("day", "night", "week", "weekend"))
"""The units whose last can be told only from a day."""
_DAY_COUNTS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def unit_reading(unit: str, start: date | None, count: int, mod: str | None = None, anchors: bool = True) -> Reading:
    """The unit so many units from the one that holds a day; a reference to past or future beyond the calendar.

    From no known day it is only some such unit.
    """
    if start is None:
        return Reading("DATE", LOOSE[unit], mod, True)
    value = unit_value(unit, start, count)
    if value is None:
        return _beyond(count < 0)
    return Reading("DATE", value, mod, True, LOOSE[unit], anchors)


def _beyond(is_past: bool) -> Reading:
    """A reference without a date."""
    return Reading("DATE", "PAST_REF" if is_past else "FUTURE_REF", None, True)


def shifted_unit(hit: Hit, context: Context) -> Reading | None:
    """A unit told from the day of speaking.

    "last week", "early next year", "this past month", "the current quarter" are dates; "the past year" is a length.
    Not "the last week of school", which counts within the school year, nor "the last day"; but "was accused last week
    of fraud".
    """
    unit, shift = _UNITS.get(hit.word("unit"), singular(hit.word("unit"))), hit.words("shift")
    if shift == ["past"] or (unit == "decade" and shift == ["last"]) or _is_throughout(hit, unit):
        return Reading("DURATION", duration(Fraction(1), unit))
    if is_title(hit) or is_share(hit) or (unit == "day" and shift[-1] in ("last", "current")):
        return None
    if shift[-1] != "this" and hit.tokens.is_in(hit.end, "OF") and hit.tokens.is_in(hit.groups["shift"][0] - 1, "THE"):
        return None
    if shift == ["next"] and unit == "day" and hit.tokens.is_in(hit.groups["shift"][0] - 1, "THE"):
        return None  # "the next day" follows the day named before
    if shift == ["next"] and unit in ("month", "year") and (told := _next_of_named(hit, unit, context)):
        return told
    count = step_of(shift[-1])
    if unit == "year" and (before := context.before_christ(count)):
        return Reading("DATE", before, None, True, anchors=False)
    if hit.word("shift") not in ("next", "this") or len(shift) > 1:  # "last year" is told from the day of writing
        return unit_reading(unit, context.reference, count, part_mod(hit))
    start = context.day_told() if unit in _BY_DAY else context.standpoint()
    return unit_reading(unit, start, count, part_mod(hit))


def _next_of_named(hit: Hit, unit: str, context: Context) -> Reading | None:
    """The year or month after the one named shortly before: "It opened in 1990; the next year it shut"."""
    the_next = hit.tokens.is_in(hit.groups["shift"][0] - 1, "THE")
    anchor, is_named = _anchor(unit, context, hit.start) if the_next else (None, False)
    if not is_named or direction(hit, context) != "past":
        return None
    return unit_reading(unit, anchor, 1, part_mod(hit))


def _is_throughout(hit: Hit, unit: str) -> bool:
    """Whether "the last year" is twelve months: "for the last year", "over the next week"; not "of the last year"."""
    the_unit = hit.tokens.is_in(hit.start, "THE") and hit.word("shift") in ("last", "next")
    return the_unit and unit != "quarter" and hit.tokens.is_in(hit.start - 1, "THROUGHOUT")


def anaphoric_unit(hit: Hit, context: Context) -> Reading | None:
    """A unit told from the last date of that grain, else from the document's date.

    "that year", "the following day", "the quarter", "the end of the month", "later in the week"; "the year ended March
    31" and "the week before the vote" are lengths. "than the year before" is a date too, but not "the year before the
    war", which waits for the war. Nor is "the day" alone nor "the quarter-final" any. What "will open by the end of the
    month" opens this month, or this decade, whichever was named before. Without one named before, "the quarter" is the
    one just over.
    """
    unit, ana = _UNITS.get(hit.word("unit"), singular(hit.word("unit"))), hit.word("ana")
    if is_share(hit) or (ana in ("before", "after") and hit.tokens.raw(hit.end)[:1].isalnum()):
        return None
    if not ana:
        if hit.tokens.is_in(hit.end, "HYPHEN") or (unit == "day" and part_mod(hit) is None) or _is_named(hit):
            return None
        if unit == "weekend":
            return _the_weekend(hit, context)
        if unit != "quarter" and not hit.has("latest") and (_is_ended(hit) or _is_beside_event(hit)):
            return Reading("DURATION", duration(Fraction(1), unit))
    if ana and unit in ("day", "night") and context.is_of_month(hit.start):
        return unit_reading(unit, None, 0)
    anchor, is_named = _anchor(unit, context, hit.start)
    if hit.has("mod") and unit in _BY_DAY and not context.near(context.day_at, hit.start, 1):
        return unit_reading(unit, context.standpoint(), 0, part_mod(hit))  # "earlier in the week"
    if unit in ("month", "decade") and is_named and not ana and hit.has("part") and is_ahead(hit, context):
        return unit_reading(unit, context.reference, 0, part_mod(hit))
    if unit == "quarter" and not ana and not is_named and (ended := quarter_ended(hit, context.reference)):
        return unit_reading("quarter", ended, 0)
    count = -1 if unit == "quarter" and not is_named and not ana else ANAPHORS.get(ana, 0)
    if ana and unit == "year" and (before := context.before_christ(count)):
        return Reading("DATE", before, None, True, anchors=False)
    return unit_reading(unit, anchor, count, part_mod(hit))


def _is_ended(hit: Hit) -> bool:
    """Whether a unit's end is named behind it: "the year ended March 31", "the year to June"."""
    tokens = hit.tokens
    return tokens.is_in(hit.end, "ENDED") or (tokens.word(hit.end) == "to" and tokens.is_in(hit.end + 1, "MONTH"))


def _is_beside_event(hit: Hit) -> bool:
    """Whether a unit is told from an event behind it: "the week before the vote"; not "the week before, he left"."""
    return hit.tokens.is_in(hit.end, "BEFORE") and hit.tokens.raw(hit.end + 1)[:1].isalpha() and not part_mod(hit)


def _is_named(hit: Hit) -> bool:
    """Whether the unit is a name, "Sportsman of the Year", or a turn between two: "the turn of the century"."""
    tokens = hit.tokens
    is_turn = tokens.is_in(hit.start - 1, "OF") and tokens.word(hit.start - 2) == "turn"
    return is_turn or (is_capital(tokens, hit.end - 1) and not is_capital(tokens, hit.start))


def _anchor(unit: str, context: Context, position: int) -> tuple[date | None, bool]:
    """A day in the last unit of that grain the text named before, and whether it named any; None for no known day."""
    if context.bc_at > context.year_at and unit != "year":
        return None, False
    if unit == "quarter" and context.quarter:
        return _quarter_day(context.quarter), True
    if unit == "month" and (month := context.last_month()):
        return date(*month, 1), True
    if unit == "year" and context.year and context.near(context.year_at, position, YEAR_REACH):
        return date(context.year, 1, 1), True
    if unit == "year" and context.told and context.is_in_passage(position, YEAR_REACH):
        return date(context.told[0], 1, 1), True
    if unit == "decade" and (decade := _decade_named(context, position)):
        return date(decade, 1, 1), True
    if unit in _BY_DAY:
        return context.day_named(), context.day is not None
    return context.standpoint(), False


def _decade_named(context: Context, position: int) -> int | None:
    """The first year of the decade named shortly before, and no year behind it."""
    is_last = context.decade_at >= context.year_at and context.near(context.decade_at, position, YEAR_REACH)
    return context.decade if is_last else None


def _quarter_day(quarter: tuple[int, int]) -> date:
    """A day in a quarter of a year."""
    return date(quarter[0], quarter[1] * 3, 1)


def _the_weekend(hit: Hit, context: Context) -> Reading:
    """The weekend just past; on Saturday and Sunday, and under a verb that looks ahead, this week's."""
    if (told := day_told_on(hit, context)) is not None:
        return unit_reading("weekend", told, 0, part_mod(hit))
    reference = context.reference
    count = 0 if reference.isoweekday() >= 6 or is_ahead(hit, context) else -1
    return unit_reading("weekend", reference, count, part_mod(hit))


def year_ago(hit: Hit, context: Context) -> Reading | None:
    """The period a result is compared with: a year before the one the passage speaks of.

    "the year-ago quarter", "year-earlier profit", "the same period last year", "the 1988 period"; "the year-earlier
    nine months" is a length.
    """
    if hit.has("count"):
        return Reading("DURATION", duration(number(hit.words("count")), singular(hit.word("units"))))
    unit = singular(hit.word("unit"))
    if hit.has("year"):
        return _same_period(int(hit.word("year")), unit, context)
    if unit == "month" and context.month:
        return unit_reading("month", date(*context.month, 1), -12, anchors=False)
    if 1 <= (nth := ordinal(hit.words("nth"))) <= 4:
        return unit_reading("quarter", _quarter_day((context.reference.year, nth)), -4, anchors=False)
    if unit in ("quarter", "period", "") and context.quarter:
        return unit_reading("quarter", _quarter_day(context.quarter), -4, anchors=False)
    if unit == "quarter":
        return unit_reading("quarter", context.reference, -5, anchors=False)
    return unit_reading("year", context.reference, -1, anchors=False)


def _same_period(year: int, unit: str, context: Context) -> Reading:
    """The quarter the passage speaks of, in another year; the year where it speaks of none."""
    if unit in ("quarter", "period") and context.quarter:
        return Reading("DATE", f"{year:04}-Q{context.quarter[1]}", None, True, f"{year:04}-QX", anchors=False)
    return Reading("DATE", f"{year:04}", anchors=False)


def today(hit: Hit, context: Context) -> Reading | None:
    """A day named from the day of speaking: "today", "late yesterday", "the day after tomorrow"; not "USA Today".

    "the leaders of tomorrow" and "today's youth" are of other times than one day.
    """
    if is_name(hit):
        return None
    count = _DAYS[hit.word("today")]
    if is_generic(hit):
        return Reading("DATE", "FUTURE_REF" if count > 0 else "PRESENT_REF")
    if hit.has("beyond"):
        count += -1 if hit.word("beyond") == "before" else 1
    return unit_reading("day", context.reference, count, part_mod(hit))


def ago(hit: Hit, context: Context) -> Reading | None:
    """A unit so many units away, at its own grain.

    "two weeks ago" is a week, "three years ago" a year; "two days later" counts from the last day the text named, and
    "in a week's time" from the day of speaking, and "a year earlier" beside quarterly results is that quarter a year
    before. "years ago" is only past, "years later" only a length, and "a year earlier than planned" no time at all.
    """
    unit = next(singular(hit.word(name)) for name in ("unit", "unit2", "unit3", "unit3b", "units") if hit.has(name))
    way = hit.words("dir")[0]
    sign = -1 if way in ("ago", "earlier") else 1
    count = None if hit.has("units") else part_of_one(hit) or number(hit.words("count") or ["a"])
    count = Fraction(3, 2) if hit.has("more") else count
    if hit.tokens.word(hit.end) == "than":
        return None
    if count is None:
        return Reading("DURATION", duration(None, unit)) if way in ("earlier", "later") else _beyond(sign < 0)
    if unit not in LOOSE:
        return Reading("DURATION", duration(count, unit))
    if sign < 0 and unit == "year" and count == 1 and (month := _month_compared(hit, context)):
        return unit_reading("month", date(*month, 1), -12, anchors=False)
    if sign < 0 and unit == "year" and count == 1 and (quarter := _results_quarter(hit, context)):
        return unit_reading("quarter", _quarter_day(quarter), -4, anchors=False)
    if way in ("earlier", "later") and unit == "year" and (before := context.before_christ(int(count) * sign)):
        return Reading("DATE", before, None, True, anchors=False)
    if hit.has("anniversary"):
        return _to_the_day(hit, unit, context.reference, int(count))
    if way == "later" and (told := day_of_entry(hit, context)):
        return Reading("DATE", told.isoformat(), None, True)
    anchor, is_named = _anchor("year" if unit in YEARS else unit, context, hit.start)
    of_month = not context.undated and unit in ("day", "night", "week") and context.is_of_month(hit.start)
    if of_month and way in ("earlier", "later"):
        return Reading("DURATION", duration(count, unit), bound_mod(hit))  # "In March it fell. Nine days later …"
    if way == "later" and anchor == context.reference and not (is_named or context.undated):  # than what is not said
        return Reading("DURATION", duration(count, unit), bound_mod(hit))
    anchor = anchor if way in ("earlier", "later") else context.reference
    if count.denominator != 1:
        return _fraction_away(count * sign, unit, anchor)
    found = unit_reading(unit, anchor, int(count) * sign, bound_mod(hit))
    return replace(found, edtf=_about(hit, unit, context.reference, int(count))) if way == "ago" else found


def _to_the_day(hit: Hit, unit: str, reference: date, count: int) -> Reading | None:
    """The day that "fifty years ago today" means, or the week or month of "a year ago this week"."""
    if unit in _MONTHS:
        moved = shift_months(reference, -count * _MONTHS[unit])
        found = day(*moved, reference.day) if moved else None
    else:
        found = shift_day(reference, -count * _DAY_COUNTS[unit]) if unit in _DAY_COUNTS else None
    grain = hit.word("anniversary")
    return unit_reading(grain if grain in ("week", "month") else "day", found, 0) if found else None


def _about(hit: Hit, unit: str, reference: date, count: int) -> str | None:
    """The stretch of days that weeks ago, or a bound on what is ago, can mean; None where the unit itself says it."""
    if unit not in ("week", "fortnight"):
        return _within(hit, unit, reference, count)
    middle = shift_day(reference, -count * _DAY_COUNTS[unit])
    first, last = (None, None) if middle is None else (shift_day(middle, -HALF_WEEK), shift_day(middle, HALF_WEEK))
    around = f"{first}/{last}" if first and last else None
    return _within(hit, unit, reference, count) or around


def _within(hit: Hit, unit: str, reference: date, count: int) -> str | None:
    """The stretch that "less than two weeks ago" or "more than two weeks ago" leaves open; None for "two weeks ago"."""
    opening = hit.tokens.words(hit.start, hit.start + 2)
    if opening[1:] != ["than"] or opening[0] not in ("less", "fewer", "more"):
        return None
    months, days = count * _MONTHS.get(unit, 0), count * _DAY_COUNTS.get(unit, 0)
    moved = shift_months(reference, -months)
    if months:
        limit = day(*moved, min(reference.day, 28)) if moved else None
    else:
        limit = shift_day(reference, -days) if days else None
    if limit is None:
        return None
    return f"../{limit.isoformat()}" if opening[0] == "more" else f"{limit.isoformat()}/{reference.isoformat()}"


def _month_compared(hit: Hit, context: Context) -> tuple[int, int] | None:
    """The month whose figures the sentence compares: "rose 3% in January from a year earlier"."""
    tokens = hit.tokens
    is_compared = tokens.word(hit.start - 1) in ("from", "than", "with", "to") or tokens.is_in(hit.start - 1, "PERCENT")
    is_last = context.month_at > context.quarter_at and context.same_sentence(context.month_at, hit.start)
    return context.month if is_compared and is_last else None


def _results_quarter(hit: Hit, context: Context) -> tuple[int, int] | None:
    """The quarter whose results the passage tells, if it named one shortly before."""
    return context.quarter if context.near(context.quarter_at, hit.start, QUARTER_REACH) else None


def _fraction_away(count: Fraction, unit: str, start: date | None) -> Reading:
    """A broken number of units away: "2 1/2 years ago" is a month, "half a century ago" a year.

    Of weeks or days it is about the whole number.
    """
    if start is None:
        return Reading("DATE", LOOSE[unit], None, True)
    if unit in YEARS and (count * YEARS[unit]).denominator == 1:
        return unit_reading("year", start, int(count * YEARS[unit]))
    if unit not in _MONTHS:
        return unit_reading(unit, start, int(count), "APPROX")
    months = count * _MONTHS[unit]
    whole = int(months)
    moved = shift_months(start, whole)
    middle = None if moved is None else shift_day(date(*moved, min(start.day, 28)), int((months - whole) * 30))
    return _beyond(count < 0) if middle is None else unit_reading("month", middle, 0)
