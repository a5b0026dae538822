"""Words that make a title: offices, ranks, forms of address, and what stands beside them; and given names."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from briefing.annotators.tree import Tree
from briefing.lexicon import words

STYLES = frozenset({"most", "very", "right", "rt"})
"""Words of a form of address that are none alone: "the Most Rev"."""
LONGEST_TITLE = 14
"""Tokens a title beside a name may have; longer rows are not titles."""
LINKS = frozenset({"-", "of", "for", "&"})
"""What joins the parts of a title."""
MOST_RANKS = 4
"""Ranks in a row: "Det Ch Insp"."""


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


def is_title_at(tree: Tree, index: int) -> bool:
    """Whether a token is a title where it stands, abbreviated ranks among them: "PC Amy Lund"; not "PC World"."""
    return is_title(tree.lower[index]) or is_rank(tree, index)


def is_rank(tree: Tree, index: int) -> bool:
    """Whether a capitalised abbreviation is a rank: a title or a given name follows it, as in "Det Insp", "PC Amy"."""
    ranks = words("titles", "ranks")
    if tree.lower[index].rstrip(".") not in ranks or not tree.is_capital(index):
        return False
    following = index + 1
    while following < len(tree) and following - index < MOST_RANKS and tree.lower[following].rstrip(".") in ranks:
        following += 1
    if following >= len(tree) or not tree.is_capital(following):
        return False
    named = [label == "PERSON" for label in tree.entity[following : following + 2]] == [True, True]
    return named or is_title(tree.lower[following]) or is_given(tree.lower[following])


def is_field(word: str) -> bool:
    """Whether a lower-cased word can stand in the name of a portfolio: "foreign", "affairs", "trade"."""
    return word in words("titles", "fields") or word in words("titles", "field_openers")


def is_first_lady(tree: Tree, index: int) -> bool:
    """Whether a token ends the office of a president's wife: "first lady Ana Reyes"; not "Lady Ana Reyes"."""
    return tree.lower[index] == "lady" and index > 0 and tree.lower[index - 1] == "first"


def is_grade(word: str) -> bool:
    """Whether a lower-cased word is a rank that is kept in any office: "general", "ambassador"; not "minister"."""
    return word.rstrip(".") in words("titles", "grades")


def is_description(word: str) -> bool:
    """Whether a lower-cased word says what somebody does or is, and names no office: "survivor", "substitute"."""
    return word in words("titles", "descriptions")


@lru_cache(maxsize=1 << 14)
def is_given(word: str) -> bool:
    """Whether a lower-cased word is a common given name, with or without its accents."""
    return word in words("names", "given") or _bare(word) in _bare_given()


@cache
def _bare_given() -> frozenset[str]:
    return frozenset(map(_bare, words("names", "given")))


def _bare(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
