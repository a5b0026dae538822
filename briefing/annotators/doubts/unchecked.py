"""Unchecked: what could not be verified, what there is no evidence for, a figure that somebody calls just "lower"."""

from __future__ import annotations

from briefing.annotators.doubts.charges import RECKONED
from briefing.annotators.doubts.clauses import child, is_finite, negated, subject
from briefing.annotators.doubts.denials import IN_SHORT, in_short
from briefing.annotators.doubts.denied import clause_in
from briefing.annotators.doubts.embedding import is_wh_opened
from briefing.annotators.doubts.findings import UNVERIFIED, Finding, listed, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.wording import polar
from briefing.annotators.language import Token

OTHER_NUMBER = f"{IN_SHORT}other number"
"""The rule of a denial that calls the figure before it too high or too low: "says the number is far lower"."""
_BACK = frozenset({"it", "this", "that", "these", "those", "they", "them"})
_POINTING = frozenset({"the", "this", "that", "these", "those", "their", "its", "his", "her", "either", "neither"})


def unverified(token: Token, names: Names) -> Finding | None:
    """What could not be checked.

    "The claim could not be independently verified." leaves the claim before it unconfirmed, as does "Reuters could not
    verify it."; "The claim was verified." does not.
    """
    if token.lemma_ not in ("verify", "confirm", "corroborate", "establish"):
        return None
    who, below, thing = subject(token), child(token, "ccomp"), child(token, "dobj")
    passive = token.tag_ == "VBN" and who is not None and who.dep_ == "nsubjpass"
    if not negated(token) and not (passive and who is not None and _has(who, "neither", "none", "no")):
        return None
    if token.tag_ == "VB" and who is not None and below is not None and child(below, "mark") is not None:
        if is_wh_opened(below) or not is_finite(below):
            return None
        question = polar(below, names, reported=True)
        return Finding("unconfirmed", below, token, question, "not confirmed", 1, who, "doubts")
    told = who if passive else thing
    hangs = (
        told is None and token.dep_ in ("acl", "relcl") and _is_claim(token.head)
    )  # "a claim that it could not verify"
    if hangs or (told is not None and _points_at_claim(told)):
        question = framed("Can", told, "be verified", names, first_only=False) if told is not None else None
        return Finding("unconfirmed", token, token, question or "Can it be verified?", UNVERIFIED, 0, None, "doubts")
    if not passive or who is None:
        return None
    question = framed("Can", who, f"be {token.lower_}", names, first_only=False)
    return Finding("unconfirmed", token, token, question, "not verified", 2, stance="doubts")


def _points_at_claim(noun: Token) -> bool:
    """Whether a noun stands for what was just claimed: "the claim", "neither figure", "it", "a claim that could …"."""
    if noun.tag_ == "WDT" and noun.head.dep_ == "relcl":
        return _is_claim(noun.head.head)
    if noun.lower_ in _BACK and noun.tag_ in ("PRP", "DT"):
        return True
    inside = any(word.dep_ in ("prep", "acl", "ccomp", "relcl", "compound") for word in noun.children)
    return _is_claim(noun) and not inside and _has(noun, *_POINTING)


def _is_claim(noun: Token) -> bool:
    return listed(noun, "statement_nouns") or noun.lemma_ in RECKONED


def _has(noun: Token, *determiners: str) -> bool:
    return noun.lower_ in determiners or any(word.lower_ in determiners for word in noun.lefts)


def no_evidence(token: Token, names: Names) -> Finding | None:
    """What there is no evidence for.

    "There is no evidence that the vote was rigged." leaves it unconfirmed; "There is no evidence to support Oslo's
    claim that it was, the court said." denies it. "The evidence shows it." does neither.
    """
    if token.lemma_ not in ("evidence", "proof", "indication", "sign") or token.pos_ != "NOUN":
        return None
    below = child(token, "acl", "ccomp", "relcl")
    if below is None or not (_has(token, "no", "little") or any(word.lower_ == "nor" for word in token.head.children)):
        return None
    if is_finite(below) and below.dep_ != "relcl":
        return Finding(
            "unconfirmed", below, token, polar(below, names, reported=True), "no evidence", 1, None, "doubts"
        )
    claim = child(below, "dobj") if listed(below, "supporting_verbs") else None
    told = clause_in(claim) if claim is not None and listed(claim, "statement_nouns") else None
    who = speaker(token.head)
    if told is None or who is None:
        return None
    return Finding("disputed", told, token, polar(told, names, reported=True), "denial: evidence", 0, who, "denies")


def another_number(token: Token, names: Names) -> Finding | None:
    """A denial of a figure by a comparison: "Chile says the number is far lower."; "It said sales were lower." is news.

    So the source calls a figure wrong that somebody gave just before, and gives none.
    """
    verb = token.head
    what = subject(verb)
    if token.dep_ != "acomp" or verb.lemma_ != "be" or verb.dep_ != "ccomp" or what is None:
        return None
    who = speaker(verb)
    alone = not any(word.dep_ in ("prep", "acl", "relcl", "compound", "poss") for word in what.children)
    bare = not any(word.lower_ == "than" for word in token.subtree)
    if who is None or what.lemma_ not in RECKONED or not alone or not bare or not _has(what, "the", "that", "this"):
        return None
    return in_short(verb.head, who, names, OTHER_NUMBER.removeprefix(IN_SHORT))
