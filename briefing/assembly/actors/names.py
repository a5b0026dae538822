"""Names as they are compared: folded, without legal forms, by family name, initials and sound."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from briefing.gazetteer import known
from briefing.lexicon import lexicon, words

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*\.?")
_IRISH = re.compile(r"\bo'\s?(?=\w)")
_ARTICLE = frozenset({"the", "a", "an"})
_SOUNDS = (
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "z"),
    ("ph", "f"),
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "c"),
    ("th", "t"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("w", "v"),
    ("j", "y"),
)
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLE = re.compile(r"(.)\1+")
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells a son from his father of the same name; no part of the family name."""
SHORTEST_INNER = 2
"""Letters that a name inside another must exceed: "uz" in "Waker uz Zaman" is nobody's family name."""
OWNER_WORDS = 3
"""The longest name of a state looked for at the start of an office."""


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Case, diacritics, hyphens, apostrophes, full stops and white space made one: "Kim Jong-un" is "Kim Jong Un"."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    bare = _IRISH.sub("o'", _dotless(bare))  # "O' Leary" is O'Leary
    return " ".join(word.strip("'.") for word in _WORD.findall(bare)).strip()


def _dotless(text: str) -> str:
    """Abbreviations without their full stops: "u.s." is "us"."""
    return re.sub(r"\b(\w)\.(?=\w\b)", r"\1", text)


@lru_cache(maxsize=1 << 16)
def parts(text: str) -> tuple[str, ...]:
    """The folded words of a name, without a leading article."""
    split = tuple(fold(text).split())
    return split[1:] if len(split) > 1 and split[0] in _ARTICLE else split


def without_suffix(name: tuple[str, ...]) -> tuple[str, ...]:
    """A company's name without its legal forms: "apple inc" is "apple"; a name that is all suffix stays."""
    end = len(name)
    if name[-2:] in (("a", "s"), ("i", "s"), ("k", "s")):  # "Harlan A/S"
        end = max(end - 2, 1)
    while end > 1 and name[end - 1] in words("organizations", "suffixes"):
        end -= 1
    return name[:end]


@lru_cache(maxsize=1 << 16)
def is_family_first(name: tuple[str, ...]) -> bool:
    """Whether the family name comes first: "yoon suk yeol", "xi jinping", "nagy péter"; not "sarah kim"."""
    if not 2 <= len(name) <= 4:
        return False
    first, last = name[0], name[-1]
    hungarian = _hungarian()
    if last in hungarian and first not in hungarian:
        return True
    family = words("names", "family_first")
    return first in family and not (last in family and len(name) == 2)


@cache
def _hungarian() -> frozenset[str]:
    return frozenset(fold(name) for name in words("names", "hungarian_given"))


@lru_cache(maxsize=1 << 16)
def family_names(name: tuple[str, ...]) -> frozenset[str]:
    """What a person may be called by: the family name, with and without its particles; in Vietnam the given name.

    Either word of "Wang Yi", for both are family names.
    """
    while len(name) > 2 and name[-1] in GENERATIONS:
        name = name[:-1]
    if len(name) < 2 or (len(name) == 2 and words("names", "family_first").issuperset(name)):
        return frozenset(name)
    if is_family_first(name):
        return frozenset({name[0], name[-1]} if name[0] in words("names", "vietnamese") else {name[0]})
    start = len(name) - 1
    while start > 1 and name[start - 1] in words("names", "particles"):
        start -= 1
    return frozenset({name[-1], " ".join(name[start:])})


def inner_names(name: tuple[str, ...]) -> frozenset[str]:
    """What stands between the given and the last name and may be the family name: "ruiz" in "ana ruiz paz".

    No given name, particle or initial; nothing where the family name comes first.
    """
    if is_family_first(name):
        return frozenset()
    inner = (part for part in name[1:-1] if len(part) > SHORTEST_INNER and name[-1] not in GENERATIONS)
    return frozenset(part for part in inner if part not in words("names", "given") | words("names", "particles"))


def given_name(name: tuple[str, ...]) -> str:
    """The first given name."""
    return name[1] if is_family_first(name) else name[0]


def same_given(one: str, other: str) -> bool:
    """Whether two given names can be one person's: equal, an initial, or an everyday short form."""
    if one == other or (min(len(one), len(other)) == 1 and one[:1] == other[:1]):
        return True
    return bool(_long_forms(one) & _long_forms(other))


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    return {entry[0]: frozenset(entry) for entry in lexicon("names")["short_forms"]["entries"]}


def _long_forms(given: str) -> frozenset[str]:
    return _short_forms().get(given, frozenset({given}))


def initials(name: tuple[str, ...]) -> frozenset[str]:
    """The abbreviations a name can have: all first letters, and those without "of", "the", "and"."""
    small = {"of", "the", "and", "for", "in", "on", "de", "to"}
    return frozenset({"".join(word[0] for word in name), "".join(word[0] for word in name if word not in small)})


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A skeleton that spellings of one foreign name share: "zelensky", "zelenskyy" and "zelenskiy" are "zlnsk"."""
    for spelling, letter in _SOUNDS:
        word = word.replace(spelling, letter)
    return word[:1] + _DOUBLE.sub(r"\1", _VOWELS.sub("", word[1:]))


def owner_and_office(stated: str) -> tuple[str, str]:
    """The state's key ("" if none is named) and the folded office: "Kyiv's Defence Minister" is Ukraine's."""
    tokens = stated.split()
    for end in range(min(OWNER_WORDS, len(tokens) - 1), 0, -1):
        owner = " ".join(tokens[:end])
        possessor = owner.removesuffix("'s").removesuffix("’s")
        entry = known(possessor)
        if entry is not None and entry.kind == "state" and entry.use != "people":
            return entry.key, _office(tokens[end:])
    return "", _office(tokens)


def _office(tokens: list[str]) -> str:
    return fold(" ".join(tokens)).replace("defence", "defense")


def office_key(owner: str, surface: str) -> str:
    """The key of an unnamed office of a state, the same whether the state's adjective is in the surface or not."""
    return f"office:{owner}:{owner_and_office(surface)[1]}"
