"""The entries of a timeline: stretches of a text that are told from the date they open with."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import edtf
from briefing.annotators.events.ranges import days_of, ends_range, range_of
from briefing.model import Block, Document, Timex

LEAST = 2
"""How many entries a timeline has at least."""
_BULLET = re.compile(r"\W{0,4}(?:on |in )?(?:\d{1,2}\s?[–—-]\s?(?=\d))?", re.IGNORECASE)
"""What may stand before the date of an entry, also the day from which on it was: "1–3 June"."""
_BEHIND = re.compile(r"(?:, \d{1,2}[:.]\d\d)?\s{0,2}(?:\.\s{1,2}(?=[^\Wa-z])|:\s{0,2}|[–—-]\s|$)")
"""What stands behind it, if anything: "3 June 2023: It closed", "3 June 2023 – It closed", "3 June, 12:26"."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph of a timeline: its code points, those behind the date it opens with, and the EDTF date it is of.

    `timex` is the index of the expression that gives that date.
    """

    start: int
    told: int
    end: int
    date: str | None
    timex: int | None


class Annals:
    """The entries of a document's timeline, if it has one: a paragraph's own date, or that of the heading above it."""

    def __init__(self, document: Document, timexes: Sequence[Timex]) -> None:
        found = list(_entries(document, timexes))
        self._entries = found if len({entry.date for entry in found if entry.date}) >= LEAST else []
        self._starts = [entry.start for entry in self._entries]

    def at(self, offset: int) -> Entry | None:
        """The entry that holds an offset; None outside a timeline."""
        index = bisect_right(self._starts, offset) - 1
        entry = self._entries[index] if index >= 0 else None
        return entry if entry is not None and entry.date is not None and offset < entry.end else None


def _entries(document: Document, timexes: Sequence[Timex]) -> Iterator[Entry]:
    """Each paragraph under a dated heading, or with a date of its own, and its date."""
    above: tuple[str | None, int | None] = (None, None)
    starts = [timex.span.start for timex in timexes]
    for block in document.blocks:
        told, own = _opening(document.text, block, timexes, starts)
        if block.role != "body" or told >= block.end:
            above = own
        else:
            yield Entry(block.start, told, block.end, *(own if own[0] else above))


def _opening(
    text: str, block: Block, timexes: Sequence[Timex], starts: Sequence[int]
) -> tuple[int, tuple[str | None, int | None]]:
    """Where a block goes on behind the date, at least to the month, that it sets apart, that date and its index."""
    opening = _BULLET.match(text, block.start, block.end)
    start = opening.end() if opening else block.start
    index = bisect_right(starts, start) - 1
    if index < 0 or starts[index] != start or timexes[index].relative:
        return block.start, (None, None)
    stretch = range_of(timexes, index, text) if ends_range(timexes, index + 1, text) else days_of(timexes[index], text)
    last = index + (stretch is not None and ends_range(timexes, index + 1, text))
    behind, date = _BEHIND.match(text, timexes[last].span.end, block.end), timexes[index].edtf
    if behind is None or date is None or len(date) <= len("2023") or "/" in date or not edtf.is_edtf(date):
        return block.start, (None, None)
    return behind.end(), (stretch or date, index)
