"""Tense, mood and polarity of a predicate, read off its auxiliaries, and the predicate that carries the meaning.

"is expected to arrive" is about arriving, and a plan; "were reported to have been stationed" about stationing, and
unsure. `kernel` walks down such chains and keeps what each link said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.annotators.events.clauses import being_among, is_infinitive
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token

Time = Literal["past", "present", "future", "none"]

_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_UNSURE_MODALS = frozenset({"may", "might", "could", "would", "should", "'d", "’d"})
_HAVE = frozenset({"have", "has", "'ve", "’ve", "had", "having", "'d", "’d"})
_COMPLEMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_NOBODY = frozenset({"neither", "nobody", "none", "nothing"})
_PAST_TAGS = frozenset({"VBD", "VBN"})
RANKS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "only"})
"""Words that tell somebody's or something's place among its like."""
_CHAIN = 4
"""Longest chain of plan, phase and report verbs followed ("is said to be planning to begin to …")."""


@dataclass(frozen=True, slots=True)
class Tense:
    """The time a predicate claims for itself. `modal` is its modal auxiliary in lower case, if it has one."""

    time: Time
    perfect: bool = False
    progressive: bool = False
    passive: bool = False
    modal: str | None = None
    negated: bool = False
    infinitive: bool = False

    @property
    def pluperfect(self) -> bool:
        """Whether it lies before the past of the story ("had agreed")."""
        return self.perfect and self.time == "past"

    @property
    def unsure(self) -> bool:
        """Whether a modal leaves open if it comes about ("may leave")."""
        return self.modal in _UNSURE_MODALS


@dataclass(frozen=True, slots=True)
class Kernel:
    """The predicate that carries the meaning of a chain, and what the links above it said of it."""

    verb: Token
    planned: bool = False
    wished: bool = False
    unsure: bool = False
    negated: bool = False
    ongoing: bool = False


def tense(verb: Token) -> Tense:
    """The tense of a predicate; a conjunct without auxiliaries of its own shares those of what it is joined to."""
    auxiliaries = _auxiliaries(verb)
    negated = any(child.dep_ == "neg" or _is_none(child) for child in verb.children)
    donor = verb
    while not auxiliaries and donor.dep_ == "conj" and donor.head != donor:
        if any(child.dep_ in ("nsubj", "nsubjpass") for child in donor.children):
            break
        shared = _auxiliaries(donor.head)
        if donor.tag_ not in ("VB", "VBN", "VBG") and not (donor.tag_ == "VBD" and _is_have(shared)):
            break
        donor, auxiliaries = donor.head, shared
    return _tense(verb, [token.lower_ for token in auxiliaries], [token.tag_ for token in auxiliaries], negated)


def _is_none(noun: Token) -> bool:
    """Whether a subject or an object is of nobody or nothing.

    "No charges were filed", "Neither side left", "Nobody came"; not "No fewer than ten came".
    """
    if noun.dep_ not in _COMPLEMENTS:
        return False
    if noun.lower_ in _NOBODY or any(child.lower_ == "neither" for child in noun.children):
        return True
    none = next((child for child in noun.children if child.dep_ == "det" and child.lower_ == "no"), None)
    return none is not None and none.nbor(1).lower_ not in ("fewer", "less", "more", "doubt")


def _is_have(auxiliaries: list[Token]) -> bool:
    """Whether a participle mistaken for a past tense shares them: "had tried but failed", not "was hit and fell"."""
    return bool(auxiliaries) and auxiliaries[0].lower_ in _HAVE and auxiliaries[0].tag_ != "MD"


def _auxiliaries(verb: Token) -> list[Token]:
    being = being_among(verb)  # "Lund was among those detained": was detained
    own = [being] if being is not None else []
    return own or [child for child in verb.children if child.dep_ in ("aux", "auxpass") and child.i < verb.i]


def _tense(verb: Token, forms: list[str], tags: list[str], negated: bool) -> Tense:
    modal = next((form for form, tag in zip(forms, tags, strict=True) if tag == "MD"), None)
    perfect = any(form in _HAVE for form, tag in zip(forms, tags, strict=True) if tag != "MD") and verb.tag_ != "VBG"
    perfect = perfect or "been" in forms
    progressive = verb.tag_ == "VBG" and bool(forms)
    passive = verb.tag_ in _PAST_TAGS and any(form in _BE for form in forms)
    return Tense(_time(verb, forms, tags, modal), perfect, progressive, passive, modal, negated, "TO" in tags)


_BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re", "got"})


def _time(verb: Token, forms: list[str], tags: list[str], modal: str | None) -> Time:
    if modal in _FUTURE:
        return "future"
    if modal is not None:
        return "present"
    if not forms:
        return _own_time(verb)
    if tags[0] == "TO":
        return "none"
    return "past" if tags[0] in _PAST_TAGS or forms[0] in ("'d", "’d") else "present"


def _own_time(verb: Token) -> Time:
    """The time of a bare form: a participle has none, unless a subject shows that it is a past tense mistagged."""
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and any(child.dep_ == "nsubj" for child in verb.children)):
        return "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") else "none"


def kernel(verb: Token) -> Kernel:
    """Follow plan, phase and passive report verbs down to what they are about.

    "The fleet is expected to sail" is about sailing, planned; "They agreed to sail" stays with agreeing, which is an
    act of its own.
    """
    planned = wished = unsure = negated = ongoing = False
    for _ in range(_CHAIN):
        down = _complement(verb)
        if down is None:
            break
        lemma = verb.lemma_.lower()
        form = tense(verb)
        negated = negated or form.negated
        if lemma in listed("aspect"):
            ongoing = ongoing or lemma in ("continue", "keep")
            negated = negated or (lemma in ("stop", "cease") and form.time == "none")
        elif lemma in ("be", "become") and down.dep_ == "relcl":
            planned = planned or form.time == "future"
        elif form.passive and lemma in listed("reporting") and lemma not in _FORESEEN:
            unsure = unsure or lemma in listed("unsure_reporting")
        else:
            planned = True
            wished = wished or lemma in listed("wishing")
        planned = planned or form.time == "future"
        unsure = unsure or form.unsure
        verb = down
    return Kernel(verb, planned, wished, unsure, negated, ongoing)


def _done_as_first(verb: Token) -> Token | None:
    """What somebody did as the first: "She became the first woman to lead the party in 2010" is about leading it."""
    for noun in (child for child in verb.children if child.dep_ == "attr"):
        ranked = {noun.lower_, *(child.lower_ for child in noun.children if child.dep_ in ("amod", "nummod"))}
        if ranked & RANKS:
            return next((child for child in noun.children if child.dep_ == "relcl" and is_infinitive(child)), None)
    return None


_FORESEEN = frozenset({"expect", "predict", "forecast"})


def _complement(verb: Token) -> Token | None:
    """The infinitive or gerund that a plan, phase or passive report verb passes its meaning to, or None."""
    lemma = verb.lemma_.lower()
    governor = verb
    if lemma in ("be", "become") and (done := _done_as_first(verb)) is not None:
        return done
    if lemma == "be":
        governor = next(
            (child for child in verb.children if child.dep_ == "acomp" and child.lower_ in listed("plans")), verb
        )
        if governor.i == verb.i and any(child.dep_ in ("acomp", "attr") for child in verb.children):
            return None  # "is favourite to win", unlike "is to win"
    elif lemma == "go":
        if verb.tag_ != "VBG":
            return None
    elif lemma in listed("reporting") and lemma not in listed("plans"):
        if not tense(verb).passive:
            return None
    elif lemma not in listed("plans") and lemma not in listed("aspect"):
        return None
    if lemma in ("propose", "promise", "project", "book") and not tense(verb).passive:
        return None
    for child in governor.children:
        if child.dep_ in ("xcomp", "ccomp") and child.pos_ in ("VERB", "AUX") and child.i > governor.i:
            marks = {grand.tag_ for grand in child.children if grand.dep_ in ("aux", "auxpass")}
            if "TO" in marks or (lemma in listed("aspect") and child.tag_ == "VBG"):
                return child
            if lemma in listed("reporting") and child.tag_ == "VBN" and not marks:  # "were reported killed"
                return child
    return None
