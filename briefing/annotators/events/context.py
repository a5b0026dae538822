"""What the earlier layers know around a clause: whose words it is, who takes part, which dates stand where."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.annotators.events.cast import Cast
from briefing.annotators.events.clauses import Clause, stretch
from briefing.annotators.events.dates import (
    ANCHOR_DAYS,
    WEEK_DAYS,
    Dating,
    bounds,
    datings,
    earliest,
    heads,
    is_day_of,
    note_dates,
)
from briefing.annotators.events.hanging import is_record
from briefing.annotators.events.other_days import is_cited
from briefing.annotators.events.reports import Reports
from briefing.annotators.events.tense import kernel
from briefing.annotators.events.voice import argues
from briefing.annotators.genres import is_story
from briefing.annotators.language import Parse, ParseSpan, Token
from briefing.model import Attribution, BlockRole, DateBasis, Document, Mention, Span, Timex

_JOINING = re.compile(r"[\s,;:–—-]{0,8}(?:\b(?:and|but|or|nor|so|yet|while|then)\b[\s,;:–—-]{0,8})?$")
_DAYS = re.compile(r"P(\d{1,3})D")
_LONG = re.compile(r"P(?:\d{2,}D|[\dX]{1,4}[WMY])")
"""Ten days or more."""
_OF_DAY = re.compile(r"T(?:\d\d:\d\d|[A-Z]{2})$")
_SMALL_HOURS = re.compile(r"T0[0-7]:\d\d$")
_NAMING = frozenset({"last", "overnight", "this", "today", "tonight"})
_PAST = frozenset({"last", "past", "previous"})
_UNTIL = frozenset({"until", "till"})
_WITHIN = frozenset({"at", "in", "during", "on"})

_AHEAD = re.compile(r"later today\b|tomorrow\b|next (?!day\b|morning\b|evening\b|night\b)", re.IGNORECASE)

LEAD = 3
"""Sentences of the body in which the day a story is told from is looked for."""
TITLE = 100
"""Most code points of a title that ends in a full stop."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence about to be read for events: its code points without white space around, clauses and dates.

    `dates` holds, by the token index of each predicate, the dates its clause gives. `noted` is the date of a note on
    the sentence; `lead` whether it opens the body of a news story and `early` whether it is among the first of one;
    `background` whether what it leaves undated may be of another time than its story; `headline` whether it is a title.
    `elsewhere` names the persons of whom the sentence before told something of an earlier day than the story's; None
    if it told nothing of one. `day` is that of the deeds told last, if it was one. `entry` is the index of the
    expression that dates the entry of a timeline in which the sentence stands.
    """

    context: Context
    start: int
    end: int
    parts: Sequence[Clause]
    dates: Mapping[int, Sequence[Dating]]
    noted: str | None = None
    headline: bool = False
    lead: bool = False
    early: bool = False
    background: bool = False
    elsewhere: frozenset[str] | None = None
    day: str | None = None
    entry: int | None = None

    @classmethod
    def of(cls, context: Context, sentence: ParseSpan, parts: Sequence[Clause], *, headline: bool = False) -> Scene:
        """A sentence with what its document knows of it."""
        start, end = context.bare(sentence)
        return cls(context, start, end, parts, context.datings(sentence, parts), context.note(sentence), headline)

    def datings(self, verb: Token) -> list[Dating]:
        """The dates a clause gives its predicate, not a noun in it nor its report."""
        return [dating for dating in self.dates.get(verb.i, ()) if dating.noun is None and not dating.reported]


class Context:
    """One document with its earlier layers at hand; its `cast` knows who is named.

    `is_story` tells whether it is news of its day; `anchor` is the EDTF day its undated past is then told from, or
    None.
    """

    def __init__(
        self,
        document: Document,
        parse: Parse,
        timexes: Sequence[Timex],
        mentions: Sequence[Mention],
        attributions: Sequence[Attribution],
    ) -> None:
        self.document = document
        self.parse = parse
        self.timexes = timexes
        self.reports = Reports(document, attributions)
        self.is_story = is_story(document) and (self._opens_with_news() or not argues(document, parse, self.reports))
        self.cast = Cast(document, mentions, attributions, is_story=self.is_story)
        self.anchor = document.date if self.is_story else None
        self._written = bounds(document.date)[1]
        self._heads = {index: token for index, token in enumerate(heads(parse, timexes)) if token is not None}
        self._timex_starts = [timex.span.start for timex in timexes]
        self._notes = note_dates(document)
        self._blocks = [block.start for block in document.blocks]

    def _opens_with_news(self) -> bool:
        """Whether one of the first sentences of the body names a day of the week before it was written."""
        body = next((block.start for block in self.document.blocks if block.role == "body"), 0)
        lead = list(islice((sentence for sentence in self.parse.sents if sentence.end_char > body), LEAD))
        end = lead[-1].end_char if lead else body
        told = (timex for timex in self.timexes if body <= timex.span.start < end)
        days = (timex for timex in told if is_day_of(self.document, timex, WEEK_DAYS))
        return any(not is_cited(timex, self.document.text) for timex in days)

    # --- the text -------------------------------------------------------------------------------------------------

    def sentences(self) -> Iterator[tuple[ParseSpan, BlockRole]]:
        """The sentences of the parse with the role of the block each stands in."""
        for sentence in self.parse.sents:
            start, end = self.bare(sentence)
            index = bisect_right(self._blocks, start) - 1
            if start < end:
                yield sentence, self.document.blocks[index].role if index >= 0 else "body"

    def bare(self, sentence: ParseSpan) -> tuple[int, int]:
        """The code points of a sentence without the white space around it."""
        text = sentence.text
        start = sentence.start_char + len(text) - len(text.lstrip())
        return start, max(start, sentence.start_char + len(text.rstrip()))

    def block(self, offset: int) -> Span:
        """The stretch of the block that holds an offset."""
        block = self.document.blocks[bisect_right(self._blocks, offset) - 1]
        return Span(self.document.id, block.start, block.end)

    def trimmed(self, start: int, end: int) -> int:
        """`end` moved back over white space, punctuation and a joining word, never before `start`."""
        return start + len(_JOINING.sub("", self.document.text[start:end]))

    # --- when -----------------------------------------------------------------------------------------------------

    def datings(self, sentence: ParseSpan, parts: Sequence[Clause]) -> dict[int, list[Dating]]:
        """For each predicate of the sentence, by token index, the dates its clause gives."""
        first = bisect_left(self._timex_starts, sentence.start_char)
        last = bisect_left(self._timex_starts, sentence.end_char)
        inside = {index: self._heads[index] for index in range(first, last) if index in self._heads}
        return datings(parts, self.timexes, inside, self.document.text, self._written)

    def is_time(self, token: Token) -> bool:
        """Whether a token stands in an expression of time."""
        index = bisect_right(self._timex_starts, token.idx) - 1
        return index >= 0 and token.idx < self.timexes[index].span.end

    def days_before(self, token: Token) -> tuple[int, int] | None:
        """The expression right before a token and its length in days: "two days" of "two days after"; else None."""
        index = bisect_left(self._timex_starts, token.idx) - 1
        if index < 0 or self.document.text[self.timexes[index].span.end : token.idx].strip():
            return None
        length = _DAYS.fullmatch(self.timexes[index].value)
        return None if length is None else (index, int(length[1]))

    def names_a_period(self, noun: Token) -> bool:
        """Whether a noun is one of a stretch of time by the words before it: "third-quarter sales", "last year's"."""
        start = noun.doc[noun.left_edge.i].idx
        first = bisect_left(self._timex_starts, start)
        last = bisect_left(self._timex_starts, noun.idx)
        return any(timex.earliest != timex.latest for timex in self.timexes[first:last])

    def settle_anchor(self, lead: Sequence[Scene]) -> None:
        """Take the first day that a lead dates one of its main predicates with as the day the story is told from.

        Not so where its first sentence has a date of the very day that it was written, nor from that of a plan.
        """
        parts = (
            (scene, part) for scene in lead for part in scene.parts if not part.side and not kernel(part.verb).planned
        )
        told = ((dating, scene.lead) for scene, part in parts for dating in scene.datings(part.verb))
        found = (
            dating.edtf for dating, opens in told if self._is_told_from(dating, ANCHOR_DAYS if opens else WEEK_DAYS)
        )
        opening = (dating for scene in lead if scene.lead for row in scene.dates.values() for dating in row)
        if self.anchor and all(dating.edtf != self.anchor for dating in opening):
            self.anchor = next(found, self.anchor)

    def _is_told_from(self, dating: Dating, days: int) -> bool:
        """Whether a story may be told from a date in its lead, at most so many days old.

        Not from an older one that is written out with its year, nor from that of what struck those whom it counts.
        """
        first, last = bounds(dating.edtf)
        if first is None or first != last or dating.of_happening:
            return False
        is_own = self.basis(dating) == "relative" or first == self._written
        return is_own and is_day_of(self.document, self.timexes[dating.timex], days)

    def is_calendar(self, dating: Dating) -> bool:
        """Whether a date has a place on a calendar, known or not: "Friday" has; "recently" and "at 9:45" have none."""
        timex = self.timexes[dating.timex]
        if timex.type == "TIME" and dating.edtf is None and self._written is not None:
            return False
        return not timex.value.endswith("_REF")

    def is_from_to(self, dating: Dating) -> bool:
        """Whether hours are those of each day: "will run from 7pm to 6am"."""
        timex, text = self.timexes[dating.timex], self.document.text
        opens = text.endswith("from ", 0, timex.span.start)
        return timex.type == "TIME" and opens and text.startswith((" to ", " until "), timex.span.end)

    def is_joined(self, one: Dating, other: Dating) -> bool:
        """Whether a second date is joined to the first by "and": "in March and June"; not "between March and June"."""
        first, second = self._heads.get(one.timex), self._heads.get(other.timex)
        if first is None or second is None or second.dep_ != "conj" or other.edtf is None or other.noun is not None:
            return False
        opening = {token.lower_ for token in (first, first.head)}
        return second.head.i == first.i and "/" not in (one.edtf or "") and "between" not in opening

    def is_older(self, dating: Dating) -> bool:
        """Whether a date says no more than that it was before, or on which side of a day: "previously", "after May"."""
        return self.timexes[dating.timex].value == "PAST_REF" or self.is_limit(dating)

    def is_some_time_later(self, verb: Token) -> bool:
        """Whether a deed is of some unknown day after another: "Oslo left days later"; not "Oslo later left"."""
        start, end = stretch(verb)
        first, last = (bisect_left(self._timex_starts, offset) for offset in (start, end))
        spells = (timex.span for timex in self.timexes[first:last] if timex.type == "DURATION")
        return any(self.document.text[span.start : span.end].casefold().endswith(" later") for span in spells)

    def is_set_before(self, verb: Token) -> bool:
        """Whether a preposition sets a predicate before the day its story is told from, without saying when it was.

        "held the fort until 1763", "said so at a recent fair", "was charged during six weeks of arrest"; not "has held
        it until now", nor "fell for the fifth time in nine months".
        """
        begins = bounds(self.anchor)[0] or ""
        prepositions = [child for child in verb.children if child.dep_ == "prep" and not is_record(child)]
        limits = (timex for child in prepositions if child.lower_ in _UNTIL for timex in self._under(child))
        places = [timex for child in prepositions if child.lower_ in _WITHIN for timex in self._under(child)]
        spells = (timex for child in prepositions if child.lower_ == "over" for timex in self._under(child))
        return (
            any(timex.latest and timex.latest < begins for timex in limits)
            or any(timex.value == "PAST_REF" or _LONG.match(timex.value) for timex in places)
            or any(map(self._is_past, (*places, *spells)))
        )

    def _is_past(self, timex: Timex) -> bool:
        """Whether an expression is a stretch of days up to now: "over the past five days"."""
        said = self.document.text[timex.span.start : timex.span.end].casefold().split()
        return timex.value[:2] != "PT" and timex.type == "DURATION" and not _PAST.isdisjoint(said)

    def _under(self, preposition: Token) -> Sequence[Timex]:
        """The expressions of time in what a preposition brings in."""
        start, last = preposition.idx, preposition.doc[preposition.right_edge.i].idx
        return self.timexes[bisect_left(self._timex_starts, start) : bisect_right(self._timex_starts, last)]

    def is_later(self, dating: Dating) -> bool:
        """Whether a date lies wholly after the document's, is a term that runs out after it, or names the future.

        "later this month" is what is left of it. Where no calendar is known, "tomorrow" tells it by itself.
        """
        timex = self.timexes[dating.timex]
        if timex.value == "FUTURE_REF" or self.document.text.startswith("later this ", timex.span.start):
            return True
        if self._written is None and _AHEAD.match(self.document.text, timex.span.start):
            return True
        begins, ends = bounds(dating.edtf)
        first = begins or ends
        return first is not None and self._written is not None and first > self._written

    def may_be_anchor(self, dating: Dating) -> bool:
        """Whether a date is or holds the day the story is told from ("this week"), or has no place on a calendar."""
        if not self.is_calendar(dating):
            return not self.is_older(dating)
        first, last = bounds(dating.edtf)
        return (first or "9999") <= (self.anchor or "") <= (last or "")

    def day_of(self, dating: Dating, told: str | None) -> str | None:
        """The EDTF date that a date gives an event: a mere time of day is one of the day `told` last, or the story's.

        "Shares fell on Monday. By noon they had lost a third": by Monday noon, though it was written on Tuesday.
        """
        timex = self.timexes[dating.timex]
        is_written_day = self.document.date is not None and dating.edtf == self.document.date
        day = told or self.anchor
        if not is_written_day or day is None or day > (dating.edtf or "") or not _OF_DAY.search(timex.value):
            return dating.edtf
        if _SMALL_HOURS.search(timex.value):  # "She left at 9 p.m. At 1 a.m. she sank": already of the next day
            return dating.edtf
        said = self.document.text[timex.span.start : timex.span.end].casefold().split()
        return dating.edtf if not _NAMING.isdisjoint(said) else day

    def is_limit(self, dating: Dating) -> bool:
        """Whether a date is only what something was before or after: "left after 3 May 2024", "left after Monday"."""
        return dating.limit or (dating.edtf is None and self.timexes[dating.timex].edtf is not None)

    def basis(self, dating: Dating) -> DateBasis:
        """Whether a date was read off its words or reckoned from another."""
        return "relative" if self.timexes[dating.timex].relative or dating.edtf is None else "explicit"

    def note(self, sentence: ParseSpan) -> str | None:
        """The date of the earliest note whose mark stands in or behind a sentence: when it was reported."""
        start, end = self.bare(sentence)
        first, last = (bisect_right(self._notes, offset, key=lambda note: note[0]) for offset in (start, end))
        return earliest(date for _, date in self._notes[first:last])


def is_lead(title: ParseSpan) -> bool:
    """Whether what stands where a title does is a story's first sentence: long, in the past, with a full stop."""
    is_past = title.root.tag_ in ("VBD", "VBN")  # captions are told in the present
    return is_past and len(title.text) > TITLE and title.text.rstrip().endswith((".", ".”", '."'))
