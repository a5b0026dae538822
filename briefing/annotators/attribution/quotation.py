"""Quoted text: the marks of a reading text paired, paragraph by paragraph, without a parse; and `dialogue` without any.

An odd mark costs at most its own paragraph. Curly, straight, doubled-tick, angle and low marks are paired by the side
their neighbours put them on, single marks only where they can't be apostrophes.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from briefing.annotators.attribution.bylines import signature
from briefing.annotators.attribution.dialogue import Spoken, spoken
from briefing.model import Document

Style: TypeAlias = Literal["double", "single", "block", "unmarked"]

_MARK = re.compile(r"''|``|‘‘|’’|,,(?=\w)|[“”„‟«»\"＂〝〞‘’‚‹›']")
_OPENING = frozenset({"“", "„", "‟", "«", "〝", "``", "‘‘", ",,", "‘", "‚", "‹"})
_CLOSING = frozenset({"”", "»", "〞", "’’", "’", "›"})
_SINGLE = frozenset("‘’‚‹›'")
_PAIRS = {"„": "“”‟", "‚": "‘’", "«": "»", "‹": "›", ",,": "''"}
_REVERSED = {"»": "«", "›": "‹"}
_BEFORE_OPENING = frozenset("([{<-–—/…:*_~>")
_FEET_AND_INCHES = re.compile(r"\d ?(?:'|′|’|ft\.?) ?\d{1,2}(?:\.\d+)?$")
_ELISIONS = re.compile(r"[’'‘](?:em|til|tis|twas|cause|bout|n|round|cos|\d\ds?)\b", re.IGNORECASE)
_BLOCK_QUOTE = re.compile(r"(?:>[ \t]?)+")
_ANNOUNCED = (": ", ":")
LOOK_AHEAD = 100
"""Marks after an opening one among which its closing one is looked for."""
LONGEST_SINGLE = 600
"""Code points a stretch between single marks may have; beyond it the marks are taken for apostrophes."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: `[start, end)` with its marks, `[inner, outer)` the words alone.

    `depth` is 0 for what no other quotation holds. `carried` tells that it goes on from the paragraph before,
    `closed` that its closing mark is there.
    """

    start: int
    end: int
    inner: int
    outer: int
    style: Style = "double"
    depth: int = 0
    carried: bool = False
    closed: bool = True


@dataclass(slots=True)
class _Mark:
    """A mark that may open or close, and what is known of it from its neighbours."""

    start: int
    end: int
    text: str
    opens: bool
    closes: bool

    @property
    def single(self) -> bool:
        """Whether it is one of the marks that may also be an apostrophe."""
        return self.text in _SINGLE


def quotations(document: Document) -> tuple[Quotation, ...]:
    """The quotations of a document in order of start, nested ones after what holds them."""
    text = document.text
    paragraphs = [(block.start, block.end) for block in document.blocks] or [(0, len(text))]
    found: list[Quotation] = []
    running = False  # whether the paragraph before left a quotation open
    for index, (start, end) in enumerate(paragraphs):
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        goes_on = following is not None and _starts_quoted(text, *following)
        here = _paragraph(text, start, end, running, goes_on)
        found += here
        running = any(not quotation.closed and not quotation.depth for quotation in here)
    found = _with_spoken(found, spoken(text, paragraphs))
    return tuple(sorted(found, key=lambda quotation: (quotation.start, quotation.depth)))


def _with_spoken(found: list[Quotation], unmarked: Sequence[Spoken]) -> list[Quotation]:
    """The quotations with speech that has no marks; what is marked inside it is quoted by its speaker."""
    if not unmarked:
        return found
    starts = [words.start for words in unmarked]
    nested = []
    for quotation in found:
        index = bisect_right(starts, quotation.start) - 1
        inside = index >= 0 and quotation.end <= unmarked[index].end
        nested.append(replace(quotation, depth=quotation.depth + 1) if inside else quotation)
    return nested + [Quotation(each.start, each.end, each.start, each.end, style="unmarked") for each in unmarked]


def _paragraph(text: str, start: int, end: int, running: bool, goes_on: bool) -> list[Quotation]:
    """The quotations of one paragraph: a block quotation, else what double and single marks hold."""
    block = _BLOCK_QUOTE.match(text, start, end)
    if block and signature(text, block.end(), end) is not None:
        return []
    if block and any(character.isalnum() for character in text[block.end() : end]):
        return [Quotation(start, end, block.end(), end, style="block")]
    marks = _marks(text, start, end)
    double = _double(text, start, end, [mark for mark in marks if not mark.single], running, goes_on)
    return double + _single(text, end, [mark for mark in marks if mark.single], double)


def _starts_quoted(text: str, start: int, end: int) -> bool:
    mark = _MARK.match(text, start, end)
    return mark is not None and mark.group() not in _SINGLE


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """The marks of a paragraph that can open or close a quotation; inches and elisions are none."""
    marks = []
    for match in _MARK.finditer(text, start, end):
        left = text[match.start() - 1] if match.start() > start else " "
        right = text[match.end()] if match.end() < end else " "
        opens = (left.isspace() or left in _BEFORE_OPENING or _MARK.match(left) is not None) and not right.isspace()
        closes = not left.isspace() and not right.isalnum()
        mark = _Mark(match.start(), match.end(), match.group(), opens, closes)
        if not _is_measure(text, mark) and not _is_elision(text, mark):
            marks.append(mark)
    return marks


def _is_measure(text: str, mark: _Mark) -> bool:
    """Whether a mark stands for inches or minutes: 6'2" and 5' 11", not "Route 66"."""
    if mark.text not in {'"', "''", "”"}:
        return False
    return _FEET_AND_INCHES.search(text, max(mark.start - 12, 0), mark.start) is not None


def _is_elision(text: str, mark: _Mark) -> bool:
    """Whether a single mark stands for dropped letters: 'em, ’90s, rock 'n' roll."""
    return mark.single and _ELISIONS.match(text, mark.start) is not None


def _double(text: str, start: int, end: int, marks: list[_Mark], running: bool, goes_on: bool) -> list[Quotation]:
    """Pair double marks.

    What is left open runs to the paragraph's end if it began it, if the next one goes on, or if a colon announced it.
    """
    found: list[Quotation] = []
    opened: list[_Mark] = []
    for index, mark in enumerate(marks):
        if opened and _can_close(mark, opened[-1]):
            _add(found, text, opened.pop(), mark.start, mark.end, depth=len(opened))
        elif opened and _nests(mark, opened[-1], marks[index + 1 : index + 1 + LOOK_AHEAD]):
            opened.append(mark)
        elif _can_open(mark, bool(opened)):
            if opened and _opens_again(text, start, opened[0], mark):
                _add(found, text, opened[0], mark.start, len(text[start : mark.start].rstrip()) + start)
            opened = [mark]  # one that was never closed before another of its kind opened is an odd mark
        elif running and not found and not opened and mark.closes:
            _add(found, text, _Mark(start, start, "", True, False), mark.start, mark.end)
    if opened and (opened[0].start == start or goes_on or text[start : opened[0].start].endswith(_ANNOUNCED)):
        found = [quotation for quotation in found if quotation.start < opened[0].start]
        _add(found, text, opened[0], end, end, closed=False)
    if running and found and found[0].inner - found[0].start and found[0].start == start:
        found[0] = replace(found[0], carried=True)
    return found


def _opens_again(text: str, start: int, opening: _Mark, mark: _Mark) -> bool:
    """Whether a speech of several paragraphs was set as one, each of which opens it anew: “We left. “It rained,” …"""
    before, inside = text[start : opening.start].rstrip(), text[opening.end : mark.start].rstrip()
    return before[-1:] in ("", ".", "!", "?", ":") and inside[-1:] in (".", "!", "?") and mark.opens


def _can_open(mark: _Mark, inside: bool) -> bool:
    """Whether a mark can open a quotation, by its shape and its neighbours; `inside` tells that one is open."""
    if mark.text in _OPENING:
        return mark.opens or not mark.closes or not inside
    if mark.text in _REVERSED:
        return mark.opens
    return mark.text not in _CLOSING and (mark.opens or not mark.closes)


def _can_close(mark: _Mark, opening: _Mark) -> bool:
    """Whether a mark can close the quotation that another opened."""
    if opening.text in _PAIRS or opening.text in _REVERSED:
        return mark.text in _PAIRS.get(opening.text, _REVERSED.get(opening.text, ""))
    if opening.text == '"':
        return mark.text in {'"', "”"} and (mark.closes or not mark.opens)
    if mark.text in _CLOSING:
        return True
    if mark.text in _OPENING:
        return mark.closes and not mark.opens
    return mark.closes or not mark.opens


def _nests(mark: _Mark, opening: _Mark, later: list[_Mark]) -> bool:
    """Whether a mark opens a quotation inside an open one: of another kind, and both are closed later."""
    if mark.text == opening.text or not mark.opens:
        return False
    closing = next((index for index, other in enumerate(later) if _can_close(other, mark)), None)
    return closing is not None and any(_can_close(other, opening) for other in later[closing + 1 :])


def _single(text: str, end: int, marks: list[_Mark], double: list[Quotation]) -> list[Quotation]:
    """Pair single marks: an opening one at a word's start with the first that is no apostrophe."""
    found: list[Quotation] = []
    after = 0
    for index, mark in enumerate(marks):
        if mark.start < after or not mark.opens or mark.text in "’›" or text[mark.end : mark.end + 1].isspace():
            continue
        holder = _around(double, mark.start)
        limit = min(holder.outer if holder else end, mark.end + LONGEST_SINGLE)
        closing = _single_end(text, limit, mark, marks[index + 1 : index + 1 + LOOK_AHEAD])
        if closing is None or _around(double, closing.start) is not holder:
            continue
        _add(found, text, mark, closing.start, closing.end, style="single", depth=1 if holder else 0)
        after = closing.end
    return found


def _around(double: list[Quotation], offset: int) -> Quotation | None:
    """The outermost quotation that holds an offset; those given are in order of their ends."""
    index = bisect_right(double, offset, key=lambda quotation: quotation.end)
    found = [quotation for quotation in double[index : index + 2] if quotation.start < offset]
    return min(found, key=lambda quotation: quotation.depth, default=None)


def _single_end(text: str, limit: int, opening: _Mark, later: list[_Mark]) -> _Mark | None:
    """The closing single mark; a plural's apostrophe (‘the workers’ rights’) gives way to a surer one after it."""
    plural: _Mark | None = None
    for mark in later:
        if mark.start >= limit:
            break
        if not mark.closes:
            if mark.opens and mark.text in _OPENING | {"'"}:
                break
            continue
        before, behind = text[mark.start - 1], text[mark.end : mark.end + 2]
        if before == "s" and behind[:1] == " " and behind[1:].islower():
            plural = plural or mark
            continue
        return mark
    return plural


def _add(
    found: list[Quotation],
    text: str,
    opening: _Mark,
    outer: int,
    end: int,
    *,
    style: Style = "double",
    depth: int = 0,
    closed: bool = True,
) -> None:
    """Add the quotation between an opening mark and `outer` unless there is no word in it."""
    inner = opening.end
    while inner < outer and text[inner].isspace():
        inner += 1
    while outer > inner and text[outer - 1].isspace():
        outer -= 1
    if any(character.isalnum() for character in text[inner:outer]):
        found.append(Quotation(opening.start, end, inner, outer, style=style, depth=depth, closed=closed))
