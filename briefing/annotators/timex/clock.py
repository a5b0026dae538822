"""Times of day: clock times and parts of the day, with the date they belong to."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.days import calendar_day, day_year, lone_day
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import is_name, is_title_noon
from briefing.annotators.timex.modifiers import ANAPHORS, bound_mod, part_mod, step_of
from briefing.annotators.timex.named_days import weekday, weekday_reading
from briefing.annotators.timex.numbers import number, ordinal
from briefing.annotators.timex.passages import day_told_on
from briefing.annotators.timex.tales import looks_back
from briefing.annotators.timex.tense import direction
from briefing.annotators.timex.tokens import BREAK, OTHER, Tokens
from briefing.annotators.timex.values import NO_DAY, PARTS, day, month_number, weekday_number

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0, "this": 0}
_ANAPHORS = {**ANAPHORS, "that": 0, "same": 0}
_MARKS = frozenset(("-", "–", "—", "|"))
_POINT = re.compile(r"[:.]")

EVENING = 18
"""From which hour on what is told next may be of the next day's early hours."""
MORNING = "08:00"
"""Before which a time told after an evening is of the next day."""
NIGHT_REACH = 2
"""How many sentences or gaps on an evening leads to the night."""
POINTED = 3
"""How many sentences back the day may stand that "that night" means."""


def clock(hit: Hit, context: Context) -> Reading | None:
    """A clock time, on the day named beside it, else the last of the sentence, else the document's.

    "10:35 a.m.", "9 p.m. EST Tuesday", "noon Saturday", "0735 GMT", "at 14:30"; not "John 3:16" nor a score of "3:2".
    """
    time = _time_of_day(hit)
    if time is None:
        return None
    on, relative = _date(hit, context)
    if _is_after_night(hit, context, time) and not hit.has("date"):
        on, time = context.day and context.day + timedelta(days=1), "00:00" if hit.has("noon") else time
    loose = NO_DAY
    if hit.has("today") and hit.tokens.is_in(hit.groups["today"][0], "WEEKDAY"):
        loose = f"XXXX-WXX-{weekday_number(hit.word('today'))}"
    time = time if hit.has("twilight") else f"T{time}"
    return Reading("TIME", f"{_iso(on)}{time}", bound_mod(hit), relative, f"{loose}{time}")


def _time_of_day(hit: Hit) -> str | None:
    """The time as "HH:MM", None if it is none."""
    if hit.has("noon"):
        if is_title_noon(hit):
            return None
        return "24:00" if hit.word("noon") == "midnight" else "12:00"
    if hit.has("twilight"):
        return _twilight(hit)
    if hit.has("hhmm"):
        is_hours = "hours" in hit.all_words() and hit.tokens.is_in(hit.start - 1, "CLOCK_PREPOSITION")
        is_time = hit.has("zone") or hit.word("hhmm")[0] == "0" or is_hours
        return f"{hit.word('hhmm')[:2]}:{hit.word('hhmm')[2:]}" if is_time else None
    if hit.has("clock"):
        if not _is_clock(hit):
            return None
        hour, minute = (int(figures) for figures in _POINT.split(hit.word("clock"))[:2])
        if hour > 24 or minute > 59:
            return None
    else:
        hour, minute = int(number(hit.words("hour")) or 0), 0
        if not 1 <= hour <= 12:
            return None
    if hour <= 12 and (half := hit.word("ampm") or hit.word("daypart")):
        hour = hour % 12 + (0 if half.startswith(("a.", "am", "morning")) else 12)
    return f"{hour:02}:{minute:02}" if hour < 24 else None


def _twilight(hit: Hit) -> str | None:
    """The part of the day of "at dawn", "dusk on 6 June"; None for "a dawn raid", "at dawn prayers"."""
    tokens = hit.tokens
    is_told = tokens.is_in(hit.start - 1, "CLOCK_PREPOSITION") or tokens.is_in(hit.start - 1, "PREPOSITION")
    if not hit.has("date") and (not is_told or tokens.is_in(hit.end, "HYPHEN") or _is_noun(tokens, hit.end)):
        return None
    return PARTS["morning" if tokens.is_in(hit.groups["twilight"][0], "DAWN") else "evening"]


def _is_noun(tokens: Tokens, index: int) -> bool:
    """Whether a word of no class stands there, which may be what the word before it describes."""
    return tokens.kinds[index : index + 1] == OTHER and tokens.raw(index)[:1].isalnum()


def _is_clock(hit: Hit) -> bool:
    """Whether "10:35" is a time: it has a half of the day, a zone or a date, or a preposition before it.

    Or it heads its paragraph: "08:15 – Police close the road"; not "3:16 – For …".
    """
    tokens = hit.tokens
    if hit.has("ampm") or hit.has("zone") or hit.has("date"):
        return True
    opens = hit.start == 0 or tokens.kinds[hit.start - 1] == BREAK
    heads = opens and len(hit.word("clock").partition(":")[0]) > 1 and tokens.raw(hit.end) in _MARKS
    return heads or any(tokens.is_in(hit.start - 1, name) for name in ("PREPOSITION", "AT"))


def _iso(on: date | None) -> str:
    """The TIMEX3 value of a day, also of one that the calendar lacks."""
    return on.isoformat() if on else NO_DAY


def _date(hit: Hit, context: Context) -> tuple[date | None, bool]:
    """The day a clock time is on, and whether that hangs on another date."""
    if hit.has("month"):
        year = int(hit.word("year")) if hit.has("year") else None
        return _month_day(hit, context, year), year is None
    if hit.has("anaday"):
        start = context.day_named()
        return (start + timedelta(days=_ANAPHORS[hit.words("anaday")[0]]) if start else None), True
    if hit.has("today"):
        word = hit.words("today")[0]
        if word in _DAYS:
            return context.reference + timedelta(days=_DAYS[word]), True
        return date.fromisoformat(weekday_reading(hit, context, weekday_number(word)).value), True
    return _night_told(hit, context) or _last_day(hit, context), True


def _night_told(hit: Hit, context: Context) -> date | None:
    """The day of the night of which an hour of the evening goes on to tell: "on Sunday night, … At 11 p.m. they fled".

    Whenever the report of it was: "The slide struck on Sunday night, police said on Monday. It came at 11 p.m."
    """
    time = _time_of_day(hit) or ""
    is_told = context.near(context.night_at, hit.start, NIGHT_REACH) and not context.same_sentence(
        context.day_at, hit.start
    )
    return (
        context.night
        if is_told and time[:2].isdigit() and int(time[:2]) >= EVENING and _is_told_on(hit, context)
        else None
    )


def _is_after_night(hit: Hit, context: Context, time: str) -> bool:
    """Whether a time of day is of the morning after the evening told last: "She left at 9 p.m. At 1 a.m. she sank".

    So is what is told of "shortly after midnight"; midnight itself ends its day.
    """
    has_come_to_night = context.hour is not None and context.hour >= EVENING
    if (
        not has_come_to_night
        or not context.near(context.hour_at, hit.start, NIGHT_REACH)
        or looks_back(hit.tokens, hit.start)
    ):
        return False
    if hit.has("noon"):
        return _is_past_midnight(hit)
    return _is_told_on(hit, context) and (time < MORNING or time == PARTS["morning"])


def _is_past_midnight(hit: Hit) -> bool:
    return hit.word("noon") == "midnight" and hit.tokens.word(hit.start - 1) in ("after", "past")


def _month_day(hit: Hit, context: Context, year: int | None = None) -> date | None:
    """The day of a month named in the expression; None if the month has no such day."""
    month, number_ = month_number(hit.word("month")), ordinal(hit.words("day"))
    return day(year or day_year(hit, context, month, number_), month, number_)


def _last_day(hit: Hit, context: Context) -> date | None:
    """The last day named in the sentence, or that "that" points back to, else the document's or the tale's.

    What is told on from the sentence before is of its day: "They met on Friday. At 5 p.m. they left"; not "It opens at
    5 p.m.", nor "Berg said at 5 p.m.". A piece that is no news tells of other days than its own, mostly unsaid.
    """
    reach = POINTED if hit.word("shift") == "that" else int(_is_told_on(hit, context) or _is_past_midnight(hit))
    is_near = context.near(context.day_at, hit.start, reach)
    is_own = not is_near or (context.day == context.reference and not context.same_sentence(context.day_at, hit.start))
    if not context.story and not context.tale and is_own:
        return None
    if not is_near and (day := day_told_on(hit, context)) is not None:
        return day
    return context.day_named() if is_near else context.day_told()


def _is_told_on(hit: Hit, context: Context) -> bool:
    """Whether a time of day stands in the past tense, under no verb of saying."""
    is_said = hit.tokens.is_in(hit.start - 1 - hit.tokens.is_in(hit.start - 1, "AT"), "SAYING")
    return not is_said and direction(hit, context) == "past"


def day_part(hit: Hit, context: Context) -> Reading | None:
    """A part of a day.

    "Friday night", "last night", "this morning", "early Thursday morning", "overnight", "the following morning", "the
    night before", and by its first day "overnight into Friday"; not "Saturday Night Live", nor "the night of the vote",
    "the night before the vote", which wait for it, nor "the overnight rate".
    """
    if is_name(hit) or hit.tokens.is_in(hit.end, "OF") or _is_loan(hit):
        return None
    if hit.word("ana") in ("before", "after") and hit.tokens.raw(hit.end)[:1].isalnum():
        return None
    if hit.tokens.is_in(hit.end, "BEFORE") and not hit.has("mod"):
        return None
    code = PARTS[hit.word("daypart") or "night"]
    loose = f"XXXX-WXX-{weekday_number(hit.word('weekday'))}" if hit.has("weekday") else NO_DAY
    return Reading("TIME", _iso(_part_date(hit, context)) + code, part_mod(hit), True, loose + code)


def _is_loan(hit: Hit) -> bool:
    """Whether "overnight" tells for how long money is lent: "the overnight rate"."""
    behind = hit.end + hit.tokens.is_in(hit.end, "CALL")
    return hit.has("overnight") and hit.end - hit.start == 1 and hit.tokens.is_in(behind, "LENT")


def day_part_of(hit: Hit, context: Context) -> Reading | None:
    """A part of a day that follows it with "of".

    "the night of 9 November 1938", "the morning of Friday", "the early hours of 9 May", and by its first day "the night
    of 3–4 May"; not "the night of the vote".
    """
    on = (calendar_day if hit.has("month") else lone_day if hit.has("day") else weekday)(hit, context)
    if on is None:
        return None
    code = PARTS[hit.word("daypart") or "morning"]
    return replace(on, type="TIME", value=on.value + code, mod=part_mod(hit), loose=(on.loose or NO_DAY) + code)


def _part_date(hit: Hit, context: Context) -> date | None:
    """The day a part of the day belongs to."""
    reference = context.reference
    if hit.has("month"):
        return _month_day(hit, context)
    if hit.has("weekday"):
        on = date.fromisoformat(weekday_reading(hit, context, weekday_number(hit.word("weekday"))).value)
        return on - timedelta(days=hit.has("until"))
    if hit.has("today"):
        return reference + timedelta(days=_DAYS[hit.word("today")])
    if hit.has("ana"):
        start = context.day_named()
        return start + timedelta(days=_ANAPHORS[hit.word("ana")]) if start else None
    if hit.has("tonight") or hit.has("overnight"):
        return reference
    if hit.has("shift") and hit.word("shift") != "that":
        return reference + timedelta(days=step_of(hit.word("shift")))
    return _last_day(hit, context)
