"""Lifting stretches out of a source text, with the way back: a reading text and its origin.

Every character of a reading text comes from the source in order, except white space that joins two pieces.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch `[start, end)` of the source that is lifted out, and the white space that stands there instead."""

    start: int
    end: int
    joiner: str = ""


@dataclass(frozen=True, slots=True)
class Lifted:
    """A reading text and its `origin`: `(text_start, origin_start, length)` for every piece kept, in order."""

    text: str
    origin: tuple[tuple[int, int, int], ...]

    def locate(self, source_offset: int) -> int:
        """The reading-text offset of a source offset; for one inside a cut, where the cut was."""
        index = bisect_right(self.origin, source_offset, key=lambda piece: piece[1]) - 1
        if index < 0:
            return 0
        text_start, origin_start, length = self.origin[index]
        return text_start + min(source_offset - origin_start, length)


def lift(source: str, cuts: Iterable[Cut]) -> Lifted:
    """The source without its cuts. Cuts that lie in or overlap an earlier one are shortened to what is left."""
    pieces: list[str] = []
    origin: list[tuple[int, int, int]] = []
    length = position = 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, -cut.end)):
        if cut.end <= position:
            continue
        length = _keep(source, position, max(cut.start, position), length, pieces, origin)
        pieces.append(cut.joiner)
        length += len(cut.joiner)
        position = cut.end
    _keep(source, position, len(source), length, pieces, origin)
    return Lifted("".join(pieces), tuple(origin) or ((0, 0, 0),))


def _keep(source: str, start: int, end: int, length: int, pieces: list[str], origin: list[tuple[int, int, int]]) -> int:
    """Keep `source[start:end]`; returns the new length of the reading text."""
    if end > start:
        pieces.append(source[start:end])
        origin.append((length, start, end - start))
    return length + max(end - start, 0)


def line_starts(text: str) -> tuple[int, ...]:
    """The offset at which each line of a text starts."""
    starts = [0]
    position = text.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = text.find("\n", position + 1)
    return tuple(starts)


def inside(offset: int, stretches: list[tuple[int, int]]) -> bool:
    """Whether an offset lies in one of the stretches, which are sorted and don't overlap."""
    index = bisect_left(stretches, (offset + 1,)) - 1
    return index >= 0 and offset < stretches[index][1]
