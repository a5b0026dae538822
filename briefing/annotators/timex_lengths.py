"""Lengths of time, repetition and the references to past, present and future that have no date."""

from __future__ import annotations

from fractions import Fraction

from briefing.annotators.timex_calendar import FINER, SEASONS, month_number, singular, weekday_number
from briefing.annotators.timex_context import Context, Reading
from briefing.annotators.timex_grammar import Hit
from briefing.annotators.timex_numbers import duration, number
from briefing.annotators.timex_words import is_name, is_title

_BOUNDS = {
    ("about",): "APPROX",
    ("around",): "APPROX",
    ("approximately",): "APPROX",
    ("roughly",): "APPROX",
    ("almost",): "LESS_THAN",
    ("nearly",): "LESS_THAN",
    ("more", "than"): "MORE_THAN",
    ("less", "than"): "LESS_THAN",
    ("fewer", "than"): "LESS_THAN",
    ("at", "least"): "EQUAL_OR_MORE",
    ("at", "most"): "EQUAL_OR_LESS",
}
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
"""The TIMEX3 code of each part of the day."""
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


def bound_mod(hit: Hit) -> str | None:
    """The modifier that "about", "nearly", "at least" at the front set."""
    words = hit.tokens.words(hit.start, min(hit.start + 3, hit.end))
    if words[:1] == ["no"]:
        return "EQUAL_OR_LESS" if words[1:2] == ["more"] else "EQUAL_OR_MORE"
    return _BOUNDS.get(tuple(words[:1])) or _BOUNDS.get(tuple(words[:2]))


def length(hit: Hit, context: Context) -> Reading | None:
    """ "three days", "the past two years", "27-year", "nearly an hour", "a minute and a half"; not "52 years old".

    Nor the rate of "358,000 jobs a month", which TimeML annotators leave unmarked.
    """
    if is_age(hit) or _is_ordinal_second(hit) or _is_compound(hit):
        return None
    unit = singular(hit.word("unit") or hit.word("bareunit"))
    if unit == "quarter" and _is_fourth(hit) or is_title(hit):
        return None
    if hit.has("count2"):
        return _two_units(hit, unit)
    if hit.has("half"):
        count = Fraction(3, 2) if hit.has("one") else Fraction(1, 2)
    elif hit.has("count"):
        words = hit.words("count")
        count = number(words)
    else:
        count = Fraction(1)
        if hit.words("one") in (["a"], ["an"]) and _is_rate(hit):
            return None
    return Reading("DURATION", duration(count, unit), bound_mod(hit))


def _is_compound(hit: Hit) -> bool:
    """Whether the words go on in another compound: "a year-earlier loss", "the 1988 quarter"."""
    if hit.has("one") and hit.tokens.is_in(hit.end, "HYPHEN"):
        return True
    return hit.word("unit") in ("quarter", "year") and len(hit.word("count")) == 4 and hit.word("count").isdigit()


def _is_fourth(hit: Hit) -> bool:
    """Whether "a quarter" and "three-quarters" are fractions, as they are but for "the past three quarters"."""
    return hit.has("one") or hit.words("count") in (["a"], ["one"], ["three"]) and not hit.has("edge")


def _two_units(hit: Hit, unit: str) -> Reading | None:
    """ "two years and three months", "an hour and 20 minutes"."""
    first = duration(number(hit.words("count")), unit)
    second = duration(number(hit.words("count2")), singular(hit.word("unit2")))
    if FINER.get(unit, ("",))[0] != singular(hit.word("unit2")):
        return None
    tail = second.removeprefix("PT") if "T" in first else second.removeprefix("P")
    return Reading("DURATION", first + tail, bound_mod(hit))


def is_age(hit: Hit) -> bool:
    """Whether a length is someone's age: "52 years old", "a 6-year-old"."""
    tokens = hit.tokens
    after = hit.end + (tokens.is_in(hit.end, "HYPHEN") and tokens.raw(hit.end) != "–")
    return tokens.is_in(after, "OLD") or tokens.is_in(hit.end, "OF") and tokens.is_in(hit.end + 1, "AGE")


def _is_ordinal_second(hit: Hit) -> bool:
    """Whether "a second" counts things: "a second man"; not "for a second,"."""
    if hit.word("unit") != "second" or not (hit.has("one") or hit.has("count")):
        return False
    following = hit.tokens.raw(hit.end)
    return (
        hit.tokens.word(hit.end - 2) != "-"
        and following[:1].isalpha()
        and hit.tokens.word(hit.end) not in ("and", "or", "of", "after", "before", "later", "in", "on", "to")
    )


def _is_rate(hit: Hit) -> bool:
    """Whether "a day" tells a rate: it follows a number, money, "times" or a counted noun ("$2 a day", "3 cups a day")."""
    tokens, before = hit.tokens, hit.start - 1
    if (
        tokens.is_in(before, "NUM")
        or tokens.is_in(before, "DECIMAL")
        or tokens.is_in(before, "NUMWORD")
        or tokens.word(before) in ("%", "percent", "times", "twice", "once")
    ):
        return True
    word = tokens.word(before)
    return word.endswith("s") and any(
        _is_figure(tokens.kinds, hit, index) for index in range(max(before - 3, 0), before)
    )


def _is_figure(kinds_: str, hit: Hit, index: int) -> bool:
    return any(hit.tokens.is_in(index, name) for name in ("NUM", "DECIMAL", "NUMWORD", "HUNDREDS"))


def bare_units(hit: Hit, context: Context) -> Reading | None:
    """ "for weeks", "the first hours" are lengths; "recent months" is past, "the coming weeks" future; not "years old"."""
    if is_age(hit):
        return None
    if hit.has("ref"):
        past = hit.word("ref") in ("recent", "past")
        return Reading("DATE", "PAST_REF" if past else "FUTURE_REF", None, True)
    if is_title(hit):
        return None
    unit = singular(hit.words("units")[0])
    return Reading("DURATION", duration(None, unit))


def repeated(hit: Hit, context: Context) -> Reading | None:
    """ "every Friday", "each month", "twice a week", "daily", "Mondays"; not "the Daily Mail"."""
    if hit.has("adverb"):
        word = hit.word("adverb")
        return None if is_name(hit) else Reading("SET", _ADVERBS[word])
    if hit.has("weekday"):
        value = f"XXXX-WXX-{weekday_number(hit.word('weekday'))}"
        part = hit.word("daypart") or hit.word("dayparts").removesuffix("s")
        return Reading("SET", value + PARTS.get(part, ""))
    if hit.has("daypart"):
        return Reading("SET", "XXXX-XX-XX" + PARTS[hit.word("daypart")])
    if hit.has("season"):
        return Reading("SET", "XXXX-" + SEASONS[hit.word("season")])
    if hit.has("month"):
        return Reading("SET", f"XXXX-{month_number(hit.word('month')):02}")
    count = number(hit.words("count")) if hit.has("count") else Fraction(2 if hit.has("other") else 1)
    return Reading("SET", duration(count, singular(hit.word("unit"))))


def present(hit: Hit, context: Context) -> Reading | None:
    """ "now", "currently"; not "from now on" as a date."""
    if hit.end - hit.start > 1 and hit.tokens.word(hit.end - 1) != "days":
        return Reading("DURATION", duration(None, singular(hit.tokens.word(hit.end - 1))))
    return Reading("DATE", "PRESENT_REF")


def recent(hit: Hit, context: Context) -> Reading | None:
    """ "recently", "a recent poll"."""
    return Reading("DATE", "PAST_REF")


def past(hit: Hit, context: Context) -> Reading | None:
    """ "in the past", where nothing follows; not "the past president"."""
    following = hit.tokens.raw(hit.end)
    if hit.tokens.is_in(hit.start - 1, "IN"):
        return Reading("DATE", "PAST_REF")
    is_noun = not following[:1].isalnum() or hit.tokens.is_in(hit.end, "AND_WORD")
    return Reading("DATE", "PAST_REF") if is_noun else None


def future(hit: Hit, context: Context) -> Reading | None:
    """ "in the near future", "the future"; not "the future of Europe" or "the future president"."""
    following = hit.tokens.raw(hit.end)
    if hit.tokens.is_in(hit.end, "OF"):
        return None
    return Reading("DATE", "FUTURE_REF") if following else None


def soon(hit: Hit, context: Context) -> Reading | None:
    """ "will soon report"; not "as soon as possible", "soon after the vote"."""
    tokens = hit.tokens
    is_bound = tokens.word(hit.start - 1) in ("as", "too", "how", "so") or tokens.word(hit.end) in ("after", "as")
    return None if is_bound else Reading("DATE", "FUTURE_REF")
