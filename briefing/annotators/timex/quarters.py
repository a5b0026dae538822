"""Quarters and halves of a year, with their year or by what they are told of."""

from __future__ import annotations

import re

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.numbers import ordinal
from briefing.annotators.timex.periods import named_year
from briefing.annotators.timex.tense import direction
from briefing.annotators.timex.values import quarter_of

_EDGES = {"opening": 1, "final": 4, "last": 4}
"""The quarters named by where they stand in the year."""
RESULTS_REACH = 20
"""How many tokens before "in the second half" may stand what it is of."""


def quarter(hit: Hit, context: Context) -> Reading | None:
    """A quarter of a year, the latest one (the current included) where no year is named.

    "the third quarter of 1984", "third-quarter", "Q3 2024": without a year the latest, the current one included.

    Not "a quarter of the shares" nor "the fifth quarter".
    """
    number = int(re.sub(r"\D", "", hit.word("q"))) if hit.has("q") else _nth_quarter(hit)
    if not 1 <= number <= 4:
        return None
    year, relative = named_year(hit, context)
    if year is None:
        year, relative = context.reference.year - (number > quarter_of(context.reference)), True
    return Reading("DATE", f"{year:04}-Q{number}", None, relative, f"XXXX-Q{number}")


def _nth_quarter(hit: Hit) -> int:
    """Which quarter is said: "the third", "the final quarter of 2023"."""
    return _EDGES.get(hit.word("nth")) or ordinal(hit.words("nth"))


def half_year(hit: Hit, context: Context) -> Reading | None:
    """Half a year.

    "the second half of 1989", "the first half of the year", "H1 2013"; not "the first half of the game". "first-half
    profit" is that of the latest, the current one included; not so "a first-half goal". Beside results "in the second
    half" is that of the year named before.
    """
    number = int(re.sub(r"\D", "", hit.word("h"))) if hit.has("h") else ordinal(hit.words("nth") + hit.words("latest"))
    number = 2 if hit.word("nth") == "last" else number
    if number not in (1, 2) or (hit.has("bare") and not _is_of_results(hit)):
        return None
    year, relative = named_year(hit, context)
    if hit.has("bare"):
        year, relative = _half_told(hit, context, number), True
    if year is None:
        is_to_come = hit.has("latest") and number == 2 and quarter_of(context.reference) <= 2
        year, relative = context.reference.year - is_to_come, True
    return Reading("DATE", f"{year:04}-H{number}", None, relative, f"XXXX-H{number}")


def _is_of_results(hit: Hit) -> bool:
    """Whether the sentence up to a half tells of results or money: "sales fell in the second half"; not "he scored"."""
    tokens = hit.tokens
    if tokens.is_in(hit.end, "OF") or tokens.is_in(hit.end, "HYPHEN"):
        return False
    for index in range(hit.start - 1, max(hit.start - 1 - RESULTS_REACH, -1), -1):
        if tokens.is_in(index, "STOP"):
            return False
        if any(tokens.is_in(index, name) for name in ("RESULTS", "LEVEL", "CURRENCY")):
            return True
    return False


def _half_told(hit: Hit, context: Context, number: int) -> int:
    """The year of a half that no year is beside: the one named right before, else that of the half just begun or over.

    Of what is told in the past the latest that is over: "Sales fell in the second half" is said in spring of last year.
    """
    if context.year is not None and context.near(context.year_at, hit.start, 1):
        return context.year
    is_over = direction(hit, context) == "past" and number == 2 and quarter_of(context.reference) <= 2
    return context.reference.year - is_over
