"""Which noun a relative clause is about: the happening rather than its place, the law rather than its name."""

from __future__ import annotations

from briefing.annotators.events.clauses import bearer
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token

_COUNTS = frozenset({"dozens", "hundreds", "number", "thousands", "total"})
"""Nouns that only count what stands behind their "of"."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_CLIMB = 60
_DEEP = 5
"""Nouns and prepositions looked at above a place: the capture of a post near the border of a state."""


def about(clause: Token) -> Token:
    """The noun that a relative clause is about: the happening, where what stands between is only its place.

    Whoever a name's apposition tells of is called by that name: "Ana Lund, a miner's son, who left": Lund.

    "an assault in Tarn, near the border, which killed two": the assault; "a treaty with Tarn, which was signed in May":
    the treaty; "the house of a baker who killed two": him, as in "the arrest of a baker who killed two", wherever the
    parse hangs it.
    """
    noun = above = _measured(clause.head)
    if bearer(noun).i != noun.i and any(child.tag_ == "WP" for child in clause.children):
        return bearer(noun)
    if noun.lemma_.lower() in listed("event_nouns") and any(child.tag_ == "WP" for child in clause.children):
        last = clause.doc[max(clause.left_edge.i - 1, 0)]
        return last if last.pos_ in ("NOUN", "PROPN") and noun.is_ancestor(last) else noun
    is_of_things = any(child.tag_ == "WDT" for child in clause.children)
    if is_of_things and noun.pos_ == "PROPN" and clause.lemma_.lower() in listed("enacting"):
        return _law_above(noun) or noun
    if not is_of_things or clause.lemma_.lower() not in listed("suffering") | listed("tolls"):
        return noun
    for _ in range(_DEEP):
        if above.lemma_.lower() in listed("event_nouns"):
            return above
        if above.dep_ != "pobj" or above.head.dep_ != "prep":
            break
        above = above.head.head
    return noun


def _measured(noun: Token) -> Token:
    """What a clause behind a figure is about: the bonus of "a bonus of 50 euros, which ends in May"."""
    is_figure = any(child.pos_ == "NUM" for child in noun.children) or noun.pos_ in ("NUM", "SYM")
    if not is_figure or noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return noun
    above = noun.head.head
    return above if above.pos_ == "NOUN" and above.lower_ not in _COUNTS else noun


def _law_above(name: Token) -> Token | None:
    """What is enacted, if a name stands in its phrase: "signed an amendment to the law of Norland": the amendment."""
    laws, found, noun = listed("laws") | listed("pacts"), None, name
    for _ in range(_CLIMB):
        if noun.lemma_.lower() in laws:
            found = noun
        if noun.dep_ in _SUBJECTS or noun.dep_ == "dobj" or noun.head.i == noun.i:
            break
        noun = noun.head
    objects = (child for child in noun.children if child.dep_ == "dobj" and child.i < name.i)
    return next((child for child in objects if child.lemma_.lower() in laws), found)
