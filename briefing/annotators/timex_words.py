"""Words that only look like dates: modals, verbs, names, amounts. Decided by the words beside them."""

from __future__ import annotations

from briefing.annotators.timex_grammar import Hit
from briefing.annotators.timex_tokens import OTHER, Tokens


def is_amount(hit: Hit) -> bool:
    """Whether what follows makes the last figure a count: "in May 20 percent", "on March 5:30"."""
    return hit.tokens.is_in(hit.end, "NO_YEAR")


def is_calendar_month(hit: Hit) -> bool:
    """Whether a month's name is the month: "in May", "a June agreement"; not "May I", "the March on Rome", "April Jones".

    Names that mean nothing else are; the others need a year, an article of time or a preposition before them, and
    given names must not stand before a surname.
    """
    tokens, month = hit.tokens, hit.groups["month"][0]
    if hit.end - hit.start > 1 or tokens.is_in(month, "PLAIN_MONTH"):
        return True
    before = tokens.is_in(hit.start - 1, "PREPOSITION") or tokens.word(hit.start - 1) in (
        "a",
        "the",
        "its",
        "their",
        "’s",
        "'s",
    )
    word = tokens.word(month)
    if not tokens.is_in(month, "CAREFUL_MONTH"):
        return before and word.endswith(".")
    if word in ("may", "march"):
        return before and not (
            word == "march"
            and tokens.word(hit.start - 1) in ("the", "a", "'s", "’s", "their", "its")
            and tokens.word(hit.end) in ("on", "to", "in", "for", "against")
        )
    return before or not tokens.raw(hit.end)[:1].isupper()


def is_calendar_year(hit: Hit) -> bool:
    """Whether a four-digit number is a year: "in 1998", "the 1998 bombing"; not "$1998", "1,998", "1998 people"."""
    tokens, at = hit.tokens, hit.groups["year"][0]
    if hit.has("fiscal") or hit.has("mod") or hit.has("part"):
        return True
    if tokens.is_in(hit.start - 1, "CURRENCY") or tokens.is_in(hit.end, "NO_YEAR") or tokens.is_in(hit.end, "ZONE"):
        return False
    if not tokens.word(at)[0].isdigit():
        return _is_said_year(hit)
    year = int(tokens.word(at)) if tokens.is_in(at, "YEARNUM") else 1990
    before = tokens.is_in(hit.start - 1, "PREPOSITION") or tokens.is_in(hit.start - 1, "OPEN")
    if _touches(tokens, hit.start - 1, hit.start) and tokens.raw(hit.start - 1) not in "(-–—'\"“‘/`" or _is_joined(hit):
        return False
    return before or (1700 <= year < 2100 and not _is_title(tokens, hit.start - 1))


def _is_said_year(hit: Hit) -> bool:
    """Years in words need "nineteen" or a preposition: "in twenty twenty"; not "nineteen fifty-dollar bills"."""
    words = hit.words("year")
    return (
        (words[0] == "nineteen" and len(words) > 1)
        or hit.tokens.is_in(hit.start - 1, "PREPOSITION")
        or "year" in hit.all_words()
    )


def _touches(tokens: Tokens, one: int, other: int) -> bool:
    """Whether two neighbouring tokens stand together without white space."""
    return one >= 0 and other < len(tokens.starts) and tokens.ends[one] == tokens.starts[other]


def _is_joined(hit: Hit) -> bool:
    """Whether a number is glued to what follows: "1998th", "2000/01x", "1990.5"."""
    tokens = hit.tokens
    return _touches(tokens, hit.end - 1, hit.end) and (
        tokens.raw(hit.end)[:1].isalnum() or tokens.raw(hit.end) in "/%_@=\\"
    )


def _is_title(tokens: Tokens, index: int) -> bool:
    """Whether a capitalised word stands before, as in "Windows 2000" and "Agenda 2030"."""
    word = tokens.raw(index)
    if tokens.kinds[index : index + 1] != OTHER or index < 1 or tokens.is_in(index - 1, "STOP"):
        return False
    return word[:1].isupper() and word[1:].islower() and len(word) > 2 and not tokens.is_in(index, "MONTH")


def is_name(hit: Hit) -> bool:
    """Whether the expression is part of a name: "Bloody Sunday", "the Sunday Times", "USA Today", "the Daily Mail"."""
    tokens = hit.tokens
    if tokens.is_in(hit.start - 1, "NAME_BEFORE"):
        return True
    return tokens.raw(hit.end - 1)[:1].isupper() and tokens.is_in(hit.end, "NAME_AFTER")


def is_title(hit: Hit) -> bool:
    """Whether the expression is the title of something: "60 Minutes", "This Week" straight after an opening quote."""
    tokens, last = hit.tokens, hit.tokens.raw(hit.end - 1)
    is_capital = last[:1].isupper() and last[1:].islower()
    opened = tokens.raw(hit.start - 1) in ('"', "“", "`", "'", "‘", "''")
    return is_capital and (opened or tokens.raw(hit.start)[:1].isdigit()) and hit.end - hit.start > 1
