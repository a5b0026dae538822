"""The blocks of a reading text: title, byline, date line, headings, paragraphs, and what stands beside the piece.

Lines tell paragraphs apart; where a text was wrapped they have been joined before (`wraps`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Block, BlockRole
from briefing.readers import bylines
from briefing.readers.asides import STORY_WORDS, asides
from briefing.readers.calendar import days_without_year, explicit_dates
from briefing.readers.chrome import credit, is_caption, is_signed_picture
from briefing.readers.datelines import (
    LONGEST,
    beside,
    is_date_line,
    is_label,
    is_labelled,
    labelled_opening,
    run_in_dateline,
)
from briefing.readers.head import HEADING_WORDS, ends_sentence, read_head
from briefing.readers.kinds import is_house, is_kind
from briefing.readers.mastheads import is_publisher, masthead

_LINE = re.compile(r"[^\n]+")
_BACK = re.compile(
    r"(?:about the authors?|disclaimer|acknowledge?ments?|endnotes|references)\b"
    r"|(?:authors?|bibliography|footnotes|notes(?: and (?:references|sources))?|works cited)\W?$",
    re.IGNORECASE,
)
_GAP = re.compile(r"(?<=\S)(?:[ \xa0]{3,}|[ \xa0]*\t[ \xa0\t]*)(?=\S)")
_GLUED = re.compile(
    r"(?<=[a-z])(?=(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s|(?:Published|Posted|Updated)\b)"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d)"
)
"""Where two columns of a page's head run together: "By Ann LeeMay 12, 2025", "Bo EkMonday, 12 May"."""
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_NAME_LINE = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,4}$")
HEAD = 6
"""Among so many lines stand the date line and the byline, above the story or below its summary."""
TIMELINE = 3
"""So many lines that are nothing but a day each are the headings of a timeline and date no piece."""
DAY_COLUMNS = 30
SIGHT = 400
"""So many code points at the end of a line tell whether it ends a sentence."""
SENTENCE_WORDS = 6
"""A line of fewer words may be an item of a list: nothing is joined to it."""
_DANGLING = frozenset({"a", "an", "and", "at", "by", "for", "from", "in", "of", "or", "that", "the", "to", "with"})


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order; they cover everything but white space between them."""
    spans = _opened(text, paragraphs(text))
    lines = [on_one_line(text[start:end]) for start, end in spans]
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


def on_one_line(text: str) -> str:
    """A block with its white space folded, and a bar for each gap in a line, wide or lost.

    "Ports   By Ann LeeMay 9, 2024" is "Ports | By Ann Lee | May 9, 2024".
    """
    is_line = len(text) <= LONGEST and "\n" not in text
    parted = _GLUED.sub(" | ", _GAP.sub(" | ", text)).replace(" , ", ", ") if is_line else text
    return " ".join(parted.split())


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
    published = _published(lines, kept) if timeline else None
    head = read_head(lines, kept)
    above = max(head.end, HEAD)
    foot = _foot_date(lines, kept)
    body = False
    for position, index in enumerate(kept):
        dates = index == foot or (position < above and is_date_line(lines[index], first=position == 0))
        if index == head.title:
            roles[index] = "title"
        elif dates and (index == published or not (timeline and _is_bare_day(lines[index]))):
            roles[index] = "dateline"
        elif is_caption(lines[index]) or (position == 0 and len(kept) > 1 and is_signed_picture(lines[index])):
            roles[index] = "heading"
        elif len(kept) == 1:
            roles[index] = "body"
        elif index in head.signing:
            is_dated = explicit_dates(lines[index]) or days_without_year(lines[index])
            roles[index] = "dateline" if is_dated and (index == published or not timeline) else "byline"
        elif body:
            roles[index] = _role_below(lines[index], position < above, _stands_alone(position, kept, spans, text))
        else:
            roles[index] = _role_above(lines[index])
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
        if read >= STORY_WORDS and _is_short(line) and _opens_back(line):
            break
        kept.append(index)
        read += len(line.split())
    return kept


def _opens_back(line: str) -> bool:
    """Whether all below a line is none of the piece: "About the author", "Endnotes", "About the Horn Forum"."""
    return _BACK.match(line) is not None or (line.startswith("About ") and is_house(line.removeprefix("About ")))


def _is_timeline(lines: Sequence[str]) -> bool:
    """Whether a text tells day by day, each under its date."""
    days = (explicit_dates(line) or days_without_year(line) for line in lines if _is_bare_day(line))
    return len({dates[0].edtf for dates in days if dates}) >= TIMELINE


def _published(lines: Sequence[str], kept: Sequence[int]) -> int | None:
    """The line near the top of a timeline that is the day of publication and heads no entry; None if there is none.

    Another entry's heading follows it at once, or it alone has a year and the days below lead up to it.
    """
    days = [index for index in kept if _is_bare_day(lines[index])]
    first = days[0] if days else None
    if first is None or first not in kept[:HEAD] or not explicit_dates(lines[first]):
        return None
    if [first + 1] == days[1:2]:
        return first
    below = [day.edtf[-5:] for index in days[1:] for day in days_without_year(lines[index])]
    own = explicit_dates(lines[first])[0].edtf[-5:]
    return first if len(below) == len(days) - 1 and below == sorted(below) and below[-1] <= own else None


def _is_bare_day(line: str) -> bool:
    """Whether a line is nothing but a day: "3 May 2024", "3 May, 12:26"."""
    return len(line) <= DAY_COLUMNS and is_date_line(line) and not beside(line) and not is_labelled(line)


def _foot_date(lines: Sequence[str], kept: Sequence[int]) -> int | None:
    """The last line but one or the last, where it is a date line and the other one says who published or wrote it."""
    for dated, signed in (kept[:-3:-1], kept[-2:]) if len(kept) > HEAD else ():
        if is_date_line(lines[dated]) and _names_source(lines[signed]):
            return dated
    return None


def _names_source(line: str) -> bool:
    said = masthead(line)
    return bylines.signs(line) or (said is not None and said.publisher is not None)


def _role_above(line: str) -> BlockRole:
    """What a line above the story is, beside headline, byline and date line."""
    if is_label(line):
        return "dateline"
    if masthead(line) is not None:
        return "byline"
    return "body" if not _is_short(line) or ends_sentence(line) else "heading"


def _role_below(line: str, in_head: bool, stands_alone: bool) -> BlockRole:
    """What a line is where the story has begun."""
    if not _is_short(line):
        return "body"
    if is_labelled(line):
        return "dateline"
    if is_publisher(line) or (in_head and masthead(line) is not None):
        return "byline"
    if bylines.signs(line) and _NAME_LINE.search(line) and not ends_sentence(line):
        return "byline"
    return "heading" if stands_alone and not ends_sentence(line) else "body"


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs without the white space around them: a line each, but one that breaks off is one with the next.

    "… and the⏎ministers met."
    """
    spans: list[tuple[int, int]] = []
    last = 0
    for line in _LINE.finditer(text):
        start, end = _strip(text, *line.span())
        if start == end:
            continue
        if spans and line.start() == last + 1 and _breaks_off(text[slice(*spans[-1])], text[start:end]):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
        last = line.end()
    return spans


def _breaks_off(line: str, following: str) -> bool:
    """Whether a line of some length ends within a sentence that the next one goes on with."""
    last = line[-SIGHT:].split()
    if len(last) < SENTENCE_WORDS or _SENTENCE_END.search(line[-4:].rstrip()) or _opens_itself(following.strip()):
        return False
    return following.lstrip()[:1].islower() or last[-1].casefold() in _DANGLING


def _opens_itself(line: str) -> bool:
    """Whether a line of a head is told by what it says, though it may begin small: "by Ann Lee", "essay"."""
    return is_labelled(line) or bylines.signs(line, by_name=True) or is_kind(line)


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_short(line: str) -> bool:
    return len(line.split()) <= HEADING_WORDS


def _stands_alone(position: int, kept: Sequence[int], spans: Sequence[tuple[int, int]], text: str) -> bool:
    """Whether a block is set off by blank lines and something longer of the piece follows it."""
    if position + 1 == len(kept):
        return False
    start, end = spans[kept[position]]
    following = spans[kept[position + 1]]
    gap = text[end : following[0]].count("\n") > 1 or text[spans[kept[position - 1]][1] : start].count("\n") > 1
    return gap and following[1] - following[0] > end - start
