"""The blocks of a reading text: title, byline, date line, headings, paragraphs, and what stands beside the piece.

White space tells paragraphs apart: blank lines, or single line ends where a text has no hard-wrapped lines.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise
from statistics import median

from briefing.model import Block, BlockRole
from briefing.readers import bylines
from briefing.readers.calendar import explicit_dates
from briefing.readers.chrome import STORY_WORDS, asides, credit, is_caption, is_signed_picture
from briefing.readers.datelines import (
    is_date_line,
    is_label,
    is_labelled,
    labelled_opening,
    run_in_dateline,
    says_what_it_is,
)
from briefing.readers.mastheads import is_publisher, masthead

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"[^\n]+")
_BACK = re.compile(
    r"(?:about the authors?|disclaimer|acknowledge?ments?|endnotes|references)\b|(?:authors?|footnotes)\W?$",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_NAME_LINE = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,4}$")
HEAD = 6
"""Among so many lines stand the date line and the byline, above the story or below its summary."""
TIMELINE = 3
"""So many lines that are nothing but a day each are the headings of a timeline and date no piece."""
HEADING_WORDS = 14
"""Longest heading, in words; the 14 words of "Why has North Korea …" style headings fit, sentences rarely do."""
DAY_COLUMNS = 30
TITLE_WORDS = 25
"""Longest title: a headline may be a whole sentence, but has no full stop."""
SIGHT = 400
"""So many code points at the end of a line tell whether it ends a sentence."""
SENTENCE_WORDS = 6
"""A line of fewer words may be an item of a list: nothing is joined to it."""
_DANGLING = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "or", "that", "the", "to", "with"})
WRAP_COLUMNS = (50, 110)
"""Between these medians of line length, single line ends inside a block are hard wraps, not paragraph ends."""
WRAPPED = 0.8
"""For so many line ends of a hard-wrapped text the next word found no room on the line."""


def blocks(text: str, *, wrapped: bool | None = None) -> tuple[Block, ...]:
    """The blocks of a text in order; they cover everything but white space between them.

    Whether its lines are `wrapped` is told from the text unless it is known.
    """
    spans = _opened(text, paragraphs(text, wrapped=wrapped))
    lines = [" ".join(text[start:end].split()) for start, end in spans]
    roles = _roles(text, spans, lines)
    out: list[Block] = []
    for (start, end), role in zip(spans, roles, strict=True):
        if role == "heading" and is_caption(text[start:end]):
            out += _caption(text, start, end)
            continue
        run_in = run_in_dateline(text[start:end]) if role == "body" and _opens_story(out) else 0
        if run_in:
            out.append(Block(start, start + len(text[start : start + run_in].rstrip()), "dateline"))
        out.append(Block(start + run_in, end, role))
    return tuple(out)


def _opened(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The paragraphs, the first without the labelled date that it may run on from."""
    start, end = spans[0] if spans else (0, 0)
    opening = labelled_opening(text[start:end])
    return [_strip(text, start, start + opening), (start + opening, end), *spans[1:]] if opening else spans


def _caption(text: str, start: int, end: int) -> Iterator[Block]:
    """A caption, of which the names are read, and its credit, of which they are not."""
    told = text[start : start + credit(text[start:end])].rstrip()
    if told:
        yield Block(start, start + len(told), "heading")
    signed = start + len(told)
    signed += len(text[signed:end]) - len(text[signed:end].lstrip())
    if signed < end:
        yield Block(signed, end, "back")


def _opens_story(above: Sequence[Block]) -> bool:
    """Whether the story begins below these blocks: they have no paragraph, or end in who wrote it and when."""
    return all(block.role != "body" for block in above) or above[-1].role in ("byline", "dateline")


def _roles(text: str, spans: list[tuple[int, int]], lines: Sequence[str]) -> list[BlockRole]:
    """The role of each paragraph: what stands beside the piece is told first, the rest as if it were not there."""
    roles: list[BlockRole] = ["back"] * len(lines)
    kept = _piece(lines)
    timeline = _is_timeline([lines[index] for index in kept])
    head = [index for index in kept[: 2 * HEAD] if _is_short(lines[index]) and not _ends_sentence(lines[index])]
    signing = bylines.signing(lines, head)
    title = _title(lines, kept, signing)
    foot = _foot_date(lines, kept)
    body = False
    for position, index in enumerate(kept):
        if index == title:
            roles[index] = "title"
        elif is_caption(lines[index]) or (position == 0 and len(kept) > 1 and is_signed_picture(lines[index])):
            roles[index] = "heading"
        elif not timeline and (index == foot or _is_date_line(position if body else min(position, 1), lines[index])):
            roles[index] = "dateline"
        elif len(kept) == 1:
            roles[index] = "body"
        elif index in signing or (position < HEAD and _is_byline(position, kept, lines)):
            roles[index] = "byline"
        elif body:
            roles[index] = _role_below(lines[index], position, _stands_alone(position, kept, spans, text))
        else:
            roles[index] = _role_above(lines[index], _is_below_author(position, kept, lines, roles))
        body = body or roles[index] == "body"
    return roles


def _piece(lines: Sequence[str]) -> list[int]:
    """The indices of the lines that are the piece's own, up to the back matter."""
    aside = asides(lines)
    kept: list[int] = []
    read = 0
    for index, line in enumerate(lines):
        if index in aside:
            continue
        if read >= STORY_WORDS and _is_short(line) and _BACK.match(line):
            break
        kept.append(index)
        read += len(line.split())
    return kept


def _title(lines: Sequence[str], kept: Sequence[int], signing: Collection[int]) -> int | None:
    """The line that is the headline: what a page gives twice, else the first that is no masthead, else the first."""
    above = list(islice(_above(lines, kept), 2 * HEAD))
    if not above or len(kept) < 2:
        return None
    named = [index for index in above if index not in signing and masthead(lines[index]) is None]
    head = lines[: 2 * HEAD]
    twice = (index for index in named if head.count(lines[index]) > 1 and not _NAME_LINE.match(lines[index]))
    return next(twice, (named or above)[0])


def _above(lines: Sequence[str], kept: Sequence[int]) -> Iterator[int]:
    """The lines above the story that could be its headline."""
    for position, index in enumerate(kept):
        line = lines[index]
        is_picture = is_caption(line) or (position == 0 and is_signed_picture(line))
        if is_picture or _is_date_line(position, line) or bylines.signs(line):
            continue
        heads = position == 0 and any(_signs(lines[near]) for near in kept[1:4])
        if len(line.split()) > TITLE_WORDS or (_ends_sentence(line) and masthead(line) is None and not heads):
            return
        if heads or not _ends_sentence(line):
            yield index


def _signs(line: str) -> bool:
    """Whether a line says who wrote a piece or when: what stands above it is its headline."""
    return bylines.signs(line) or is_date_line(line)


def _is_below_author(position: int, kept: Sequence[int], lines: Sequence[str], roles: Sequence[BlockRole]) -> bool:
    """Whether the line above names the author."""
    above = kept[position - 1]
    return position > 0 and roles[above] == "byline" and masthead(lines[above]) is None


def _is_timeline(lines: Sequence[str]) -> bool:
    """Whether a text tells day by day, each under its date."""
    days = (explicit_dates(line) for line in lines if len(line) <= DAY_COLUMNS and is_date_line(line))
    return len({dates[0].edtf for dates in days if dates}) >= TIMELINE


def _foot_date(lines: Sequence[str], kept: Sequence[int]) -> int | None:
    """The last line but one or the last, where it is a date line and the other one says who published or wrote it."""
    for dated, signed in (kept[:-3:-1], kept[-2:]) if len(kept) > HEAD else ():
        if is_date_line(lines[dated]) and _names_source(lines[signed]):
            return dated
    return None


def _names_source(line: str) -> bool:
    said = masthead(line)
    return bylines.signs(line) or (said is not None and said.publisher is not None)


def _is_date_line(position: int, line: str) -> bool:
    return position < HEAD and (is_date_line(line, first=position == 0) or (position > 0 and says_what_it_is(line)))


def _role_above(line: str, is_below_author: bool) -> BlockRole:
    """What a line above the story is, beside headline, byline and date line; below an author perhaps what she is."""
    if is_label(line):
        return "dateline"
    if masthead(line) is not None or (is_below_author and bylines.is_job(line)):
        return "byline"
    return "body" if not _is_short(line) or _ends_sentence(line) else "heading"


def _role_below(line: str, position: int, stands_alone: bool) -> BlockRole:
    """What a line is where the story has begun."""
    if not _is_short(line):
        return "body"
    if is_labelled(line):
        return "dateline"
    if is_publisher(line) or (position < HEAD and masthead(line) is not None):
        return "byline"
    if bylines.signs(line) and _NAME_LINE.search(line) and not _ends_sentence(line):
        return "byline"
    return "heading" if stands_alone and not _ends_sentence(line) else "body"


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line) is not None and not line.endswith("?")


def paragraphs(text: str, *, wrapped: bool | None = None) -> list[tuple[int, int]]:
    """Paragraphs without the white space around them."""
    spans: list[tuple[int, int]] = []
    wrapped = is_wrapped(text) if wrapped is None else wrapped
    position = 0
    for stretch in [*(match.span() for match in _BLANK.finditer(text)), (len(text), len(text))]:
        if wrapped:
            spans.append((position, stretch[0]))
        else:
            spans += _lines(text, position, stretch[0])
        position = stretch[1]
    return [bare for start, end in spans if (bare := _strip(text, start, end))[0] < bare[1]]


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines of a stretch; one that breaks off in its sentence is one with the next: "… and the⏎ministers met."."""
    out: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start, end):
        if out and _breaks_off(text[out[-1][0] : out[-1][1]], line[0]):
            out[-1] = (out[-1][0], line.end())
        else:
            out.append(line.span())
    return out


def _breaks_off(line: str, following: str) -> bool:
    """Whether a line of some length ends within a sentence that the next one goes on with."""
    last = line[-SIGHT:].split()
    if len(last) < SENTENCE_WORDS or _SENTENCE_END.search(line[-4:].rstrip()) or is_labelled(following.strip()):
        return False
    return following.lstrip()[:1].islower() or last[-1].casefold() in _DANGLING


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def is_wrapped(text: str) -> bool:
    """Whether single line ends inside blocks are wraps: many inner lines of one middling length, not sentence ends.

    A line is wrapped where the next word finds no room: headlines below one another may be as long, but are not full.
    """
    pairs = [pair for stretch in _BLANK.split(text) for pair in pairwise(stretch.strip("\n").split("\n"))]
    inner = [(line.rstrip(), following.split()) for line, following in pairs if line.strip()]
    if len(inner) < 2 or not _BLANK.search(text.strip()):
        return False
    ends = sum(_SENTENCE_END.search(line) is not None for line, _ in inner)
    if not WRAP_COLUMNS[0] <= median(len(line) for line, _ in inner) <= WRAP_COLUMNS[1] or ends * 2 >= len(inner):
        return False
    lengths = sorted(len(line) for line, _ in inner)
    width = lengths[len(lengths) * 9 // 10]
    full = sum(not following or len(line) + 1 + len(following[0]) > width for line, following in inner)
    return full >= WRAPPED * len(inner)


def _is_short(line: str) -> bool:
    return len(line.split()) <= HEADING_WORDS


def _is_byline(position: int, kept: Sequence[int], lines: Sequence[str]) -> bool:
    """Whether a short line names the author: it says "By", or is a name given twice or next to the date line."""
    line = lines[kept[position]]
    if not _is_short(line) or _ends_sentence(line) or masthead(line) is not None:
        return False
    if bylines.signs(line):
        return True
    if _NAME_LINE.match(line) is None and not bylines.people(line):
        return False
    if not bylines.may_sign(line, lines):
        return False
    behind = 2 if position + 2 < len(kept) and bylines.is_job(lines[kept[position + 1]]) else 1
    beside = [lines[kept[near]] for near in (position - 1, position + behind) if 0 <= near < len(kept)]
    return lines.count(line) > 1 or any(is_date_line(near) or is_label(near) for near in beside)


def _stands_alone(position: int, kept: Sequence[int], spans: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a block is set off by blank lines and something longer of the piece follows it."""
    if position + 1 == len(kept):
        return False
    start, end = spans[kept[position]]
    following = spans[kept[position + 1]]
    gap = text[end : following[0]].count("\n") > 1 or text[spans[kept[position - 1]][1] : start].count("\n") > 1
    return gap and following[1] - following[0] > end - start
