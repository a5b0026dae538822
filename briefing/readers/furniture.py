"""Page furniture: running heads, running feet and page numbers of a text that was printed page by page.

Pages are told by form feeds, which is how text extractors write a page break; a text without them has no furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from briefing.readers.lifting import Cut

PAGE_NUMBER = re.compile(r"\W*(?:page\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
_HYPHEN = re.compile(r"\w[-‐\xad]$")
_DIGITS = re.compile(r"\d+")
REPEATS = 3
"""A first or last line that stands on so many pages (page numbers aside) is a running head or foot."""


def furniture(source: str) -> Iterator[tuple[int, int]]:
    """The stretches of running heads and feet, page numbers and form feeds, each with the line end after it."""
    if "\f" not in source:
        return
    pages = list(_pages(source))
    edges = [edge for page in pages for edge in _edges(source, *page)]
    seen = Counter(shape(source[start:end]) for start, end in edges)
    for start, end in edges:
        line = source[start:end]
        if PAGE_NUMBER.match(line) or seen[shape(line)] >= REPEATS:
            yield start, end
    for match in re.finditer("\f", source):
        yield match.span()


def _pages(source: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := source.find("\f", start)) >= 0:
        yield start, end
        start = end + 1
    yield start, len(source)


def _edges(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The first and the last line of a page that hold anything."""
    lines = [match.span() for match in re.compile(r"[^\n\f]*\S[^\n\f]*").finditer(source, start, end)]
    return lines[:1] + lines[1:][-1:]


def shape(line: str) -> str:
    """What a running line has on every page: its words, with figures as "#"."""
    return _DIGITS.sub("#", line.strip().casefold())


def mend(source: str, removed: list[tuple[int, int]], is_cut: bool) -> Cut:
    """One cut for neighbouring removed stretches and the white space around them, joined as the text needs it.

    Where a page's end cut a sentence the pieces are joined by a space, but a word that it cut by nothing.
    """
    start, end = removed[0][0], removed[-1][1]
    while start > 0 and source[start - 1].isspace():
        start -= 1
    while end < len(source) and source[end].isspace():
        end += 1
    if is_cut:
        return Cut(
            start, end, "" if _HYPHEN.search(source[max(start - 2, 0) : start]) and source[end].islower() else " "
        )
    return Cut(start, end, "\n\n" if start > 0 and end < len(source) else "")
