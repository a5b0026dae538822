"""Disputes: a claim and its denial by somebody else, within a document or across documents.

Both sides with both places, or no dispute. A denial is matched with a claim by what it denies, where it says so
("denied that it had sent troops", "said it had not sent any"): the same deed by the same people to the same things. One
that only points ("denied it", "called the report a lie") belongs to the claim just before it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from briefing.assembly.questions.matters import Open, Subjects, stem, terms
from briefing.assembly.questions.sides import (
    BEHIND,
    BESIDE,
    IN_SHORT,
    STATEMENT,
    Side,
    can_be_of_one_time,
    distance,
    is_near,
    is_same_side,
    is_within,
    side_of,
    touches,
)
from briefing.lexicon import lexicon, words
from briefing.model import Annotations, Document, Holder, QuestionKind

AGREEMENT = 0.5
"""Least share of content words that a denial's content has in common with the claim it denies."""
ALIKE = 3
"""So many content words make of two deeds near by one, where the second is denied outright."""
REACH = 2
"""How many sentences before a short denial its claim may stand."""
CHARGED = 4
"""How many sentences before "rejected the claim" the accusation of the one who does may stand."""
NAME = 4
"""Fewest letters of a country's name by which its adjective is known: "the Selmian ministry" is Selmia's."""
SHORT = 3
"""Most content words of a denial that only points at a claim."""
OF_A_CHARGE = f"{IN_SHORT}charge"
OF_A_DEED = "denial of: "
"""How the rules begin of denials of a charge, and of those that name a deed."""
UNNAMED = "it says “he”, “them” or “its”, and not who that is"
"""The one fault with which a dispute is still clear, since both sides stand beside it."""
BRANDED = f"{STATEMENT}branded as"
"""The rule of what somebody or something is called."""
UNVERIFIED = f"{IN_SHORT}unverified"
"""The rule of what says only that the claim before it could not be verified, and so denies nothing."""
OTHER_NUMBER = f"{IN_SHORT}other number"
"""The rule of a denial that calls the figure before it too high or too low, and gives none."""
ELLIPSIS = f"{IN_SHORT}ellipsis: "
"""How the rule of a denial begins that leaves out its verb ("says it has not"), and the auxiliary in its place."""
_ACCUSED = re.compile(r"^(?:Is the accusation against|\w+) ")
"""What stands before the accused in the question of an accusation: "Did Selmia …"."""
_OF_A_SHARE = re.compile(r"D(?:id|oes|o) .{1,80}? have (?:a|any) ")
"""The question of a denial of what one had to do with a thing ("denied any part in it"), which leaves the thing."""
_BY_CHARGE = ("accused of", "claim in a noun: ")
_RUMOURS = ("accused of", "blamed", "hearsay: ", "claim in a noun: ", "hedge: ")
"""How the rules begin of claims that need no holder: a denial of them has somebody's word to deny."""
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "this", "that"})
_AHEAD, _BLANKET = frozenset({"Will", "Would", "Could", "Can"}), frozenset({"guilt", "plead"})


def disputes(
    found: Sequence[Open], documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
) -> tuple[list[list[Open]], list[Open]]:
    """Claims with their denials (the claim leads, the denial follows, then further claims), and all other doubts."""
    everything = [side_of(one, documents, annotations) for one in found]
    sides = [side for side in everything if side.one.holders or side.rule.startswith((*_RUMOURS, UNVERIFIED))]
    denials = [side for side in sides if side.one.doubt.stance == "denies" or side.rule == UNVERIFIED]
    denials += [side for side in sides if side.is_plain and _asserts(side.one) and side.deed in _opposites()]
    claims = _Claims([side for side in sides if _asserts(side.one)], subjects)
    rows: list[_Row] = []
    taken: set[str] = set()
    for denial in sorted(denials, key=lambda side: side.is_plain):
        leading = {row.claim.one.id for row in rows}
        claim = claims.denied_by(denial, taken - leading) if denial.one.id not in taken else None
        question = _wording(claim, denial) if claim is not None else None
        if claim is None or question is None:
            continue
        row = next((row for row in rows if claims.are_one(row.claim, claim)), None)
        if row is None:
            row = _Row(claim, question)
            rows.append(row)
        further = claims.made_again(claim, denial, taken)
        row.told += [side.one for side in (claim, *further) if side.one.id not in taken]
        row.denied.append(denial.one)
        taken |= {one.id for one in (*row.told, *row.denied)}
    rest = [one for one in found if one.id not in taken and not one.doubt.rule.startswith(STATEMENT)]
    return [row.doubts() for row in rows], rest


@dataclass
class _Row:
    """A claim that leads with the question it puts, all who make it, and all who deny it."""

    claim: Side
    question: str
    told: list[Open] = field(default_factory=list)
    denied: list[Open] = field(default_factory=list)

    def doubts(self) -> list[Open]:
        """A claim, its denial, then the others; without a holder of the claim it is only unconfirmed.

        What is said with a word of claiming leads before what is plainly stated.
        """
        against = any(one.doubt.rule != UNVERIFIED for one in self.denied)
        kind: QuestionKind = "disputed" if against and any(one.holders for one in self.told) else "unconfirmed"
        claims = sorted(self.told, key=lambda one: one.doubt.rule.startswith(STATEMENT))
        told = [replace(one, doubt=replace(one.doubt, kind=kind)) for one in claims]
        clear = (one.doubt.question for one in told if not one.doubt.faults)
        told[0] = replace(told[0], doubt=replace(told[0].doubt, question=next(clear, self.question)))
        denied = [
            replace(one, doubt=replace(one.doubt, kind=kind), holders=_denying(one.holders)) for one in self.denied
        ]
        return [told[0], denied[0], *told[1:], *denied[1:]]


def _asserts(one: Open) -> bool:
    return one.doubt.stance == "asserts" and one.doubt.kind in ("unconfirmed", "disputed")


def _denying(holders: Sequence[Holder]) -> tuple[Holder, ...]:
    return tuple(replace(holder, stance="denies") for holder in holders)


class _Claims:
    """All that is claimed, by document and by deed."""

    def __init__(self, claims: Sequence[Side], subjects: Subjects) -> None:
        self._subjects, self._in_order = subjects, claims
        self._in_document: dict[str, list[Side]] = {}
        self._of_deed: dict[str, list[Side]] = {}
        for claim in claims:
            self._in_document.setdefault(claim.one.doubt.span.document, []).append(claim)
            for deed in {claim.deed, *_opposites().get(claim.deed, ())}:
                self._of_deed.setdefault(deed, []).append(claim)

    def denied_by(self, denial: Side, taken: set[str]) -> Side | None:
        """The claim that a denial is about; None if no claim is surely meant."""
        here = [
            claim
            for claim in self._in_document.get(denial.one.doubt.span.document, ())
            if self._fits(claim, denial, taken)
        ]
        if denial.points:
            near = [claim for claim in here if _is_charge_against(claim, denial)]
            near = near or [claim for claim in here if _is_pointed_at(claim, denial)]
            return max(near, key=lambda claim: (claim.one.doubt.span.end, claim.one.id), default=None)
        pool = here + [claim for claim in self._of_deed.get(denial.deed, ()) if self._fits(claim, denial, taken)]
        alike = [claim for claim in pool if self._is_one_matter(claim, denial)]
        if alike:
            return max(alike, key=lambda claim: _closeness(claim, denial))
        if not denial.rule.startswith(OF_A_DEED) or len(denial.one.matter.terms) > SHORT:
            return None
        near = [claim for claim in here if 0 <= distance(claim, denial) <= REACH and self._is_meant(claim, denial)]
        return min(near, key=lambda claim: (distance(claim, denial), claim.one.id), default=None)

    def _is_meant(self, claim: Side, denial: Side) -> bool:
        """Whether a noun that is denied can mean a claim near by: "denied the deployment", "denied any role".

        "denied any abuse" is no denial that migrants were moved, which names none.
        """
        denied = denial.one.matter.terms
        points = " any " not in f" {self._subjects.text(denial.one.doubt.span)} " or denied <= _pointing()
        return touches(claim.one, denial.one) and (points or bool(denied & claim.one.matter.terms))

    def made_again(self, claim: Side, denial: Side, taken: set[str]) -> list[Side]:
        """Further claims of what is denied: of the same deed by the same people."""
        told = denial if not denial.points else claim
        return [
            side
            for side in self._in_order
            if side.one.id != claim.one.id
            and not (side.is_plain or side.one.matter.figures)
            and self._fits(side, denial, taken)
            and (self._supports(side, claim, denial) or (side.deed == claim.deed and self._is_told_of_one(side, told)))
        ]

    def _supports(self, side: Side, claim: Side, denial: Side) -> bool:
        """Whether a further doubt makes the same claim: about the deed denied, the claim's actors, and of the same one.

        "The Thai army accused Cambodia of …", which it denies, is no charge that the Cambodian army makes of Thailand.
        """
        one, other = side.one.matter, claim.one.matter
        near = len(one.actors & other.actors) > 1 and bool(one.terms & other.terms)
        return side.deed in denial.one.matter.terms and near and self._same_agent(side, claim)

    def are_one(self, first: Side, other: Side) -> bool:
        """Whether two claims, each denied by somebody, are of one deed."""
        return first.one.id == other.one.id or (first.deed == other.deed and self._is_told_of_one(first, other))

    def _fits(self, claim: Side, denial: Side, taken: set[str]) -> bool:
        return claim.one.id not in taken and claim.one.id != denial.one.id and not is_same_side(claim.one, denial.one)

    def _is_one_matter(self, claim: Side, denial: Side) -> bool:
        """Whether a claim says that what is denied is so: the same deed, people, things and figures."""
        if is_within(claim, denial) and (denial.rule.startswith(("denial", STATEMENT))):
            return claim.rule.endswith((" of another", "contrary to")) or denial.rule.endswith("contrary to")
        return _is_same_deed(claim, denial) and self._is_told_of_one(claim, denial)

    def _is_told_of_one(self, claim: Side, denial: Side) -> bool:
        """Whether two tell of one deed's time, people, things and figures."""
        one, other = claim.one.matter, denial.one.matter
        if not can_be_of_one_time(claim, denial) or not self._same_agent(claim, denial):
            return False
        holding = {holder.actor for holder in (*claim.one.holders, *denial.one.holders)}
        if (one.figures and other.figures and not one.figures & other.figures) or (
            one.actors - other.actors - holding and other.actors - one.actors - holding
        ):
            return False
        return self._says_enough(claim, denial)

    def _says_enough(self, claim: Side, denial: Side) -> bool:
        """Whether enough words meet: more the farther the two stand apart; a bare deed is denied of what was told."""
        one, other = (self._terms(side) for side in (claim, denial))
        shared = one & other
        if other <= {denial.deed, claim.deed} and 0 <= distance(claim, denial) <= REACH:
            return bool(shared)
        is_opposite = denial.one.doubt.stance == "asserts" and denial.deed != claim.deed
        actors = claim.one.matter.actors & denial.one.matter.actors
        if len(shared) + is_opposite + len(actors) < (2 if is_near(claim, denial) else 3):
            return False
        enough = len(shared) + is_opposite >= AGREEMENT * min(len(one), len(other))
        return bool(shared) and enough and self._has_object(shared, claim, denial)

    def _terms(self, side: Side) -> frozenset[str]:
        """The content words of a side; what somebody is behind is one thing by any noun for it ("the blasts")."""
        found = side.one.matter.terms
        if side.deed != BEHIND:
            return found
        actors, nouns = self._acting(side)
        things = found - _pointing() - (nouns if actors else frozenset())
        return frozenset(_HARM if term in _harms() else term for term in things)

    def _has_object(self, shared: frozenset[str], claim: Side, denial: Side) -> bool:
        """Whether they share more than the deed, or one says no more: "sent arms" is not "sent letters"."""
        deeds = {claim.deed, denial.deed}
        more = [self._terms(side) - deeds - shared for side in (claim, denial)]
        return bool(shared - deeds) or not all(more)

    def _same_agent(self, claim: Side, denial: Side) -> bool:
        """Whether the deed can be of the same people: the same actor, or a noun in common; near by, "it" can be all."""
        (actors, nouns), (others, other_nouns) = self._acting(claim), self._acting(denial)
        if actors and others:
            return bool(actors & others)
        if not nouns or not other_nouns:
            return is_near(claim, denial)
        return bool(nouns & other_nouns)

    def _acting(self, side: Side) -> tuple[frozenset[str], frozenset[str]]:
        """The actors and the stems in the words of a subject; a pronoun has no stems."""
        agent = side.one.doubt.agent
        if agent is None:
            return frozenset(), frozenset()
        actors = self._subjects.matter(agent).actors
        if self._subjects.text(agent).casefold() not in _PRONOUNS:
            return actors, terms(self._subjects.text(agent))
        return actors or frozenset(holder.actor for holder in side.one.holders if holder.actor), frozenset()


def _is_same_deed(claim: Side, denial: Side) -> bool:
    """Whether the two tell one deed, or opposite ones if both say that something is so."""
    if denial.one.doubt.stance == "asserts":
        return denial.deed in _opposites().get(claim.deed, ())
    one, other = claim.one.matter.terms, denial.one.matter.terms
    if claim.deed == denial.deed:
        return True
    if claim.deed == BEHIND and denial.one.doubt.lemma in words("doubts", "statement_nouns"):
        return touches(claim.one, denial.one)  # who disputes an account need not deny all of it
    if claim.is_plain and denial.is_plain:
        return False
    alike = denial.rule.startswith("denial") and is_near(claim, denial) and len(one & other) >= ALIKE
    return denial.deed in one or claim.deed in other or alike


def _closeness(claim: Side, denial: Side) -> tuple[bool, bool, float, int, str]:
    """By what the claim is chosen: in the same words, here, the most alike, the nearest."""
    here = claim.one.doubt.span.document == denial.one.doubt.span.document
    apart = abs(claim.sentence - denial.sentence) if here else 0
    return is_within(claim, denial), here, claim.one.matter.likeness(denial.one.matter), -apart, claim.one.id


def _is_pointed_at(claim: Side, denial: Side) -> bool:
    """Whether a denial that only points can mean this claim: one shortly before it, about the denier or a charge."""
    sentences = distance(claim, denial)
    if not 0 <= sentences <= REACH or claim.one.doubt.span.start > denial.one.doubt.span.start:
        return False
    if claim.is_plain and claim.one.doubt.lemma == denial.one.doubt.lemma and is_within(claim, denial):
        return False  # "Ross said that all firms had denied it": what is told is the denial itself
    if denial.rule == BESIDE or (claim.rule == BRANDED and not touches(claim.one, denial.one)):
        return sentences == 0 and denial.rule == BESIDE
    if denial.rule.startswith(ELLIPSIS):
        stands = _can_stand_for(denial.rule.removeprefix(ELLIPSIS), claim.one.doubt.question)
        return sentences <= 1 and (stands or (claim.rule == "accused of" and touches(claim.one, denial.one)))
    if denial.rule in (OTHER_NUMBER, UNVERIFIED):
        return sentences <= 1 and (denial.rule == UNVERIFIED or bool(claim.one.matter.figures))
    is_blanket = denial.rule.removeprefix(IN_SHORT) in _BLANKET
    if touches(claim.one, denial.one):  # "considered whether to charge Lund": no charge to plead to
        return not (is_blanket and " whether " in claim.one.doubt.question)
    is_charge = claim.rule.startswith(_BY_CHARGE)
    is_narrow = is_blanket or _OF_A_SHARE.match(denial.one.doubt.question)
    return sentences <= 1 and (is_charge or not is_narrow)


def _is_charge_against(claim: Side, denial: Side) -> bool:
    """Whether "rejected the claim" means an accusation of those who reject it, though others spoke in between.

    "Chad accused Selmia of … . … The Selmian army rejected the claim."; not where the guild of bakers does.
    """
    if denial.rule != OF_A_CHARGE or claim.rule != "accused of" or not 0 <= distance(claim, denial) <= CHARGED:
        return False
    accused = _ACCUSED.sub("", claim.one.doubt.question).partition(" ")[0]
    denying = [word for holder in denial.one.holders for word in (holder.name or "").split()]
    ours = accused.istitle() and len(accused) >= NAME and any(word.startswith(accused) for word in denying)
    return ours or touches(claim.one, denial.one)


def _can_stand_for(auxiliary: str, question: str) -> bool:
    """Whether an auxiliary can stand for the verb of a claim: "was not" for "was safe", "has not" for "shelled"."""
    is_be = question.split(" ", 1)[0] in ("Is", "Are", "Was", "Were")
    return is_be == (auxiliary == "be") and question.split(" ", 1)[0] not in _AHEAD


def _wording(claim: Side, denial: Side) -> str | None:
    """The question of a dispute: the claim's, else the denial's; None where neither could be worded."""
    found = [side.one.doubt for side in (claim, denial) if not side.points]
    clean = next((doubt for doubt in found if not doubt.faults), None)
    worded = clean or next((doubt for doubt in found if set(doubt.faults) <= {UNNAMED}), None)
    return worded.question if worded is not None else None


_HARM = "attack"


@cache
def _harms() -> frozenset[str]:
    """The stems of the nouns for what somebody is blamed for."""
    return frozenset(map(stem, words("doubts", "harm_nouns")))


@cache
def _pointing() -> frozenset[str]:
    """The stems of the nouns that only point at what was told: "any role in the events"."""
    return frozenset(map(stem, words("doubts", "pointing_nouns")))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    """The stems of the predicates that can't hold beside each."""
    table: dict[str, set[str]] = {}
    for one, other in lexicon("doubts")["opposites"]["pairs"]:
        table.setdefault(stem(one), set()).add(stem(other))
        table.setdefault(stem(other), set()).add(stem(one))
    return {one: frozenset(others) for one, others in table.items()}
