"""Lines that were wrapped at a column, as mail programs and converters write text: joined again, offset for offset.

A line is wrapped where the next word found no room on it; only the text as a whole tells whether that is by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

COLUMNS = (50, 110)
"""The narrowest and the widest column at which prose is wrapped; mail and pandoc have 72, old web pages 65 to 80."""
NEARLY_ALL = 0.97
"""So many lines are no longer than the column where addresses and other long words stand over it."""
FEWEST = 4
"""Fewer wrapped lines than these may be chance."""
MOSTLY = 0.6
"""Of so many lines that end within a sentence the next word found no room, so that nothing else has ended them."""
_ENDED = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_BEGINS = re.compile(r"[ \t]*(?:[-*+•–—][ \t]|[>#|=]|\d{1,3}[.)][ \t]|[¹²³⁴-⁹⁰]|\[\w{1,4}\])|[ \t]{4}")
"""How a line opens that is none of the paragraph above: an item of a list, a heading, a quotation, a note."""

_STANDS = re.compile(r"[ \t]{0,3}[#|]")
"""How a line opens that no other goes on with, however long it is: a heading, a row of a table."""


def unwrapped(text: str) -> str:
    """The text, just as long, with a space for every line end at which a paragraph was wrapped.

    A text that isn't wrapped is returned as it is: lists, verse, paragraphs on a line each.
    """
    lines = text.split("\n")
    joined = next(filter(None, (_joined(lines, column) for column in _columns(lines))), frozenset[int]())
    if not joined:
        return text
    told = (_flowing(line) if number in joined else f"{line}\n" for number, line in enumerate(lines))
    return "".join(told)[:-1]


def _flowing(line: str) -> str:
    """A line that goes on, with white space as long as its end."""
    bare = line.removesuffix("\r")
    return bare.ljust(len(line) + 1)


def _columns(lines: Sequence[str]) -> Iterator[int]:
    """The columns at which a text may be wrapped: its longest line, or the longest of nearly all."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    for place in (len(lengths) - 1, int((len(lengths) - 1) * NEARLY_ALL)) if lengths else ():
        if COLUMNS[0] <= lengths[place] <= COLUMNS[1]:
            yield lengths[place]


def _joined(lines: Sequence[str], column: int) -> frozenset[int]:
    """The lines that go on in the next; none if the text isn't wrapped at that column."""
    follow = [number for number in range(len(lines) - 1) if lines[number].strip() and lines[number + 1].strip()]
    inside = [number for number in follow if not (_BEGINS.match(lines[number + 1]) or _STANDS.match(lines[number]))]
    full = {number for number in inside if _is_full(lines[number], lines[number + 1], column)}
    cut = {number for number in inside if not _ENDED.search(lines[number][-6:].rstrip())}
    if len(full & cut) < FEWEST or len(full & cut) < MOSTLY * len(cut):
        return frozenset()
    parted = any(not line.strip() for line in lines[:-1])
    return frozenset(full if parted else full & cut)  # without blank lines a full one may end its paragraph


def _is_full(line: str, following: str, column: int) -> bool:
    """Whether the next line's first word found no room at a line's end; some programs count bytes."""
    whole = f"{line.rstrip()} {following.split(maxsplit=1)[0]}"
    return len(line.rstrip()) <= column < max(len(whole), len(whole.encode("utf-8", "surrogatepass")))
