"""Quotations as tokens in their paragraph, and what is looked for at each: who said it, by which cue."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.annotators.attribution.phrases import Range
from briefing.annotators.attribution.quotation import Quotation, quotations
from briefing.annotators.tree import Tree
from briefing.model import Document

SENTENCE_ENDS = frozenset(".!?")
HEADLINE = 160
"""Longest headline, in code points."""
CROSSHEAD = 60
"""Longest heading over a section, in code points."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who said it and by which cue: token ranges, either None where the text has none.

    `unsaid` tells that the text says it was not said: did not say “yes”.
    """

    source: Range | None = None
    cue: Range | None = None
    lemma: str | None = None
    rule: str = ""
    head: int = -1
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A quotation as tokens `[first, last)`, marks included, in paragraph tokens `[begin, stop)`."""

    quotation: Quotation
    first: int
    last: int
    begin: int
    stop: int


def stretches(document: Document, tree: Tree) -> Iterator[Stretch]:
    """The outermost quotations of a document as token ranges with those of their paragraphs, in order."""
    starts, ends = tree.start, tree.end
    found = quotations(document)
    blocks = [(block.start, block.end) for block in document.blocks] or [(0, len(document.text))]
    begins = [start for start, _ in blocks]
    double = any(quotation.style == "double" for quotation in found)
    for quotation in found:
        start, end = blocks[max(bisect_left(begins, quotation.start + 1) - 1, 0)]
        if quotation.depth or (double and quotation.style == "single" and _heads(blocks, quotation, start, end)):
            continue
        first, last = bisect_left(ends, quotation.start + 1), bisect_left(starts, quotation.end)
        if first < last:
            yield Stretch(quotation, first, last, bisect_left(ends, start + 1), bisect_left(starts, end))


def _heads(blocks: list[tuple[int, int]], quotation: Quotation, start: int, end: int) -> bool:
    """Whether single marks, in a text that quotes with double ones, set off a heading.

    Newspapers put them around a paraphrase in the first line, and around the words that stand over a section.
    """
    first = len(blocks) > 1 and quotation.end <= blocks[0][1] and blocks[0][1] - blocks[0][0] <= HEADLINE
    return first or (end - start <= CROSSHEAD and quotation.start == start and quotation.end == end)


def holders(tree: Tree, found: Sequence[Stretch]) -> list[int]:
    """For every token the number of the stretch that holds it, -1 outside quotations."""
    inside = [-1] * len(tree)
    for number, stretch in enumerate(found):
        inside[stretch.first : stretch.last] = [number] * (stretch.last - stretch.first)
    return inside


def is_whole(text: str, stretch: Stretch) -> bool:
    """Whether a quotation stands as a sentence of its own rather than inside the author's."""
    if stretch.quotation.style == "unmarked":
        return True
    inner = text[stretch.quotation.inner]
    return (inner.isupper() or not inner.isalpha()) and stretch.last - stretch.first > 5
