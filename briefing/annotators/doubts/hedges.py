"""Unconfirmed and forecast: hedging adverbs, hearsay, claims, estimates, each with what it leaves uncertain."""

from __future__ import annotations

from briefing.annotators.doubts.clauses import (
    auxiliaries,
    child,
    clause_of,
    content,
    infinitive,
    is_finite,
    is_plural,
    negated,
    phrase,
    subject,
)
from briefing.annotators.doubts.findings import Finding, in_condition, is_backshifted, listed, one_who_says, speaker
from briefing.annotators.doubts.inversion import Names
from briefing.annotators.doubts.modals import MODALS, reported_past
from briefing.annotators.doubts.wording import embedded, framed, future, polar, raised
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind


def hedging_adverb(token: Token, names: Names) -> Finding | None:
    """What is so only possibly or by hearsay.

    "The pilot has apparently survived." is unconfirmed; "an apparently healthy man" hedges no clause.
    """
    if token.pos_ != "ADV" or not listed(token, "hedge_adverbs") or token.head.dep_ == "amod":
        return None
    head = clause_of(token.head)
    before = token.nbor(-1).text if token.i > 0 else ""
    aside = before in ("--", "—", "–", "(") or (
        before == "," and token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "IN"
    )
    if aside or not is_finite(head) or in_condition(head):
        return None  # "a reserve -- apparently $60 million -- to cover", "…, apparently with ease"
    over = token.head
    hedges_predicate = over.i == head.i or (over.dep_ in ("acomp", "attr", "oprd") and over.head.i == head.i)
    drop = {token.i} if hedges_predicate else set()
    kind: QuestionKind = "forecast" if any(aux.lower_ in MODALS for aux in auxiliaries(head)) else "unconfirmed"
    question = polar(head, names, drop, reported=reported_past(head))
    return Finding(kind, head, token, question, f"hedge: {token.lower_}", 2, speaker(head))


def hearsay(token: Token, names: Names) -> Finding | None:
    """What is said, reported or believed by nobody in particular.

    "The soldiers are believed to have left." is unconfirmed; "The minister is said to by all." gives no clause.
    """
    if not listed(token, "raising_verbs") or child(token, "auxpass") is None:
        return None
    who = subject(token)
    below = child(token, "xcomp", "ccomp", "advcl")
    if who is None or below is None or negated(token):
        return None
    if token.lower_ == "supposed" and not any(other.lemma_ == "have" for other in auxiliaries(below)):
        return None  # "was supposed to land" tells what was meant to be
    if infinitive(below) and below.dep_ != "advcl":
        question = raised(below, who, _stands_in_past(token), names)
        return Finding("unconfirmed", below, token, question, f"hearsay: {token.lower_}", 2, _agent(token), about=who)
    if who.lower_ == "it" and below.dep_ == "ccomp" and is_finite(below):
        question = polar(below, names, _adverbs(below), reported=True)
        return Finding("unconfirmed", below, token, question, f"hearsay: {token.lower_}", 1, _agent(token))
    return None


def _adverbs(head: Token) -> set[int]:
    return {token.i for token in head.children if listed(token, "hedge_adverbs")}


def _stands_in_past(verb: Token) -> bool:
    group = auxiliaries(verb)
    return (group[0] if group else verb).tag_ == "VBD"


def _agent(verb: Token) -> Token | None:
    by = child(verb, "agent")
    return child(by, "pobj") if by is not None else None


def seeming(token: Token, names: Names) -> Finding | None:
    """What seems so.

    "The engine appears to have failed." is unconfirmed; "She appeared in court." is a fact.
    """
    if not listed(token, "seeming_verbs") or token.pos_ != "VERB" or negated(token):
        return None
    who, below = subject(token), child(token, "xcomp", "ccomp")
    if who is None or below is None:
        return None
    if infinitive(below):
        question = raised(below, who, _stands_in_past(token), names)
    elif who.lower_ == "it" and is_finite(below):
        question = polar(below, names)
    else:
        return None
    return Finding("unconfirmed", below, token, question, f"seems: {token.lower_}", 2, speaker(token), about=who)


def claim(token: Token, names: Names) -> Finding | None:
    """What somebody claims, believes or suspects.

    "Officers suspect that the fire was laid." is unconfirmed; "Officers said the fire was laid." has its source and no
    hedge, and "He argued that taxes should fall." is a wish.
    """
    if token.pos_ != "VERB" or negated(token):
        return None
    who = one_who_says(token) if token.dep_ == "acl" else subject(token)
    vague = who is not None and listed(who, "vague_sources") and listed(token, "plain_statements")
    if not listed(token, "claim_verbs") and not vague:
        return None
    if who is None or who.lower_ in ("i", "we", "you") or child(token, "auxpass") is not None:
        return None
    below = child(token, "ccomp", "xcomp")
    if below is None or below.pos_ not in ("VERB", "AUX") or _is_normative(below) or is_advice(below):
        return None
    if infinitive(below) and below.dep_ == "xcomp" and subject(below) is None:
        question = raised(below, who, _stands_in_past(token), names)
    elif is_finite(below) and below.i > token.i:
        question = polar(below, names, _adverbs(below), reported=token.tag_ == "VBD")
    else:
        return None
    return Finding("unconfirmed", below, token, question, f"claim: {token.lemma_}", 5, who)


def _is_normative(head: Token) -> bool:
    return any(token.lower_ in ("should", "must", "ought") for token in auxiliaries(head))


def is_advice(head: Token) -> bool:
    """Whether a clause is what somebody suggests doing: "Rossi suggested they stay", but not "the data suggest"."""
    advises = head.head.lemma_ in ("suggest", "insist", "propose") and head.dep_ == "ccomp"
    who, adviser = subject(head), subject(head.head)
    if not advises or who is None or adviser is None or adviser.pos_ not in ("PROPN", "PRON"):
        return False
    bare = (auxiliaries(head) or [head])[0]
    return bare.tag_ == "VB" or (bare.tag_ == "VBP" and bare.lower_ not in ("are", "have", "am"))


def accusation(token: Token, names: Names) -> Finding | None:
    """What somebody is accused or suspected of.

    "Kyiv accused Moscow of shelling a school." is unconfirmed; "He was convicted of theft." is a finding of a court.
    """
    noun = {"accuse": "accusation", "suspect": "suspicion"}.get(token.lemma_)
    if noun is None or token.pos_ != "VERB" or negated(token):
        return None
    whom = child(token, "dobj", "nsubjpass")
    below = [*token.children, *(whom.children if whom is not None and whom.i > token.i else ())]
    of = next((word for word in below if word.dep_ == "prep" and word.lower_ == "of"), None)
    if whom is None or of is None:
        return None
    deed = child(of, "pcomp", "pobj")
    question = None
    if deed is not None and whom.i < of.i and whom.tag_ not in ("WP", "WDT"):
        target = framed(f"Is the {noun} against", whom, "", names, first_only=False, without=of)
        if target is not None:
            question = framed(f"{target[:-1]} of", deed, "true", names, first_only=False)
    holder = subject(token) if whom.dep_ == "dobj" else _agent(token)
    return Finding("unconfirmed", deed or token, token, question, "accused of", 2, holder)


def claim_in_noun(token: Token, names: Names) -> Finding | None:
    """What reports, fears or rumours say.

    "Rumours that the bank had failed spread." is unconfirmed; "the report that he wrote" is a thing.
    """
    if token.pos_ != "NOUN" or not listed(token, "claim_nouns"):
        return None
    below = child(token, "acl", "ccomp", "relcl")
    if below is not None and below.dep_ != "relcl" and is_finite(below):
        mark = child(below, "mark")
        if mark is not None and mark.lower_ == "that":
            question = polar(below, names, _adverbs(below), reported=True)
            return Finding("unconfirmed", below, token, question, f"claim in a noun: {token.lemma_}", 3, None)
    doubtful = next((word for word in token.children if word.lower_ in ("unconfirmed", "unverified")), None)
    if doubtful is None or token.i < doubtful.i:
        return None
    verb = "Are the" if token.tag_ == "NNS" else "Is the"
    question = framed(verb, token, "true", names)
    if child(token, "det", "poss") is not None:
        question = framed(verb.removesuffix(" the"), token, "true", names)
    return Finding("unconfirmed", token, doubtful, question, f"hedge: {doubtful.lower_}", 2)


def unverified(token: Token, names: Names) -> Finding | None:
    """What could not be checked.

    "The claim could not be independently verified." is unconfirmed; "The claim was verified." is not.
    """
    if (
        token.tag_ != "VBN"
        or token.lemma_ not in ("verify", "confirm", "corroborate", "establish")
        or not negated(token)
    ):
        return None
    who = subject(token)
    if who is None or who.dep_ != "nsubjpass":
        return None
    question = framed("Can", who, f"be {token.lower_}", names, first_only=False)
    return Finding("unconfirmed", token, token, question, "not verified", 2, stance="doubts")


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


def expected(token: Token, names: Names) -> Finding | None:
    """What is expected, likely or scheduled.

    "Rates are likely to rise." is a forecast, "The court is due to rule." pending; "a likely story" is neither.
    """
    word = token.lower_
    if word in words("doubts", "forecast_participles"):
        kind: QuestionKind = "forecast"
    elif word in words("doubts", "scheduled_participles"):
        kind = "pending"
    else:
        return None
    below = child(token, "xcomp", "ccomp", "advcl")
    if below is None or below.i < token.i or _is_over(token) or _is_habit(token):
        return None
    who = _raising_subject(token)
    if who is not None and infinitive(below) and not negated(token):
        question = future(below, who, names)
    elif who is not None and who.lower_ == "it" and below.dep_ == "ccomp" and is_finite(below):
        question = polar(below, names, reported=True)
    else:
        return None
    return Finding(kind, below, token, question, f"expected: {word}", 3, speaker(token), about=who)


def _is_habit(token: Token) -> bool:
    """Whether it is told what is so as a rule: "guests are typically required to pay"."""
    around = (*token.children, *token.head.children)
    return any(word.lower_ in ("always", "generally", "normally", "often", "typically", "usually") for word in around)


def _is_over(token: Token) -> bool:
    """Whether "expected" is a verb of its own ("he expected sales to rise"), or a "was willing" tells of the past."""
    if token.tag_ == "VBD" and child(token, "auxpass") is None and child(token, "nsubj") is not None:
        return True
    verb = token if child(token, "auxpass") is not None else token.head
    past = (auxiliaries(verb) or [verb])[0].lower_ in ("was", "were")
    return past and token.lower_ in words("doubts", "past_attitudes") and not is_backshifted(verb)


def _raising_subject(token: Token) -> Token | None:
    """The subject of "is likely", "was set", or the noun of "a ruling expected to …"."""
    own = subject(token)
    if own is not None:
        return own
    if token.dep_ in ("acomp", "attr", "oprd", "prep", "advmod", "dep") and token.head.pos_ in ("AUX", "VERB"):
        return subject(token.head)
    return (
        token.head
        if token.dep_ in ("acl", "amod") and token.head.pos_ in ("NOUN", "PROPN") and token.i > token.head.i
        else None
    )


def unclear(token: Token, names: Names) -> Finding | None:
    """What is unclear, unknown or muted.

    "It is unclear who fired first." is open; "His voice was unclear." is about a sound.
    """
    if token.dep_ not in ("acomp", "oprd", "attr", "advcl", "ROOT") or not _leaves_open(token):
        return None
    verb = token if child(token, "auxpass") is not None else token.head
    who = subject(verb)
    below = child(token, "ccomp", "xcomp", "csubj") or child(verb, "ccomp", "csubj")
    if below is not None and below.i != token.i:
        question = embedded(below, names)
        if question is not None:
            return Finding("unconfirmed", below, token, question, f"open: {token.lower_}", 1, speaker(verb), "doubts")
    if who is None or token.lower_ in ("clear", "certain", "sure"):
        return None
    if listed(who, "unknown_nouns") and token.lower_ != "muted":
        question = framed("What are" if is_plural(who) else "What is", who, "", names)
        return Finding("unconfirmed", verb, token, question, f"open: {token.lower_}", 1, speaker(verb), "doubts")
    if not listed(who, "outcome_nouns") or negated(verb):
        return None
    question = framed("What will", who, "be", names)
    return Finding("pending", verb, token, question, f"open: {token.lower_}", 1, speaker(verb))


def _leaves_open(token: Token) -> bool:
    """Whether an adjective says that something is unsettled: "unclear", "not clear", "has not been disclosed"."""
    if token.lower_ in words("doubts", "open_adjectives"):
        return not negated(token.head)
    if token.lower_ in ("clear", "certain", "sure"):
        return negated(token.head) or any(other.lower_ in ("nor", "far") for other in token.head.children)
    return token.lower_ in ("known", "disclosed", "released") and child(token, "auxpass") is not None and negated(token)
