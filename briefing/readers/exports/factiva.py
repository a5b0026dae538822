"""Factiva: "Document RTRS000020121012e8ac0001a" below each article, above its text the facts in one of two forms.

In the display for reading they stand line by line without labels: section, headline, byline, "512 words", day, time,
source, its code, edition, page, language, copyright. With indexing each bears a code of letters ("HD", "BY", "WC",
"PD"), on its line, above it or in a table's first column, and so do the text ("LP", "TD") and what is below it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.lexicon import words
from briefing.model import BlockRole
from briefing.readers.bylines import are_people
from briefing.readers.calendar import explicit_date
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
    labelled,
    lines_of,
    told,
    wraps,
)
from briefing.readers.facts import Metadata
from briefing.readers.mastheads import masthead

ABOVE = 12
"""Among so many lines above the number of words stand section, headline and byline."""
BELOW = 14
"""Among so many lines below it stand day, source, language and copyright."""
_END = re.compile(r"(?:AN\b[\s|]*)?Document (?P<key>[A-Za-z][A-Za-z0-9]{7}(?:19|20)\d{6}[A-Za-z0-9]{6,12})")
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AP]M)?(?: [A-Z]{3,4})?", re.IGNORECASE)
_PAGE_FOOT = re.compile(r"^page \d+ of \d+\b|©|\ball rights reserved\b", re.IGNORECASE)
_FIELD = re.compile(r"(?P<code>[A-Z]{2,3})(?:\s*\|\s*|\s+|$)")
_BY = re.compile(r"by\b", re.IGNORECASE)
_INDEXED = re.compile(r"[a-z][a-z\d.]{1,11} : \S")
"""What an index term looks like: "gvio : Military Action"."""
_SURE = frozenset(("AN", "IPC", "IPD", "PUB", "RF"))
"""Codes below the text that are no words."""
_ROLES: dict[str, BlockRole] = {"HD": "title", "BY": "byline", "PD": "dateline"}


def articles(source: str) -> list[Article]:
    """The articles of an export, in order; none where a text is none."""
    if "Document " not in source or "words" not in source:
        return []
    lines = lines_of(source)
    ends = [index for index, line in enumerate(lines) if _END.fullmatch(line.text)]
    if not ends:
        return []
    pieces = [lines[above + 1 : end + 1] for above, end in pairwise([-1, *ends, len(lines)])]
    return told(pieces, lambda piece: _indexed(source, piece) or _shown(piece), edge=pieces[-1])


def _key(lines: Sequence[Line]) -> str | None:
    """The database's own name of the article that ends with these lines."""
    found = _END.fullmatch(lines[-1].text)
    return found["key"] if found else None


def _indexed(source: str, lines: Sequence[Line]) -> Article | None:
    """The article of a piece whose fields bear codes; None if they don't."""
    codes = [_code(line) for line in lines]
    head = [index for index, code in enumerate(codes) if code in words("exports", "factiva_head")]
    text = next((index for index, code in enumerate(codes) if code in words("exports", "factiva_text")), None)
    if text is None or not {"HD", "PD"} <= {codes[index] for index in head if index < text}:
        return None
    above = [index for index in head if index < text]
    roles: dict[int, BlockRole] = {}
    labels: dict[int, Labelled] = {}
    stated: dict[str, str] = {}
    for index, stop in pairwise([*above, text]):
        code = str(codes[index])
        behind = _behind(source, lines[index], code)
        stated[code] = " ".join([source[behind.said : lines[index].end], joined(lines[index + 1 : stop])]).strip()
        if code in _ROLES:
            labels[index] = behind
            first = index if behind.said < lines[index].end else index + 1
            roles |= dict.fromkeys(range(first, stop), _ROLES[code])
    labels[text] = _behind(source, lines[text], str(codes[text]))
    begins = text if labels[text].said < lines[text].end else text + 1
    stop = next((index for index in range(begins, len(lines)) if _is_foot(lines[index], codes[index])), len(lines))
    facts = Metadata(
        title=stated["HD"] or None,
        date=explicit_date(stated["PD"]),
        author=author(stated.get("BY", "")),
        publisher=stated.get("SN") or None,
    )
    inner = [_code_of_text(source, lines[index]) for index in range(begins, stop) if codes[index] == "TD"]
    return framed(
        lines, (begins, stop), facts, roles, labels, first=above[0], key=_key(lines), lifted=filter(None, inner)
    )


def _code(line: Line) -> str | None:
    """The code that a line opens with, if it opens with two or three capitals."""
    found = _FIELD.match(line.text)
    return found["code"] if found else None


def _behind(source: str, line: Line, code: str) -> Labelled:
    """The code of a line as its label; nothing is behind it where what it labels stands below."""
    return labelled(source, line, len(code), fill="|")


def _code_of_text(source: str, line: Line) -> tuple[int, int] | None:
    """The code between lead and text, set apart from the text; None where the line is text: "TD Bank said …"."""
    behind = _behind(source, line, "TD")
    set_apart = behind.said == line.end or behind.end > line.start + len("TD") or source[behind.end] == "\t"
    return (line.start, behind.said) if set_apart else None


def _is_foot(line: Line, code: str | None) -> bool:
    """Whether a line below the text begins what the database adds: "NS gvio : Military Action", "AN"."""
    if code not in words("exports", "factiva_foot"):
        return False
    rest = line.text.removeprefix(code or "").strip()
    return code in _SURE or not rest or rest.startswith("|") or _INDEXED.match(rest) is not None


def _shown(lines: Sequence[Line]) -> Article | None:
    """The article of a piece in the display for reading; None if it has no day below a number of words."""
    counted = (index for index, line in enumerate(lines) if LENGTH.fullmatch(line.text))
    count = next((index for index in counted if any(map(day, lines[index + 1 : index + 3]))), None)
    if count is None:
        return None
    date = next(index for index in range(count + 1, count + 3) if day(lines[index]))
    text = _text(lines, date)
    units = _units(lines, max(count - ABOVE, 0), count)
    title, byline = _title(lines, units)
    roles: dict[int, BlockRole] = {date: "dateline"}
    roles |= dict.fromkeys(range(*title), "title")
    roles |= dict.fromkeys(range(*byline), "byline")
    facts = Metadata(
        title=joined(lines[slice(*title)]) or None,
        date=day(lines[date]),
        author=author(joined(lines[slice(*byline)])),
        publisher=next((line.text for line in lines[date + 1 : text] if not _TIME.fullmatch(line.text)), None),
    )
    first = units[0][0] if units else count
    key = _key(lines)
    return framed(lines, (text, len(lines) - (key is not None)), facts, roles, {}, first=first, key=key)


def _text(lines: Sequence[Line], date: int) -> int:
    """The index of the first line of the text: below the copyright, or else below the language."""
    below = range(date + 1, min(date + BELOW, len(lines) - 1))
    owned = next((index for index in below if is_copyright(lines[index])), None)
    spoken = next((index for index in below if lines[index].text == "English"), None)
    last = owned if owned is not None else spoken if spoken is not None else date + 1
    last = min(last, len(lines) - 2)
    while last + 2 < len(lines) and wraps(lines[last], lines[last + 1]):
        last += 1
    return last + 1


def _units(lines: Sequence[Line], start: int, stop: int) -> list[tuple[int, int]]:
    """The lines of a stretch below the foot of a page, those that were wrapped as one."""
    units: list[tuple[int, int]] = []
    for index in range(start, stop):
        if _PAGE_FOOT.search(lines[index].text):
            units.clear()
        elif units and wraps(lines[index - 1], lines[index]):
            units[-1] = (units[-1][0], index + 1)
        else:
            units.append((index, index + 1))
    return units


def _title(lines: Sequence[Line], units: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
    """Which of the units above the number of words are headline and byline; a section may stand above them."""
    nowhere = (0, 0)
    if not units:
        return nowhere, nowhere
    last = joined(lines[slice(*units[-1])])
    is_signed = len(units) > 1 and (_BY.match(last) is not None or are_people(last))
    rest = units[:-1] if is_signed else units
    if len(rest) > 1 and masthead(joined(lines[slice(*rest[0])])) is not None:
        rest = rest[1:]
    return max(rest, key=lambda unit: len(joined(lines[slice(*unit)]))), units[-1] if is_signed else nowhere
