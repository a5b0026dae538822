"""Words that make a title: offices, forms of address, and what stands beside them."""

from __future__ import annotations

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
