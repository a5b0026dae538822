"""What the documents say on a question later: that it is settled, or how it stood.

Later is a later document or another of that day, a headline, and in the question's own document what was done after the
day on which it was announced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from briefing.assembly.questions.dues import Dues
from briefing.assembly.questions.ends import stems_of_ends
from briefing.assembly.questions.matters import Open, Subjects, stem
from briefing.assembly.questions.settling import SHARED, Asked, Statement, is_deed, settles, tells_deed
from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Span

NOT_TO_BE = "it is announced that it will not be"
"""The fault of a doubt that tells what was decided, and leaves nothing open."""
_CHARGED = "Is the charge "
"""How a question begins on what a court will judge."""
_HANGING = re.compile(r" (?:against|at|between|by|for|from|in|of|on|to|with) ")
_GUILTY = re.compile(r"\bfound\b(?: \S{1,30}){0,6}? (?:not )?guilty\b|\bplead(?:s|ed)? guilty\b|\bpled guilty\b")


@dataclass(frozen=True, slots=True)
class Answer:
    """A later span on a question, whether it settles it, and why."""

    span: Span
    settles: bool
    reason: str


class Answers:
    """The statements of all documents, by their content words, ready to be asked."""

    def __init__(
        self, documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects, dues: Dues
    ) -> None:
        self._dates = {document.id: document.date for document in documents}
        self._by_term: dict[str, list[Statement]] = {}
        self._subjects = subjects
        self._dues = dues
        self._headlines = list(_headlines(documents, annotations, subjects))
        self._verdicts = list(_verdicts(documents, annotations, subjects))
        for number, document in enumerate(documents):
            found = annotations.get(document.id)
            if found is not None:
                for statement in _statements(number, document.date or "", found, subjects):
                    for term in statement.matter.terms:
                        self._by_term.setdefault(term, []).append(statement)

    def to(self, question: Open) -> Answer | None:
        """The latest statement on the question's matter that is surely not older, a settling one first.

        A headline of the same document that tells the deed as done settles it too.
        """
        headline = next((told for told in self._headlines if _tells(told, question)), None)
        if headline is not None:
            return Answer(headline.span, True, f"settled{_as_of(headline.date)}, as the headline says")
        verdict = next((told for told in self._verdicts if self._judges(told, question)), None)
        if verdict is not None:
            return Answer(verdict.span, True, f"settled{_as_of(verdict.date)} by a verdict")
        sought = self._asked(question)
        best: tuple[tuple[bool, int, str, int], Statement] | None = None
        for statement in self._near(question):
            since = self._since(statement, sought)
            settled = settles(statement, since, self._subjects.text(statement.span)) if since is not None else None
            if since is None or settled is None or (since.strictly and not settled):
                continue
            shared = len(statement.matter.terms & question.matter.terms)
            key = (settled, shared, statement.date, -statement.span.start)
            if best is None or key > best[0]:
                best = (key, statement)
        if best is None:
            return None
        (settled, *_), statement = best
        state = "settled" if settled else "still open, but see where it stood"
        return Answer(
            statement.span, settled, f"{state}{_as_of(statement.date)}, in {self._where(statement, question)}"
        )

    def elsewhere(self, question: Open) -> Answer | None:
        """What tells the deed as done in another document, of which nobody knows whether it is the later one."""
        sought = self._asked(question)
        for statement in self._near(question):
            known = statement.date and self._dates.get(question.doubt.span.document)
            if known or statement.span.document == question.doubt.span.document:
                continue
            if settles(statement, sought, self._subjects.text(statement.span)):
                return Answer(statement.span, True, "another document tells it as done, and which is later is not told")
        return None

    def _since(self, statement: Statement, sought: Asked) -> Asked | None:
        """The question as this statement may answer it; None if it may be the older one."""
        question = sought.one
        asked = self._dates.get(question.doubt.span.document)
        if statement.span.document == question.doubt.span.document:
            said, behind = self._dues.said(question), statement.span.start > question.doubt.span.end
            return replace(sought, date=said, strictly=True) if said is not None and behind else None
        if asked is None or not statement.date:
            due = self._dues.day(question)
            return replace(sought, date=due, strictly=True) if due is not None else None
        return replace(sought, date=asked) if statement.date >= asked else None

    def _where(self, statement: Statement, question: Open) -> str:
        """Which document tells it, seen from the question."""
        if statement.span.document == question.doubt.span.document:
            return "the same document"
        asked = self._dates.get(question.doubt.span.document)
        return "another document of that day" if statement.date == asked else "a later document"

    def _judges(self, verdict: Statement, question: Open) -> bool:
        """Whether a court has ruled on those who are charged, in the same document or a later one."""
        agent, asked = question.doubt.agent, self._dates.get(question.doubt.span.document)
        if question.doubt.rule != "accused of" or agent is None:
            return False
        charged = frozenset(actor for _, _, actor in self._subjects.named(agent))
        if not question.doubt.question.startswith(_CHARGED) and not verdict.matter.terms & question.matter.terms:
            return False  # whoever is called a cheat was not sentenced for that
        here = verdict.span.document == question.doubt.span.document
        return bool(charged) and charged <= verdict.acting[0] and (here or bool(asked and verdict.date > asked))

    def _asked(self, question: Open) -> Asked:
        agent = question.doubt.agent
        if agent is None:
            return Asked(question, frozenset(), frozenset(), "")
        named = self._subjects.named(agent)
        own = self._subjects.matter(agent).terms
        hangs = _HANGING.search(self._subjects.text(agent)) is not None
        ends = not hangs and any(end == agent.end for _, end, _ in named)  # not "Rossi's answer", which is no Rossi
        return Asked(question, frozenset(actor for _, _, actor in named), frozenset() if ends else own, "")

    def _near(self, question: Open) -> Iterator[Statement]:
        """Statements that share content words and an actor with a question, each once."""
        rare = sorted(question.matter.terms, key=lambda term: (len(self._by_term.get(term, ())), term))[:4]
        told = chain.from_iterable(self._by_term.get(term, ()) for term in (*rare, *stems_of_ends(question)))
        deed, who = stem(question.doubt.lemma), question.matter.actors - _only_holding(question)
        for statement in {id(statement): statement for statement in told}.values():
            shared = statement.matter.terms & question.matter.terms
            nameless = not question.matter.actors and len(shared) > 2 * SHARED - 1 - (deed in shared)
            whole = nameless or self._is_whole(shared, question) or _act_alike(statement.matter.actors, who)
            if whole or _ends_it(statement, question):
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
) -> Iterator[Statement]:
    """What the headlines of the documents tell as done."""
    for number, document, _, event in _happened(documents, annotations):
        if event.rule == "headline":
            yield Statement(document.date or "", number, event.span, subjects.matter(event.span), (event,))


def _verdicts(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
) -> Iterator[Statement]:
    """What the documents tell of verdicts: who was convicted, acquitted, found or pleaded guilty."""
    for number, document, found, event in _happened(documents, annotations):
        ruled = event.lemma in words("doubts", "verdict_verbs")
        if ruled or (event.lemma in ("find", "plead") and _GUILTY.search(subjects.text(event.span))):
            matter = subjects.matter(event.span)
            acting = subjects.acting(event, found) or matter.actors  # "A jury found Rossi guilty"
            yield Statement(document.date or "", number, event.span, matter, (event,), (acting,))


def _tells(headline: Statement, question: Open) -> bool:
    """Whether a document's own headline tells as done what its text calls planned: "Mayor quits" over "is to quit"."""
    if headline.span.document != question.doubt.span.document or question.doubt.kind != "pending":
        return False
    same = any(is_deed(event.lemma, question) for event in headline.events)
    who = question.matter.actors - _only_holding(question)
    return same and question.doubt.question.startswith("Will ") and _act_alike(headline.matter.actors, who)


def _ends_it(statement: Statement, question: Open) -> bool:
    """Whether a statement tells the deed, or what it can come to, of nobody it names: "the last ship has docked"."""
    return statement.is_nobodys and any(tells_deed(one.lemma, statement, question) for one in statement.events)


def _as_of(edtf: str) -> str:
    return f" as of {edtf}" if edtf else ""


def _act_alike(some: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two name somebody in common, and not each somebody whom the other doesn't: that is another matter."""
    return not some.isdisjoint(others) and (some >= others or others >= some)


def _only_holding(question: Open) -> frozenset[str]:
    """Those who only ask for a thing or tell of it: who demands it needn't be named where it is done."""
    return frozenset(
        holder.actor for holder in question.holders if holder.actor is not None and holder.stance == "asks"
    )


def _statements(number: int, date: str, found: Annotations, subjects: Subjects) -> Iterator[Statement]:
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
            acting = tuple(subjects.acting(event, found) for event in events)
            yield Statement(date, number, sentence, subjects.matter(sentence), events, acting, not inside)
