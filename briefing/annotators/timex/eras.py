"""Years told with their era: "44 BC", "AD 117", "the 5th century BC"."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import GOES_ON, is_capital
from briefing.annotators.timex.modifiers import part_mod
from briefing.annotators.timex.numbers import ordinal
from briefing.annotators.timex.tokens import kinds
from briefing.annotators.timex.values import day, month_number

_LEAP_YEAR = 2000
FIRST_ALONE, LAST_ALONE = 100, 999
"""The years that are told without their era, which only a text that names one can mean."""
LAST_YEAR = 2199
"""The last year that "AD" is written with; a larger number counts something else."""


def era(hit: Hit, context: Context) -> Reading | None:
    """A year, a day or month of one, or a century, with its era.

    "15 March 44 BC" is BC0044-03-15, "the 5th century BC" BC04, "AD 117" 0117; not "AD 5000" nor "the 0th century BC".
    What lies before the year 1 has no place on the calendars used here, so it is no anchor either.
    """
    is_before = hit.has("era")
    prefix = "BC" if is_before else ""
    if hit.has("nth"):
        number = ordinal(hit.words("nth"))
        return Reading("DATE", f"{prefix}{number - 1:02}{'' if is_before else 'XX'}", part_mod(hit)) if number else None
    year = int(hit.words("year")[0])
    if not 1 <= year <= LAST_YEAR:
        return None
    date = _within_year(hit)
    return None if date is None else Reading("DATE", f"{prefix}{year:04}{date}", anchors=not is_before)


def ancient_year(hit: Hit, context: Context) -> Reading | None:
    """A year of three figures in a text that tells of an era: "In 431 war broke out" beside "404 BC".

    It is of the era named last, else of the one to come; not "by 431 men", nor in a text without any.
    """
    year, tokens = int(hit.words("year")[0]), hit.tokens
    last = context.last
    is_second = tokens.is_in(hit.start - 1, "TO") and last is not None and last.end == hit.start - 1
    if not FIRST_ALONE <= year <= LAST_ALONE or not (_is_introduced(hit) or (is_second and _is_of_era(last))):
        return None
    era, within = _era(context, hit.start), _within_year(hit)
    if era is None or within is None:
        return None
    is_before = era == "BC"
    return Reading("DATE", f"{'BC' if is_before else ''}{year:04}{within}", anchors=not is_before)


def _is_introduced(hit: Hit) -> bool:
    """Whether words around a number make it a year: "in 431,", "By 268 they", "at Mantinea (418)"."""
    tokens, before, after = hit.tokens, hit.start - 1, hit.end
    if tokens.is_in(before, "OPEN"):
        return is_capital(tokens, before - 1) and (tokens.is_in(after, "CLOSE") or tokens.is_in(after, "HYPHEN"))
    if not hit.has("month") and not tokens.is_in(before, "ANCIENT") and tokens.raw(before) != "By":
        return False
    if tokens.is_in(after, "NO_YEAR"):
        return False
    is_open = not tokens.raw(after)[:1].isalnum() or any(tokens.is_in(after, name) for name in GOES_ON)
    return (is_open and tokens.raw(after) != "%") or (tokens.is_in(before, "IN") and is_capital(tokens, after))


def _is_of_era(last: Hit | None) -> bool:
    """Whether the expression before is a year of an era too."""
    return last is not None and last.rule in ("era", "ancient_year")


def _era(context: Context, position: int) -> str | None:
    """The era named last before a place in the text, else the next: "BC" or "AD"; None in a text without any."""
    classes = kinds().classes
    marks = f"[{classes['BC']}{classes['AD']}]"
    if not context.eras:
        context.eras = [match.start() for match in re.finditer(marks, context.tokens.kinds)] or [-1]
    index = bisect_right(context.eras, position) - 1
    at = context.eras[max(index, 0)]
    if at < 0:
        return None
    return "BC" if context.tokens.is_in(at, "BC") else "AD"


def _within_year(hit: Hit) -> str | None:
    """The month and day behind the year, "" for none, None for a day that no year has."""
    if not hit.has("month"):
        return ""
    month = month_number(hit.word("month"))
    if not hit.has("day"):
        return f"-{month:02}"
    number = ordinal(hit.words("day"))
    return f"-{month:02}-{number:02}" if day(_LEAP_YEAR, month, number) else None
