"""The text as the temporal grammar sees it: tokens, each with a *kind*, one character that says which classes it is in.

A kind stands for a set of word classes ("second" is a unit and an ordinal), so that a pattern over classes becomes a
plain regular expression over one short string, and white space plays no part in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefing.lexicon import lexicon

OTHER = "\u0100"
"""The kind of a token that is in no class."""
BREAK = "\u0101"
"""The kind of a blank line, which no expression crosses."""

_TOKEN = re.compile(
    r"""
      (?P<ISODATE>[12][0-9]{3}-[01][0-9]-[0-3][0-9](?:T[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?Z?)?(?![0-9]))
    | (?P<YMDDATE>(?<![\w/.])[12][0-9]{3}(?P<_first>[/.])[01]?[0-9](?P=_first)[0-3]?[0-9](?![\w/]|\.[0-9]))
    | (?P<SLASHDATE>(?<![\w/.])[0-9]{1,2}(?P<_mark>[/.])[0-9]{1,2}(?P=_mark)(?:[0-9]{4}|[0-9]{2})(?![\w/]|\.[0-9]))
    | (?P<CLOCK>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))
    | (?P<ORDNUM>[0-9]{1,4}(?:st|nd|rd|th)\b|[123]?[23]d\b)
    | (?P<DECADE>[12][0-9]{2}0['’]?s\b)
    | (?P<SHORTDECADE>(?:['’‘`]|\b)[1-9]0['’]?s\b)
    | (?P<SHORTYEAR>(?<![0-9\w])['’‘`][0-9]{2}\b(?!['’]))
    | (?P<DECIMAL>[0-9]++\.[0-9]++|[0-9]{1,3}(?:,[0-9]{3})++(?:\.[0-9]++)?)
    | (?P<FRACTION>[1-9]/[1-9](?![0-9/])|[½¼¾])
    | (?P<NUM>[0-9]++)
    | (?P<AMPM>[AaPp]\.[Mm]\.?)
    | (?P<QTOKEN>Q[1-4]\b|[1-4]Q\b)
    | (?P<HTOKEN>H[12]\b|[12]H\b)
    | (?P<WORD>
          (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thur?s?|Fri|Sat|Sun)\.
        | (?:B\.C|A\.D|C\.E)\.(?:E\.)?
        | [Oo]['’][Cc]lock\b | ['’]s\b | [^\W\d_]++ | \S)
    | (?P<BREAK>\n[^\S\n]*+\n)
    """,
    re.VERBOSE,
)
LONGEST_NUMERAL = 20
"""A longer numeral counts nothing that news tells; an ISO date and time has 20 characters."""
SHAPES = (
    "ISODATE", "YMDDATE", "SLASHDATE", "CLOCK", "ORDNUM", "DECADE", "SHORTDECADE", "SHORTYEAR", "DECIMAL", "FRACTION",
    "AMPM", "QTOKEN", "HTOKEN",
)  # fmt: skip
"""The classes told by a token's shape, each a kind of its own; runs of digits may be in several."""


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which kind each known word has, and which kinds make up a class."""

    words: dict[str, str]
    classes: dict[str, str]
    numerals: dict[frozenset[str], str]


@cache
def kinds() -> Kinds:
    """The kinds of English, from `data/en/timex.toml`."""
    tables = lexicon("timex")
    members: dict[str, set[str]] = {}
    for name, table in tables.items():
        for word in table.get("words", ()):
            for form in _forms(word):
                members.setdefault(form, set()).add(name)
    for table, name in (("numbers", "NUMWORD"), ("ordinals", "ORDWORD")):
        for word in tables[table]:
            for form in _forms(word):
                members.setdefault(form, set()).add(name)
    sets = [frozenset(names) for names in members.values()] + [frozenset(names) for names in _numeral_sets()]
    codes = {names: chr(0x110 + index) for index, names in enumerate(dict.fromkeys(sets))}
    classes: dict[str, str] = {}
    for names, code in codes.items():
        for name in names:
            classes[name] = classes.get(name, "") + code
    return Kinds({form: codes[frozenset(names)] for form, names in members.items()}, classes, codes)


def _forms(word: str) -> Iterable[str]:
    """The spellings a list entry stands for: lower case is any case, a capital is itself or all capitals."""
    return dict.fromkeys((word, word.capitalize(), word.upper()) if word.islower() else (word, word.upper()))


def _numeral_sets() -> Iterable[set[str]]:
    """Every set of classes a numeral can have: its shape, or what a run of up to five digits may count or name."""
    yield from ({name} for name in SHAPES)
    for length in range(1, 6):
        yield from (_numeral(length, value) for value in range(10 ** min(length, 4)))


def _numeral(length: int, value: int) -> set[str]:
    """The classes of a run of digits: what it may count or name."""
    names = {"NUM"} if length <= 7 else set()
    if length == 2:
        names.add("SHORTNUM")
    if length <= 2 and 1 <= value <= 31:
        names.add("DAYNUM")
    if length <= 2 and 1 <= value <= 12:
        names.add("HOURNUM")
    if length == 4 and 1000 <= value < 2200:
        names.add("YEARNUM")
    if length == 4 and value // 100 < 24 and value % 100 < 60:
        names.add("HHMM")
    return names


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: offsets of each, and their kinds as one string."""

    text: str
    starts: list[int]
    ends: list[int]
    kinds: str

    def word(self, index: int) -> str:
        """The token in lower case; "" before the first and after the last."""
        if 0 <= index < len(self.starts):
            return self.text[self.starts[index] : self.ends[index]].lower()
        return ""

    def words(self, start: int, end: int) -> list[str]:
        """The tokens `[start, end)` in lower case."""
        return [self.word(index) for index in range(start, end)]

    def raw(self, index: int) -> str:
        """The token as it stands; "" before the first and after the last."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.starts) else ""

    def is_in(self, index: int, name: str) -> bool:
        """Whether the token at `index` is in the class of that name."""
        return 0 <= index < len(self.starts) and self.kinds[index] in kinds().classes[name]


def tokenize(text: str) -> Tokens:
    """The tokens of a text in order; every character that is no white space is in one."""
    known = kinds()
    lookup = known.words.get
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        group = match.lastgroup
        starts.append(start)
        ends.append(end)
        if group == "WORD":
            codes.append(lookup(text[start:end], OTHER))
        elif group == "BREAK":
            codes.append(BREAK)
        else:
            codes.append(_code(known, group or "", text[start:end]))
    return Tokens(text, starts, ends, "".join(codes))


def _code(known: Kinds, group: str, token: str) -> str:
    """The kind of a numeral."""
    if len(token) > LONGEST_NUMERAL:
        return OTHER
    if group != "NUM":
        return known.numerals[frozenset((group,))]
    names = _numeral(len(token), int(token) if len(token) <= 4 else 0)
    return known.numerals[frozenset(names)] if names else OTHER
