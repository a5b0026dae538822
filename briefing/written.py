"""When documents were written, as far as it is known: a date, a day without its year, or a year that others tell.

Agency copy gives its day without the year, "QUITO, July 16 (Reuters) -". The documents that state their dates tell of
which year it is, where they lie near it and no other year comes close. What was inferred so is marked wherever it is
shown, and dates no further document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from briefing import edtf
from briefing.model import Dateline, Document

HALF_A_YEAR = 183
"""Days within which the nearest year is believed if the lead names the very weekday."""
LATEST = 2
"""So many days before its dateline's is what a report tells first at most; "on Friday" in one of a Sunday."""
LEAD = 600
"""Two sentences are seldom longer."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\s+(?=[\"'“‘(]?[A-Z])")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?:(\w+) )?({'|'.join(_WEEKDAYS)})\b")
_NOT_OF_THE_NEWS = frozenset({"before", "by", "every", "last", "next", "since", "this", "till", "to", "until"})
"""Before a weekday: not the one that the report is of."""


def with_years(documents: Sequence[Document]) -> list[Document]:
    """The documents, those with a dateline's day alone dated by it where the dated ones tell the year surely."""
    stated = {day for one in documents if one.date_source != "dateline" and (day := edtf.day(one.date)) is not None}
    near = cache(partial(edtf.nearest, to=sorted(stated)))
    out = []
    for document in documents:
        day = None
        if document.dateline is not None and document.date is None:
            given = document.dateline.day
            day = _sure(near(given), near(given, within=HALF_A_YEAR), _lead(document, document.dateline))
        out.append(document if day is None else replace(document, date=day.isoformat(), date_source="dateline"))
    return out


def _sure(near: date | None, far: date | None, lead: str) -> date | None:
    """The day in a near year unless the lead's weekday speaks against it; in one further off if it is the very day's.

    "July 16 - … on Sunday" was written in 2023, "July 16 - … on Thursday" was not.
    """
    if far is None:
        return None
    named = (name for before, name in _WEEKDAY.findall(lead) if before.casefold() not in _NOT_OF_THE_NEWS)
    weekday = next(map(_WEEKDAYS.index, named), None)
    back = None if weekday is None else (far.weekday() - weekday) % 7
    return far if back == 0 else near if back is None or back <= LATEST else None


def _lead(document: Document, dateline: Dateline) -> str:
    """A document's first two sentences behind its dateline, with the words of the line before the day."""
    line = next((block.start for block in document.blocks if block.start <= dateline.start < block.end), dateline.start)
    sentences = _SENTENCE_END.split(document.text[dateline.end : dateline.end + LEAD])
    return " ".join([document.text[line : dateline.start], *sentences[:2]])


def written(document: Document, reading: Callable[[str], str] = str) -> str:
    """When a document was written, for a person: "2023-07-16 (year inferred)", "16 Jul (no year)", "undated".

    `reading` is how a date is read.
    """
    if document.date is not None:
        return reading(document.date) + (" (year inferred)" if document.date_source == "dateline" else "")
    return f"{edtf.plain(document.dateline.day)} (no year)" if document.dateline is not None else "undated"
