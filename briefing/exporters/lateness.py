"""How late an event lies among the documents: what is news, what is ahead, what may have been later still."""

from __future__ import annotations

from datetime import date, timedelta

from briefing.edtf import bounds
from briefing.exporters.sources import Sources
from briefing.model import Event

EVER = "9999"
"""Sorts after every day."""
LEAD, OPENING = 3, 8
"""The first sentence that no longer opens a story, and the first that is no longer near the top of any document."""
NEWS = timedelta(days=7)
"""What a document tells of so many days before its own is its news."""
OLD = timedelta(days=31)
"""What lies so many days before the last document is not the latest where a story without a date may be later."""
MONTH = timedelta(days=31)
"""What may have been on any day of a longer time is not known to be of late."""
FRESH = timedelta(days=14)
"""What lies so many days before the last document is fresh."""
RECENT = timedelta(days=62)
"""What lies so many days before it may be what the documents are about, and later than a story mostly older."""
LONG_AGO = timedelta(days=366)
"""What lies so many days before it is not the latest in any case."""


def opens(event: Event, sources: Sources) -> bool:
    """Whether a document tells it near the top."""
    return sources.place_in_story(event.evidence) < OPENING


def is_of_late(event: Event, sources: Sources) -> bool:
    """Whether it is known to have been not long before the last document that has a date."""
    last, first = sources.last_day or EVER, event.earliest or event.latest or ""
    own = event.latest or first
    return own >= _days_before(last, RECENT) and first >= _days_before(own, MONTH)


def is_fresh(event: Event, sources: Sources) -> bool:
    """Whether it was a few days before the last document that has a date, or later."""
    return (event.earliest or event.latest or "") >= _days_before(sources.last_day or EVER, FRESH)


def is_late(event: Event, sources: Sources) -> bool:
    """Whether it lies not long before the last document: nearer where a story without a date may tell what came since.

    Where no story has a date, not long before anything else; what stands far down and names no day is background there.
    """
    last = sources.last_day
    if last is None:
        is_background = event.earliest != event.latest and sources.place_in_story(event.evidence) >= LEAD
        return not is_background and (event.latest or EVER) >= _days_before(sources.last_told_day, OLD)
    time = LONG_AGO if sources.all_dated else (RECENT if sources.has_older_story else OLD)
    return (event.latest or last) >= _days_before(last, time)


def is_news(event: Event, sources: Sources) -> bool:
    """Whether it has a date of its own, or is what its story is told for: then its day, or that of its report, is.

    "Berg resigned in May" has, "Berg has led it since May" began then; "The toll has risen to 13, the agency said on
    Saturday" is, where a story opens with it.
    """
    happened = event.date is not None and event.status in ("occurred", "ongoing")
    if event.basis in ("explicit", "relative"):
        return happened and event.earliest is not None and event.latest is not None
    is_reported = event.basis == "note" and event.timex is not None and event.latest is not None
    is_reported = is_reported and event.status != "planned"
    return (is_reported or (happened and event.basis == "document")) and sources.place_in_story(event.evidence) < LEAD


def is_ahead(event: Event, sources: Sources) -> bool:
    """Whether what is told as done lies after the day it is told: then its date was misread."""
    told = sources.document(event.evidence[0]).date
    return bool(told and event.earliest and event.earliest > (bounds(told)[1] or event.earliest))


def may_be_later_than(event: Event, sources: Sources) -> Event | None:
    """Another event at the desk that can have been later, or None.

    What happened in "Nov 2024" can have been later than what was reported on 28 November, and the other way round. An
    event without a date was at the latest on the day it is told. What is planned has not happened yet.
    """
    others = (other for other in sources.visible_events if other.status != "planned")
    day = event.earliest or ""
    return next((other for other in others if other.id != event.id and _latest_day(other, sources) > day), None)


def _latest_day(event: Event, sources: Sources) -> str:
    """The last day an event can have been on."""
    told = sources.document(event.evidence[0]).date
    return event.latest or (told and bounds(told)[1]) or EVER


def late_first(event: Event, sources: Sources) -> tuple[int, bool, int, int, float]:
    """By the day of the story whose news it is, what opens the story first; else by the earliest day it can have been.

    So "in 2024" is not later than "in May 2024", and the toll with which today's story opens comes before yesterday's;
    what a story tells comes before what a paper tells of the same day; then by weight.
    """
    own = event.earliest or event.latest or ""
    told_in = sources.document(event.evidence[0])
    is_paper = sources.annotations(event.evidence[0]).is_paper
    day = bounds(told_in.date)[1] if told_in.date and not is_paper else None
    is_news = day is not None and _days_before(day, NEWS) <= own <= day
    place = min(sources.place_in_story(event.evidence), LEAD)
    return -_number(day if is_news and day else own), is_paper, place, -_number(own), -event.weight


def _days_before(day: str, time: timedelta) -> str:
    try:
        return (date.fromisoformat(day) - time).isoformat()
    except (ValueError, OverflowError):
        return day


def _number(day: str) -> int:
    digits = day.replace("-", "")
    return int(digits) if digits.isdecimal() else 0
