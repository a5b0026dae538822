"""Charges: the noun behind a comma by which a sentence calls what it has just told a claim, and says who denies it."""

from __future__ import annotations

from briefing.annotators.doubts.findings import listed
from briefing.annotators.language import Token

_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN"})
_REACH = 9
"""Most words between the noun and the head of the subject that denies it."""
_DASHES = frozenset({",", "-", "–", "—", "--"})


def charge_before(verb: Token, who: Token) -> Token | None:
    """The noun that stands for the statement before it, where the clause of `verb` denies it.

    "Kenya accuses Ghana of arming them, a charge (that) Ghana denies.", "…, something she denies." point back; "The
    paper ran a story its rivals dismissed." tells of a story. The words are looked at and not the parse, which hangs
    such a noun on whatever stands beside it.
    """
    if any(below.dep_ in ("ccomp", "dobj", "xcomp") for below in verb.rights):
        return None  # it says itself what is denied
    word = who
    for _ in range(_REACH):
        if word.i == verb.sent.start:
            return None
        word = word.nbor(-1)
        noun = listed(word, "statement_nouns") or (word.lower_ == "something" and listed(verb, "denial_verbs"))
        if noun:
            return word if _is_set_off(word) else None
        if word.pos_ not in _PHRASE and word.tag_ not in ("WDT", "IN"):
            return None
    return None


def _is_set_off(noun: Token) -> bool:
    """Whether a comma or a dash stands before a noun and its "a": "…, a charge", "…, the latest of which claims" no."""
    first = noun
    while first.i > noun.sent.start and first.nbor(-1).pos_ in ("ADJ", "DET") and first.nbor(-1).lower_ != "the":
        first = first.nbor(-1)
    return first.i > noun.sent.start and first.nbor(-1).text in _DASHES
