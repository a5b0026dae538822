"""People without a name whom "he" or "she" may be: "a young man disagreed", "it accused the vice president"."""

from __future__ import annotations

import re

from briefing.assembly.gender import gender_of_word
from briefing.lexicon import words

PEOPLE = (
    ("brief", "people"),
    ("reference", "men"),
    ("reference", "women"),
    ("titles", "counterparts"),
    ("titles", "descriptions"),
    ("titles", "kin"),
    ("titles", "occupations"),
    ("titles", "offices"),
    ("titles", "servants"),
)
"""The lists of nouns of people."""
_OPENING = re.compile(r"[\s“\"]*(?:But |And |Yet )?(?:An?|Another|One) ((?:[\w-]+ ){1,3}[\w-]+)")
_OFFICE = re.compile(r"\b(?:the|its|their|her|his) ((?:[\w-]+ ){0,2}[\w-]+)(?!['’\w-])")


def is_person_noun(noun: str) -> bool:
    """Whether a noun, in small letters, is on a list of people."""
    return any(noun in words(*table) for table in PEOPLE)


def opens_with_stranger(sentence: str, pronoun: str) -> bool:
    """Whether a sentence begins with somebody described whom the pronoun may be: "A young man in a hat disagreed."."""
    opening = _OPENING.match(sentence)
    other = "women" if gender_of_word(pronoun) == "m" else "men"
    described = opening[1].casefold().split() if opening is not None else ()
    return any(is_person_noun(word) and word not in words("reference", other) for word in described)


def tells_of_office(sentence: str) -> bool:
    """Whether a sentence speaks of somebody by an office, behind its first word: "It accused the vice president."."""
    told = (word for found in _OFFICE.finditer(sentence, 1) for word in found[1].casefold().split())
    return any(word in words("titles", "offices") for word in told)
