"""Whether a statement settles a question: the deed is told as done, decided on or called off, and it is the same."""

from __future__ import annotations

from calendar import day_name, month_name
from dataclasses import dataclass
from functools import cached_property

from briefing.assembly.questions.ends import calls_off, fulfils, holds_back, stems_of_ends
from briefing.assembly.questions.matters import Matter, Open, stem
from briefing.lexicon import words
from briefing.model import EventMention, Span

SHARED = 2
"""Fewest content words that an answer has in common with its question."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as an answer is looked for: who would act (actors, stems of the words), and since when.

    What is told as done before `date` (an ISO date, or "") doesn't count; `strictly` not even what is told without a
    day of its own after it.
    """

    one: Open
    agents: frozenset[str]
    own: frozenset[str]
    date: str
    strictly: bool = False


@dataclass(frozen=True)
class Statement:
    """A sentence: its document's date (or ""), what it is about, what it says happened, who took part (`acting`).

    `is_plain` tells that nothing in it is open.
    """

    date: str
    number: int
    span: Span
    matter: Matter
    events: tuple[EventMention, ...]
    acting: tuple[frozenset[str], ...] = ()
    is_plain: bool = False

    @cached_property
    def is_nobodys(self) -> bool:
        """Whether it names nobody but those who only tell it: "The ministry confirmed that the ship had docked"."""
        reports = words("doubts", "report_verbs")
        telling: set[str] = set()
        for event, acting in zip(self.events, self.acting, strict=True):
            if event.lemma in reports:
                telling |= acting
            elif acting:
                return False
        return self.matter.actors <= telling


def is_deed(lemma: str, question: Open) -> bool:
    """Whether an event's verb is the one that the question asks about, or one for the same deed."""
    deed = question.doubt.lemma
    return bool(deed) and stem(lemma) in {stem(deed), stem(deed.partition(" ")[0])}


def tells_deed(lemma: str, statement: Statement, question: Open) -> bool:
    """Whether an event of a statement is the deed that is asked about, or what that can come to.

    So it is by its verb, by the noun that a verb of little meaning takes ("opened an investigation"), and in what
    somebody plainly says ("confirmed that the last soldiers had left").
    """
    if is_deed(lemma, question) or fulfils(lemma, question):
        return True
    deed, told = stem(question.doubt.lemma.partition(" ")[0]), statement.matter.terms
    if lemma in words("doubts", "light_deeds"):
        return deed in told
    if not statement.is_plain or lemma not in words("doubts", "report_verbs"):
        return False
    offered = not told.isdisjoint(map(stem, words("doubts", "intent_nouns")))  # "repeated its offer to leave"
    return not offered and not told.isdisjoint({deed, *stems_of_ends(question)})


def settles(statement: Statement, asked: Asked, text: str) -> bool | None:
    """True if what was open is told as done, denied or called off, False if only where it stood, None if neither.

    Only what can be answered by yes or no is settled by a deed.
    """
    question = asked.one
    if not _is_of_the_same(statement, asked):
        return None
    is_ahead = question.doubt.kind in ("pending", "forecast")
    if question.doubt.question.split(" ", 1)[0] in _YES_OR_NO or _weighs(question):
        for event, acting in zip(statement.events, statement.acting, strict=True):
            if event.status not in ("occurred", "denied") or _is_before(event, asked):
                continue
            if _is_decided(event.lemma, statement, question) and _meets(statement, asked):
                return True
            again = _weighs(question) and not fulfils(event.lemma, question)  # it is only weighed again
            is_done = not again and tells_deed(event.lemma, statement, question)
            if is_done and _meets(statement, asked, acting):
                return True
            if is_ahead and calls_off(event.lemma, text) and _meets(statement, asked):
                return True
    if question.doubt.kind != "pending" or len(statement.matter.terms & question.matter.terms) < SHARED:
        return None
    if holds_back(text) & question.matter.terms:
        return False
    held = stem(question.doubt.lemma) in statement.matter.terms and any(
        event.lemma in words("doubts", "restraint_verbs") for event in statement.events
    )
    return False if held and _meets(statement, asked) else None


def _is_before(event: EventMention, asked: Asked) -> bool:
    """Whether a deed was done before the day that counts, or, where days are needed, on nobody knows which."""
    if asked.strictly:
        return event.earliest is None or event.earliest <= asked.date
    return event.latest is not None and event.latest < asked.date


def _is_decided(lemma: str, statement: Statement, question: Open) -> bool:
    """Whether it is told that somebody decided on what was left to decide: "voted to close the pool"."""
    decides = stem(lemma) in set(map(stem, _DECIDING)) and question.doubt.rule.startswith(_UNDECIDED)
    return decides and stem(question.doubt.lemma) in statement.matter.terms


def _weighs(question: Open) -> bool:
    """Whether it is asked what somebody will decide about a thing: "is considering the offer"."""
    return question.doubt.rule.startswith("weighs: ") and question.doubt.question.startswith("What ")


def _is_of_the_same(statement: Statement, asked: Asked) -> bool:
    """Whether a statement names who would act, an actor or a word of "the federal officials", or nobody else acts.

    "The last soldiers were flown out" answers whether Norway will withdraw them.
    """
    if asked.agents and not asked.agents & statement.matter.actors:
        return statement.is_nobodys
    return not asked.own or bool(asked.own & statement.matter.terms) or _is_all_told(statement, asked)


def _is_all_told(statement: Statement, asked: Asked) -> bool:
    """Whether all that the deed is about is told, by whomever: "the government" may be "he" when it has declared it."""
    things = asked.one.matter.terms - asked.own - {stem(asked.one.doubt.lemma)}
    return not asked.agents and len(things) > 1 and things <= statement.matter.terms


def _meets(statement: Statement, asked: Asked, acting: frozenset[str] | None = None) -> bool:
    """Whether a statement is about what the deed is to be done to, and not only about who would do it.

    `acting` are those who take part in the deed that is told; without it, the deed was called off or held back.
    """
    question = asked.one
    deed = {stem(question.doubt.lemma), stem(question.doubt.lemma.partition(" ")[0])}
    things = question.matter.terms - asked.own - deed - _TIMES
    if acting is None:
        what = (things, asked.own & question.matter.terms)  # "its base in Bergen", or "the concert" as a whole
        return any(_is_called_off(statement, question, deed, one) for one in what)
    shared = things & statement.matter.terms
    if things and shared:
        return 2 * len(shared) >= len(things)
    others = statement.matter.terms - asked.own - deed - things
    whom = question.matter.actors & acting
    return not things and bool(whom) and (asked.agents <= whom or not others)


def _is_called_off(statement: Statement, question: Open, deed: set[str], things: frozenset[str]) -> bool:
    """Whether it is this that was called off: "dropped its plan to buy Telva", "cancelled the base"."""
    told, actors = statement.matter.terms, question.matter.actors
    if deed & told:
        return bool(things & told) or (len(actors) > 1 and actors <= statement.matter.actors)
    return bool(things) and (things <= told or len(things & told) > 1)


_TIMES = frozenset(stem(name) for name in (*month_name[1:], *day_name))
"""When something is to be done says nothing of what is done."""
_DECIDING = ("agree", "decide", "resolve", "vote")
_UNDECIDED = ("not decided: ", "weighs: ", "commitment: decide", "commitment: consider", "asked to: ")
_YES_OR_NO = frozenset(
    {"Will", "Would", "Could", "Can", "Is", "Are", "Was", "Were", "Has", "Have", "Do", "Does", "Did"}
)
