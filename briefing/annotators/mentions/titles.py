"""Words that make a title: offices, forms of address, and what stands beside them; and given names."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from briefing.lexicon import words


def is_title(word: str) -> bool:
    """Whether a lower-cased word is an office or a form of address."""
    bare = word.rstrip(".")
    return bare in words("titles", "offices") or bare in words("titles", "honorifics")


def is_title_plural(word: str) -> bool:
    """Whether a lower-cased word is several office holders: "senators"."""
    return word.endswith("s") and word[:-1] in words("titles", "offices")


def is_title_part(word: str) -> bool:
    """Whether a lower-cased word can stand in a title: "deputy", "foreign", "minister"."""
    return is_title(word) or word in words("titles", "office_modifiers") or word in words("titles", "passing_modifiers")


@lru_cache(maxsize=1 << 14)
def is_given(word: str) -> bool:
    """Whether a lower-cased word is a common given name, with or without its accents."""
    return word in words("names", "given") or _bare(word) in _bare_given()


@cache
def _bare_given() -> frozenset[str]:
    return frozenset(map(_bare, words("names", "given")))


def _bare(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
