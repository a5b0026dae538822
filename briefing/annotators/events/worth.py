"""Whether a clause states an event worth a line of the chronology, and how surely it happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.annotators.events.clauses import Clause, is_contrast, subject
from briefing.annotators.events.tense import Kernel, Tense, kernel, tense
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.model import EventStatus

STATEMENT = "statement"
"""The rule of a mere statement: an event of saying, which the chronology shows only with a date of its own."""
REFUSAL = "speech-act:refusal"
"""The rule of saying that something won't be done, which is an act."""
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_WAYS = frozenset({"down", "up", "off", "higher", "lower"})
MEASURE_REACH = 6
"""Tokens in which "down" is followed by how far."""
_MEASURES = frozenset({"percent", "%", "point", "cent"})
_WHETHER = frozenset({"if", "whether"})
_OPEN_MODALS = frozenset({"can", "must", "should", "ought", "need", "dare", "ca"})
_ASKING = frozenset({"WP", "WP$", "WDT"})
_LIKENESSES = frozenset({"as", "than", "like"})
_LATER_MODALS = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known around a clause before it is judged.

    `dated`: it has a date of its own; `later`: one after the document's. `actor_subject`: a known actor is its
    subject; `actor`: one is any argument of it. `headline`: it is a title; `lead`: it is in the first sentence of a
    news story, `news`: in any of one. `noted`: a note vouches for its sentence. `reported`: somebody reports it;
    `promised`: it is the content of an act of speech ("vowed that …"). `of_time`: its subject is an expression of time
    ("This year marks ten years since …").
    `unsure`: that report is hedged; `denied`: it denies.
    """

    dated: bool = False
    later: bool = False
    actor_subject: bool = False
    actor: bool = False
    headline: bool = False
    lead: bool = False
    news: bool = False
    noted: bool = False
    reported: bool = False
    promised: bool = False
    of_time: bool = False
    unsure: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """A clause found worth a line: its trigger, how surely it happened and the rule that says so."""

    trigger: Token
    status: EventStatus
    rule: str
    tense: Tense


@dataclass(frozen=True, slots=True)
class _Case:
    """A clause before its judge: the chain of predicates under it, their joint tense, and the meaning verb's lemma."""

    clause: Clause
    setting: Setting
    core: Kernel
    form: Tense
    lemma: str


def judge(clause: Clause, setting: Setting) -> Verdict | None:
    """The verdict on a clause, or None where it states no event worth a line.

    "The ministry summoned the envoy" does; "The ministry is in the capital", "Fishermen often cross the border" and
    "Analysts believe the ministry erred" don't.
    """
    core = kernel(clause.verb)
    case = _Case(clause, setting, core, _joint(tense(clause.verb), tense(core.verb), core), core.verb.lemma_.lower())
    noun = _happening(case)
    if noun is None and _is_idle(case):
        return None
    status = _status(case)
    if status is None or not _is_worth(case, status):
        return None
    return Verdict(noun or core.verb, status, _rule(case, status), case.form)


def _joint(top: Tense, low: Tense, core: Kernel) -> Tense:
    """The tense of a chain: the time of its first link, the voice and aspect of its last."""
    negated = top.negated or low.negated or core.negated
    perfect = low.perfect or top.perfect
    return Tense(top.time, perfect, low.progressive or top.progressive, low.passive, top.modal, negated, top.infinitive)


def _happening(case: _Case) -> Token | None:
    """The noun that names the event where "be" only dates it.

    "The vote was on Monday", "A vote is due on Monday", "There were clashes on Monday": the vote, the clashes. "The
    envoy was there on Monday": none.
    """
    if case.lemma != "be" or not case.setting.dated:
        return None
    verb = case.core.verb
    if any(child.dep_ == "expl" for child in verb.children):
        noun = next((child for child in verb.children if child.dep_ == "attr"), None)
    elif any(_describes(child) and child.i > verb.i for child in verb.children):
        return None
    else:
        noun = subject(verb)
    return noun if noun is not None and noun.lemma_.lower() in listed("event_nouns") else None


def _describes(word: Token) -> bool:
    """Whether a word beside "be" tells what its subject is like; not so "due" or "set", which put it in the future."""
    return word.dep_ == "attr" or (word.dep_ == "acomp" and word.lower_ not in listed("plans"))


def _is_idle(case: _Case) -> bool:
    """Whether the predicate can't state an event: a state, a view, a report, a habit, a condition, a question.

    "They did not know whether the line would reopen" tells of no plan to reopen it.
    """
    lemma, setting = case.lemma, case.setting
    if case.core.verb.dep_ == "relcl" and case.clause.verb.lemma_ == "be" and not setting.dated:
        return True  # "was the first to do so", whenever that was
    if _asks_who(case) or _likens(case) or _holds_things(case):
        return True
    if lemma in ("happen", "occur") and not setting.dated:
        return True  # "The incident occurred near the port" tells of no other event than was told
    if lemma == "mark" and setting.of_time:
        return True
    if _is_report(case):
        return case.clause.side or not (_is_statement(case) and setting.actor_subject)
    if lemma in listed("opinion") or (lemma in listed("stative") and not _is_moved(case.core.verb)):
        return True
    around = {child.lower_ for verb in {case.clause.verb, case.core.verb} for child in verb.children}
    if around & listed("habits"):
        return True
    unsettled = {"adverbial": _CONDITIONS, "content": _WHETHER}.get(case.clause.kind, frozenset())
    return bool(around & unsettled)


def _asks_who(case: _Case) -> bool:
    """Whether a clause asks for one of its own parts: "unclear who ordered it"; not "said those who came had left"."""
    if case.clause.kind != "content":
        return False
    before = [child for child in case.clause.verb.children if child.i < case.clause.verb.i]
    return any(word.tag_ in _ASKING for child in before for word in (child, *child.children) if word.i <= child.i)


def _likens(case: _Case) -> bool:
    """Whether a clause only holds a deed up to another: "buy them, as it did in 2019"; not "as it did the rest"."""
    below = list(case.core.verb.children)
    is_bare = case.lemma == "do" and not any(child.dep_ == "dobj" for child in below)
    return is_bare and any(child.lower_ in _LIKENESSES and child.i < case.core.verb.i for child in below)


def _holds_things(case: _Case) -> bool:
    """Whether a report tells what is in something: "said the crates held rotors"; not "said the sides held talks"."""
    setting, verb = case.setting, case.core.verb
    if case.lemma not in listed("holding") or setting.dated or setting.actor_subject or not setting.reported:
        return False
    held = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    return bool(held) and not held & (listed("event_nouns") | listed("occasions"))


def _is_moved(verb: Token) -> bool:
    """Whether "be" tells how far an amount moved: "The Dax was down 7 percent"; not "He was down"."""
    if verb.lemma_ != "be":
        return False
    ways = [child for child in verb.children if child.dep_ in ("advmod", "acomp", "prep") and child.lower_ in _WAYS]
    return any(token.lemma_.lower() in _MEASURES for way in ways for token in way.doc[way.i : way.i + MEASURE_REACH])


def _status(case: _Case) -> EventStatus | None:
    """How surely it happened, None for what is neither told as done, under way, to come, possible nor denied."""
    form, setting, core = case.form, case.setting, case.core
    if form.modal in _OPEN_MODALS or (case.clause.verb.tag_ == "VB" and form.time == "none" and not setting.headline):
        return None
    if setting.denied or case.lemma in listed("denials"):
        return "denied"
    if form.negated:
        return _undone(case)
    if setting.unsure or core.unsure or _is_hedged(case.clause.verb, core.verb):
        return "possible"
    if form.modal in _LATER_MODALS and setting.reported:
        return "planned"
    if form.unsure:
        return "possible"
    if core.planned or form.time == "future" or (form.time == "none" and (setting.later or form.infinitive)):
        return "possible" if _is_conditional(case.clause.verb) else "planned"
    return _settled(case)


def _undone(case: _Case) -> EventStatus | None:
    """The status of what is told as not done, or not to be done.

    "said it would not leave unless they paid" leaves it open; "said it would not leave" refuses, which is an act of
    saying: the leaving is none, unless for a day that it names.
    """
    is_ahead = _is_ahead(case.form, case.setting) or case.core.planned
    if is_ahead and _is_conditional(case.clause.verb):
        return "possible"
    is_refused = is_ahead and case.clause.kind == "content" and case.setting.reported and not case.setting.dated
    return None if is_refused else "denied"


def _refuses(verb: Token) -> bool:
    """Whether a saying is that something won't be done: "said it would not leave"; not "said it had not left"."""
    for content in verb.children:
        if content.dep_ == "ccomp":
            core = kernel(content)
            form = _joint(tense(content), tense(core.verb), core)
            if form.negated and (form.time == "future" or form.modal in _LATER_MODALS or core.planned):
                return not _is_conditional(content)
    return False


def _is_ahead(form: Tense, setting: Setting) -> bool:
    """Whether what is not to be lies ahead, so that a condition can turn it: "will not mediate unless they pay"."""
    return form.time == "future" or (form.modal in _LATER_MODALS and setting.reported)


def _settled(case: _Case) -> EventStatus | None:
    """The status of what is neither hedged nor to come."""
    form, setting = case.form, case.setting
    if form.time == "past" or (form.perfect and not form.progressive):
        return "occurred"
    if (form.time == "present" and form.progressive) or case.core.ongoing:
        return "ongoing"
    if setting.dated or setting.headline:
        return "planned" if setting.later else "occurred"
    if (
        form.time == "present"
        and setting.actor_subject
        and (_is_statement(case) or case.lemma in listed("speech_acts"))
    ):
        return "occurred"
    return None


def _is_conditional(verb: Token) -> bool:
    """Whether a condition hangs on a predicate: "If the talks fail, they will leave"."""
    conditions = (child for child in verb.children if child.dep_ == "advcl")
    return any(mark.lower_ in _CONDITIONS for condition in conditions for mark in condition.children)


def _is_hedged(*verbs: Token) -> bool:
    """Whether an adverb beside one of the predicates, or an adjective on its subject, hedges it ("reportedly")."""
    return any(word in listed("hedges") for verb in verbs for word in _beside(verb))


def _beside(verb: Token) -> Iterator[str]:
    for child in verb.children:
        if child.dep_ in ("advmod", "acomp"):
            yield child.lower_
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield from (grand.lower_ for grand in child.children if grand.dep_ in ("amod", "advmod"))


def _is_worth(case: _Case, status: EventStatus) -> bool:
    """Whether somebody would miss the line: it is dated, or an act of a known actor that is not said by the way.

    A relative clause needs more than its date: "the gains that began in May" is no line, "the bank, which France sold
    in May" is one.
    """
    setting = case.setting
    if not (setting.headline or setting.reported) and _is_judgement(case):
        return False
    if setting.headline or not setting.dated:
        return setting.headline or _is_worth_undated(case, status)
    by_the_way = case.clause.inherited in ("relative", "reduced")
    if not by_the_way or setting.actor or _takes_effect(case.core.verb):
        return True
    return case.lemma in listed("consequential") | listed("speech_acts")


def _takes_effect(verb: Token) -> bool:
    """Whether something comes into force: "the truce that came into effect on Monday"."""
    nouns = (grand for child in verb.children if child.lower_ in ("into", "in") for grand in child.children)
    return verb.lemma_ in ("come", "go") and any(noun.lower_ in ("effect", "force") for noun in nouns)


def _names_nobody(verb: Token) -> bool:
    """Whether a predicate has nothing beside it but pronouns: "and he lost it" says nothing apart from its sentence."""
    beside = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "dobj", "prep", "xcomp", "ccomp")
    ]
    return len(beside) > 1 and all(child.pos_ == "PRON" for child in beside)


def _is_judgement(case: _Case) -> bool:
    """Whether the author judges what somebody did: "Rehn has betrayed his voters"; not "They failed to agree"."""
    if case.lemma not in listed("judgements"):
        return False
    return not any(child.dep_ in ("xcomp", "ccomp", "advcl") for child in case.core.verb.children)


def _is_worth_undated(case: _Case, status: EventStatus) -> bool:
    """Whether an undated clause makes a line.

    What an act of speech promises is told with it; what only the author of a commentary thinks likely ("They have
    probably given up") is a view; of grave news, the actor may be unknown.
    """
    setting = case.setting
    if case.clause.kind == "conjunct" and _names_nobody(case.clause.verb):
        return False
    if (case.clause.side and not is_contrast(case.clause)) or (setting.promised and status in ("planned", "possible")):
        return False
    if not (setting.actor or setting.noted or setting.lead or (setting.news and case.lemma in listed("consequential"))):
        return False
    if status == "possible":
        return not case.form.modal and (setting.reported or case.core.unsure or setting.news)
    if status == "denied":
        return case.lemma in listed("denials") or (setting.reported and setting.actor_subject)
    if case.lemma in listed("change") or status in ("planned", "ongoing"):
        return setting.actor_subject or setting.lead
    return True


def _is_report(case: _Case) -> bool:
    """Whether the predicate merely reports or holds something: "said", "thinks", but not "vowed" or "claimed lives"."""
    if case.lemma not in listed("reporting") or case.lemma in listed("speech_acts"):
        return False
    below = {child.dep_ for child in case.core.verb.children}
    return not (case.lemma in listed("report_or_act") and "dobj" in below and "ccomp" not in below)


def _is_statement(case: _Case) -> bool:
    """Whether the predicate reports by saying: "said", unlike "thinks"."""
    return _is_report(case) and case.lemma in listed("statements")


def _rule(case: _Case, status: EventStatus) -> str:
    if case.setting.headline:
        return "headline"
    if _is_statement(case):
        return REFUSAL if _refuses(case.core.verb) else STATEMENT
    what = "speech-act" if case.lemma in listed("speech_acts") else "act"
    where = "reported" if case.setting.reported else case.clause.kind
    return f"{what}:{where}:{status}"
