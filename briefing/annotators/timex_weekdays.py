"""Weekdays: which Friday "on Friday" is."""

from __future__ import annotations

from datetime import timedelta

from briefing.annotators.timex_calendar import weekday_number
from briefing.annotators.timex_context import Context, Reading
from briefing.annotators.timex_dates import part_mod, step_of
from briefing.annotators.timex_grammar import Hit
from briefing.annotators.timex_tense import is_ahead
from briefing.annotators.timex_words import is_name


def weekday(hit: Hit, context: Context) -> Reading | None:
    """A weekday: the latest one up to the document's date, or the next where the verb looks ahead.

    "on Friday", "early Tuesday", "last Friday" (before it), "next Friday" (after it), "Friday of last week", "the
    following Monday"; not "Bloody Sunday" nor "the Sunday Times".
    """
    return None if is_name(hit) else weekday_reading(hit, context, weekday_number(hit.word("weekday")))


def weekday_reading(hit: Hit, context: Context, wanted: int) -> Reading:
    """The date of a weekday (1 Monday to 7) as the words around it place it."""
    start = context.reference
    if hit.has("ana"):
        start = context.day or start
        step = _anaphoric_step(hit.word("ana"), start.isoweekday(), wanted)
    elif hit.has("weekshift"):
        step = 7 * step_of(hit.word("weekshift")) + wanted - start.isoweekday()
    else:
        step = _step(hit, context, wanted)
    value = (start + timedelta(days=step)).isoformat()
    return Reading("DATE", value, part_mod(hit), True, f"XXXX-WXX-{wanted}")


def _step(hit: Hit, context: Context, wanted: int) -> int:
    """Days from the document's date to the weekday."""
    today = context.reference.isoweekday()
    shift = hit.words("shift")
    if shift == ["this"]:
        return (wanted - today) % 7
    if shift:
        return _days_before(today, wanted) if step_of(shift[-1]) < 0 else _days_after(today, wanted)
    return (wanted - today) % 7 if is_ahead(hit, context) else -((today - wanted) % 7)


def _anaphoric_step(word: str, day: int, wanted: int) -> int:
    """Days from the day named before: "that Friday" can be the same day, "the following Monday" is after it."""
    if word in ("that", "same") and day == wanted:
        return 0
    return _days_after(day, wanted) if word == "following" else _days_before(day, wanted)


def _days_before(day: int, wanted: int) -> int:
    """Days back, as a negative number, to the latest such weekday before a weekday."""
    return -((day - wanted - 1) % 7 + 1)


def _days_after(day: int, wanted: int) -> int:
    """Days on to the first such weekday after a weekday."""
    return (wanted - day - 1) % 7 + 1
