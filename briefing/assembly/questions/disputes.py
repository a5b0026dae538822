"""Disputes: a claim and its denial by somebody else, within a document or across documents.

Both sides with both places, or no dispute. A denial is matched with a claim by what it denies, where it says so
("denied that it had sent troops"), else, for "denied it" or "denied the deployment", with the claim just before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefing.assembly.questions.matters import Open, stem, terms
from briefing.model import Annotations

AGREEMENT = 0.5
"""Least share of content words that a denial's content has in common with the claim it denies."""
REACH = 2
"""How many sentences before a short denial its claim may stand."""
SHORT = 3
"""Most content words of a denial that only points at a claim."""


def disputes(found: Sequence[Open], annotations: Mapping[str, Annotations]) -> tuple[list[list[Open]], list[Open]]:
    """Claims with their denials (the claim leads, the denial follows, then further claims), and all other doubts."""
    denials = [one for one in found if one.doubt.kind == "disputed" and one.doubt.stance == "denies"]
    claims = [one for one in found if one.doubt.stance == "asserts" and one.doubt.kind in ("unconfirmed", "disputed")]
    taken: set[str] = set()
    rows: list[list[Open]] = []
    for denial in denials:
        free = [one for one in claims if one.id not in taken]
        claim = _denied(denial, free, annotations)
        if claim is None:
            continue
        also = [one for one in free if one is not claim and _supports(one, claim, denial)]
        row = [claim, denial, *also]
        rows.append(row)
        taken |= {one.id for one in row}
    rest = [one for one in found if one.id not in taken and not _is_statement(one)]
    return rows, rest


def _is_statement(one: Open) -> bool:
    """Whether a doubt is a plain statement that stood before a denial: without it, nothing is open about it."""
    return one.doubt.kind == "disputed" and one.doubt.stance == "asserts"


def _denied(denial: Open, claims: Sequence[Open], annotations: Mapping[str, Annotations]) -> Open | None:
    """The claim that a denial is about: the nearest before a short one, else the most alike."""
    others = [one for one in claims if one.holders and not _same_side(one, denial)]
    alike = [one for one in others if one.matter.likeness(denial.matter) >= AGREEMENT and _enough(one, denial)]
    if alike:
        return max(alike, key=lambda one: (one.matter.likeness(denial.matter), one.number == denial.number, one.id))
    if len(denial.matter.terms) > SHORT:
        return None
    near = [one for one in others if 0 <= _distance(one, denial, annotations) <= REACH and _touches(one, denial)]
    return min(near, key=lambda one: (_distance(one, denial, annotations), one.id), default=None)


def _same_side(claim: Open, denial: Open) -> bool:
    """Whether claimer and denier share an actor or a name."""
    sides = [{holder.actor or holder.name for holder in one.holders} for one in (claim, denial)]
    return bool(sides[0] & sides[1])


def _enough(claim: Open, denial: Open) -> bool:
    shared = claim.matter.terms & denial.matter.terms
    return len(shared) >= 2 and (bool(claim.matter.actors & denial.matter.actors) or len(shared) >= 3)


def _touches(claim: Open, denial: Open) -> bool:
    """Whether the claim is about the one who denies, an actor or "the captain"."""
    if {holder.actor for holder in denial.holders if holder.actor is not None} & claim.matter.actors:
        return True
    named = {term for holder in denial.holders if holder.actor is None for term in terms(holder.name or "")}
    return bool(named) and named <= claim.matter.terms


def _distance(claim: Open, denial: Open, annotations: Mapping[str, Annotations]) -> int:
    """How many sentences lie between a claim and a later denial in one document; -1 if it doesn't stand before it."""
    one, other = claim.doubt.span, denial.doubt.span
    if one.document != other.document or one.start > other.start:
        return -1
    found = annotations[one.document]
    return found.sentence_at(other.start) - found.sentence_at(one.start)


def _supports(one: Open, claim: Open, denial: Open) -> bool:
    """Whether a further doubt makes the same claim: it is about the deed denied, and about the claim's actors."""
    if one.matter.figures or _same_side(one, denial) or stem(one.doubt.lemma) not in denial.matter.terms:
        return False
    return len(one.matter.actors & claim.matter.actors) >= 2 and bool(one.matter.terms & claim.matter.terms)
