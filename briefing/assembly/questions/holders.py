"""Who holds a side of a question: the actors named side by side in the words of the source, or those words.

Who spoke is decided once for the folder (`assembly.quotes.speakers`); here it is only asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.assembly.questions.matters import Subjects
from briefing.assembly.quotes.speakers import Speakers
from briefing.model import Actor, Holder, Span, Stance

SPOKEN = frozenset({"i", "me", "my", "our", "us", "we", "you", "your"})
"""Words by which a speaker means himself or the hearer."""
POINTING = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "this", "that", "these", "those", "who", "which"}
)
"""Pronouns that mean somebody else: as a holder they say nothing unless it is known whom they stand for."""
_SOME = frozenset({"all", "any", "both", "each", "many", "most", "one", "others", "some", "several"})
_NOBODY = ("neither ", "nobody", "no one", "none of")
_TELLS_MORE = re.compile(r",? (?:who|whom|whose|which|that)\b|,? of whom\b|, | [–—-]+ ")
"""Where a description begins to tell what its bearer does: "critics who fear a loss" are critics."""
LONGEST = 9
"""Most words that can be taken for a source; more are a sentence of their own."""
_PLACED = re.compile(r" (?:at|from|in|near|of|outside|to|with) ", re.IGNORECASE)
_FOR = re.compile(r" (?:for|of) ", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:colleagues|famil(?:y|ies)|followers|friends|parents|relatives|supporters|widow) (?:for|of)$",
    re.IGNORECASE,
)
_SPEAKS = ("a spokes", "the spokes", "spokes", "a representative", "representatives")
_LETTER = re.compile(r"[^\W\d_]")
_ALSO = (" and ", " and the ", " as well as ")
_JOINTS = frozenset({"and", ",", ", and", "and the", ", the", ", and the", "as well as", "&"})


class Holders:
    """The speakers and actors of a folder, ready to be asked who the words at a span are."""

    def __init__(self, subjects: Subjects, actors: Mapping[str, Actor], speakers: Speakers | None = None) -> None:
        self._subjects = subjects
        self._names = {actor.id: actor.name for actor in actors.values()}
        self._people = frozenset(actor.id for actor in actors.values() if actor.kind == "person")
        self._speakers = speakers

    def of(self, words: Span | None, stance: Stance) -> tuple[Holder, ...]:
        """Who holds it: each actor named side by side ("North Korea and Russia"), or the words as they stand there."""
        if words is None or self._subjects.text(words).casefold() in SPOKEN:
            return ()  # an "I" that nobody named
        if self._subjects.text(words).casefold().startswith(_NOBODY) or not _LETTER.search(self._subjects.text(words)):
            return ()  # "neither the club nor the league", "2023"
        inside = _outermost(self._subjects.named(words))
        if len(inside) > 1 and all(gap in _JOINTS for gap in self._between(words, inside)):
            found = [(Span(words.document, start, end), actor) for start, end, actor in inside]
            return tuple(Holder(actor, stance, self._names[actor], span) for span, actor in found)
        also = bool(inside) and self._subjects.text(words)[: inside[-1][0] - words.start].casefold().endswith(_ALSO)
        actor = None if also else self._speaker(words) or self._alone(words, inside)  # "the two towns and Bergen"
        if actor is not None and self._is_of(words, inside):
            actor = None  # "relatives of Ana Reyes" are not she
        said = _TELLS_MORE.split(self._subjects.text(words), maxsplit=1)[0]
        if actor is None and (said.casefold() in POINTING | _SOME or not 0 < len(said.split()) <= LONGEST):
            return ()  # rather nobody than an "it" that may be anybody, or half a sentence
        name = self._names[actor] if actor is not None else said
        return (Holder(actor, stance, name, words),)

    def _speaker(self, words: Span) -> str | None:
        """The actor that the words mean as a speaker, as the whole folder tells it."""
        speaker = self._speakers.at(words) if self._speakers is not None else None
        return speaker.actor if speaker is not None and speaker.actor in self._names else None

    def _alone(self, words: Span, inside: Sequence[tuple[int, int, str]]) -> str | None:
        """The one actor named in the words, if they end in that name or are it.

        "A spokesman for the ministry" speaks as the ministry, "a spokesman for Ana Reyes" is not she.
        """
        whole = next((actor for start, end, actor in reversed(inside) if end >= words.end), None)
        before = self._subjects.text(Span(words.document, words.start, inside[-1][0])) if inside else ""
        if before.casefold().startswith(_SPEAKS):
            if whole in self._people and _FOR.search(before):
                return None
        elif _PLACED.search(f" {before} "):
            return None  # "a hospital in Bergen" is not Bergen
        if whole is not None and (len(inside) == 1 or self._subjects.text(words) == self._names[whole]):
            return whole
        return None

    def _is_of(self, words: Span, inside: Sequence[tuple[int, int, str]]) -> bool:
        """Whether the first name in the words only tells whose people they are: "relatives of", "supporters of"."""
        before = self._subjects.text(Span(words.document, words.start, inside[0][0])) if inside else ""
        return _WHOSE.search(before.rstrip()) is not None

    def _between(self, words: Span, inside: Sequence[tuple[int, int, str]]) -> list[str]:
        gaps = pairwise(inside)
        return [self._subjects.text(Span(words.document, one[1], other[0])).casefold() for one, other in gaps]


def _outermost(named: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Mentions without those that lie in another."""
    kept: list[tuple[int, int, str]] = []
    for start, end, actor in sorted(named, key=lambda one: (one[0], -one[1])):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end, actor))
    return kept
