"""LexisNexis and Nexis Uni: "2 of 10 DOCUMENTS" above an article, or "End of Document" below it.

LexisNexis writes copyright, paper, day and edition in the middle of their lines, then the headline and the sections
with their labels ("BYLINE:", "LENGTH: 512 words", "BODY:"), the text, and more sections ("LOAD-DATE:", "SUBJECT:").
Nexis Uni writes headline, paper and day, the sections, "Body", the text, and "Classification" with the others. Before
its first article stands what was searched for and a list of the titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.lexicon import words
from briefing.model import BlockRole
from briefing.readers.exports.article import (
    LENGTH,
    Article,
    Labelled,
    Line,
    author,
    day,
    framed,
    is_copyright,
    joined,
    label,
    labelled,
    lines_of,
    told,
    wraps,
)
from briefing.readers.facts import Metadata

END = "end of document"
HEAD = 60
"""Among so many lines around the one that says how long an article is stands all that is above its text."""
GRAPHICS = 12
"""So many lines above the last sections the captions of pictures begin, under "Graphic"."""
_MARK = re.compile(r"(?:FOCUS - )?\d{1,6} of \d{1,6} DOCUMENTS?|Document \d{1,6} of \d{1,6}")
_BESIDE = re.compile(r":|^distributed by\b", re.IGNORECASE)


def articles(source: str) -> list[Article]:
    """The articles of an export, in order; none where a text is none."""
    if "LENGTH:" not in source and "Length:" not in source:
        return []
    lines = lines_of(source)
    marks = [index for index, line in enumerate(lines) if _MARK.fullmatch(line.text)]
    ends = [index for index, line in enumerate(lines) if line.text.casefold() == END]
    if not marks and not ends:
        return []
    cuts = marks or ends
    pieces = [lines[above + 1 : below] for above, below in pairwise([-1, *cuts, len(lines)])]
    edge = pieces[0] if marks else pieces[-1]
    return told(pieces, lambda piece: _article(source, piece, is_marked=bool(marks)), edge=edge)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands above an article's text, by the indices of its lines.

    It begins at `first`; `date` is the line with the day, `labels` the first with a label, `text` the first of the
    text. The headline is `title`, `[start, stop)`, where it bears no label.
    """

    first: int
    date: int
    labels: int
    text: int
    title: tuple[int, int]


def _head(lines: Sequence[Line], *, is_marked: bool) -> _Head | None:
    """What stands above the text of a piece; None if that is no article with a day and a length."""
    length = _length(lines, HEAD if is_marked else len(lines))
    above = range(length - 1, max(length - HEAD, 0) - 1, -1)
    date = next((index for index in above if day(lines[index]) and not _names(lines[index])), None)
    if length < 0 or date is None:
        return None
    labels = next(index for index in range(date + 1, length + 1) if _names(lines[index]))
    below = [index for index in range(date + 1, labels) if lines[index].opens and not is_copyright(lines[index])]
    if is_marked:
        title = (below[-1], labels) if below else (date, date)
    else:
        title = (_start(lines, max(date - 2, 0)), max(date - 1, 0))
    return _Head(0 if is_marked else title[0], date, labels, _text(lines, labels, length), title)


def _length(lines: Sequence[Line], most: int) -> int:
    """The index of the line that says how long an article is, -1 if none does."""
    stated = (label(line, ("length",)) for line in lines[:most])
    return next((index for index, one in enumerate(stated) if one and LENGTH.fullmatch(one[1])), -1)


def _names(line: Line) -> str | None:
    """The name of the section above the text that a line opens, if it opens one."""
    if line.text in ("Body", "BODY"):
        return "body"
    opened = label(line, words("exports", "nexis_head"))
    return opened[0] if opened else None


def _start(lines: Sequence[Line], index: int) -> int:
    """The index at which the paragraph of a line begins, in which lines were wrapped."""
    while index > 0 and wraps(lines[index - 1], lines[index]):
        index -= 1
    return index


def _text(lines: Sequence[Line], labels: int, length: int) -> int:
    """The index of the first line of the text: below "BODY:", or below the last of the sections that follow on."""
    for index in range(labels, min(length + HEAD, len(lines))):
        if _names(lines[index]) == "body":
            return index if label(lines[index], ("body",)) not in (None, ("body", "")) else index + 1
    index = length + 1
    while index < len(lines) and (_names(lines[index]) or wraps(lines[index - 1], lines[index])):
        index += 1
    return index


def _article(source: str, lines: Sequence[Line], *, is_marked: bool) -> Article | None:
    """The article of a piece; None if it has no day and no length."""
    head = _head(lines, is_marked=is_marked)
    if head is None:
        return None
    roles: dict[int, BlockRole] = {head.date: "dateline"}
    labels: dict[int, Labelled] = {}
    stated: dict[str, str] = {}
    for first, stop in _sections(lines, head):
        name, said = _names(lines[first]), joined(lines[first:stop]).partition(":")[2].strip()
        if said and name in ("headline", "byline"):
            stated[name] = said
            labels[first] = labelled(source, lines[first])
            roles |= dict.fromkeys(range(first, stop), "title" if name == "headline" else "byline")
    title = (head.date, head.date) if "headline" in stated else head.title
    roles |= dict.fromkeys(range(*title), "title")
    if head.text < len(lines) and label(lines[head.text], ("body",)):
        labels[head.text] = labelled(source, lines[head.text])
    facts = Metadata(
        title=stated.get("headline") or joined(lines[slice(*title)]) or None,
        date=day(lines[head.date]),
        author=author(stated.get("byline", "")),
        publisher=_publisher(lines[title[1] if title[1] < head.date else head.first : head.date]),
    )
    return framed(lines, (head.text, _foot(lines, head.text)), facts, roles, labels, first=head.first)


def _sections(lines: Sequence[Line], head: _Head) -> Iterator[tuple[int, int]]:
    """The sections with labels above the text, `[first, stop)`."""
    opened = [index for index in range(head.labels, head.text) if _names(lines[index])]
    yield from pairwise([*opened, head.text])


def _publisher(above: Sequence[Line]) -> str | None:
    """The paper or station among the lines above the day: the last that is no copyright, section or distributor."""
    named = (line.text for line in reversed(above) if not is_copyright(line) and not _BESIDE.search(line.text))
    return next(named, None)


def _foot(lines: Sequence[Line], text: int) -> int:
    """The index of the first line below the text: the sections that tell its end, and those right above them."""
    ends = (index for index in range(text, len(lines)) if _section(lines[index], "nexis_ends"))
    foot = next(ends, len(lines))
    graphics = (index for index in range(foot - 1, max(foot - GRAPHICS, text) - 1, -1) if _is_graphic(lines[index]))
    foot = next(graphics, foot)
    while foot > text and (_section(lines[foot - 1], "nexis_foot") or is_copyright(lines[foot - 1])):
        foot -= 1
    return foot


def _section(line: Line, names: str) -> bool:
    return label(line, words("exports", names)) is not None or line.text.casefold() == "classification"


def _is_graphic(line: Line) -> bool:
    return line.text in ("Graphic", "GRAPHIC") or label(line, ("graphic",)) is not None
