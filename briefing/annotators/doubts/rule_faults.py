"""What speaks against the questions of single rules: opinions, what is supposed, what is told as background."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from briefing.annotators.doubts.clauses import VERBAL, auxiliaries, child, content, negated, subject
from briefing.annotators.doubts.findings import IN_A_NOUN, Finding, in_condition, is_backshifted, listed
from briefing.annotators.doubts.inversion import subject_words
from briefing.annotators.doubts.modals import reported_past
from briefing.annotators.doubts.naming import himself
from briefing.annotators.language import Token
from briefing.lexicon import words

_RANKS = frozenset({"first", "last", "next", "only"})
_NONE = frozenset({"no", "nobody", "none", "neither", "nothing", "no-one"})
_AIMS = ("commitment: aim", "commitment: seek", "commitment: promise", "commitment: strive", "asked to: ")
_MUSINGS = ("hedge: maybe", "hedge: perhaps", "hedge: probably")
_GROUNDS = frozenset({"because", "before", "once", "when"})
_HABITS = frozenset({"always", "frequently", "never", "occasionally", "often", "sometimes", "usually"})


def rule_faults(finding: Finding) -> Iterator[str]:
    """Faults that only findings of one rule can have."""
    head, rule, who = finding.head, finding.rule, finding.about or subject(finding.head)
    if rule.startswith(("claim: ", "hearsay: ", "hedge: ", "may be: ", IN_A_NOUN)) and _is_opinion(head):
        yield "it is an opinion, which is neither so nor not so"
    if rule.startswith("expected: ") and child(finding.cue, "prt") is not None:
        yield "it says what something is set up for"
    if finding.stance == "asserts" and _is_disbelieved(head):
        yield "its source doesn't believe it"
    if rule == "to be done" and who is not None and any(word.lower_ in _RANKS for word in who.children):
        yield "it says which was the first or last of its kind"
    if rule == "to be done" and who is not None and _is_apart(head, who):
        yield "it may be said of another noun"
    if rule.startswith("may be: ") and _is_most(head):
        yield "what is most so is an opinion"
    if rule.startswith("seems: ") and (_is_opinion(head) or listed(head, "guess_verbs")):
        yield "it is how somebody strikes the writer"
    if rule.startswith("seems: ") and finding.cue.tag_ == "VBD" and _is_of_then(finding.cue, head):
        yield "it only seemed so then"
    if rule.startswith("claim: ") and _is_refuted(finding.cue):
        yield "the text itself says that it isn't so"
    if (
        rule.startswith(("claim: ", "hedge: "))
        and who is not None
        and any(word.tag_ in ("JJS", "RBS") for word in who.subtree)
    ):
        yield "what is most so is an opinion"
    if rule.startswith(_MUSINGS) and who is not None and who.lower_ == "i":
        yield "who says so only speaks for himself"
    if rule.startswith("not told: ") and finding.holder is not None and finding.holder.lower_ == "i":
        yield "who says so only speaks for himself"
    if rule.startswith("commitment: ") and _is_ground(finding.cue):
        yield "it is told as background"
    if rule.startswith("claim: ") and _is_felt(finding):
        yield "only who says it can know"
    if rule == "may have" and any(token.lower_ == "once" for token in head.children):
        yield "it grants what once was"
    if rule.startswith("modal: w") and any(token.lower_ in _HABITS for token in head.children):
        yield "it tells what somebody used to do"
    if rule.startswith("intent: ") and finding.holder is None and _is_background(finding.cue):
        yield "it is told as background"
    if rule.startswith("asked to: ") and finding.cue.dep_ == "relcl" and finding.cue.tag_ == "VBD":
        yield "it only says who is meant"
    if rule == "not verified" and who is not None and listed(who, "statement_nouns") and len(subject_words(who)) < 3:
        yield "it doesn't say which claim"
    aims = finding.holder or (finding.cue.head if finding.cue.dep_ == "acl" else None)
    if rule.startswith(_AIMS) and aims is not None and listed(aims, "instrument_nouns"):
        yield "a thing asks and aims at nothing"
    if rule in ("commitment: promise", "commitment: threaten") and who is not None and _is_thing(who, finding.cue):
        yield "a thing promises nothing"
    if rule == "commitment: attempt":
        yield "it is being tried already"
    if rule in ("commitment: decide", "commitment: choose") and listed(head, "performative_verbs"):
        yield "the decision is the deed"
    if rule.startswith(("modal: ", "may ")):
        yield from _of_modal(head, finding.cue, rule)
    if rule.startswith("expected: ") and _is_past(head):
        yield "its time is over"


def _is_refuted(verb: Token) -> bool:
    """Whether the claim of a verb is taken back in its sentence: "They assumed that she paid, but that wasn't so"."""
    after = (other for other in verb.conjuncts if other.i > verb.i and other.lemma_ == "be" and negated(other))
    return any(word.lower_ in ("case", "so", "true") for other in after for word in other.children)


def _is_of_then(verb: Token, head: Token) -> bool:
    """Whether a past impression is told: "A year ago it seemed unlikely she would win", "He seemed to take heart".

    "The engine appeared to fail" may be a finding, "Rossi said it seemed to fail" is one of hers.
    """
    struck = verb.lemma_ == "seem" or any(word.tag_ == "MD" for word in auxiliaries(head))
    return struck and not is_backshifted(verb)


def _is_ground(verb: Token) -> bool:
    """Whether a promise is a reason or a term: "stayed because Rossi agreed to pay", "until Rome agreed to pay"."""
    marks = {word.lower_ for word in verb.children if word.dep_ in ("mark", "advmod") and word.i < verb.i}
    return verb.dep_ == "advcl" and ("until" in marks or (verb.tag_ == "VBD" and bool(marks & _GROUNDS)))


def _of_modal(head: Token, cue: Token, rule: str) -> Iterator[str]:
    """Faults of what may, could, will or would be."""
    is_modal = rule.startswith("modal: ")
    if is_modal and _is_supposed(cue, head):
        yield "it tells what would be if things were otherwise"
    if is_modal and _is_bare_guess(head):
        yield "what was said or known is cut off"
    if head.dep_ == "relcl" and _is_of_another(head):
        yield "it may be said of another noun"
    if cue.lower_ in ("may", "might") and any(token.lower_ == "but" and token.dep_ == "cc" for token in head.children):
        yield "it is granted only to say something else"
    if is_modal and listed(head, "judging_verbs") and child(head, "auxpass") is not None:
        yield "it is an opinion, which is neither so nor not so"
    if is_modal and head.dep_ == "relcl" and _is_likeness(head.head):
        yield "it says what somebody is taken for"


def _is_bare_guess(head: Token) -> bool:
    """Whether a verb of thinking stands without what is thought: "The king, they might fear, is ill"."""
    return listed(head, "guess_verbs") and child(head, "ccomp", "dobj", "xcomp", "prep") is None


def _is_past(head: Token) -> bool:
    """Whether a clause names a time that is over: "was due to expire last Thursday"."""
    return any(token.lower_ == "last" and token.ent_type_ == "DATE" for token in content(head))


def _is_apart(head: Token, noun: Token) -> bool:
    """Whether a noun with an "of" stands before a comma and a participle: "a preview of a phone, to be sold in May"."""
    of = child(noun, "prep")
    return of is not None and of.i < head.i and any(token.text == "," for token in head.doc[of.i : head.i])


def _is_supposed(modal: Token, head: Token) -> bool:
    """Whether a "would" hangs on what is not so: "It would take more if it had room."; "will, if it has" is open."""
    if modal.lower_ not in ("would", "'d", "’d") or reported_past(head):
        return False
    conditions = (below for below in head.subtree if below.dep_ == "advcl" and in_condition(below))
    return any((auxiliaries(below) or [below])[0].tag_ == "VBD" for below in conditions)


def _is_likeness(noun: Token) -> bool:
    """Whether a noun says as what somebody is seen: "they see her as a leader who will fight"."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "as"


def _is_of_another(head: Token) -> bool:
    """Whether a "which" behind a comma may mean more than the noun beside it: "a loss of 2 million, which could …"."""
    noun = head.head
    inside = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.ent_type_ not in ("PERSON", "ORG", "GPE")
    return inside and any(token.text == "," for token in head.doc[noun.i : head.i])


def _is_background(noun: Token) -> bool:
    """Whether a plan is only named beside something else: "was challenged over a contract to supply helmets"."""
    return noun.dep_ == "pobj" and noun.head.lower_ not in ("of", "on")


def _is_felt(finding: Finding) -> bool:
    """Whether a holder tells what he feels or wants himself: "They claim they see signs of hope"."""
    who = subject(finding.head)
    feels = any(listed(finding.head, table) for table in ("perception_verbs", "guess_verbs", "wish_verbs"))
    return feels and who is not None and himself(who) is not None


def _is_thing(who: Token, verb: Token) -> bool:
    """Whether a relative clause with "that" says what a thing may bring: "rules that promise to change the trade"."""
    pronoun = child(verb, "nsubj")
    return verb.dep_ == "relcl" and who.pos_ == "NOUN" and pronoun is not None and pronoun.lower_ in ("that", "which")


def _is_opinion(head: Token) -> bool:
    """Whether a clause judges: "(thinks) the tax is unfair", "is a mistake"; "the plant is safe" can be checked."""
    quality, noun = child(head, "acomp"), child(head, "attr")
    if head.lemma_ == "be" and noun is not None and (listed(noun, "judgement_nouns") or _is_such(noun)):
        return True
    if head.lemma_ != "be" or quality is None or quality.tag_ not in ("JJ", "JJR", "JJS"):
        return False
    graded = any(word.lower_ in ("more", "most", "less", "least", "too", "so") for word in quality.children)
    held = not graded and any(
        word.dep_ == "prep" and word.lower_ not in ("about", "for", "on", "to") for word in quality.children
    )
    return quality.lower_ not in words("doubts", "factual_adjectives") and not held and child(quality, "xcomp") is None


def _is_most(head: Token) -> bool:
    """Whether a clause gives somebody a rank: "may be the luckiest man in Oslo"."""
    noun = child(head, "attr")
    return noun is not None and any(word.tag_ in ("JJS", "RBS") for word in noun.children)


def _is_such(noun: Token) -> bool:
    """Whether a noun is only said to be of a kind: "may not be such a bad thing"."""
    return any(word.lower_ == "such" for word in noun.children)


def _is_disbelieved(head: Token) -> bool:
    """Whether the clause is what somebody doesn't expect: "didn't think it would fall", "no reason to believe that"."""
    for verb in takewhile(lambda verb: verb.sent == head.sent and verb.pos_ in VERBAL, head.ancestors):
        if listed(verb, "guess_verbs"):
            noun = verb.head
            doubted = noun.pos_ == "NOUN" and any(word.lower_ in _NONE for word in noun.children)
            return negated(verb) or (verb.dep_ in ("acl", "relcl") and doubted)
    return False
