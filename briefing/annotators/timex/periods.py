"""Months, quarters, half-years, seasons, years, decades and centuries, named or numbered."""

from __future__ import annotations

import re
from datetime import date

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import is_calendar_month, is_calendar_year, is_capital, second_year
from briefing.annotators.timex.modifiers import ANAPHORS, part_mod, step_of
from briefing.annotators.timex.numbers import ordinal, said_year
from briefing.annotators.timex.passages import year_beside, year_compared, year_known, year_told
from briefing.annotators.timex.tales import latest_year_of
from briefing.annotators.timex.tense import direction, follows_since, is_done, is_until_over
from briefing.annotators.timex.tokens import Tokens
from briefing.annotators.timex.values import SEASON_MONTHS, SEASONS, month_number, nearest_month_year
from briefing.lexicon import lexicon

NEAR_MONTHS = 2
"""A month so near ahead is meant even under a verb in the past: "announced a visit in September"."""
NEW_YEAR_MONTHS = 3
"""For how many months of it "the new year" is the current one."""
SEASON_REACH = 3
"""How many sentences on "the following spring" still counts from the month that was named."""
YEAR_REACH = 2
"""How many sentences on "the year" is still the year that was named."""
_MOST = frozenset({"best", "worst"})
JOINED = 8
"""How many dates may be joined on before the one that gives them all their year."""


def named_year(hit: Hit, context: Context) -> tuple[int | None, bool]:
    """The year named in the expression itself, and whether it hangs on the reference day ("last year")."""
    if hit.has("year"):
        return said_year(hit.words("year")), False
    if hit.has("yearshift"):
        return context.reference.year + step_of(hit.word("yearshift")), True
    if hit.has("toldyear"):
        return told_year(hit, context), True
    return None, False


def told_year(hit: Hit, context: Context) -> int:
    """The year that "of that year", "of the following year" and the like count from the last one named shortly before.

    Else from the one a tale has come to or the document's.
    """
    is_near = context.near(context.year_at, hit.start, YEAR_REACH)
    year = context.year if is_near and context.year else context.standpoint().year
    if not is_near and context.told and context.is_in_passage(hit.start, YEAR_REACH):
        year = context.told[0]
    return year + ANAPHORS.get(hit.word("toldyear"), 0)


def joined_year(hit: Hit) -> int | None:
    """The year a later date gives to this one.

    "March 3 to June 8, 1998", "March and June 1998", "May 3-5, 1998", "on 9 April, 6 June and 5 May 1998".
    """
    tokens, position = hit.tokens, hit.end
    if hit.has("day") and tokens.is_in(position, "TO") and _is_day(tokens, position + 1):
        after = position + 2 + tokens.is_in(position + 2, "COMMA")
        if tokens.is_in(after, "YEARNUM"):
            return int(tokens.raw(after))
    for _ in range(JOINED):
        after_month = _after_joined_month(tokens, position)
        if after_month is None:
            return None
        position = after_month + tokens.is_in(after_month, "COMMA")
        if tokens.is_in(position, "YEARNUM"):
            return int(tokens.raw(position))
        position = after_month
    return None


def _after_joined_month(tokens: Tokens, position: int) -> int | None:
    """Where a month joined on ends, with its day: behind ", 6 June", "and September", "to June 8"; None for none."""
    month = position + tokens.is_in(position, "COMMA")
    month += tokens.is_in(month, "TO") or tokens.is_in(month, "SLASH")
    if month == position:
        return None
    month += tokens.is_in(month, "THE")
    day_first = _is_day(tokens, month)
    month += day_first + (day_first and tokens.is_in(month + 1, "OF"))
    if not tokens.is_in(month, "MONTH"):
        return None
    return month + 1 + (not day_first and _is_day(tokens, month + 1))


def _is_day(tokens: Tokens, position: int) -> bool:
    """Whether the number of a day stands there."""
    return tokens.is_in(position, "DAYNUM") or tokens.is_in(position, "ORDNUM")


def calendar_month(hit: Hit, context: Context) -> Reading | None:
    """A month, with or without its year.

    "March 1997", "early next March", "June last year", "in May"; not "they may go", "protesters march", "Ms. May".

    Without a year: the last year the sentence named, else the nearest such month to the document's date.
    """
    if hit.start not in context.given and not is_calendar_month(hit):
        return None
    month = month_number(hit.word("month"))
    if hit.has("toldyear") and (before := context.before_christ(ANAPHORS.get(hit.word("toldyear"), 0))):
        return Reading("DATE", f"{before}-{month:02}", part_mod(hit), True, anchors=False)
    year, relative = named_year(hit, context)
    if year is None:
        year = context.given.get(hit.start)
    if year is None and hit.has("anamonth"):
        year, relative = _anaphoric_month_year(hit.word("anamonth"), month, context), True
    if year is None and hit.has("shift"):
        year, relative = _shifted_month_year(hit.word("shift"), month, context.reference), True
    if year is None:
        year, relative = joined_year(hit), False
    if year is None:
        year = year_beside(hit, context)
    if year is None:
        year = year_known(hit, context, month) or year_compared(hit, context, month)
        year, relative = year or month_year(hit, context, month), True
    return Reading("DATE", f"{year:04}-{month:02}", part_mod(hit), relative, f"XXXX-{month:02}")


def month_year(hit: Hit, context: Context, month: int) -> int:
    """The year of a bare month: the latest under a verb in the past, the next under one to come, or the nearest."""
    reference = context.reference
    if tale := year_told(hit, context, month):
        return tale
    if follows_since(hit):
        return reference.year - (month > reference.month)
    nearest = nearest_month_year(reference, month)
    if is_done(hit, context) or (context.opens(hit.start) and is_until_over(hit)):
        return reference.year - (month > reference.month)
    if 0 < (nearest - reference.year) * 12 + month - reference.month <= NEAR_MONTHS:
        return nearest
    where = direction(hit, context)
    if where == "past" and hit.tokens.word(hit.start - 1) not in ("by", "through", "until", "till"):
        return reference.year - (month > reference.month)
    if where == "future":
        return reference.year + (month < reference.month)
    return nearest


def _shifted_month_year(shift: str, month: int, reference: date) -> int:
    """The year of "last March" (the latest before this month), "next March" (the first after it), "this March"."""
    step = step_of(shift)
    if step < 0:
        return reference.year - (month >= reference.month)
    if step > 0:
        return reference.year + (month <= reference.month)
    return reference.year


def _anaphoric_month_year(word: str, month: int, context: Context) -> int:
    """The year of "the following March", the first after the month named last; "the previous March", "that March"."""
    year, last = context.last_month() or (context.reference.year, context.reference.month)
    step = ANAPHORS.get(word, 0)
    if step > 0:
        return year + (month <= last)
    return year - (month >= last) if step else year


def calendar_year(hit: Hit, context: Context) -> Reading | None:
    """A year.

    "in 1998", "late 1998", "fiscal 1989", "nineteen ninety-four", "'89"; not "$1998", "1998 people", "Agenda 2030".
    """
    year = said_year(hit.words("year"))
    if year is None or not is_calendar_year(hit):
        return None
    return Reading("DATE", f"{year:04}", part_mod(hit))


def further_year(hit: Hit, context: Context) -> Reading | None:
    """The second of two years written together: "13" in "the 2012-13 season"; not "the 2010-11 files"."""
    last = context.last
    if last is None or last.rule not in ("calendar_year", "further_year", "season") or last.end != hit.start - 1:
        return None
    year = second_year(hit.tokens, last.end - 1)
    return Reading("DATE", f"{year:04}") if year else None


def decade(hit: Hit, context: Context) -> Reading | None:
    """A decade: "the late 1970s", "the '80s", "the nineties", "the 60s and 70s"; not "in his 40s"."""
    word = hit.word("decade")
    figures = re.sub(r"\D", "", word) or lexicon("timex")["decades"][word]
    if len(figures) == 4:
        is_century = figures.endswith("00") and figures < "1900"  # "the 1800s" are a hundred years, "the 2000s" ten
        return Reading("DATE", figures[:2] + "XX" if is_century else figures[:3] + "X", part_mod(hit))
    if word[0].isdigit() and "the" not in hit.all_words() and not _is_joined_decade(hit, context):
        return None
    return Reading("DATE", f"19{figures[0]}X", part_mod(hit))


def _is_joined_decade(hit: Hit, context: Context) -> bool:
    """Whether a decade is joined to another: "70s" in "the 60s and 70s"."""
    last = context.last
    is_beside = last is not None and last.rule == "decade" and last.end == hit.start - 1
    return is_beside and hit.tokens.is_in(hit.start - 1, "TO")


def century(hit: Hit, context: Context) -> Reading | None:
    """A century.

    "the late 19th century" is the 1800s; not "the 200th century".
    """
    number = ordinal(hit.words("nth"))
    return Reading("DATE", f"{number - 1:02}XX", part_mod(hit)) if 1 <= number <= 99 else None


def new_year(hit: Hit, context: Context) -> Reading | None:
    """The year that is about to begin, or has just begun: "in the new year"; "since the new year" it has."""
    reference = context.reference
    ahead = reference.month > NEW_YEAR_MONTHS and not follows_since(hit)
    return Reading("DATE", f"{reference.year + ahead:04}", "START", True, "XXXX")


def season(hit: Hit, context: Context) -> Reading | None:
    """A season; a verb, a spring or the name of an event is none.

    "last fall", "the winter of 1994", "this past spring", "in the summer"; not "prices fall", "the Winter Games".
    """
    code = SEASONS[hit.word("season")]
    year, relative = named_year(hit, context)
    if hit.has("ana"):
        told = _following_season_year(hit, context, code)
        return Reading("DATE", f"{told:04}-{code}" if told else f"XXXX-{code}", part_mod(hit), True, f"XXXX-{code}")
    if year is None:
        if not hit.has("shift") and (is_capital(hit.tokens, hit.end - 1) or not _is_told_season(hit)):
            return None
        told = None if hit.has("shift") else _season_told(hit, context, code)
        is_told = hit.words("shift") in ([], ["this"], ["that"], ["same"], ["next"])
        start = context.standpoint() if is_told else context.reference
        year, relative = _season_year(hit.word("shift"), code, start), True
        if told is not None:
            year = told
        elif hit.word("shift") in ("that", "same"):
            year = told_year(hit, context)
        elif code == "WI" and _is_over(hit, context):
            year -= 1
        if follows_since(hit) and (year, SEASON_MONTHS[code][0]) > (context.reference.year, context.reference.month):
            year -= 1
    return Reading("DATE", f"{year:04}-{code}", part_mod(hit), relative, f"XXXX-{code}")


def _season_told(hit: Hit, context: Context, code: str) -> int | None:
    """The year of a season in a passage of an earlier year: "It fell in May 2014, and by autumn all was at war"."""
    month = SEASON_MONTHS[code][0]
    if context.tale or context.told is None:
        return None
    if follows_since(hit):
        is_beside = context.same_sentence(context.told_at, hit.start)
        return latest_year_of(month, context.told) if is_beside and not context.undated else None
    return year_told(hit, context, month)


def _following_season_year(hit: Hit, context: Context, code: str) -> int | None:
    """The year of "the following spring", the first to begin after what was named last, or of the one before it.

    None where nothing was named shortly before.
    """
    step, first = ANAPHORS[hit.word("ana")], SEASON_MONTHS[code][0]
    is_year_last = context.year_at > max(context.month_said_at, context.day_at)
    if is_year_last and context.year and context.near(context.year_at, hit.start, YEAR_REACH):
        return context.year + step
    day_at, month_at = context.day_at, max(context.month_at, context.told_at)
    last = context.last_month()
    if context.day is not None and day_at > month_at:
        last, month_at = (context.day.year, context.day.month), day_at
    if last is None or not context.near(month_at, hit.start, SEASON_REACH):
        return None
    if step > 0:
        return last[0] + (last[1] >= first)
    return last[0] - (last[1] <= SEASON_MONTHS[code][1])


def _is_told_season(hit: Hit) -> bool:
    """Whether "spring" alone is the season: "In spring, they left", "in the spring they"; not "in spring water".

    No season is known of which it is only said that it was "the worst winter in decades", "its first winter".
    """
    tokens, before = hit.tokens, hit.tokens.word(hit.start - 1)
    if tokens.is_in(hit.start - 1, "ORDWORD") or before in _MOST or before.endswith("est"):
        return False
    if hit.word("season") != "spring" or hit.has("mod") or hit.has("part"):
        return True
    opens = any(tokens.is_in(hit.end, name) for name in ("STOP", "COMMA", "OPENS_CLAUSE", "AND_WORD"))
    return tokens.is_in(hit.start - 1, "IN") and (opens or hit.end == len(tokens.starts))


def _is_over(hit: Hit, context: Context) -> bool:
    """Whether "this winter" or "the winter" is the one just over: in spring, unless the words look ahead."""
    return (
        context.reference.month in range(3, 6)
        and not hit.has("yearshift")
        and (step_of(hit.word("shift")) == 0 and direction(hit, context) != "future")
    )


def _season_year(shift: str, code: str, reference: date) -> int:
    """The year of "last fall" (the latest that is over), "next fall" (the first to begin), "this summer", "summer"."""
    first, last = SEASON_MONTHS[code]
    month = reference.month
    if step_of(shift) < 0:
        return reference.year - (month <= last) - (code == "WI" and month <= 2)
    if step_of(shift) > 0:
        return reference.year + (month >= first)
    if code == "WI" and month <= 2:
        return reference.year - 1
    return reference.year


def year_end(hit: Hit, context: Context) -> Reading | None:
    """The last day of a year: "by year-end", "year's end", "year-end 1989"; not "at the end of the day".

    "since year-end" is the one before.
    """
    year, relative = named_year(hit, context)
    if year is None:
        year, relative = context.reference.year - follows_since(hit), True
    return Reading("DATE", f"{year:04}-12-31", None, relative, "XXXX-12-31")
