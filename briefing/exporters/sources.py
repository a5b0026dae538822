"""The sources behind a page: documents by number, sentences by citation, and what was found in a sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from briefing.edtf import bounds
from briefing.exporters.page import Citation
from briefing.exporters.wordlists import weighs
from briefing.genres import is_commentary
from briefing.model import Actor, Annotations, Attribution, Briefing, Document, Event, Mention, Span
from briefing.stems import stems
from briefing.topics import Topics

ALL_LISTED = 8
"""Up to so many documents are all listed under Sources; of more, those that are cited."""


class Sources:
    """A briefing seen from its sentences. Looks things up once, so that a page of hundreds of documents is quick."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self._number = {document.id: number for number, document in enumerate(briefing.documents, 1)}
        self._stems: dict[Span, frozenset[str]] = {}

    @property
    def all_listed(self) -> bool:
        """Whether the documents are few enough to be all listed on the page, so that citing one more costs nothing."""
        return len(self.briefing.documents) <= ALL_LISTED

    @cached_property
    def visible_events(self) -> tuple[Event, ...]:
        """The chronology without what the analyst hid."""
        return tuple(event for event in self.briefing.chronology if event.id not in self.briefing.hidden)

    @cached_property
    def last_day(self) -> str | None:
        """The ISO day of the last document that has a date."""
        days = (bounds(document.date)[1] for document in self.briefing.documents if document.date)
        return max((day for day in days if day), default=None)

    @cached_property
    def last_told_day(self) -> str:
        """The last ISO day on which anything visible can have happened, "" where nothing has a date."""
        days = (event.latest or "" for event in self.visible_events if event.status != "planned")
        return max(days, default="")

    @cached_property
    def topics(self) -> Topics:
        """What the documents are about."""
        return Topics(self.briefing.documents)

    def share(self, span: Span) -> float:
        """How much of the topic the sentence of a span tells, from 0 to 1."""
        return self.topics.share(self.text(self.sentences(span)))

    @cached_property
    def all_dated(self) -> bool:
        """Whether every document has a date."""
        return all(document.date is not None for document in self.briefing.documents)

    @cached_property
    def has_older_story(self) -> bool:
        """Whether what has no date are stories beside a paper with one, which mostly came after them."""
        papers = [one for one in self.briefing.documents if self.annotations(Span(one.id, 0, 0)).is_paper]
        undated = [one for one in self.briefing.documents if one.date is None]
        return bool(undated) and not any(map(papers.__contains__, undated)) and any(one.date for one in papers)

    def stems(self, span: Span) -> frozenset[str]:
        """The beginnings of the words of a span."""
        if span not in self._stems:
            self._stems[span] = frozenset(stems(self.text(span)))
        return self._stems[span]

    def likeness(self, one: Span, other: Span) -> float:
        """How much of their matter the words of two spans have in common, from 0 to 1."""
        return self.topics.likeness(self.stems(one), self.stems(other))

    def document(self, span: Span) -> Document:
        """The document a span lies in. Raises KeyError for a foreign span."""
        return self.briefing.documents[self._number[span.document] - 1]

    def annotations(self, span: Span) -> Annotations:
        """What was found in the document a span lies in; nothing, if it was not annotated."""
        return self.briefing.annotations.get(span.document, Annotations(span.document))

    def text(self, span: Span) -> str:
        """The very words of a span."""
        return self.document(span).text[span.start : span.end]

    def cite(self, span: Span) -> Citation:
        """Document and sentence of the first word of a span: space and marks before it may be the sentence's before."""
        word = next((place for place, character in enumerate(self.text(span)) if character.isalnum()), 0)
        index = self.annotations(span).sentence_at(span.start + word)
        return Citation(self._number[span.document], max(index, 0) + 1)

    def marks(self, spans: Sequence[Span]) -> str:
        """The citation marks of some spans, each once: "[1:3][2:14]"."""
        return "".join(dict.fromkeys(str(self.cite(span)) for span in spans))

    def cited(self, citation: Citation) -> Span | None:
        """The sentence a citation points to, or None if there is none."""
        if not 1 <= citation.document <= len(self.briefing.documents) or citation.sentence < 1:
            return None
        document = self.briefing.documents[citation.document - 1]
        sentences = self.briefing.annotations.get(document.id, Annotations(document.id)).sentences
        return sentences[citation.sentence - 1] if citation.sentence <= len(sentences) else None

    def sentences(self, span: Span) -> Span:
        """The whole sentence or sentences a span lies in; the span itself where it lies outside of all."""
        sentences = self.annotations(span).sentences
        first = max(bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1, 0)
        last = max(bisect_left(sentences, span.end, key=lambda sentence: sentence.start) - 1, first)
        if not sentences:
            return span
        start, end = min(sentences[first].start, span.start), max(sentences[last].end, span.end)
        return Span(span.document, start, end)

    def place_in_story(self, evidence: Sequence[Span]) -> int:
        """How near to the top a document tells something: 0 in its title, 1 in the first sentence below, and so on."""
        first = evidence[0]
        body = next((block.start for block in self.document(first).blocks if block.role == "body"), 0)
        found = self.annotations(first)
        above = found.sentence_at(body) - 1
        places = [found.sentence_at(span.start) - above for span in evidence if span.document == first.document]
        return max(min(places), 0)

    def attributions(self, span: Span) -> tuple[Attribution, ...]:
        """What the text gives to somebody within a span: attributions whose content or cue overlaps it."""
        return tuple(
            said
            for said in self.annotations(span).attributions
            if said.span.overlaps(span) or (said.cue is not None and said.cue.overlaps(span))
        )

    @cached_property
    def _mentions(self) -> dict[str, list[tuple[Mention, Actor]]]:
        found: dict[str, list[tuple[Mention, Actor]]] = defaultdict(list)
        for actor in self.briefing.actors:
            for mention in actor.mentions:
                found[mention.span.document].append((mention, actor))
        for mentions in found.values():
            mentions.sort(key=lambda pair: pair[0].span)
        return found

    def mentions(self, span: Span) -> Sequence[tuple[Mention, Actor]]:
        """The mentions of actors that start within a span, in text order, with their actors."""
        mentions = self._mentions[span.document]
        first = bisect_left(mentions, span.start, key=lambda pair: pair[0].span.start)
        last = bisect_left(mentions, span.end, key=lambda pair: pair[0].span.start)
        return mentions[first:last]

    def is_commentary(self, span: Span) -> bool:
        """Whether the document calls itself a piece in which its author judges."""
        return is_commentary(self.document(span).genre)

    def is_judgement(self, span: Span) -> bool:
        """Whether a sentence is the judgement of a commentary's own author: weighing, and given to nobody else.

        "The deal could split the party." in a commentary is; "The deal could split the party, aides said." is not, nor
        is "The deal reportedly split the party."
        """
        whole = self.sentences(span)
        return self.is_commentary(span) and weighs(self.text(whole)) and not self.attributions(whole)


def is_unnamed_office(actor: Actor) -> bool:
    """Whether an actor is somebody known only by an office or a description: "South Korea's Defense Minister"."""
    return actor.kind == "person" and all(mention.form != "name" for mention in actor.mentions)
