"""What a date is of besides a predicate: a happening told by the way, what a clause arranges or bids for it."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from briefing.annotators.events.clauses import is_infinitive
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.annotators.timex.appointed import object_before, verb_of
from briefing.lexicon import words

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


def arranged(token: Token, *, later: bool) -> Token | None:
    """The happening that a date is set for, "for" it or, if it is `later` than the text, "on" it.

    "called an election for 5 May", "called for talks on Friday": the election, the talks. Not so in "called the
    election in May", "bought a house for May" nor, on Monday, in "called talks on Sunday".
    """
    link = token.head if token.dep_ == "pobj" else token
    if link.dep_ != "prep" or not (link.lower_ == "for" or (later and link.lower_ == "on")):
        return None
    noun = object_before(link)
    if noun is None or verb_of(noun).lemma_.lower() not in listed("arranging"):
        return None
    happenings = listed("event_nouns") | listed("occasions") | words("timex", "GATHERING")
    return noun if noun.lemma_.lower() in happenings else None


def bidden(token: Token, verb: int) -> Token | None:
    """The infinitive that a date is of, under a predicate by which somebody binds himself or others.

    "ordered him to leave by May", "agreed to leave in May": the leaving; not "ordered him in May to leave".
    """
    binding = listed("speech_acts") | listed("bidding")
    for _ in range(_CLIMB):
        if token.head.i == token.i or token.i == verb:
            return None
        if token.dep_ in ("xcomp", "ccomp") and is_infinitive(token) and token.head.i == verb:
            return token if token.head.lemma_.lower() in binding else None
        token = token.head
    return None
