"""Bylines: the lines that say who wrote a piece, by their form; `blocks` looks at what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.readers.calendar import explicit_dates
from briefing.readers.datelines import beside, is_date_line
from briefing.readers.datelines import is_label as is_date_label
from briefing.readers.kinds import is_house, is_kind, is_kind_noun
from briefing.readers.mastheads import masthead

SIGNED = re.compile(
    r"[\s•·–—-]{0,4}(?:(?P<called>[^\W\d_][\w&'’ -]{0,30}?)\s)?"
    r"(?:by\s?:?\s|(?:authors?|contributors?|researchers?)(?:\(s\))?\s?:\s?|(?P<label>story|text|words|writers?)\s?:\s)"
    r"\s?(?P<who>[^\n]+)",
    re.IGNORECASE,
)
AND = re.compile(r"\s?[,;]\s(?:and\s|&\s)?|\s(?:and|&|[|/•·])\s", re.IGNORECASE)
"""What stands between the names of authors."""
_LABEL = re.compile(r"(?:(?:(?P<called>[\w-]{2,20})\s)?by|about the authors?|authors?(?:\(s\))?)\s?:?", re.IGNORECASE)
_FIRST_ENDS = re.compile(r"\s*[,|•·]")
_POST = re.compile(r",\s|\s\(|\s[|•·/–—-]\s")
"""What stands between an author's name and what she is."""
_NOTE_MARK = re.compile(r"(?<=[^\W\d_])[*†‡§¹²³⁴⁵⁶⁷⁸⁹]{1,4}(?!\w)|\s\(?@\w{2,30}\)?$|\s[\w.+-]{1,40}@[\w.-]{3,60}$")
_WITH_AGENCIES = re.compile(r"\s(?:and|with)\s(?P<who>(?:news\s)?agenc(?:ies|y)|[\w/, ]{2,40})$", re.IGNORECASE)
_DEGREES = re.compile(
    r",\s(?:B\.?A|CBE|Esq|FRS|J\.?D|KC|LL\.?[BMD]|M\.?A|MBE|M\.?B\.?A|M\.?D|M\.?P\.?[AHP]|MSc|OBE|Ph\.?\s?D|QC|R\.?N)\b\.?(?=[,;]?\s|$)"
)
"""What is behind a name for what its bearer has studied or been given: "Ann Lee, JD, MPH"."""
_EMAIL = re.compile(r"[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}")
_POST_BEHIND = re.compile(r"(?P<name>(?:[A-Z][\w.’'-]+\s){2})(?P<post>[A-Z]?[a-z]+(?:\s[a-z]+){1,3})")
"""A name that its post follows: "Ann Lee Local government correspondent"."""
_POSTED = re.compile(r"\s(?:in|at)\s[A-Z][\w.'’-]{2,20}(?:\s[A-Z][\w.'’-]{1,20}){0,2}(?=$|,\s|\sand\s)")
"""Where a reporter is: "Ann Lee in Quito"; "Cold Peace in Quito", which may be nobody, is a headline."""
_GOES_ON = re.compile(r"(?:and|&)\s", re.IGNORECASE)
_STOPS_SHORT = re.compile(r"(?:,|\sand|\s&)$", re.IGNORECASE)
_WRITES = re.compile(r"\bwrites?\b")
_HEADING = re.compile(
    r"\w{3,}(?:ern|ful|ical|ing|ive|less|ous|tional|ual)\s"
    r"|.*(?:[aeo]nce|[cgnst]ty|ics|ing|ism|ity|ment|ness|ship|sion|tion|[^aiosuy’']s)$",
    re.IGNORECASE,
)
"""How two or three words begin or end that are no name: "Rising Tensions", "Western Options"."""
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"(?!(?i:the|a|and|of|for|with|too|are)\b(?!\.))[^\W\d_a-z][\w.'’-]*(?<!['’]s)")
_INITIAL = re.compile(r"\s[A-Z]\.\s")
_NO_NAMES = ("outlets", "callings", "parts")
"""The lists of words that neither begin nor end a person's name."""
LONGEST = 600
"""No byline has more code points."""
PERSON_WORDS = (2, 4)
"""A person's name has so many words, beside those in lower case."""
SHORTEST_WORD = 3
"""Shorter words of a name may stand in a text for something else: "Ben", "May"."""
LEAD = 20
"""Among so many lines at the top a piece names whom it tells of."""
NOTE = 4
"""So far into the note on an author, or a longer byline, begins the name."""
NOTES = 6
"""Among so many last lines stands the note on an author."""
JOB_WORDS = 14
"""No line that says what an author is has more."""
WRITTEN = frozenset(
    {
        "compiled",
        "contributing",
        "guest",
        "interview",
        "interviewed",
        "posted",
        "published",
        "reported",
        "story",
        "text",
        "words",
        "written",
    }
)
"""What stands before "by" in a byline, beside the kinds of pieces."""
_SPOKEN = frozenset({"joint statement", "media statement", "open letter", "press conference", "press release",
                     "press statement", "remarks", "speech", "statement", "transcript"})  # fmt: skip
"""Kinds that are named with who speaks in a headline: "Statement by President Lee"."""


_FORMS = frozenset({"ambassador", "dr", "prof", "professor"})
"""Forms of address that nothing but a name follows; a rank is one where it is cut short: "Col. Ann Lee"."""
UNITS = frozenset({"department", "faculty", "program", "programme", "project"})
"""Parts of an institute that an author may be of."""


def signs(line: str, *, by_name: bool = False) -> bool:
    """Whether a line says by its words who wrote a piece: "By Ann Lee", "Commentary by Ann Lee", "Author(s): Bo Ek".

    "Statement by President Ann Lee" and "Analysis by numbers" are headlines; `by_name`, so is "By the sea".
    """
    match = SIGNED.match(line) if len(line) <= LONGEST else None
    if match is None:
        return False
    called = (match["called"] or "").casefold()
    is_named = all(map(may_be_person, AND.split(_FIRST_ENDS.split(match["who"], maxsplit=1)[0])))
    if not called or called in WRITTEN:
        return is_named or not (by_name or match["label"])
    return is_named and is_kind(called) and called not in _SPOKEN


def is_label(line: str) -> bool:
    """Whether a line only announces who wrote a piece: "Authors", "By:", "Commentary by"."""
    match = _LABEL.fullmatch(line)
    called = (match["called"] or "written").casefold() if match else ""
    return called in WRITTEN or is_kind(called)


def signing(lines: Sequence[str], head: Sequence[int], prose: Set[int]) -> frozenset[int]:
    """The lines of the head, but its `prose`, that sign: "By Ann Lee", names, and what follows them: "Fellow, RUSI".

    A line in the form of names signs with a second sign of it: next to what dates or announces it, given twice or told
    of at the foot; in a head with a date or a kind, if it is surely one ("Ann Lee"), several, or below the headline.
    """
    is_signed = any(signs(lines[index]) and masthead(lines[index]) is None for index in head if index not in prose)
    is_dated = any(map(_dates_or_names_kind, (lines[index] for index in head)))
    is_called = any(said.genre for index in head if (said := masthead(lines[index])) is not None)
    found: set[int] = set()
    for place, index in enumerate(head):
        line, above, below = _undated(lines[index]), head[:place][-1:], head[place + 1 : place + 3]
        if index in prose or masthead(line) is not None or is_date_line(lines[index]):
            continue
        named = people(line) if names_people(line) or not is_signed else ()
        is_below = bool(above) and found.issuperset(above)
        is_more = is_below and (_belongs(line, lines[above[0]]) or (is_called and _tells_where_and_when(lines[index])))
        if is_label(line) or signs(line) or is_more:
            found.add(index)
        elif named and may_sign(line, lines, is_posted=_is_posted(lines, below)):
            near = [lines[other] for other in (*above, *below[: 2 if is_job(lines[below[0]]) else 1])] if below else []
            is_sure = names_people(line) or (len(named) == 1 and named[0] != line)
            is_under = any(_may_be_headline(lines[other]) for other in head[:place])
            is_one = is_dated and (is_sure or len(named) > 1 or is_under or any(map(names_people, near[:2])))
            if is_one or any(_stands_by_name(other, is_sure) for other in near) or _is_noted(named[0], line, lines):
                found.add(index)
    return frozenset(found)


def _undated(line: str) -> str:
    """A line of the head without the month or day behind its names: "Ann Lee and Bo Ek, May 2024"."""
    dates = explicit_dates(line)
    return ", ".join(beside(line)) if len(dates) == 1 and dates[0].end == len(line.rstrip(" .)")) else line


def _belongs(line: str, above: str) -> bool:
    """Whether a line goes on from the one that signs above it: what the author is, or who wrote it with her."""
    return is_job(line) or (goes_on(line, above) and bool(people(_GOES_ON.sub("", line, count=1))))


def _tells_where_and_when(line: str) -> bool:
    """Whether a line is a place and a month: "Quito, May 2024". In a story it may head a section of it."""
    place = beside(line) if explicit_dates(line) else []
    return len(place) == 1 and len(place[0].split()) < PERSON_WORDS[1] and place[0].istitle()


def goes_on(line: str, above: str) -> bool:
    """Whether two lines are one byline: "By Ann Lee", "and Bo Ek"."""
    return _GOES_ON.match(line) is not None or _STOPS_SHORT.search(above) is not None


def _dates_or_names_kind(line: str) -> bool:
    said = masthead(line)
    return is_date_line(line) or is_date_label(line) or (said is not None and said.genre is not None)


def _may_be_headline(line: str) -> bool:
    """Whether a line is none of a name, an outlet and a date."""
    is_name = bool(people(line)) and not all(map(_is_heading, people(line)))
    return masthead(line) is None and not is_name and not is_date_line(line) and not is_date_label(line)


def _stands_by_name(line: str, is_sure: bool) -> bool:
    """Whether a line is one that an author's name stands next to; a house may stand next to something else."""
    is_post = is_job(line) and (is_sure or _names(line, words("pages", "callings")))
    return is_date_line(line) or is_date_label(line) or is_label(line) or is_post or bool(_EMAIL.fullmatch(line))


def _is_noted(name: str, line: str, lines: Sequence[str]) -> bool:
    """Whether a name on a line stands there twice, or a last line is the note on its bearer."""
    return lines.count(line) > 1 or any(other.startswith(f"{name} ") for other in lines[-NOTES:])


def _is_posted(lines: Sequence[str], below: Sequence[int]) -> bool:
    """Whether the next line says what a person is: "Senior Fellow", "Port correspondent"."""
    return any(is_job(lines[index]) and _names(lines[index], words("pages", "callings")) for index in below[:1])


def may_sign(line: str, lines: Sequence[str], *, is_posted: bool = False) -> bool:
    """Whether a name on a line of its own may be the author's: the piece tells of no such person.

    Nor is it one if it has no common given name and reads as a heading, "Rising Tensions", "Cold Peace", or a word of
    it is written small elsewhere: "Coastal Frontiers"; unless it `is_posted` above what its bearer is.
    """
    named = people(line) or (line,)
    if any(_tells_of(named, other) for other in lines[:LEAD] if other != line):
        return False
    is_posted = is_posted or (len(named) == 1 and named[0] != line and is_job(line))
    return is_posted or names_people(line) or not (all(map(_is_heading, named)) or _is_written_small(line, lines))


def _is_heading(name: str) -> bool:
    first, last = name.split()[0], name.split()[-1]
    if first.casefold() in words("pages", "heading_openers") or last.casefold() in words("pages", "heading_ends"):
        return True
    return known(first) is not None or known(last) is not None or _HEADING.match(name) is not None


def _tells_of(named: Sequence[str], line: str) -> bool:
    """Whether a line is about one of some: "Lee had left"; not the note on the authors, "Ann Lee is a fellow"."""
    surnames = "|".join(re.escape(name.split()[-1]) for name in named)
    bare = [" ".join(_bare(name)) for name in named]
    is_note = any(name in line[: len(name) + NOTE] or (name in line and _WRITES.search(line)) for name in bare)
    is_note = is_note or signs(line)
    return not is_note and re.search(rf"\b(?:{surnames})\b", line) is not None


def _is_written_small(line: str, lines: Sequence[str]) -> bool:
    small = [word.casefold() for word in line.split() if word.isalpha() and len(word) > SHORTEST_WORD]
    return any(f" {word} " in f" {other} " for word in small for other in lines if other != line)


def people(line: str) -> tuple[str, ...]:
    """The persons a line names, by their form, if it names nothing else but where they work; else none.

    "Ann Lee and Bo Ek", "Dr Ann Lee, Horn Forum", "Ann Lee | Fellow", "Ann Lee | Quito | RTU"; not "Ann Lee, a mother".
    """
    named = tuple(AND.split(unmarked(line)))
    if all(map(may_be_person, named)):
        return named
    name, *rest = _POST.split(unmarked(line), maxsplit=1)
    is_post = bool(rest) and (_is_post(rest[0]) or (re.search(r"\s[|/]\s", line) is not None and _is_desk(rest[0])))
    if is_post and may_be_person(name):
        return (name,)
    posted = _POST_BEHIND.fullmatch(line)
    is_posted = posted is not None and posted["post"].split()[-1] in words("pages", "callings")
    return (posted["name"].strip(),) if posted is not None and is_posted and may_be_person(posted["name"]) else ()


def _is_desk(line: str) -> bool:
    """Whether a line names a place and who has a desk there: "Tirana | BIRN"."""
    return all(part.isupper() or known(part) is not None for part in re.split(r"\s?\|\s?", line))


def unmarked(line: str) -> str:
    """A line without what stands behind its names: "Ann Lee* and Bo Ek†", "Ann Lee in Quito and agencies"."""
    bare = _NOTE_MARK.sub("", _DEGREES.sub("", line))
    agencies = _WITH_AGENCIES.search(bare)
    if agencies is not None and all(map(_is_agency, re.split(r",\s|/|\sand\s", agencies["who"].casefold()))):
        bare = bare[: agencies.start()]
    posted = _POSTED.sub("", bare)
    named = AND.split(posted)
    is_sure = all(map(may_be_person, named)) and any(map(_is_surely_person, named))
    return posted if posted != bare and is_sure else bare


def _is_agency(name: str) -> bool:
    return name in words("agencies", "agencies") or re.fullmatch(r"(?:news )?agenc(?:ies|y)", name) is not None


def are_people(line: str) -> bool:
    """Whether a line is nothing but persons, several or surely one: "Ann Lee, Bo Ek"; not "Ann Lee Trust"."""
    named = AND.split(line)
    return all(map(may_be_person, named)) and (len(named) > 1 or names_people(line))


def names_people(line: str) -> bool:
    """Whether a line names persons and at most where they work, one surely: by a given name, or "T.", "von", "Dr"."""
    return any(map(_is_surely_person, people(line)))


def _is_surely_person(name: str) -> bool:
    given = words("names", "given") | words("names", "women") | words("names", "men")
    has_particle = not words("names", "lone_particles").isdisjoint(name.split())
    bare = _bare(name)
    is_addressed = name.split()[0].strip(".").casefold() in _FORMS or (bare[0] != name.split()[0] and "." in name)
    return bare[0].split("-")[0].casefold() in given or has_particle or is_addressed or bool(_INITIAL.search(name))


def may_be_person(name: str) -> bool:
    """Whether a name has the form of a person's: "Ann Lee", "Dr Ursula von der Ley"; not "Horn Forum", "Quito"."""
    bare = _bare(name)
    written = [word for word in bare if word not in words("names", "particles")]
    if not PERSON_WORDS[0] <= len(written) <= PERSON_WORDS[1] or known(" ".join(bare)) is not None:
        return False
    if not bare[0][0].isupper() or not all(_NAME_WORD.fullmatch(word) for word in written):
        return False
    houses = words("organizations", "heads").union(*(words("pages", name) for name in _NO_NAMES))
    is_other = is_kind_noun(bare[-1]) or is_house(name)
    return houses.isdisjoint((bare[0].casefold(), bare[-1].casefold())) and not is_other


def _bare(name: str) -> list[str]:
    """The words of a name without the forms of address before it."""
    bare = name.split()
    forms = words("titles", "honorifics") | words("titles", "ranks") | _FORMS
    while len(bare) > 1 and bare[0].strip(".").casefold() in forms:
        bare = bare[1:]
    return bare or [""]


def is_job(line: str) -> bool:
    """Whether a line under a name says what its bearer is: "Senior Fellow, Horn Forum"; not "The writer is late."."""
    return len(line.split()) <= JOB_WORDS and line[:1].isupper() and line[-1:] not in ".?!" and _is_post(line)


def _is_post(line: str) -> bool:
    """Whether a line names a calling or an institution."""
    institutions = words("organizations", "heads") | words("pages", "house_nouns") | UNITS
    return _names(line, words("pages", "callings") | institutions) or is_house(line)


def _names(line: str, nouns: frozenset[str]) -> bool:
    return not nouns.isdisjoint(word.casefold() for word in _WORD.findall(line))
