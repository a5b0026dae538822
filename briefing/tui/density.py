"""Where dated events lie in time: columns of a calendar, how many events stand in each, and the ways between them.

A column is a calendar unit, the same for all: a day, a week, a month … Where one event of 1987 would press a whole
autumn of 2024 into one column, the long stretches without any event are cut out and a break stands for each; where news
of an autumn tell of much that was long before, the first column gathers it. The unit is the one that tells the events
apart best for the fewest cuts. No Textual here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2
from typing import TypeAlias

from briefing.edtf import MONTHS

LEAST = 12
"""Fewer cells than these have no room for a calendar."""
CELLS_A_CUT = 8
"""So many cells there must be for each cut, or nothing would be left of the distances in time."""
SHORTEST_CUT = 4
"""An empty stretch of fewer columns is not worth a cut."""
GATHERED = 0.25
"""At most this share of the events may be gathered in the first column."""
GATHERING = 2
"""That the first column gathers is worth so many cuts."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the calendar: which one of its kind a day lies in, and what that one is called."""

    name: str
    number: Callable[[date], int]
    label: Callable[[int], str]


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def _years(length: int) -> Unit:
    return Unit(f"{length} years", lambda day: day.year // length, lambda number: f"{number * length}s")


UNITS = (
    Unit("day", date.toordinal, _day),
    Unit("week", lambda day: (day.toordinal() - 1) // 7, lambda week: f"week of {_day(week * 7 + 1)}"),
    Unit(
        "month", lambda day: day.year * 12 + day.month - 1, lambda number: f"{MONTHS[number % 12][:3]} {number // 12}"
    ),
    Unit("quarter", lambda day: day.year * 4 + (day.month - 1) // 3, lambda number: f"Q{number % 4 + 1} {number // 4}"),
    Unit("year", lambda day: day.year, str),
    _years(10),
    _years(100),
    _years(1000),
)
"""The units a column can be, the finest first; the coarsest have room for all of the calendar."""

Column: TypeAlias = int | None
"""A column's unit by its number, or None for a break."""


class Density:
    """The events of a list in the order of time, spread over a number of cells.

    `starts` is each event's earliest possible day (ISO), None for an undated one, those last; `cells` at least `LEAST`.
    """

    def __init__(self, starts: Sequence[str | None], cells: int) -> None:
        days = {start: _date(start) for start in starts if start is not None}
        found = Counter(days[start] for start in starts if start is not None)
        self.unit, self.columns, self.gathers = _calendar(found, cells)
        by_number = {number: index for index, number in enumerate(self.columns) if number is not None}
        column = {start: by_number.get(self.unit.number(day), 0) for start, day in days.items()}
        self.undated = len(self.columns)
        """The place of what is undated, beyond all columns."""
        self.places = [self.undated if start is None else column[start] for start in starts]
        """For each event the column it stands in."""

    def counts(self, shown: Sequence[int]) -> list[int]:
        """How many of the events shown stand in each column, and last how many are undated."""
        found = Counter(map(self.places.__getitem__, shown))
        return [found[place] for place in range(len(self.columns) + 1)]

    def row_of(self, shown: Sequence[int], place: int) -> int | None:
        """The first of the events shown that stands in a column or after it; None if none does."""
        row = bisect_left(shown, place, key=self.places.__getitem__)
        return row if row < len(shown) else None

    def step(self, shown: Sequence[int], row: int, by: int) -> int | None:
        """The first event of the next column that has any, or with -1 of the one before; None if there is none."""
        here = self.places[shown[row]]
        if by > 0:
            after = bisect_right(shown, here, key=self.places.__getitem__)
            return after if after < len(shown) else None
        first = bisect_left(shown, here, key=self.places.__getitem__)
        return self.row_of(shown, self.places[shown[first - 1]]) if first else None

    def label(self, place: int) -> str:
        """What a column is called, "" for a break."""
        if place == self.undated:
            return "undated"
        gathers = place == 0 and self.gathers
        number = self.columns[place + gathers]
        named = "" if number is None else self.unit.label(number)
        return f"before {named.removeprefix('week of ')}" if gathers else named

    def holds(self, place: int, latest: str | None) -> bool:
        """Whether what stands in a column ends in it: "June" doesn't end in the column of its first day."""
        if place == self.undated or (place == 0 and self.gathers):
            return True
        return latest is not None and self.unit.number(_date(latest)) == self.columns[place]

    def is_coarser(self, place: int, start: str, latest: str | None) -> bool:
        """Whether a column's name says less than the date of an event in it: "2024" than "Jun 2024", not than "2020s".

        Columns of a week are named by a day, which is no less than any date says.
        """
        if self.unit.name in ("day", "week") or latest is None or not self.holds(place, latest):
            return False
        before, after = _date(start).toordinal() - 1, _date(latest).toordinal() + 1
        beside = (day for day in (before, after) if date.min.toordinal() <= day <= date.max.toordinal())
        return any(self.unit.number(date.fromordinal(day)) == self.columns[place] for day in beside)


def _date(iso: str) -> date:
    """A day; one before the calendar's first year is its first day."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return date.min


def _calendar(days: Mapping[date, int], cells: int) -> tuple[Unit, tuple[Column, ...], bool]:
    """The unit that tells the events apart best, its columns, and whether the first gathers all before the second.

    How well is the number of equally full columns that would tell as much, less the cuts; of equals the finest.
    """
    best: tuple[Unit, tuple[Column, ...], bool] = UNITS[-1], (), False
    found = -1.0
    for unit in UNITS:
        counts: Counter[int] = Counter()
        for day, count in days.items():
            counts[unit.number(day)] += count
        for numbers, full in _gathered(counts, cells):
            columns = _columns(numbers, cells)
            gathers = len(numbers) > 0 and numbers[0] not in counts
            if columns is None:
                continue
            score = _apart(full) - columns.count(None) - GATHERING * gathers
            if score > found:
                best, found = (unit, columns, gathers), score
    return best


def _gathered(counts: Mapping[int, int], cells: int) -> Iterator[tuple[list[int], list[int]]]:
    """The numbers of a unit with how many events each has: all, then with ever more of the first ones gathered.

    Those gathered stand at a number before the others. What would have more columns than cells is left out.
    """
    numbers = sorted(counts)
    full = [counts[number] for number in numbers]
    yield numbers, full
    most = GATHERED * sum(full)
    gathered = 0
    for drop in range(1, len(numbers)):
        gathered += full[drop - 1]
        if gathered > most:
            return
        before = numbers[drop] - 1
        if len(numbers) - drop < cells and before not in counts:
            yield [before, *numbers[drop:]], [gathered, *full[drop:]]


def _apart(counts: Sequence[int]) -> float:
    """How many columns as full as one another would tell as much as these: two to the power of their entropy."""
    total = sum(counts)
    return 2.0 ** -sum(count / total * log2(count / total) for count in counts)


def _columns(numbers: Sequence[int], cells: int) -> tuple[Column, ...] | None:
    """The columns from the first number to the last, with as few cuts as make them fit; None if they don't."""
    if len(numbers) > cells:
        return None
    length = numbers[-1] - numbers[0] + 1 if numbers else 0
    empty = sorted(((after - before - 1, before) for before, after in pairwise(numbers)), key=lambda gap: -gap[0])
    cuts = set()
    for gap, before in empty[: cells // CELLS_A_CUT]:
        if length <= cells or gap < SHORTEST_CUT:
            break
        cuts.add(before)
        length -= gap - 1
    return tuple(_between(numbers, cuts)) if length <= cells else None


def _between(numbers: Sequence[int], cuts: set[int]) -> list[Column]:
    """All columns: those of the numbers, the empty ones between, a break where one is cut."""
    columns: list[Column] = list(numbers[:1])
    for before, after in pairwise(numbers):
        columns += [None, after] if before in cuts else range(before + 1, after + 1)
    return columns


# --- drawing ----------------------------------------------------------------------------------------------------------


def edges(columns: int, cells: int) -> list[int]:
    """Where each column begins when so many share the cells, and where the last one ends."""
    return [column * cells // columns for column in range(columns + 1)] if columns else [0]


def levels(counts: Sequence[int], steps: int) -> list[int]:
    """How high each column is, from 0 for none to `steps` for the fullest; one event is already seen."""
    most = max(counts, default=0)
    return [-(-count * steps // most) if count else 0 for count in counts]


def label_line(
    cells: int, reach: int, ends: tuple[str, str], at: int | None, text: str, pointer: str
) -> list[tuple[str, bool]]:
    """The line of so many cells under columns that reach so far: the ends' labels, a pointer at a cell, its text.

    Pieces, each with whether it is the pointer's; a label of an end gives way to the pointer's text.
    """
    first, last = ends
    if first == last:
        last = ""
    reach = min(cells, max(reach, len(first) + 2 + len(last)))
    told = f"{pointer} {text}" if at is not None else ""
    start = at or 0
    if start + len(told) > cells:
        told = f"{text} {pointer}"
        start = max(start + 1 - len(told), 0)
    told = told[: cells - start]
    left = first.ljust(start) if len(first) < start or not told else " " * start
    room = max(reach - len(left) - len(told), len(last) + 2)
    right = last.rjust(room) if len(left) + len(told) + room <= cells else ""
    return [(left[:cells], False), (told, True), (right.ljust(cells - len(left[:cells]) - len(told)), False)]
