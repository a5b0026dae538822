"""Whether a piece was written on the day it was published or on that of its revision: its own days tell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.edtf import MONTHS

DAY = len("2024-05-03")
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]}|[a-z]?\\.)?" for name in MONTHS)
_DAY_AND_MONTH = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month>{_NAMES})|(?P<first>{_NAMES})\s(?P<second>\d{{1,2}}))\b"
    r"(?!,?\s\d{4})"
)
_END = re.compile(r"[.!?][\"”’)]?\s")
_AHEAD = frozenset(
    {"before", "by", "could", "deadline", "due", "expected", "from", "may", "might", "must", "next", "planned",
     "scheduled", "should", "until", "will", "would"}
)  # fmt: skip
"""Words that a sentence has which tells of a day to come."""


def written_on(published: str, revised: str, prose: Iterable[str]) -> str:
    """The later of two days if the prose tells what happened on a day between: "On 9 May a court closed the port".

    "The court will sit on 9 May" was written before, and so is dated the rest.
    """
    if not len(published) == len(revised) == DAY or not published < revised:
        return published
    for text in prose:
        for match in _DAY_AND_MONTH.finditer(text):
            month = 1 + [name[:3] for name in MONTHS].index((match["month"] or match["first"])[:3])
            told = f"{month:02}-{int(match['day'] or match['second']):02}"
            is_between = any(published < f"{year}-{told}" <= revised for year in (published[:4], revised[:4]))
            if is_between and _AHEAD.isdisjoint(_sentence(text, match).split()):
                return revised
    return published


def _sentence(text: str, match: re.Match[str]) -> str:
    """The sentence that holds what was found, told by its full stops."""
    starts = [end.end() for end in _END.finditer(text, max(0, match.start() - 600), match.start())]
    end = _END.search(text, match.end())
    return text[max(starts, default=max(0, match.start() - 600)) : end.start() if end else match.end() + 600]
