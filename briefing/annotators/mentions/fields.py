"""Which small words join the fields of a body into its name: "Ministry of Health and Welfare"."""

from __future__ import annotations

import re

from briefing.annotators.mentions.proper import is_proper, run_end
from briefing.annotators.mentions.titles import is_given, is_title, is_title_plural
from briefing.annotators.tree import Tree
from briefing.lexicon import words

BODY_LABELS = frozenset({"ORG", "FAC", "LOC", "GPE", "EVENT", "LAW", "WORK_OF_ART"})
FIELDED = frozenset({"ministry", "department", "minister", "secretary", "institute", "bureau", "office"})
"""Heads of names that list their fields behind "of"."""
MOST_FIELDS = 8
"""Tokens of such a list behind its first comma."""
_WIDENING = frozenset({"affiliated", "allied", "associated", "related"})
"""Words that open the last of a body's fields."""
_MATTERS = frozenset({"affairs", "change", "issues", "matters", "peoples", "relations", "questions"})
"""Words that end what a body is "on"."""
_DIRECTIONS = frozenset({"central", "eastern", "northern", "southern", "western"})
_ACCREDITED = frozenset({"chamber", "delegation", "embassy", "mission", "representation"})
"""Bodies that are sent "to" another or stand for a country's firms there."""
_ABSTRACT = re.compile(r"[a-z]{2,20}(?:tion|sion|ment|ing|ity|ety|ship|ence|ance|ics|ure|fare|ogy)$")
"""Endings of the fields that a body's name lists."""


def join_phrase(tree: Tree, first: int, index: int) -> int | None:
    """Joins such as the "of" in "Ministry of Defence" and the "for" in "Campaign for Peace"."""
    word, following = tree.lower[index], index + 1
    if word == ",":
        return following if _lists_fields(tree, first, index) or _calls_again(tree, first, index) else None
    if word not in ("of", "for", "and", "on", "in", "the", "to", "against"):
        return None
    if tree.lower[following] == "the" and following + 1 < len(tree):
        following += 1
    laws = words("organizations", "laws")
    if word != "and" and tree.is_capital(following) and (tree.lower[first] in laws or run_end(tree, following) in laws):
        return following
    if word == "of" and _is_of_a_person(tree, index, following):
        return None
    inside = tree.entity[index] in BODY_LABELS and not tree.begins[index] and not tree.begins[following]
    if word in ("and", "to"):
        joined = _is_coordinate_body(tree, first, index) if inside else _describe_body(tree, index)
        joined = joined or (_goes_on(tree, first, index) if word == "and" else _is_accredited(tree, first, index))
        return following if joined else None
    headed = word == "of" and (names_body(tree, index) or tree.text[index - 1] == "Republic")
    headed = headed or (word == "for" and names_body(tree, index) and _is_cause(run_end(tree, following)))
    headed = headed or (word == "on" and names_body(tree, index) and _is_matter(tree, index, following))
    headed = headed or (word == "of" and "for" in tree.lower[first:index] and _goes_on_of(tree, first, index))
    office = is_title(tree.lower[index - 1]) or is_title_plural(tree.lower[index - 1])
    title = word == "of" and office and tree.is_capital(index - 1)
    return following if inside or headed or title else None


def _is_of_a_person(tree: Tree, of: int, following: int) -> bool:
    """Whether a party's leader stands behind its "of": "the Green Movement of | Ana Reyes"; not "Party of Peru"."""
    party = tree.lower[of - 1] in _PARTIES
    given = is_given(tree.lower[following]) and tree.is_capital(following)
    return party and given and following + 1 < len(tree) and tree.tag[following + 1] == "NNP"


_PARTIES = frozenset({"alliance", "bloc", "coalition", "front", "league", "movement", "party", "union"})


def _is_matter(tree: Tree, on: int, following: int) -> bool:
    """Whether what a body is "on" is its field: "Forum on Indigenous Issues"; not "imposed by the Council on Acme"."""
    end = run_end(tree, following)
    matter = end in _MATTERS or end in words("titles", "fields") | causes()
    return matter and tree.is_capital(following) and tree.head[on] == on - 1


def _lists_fields(tree: Tree, first: int, index: int) -> bool:
    """Whether a comma stands between the fields of a ministry: "Ministry of Economy, Trade and Industry"."""
    fielded = tree.lower[first] in FIELDED and tree.lower[first + 1] == "of"
    if not (fielded or _has_field(tree, first, index)) or not tree.is_capital(index + 1):
        return False
    end = index + 1
    while end < len(tree) and end - index < MOST_FIELDS and (tree.is_capital(end) or tree.lower[end] == ","):
        end += 1
    return end + 1 < len(tree) and tree.lower[end] == "and" and tree.is_capital(end + 1)


def _has_field(tree: Tree, first: int, index: int) -> bool:
    """Whether a body's "of" and a field stand before a comma, and a field behind: "Society of Mining, Energy …".

    Not "Bank of Japan, Sony and Acme".
    """
    of = index - 2
    headed = of > first and tree.lower[of] in ("of", "for") and names_body(tree, of)
    return headed and _is_field(tree, index - 1) and _is_field(tree, index + 1)


def _is_field(tree: Tree, index: int) -> bool:
    """Whether a capitalised word is a field that a body can have: "Mining", "Enforcement", "Energy"."""
    return tree.lower[index] in words("titles", "fields") or _is_cause(tree.lower[index])


def _is_cause(word: str) -> bool:
    """Whether a lower-cased word is what a body stands up for: "change", "investigation"."""
    abstract = _ABSTRACT.match(word) is not None and word not in words("organizations", "heads")
    return word in causes() or abstract


def _goes_on_of(tree: Tree, first: int, index: int) -> bool:
    """Whether an "of" stands in what a body is for: "Commission for the Investigation of Abuse of Authority"."""
    link = next(link for link in range(first, index) if tree.lower[link] == "for")
    ofs = any(tree.lower[before] == "of" for before in range(link, index))
    return link > first and names_body(tree, link) and (_is_cause(tree.lower[index - 1]) or ofs)


def _calls_again(tree: Tree, first: int, index: int) -> bool:
    """Whether a comma joins the two calls of a group's name: "Save Peru, Stop Acme"; not "Save Peru, Ana Reyes"."""
    calls = words("organizations", "calls")
    named = tree.lower[first] in calls and tree.lower[index + 1] in calls and tree.is_capital(index + 1)
    return named and index - first > 1 and tree.is_capital(index + 2)


def causes() -> frozenset[str]:
    """What a body stands up for: "Change" in "Movement for Democratic Change"; not "left the Party for Norway"."""
    return words("organizations", "causes")


def names_body(tree: Tree, index: int) -> bool:
    """Whether the word before an "of" is a body's head noun: "Ministry of", "University of"."""
    heads = words("organizations", "heads") | words("organizations", "places")
    return tree.lower[index - 1] in heads and tree.is_capital(index - 1)


def _describe_body(tree: Tree, index: int) -> bool:
    """Whether words on both sides of an "and" that are no names describe one body: "Olympic and Paralympic Committee".

    So also "Heads of State and Government", "Committee on Oversight and Investigations"; not "Acme and Delmar Group".
    """
    fields = tree.lower[index - 2] == "on" and tree.lower[index - 3] in words("organizations", "heads")
    if fields and tree.head[index + 1] == index - 1 and tree.dep[index + 1] == "conj" and tree.entity[index + 1] == "":
        return True
    if tree.lower[index - 3 : index + 2] == ["heads", "of", "state", "and", "government"]:
        return tree.is_capital(index + 1)
    alone = tree.entity[index - 1] != "" or tree.head[index - 1] <= index + 1
    return not alone and run_end(tree, index + 1) in words("organizations", "heads")


def _goes_on(tree: Tree, first: int, index: int) -> bool:
    """Whether an "and" goes on with a body's fields: "Centre for Road Safety and Training", "Competition and Roads
    Commission"; not "Ministry of Health and Acme", "Acme and Delmar Commission".
    """
    if tree.lower[index + 1] in _WIDENING and tree.is_capital(index + 1):  # "Federation of Fishing and Allied Trades"
        return any(tree.lower[link] in ("of", "for") and names_body(tree, link) for link in range(first + 1, index))
    if {tree.lower[index - 1], tree.lower[index + 1]} <= _DIRECTIONS:  # "Western and Central Pacific Commission"
        return run_end(tree, index + 1) in words("organizations", "heads")
    fields = words("titles", "fields") | causes()
    if tree.lower[index - 1] in fields and tree.head[index - 1] > index + 1:
        return run_end(tree, index + 1) in words("organizations", "heads")
    links = [link for link in range(first + 1, index) if tree.lower[link] in ("for", "of")]
    field = _is_field(tree, index + 1)
    behind = tree.dep[index + 1] == "conj" and any(link < tree.head[index + 1] < index for link in links)
    return field and behind and names_body(tree, links[0]) and not is_proper(tree, index + 2)


def _is_accredited(tree: Tree, first: int, index: int) -> bool:
    """Whether a "to" goes on with where a body is sent: "Chamber of Commerce to the EU"; not "gave the Mission to"."""
    sent = first <= tree.head[index] < index and tree.dep[index] == "prep"
    return sent and not _ACCREDITED.isdisjoint(tree.lower[first:index])


def _is_coordinate_body(tree: Tree, first: int, index: int) -> bool:
    """Whether an "and" stands inside one body's name: "Ministry of Health and Welfare", "Food and Drug Agency"."""
    heads = words("organizations", "heads")
    if any(tree.lower[before] in heads for before in range(first, index)):
        return True
    end = index + 1
    while end < len(tree) and tree.entity[end] in BODY_LABELS and not tree.begins[end]:
        end += 1
    return tree.lower[end - 1] in heads and end - index <= 5
