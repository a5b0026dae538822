"""Expressions that are not the day of the deed in whose clause they stand: of what it is measured from or about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.annotators.events.ranges import ends_range, is_lifetime
from briefing.annotators.events.words import listed
from briefing.annotators.language import Token
from briefing.model import Timex

_PARTS = frozenset({"dobj", "nsubj", "nsubjpass"})
_PLACE = 60
"""Most code points of the place that opens a line before its date."""
_LINKS = frozenset({"at", "before", "by", "during", "from", "in", "of", "on", "since", "to", "until"})
"""What opens no line as a place does: "On 3 May – the day of the vote – the port closed"."""
_PLACE_NAMES = re.compile(r"(?:[\[(]?[A-Z][\w'’.-]{1,20}[\])]?,?\s){1,6}")
_BEHIND_DATELINE = re.compile(r"(?:,? \d{4})?\s?(?:[\[(][^\n\])]{2,20}[\])]\s?)?(?::|[–—]|--?)\s")
_LASTING = ("for ", "For ")
_FOR_YEARS = re.compile(r"\bfor the (?:\w{4,9} )?(?:years?|period|season) (?:from )?$")
"""Stands before what is paid or counted for: "a fine for the years 2014 to 2018"."""
_FOR = 30
"""Most code points of that."""
_OF_REPORTER = re.compile(r"\b\d{1,4} [A-Z][\w.’' ]{1,24} \d{1,5}(?:, \d{1,5})? \((?:[A-Z][\w. ]{0,20} )?$")
"""Stands before the year in a law report's brackets: "512 U.S. 218 (1994)", "74 F. Supp. 3d 1 (D.D.C. 2024)"."""
_CITED = re.compile(
    r"\((?:[^()\n]{1,80};\s)?(?:[A-Z]|\d{1,3}\.[a-z])[\w.’'&-]{1,24}(?:\s[\w.’'&-]{1,24}){0,4},\s(?:on\s)?$"
)
"""Stands before the day on which a source named in brackets reported it: "(Orla Post, March 3)"."""
_NAMED_LAW = 3
"""How many tokens a law's name, with a comma, has before its year at least."""
_CLOSING = re.compile(r"\s?[);]")
_UP_ON = re.compile(r"\b(?:up|down|higher|lower|more|less|percent|per cent|points?|[%\d]) on $")
"""Stands before the stretch over which something moved: "27% up on the year", "fell 3 percent on the month"."""
_STRETCHES = frozenset({"the month", "the quarter", "the week", "the year"})
_REPORTER = 70
"""Most code points of that."""
_CITATION = 160
"""The same for a source in brackets."""


def dates_nothing(timexes: Sequence[Timex], index: int, token: Token, text: str) -> bool:
    """Whether an expression dates no deed: a range's end, a date line, a lifetime, "for now", what is paid for."""
    if ends_range(timexes, index, text) or _is_dateline(timexes[index], text):
        return True
    start = timexes[index].span.start
    if timexes[index].value == "PRESENT_REF" and text.endswith(_LASTING, 0, start):
        return True
    said = text[start : timexes[index].span.end].casefold()
    if said in _STRETCHES and _UP_ON.search(text, max(start - _FOR, 0), start):
        return True
    is_of_report = _OF_REPORTER.search(text, max(start - _REPORTER, 0), start) is not None
    if is_of_report or _is_of_law(token) or _FOR_YEARS.search(text, max(start - _FOR, 0), start):
        return True
    if token.lemma_.lower() == "date" and token.dep_ in _PARTS:
        return True  # "put off that date"
    return is_lifetime(timexes, index, text) or _is_topic(token)


def is_cited(timex: Timex, text: str) -> bool:
    """Whether a day in brackets is that on which a source reported: "It was signed (Orla Post, March 3)"."""
    start = timex.span.start
    cited = _CITED.search(text, max(start - _CITATION, 0), start)
    return cited is not None and _CLOSING.match(text, timex.span.end) is not None


def _is_dateline(timex: Timex, text: str) -> bool:
    """Whether a date stands in a line's opening with nothing but a place: "Oslo [Norway], May 3: Two ferries …"."""
    start = text.rfind("\n", 0, timex.span.start) + 1
    opening = text[start : timex.span.start]
    is_place = len(opening) <= _PLACE and _PLACE_NAMES.fullmatch(opening) is not None
    is_place = is_place and opening.split()[-1].casefold() not in _LINKS
    return is_place and _BEHIND_DATELINE.match(text, timex.span.end) is not None


def _is_of_law(year: Token) -> bool:
    """Whether a bare year is part of a law's name: "the Ports Act 2005", "under the Finance Bill, 2024"."""
    if year.shape_ != "dddd" or year.i < _NAMED_LAW:
        return False
    before = year.nbor(-1)
    noun = before.nbor(-1) if before.text == "," else before
    is_law = noun.lower_ in listed("laws") or noun.lemma_.lower() in listed("laws")
    return is_law and noun.text[:1].isupper() and noun.i > 0 and noun.nbor(-1).text[:1].isupper()


def _is_topic(year: Token) -> bool:
    """Whether a bare year, or one joined to it, is what a report speaks of: "said 2001 and 2002 would be lean years".

    "said in 2001 that the years had been lean" said so then.
    """
    first = year.head if year.dep_ == "conj" else year
    return first.shape_ == "dddd" and first.i > 0 and first.nbor(-1).lemma_.lower() in listed("reporting")


def is_yardstick(verb: Token, timex: Timex, text: str) -> bool:
    """Whether a date is what a change or a toll is measured from: "rose 3 percent from May", "40 died since May".

    "has been closed from May", "has closed 40 ports since May", "has fallen by a third since May" began then.
    """
    before = text[max(timex.span.start - 7, 0) : timex.span.start].casefold()
    if before.endswith(" since "):
        return _reaches(verb) or _is_toll(verb)
    words = text[timex.span.start : timex.span.end].casefold()
    is_base = verb.lemma_.lower() in listed("measured") or words.endswith(("earlier", "before", "ago"))
    return is_base and before.endswith(" from ")


def _reaches(verb: Token) -> bool:
    """Whether a predicate tells what something has come to by now: "has risen to 90"; not "has risen by a third"."""
    return verb.lemma_.lower() in listed("measured") and any(child.lower_ == "to" for child in verb.children)


def _is_toll(verb: Token) -> bool:
    """Whether a predicate counts those who were struck: "killed 40 people"; not "has detained the mayor"."""
    if verb.lemma_.lower() not in listed("tolls"):
        return False
    counted = [child for child in verb.children if child.dep_ in ("dobj", "nsubj", "nsubjpass")]
    return any(
        token.tag_ == "CD" or token.lower_ in listed("number_words") for noun in counted for token in noun.subtree
    )


def is_aim(verb: Token, token: Token, preposition: str) -> bool:
    """Whether a date is what an act is about rather than when it was done.

    "called an election for 5 May", "set Friday as the deadline", "declared Friday a holiday": nobody did so then. "The
    vote is scheduled for 5 May": it is then.
    """
    lemma = verb.lemma_.lower()
    if preposition == "for":
        return lemma not in listed("plans")
    follows = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if preposition or token.i != verb.i + 1 or lemma not in listed("naming"):
        return False
    return follows in ("as", "for", "to") or (lemma == "declare" and follows in ("a", "an"))
