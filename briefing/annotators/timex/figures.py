"""Days in figures: "2024-10-25", "25.10.2024", "10/25/2024", and which comes first, the day or the month."""

from __future__ import annotations

import re
from datetime import date

from briefing.annotators.timex.context import Context, Order, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.numbers import said_year
from briefing.annotators.timex.tokens import Tokens, kinds
from briefing.annotators.timex.values import day

_MARK = re.compile(r"[/.-]")


def iso_date(hit: Hit, context: Context) -> Reading | None:
    """A day or time in ISO 8601, or a day with the year first, which no one writes in another order.

    "2024-10-25" and "2024/10/25" are days, "2024-10-25T14:30" is a time; not "2024-13-41".
    """
    value = hit.all_words()[0].upper()
    found, _, time = value.partition("T")
    moment = day(*(int(figures) for figures in _MARK.split(found)))
    if moment is None:
        return None
    return Reading("TIME", f"{moment.isoformat()}T{time}") if time else Reading("DATE", moment.isoformat())


def numeric_date(hit: Hit, context: Context) -> Reading | None:
    """A day in figures, the year last.

    "25/10/2024" and "10/25/2024" can be read in one way only and "25.10.2024" has the day first, as everywhere where
    dots are written. "03/04/2024" is March or April: it has the order of the other dates in the document, or that in
    which it is the document's own date; where neither tells, it is only some day of 2024. Not "version 1.10.2024".
    """
    word = hit.all_words()[0]
    if hit.tokens.is_in(hit.start - 1, "VERSION") or ("/" not in word and _parts(word)[2] < 100):
        return None
    days = _days(word)
    known = [moment for moment in days.values() if moment]
    if not known:
        return None
    if len(set(known)) == 1:
        return Reading("DATE", known[0].isoformat())
    order = _order(word, context)
    found, loose = days[order] if order else None, f"{known[0].year:04}-XX-XX"
    return Reading("DATE", found.isoformat() if found else loose, None, False, loose)


def _parts(word: str) -> tuple[int, int, int]:
    """The three numbers of a date."""
    first, second, last = (int(figures) for figures in _MARK.split(word))
    return first, second, last


def _days(word: str) -> dict[Order, date | None]:
    """The day it is if the day, and if the month comes first."""
    first, second, last = _parts(word)
    year = last if last >= 100 else said_year([word[-2:]]) or 0
    return {"day": day(year, second, first), "month": day(year, first, second)}


def _order(word: str, context: Context) -> Order | None:
    """The order in which a date that can be read in two ways is written; None where nothing tells."""
    mark = word[-3] if word[-3] in "/.-" else word[-5]
    if mark not in context.orders:
        context.orders[mark] = _shown_order(context.tokens, mark)
    shown = context.orders[mark]
    if shown or mark == ".":
        return shown or "day"
    return next((order for order, moment in _days(word).items() if moment == context.reference), None)


def _shown_order(tokens: Tokens, mark: str) -> Order | None:
    """The order of those dates of a document that can be read in one way only, if they agree."""
    shape = kinds().classes["SLASHDATE"]
    orders: set[Order] = set()
    for match in re.finditer(f"[{shape}]", tokens.kinds):
        word = tokens.word(match.start())
        days = _days(word)
        if mark in word and (days["day"] is None) != (days["month"] is None):
            orders.add("month" if days["day"] is None else "day")
    return orders.pop() if len(orders) == 1 else None
