"""The happenings that nouns name, told by the way with a day of their own."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from briefing.annotators.events.words import listed
from briefing.annotators.language import Token

_OPEN = frozenset({"alleged", "another", "any", "future", "next", "no", "planned", "possible", "proposed", "scheduled"})
"""Words before a happening that leave open if it was."""
_CLIMB = 60


@dataclass(frozen=True, slots=True)
class Aside:
    """A noun that names a happening, and the index of the predicate in whose clause it is told."""

    verb: int
    noun: Token


def happening_of(date: Token, verbs: Container[int]) -> Aside | None:
    """The happening right before a date that is its own: "the clash of 17 June", "after the vote on 4 May".

    Not so "the alleged raid of 17 June", nor what was called off: "scrapped the vote of 4 May".
    """
    link = date.head if date.dep_ == "pobj" else date
    if link.lower_ not in ("of", "on") or link.i == 0:
        return None
    noun = link.nbor(-1)
    if noun.pos_ != "NOUN" or noun.lemma_.lower() not in listed("event_nouns"):
        return None
    if any(child.lower_ in _OPEN for child in noun.children):
        return None
    verb = noun.head
    for _ in range(_CLIMB):
        if verb.i in verbs:
            return None if verb.lemma_.lower() in listed("undoing") else Aside(verb.i, noun)
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return None
