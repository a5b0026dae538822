"""What is marked in a document, as sorted stretches of its displayed text. No Textual here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from briefing.model import Annotations, Span
from briefing.tui.typeset import Leaf

Sign: TypeAlias = Literal["name", "time", "said", "doubt", "followed", "also", "evidence", "speaker", "cue"]
"""Why a stretch is marked: found names, times, quotations and cues of doubt; the followed actor; other evidence of the
chosen item; the evidence that is being read, who says it, and the words that say so."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Stretches of one sign, in order of start; `reach` is the length of the longest, to know how far back to look."""

    sign: Sign
    stretches: tuple[tuple[int, int], ...]
    reach: int

    def within(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches that share a character with `[start, end)`, cut to it."""
        for index in range(bisect_left(self.stretches, (start - self.reach, 0)), len(self.stretches)):
            first, last = self.stretches[index]
            if first >= end:
                return
            if last > start:
                yield max(first, start), min(last, end)


def layer(sign: Sign, spans: Iterable[Span], leaf: Leaf) -> Layer:
    """The layer of the spans that lie in the leaf's document."""
    stretches = sorted(
        {stretch for span in spans if span.document == leaf.document.id for stretch in leaf.ranges(span)}
    )
    return Layer(sign, tuple(stretches), max((end - start for start, end in stretches), default=0))


def found(annotations: Annotations, leaf: Leaf) -> tuple[Layer, ...]:
    """The layers of what the annotators found: names, times, verbatim quotations, the words that leave things open."""
    return (
        layer("said", (span for quote in annotations.attributions for span in quote.quoted), leaf),
        layer("name", (item.span for item in annotations.mentions if item.form in ("name", "metonym")), leaf),
        layer("time", (timex.span for timex in annotations.timexes), leaf),
        layer("doubt", (doubt.cue for doubt in annotations.doubts if doubt.cue), leaf),
    )


def runs(start: int, end: int, layers: Iterable[Layer]) -> list[tuple[int, int, tuple[Sign, ...]]]:
    """`[start, end)` cut where a sign begins or ends, each piece with its signs in the order of the layers."""
    marked = [(first, last, each.sign) for each in layers for first, last in each.within(start, end)]
    edges = sorted({start, end, *(edge for first, last, _ in marked for edge in (first, last))})
    return [
        (left, right, tuple(sign for first, last, sign in marked if first <= left and right <= last))
        for left, right in pairwise(edges)
    ]
