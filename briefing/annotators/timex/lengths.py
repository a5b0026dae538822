"""Lengths of time, repetition and the references to past, present and future that have no date."""

from __future__ import annotations

from fractions import Fraction

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.lookalikes import (
    is_age,
    is_capital,
    is_last_name,
    is_name,
    is_ordinal_second,
    is_rate,
    is_title,
)
from briefing.annotators.timex.modifiers import bound_mod
from briefing.annotators.timex.numbers import duration, number
from briefing.annotators.timex.values import FINER, PARTS, SEASONS, month_number, singular, weekday_number
from briefing.lexicon import words

CLAUSE = 8
"""Tokens after "one day" in which its clause tells that it is to come."""

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "bimonthly": "P2M",
    "yearly": "P1Y",
    "annually": "P1Y",
}


def length(hit: Hit, context: Context) -> Reading | None:
    """A length of time.

    "three days", "the past two years", "27-year", "nearly an hour", "a minute and a half"; not "52 years old", nor the
    rate of "358,000 jobs a month", which TimeML annotators leave unmarked.
    """
    unit = singular(hit.word("unit"))
    if (hit.word("edge") == "last" and _is_lasting(hit)) or _is_counted_on(hit):
        return None
    if is_age(hit) or is_ordinal_second(hit) or is_title(hit) or _is_compound(hit, unit) or _is_as_many(hit):
        return None
    if hit.words("one") in (["a"], ["an"]) and is_rate(hit):
        return None
    if unit == "day" and (reference := _some_day(hit)):
        return Reading("DATE", reference)
    if hit.has("count2"):
        return _two_units(hit, unit)
    return Reading("DURATION", duration(_count(hit), unit), bound_mod(hit))


def _is_lasting(hit: Hit) -> bool:
    """Whether "last" is the verb: "expected to last six weeks", "will open at noon and last six weeks"."""
    before = hit.groups["edge"][0] - 1
    return hit.tokens.is_in(before, "SOMEDAY") or hit.tokens.word(before) in ("and", "usually", "typically")


def _is_as_many(hit: Hit) -> bool:
    """Whether a number is one named before: "the third in as many days"."""
    return hit.words("count") == ["many"] and hit.tokens.word(hit.start - 1) == "as"


def _is_counted_on(hit: Hit) -> bool:
    """Whether what stands before a count is no part of it: "his last 22 years later", "another three days later"."""
    is_counted = any(hit.tokens.is_in(hit.end, name) for name in ("AGO", "EARLIER", "LATER"))
    return is_counted and (hit.word("edge") == "last" or hit.tokens.is_in(hit.start, "ANOTHER"))


def _some_day(hit: Hit) -> str | None:
    """Some day to come or past that "one day" means: "will one day lead", "One day, she left"; not "lasted one day".

    It opens its clause, with a subject behind it, or stands behind an auxiliary. "some day" lies ahead.
    """
    tokens, count = hit.tokens, hit.words("count")
    if count == ["some"]:
        return "FUTURE_REF"
    if count != ["one"]:
        return None
    if tokens.is_in(hit.start - 1, "SOMEDAY"):
        return "FUTURE_REF"
    opens = hit.start == 0 or any(tokens.is_in(hit.start - 1, name) for name in ("STOP", "COMMA", "QUOTE_MARK"))
    if not opens or not (tokens.is_in(hit.end, "COMMA") or tokens.is_in(hit.end, "OPENS_CLAUSE")):
        return None
    after = tokens.words(hit.end, min(hit.end + CLAUSE, len(tokens.starts)))
    return "FUTURE_REF" if set(after) & words("timex", "LOOKING_AHEAD") else "PAST_REF"


def _count(hit: Hit) -> Fraction | None:
    """How many units: "an hour" is one, "half an hour" a half, "an hour and a half" one and a half."""
    if hit.has("half") and hit.has("one"):
        return Fraction(3, 2)
    return part_of_one(hit) or (number(hit.words("count")) if hit.has("count") else Fraction(1))


def part_of_one(hit: Hit) -> Fraction | None:
    """The part of one unit: "half a century", "a quarter of an hour", "three-quarters of a year"; None for others."""
    parts = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "quarters": Fraction(3, 4)}
    return next((part for name, part in parts.items() if hit.has(name)), None)


def _is_compound(hit: Hit, unit: str) -> bool:
    """Whether it is no length: "a year-earlier loss", "the 1988 quarter", "three-quarters", "the Thirty Years' War".

    But "the past three quarters" is one.
    """
    if hit.tokens.is_in(hit.end, "HYPHEN") and (hit.has("one") or _is_counted_compound(hit)):
        return True
    if hit.tokens.is_in(_after_mark(hit), "NAMED_LONG") and is_capital(hit.tokens, hit.end - 1):
        return True
    if unit == "quarter" and not hit.has("edge"):
        return hit.has("one") or hit.words("count") in (["a"], ["one"], ["three"])
    return unit == "quarter" and hit.tokens.is_in(hit.groups["count"][0], "YEARNUM")


def _is_counted_compound(hit: Hit) -> bool:
    """Whether what is counted is more than the unit: "800 year-round residents", "three day-long talks"."""
    unit = hit.groups["unit"][0]
    return hit.tokens.is_in(unit, "UNIT") and not hit.tokens.is_in(unit - 1, "HYPHEN") and hit.words("count") != ["one"]


def _after_mark(hit: Hit) -> int:
    """The token behind an expression, or behind the mark or genitive that follows it."""
    marks = ("HYPHEN", "APOSTROPHE", "POSSESSIVE")
    return hit.end + any(hit.tokens.is_in(hit.end, name) for name in marks)


def _two_units(hit: Hit, unit: str) -> Reading | None:
    """A length in two units: "two years and three months", "an hour and 20 minutes"; not "two years, three weeks"."""
    finer = singular(hit.word("unit2"))
    counts = number(hit.words("count")), number(hit.words("count2"))
    if unit not in FINER or FINER[unit][0] != finer or not all(count and count.denominator == 1 for count in counts):
        return None
    first, second = duration(counts[0], unit), duration(counts[1], finer)
    tail = second.removeprefix("PT") if "T" in first else second.removeprefix("P")
    return Reading("DURATION", first + tail, bound_mod(hit))


def bare_units(hit: Hit, context: Context) -> Reading | None:
    """Units without a number.

    "for weeks", "the first hours" are lengths, "recent months" is past, "the coming weeks" future; not "years old",
    "the early hours" nor "after-hours".
    """
    is_count = hit.tokens.words(hit.start - 2, hit.start) == ["as", "many"]
    if is_count or is_age(hit) or is_title(hit) or is_last_name(hit) or hit.tokens.is_in(hit.start - 1, "HYPHEN"):
        return None
    if hit.word("units") == "hours" and hit.tokens.is_in(hit.start - 1, "OFFICE"):
        return None
    if hit.has("ref"):
        is_past = hit.word("ref") in ("recent", "past")
        return Reading("DATE", "PAST_REF" if is_past else "FUTURE_REF", None, True)
    return Reading("DURATION", duration(None, singular(hit.words("units")[0])))


def repeated(hit: Hit, context: Context) -> Reading | None:
    """A repetition: "every Friday", "each month", "twice a week", "daily", "Mondays"; not "the Daily Mail"."""
    if hit.has("adverb"):
        return None if is_name(hit) or is_last_name(hit) else Reading("SET", _ADVERBS[hit.word("adverb")])
    part = PARTS.get(hit.word("daypart") or hit.word("dayparts").removesuffix("s"), "")
    if hit.has("weekday"):
        return Reading("SET", f"XXXX-WXX-{weekday_number(hit.word('weekday'))}{part}")
    if part:
        return Reading("SET", f"XXXX-XX-XX{part}")
    if hit.has("season"):
        return Reading("SET", f"XXXX-{SEASONS[hit.word('season')]}")
    if hit.has("month"):
        return Reading("SET", f"XXXX-{month_number(hit.word('month')):02}")
    count = number(hit.words("count")) if hit.has("count") else Fraction(2 if hit.has("other") else 1)
    return Reading("SET", duration(count, singular(hit.word("unit"))))


def present(hit: Hit, context: Context) -> Reading | None:
    """A reference to the present: "now", "currently", "these days"; "these months" is a length."""
    if hit.has("units") and hit.word("units") != "days":
        return bare_units(hit, context)
    return Reading("DATE", "PRESENT_REF")


def recent(hit: Hit, context: Context) -> Reading | None:
    """A reference to the past: "recently", "a recent poll", "long ago"; not "as recently as May"."""
    if hit.tokens.word(hit.start - 1) == "as" and hit.tokens.word(hit.end) == "as":
        return None
    if hit.has("long") and (hit.tokens.is_in(hit.start - 1, "DEGREE") or hit.tokens.word(hit.start - 1) == "that"):
        return None
    return Reading("DATE", "PAST_REF")


def past(hit: Hit, context: Context) -> Reading | None:
    """A reference to the past: "in the past", "the past and the present"; not "the past president"."""
    tokens = hit.tokens
    if tokens.is_in(hit.start - 1, "IN") or tokens.is_in(hit.end, "AND_WORD"):
        return Reading("DATE", "PAST_REF")
    return None if tokens.raw(hit.end)[:1].isalnum() else Reading("DATE", "PAST_REF")


def future(hit: Hit, context: Context) -> Reading | None:
    """A reference to the future: "in the near future", "for the future"; not "the future of Europe"."""
    return None if hit.tokens.is_in(hit.end, "OF") else Reading("DATE", "FUTURE_REF")


def soon(hit: Hit, context: Context) -> Reading | None:
    """A reference to the near future: "will soon report"; not "as soon as possible", "soon after the vote"."""
    is_bound = hit.tokens.is_in(hit.start - 1, "DEGREE") or hit.tokens.is_in(hit.end, "SOON_BOUND")
    return None if is_bound else Reading("DATE", "FUTURE_REF")
