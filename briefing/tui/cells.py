"""Text measured in terminal cells: cutting with an ellipsis, padding, wrapping. Widths are rich's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size

_WIDE = re.compile("[^\x20-\u02ff\u2010-\u2027\u2030-\u205e\u2080-\u209c\u00b9\u2070-\u207f]")
"""Finds a character that may not be one cell wide; most text has none, and then a cell is a character."""

LEAST = 6
"""So many cells of a text that stands beside others can be told from the next one."""

LEAST_KEPT = 0.4
"""So much of the room for a text must be filled to cut it behind a whole clause."""
_CLAUSE_END = re.compile(r"(?:[,;:!?—–]|(?<=[a-z]{3})\.)[\"”’)]?(?=\s)")


def width(text: str) -> int:
    """How many cells a text takes."""
    return cell_len(text) if _WIDE.search(text) else len(text)


def fit(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text in at most `cells` cells, cut with an ellipsis if it is longer."""
    if cells <= 0:
        return ""
    if len(text) * 2 <= cells or width(text) <= cells:
        return text
    if cells <= len(ellipsis):
        return ellipsis[:cells]
    room = cells - len(ellipsis)
    cut = _cut(text, room) + ellipsis
    while width(cut) > cells:  # a joiner makes a whole of less than its parts
        room -= 1
        cut = _cut(text, room) + ellipsis
    return cut


def _cut(text: str, cells: int) -> str:
    """The beginning of a text, without points at its end that would stand before an ellipsis."""
    return set_cell_size(text, cells).rstrip(" .…")


def clip(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text in at most `cells` cells, cut between words unless its first word is longer than that."""
    if width(text) <= cells:
        return text
    _, end = next(breaks(text, cells - width(ellipsis) - 1))
    whole = text[end : end + 1] == " "
    return f"{text[:end].rstrip(' .,;:…')} {ellipsis}" if whole else fit(text, cells, ellipsis)


def fitted(texts: Sequence[str], cells: int, most: int, ellipsis: str = "…") -> list[str]:
    """Texts that are to stand in `cells` cells together, none in more than `most`; the longest ones give way first."""
    while most > LEAST and sum(min(width(text), most) for text in texts) > cells:
        most -= 1
    return [fit(text, most, ellipsis) for text in texts]


def pad(text: str, cells: int, ellipsis: str = "…") -> str:
    """The text in exactly `cells` cells, cut or filled with spaces."""
    fitted = fit(text, cells, ellipsis)
    padded = fitted + " " * (cells - width(fitted))
    while width(padded) < cells:  # a joiner at the end takes the first space into itself
        padded += " "
    return padded


def breaks(text: str, cells: int) -> Iterator[tuple[int, int]]:
    """Where the lines of a text without line feeds start and end when wrapped to a width, in code points.

    A line ends before the white space it is broken at; a word longer than a line is cut. An empty text is one line.
    """
    cells = max(cells, 2)
    narrow = not _WIDE.search(text)
    start, length = 0, len(text)
    while True:
        room = cells if narrow else _reach(text, start, cells)
        if length - start <= room:
            yield start, length
            return
        cut = text.rfind(" ", start + 1, start + room + 1)
        if cut <= start:
            yield start, start + room
            start += room
            continue
        yield start, len(text[start:cut].rstrip()) + start
        start = cut + 1
        while start < length and text[start] == " ":
            start += 1
        if start == length:
            return


def _reach(text: str, start: int, cells: int) -> int:
    """How many code points from `start` fit into `cells` cells; at least one."""
    total = 0
    for count, character in enumerate(text[start : start + 2 * cells + 1]):
        total += cell_len(character)
        if total > cells:
            return max(count, 1)
    return min(len(text) - start, 2 * cells + 1)


def wrap(text: str, cells: int, lines: int, ellipsis: str = "…") -> list[str]:
    """The first `lines` lines of a text wrapped to a width, the last one cut with an ellipsis if there is more."""
    wrapped: list[str] = []
    for start, end in breaks(text, cells):
        if len(wrapped) == lines - 1:
            wrapped.append(fit(text[start:], cells, ellipsis))
            break
        wrapped.append(text[start:end])
    return wrapped


def wrap_clauses(text: str, cells: int, lines: int, ellipsis: str = "…") -> list[str]:
    """As `wrap`, but what doesn't fit is cut behind a whole clause, if that leaves enough.

    "We will go, whatever it costs" becomes "We will go …" where only so much fits, and not "We will go, whate…".
    """
    head = text[: 2 * cells * lines]
    if len(head) < len(text) or _lines(text, cells) > lines:
        for end in reversed([found.end() for found in _CLAUSE_END.finditer(head)]):
            short = f"{head[:end].rstrip(' ,;:–—')} {ellipsis}"
            if len(short) < LEAST_KEPT * cells * lines:
                break
            if _lines(short, cells) <= lines:
                return wrap(short, cells, lines, ellipsis)
    return wrap(text, cells, lines, ellipsis)


def _lines(text: str, cells: int) -> int:
    return sum(1 for _ in breaks(text, cells))
