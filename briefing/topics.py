"""What the documents are about: how much of their common matter a sentence tells.

The words that recur in what all documents tell carry their topic, whether or not anybody acts: "The blast on Tuesday
killed more than 100" names nobody and may be what every story is about. Words are weighed by their share of all words,
as in SumBasic (Nenkova and Vanderwende 2005, "The impact of frequency on summarization"), each document counting as
much as any other, so that a long one doesn't outvote the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import nlargest
from math import sqrt

from briefing.model import Document
from briefing.stems import stems

TELLING = 5
"""So many of a sentence's words, the weightiest, tell how near to the topic it is."""
_TOLD = frozenset({"title", "body"})


class Topics:
    """The topic of some documents, by the words that recur in them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._shares: dict[str, float] = defaultdict(float)
        for document in documents:
            counted = Counter(stem for stem in stems(_told(document)) if not stem.isdigit())
            total = counted.total() * len(documents)
            for stem, count in counted.items():
                self._shares[stem] += count / total
        self._most = sum(nlargest(TELLING, self._shares.values()))

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """How much of their matter two texts have in common, from 0 to 1: Dice's coefficient of their weighed stems."""
        both = self._sum(one) + self._sum(other)
        return 2 * self._sum(one & other) / both if both else 0.0

    def _sum(self, told: frozenset[str]) -> float:
        return sum(sqrt(self._shares.get(stem, 0.0)) for stem in sorted(told))

    def share(self, text: str) -> float:
        """How much of the topic a text tells, from 0 to 1: its weightiest words against the weightiest there are."""
        if not self._most:
            return 0.0
        return sum(nlargest(TELLING, (self._shares.get(stem, 0.0) for stem in set(stems(text))))) / self._most


def _told(document: Document) -> str:
    return " ".join(document.text[block.start : block.end] for block in document.blocks if block.role in _TOLD)
