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
from briefing.annotators.doubts.embedding import is_wh_opened
from briefing.annotators.doubts.findings import Finding, in_condition, is_backshifted, listed, one_who_says, speaker
from briefing.annotators.doubts.framing import whole
from briefing.annotators.doubts.inversion import Names, is_private, join
from briefing.annotators.doubts.modals import MODALS, reported_past
from briefing.annotators.doubts.speakers import is_parted
from briefing.annotators.doubts.wording import future, polar, raised, without_none
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import QuestionKind, Stance


def hedging_adverb(token: Token, names: Names) -> Finding | None:
    """What is so only possibly or by hearsay.

    "The pilot has apparently survived." is unconfirmed; "an apparently healthy man" hedges no clause.
    """
    if token.pos_ != "ADV" or not listed(token, "hedge_adverbs") or _hedges_a_noun(token) or _is_cited(token):
        return None
    head = clause_of(token.head)
    before = token.nbor(-1).text if token.i > 0 else ""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    aside = before in ("--", "—", "–", "(") or (
        before == "," and not after.is_punct and (token.i > head.i or after.tag_ == "IN")
    )
    if aside or not is_finite(head) or in_condition(head):
        return None  # "a reserve -- apparently $60 million -- to cover", "…, apparently either by sea or by land"
    over = token.head
    hedges_predicate = over.i == head.i or (over.dep_ in ("acomp", "attr", "oprd") and over.head.i == head.i)
    drop = {token.i} if hedges_predicate else set()
    question = polar(head, names, drop, reported=reported_past(head))
    return Finding(hedged_kind(head), head, token, question, f"hedge: {token.lower_}", 2, speaker(head))


def hedged_kind(head: Token) -> QuestionKind:
    """What a hedged clause is: a forecast with "will" or "may" ("it seems unlikely that she will go")."""
    return "forecast" if any(aux.lower_ in MODALS for aux in auxiliaries(head)) else "unconfirmed"


def _hedges_a_noun(token: Token) -> bool:
    """Whether an adverb belongs to an adjective before a noun, or to one: "an odd and possibly costly turn"."""
    if token.i > 0 and token.nbor(-1).lower_ == "or":
        return True  # "dozens or maybe hundreds"
    quality = token.head
    while quality.dep_ == "conj" and quality.pos_ == "ADJ":
        quality = quality.head
    return quality.dep_ == "amod"


def _is_cited(token: Token) -> bool:
    """Whether a word is only spoken of: (She warned of words like) “maybe”."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    return token.i > 0 and token.nbor(-1).is_quote and after.is_quote


def hearsay(token: Token, names: Names) -> Finding | None:
    """What is said, reported or believed by nobody in particular.

    "The soldiers are believed to have left." is unconfirmed; "The minister is said to by all." gives no clause.
    """
    if not listed(token, "raising_verbs") or child(token, "auxpass") is None:
        return None
    who = subject(token)
    below = next((one for one in token.rights if one.dep_ in ("xcomp", "ccomp", "advcl", "oprd")), None)
    below = below or child(token, "xcomp", "ccomp", "advcl", "oprd")
    if who is None or below is None or negated(token):
        return None
    is_told = token.dep_ == "ccomp" and subject(token.head) is not None and listed(token.head, "report_verbs")
    if is_told and who.lower_ in ("he", "she"):
        return None  # "An envoy said he was believed to be there" tells of another than the envoy
    if below.dep_ == "oprd":
        return _believed_to_be(token, who, below, names)
    if token.lower_ == "supposed" and not any(other.lemma_ == "have" for other in auxiliaries(below)):
        return None  # "was supposed to land" tells what was meant to be
    if infinitive(below) and below.dep_ != "advcl":
        where = {word.i for word in below.children if word.lower_ == "where" and token.dep_ == "relcl"}
        question = raised(below, who, _stands_in_past(token), names, where)
        return Finding("unconfirmed", below, token, question, f"hearsay: {token.lower_}", 2, agent_of(token), about=who)
    if who.lower_ == "it" and below.dep_ == "ccomp" and is_finite(below):
        question = polar(below, names, adverbs_of(below), reported=True)
        return Finding("unconfirmed", below, token, question, f"hearsay: {token.lower_}", 1, agent_of(token))
    return None


def _believed_to_be(token: Token, who: Token, quality: Token, names: Names) -> Finding | None:
    """What somebody is believed or feared to be: "Nine are feared dead.", but not "He is considered brilliant."."""
    if listed(token, "judging_verbs") or quality.i < token.i or quality.tag_ not in ("JJ", "VBN"):
        return None
    if quality.lower_ not in words("doubts", "factual_adjectives") | words("doubts", "state_participles"):
        return None
    front = ("Were" if is_plural(who) else "Was") if _stands_in_past(token) else "Are" if is_plural(who) else "Is"
    question = join(front, who, content(quality), names, {})
    return Finding("unconfirmed", quality, token, question, f"hearsay: {token.lower_}", 2, agent_of(token), about=who)


def adverbs_of(head: Token) -> set[int]:
    """The hedging adverbs of a verb, by their indices."""
    return {token.i for token in head.children if listed(token, "hedge_adverbs")}


def _stands_in_past(verb: Token) -> bool:
    group = auxiliaries(verb)
    return (group[0] if group else verb).tag_ == "VBD"


def agent_of(verb: Token) -> Token | None:
    """Who does it, of a verb in the passive: "is believed by many"."""
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
        return Finding("unconfirmed", below, token, question, f"seems: {token.lower_}", 2, speaker(token), about=who)
    if who.lower_ != "it" or not is_finite(below):
        return None
    question = polar(below, names, reported=token.tag_ == "VBD")
    return Finding(hedged_kind(below), below, token, question, f"seems: {token.lower_}", 2, speaker(token))


def claim(token: Token, names: Names) -> Finding | None:
    """What somebody claims, believes or suspects.

    "Officers suspect that the fire was laid." is unconfirmed; "Officers said the fire was laid." has its source and no
    hedge, and "He argued that taxes should fall." is a wish.
    """
    if token.pos_ != "VERB" or negated(token):
        return None
    if any(
        word.lower_ in ("mistakenly", "wrongly", "falsely", "erroneously", "incorrectly") for word in token.children
    ):
        return None
    who = one_who_says(token)
    if not listed(token, "claim_verbs") and not _is_of_vague_source(token, who):
        return None
    if who is None or who.lower_ in _NO_SOURCES or child(token, "auxpass") is not None or _is_asked_about(token):
        return None
    below = child(token, "ccomp", "xcomp")
    if below is None or below.pos_ not in ("VERB", "AUX") or is_advice(below) or is_parted(token, below):
        return None
    if is_normative(below, argued=token.lemma_ in ("argue", "contend", "insist", "maintain")):
        return None
    if infinitive(below) and below.dep_ == "xcomp" and subject(below) is None:
        question = raised(below, who, _stands_in_past(token), names)
    elif is_finite(below) and below.i > token.i:
        question = polar(below, names, adverbs_of(below), reported=token.tag_ == "VBD" or _is_past_perfect(below))
    else:
        return None
    bare = token.tag_ not in ("VBP", "VBZ")
    described = bare and infinitive(below) and token.nbor(-1).text == ","  # "One guest, believed to be a spy, was …"
    holder = None if described else who
    stance: Stance = "asserts"
    if question is not None and (denied := without_none(question)) != question:
        question, stance = denied, "denies"
    return Finding("unconfirmed", below, token, question, f"claim: {token.lemma_}", 5, holder, stance)


def alleged(token: Token, names: Names) -> Finding | None:
    """What somebody says has taken place, by a noun: "The party has alleged irregularities in the vote."."""
    thing, who = child(token, "dobj"), one_who_says(token)
    if token.pos_ != "VERB" or negated(token) or thing is None or who is None or thing.i < token.i:
        return None
    if thing.pos_ != "NOUN" or child(token, "ccomp", "xcomp") is not None or child(thing, "det", "poss") is not None:
        return None
    front = f"{'Were' if is_plural(thing) else 'Was'} there"
    question = f"{front} {phrase(whole(thing))}?" if not is_private(whole(thing)) else None
    return Finding("unconfirmed", thing, token, question, f"claim: {token.lemma_}", 5, who)


def _is_of_vague_source(token: Token, who: Token | None) -> bool:
    """Whether it is nobody in particular who says so: "Sources said …", but not "The report says …"."""
    if who is None or not (listed(who, "vague_sources") and listed(token, "plain_statements")):
        return False
    known = any(word.lower_ in _KNOWN or word.dep_ == "poss" for word in who.children)
    return who.lemma_ != "report" or not (known or any(word.pos_ == "PROPN" for word in who.subtree))


_KNOWN = frozenset({"the", "this", "that"})
_NO_SOURCES = frozenset({"i", "we", "you", "nothing", "nobody", "none", "anything"})


def _is_asked_about(verb: Token) -> bool:
    """Whether it is open whether somebody says so: "She would not say whether she thought the tax was legal"."""
    return any(word.dep_ == "mark" and word.lower_ in ("whether", "if") for word in verb.children)


def _is_past_perfect(head: Token) -> bool:
    """Whether a clause stands in the past perfect, which no question of now keeps: "suggests that it had fallen"."""
    return any(token.lower_ in ("had", "'d", "’d") and token.lemma_ == "have" for token in auxiliaries(head)[:1])


def is_normative(head: Token, argued: bool = False) -> bool:
    """Whether a clause says what should, or in an argument may, be done: "He argued that no court could decide it."."""
    modal = ("should", "must", "ought", *(("can", "could") if argued else ()))
    return any(token.lower_ in modal for token in auxiliaries(head))


def is_advice(head: Token) -> bool:
    """Whether a clause is what somebody suggests doing: "Rossi suggested they stay", but not "the data suggest"."""
    advises = head.head.lemma_ in ("suggest", "insist", "propose") and head.dep_ == "ccomp"
    who, adviser = subject(head), subject(head.head)
    if not advises or who is None or adviser is None or adviser.pos_ not in ("PROPN", "PRON"):
        return False
    bare = (auxiliaries(head) or [head])[0]
    return bare.tag_ == "VB" or (bare.tag_ == "VBP" and bare.lower_ not in ("are", "have", "am"))


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
    if token.dep_ in ("amod", "acl", "advcl") and word in words("doubts", "past_attitudes"):
        return None  # "officials, eager to please, …": how they are, not what they will do
    made = token.dep_ == "ccomp" and token.head.lemma_ in ("get", "keep", "make")  # "make them ready to go"
    if below is None or below.i < token.i or made or _is_over(token) or _is_habit(token) or _is_measured(token):
        return None
    if word in ("about", "set") and listed(below, "happening_verbs"):
        kind = "forecast"  # "The toll is set to rise."
    who = _raising_subject(token)
    if who is not None and who.i == token.head.i and who.dep_ == "appos":
        return None  # "…, a goal likely to be supported": of what it is said stands before
    state = token.dep_ in ("acomp", "oprd", "xcomp")  # "is not ready to sign", "does not appear ready"
    likely = word in words("doubts", "forecast_participles")  # "is not likely to sign" is a forecast too
    not_so = not likely and (negated(token) or (state and negated(token.head)))
    if who is not None and infinitive(below) and not not_so:
        question = future(below, who, names)
        return Finding(kind, below, token, question, f"expected: {word}", 3, speaker(token), about=who)
    if who is None or who.lower_ != "it" or below.dep_ != "ccomp" or not is_finite(below):
        return None
    question = polar(below, names, reported=True)
    return Finding(kind, below, token, question, f"expected: {word}", 3, speaker(token))


def possible(token: Token, names: Names) -> Finding | None:
    """What is possible or likely: "It is possible that he fled.", but not "It was possible to see the island."."""
    verb = token.head
    who, below = subject(verb), child(verb, "ccomp", "csubj") or child(token, "ccomp")
    if token.dep_ != "acomp" or verb.lemma_ != "be" or who is None or who.lower_ != "it" or below is None:
        return None
    if negated(verb) or not is_finite(below) or below.i < token.i or is_wh_opened(below):
        return None
    past = (auxiliaries(verb) or [verb])[0].tag_ == "VBD"
    question = polar(below, names, reported=past)
    return Finding(hedged_kind(below), below, token, question, f"possible: {token.lower_}", 3, speaker(verb))


def _is_habit(token: Token) -> bool:
    """Whether it is told what is so as a rule: "guests are typically required to pay"."""
    around = (*token.children, *token.head.children)
    return any(word.lower_ in ("always", "generally", "normally", "often", "typically", "usually") for word in around)


def _is_measured(token: Token) -> bool:
    """Whether it is compared ("less likely to be hurt than …"), or a verb of its own ("must set to work")."""
    compared = any(word.lower_ in ("less", "more") for word in token.children)
    return compared or token.tag_ in ("VB", "VBP", "VBZ")


def _is_over(token: Token) -> bool:
    """Whether "expected" is a verb of its own ("he expected sales to rise"), or a "was willing" tells of the past."""
    if (
        token.tag_ == "VBD"
        and child(token, "auxpass") is None
        and child(token, "nsubj", "csubj", "dobj", "ccomp") is not None
    ):
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
