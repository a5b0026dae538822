"""Whether a clause tells how what is traded moved: a market's news of the day, though nobody acts in it."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.annotators.events.clauses import subject
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.lexicon import words

_WAYS = frozenset({"down", "flat", "higher", "lower", "mixed", "off", "unchanged", "up"})
_MEASURES = frozenset({"percent", "%", "pct", "point", "cent"})
_ENDINGS = frozenset({"close", "end", "finish", "open", "settle"})
_STANDINGS = frozenset({"be", "stand", "trade"})
_YARDSTICKS = frozenset({"ago", "since", "year"})
REACH = 6
"""Tokens on either side of "down" in which it is told how far."""


def is_move(verb: Token) -> bool:
    """Whether a predicate tells a move of what is traded: "Oil prices fell", "The Dax lost 2 percent".

    "The Nikkei closed lower" is one too; "House prices fell", "Berg lost" are none.
    """
    noun = subject(verb)
    if noun is None or not (verb.lemma_.lower() in listed("measured") or is_moved(verb)):
        return False
    if _is_traded(noun) or _is_index(noun):
        return True
    return noun.pos_ in ("PROPN", "NUM") and _is_measured(verb.doc[verb.i : verb.i + REACH])


def is_moved(verb: Token) -> bool:
    """Whether a predicate of being tells how far an amount moved: "The Dax was down 7 percent"; not "He was down".

    One of ending needs no more than a way: "closed lower", "ended with a gain of 2 percent".
    """
    lemma = verb.lemma_.lower()
    if lemma not in _STANDINGS | _ENDINGS:
        return False
    ways = [child for child in verb.children if child.lower_ in _WAYS]
    if lemma in _ENDINGS:
        changes = (child.subtree for child in verb.children if child.lower_ == "with")
        return any(way.dep_ != "prt" for way in ways) or any(map(_is_measured, changes))
    return any(_is_measured(way.doc[way.left_edge.i : way.i + REACH]) for way in ways)


def is_down_now(verb: Token) -> bool:
    """Whether a predicate tells where something stands against the day before: "The Dax is down 2 percent".

    Not so "is down 2 percent since May", "from a year ago".
    """
    is_present = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ == "be"
    return is_present and is_moved(verb) and all(token.lower_ not in _YARDSTICKS for token in verb.subtree)


def _is_measured(tokens: Iterable[Token]) -> bool:
    return any(token.lemma_.lower() in _MEASURES for token in tokens)


def _is_index(name: Token) -> bool:
    """Whether a name is that of an index: "the Dow Jones", "the Nikkei 225"."""
    first = name.i
    while first > name.left_edge.i and name.doc[first - 1].pos_ == "PROPN":
        first -= 1
    called = name.doc[first : name.i + 1].text.casefold()
    return any(called == index or called.startswith(f"{index} ") for index in words("organizations", "indices"))


def _is_traded(noun: Token) -> bool:
    """Whether a noun names what is traded, or its price: "stocks", "the price of oil"; not "house prices"."""
    if noun.lemma_.lower() == "price":
        return any(token.lower_ in listed("traded") for token in noun.subtree)
    return noun.lower_ in listed("traded")
