"""By which day a quarter is named: "the quarter ended Sept. 30"."""

from __future__ import annotations

from datetime import date

from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.values import month_number


def quarter_ended(hit: Hit, reference: date) -> date | None:
    """A day in "the quarter ended Sept. 30", the latest such; None if it ends within a calendar quarter.

    Where a quarter was named before, that name holds: it may be one of a fiscal year.
    """
    tokens, at = hit.tokens, hit.end + 1
    is_over = tokens.word(hit.end) in ("ended", "to", "through")
    if not (is_over or tokens.is_in(hit.end, "ENDED")) or not tokens.is_in(at, "MONTH"):
        return None
    month = month_number(tokens.word(at))
    year_at = at + 2 + tokens.is_in(at + 2, "COMMA")
    year = reference.year - (month > reference.month) * is_over
    if tokens.is_in(year_at, "YEARNUM") and tokens.is_in(at + 1, "DAYNUM"):
        year = int(tokens.word(year_at))
    return None if month % 3 else date(year, month, 1)
