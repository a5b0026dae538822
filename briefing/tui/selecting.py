"""What the mouse has selected of a document on screen: which words, and where in the document they stand.

Columns count from the left of the reader, whose margin of `gutter` cells holds nothing of the text.
"""

from __future__ import annotations

from textual.selection import Selection

from briefing.model import Span
from briefing.tui.typeset import Leaf, SetLine


def selected_span(leaf: Leaf, selection: Selection, gutter: int) -> Span | None:
    """The stretch of the document, without white space around it; None if nothing of it is selected."""
    if not leaf.lines:
        return None
    first, last = _lines(leaf, selection)
    start, end = (selection.get_span(number) or (0, 0) for number in (first, last))
    begin = _offset(leaf, leaf.lines[first], start[0], gutter)
    stop = _offset(leaf, leaf.lines[last], end[1], gutter)
    words = leaf.document.text[begin:stop]
    begin, stop = begin + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip())
    return Span(leaf.document.id, begin, stop) if begin < stop else None


def _lines(leaf: Leaf, selection: Selection) -> tuple[int, int]:
    """The first and the last line of a selection; one that is open at an end goes on to that end of the text."""
    end = len(leaf.lines) - 1
    first = selection.start.y if selection.start else 0
    return min(first, end), min(selection.end.y if selection.end else end, end)


def _offset(leaf: Leaf, line: SetLine, column: int, gutter: int) -> int:
    """Where in the document a column of a line stands; -1 is the line's end."""
    within = line.end if column < 0 else line.start + max(column - gutter - line.indent, 0)
    return leaf.reading(min(within, line.end))


def selected_text(leaf: Leaf, selection: Selection, gutter: int) -> str:
    """The selected words as they are displayed, line by line."""
    if not leaf.lines:
        return ""
    chosen = []
    first, last = _lines(leaf, selection)
    for number in range(first, last + 1):
        line = leaf.lines[number]
        start, end = selection.get_span(number) or (0, 0)
        skip = gutter + line.indent
        text = leaf.text[line.start : line.end]
        chosen.append(text[max(start - skip, 0) : None if end == -1 else max(end - skip, 0)])
    return "\n".join(chosen)
