"""Estimates: how many or how much, where a number is only somebody's estimate."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import child, clause_of, content, is_finite, is_plural, negated, phrase, subject
from briefing.annotators.doubts.findings import Finding, speaker
from briefing.annotators.doubts.hedges import agent_of
from briefing.annotators.doubts.inversion import Names, join
from briefing.annotators.language import Token


def estimate(token: Token, names: Names) -> Finding | None:
    """How many, where a number is somebody's estimate.

    "An estimated 300 people fled." asks how many; "About 300 people fled." is only rounded.
    """
    if token.lower_ != "estimated" or token.tag_ not in ("VBN", "JJ", "VBD") or token.i + 1 >= len(token.doc):
        return None
    number = token.nbor(1)
    if not number.like_num:
        return None
    noun = number
    while noun.dep_ in ("nummod", "quantmod", "compound") and noun.head.i > noun.i:
        noun = noun.head
    verb = clause_of(noun)
    if noun.i == number.i or noun.dep_ not in ("nsubj", "nsubjpass") or not is_finite(verb) or noun.head.i != verb.i:
        return None
    question = _how_many(noun, verb)
    return Finding("unconfirmed", verb, token, question, "estimated number", 3, speaker(verb))


def estimated_at(token: Token, names: Names) -> Finding | None:
    """A size that is somebody's estimate: "The loss is estimated at 3 million."; "We estimated it at home." none."""
    near = (*token.children, *(word for thing in token.children if thing.dep_ == "dobj" for word in thing.children))
    at = next((word for word in near if word.lower_ == "at" and word.dep_ == "prep" and word.i > token.i), None)
    size = child(at, "pobj") if at is not None else None
    if token.pos_ != "VERB" or size is None or negated(token):
        return None
    passive = child(token, "auxpass") is not None
    thing = subject(token) if passive else child(token, "dobj")
    if thing is None or thing.i > size.i or not any(word.like_num for word in size.subtree):
        return None
    question = join("Are" if is_plural(thing) else "Is", thing, content(size), names, {})
    holder = agent_of(token) if passive else subject(token)
    return Finding("unconfirmed", size, token, question, "estimated at", 3, holder, about=thing)


def _how_many(noun: Token, verb: Token) -> str | None:
    group = [
        token for token in noun.children if token.dep_ in ("det", "nummod", "amod", "quantmod") and token.i <= noun.i
    ]
    counted = {
        token.i
        for token in group
        if token.like_num or token.dep_ in ("det", "nummod", "quantmod") or token.lower_ == "estimated"
    }
    kept = [token for token in content(noun, counted) if not token.like_num and token.lower_ != "estimated"]
    rest = [token for token in content(verb) if token.i > noun.right_edge.i]
    return f"How many {phrase(kept)} {phrase(rest)}?" if noun.tag_ in ("NNS", "NNPS") and rest else None
