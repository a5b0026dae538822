"""Where within a run of capitalised words a name ends or another begins: at a title, an office, a home, a border."""

from __future__ import annotations

from briefing.annotators.mentions.fields import BODY_LABELS, names_body
from briefing.annotators.mentions.joints import IZAFAT
from briefing.annotators.mentions.proper import HYPHENS, NAME_LABELS, NO_GIVEN_NAMES
from briefing.annotators.mentions.titles import (
    STYLES,
    is_description,
    is_given,
    is_rank,
    is_title,
    is_title_at,
    is_title_part,
    is_title_plural,
)
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.gazetteer import Known, known
from briefing.lexicon import words

LONGEST_NAME = 4
"""Words of a person's name that the parser may cut in two."""
QUOTES = frozenset("\"“”‘'’")
_INNER = frozenset({"sheikh", "cheikh", "shaikh"})
"""Titles that are names too."""


def title_in(tree: Tree, first: int, last: int, entries: dict[int, tuple[int, Known]]) -> tuple[int, int] | None:
    """The tokens of a title inside a run with a name after it: "Acme Spokeswoman Rita Lopez" gives "Spokeswoman".

    Not "General Motors", which the parser sees as one organisation, nor a body: "Prime Minister 's Office".
    """
    for index in range(first, last - 1):
        plural = is_title_plural(tree.lower[index])
        if plural and index > first + 1 and tree.lower[index - 1] == "of" and names_body(tree, index - 1):
            return None  # "Council of Heads of State"
        if not (plural or is_title_at(tree, index)) or index in entries or _inside_body(tree, index, last):
            continue  # "Sri" opens Sri Lanka
        if _is_inner_name(tree, first, index, entries):
            continue
        start, end = index, index + 1
        while start > first and (is_title_part(tree.lower[start - 1]) or tree.lower[start - 1] in STYLES):
            start -= 1
        while end < last and (
            is_title_part(tree.lower[end]) or is_rank(tree, end) or tree.lower[end] in ("of", "the", "for", "and", "-")
        ):
            end += 1
        if end == last or tree.lower[end] in ("in", "on", "to", "against"):
            return None
        return start, end
    return None


def _is_inner_name(tree: Tree, first: int, index: int, entries: dict[int, tuple[int, Known]]) -> bool:
    """Whether what is a title elsewhere stands inside a name: "Omar | Sheikh | Ali"; not "Emir Sheikh Ali"."""
    before = index - 1
    inside = tree.lower[index] in _INNER and before >= first and before not in entries
    person = is_given(tree.lower[before]) or tree.entity[before] == "PERSON" or is_title(tree.lower[before - 1])
    return inside and person and not is_title_part(tree.lower[before])


def completes_title(tree: Tree, end: int, entries: dict[int, tuple[int, Known]]) -> bool:
    """Whether what follows a title's "of" is its field and no name: "Director of Media", not "CEO of Acme Airways"."""
    after_of = tree.lower[end - 1] in ("of", "for", "and", "the")
    return after_of and end not in entries and not (tree.begins[end] and tree.entity[end] in NAME_LABELS)


def _inside_body(tree: Tree, index: int, last: int) -> bool:
    """Whether a title word is part of a body's name."""
    following = index + 1
    sure = tree.lower[index].rstrip(".") in words("titles", "sure_offices") or is_rank(tree, index)
    sure = sure or _is_before_person(tree, index, last)
    if sure or tree.lower[following] == "of":
        return tree.lower[last - 1] in ("office", "palace", "court", "council") and tree.lower[following] != "of"
    same = tree.entity[index] in BODY_LABELS and tree.entity[following] != "" and not tree.begins[following]
    bodies = words("organizations", "heads") | words("organizations", "suffixes") | words("organizations", "brands")
    return same or tree.lower[last - 1].rstrip(".") in bodies | words("organizations", "possessed")


def _is_before_person(tree: Tree, index: int, last: int) -> bool:
    """Whether a person is named behind a title though the parser sees one body: "General Ana Park", "MP Ana Park".

    Not "General Motors", "General Motors Europe", nor "Nova General Hospital", "MP Ana Park Fund".
    """
    bodies = words("organizations", "heads") | words("organizations", "suffixes") | words("organizations", "brands")
    named = tree.lower[index + 1 : last]
    person = tree.lower[index] == "general" or is_given(tree.lower[index + 1])
    return person and len(named) > 1 and bodies.isdisjoint(named)


def before_home(tree: Tree, first: int, last: int) -> int:
    """The end of a person's name before the body it is of: "Ana Park" in "Ana Park of Delmar Research".

    Not "Joan of Arc", and not a body's name: "Bank of America", "Robert Koch Institute of Berlin".
    """
    of = next((index for index in range(first + 2, last) if tree.lower[index] == "of"), last)
    described = first > 0 and (is_title(tree.lower[first - 1]) or is_description(tree.lower[first - 1]))
    if of == last or is_title(tree.lower[of - 1]):
        return last
    if described:  # "Park" is a family name then
        return last if tree.lower[of - 1] in words("organizations", "heads") else of
    return last if names_body(tree, of) or not is_given(tree.lower[first]) else of


def before_office(tree: Tree, first: int, last: int) -> int:
    """The end of a body's name without an office behind it: "Acme" in "Acme CEO"; all of "Office of the President".

    A person's surname stays ("Ana Mayor"), and so does a row of nothing but titles ("Attorney General").
    """
    person = tree.entity[last - 1] == "PERSON" and tree.entity[first] == "PERSON"
    titled = is_title(tree.lower[last - 1]) and last - first > 2 and is_title_part(tree.lower[last - 2])
    sure = titled or tree.lower[last - 1] in words("titles", "sure_offices")
    if not sure or person:
        return last
    end = last
    while end > first and is_title_part(tree.lower[end - 1]):
        end -= 1
    return end if end > first and tree.lower[end - 1] not in ("of", "the", "for", "and") else last


def border_in(tree: Tree, first: int, last: int) -> int | None:
    """Where the parser begins another name of another kind inside a run, or None."""
    for index in range(first + 1, last):
        begins = tree.begins[index] and tree.entity[index - 1] and tree.entity[index] in NAME_LABELS
        before = tree.text[index - 1]
        joined = before in APOSTROPHES or before in words("names", "particles") or before in QUOTES
        joined = joined or (before == "of" and names_body(tree, index - 1)) or _ends_izafat(tree, index, last)
        joined = joined or _is_titled_person(tree, first, last)
        joined = joined or (tree.text[index] in words("names", "particles") and index < last - 1)  # "Nasr | bin Said"
        joined = joined or (index == first + 1 and tree.entity[index] == "PERSON" and is_given(tree.lower[first]))
        joined = (
            joined or _is_partner(tree, first, last) or tree.lower[first] in words("organizations", "foreign_openers")
        )
        rest = index == last - 1 and tree.entity[index - 1] == tree.entity[index] == "PERSON"
        rest = rest and not is_given(tree.lower[index])  # the parser cuts "Ana Lopez | Reyes"
        joined = joined or before[0].isdigit() or (index > first + 1 and before.lower() in _INNER)
        if begins and not joined and not rest:  # "O' Leary" is one word that the parser cuts in two
            return index
    return _behind_body(tree, first, last)


def _is_titled_person(tree: Tree, first: int, last: int) -> bool:
    """Whether a run behind a title is one person whom the parser cuts in two: "Justice Prakash Man | Lal Raut"."""
    titled = first > 0 and is_title(tree.lower[first - 1]) and tree.is_capital(first - 1)
    return titled and last - first <= LONGEST_NAME and all(label == "PERSON" for label in tree.entity[first:last])


def _is_partner(tree: Tree, first: int, last: int) -> bool:
    """Whether the given name of a founder ends a company's name of two words: "Harlan | Martin"."""
    pair = last - first == 2 and tree.head[first] == first + 1 and tree.entity[first] == "ORG"
    return pair and tree.entity[first + 1] != "PERSON" and is_given(tree.lower[first + 1])


def _ends_izafat(tree: Tree, index: int, last: int) -> bool:
    """Whether a state ends the name of one of its movements: "Jamaat-e-Watan | Peru"."""
    linked = index > 3 and tree.lower[index - 2] in HYPHENS and tree.lower[index - 3] in IZAFAT
    return linked and index == last - 1 and tree.lower[index - 4] in HYPHENS and known(tree.text[index]) is not None


def _behind_body(tree: Tree, first: int, last: int) -> int | None:
    """Where a name begins behind the body that a title before it is held in: "Chairman Delmar Party | Ana Reyes"."""
    title = first - 1 - (first > 1 and known(tree.text[first - 1]) is not None)
    if first == 0 or not is_title(tree.lower[title]) or not tree.is_capital(title) or "of" in tree.lower[first:last]:
        return None
    heads = words("organizations", "heads")
    end = max((index + 1 for index in range(first + 1, last - 2) if tree.lower[index] in heads), default=last)
    return end if end < last and heads.isdisjoint(tree.lower[end:last]) else None


def through_given_name(tree: Tree, first: int, last: int) -> int:
    """The end of a name whose second given name is in lower case after a hyphen: "Kim Jong-un"."""
    person = tree.lower[first] in words("names", "family_first") or tree.entity[last - 1] == "PERSON"
    if not person or last - first < 2 or last + 1 >= len(tree) or tree.lower[last] not in HYPHENS or last - first > 2:
        return last
    tight = not tree.gap[last - 1] and not tree.gap[last]
    given = tree.text[last + 1]
    fits = given.isalpha() and given.islower() and len(given) <= 6 and given not in NO_GIVEN_NAMES
    return last + 2 if tight and fits else last


def ends_as_body(tree: Tree, last: int) -> bool:
    """Whether the last word of a run is a body's, a place's or an event's head noun, or a legal form."""
    bodies = words("organizations", "heads") | words("organizations", "suffixes") | words("organizations", "places")
    return tree.lower[last - 1].rstrip(".") in bodies | words("organizations", "events")


def heads_body(tree: Tree, first: int, last: int) -> bool:
    """Whether the word before an "of", "for" or "on" in a run is a body's head noun: "European Court of Justice"."""
    ofs = (index for index in range(first + 1, last) if tree.lower[index] in ("of", "for", "on"))
    return any(tree.lower[index - 1] in words("organizations", "heads") for index in ofs)
