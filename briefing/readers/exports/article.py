"""What the exports of all databases have in common: lines with labels, and an article framed by them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.model import Block, BlockRole
from briefing.readers.bylines import are_people
from briefing.readers.calendar import explicit_dates
from briefing.readers.facts import Frame, Metadata

STRAY_WORDS = 60
"""So many words of prose outside the articles are more than a cover says: the file is no export, but quotes one."""
PROSE_WORDS = 15
BROAD = 60
"""A line of fewer columns was not wrapped: the next one does not go on with it."""
BESIDE_DATE = 40
"""What stands beside the day in a line that dates an article, in code points: "Friday", "Late Edition - Final"."""
WEEKDAY = len("Wednesday, ")
LONGEST = 2_000
"""No line of more code points is looked at: it is text."""
LENGTH = re.compile(r"[\d,.]{1,9} words?")
"""How long an article is, as a database writes it."""
_LINE = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*$")
_COPYRIGHT = re.compile(r"(?:copyright\b|\(c\)|©|all rights reserved\b)", re.IGNORECASE)
_PASSED_ON = re.compile(
    r"(?:_{2,}\s?)?(?:copyright\b|\(c\)|©|all rights reserved\b"
    r"|(?:distributed|published|provided|licensed) by\b.{0,80}\b(?:agency|permission|services?|syndicat\w+|llc|inc)\b)",
    re.IGNORECASE,
)
_BY = re.compile(r"^by:?(?:\s+|$)", re.IGNORECASE)


class Line(NamedTuple):
    """A line that holds anything, `[start, end)` in the source; `text` has its white space folded.

    `opens` tells that it stands below an empty line, or at the top.
    """

    start: int
    end: int
    opens: bool
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article of an export: `[start, end)` of the source, its facts, and the frame around its text.

    `key` is the database's own name of it, None where it has none; `stated` are the words above its text by which it is
    known then. `lifted` are stretches within the text that are none of it. All offsets within it count from `start`.
    """

    start: int
    end: int
    facts: Metadata
    frame: Frame
    key: str | None
    stated: str
    lifted: tuple[tuple[int, int], ...] = ()

    def text(self, source: str) -> str:
        """Its text, in the source it is part of."""
        start, end = self.frame.body
        return source[self.start + start : self.start + end]


def lines_of(source: str) -> list[Line]:
    """The lines of a source that hold anything."""
    found: list[Line] = []
    position = 0
    for match in _LINE.finditer(source):
        bare = match[0].strip()
        if bare:
            start = match.start() + match[0].index(bare[0])
            opens = not found or source.count("\n", position, start) > 1
            text = " ".join(bare.split()) if len(bare) <= LONGEST else bare
            found.append(Line(start, start + len(bare), opens, text))
            position = start + len(bare)
    return found


def label(line: Line, labels: Collection[str]) -> tuple[str, str] | None:
    """The label that a line opens with, in lower case, and what follows it: "BYLINE: Ann Lee" gives "byline".

    None where it opens with none of `labels`.
    """
    name, colon, rest = line.text.partition(":")
    folded = name.strip().casefold()
    return (folded, rest.strip()) if colon and folded in labels else None


class Labelled(NamedTuple):
    """A label that a line opens with: the offsets in the source where it ends and where begins what is behind it."""

    end: int
    said: int


def labelled(source: str, line: Line, length: int = 0, fill: str = "") -> Labelled:
    """The label of a line, up to its colon or of some `length`; beside white space some other marks may `fill` in."""
    end = said = line.start + length if length else source.index(":", line.start, line.end) + 1
    while said < line.end and (source[said].isspace() or source[said] in fill):
        said += 1
        end = said if source[said - 1] in fill else end
    return Labelled(end, said)


def wraps(above: Line, line: Line) -> bool:
    """Whether a line may go on with the one above it: that was broken off for want of room."""
    return not line.opens and above.end - above.start >= BROAD


def joined(lines: Iterable[Line]) -> str:
    """The words of some lines on one."""
    return " ".join(line.text for line in lines)


def day(line: Line) -> str | None:
    """The day (EDTF) of a line that is a date and little else: "October 12, 2012 Friday", "Friday, 12 October 2012"."""
    dates = explicit_dates(line.text) if len(line.text) <= 2 * BESIDE_DATE else []
    if not dates or dates[0].start > WEEKDAY or len(line.text) - (dates[0].end - dates[0].start) > BESIDE_DATE:
        return None
    return dates[0].edtf


def is_copyright(line: Line) -> bool:
    """Whether a line says whose the article is."""
    return _COPYRIGHT.match(line.text) is not None


def author(byline: str) -> str | None:
    """Who a byline names, as it does: "By ANN LEE and BO EK"; not "Ann Lee alee@daily.example, The Daily"."""
    written = _BY.sub("", byline, count=1).replace(";", "; ")
    named = " ".join(word for word in written.split() if "@" not in word).strip(" ,;")
    first = named.partition(", ")[0]
    return (first if are_people(first) and not are_people(named) else named) or None


def told(
    pieces: Iterable[Sequence[Line]],
    read: Callable[[Sequence[Line]], Article | None],
    *,
    edge: Sequence[Line] = (),
    outside: Sequence[Line] = (),
) -> list[Article]:
    """The articles of the pieces of a text, in order; none unless most state facts and no prose is `outside` of them.

    What a piece has above its article is outside too, and so is the piece at the `edge` of the text, which has no mark
    of its own, if it is no article. Another one without facts is all text: the database may not have shown it.
    """
    found: list[tuple[Sequence[Line], Article | None]] = []
    left = list(outside)
    for piece in filter(None, pieces):
        article = read(piece)
        if article is None and piece is edge:
            left += piece
        else:
            found.append((piece, article))
            left += (line for line in piece if article is not None and line.start < article.start)
    facts = sum(article is not None for _, article in found)
    if facts * 2 <= len(found) or _has_prose(left):
        return []
    return [article or framed(piece, (0, len(piece)), Metadata(), {}, {}) for piece, article in found]


def _has_prose(lines: Iterable[Line]) -> bool:
    """Whether some lines tell more than a cover does, or what is left of one."""
    told = (text.split() for text in _paragraphs(lines) if _SENTENCE.search(text[-4:]))
    return sum(len(words) for words in told if len(words) >= PROSE_WORDS) >= STRAY_WORDS


def _paragraphs(lines: Iterable[Line]) -> Iterator[str]:
    gathered: list[str] = []
    for line in lines:
        if line.opens and gathered:
            yield " ".join(gathered)
            gathered = []
        gathered.append(line.text)
    if gathered:
        yield " ".join(gathered)


def framed(
    lines: Sequence[Line],
    body: tuple[int, int],
    facts: Metadata,
    roles: Mapping[int, BlockRole],
    labels: Mapping[int, Labelled],
    *,
    first: int = 0,
    key: str | None = None,
    lifted: Iterable[tuple[int, int]] = (),
) -> Article:
    """The article of the lines from the `first` on, of which those with indices in `body` are its text.

    `roles` are the roles of lines around the text, by their indices, the others stand beside the piece; `labels` stand
    apart from what their lines say.
    """
    top, end = lines[first].start, lines[-1].end
    text, stop = body[0], _without_notes(lines, *body)
    none = Labelled(0, 0)
    span = (max(labels.get(text, none).said, lines[text].start), lines[stop - 1].end) if text < stop else (end, end)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if first <= index and not text <= index < stop:
            role = roles.get(index, "back")
            role = "back" if role == "byline" and facts.author is None else role
            _put(blocks, line, index == stop, role, labels.get(index))
        elif index == text and text in labels:
            blocks.append(Block(line.start, labels[text].end, "back"))
    moved = tuple(Block(block.start - top, block.end - top, block.role) for block in blocks)
    stated = joined(lines[first:text]) or lines[first].text
    out = tuple((start - top, end - top) for start, end in lifted)
    return Article(top, end, facts, Frame((span[0] - top, span[1] - top), moved), key, stated, out)


def _without_notes(lines: Sequence[Line], text: int, stop: int) -> int:
    """The index behind the last paragraph of a text that does not say whose it is and who passed it on."""
    while True:
        first = stop - 1
        while first > text and not lines[first].opens:
            first -= 1
        if first <= text or not _PASSED_ON.match(lines[first].text):
            return stop
        stop = first


def _put(blocks: list[Block], line: Line, is_apart: bool, role: BlockRole, label: Labelled | None) -> None:
    """Put a line that stands around the text below the blocks before it, as one with the last if it goes on with it."""
    if label is not None and label.said < line.end:
        blocks += Block(line.start, label.end, "back"), Block(label.said, line.end, role)
    elif blocks and blocks[-1].role == role and not line.opens and not is_apart:
        blocks[-1] = Block(blocks[-1].start, line.end, role)
    else:
        blocks.append(Block(line.start, line.end, role))
