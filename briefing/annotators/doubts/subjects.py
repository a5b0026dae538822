"""The words of a subject: without the clause that asks about it, and without what is the verb's."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import child, content
from briefing.annotators.doubts.naming import opens_speech
from briefing.annotators.language import Token
from briefing.lexicon import words

LONG_SUBJECT = 12
"""A subject of more words loses what only says by which means: "Chile’s part in the trade (through selling …)"."""
_TIMES = frozenset({"now", "today", "tomorrow", "tonight", "yesterday"})


def subject_words(who: Token) -> list[Token]:
    """The words of a subject, without the relative clause that asks about it."""
    gone = [token.i for token in who.children if token.dep_ in ("relcl", "case") or is_expectation(token, who)]
    gone += [token.i for token in who.children if opens_speech(token, who) or _is_charge(token, who)]
    gone += [token.i for token in who.children if token.i < who.i and _is_before(token)]
    tokens = content(who, [*gone, *(token.i for token in times_before(who))])
    if len(tokens) <= LONG_SUBJECT:
        return tokens
    means = [token.i for token in tokens if token.dep_ == "prep" and child(token, "pcomp") is not None]
    return content(who, [*gone, *means, *(token.i for token in times_before(who))])


def _is_before(token: Token) -> bool:
    """Whether a word before a subject is none of it: "meanwhile Telva", "whether or not Telva"."""
    beside = {"or": 1, "not": -1}.get(token.lower_)
    or_not = beside is not None and token.head.head.dep_ == "pcomp" and token.nbor(beside).lower_ in ("or", "not")
    return or_not or token.lower_ in words("doubts", "discourse_adverbs")


def _is_charge(token: Token, who: Token) -> bool:
    """Whether a phrase is the verb's: "accused the nurse of stealing", "estimated the damage at a million"."""
    if who.dep_ != "dobj" or token.dep_ != "prep":
        return False
    accused = who.head.lemma_ in ("accuse", "suspect") and child(token, "pcomp") is not None
    return accused or (who.head.lemma_, token.lower_) in (("estimate", "at"), ("blame", "for"))


def is_expectation(token: Token, who: Token) -> bool:
    """Whether a word behind a noun says what is expected of it: "a ruling expected to end the strike"."""
    behind = token.dep_ in ("acl", "amod") and token.i > who.i
    return behind and token.lower_ in words("doubts", "forecast_participles") | words("doubts", "scheduled_participles")


def times_before(who: Token) -> list[Token]:
    """Words of time that the parse took for the subject's own because they stand before it: "Today Oslo will vote"."""
    first = who.left_edge
    return [first] if first.i < who.i and first.lower_ in _TIMES and first.head.i == who.i else []
