"""From the text to its expressions of time: left to right, at each place the longest that its rule can read.

A document whose date is not known to the day is read twice, against the first and the last day it can be: what comes
out the same is certain, what doesn't keeps only what its own words say.
"""

from __future__ import annotations

import re
from datetime import date

from briefing.annotators.genres import is_story
from briefing.annotators.language import Parse
from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit, next_start, readings
from briefing.annotators.timex.placing import placed
from briefing.annotators.timex.rules import RULES
from briefing.annotators.timex.tokens import Tokens, tokenize
from briefing.annotators.timex.values import days
from briefing.edtf import EdtfError, bounds
from briefing.model import Document, Span, Timex

UNDATED = (date(2403, 2, 5), date(3611, 10, 27))
"""Two days that no relative expression can mean the same against: they stand for "any day", and so far ahead that no
text tells of the years around them."""
FIRST_DAY, LAST_DAY = "1000-01-01", "8999-12-31"
"""A document dated outside these days counts as undated: it leaves the calendar room to count in either direction."""
_BORDER_ROLES = frozenset(("dateline", "byline"))


def timexes(document: Document, parse: Parse | None = None) -> tuple[Timex, ...]:
    """The temporal expressions of a document, in order, not overlapping. Works without a parse, then without tense."""
    tokens = tokenize(document.text)
    if next_start(tokens, 0) is None:
        return ()
    borders = _borders(document, tokens)
    first, last = _reference(document.date)
    undated = (first, last) == UNDATED
    exact = first == last
    story = is_story(document) and (exact or undated)  # what is dated by its month is no news of a day
    found = _read(tokens, borders, Context(tokens, first, parse, undated=undated, story=story, exact=exact))
    if not exact:
        again = _read(tokens, borders, Context(tokens, last, parse, undated=undated, story=story, exact=exact))
        found = [(hit, _certain(one, other)) for (hit, one), (_, other) in zip(found, again, strict=True)]
    return tuple(_timex(document.id, tokens, hit, reading) for hit, reading in found)


def _reference(edtf: str | None) -> tuple[date, date]:
    """The first and the last day a document's date can be."""
    if edtf is None:
        return UNDATED
    try:
        earliest, latest = bounds(edtf)
    except EdtfError:
        return UNDATED
    if earliest is None or latest is None or earliest < FIRST_DAY or latest > LAST_DAY:
        return UNDATED
    return date.fromisoformat(earliest), date.fromisoformat(latest)


def _borders(document: Document, tokens: Tokens) -> list[int]:
    """The tokens that begin or follow a date line or byline: no expression runs across such a place."""
    edges = sorted(
        {edge for block in document.blocks if block.role in _BORDER_ROLES for edge in (block.start, block.end)}
    )
    borders, index = [], 0
    for edge in edges:
        while index < len(tokens.starts) and tokens.starts[index] < edge:
            index += 1
        borders.append(index)
    return [*borders, len(tokens.starts)]


def _read(tokens: Tokens, borders: list[int], context: Context) -> list[tuple[Hit, Reading]]:
    """From left to right, at each place the longest expression that its rule can read."""
    found = []
    position, border = 0, 0
    while (start := next_start(tokens, position)) is not None:
        while borders[border] <= start:
            border += 1
        position = start + 1
        for hit in readings(tokens, start, borders[border]):
            reading = RULES[hit.rule](hit, context)
            if reading is not None:
                context.note(reading, hit)
                found.append((hit, reading))
                position = hit.end
                break
    return found


def _certain(one: Reading, other: Reading) -> Reading:
    """What two readings against the first and last possible day have in common."""
    if one.value == other.value:
        return one
    return Reading(one.type, _common(one.value, other.value, one.loose), one.mod, one.relative)


_MONTH_OF = re.compile(r"\d{4}-\d\d(?=-\d\d)")


def _common(one: str, other: str, loose: str | None) -> str:
    """The loose value with the year, or year and month, that both values share."""
    if loose is None or re.match(r"XXXX-WXX-\d", loose) or not (one[:4] == other[:4] and one[:4].isdigit()):
        return loose or "XXXX"
    if loose.startswith("XXXX-XX-XX") and one[:7] == other[:7] and _MONTH_OF.match(one):
        return one[:7] + loose[7:]
    return one[:4] + loose[4:]


def _timex(document_id: str, tokens: Tokens, hit: Hit, reading: Reading) -> Timex:
    edtf = placed(hit, reading)
    earliest, latest = days(edtf)
    return Timex(
        span=Span(document_id, tokens.starts[hit.start], tokens.ends[hit.end - 1]),
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        edtf=edtf,
        earliest=earliest,
        latest=latest,
        relative=reading.relative,
        rule=hit.rule,
    )
