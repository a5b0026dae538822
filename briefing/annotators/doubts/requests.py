"""Requests: what somebody is asked, told or urged to do, and what is demanded; pending until it is done."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import auxiliaries, child, content, infinitive, negated, phrase, subject
from briefing.annotators.doubts.findings import Finding, listed, one_who_says
from briefing.annotators.doubts.framing import framed
from briefing.annotators.doubts.hedges import is_advice
from briefing.annotators.doubts.inversion import Names, is_private
from briefing.annotators.doubts.naming import himself
from briefing.annotators.doubts.wording import future
from briefing.annotators.language import Token
from briefing.lexicon import lexicon


def request(token: Token, names: Names) -> Finding | None:
    """What somebody is asked to do, or is demanded.

    "Aid groups urged Cairo to open the crossing." is pending; "They asked the way." is not.
    """
    if token.pos_ != "VERB" or negated(token) or any(aux.tag_ == "MD" for aux in auxiliaries(token)):
        return None  # "The mayor would order the army to leave": her deed is what is ahead
    if infinitive(token) and token.dep_ == "xcomp" and listed(token.head, "wish_verbs"):
        return None  # "expects to call for help": nobody has been asked yet
    if listed(token, "request_verbs"):
        found = _asked_to_act(token, names)
        if found is not None:
            return found
    return _demanded(token, names)


def _asked_to_act(token: Token, names: Names) -> Finding | None:
    below = child(token, "xcomp", "ccomp", "advcl")
    if below is None or not infinitive(below) or below.i < token.i:
        return None
    whom = subject(below) or child(token, "dobj", "dative", "nsubjpass") or _after_on(token)
    if whom is None or (whom.dep_ != "nsubjpass" and whom.i < token.i) or whom.i > below.i:
        return None
    if token.lemma_ in ("call", "press", "appeal") and whom.dep_ != "pobj":
        return None
    once = whom.dep_ == "nsubjpass" and himself(whom) is not None
    if once and not any(aux.lemma_ == "have" for aux in auxiliaries(token)):
        return None  # "She said she was asked to give a talk": a story
    holder = one_who_says(token) if whom.dep_ != "nsubjpass" else None
    question = _heeded(token, below, whom, names) if negated(below) else future(below, whom, names)
    return Finding("pending", below, token, question, f"asked to: {token.lemma_}", 2, holder, "asks", whom)


def _heeded(token: Token, below: Token, whom: Token, names: Names) -> str | None:
    """What is asked of a call to leave something be: "Will the call on Oslo not to fish there be heeded?"."""
    told = content(below)
    if is_private(told):
        return None
    front = f"Will the {lexicon('doubts')['asking_nouns'][token.lemma_]}"
    return framed(front, whom, f"{phrase(told)} be heeded", names, first_only=False, without=below)


def _after_on(token: Token) -> Token | None:
    """The one addressed in "called on Moscow to …", "appealed to donors to …"."""
    for prep in token.children:
        if prep.dep_ in ("prep", "prt") and prep.lower_ in ("on", "upon", "to"):
            return child(prep, "pobj")
    return None


def _demanded(token: Token, names: Names) -> Finding | None:
    """A demand for a thing or that something be done: "demanded an apology", "demands that he resign"."""
    if not listed(token, "demand_verbs"):
        return None
    who = one_who_says(token) or (token.head if token.dep_ == "acl" else None)
    if who is not None and listed(who, "instrument_nouns"):
        return None
    below = child(token, "ccomp")
    if below is not None and _is_mandative(below) and below.i > token.i:
        whom = subject(below)
        should = [modal.i for modal in auxiliaries(below) if modal.lower_ == "should"]
        question = future(below, whom, names, should, neutral=False) if whom is not None else None
        return Finding("pending", below, token, question, f"demands that: {token.lemma_}", 2, who, "asks")
    thing = child(token, "dobj") if token.lemma_ in ("demand", "urge", "request") else after_for(token)
    noun = lexicon("doubts")["demand_nouns"].get(token.lemma_)
    if token.lemma_ == "call" and child(token, "dobj", "oprd") is not None:
        return None  # "called the vote “a day for the hill”"
    if thing is None or noun is None or thing.i < token.i or thing.pos_ != "NOUN" or child(token, "xcomp"):
        return None
    if token.lemma_ == "ask" and not any(word.like_num for word in thing.children):
        return None  # "asked for calm": who would tell whether it was granted?
    met = {"demand": "be met", "call": "be heeded", "urge": "be heeded"}.get(token.lemma_, "be granted")
    question = framed(f"Will the {noun}", thing, met, names)
    return Finding("pending", thing, token, question, f"demands: {token.lemma_}", 2, who, "asks")


def _is_mandative(head: Token) -> bool:
    """Whether a clause says what is to be done: "(demands that) he resign", "(recommends that) he should resign"."""
    if subject(head) is None:
        return False
    group = auxiliaries(head)
    if group:
        return group[0].lower_ in ("should", "be")
    return head.tag_ == "VB" or (head.tag_ == "VBP" and (head.head.lemma_ != "suggest" or is_advice(head)))


def after_for(token: Token, preposition: str = "for") -> Token | None:
    """What a verb asks or waits for: the object of its "for", or of another preposition."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ == preposition:
            return child(prep, "pobj")
    return None
