"""Where on the calendar an expression lies: the EDTF of its value, unless its words claim less or a wider stretch."""

from __future__ import annotations

from briefing.annotators.timex.context import Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.values import month_number, to_edtf

_FISCAL = frozenset(("fiscal", "financial"))
_OWNERS = frozenset(("the", "its", "their", "his", "her", "our", "this", "that", "a"))


def placed(hit: Hit, reading: Reading) -> str | None:
    """The EDTF date of an expression, None where it has no place on the calendar.

    "2013" is a year of the calendar; "fiscal 2013" begins in a month that only its owner knows, and so do "the first
    quarter of its financial year" and "the fourth quarter ended Sept. 30".
    """
    if reading.type not in ("DATE", "TIME"):
        return None
    if reading.edtf is not None:
        return reading.edtf
    return None if is_fiscal(hit, reading.value) else to_edtf(reading.value, reading.mod)


def is_fiscal(hit: Hit, value: str) -> bool:
    """Whether an expression counts in somebody's own year: "fiscal 2013"; not "the year 2013"."""
    if not _FISCAL.isdisjoint(hit.all_words()) or hit.has("fiscal"):
        return True
    return _is_of_fiscal_year(hit) or _ends_elsewhere(hit, value)


def _is_of_fiscal_year(hit: Hit) -> bool:
    """Whether "of the fiscal year" follows."""
    tokens, at = hit.tokens, hit.end
    if not tokens.is_in(at, "OF"):
        return False
    at += 1 + (tokens.word(at + 1) in _OWNERS)
    return tokens.word(at) in _FISCAL


def _ends_elsewhere(hit: Hit, value: str) -> bool:
    """Whether a quarter is said to end in a month that ends another: "its fourth quarter ended Sept. 30"."""
    tokens, at = hit.tokens, hit.end + 1
    if value[-2:-1] != "Q" or not value[-1].isdigit():
        return False
    if not (tokens.is_in(hit.end, "ENDED") and tokens.is_in(at, "MONTH")):
        return False
    return month_number(tokens.word(at)) != int(value[-1]) * 3
