"""Numbers in a sentence that count something: how many, how exactly, and of what."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.lexicon import lexicon, words

TOKEN = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
APPROXIMATE = (
    r"(?:about|almost|approximately|around|at least|at most|an estimated|as many as|close to|fewer than|less than|"
    r"more than|nearly|over|roughly|some|up to)"
)
"""Words that say how exact a number is."""
_ABOUT = re.compile(rf"{APPROXIMATE}\s{{1,3}}$", re.IGNORECASE)
_TOLL = re.compile(
    r"\b(?:(?:death )?toll|number of (?:the )?(?P<noun>dead|deaths|injured|wounded|missing))\b[^.;\"“”]{0,80}?"
    r"\b(?:at|to|is|was|reached)\s(?:[a-z]{2,9}\s){0,3}(?P<number>\d[\d,]{0,12})\b(?!\s(?:%|per|percent))",
)
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_MORE = frozenset({"more", "other", "others", "further", "additional", "another"})
_RANGES = frozenset({"and", "or", "to"})
_OF_THEM = re.compile(r" of (?:them|whom)\b")
_PLACED = re.compile(r"\b(?:[Aa]t|both|[Ii]n|[Nn]ear|[Oo]n) (?:the )?([A-Z][a-z]{1,30})")
"""A place at which something is counted: "on Selm roads", "in Omo"."""
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))
_BREAKS = re.compile("[,;:]|[’'](?=s? )")
"""What stands between a number and a noun that it doesn't count: "killed 46; mostly women", "the two sides' men"."""
_EACH = re.compile(r"\beach\b")


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a sentence, by its offsets there with "about" before it, and the noun it counts, with its end.

    `is_part` tells that it counts some of those who were counted before: "six of the men", "two of them".
    """

    start: int
    end: int
    begins: int
    closes: int
    value: float
    noun: str
    is_part: bool = False


def numbers(text: str, told: str = "") -> Iterator[Number]:
    """The numbers of a sentence that count something listed, without those that are added to others ("5 more").

    `told` is the noun that "of them" stands for, if any.
    """
    tokens = list(TOKEN.finditer(text))
    for index, token in enumerate(tokens):
        value = value_of(token.group())
        if value is None or (index and tokens[index - 1].group().casefold() in _MORE):
            continue
        end, after = token.end(), tokens[index + 1 : index + 5]
        if after and after[0].group() in _SCALES:
            value, end, after = value * _SCALES[after[0].group()], after[0].end(), after[1:]
        if told and (them := _OF_THEM.match(text, end)) is not None:
            yield Number(token.start(), end, _begins(text, token.start()), them.end(), value, told, is_part=True)
            continue
        noun = next((other for other in after if other.group() in _nouns()), None)
        between = [other.group().casefold() for other in after if noun is not None and other.start() < noun.start()]
        if noun is None or _BREAKS.search(text, end, noun.start()) or _MORE & set(between):
            continue
        if any(value_of(word) for word in between) and between[0] not in _RANGES:  # "in 24 hours 12 people"
            continue
        if between and noun.group() in by_deed():  # "217 lives and injured 5,000"
            continue
        begins = _begins(text, token.start())
        yield Number(token.start(), end, begins, noun.end(), value, noun.group(), between[:1] == ["of"])
    for toll in _TOLL.finditer(text):
        value = value_of(toll["number"].rstrip(","))
        if value is not None:
            start, end = toll.span("number")
            yield Number(start, end, _begins(text, start), end, value, toll["noun"] or "deaths")


def _begins(text: str, number: int) -> int:
    """Where a number begins with the words that say how exact it is: "at least 12"."""
    about = _ABOUT.search(text, max(0, number - 20), number)
    return about.start() if about is not None else number


@lru_cache(maxsize=1 << 14)
def value_of(word: str) -> float | None:
    """What a number is worth; None for what is none, and for a year."""
    bare = word.replace(",", "")
    if word.casefold() in words("doubts", "number_words"):
        return float(lexicon("doubts")["number_values"].get(word.casefold(), 0)) or None
    if not re.fullmatch(r"\d{1,12}(?:\.\d{1,3})?", bare) or not bare.isascii():
        return None
    return None if len(word) == 4 and word[:2] in ("19", "20") else float(bare)


@cache
def _nouns() -> frozenset[str]:
    return words("doubts", "counted_nouns") | frozenset(by_deed())


@cache
def by_deed() -> dict[str, str]:
    """Nouns for people by what became of them ("the wounded"), with the verb for it."""
    return {noun: deed for noun, deed in lexicon("doubts")["deed_nouns"].items() if noun != "source"}


def is_tally(text: str) -> bool:
    """Whether a sentence counts place by place, so that no number in it is that of all.

    "Six people died in Omo, five in Hake." and "Omo and Hake have each counted three." do; "In Omo, 36 people died and
    12 were injured." does not.
    """
    if _EACH.search(text) is not None:
        return True
    counted = sum(value_of(token.group()) is not None for token in TOKEN.finditer(text))
    return counted > 1 and len(set(_PLACED.findall(text)) - _CALENDAR) > 1
