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
_NUMBER = re.compile(r"\d")
_MARK = r"(?:\.\s{1,2}(?=[^\Wa-z])|\W{0,2}(?::\s{0,2}|[–—-]\s|\|\s)|$)"
_BEHIND = re.compile(rf"(?:, \d{{1,2}}[:.]\d\d)?\s{{0,2}}{_MARK}")
"""What stands behind it, if anything: "3 June 2023: It closed", "3 June 2023 – It closed", "3 June, 12:26"."""
_IN_FIGURES = re.compile(r"\d{1,4}([./-])\d{1,2}\1\d{1,4}(?P<gap>\s{1,4})(?=[^\Wa-z_])")
"""A date in figures needs no mark: "03.06.2023 It closed"."""


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
        dates = {timexes[entry.timex].value for entry in found if entry.timex is not None}
        self._entries = found if len(dates) >= LEAST else []
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
    """Where a block goes on behind the date that it sets apart, that date and its index.

    A year, a weekday or a time of day is one only where the entry goes on behind it: "2019 – It closed".
    """
    opening = _BULLET.match(text, block.start, block.end)
    start = opening.end() if opening else block.start
    index = bisect_right(starts, start) - 1
    if index < 0 or starts[index] != start or timexes[index].type not in ("DATE", "TIME"):
        return block.start, (None, None)
    is_stretch = ends_range(timexes, index + 1, text)
    stretch = range_of(timexes, index, text) if is_stretch else days_of(timexes[index], text)
    end = timexes[index + (is_stretch and stretch is not None)].span.end
    date, told = timexes[index].edtf, _told_behind(text, start, end, block.end)
    if date is None or told is None or "/" in date or not edtf.is_edtf(date):
        return block.start, (None, None)
    is_alone = timexes[index].rule == "weekday" or not timexes[index].relative or _NUMBER.search(text, start, end)
    is_day_or_month = len(date) > len("2023") and is_alone
    return (told, (stretch or date, index)) if is_day_or_month or told < block.end else (block.start, (None, None))


def _told_behind(text: str, start: int, end: int, block_end: int) -> int | None:
    """Where a block goes on behind a date that it sets apart; None where it doesn't set it apart."""
    behind = _BEHIND.match(text, end, block_end)
    if behind is not None:
        return behind.end()
    figures = _IN_FIGURES.match(text, start, block_end)
    return figures.end() if figures is not None and figures.start("gap") == end else None
