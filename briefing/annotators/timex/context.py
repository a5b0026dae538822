"""What an expression is read against: the day of speaking, the dates named before it, and the words around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from briefing.annotators.language import Parse
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.tokens import BREAK, Tokens, kinds
from briefing.model import TimexType

Order: TypeAlias = Literal["day", "month"]
"""What comes first in a date in figures."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means.

    `relative` tells whether the reference day or an anchor was needed; `loose` is the value where that isn't known
    well enough: "XXXX-WXX-5" for a Friday. `anchors` tells whether later expressions may be read against it; `edtf` is
    its place on the calendar where that is not the value's.
    """

    type: TimexType
    value: str
    mod: str | None = None
    relative: bool = False
    loose: str | None = None
    anchors: bool = True
    edtf: str | None = None


_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)$")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH_OF = re.compile(r"(\d{4})-(\d\d)")
TALE = 10
"""Years before the document's date from which on what happened is told as a tale of its own."""
_YEAR = re.compile(r"(\d{4})(?:-|$)")


@dataclass(slots=True)
class Context:
    """The state of reading one document: the reference day and the anchors the text has set so far.

    Anchors are token positions with values: `day`, `month`, `quarter` and `year` the last of each grain that the text
    named, so that "two days later" and "that year" can be read against them. `told` is the year and month of the last
    that the text gave with its year, or counted on from it. `orders` keeps by their mark whether dates in figures show
    the day or the month first; `undated` tells that the reference day stands for any.
    """

    tokens: Tokens
    reference: date
    parse: Parse | None = None
    day: date | None = None
    day_at: int = -1
    month: tuple[int, int] | None = None
    month_at: int = -1
    week: date | None = None
    quarter: tuple[int, int] | None = None
    quarter_at: int = -1
    year: int | None = None
    year_at: int = -1
    last: Hit | None = None
    told: tuple[int, int] | None = None
    told_at: int = -1
    orders: dict[str, Order | None] = field(default_factory=dict)
    stops: list[int] = field(default_factory=list)
    undated: bool = False

    def __post_init__(self) -> None:
        stop = kinds().classes["STOP"]
        self.stops = [match.start() for match in re.finditer(f"[{stop}{BREAK}]", self.tokens.kinds)]

    def sentence(self, position: int) -> int:
        """The number of the sentence that holds a token, told by full stops and blank lines."""
        return bisect_right(self.stops, position)

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens are in one sentence; False if one of them is no position."""
        return min(one, other) >= 0 and self.sentence(one) == self.sentence(other)

    def near(self, one: int, other: int, sentences: int) -> bool:
        """Whether a token stands at most so many sentences after another; False if that is no position."""
        return one >= 0 and self.sentence(other) - self.sentence(one) <= sentences

    def note(self, reading: Reading, hit: Hit) -> None:
        """Remember what a dated expression named, for those that follow."""
        value, position = reading.value, hit.start
        self.last = hit
        if reading.type not in ("DATE", "TIME") or not reading.anchors:
            return
        if day := _DAY.match(value):
            self.day, self.day_at = date(int(day[1]), int(day[2]), int(day[3])), position
        elif month := _MONTH.match(value):
            self.month, self.month_at = (int(month[1]), int(month[2])), position
        elif quarter := _QUARTER.match(value):
            self.quarter, self.quarter_at = (int(quarter[1]), int(quarter[2])), position
        elif week := _WEEK.match(value):
            self.week = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        if (year := _YEAR.match(value)) and not reading.relative:
            self.year, self.year_at = int(year[1]), position
            if told := _MONTH_OF.match(value):
                self.told, self.told_at = (int(told[1]), int(told[2])), position

    def last_month(self) -> tuple[int, int] | None:
        """Year and month of the last expression that named a month, alone or with a day and its year."""
        return self.told if self.told_at > self.month_at else self.month

    def tale_year(self, month: int, position: int) -> int | None:
        """The year of a month in a tale of past times, told on from the sentence before; None where it is none.

        "In April 1453 the siege began. On 29 May the city fell." News of 2013 that recalls a March of 2012 goes on to
        this year's May; only what lies long before its day, or in a text without one, is a tale.
        """
        if self.told is None or not self.near(self.told_at, position, 1) or month < self.told[1]:
            return None
        if not self.undated and self.reference.year - self.told[0] < TALE:
            return None
        self.told, self.told_at = (self.told[0], month), position
        self.year, self.year_at = self.told[0], position
        return self.told[0]
