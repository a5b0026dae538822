"""Words that only look like dates: modals, verbs, names, amounts, ages. Decided by the words beside them."""

from __future__ import annotations

from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.tokens import OTHER, Tokens

_YEARS_ALONE = range(1700, 2100)
"""Numbers that news means as years even without a preposition."""
_NAMES_TOO = ("FRENCH_MONTH", "SPANISH_MONTH", "POLISH_MONTH", "FOREIGN_ARTICLE", "VERSION")
"""Classes whose words are names in English: "Mars", "Julio", "Maja", "Via"."""
GOES_ON = ("PREPOSITION", "AT", "ON", "AND_WORD", "OPENS_CLAUSE", "RELATIVE")
"""Classes of words that can follow "on the 29th" or "in 431" and are no noun it counts."""
MONTHS = 12
_STILL = frozenset(("still", "more", "other"))
"""Stand between a count and what it counts: "1700 still missing"."""
_CIRCA = frozenset(("c", "ca"))
_JOINS = ("-", "–", "/", "%")
"""Marks after which two figures are no year: "2012-13-04", "1990-95%"."""
_MAY_TOUCH = frozenset("(-–—'\"“‘/`")
"""Marks that may stand right before a year."""


def is_amount(hit: Hit) -> bool:
    """Whether what follows makes the last figure a count: "in May 20 percent"; not "on 1 May 1939 troops left"."""
    return hit.tokens.is_in(hit.end, "NO_YEAR") and not hit.has("year")


def is_calendar_month(hit: Hit) -> bool:
    """Whether a month's name is the month: "in May", "a June pact"; not "May I", "the March on Rome", "April Jones".

    Names that mean nothing else are; "May" and "March" need a preposition or a determiner before them, given names must
    not stand before a surname, and "Jan" needs its full stop.
    """
    tokens, month = hit.tokens, hit.groups["month"][0]
    if hit.end - hit.start > 1 or tokens.is_in(month, "PLAIN_MONTH"):
        return True
    determined = tokens.is_in(hit.start - 1, "MONTH_DETERMINER")
    introduced = determined or tokens.is_in(hit.start - 1, "PREPOSITION")
    word = tokens.word(month)
    if not tokens.is_in(month, "CAREFUL_MONTH"):
        return (introduced and word.endswith(".")) or _is_month_range(tokens, month)
    if word == "march":
        return introduced and not (determined and tokens.is_in(hit.end, "MARCHED"))
    if word == "may":
        return introduced
    return introduced or not tokens.raw(hit.end)[:1].isupper()


def _is_month_range(tokens: Tokens, month: int) -> bool:
    """Whether a short name is one end of a stretch of months: "Apr-Jun"."""
    first = tokens.is_in(month + 1, "HYPHEN") and tokens.is_in(month + 2, "MONTH")
    return first or (tokens.is_in(month - 1, "HYPHEN") and tokens.is_in(month - 2, "MONTH"))


def is_calendar_year(hit: Hit) -> bool:
    """Whether a four-digit number is a year: "in 1998", "the 1998 bombing"; not "$1998", "1998 people"."""
    tokens, at = hit.tokens, hit.groups["year"][0]
    if hit.has("fiscal") or hit.has("mod") or hit.has("part"):
        return True
    counted = hit.end + (tokens.word(hit.end) in _STILL)
    if tokens.is_in(hit.start - 1, "CURRENCY") or tokens.is_in(counted, "NO_YEAR") or tokens.is_in(hit.end, "ZONE"):
        return False
    if tokens.is_in(at, "SHORTYEAR") and tokens.is_in(hit.end, "UNITS"):
        return False
    if tokens.is_in(at, "CENTENNIAL_NUMBER") or tokens.is_in(at, "THE"):
        return _is_said_year(hit)
    if _is_level(tokens, hit.start):
        return False
    if _is_glued(hit):
        return False
    if tokens.is_in(hit.start - 1, "PREPOSITION") or tokens.is_in(hit.start - 1, "OPEN"):
        return True
    if tokens.is_in(hit.start - 1, "HYPHEN") and tokens.is_in(hit.start - 2, "YEARNUM"):
        return tokens.word(hit.start - 2) < tokens.word(at)  # "the plague of 1348–1350"
    if tokens.word(hit.start - 2) in _CIRCA and tokens.word(hit.start - 1) == ".":
        return True
    is_likely = not tokens.is_in(at, "YEARNUM") or int(tokens.word(at)) in _YEARS_ALONE
    return is_likely and not _is_named(tokens, hit.start - 1)


def _is_level(tokens: Tokens, index: int) -> bool:
    """Whether a number is what something came to: "rose 2 points, to 1932", "closed at 1932".

    Not so in "from 1930 to 1932", "rose 2 percent to 1932 levels".
    """
    if tokens.kinds[index + 1 : index + 2] == OTHER and tokens.raw(index + 1)[:1].isalnum():
        return False
    if tokens.is_in(index - 1, "AT"):
        return True
    before = index - 2 - tokens.is_in(index - 2, "COMMA")
    return tokens.is_in(index - 1, "TO_WORD") and tokens.is_in(before, "LEVEL")


def _is_said_year(hit: Hit) -> bool:
    """Whether a year in words is one: "nineteen ninety-four", "in twenty twenty"; not "twenty thirty-dollar notes"."""
    words = hit.words("year")
    is_19 = words[0] == "nineteen" and len(words) > 1
    return is_19 or hit.tokens.is_in(hit.start - 1, "PREPOSITION") or "year" in hit.all_words()


def _is_glued(hit: Hit) -> bool:
    """Whether a number is part of a longer thing: "A1990", "1990%", "2000/01x", "user@1990"."""
    tokens = hit.tokens
    before = tokens.raw(hit.start - 1)
    if _touch(tokens, hit.start - 1, hit.start) and before not in _MAY_TOUCH and not before.isspace():
        return True
    following = tokens.raw(hit.end)
    if following == "/" and second_year(tokens, hit.end - 1):
        return False
    return _touch(tokens, hit.end - 1, hit.end) and (following[:1].isalnum() or following in ("/", "%", "_", "@", "="))


def second_year(tokens: Tokens, first: int) -> int | None:
    """The second of two years written together: "the 2012-13 season", "the 1914-18 war".

    None for "2012-13-04", and for "2010-11", which can be a month, unless what runs over two years follows.
    """
    mark, second = first + 1, first + 2
    if not (tokens.is_in(first, "YEARNUM") and tokens.is_in(second, "SHORTNUM")):
        return None
    is_joined = tokens.is_in(mark, "HYPHEN") or tokens.word(mark) == "/"
    if not (is_joined and _touch(tokens, first, mark) and _touch(tokens, mark, second)):
        return None
    if _touch(tokens, second, second + 1) and tokens.raw(second + 1) in _JOINS:
        return None
    year, ending = int(tokens.word(first)), int(tokens.word(second))
    is_next = (year + 1) % 100 == ending
    if tokens.is_in(second + 1, "YEAR_SPAN") and is_next:
        return year + 1
    is_span = ending > MONTHS and year % 100 < ending and tokens.is_in(mark, "HYPHEN")
    return year - year % 100 + ending if (is_next and ending > MONTHS) or is_span else None


def _touch(tokens: Tokens, one: int, other: int) -> bool:
    """Whether two neighbouring tokens stand together without white space."""
    return one >= 0 and other < len(tokens.starts) and tokens.ends[one] == tokens.starts[other]


def _is_named(tokens: Tokens, index: int) -> bool:
    """Whether a name stands there inside a sentence: "Windows 2000", "Agenda 2030", "Mars 2020"; not "March 2020"."""
    is_plain = tokens.kinds[index] == OTHER or any(tokens.is_in(index, name) for name in _NAMES_TOO)
    if index < 1 or not is_plain or tokens.is_in(index - 1, "STOP"):
        return False
    word = tokens.raw(index)
    return word[:1].isupper() and word[1:].islower() and len(word) > 2


def is_name(hit: Hit) -> bool:
    """Whether the expression is part of a name: "Bloody Sunday", "the Sunday Times", "USA Today", "the Daily Mail"."""
    tokens = hit.tokens
    if tokens.is_in(hit.start - 1, "NAME_BEFORE"):
        return True
    return is_capital(tokens, hit.end - 1) and tokens.is_in(hit.end, "NAME_AFTER")


def is_capital(tokens: Tokens, index: int) -> bool:
    """Whether the token is written with a capital."""
    return tokens.raw(index)[:1].isupper()


def is_last_name(hit: Hit) -> bool:
    """Whether a capitalised word ends a name: "the Harbour Daily"; not "They meet daily", nor "DAILY" in a headline."""
    tokens = hit.tokens
    return is_capital(tokens, hit.start) and is_capital(tokens, hit.start - 1) and hit.end - hit.start == 1


def is_title(hit: Hit) -> bool:
    """Whether the expression is a title: "60 Minutes", "This Week" right after an opening quote; not "60 minutes"."""
    tokens, last = hit.tokens, hit.tokens.raw(hit.end - 1)
    is_capital = last[:1].isupper() and last[1:].islower() and hit.end - hit.start > 1
    is_opened = tokens.is_in(hit.start - 1, "QUOTE_MARK")
    return is_capital and (is_opened or tokens.raw(hit.start)[:1].isdigit())


def is_age(hit: Hit) -> bool:
    """Whether a length is someone's age: "52 years old", "a 6-year-old", "12 years of age"; not "12 years of war"."""
    tokens = hit.tokens
    after = hit.end + tokens.is_in(hit.end, "HYPHEN")
    return tokens.is_in(after, "OLD") or (tokens.is_in(hit.end, "OF") and tokens.is_in(hit.end + 1, "AGE"))


def is_rate(hit: Hit) -> bool:
    """Whether "a day" tells a rate, after a number or a counted noun: "$2 a day", "3 cups a day"; not "lasts a day"."""
    tokens, before = hit.tokens, hit.start - 1
    if tokens.is_in(before - 1, "MONTH"):  # "on June 30, a day after the vote"
        return False
    if _is_figure(tokens, before) or tokens.is_in(before, "TIMES") or tokens.is_in(before, "ONCE"):
        return True
    counted = any(_is_figure(tokens, index) for index in range(before - 3, before))
    return counted and tokens.word(before).endswith("s")


def _is_figure(tokens: Tokens, index: int) -> bool:
    return any(tokens.is_in(index, name) for name in ("NUM", "DECIMAL", "NUMWORD", "HUNDREDS", "PERCENT"))


def is_ordinal_second(hit: Hit) -> bool:
    """Whether "a second" counts things: "a second man", "later, a second."; not "for a second", "a second later"."""
    tokens = hit.tokens
    if hit.word("unit") != "second" or tokens.is_in(hit.end - 2, "HYPHEN"):
        return False
    if tokens.is_in(hit.end, "STOP") and tokens.is_in(hit.start - 1, "COMMA"):
        return hit.words("one") == ["a"]
    return tokens.raw(hit.end)[:1].isalpha() and not tokens.is_in(hit.end, "AFTER_SECOND")


def is_share(hit: Hit) -> bool:
    """Whether a quarter is one of a point: "the same quarter-point cut", "last quarter point"."""
    behind = hit.end + hit.tokens.is_in(hit.end, "HYPHEN")
    return hit.word("unit") == "quarter" and hit.tokens.is_in(behind, "LEVEL")


def is_generic(hit: Hit) -> bool:
    """Whether "today" or "tomorrow" means these or coming times: "the men of tomorrow", "today's youth".

    Not so in "today's vote", "as of today", nor ever of "yesterday".
    """
    tokens, before = hit.tokens, hit.start - 1
    if hit.end - hit.start > 1 or hit.word("today") == "yesterday":
        return False
    if tokens.is_in(hit.end, "POSSESSIVE"):
        return tokens.is_in(hit.end + 1, "GENERIC")
    return tokens.is_in(before, "OF") and tokens.is_in(before - 1, "GENERIC")


def is_title_noon(hit: Hit) -> bool:
    """Whether "noon" stands in a name: "High Noon", "Operation Midnight Hammer"; not "Noon on Friday", "AT NOON"."""
    tokens, at = hit.tokens, hit.groups["noon"][0]
    if hit.end - hit.start > 1 or not tokens.raw(at)[:1].isupper() or not tokens.raw(at)[1:].islower():
        return False
    follows = tokens.raw(at - 1)[:1].isupper() and not tokens.is_in(at - 1, "AT")
    return follows or (tokens.raw(at + 1)[:1].isupper() and not tokens.is_in(at + 1, "WEEKDAY"))
