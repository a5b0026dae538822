"""From the lines of printed pages to paragraphs in the order of reading. Pure geometry; nothing is read from a file.

Lines below one another make columns, columns are put in order (Breuel 2003: above before below where they share
breadth, left before right where nothing that spans both stands between), and are cut into paragraphs where a printer
shows that one begins: by a gap, an indent, another size, or a line that was left though its next word had room.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.readers.calendar import explicit_dates
from briefing.readers.furniture import PAGE_NUMBER, REPEATS, shape
from briefing.readers.glyphs import Line, Page, median
from briefing.readers.rows import BAR, joined_rows

EDGE = 0.15
"""Running heads and feet stand in this share of a page's height, at its top or its foot."""
EDGE_ROWS = 3
SAME_SIZE = 0.09
LARGER_GAP = 1.22
"""A line so many times farther from the one above than usual begins a paragraph."""
INDENT = 0.6
FARTHEST_INDENT = 5.0
SIGHT = 80
"""So many code points at a line's end show that it is of a table of contents."""
WORDY = 30
"""A line of more code points is of a sentence, and goes on in lower case if it has not ended."""
FARTHEST = 2.6
"""Lines farther apart than so many of their heights are of different columns."""
MOST_LINES = 300
"""No paragraph that goes on in the next column has more."""
MOST_COLUMNS = 150
"""Of more columns than that no page is put in order: what its file says stands."""
_LEADER = re.compile(r"(?:\s?[.·…_]){5,}\s*[\divxlc]{1,5}$")
_COUNTED = re.compile(r"[|·•–—]\s*page\s\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*$", re.IGNORECASE)
_DIVIDED = re.compile(r"[^\W\d_][-‐]$")
_ENDED = re.compile(r"[.!?…:;][\"'”’»)\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
BULLET = re.compile(r"[•‣▪●○■□◦∙·➢➤✓–—*-]\s")
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?\S")
_NUMBERED = re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹\d]{1,3})[.)]?\s")
FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are read as one; `indented` and `room` are told of its first and last line within its column."""

    lines: tuple[Line, ...]
    is_full: bool = False

    @property
    def height(self) -> float:
        """The height of most of its lines."""
        return median([line.height for line in self.lines])

    @property
    def bold(self) -> bool:
        """Whether all of it is in bold letters."""
        return all(line.bold for line in self.lines)


def running(pages: Sequence[Page]) -> list[list[Line]]:
    """For each page the lines that are its running head or foot or its number."""
    edges = [_edges(page) for page in pages]
    outer = [[*head[:1], *foot[-1:]] for head, foot in edges]
    if len(pages) == 1:
        return [[line for row in outer[0] if _is_running_alone(row, pages[0]) for line in row]]
    seen = Counter(key for head, foot in edges for key in {_key(line) for row in (*head, *foot) for line in row})
    numbered = Counter(_height(row) for rows in outer for row in rows if any(map(_is_number, row)))
    least = min(REPEATS, max(len(pages), 2))
    found: list[list[Line]] = []
    for (head, foot), rows in zip(edges, outer, strict=True):
        numbers = (line for row in rows if _bears_number(row, numbered[_height(row)] >= least) for line in row)
        again = (line for row in (*head, *foot) for line in row if seen[_key(line)] >= least and not _is_note(line))
        found.append(list(dict.fromkeys((*numbers, *again))))
    return found


def _is_running_alone(row: Sequence[Line], page: Page) -> bool:
    """Whether the outermost row of the only page counts pages, or repeats what stands below it in larger letters.

    "Horn Forum | Page 1 of 1"; not "Released on 3 May 2024 | Page 1 of 1", which may alone date the piece.
    """
    if all(map(_is_number, row)):
        return True
    text = BAR.join(line.text for line in row)
    if explicit_dates(text):
        return False
    larger = (line for line in page.lines if line.height > row[0].height and line.bottom < row[0].bottom)
    return _COUNTED.search(text[-SIGHT:]) is not None or not {line.text for line in row}.isdisjoint(
        line.text for line in larger
    )


def contents(page: Page) -> list[Line]:
    """The lines of a table of contents on a page: "2 Methods . . . . . . . 14"."""
    return [line for line in page.lines if _LEADER.search(line.text[-SIGHT:])]


def _bears_number(row: Sequence[Line], is_usual: bool) -> bool:
    """Whether a row is a page's number, or has it beside the chapter's name where it stands on other pages as well."""
    return all(map(_is_number, row)) or (is_usual and any(map(_is_number, row)))


def _is_number(line: Line) -> bool:
    return PAGE_NUMBER.match(line.text) is not None


def _height(row: Sequence[Line]) -> int:
    return round(row[0].bottom / 6)


def _edges(page: Page) -> tuple[list[list[Line]], list[list[Line]]]:
    """The outermost rows at the top of a page and at its foot, each from the highest down."""
    head = _by_height(line for line in page.lines if line.bottom > (1 - EDGE) * page.height)
    foot = _by_height(line for line in page.lines if line.bottom < EDGE * page.height)
    return head[:EDGE_ROWS], foot[-EDGE_ROWS:]


def _by_height(lines: Iterable[Line]) -> list[list[Line]]:
    """The rows that lines stand in, from the highest down."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.bottom):
        if rows and abs(line.bottom - rows[-1][-1].bottom) < 0.5 * line.height:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _key(line: Line) -> tuple[str, int]:
    """What is the same for a running line on every page: its words but for figures, and how high it stands."""
    return shape(line.text), round(line.bottom / 6)


def _is_note(line: Line) -> bool:
    """Whether a line at the foot may be a note that others resemble: "3. Ibid., p. 12."."""
    return _NUMBERED.match(line.text) is not None and line.text.endswith(".")


def paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a page's lines in the order of reading."""
    found: list[Paragraph] = []
    for column in _in_order(_columns(list(joined_rows(lines)))):
        cut = list(_cut(column))
        if found and len(found[-1].lines) < MOST_LINES and _goes_on(found[-1], cut[0]):
            cut[0] = Paragraph((*found.pop().lines, *cut[0].lines), cut[0].is_full)
        found += cut
    return found


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Lines that stand below one another in the order of the file."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _is_below(found[-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _is_below(column: list[Line], line: Line) -> bool:
    last = column[-1]
    drop = last.bottom - line.bottom
    if not 0 < drop < FARTHEST * max(last.height, line.height) or not _same_size(last, line):
        return False
    return min(last.right, line.right) > max(last.left, line.left) or (len(column) > 1 and line.left < last.right)


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.height - other.height) <= SAME_SIZE * max(one.height, other.height)


def _in_order(columns: list[list[Line]]) -> list[list[Line]]:
    """The columns as they are read; among those that the rule leaves open the order of the file stands."""
    if len(columns) > MOST_COLUMNS:
        return columns
    boxes = [_Box.of(column) for column in columns]
    before: list[set[int]] = [set() for _ in boxes]
    for one, first in enumerate(boxes):
        for other, second in enumerate(boxes):
            if one != other and first.is_read_before(second, boxes):
                before[other].add(one)
    left = list(range(len(columns)))
    order: list[int] = []
    while left:
        free = next((index for index in left if before[index].isdisjoint(left)), left[0])
        order.append(free)
        left.remove(free)
    return [columns[index] for index in order]


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    right: float
    bottom: float
    top: float

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Box:
        """The box that holds some lines."""
        return cls(
            min(line.left for line in lines),
            max(line.right for line in lines),
            min(line.bottom for line in lines),
            max(line.top for line in lines),
        )

    def is_read_before(self, other: _Box, all_boxes: Sequence[_Box]) -> bool:
        """Whether a box is read before another: above it, or to its left with nothing between that spans both."""
        if self.shares_breadth(other):
            return self.middle > other.middle
        if self.right > other.left:
            return False
        low, high = sorted((self.middle, other.middle))
        return not any(
            low < box.middle < high and box.shares_breadth(self) and box.shares_breadth(other) for box in all_boxes
        )

    @property
    def middle(self) -> float:
        """Half-way up."""
        return (self.top + self.bottom) / 2

    def shares_breadth(self, other: _Box) -> bool:
        """Whether one box stands, at least in part, above the other."""
        return min(self.right, other.right) - max(self.left, other.left) > 1


def _cut(column: Sequence[Line]) -> Iterator[Paragraph]:
    """The paragraphs of a column."""
    right = max(line.right for line in column)
    margin = _margin(column)
    pitch = median([above.bottom - below.bottom for above, below in pairwise(column)]) if len(column) > 2 else 0.0
    lines: list[Line] = [column[0]]
    for line in column[1:]:
        if _begins(lines, line, right, margin, pitch):
            yield Paragraph(tuple(lines), _is_full(lines[-1], line, right))
            lines = []
        lines.append(line)
    yield Paragraph(tuple(lines), right - lines[-1].right < 4 * lines[-1].height and len(column) > 1)


def _margin(column: Sequence[Line]) -> float:
    """Where most lines of a column begin: those that stand farther in are indented, those farther out hang."""
    begins = Counter(round(line.left) for line in column)
    return float(max(begins, key=lambda left: (begins[left], -left)))


def _begins(lines: Sequence[Line], line: Line, right: float, margin: float, pitch: float) -> bool:
    """Whether a line begins a paragraph below `lines`, its column's right edge, usual left edge and pitch given."""
    above = lines[-1]
    drop = above.bottom - line.bottom
    is_near = drop < 2 * LARGER_GAP * (pitch or line.height)
    if is_near and line.text[0].islower() and len(above.text) > WORDY and not _ENDED.search(above.text):
        return False  # a raised figure moved its line down
    if above.bold != line.bold and (_is_alone(lines) or not _is_full(above, line, right)):
        return True
    if BAR in above.text and BAR in line.text:
        return True
    if pitch and drop > LARGER_GAP * pitch:
        return True
    if BULLET.match(line.text) or _counts_on(lines[0], line) or (_NOTE.match(line.text) and _ENDED.search(above.text)):
        return True
    step = line.left - margin
    if INDENT * line.height < step < FARTHEST_INDENT * line.height and abs(above.left - margin) < 0.3 * line.height:
        return not line.text[0].islower() and not _hangs(lines, margin)
    if step < -INDENT * line.height and above.left - margin > -0.3 * line.height:
        return not line.text[0].islower()
    if _DIVIDED.search(above.text):
        return False
    return not _is_full(above, line, right) and (_ENDED.search(above.text) is not None or not line.text[0].islower())


def _counts_on(first: Line, line: Line) -> bool:
    """Whether a line bears the number after that of the paragraph above: the items of a list, notes."""
    one, other = _NUMBERED.match(first.text), _NUMBERED.match(line.text)
    return (
        one is not None and other is not None and int(other[1].translate(FIGURES)) == int(one[1].translate(FIGURES)) + 1
    )


def _is_alone(lines: Sequence[Line]) -> bool:
    return len({line.bold for line in lines}) == 1


def _hangs(lines: Sequence[Line], margin: float) -> bool:
    """Whether a paragraph's first line stands farther out than the lines below it, as items of a list do."""
    return BULLET.match(lines[0].text) is not None and len(lines) == 1


def _is_full(line: Line, following: Line, right: float) -> bool:
    """Whether the next line's first word had no room on a line."""
    word = following.text.split(" ", 1)[0]
    breadth = (following.right - following.left) * (len(word) + 1) / max(len(following.text), 1)
    return right - line.right < 1.15 * breadth


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    """Whether a paragraph that a column's end cut in two goes on in the next."""
    last, first = above.lines[-1], below.lines[0]
    if not _same_size(last, first) or last.bold != first.bold or _ENDED.search(last.text) or BULLET.match(first.text):
        return False
    return first.text[0].islower() or (above.is_full and len(above.lines) > 1 and len(below.lines) > 1)
