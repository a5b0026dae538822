"""Numbers as the text has them, in figures, words or fractions, and the durations made of them."""

from __future__ import annotations

from fractions import Fraction

from briefing.annotators.timex.values import FINER, GRAINS, YEARS
from briefing.lexicon import lexicon

_GLYPHS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_UNKNOWN = frozenset(
    (
        "few",
        "several",
        "many",
        "some",
        "dozens",
        "hundreds",
        "thousands",
        "millions",
        "scores",
        "tens",
        "number",
        "billions",
    )
)
_SCALES = frozenset(("dozen", "hundred", "thousand", "million", "billion"))
LARGEST = 10**9


def number(words: list[str]) -> Fraction | None:
    """The number that tokens in lower case say; None for an unknown one ("several").

    "two and a half", "twenty-five", "2 1/2", "half a dozen", "1.5 million", "a couple of".
    """
    total, group = Fraction(0), Fraction(0)
    for index, word in enumerate(words):
        if word in _UNKNOWN:
            return None
        if word == "half":
            group = group + Fraction(1, 2)
        elif word == "couple":
            group = Fraction(2)
        elif word in _SCALES:
            group = (group or Fraction(1)) * lexicon("timex")["numbers"][word]
            if word not in ("hundred", "dozen"):
                total, group = total + group, Fraction(0)
        else:
            group += _simple(word, is_only=len(words) == 1 and index == 0)
    return min(total + group, Fraction(LARGEST))


def _simple(word: str, is_only: bool) -> Fraction:
    """The value of one token: figures, a fraction or a number word; articles and "and" are nothing beside others."""
    if word in _GLYPHS:
        return _GLYPHS[word]
    if word[0].isdigit():
        return Fraction(word.replace(",", ""))
    if word in ("a", "an"):
        return Fraction(int(is_only))
    return Fraction(lexicon("timex")["numbers"].get(word, 0))


def ordinal(words: list[str]) -> int:
    """The number an ordinal says: "8th", "third", "twenty-first"; 0 if it is none."""
    if not words:
        return 0
    table = lexicon("timex")["ordinals"]
    if len(words) == 1:
        figures = words[0].rstrip("stndrh")
        return int(figures) if figures.isdigit() else table.get(words[0], 0)
    whole = lexicon("timex")["numbers"].get(words[0], 0)
    return int(whole + table.get(words[-1], 0))


def said_year(words: list[str]) -> int | None:
    """The year said as words or in figures: "1994", "nineteen ninety-four", "two thousand", "'89"."""
    if len(words) == 1:
        figures = words[0].lstrip("'’‘`")
        if figures.isdigit():
            year = int(figures)
            return year if len(figures) == 4 else year + (2000 if year < 40 else 1900)
    numbers = [lexicon("timex")["numbers"].get(word) for word in words if word not in ("-", "–", "and")]
    known = [value for value in numbers if value is not None]
    if len(known) > 1 and 15 <= known[0] <= 20 and 10 <= known[1] < 100:
        year = known[0] * 100 + sum(known[1:])
        return year if year // 100 == known[0] else None
    whole = number(words)
    return int(whole) if whole is not None and 1000 <= whole < 2200 and whole.denominator == 1 else None


def duration(count: Fraction | None, unit: str) -> str:
    """The TIMEX3 duration of so many units, "P3D", "PT1H30M", "P20Y"; an unknown number is X."""
    if count is None:
        return GRAINS[unit].format("X")
    if unit in YEARS:
        count, unit = count * YEARS[unit], "year"
    if unit == "fortnight":
        count = count * 2
    if unit in ("night", "weekend"):
        count, unit = count * (2 if unit == "weekend" else 1), "day"
    whole, rest = int(count), count - int(count)
    if not rest:
        return GRAINS[unit].format(whole)
    return _mixed(whole, rest, unit)


def _mixed(whole: int, rest: Fraction, unit: str) -> str:
    """A duration with a fraction: in the next finer unit if that comes out even, else as a decimal."""
    finer, per = FINER.get(unit, ("", 0))
    part = rest * per
    if not finer or unit == "month" or part.denominator != 1:
        return GRAINS[unit].format(f"{float(whole + rest):.4f}".rstrip("0").rstrip("."))
    tail = GRAINS[finer].format(int(part))
    if not whole:
        return tail
    head = GRAINS[unit].format(whole)
    return head + (tail.removeprefix("PT") if head.startswith("PT") else tail.removeprefix("P"))
