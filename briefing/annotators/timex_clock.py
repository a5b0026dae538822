"""The value of times of day: clock times and parts of the day, with the date they belong to."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.annotators.timex_calendar import day, month_number, nearest_year, weekday_number
from briefing.annotators.timex_context import Context, Reading
from briefing.annotators.timex_dates import part_mod, year_step
from briefing.annotators.timex_grammar import Hit
from briefing.annotators.timex_lengths import PARTS, bound_mod
from briefing.annotators.timex_numbers import number, ordinal
from briefing.annotators.timex_relative import weekday_reading
from briefing.annotators.timex_words import is_name

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}


def clock(hit: Hit, context: Context) -> Reading | None:
    """ "10:35 a.m.", "9 p.m. EST Tuesday", "noon Saturday", "0735 GMT"; not the score "3:2" nor "John 3:16"."""
    time = _time_of_day(hit)
    if time is None:
        return None
    on, relative = _date(hit, context)
    value = f"{on.isoformat()}T{time}"
    weekday = hit.has("today") and hit.tokens.is_in(hit.groups["today"][0], "WEEKDAY")
    loose = f"XXXX-WXX-{weekday_number(hit.word('today'))}" if weekday else "XXXX-XX-XX"
    return Reading("TIME", value, bound_mod(hit), relative, f"{loose}T{time}")


def _time_of_day(hit: Hit) -> str | None:
    """ "HH:MM" of the clock time, None if it is none."""
    if hit.has("noon"):
        return "24:00" if hit.word("noon") == "midnight" else "12:00"
    if hit.has("hhmm"):
        return f"{hit.word('hhmm')[:2]}:{hit.word('hhmm')[2:]}"
    if hit.has("clock"):
        if not (
            hit.has("ampm")
            or hit.has("zone")
            or hit.has("date")
            or hit.tokens.is_in(hit.start - 1, "PREPOSITION")
            or hit.tokens.is_in(hit.start - 1, "AT")
        ):
            return None
        hour, minute = (int(figures) for figures in hit.word("clock").split(":")[:2])
    else:
        said = number(hit.words("hour"))
        hour, minute = int(said or 0), 0
        if not 1 <= hour <= 12:
            return None
    if (hit.has("ampm") or hit.has("daypart")) and hour <= 12:
        is_late = hit.word("ampm").startswith("p") or hit.has("daypart") and hit.word("daypart") != "morning"
        hour = hour % 12 + (12 if is_late else 0)
    return f"{hour:02}:{minute:02}" if hour <= 24 else None


def _date(hit: Hit, context: Context) -> tuple[date, bool]:
    """The day a clock time is on: named with it, else the last one of the sentence, else the document's."""
    if hit.has("month"):
        month, number_ = month_number(hit.word("month")), ordinal(hit.words("day"))
        year = int(hit.word("year")) if hit.has("year") else nearest_year(context.reference, month, number_)
        found = day(year, month, number_)
        return (found or context.reference), not hit.has("year")
    if hit.has("today"):
        word = hit.words("today")[0]
        if word in _DAYS:
            return context.reference + timedelta(days=_DAYS[word]), True
        if word in ("tonight", "this"):
            return context.reference, True
        return date.fromisoformat(weekday_reading(hit, context, weekday_number(word)).value), True
    return anchor_day(hit, context)


def anchor_day(hit: Hit, context: Context) -> tuple[date, bool]:
    """The last day named in the sentence, else the document's."""
    if context.day is not None and context.same_sentence(context.day_at, hit.start):
        return context.day, True
    return context.reference, True


def day_part(hit: Hit, context: Context) -> Reading | None:
    """ "Friday night", "last night", "this morning", "early Thursday morning", "overnight"; not "Saturday Night Live"."""
    if (
        is_name(hit)
        or hit.tokens.is_in(hit.end, "OF")
        or hit.tokens.is_in(hit.end, "BEFORE")
        and hit.words("mod") == []
    ):
        return None
    if hit.has("tonight") or hit.has("overnight"):
        on, part = context.reference, "night"
    else:
        on, part = _part_date(hit, context), hit.word("daypart")
    code = PARTS[part]
    loose = f"XXXX-WXX-{weekday_number(hit.word('weekday'))}{code}" if hit.has("weekday") else f"XXXX-XX-XX{code}"
    return Reading("TIME", on.isoformat() + code, part_mod(hit), True, loose)


def _part_date(hit: Hit, context: Context) -> date:
    """The day a part of the day belongs to."""
    reference = context.reference
    if hit.has("month"):
        month, number_ = month_number(hit.word("month")), ordinal(hit.words("day"))
        return day(nearest_year(reference, month, number_), month, number_) or reference
    if hit.has("weekday"):
        return date.fromisoformat(weekday_reading(hit, context, weekday_number(hit.word("weekday"))).value)
    if hit.has("today"):
        return reference + timedelta(days=_DAYS[hit.word("today")])
    if hit.has("ana"):
        step = {"following": 1, "next": 1, "that": 0, "same": 0}.get(hit.word("ana"), -1)
        return (context.day or reference) + timedelta(days=step)
    if hit.has("shift") and hit.word("shift") != "that":
        return reference + timedelta(days=year_step(hit.word("shift")))
    return anchor_day(hit, context)[0]
