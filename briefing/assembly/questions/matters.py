"""What a stretch of text is about: whom it names, and its content words, reduced so that synonyms and forms meet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.assembly.actors import Roster
from briefing.gazetteer import matches
from briefing.lexicon import lexicon, words
from briefing.model import Annotations, Document, Doubt, EventMention, Holder, Span

_WORD = re.compile(r"[^\W\d_]{3,40}")
_TOKEN = re.compile(r"[^\W_]{1,40}")
_NUMBER = re.compile(r"\d(?:[\d,.]{0,14}\d)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SUFFIXES = (
    "ations", "ation", "ating", "ated", "ates", "ate", "ments", "ment", "ions", "ings", "ion", "ing", "als", "ed", "al",
    "es", "s", "e",
)  # fmt: skip
_ROOT = 4
"""Fewest letters that are left of a word when its suffix is taken off."""


@dataclass(frozen=True, slots=True)
class Matter:
    """Whom a stretch of text names (actors' ids), its reduced content words, and the figures in it."""

    actors: frozenset[str] = frozenset()
    terms: frozenset[str] = frozenset()
    figures: frozenset[str] = frozenset()

    def likeness(self, other: Matter) -> float:
        """Which share of the shorter one's content words the other has too; 0 if they name nobody in common."""
        shared = len(self.terms & other.terms)
        if not shared or (self.actors and other.actors and not self.actors & other.actors):
            return 0.0
        return shared / min(len(self.terms), len(other.terms))


class Subjects:
    """The actors named in each document, ready to be looked up by span."""

    def __init__(self, documents: Sequence[Document], annotations: Mapping[str, Annotations], roster: Roster) -> None:
        self._texts = {document.id: document.text for document in documents}
        self._states = {actor.name: actor.id for actor in reversed(roster.actors) if actor.kind == "state"}
        self._named: dict[str, list[tuple[int, int, str]]] = {}
        self._actors: dict[str, frozenset[str]] = {}
        self._names: set[tuple[str, int, int]] = set()
        self._matters: dict[tuple[Span, Span | None], Matter] = {}
        for document in documents:
            found = annotations.get(document.id)
            if found is not None:
                self._named[document.id] = sorted(_named(found, roster))
                named = (mention for mention in found.mentions if mention.form in ("name", "metonym", "pronoun"))
                self._names |= {(document.id, mention.span.start, mention.span.end) for mention in named}

    def text(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(self._texts[span.document][span.start : span.end].split())

    def writes(self, document: str, word: str) -> bool:
        """Whether a document has a word just as it is written."""
        return re.search(rf"\b{re.escape(word)}\b", self._texts[document]) is not None

    def actors(self, document: str) -> frozenset[str]:
        """All actors that a document names."""
        if document not in self._actors:
            self._actors[document] = frozenset(actor for _, _, actor in self._named.get(document, ()))
        return self._actors[document]

    def named(self, span: Span) -> list[tuple[int, int, str]]:
        """The mentions that lie wholly in the span: start, end, actor."""
        everyone = self._named.get(span.document, [])
        first = bisect_left(everyone, (span.start, 0, ""))
        inside = []
        for start, end, actor in everyone[first:]:
            if start >= span.end:
                break
            if end <= span.end:
                inside.append((start, end, actor))
        return inside

    def acting(self, event: EventMention, found: Annotations) -> frozenset[str]:
        """The actors that take part in what a document's annotations tell."""
        spans = (found.mentions[index].span for index in event.participants)
        return frozenset(actor for span in spans for _, _, actor in self.named(span))

    def matter(self, span: Span, without: Span | None = None) -> Matter:
        """What a span is about; the words of `without` (its cue) are left out, and so are the actors' names."""
        known = self._matters.get((span, without))
        if known is None:
            known = self._matters[span, without] = self._matter(span, without)
        return known

    def _matter(self, span: Span, without: Span | None) -> Matter:
        text = self._texts[span.document]
        inside = self.named(span)
        gaps = [(start, end) for start, end, _ in inside if (span.document, start, end) in self._names]
        if without is not None:
            gaps.append((without.start, without.end))
        rest = text[span.start : span.end]
        for start, end in gaps:
            start, end = max(start - span.start, 0), max(end - span.start, 0)
            rest = rest[:start] + " " * (end - start) + rest[end:]
        figures = frozenset(number for number in _NUMBER.findall(rest) if not _YEAR.fullmatch(number))
        peoples, rest = self._without_peoples(rest)
        return Matter(frozenset(actor for _, _, actor in inside) | peoples, terms(rest), figures)

    def _without_peoples(self, text: str) -> tuple[set[str], str]:
        """The states whose adjectives stand in a text ("North Korean troops"), and the text without those."""
        found = list(_TOKEN.finditer(text))
        actors, parts, position = set(), [], 0
        for first, last, entry in matches([match.group() for match in found], [True] * len(found)):
            if entry.use in ("adjective", "people"):
                start, end = found[first].start(), found[last - 1].end()
                parts.append(text[position:start])
                position = end
                if entry.name in self._states:
                    actors.add(self._states[entry.name])
        return actors, "".join([*parts, text[position:]])


def _named(found: Annotations, roster: Roster) -> list[tuple[int, int, str]]:
    named = []
    for mention in found.mentions:
        actor = roster.of(mention.span)
        if actor is None and mention.antecedent is not None:
            actor = roster.of(found.mentions[mention.antecedent].span)
        if actor is not None:
            named.append((mention.span.start, mention.span.end, actor))
    return named


def terms(text: str) -> frozenset[str]:
    """The content words of a text, reduced to their stems and to the first of their kind ("troops" is "soldier")."""
    idle = words("doubts", "function_words")
    return frozenset(stem(word) for word in _WORD.findall(text.casefold()) if word not in idle)


@cache
def _groups() -> dict[str, str]:
    """The stem that stands for each stem of a group of `same_things`."""
    return {_bare(word): _bare(group[0]) for group in lexicon("doubts")["same_things"]["groups"] for word in group}


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The stem of a word, the same for words of one thing or deed."""
    bare = _bare(word.casefold())
    return _groups().get(bare, bare)


def _bare(word: str) -> str:
    if word.endswith(("ied", "ies")) and len(word) > _ROOT + 1:
        return f"{word[:-3]}y"  # "supplied", "supplies": supply
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _ROOT and not word.endswith("ss"):
            word = word[: -len(suffix)]
            break
    return word[:-1] if len(word) > _ROOT and word.endswith("e") else word


@dataclass(frozen=True)
class Open:
    """A doubt on its way to a question: its id, its document's place, what it is about and who holds it."""

    id: str
    number: int
    doubt: Doubt
    matter: Matter
    holders: tuple[Holder, ...]
