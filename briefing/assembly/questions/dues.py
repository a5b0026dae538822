"""Whether a question's time is over: the day it was for, when it was announced, what was written since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing import edtf
from briefing.assembly.questions.matters import Open
from briefing.model import Annotations, Document, Timex


class Dues:
    """The days that documents give for what is ahead, seen from the day of the briefing (`today`, an ISO date)."""

    def __init__(
        self, documents: Sequence[Document], annotations: Mapping[str, Annotations], today: str | None
    ) -> None:
        self._dates = {document.id: document.date for document in documents}
        self._annotations = annotations
        self._today = edtf.day(today)

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
        day = self.day(one)
        over = day is not None and self._today is not None and day < self._today.isoformat()
        return day if over else None

    def said(self, one: Open) -> str | None:
        """The last of the days that its sentence gives outside its clause: "said in May 2023 that", an ISO date."""
        found = self._annotations[one.doubt.span.document]
        number = found.sentence_at(one.doubt.span.start)
        told = (timex for timex in found.timexes if found.sentence_at(timex.span.start) == number)
        apart = (timex for timex in told if timex.type == "DATE" and not one.doubt.span.overlaps(timex.span))
        days = (timex.latest for timex in apart if timex.latest is not None)
        return max(days, default=None)

    def is_passed_over(self, one: Open) -> bool:
        """Whether at least half of the dated documents were written after the one that last tells of it."""
        said, dated = self._dates[one.doubt.span.document], [day for day in self._dates.values() if day]
        return said is not None and len(dated) > 2 and 2 * sum(day > said for day in dated) >= len(dated)

    def age(self, one: Open) -> int:
        """How many days before the day of the briefing its document was written; 0 if that is not known."""
        said = edtf.day(self._dates[one.doubt.span.document])
        return (self._today - said).days if said is not None and self._today is not None else 0

    def written(self, one: Open) -> str | None:
        """The date of the document that a question is from."""
        return self._dates[one.doubt.span.document]

    def _inside(self, one: Open) -> list[Timex]:
        found = self._annotations[one.doubt.span.document].timexes
        return [timex for timex in found if one.doubt.span.contains(timex.span)]

    def _last_day(self, timex: Timex) -> str | None:
        if timex.latest is not None:
            return timex.latest
        found = edtf.nearest(timex.value, [self._today]) if self._today is not None else None
        return found.isoformat() if found is not None else None
