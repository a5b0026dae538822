"""What is done but once, told as done in another document, or in its own: it closes a question that has no later day.

Of two documents nobody knows which is later; within one, what somebody "said he would" do is over once it is told as
done below, and what he does alone, as resigning, wherever it is told as the news.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefing import edtf
from briefing.assembly.questions.answers import Answer
from briefing.assembly.questions.matters import Matter, Open, Subjects, stem
from briefing.lexicon import words
from briefing.model import Annotations, Document, Doubt, EventMention, Span

NEWS = timedelta(days=7)
"""How long ago at most a deed is still what a document was written for."""
_DOWN = re.compile(r"\b(?:stand|stands|stood|standing|step|steps|stepped|stepping) down\b")
_KILLED = re.compile(r"\b(?:be|been|being|was|were|is|are)\b.{0,40}? (?:killed|murdered)\b")
_SAID_BEFORE = ("modal: would", "modal: 'd", "modal: ’d")
"""The rules of what a report in the past tells to be ahead."""
_ENACTED = tuple(stem(verb) for verb in ("adopt", "ratify"))
_YES_OR_NO = ("Will ", "Would ", "Could ", "Did ", "Has ", "Have ", "Is ", "Are ")


@dataclass(frozen=True, slots=True)
class _Told:
    """A deed that a document tells as done: its date (may be empty), the verb or noun for it, and who takes part.

    `is_news` tells that it is of the days before the document, or of none that is told.
    """

    date: str
    is_news: bool
    span: Span
    lemma: str
    matter: Matter
    acting: frozenset[str]


class Once:
    """The deeds of all documents that the same people do but once: resignations, deaths, signatures."""

    def __init__(
        self, documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
    ) -> None:
        self._subjects = subjects
        self._dates = {document.id: document.date for document in documents}
        self._told: dict[str, list[_Told]] = {}
        deeds = words("doubts", "once_deeds") | words("doubts", "own_deeds")
        for document in documents:
            found = annotations.get(document.id)
            for event in found.events if found is not None else ():
                if found is None or event.status != "occurred":
                    continue
                lemma = _deed(event.lemma, subjects.text(event.span))
                if lemma not in deeds:
                    continue
                if any(doubt.span.contains(event.trigger) for doubt in found.doubts):
                    continue
                acting = subjects.acting(event, found)
                told = _Told(
                    document.date or "",
                    _is_news(event, document),
                    event.span,
                    lemma,
                    subjects.matter(event.span),
                    acting,
                )
                self._told.setdefault(stem(lemma), []).append(told)

    def done(self, question: Open) -> Answer | None:
        """What another document, one of the two undated, tells as done that cannot be done again.

        "The mayor has resigned." closes "Will the mayor resign?" whenever it was written; "She met the board." leaves
        open whether she will meet it again. Where both have dates, those tell which is the later one.
        """
        doubt = question.doubt
        if doubt.agent is None or not doubt.question.startswith(_YES_OR_NO):
            return None
        for told in self._told.get(stem(doubt.lemma), ()):
            dated = told.date and self._dates.get(doubt.span.document)
            if told.span.document == doubt.span.document or dated or not self._acts(told, doubt, known=True):
                continue
            if self._is_the_same(told, question):
                return Answer(told.span, True, "settled: another document tells it as done")
        return self._done_here(question) or self._further_on(question)

    def _done_here(self, question: Open) -> Answer | None:
        """What the same document tells as done of late that somebody in it says he will do, and does alone."""
        doubt, alone, who = question.doubt, words("doubts", "own_deeds"), self._who(question)
        for told in self._told.get(stem(doubt.lemma), ()):
            is_here = told.is_news and told.lemma in alone and told.span.document == doubt.span.document
            if is_here and who and who <= told.acting and not told.span.overlaps(doubt.span):
                return Answer(told.span, True, "settled: the same document tells it as done")
        return None

    def _who(self, question: Open) -> frozenset[str]:
        """The actors who would do it: those named, or who says so of himself."""
        agent = question.doubt.agent
        if agent is not None and self._subjects.text(agent) == "I":
            return frozenset(holder.actor for holder in question.holders if holder.actor is not None)
        return (
            frozenset(actor for _, end, actor in self._subjects.named(agent) if end == agent.end)
            if agent
            else frozenset()
        )

    def _further_on(self, question: Open) -> Answer | None:
        """What the same document tells below as done that somebody "said he would" do.

        "The cabinet would put the pact before parliament" is closed by "Parliament ratified the pact", too.
        """
        doubt = question.doubt
        if doubt.rule not in _SAID_BEFORE:
            return None
        laid = doubt.lemma in words("doubts", "laying_verbs")
        deeds = _ENACTED if laid else (stem(doubt.lemma),)
        for told in (told for deed in deeds for told in self._told.get(deed, ())):
            if told.span.document != doubt.span.document or told.span.start < doubt.span.end:
                continue
            shared = question.matter.terms & told.matter.terms
            same = len(shared) > 1 if laid else self._acts(told, doubt) and self._is_the_same(told, question)
            if same:
                return Answer(told.span, True, "settled: the same document tells it as done further on")
        return None

    def _acts(self, told: _Told, doubt: Doubt, known: bool = False) -> bool:
        """Whether a deed is told of those who would do it: actors, or (not if they must be `known`) a noun for them."""
        if doubt.agent is None:
            return False
        agents = {actor for _, end, actor in self._subjects.named(doubt.agent) if end == doubt.agent.end}
        own = self._subjects.matter(doubt.agent).terms
        return agents <= told.acting if agents else not known and bool(own) and own <= told.matter.terms

    def _is_the_same(self, told: _Told, question: Open) -> bool:
        """Whether nobody else is needed for the deed, or all that it is done to is told."""
        alone, doubt = words("doubts", "own_deeds"), question.doubt
        if told.lemma in alone and _deed(doubt.lemma, doubt.question) in alone:
            return True
        own = self._subjects.matter(doubt.agent).terms if doubt.agent is not None else frozenset()
        things = question.matter.terms - own - {stem(doubt.lemma)}
        return bool(things) and things <= told.matter.terms


def _is_news(event: EventMention, document: Document) -> bool:
    """Whether a deed was done in the days before its document was written, or on no day that is told."""
    if event.earliest is None:
        return True
    told, written = edtf.day(event.earliest), edtf.day(document.date)
    return told is not None and written is not None and written - told <= NEWS


def _deed(lemma: str, text: str) -> str:
    """The verb with the adverb that makes it another one ("stepped down"); who was killed has died."""
    if lemma in ("stand", "step") and _DOWN.search(text):
        return f"{lemma} down"
    return "die" if lemma in ("kill", "murder") and _KILLED.search(text) else lemma
