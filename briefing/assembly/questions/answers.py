"""What a later document, or another of the same day, says on a question: that it is settled, or how it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.assembly.questions.ends import calls_off, fulfils, holds_back, stems_of_ends
from briefing.assembly.questions.matters import Matter, Open, Subjects, stem
from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Span

NOT_TO_BE = "it is announced that it will not be"
"""The fault of a doubt that tells what was decided, and leaves nothing open."""
SHARED = 2
"""Fewest content words that an answer has in common with its question."""
_CHARGED = "Is the charge "
"""How a question begins on what a court will judge."""
_GUILTY = re.compile(r"\bfound\b(?: \S{1,30}){0,6}? (?:not )?guilty\b|\bplead(?:s|ed)? guilty\b|\bpled guilty\b")


@dataclass(frozen=True, slots=True)
class Answer:
    """A later span on a question, whether it settles it, and why."""

    span: Span
    settles: bool
    reason: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as an answer is looked for: who would act (actors, stems of the words), and its document's date."""

    one: Open
    agents: frozenset[str]
    own: frozenset[str]
    date: str


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence of a dated document: what it is about, what it says happened, and to whom or by whom (`acting`)."""

    date: str
    number: int
    span: Span
    matter: Matter
    events: tuple[EventMention, ...]
    acting: tuple[frozenset[str], ...] = ()


class Answers:
    """The statements of all dated documents, by their content words, ready to be asked."""

    def __init__(
        self, documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
    ) -> None:
        self._dates = {document.id: document.date for document in documents}
        self._by_term: dict[str, list[_Statement]] = {}
        self._subjects = subjects
        self._headlines = list(_headlines(documents, annotations, subjects))
        self._verdicts = list(_verdicts(documents, annotations, subjects))
        if sum(date is not None for date in self._dates.values()) < 2:
            return
        for number, document in enumerate(documents):
            found = annotations.get(document.id)
            if document.date and found is not None:
                for statement in _statements(number, document.date, found, subjects):
                    for term in statement.matter.terms:
                        self._by_term.setdefault(term, []).append(statement)

    def to(self, question: Open) -> Answer | None:
        """The latest statement of another document, not an older one, on the question's matter, a settling one first.

        A headline of the same document that tells the deed as done settles it too.
        """
        headline = next((told for told in self._headlines if _tells(told, question)), None)
        if headline is not None:
            return Answer(headline.span, True, f"settled{_as_of(headline.date)}, as the headline says")
        asked = self._dates.get(question.doubt.span.document)
        verdict = next((told for told in self._verdicts if self._judges(told, question)), None)
        if verdict is not None:
            return Answer(verdict.span, True, f"settled{_as_of(verdict.date)} by a verdict")
        if asked is None:
            return None
        sought = self._asked(question, asked)
        best: tuple[tuple[bool, int, str, int], _Statement, bool] | None = None
        for statement in self._near(question):
            here = statement.span.document == question.doubt.span.document
            if statement.date < asked or here:
                continue
            settles = _settles(statement, sought, self._subjects.text(statement.span))
            if settles is None:
                continue
            shared = len(statement.matter.terms & question.matter.terms)
            key = (settles, shared, statement.date, -statement.span.start)
            if best is None or key > best[0]:
                best = (key, statement, settles)
        if best is None:
            return None
        _, statement, settles = best
        state = "settled" if settles else "still open, but see where it stood"
        which = "a later document" if statement.date > asked else "another document of that day"
        return Answer(statement.span, settles, f"{state} as of {statement.date}, in {which}")

    def _judges(self, verdict: _Statement, question: Open) -> bool:
        """Whether a court has ruled on those who are charged, in the same document or a later one."""
        agent, asked = question.doubt.agent, self._dates.get(question.doubt.span.document)
        if question.doubt.rule != "accused of" or agent is None:
            return False
        charged = frozenset(actor for _, _, actor in self._subjects.named(agent))
        if not question.doubt.question.startswith(_CHARGED) and not verdict.matter.terms & question.matter.terms:
            return False  # whoever is called a cheat was not sentenced for that
        here = verdict.span.document == question.doubt.span.document
        return bool(charged) and charged <= verdict.acting[0] and (here or bool(asked and verdict.date > asked))

    def _asked(self, question: Open, date: str) -> _Asked:
        agent = question.doubt.agent
        if agent is None:
            return _Asked(question, frozenset(), frozenset(), date)
        named = self._subjects.named(agent)
        own = self._subjects.matter(agent).terms
        hangs = _HANGING.search(self._subjects.text(agent)) is not None
        ends = not hangs and any(end == agent.end for _, end, _ in named)  # not "Rossi's answer", which is no Rossi
        return _Asked(question, frozenset(actor for _, _, actor in named), frozenset() if ends else own, date)

    def _near(self, question: Open) -> Iterator[_Statement]:
        """Statements that share content words and an actor with a question, each once."""
        rare = sorted(question.matter.terms, key=lambda term: (len(self._by_term.get(term, ())), term))[:4]
        seen: set[Span] = set()
        for term in (*rare, *stems_of_ends(question)):
            for statement in self._by_term.get(term, ()):
                if statement.span in seen:
                    continue
                seen.add(statement.span)
                shared = statement.matter.terms & question.matter.terms
                deed = stem(question.doubt.lemma) in shared
                nameless = not question.matter.actors and len(shared) > 2 * SHARED - 1 - deed
                if nameless or self._is_whole(shared, question) or _first_actor_acts(statement, question):
                    yield statement

    def _is_whole(self, shared: frozenset[str], question: Open) -> bool:
        """Whether all that a question without a name is about is shared but the words for who would act."""
        if question.matter.actors or len(shared) <= SHARED:
            return False
        agent = question.doubt.agent
        return shared == question.matter.terms - (self._subjects.matter(agent).terms if agent is not None else set())


def _happened(
    documents: Sequence[Document], annotations: Mapping[str, Annotations]
) -> Iterator[tuple[int, Document, Annotations, EventMention]]:
    """What the documents tell as done, with the number of its document, the document and what was found in it."""
    for number, document in enumerate(documents):
        if document.id in annotations:
            found = annotations[document.id]
            yield from ((number, document, found, event) for event in found.events if event.status == "occurred")


def _headlines(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
) -> Iterator[_Statement]:
    """What the headlines of the documents tell as done."""
    for number, document, _, event in _happened(documents, annotations):
        if event.rule == "headline":
            yield _Statement(document.date or "", number, event.span, subjects.matter(event.span), (event,))


def _verdicts(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
) -> Iterator[_Statement]:
    """What the documents tell of verdicts: who was convicted, acquitted, found or pleaded guilty."""
    for number, document, found, event in _happened(documents, annotations):
        ruled = event.lemma in words("doubts", "verdict_verbs")
        if ruled or (event.lemma in ("find", "plead") and _GUILTY.search(subjects.text(event.span))):
            matter = subjects.matter(event.span)
            acting = _acting(event, found, subjects) or matter.actors  # "A jury found Rossi guilty"
            yield _Statement(document.date or "", number, event.span, matter, (event,), (acting,))


def _tells(headline: _Statement, question: Open) -> bool:
    """Whether a document's own headline tells as done what its text calls planned: "Mayor quits" over "is to quit"."""
    if headline.span.document != question.doubt.span.document or question.doubt.kind != "pending":
        return False
    same = any(_is_deed(event.lemma, question) for event in headline.events)
    return same and question.doubt.question.startswith("Will ") and _first_actor_acts(headline, question)


def _is_deed(lemma: str, question: Open) -> bool:
    """Whether an event's verb is the one that the question asks about, or one for the same deed."""
    deed = question.doubt.lemma
    return bool(deed) and stem(lemma) in {stem(deed), stem(deed.partition(" ")[0])}


def _as_of(edtf: str) -> str:
    return f" as of {edtf}" if edtf else ""


def _first_actor_acts(statement: _Statement, question: Open) -> bool:
    """Whether the two name somebody in common, and not each somebody whom the other doesn't: that is another matter."""
    one, other = statement.matter.actors, question.matter.actors - _only_holding(question)
    return bool(one & other) and (one >= other or other >= one)


def _only_holding(question: Open) -> frozenset[str]:
    """Those who only ask for a thing or tell of it: who demands it needn't be named where it is done."""
    return frozenset(
        holder.actor for holder in question.holders if holder.actor is not None and holder.stance == "asks"
    )


def _statements(number: int, date: str, found: Annotations, subjects: Subjects) -> Iterator[_Statement]:
    """The sentences that tell something, each with its events outside of what is open itself."""
    open_: dict[int, list[Span]] = {}
    for doubt in found.doubts:
        if NOT_TO_BE not in doubt.faults:
            open_.setdefault(found.sentence_at(doubt.span.start), []).append(doubt.span)
    told: dict[int, list[EventMention]] = {}
    for event in found.events:
        told.setdefault(found.sentence_at(event.trigger.start), []).append(event)
    for index, sentence in enumerate(found.sentences):
        inside = open_.get(index, ())
        events = tuple(one for one in told.get(index, ()) if not any(span.contains(one.trigger) for span in inside))
        if events or not inside:
            acting = tuple(_acting(event, found, subjects) for event in events)
            yield _Statement(date, number, sentence, subjects.matter(sentence), events, acting)


def _acting(event: EventMention, found: Annotations, subjects: Subjects) -> frozenset[str]:
    """The actors that take part in what is told."""
    spans = (found.mentions[index].span for index in event.participants)
    return frozenset(actor for span in spans for _, _, actor in subjects.named(span))


def _settles(statement: _Statement, asked: _Asked, text: str) -> bool | None:
    """True if what was open is told as done, denied or called off, False if only where it stood, None if neither.

    Only what can be answered by yes or no is settled by a deed.
    """
    question = asked.one
    if not _is_of_the_same(statement, asked):
        return None
    is_ahead = question.doubt.kind in ("pending", "forecast")
    if question.doubt.question.split(" ", 1)[0] in _YES_OR_NO or _weighs(question):
        for event, acting in zip(statement.events, statement.acting, strict=True):
            if event.status not in ("occurred", "denied") or (event.latest is not None and event.latest < asked.date):
                continue
            if _is_decided(event.lemma, statement, question) and _meets(statement, asked):
                return True
            again = _weighs(question) and not fulfils(event.lemma, question)  # it is only weighed again
            is_done = not again and (_is_deed(event.lemma, question) or fulfils(event.lemma, question))
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


def _is_decided(lemma: str, statement: _Statement, question: Open) -> bool:
    """Whether it is told that somebody decided on what was left to decide: "voted to close the pool"."""
    decides = stem(lemma) in set(map(stem, _DECIDING)) and question.doubt.rule.startswith(_UNDECIDED)
    return decides and stem(question.doubt.lemma) in statement.matter.terms


def _weighs(question: Open) -> bool:
    """Whether it is asked what somebody will decide about a thing: "is considering the offer"."""
    return question.doubt.rule.startswith("weighs: ") and question.doubt.question.startswith("What ")


def _is_of_the_same(statement: _Statement, asked: _Asked) -> bool:
    """Whether a statement names who would act: the actor, or a word of "the federal officials"."""
    if asked.agents and not asked.agents & statement.matter.actors:
        return False
    return not asked.own or bool(asked.own & statement.matter.terms) or _is_all_told(statement, asked)


def _is_all_told(statement: _Statement, asked: _Asked) -> bool:
    """Whether all that the deed is about is told, by whomever: "the government" may be "he" when it has declared it."""
    things = asked.one.matter.terms - asked.own - {stem(asked.one.doubt.lemma)}
    return not asked.agents and len(things) > 1 and things <= statement.matter.terms


def _meets(statement: _Statement, asked: _Asked, acting: frozenset[str] | None = None) -> bool:
    """Whether a statement is about what the deed is to be done to, and not only about who would do it.

    `acting` are those who take part in the deed that is told; without it, the deed was called off or held back.
    """
    question = asked.one
    deed = {stem(question.doubt.lemma), stem(question.doubt.lemma.partition(" ")[0])}
    things = question.matter.terms - asked.own - deed
    if acting is None:
        what = (things, asked.own & question.matter.terms)  # "its base in Bergen", or "the concert" as a whole
        return any(_is_called_off(statement, question, deed, one) for one in what)
    shared = things & statement.matter.terms
    if things and shared:
        return 2 * len(shared) >= len(things)
    others = statement.matter.terms - asked.own - deed - things
    whom = question.matter.actors & acting
    return not things and bool(whom) and (asked.agents <= whom or not others)


def _is_called_off(statement: _Statement, question: Open, deed: set[str], things: frozenset[str]) -> bool:
    """Whether it is this that was called off: "dropped its plan to buy Telva", "cancelled the base"."""
    told, actors = statement.matter.terms, question.matter.actors
    if deed & told:
        return bool(things & told) or (len(actors) > 1 and actors <= statement.matter.actors)
    return bool(things) and (things <= told or len(things & told) > 1)


_DECIDING = ("agree", "decide", "resolve", "vote")
_UNDECIDED = ("not decided: ", "weighs: ", "commitment: decide", "commitment: consider", "asked to: ")
_HANGING = re.compile(r" (?:against|at|between|by|for|from|in|of|on|to|with) ")
_YES_OR_NO = frozenset(
    {"Will", "Would", "Could", "Can", "Is", "Are", "Was", "Were", "Has", "Have", "Do", "Does", "Did"}
)
