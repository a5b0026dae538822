"""Which statements of several documents tell one deed of one stated day, though in other words and with other figures.

"Norland flew air strikes on Tarn on Monday, leaving nine dead", "14 people were killed in Monday's strikes on Tarn" and
"The strikes occurred late on Monday" are one; strikes on Monday in Tarn and in Kavos are two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache

from briefing.assembly.chronology.told import Told
from briefing.lexicon import lexicon, words
from briefing.model import Span
from briefing.stems import STEM, stems

_WORD = re.compile(r"[^\W\d_]{3,}")
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{2,}")
_DAY = re.compile(r"\d{4}(-\d\d-\d\d)")
_YEARLESS = re.compile(r"XXXX(?:-\d\d-\d\d|-WXX-[1-7])")
"""A day without its year, or a mere day of the week."""
_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_HANDING_IN = frozenset({"offer", "submit", "tender"})
_AMOUNT = re.compile(r"\b(\d{1,7}(?:[.,]\d{1,7})?)(?=\s?%|[\s-](?:per\s?cent|pct|points?)\b)")
_BEGINNING = frozenset({"begin", "commence", "start"})
_IN = re.compile(r"\b(?:in|at|near|off|outside|around|across)\s+(?:the\s+)?(?:[\w’'-]{1,20}\s+){0,2}$")
_BEFORE = 60
"""Code points before a name in which a preposition makes it that of a place."""
_TWO = 2
"""So many names in common tell who did something and to whom."""
_LIKENESS = 0.4
"""Least likeness of two statements with one verb, one day and a name in common."""


def is_one_deed(one: Told, other: Told) -> bool:
    """Whether two documents tell one deed of one day that both state, unless `is_elsewhere` speaks against it.

    The day after, one may still report it, with the very figures.
    """
    if one.number == other.number or not _is_one_day(one, other):
        return False
    if "note" in (one.mention.basis, other.mention.basis) and one.counted != other.counted:
        return False
    return _is_one_happening(one, other) or _is_one_act(one, other)


def befalls_once(one: Told, other: Told) -> bool:
    """Whether two statements tell what befalls somebody but once in a while, and of nobody else in common.

    "Ana Berg was arrested on Monday", "Berg was detained in October on suspicion of fraud"; their dates must agree.
    """
    if not may_befall_once(one) or _deed(other) not in _called(_deed(one)):
        return False
    if not (_is_within_a_month(one) and _is_within_a_month(other)):
        return False
    return bool(one.people) and one.people == other.people


def may_befall_once(told: Told) -> bool:
    """Whether a statement tells what nobody meets with twice within a month."""
    return _deed(told) in words("events", "once")


def _deed(told: Told) -> str:
    """What a statement tells was done: its verb, or what the noun beside it is of: "announced her resignation"."""
    lemma, rest = told.mention.lemma, told.document.text[told.mention.trigger.end : told.mention.span.end].casefold()
    if lemma == "step":
        return "resign" if rest.startswith((" down", " aside")) else lemma
    if lemma not in words("events", "informing") | _HANDING_IN:
        return lemma
    nouns = lexicon("events")["once"]["nouns"]
    return next((nouns[word] for word in _WORD.findall(rest) if word in nouns), lemma)


@cache
def _called(lemma: str) -> frozenset[str]:
    """The verbs for what befalls somebody as one of them tells it: "arrested", "detained"."""
    return frozenset({lemma}.union(*(kind for kind in lexicon("events")["once"]["kinds"] if lemma in kind)))


def _is_within_a_month(told: Told) -> bool:
    """Whether a statement is known to be of one month or one of its days."""
    return told.mention.date is not None and _MONTH.fullmatch(told.mention.date) is not None


def is_one_move(one: Told, other: Told) -> bool:
    """Whether two statements tell how far one thing moved on a day: "The Dax lost 2.3%", "The Dax fell 2.3 percent".

    What moved is told by a name before the verb, which both have.
    """
    if not (moves(one) and moves(other)) or one.mention.earliest != other.mention.earliest:
        return False
    return bool(_amounts(one) & _amounts(other)) and bool(_moved(one) & _moved(other))


def moves(told: Told) -> bool:
    """Whether a statement of one day tells of what is measured."""
    is_of_day = told.mention.earliest is not None and told.mention.earliest == told.mention.latest
    return is_of_day and told.mention.lemma in words("events", "measured")


def _amounts(told: Told) -> frozenset[str]:
    """By how much something moved, as a statement has it behind its verb: {"2.3"} of "fell 2.3 percent"."""
    return frozenset(_AMOUNT.findall(told.document.text, told.mention.trigger.end, told.mention.span.end))


def _moved(told: Told) -> frozenset[str]:
    """The beginnings of the capitalised words before a statement's verb."""
    before = told.document.text[told.mention.span.start : told.mention.trigger.start]
    return frozenset(stems(" ".join(_CAPITAL.findall(before))))


def carries_out(told: Told) -> bool:
    """Whether a predicate only says that something was or was done, not what: "occurred", "carried out", "began"."""
    return told.mention.lemma in words("events", "carrying_out") | _BEGINNING


def day_keys(told: Told) -> list[tuple[str, str]]:
    """By what a statement finds others of the same deed and day."""
    day = _day(told)
    if day is None:
        return []
    days = sorted(_yearless(_days(told, day)))
    return [(day, deed) for day in days for deed in sorted(_happenings(told) | {told.mention.lemma})]


def _is_one_happening(one: Told, other: Told) -> bool:
    """Whether two statements tell, by what it was or whom it struck, of a happening of one kind with a name in common.

    A statement without names is of those that its document's title has: "The strikes occurred late on Monday".
    """
    if not _happenings(one) & _happenings(other):
        return False
    return bool(_names(one) & _stems(other) or _names(other) & _stems(one) or set(one.actors) & set(other.actors))


def _is_one_act(one: Told, other: Told) -> bool:
    """Whether two statements tell of one act by the same verb and no other figures.

    They have two names in common, who did it and to whom, or one and words somewhat alike.
    """
    if one.mention.lemma != other.mention.lemma or not one.numbers_agree(other):
        return False
    names = _names_in(one, other)
    return names >= _TWO or (names > 0 and one.likeness(other) >= _LIKENESS)


def _names_in(one: Told, other: Told) -> int:
    """How many different names of a statement another has the words of."""
    words_of: dict[Span, set[str]] = {}
    for stem, name in one.named:
        words_of.setdefault(name.span, set()).add(stem)
    return len({frozenset(found) for found in words_of.values() if found <= other.stems})


def agree(members: Sequence[Told], one: Told) -> bool:
    """Whether the days that statements of one deed state are all another's: "overnight" is also the day before."""
    return all(_is_one_day(member, one) for member in members if _day(member) is not None)


def _is_one_day(one: Told, other: Told) -> bool:
    first, second = _day(one), _day(other)
    if first is None or second is None:
        return False
    here, there = _days(one, first), _days(other, second)
    if "X" in first + second:
        return any(_is_known(day) for day in (first, second)) and not _yearless(here).isdisjoint(_yearless(there))
    return not here.isdisjoint(there)


def is_another_day(one: Told, other: Told) -> bool:
    """Whether two statements state days that can't be one, though a year or all but the day of the week is unknown."""
    first, second = _day(one), _day(other)
    if first is None or second is None or "X" not in first + second:
        return False
    return _yearless(_days(one, first)).isdisjoint(_yearless(_days(other, second)))


def _is_known(day: str) -> bool:
    """Whether a day has more than its place in a week: "on Friday" in two texts may be two Fridays."""
    return "W" not in day


def _yearless(days: Iterable[str]) -> frozenset[str]:
    """Days without their year, a known one also as a day of the week: the 31 August of 2023 was a Thursday."""
    weekdays = (f"-WXX-{date.fromisoformat(day).isoweekday()}" for day in days if "X" not in day)
    return frozenset((*(day[-6:] for day in days), *weekdays))


def _days(told: Told, day: str) -> frozenset[str]:
    """The day that a statement states, for a night and a report also the one before."""
    if told.mention.basis == "note":
        return frozenset((day, (date.fromisoformat(day) - timedelta(days=1)).isoformat()))
    timex = None if told.mention.timex is None else told.annotations.timexes[told.mention.timex]
    if timex is None or told.document.text[timex.span.start : timex.span.end].casefold() != "overnight" or "X" in day:
        return frozenset((day,))
    return frozenset((day, (date.fromisoformat(day) - timedelta(days=1)).isoformat()))


def _day(told: Told) -> str | None:
    """The day a statement states or was made on: "XXXX-05-02" without its year, "XXXX-WXX-5" for a mere Friday."""
    mention = told.mention
    if mention.basis == "note":
        return mention.reported if mention.reported and _DAY.fullmatch(mention.reported) else None
    if mention.basis not in ("explicit", "relative") or mention.timex is None:
        return None
    if mention.date is not None:
        return mention.date if _DAY.fullmatch(mention.date) else None
    value = told.annotations.timexes[mention.timex].value
    return value if _YEARLESS.fullmatch(value) else None


def _happenings(told: Told) -> frozenset[str]:
    """The happenings that a statement names, where its predicate tells no other deed: {"strike"} of "air strikes"."""
    if not carries_out(told) and told.mention.lemma not in words("events", "suffering") | words("events", "tolls"):
        return frozenset()
    named = (_happening(word) for word in _WORD.findall(told.statement.casefold()))
    return frozenset(noun for noun in named if noun is not None and noun not in ("death", "killing"))


@lru_cache(maxsize=4096)
def _happening(word: str) -> str | None:
    """The happening a word names, in the singular and shortest: "airstrikes" is a strike, "earthquake" a quake."""
    nouns = words("events", "event_nouns")
    found = next((form for form in (word, word.removesuffix("s"), word.removesuffix("es")) if form in nouns), None)
    if found is None:
        return None
    short = found.removeprefix("air").removeprefix("earth")
    return short if short in nouns else found


def _own_names(told: Told) -> frozenset[str]:
    """The beginnings of the words in a statement's names."""
    return frozenset(stem for stem, _ in told.named)


def _names(told: Told) -> frozenset[str]:
    """The beginnings of a statement's names, or of its document's title where it has none."""
    return _own_names(told) or told.titled


def _stems(told: Told) -> frozenset[str]:
    return told.stems if told.named else told.stems | told.titled


def is_elsewhere(one: Told, other: Told) -> bool:
    """Whether each of two statements has a place, or each an actor, that the other lacks.

    Where both name one place, the state that one of them says it is in is nothing against it.
    """
    if _has_stranger(one, other) and _has_stranger(other, one):
        return True
    here, there = _places(one), _places(other)
    if here.keys() & there.keys():
        here, there = _narrow(here), _narrow(there)
    return bool(here.keys() - other.stems) and bool(there.keys() - one.stems)


def _has_stranger(one: Told, other: Told) -> bool:
    """Whether somebody takes part in what one statement tells whose name's words the other hasn't.

    "The Chilean navy" is no stranger where the other has Chile, nor is "Santiago" where it acts as Chile.
    """
    if one.actors and set(one.actors) <= set(other.actors):
        return False
    mentions = one.annotations.mentions
    for index in one.mention.participants:
        known = mentions[index].antecedent
        span = mentions[index if known is None else known].span
        words_of = _CAPITAL.findall(one.document.text[span.start : span.end])
        if words_of and not other.stems & {word.casefold()[:STEM] for word in words_of}:
            return True
    return False


def _places(told: Told) -> dict[str, bool]:
    """The beginnings of the names of places, each with whether it is a state's: known as one, or behind "in"."""
    return {
        stem: name.kind == "state"
        for stem, name in told.named
        if name.kind == "place" or _is_behind_in(told, name.span.start)
    }


def _narrow(places: dict[str, bool]) -> dict[str, bool]:
    return {stem: is_state for stem, is_state in places.items() if not is_state}


def _is_behind_in(told: Told, start: int) -> bool:
    return _IN.search(told.document.text[max(start - _BEFORE, 0) : start]) is not None
