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
    """Doubts by matter: of one type, alike in words and figures, about the same actors; what is disputed leads.

    What is announced and what is foretold are one type here.
    """
    rows = [list(pair) for pair in pairs]
    places: dict[tuple[str, str], list[int]] = {}
    for index, row in enumerate(rows):
        for term in row[0].matter.terms:
            places.setdefault(("unconfirmed", term), []).append(index)
    spread = Counter(term for one in found for term in _keys(one))
    for one in found:
        rare = sorted(_keys(one), key=lambda term: (spread[term], term))[:RARE]
        near = {
            index for term in (*rare, *sorted(_large(one))) for index in places.get((_class(one), term), [])[-COMPARED:]
        }
        twin = next((index for index in sorted(near) if _is_one_matter(rows[index][0], one)), None)
        if twin is not None:
            leads = one.doubt.kind == "pending" and rows[twin][0].doubt.kind == "forecast"
            rows[twin].insert(0 if leads else len(rows[twin]), one)  # what is announced leads before what is foretold
            continue
        rows.append([one])
        for term in _keys(one):
            places.setdefault((_class(one), term), []).append(len(rows) - 1)
    return rows


def _class(one: Open) -> str:
    """What kinds can be of one matter: what one document announces, another foretells."""
    return "ahead" if one.doubt.kind in _AHEAD else one.doubt.kind


def _keys(one: Open) -> frozenset[str]:
    """By what a doubt is looked up among others: its content words and its larger figures."""
    return one.matter.terms | _large(one)


def _large(one: Open) -> frozenset[str]:
    """The figures of a doubt that tell it from others: "9,000", but not "20"."""
    return frozenset(figure for figure in one.matter.figures if sum(map(str.isdigit, figure)) >= LARGE)


_AHEAD = ("pending", "forecast")
LARGE = 3
"""Fewest digits of a figure by which a plan is known."""


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
        if more[0] == "and":  # to sell the mine and the port is more; a charge may be told in part
            return first.doubt.kind == "unconfirmed" and bool(_holding(first) & _holding(other))
        if more[0] in _CIRCUMSTANCES and not any(character.isdigit() for word in more for character in word):
            return True
    one, two = first.matter, other.matter
    shared = one.terms & two.terms
    if shared and one == two and first.doubt.lemma == other.doubt.lemma:
        return True
    if _is_one_plan(first, other):
        return True
    holds = _holding(first) & _holding(other)
    shown = first.doubt.rule == other.doubt.rule == _SHOWN
    same_deed = shown or (bool(first.doubt.lemma) and stem(first.doubt.lemma) == stem(other.doubt.lemma))
    if holds and (same_deed or _is_asked_in_both(first, other)) and len(shared) > 2 and one.likeness(two) >= HELD:
        return True
    return _is_alike(first, other, same_deed) or _is_one_charge(first, other)


def _is_one_plan(first: Open, other: Open) -> bool:
    """Whether two plans of the same people are one: for the same large figure, or one told barely, the other in full.

    "will cut 9,000 jobs" and "will lose 9,000 posts"; "will appeal" and "will appeal the ruling of the court".
    """
    held = _holding(first) & _holding(other) and first.matter.actors == other.matter.actors
    if _class(first) != _class(other) or _class(first) != "ahead" or not (held or _agent(first) == _agent(other)):
        return False
    if any(all(figure in _deed(one) for one in (first, other)) for figure in _large(first) & _large(other)):
        return True
    bare, full = sorted((first, other), key=lambda one: (len(one.matter.terms), one.id))
    told = bare.matter.terms <= {stem(bare.doubt.lemma)} and bare.matter.actors <= full.matter.actors
    return told and bool(bare.matter.actors) and bare.doubt.lemma == full.doubt.lemma


def _holding(one: Open) -> set[str]:
    return {holder.actor for holder in one.holders if holder.actor is not None}


def _agent(one: Open) -> str:
    """Who would act, as the question words it: up to the verb."""
    return _parts(one)[0]


def _deed(one: Open) -> str:
    """What would be done, as the question words it: from the verb on."""
    return _parts(one)[2]


def _parts(one: Open) -> tuple[str, str, str]:
    verb = one.doubt.lemma.partition(" ")[0]
    return one.doubt.question.partition(" ")[2].casefold().partition(f" {verb}")


def _is_alike(first: Open, other: Open, same_deed: bool) -> bool:
    """Whether the words of two doubts meet: those of a plan may say how many, of a suit name only who sues."""
    one, two = first.matter, other.matter
    shared, likeness = one.terms & two.terms, one.likeness(two)
    if len(shared) < 2 or likeness < ALIKE:
        return False
    told_more = one.figures <= two.figures or two.figures <= one.figures
    ahead = first.doubt.kind in _AHEAD or bool(one.figures and two.figures)
    if one.figures != two.figures and not (told_more and ahead):
        return False
    named = bool(one.actors & two.actors) or first.doubt.rule == other.doubt.rule == _SUIT
    return named and (same_deed or (len(shared) >= 4 and likeness >= 0.8))


def _is_one_charge(first: Open, other: Open) -> bool:
    """Whether two accuse one of one thing: "charged with bribery", "accused of taking gold bars as a bribe".

    Two that charge each other with a deed of their own charge with two.
    """
    shared = first.matter.terms & other.matter.terms
    if all(one.doubt.question.startswith("Did ") for one in (first, other)):
        accused, others = (set(_agent(one).split()) for one in (first, other))
        if accused and others and accused.isdisjoint(others):
            return False
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
