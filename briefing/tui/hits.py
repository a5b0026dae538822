"""Words looked for in a document as it is displayed, footnotes and all. No Textual here."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.tui.highlights import Sign

Stretch = tuple[int, int]
"""`[start, end)` of the displayed text."""

ALIKE = ("'’‘ʼ", '"“”„', "-‐‑–—")
"""Characters of which a keyboard has the first and documents have any."""

GAP = 40
"""So many characters of white space may stand where one was typed."""


def search(words: str, text: str) -> list[Stretch]:
    """Where words stand in a text, whatever their case, the white space between them, their quotes and dashes."""
    pattern = rf"\s{{1,{GAP}}}".join(map(_pattern, words.split()))
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)] if pattern else []


def _pattern(word: str) -> str:
    """A pattern for one word, none of whose characters means anything but itself."""
    return "".join(
        next((f"[{re.escape(alike)}]" for alike in ALIKE if character in alike), re.escape(character))
        for character in word
    )


@dataclass(frozen=True)
class Search:
    """What is looked for, where it stands, and at which of these places one is."""

    words: str
    hits: Sequence[Stretch]
    here: int = 0

    @classmethod
    def of(cls, words: str, text: str, start: int) -> Search:
        """A search at the first hit from an offset on, else at the first one."""
        return cls(words, search(words, text)).beyond(start, 1)

    def again(self, text: str) -> Search:
        """The same search in another text, or in the same one set anew: at the hit of that number, if there is one."""
        hits = search(self.words, text)
        return Search(self.words, hits, min(self.here, max(len(hits) - 1, 0)))

    def step(self, by: int) -> Search:
        """At the next or an earlier hit, round at the ends."""
        return replace(self, here=(self.here + by) % len(self.hits)) if self.hits else self

    def beyond(self, offset: int, by: int) -> Search:
        """At the first hit from an offset on, or at the last one before it if `by` is negative, round at the ends."""
        place = bisect_left(self.hits, (offset, offset))
        return replace(self, here=(place - (by < 0)) % len(self.hits)) if self.hits else self

    @property
    def at(self) -> Stretch | None:
        """The hit where one is."""
        return self.hits[self.here] if self.hits else None

    def layers(self) -> tuple[Stretches, Stretches]:
        """What is to be marked: all hits, and over them the one where one is."""
        return Stretches("hit", self.hits), Stretches("here", [self.at] if self.at else [])


@dataclass(frozen=True)
class Stretches:
    """Stretches of the displayed text with one sign, in order, none within another."""

    sign: Sign
    known: Sequence[Stretch]

    def within(self, start: int, end: int) -> Iterator[Stretch]:
        """The parts of the stretches in `[start, end)`."""
        for index in range(bisect_right(self.known, start, key=lambda stretch: stretch[1]), len(self.known)):
            left, right = self.known[index]
            if left >= end:
                return
            yield max(left, start), min(right, end)
