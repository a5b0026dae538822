"""Whether "he" or "she" can be somebody: told by titles, given names and the pronouns that stand for the person.

Only given names of one gender wherever they are usual are asked: Andrea is a woman in one country, a man in another.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias

from briefing.lexicon import words
from briefing.model import Mention

Gender: TypeAlias = Literal["m", "f", ""]

MASCULINE = frozenset({"he", "him", "his", "himself"})
FEMININE = frozenset({"she", "her", "hers", "herself"})
_TITLES: tuple[tuple[Gender, re.Pattern[str]], ...] = (
    ("m", re.compile(r"\b(?:Mr|Sir|Lord|King|Prince)\.?\s*$")),
    ("f", re.compile(r"\b(?:Ms|Mrs|Miss|Dame|Lady|Queen|Princess)\.?\s*$")),
)
_RELATIVE = re.compile(r"\b(\w+), $")
BEFORE = 16
"""Code points before a name in which its title stands."""
TITLE = 5
"""Pronouns that a title, a role such as "spokeswoman" or a given name counts for."""
ENOUGH = 3
"""Pronouns from which on they tell a gender: one or two may well be another's."""
SURE = 0.8
"""Share of the pronouns of an actor that must agree, for now and then one is taken for the wrong person's."""


def gender_of_word(word: str) -> Gender:
    """The gender that a pronoun in small letters has, or ""."""
    return "m" if word in MASCULINE else "f" if word in FEMININE else ""


def gender_of_title(text: str, mention: Mention) -> Gender:
    """The gender that a title, a relation or a role states: "Mrs Reyes", "his wife, Ana Reyes"; "" where none does."""
    before = text[max(mention.span.start - BEFORE, 0) : mention.span.start]
    for gender, title in _TITLES:
        if title.search(before):
            return gender
    if mention.role is not None:
        stated = text[mention.role.start : mention.role.end]
    else:
        relative = _RELATIVE.search(before)
        stated = relative[1] if relative is not None else ""
    role = set(stated.casefold().split())
    man, woman = bool(role & words("reference", "men")), bool(role & words("reference", "women"))
    return "" if man == woman else "m" if man else "f"


def gender_of_given(name: str) -> Gender:
    """The gender that a full name's first word tells: "Milica Reyes"; "" for "Andrea Reyes" and for a lone "Thomas"."""
    given, *rest = name.casefold().split() or [""]
    if not rest:
        return ""
    return "m" if given in words("names", "men") else "f" if given in words("names", "women") else ""


class Genders:
    """The gender of everybody that documents tell."""

    def __init__(self, texts: Mapping[str, str], mentions: Iterable[tuple[str, Mention]]) -> None:
        """Count what tells it over mentions, each with the key of whose it is; `texts` are by document."""
        votes: dict[str, Counter[Gender]] = defaultdict(Counter)
        for key, mention in mentions:
            _count(votes[key], texts.get(mention.span.document, ""), mention)
        self._gender: Mapping[str, Gender] = {key: _decided(found) for key, found in votes.items()}

    def of(self, key: str | None) -> Gender:
        """The gender of whom a key stands for, or "" where nothing or too little tells it."""
        return self._gender.get(key, "") if key is not None else ""


def _count(votes: Counter[Gender], text: str, mention: Mention) -> None:
    """Add what one mention tells."""
    stated = text[mention.span.start : mention.span.end]
    if mention.form == "pronoun":
        votes[gender_of_word(stated.lower())] += 1
    else:
        votes[gender_of_title(text, mention) or gender_of_given(stated)] += TITLE


def _decided(votes: Counter[Gender]) -> Gender:
    """The gender that enough votes agree on, or ""."""
    men, women = votes["m"], votes["f"]
    if men + women < ENOUGH or max(men, women) < SURE * (men + women):
        return ""
    return "m" if men > women else "f"
