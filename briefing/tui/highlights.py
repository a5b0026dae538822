"""What is marked in a document, as sorted stretches of its displayed text. No Textual here."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import pairwise
from typing import Literal, Protocol, TypeAlias

from briefing.model import Annotations, Span
from briefing.tui.typeset import Leaf

Sign: TypeAlias = Literal[
    "name", "time", "said", "doubt", "followed", "also", "evidence", "speaker", "cue", "hit", "here"
]
"""Why a stretch is marked: found names, times, quotations and cues of doubt; the followed actor; other evidence of the
chosen item; the evidence that is being read, who says it, and the words that say so; the words that are looked for,
and those of them where one is."""


BEFORE = 2_000
"""So many characters before what was found its stretches may stand, such as the words that leave it open."""


class Marking(Protocol):
    """Stretches with one sign."""

    @property
    def sign(self) -> Sign:
        """Why they are marked."""

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of the stretches in `[start, end)` of the displayed text."""


class Layer:
    """Stretches of the reading text with one sign. They come in order of start and are taken as far as lines are drawn.

    Where on the leaf they are is looked up for those lines only: a long document has tens of thousands of stretches.
    """

    def __init__(self, sign: Sign, stretches: Iterable[tuple[int, int]], leaf: Leaf) -> None:
        self.sign = sign
        self._coming = iter(stretches)
        self._leaf = leaf
        self._known: list[tuple[int, int]] = []
        self._reaches: list[int] = []
        """How far each known stretch or one before it goes."""

    @property
    def stretches(self) -> Sequence[tuple[int, int]]:
        """All stretches, as offsets of the reading text."""
        self._take(len(self._leaf.document.text))
        return self._known

    def _take(self, offset: int) -> None:
        """Take the stretches that start up to an offset, and the one after."""
        while not self._known or self._known[-1][0] <= offset:
            stretch = next(self._coming, None)
            if stretch is None:
                return
            self._reaches.append(max(stretch[1], self._reaches[-1]) if self._reaches else stretch[1])
            self._known.append(stretch)

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of the stretches in `[start, end)` of the displayed text."""
        first, last = self._leaf.reading(start), self._leaf.reading(end)
        self._take(last)
        for index in range(bisect_right(self._reaches, first), len(self._known)):
            stretch = self._known[index]
            if stretch[0] > last:
                return
            for left, right in self._leaf.ranges(*stretch):
                if left < end and right > start:
                    yield max(left, start), min(right, end)


def layer(sign: Sign, spans: Iterable[Span], leaf: Leaf) -> Layer:
    """The layer of the spans that lie in the leaf's document."""
    name = leaf.document.id
    stretches = dict.fromkeys((span.start, span.end) for span in spans if span.document == name)
    return Layer(sign, sorted(stretches), leaf)  # most come in order, which a set would lose


def found(annotations: Annotations, leaf: Leaf) -> tuple[Layer, ...]:
    """The layers of what the annotators found: names, times, verbatim quotations, the words that leave things open."""
    return (
        Layer("said", _in_order((quote.span.start, quote.quoted) for quote in annotations.attributions), leaf),
        Layer("name", (_range(item.span) for item in annotations.mentions if item.form in ("name", "metonym")), leaf),
        Layer("time", (_range(timex.span) for timex in annotations.timexes), leaf),
        Layer("doubt", _in_order((one.span.start, (one.cue,)) for one in annotations.doubts if one.cue), leaf),
    )


def _in_order(found: Iterable[tuple[int, Iterable[Span]]]) -> Iterator[tuple[int, int]]:
    """The stretches of what was found, in order: each thing found begins at an offset, near which its stretches are.

    Things found come in order, their stretches don't: a quotation within another ends before the other goes on.
    """
    waiting: list[tuple[int, int]] = []
    for start, spans in found:
        while waiting and waiting[0][0] < start - BEFORE:
            yield heappop(waiting)
        for span in spans:
            heappush(waiting, _range(span))
    while waiting:
        yield heappop(waiting)


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end


def runs(start: int, end: int, layers: Iterable[Marking]) -> list[tuple[int, int, tuple[Sign, ...]]]:
    """`[start, end)` cut where a sign begins or ends, each piece with its signs in the order of the layers."""
    marked = [(first, last, each.sign) for each in layers for first, last in each.within(start, end)]
    edges = sorted({start, end, *(edge for first, last, _ in marked for edge in (first, last))})
    return [
        (left, right, tuple(sign for first, last, sign in marked if first <= left and right <= last))
        for left, right in pairwise(edges)
    ]
