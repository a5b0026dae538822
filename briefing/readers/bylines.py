"""Bylines: the lines that say who wrote a piece, by their form; `blocks` looks at what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.readers.datelines import is_date_line
from briefing.readers.datelines import is_label as is_date_label
from briefing.readers.kinds import is_house, is_kind
from briefing.readers.mastheads import masthead

SIGNED = re.compile(
    r"[\s•·–—-]{0,4}(?:(?P<called>[^\W\d_][\w&'’ -]{0,30}?)\s)?"
    r"(?:by\s?:?\s|authors?(?:\(s\))?\s?:\s?)\s?(?P<who>[^\n]+)",
    re.IGNORECASE,
)
AND = re.compile(r"[,;]\s(?:and\s|&\s)?|\s(?:and|&)\s")
"""What stands between the names of authors."""
_LABEL = re.compile(r"(?:(?:written\s)?by|about the authors?|authors?(?:\(s\))?)\s?:?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w.'’-]*")
PERSON_WORDS = (2, 4)
"""A person's name has so many words, beside those in lower case."""
SHORTEST_WORD = 3
"""Shorter words of a name may stand in a text for something else: "Ben", "May"."""
LEAD = 20
"""Among so many lines at the top a piece names whom it tells of."""
NOTE = 4
"""So far into the note on an author, or a longer byline, begins the name."""
JOB_WORDS = 14
"""No line that says what an author is has more."""
WRITTEN = frozenset(
    {"compiled", "interview", "interviewed", "posted", "published", "reported", "story", "text", "words", "written"}
)
"""What stands before "by" in a byline, beside the kinds of pieces."""
_SPOKEN = frozenset({"joint statement", "media statement", "open letter", "press conference", "press release",
                     "press statement", "remarks", "speech", "statement", "transcript"})  # fmt: skip
"""Kinds that are named with who speaks in a headline: "Statement by President Lee"."""


_UNITS = frozenset({"department", "faculty", "program", "programme", "project"})
"""Parts of an institute that an author may be of."""


def signs(line: str) -> bool:
    """Whether a line says by its words who wrote a piece: "By Ann Lee", "Commentary by Ann Lee", "Author(s): Bo Ek".

    "Statement by President Ann Lee" and "Analysis by numbers" are headlines.
    """
    match = SIGNED.match(line)
    if match is None:
        return False
    called = (match["called"] or "").casefold()
    if not called or called in WRITTEN:
        return True
    first = match["who"].split(",")[0]
    return is_kind(called) and called not in _SPOKEN and all(map(may_be_person, AND.split(first)))


def is_label(line: str) -> bool:
    """Whether a line only announces who wrote a piece: "Authors", "By:"."""
    return _LABEL.fullmatch(line) is not None


def signing(lines: Sequence[str], head: Sequence[int]) -> frozenset[int]:
    """The lines of the head that surely sign, wherever they stand: "By Ann Lee"; "Ann Lee" beside what dates or signs.

    So does what such a line is followed by: "Senior Fellow, Horn Forum".
    """
    dated = any(is_date_line(lines[index]) or is_date_label(lines[index]) for index in head)
    found: set[int] = set()
    for place, index in enumerate(head):
        line, before, behind = lines[index], head[:place][-1:], head[place + 1 : place + 2]
        if masthead(line) is not None or is_date_line(line):
            continue
        if is_label(line) or signs(line) or (before and found.issuperset(before) and is_job(line)):
            found.add(index)
        elif names_people(line) and may_sign(line, lines):
            is_placed = any(_stands_by_name(lines[near]) for near in (*before, *behind))
            if is_placed or (dated and len(people(line)) > 1):
                found.add(index)
    return frozenset(found)


def _stands_by_name(line: str) -> bool:
    """Whether a line is one that an author's name stands next to."""
    return is_date_line(line) or is_date_label(line) or is_label(line) or is_job(line)


def may_sign(line: str, lines: Sequence[str]) -> bool:
    """Whether a name on a line of its own may be the author's: the piece tells of no such person.

    Nor is it one if it has no common given name and a word of it is written small elsewhere: "Coastal Frontiers".
    """
    named = people(line) or (line,)
    if any(_tells_of(name, other) for name in named for other in lines[:LEAD] if other != line):
        return False
    return names_people(line) or not _is_written_small(line, lines)


def _tells_of(name: str, line: str) -> bool:
    """Whether a line is about somebody: "Lee had left"; not the note on the author, "Ann Lee is a fellow"."""
    surname = name.split()[-1]
    has_surname = re.search(rf"\b{re.escape(surname)}\b", line) is not None
    return has_surname and name not in line[: len(name) + NOTE] and not signs(line)


def _is_written_small(line: str, lines: Sequence[str]) -> bool:
    small = [word.casefold() for word in line.split() if word.isalpha() and len(word) > SHORTEST_WORD]
    return any(f" {word} " in f" {other} " for word in small for other in lines if other != line)


def people(line: str) -> tuple[str, ...]:
    """The persons a line names, by their form, if it names nothing else but where they work; else none.

    "Ann Lee and Bo Ek", "Dr Ann Lee, Horn Forum", "Ann Lee (Horn Forum)"; not "Ann Lee, mother of two".
    """
    named = tuple(AND.split(line))
    if all(map(may_be_person, named)):
        return named
    name, _, rest = line.partition(", ") if ", " in line else line.rstrip(")").partition(" (")
    return (name,) if rest and _is_post(rest) and may_be_person(name) else ()


def are_people(line: str) -> bool:
    """Whether a line is nothing but persons, one with a common given name: "Ann Lee, Bo Ek"; not "Ann Lee Trust"."""
    return all(map(may_be_person, AND.split(line))) and names_people(line)


def names_people(line: str) -> bool:
    """Whether a line names persons and at most where they work, one of them by a common given name."""
    given = words("names", "given") | words("names", "women") | words("names", "men")
    return any(_bare(name)[0].casefold() in given for name in people(line))


def may_be_person(name: str) -> bool:
    """Whether a name has the form of a person's: "Ann Lee", "Dr Ursula von der Ley"; not "Horn Forum", "Quito"."""
    bare = _bare(name)
    written = [word for word in bare if word not in words("names", "particles")]
    if not PERSON_WORDS[0] <= len(written) <= PERSON_WORDS[1] or known(" ".join(bare)) is not None:
        return False
    if not bare[0][0].isupper() or not all(_NAME_WORD.fullmatch(word) for word in written):
        return False
    houses = words("organizations", "heads") | words("pages", "outlets") | words("pages", "callings")
    return houses.isdisjoint((bare[0].casefold(), bare[-1].casefold())) and not is_house(name)


def _bare(name: str) -> list[str]:
    """The words of a name without the forms of address before it."""
    bare = name.split()
    forms = words("titles", "honorifics") | words("titles", "ranks") | {"ambassador", "professor"}
    while len(bare) > 1 and bare[0].strip(".").casefold() in forms:
        bare = bare[1:]
    return bare or [""]


def is_job(line: str) -> bool:
    """Whether a line under a name says what its bearer is: "Senior Fellow, Horn Forum"; not "The writer is late."."""
    return len(line.split()) <= JOB_WORDS and line[:1].isupper() and line[-1:] not in ".?!" and _is_post(line)


def _is_post(line: str) -> bool:
    """Whether a line names a calling or an institution."""
    named = {word.casefold() for word in _WORD.findall(line)}
    institutions = words("organizations", "heads") | words("pages", "house_nouns") | _UNITS
    return bool(named & (words("pages", "callings") | institutions)) or is_house(line)
