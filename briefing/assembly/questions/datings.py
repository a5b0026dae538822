"""Days that differ: documents that date one event, each with a day of its own, and come to different days.

Only what happens once is compared ("signed", "sank"; what is shelled on the 11th may be shelled again on the 12th),
told as done, with a day that the words themselves give, of the same actors and things, a few days apart at most.
Which of the days holds is not for the program to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from briefing import edtf
from briefing.assembly.questions.holders import Holders
from briefing.assembly.questions.matters import Matter, Subjects, stem
from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Holder, Question, Span, digest
from briefing.text import one_line

DAYS = 5
"""Most days between two datings of one event; farther apart, it may have happened twice."""
ALIKE = 0.75
"""Least share of content words of the shorter statement that the other has too."""
SHARED = 3
"""Fewest content words that two statements have in common, the deed among them."""
COMPARED = 40
"""Most statements of one deed that are compared with one another."""
LONGEST = 25
"""Most words of a statement that is quoted in a question."""
WEIGHT = 0.5
_BEFORE = re.compile(r"(?:,?\s+|^)(?:(?:late |early )?(?:on|by)\s+)?$", re.IGNORECASE)
"""What stands before a date and goes with it: "signed it on 11 March"."""


@dataclass(frozen=True, slots=True)
class _Dated:
    """A statement of a deed with its day: what it is about and who takes part, without the words of the date."""

    document: Document
    event: EventMention
    day: date
    matter: Matter
    acting: frozenset[str]
    said: str
    speaker: Span | None


def differing_days(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects, holders: Holders
) -> Iterator[Question]:
    """Questions on days, one for each event: "On which day, 11 Mar 2031 or 12 Mar 2031: “Chile signed the treaty”?"."""
    table: dict[str, list[_Dated]] = {}
    for document in documents:
        found = annotations.get(document.id)
        for one in _dated(document, found, subjects) if found is not None else ():
            table.setdefault(stem(one.event.lemma), []).append(one)
    for deed in table.values():
        for one, other in combinations(deed[:COMPARED], 2):
            if _differ(one, other) and not any(_tells_both(document, one, other, deed) for document in documents):
                yield _question(one, other, holders)


def _dated(document: Document, found: Annotations, subjects: Subjects) -> Iterator[_Dated]:
    """The statements of a document that can be compared."""
    for event in found.events:
        if event.status != "occurred" or event.basis != "explicit" or event.timex is None or event.rule == "headline":
            continue
        day = edtf.day(event.date)
        if day is None or event.lemma not in words("doubts", "once_deeds"):
            continue
        when = found.timexes[event.timex].span
        clause, speaker = _told(found, event)
        said = _without(document, clause, when)
        acting = subjects.acting(event, found)
        if acting and len(said.split()) <= LONGEST:
            yield _Dated(document, event, day, subjects.matter(clause, when), acting, said, speaker)


def _without(document: Document, span: Span, when: Span) -> str:
    """The words of a statement without its date: "signed it on 11 March" is "signed it"."""
    before = document.text[span.start : max(when.start, span.start)]
    after = document.text[min(max(when.end, span.start), span.end) : span.end]
    kept = one_line(f"{_BEFORE.sub('', before)} {after}").strip(" ,.;")
    return kept.replace(" ,", ",")


def _told(found: Annotations, event: EventMention) -> tuple[Span, Span | None]:
    """The words that tell an event, without those for who says so, and where that one stands."""
    said = [one for one in found.attributions if one.speaker is not None and one.span.contains(event.trigger)]
    if not said:
        return event.span, None
    content = min(said, key=lambda one: one.span.end - one.span.start)
    start, end = max(event.span.start, content.span.start), min(event.span.end, content.span.end)
    return Span(event.span.document, start, end), content.speaker


def _differ(one: _Dated, other: _Dated) -> bool:
    """Whether two documents tell one event, and give it different days near by."""
    if one.document.id == other.document.id or not 0 < abs((one.day - other.day).days) <= DAYS:
        return False
    return _is_same(one, other)


def _is_same(one: _Dated, other: _Dated) -> bool:
    """Whether two statements are of the same actors and things."""
    if one.acting != other.acting or one.matter.figures != other.matter.figures:
        return False
    actors, others = one.matter.actors, other.matter.actors
    return (actors <= others or others <= actors) and _share_words(one.matter, other.matter)


def _share_words(one: Matter, other: Matter) -> bool:
    shared = len(one.terms & other.terms)
    return shared >= SHARED and shared >= ALIKE * min(len(one.terms), len(other.terms))


def _tells_both(document: Document, one: _Dated, other: _Dated, deed: Sequence[_Dated]) -> bool:
    """Whether a document tells the deed of both days, so that it was done twice."""
    days = {told.day for told in deed if told.document.id == document.id and _is_same(told, one)}
    return {one.day, other.day} <= days


def _question(one: _Dated, other: _Dated, holders: Holders) -> Question:
    told = sorted((one, other), key=lambda dated: dated.day)
    identities = tuple("u" + digest(dated.document.id, "day", dated.said, dated.day.isoformat()) for dated in told)
    days = " or ".join(edtf.plain(dated.day.isoformat()) for dated in told)
    held: list[Holder] = [holder for dated in told for holder in holders.of(dated.speaker, "asserts")]
    return Question(
        id=identities[0],
        kind="unconfirmed",
        question=f"On which day, {days}: “{told[0].said}”?",
        evidence=tuple(dated.event.span for dated in told),
        cue=told[0].event.trigger,
        members=identities,
        holders=tuple({(holder.actor, holder.name): holder for holder in held}.values()),
        weight=WEIGHT,
        reasons=(
            *(f"{edtf.plain(dated.day.isoformat())} according to {dated.document.id}" for dated in told),
            f"weight {WEIGHT}: one event with two days",
        ),
    )
