"""ProQuest: a rule of underscores between articles, labelled fields around "Full text:".

Above the first article stand the report's title and a table of contents, below the last how to reach the company.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.lexicon import words
from briefing.model import BlockRole
from briefing.readers.calendar import explicit_date
from briefing.readers.exports.article import Article, Line, author, framed, joined, label, labelled, lines_of, told
from briefing.readers.facts import Metadata

TEXT = "full text"
ASTRAY = 3
"""So many lines without a label a field may run on for; more are text."""
_RULE = re.compile(r"_{20,}")
_MARK = re.compile(r"Document \d{1,6} of \d{1,6}")


def articles(source: str) -> list[Article]:
    """The articles of an export, in order; none where a text is none."""
    if "____________________" not in source or "ublication date:" not in source:
        return []
    lines = lines_of(source)
    rules = [-1, *(index for index, line in enumerate(lines) if _RULE.fullmatch(line.text)), len(lines)]
    between = [lines[above + 1 : below] for above, below in pairwise(rules)]
    pieces = [piece for piece in between if any(_name(line) == TEXT for line in piece)]
    outside = [line for piece in between if piece not in pieces for line in piece]
    return told(pieces, lambda piece: _article(source, piece), outside=outside)


def _article(source: str, lines: Sequence[Line]) -> Article | None:
    """The article of a piece; None if it does not say when it was published."""
    text = next(index for index, line in enumerate(lines) if _name(line) == TEXT)
    foot = _foot(lines, text)
    around = [index for index in (*range(text), *range(foot, len(lines))) if _name(lines[index])]
    stated = {_name(lines[index]): _value(lines, index) for index in reversed(around)}
    if not stated.get("publication date"):
        return None
    top = next((index for index in range(text) if not _MARK.fullmatch(lines[index].text)), text)
    headline = _paragraph(lines, top, text) if top < text and not _name(lines[top]) else (top, top)
    roles: dict[int, BlockRole] = dict.fromkeys(range(*headline), "title")
    roles |= {index: "byline" for index in around if _name(lines[index]) == "author"}
    apart = [index for index in (*around, text) if _name(lines[index]) in ("author", TEXT)]
    labels = {index: labelled(source, lines[index]) for index in apart}
    begins = text if labels[text].said < lines[text].end else text + 1
    facts = Metadata(
        title=stated.get("title") or joined(lines[slice(*headline)]) or None,
        date=explicit_date(stated["publication date"]),
        author=author(stated.get("author", "")),
        publisher=stated.get("publication title", "").split(";")[0].strip() or None,
    )
    key = stated.get("proquest document id") or None
    return framed(lines, (begins, foot), facts, roles, labels, first=top, key=key)


def _name(line: Line) -> str | None:
    """The name of the field that a line opens, if it opens one."""
    opened = label(line, words("exports", "proquest"))
    return opened[0] if opened else None


def _value(lines: Sequence[Line], index: int) -> str:
    """What a field says, up to the end of its paragraph."""
    return joined(lines[slice(*_paragraph(lines, index, len(lines)))]).partition(":")[2].strip()


def _paragraph(lines: Sequence[Line], first: int, stop: int) -> tuple[int, int]:
    """The indices of a paragraph that begins with a line, up to the next that opens a field."""
    last = first + 1
    while last < stop and not lines[last].opens and not _name(lines[last]):
        last += 1
    return first, last


def _foot(lines: Sequence[Line], text: int) -> int:
    """The index of the first of the fields below the text."""
    foot = len(lines)
    for index in range(len(lines) - 1, text, -1):
        if _name(lines[index]):
            foot = index
        elif foot - index > ASTRAY:
            break
    return foot
