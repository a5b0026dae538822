"""What an expression is read against: the day of speaking, the dates named before it, and the words around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from briefing.annotators.language import Parse
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.headings import given_years
from briefing.annotators.timex.quarter_ends import quarter_ended
from briefing.annotators.timex.tales import TALE, has_its_year, last_tale_year, latest_year_of, looks_back, year_of
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
_DECADE = re.compile(r"(\d{3})X$")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])$")
_WEEK = re.compile(r"(\d{4})-W(\d\d)")
_MONTH_OF = re.compile(r"(\d{4})-(\d\d)")
ANY_DAY = range(2300, 4000)
"""The years around the days that stand for any day: what is reached from these is known of no day."""
_BC = re.compile(r"BC(\d{4})")
_MONTHS_OF_YEAR = {"START": 1, "MID": 6, "END": 12}
"""The month up to which a tale has come in a part of a year: "by the end of 1941" is followed by January."""
BESIDE = 4
"""How many tokens on a date is still of the year counted back before it."""
DAY_REACH = 3
"""How many sentences on "the same day" is one of the month that was named."""
PASSAGE = 6
"""How many sentences and gaps on a piece that is no news may still tell of the year that it recalled."""
_YEAR = re.compile(r"(\d{4})(?:-|$)")
_HOUR = re.compile(r"T(\d\d|[A-Z]{2})")
HOURS = {"MO": 8, "AF": 14, "EV": 20, "NI": 22}
"""The hour for which each part of the day stands."""


@dataclass(slots=True)
class Context:
    """The state of reading one document: the reference day and the anchors the text has set so far.

    Anchors are token positions with values: `day`, `month`, `quarter`, `year` and `decade` the last of each grain that
    the text named, so that "two days later" and "that year" can be read against them; `bc` the last year before Christ.
    `told` is the year and month of the last that the text gave with its year, or counted on from it, `told_by` the
    expression; `spoken` the year last told from the day of speaking: "this year"; `headed` the one that heads a
    paragraph, `given` those of days without one; `known` the last year of each month named with one; `hour` the time of
    day told last, on the day named last, `night` the day of the last evening; `left_at` is where one last was of
    another year, or of the day of speaking: "now". `orders` keeps by their mark whether dates in figures show the day
    or the month first, `eras` where an era is named; `month_said_at` is where a month's name stood last, whether or not
    it is known of which year. `undated` tells that the reference day is any, `exact` that it is known to the day,
    `story` that a text is news of its day, `tale` that up to that year nothing is read against it.
    """

    tokens: Tokens
    reference: date
    parse: Parse | None = None
    day: date | None = None
    day_at: int = -1
    month: tuple[int, int] | None = None
    month_at: int = -1
    month_said_at: int = -1
    week: date | None = None
    quarter: tuple[int, int] | None = None
    quarter_at: int = -1
    year: int | None = None
    year_at: int = -1
    spoken: int | None = None
    spoken_at: int = -1
    ago: int | None = None
    ago_at: int = -1
    decade: int | None = None
    decade_at: int = -1
    bc: int | None = None
    bc_at: int = -1
    last: Hit | None = None
    told: tuple[int, int | None] | None = None
    told_by: Hit | None = None
    told_at: int = -1
    hour: int | None = None
    hour_at: int = -1
    night: date | None = None
    night_at: int = -1
    left_at: int = -1
    headed: int | None = None
    headed_at: int = -1
    given: dict[int, int] = field(default_factory=dict)
    known: dict[int, int] = field(default_factory=dict)
    orders: dict[str, Order | None] = field(default_factory=dict)
    stops: list[int] = field(default_factory=list)
    eras: list[int] = field(default_factory=list)
    undated: bool = False
    story: bool = True
    exact: bool = True
    tale: int | None = None

    def __post_init__(self) -> None:
        self.tale = last_tale_year(self.tokens, self.reference, self.undated)
        self.given = given_years(self.tokens, None if self.undated else self.reference)
        stop = kinds().classes["STOP"]
        self.stops = [match.start() for match in re.finditer(f"[{stop}{BREAK}]", self.tokens.kinds)]

    def sentence(self, position: int) -> int:
        """The number of the sentence that holds a token, told by full stops and blank lines."""
        return bisect_right(self.stops, position)

    def same_sentence(self, one: int, other: int) -> bool:
        """Whether two tokens, if they are such, are in one sentence."""
        return min(one, other) >= 0 and self.sentence(one) == self.sentence(other)

    def near(self, one: int, other: int, sentences: int) -> bool:
        """Whether a token stands at most so many sentences after another; False if that is no position."""
        return one >= 0 and self.sentence(other) - self.sentence(one) <= sentences

    def note(self, reading: Reading, hit: Hit) -> None:
        """Remember what a dated expression named, for those that follow."""
        value, position = reading.value, hit.start
        self.last = hit
        if hit.rule == "calendar_year" and self._heads(hit):
            self.headed, self.headed_at = int(value[:4]), position
        if hit.has("month"):
            self.month_said_at = position
            if not reading.relative and (dated := _MONTH_OF.match(value)):
                self.known[int(dated[2])] = int(dated[1])
        if before := _BC.match(value):
            self.bc, self.bc_at = int(before[1]), position
        if value == "PRESENT_REF" or self._is_of_other_year(reading, position):
            self.left_at = position
        elif reading.relative and self._is_still_told(value):
            self.told_at, self.told_by = position, hit
        if hit.rule == "shifted_unit" and re.fullmatch(r"\d{4}", value) and not hit.tokens.is_in(hit.end, "POSSESSIVE"):
            self.spoken, self.spoken_at = int(value), position
        if hit.rule == "ago" and re.fullmatch(r"\d{4}", value):
            self.ago, self.ago_at = int(value), hit.end
        if value == "P3M" and (ended := quarter_ended(hit, self.reference)):
            self.quarter, self.quarter_at = (ended.year, ended.month // 3), position
        if reading.type not in ("DATE", "TIME") or not reading.anchors:
            return
        if self._is_of_any_day(reading):
            self._forget(value)
            return
        if self.tale and (self._is_aside(reading, position) or self._is_coarser(reading)):
            return
        self._note_grain(value, position)
        if (year := _YEAR.match(value)) and (self.tale or not reading.relative):
            self.year, self.year_at = int(year[1]), position
            self._lead_on(reading, hit)
        elif has_its_year(hit):
            self._lead_on(reading, hit)

    def _forget(self, value: str) -> None:
        """Drop the day or month named before, now that one was named which isn't known."""
        if _DAY.match(value):
            self.day = None
        if _MONTH_OF.match(value):
            self.month = self.told = None

    def _note_grain(self, value: str, position: int) -> None:
        """Remember the day, month, quarter or week that a value names."""
        if day := _DAY.match(value):
            self.day, self.day_at = date(int(day[1]), int(day[2]), int(day[3])), position
            hour = _HOUR.search(value)
            self.hour, self.hour_at = (HOURS.get(hour[1]) or int(hour[1]), position) if hour else (None, -1)
            if hour and HOURS.get(hour[1], 0) > HOURS["AF"]:
                self.night, self.night_at = self.day, position
        elif month := _MONTH.match(value):
            self.month, self.month_at = (int(month[1]), int(month[2])), position
        elif quarter := _QUARTER.match(value):
            self.quarter, self.quarter_at = (int(quarter[1]), int(quarter[2])), position
        elif decade := _DECADE.match(value):
            self.decade, self.decade_at = int(decade[1]) * 10, position
        elif week := _WEEK.match(value):
            self.week = date.fromisocalendar(int(week[1]), int(week[2]), 1)

    def _lead_on(self, reading: Reading, hit: Hit) -> None:
        """Remember the year and month that a text has come to; outside a tale only with a month, and not since when."""
        if not self.tale and self.tokens.word(hit.start - 1) in ("from", "since"):
            return
        if told := _MONTH_OF.match(reading.value):
            is_bound = not self.tale and self.tokens.word(hit.start - 1) in ("until", "till")
            self._come_to(int(told[1]), None if is_bound else int(told[2]), hit)
        elif self.tale and not self._is_far_off(reading, hit.start):
            month = _MONTHS_OF_YEAR.get(reading.mod or "") if len(reading.value) == 4 else None
            self._come_to(int(reading.value[:4]), month, hit)

    def _come_to(self, year: int, month: int | None, hit: Hit) -> None:
        self.told, self.told_at, self.told_by = (year, month), hit.start, hit

    def _is_of_other_year(self, reading: Reading, position: int) -> bool:
        """Whether a date is of another year than the one told last, to which it does not look back."""
        if self.told is None or not reading.relative or looks_back(self.tokens, position):
            return False
        return reading.value[:4].isdigit() and not reading.value.startswith(f"{self.told[0]:04}")

    def _is_still_told(self, value: str) -> bool:
        """Whether what is told on from a date of an earlier year than the document's is of its year: "two days later".

        So a passage lasts as long as its sentences name such days.
        """
        if self.tale or self.told is None or self.told[0] == self.reference.year:
            return False
        return value.startswith(f"{self.told[0]:04}")

    def _is_of_any_day(self, reading: Reading) -> bool:
        """Whether a reading was reached from the day that stands for any."""
        return self.undated and reading.relative and reading.value[:4].isdigit() and int(reading.value[:4]) in ANY_DAY

    def _is_aside(self, reading: Reading, position: int) -> bool:
        """Whether a date in a tale is nothing to go on from: it looks back, or is read from the day of writing."""
        if looks_back(self.tokens, position):
            return self.told is not None
        year = _YEAR.match(reading.value)
        return reading.relative and year is not None and not self._is_past(int(year[1]))

    def _is_far_off(self, reading: Reading, position: int) -> bool:
        """Whether a bare year does not lead a tale on: "1859" in "a hero of the war of 1859", told of 1870."""
        if reading.relative or len(reading.value) > 4 or self.told is None or self.opens(position):
            return False
        return int(reading.value) - self.told[0] not in range(TALE)

    def opens(self, position: int) -> bool:
        """Whether a token opens its sentence or line, alone or behind a preposition: "In 1859 he left"."""
        starts, ends, text = self.tokens.starts, self.tokens.ends, self.tokens.text
        stop = self.sentence(position) - 1
        first = self.stops[stop] + 1 if stop >= 0 else 0
        return position - first <= 1 or (position > 0 and "\n" in text[ends[position - 1] : starts[position]])

    def _is_coarser(self, reading: Reading) -> bool:
        """Whether "later that year" points to the year of a day or month that the tale has come to."""
        if not reading.relative or self.told is None or self.told[1] is None:
            return False
        month = f"{self.told[0]:04}-{self.told[1]:02}"
        is_day = self.day is not None and self.day_at >= self.told_at
        return month.startswith(reading.value) and (is_day or month != reading.value)

    def _is_past(self, year: int) -> bool:
        """Whether a tale can have come to a year."""
        return self.tale is not None and year <= self.tale

    def _last_told(self) -> tuple[int, int | None] | None:
        """The year the tale has come to, with its month if the text gave one; None outside a tale."""
        return self.told if self.told is not None and self._is_past(self.told[0]) else None

    def standpoint(self) -> date:
        """A day of the year from which "the next year" is told: where a tale has come to, else the reference."""
        last = self._last_told()
        return self.reference if last is None else self.day_told() or date(last[0], last[1] or 1, 1)

    def day_told(self) -> date | None:
        """The day from which "that night" is told, the document's own; None in a tale come to a month or a year."""
        if self._last_told() is None:
            return self.reference
        return self.day if self.day_at >= self.told_at else None

    def day_named(self) -> date | None:
        """The day from which "two days later" is told: the last that was named, else as `day_told`."""
        return self.day if self.day is not None and self._last_told() is None else self.day_told()

    def is_of_month(self, position: int) -> bool:
        """Whether a month was named last and no day of it, so that "the same day" is none known: "It began in May"."""
        return self.month_said_at > self.day_at and self.near(self.month_said_at, position, DAY_REACH)

    def year_ago(self, position: int) -> int | None:
        """The year counted back right before a date, which is of it: 1989 in "thirty years ago, on June 4"."""
        return self.ago if self.same_sentence(self.ago_at, position) and position - self.ago_at < BESIDE else None

    def _heads(self, hit: Hit) -> bool:
        """Whether a year stands before its paragraph like a heading: "2021. Rates rise from March."."""
        before, behind = self.tokens.kinds[hit.start - 1 : hit.start], self.tokens.raw(hit.end)
        is_alone = hit.end - hit.start == 1 and before in ("", BREAK)
        return is_alone and (behind in (".", ":", "–", "—", "-") or behind.isspace())

    def before_christ(self, count: int) -> str | None:
        """The year so many after the last that was named, "BC0043", if that one was before Christ."""
        if self.bc is None or self.bc_at < self.year_at or self.bc <= count:
            return None
        return f"BC{self.bc - count:04}"

    def last_month(self) -> tuple[int, int] | None:
        """Year and month of the last expression that named a month, alone or with a day."""
        if self.day is not None and self.day_at == self.month_said_at > self.month_at:
            return self.day.year, self.day.month
        if self.told is not None and self.told[1] is not None and self.told_at > self.month_at:
            return self.told[0], self.told[1]
        return self.month

    def is_recollected(self) -> bool:
        """Whether the year told last is a recent one, of which a dated text may or may not go on to tell."""
        if self.undated or self.told is None or self._last_told() is not None:
            return False
        return self.reference.year - self.told[0] < TALE

    def is_in_passage(self, position: int, sentences: int) -> bool:
        """Whether a token may still be of a recent year told so many sentences before at most, which is not left."""
        return self.is_recollected() and self.left_at < self.told_at and self.near(self.told_at, position, sentences)

    def tale_year(self, month: int, hit: Hit) -> int | None:
        """The year of a month in a tale of past times, told on from the sentence before; None where it is none.

        "In April 1453 the siege began. On 29 May the city fell." A text that is a tale throughout is told on from
        whatever year it came to last; any other, in news right away, goes on to later months, and back only within a
        sentence, to what "had" been: "It fell in May 1453 after the sultan had come in April".
        """
        if (last := self._last_told()) is not None:
            return (latest_year_of if looks_back(self.tokens, hit.start) else year_of)(month, last)
        reach = 1 if self.story or not self.is_recollected() else PASSAGE
        if self.told is None or not self.near(self.told_at, hit.start, reach):
            return None
        year = year_of(month, self.told)
        if year > self.told[0] and not self._is_over(year, month):
            return None
        if year == self.told[0] and month < (self.told[1] or 0):
            return year if self._is_back(hit.start) else None
        self._come_to(year, month, hit)
        self.year, self.year_at = year, hit.start
        return year

    def _is_over(self, year: int, month: int) -> bool:
        """Whether a month of the year after a recent one that was told is over by the day of speaking."""
        return self.is_recollected() and (year, month) <= (self.reference.year, self.reference.month)

    def _is_back(self, position: int) -> bool:
        """Whether a sentence looks back from a date in it to another."""
        is_since = self.tokens.word(position - 1) == "since"
        return not is_since and self.same_sentence(self.told_at, position) and looks_back(self.tokens, position)
