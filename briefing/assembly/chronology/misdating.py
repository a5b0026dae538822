"""Documents whose own text speaks against the date they are read by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing import edtf
from briefing.model import Annotations, Document, Misdated, Timex

BETWEEN = 20
"""Most code points between "today" and the date it is."""
_TODAY_IS = re.compile(r"(?:,|\s*[(–—-])\s{0,3}(?:\w{6,9},\s)?$")
"""What stands between "today" and the date it is: "today, 5 March 2023", "today (Sunday, 5 March 2023)"."""


def misdated(documents: Sequence[Document], annotations: Mapping[str, Annotations]) -> tuple[Misdated, ...]:
    """For each document that its text contradicts, the first place that does; only what is sure counts.

    A text says so where it dates "today" otherwise, or tells of a full date after its own as past: "The mayor resigned
    on 5 March 2023" was not written in 2022. Plans and other documents' dates say nothing.
    """
    found = (_first(document, annotations[document.id]) for document in documents if document.id in annotations)
    return tuple(one for one in found if one is not None)


def _first(document: Document, found: Annotations) -> Misdated | None:
    if document.date is None or not edtf.is_edtf(document.date):
        return None
    earliest, latest = edtf.bounds(document.date)
    against = [
        timex
        for timex in _todays(document, found)
        if not (earliest or "") <= (timex.earliest or "") <= (latest or "9999")
    ]
    against += [timex for timex in _told_as_past(found) if latest is not None and (timex.earliest or "") > latest]
    first = min(against, key=lambda timex: timex.span, default=None)
    return None if first is None else Misdated(document.id, first.edtf or "", first.span)


def _todays(document: Document, found: Annotations) -> Iterator[Timex]:
    """The full dates that stand beside "today" as what it is."""
    for one, other in pairwise(found.timexes):
        said = document.text[one.span.start : one.span.end].lower()
        between = document.text[one.span.end : other.span.start][:BETWEEN]
        if said == "today" and _is_full(other) and _TODAY_IS.match(between):
            yield other


def _told_as_past(found: Annotations) -> Iterator[Timex]:
    """The full dates on which something is told to have happened or been said."""
    for event in found.events:
        if event.status in ("occurred", "denied"):
            for index in (event.timex, event.reported_timex):
                if index is not None and _is_full(found.timexes[index]):
                    yield found.timexes[index]


def _is_full(timex: Timex) -> bool:
    """Whether an expression names day, month and year itself."""
    return not timex.relative and timex.edtf is not None and timex.earliest == timex.latest == timex.edtf
