"""Which deed in a sentence is that of a number: "died" of "12 people died", not of "12 men fled, and 3 died"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.assembly.questions.matters import stem
from briefing.assembly.questions.numbers import APPROXIMATE, TOKEN, Number, by_deed, value_of
from briefing.lexicon import lexicon

_LIFE = re.compile(r"\b(?:lose|loses|losing|lost) (?:his|her|its|their|the) (?:life|lives)\b")
_JOINS = re.compile(rf"(?:,|,? and|,? or) (?:{APPROXIMATE} )?([^\W_][\w,]{{0,12}})(?= [a-z])", re.IGNORECASE)
"""What joins a number's noun to the next number: "19 soldiers and one officer"."""
_JOINED = re.compile(
    rf" ((?:[a-z-]{{2,15}} ){{0,2}}[a-z-]{{2,15}})(?:,|,? and|,? or) (?:{APPROXIMATE} )?$", re.IGNORECASE
)
"""What joins a number to the one before it: "one officer and 19 soldiers"."""
_WORD = re.compile(r"\b(?![a-z]{2,12}ly\b)[^\W_]+")
"""A word that isn't an adverb: "three seriously wounded"."""
_DIRECTLY = re.compile(rf" (?:{APPROXIMATE} )?(?:the )?([^\W_][\w,]{{0,12}})", re.IGNORECASE)
_OF = re.compile(
    rf"[\w’']*:? (?:(?:among|included|includes|including|of|to) )(?:the )?(?:{APPROXIMATE} )?$", re.IGNORECASE
)
"""What stands between a noun for a fate and its number: "the deaths of at least 12 soldiers"."""
_HAVE = re.compile(r"\b(?:with|suffer(?:s|ed)?|sustain(?:s|ed)?|receiv(?:e|es|ed)) (?:[a-z-]{2,15} ){0,2}$")
_POSSESSIVE = re.compile(r"[’'] $")
_BEARER = re.compile(r"(?<!fl)ees?$")
"""How people are called to whom a deed was done once: "950 detainees will move" tells of no arrest."""
_FATES = frozenset({"death", "deaths", "casualty", "casualties", "fatality", "fatalities", "injury", "injuries"})
"""Nouns for what becomes of people, which count a number only where they are tied to it."""


@cache
def deeds() -> dict[str, str]:
    """What is asked of the people counted for a deed ("were killed"), by the deed's stem."""
    table = lexicon("doubts")["counted_deeds"]
    return {stem(verb): asked for verb, asked in table.items() if verb != "source"}


def fate(text: str, number: Number, start: int, end: int) -> tuple[str | None, bool]:
    """The stem of the listed deed between two offsets that a number is counted for, and whether there is any deed.

    "120 people lost their lives and 300 are injured": 120 died. "12 soldiers crossed the river, killing villagers" and
    "12 soldiers met, which led to deaths" tell a deed, but not of the twelve.
    """
    found = list(_deeds(text, start, end))
    near = [one for one in found if _is_of(text, number, *one)]
    closest = min(near, key=lambda one: max(number.begins - one[1], one[0] - number.closes), default=None)
    return (None if closest is None else closest[2]), bool(found)


def is_share(text: str, number: Number) -> bool:
    """Whether a number is one part of a toll: "one officer and 19 soldiers", not "19 soldiers died and one fled"."""
    after = _JOINS.match(text, number.closes)
    if after is not None and _counts(after[1]) and not _tells_a_deed(_WORD.findall(text, after.end())[:1]):
        return True
    words = (word for word in TOKEN.finditer(text, max(0, number.begins - 60), number.begins) if _counts(word[0]))
    before = (_JOINED.match(text, word.end(), number.begins) for word in words)
    return any(one is not None and not _tells_a_deed(one[1].split()) for one in before)


def _counts(word: str) -> bool:
    return word.casefold() == "one" or value_of(word.rstrip(",")) is not None


def _tells_a_deed(told: list[str]) -> bool:
    bare = (word.casefold().strip(".,;:") for word in told)
    return any(word in ("are", "is", "was", "were") or word in by_deed() or stem(word) in deeds() for word in bare)


def _deeds(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Where listed deeds stand, each with its stem; who lost a life has died."""
    for lost in _LIFE.finditer(text, start, end):
        yield lost.start(), lost.end(), stem("die")
    for token in TOKEN.finditer(text, start, end):
        if stem(token.group()) in deeds() and not _BEARER.search(token.group()):
            yield token.start(), token.end(), stem(token.group())


def _is_of(text: str, number: Number, start: int, end: int, deed: str) -> bool:
    """Whether nothing in a sentence's words ties a deed at a place to something else than a number."""
    word = text[start:end].casefold()
    if end <= number.begins:
        return word not in _FATES or _OF.fullmatch(text, end, number.begins) is not None
    if start < number.closes:
        return True
    if word in _FATES and not _is_had(text, number, start):
        return False
    if word.endswith("ing") and deeds()[deed] != "are missing" and _is_done_to(word, deed):
        return False  # "12 soldiers crossed the river, killing villagers"
    after = _DIRECTLY.match(text, end)
    if after is not None and value_of(after[1].rstrip(",")) is not None:
        return False  # "12 soldiers killed nine villagers"
    joined = _JOINS.match(text, number.closes)
    return _another(text, number.closes if joined is None else joined.end(), start) is None


def _another(text: str, start: int, end: int) -> re.Match[str] | None:
    """Another number to which words join on: "have lost their lives and 300", not "in three villages"."""
    return next((one for one in _JOINS.finditer(text, start, end) if _counts(one[1])), None)


def _is_had(text: str, number: Number, start: int) -> bool:
    """Whether a noun for a fate behind a number is of who is counted: "12 men's deaths", "12 men with injuries"."""
    between = text[number.closes : start]
    return _POSSESSIVE.fullmatch(between) is not None or _HAVE.search(between) is not None


def _is_done_to(word: str, deed: str) -> bool:
    return deeds()[deed].startswith("were ") or word == "killing"
