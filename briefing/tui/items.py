"""What the panes list, and what of it: words to filter by, items about an actor, evidence in order. No Textual here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefing.model import Actor, Briefing, Document, Event, Question, Quote, Span
from briefing.text import one_line

Item: TypeAlias = Actor | Event | Quote | Question


def find(briefing: Briefing, item_id: str) -> Item | None:
    """The item of a briefing with that id, of any kind, or None."""
    return _INDEX.of(briefing).get(item_id)


class _Index:
    """The items of the briefing last asked about, by id; briefings are told apart by the identity of their lists."""

    def __init__(self) -> None:
        self._kept: tuple[tuple[Sequence[Item], ...], dict[str, Item]] = ((), {})

    def of(self, briefing: Briefing) -> dict[str, Item]:
        """All items of a briefing by id."""
        lists = (briefing.questions, briefing.quotes, briefing.chronology, briefing.actors)
        kept, by_id = self._kept
        if not kept or any(one is not other for one, other in zip(lists, kept, strict=True)):
            by_id = {item.id: item for items in lists for item in items}
            self._kept = lists, by_id  # in one step: the thread that decides asks too
        return by_id


_INDEX = _Index()


def evidence(item: Item) -> tuple[Span, ...]:
    """The spans an item rests on, in the order in which they are read, without repetition."""
    match item:
        case Actor():
            spans: Iterable[Span] = (mention.span for mention in item.mentions)
        case Event() | Quote():
            spans = item.evidence
        case Question():
            spans = (*item.evidence, *((item.answer,) if item.answer else ()))
    return tuple(dict.fromkeys(spans))


def name(item: Item, briefing: Briefing) -> str:
    """An item's own words on one line, safe to show."""
    match item:
        case Actor():
            return one_line(item.name)
        case Question():
            return one_line(item.question)
        case Event():
            return statement(item.evidence[0], briefing)
        case Quote():
            return verbatim(item, briefing)


def statement(span: Span, briefing: Briefing) -> str:
    """The words of a span on one line, safe to show; empty if its document is gone."""
    document = document_of(span, briefing)
    return one_line(document.text[span.start : span.end]) if document else ""


def verbatim(quote: Quote, briefing: Briefing, ellipsis: str = "…") -> str:
    """The words of a quote: of a direct one only its verbatim stretches, an ellipsis where others' words stood between.

    `"We will not move," said Ines Calder. "Not now."` is "We will not move … Not now."; an indirect or mixed quote is
    nothing without the words around, nor is one whose stretches aren't known.
    """
    document = document_of(quote.evidence[0], briefing)
    if quote.kind != "direct" or not quote.quoted or document is None:
        return statement(quote.evidence[0], briefing)
    words = ""
    for before, span in zip((None, *quote.quoted), quote.quoted, strict=False):
        between = document.text[before.end : span.start] if before else ""
        if any(character.isalnum() for character in between):
            words = f"{words.rstrip(' ,.…')} {ellipsis}"
        words = f"{words} {statement(span, briefing)}".lstrip()
    return words


def document_of(span: Span, briefing: Briefing) -> Document | None:
    """The document of a span, or None if it is not in the briefing."""
    return _SHELF.of(briefing.documents).get(span.document)


class _Shelf:
    """The documents of the briefing last asked about, by id.

    They are told apart by identity: hashing or comparing two thousand documents would read every word of them.
    """

    def __init__(self) -> None:
        self._documents: tuple[Document, ...] = ()
        self._by_id: dict[str, Document] = {}

    def of(self, documents: tuple[Document, ...]) -> dict[str, Document]:
        """The documents by id."""
        if documents is not self._documents:
            self._documents, self._by_id = documents, {document.id: document for document in documents}
        return self._by_id


_SHELF = _Shelf()


def words_of(item: Item, briefing: Briefing) -> str:
    """All that a filter looks through, in lower case: the item's words, names, kind, dates and documents' titles.

    Of an actor the titles don't count: a title with a name in it would bring everybody else in that document.
    """
    titles: dict[str, None] = {}
    if not isinstance(item, Actor):
        documents = (document_of(span, briefing) for span in evidence(item)[:20])
        titles = dict.fromkeys(document.title for document in documents if document is not None)
    match item:
        case Actor():
            parts = [item.name, item.kind, *item.aliases, *(role.text for role in item.roles)]
        case Event():
            parts = [item.display, item.date or "", item.status]
        case Quote():
            parts = [item.speaker_name or "unnamed", item.role or "", item.kind]
        case Question():
            parts = [item.kind, item.status, *(holder.name or "" for holder in item.holders)]
    return " ".join([name(item, briefing), *map(one_line, parts), *map(one_line, titles)]).casefold()


@dataclass(frozen=True)
class About:
    """Some actors, by id, and where in each document they are mentioned, for asking what is about any of them."""

    ids: frozenset[str]
    starts: Mapping[str, Sequence[int]]

    @classmethod
    def any_of(cls, actors: Iterable[Actor]) -> About:
        """About any of those actors."""
        ids: list[str] = []
        starts: dict[str, list[int]] = {}
        for actor in actors:
            ids.append(actor.id)
            for mention in actor.mentions:
                starts.setdefault(mention.span.document, []).append(mention.span.start)
        return cls(frozenset(ids), {document: sorted(found) for document, found in starts.items()})

    def concerns(self, item: Item) -> bool:
        """Whether one of the actors takes part in an item, says it, holds a side or is mentioned in its words."""
        match item:
            case Actor():
                return item.id in self.ids
            case Event():
                named = not self.ids.isdisjoint(item.actors)
            case Quote():
                named = item.speaker in self.ids
            case Question():
                named = any(holder.actor in self.ids for holder in item.holders)
        return named or any(self._mentioned(span) for span in evidence(item))

    def _mentioned(self, span: Span) -> bool:
        starts = self.starts.get(span.document, ())
        index = bisect_left(starts, span.start)
        return index < len(starts) and starts[index] < span.end


def holding(haystacks: Sequence[str], words: Iterable[str]) -> Sequence[int]:
    """The indices of the haystacks in which all of some words, in small letters, are found."""
    indices: Sequence[int] = range(len(haystacks))
    for word in words:
        indices = [index for index in indices if word in haystacks[index]]
    return indices
