"""The blocks of a reading text: title, byline, date line, headings, paragraphs, back matter.

White space tells paragraphs apart: blank lines, or single line ends where a text has no hard-wrapped lines.
"""

from __future__ import annotations

import re
from statistics import median

from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.model import Block, BlockRole

_BLANK = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"[^\n]+")
_BACK = re.compile(
    r"(?:about the authors?|disclaimer|acknowledge?ments?|copyright|all rights reserved|©|endnotes|references)\b|©",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*$")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE_LINE = re.compile(
    rf"(?:(?:published|posted|updated|dated?)(?:\s+on)?:?\s+|[^\W\d_][^\d,:]{{1,30}}(?:,[^\d,:]{{1,20}})?[,:]\s+)?"
    rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
    rf"(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d)\W*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf",\s(?:{_MONTH}\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH}\s+\d{{4}}|\d{{4}}-\d\d-\d\d)\W*$", re.IGNORECASE
)
_CALLED = re.compile(r"([^\W\d_]+(?:[ -][^\W\d_]+)?)(?:,|\s+by:?\s)", re.IGNORECASE)
"""What opens a line that says what a piece is: "Analysis, Centre for …", "Commentary by Ann Lee, …"."""
_RUN_IN = re.compile(
    rf"""
    (?P<place>[^\W\d_]+(?:[ .'’/-]{{1,2}}[^\W\d_]+){{0,3}})            # NAIROBI, New York, ST. PETERSBURG, Seoul/Tokyo
    (?P<region>,\s(?:[^\W\d_]\.){{2}}|,\s[^\W\d_]{{3,14}}\.?(?:\s[^\W\d_]{{3,12}})?)?  # D.C., Calif.
    (?P<date>,?\s(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?)?
    (?P<agency>,?\s\([A-Z][\w /.-]{{1,30}}\))?
    \s(?P<dash>—|–|--|-|_)\s(?=\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a report's first paragraph may begin with before its first sentence."""
_PARTICLES = frozenset({"al", "da", "de", "del", "do", "du", "el", "la"})
SHORTEST_PLACE = 4
"""Shorter names in capitals are taken for abbreviations unless known as places."""
LEAD = 200
"""So far a second dash shows that the first one opens an aside ("INTEL — once the largest — said")."""
_BYLINE = re.compile(r"[Bb][Yy]:?\s+\S")
_NAME_LINE = re.compile(r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,4}$")
HEADING_WORDS = 14
"""Longest heading, in words; the 14 words of "Why has North Korea …" style headings fit, sentences rarely do."""
WRAP_COLUMNS = (50, 110)
"""Between these medians of line length, single line ends inside a block are hard wraps, not paragraph ends."""


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a text in order; they cover everything but white space between them."""
    spans = paragraphs(text)
    out: list[Block] = []
    seen: set[BlockRole] = set()
    for index, (start, end) in enumerate(spans):
        line = text[start:end]
        back = "back" in seen or (index > 2 and _is_short(line) and _BACK.match(line) is not None)
        role: BlockRole = "back" if back else _role(line, index, spans, text, seen)
        run_in = _run_in_dateline(line) if role == "body" and "body" not in seen else 0
        if run_in:
            out.append(Block(start, start + len(line[:run_in].rstrip()), "dateline"))
        seen.add(role)
        out.append(Block(start + run_in, end, role))
    return tuple(out)


def _run_in_dateline(line: str) -> int:
    """How long the dateline is that a report's first paragraph begins with; 0 where there is none.

    "NAIROBI, 26 June 2024 — The president …", "Lima (Andina) - Two …"; not "Lima - which had waited - …", "NASA - the
    agency …": without a date or an agency the place stands in capitals.
    """
    found = _RUN_IN.match(line)
    if found is None or not all(word[0].isupper() or word in _PARTICLES for word in re.split(r"[ /]+", found["place"])):
        return 0
    if found["date"] or found["agency"]:
        return found.end()
    aside = f" {found['dash']} " in line[found.end() : found.end() + LEAD]
    stands = found["place"].isupper() and (found["region"] or _may_be_a_place(found["place"]))
    return found.end() if stands and not aside else 0


def _may_be_a_place(name: str) -> bool:
    """Whether a name in capitals may be a town's: "LIMA", "PUNE"; not "NASA", "IBM"."""
    entry = known(name) or known(name.title())
    return entry.kind in ("place", "state") if entry else len(name) >= SHORTEST_PLACE


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs without the white space around them."""
    spans: list[tuple[int, int]] = []
    wrapped = _is_wrapped(text)
    position = 0
    for stretch in [*(match.span() for match in _BLANK.finditer(text)), (len(text), len(text))]:
        if wrapped:
            spans.append((position, stretch[0]))
        else:
            spans += [line.span() for line in _LINE.finditer(text, position, stretch[0])]
        position = stretch[1]
    return [bare for start, end in spans if (bare := _strip(text, start, end))[0] < bare[1]]


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _is_wrapped(text: str) -> bool:
    """Whether single line ends inside blocks are wraps: many inner lines of one middling length, not sentence ends."""
    inner = [line for stretch in _BLANK.split(text) for line in stretch.strip("\n").split("\n")[:-1] if line.strip()]
    if len(inner) < 2 or not _BLANK.search(text.strip()):
        return False
    ends = sum(_SENTENCE_END.search(line.rstrip()) is not None for line in inner)
    return WRAP_COLUMNS[0] <= median(map(len, inner)) <= WRAP_COLUMNS[1] and ends * 2 < len(inner)


def _is_short(line: str) -> bool:
    return len(line.split()) <= HEADING_WORDS


def _role(line: str, index: int, spans: list[tuple[int, int]], text: str, seen: set[BlockRole]) -> BlockRole:
    if index < 6 and (_DATE_LINE.match(line) or (index and _says_what_it_is(line))):
        return "dateline"
    if not _is_short(line) or (_SENTENCE_END.search(line) and not line.endswith("?")):
        return "body"
    if "body" in seen:
        return "heading" if _stands_alone(index, spans, text) else "body"
    if "title" not in seen:
        return "title" if len(spans) > 1 else "body"
    return "byline" if _is_byline(line, index, spans, text) else "heading"


def _says_what_it_is(line: str) -> bool:
    """Whether a dated line opens with what the piece is called: "Commentary by Ann Lee, Horn Forum, 9 May 2021"."""
    called = _CALLED.match(line)
    return called is not None and called[1].casefold() in words("agencies", "genres") and bool(_DATED.search(line))


def _is_byline(line: str, index: int, spans: list[tuple[int, int]], text: str) -> bool:
    """Whether a short line names the author: it says "By", or is a name that stands next to the date line."""
    if _BYLINE.match(line):
        return True
    beside = [spans[near] for near in (index - 1, index + 1) if near < len(spans)]
    return _NAME_LINE.match(line) is not None and any(_DATE_LINE.match(text[start:end]) for start, end in beside)


def _stands_alone(index: int, spans: list[tuple[int, int]], text: str) -> bool:
    """Whether a block is set off by blank lines and something longer follows it."""
    start, end = spans[index]
    if index + 1 == len(spans):
        return False
    following = spans[index + 1]
    gap = text[end : following[0]].count("\n") > 1 or text[spans[index - 1][1] : start].count("\n") > 1
    return gap and following[1] - following[0] > end - start
