"""Who signs a piece, and what the line that says so calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefing.lexicon import words
from briefing.readers.bylines import (
    AND,
    SIGNED,
    WRITTEN,
    are_people,
    goes_on,
    is_job,
    is_label,
    may_be_person,
    people,
    unmarked,
)
from briefing.readers.calendar import explicit_dates
from briefing.readers.kinds import is_kind, may_be_house
from briefing.readers.mastheads import is_publisher, masthead

_BY_NAME = re.compile(
    r"(?P<author>[^\W\d_][^,|\d]{1,90}?)(?:\s(?:in|at|for)\s[^,|]{1,40})?(?:,\s?(?P<rest>.{0,160}))?",
)
_PIECES = re.compile(r"\s*[|•·]\s*|(?<=\w)/\s|\s+[–—-]+\s+")
_BARS = re.compile(r"\s*[|•·;]\s+")
_AND_BEHIND_POST = re.compile(r",\s(?:and|&)\s|(?<=[a-z])\s(?:and|&)\s(?=(?:[A-Z][\w.'’-]+\s){1,3}[A-Z][\w'’-]+,)")
_YEARS = re.compile(r"\s\(\d{4}(?:[–-]\d{2,4})?\)")
"""When somebody has held a post: "Visiting Fellow (2023–24)"."""
_AND = re.compile(r"(?:^|\s)(?:and|&)\s")
_EDGES = " •·–—-,.()"
_DATED_ON = re.compile(r"\son$", re.IGNORECASE)
_REPORTED = re.compile(r"\(?reporting by (?P<author>[^;()]{3,80}?)(?: in [^;()]{2,40})?[;).]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, who published, and what the piece is called, each None where the page does not say."""

    author: str | None = None
    publisher: str | None = None
    genre: str | None = None


def signature(
    bylines: Iterable[str], dated: Iterable[str], aside: Iterable[str], *, is_called: bool = False
) -> Signature:
    """What bylines and `dated` lines say, else the agency's credit among what stands `aside`.

    "By Ann Lee in Quito", "Commentary by Ann Lee, Horn Forum, 9 May 2021", "Ann Lee". Where the page `is_called` a
    commentary or the like, a name beside its date is the author's: "Tero Aho, 9 May 2021"; of a story it may be a town,
    but for "Tero Aho | 9 May 2021" and "Tero Aho, port reporter, 9 May 2021".
    """
    dated = list(dated)
    names = _joined(unmarked(line) for line in bylines if masthead(line) is None and not is_label(line))
    lines = [*names, *dated]
    pieces = [piece for line in lines for piece in _pieces(line)]
    signed = next((told for piece in pieces if (told := _signed(piece)) is not None), None)
    if signed is not None:
        return replace(signed, author=_calm(signed.author))
    beside = (one for one in pieces if are_people(one) or (is_called and _may_sign(one)))
    barred = (name for line in dated if (name := _barred(line)) is not None)
    named = _named(names) or next(beside, None) or next(barred, None)
    reported = next((found["author"] for line in aside if (found := _REPORTED.match(line))), None)
    return Signature(_calm(named or reported))


def _calm(author: str | None) -> str | None:
    """Names that a page has in capitals as they are written: "ANN LEE and BO EK" is "Ann Lee and Bo Ek"; not "AFP"."""
    names = [word for word in (author or "").split() if word not in _SMALL]
    if author is None or len(names) < 2 or not all(map(str.isupper, names)) or is_publisher(author):
        return author
    calm = " ".join(word if word in _SMALL else word.title() for word in author.split())
    return _SCOTS.sub(lambda found: f"Mc{found[1].upper()}", calm)


_SMALL = frozenset({"&", "and", "de", "der", "van", "von"})
_SCOTS = re.compile(r"\bMc([a-z])")


def _barred(line: str) -> str | None:
    """The name that stands between bars beside a date, or before its bearer's post."""
    pieces = list(_pieces(line))
    for place, piece in enumerate(pieces):
        is_posted = place + 1 < len(pieces) and is_job(pieces[place + 1])
        if _may_sign(piece) and (is_posted or re.search(rf"(?:^|[|•·]\s+){re.escape(piece)}\s*(?:[|•·]|$)", line)):
            return piece
    return None


def _may_sign(name: str) -> bool:
    return may_be_person(name) and not may_be_house(name)


def _joined(names: Iterable[str]) -> list[str]:
    """Bylines, each on one line: "By Ann Lee and", "Bo Ek"; so is who is named below a "By"."""
    lines: list[str] = []
    for line in names:
        if lines and goes_on(line, lines[-1]):
            lines[-1] += f" {line}"
        elif lines and SIGNED.match(lines[-1]) and are_people(line):
            lines[-1] += f", {line}"
        else:
            lines.append(line)
    return lines


def _named(names: Iterable[str]) -> str | None:
    """Who is named on bylines without a "By": two on two lines, "Ann Lee, Bo Ek", or as the one line has them."""
    unsigned = (_YEARS.sub("", line) for line in names if not SIGNED.match(line))
    bare = [one for line in unsigned if not any(map(str.isdigit, line)) for one in _each(line)]
    named = [(line, people(line)) for line in bare if not is_job(line) or people(line)]
    told = [who[0] if len(who) == 1 else line for line, who in named]
    return ", ".join(dict.fromkeys(who for who in told if people(who))) or next(iter(told), None)


def _each(line: str) -> list[str]:
    """The persons of a line that gives each a post: "Ann Lee, Fellow · Bo Ek, Editor"; else the line as it is.

    So does "Ann Lee, Fellow, Asia, and Bo Ek, Editor".
    """
    each = _BARS.split(line) if _BARS.search(line) else _AND_BEHIND_POST.split(line)
    return each if len(each) > 1 and all("," in one and people(one) for one in each) else [line]


def _pieces(line: str) -> Iterator[str]:
    """The pieces of a line without its dates: "By Ann Lee | 9 May 2021" gives "By Ann Lee"."""
    bare, position = "", 0
    for date in explicit_dates(line):
        bare += line[position : date.start] + " | "
        position = date.end
    return (_DATED_ON.sub("", piece.strip(_EDGES)) for piece in _PIECES.split(bare + line[position:]))


def _signed(piece: str) -> Signature | None:
    match = SIGNED.fullmatch(piece)
    named = _BY_NAME.fullmatch(match["who"]) if match is not None else None
    if match is None or named is None or named["author"].casefold() in words("pages", "bylines"):
        return None
    if is_publisher(named["author"]):
        return Signature(publisher=named["author"])
    called = (match["called"] or "").casefold()
    genre = match["called"] if is_kind(called) else "Interview" if called.startswith("interview") else None
    if called and genre is None and called not in WRITTEN:
        return None
    more, rest = _further(named["rest"] or "")
    first = rest.split(",")[0].strip(_EDGES)
    author = ", ".join(filter(None, (named["author"].strip(), more)))
    return Signature(author, first if genre and first else None, genre)


def _further(rest: str) -> tuple[str, str]:
    """The further authors behind a first one and what follows: "Bo Ek and Cy Day" and "Horn Forum"."""
    segments = rest.split(", ")
    named = [all(map(may_be_person, AND.split(_AND.sub("", segment)))) for segment in segments]
    sure = {at for at, segment in enumerate(segments) if named[at] and (_AND.search(segment) or are_people(segment))}
    last = max((at for at in sure if all(named[:at])), default=-1)
    more = [segment for at, segment in enumerate(segments) if at <= last or at in sure]
    return ", ".join(more), ", ".join(segment for segment in segments if segment not in more)
