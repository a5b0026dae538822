"""Which sentences of a story may tell of other times than its day: those after an older date, those far below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.annotators.events.dates import bounds
from briefing.annotators.events.worth import STATEMENT
from briefing.model import EventMention

LONG = 30
"""Sentences from which on a text is more than the news of its day."""
DEEP = 12
"""Sentences of a long text after which an undated past is as likely older as of its day.

Of 25 lines of features that this and `went_back` keep from their story's day, 14 were of another time.
"""
WEEK = timedelta(days=7)


@dataclass(slots=True)
class Occasion:
    """The persons who took part in what the sentence before told of an earlier day than the story's.

    "Berg met Lund in Oslo on Friday. Lund urged him to stay." urged him there, or who knows when; it lasts as long as
    what follows is told of persons and without a day. None where it told nothing of an earlier day. `day` is the one
    that the dated deeds told last were all of, till something is of the story's day again: "By noon they had left".
    """

    anchor: str | None
    people: frozenset[str] | None = None
    day: str | None = None

    def note(self, told: Sequence[EventMention], people: frozenset[str]) -> None:
        """Take in what a sentence told, and of whom."""
        self._note_day(told)
        if any(one.date is None and one.basis is None for one in told) and self.people is not None and people:
            self.people |= people
            return
        days = [one for one in told if one.basis in ("explicit", "relative") and one.status == "occurred"]
        is_apart = bool(days) and len(days) == len(told) and all(self._is_earlier_day(one) for one in days)
        self.people = people if is_apart else None

    def _note_day(self, told: Sequence[EventMention]) -> None:
        dated = [one for one in told if one.basis is not None]
        if dated:
            days = {one.date if one.basis in ("explicit", "relative") else None for one in dated}
            first = dated[0]
            self.day = first.date if len(days) == 1 and first.earliest == first.latest else None

    def _is_earlier_day(self, mention: EventMention) -> bool:
        begins = bounds(self.anchor)[0]
        return begins is not None and mention.earliest == mention.latest and (mention.latest or begins) < begins


@dataclass(slots=True)
class Background:
    """How far a story has gone back, sentence by sentence.

    "In 2012 she founded the firm. It sold boats." sold them then, until somebody speaks or a date of these days
    returns; short news is told from its day throughout.
    """

    is_long: bool
    anchor: str | None
    read: int = 0
    went_back: bool = False

    def holds(self) -> bool:
        """Whether what the next sentence leaves undated may be of another time."""
        return self.is_long and (self.went_back or self.read > DEEP)

    def note(self, told: Sequence[EventMention]) -> None:
        """Take in what a sentence told."""
        self.read += 1
        own = [one for one in told if one.basis in ("explicit", "relative") and one.status == "occurred"]
        if dated := [one for one in own if one.latest]:
            self.went_back = all(self._is_older(one) for one in dated)
        elif any(one.rule == STATEMENT or ":reported:" in one.rule for one in told):
            self.went_back = False

    def _is_older(self, mention: EventMention) -> bool:
        begins = bounds(self.anchor)[0]
        if begins is None or mention.latest is None:
            return False
        return date.fromisoformat(begins) - date.fromisoformat(mention.latest) > WEEK
