"""A clause before its judge: what is known around it, its chain of predicates and their joint tense."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.annotators.events.clauses import Clause, is_infinitive
from briefing.annotators.events.tense import Kernel, Tense
from briefing.annotators.events.words import listed
from briefing.lexicon import words

_SUFFERED = frozenset({"hear", "recall", "submit"})
"""Report verbs that are deeds in the passive: "The case was heard in May"; not "The ship was reported lost"."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a clause before it is judged.

    `dated`: it has a date of its own; `later`: one after the document's; `ahead`: no other. `actor_subject`: a known
    actor is its subject; `actor`: one is any argument of it. `headline`: it is a title; `lead`: it is in the first
    sentence of a news story, `news`: in any of one. `noted`: a note vouches for its sentence. `reported`: somebody
    reports it;
    `promised`: it is the content of an act of speech ("vowed that …"). `of_time`: its subject is an expression of time
    ("This year marks ten years since …").
    `entry`: it stands in a timeline's, where the present tells what was.
    `awaited`: it was not before its date ("did not open until May"). `unsure`: that report is hedged; `denied`: it
    denies.
    """

    dated: bool = False
    later: bool = False
    ahead: bool = False
    actor_subject: bool = False
    actor: bool = False
    headline: bool = False
    lead: bool = False
    news: bool = False
    noted: bool = False
    reported: bool = False
    promised: bool = False
    of_time: bool = False
    entry: bool = False
    awaited: bool = False
    unsure: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """A clause before its judge: the chain of predicates under it, their joint tense, and the meaning verb's lemma."""

    clause: Clause
    setting: Setting
    core: Kernel
    form: Tense
    lemma: str


def joint(top: Tense, low: Tense, core: Kernel) -> Tense:
    """The tense of a chain: the time of its first link, the voice and aspect of its last."""
    negated = top.negated or low.negated or core.negated
    perfect = low.perfect or top.perfect
    return Tense(top.time, perfect, low.progressive or top.progressive, low.passive, top.modal, negated, top.infinitive)


def is_report(case: Case) -> bool:
    """Whether the predicate merely reports or holds something: "said", "thinks", but not "vowed" or "claimed lives".

    "told them to leave" is an order, "wrote to them" a deed.
    """
    if _shows_by_data(case):
        return True
    if case.lemma not in listed("reporting") or case.lemma in listed("speech_acts"):
        return False
    if case.lemma == "tell" and any(map(is_infinitive, case.core.verb.children)):
        return False
    below = {child.dep_ for child in case.core.verb.children}
    if case.lemma == "write" and "prt" in below:
        return False  # "wrote off the debt"
    if case.lemma == "write" and "ccomp" not in below:
        return all(child.lower_ != "to" or child.dep_ not in ("prep", "dative") for child in case.core.verb.children)
    if case.lemma == "report" and (case.form.modal in ("will", "would") or case.core.planned) and "ccomp" not in below:
        return False  # "will report in May", as a committee does on what it found
    is_done = "dobj" in below or (case.lemma in _SUFFERED and "nsubjpass" in below)
    return not (case.lemma in listed("report_or_act") and is_done and "ccomp" not in below)


def _shows_by_data(case: Case) -> bool:
    """Whether figures tell something: "It spent a fifth of it, ministry data showed on Wednesday"."""
    below = {child.dep_: child for child in case.core.verb.children}
    told = below.get("nsubj")
    is_data = told is not None and told.lower_ in words("speech", "evidence")
    return is_data and case.lemma in _SHOWS and "ccomp" in below and "dobj" not in below


_SHOWS = frozenset({"indicate", "reveal", "show", "suggest"})


def is_statement(case: Case) -> bool:
    """Whether the predicate reports by saying: "said", unlike "thinks"."""
    return is_report(case) and case.lemma in listed("statements")
