"""Days written with the name of the month, joined to another, and the week that holds one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import GOES_ON, is_amount
from briefing.annotators.timex.modifiers import step_of
from briefing.annotators.timex.numbers import ordinal
from briefing.annotators.timex.passages import year_counted, year_told
from briefing.annotators.timex.periods import NEAR_MONTHS, joined_year, named_year
from briefing.annotators.timex.tense import direction, follows_since, is_arranged, is_done, is_set
from briefing.annotators.timex.values import (
    NO_DAY,
    day,
    month_number,
    nearest_year,
    shift_months,
    unit_value,
    weekday_number,
)

LONGEST_MONTH = 31
DAY_REACH = 3
"""How many sentences on a day is still the one that was named with its year."""
MONTH_REACH = 8
"""How many sentences on the month that was named is still that of "the 29th"."""
_MONTH_TOKENS = 6
"""How many tokens into a date its month may stand: "on Friday, the 7th of October"."""
_LEAP_YEAR = 2000
_EFFECTIVE = frozenset({"effective", "from"})
_ONCE = frozenset({"first", "initially", "once", "originally", "previously"})


def calendar_day(hit: Hit, context: Context) -> Reading | None:
    """A day of a month.

    "Oct. 23, 1998", "the 23rd of October", "Friday, Oct. 23", "7" in "from 7 to 10 May"; not "in May 20 percent" and
    not "they may 5". Without a year it has that of the next date it is joined to, else it is the nearest such day to
    the document's date. A day that the calendar lacks, "31 April" or "Feb. 29, 2023", is no other day instead: it has
    no calendar value.
    """
    month, number = month_number(hit.word("month")), ordinal(hit.words("day"))
    if is_amount(hit) or (hit.has("till") and not number < ordinal(hit.words("till"))):
        return None
    if hit.has("listed") and (context.last is None or context.last.end != hit.start - 1):
        return None  # "26, 27 and 28 May", not "in all, 27 and 28 May"
    if day(_LEAP_YEAR, month, number) is None:
        return Reading("DATE", NO_DAY) if _is_meant_as_day(hit, number) else None
    year, relative = named_year(hit, context)
    if year is None:
        year = context.given.get(hit.start)
    if year is None and hit.has("shift"):
        year, relative = _shifted_day_year(hit.word("shift"), month, number, context.reference), True
    if year is None:
        year, relative = joined_year(hit), False
    if year is None:
        year, relative = day_year(hit, context, month, number), True
    return _day_reading(year, month, number, relative)


def _is_meant_as_day(hit: Hit, number: int) -> bool:
    """Whether a day that its month lacks is a slip and no count: "31 April", "on June 31"; not "in June 31 people"."""
    if not 1 <= number <= LONGEST_MONTH:
        return False
    is_first = hit.groups["day"][0] < hit.groups["month"][0]
    return (
        is_first
        or hit.rule == "week_of"
        or hit.has("year")
        or hit.has("yearshift")
        or hit.tokens.is_in(hit.start - 1, "ON")
    )


def _day_reading(year: int, month: int, number: int, relative: bool) -> Reading:
    """The day as a reading; a 29th of February that its year lacks is known only as such, any other not at all."""
    found = day(year, month, number)
    loose = f"XXXX-{month:02}-{number:02}" if day(_LEAP_YEAR, month, number) else NO_DAY
    return Reading("DATE", found.isoformat() if found else loose, None, relative, loose)


def _shifted_day_year(shift: str, month: int, number: int, reference: date) -> int:
    """The year of "last Oct. 23", the latest before the document's date, or "next Oct. 23", the first after it."""
    if step_of(shift) < 0:
        return reference.year - ((month, number) >= (reference.month, reference.day))
    return reference.year + ((month, number) <= (reference.month, reference.day))


def day_year(hit: Hit, context: Context, month: int, number: int) -> int:
    """The year of a day without one.

    "the year ended March 31" has the latest such day, "Friday, Oct. 23" one that is a Friday; under a verb in the
    past it isn't far ahead, under one to come not far back, nor behind "since" ahead at all; else it is the nearest.
    """
    reference = context.reference
    if (counted := year_counted(hit, context, month, number)) is not None:
        return counted
    if not hit.has("weekday") and (tale := year_told(hit, context, month)):
        return tale
    if hit.tokens.word(hit.start - 1) == "ended":
        return reference.year - ((month, number) > (reference.month, reference.day))
    year = nearest_year(reference, month, number)
    if follows_since(hit):
        return reference.year - ((month, number) > (reference.month, reference.day))
    if hit.has("weekday"):
        return _weekday_year(year, month, number, weekday_number(hit.word("weekday")))
    if _is_day_again(hit, context, month, number):
        return context.day.year if context.day is not None else year
    if opens := _range_year(hit, context, month, number):
        return opens
    if is_arranged(hit) and (soon := _arranged_since(context, hit.start, month, number)):
        return soon
    if is_arranged(hit):
        return year if _was_arranged(hit) else reference.year + ((month, number) < (reference.month, reference.day))
    ahead = (year - reference.year) * 12 + month - reference.month
    if (year, month, number) > _last_day(context) and is_done(hit, context):
        return year - 1
    if abs(ahead) <= NEAR_MONTHS:
        return year + (ahead < 0 and is_set(hit, context))
    where = direction(hit, context)
    is_ahead = where == "future" and hit.tokens.word(hit.start - 1) not in _EFFECTIVE
    return year - (ahead > 0 and where == "past") + (ahead < 0 and is_ahead)


def _arranged_since(context: Context, position: int, month: int, number: int) -> int | None:
    """The year of a day set on a day just named, and over by now: "On March 6 it set the vote for March 24"."""
    day, reference = context.day, context.reference
    if day is None or not context.near(context.day_at, position, 1):
        return None
    since = (day.month, day.day) <= (month, number) and (day.year, month, number) <= _last_day(context)
    return day.year if since and day < reference else None


def _last_day(context: Context) -> tuple[int, int, int]:
    """Year, month and day of the reference day, or the last of its month where that is all that is known."""
    reference = context.reference
    return reference.year, reference.month, reference.day if context.exact else LONGEST_MONTH


def _range_year(hit: Hit, context: Context, month: int, number: int) -> int | None:
    """The year of the day that opens a range without a year, by its last day: "1 January–30 November"."""
    tokens, at = hit.tokens, hit.end
    if not tokens.is_in(at, "TO") or tokens.is_in(at, "AND"):
        return None
    first = not tokens.is_in(at + 1, "MONTH")
    day_at, month_at = (at + 1, at + 2) if first else (at + 2, at + 1)
    if not (tokens.is_in(day_at, "DAYNUM") and tokens.is_in(month_at, "MONTH")):
        return None
    reference = context.reference
    last = month_number(tokens.word(month_at)), ordinal([tokens.word(day_at)])
    year = nearest_year(reference, *last)
    is_ahead = (year, *last) > (reference.year, reference.month, reference.day)
    return year - ((month, number) > last) - (is_ahead and direction(hit, context) == "past")


def _is_day_again(hit: Hit, context: Context, month: int, number: int) -> bool:
    """Whether it is the day just named with its year: "The strike of 1 July 2023. … On 1 July dockers walked out"."""
    is_near = context.near(context.day_at, hit.start, DAY_REACH) and context.year_at == context.day_at
    is_same = context.day is not None and (context.day.month, context.day.day) == (month, number)
    return is_near and is_same and context.day_at >= 0


def _was_arranged(hit: Hit) -> bool:
    """Whether something was set for a day that may be over: "was scheduled for May 3", "originally planned for May 3".

    Not "called it for May 3".
    """
    tokens, before = hit.tokens, hit.start - 3
    is_once = tokens.is_in(before, "PAST_AUXILIARY") or tokens.word(before) in _ONCE
    return tokens.is_in(hit.start - 2, "ARRANGED") and is_once


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
    if not (tokens.is_in(last.end, "TO") or tokens.is_in(last.end, "COMMA")):
        return None
    is_counted = tokens.raw(hit.end)[:1].isalnum() and not tokens.is_in(hit.end, "TO")
    if not hit.has("year") and (tokens.is_in(hit.end, "HYPHEN") or is_counted):
        return None
    number = ordinal(hit.words("day"))
    if number <= (context.day.day if context.day else ordinal(last.words("day"))):
        return None
    if context.day is None:
        return _day_of_month_said(context, number)
    return _day_reading(context.day.year, context.day.month, number, relative=True)


def _day_of_month_said(context: Context, number: int) -> Reading | None:
    """A day of the month that was named last, of no known year; None if the calendar lacks it."""
    tokens, at = context.tokens, context.month_said_at
    named = (index for index in range(at, at + _MONTH_TOKENS) if at >= 0 and tokens.is_in(index, "MONTH"))
    month = next((month_number(tokens.word(index)) for index in named), None)
    if month is None:
        return None
    value = f"XXXX-{month:02}-{number:02}" if day(_LEAP_YEAR, month, number) else NO_DAY
    return Reading("DATE", value, None, True)


def lone_day(hit: Hit, context: Context) -> Reading | None:
    """A day of the month told last: "They sailed in May 1453 and landed on the 29th."; not "on the 29th floor".

    A tale goes on to the next month for a day before the last. Where no month was named shortly before, what is 17th
    may be a hole or a floor.
    """
    number, month = ordinal(hit.words("day")), context.last_month()
    if context.day is not None and context.day_at > max(context.told_at, context.month_at):
        month = context.day.year, context.day.month
    is_near = context.near(context.month_said_at, hit.start, MONTH_REACH)
    if not is_near or not 1 <= number <= LONGEST_MONTH or _counts_noun(hit):
        return None
    if month is None:
        return Reading("DATE", f"XXXX-XX-{number:02}", None, True)
    is_last = context.day is not None and (context.day.year, context.day.month) == month
    is_next = context.tale is not None and is_last and context.day is not None and number < context.day.day
    year, of = shift_months(date(*month, 1), int(is_next)) or month
    return replace(_day_reading(year, of, number, relative=True), loose=f"XXXX-XX-{number:02}")


def _counts_noun(hit: Hit) -> bool:
    """Whether an ordinal counts what follows it, alone or with others: "on the 4th and 5th floors"."""
    tokens, after = hit.tokens, hit.end
    while (tokens.is_in(after, "AND") or tokens.is_in(after, "COMMA")) and tokens.is_in(after + 1, "ORDNUM"):
        after += 2
    return tokens.raw(after)[:1].isalnum() and not any(tokens.is_in(after, name) for name in GOES_ON)


def week_of(hit: Hit, context: Context) -> Reading | None:
    """The ISO week or weekend that holds a day: "the week of March 6", "the weekend of 14 October 2023"."""
    found = calendar_day(hit, context)
    if found is None:
        return None
    loose = "XXXX-WXX" if hit.word("unit") == "week" else "XXXX-WXX-WE"
    is_known = found.value[:4].isdigit()
    value = unit_value(hit.word("unit"), date.fromisoformat(found.value)) if is_known else loose
    return Reading("DATE", value or loose, None, found.relative, loose)
