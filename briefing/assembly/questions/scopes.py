"""Of which time, place or part a number is said to be: "in the last 24 hours", "in the province", "including"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.assembly.questions.numbers import APPROXIMATE, Number

_PERIOD = re.compile(
    r"\b(?:(?:in|over|during|within) the (?:last|past|previous|preceding) (?:[\w-]{1,12} )?"
    r"(?:hour|day|week|month|year|decade)s?"
    r"|since (?:the )?(?:[\w-]{1,20} of )?[\w-]{1,20}"
    r"|(?:on|in) (?:the )?[\w-]{1,20} alone"
    r"|(?:a|per|each|every) (?:day|week|month|year)|daily"
    r"|(?:this|last) (?:week|month|year))\b",
    re.IGNORECASE,
)
_AREA = re.compile(
    r"\b(?:in|across|throughout) (?:the|all the) (?:[\w’'-]{1,20} ){0,3}"
    r"(?P<area>capital|city|country|county|district|island|province|region|state|town|village|world)\b",
    re.IGNORECASE,
)
_PART = re.compile(rf"\b(?:among (?:them|those)|including|of (?:them|whom)|mostly)[,:]? (?:{APPROXIMATE} )?$")
_BREAKS = re.compile("[,;:]")
_OPENS = re.compile(r"(?:^|[,;:“\"]|\b(?:that|and|but|while)|\bsaid)\s*$")
"""What stands before a period that opens a clause."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Of what a number is: the words of its periods, its areas by their nouns, and whether it is of a part."""

    periods: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    is_part: bool = False

    def is_other(self, other: Scope) -> bool:
        """Whether two numbers are of other things; without an area it may be of any, without a period it is of all."""
        apart = self.areas and other.areas and not self.areas & other.areas
        return bool(apart) or self.periods != other.periods or self.is_part != other.is_part


WHOLE = Scope()
"""The scope of a number of which nothing is said."""


def scope(text: str, number: Number) -> Scope:
    """The scope of a number by the words of its sentence.

    "In the last day, 28 people died" is of that day, and so is 28, but not 310, in "28 people died in the last day,
    bringing the toll to 310".
    """
    periods = (found for found in _PERIOD.finditer(text) if _is_of(text, number, found))
    areas = (found for found in _AREA.finditer(text) if _is_of(text, number, found))
    return Scope(
        frozenset(found.group().casefold() for found in periods),
        frozenset(found["area"].casefold() for found in areas),
        _PART.search(text, max(0, number.begins - 30), number.begins) is not None,
    )


def _is_of(text: str, number: Number, found: re.Match[str]) -> bool:
    """Whether a period or area stands in the clause of a number or opens the one that it begins."""
    if found.start() >= number.closes:
        return _BREAKS.search(text, number.closes, found.start()) is None
    between = text[found.end() : number.begins]
    opens = _OPENS.search(text[: found.start()]) is not None
    return _BREAKS.search(between.removeprefix(",") if opens else between) is None
