"""Whether a clause states an event worth a line of the chronology, and how surely it happened."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.annotators.events.case import Case, Setting, is_report, is_statement, joint
from briefing.annotators.events.clauses import Clause, has_subject, is_contrast, opens_with, subject
from briefing.annotators.events.counts import is_count
from briefing.annotators.events.markets import is_down_now, is_move, is_moved
from briefing.annotators.events.status import CONDITIONS, refuses, status_of
from briefing.annotators.events.tense import Tense, kernel, tense
from briefing.annotators.events.voice import imagines, opens_point
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.lexicon import lexicon
from briefing.model import EventStatus

STATEMENT = "statement"
"""The rule of a mere statement: an event of saying, which the chronology shows only with a date of its own."""
REFUSAL = "speech-act:refusal"
"""The rule of saying that something won't be done, which is an act."""
_WHETHER = frozenset({"if", "whether"})
_FORESEEN = frozenset({"anticipate", "expect", "forecast"})
_ASKING = frozenset({"WP", "WP$", "WDT"})
_TOLD = frozenset({"acomp", "attr", "ccomp", "conj", "dep", "dobj", "nsubjpass", "oprd", "xcomp"})
_FORCES = frozenset({"effect", "force", "office", "power"})
_PLACING = frozenset({"when", "where"})
_HOW = frozenset({"far", "few", "long", "many", "much", "often"})
_SELVES = frozenset({"i", "we", "you"})
_UNTIL = frozenset({"till", "until"})
_AFTER = frozenset({"after"})
_LIKENESSES = frozenset({"as", "than", "like"})


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
    case = Case(clause, setting, core, joint(tense(clause.verb), tense(core.verb), core), core.verb.lemma_.lower())
    noun = _happening(case)
    if noun is None and _is_idle(case):
        return None
    status = status_of(case)
    if status is None or not _is_worth(case, status):
        return None
    return Verdict(noun or core.verb, status, _rule(case, status), case.form)


def _happening(case: Case) -> Token | None:
    """The noun that names the event where "be" or "is expected" only dates it, or "mean" tells what came of it.

    "The vote was on Monday", "A vote is due on Monday", "A vote is expected on Monday", "On Monday a vote meant that
    they had lost", "There were clashes on Monday": the vote, the clashes. "The envoy was there on Monday": none.
    """
    verb = case.core.verb
    is_expected = case.form.passive and case.lemma in _FORESEEN and case.setting.later
    if not case.setting.dated or not (case.lemma in ("be", "mean") or is_expected):
        return None
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


def _is_idle(case: Case) -> bool:
    """Whether the predicate can't state an event: a state, a view, a report, a habit, a condition, a question.

    "They did not know whether the line would reopen" tells of no plan to reopen it.
    """
    lemma, setting = case.lemma, case.setting
    if case.core.verb.dep_ == "relcl" and case.clause.verb.lemma_ == "be" and not setting.dated:
        return True  # "was the first to do so", whenever that was
    if (
        not lemma[:1].isalpha()  # "Here’s a list"
        or _is_alternative(case.core.verb)
        or _asks_who(case)
        or _likens(case)
        or _holds_things(case)
        or _is_figure(case.core.verb)
    ):
        return True
    if (_takes_place(case.core.verb) and not setting.dated) or (lemma == "mark" and setting.of_time):
        return True  # "The incident occurred near the port", "This year marks ten years" tell of nothing else
    if setting.of_time and case.clause.kind == "adverbial" and opens_with(case.core.verb, _UNTIL):
        return True  # "Waiting until May would have cost little", where the parse takes May for a subject
    if lemma in listed("informing") and _is_bare(case.core.verb):
        return True
    if case.form.time == "present" and not case.form.perfect and imagines(case.core.verb):
        return True
    if case.form.modal == "would" and case.form.perfect:
        return True  # "Without the loan it would have run out of cash by 24 March"
    if is_report(case):
        if _says_something(case.core.verb):
            return True
        return case.clause.side or not (is_statement(case) and (setting.actor_subject or _is_announced(case)))
    if lemma in listed("opinion") or (lemma in listed("stative") and not _is_deed(case.core.verb)):
        return True
    around = {child.lower_ for verb in {case.clause.verb, case.core.verb} for child in verb.children}
    if around & listed("habits"):
        return True
    unsettled = {"adverbial": CONDITIONS, "content": _WHETHER}.get(case.clause.kind, frozenset())
    return bool(around & unsettled)


def _says_something(verb: Token) -> bool:
    """Whether it is only told that somebody said a thing of that kind: "She said something like it on 19 July"."""
    below = {child.dep_: child for child in verb.children}
    told = below.get("dobj")
    return (
        told is not None and told.lower_ in ("it", "much", "so", "something", "that", "this") and "ccomp" not in below
    )


def _is_announced(case: Case) -> bool:
    """Whether it tells on which day somebody said what is to be: "On 5 July the mayor said it would".

    Not so how things were: "On 5 July the mayor said it was dear", unless it is a known actor that said so.
    """
    begins = subject(case.core.verb)
    if not case.setting.dated or case.form.time != "past" or begins is None or begins.pos_ == "PRON":
        return False
    contents = [child for child in case.core.verb.children if child.dep_ == "ccomp"]
    return any(tense(content).modal in ("would", "will") for content in contents)


def _is_bare(verb: Token) -> bool:
    """Whether a predicate doesn't say what is made known: "…, Oslo announced on Monday".

    Not so "Oslo announced a levy", "Oslo announced in a note that it fell", "the levy announced on Monday".
    """
    if verb.dep_ in ("acl", "relcl") and (verb.head.dep_ != "appos" or verb.nbor(-1).is_punct):
        return False
    is_told = any(child.dep_ in _TOLD for child in verb.children)
    return not is_told and not any(token.i > verb.i and token.pos_ in ("VERB", "AUX") for token in verb.subtree)


def _takes_place(verb: Token) -> bool:
    """Whether a predicate tells no more than that its subject was: "took place"; not "took the place of"."""
    if verb.lemma_ != "take":
        return verb.lemma_.lower() in ("happen", "occur")
    return any(child.dep_ == "dobj" and child.lower_ == "place" and child.n_lefts == 0 for child in verb.children)


def _is_alternative(verb: Token) -> bool:
    """Whether a past and a future exclude each other, either of them: "ran out in 2022 or will do so by 2033"."""
    first = verb.head if verb.dep_ == "conj" else verb
    if not any(child.dep_ == "cc" and child.lower_ == "or" for child in first.children):
        return False
    others = (child for child in first.children if child.dep_ == "conj" and child.pos_ in ("VERB", "AUX"))
    return tense(first).time == "past" and any(tense(other).time == "future" for other in others)


def _asks_who(case: Case) -> bool:
    """Whether a clause asks for one of its own parts: "unclear who ordered it", "unclear how many left".

    Not so "said those who came had left".
    """
    if case.clause.kind != "content":
        return False
    verb = case.clause.verb
    first = verb.doc[verb.left_edge.i]
    if first.lower_ == "how" and (first.nbor(1).lower_ in _HOW or first.nbor(1).pos_ == "ADJ"):
        return True
    before = [child for child in case.clause.verb.children if child.i < case.clause.verb.i]
    return any(word.tag_ in _ASKING for child in before for word in (child, *child.children) if word.i <= child.i)


def _likens(case: Case) -> bool:
    """Whether a clause only holds a deed up to another: "buy them, as it did in 2019"; not "as it did the rest"."""
    below = list(case.core.verb.children)
    is_bare = case.lemma == "do" and not any(child.dep_ == "dobj" for child in below)
    return is_bare and any(child.lower_ in _LIKENESSES and child.i < case.core.verb.i for child in below)


def _holds_things(case: Case) -> bool:
    """Whether a report tells what is in something: "said the crates held rotors"; not "said the sides held talks"."""
    setting, verb = case.setting, case.core.verb
    if case.lemma not in listed("holding") or setting.dated or setting.actor_subject or not setting.reported:
        return False
    held = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    return bool(held) and not held & (listed("event_nouns") | listed("occasions"))


def _is_figure(verb: Token) -> bool:
    """Whether a predicate with a word beside it is a figure of speech: "took it to heart"; not "took the fort"."""
    figures = lexicon("events")["figures"]["pairs"].get(verb.lemma_.lower(), ())
    beside = (word.lower_ for child in verb.children for word in (child, *child.children) if word.i > verb.i)
    return bool(figures) and any(word in figures for word in beside)


def _is_deed(verb: Token) -> bool:
    """Whether what else is a state tells a deed or a move: "appeared in court", "stood trial", "was down 7 percent".

    So does what a toll stands at.
    """
    if is_count(verb):
        return True
    if verb.lemma_ not in ("appear", "stand"):
        return is_moved(verb)
    if any(child.dep_ == "prep" and child.lower_ == "before" for child in verb.children):
        return verb.lemma_ == "appear"
    nouns = [noun for child in verb.children for noun in (child, *child.children) if noun.dep_ in ("pobj", "dobj")]
    return any(noun.lemma_.lower() in listed("stages") for noun in nouns)


def _is_worth(case: Case, status: EventStatus) -> bool:
    """Whether somebody would miss the line: it is dated, or an act of a known actor that is not said by the way.

    A relative clause needs more than its date: "the gains that began in May" is no line, "the bank, which France sold
    in May" is one.
    """
    setting = case.setting
    if not (setting.headline or setting.reported) and _is_judgement(case):
        return False
    if setting.headline or not setting.dated:
        return setting.headline or _is_worth_undated(case, status)
    by_the_way = case.clause.inherited in ("relative", "reduced") and not _tells_where(case.clause)
    if not by_the_way or setting.actor or _takes_effect(case.core.verb) or _befalls(case) or _is_somebodys(case):
        return True
    return case.lemma in listed("consequential") | listed("speech_acts")


def _tells_where(clause: Clause) -> bool:
    """Whether a clause tells what was at a place or a time, with its own subject: "Tarn, where two ships met"."""
    return has_subject(clause.verb) and opens_with(clause.verb, _PLACING)


def _befalls(case: Case) -> bool:
    """Whether a clause tells when what it is about took place: "the blast that occurred on Friday"."""
    about = subject(case.core.verb)
    is_happening = about is not None and about.lemma_.lower() in listed("event_nouns") | listed("deed_nouns")
    return is_happening and case.lemma in ("begin", "end", "happen", "hit", "occur", "start", "strike")


def _is_somebodys(case: Case) -> bool:
    """Whether a clause tells what somebody named before did with what it is about: "the cap it introduced in 2011".

    Not so "the loss it made in 2011", "the talks we held in 2011".
    """
    begins = subject(case.clause.verb)
    if case.lemma in listed("change"):
        return False
    is_other = begins is not None and begins.tag_ == "PRP" and begins.lower_ not in _SELVES
    return is_other and begins is not None and begins.head.i == case.clause.verb.i


def _takes_effect(verb: Token) -> bool:
    """Whether something or somebody comes into force: "the truce that came into effect", "who came to power in May"."""
    nouns = (grand for child in verb.children if child.lower_ in ("into", "in", "to") for grand in child.children)
    return verb.lemma_ in ("come", "enter", "go") and any(noun.lower_ in _FORCES for noun in nouns)


def _is_judgement(case: Case) -> bool:
    """Whether the author judges what somebody did: "Rehn has betrayed his voters"; not "They failed to agree"."""
    if case.lemma not in listed("judgements") or _breaks_down(case):
        return False
    return not any(child.dep_ in ("xcomp", "ccomp", "advcl") for child in case.core.verb.children)


def _breaks_down(case: Case) -> bool:
    """Whether something fails on its day: "The dam failed on 19 May"; not "Rehn failed in May", "The plan failed"."""
    return case.lemma == "fail" and case.setting.dated and not case.setting.actor_subject


def _argues(case: Case) -> bool:
    """Whether an author argues by what somebody did: "Norland has shown that it can wait", "Second, it paid late"."""
    return opens_point(case.core.verb) or case.lemma in listed("arguing")


def _is_worth_undated(case: Case, status: EventStatus) -> bool:
    """Whether an undated clause makes a line.

    What an act of speech promises is told with it; what only the author of a commentary thinks likely ("They have
    probably given up") is a view; of grave news, the actor may be unknown. Outside the
    news, what an author argues with is none.
    """
    setting = case.setting
    if (case.clause.side and not (is_contrast(case.clause) or _brings_about(case))) or (
        setting.promised and status in ("planned", "possible")
    ):
        return False
    if not (setting.news or setting.reported or setting.noted) and _argues(case):
        return False
    moves = setting.news and is_move(case.core.verb) and (status == "occurred" or is_down_now(case.core.verb))
    moves = moves or (setting.news and is_count(case.core.verb))
    grave = setting.news and case.lemma in listed("consequential")
    if not (setting.actor or setting.noted or setting.lead or moves or grave):
        return False
    if status == "possible":
        return not case.form.modal and (setting.reported or case.core.unsure or setting.news)
    if status == "denied":
        return case.lemma in listed("denials") or (setting.reported and setting.actor_subject)
    if case.lemma in listed("change") or status in ("planned", "ongoing"):
        return setting.actor_subject or setting.lead or moves
    return True


def _brings_about(case: Case) -> bool:
    """Whether a clause tells what made way for what is to come: "Victims will share $4m after Oslo settled a suit"."""
    verb, above = case.clause.verb, case.clause.above
    is_done = case.form.time == "past" and not (case.form.pluperfect or case.form.negated)
    is_behind = above is not None and above.i < verb.i and tense(above).time == "future"
    return is_done and is_behind and case.clause.kind == "adverbial" and opens_with(verb, _AFTER)


def _rule(case: Case, status: EventStatus) -> str:
    if case.setting.headline:
        return "headline"
    if is_statement(case):
        return REFUSAL if refuses(case.core.verb) else STATEMENT
    what = "speech-act" if case.lemma in listed("speech_acts") else "act"
    where = "reported" if case.setting.reported else case.clause.kind
    return f"{what}:{where}:{status}"
