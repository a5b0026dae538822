"""Whether a clause states an event worth a line of the chronology, and how surely it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.annotators.event_clauses import Clause
from briefing.annotators.event_tense import Kernel, Tense, kernel, tense
from briefing.annotators.event_words import listed
from briefing.annotators.language import Token
from briefing.model import EventStatus

_CONDITIONS = frozenset({"if", "unless", "whether", "lest", "once", "until"})
_OPEN_MODALS = frozenset({"can", "must", "should", "ought", "need", "dare", "ca"})
STATEMENT = "statement"
"""The rule of a mere statement: an event of saying, which the chronology shows only with a date of its own."""
_LATER_MODALS = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a clause before it is judged.

    `dated`: it has a date of its own; `later`: one after the document's. `actor_subject`: a known actor is its
    subject; `actor`: one is any argument of it. `headline`: it is a title. `noted`: a note vouches for its sentence.
    `reporter`: the verb that reports it. `unsure`: that report is hedged; `denied`: it denies.
    """

    dated: bool = False
    later: bool = False
    actor_subject: bool = False
    actor: bool = False
    headline: bool = False
    noted: bool = False
    reporter: Token | None = None
    unsure: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """A clause found worth a line: its trigger, how surely it happened and the rule that says so."""

    trigger: Token
    status: EventStatus
    rule: str
    tense: Tense


def judge(clause: Clause, setting: Setting) -> Verdict | None:
    """The verdict on a clause, or None where it states no event worth a line.

    "The ministry summoned the envoy" does; "The ministry is in the capital", "Fishermen often cross the border" and
    "Analysts believe the ministry erred" don't.
    """
    core = kernel(clause.verb)
    form = _joint(tense(clause.verb), tense(core.verb), core)
    lemma = core.verb.lemma_.lower()
    if _is_idle(clause, core, lemma, setting):
        return None
    status = _status(clause, core, form, lemma, setting)
    if status is None or not _is_worth(clause, lemma, status, form, setting):
        return None
    return Verdict(core.verb, status, _rule(lemma, status, clause, setting), form)


def _joint(top: Tense, low: Tense, core: Kernel) -> Tense:
    """The tense of a chain: the time of its first link, the voice and aspect of its last."""
    negated = top.negated or low.negated or core.negated
    perfect = low.perfect or top.perfect
    return Tense(top.time, perfect, low.progressive or top.progressive, low.passive, top.modal, negated)


def _is_idle(clause: Clause, core: Kernel, lemma: str, setting: Setting) -> bool:
    """Whether the predicate can't state an event: a state, a view, a report, a habit, a condition."""
    if lemma in listed("reporting") and not _is_speech(lemma):
        return True
    if _is_statement(lemma):
        return clause.side or not setting.actor_subject
    if lemma in listed("opinion") or lemma in listed("stative"):
        return True
    around = {child.lower_ for verb in {clause.verb, core.verb} for child in verb.children}
    if around & listed("habits"):
        return True
    return clause.kind == "adverbial" and bool(around & _CONDITIONS) and not setting.dated


def _status(clause: Clause, core: Kernel, form: Tense, lemma: str, setting: Setting) -> EventStatus | None:
    if form.modal in _OPEN_MODALS or (clause.verb.tag_ == "VB" and form.time == "none" and not setting.headline):
        return None
    if form.negated or setting.denied or lemma in listed("denials"):
        return "denied"
    if setting.unsure or core.unsure or is_hedged(clause.verb, core.verb):
        return "possible"
    if form.modal in _LATER_MODALS and setting.reporter is not None:
        return "planned"
    if form.unsure:
        return "possible"
    if core.planned or form.time == "future" or (form.time == "none" and setting.later):
        return "planned"
    return _settled(clause, core, form, lemma, setting)


def _settled(clause: Clause, core: Kernel, form: Tense, lemma: str, setting: Setting) -> EventStatus | None:
    """The status of what is neither hedged nor to come."""
    if form.time == "past" or (form.perfect and not form.progressive):
        return "occurred"
    if (form.time == "present" and form.progressive) or core.ongoing:
        return "ongoing"
    if form.time == "present" and setting.dated:
        return "planned" if setting.later else "occurred"
    if form.time == "present" and (setting.headline or (_is_speech(lemma) and setting.actor_subject)):
        return "occurred"
    if form.time == "none" and (setting.dated or setting.headline):
        return "occurred" if not setting.later else "planned"
    return None


def is_hedged(*verbs: Token) -> bool:
    """Whether an adverb beside one of the predicates, or an adjective on its subject, hedges it ("reportedly")."""
    return any(word in listed("hedges") for verb in verbs for word in _beside(verb))


def _beside(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in ("advmod", "acomp"):
            yield child.lower_
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield from (grand.lower_ for grand in child.children if grand.dep_ in ("amod", "advmod"))


def _is_worth(clause: Clause, lemma: str, status: EventStatus, form: Tense, setting: Setting) -> bool:
    """Whether somebody would miss the line: dated, or an act of a known actor that is not said by the way."""
    if setting.headline:
        return True
    if setting.dated:
        return True
    if clause.side or not (setting.actor or setting.noted):
        return False
    if lemma in listed("change") or status in ("planned", "ongoing"):
        return setting.actor_subject
    if status == "denied":
        return lemma in listed("denials")
    return status != "possible" or form.modal is None


def _is_speech(lemma: str) -> bool:
    return lemma in listed("speech_acts") or lemma in listed("statements")


def _is_statement(lemma: str) -> bool:
    """Whether a verb merely says: no act by itself ("said"), unlike "vowed"."""
    return lemma in listed("statements") and lemma not in listed("speech_acts")


def _rule(lemma: str, status: EventStatus, clause: Clause, setting: Setting) -> str:
    if setting.headline:
        return "headline"
    if _is_statement(lemma):
        return STATEMENT
    what = "speech-act" if lemma in listed("speech_acts") else "act"
    where = "reported" if setting.reporter is not None else clause.kind
    return f"{what}:{where}:{status}"
