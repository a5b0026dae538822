"""Commitments: what somebody plans, agrees, promises or wants to do, and what an event threatens to bring."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, infinitive, negated, phrase, subject
from briefing.annotators.doubts.findings import Finding, in_condition, is_backshifted, listed, speaker
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.inversion import Names, is_private
from briefing.annotators.doubts.polarity import is_nobody
from briefing.annotators.doubts.wording import future
from briefing.annotators.language import Token
from briefing.lexicon import lexicon, words

_WISHES = ("want", "wish")
_BRINGING = ("promise", "threaten")


def commitment(token: Token, names: Names) -> Finding | None:
    """What somebody plans, agrees or promises to do.

    "The firm plans to close two plants." is pending; "The firm wanted to close two plants." was, once.
    """
    if not listed(token, "commitment_verbs") or token.pos_ != "VERB" or in_condition(token):
        return None
    below = child(token, "xcomp", "ccomp")
    if below is None or below.i < token.i or not _is_meant(token, below) or _is_of_then(token):
        return None
    who = subject(below) or (child(token, "dobj") if below.dep_ == "ccomp" else None) or subject(token)
    if who is None:
        return None
    rule, wisher = f"commitment: {token.lemma_}", subject(token)
    of_another = wisher is None or who.i != wisher.i
    if _is_nobodys(token, wisher) or (negated(token) and not (token.lemma_ == "expect" and of_another)):
        return None
    if negated(below) and any(aux.tag_ == "MD" for aux in auxiliaries(token)):
        return None  # "would undertake not to sell": whether it will is asked by its modal verb
    question = _kept(token, below, who, names) if negated(below) else future(below, who, names)
    if _brings(token, wisher):
        return Finding("forecast", below, token, question, rule, 3, speaker(token), about=who)
    if token.lemma_ == "expect" and of_another:
        return Finding("forecast", below, token, question, rule, 3, wisher, about=who)
    if token.lemma_ in _WISHES and of_another:
        return Finding("pending", below, token, question, rule, 3, wisher, "asks", who)
    whether = child(token, "mark")
    if whether is not None and whether.lower_ == "whether":  # "it is open whether Oslo still intends to stay"
        return Finding("pending", below, token, question, rule, 3, speaker(token), "doubts", who)
    return Finding("pending", below, token, question, rule, 3, _holder(token), about=who)


def _kept(token: Token, below: Token, who: Token, names: Names) -> str | None:
    """What is asked of a promise not to do something: "Oslo pledged not to fish there": whether it will keep it."""
    noun, told = lexicon("doubts")["promise_nouns"].get(token.lemma_), content(below)
    if noun is None or is_private(told):
        return future(below, who, names)
    return framed("Will", who, f"keep the {noun} {phrase(told)}", names)


def _is_nobodys(token: Token, wisher: Token | None) -> bool:
    """Whether nobody wants it, or it came unexpected: "Nobody expected the dam to burst."."""
    nobody = wisher is not None and is_nobody(wisher)
    told = is_backshifted(token) and not (wisher is not None and wisher.lower_ in ("i", "we"))
    past = (auxiliaries(token) or [token])[0].tag_ == "VBD" and not told
    return (past and negated(token)) or (nobody and (past or token.lemma_ != "expect"))


def _holder(token: Token) -> Token | None:
    """Who tells it; where nobody else does, who commits himself, but not in the passive ("was promised to be paid").

    "The ministry said both sides had agreed to leave.": the ministry; "The rebels are preparing to attack.", "Oslo will
    seek to leave.": nobody.
    """
    foretold = any(aux.tag_ == "MD" for aux in auxiliaries(token))
    is_told = foretold or child(token, "auxpass") is not None or listed(token, "endeavour_verbs")
    return speaker(token) or (None if is_told else subject(token))


def _is_meant(token: Token, below: Token) -> bool:
    """Whether an infinitive says what is meant to be done.

    None does in "they had to cut costs and agree to pay", what was asked of them, in "is meant to slow traffic", what
    it is for, and in a wish to know.
    """
    if any(word.lower_ == "to" and word.dep_ == "prep" and word.i < below.i for word in token.children):
        return False  # "agreed to a fine to gain time"
    if not infinitive(below) or (token.tag_ == "VB" and token.dep_ == "conj" and not auxiliaries(token)):
        return False
    if token.tag_ == "VBN" and child(token, "auxpass") is None and not auxiliaries(token):
        return False
    if child(token, "auxpass") is not None and (token.lemma_ in ("aim", "intend", "mean") or _is_expected(token)):
        return False
    knows = below.lemma_ in ("know", "see", "hear", "understand", "believe")
    return not (knows and listed(token, "wish_verbs"))


def _is_expected(token: Token) -> bool:
    """Whether a participle is one of a forecast or a schedule, which other rules read: "is expected to"."""
    return token.lower_ in words("doubts", "forecast_participles") | words("doubts", "scheduled_participles")


def _is_of_then(token: Token) -> bool:
    """Whether a wish is of the past, or only may be: "wanted to sell", "had agreed to sell", "might be preparing to".

    What came of those is told next; of a wish that may be, the modal verb is asked about.
    """
    wishes, modals = listed(token, "wish_verbs"), [aux.lower_ for aux in auxiliaries(token) if aux.tag_ == "MD"]
    if (token.lemma_ in _WISHES and token.dep_ == "relcl") or (token.lemma_ in ("hop", "hope", "want") and modals):
        return True
    if any(modal in ("could", "may", "might", "must", "should") for modal in modals):
        return True
    had = any(aux.lower_ in ("had", "'d", "’d") for aux in auxiliaries(token))
    return (wishes and token.tag_ == "VBD" and not _is_own_wish(token)) or (
        had and (wishes or token.dep_ in ("ROOT", "relcl"))
    )


def _is_own_wish(token: Token) -> bool:
    """Whether a speaker tells of his own wish in the past of a report: "The firm said it wanted to sell"."""
    who = subject(token)
    return is_backshifted(token) and who is not None and who.tag_ == "PRP"


def _brings(token: Token, subject_: Token | None) -> bool:
    """Whether it is an event that "threatens" or "promises" something: "The strike threatens to empty the shops"."""
    return token.lemma_ in _BRINGING and subject_ is not None and listed(subject_, "lifeless_nouns")
