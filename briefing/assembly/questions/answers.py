"""What a later document says on a question: that it is settled, or how the matter stood by then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.assembly.questions.matters import Matter, Open, Subjects, stem
from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Span

SHARED = 2
"""Fewest content words that an answer has in common with its question."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A later span on a question, whether it settles it, and why."""

    span: Span
    settles: bool
    reason: str


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence of a dated document: what it is about and what it says happened."""

    date: str
    number: int
    span: Span
    matter: Matter
    events: tuple[EventMention, ...]


class Answers:
    """The statements of all dated documents, by their content words, ready to be asked."""

    def __init__(
        self, documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
    ) -> None:
        self._dates = {document.id: document.date for document in documents}
        self._by_term: dict[str, list[_Statement]] = {}
        self._subjects = subjects
        self._headlines = list(_headlines(documents, annotations, subjects))
        if len({date for date in self._dates.values() if date}) < 2:
            return
        for number, document in enumerate(documents):
            found = annotations.get(document.id)
            if document.date and found is not None:
                for statement in _statements(number, document.date, found, subjects):
                    for term in statement.matter.terms:
                        self._by_term.setdefault(term, []).append(statement)

    def to(self, question: Open) -> Answer | None:
        """The latest statement of a later document on the question's matter, a settling one before all others.

        A headline of the same document that tells the deed as done settles it too.
        """
        headline = next((told for told in self._headlines if _tells(told, question)), None)
        if headline is not None:
            return Answer(headline.span, True, f"settled{_as_of(headline.date)}, as the headline says")
        asked = self._dates.get(question.doubt.span.document)
        if asked is None:
            return None
        best: tuple[tuple[bool, int, str, int], _Statement, bool] | None = None
        for statement in self._near(question):
            if statement.date <= asked:
                continue
            settles = _settles(statement, question, self._subjects.text(statement.span))
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
        return Answer(statement.span, settles, f"{state} as of {statement.date}, in a later document")

    def _near(self, question: Open) -> Iterator[_Statement]:
        """Statements that share enough content words and an actor with a question, each once."""
        terms = sorted(question.matter.terms, key=lambda term: (len(self._by_term.get(term, ())), term))[:4]
        seen: set[Span] = set()
        for term in terms:
            for statement in self._by_term.get(term, ()):
                if statement.span in seen:
                    continue
                seen.add(statement.span)
                shared = statement.matter.terms & question.matter.terms
                nameless = not question.matter.actors and len(shared) > 2 * SHARED - 1
                if len(shared) >= SHARED and (nameless or _first_actor_acts(statement, question)):
                    yield statement


def _headlines(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
) -> Iterator[_Statement]:
    """What the headlines of the documents tell as done."""
    for number, document in enumerate(documents):
        found = annotations.get(document.id)
        for event in found.events if found is not None else ():
            if event.rule == "headline" and event.status == "occurred":
                yield _Statement(document.date or "", number, event.span, subjects.matter(event.span), (event,))


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
    """Whether the two name somebody in common, and at least half of the fewer."""
    both = statement.matter.actors & question.matter.actors
    fewer = min(len(statement.matter.actors), len(question.matter.actors))
    return bool(both) and 2 * len(both) >= fewer


def _statements(number: int, date: str, found: Annotations, subjects: Subjects) -> Iterator[_Statement]:
    doubtful = {found.sentence_at(doubt.span.start) for doubt in found.doubts}
    told: dict[int, list[EventMention]] = {}
    for event in found.events:
        told.setdefault(found.sentence_at(event.trigger.start), []).append(event)
    for index, sentence in enumerate(found.sentences):
        if index not in doubtful:
            yield _Statement(date, number, sentence, subjects.matter(sentence), tuple(told.get(index, ())))


def _settles(statement: _Statement, question: Open, text: str) -> bool | None:
    """True if what was open is told as done or denied, False if only where it stood is told, None if neither.

    Only what can be answered by yes or no is settled by a deed.
    """
    shared = statement.matter.terms & question.matter.terms
    actors = statement.matter.actors & question.matter.actors
    if question.doubt.question.split(" ", 1)[0] in _YES_OR_NO and (len(shared) > SHARED or len(actors) > 1):
        for event in statement.events:
            if event.status in ("occurred", "denied") and _is_deed(event.lemma, question):
                return True
    if question.doubt.kind == "pending" and _holds_back(text) & question.matter.terms:
        return False
    return None


_YES_OR_NO = frozenset(
    {"Will", "Would", "Could", "Can", "Is", "Are", "Was", "Were", "Has", "Have", "Do", "Does", "Did"}
)


def _holds_back(text: str) -> set[str]:
    """What a sentence says somebody holds back from: the stems of the words after "refrained from", "declined to"."""
    verbs = {stem(verb) for verb in words("doubts", "restraint_verbs")}
    found = text.casefold().split()
    return {
        stem(found[index + 2].strip('.,;:"“”'))
        for index, word in enumerate(found[:-2])
        if stem(word) in verbs and found[index + 1] in ("from", "to", "on")
    }
