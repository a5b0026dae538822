"""Whether a clause tells how many were struck by now: the count of a disaster, which is news though nobody acts."""

from __future__ import annotations

from briefing.annotators.events.clauses import subject
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.lexicon import words

_STANDINGS = frozenset({"exceed", "hit", "pass", "reach", "stand", "top"})
"""Verbs of what a count has come to, beside those of its change."""
_COUNTS = frozenset({"count", "number", "tally", "total"})


def is_count(verb: Token) -> bool:
    """Whether a predicate tells what a toll has come to: "The death toll has risen to 61", "Cases reached 340".

    Not "The toll on trade grew", which gives no figure, nor "The number of visitors rose to 61".
    """
    noun = subject(verb)
    if noun is None or not (verb.lemma_.lower() in listed("measured") or verb.lemma_ in _STANDINGS):
        return False
    behind = (token for token in verb.subtree if token.i > verb.i)
    return _is_toll(noun) and any(token.tag_ == "CD" for token in behind)


def _is_toll(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if lemma in _COUNTS:
        return any(token.lemma_.lower() in words("events", "struck") for token in noun.subtree if token.i > noun.i)
    return lemma == "toll" or (noun.tag_ == "NNS" and lemma in words("events", "struck"))
