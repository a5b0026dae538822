"""Two dates or days that are the ends of one stretch of time: "from 1991 to 1997", "4–6 September"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing import edtf
from briefing.annotators.language import Token
from briefing.model import Timex

_UNTO = frozenset({"to", "until", "till", "through"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SPECIFYING = re.compile(r",? \(?(?:in |on )?")
_BEFORE_A_DAY = re.compile(r"(?<!\d)(\d{1,2})\s?[–—-]\s?$|\b(?:from (\d{1,2}) to|between (\d{1,2}) and) $")
_AFTER_A_DAY = re.compile(r"\s?[–—-]\s?(\d{1,2})(?![\d:%])")


def range_of(timexes: Sequence[Timex], index: int, tokens: Mapping[int, Token]) -> str | None:
    """The EDTF interval from an expression to the next, if they are its ends: "from 1991 to 1997"."""
    if not ends_range(timexes, index + 1, tokens):
        return None
    first, last = timexes[index].edtf or "", timexes[index + 1].edtf or ""
    if last < first and last[:4] == first[:4]:  # "from November 2022 to February"
        last = f"{int(first[:4]) + 1}{last[4:]}"
    return f"{first}/{last}" if edtf.is_edtf(f"{first}/{last}") else None


def days_of(timex: Timex, text: str) -> str | None:
    """The EDTF interval of a day written with another of its month: "4–6 September", "from 4 to 6 September"."""
    own = timex.edtf
    if own is None or _DAY.fullmatch(own) is None:
        return None
    start, end = timex.span.start, timex.span.end
    first = _BEFORE_A_DAY.search(text, max(start - 16, 0), start)
    last = _AFTER_A_DAY.match(text, end, end + 6)
    if first is None and last is None:
        return None
    month = own[:8]
    other = first[first.lastindex or 1] if first else last[1] if last else "0"
    days = (f"{month}{int(other):02}", own) if first else (own, f"{month}{int(other):02}")
    reading = "/".join(days)
    return reading if days[0] < days[1] and edtf.is_edtf(reading) else None


def ends_days(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether an expression is the second of two joined days: "6, 2018" of "September 4-6, 2018"."""
    before = timexes[index - 1] if index else None
    return before is not None and before.span.end + 2 > timexes[index].span.start and days_of(before, text) is not None


def ends_range(timexes: Sequence[Timex], index: int, tokens: Mapping[int, Token]) -> bool:
    """Whether an expression ends a stretch of time that the one before it begins."""
    if index not in tokens or index - 1 not in tokens:
        return False
    first, last = tokens[index - 1], tokens[index]
    ends = (timexes[index - 1].edtf, timexes[index].edtf)
    if last.i - first.i not in range(2, 6) or any(end is None or "/" in end for end in ends):
        return False
    leading = last if last.dep_ == "prep" else last.head
    if leading.dep_ == "prep" and leading.lower_ not in _UNTO | {"between"}:  # "from 93 overnight to 142 on Friday"
        return False
    openings = {token.lower_ for token in (first, *first.ancestors) if token.dep_ == "prep"}
    between = {token.lower_ for token in first.doc[first.i + 1 : last.i]}
    return bool(("between" in openings and "and" in between) or ("from" in openings and between & _UNTO))


def specifies(timexes: Sequence[Timex], index: int, text: str) -> bool:
    """Whether an expression only says more closely when the one before it was: "50 years ago, in May 1974"."""
    before, own = (timexes[index - 1] if index else None), timexes[index]
    if before is None or not _SPECIFYING.fullmatch(text, before.span.end, own.span.start):
        return False
    bounds = (before.earliest, own.earliest, own.latest, before.latest)
    return all(bounds) and list(bounds) == sorted(bound or "" for bound in bounds)
