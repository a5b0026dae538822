"""One side of what may be a dispute: a statement with its place, and how two of them stand to one another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.assembly.questions.matters import Open, stem, terms
from briefing.model import Annotations, Document

NEAR = 6
"""Sentences within which two statements of one document are about one thing, if their words meet."""
DAYS = 30
"""Most days between two documents whose plain statements contradict one another; later, a thing may have changed."""
STATEMENT = "statement: "
"""How the rules of plain statements begin."""
IN_SHORT = "denial in short: "
"""How the rules of denials begin that only point at a claim."""


@dataclass(frozen=True, slots=True)
class Side:
    """A statement on its way to a dispute, with its place in its document and the day of that."""

    one: Open
    sentence: int
    day: date | None

    @property
    def rule(self) -> str:
        """The rule that found it."""
        return self.one.doubt.rule

    @property
    def deed(self) -> str:
        """The stem of the deed it tells."""
        return stem(self.one.doubt.lemma.partition(" ")[0])

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
    sentence = annotations[one.doubt.span.document].sentence_at(one.doubt.span.start)
    return Side(one, sentence, _day(documents[one.number].date))


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf) if edtf is not None else None
    except ValueError:
        return None


def can_be_of_one_time(claim: Side, denial: Side) -> bool:
    """Whether nothing can have changed between the two: "has not signed" denies no "has signed" of a later month."""
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
    """How many sentences lie between a claim and a later denial in one document; -1 if it doesn't stand before it."""
    one, other = claim.one.doubt.span, denial.one.doubt.span
    return denial.sentence - claim.sentence if one.document == other.document and one.start <= other.start else -1
