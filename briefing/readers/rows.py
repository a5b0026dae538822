"""The pieces of a printed line that belong together: a mark and its item, a table's cells, a stretched line's words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.readers.glyphs import Line

CELL = 20
"""Pieces of a row that are no longer on average are the cells of a table, not lines of columns."""
SAME_GAP = 0.2
"""Gaps that differ by less of a line's height are as wide as one another."""
BAR = " | "
"""Stands between the cells of a row."""
_MARK = re.compile(r"(?:[•‣▪●○■□◦∙·➢➤✓–—*-]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?)$")
"""What stands before an item, a note or a heading with a gap behind it."""
MARK_GAP = 4.0
MARK_SIGHT = 12


def joined_rows(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines in the order of the file, where a table's row is one, and so is a line whose words were spread."""
    rows: list[list[Line]] = []
    for line in _with_marks(lines):
        if rows and abs(line.bottom - rows[-1][-1].bottom) < 0.3 * line.height and line.left > rows[-1][-1].right:
            rows[-1].append(line)
        else:
            rows.append([line])
    edges = {(round(row[0].left), round(row[0].right)) for row in rows if len(row) == 1}
    for above, row, below in zip([[], *rows], rows, [*rows[1:], []], strict=False):
        if len(row) < 2 or sum(len(line.text) for line in row) > CELL * len(row):
            yield from row
        else:
            is_table = len(row) in (len(above), len(below))
            yield _joined(row, " " if not is_table and _is_stretched(row, edges) else BAR)


def _is_stretched(row: Sequence[Line], edges: set[tuple[int, int]]) -> bool:
    """Whether a row is a line of prose, its words spread from edge to edge of a column that has these whole lines.

    "Prosecutor   Vega   has   begun"; not "Sea freight   312   4", whose gaps differ.
    """
    gaps = [after.left - before.right for before, after in pairwise(row)]
    if max(gaps) - min(gaps) > SAME_GAP * row[0].height or any(" " in line.text for line in row):
        return False
    left, right = round(row[0].left), round(row[-1].right)
    return any((left + one, right + other) in edges for one in (-1, 0, 1) for other in (-1, 0, 1))


def _joined(row: Sequence[Line], gap: str) -> Line:
    first, last = row[0], row[-1]
    text = gap.join(line.text for line in row)
    top = max(line.top for line in row)
    return Line(text, first.left, last.right, first.bottom, top, first.height, all(line.bold for line in row))


def _with_marks(lines: Sequence[Line]) -> list[Line]:
    """The lines, each with the bullet or number that stands before it, whenever that was written."""
    items = [index for index, line in enumerate(lines) if not _MARK.match(line.text)]
    items.sort(key=lambda index: lines[index].bottom)
    heights = [lines[index].bottom for index in items]
    found: list[Line | None] = list(lines)
    for place, mark in enumerate(lines):
        if _MARK.match(mark.text):
            near = items[bisect_left(heights, mark.bottom - 0.6 * mark.height) :][:MARK_SIGHT]
            item = next((index for index in near if _is_before(mark, lines[index])), None)
            line = found[item] if item is not None else None
            if item is not None and line is not None:
                found[item] = replace(line, text=f"{mark.text} {line.text}", left=mark.left)
                found[place] = None
    return [line for line in found if line is not None]


def _is_before(mark: Line, line: Line) -> bool:
    gap = line.left - mark.right
    return -1 < gap < MARK_GAP * line.height and min(mark.top, line.top) > max(mark.bottom, line.bottom)
