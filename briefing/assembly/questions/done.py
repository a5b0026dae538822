"""Plans for a day that another sentence tells as done on that very day, in whichever document it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.assembly.questions.answers import Answer
from briefing.assembly.questions.matters import Matter, Open, Subjects, stem
from briefing.model import Annotations, Document, Span

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is told as done on a day (TIMEX3, with or without a year)."""

    span: Span
    day: str
    matter: Matter


class Done:
    """The deeds of all documents that are told as done on a day, by their stems."""

    def __init__(
        self, documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
    ) -> None:
        self._subjects = subjects
        self._annotations = annotations
        self._deeds: dict[str, list[_Deed]] = {}
        for document in documents:
            found = annotations.get(document.id)
            for event in found.events if found is not None else ():
                if found is None or event.status != "occurred" or event.timex is None:
                    continue
                day = found.timexes[event.timex].value
                if _DAY.fullmatch(day):
                    deed = _Deed(event.span, day, subjects.matter(event.span))
                    self._deeds.setdefault(stem(event.lemma), []).append(deed)

    def on_its_day(self, question: Open) -> Answer | None:
        """What tells that a plan was carried out on its day.

        "The accord will be signed on May 4." by "The accord was signed on May 4.", not by "signed the visitors' book
        on May 4" nor by "signed the accord on May 1".
        """
        if question.doubt.kind not in ("pending", "forecast"):
            return None
        days = set(self._days(question.doubt.span))
        for deed in self._deeds.get(stem(question.doubt.lemma), ()) if days else ():
            same_day = any(_is_one_day(deed.day, day) for day in days)
            if same_day and not question.doubt.span.overlaps(deed.span) and self._is_of_the_same(deed, question):
                return Answer(deed.span, True, "settled: it is told as done on that day")
        return None

    def _days(self, span: Span) -> Iterator[str]:
        inside = self._annotations[span.document].timexes_in(span)
        return (one.value for one in inside if _DAY.fullmatch(one.value))

    def _is_of_the_same(self, deed: _Deed, question: Open) -> bool:
        """Whether the deed is told of the same thing, or where the plan names none, of the same actors."""
        one, other, agent = question.matter, deed.matter, question.doubt.agent
        if one.actors and other.actors and not one.actors & other.actors:
            return False
        terms = one.terms - {stem(question.doubt.lemma)}
        things = terms - (self._subjects.matter(agent).terms if agent is not None else frozenset()) or terms
        shared = things & other.terms
        return 2 * len(shared) >= len(things) if things else bool(one.actors) and one.actors <= other.actors


def _is_one_day(one: str, other: str) -> bool:
    return one == other or (one[4:] == other[4:] and "XXXX" in (one[:4], other[:4]))
