"""Mastheads: the short lines around a headline that name the outlet, the section and what kind of piece it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.readers.kinds import is_house, is_kind, is_written_as_name, may_be_house, signed_kind

LONGEST = 6
"""No masthead has more words."""
SERIES = 10
"""Nor one with the number of a series."""
TOPIC_WORDS = 3
"""No topic beside what a piece is called has more."""
BROADEST = 120
"""No masthead has more code points."""
_PIECES = re.compile(r"\s*[|•·»›>/]\s*|,\s|\s&\s|\s+[–—-]\s+|:\s")
_BAR = re.compile(r"\s*[|•·/]\s*|,\s")
_PUBLISHED = re.compile(r"(?:a\s|hosted|produced|published)", re.IGNORECASE)
_UNDER_KIND = re.compile(
    r"(?P<kind>[A-Z&-]{4,})\s(?P<topic>[A-Z][a-z]+(?:\s[a-z]+)?)|([A-Z][a-z-]+)\s[A-Z][a-z]+\s[a-z]+"
)
"""A kind and a topic that a page sets apart by their letters: "COMMENTARY Energy", "Opinion Energy sector"."""
_BY = re.compile(r"by\b", re.IGNORECASE)
_FILED_UNDER = re.compile(
    r"(?:categor(?:y|ies)|countr(?:y|ies)|filed under|keywords?|programmes?|programs?|projects?|regions?|section|series"
    r"|source|tags?|themes?|topics?)\s?:\s|(?:(?:issue\s)?no\.|issue|number|vol(?:ume|\.)?)\s?:?\s\d{1,5}\b"
    r"|[a-z]{2,12}\s\d{1,4}/\d{2,4}$|no\s\d[\d/–-]{0,8}$|\d{1,3} pages$",
    re.IGNORECASE,
)
"""What a line is labelled with that says what a piece is filed under."""
_NUMBERED = re.compile(r"\d{1,2}\.\s+")
_NUMBER_BEHIND = re.compile(
    r"(?:,?\s(?P<no>(?:issue|no\.?|number|vol(?:ume|\.)?)\s)?(?:\d{1,3},\d{3}|\d{1,4})"
    r"(?:[/-][A-Z\d]{1,4}(?:\s\d{1,3})?)?"
    r"|\s\[\s?\d{1,4}\s?/\s?\d{2,4}\s?\])(?=\s?\||$)",
    re.IGNORECASE,
)
"""The number of a series: "Horn Forum Comment 2024/C 31", "Policy Brief No. 7 | Ports", "Policy Brief [ 7 / 2024 ]"."""
_DOMAIN = re.compile(
    r"(?:[a-z\d-]{1,40}\.){1,3}(?:com|org|net|info|news|int|eu|gov|edu|tv|[a-z]{2})(?:\.[a-z]{2})?$", re.IGNORECASE
)
_TAG = re.compile(r"\[([\w &-]{2,20})\]|([\w&-]{2,12}(?: [\w&-]{2,12})?)\s?[:|]\s")
_TAG_BEHIND = re.compile(r"\s[|–—-]\s([\w&-]{2,12}(?: [\w&-]{2,12})?)$|\(([\w &-]{2,20})\)$")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between the sections of a bar of buttons that was copied: "NewsPoliticsWorld"."""
_SLUG = re.compile(
    r"(?:ALERT|BULLETIN|CORRECTED|FLASH|LEAD|RECAST|REFILE|UPDATE|URGENT|WRAPUP)(?: \d{1,2})?\s?[–—:-]\s?"
    r"[A-Z][a-z]+(?:-[a-z]+)+|[A-Z]{3,}(?:-[A-Z]{3,})+/[A-Z]*(?: \([A-Z]{4,} ?\d{0,2}\))?"
)
"""What an agency files a report under."""
_DAY = re.compile(r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_NAMELESS = frozenset({"news", "breaking news"})
"""Kinds of pieces that tell nothing a section does not."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a masthead says: the outlet and what it calls the piece, each None where it does not."""

    publisher: str | None = None
    genre: str | None = None


def masthead(line: str) -> Masthead | None:
    """What a line says as a masthead, or None if it is none.

    "MP-IDSA Commentary", "Analysis | Africa", "WORLD", "The Quito Times", "Reuters"; not "Talks resume in Quito". So do
    an agency's slug, "URGENT - Peru-blast", and a marking, "RESTRICTED", which name neither; "COVER-UP" is a headline.
    """
    house = line[:BROADEST].partition(" by the ")[2] if _PUBLISHED.match(line) else line
    if len(line) <= BROADEST and is_house(house):
        return Masthead(publisher=house)
    if len(line) > BROADEST or line.endswith(":") or _BY.match(line):
        return None
    bare = _NUMBERED.sub("", line).strip(" .:|")
    number = _NUMBER_BEHIND.search(bare)
    is_series = number is not None and number["no"] is not None
    if sum(map(_is_word, line.split())) > (SERIES if is_series else LONGEST):
        return None
    if _SLUG.fullmatch(line) or _FILED_UNDER.match(line):
        return Masthead()
    bare = _NUMBER_BEHIND.sub("", bare)
    if is_kind(bare) and bare.casefold() not in _NAMELESS:
        return Masthead(genre=bare)
    if is_series and (named := signed_kind(bare, is_series=True)) is not None:
        return Masthead() if named[1].casefold().endswith("papers") else Masthead(*named)  # the name of a series
    pieces = [piece.strip(" .[]") for piece in _PIECES.split(bare)]
    told = [_piece(piece, is_series=is_series) for piece in pieces]
    if any(one is not None and one.genre for one in told):
        told = [one or _house(piece) for one, piece in zip(told, pieces, strict=True)]
    said = [one for one in told if one is not None]
    if None in told and not (told[0] and told[0].genre and _has_topics(bare)) and not _has_town(pieces, said):
        return None
    publisher = next((one.publisher for one in said if one.publisher), None)
    return Masthead(publisher, most_telling(one.genre for one in said))


def most_telling(kinds: Iterable[str | None]) -> str | None:
    """The kind that says most of several: "Guest Essay" in "Opinion | Guest Essay", "Analysis" on a "Blog"."""
    told = [(kind.casefold() == "blog", kind.casefold() in words("pages", "sections"), kind) for kind in kinds if kind]
    return min(told, key=itemgetter(0, 1))[2] if told else None


def _has_topics(line: str) -> bool:
    """Whether what stands beside what a piece is called may be its topics: "Explainer | Energy & ports"."""
    _, *topics = _BAR.split(line)
    may_be = (len(one.split()) <= TOPIC_WORDS and one[:1].isupper() and one[-1:] not in "?!" for one in topics)
    return bool(topics) and all(may_be)


def _has_town(pieces: Sequence[str], said: Sequence[Masthead]) -> bool:
    """Whether pieces are a house and its town: "Centre for Ports, Quito"."""
    house, *places = pieces
    is_town = len(places) == 1 and len(places[0].split()) < TOPIC_WORDS and is_written_as_name(places[0])
    return is_town and is_house(house) and [one.publisher for one in said] == [house]


def _house(piece: str) -> Masthead | None:
    return Masthead(publisher=piece) if may_be_house(piece) else None


def _piece(piece: str, *, is_series: bool) -> Masthead | None:
    folded = piece.casefold()
    if is_kind(piece) and folded not in _NAMELESS:
        return Masthead(genre=piece)
    parts = _GLUED.split(piece) if " and " not in folded else folded.split(" and ")
    if all(part.strip().casefold() in words("pages", "sections") for part in parts):
        return Masthead()
    if _is_country(piece) or (piece.isupper() and words("pages", "markings").issuperset(folded.split())):
        return Masthead()
    if is_publisher(piece):
        return Masthead(publisher=piece.strip("() "))
    if _DOMAIN.match(piece) or _is_outlet(piece) or is_house(piece):
        return Masthead(publisher=piece)
    under = _UNDER_KIND.fullmatch(piece)
    called = (under["kind"] or under[3]) if under else ""
    if called.casefold() in words("pages", "tags"):
        return Masthead(genre=called)
    signed = signed_kind(piece, is_series=is_series)
    return Masthead(*signed) if signed is not None else None


def _is_word(piece: str) -> bool:
    return any(map(str.isalpha, piece))


def tag(title: str) -> str | None:
    """What a headline calls its piece: "[OPINION] The dam", "Analysis: The dam", "The dam | Opinion".

    "Opinion polls open" and "Report: dam broke" call it nothing: a report there is somebody else's.
    """
    tagged = _TAG.match(title) or _TAG_BEHIND.search(title)
    called = next(filter(None, tagged.groups()), "") if tagged else ""
    return called if called.casefold() in words("pages", "tags") else None


def is_publisher(line: str) -> bool:
    """Whether a line is only the name of a news agency or a well-known outlet: "(Reuters)", "Al Jazeera"."""
    folded = line.strip(" .()[]—–-").casefold()
    return folded in words("agencies", "agencies") or folded in words("pages", "publishers")


def _is_country(piece: str) -> bool:
    """Whether a piece is a state's or region's name, as sections are called: "The Philippines", "Ukraine"."""
    entry = known(re.sub(r"^[Tt]he ", "", piece))
    return entry is not None and entry.kind in ("state", "place") and entry.use == "name"


def _is_outlet(piece: str) -> bool:
    """Whether a piece is a paper's or a station's name by a word in it: "The Quito Times", "Radio Quito"."""
    named = _WORD.findall(_DAY.sub("", re.sub(r"\(.*\)", "", piece)))
    if not named or not is_written_as_name(piece) or "for" in piece.casefold().split():
        return False  # "PAYING FOR GOOD NEWS"
    return named[-1].casefold() in words("pages", "outlets") or named[0].casefold() in ("daily", "radio")
