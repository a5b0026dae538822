"""What speaks against the questions of single rules: what is supposed, settled at once, told as background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefing.annotators.doubts import opinions, plan_faults, polarity, requested
from briefing.annotators.doubts.clauses import VERBAL, auxiliaries, child, clause_of, infinitive, is_plural
from briefing.annotators.doubts.findings import (
    IN_A_NOUN,
    Finding,
    in_condition,
    is_backshifted,
    is_of_any,
    listed,
    told_of,
)
from briefing.annotators.doubts.modals import reported_past
from briefing.annotators.doubts.subjects import subject_words
from briefing.annotators.language import Token
from briefing.lexicon import words

Check: TypeAlias = Callable[[Finding], bool]
_HABITS = frozenset({"always", "frequently", "never", "occasionally", "often", "sometimes", "usually"})


def rule_faults(finding: Finding) -> Iterator[str]:
    """Faults that only findings of one rule can have."""
    for rules, check, fault in _CHECKS:
        if finding.rule.startswith(rules) and check(finding):
            yield fault


# --- what may or will be ------------------------------------------------------------------------------------------


def _is_supposed(finding: Finding) -> bool:
    """Whether a "would" hangs on what is not so: "It would take more if it had room."; "will, if it has" is open."""
    head = finding.head
    if finding.cue.lower_ not in ("would", "'d", "’d") or reported_past(head):
        return False
    if any(word.lower_ == "otherwise" for word in head.children):
        return True  # "brought water to towns that would otherwise not have it"
    conditions = (below for below in head.subtree if below.dep_ == "advcl" and in_condition(below))
    return any((auxiliaries(below) or [below])[0].tag_ == "VBD" for below in conditions)


def _is_bare_guess(finding: Finding) -> bool:
    """Whether a verb of thinking stands without what is thought: "The king, they might fear, is ill"."""
    head = finding.head
    return listed(head, "guess_verbs") and child(head, "ccomp", "dobj", "xcomp", "prep") is None


def _is_of_another(finding: Finding) -> bool:
    """Whether a "which" behind a comma may mean another noun than that it hangs on.

    "a loss of 2 million, which could …" may mean the loss, "leases for oil, which could …" the oil.
    """
    head = finding.head if finding.head.dep_ == "relcl" else clause_of(finding.cue)
    noun = head.head
    if head.dep_ != "relcl" or not any(token.text == "," for token in head.doc[noun.i : head.i]):
        return False
    inside = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.ent_type_ not in ("PERSON", "ORG", "GPE")
    return inside or any(_may_be_meant(prep, noun, head) for prep in noun.children if prep.dep_ == "prep")


def _may_be_meant(preposition: Token, noun: Token, clause: Token) -> bool:
    """Whether the noun of a phrase between may be the subject of a relative clause as well as the noun before it."""
    thing = child(preposition, "pobj")
    if thing is None or preposition.i > clause.i or thing.pos_ != "NOUN" or thing.ent_type_ in ("DATE", "TIME"):
        return False
    inflected = (auxiliaries(clause) or [clause])[0].tag_ in ("VBP", "VBZ")
    return not inflected or is_plural(thing) == is_plural(noun)


def _is_told_as_fact(finding: Finding) -> bool:
    """Whether something is said of a "that" clause, which so is no guess: "That he could win has pleased them"."""
    head = finding.head
    if head.dep_ not in ("csubj", "csubjpass") or child(head, "mark") is None:
        return False
    weighing = ("forecast_participles", "open_adjectives", "possibility_adjectives")
    return not any(word.lower_ in words("doubts", table) for word in head.head.children for table in weighing)


def _is_only_able(finding: Finding) -> bool:
    """Whether an "only" says under what terms it can be: "could only yield while it was strong"."""
    return any(word.lower_ == "only" and word.i < finding.head.i for word in finding.head.children)


def _only_picks(finding: Finding) -> bool:
    """Whether a relative clause picks out who is meant: "those who might have warned him are dead"."""
    head, first = finding.head, finding.head.left_edge
    return head.dep_ == "relcl" and finding.cue.lower_ == "might" and first.i > 0 and first.nbor(-1).text != ","


def _is_of_law(finding: Finding) -> bool:
    """Whether a "may" says what a law covers or lets one do.

    "Offences may be committed abroad.", "Any clerk may be a witness.", "The court accepted that states may do so.",
    "Under the act, the cabinet may raise it."; not "The cabinet may raise it under pressure."
    """
    head, who = finding.head, told_of(finding)
    granted = head.dep_ == "ccomp" and listed(head.head, "granting_verbs")
    under = [child(prep, "pobj") for prep in head.children if prep.lower_ == "under"]
    laws = [head.head if thing.tag_ == "WDT" else thing for thing in under if thing is not None]
    if granted or any(listed(law, "instrument_nouns") for law in laws):
        return True
    return who is not None and is_of_any(who) and (listed(who, "offence_nouns") or who.left_edge.lower_ in _EACH)


_EACH = frozenset({"any", "each", "every"})


def _only_thinks(finding: Finding) -> bool:
    """Whether somebody will only think: "will take time", "consider its steps"; "consider the appeal" is awaited."""
    thing = child(finding.head, "dobj")
    takes = thing is not None and finding.head.lemma_ == "take" and thing.lemma_ == "time"
    return takes or (thing is not None and listed(finding.head, "weighing_verbs") and listed(thing, "pointing_nouns"))


def _is_needed(finding: Finding) -> bool:
    """Whether somebody "will have to" do it: a need that a writer sees; "will have a vote" looks ahead."""
    below = child(finding.head, "xcomp")
    return finding.head.lemma_ == "have" and below is not None and infinitive(below)


def _is_a_stance(finding: Finding) -> bool:
    """Whether somebody only says what he stands for: "will resolutely defend its rights"; "will defend Oslo" acts."""
    good = child(finding.head, "dobj")
    return good is not None and listed(finding.head, "guarding_verbs") and listed(good, "cause_nouns")


def _is_granted(finding: Finding) -> bool:
    """Whether a "may" only makes way for a "but": "It may be cheap, but nobody wants it"."""
    granting = finding.cue.lower_ in ("may", "might")
    return granting and any(token.lower_ == "but" and token.dep_ == "cc" for token in finding.head.children)


def _is_likeness(finding: Finding) -> bool:
    """Whether it is told as what somebody is seen: "they see her as a leader who will fight"."""
    head, noun = finding.head, finding.head.head
    return head.dep_ == "relcl" and noun.dep_ == "pobj" and noun.head.lower_ == "as"


def _is_allowed(finding: Finding) -> bool:
    """Whether a "may" permits: "is free to leave and may travel abroad", "may stay if she wishes"."""
    head, first = finding.head, finding.head
    while first.dep_ == "conj" and first.head.pos_ in VERBAL:
        first = first.head
    beside = (*first.children, *(word for verb in first.conjuncts for word in verb.children), *first.conjuncts, first)
    free = any(word.lower_ in words("doubts", "permission_words") for word in beside if word.i != head.i)
    terms = (below for below in head.subtree if below.dep_ == "advcl" and in_condition(below))
    return finding.cue.lower_ == "may" and (free or any(below.lemma_ in _LIKES for below in terms))


_LIKES = frozenset({"choose", "like", "please", "want", "wish"})


def _hung_on_it(finding: Finding) -> bool:
    """Whether it is what something hung on that is over: "The deal depended on whether Oslo could pay"."""
    above = finding.head.head.head
    hung = finding.head.dep_ == "pcomp" and above.lemma_ in ("depend", "hinge")
    return hung and above.tag_ == "VBD" and not is_backshifted(above)


def _was_once(finding: Finding) -> bool:
    return any(token.lower_ == "once" for token in finding.head.children)


def _is_habit(finding: Finding) -> bool:
    return any(token.lower_ in _HABITS for token in finding.head.children)


# --- what is not known --------------------------------------------------------------------------------------------


def _is_own_question(finding: Finding) -> bool:
    """Whether an "I" tells what it doesn't know."""
    return finding.holder is not None and finding.holder.lower_ == "i"


def _is_of_a_part(finding: Finding) -> bool:
    """Whether only a part of a clause is hedged, which the question keeps: "is liable for perhaps a third of it".

    So it is in "won with 60 votes for it and reportedly only one against".
    """
    over = finding.cue.head
    if finding.cue.dep_ == "pcomp" or over.pos_ == "DET":
        return True  # "at seemingly every turn"
    joined = over.dep_ in ("appos", "conj") and over.pos_ in ("NOUN", "NUM", "PROPN")
    return (joined or over.dep_ in ("pobj", "dobj", "nummod")) and finding.cue.i < over.i


def _is_of_nothing(finding: Finding) -> bool:
    """Whether it is not said of what the scale or the cause is unknown: "The true scale is unknown."."""
    who = told_of(finding)
    if who is None or not listed(who, "unknown_nouns") or not (finding.question or "").startswith("What "):
        return False
    return child(who, "prep", "poss", "compound", "acl", "relcl", "nmod") is None


def _is_bare_statement(finding: Finding) -> bool:
    """Whether it is not said which claim could not be verified: "The claims could not be verified."."""
    who = told_of(finding)
    return who is not None and listed(who, "statement_nouns") and len(subject_words(who)) < 3


def _was_looked_for(finding: Finding) -> bool:
    """Whether what was ahead had no sign in a past that is over: "had seen no sign that she would leave"."""
    above = clause_of(finding.cue)
    would = any(word.lower_ in ("would", "'d", "’d") for word in auxiliaries(finding.head))
    return would and (auxiliaries(above) or [above])[0].tag_ == "VBD"


def _goes_on_unreal(finding: Finding) -> bool:
    """Whether "might have" tells on from what would have been: "It would have saved millions. Oslo might have sold"."""
    start = finding.head.sent.start
    near = finding.head.doc[finding.head.doc[start - 1].sent.start if start > 0 else 0 : finding.head.i]
    would = (token.i for token in near if token.lower_ == "would" and token.i + 1 < finding.head.i)
    return any(finding.head.doc[at + 1].lower_ == "have" for at in would)


_OPINION = "it is an opinion, which is neither so nor not so"
_MOST = "what is most so is an opinion"
_HIMSELF = "who says so only speaks for himself"
_BACKGROUND = "it is told as background"
_IN_MIND = "nobody could tell whether it was done"
_ANOTHER = "it may be said of another noun"
_HELD = ("claim: ", "hearsay: ", "hedge: ", "may be: ", IN_A_NOUN)
_MUSINGS = ("hedge: maybe", "hedge: perhaps", "hedge: probably")
_RULE = "it is a rule in force"
_DECISIONS = ("commitment: agree", "commitment: choose", "commitment: decide")
_AIMS = ("demands", "commitment: aim", "commitment: seek", "commitment: promise", "commitment: strive", "asked to: ")
_MODAL = ("modal: ", "may ")
_ASKS = ("asked to: ", "demands", "commitment: offer", "commitment: propose", "intent: offer", "intent: proposal")

_CHECKS: tuple[tuple[tuple[str, ...], Check, str], ...] = (
    ((*_HELD, "seems: "), opinions.judges, _OPINION),
    (("accused of",), opinions.grades, _OPINION),
    (("modal: ",), opinions.considers, _OPINION),
    (("claim: ", "hedge: ", "may be: "), opinions.ranks, _MOST),
    (("",), polarity.is_disbelieved, "its source doesn't believe it"),
    (("seems: ", *_MUSINGS), opinions.guesses, "it is how somebody strikes the writer"),
    (("seems: ",), opinions.is_of_then, "it only seemed so then"),
    (("claim: ",), opinions.is_refuted, "the text itself says that it isn't so"),
    (("claim: ",), opinions.is_felt, "only who says it can know"),
    (("claim: ",), opinions.is_anyones, "nobody is told to hold it"),
    (_MUSINGS, opinions.muses, _HIMSELF),
    (("not told: ",), _is_own_question, _HIMSELF),
    (("not verified",), _is_bare_statement, "it doesn't say which claim"),
    (("hedge: ",), _is_of_a_part, "only a part of it is hedged"),
    (("may have",), _goes_on_unreal, "it may tell what could have been, and was not"),
    (("may have",), _was_once, "it grants what once was"),
    (("modal: w",), _is_habit, "it tells what somebody used to do"),
    (("modal: ",), _is_supposed, "it tells what would be if things were otherwise"),
    (("modal: ",), _is_bare_guess, "what was said or known is cut off"),
    (_MODAL, _hung_on_it, "it was ahead of a past that is over"),
    (("modal: may",), _is_allowed, "it is allowed, and not foretold"),
    (("commitment: wish", "commitment: want"), plan_faults.is_said_by_it, "to say so is to do it"),
    (("intent: ",), plan_faults.has_its_object_before, "its object stands before it"),
    (("no evidence",), _was_looked_for, "it was ahead of a past that is over"),
    (("intent: ",), plan_faults.is_alleged, "it is a charge, and no announced plan"),
    (("claim: ",), opinions.tells_the_aim, _OPINION),
    (("accused of",), opinions.is_invective, _OPINION),
    ((*_MODAL, "expected: "), _is_of_another, _ANOTHER),
    (_MODAL, _is_granted, "it is granted only to say something else"),
    (("modal: ",), _is_likeness, "it says what somebody is taken for"),
    (("expected: ",), plan_faults.is_set_up, "it says what something is set up for"),
    (("expected: ", "modal: w", "modal: '", "modal: ’", "commitment: "), plan_faults.is_past, "its time is over"),
    (("expected: ",), plan_faults.hangs_loose, _ANOTHER),
    (("modal: w",), plan_faults.does_nothing, "it says what will not be done"),
    (("to be done",), plan_faults.is_one_of_a_row, "it says which was the first or last of its kind"),
    (("to be done",), plan_faults.is_apart, _ANOTHER),
    (("commitment: ",), plan_faults.is_ground, _BACKGROUND),
    (("commitment: ",), plan_faults.has_somebody, "what is to be done with its object is cut off"),
    (("commitment: ",), plan_faults.has_an_end, "it says to what end something is promised"),
    (("intent: ",), plan_faults.is_background, _BACKGROUND),
    (("asked to: ",), requested.only_identifies, "it only says who is meant"),
    (("asked to: ", "demands that: "), requested.wants_no_name, "who tells it wishes to stay unnamed"),
    (("asked to: ", "demands"), requested.is_imagined, "it is only supposed"),
    (("asked to: ",), requested.is_of_what, "it says too little"),
    (("modal: w", "asks: ", "not told: "), plan_faults.is_of_the_text, "the text itself tells it"),
    (("asked to: ",), requested.is_deplored, _BACKGROUND),
    (("asked to: ", "demands"), requested.is_supposed, "it is only supposed"),
    (("asked to: ", "demands"), requested.was_asked_before, _BACKGROUND),
    (("asked to: ",), requested.is_caution, "it is advice to the public"),
    (("demands: ",), requested.says_too_little, "it says too little"),
    (("denial of",), plan_faults.is_ruling, "it is a ruling"),
    (("intent: ",), plan_faults.is_carried_out, "it is carried out already"),
    (("asked to: ",), requested.is_of_the_mind, _IN_MIND),
    (("asked to: ", "commitment: decide"), requested.is_ordered, "it is a ruling"),
    (("asked to: ",), requested.is_forbidden, "it asks to leave something be"),
    (("asked to: ", "demands that: "), requested.is_of_bearing, _IN_MIND),
    (("asked to: ", "demands"), requested.led_to_more, _BACKGROUND),
    (("commitment: ", "expected: "), plan_faults.is_remembered, _IN_MIND),
    (_AIMS, plan_faults.is_of_a_thing, "a thing asks and aims at nothing"),
    (("commitment: promise", "commitment: threaten"), plan_faults.promises_as_a_thing, "a thing promises nothing"),
    (("commitment: attempt", "commitment: seek", "commitment: strive"), plan_faults.is_tried, "it is being tried"),
    (("expected: ",), plan_faults.is_a_duty, _RULE),
    (("needs approval", "must be"), plan_faults.is_a_rule, _RULE),
    (("modal: may",), _is_of_law, _RULE),
    (("modal: w", "modal: '", "modal: ’"), _only_thinks, "it says only that it will be thought about"),
    (("modal: w", "modal: '", "modal: ’"), _is_needed, "it says what has to be, and not what will"),
    ((*_MODAL, "commitment: "), _is_a_stance, "it is a stance, and no deed"),
    (("open: ",), _is_of_nothing, "it doesn't say of what"),
    (_MODAL, _is_told_as_fact, "it is told as a fact"),
    (("modal: could", "modal: may", "modal: might"), _is_only_able, "it says under what terms alone it can be"),
    (("may have",), _only_picks, "it only says who is meant"),
    (("demands",), plan_faults.is_a_vote, "it was put to a vote"),
    (
        ("commitment: agree", "commitment: choose", "commitment: decide"),
        plan_faults.is_performed,
        "the decision is the deed",
    ),
    (_ASKS, plan_faults.is_met, "the sentence itself tells what came of it"),
)
"""For the beginnings of rules a check of their findings, and the fault that it finds."""
