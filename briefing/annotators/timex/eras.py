"""Years told with their era: "44 BC", "AD 117", "the 5th century BC"."""

from __future__ import annotations

from briefing.annotators.timex.context import Context, Reading
from briefing.annotators.timex.grammar import Hit
from briefing.annotators.timex.modifiers import part_mod
from briefing.annotators.timex.numbers import ordinal
from briefing.annotators.timex.values import day, month_number

_LEAP_YEAR = 2000
LAST_YEAR = 2199
"""The last year that "AD" is written with; a larger number counts something else."""


def era(hit: Hit, context: Context) -> Reading | None:
    """A year, a day or month of one, or a century, with its era.

    "15 March 44 BC" is BC0044-03-15, "the 5th century BC" BC04, "AD 117" 0117; not "AD 5000" nor "the 0th century BC".
    What lies before the year 1 has no place on the calendars used here, so it is no anchor either.
    """
    is_before = hit.has("era")
    prefix = "BC" if is_before else ""
    if hit.has("nth"):
        number = ordinal(hit.words("nth"))
        return Reading("DATE", f"{prefix}{number - 1:02}{'' if is_before else 'XX'}", part_mod(hit)) if number else None
    year = int(hit.words("year")[0])
    if not 1 <= year <= LAST_YEAR:
        return None
    date = _within_year(hit)
    return None if date is None else Reading("DATE", f"{prefix}{year:04}{date}", anchors=not is_before)


def _within_year(hit: Hit) -> str | None:
    """The month and day behind the year, "" for none, None for a day that no year has."""
    if not hit.has("month"):
        return ""
    month = month_number(hit.word("month"))
    if not hit.has("day"):
        return f"-{month:02}"
    number = ordinal(hit.words("day"))
    return f"-{month:02}-{number:02}" if day(_LEAP_YEAR, month, number) else None
