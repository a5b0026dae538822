"""Whether a question's time is over: the day it was for, when it was announced, what was written since."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from briefing import edtf
from briefing.assembly.questions.matters import Open, Subjects
from briefing.genres import is_commentary
from briefing.model import Annotations, Document, Span, Timex

LATER, BESIDE = -0.65, -0.6
"""What a question loses that a later document passes over, and one that may be so."""
OUTLIVED = -0.5
"""What figures lose that only older documents set against one another."""
NEWS, COUNTED = timedelta(days=3), timedelta(days=14)
"""What is written so soon after is of the same news; weeks later early counts are over."""

_OF_ITS_DAY = re.compile(
    r"\b(?:at first|immediately|initially) (?:clear|known|say|unclear)\b"
    r"|\b(?:clear|known|unclear|unknown) (?:late )?(?:on )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)\b"
)
"""By what a text says that it tells what was open when it was written."""


class Dues:
    """The days that documents give for what is ahead, seen from the day of the briefing (`today`, an ISO date)."""

    def __init__(
        self,
        documents: Sequence[Document],
        annotations: Mapping[str, Annotations],
        subjects: Subjects,
        today: str | None,
    ) -> None:
        self._dates = {document.id: document.date for document in documents}
        papers = {id for id, found in annotations.items() if found.is_paper}
        self._commentaries = papers | {one.id for one in documents if one.notes or is_commentary(one.genre)}
        self._subjects = subjects
        self._annotations = annotations
        self._today = _bounds(today)[0]

    def is_dated(self, one: Open) -> bool:
        """Whether the clause says when: what is announced for a day is a plan, what will once be may be rhetoric."""
        return any(self._inside(one))

    def day(self, one: Open) -> str | None:
        """The last day of the dates in a question's clause, an ISO date.

        In an undated document "March 15" is the one nearest to the day of the briefing.
        """
        days = (day for timex in self._inside(one) if (day := self._last_day(timex)) is not None)
        return max(days, default=None)

    def missed(self, one: Open) -> str | None:
        """The day a question was for, if it is over on the day of the briefing; else None."""
        day, written = self.day(one), self.written(one)
        begun = edtf.bounds(written)[0] if written is not None else None
        if day is not None and begun is not None and day < begun:
            return None  # what was over already was not to come: "the plea over the crashes of 2018"
        over = day is not None and self._today is not None and day < self._today.isoformat()
        return day if over else None

    def said(self, one: Open) -> str | None:
        """The last of the days that its sentence gives outside its clause: "said in May 2023 that", an ISO date."""
        found = self._annotations[one.doubt.span.document]
        sentence = found.sentences[max(found.sentence_at(one.doubt.span.start), 0)]
        told = found.timexes_in(sentence)
        apart = (timex for timex in told if timex.type == "DATE" and not one.doubt.span.overlaps(timex.span))
        days = (timex.latest for timex in apart if timex.latest is not None)
        return max(days, default=None)

    def passed_over(self, one: Open) -> float:
        """The share of its weight that a question loses since others have told of the matter later, and not raised it.

        Of a story without a date and a commentary with one the commentary is mostly the later.
        """
        said = _bounds(self._dates[one.doubt.span.document])[1]
        others = (id for id in self._dates if id != one.doubt.span.document and self._tells_of(id, one))
        if said is not None:
            days = (_bounds(self._dates[id])[0] for id in others)
            return LATER if any(day is not None and day > said + NEWS for day in days) else 0.0
        is_story = one.doubt.span.document not in self._commentaries
        beside = is_story and any(id in self._commentaries and self._dates[id] is not None for id in others)
        return BESIDE if beside else 0.0

    def has_acted_since(self, one: Open) -> bool:
        """Whether who left open what he will do is told by a later document to have done or said something since.

        "Ek has not said if he will run"; "On 14 August Ek told the party …": by then he mostly has.
        """
        silent = {holder.actor for holder in one.holders if holder.stance == "doubts"} - {None}
        said = _bounds(self._dates[one.doubt.span.document])[1]
        for id, found in self._annotations.items() if silent and said is not None else ():
            written = _bounds(self._dates.get(id))[0]
            if written is None or said is None or written <= said + NEWS:
                continue
            for event in found.events:
                acted = event.status == "occurred" and (event.earliest or "") > said.isoformat()
                who = (found.mentions[index].span for index in event.participants) if acted else ()
                if any(actor in silent for span in who for _, _, actor in self._subjects.named(span)):
                    return True
        return False

    def of_its_day(self, one: Open) -> float:
        """The share that a question loses which was only "not immediately clear", or not clear on a day of the week.

        Another document on the matter that is not of the same days may well tell it.
        """
        found = self._annotations[one.doubt.span.document]
        sentence = found.sentences[max(found.sentence_at(one.doubt.span.start), 0)]
        if _OF_ITS_DAY.search(self._subjects.text(sentence)) is None:
            return 0.0
        said = _bounds(self._dates[one.doubt.span.document])[1]
        others = (id for id in self._dates if id != one.doubt.span.document and self._tells_of(id, one))
        days = (_bounds(self._dates[id])[0] for id in others)
        return BESIDE if any(said is None or day is None or day > said + NEWS for day in days) else 0.0

    def outlived(self, told: Sequence[Span]) -> bool:
        """Whether differing figures are all of one time and a document of weeks later, on the same, has none of them.

        An early toll is what was known then: who counts weeks later knows better.
        """
        said = [_bounds(self._dates[span.document])[1] for span in told]
        dated = [day for day in said if day is not None]
        actors = frozenset[str]().union(*(self._subjects.matter(span).actors for span in told))
        inside = {span.document for span in told}
        others = (id for id in self._dates if id not in inside)
        later = (id for id in others if not actors or not actors.isdisjoint(self._subjects.actors(id)))
        days = (_bounds(self._dates[id])[0] for id in later)
        return len(dated) == len(said) and any(day is not None and day > max(dated) + COUNTED for day in days)

    def _tells_of(self, document: str, one: Open) -> bool:
        """Whether a document names somebody whom a question names, if it names anybody."""
        return not one.matter.actors or not one.matter.actors.isdisjoint(self._subjects.actors(document))

    def age(self, one: Open) -> int:
        """How many days before the day of the briefing its document was written; 0 if that is not known."""
        said = _bounds(self._dates[one.doubt.span.document])[1]
        return (self._today - said).days if said is not None and self._today is not None else 0

    def written(self, one: Open) -> str | None:
        """The date of the document that a question is from."""
        return self._dates[one.doubt.span.document]

    def _inside(self, one: Open) -> tuple[Timex, ...]:
        return self._annotations[one.doubt.span.document].timexes_in(one.doubt.span)

    def _last_day(self, timex: Timex) -> str | None:
        if timex.latest is not None:
            return timex.latest
        found = edtf.nearest(timex.value, [self._today]) if self._today is not None else None
        return found.isoformat() if found is not None else None


def _bounds(written: str | None) -> tuple[date | None, date | None]:
    """The first and the last day that a document's date may mean: of "2023-03" those of the month."""
    if written is None:
        return None, None
    first, last = edtf.bounds(written)
    return edtf.day(first), edtf.day(last)
