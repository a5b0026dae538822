"""When documents were written, as far as it is known: a date, a day without its year, or a year that others tell.

Agency copy gives its day without the year, "QUITO, July 16 (Reuters) -". Which year that is the documents that state
their dates may tell. What was inferred so is marked wherever it is shown, and dates no further document.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

from briefing import edtf
from briefing.lexicon import words
from briefing.model import Dateline, Document

NEAR = 183
"""A dateline's day lies at most so many days from that of a dated document."""
LEAD = 600
"""Two sentences are seldom longer."""
_SENTENCE_END = re.compile(r"[.!?][\"'”’)]{0,2}\s+(?=[\"'“‘(]?[A-Z])")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b")


def with_years(documents: Sequence[Document]) -> list[Document]:
    """The documents, those with a dateline's day alone dated by it where the year is sure.

    Two witnesses make it so: the day lies nearest to those of the dated documents in that year, and the lead names its
    weekday: "July 16 - The mayor said on Sunday" in a folder of 2023. A story of January 2024 beside a commentary of
    October lies nearer in January 2025, which the weekday does not confirm.
    """
    dates = {one.date for one in documents if one.date and one.date_source != "dateline" and edtf.is_edtf(one.date)}
    stated = {day for one in dates for end in edtf.bounds(one) if (day := edtf.day(end)) is not None}
    nearest = cache(partial(edtf.nearest, to=sorted(stated), within=NEAR))
    return [_with_year(document, nearest) for document in documents]


def _with_year(document: Document, nearest: Callable[[str], date | None]) -> Document:
    if document.date is not None or document.dateline is None:
        return document
    day = nearest(document.dateline.day)
    if day is None or _WEEKDAYS[day.weekday()] != _weekday(document, document.dateline):
        return document
    return replace(document, date=day.isoformat(), date_source="dateline")


def _weekday(document: Document, dateline: Dateline) -> str | None:
    """The weekday a report is of: the first in its date line or its first two sentences that isn't another day's.

    "The mayor said on Sunday he would leave"; not "until Sunday", "will leave on Sunday".
    """
    line = next((block.start for block in document.blocks if block.start <= dateline.start < block.end), dateline.start)
    sentences = _SENTENCE_END.split(document.text[dateline.end : dateline.end + LEAD])
    for sentence in (document.text[line : dateline.start], *sentences[:2]):
        for weekday in _WEEKDAY.finditer(sentence):
            before = sentence[: weekday.start()].casefold().split()
            if not (words("timex", "AHEAD_CUE") & {*before} or words("pages", "other_weekdays") & {*before[-1:]}):
                return weekday[0]
    return None


def written(document: Document, reading: Callable[[str], str] = str) -> str:
    """When a document was written, for a person: "2023-07-16 (year inferred)", "16 Jul (no year)", "undated".

    `reading` is how a date is read.
    """
    if document.date is not None:
        return reading(document.date) + (" (year inferred)" if document.date_source == "dateline" else "")
    return f"{edtf.plain(document.dateline.day)} (no year)" if document.dateline is not None else "undated"
