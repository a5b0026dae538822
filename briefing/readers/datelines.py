"""Date lines: the line that says when (and often by whom) a piece was published, and the dateline a report begins with.

Nothing is resolved here: whether a line is one is told from the pieces it consists of.
"""

from __future__ import annotations

import re

from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.readers.calendar import days_without_year, explicit_date, explicit_dates
from briefing.readers.chrome import is_chrome
from briefing.readers.kinds import is_house
from briefing.readers.mastheads import masthead

LONGEST = 200
"""No date line has more code points."""
LABELLED = 60
"""So far into a text a date is looked for that stands before its first words."""
_BEHIND_LABELLED = re.compile(r"\s?[|•·–—-]?\s{1,3}(?=[A-Z\"“‘#])")
BY_WORDS = 10
SERIES_WORDS = 14
PLACE_WORDS = 4
SHORTEST_PLACE = 4
"""Shorter names in capitals are taken for abbreviations unless known as places."""
LEAD = 200
"""So far a second dash shows that the first one opens an aside ("INTEL — once the largest — said")."""
_SEPARATOR = re.compile(r"\s*[|•·\t]\s*|\s+[–—-]+\s+|\s*[–—]\s*|\s+/\s+|,\s|(?<=\d)\s\((?=[A-Z])")
_CLOCK = re.compile(
    r"\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?|[+-]\d\d:?\d\d\b", re.I
)
_BY = re.compile(r"(?:[^\W\d_]+\s)?by:?\s\S", re.IGNORECASE)
_READING_TIME = re.compile(r"(?:\d{1,3}|an?)[ -]?min(?:ute)?s?(?: read)?$|[\d,]{1,7} words$", re.IGNORECASE)
ISSUE = re.compile(r"(?:edition|issue|no\.?|number|vol(?:ume|\.)?)\s?#?\d{1,5}", re.IGNORECASE)
"""The number of a journal or a newsletter, beside which its date stands: "Tide Letters – Issue 22, June 2024"."""
_EDITED = re.compile(
    r"\s(?:\((?:abridged|condensed|edited|lightly edited|translated)\b[^()]{0,40}\)"
    r"|[\[(](?:\w{2,12} edition|revised|updated)\b[^()\[\]]{0,60}[\])])$",
    re.IGNORECASE,
)
"""What was done to the words of a broadcast or talk: "3 May 2024, transcript (edited for length)"."""
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_AND_MONTH = re.compile(
    rf"\W*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})\W*",
    re.IGNORECASE,
)
_RUN_IN = re.compile(
    rf"""
    (?P<place>[^\W\d_]+(?:[ .'’/-]{{1,2}}[^\W\d_]+){{0,3}}?)?  # NAIROBI, Seoul/Tokyo; D.C., Calif., (Peru)
    (?P<region>,\s(?:[^\W\d_]\.){{2}}|,\s[^\W\d_]{{3,14}}\.?(?:\s[^\W\d_]{{3,12}})?|\s\([^()\n]{{2,30}}\)(?=\s\())?,?
    (?P<date>(?:,?\s|\A)(?:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})(?:,?\s\d{{4}})?\.?)?
    (?P<agency>,?\s?\([^()\n]{{2,60}}\)|[.,]?\s/[A-Z][\w -]{{1,15}}/\.?)?
    (?P<mark>\s(?:—|–|--|-|_)\s|\s?>>\s|\s?[—–-]\s?(?=[“"(?-i:A-Z)])|\s?:\s?|(?<=/\.)\s|(?<=/)\s)(?=\S)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What a report's first paragraph may begin with before its first sentence."""
_FILED = re.compile(rf"{_MONTH}\s\d{{1,2}}\s?--\s?(?=[“\"]|(?-i:[A-Z]))", re.IGNORECASE)
"""The day alone, before all that, as a syndicate of papers writes it: "June 03--"."""
_WIRE = re.compile(
    r"[A-Z][A-Z .'’-]{2,30}(?:,\s[\w .]{1,20}){0,6},\s(?P<agency>[\w -]{2,20}?)\s?(?:--?|—|–|\.|:)\s(?=\S)"
)
"""The same with the agency's name behind the date: "QUITO, Ecuador, Jul 18, 2015, SPA -- "."""
_BETWEEN_BARS = re.compile(r"(?:(?P<place>[A-Z][^|\n]{1,40}?)\s\|\s)?(?P<agency>[\w .-]{2,20}?)\s\|\s(?=[A-Z“\"'])")
"""The same between bars: "Kisumu, Kenya | AFP | Three …"."""
_PLACE_AND_DAY = re.compile(rf"[A-Z][A-Z .'’-]{{2,30}},\s(?i:{_MONTH}\s\d{{1,2}}|\d{{1,2}}\s{_MONTH})\.?")
"""The place in capitals and the day, on a line of their own: "CHENNAI, OCTOBER 16"."""
_BAR = re.compile(r"\s*\|\s*|\s+[•·]\s+")
MOST_BARS = 3
NAME_WORDS = 12
"""A piece between bars names no more than some authors or their house in so many words."""
_REPUBLISHED = re.compile(
    r"\W{0,3}(?:an? [a-z ]{3,30} of )?this (?:analysis|article|column|commentary|essay|op-ed|piece|post|story)\b"
    r"[^.]{0,40}\b(?:appeared|posted|published)\b",
    re.IGNORECASE,
)
_IN_NAMES = frozenset({"and", "for", "in", "of", "on", "the"})
_LINKS = frozenset({"after", "at", "before", "between", "by", "during", "from", "in", "on", "since", "until"})
"""What opens no dateline as a place does: "On 3 May – the day of the vote – the port closed"."""
_PARTICLES = frozenset({"al", "da", "de", "del", "do", "du", "el", "la"})


def is_date_line(line: str, *, first: bool = False) -> bool:
    """Whether a line says when a piece was published and nothing that is the piece's own.

    "Paris, 3 May 2024", "By Ann Lee | Published May 3rd, 2024, 5:10 PM GMT | 4 min read"; not "The war ended on May 3,
    2024". The `first` line of a text may be a headline: "Situation Report – 3 May 2024" names no place; a label before
    the date makes it none: "date 2024-05-03 Harbour Standard"; so do house and kind, "HPI POLICY BRIEF MAY 2024".
    """
    if len(line) > LONGEST:
        return False
    dates = explicit_dates(line)
    if not dates and (_DAY_AND_MONTH.fullmatch(line) or _is_dateline(line)):
        return True
    rest = [piece for piece in beside(line) if not _belongs(piece)]
    if len(dates) == 1 and len(line.split()) <= SERIES_WORDS and any(map(ISSUE.fullmatch, beside(line))):
        return True
    if len(dates) < 2 and _names_series(" | ".join(beside(line))):
        return len(dates) == 1
    if not any(len(date.edtf) > len("2024-05") for date in dates):
        is_of_house = not rest or (not first and _is_house_at_place(line))
        return len(dates) == 1 and is_of_house and not first
    where = [word for piece in rest for word in piece.split()]
    may_name = not first or _opens_with_label(line) or (len(where) == 1 and _BAR.search(line) is not None)
    names_place = len(where) <= PLACE_WORDS and all(map(_is_capitalized, rest))
    return not rest or (may_name and (names_place or _names_between_bars(line)))


def _is_dateline(line: str) -> bool:
    """Whether a line is a dateline with its day and no more: "QUITO, Aug 21 (Andina) --"; not "Since Aug 21"."""
    if not days_without_year(line):
        return False
    return _PLACE_AND_DAY.fullmatch(line) is not None or run_in_dateline(f"{line} A") == len(line) + 1


def _names_between_bars(line: str) -> bool:
    """Whether a date stands alone beside names: "Ann Lee and Bo Ek | Centre for the Study of Ports | 3 May 2024".

    Not "Talks resume in Quito | Horn Forum | 3 May 2024".
    """
    pieces = _BAR.split(line)
    named = [piece for piece in pieces if beside(piece)]
    return len(named) < len(pieces) <= MOST_BARS + 1 and all(_belongs(piece) or _is_name(piece) for piece in named)


def _is_house_at_place(line: str) -> bool:
    """Whether a month stands alone beside a house and its town: "Centre for Ports, Quito | May 2024"."""
    named = [piece for piece in _BAR.split(line) if beside(piece)]
    house, _, town = named[0].partition(", ") if len(named) == 1 else ("", "", "")
    return len(_BAR.split(line)) > 1 and is_house(house) and len(town.split()) <= PLACE_WORDS and _is_capitalized(town)


def _names_series(line: str) -> bool:
    """Whether a line names a house, or a kind of text that has a title of its own: "HPI POLICY BRIEF", "Policy Brief".

    "Situation Report" and "Briefing" of a day have none.
    """
    said = masthead(line)
    if said is None or line.rpartition(" ")[2].casefold() in words("pages", "editions"):
        return False
    return said.publisher is not None or " " in (said.genre or "")


def _is_name(piece: str) -> bool:
    """Whether all words of a piece are written as those of a name are."""
    named = re.split(r",?\s+", piece)
    return len(named) <= NAME_WORDS and all(word in _IN_NAMES or _is_capitalized(word) for word in named)


def is_labelled(line: str) -> bool:
    """Whether a date line says by its first word what it dates: "Posted on 3 May 2024", "Updated: 3 May 2024"."""
    return _opens_with_label(line) and is_date_line(line)


def _opens_with_label(line: str) -> bool:
    first = line.split(" ", 1)[0].strip(":").casefold()
    return first in words("pages", "published") | words("pages", "revised") | {"last", "first", "originally"}


def labelled_opening(text: str) -> int:
    """How long the labelled date is that a page's words run on from; 0 where there is none.

    "date 2024-05-03 QUITO (Reuters) — Two …"; not "Published on 3 May 2024, the report …".
    """
    dates = explicit_dates(text[:LABELLED]) if _opens_with_label(text[:LABELLED]) else []
    if not dates or not is_label(text[: dates[0].start]):
        return 0
    behind = _BEHIND_LABELLED.match(text, dates[0].end)
    return behind.end() if behind else 0


def publication_date(line: str) -> tuple[str | None, str | None]:
    """When a piece was published and when it was revised, each the first such date of its date line, or None."""
    published = revised = None
    end = 0
    for date in explicit_dates(line):
        label = set(re.findall(r"\w+", line[end : date.start].casefold()))
        if label & words("pages", "revised"):
            revised = revised or date.edtf
        else:
            published = published or date.edtf
        end = date.end
    return published, revised


def edition_date(title: str) -> str | None:
    """The day at the end of a title that names an edition: "Quito Morning Briefing, 4 October 2023"; else None.

    "The fall of Quito, 4 October 1823" is no edition's.
    """
    dates = explicit_dates(title)
    if not dates or title[dates[-1].end :].strip(" .)]"):
        return None
    named = set(re.findall(r"[\w-]+", title[: dates[-1].start].casefold()))
    return dates[-1].edtf if named & words("pages", "editions") else None


def first_publication(line: str) -> str | None:
    """When a piece came out elsewhere, as its foot says: "This article first appeared in the Herald on 3 May 2024."."""
    told = _REPUBLISHED.match(line[:LONGEST])
    return explicit_date(line[told.end() : LONGEST]) if told else None


def beside(line: str) -> list[str]:
    """The pieces of a line beside its dates, times and the words that label them."""
    position = 0
    kept = ""
    for date in explicit_dates(line):
        kept += line[position : date.start] + " | "
        position = date.end
    bare = _CLOCK.sub(" | ", kept + _EDITED.sub("", line[position:]).removesuffix(" in"))
    pieces = (piece.strip(" ,.;:()[]*-©") for piece in _SEPARATOR.split(bare))
    return [piece for piece in pieces if piece and not is_label(piece) and not _DAY_AND_MONTH.fullmatch(piece)]


def is_label(piece: str) -> bool:
    """Whether a piece is nothing but words around a date: "Published on", "Tuesday", "a.m. GMT"."""
    told = _CLOCK.sub(" ", piece.casefold()).replace(".", "")
    return all(word in words("pages", "date_words") for word in re.findall(r"\w+", told))


def _belongs(piece: str) -> bool:
    """Whether a piece of a line belongs to its date: who wrote it, how long it is, its section; not where."""
    last = piece.rpartition(" ")[2].casefold()
    if _BY.match(piece) or last in words("pages", "bylines"):
        return len(piece.split()) <= BY_WORDS
    return masthead(piece.removeprefix("in ")) is not None or _READING_TIME.match(piece) is not None or is_chrome(piece)


def _is_capitalized(piece: str) -> bool:
    return all(word[0].isupper() or word in _PARTICLES for word in piece.split())


def run_in_dateline(line: str) -> int:
    """How long the dateline is that a report's first paragraph begins with; 0 where there is none.

    "NAIROBI, 26 June 2024 — The president …", "Lima (Andina) - Two …", "(Reuters) - Two …"; not "Lima - which had
    waited - …", "NASA - the agency …": without a date or an agency the place stands in capitals or is known.
    """
    filed = _FILED.match(line)
    if filed is not None:
        return filed.end() + _undated(line[filed.end() :])
    return _undated(line)


def _undated(line: str) -> int:
    wire = _WIRE.match(line)
    if wire is not None and not words("agencies", "agencies").isdisjoint(re.split("[-/]", wire["agency"].casefold())):
        return wire.end()
    barred = _BETWEEN_BARS.match(line)
    if barred is not None and barred["agency"].casefold() in words("agencies", "agencies"):
        return barred.end()
    end = _up_to_mark(line)
    signed, _, rest = line[end:].partition(". ") if end else ("", "", "")
    return len(line) - len(rest) if rest and signed.casefold() in words("agencies", "agencies") else end


def _up_to_mark(line: str) -> int:
    """How long a dateline is that ends in a dash or a colon; 0 where there is none."""
    found = _RUN_IN.match(line)
    if found is None or not _may_stand(found):
        return 0
    if found["agency"] or (found["date"] and found["place"]):
        is_aside = found["agency"] and not found["date"] and found["agency"].strip(" ,(")[0].islower()
        return 0 if is_aside else found.end()
    place = found["place"]
    if place is None or f" {found['mark'].strip()} " in line[found.end() : found.end() + LEAD]:
        return 0
    if found["mark"].isspace():
        return 0
    if found["mark"].strip() == ":":
        is_town = _is_known(place) if place.isupper() else _is_town(place)
        return found.end() if is_town and line[found.end()].isupper() else 0
    if not found["mark"][0].isspace():
        return found.end() if place.isupper() and _is_known(place) else 0
    if place.isupper():
        return found.end() if found["region"] or _may_be_a_place(place) else 0
    return found.end() if _is_town(place) and line[found.end()].isupper() else 0


def _may_stand(found: re.Match[str]) -> bool:
    """Whether the words before the mark are written as names."""
    words_of_place = re.split(r"[ /]+", found["place"] or "A")
    is_named = all(word[0].isupper() or word in _PARTICLES for word in words_of_place)
    return is_named and words_of_place[0].casefold() not in _LINKS


_SEAT = "UNITED NATIONS"
"""The one body that reports are datelined from."""


def _is_known(name: str) -> bool:
    entry = known(name) or known(name.title())
    return name == _SEAT or (entry is not None and entry.kind in ("place", "state"))


def _is_town(name: str) -> bool:
    entry = known(name)
    return entry is not None and (entry.use == "capital" or entry.kind == "place")


def _may_be_a_place(name: str) -> bool:
    """Whether a name in capitals may be a town's: "LIMA", "PUNE"; not "NASA", "IBM"."""
    entry = known(name) or known(name.title())
    return name == _SEAT or (entry.kind in ("place", "state") if entry else len(name) >= SHORTEST_PLACE)
