"""A statement of an event with what it is compared by: its words, figures, names and place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from math import sqrt

from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Mention, Span
from briefing.stems import STEM, WORD, stems

_CONTENT = re.compile(r"[,;:\"“”]")
"""Stands behind what was said where that comes before who said it."""
_NUMBER = re.compile(r"\d{1,12}")


@dataclass(frozen=True)
class Told:
    """A statement of an event: its id, where it stands and whom it names.

    `number` is its document's place; `people` are those of its actors that are persons.
    """

    id: str
    number: int
    index: int
    document: Document = field(repr=False)
    annotations: Annotations = field(repr=False)
    mention: EventMention
    statement: str
    actors: tuple[str, ...]
    people: frozenset[str] = frozenset()

    @cached_property
    def place(self) -> tuple[int, int]:
        """Its document's place and its sentence's."""
        return self.number, self.annotations.sentence_at(self.mention.span.start)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of its content words."""
        return frozenset(stems(self.statement))

    @cached_property
    def counted(self) -> frozenset[str]:
        """The numbers it gives, in figures or words, but for those of dates and of stretches of time."""
        text = self._untimed()
        spelt = frozenset(WORD.findall(text.casefold())) & words("events", "number_words")
        return frozenset(_NUMBER.findall(text)) | spelt

    def _untimed(self) -> str:
        """The statement without its expressions of time."""
        span, timexes, pieces = self.mention.span, self.annotations.timexes, []
        start = span.start
        for timex in timexes[bisect_left(timexes, start, key=lambda one: one.span.start) :]:
            if timex.span.start >= span.end:
                break
            pieces.append(self.document.text[start : timex.span.start])
            start = timex.span.end
        return " ".join((*pieces, self.document.text[start : max(start, span.end)]))

    @property
    def is_toll(self) -> bool:
        """Whether it counts the victims of what happened, which later reports count anew."""
        return self.mention.lemma in words("events", "tolls") and bool(self.counted)

    @property
    def is_headline(self) -> bool:
        """Whether it is a title, which makes no line of its own."""
        return self.mention.rule == "headline"

    @property
    def is_saying(self) -> bool:
        """Whether it states no more than that somebody said something."""
        return self.mention.rule == "statement"

    @property
    def is_bare_saying(self) -> bool:
        """Whether it states no more than when somebody said it: "Ana Reyes said on Thursday", behind what she said."""
        span, trigger, text = self.mention.span, self.mention.trigger, self.document.text
        rest = text[trigger.end : span.end]
        for date in (one.span for one in self.annotations.timexes_in(span)):
            rest = rest.replace(text[date.start : date.end], " ")
        who = text[span.start : trigger.start]
        return self.is_saying and not any(stems(rest)) and not _CONTENT.search(who)

    @cached_property
    def named(self) -> tuple[tuple[str, Mention], ...]:
        """The beginnings of the words in the names it holds, each with its name."""
        return tuple(self._names_in(self.mention.span))

    @cached_property
    def titled(self) -> frozenset[str]:
        """The beginnings of the words in the names that its document's title holds."""
        titles = (block for block in self.document.blocks if block.role == "title")
        spans = (Span(self.document.id, block.start, block.end) for block in titles)
        return frozenset(stem for span in spans for stem, _ in self._names_in(span))

    def _names_in(self, span: Span) -> Iterator[tuple[str, Mention]]:
        mentions = self.annotations.mentions
        first, last = (bisect_left(mentions, end, key=lambda one: one.span.start) for end in (span.start, span.end))
        for name in mentions[first:last]:
            if name.form == "name":
                for word in WORD.findall(self.document.text[name.span.start : name.span.end].casefold()):
                    yield word[:STEM], name

    def likeness(self, other: Told) -> float:
        """The cosine of the content words of two statements."""
        return len(self.stems & other.stems) / sqrt(max(1, len(self.stems) * len(other.stems)))

    def numbers_agree(self, other: Told) -> bool:
        """Whether one's figures are among the other's: "32 percent of claims" is not "22 percent of claims"."""
        return self.counted <= other.counted or other.counted <= self.counted
