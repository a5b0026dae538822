"""Where a name begins in a run of capitalised words: behind adverbs, descriptions, fields and places of an office."""

from __future__ import annotations

from briefing.annotators.mentions.titles import is_description, is_field, is_given, is_title
from briefing.annotators.tree import Tree
from briefing.gazetteer import Known
from briefing.lexicon import words

LONGEST_PERSON = 4
"""Words that a person's name behind a body has at most."""
_RANKS = frozenset({"assistant", "associate", "deputy"})


def behind_description(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> int:
    """Where a name begins behind what it is described as: "TSMC" in "Chipmaker TSMC", "Okafor" in "Substitute Okafor".

    Not where the description is part of a body's or an event's name: "Survivor Series", "Airline Pilots Association".
    """
    if first + 1 >= last or first in entries or tree.lower[first + 1] == "-":
        return first
    described = tree.lower[first] in words("organizations", "makers") and tree.tag[first + 1] != "NNPS"
    several = is_description(tree.lower[first]) or is_description(tree.lower[first].removesuffix("s"))
    described = described or (several and is_plain_end(tree, last))
    return first + 1 if described else first


def behind_opening(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> int:
    """Where a name begins behind an adverb or adjective that opens its sentence, or the field of an office.

    "Lopez" in "Meanwhile Lopez left" and "Neighbouring Taru"; "Luis Planas" in "the minister for Agriculture Luis
    Planas", but all of "the minister for Education".
    """
    start = first
    if tree.opens_sentence(first) and tree.lower[first] in words("names", "openers"):
        start += first + 1 < last
    if first > 1 and tree.lower[first - 1] in ("for", "of") and is_title(tree.lower[first - 2]):
        while start + 2 < last and start not in entries and is_field(tree.lower[start]) and tree.is_capital(start + 1):
            start += 1
    return start


def only_modifies(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> bool:
    """Whether a word belongs to an office and not to the state it stands before: "former Peru", "Assistant U.S. |"."""
    if first + 1 not in entries:
        return False
    rank = tree.lower[first] in _RANKS and entries[first + 1][0] == last
    return rank or tree.lower[first] in words("titles", "passing_modifiers")


def behind_post(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> int | None:
    """Where a name begins behind the place or body of a post: "envoy to Peru | Ana Reyes", "head of Rail | Ana Ek".

    Not in "envoy to Peru Talks", "manager at Pioneer Investment Trust".
    """
    if first < 2 or not is_title(tree.lower[first - 2]):
        return None
    if tree.lower[first - 1] in ("of", "for") and first not in entries:
        return _behind_held(tree, first, last)
    if tree.lower[first - 1] not in ("to", "in", "at"):
        return None
    end = entries[first][0] if first in entries else first + 1
    if last - end < 2 or "of" in tree.lower[end:last] or not is_plain_end(tree, last):
        return None
    person = is_given(tree.lower[end]) or (tree.begins[end] and tree.entity[end] == "PERSON")
    return end if person or first in entries else None


def _behind_held(tree: Tree, first: int, last: int) -> int | None:
    """Where a person's name begins behind the body she heads: "director of Public Works | Ana Reyes"."""
    given = next((index for index in range(first, last) if is_given(tree.lower[index])), last)
    is_whole = first < given < last - 1 and last - given <= LONGEST_PERSON and "of" not in tree.lower[given:last]
    return given if is_whole and is_plain_end(tree, last) else None


def behind_field(tree: Tree, first: int, last: int) -> int:
    """Where a name begins behind the field of an office: "Minister of State for External Affairs | Ana Reyes"."""
    people = (index for index in range(first, last - 1) if tree.begins[index] and tree.entity[index] == "PERSON")
    seen = next((index for index in people if all(label == "PERSON" for label in tree.entity[index:last])), None)
    return seen or _behind_held(tree, first, last) or last


def is_plain_end(tree: Tree, last: int) -> bool:
    """Whether the last word of a run is no common noun's, so that it can be a person's name."""
    listed = ("heads", "places", "events", "soft_events", "suffixes", "products")
    return not any(tree.lower[last - 1].rstrip(".") in words("organizations", table) for table in listed)
