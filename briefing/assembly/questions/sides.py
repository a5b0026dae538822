"""One side of what may be a dispute: a statement with its place, and how two of them stand to one another."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from briefing import edtf
from briefing.assembly.questions.matters import Open, stem, terms
from briefing.model import Annotations, Document, Span, Timex

NEAR = 6
"""Sentences within which two statements of one document are about one thing, if their words meet."""
DAYS = 30
"""Most days between two documents whose plain statements contradict one another; later, a thing may have changed."""
STATEMENT = "statement: "
"""How the rules of plain statements begin."""
IN_SHORT = "denial in short: "
"""How the rules of denials begin that only point at a claim."""
BESIDE = f"{IN_SHORT}what stands before it"
"""The rule of a denial whose own sentence has just told what it denies: "…, a charge Accra denies"."""
BLAMED = "blamed"
"""The rule by which somebody is blamed: its cue tells the deed."""
BEHIND = stem("behind")
"""The deed of whoever is behind a thing, involved in it, responsible or to blame for it."""
_JOINED = re.compile(r"\W{0,3}(?:and|but)\b(?! that\b)")
"""What joins a second deed, which the denial behind both may be of: "signed it and kept none of it"."""


@dataclass(frozen=True, slots=True)
class Side:
    """A statement on its way to a dispute: its place in its document, the day of that, and what days it tells of.

    `text` is that of its document, of a denial that says no more than "a charge she denies".
    """

    one: Open
    sentence: int
    day: date | None
    when: tuple[str, str] | None = None
    text: str = ""

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.one.doubt.rule

    @property
    def deed(self) -> str:
        """The stem of the deed it tells; "was behind the raid" tells that, and not that something was."""
        own = stem(self.one.doubt.lemma.partition(" ")[0])
        return BEHIND if self.rule == BLAMED or (own == "be" and BEHIND in self.one.matter.terms) else own

    @property
    def is_plain(self) -> bool:
        """Whether it only says so or not so, with no word of claiming or denying."""
        return self.rule.startswith(STATEMENT)

    @property
    def points(self) -> bool:
        """Whether it says that something is not so, and leaves to the claim before it what."""
        return self.rule.startswith(IN_SHORT)


def side_of(one: Open, documents: Sequence[Document], annotations: Mapping[str, Annotations]) -> Side:
    """A doubt as a side, with the number of its sentence."""
    found, span = annotations[one.doubt.span.document], one.doubt.span
    document = documents[one.number]
    text = document.text if one.doubt.rule == BESIDE else ""
    day, when = edtf.day(document.date), _times_in(span, found.timexes)
    return Side(one, found.sentence_at(span.start), day, when, text)


def _times_in(span: Span, timexes: Sequence[Timex]) -> tuple[str, str] | None:
    """The first and the last ISO day of the dates in a span; None if it has none."""
    first = bisect_left(timexes, span.start, key=lambda timex: timex.span.start)
    inside = takewhile(lambda timex: timex.span.end <= span.end, timexes[first:])
    bounds = [(timex.earliest, timex.latest) for timex in inside if timex.earliest and timex.latest]
    return (min(first for first, _ in bounds), max(last for _, last in bounds)) if bounds else None


def can_be_of_one_time(claim: Side, denial: Side) -> bool:
    """Whether nothing can have changed between the two: "has not signed" denies no "has signed" of a later month.

    Nor is the raid of May denied by whoever denies the one of June.
    """
    if claim.when and denial.when and (claim.when[1] < denial.when[0] or denial.when[1] < claim.when[0]):
        return False
    if claim.one.doubt.span.document == denial.one.doubt.span.document:
        return not denial.is_plain or is_near(claim, denial) or not claim.is_plain
    if claim.day is None or denial.day is None:
        return not denial.is_plain
    days = (denial.day - claim.day).days
    return abs(days) <= DAYS if denial.is_plain else days >= -DAYS


def is_near(claim: Side, denial: Side) -> bool:
    """Whether the two stand within a few sentences of one document."""
    same = claim.one.doubt.span.document == denial.one.doubt.span.document
    return same and abs(claim.sentence - denial.sentence) <= NEAR


def is_within(claim: Side, denial: Side) -> bool:
    """Whether the two stand in the same words."""
    return claim.one.doubt.span.overlaps(denial.one.doubt.span)


def is_same_side(claim: Open, denial: Open) -> bool:
    """Whether claimer and denier share an actor or a name."""
    sides = [{holder.actor or (holder.name or "").casefold() for holder in one.holders} for one in (claim, denial)]
    return bool(sides[0] & sides[1])


def touches(claim: Open, denial: Open) -> bool:
    """Whether the claim is about the one who denies, an actor or "the captain"."""
    if {holder.actor for holder in denial.holders if holder.actor is not None} & claim.matter.actors:
        return True
    named = {term for holder in denial.holders if holder.actor is None for term in terms(holder.name or "")}
    return bool(named) and named <= claim.matter.terms


def distance(claim: Side, denial: Side) -> int:
    """How many sentences lie between a claim and a later denial in one document; -1 if it doesn't stand before it.

    Nor does it where another clause is joined on between: "signed it and paid nobody, a charge she denies".
    """
    one, other = claim.one.doubt.span, denial.one.doubt.span
    if _JOINED.match(denial.text, one.end, max(one.end, other.start)) and claim.rule != "accused of":
        return -1
    return denial.sentence - claim.sentence if one.document == other.document and one.start <= other.start else -1
