"""Whether a text is a tale: history told on its own calendar, in which "in July" is of the year it has come to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.tokens import Tokens, kinds

TALE = 10
"""Years before the document's date from which on what happened is told as a tale of its own."""
LEAST_YEARS = 3
"""How many years long past a dated text names at least if it is a tale."""
LAST_OLD_YEAR, LEAST_UNDATED = 1999, 2
"""Up to which year a text without a date tells of old times, and how many such years it names at least."""
PREVAILING = 3
"""How many times as many they are at least as recent years, and as words read from the day of speaking."""
MANY_YEARS = 10
"""How many years a tale of the recent past names at least."""
MANY_PREVAILING = 5
"""How many times as many they are at least as other years, and as words read from the day of speaking."""
STEPS_BACK = 4
"""Of so many steps from one year to another a tale of the recent past takes at most one back."""
CLAUSE = 10
"""How many tokens before a date, or behind one that opens the sentence, "had" may stand to govern it."""
_PRESENT = frozenset({"are", "can", "could", "has", "have", "is", "might", "should", "will"})
_PAST = frozenset({"did", "had", "was", "were"})
NEXT_YEAR = 6
"""A month so many before the last that was told is one of the following year."""


def has_its_year(hit: Hit) -> bool:
    """Whether words give a day or month its year, if no number: "on 5 March last year", "in February of that year"."""
    if hit.rule == "calendar_day":
        return hit.has("yearshift")
    return hit.rule == "calendar_month" and hit.tokens.words(hit.end - 2, hit.end) == ["that", "year"]


def last_tale_year(tokens: Tokens, reference: date, undated: bool) -> int | None:
    """The last year that a tale can have come to; None for a text that is no tale.

    A tale names years long past and hardly a day read from its own: no "today", "Friday", "two years ago". One of many
    years told in order may come to the year before it was written. A text without a date may be news: its years are of
    an older century. What speaks of its own day by its verbs is no tale, however much of the past it recalls.
    """
    if _is_in_present(tokens):
        return None
    classes = kinds().classes
    years = [int(tokens.word(match.start())) for match in re.finditer(f"[{classes['YEARNUM']}]", tokens.kinds)]
    eras = len(re.findall(f"[{classes['BC']}{classes['AD']}]", tokens.kinds))
    spoken = _spoken(tokens)
    for last, least, share in (
        (LAST_OLD_YEAR if undated else reference.year - TALE, LEAST_UNDATED if undated else LEAST_YEARS, PREVAILING),
        (reference.year - 1, MANY_YEARS, MANY_PREVAILING),
    ):
        told = eras + sum(year <= last for year in years)
        is_tale = told >= least and told > share * max(eras + len(years) - told, spoken)
        if is_tale and (least < MANY_YEARS or _is_in_order(years)):
            return last
    return None


def _is_in_present(tokens: Tokens) -> bool:
    """Whether more clauses say what is and will be than what was: a commentary that recalls 1907, 1962 and 2005."""
    said = Counter(map(tokens.word, range(len(tokens.starts))))
    return sum(said[word] for word in _PRESENT) > sum(said[word] for word in _PAST)


def _is_in_order(years: Sequence[int]) -> bool:
    """Whether years go forward by and large, as a tale does; a commentary goes back for each of its reasons."""
    steps = [later - year for year, later in pairwise(years) if later != year]
    return STEPS_BACK * sum(step < 0 for step in steps) <= len(steps)


def _spoken(tokens: Tokens) -> int:
    """How many words are read from the day of speaking: "yesterday", "on Friday", "last month", "two years ago"."""
    classes = kinds().classes
    unit = f"[{classes['PERIOD']}{classes['WEEKEND']}]"
    dated = f"[{classes['COMMA']}]?[{classes['MONTH']}{classes['DAYNUM']}]"
    return len(
        re.findall(
            f"[{classes['TODAY']}{classes['TONIGHT']}{classes['AGO']}]"
            f"|[{classes['WEEKDAY']}](?!{dated})"
            f"|[{classes['LAST']}{classes['THIS_WORD']}]{unit}|(?<![{classes['THE']}])[{classes['NEXT']}]{unit}",
            tokens.kinds,
        )
    )


def year_of(month: int, told: tuple[int, int | None]) -> int:
    """The year of a month told after a year or a month of one: the same, or the next if it lies far back in it."""
    year, last = told
    return year + (last is not None and last - month > NEXT_YEAR)


def latest_year_of(month: int, told: tuple[int, int | None]) -> int:
    """The year of a month that lies before what is told: "the general had left in May", "since May"."""
    year, last = told
    return year - (last is not None and month > last)


def looks_back(tokens: Tokens, position: int) -> bool:
    """Whether a clause tells what went before: "he had sailed in May", "In May he had sailed", "since May".

    Such a date does not lead the tale on; "By May he had sailed" does.
    """
    if tokens.word(position - 1) in ("since", "by", "until", "till"):
        return tokens.word(position - 1) == "since"
    if position < 2 or tokens.is_in(position - 2, "STOP"):  # it opens the sentence
        reach = range(position, min(position + CLAUSE, len(tokens.starts)))
    else:
        reach = range(position - 1, max(position - 1 - CLAUSE, -1), -1)
    for index in reach:
        if tokens.is_in(index, "STOP"):
            return False
        if tokens.word(index) == "had":
            return True
    return False
