"""How surely something happened: done, under way, to come, possible, denied, or none of these."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotators.events.case import Case, Setting, is_statement, joint
from briefing.annotators.events.clauses import opens_with, subject
from briefing.annotators.events.counts import is_count
from briefing.annotators.events.markets import is_down_now
from briefing.annotators.events.tense import Tense, kernel, tense
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.annotators.timex.appointed import fate_of, is_undoing
from briefing.model import EventStatus

CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_AWAITED = frozenset({"after", "before", "once", "till", "until", "when"})
_NEARLY = frozenset({"almost", "nearly"})
_OPEN_MODALS = frozenset({"can", "must", "should", "ought", "need", "dare", "ca"})
_ABLE = frozenset({"could", "may", "might"})
_LATER_MODALS = frozenset({"would", "'d", "’d"})


def status_of(case: Case) -> EventStatus | None:
    """How surely it happened, None for what is neither told as done, under way, to come, possible nor denied.

    What was set for a day and came to nothing is no plan: "They were due in May, but did not come" denies it. What
    undid it is an event of its own: "The visit, set for May, was cancelled".
    """
    status, verb = _told(case), case.clause.verb
    if status == "planned" and _is_overtaken(case):
        return None
    fate = fate_of(verb) if status == "planned" or case.lemma in listed("arranging") else None
    if fate is not None and _comes_to_nothing(fate):
        return None
    return _thwarted(verb) if status == "planned" else status


def _is_overtaken(case: Case) -> bool:
    """Whether a plan is told as one that is over: "had been due in May", "was to have begun in May"."""
    return case.form.time == "past" and (case.form.pluperfect or (case.core.planned and case.form.perfect))


def _told(case: Case) -> EventStatus | None:
    """How surely it happened by the clause alone."""
    form, setting, core = case.form, case.setting, case.core
    if _is_unreal(case.clause.verb) or _is_near_miss(case):
        return None
    if form.modal in _OPEN_MODALS or (case.clause.verb.tag_ == "VB" and form.time == "none" and not setting.headline):
        return None
    if setting.denied or (case.lemma in listed("denials") and not _is_refusal(case)):
        return "denied"
    if form.negated and not setting.awaited:
        return _undone(case)
    is_promised = form.modal in _LATER_MODALS and setting.reported
    if setting.unsure or core.wished or (core.unsure and not is_promised) or _is_hedged(case.clause.verb, core.verb):
        return "possible"
    is_open = _is_foreseen(case) or _is_conditional(case.clause.verb)
    if is_promised:
        return "possible" if is_open else "planned"
    if form.unsure:
        return "possible"
    if core.planned or form.time == "future" or (form.time == "none" and (setting.later or form.infinitive)):
        return "possible" if is_open else "planned"
    return _settled(case)


def _is_refusal(case: Case) -> bool:
    """Whether something asked for is denied, which is a deed: "denied him bail", "was denied entry", "denied the plea".

    Not "denied the charge", "denied that he had left", "The charge was denied".
    """
    below = list(case.core.verb.children)
    things = {child.lemma_.lower() for child in below if child.dep_ in ("ccomp", "dobj", "nsubjpass")}
    is_given = any(child.dep_ == "dative" for child in below) or (
        case.form.passive and any(child.dep_ in ("dobj", "oprd") for child in below)
    )
    return is_given or bool(things & listed("grantable"))


def _is_foreseen(case: Case) -> bool:
    """Whether what is to come is trusted in, wished for or foreseen rather than set by anybody who could.

    "Winds will ease on Monday", "2030 will bring losses", "She is confident that they will pay"; not "Talks will
    resume on Monday", "He is pleased that they will pay".
    """
    verb, begins = case.clause.verb, subject(case.clause.verb)
    if verb.dep_ == "ccomp" and case.clause.kind == "content":
        above = verb.head
        held = {above.lemma_.lower(), *(child.lower_ for child in above.children if child.dep_ == "acomp")}
        if held & (listed("opinion") | listed("trusting")):
            return True
    if case.setting.of_time:
        return True
    if begins is None or begins.pos_ == "PRON" or case.form.passive or case.setting.actor_subject:
        return False
    return begins.lemma_.lower() in listed("undecided")


def _is_unreal(verb: Token) -> bool:
    """Whether a clause tells what has not been: "Had they met, …"; not "They had met, …"."""
    had = next(iter(verb.children), None)
    if verb.dep_ not in ("advcl", "ccomp") or had is None or had.dep_ != "aux" or had.lower_ != "had":
        return False
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _is_near_miss(case: Case) -> bool:
    """Whether it nearly came about: "almost resigned"; not "almost doubled", which tells how much."""
    beside = {child.lower_ for child in case.core.verb.children if child.dep_ == "advmod"}
    return not beside.isdisjoint(_NEARLY) and case.lemma not in listed("measured")


def _undone(case: Case) -> EventStatus | None:
    """The status of what is told as not done, or not to be done.

    "said it would not leave unless they paid" leaves it open; "said it would not leave" refuses, which is an act of
    saying: the leaving is none, unless for a day that it names. "did not want to leave" and "might not leave" tell of
    no leaving; "could not leave on Monday" does.
    """
    if case.core.wished or (case.form.modal in _ABLE and not _is_missed(case)) or _is_mere_not(case):
        return None
    is_ahead = _is_ahead(case.form, case.setting) or case.core.planned
    if is_ahead and _is_conditional(case.clause.verb):
        return "possible"
    is_refused = is_ahead and case.setting.reported and not case.setting.dated
    return None if is_refused else "denied"


def _is_mere_not(case: Case) -> bool:
    """Whether a clause only says no to another's ("Oslo left, Bergen didn't") or what is not so now: "isn't paying"."""
    is_elliptic = case.lemma == "do" and not any(child.dep_ == "dobj" for child in case.core.verb.children)
    return is_elliptic or (case.form.progressive and case.form.time == "present" and case.setting.reported)


def _is_missed(case: Case) -> bool:
    """Whether what somebody could not do came to nothing on a day: "could not agree on Monday"."""
    return case.form.modal == "could" and case.setting.dated


def refuses(verb: Token) -> bool:
    """Whether a saying is that something won't be done: "said it would not leave"; not "said it had not left"."""
    for content in verb.children:
        if content.dep_ == "ccomp":
            core = kernel(content)
            form = joint(tense(content), tense(core.verb), core)
            if form.negated and (
                form.time == "future" or form.modal in _LATER_MODALS or (core.planned and not core.wished)
            ):
                return not _is_conditional(content)
    return False


def _thwarted(verb: Token) -> EventStatus | None:
    """The status of a plan by what is set against it, if that undoes or denies it: "were due, but did not come"."""
    is_but = any(child.dep_ == "cc" and child.lower_ == "but" for child in verb.children)
    fate = next((child for child in verb.children if child.dep_ == "conj" and _comes_to_nothing(child)), None)
    if not is_but or fate is None:
        return "planned"
    return None if is_undoing(fate) else "denied"


def _comes_to_nothing(verb: Token) -> bool:
    form = tense(verb)
    return form.time == "past" and (form.negated or is_undoing(verb))


def _is_ahead(form: Tense, setting: Setting) -> bool:
    """Whether what is not to be lies ahead, so that a condition can turn it: "will not mediate unless they pay"."""
    return form.time == "future" or (form.modal in _LATER_MODALS and setting.reported)


def _settled(case: Case) -> EventStatus | None:
    """The status of what is neither hedged nor to come: "A vote has been set for May" sets it for later.

    So does "A vote is planned". "The Dax is down 2 percent", "The toll stands at 61" are under way. "It will shut when
    they walk out on Monday" waits for them.
    """
    form, setting = case.form, case.setting
    if form.passive and case.lemma in listed("arranging") and (setting.later or _is_arranged_now(form)):
        return "planned"
    if form.time == "past" or (form.perfect and not form.progressive):
        return "planned" if setting.ahead and case.lemma in listed("speech_acts") else "occurred"
    is_now = form.progressive or is_down_now(case.core.verb) or is_count(case.core.verb)
    if (form.time == "present" and is_now) or case.core.ongoing:
        return "ongoing"
    if form.time == "present" and case.clause.kind == "adverbial" and opens_with(case.clause.verb, _AWAITED):
        return None
    if setting.dated or setting.headline or (setting.entry and form.time == "present"):
        return "planned" if setting.later else "occurred"
    if form.time == "present" and setting.actor_subject and (is_statement(case) or case.lemma in listed("speech_acts")):
        return "occurred"
    return None


def _is_arranged_now(form: Tense) -> bool:
    """Whether what is arranged stands as a plan: "Two rounds are planned"; not "were planned", "have been called"."""
    return form.time == "present" and not form.perfect


def _is_conditional(verb: Token) -> bool:
    """Whether a condition hangs on a predicate: "If the talks fail, they will leave"."""
    conditions = (child for child in verb.children if child.dep_ == "advcl")
    return any(mark.lower_ in CONDITIONS for condition in conditions for mark in condition.children)


def _is_hedged(*verbs: Token) -> bool:
    """Whether an adverb beside one of the predicates, or an adjective on its subject, hedges it ("reportedly")."""
    return any(word in listed("hedges") for verb in verbs for word in _beside(verb))


def _beside(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in ("advmod", "acomp"):
            yield child.lower_
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield from (grand.lower_ for grand in child.children if grand.dep_ in ("amod", "advmod"))
