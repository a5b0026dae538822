"""Days that have a name: weekdays, feasts and public holidays."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction

from briefing.annotators.timex.appointed import appointed
from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.headings import is_in_part_ahead
from briefing.annotators.timex.lookalikes import is_name
from briefing.annotators.timex.modifiers import part_mod, step_of
from briefing.annotators.timex.numbers import duration, ordinal
from briefing.annotators.timex.passages import WEEK_REACH, day_told_on
from briefing.annotators.timex.periods import NEAR_MONTHS, month_year
from briefing.annotators.timex.tales import looks_back
from briefing.annotators.timex.tense import follows_since, is_ahead, is_done
from briefing.annotators.timex.tokens import BREAK, Tokens
from briefing.annotators.timex.values import PARTS, month_number, unit_value, weekday_number
from briefing.lexicon import lexicon

_WEEKS = 5
"""A month needn't have a fifth Monday."""
_BEFORE_THAT = frozenset({"after", "before", "by", "early", "from", "late", "on", "only", "since", "through", "until"})
"""Words behind which "that" points to a day; behind others it may begin a clause: "said that Friday was quiet"."""
_BEFORE_A = frozenset({"on", "was"})
"""Words behind which "a" and one word more describe a day: "on a sunny Friday"."""


def weekday(hit: Hit, context: Context) -> Reading | None:
    """A weekday: the latest one up to the document's date, or the next where the verb looks ahead.

    "on Friday", "early Tuesday", "last Friday" (before it), "next Friday" (after it), "Friday of last week", "the
    following Monday"; not "Bloody Sunday" nor "the Sunday Times". In a tale it is the next from the day it has come to.
    """
    return None if is_name(hit) else weekday_reading(hit, context, weekday_number(hit.word("weekday")))


def weekday_reading(hit: Hit, context: Context, wanted: int) -> Reading:
    """The date of a weekday (1 Monday to 7) as the words around it place it."""
    start = context.day_told() or context.reference
    if (pointed := _pointed_to(hit, context, wanted)) is not None:
        return pointed
    if hit.has("ana"):
        start = context.day_named() or start
        step = _anaphoric_step(hit.word("ana"), start.isoweekday(), wanted)
    elif hit.has("weekshift"):
        step = 7 * step_of(hit.word("weekshift")) + wanted - start.isoweekday()
    elif start != context.reference and not hit.has("shift"):
        back = looks_back(hit.tokens, hit.start)
        step = _days_before(start.isoweekday(), wanted) if back else (wanted - start.isoweekday()) % 7
    elif not hit.has("shift") and (told := day_told_on(hit, context)):
        start, step = told, (wanted - told.isoweekday()) % 7
    elif not hit.has("shift") and (ahead := _joined_ahead(hit, context)):
        start, step = ahead, _days_after(ahead.isoweekday(), wanted)
    else:
        step = _weekday_step(hit, start, context, wanted)
    value = (start + timedelta(days=step)).isoformat()
    return Reading("DATE", value, part_mod(hit), True, f"XXXX-WXX-{wanted}")


def _pointed_to(hit: Hit, context: Context, wanted: int) -> Reading | None:
    """The day of "that Friday", the first one from the day just named, or of "a Friday", that very day.

    Neither is read from the document's date, as a bare "Friday" is: where no day was named that fits, it isn't known.
    None for any other: "said that Friday was quiet", "a Friday meeting".
    """
    is_that, loose = _is_that(hit), f"XXXX-WXX-{wanted}"
    if not is_that and not _is_any(hit):
        return None
    day = context.day if context.near(context.day_at, hit.start, WEEK_REACH) else None
    if day is None or not (is_that or day.isoweekday() == wanted):
        return Reading("DATE", loose, part_mod(hit), True, loose)
    found = day + timedelta(days=(wanted - day.isoweekday()) % 7)
    return Reading("DATE", found.isoformat(), part_mod(hit), True, loose)


def _is_that(hit: Hit) -> bool:
    """Whether "that" before a weekday points to it: "That Friday she left", "on that Friday"."""
    tokens, that = hit.tokens, hit.start - 1
    if that < 0 or tokens.word(that) != "that":
        return False
    return that == 0 or tokens.word(that - 1) in _BEFORE_THAT or _ends_sentence(tokens, that - 1)


def _ends_sentence(tokens: Tokens, at: int) -> bool:
    return tokens.is_in(at, "STOP") or tokens.kinds[at] == BREAK


def _is_any(hit: Hit) -> bool:
    """Whether a weekday is told as one of its kind: "a Friday", "on a sunny Friday"; not "a Friday meeting".

    Nor "a statement Friday".
    """
    tokens, at = hit.tokens, hit.start
    is_one = tokens.word(at - 1) == "a" or (tokens.word(at - 2) == "a" and tokens.word(at - 3) in _BEFORE_A)
    is_apart = hit.end >= len(tokens.starts) or tokens.kinds[hit.end] == BREAK or not tokens.raw(hit.end)[:1].isalnum()
    return is_one and is_apart and not (tokens.is_in(hit.end, "HYPHEN") or tokens.is_in(hit.end, "POSSESSIVE"))


def _joined_ahead(hit: Hit, context: Context) -> date | None:
    """The day to come that another is joined to: Friday in "will sit on Friday or Monday"; None for one over."""
    last, day = context.last, context.day
    is_joined = last is not None and last.rule == "weekday" and last.end == hit.start - 1
    is_joined = is_joined and hit.tokens.is_in(hit.start - 1, "TO")
    return day if is_joined and day is not None and day > context.reference else None


def _weekday_step(hit: Hit, start: date, context: Context, wanted: int) -> int:
    """Days from the document's date, or the one a tale has come to, to the weekday."""
    today = start.isoweekday()
    shift = hit.words("shift")
    if shift == ["this"]:
        return (wanted - today) % 7
    if shift:
        return _days_before(today, wanted) if step_of(shift[-1]) < 0 else _days_after(today, wanted)
    if is_in_part_ahead(hit.tokens, hit.start):
        return _days_after(today, wanted)
    ahead, back = (wanted - today) % 7, -((today - wanted) % 7)
    match appointed(hit, context.parse):
        case "near":
            return min(ahead, back, key=abs)
        case "future":
            return ahead
        case "past":
            return back
    return ahead if is_ahead(hit, context) else back


def _anaphoric_step(word: str, day: int, wanted: int) -> int:
    """Days from the day named before: "that Friday" can be the same day, "the following Monday" is after it."""
    if word in ("that", "same") and day == wanted:
        return 0
    return _days_after(day, wanted) if word == "following" else _days_before(day, wanted)


def _days_before(day: int, wanted: int) -> int:
    """Days back, as a negative number, to the latest such weekday before a weekday."""
    return -((day - wanted - 1) % 7 + 1)


def _days_after(day: int, wanted: int) -> int:
    """Days on to the first such weekday after a weekday."""
    return (wanted - day - 1) % 7 + 1


def nth_weekday(hit: Hit, context: Context) -> Reading | None:
    """A weekday counted in its month: "the first Monday in May", "the last Friday of May 2023".

    "the first Tuesday of each month" comes again every month.
    """
    if hit.has("unit"):
        return Reading("SET", duration(Fraction(1), hit.word("unit")))
    nth = 0 if hit.word("nth") == "last" else ordinal(hit.words("nth"))
    if nth >= _WEEKS:
        return None
    month = month_number(hit.word("month"))
    year = int(hit.word("year")) if hit.has("year") else month_year(hit, context, month)
    on = _nth_weekday(year, month, nth, weekday_number(hit.word("weekday")))
    return Reading("DATE", on.isoformat(), None, not hit.has("year"), f"XXXX-{month:02}-XX")


def feast(hit: Hit, context: Context) -> Reading | None:
    """A feast, the nearest where no year is named.

    "Thanksgiving Day", "last Christmas", "New Year's Eve 1999": the nearest such day; not "Christmas Island".
    """
    name = " ".join(word.strip("'’") for word in hit.words("feast") if word not in ("'", "’"))
    rule = lexicon("timex")["feasts"].get(name)
    if rule is None or hit.tokens.word(hit.end) == "island" or is_name(hit):
        return None
    found, relative = _nearest(rule, hit, context)
    loose = f"XXXX-{rule}" if rule[0].isdigit() and len(rule) == 5 else "XXXX-XX-XX"
    if found is None:
        return None
    if hit.has("around"):
        inside = found - timedelta(days=found.isoweekday() == 1 and hit.word("around") == "weekend")
        return Reading("DATE", unit_value(hit.word("around"), inside) or loose, None, relative, "XXXX-WXX")
    part = PARTS[hit.word("daypart")] if hit.has("daypart") else ""
    return Reading("TIME" if part else "DATE", found.isoformat() + part, None, relative, loose + part)


def _nearest(rule: str, hit: Hit, context: Context) -> tuple[date | None, bool]:
    """The day in the year named, else the nearest, or the one before or after the document's date."""
    reference = context.standpoint()
    if hit.has("year"):
        return feast_day(rule, int(hit.word("year"))), False
    around = [feast_day(rule, year) for year in range(max(reference.year - 1, 1), min(reference.year + 2, 9999))]
    days = [day for day in around if day is not None]
    step = step_of(hit.word("shift")) or _step_told(days, hit, context)
    if step:
        days = [day for day in days if (day - reference).days * step > 0]
    return _nearest_of(days, reference), True


def _nearest_of(days: list[date], reference: date) -> date | None:
    """The nearest of some days to another."""
    return min(days, key=lambda day: abs((day - reference).days), default=None)


def _step_told(days: list[date], hit: Hit, context: Context) -> int:
    """-1 where a verb puts a feast back though the next is nearer: "he was born on Christmas Day"; 1 the other way."""
    nearest = _nearest_of(days, context.standpoint())
    away = 0 if nearest is None else (nearest - context.standpoint()).days
    if abs(away) <= NEAR_MONTHS * 30 or context.tale:
        return 0
    if away > 0:
        return -int(is_done(hit, context) or follows_since(hit))
    return int(is_ahead(hit, context))


def feast_day(rule: str, year: int) -> date | None:
    """The day of a feast in a year: "12-25", "11-4-4" (month, week, weekday; week 0 is the last), "easter-2".

    "11-1-1+1" is the day after the first Monday in November. None outside the years 1 to 9999.
    """
    if not 1 <= year < 9999:
        return None
    base, _, offset = rule.partition("+")
    if base.startswith("easter"):
        return easter(year) + timedelta(days=int(base.removeprefix("easter") or 0) + int(offset or 0))
    parts = [int(part) for part in base.split("-")]
    if len(parts) == 2:
        return date(year, *parts)
    return _nth_weekday(year, *parts) + timedelta(days=int(offset or 0))


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The nth weekday (1 Monday to 7) of a month, the last for 0."""
    if nth == 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
