"""Which doubts are one question: of one type, alike in words and figures, about the same actors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from briefing.assembly.questions.matters import Open, stem
from briefing.lexicon import words

ALIKE = 0.6
"""Least share of content words that makes two questions of one type one."""
HELD = 0.5
"""Least share of content words where one holder says it of one deed twice."""
COMPARED = 24
"""Most earlier questions that one is compared with: those that share its rarest words."""
RARE = 5
"""By how many of its rarest words one is looked up among them."""
_ASKS = ("asked to: ", "demands")
_CHARGE, _SHOWN, _SUIT = "accused of", "said to show", "intent: suit"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CIRCUMSTANCES = frozenset(
    {"against", "after", "at", "because", "before", "during", "following", "for", "from", "in", "on", "over"}
)
"""Words that open what a question on a plan may leave out."""


def merged(found: Sequence[Open], pairs: Sequence[Sequence[Open]]) -> list[list[Open]]:
    """Doubts by matter: of one type, alike in words and figures, about the same actors; what is disputed leads."""
    rows = [list(pair) for pair in pairs]
    places: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(rows):
        for term in row[0].matter.terms:
            places.setdefault(("unconfirmed", term), []).append(index)
    spread = Counter(term for one in found for term in one.matter.terms)
    for one in found:
        rare = sorted(one.matter.terms, key=lambda term: (spread[term], term))[:RARE]
        near = {index for term in rare for index in places.get((one.doubt.kind, term), [])[-COMPARED:]}
        twin = next((index for index in sorted(near) if _is_one_matter(rows[index][0], one)), None)
        if twin is not None:
            rows[twin].append(one)
            continue
        rows.append([one])
        for term in one.matter.terms:
            places.setdefault((one.doubt.kind, term), []).append(len(rows) - 1)
    return rows


def _is_one_matter(first: Open, other: Open) -> bool:
    """Whether two doubts of one type ask one thing: the same words, or one deed with the same figures and people.

    "Will Chad retaliate?" and "Will Chad retaliate for the raids?" do; to sell the mine is not to sell the mine and the
    port, to close it in 2032 not to close it in 2035.
    """
    if first.doubt.question.casefold() == other.doubt.question.casefold():
        return True
    years = [set(_YEAR.findall(doubt.question)) for doubt in (first.doubt, other.doubt)]
    if all(years) and not years[0] & years[1]:
        return False
    more = _more(first, other)
    if more and first.doubt.lemma == other.doubt.lemma:
        if more[0] == "and":
            return False
        if more[0] in _CIRCUMSTANCES and not any(character.isdigit() for word in more for character in word):
            return True
    one, two = first.matter, other.matter
    shared = one.terms & two.terms
    if shared and one == two and first.doubt.lemma == other.doubt.lemma:
        return True
    holds = {holder.actor for holder in first.holders} & {holder.actor for holder in other.holders} - {None}
    shown = first.doubt.rule == other.doubt.rule == _SHOWN
    same_deed = shown or (bool(first.doubt.lemma) and stem(first.doubt.lemma) == stem(other.doubt.lemma))
    if holds and (same_deed or _is_asked_in_both(first, other)) and len(shared) > 2 and one.likeness(two) >= HELD:
        return True
    return _is_alike(first, other, same_deed) or _is_one_charge(first, other)


def _is_alike(first: Open, other: Open, same_deed: bool) -> bool:
    """Whether the words of two doubts meet: those of a plan may say how many, of a suit name only who sues."""
    one, two = first.matter, other.matter
    shared, likeness = one.terms & two.terms, one.likeness(two)
    if len(shared) < 2 or likeness < ALIKE:
        return False
    told_more = one.figures <= two.figures or two.figures <= one.figures
    ahead = first.doubt.kind == "pending" or bool(one.figures and two.figures)
    if one.figures != two.figures and not (told_more and ahead):
        return False
    named = bool(one.actors & two.actors) or first.doubt.rule == other.doubt.rule == _SUIT
    return named and (same_deed or (len(shared) >= 4 and likeness >= 0.8))


def _is_one_charge(first: Open, other: Open) -> bool:
    """Whether two accuse one of one thing: "charged with bribery", "accused of taking gold bars as a bribe"."""
    shared = first.matter.terms & other.matter.terms
    if not (first.doubt.rule == other.doubt.rule == _CHARGE and first.matter.actors & other.matter.actors):
        return False
    return len(shared) > 2 or bool(shared & _offences())


@cache
def _offences() -> frozenset[str]:
    return frozenset(map(stem, words("doubts", "offence_nouns")))


def _more(first: Open, other: Open) -> list[str]:
    """What the longer of two questions adds to the shorter, if it begins with it: "for the raids", "and the port"."""
    one, two = sorted((doubt.question.rstrip("?").casefold() for doubt in (first.doubt, other.doubt)), key=len)
    return two.removeprefix(one).split() if two.startswith(f"{one} ") else []


def _is_asked_in_both(first: Open, other: Open) -> bool:
    """Whether what one asks for is named in what the other does: "to close it" in "to take steps to close it"."""
    if not (first.doubt.rule.startswith(_ASKS) and other.doubt.rule.startswith(_ASKS)):
        return False
    return stem(first.doubt.lemma) in other.matter.terms or stem(other.doubt.lemma) in first.matter.terms
