"""The day of a deed that the next sentence tells: "Oslo has appealed. The appeal was filed last week"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.annotators.events.words import listed
from briefing.model import EventMention
from briefing.stems import STEM

LEAST = 4
"""Fewest letters by which a noun is a verb's: "sale" is none of "sail"."""
_THE = "the "


def dated_by_next(told: Iterable[Sequence[EventMention]], text: str) -> Iterator[EventMention]:
    """The event mentions of sentences in turn, a deed of its story's day with that which the next sentence gives it.

    Only what names the deed by its noun, and no more than that it was done, gives its day, and makes no event of its
    own: not "The appeal failed".
    """
    before: list[EventMention] = []
    for mentions in told:
        left = list(mentions)
        for one in before:
            again = next((other for other in left if _is_doing_of(other, one, text)), None)
            left = [other for other in left if other is not again]
            yield one if again is None else _redated(one, again)
        before = left
    yield from before


def _redated(one: EventMention, again: EventMention) -> EventMention:
    """A deed with the date of what tells it again."""
    return replace(one, date=again.date, earliest=again.earliest, latest=again.latest, basis="relative",
                   timex=again.timex)  # fmt: skip


def _is_doing_of(other: EventMention, one: EventMention, text: str) -> bool:
    """Whether a mention tells on what day a deed was done that it names: "The appeal was filed on Monday"."""
    if one.basis != "document" or one.status != "occurred" or other.status != "occurred":
        return False
    if other.basis not in ("explicit", "relative") or other.date is None:
        return False
    subject = text[other.span.start : other.trigger.start].casefold().split(" ")
    noun = subject[1].rstrip(",") if len(subject) > 1 and subject[0] + " " == _THE else ""
    is_named = noun in listed("deed_nouns") | listed("event_nouns") and len(noun) >= LEAST
    is_done = other.lemma in listed("carrying_out") | listed("doing")
    return is_named and is_done and noun[:STEM] == one.lemma[:STEM] and (other.date or "") <= (one.date or "")
