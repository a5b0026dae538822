"""What speaks against the questions of single rules: what is supposed, settled at once, told as background."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from briefing.annotators.doubts import opinions, polarity, requested
from briefing.annotators.doubts.clauses import VERBAL, auxiliaries, child, content, negated, subject
from briefing.annotators.doubts.findings import IN_A_NOUN, Finding, in_condition, is_backshifted, listed
from briefing.annotators.doubts.inversion import subject_words
from briefing.annotators.doubts.modals import reported_past
from briefing.annotators.language import Token
from briefing.lexicon import words

Check: TypeAlias = Callable[[Finding], bool]
_RANKS = frozenset({"first", "last", "next", "only"})
_GROUNDS = frozenset({"because", "before", "once", "when"})
_DECIDING = ("agree", "choose", "decide")
_HABITS = frozenset({"always", "frequently", "never", "occasionally", "often", "sometimes", "usually"})


def rule_faults(finding: Finding) -> Iterator[str]:
    """Faults that only findings of one rule can have."""
    for rules, check, fault in _CHECKS:
        if finding.rule.startswith(rules) and check(finding):
            yield fault


def _subject(finding: Finding) -> Token | None:
    return finding.about or subject(finding.head)


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
    """Whether a "which" behind a comma may mean more than the noun beside it: "a loss of 2 million, which could …"."""
    head, noun = finding.head, finding.head.head
    inside = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.ent_type_ not in ("PERSON", "ORG", "GPE")
    return head.dep_ == "relcl" and inside and any(token.text == "," for token in head.doc[noun.i : head.i])


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


# --- what is expected or to be done -------------------------------------------------------------------------------


def _is_set_up(finding: Finding) -> bool:
    """Whether somebody set something: "was set up to" serve, "a date the club has set to open the rink"."""
    group = auxiliaries(finding.cue)
    has_set = finding.cue.tag_ == "VBN" and bool(group) and group[-1].lemma_ == "have"
    return has_set or child(finding.cue, "prt") is not None


def _is_past(finding: Finding) -> bool:
    """Whether a clause names a time that is over: "was due to expire last Thursday"."""
    times = [token for token in content(finding.head) if token.lower_ == "last" and token.ent_type_ == "DATE"]
    return any(token.head.head.i == finding.head.i or token.head.head.head.i == finding.head.i for token in times)


def _hangs_loose(finding: Finding) -> bool:
    """Whether a "due" behind a comma may be said of a nearer noun: "He talked of the match at Oslo, due to start"."""
    cue, who = finding.cue, _subject(finding)
    if who is None or cue.i < 2 or cue.nbor(-1).text != "," or who.i > cue.i:
        return False
    return cue.nbor(-2).i > who.right_edge.i


def _is_one_of_a_row(finding: Finding) -> bool:
    """Whether it is said which was the first or last of its kind: "the last bridge to be built"."""
    who = _subject(finding)
    return who is not None and any(word.lower_ in _RANKS for word in who.children)


def _is_apart(finding: Finding) -> bool:
    """Whether a noun with an "of" stands before a comma and a participle: "a preview of a phone, to be sold in May"."""
    head, who = finding.head, _subject(finding)
    of = child(who, "prep") if who is not None else None
    return (
        who is not None
        and of is not None
        and of.i < head.i
        and any(token.text == "," for token in head.doc[of.i : head.i])
    )


# --- what somebody intends or is asked to do ----------------------------------------------------------------------


def _is_ground(finding: Finding) -> bool:
    """Whether a promise is a reason or a term: "stayed because Rossi agreed to pay", "until Rome agreed to pay".

    So is a decision after which something was done; "a day after Rossi threatened to quit" is still open.
    """
    verb = finding.cue
    marks = {word.lower_ for word in verb.children if word.dep_ in ("mark", "advmod") and word.i < verb.i}
    decided = verb.lemma_ in _DECIDING and "after" in marks
    return verb.dep_ == "advcl" and ("until" in marks or (verb.tag_ == "VBD" and (decided or bool(marks & _GROUNDS))))


def _has_somebody(finding: Finding) -> bool:
    """Whether an aside parts an object from what is to be done with it: "seeks to have Cole, a juror, removed"."""
    thing = child(finding.head, "dobj")
    return finding.head.lemma_ == "have" and thing is not None and child(thing, "appos") is not None


def _is_background(finding: Finding) -> bool:
    """Whether a plan is only named beside something else: "was challenged over a contract to supply helmets"."""
    noun = finding.cue
    if noun.dep_ == "dobj" and noun.head.lemma_ in ("include", "involve"):
        return True  # "the plot included a plan to bribe him"
    return finding.holder is None and noun.dep_ == "pobj" and noun.head.lower_ not in ("of", "on")


def _is_ruling(finding: Finding) -> bool:
    """Whether a court denies it, and so has settled it: "The judge rejected the claims"."""
    return finding.holder is not None and listed(finding.holder, "court_nouns")


def _is_carried_out(finding: Finding) -> bool:
    """Whether what was planned is done: "enacted the plan to buy time"."""
    return finding.cue.dep_ == "dobj" and listed(finding.cue.head, "carrying_verbs") and not negated(finding.cue.head)


def _is_of_a_thing(finding: Finding) -> bool:
    """Whether what asks or aims is a text or a force, which can't: "The law seeks to …", "The winter seeks to …"."""
    aims = finding.holder or (finding.cue.head if finding.cue.dep_ == "acl" else None)
    named = (aims, *(word for word in aims.children if word.dep_ == "compound")) if aims is not None else ()
    return any(listed(word, table) for word in named for table in ("instrument_nouns", "lifeless_nouns"))


def _promises_as_a_thing(finding: Finding) -> bool:
    """Whether a relative clause with "that" says what a thing may bring: "rules that promise to change the trade"."""
    who, verb = _subject(finding), finding.cue
    pronoun = child(verb, "nsubj")
    is_relative = pronoun is not None and pronoun.lower_ in ("that", "which")
    return who is not None and verb.dep_ == "relcl" and who.pos_ == "NOUN" and is_relative


def _has_an_end(finding: Finding) -> bool:
    """Whether an infinitive says to what end a thing is promised: "promised a million jobs to end the slump"."""
    thing = child(finding.cue, "dobj")
    return thing is not None and thing.i < finding.head.i and finding.head.dep_ == "xcomp"


def _is_performed(finding: Finding) -> bool:
    """Whether the decision is the deed: "decided to grant the licence"."""
    return listed(finding.head, "performative_verbs")


def _is_said_by_it(finding: Finding) -> bool:
    """Whether it is done by the very saying: "The mayor wishes to thank the crews"; "wishes to sell" is a plan."""
    return listed(finding.head, "speech_acts")


def _is_alleged(finding: Finding) -> bool:
    """Whether a plan is only charged with: "spoke of a criminal plan to drain the lake", not "announced a plan to"."""
    return any(listed(word, "sinister_adjectives") for word in finding.cue.children)


def _is_remembered(finding: Finding) -> bool:
    """Whether it is a thing of the mind that somebody is bent on: "vowed never to forget them", "eager to see it"."""
    return listed(finding.head, "mental_verbs")


def _is_met(finding: Finding) -> bool:
    """Whether the sentence tells what was said to it: "asked for a vote, which was rejected", "but Oslo refused"."""
    after = (token for token in finding.cue.doc[finding.head.i + 1 : finding.cue.sent.end] if token.tag_ in _PAST)
    return any(listed(verb, "reply_verbs") and not negated(verb) and _replies(verb) for verb in after)


_PAST = frozenset({"VBD", "VBN"})


def _replies(verb: Token) -> bool:
    """Whether a verb tells of the answer: of a "which" that was refused, or behind "but" of whoever was asked."""
    who = subject(verb) if verb.tag_ == "VBD" or auxiliaries(verb) else None
    if who is None:
        return False
    pronoun = child(verb, "nsubj", "nsubjpass")
    relative = verb.dep_ == "relcl" and pronoun is not None and pronoun.lower_ == "which"
    return relative or (verb.dep_ == "conj" and any(word.lower_ == "but" for word in verb.head.children))


# --- what is not known --------------------------------------------------------------------------------------------


def _is_own_question(finding: Finding) -> bool:
    """Whether an "I" tells what it doesn't know."""
    return finding.holder is not None and finding.holder.lower_ == "i"


def _is_of_a_part(finding: Finding) -> bool:
    """Whether only a part of a clause is hedged, which the question keeps: "is liable for perhaps a third of it"."""
    over = finding.cue.head
    if finding.cue.dep_ == "pcomp" or over.pos_ == "DET":
        return True  # "at seemingly every turn"
    return over.dep_ in ("pobj", "dobj", "nummod") and finding.cue.i < over.i


def _is_bare_statement(finding: Finding) -> bool:
    """Whether it is not said which claim could not be verified: "The claims could not be verified."."""
    who = _subject(finding)
    return who is not None and listed(who, "statement_nouns") and len(subject_words(who)) < 3


_OPINION = "it is an opinion, which is neither so nor not so"
_MOST = "what is most so is an opinion"
_HIMSELF = "who says so only speaks for himself"
_BACKGROUND = "it is told as background"
_IN_MIND = "nobody could tell whether it was done"
_ANOTHER = "it may be said of another noun"
_HELD = ("claim: ", "hearsay: ", "hedge: ", "may be: ", IN_A_NOUN)
_MUSINGS = ("hedge: maybe", "hedge: perhaps", "hedge: probably")
_AIMS = ("commitment: aim", "commitment: seek", "commitment: promise", "commitment: strive", "asked to: ")
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
    (_MUSINGS, opinions.muses, _HIMSELF),
    (("not told: ",), _is_own_question, _HIMSELF),
    (("not verified",), _is_bare_statement, "it doesn't say which claim"),
    (("hedge: ",), _is_of_a_part, "only a part of it is hedged"),
    (("may have",), _was_once, "it grants what once was"),
    (("modal: w",), _is_habit, "it tells what somebody used to do"),
    (("modal: ",), _is_supposed, "it tells what would be if things were otherwise"),
    (("modal: ",), _is_bare_guess, "what was said or known is cut off"),
    (_MODAL, _hung_on_it, "it was ahead of a past that is over"),
    (("modal: may",), _is_allowed, "it is allowed, and not foretold"),
    (("commitment: wish", "commitment: want"), _is_said_by_it, "to say so is to do it"),
    (("intent: ",), _is_alleged, "it is a charge, and no announced plan"),
    (("claim: ",), opinions.tells_the_aim, _OPINION),
    (("accused of",), opinions.is_invective, _OPINION),
    (_MODAL, _is_of_another, _ANOTHER),
    (_MODAL, _is_granted, "it is granted only to say something else"),
    (("modal: ",), _is_likeness, "it says what somebody is taken for"),
    (("expected: ",), _is_set_up, "it says what something is set up for"),
    (("expected: ", "modal: w", "modal: '", "modal: ’", "commitment: "), _is_past, "its time is over"),
    (("expected: ",), _hangs_loose, _ANOTHER),
    (("to be done",), _is_one_of_a_row, "it says which was the first or last of its kind"),
    (("to be done",), _is_apart, _ANOTHER),
    (("commitment: ",), _is_ground, _BACKGROUND),
    (("commitment: ",), _has_somebody, "what is to be done with its object is cut off"),
    (("commitment: ",), _has_an_end, "it says to what end something is promised"),
    (("intent: ",), _is_background, _BACKGROUND),
    (("asked to: ",), requested.only_identifies, "it only says who is meant"),
    (("asked to: ",), requested.is_deplored, _BACKGROUND),
    (("asked to: ", "demands"), requested.is_supposed, "it is only supposed"),
    (("asked to: ", "demands"), requested.was_asked_before, _BACKGROUND),
    (("asked to: ",), requested.is_caution, "it is advice to the public"),
    (("demands: ",), requested.says_too_little, "it says too little"),
    (("denial of",), _is_ruling, "it is a ruling"),
    (("intent: ",), _is_carried_out, "it is carried out already"),
    (("asked to: ",), requested.is_of_the_mind, _IN_MIND),
    (("asked to: ", "commitment: decide"), requested.is_ordered, "it is a ruling"),
    (("asked to: ",), requested.is_forbidden, "it asks to leave something be"),
    (("asked to: ", "demands that: "), requested.is_of_bearing, _IN_MIND),
    (("asked to: ", "demands"), requested.led_to_more, _BACKGROUND),
    (("commitment: ", "expected: "), _is_remembered, _IN_MIND),
    (_AIMS, _is_of_a_thing, "a thing asks and aims at nothing"),
    (("commitment: promise", "commitment: threaten"), _promises_as_a_thing, "a thing promises nothing"),
    (("commitment: attempt",), lambda finding: True, "it is being tried already"),
    (("commitment: decide", "commitment: choose"), _is_performed, "the decision is the deed"),
    (_ASKS, _is_met, "the sentence itself tells what came of it"),
)
"""For the beginnings of rules a check of their findings, and the fault that it finds."""
