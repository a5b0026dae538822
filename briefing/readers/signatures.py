"""Who signs a piece, and what the line that says so calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.readers.calendar import explicit_dates
from briefing.readers.mastheads import is_publisher, masthead

_SIGNED = re.compile(
    r"(?:(?P<called>[^\W\d_]+)\s)?(?:by:?|authors?:)\s?(?P<author>[^\W\d_][^,|\d]{1,60}?)"
    r"(?:\s(?:in|at|for)\s[^,|]{1,40})?(?:,\s?(?P<rest>.{0,120}))?",
    re.IGNORECASE,
)
_PIECES = re.compile(r"\s*[|•·]\s*|\s+[–—-]+\s+")
_EDGES = " •·–—-,.()"
_REPORTED = re.compile(r"\(?reporting by (?P<author>[^;()]{3,80}?)(?: in [^;()]{2,40})?[;).]", re.IGNORECASE)
_AND = re.compile(r",\s(?:and\s)?|\s(?:and|&)\s")
_PERSON_WORDS = (2, 4)
"""A person's name has so many words."""
_WRITTEN = frozenset({"interviewed", "words", "published", "posted", "reported", "story", "text", "written"})


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs, who published, and what the piece is called, each None where the page does not say."""

    author: str | None = None
    publisher: str | None = None
    genre: str | None = None


def signature(bylines: Iterable[str], dated: Iterable[str], aside: Iterable[str]) -> Signature:
    """What bylines and `dated` lines say, else the agency's credit among what stands `aside`.

    "By Ann Lee in Quito", "Commentary by Ann Lee, Horn Forum, 9 May 2021", "Ann Lee"; "Analysis, Horn Forum, 9 May
    2021" names no author, but what the piece is and who published it.
    """
    names = [line for line in bylines if masthead(line) is None]
    lines = [*names, *dated]
    pieces = [piece for line in lines for piece in _pieces(line)]
    signed = next((told for piece in pieces if (told := _signed(piece)) is not None), None)
    if signed is not None:
        return signed
    named = next((line for line in names if _is_name(line)), None) or next(filter(are_people, pieces), None)
    reported = next((found["author"] for line in aside if (found := _REPORTED.match(line))), None)
    called = next((told for line in lines if (told := _called(line)) is not None), Signature())
    return Signature(named or reported, called.publisher, called.genre)


def _is_name(line: str) -> bool:
    """Whether a byline is a name and no more: no "By the editors", no figure."""
    return not _SIGNED.match(line.strip(_EDGES)) and not any(character.isdigit() for character in line)


def are_people(piece: str) -> bool:
    """Whether a piece names persons, one of them by a common given name: "Ann Lee, Bo Ek"; not "Ann Lee Trust"."""
    people = [name.split() for name in _AND.split(piece)]
    if not all(_PERSON_WORDS[0] <= len(name) <= _PERSON_WORDS[1] for name in people) or known(piece) is not None:
        return False
    houses = words("organizations", "heads") | words("pages", "outlets")
    if any(name[-1].casefold() in houses or not all(word[0].isupper() for word in name) for name in people):
        return False
    given = words("names", "given") | words("names", "women") | words("names", "men")
    return any(name[0].casefold() in given for name in people)


def _pieces(line: str) -> Iterator[str]:
    """The pieces of a line without its dates: "By Ann Lee | 9 May 2021" gives "By Ann Lee"."""
    bare, position = "", 0
    for date in explicit_dates(line):
        bare += line[position : date.start] + " | "
        position = date.end
    return (piece.strip(_EDGES) for piece in _PIECES.split(bare + line[position:]))


def _signed(piece: str) -> Signature | None:
    match = _SIGNED.fullmatch(piece)
    if match is None or match["author"].casefold() in words("pages", "bylines"):
        return None
    if is_publisher(match["author"]):
        return Signature(publisher=match["author"])
    called = (match["called"] or "").casefold()
    genre = (
        match["called"] if called in words("agencies", "genres") else "Interview" if called == "interviewed" else None
    )
    if called and genre is None and called not in _WRITTEN:
        return None
    rest = (match["rest"] or "").split(",")[0].strip(_EDGES)
    return Signature(match["author"].strip(), rest if genre and rest else None, genre)


def _called(line: str) -> Signature | None:
    """What a dated line without a name says: "Analysis, Horn Forum, 9 May 2021"."""
    called, *rest = line.split(", ")
    if len(rest) < 2 or called.casefold() not in words("agencies", "genres") or explicit_dates(rest[0]):
        return None
    return Signature(publisher=rest[0].strip(), genre=called)
