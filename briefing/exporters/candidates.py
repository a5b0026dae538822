"""What may stand in a section of the page: candidates, best first, for the budget to choose from.

Pinned items and those the analyst worded come first, hidden ones never. A candidate's text is finished Markdown, so
that choosing is only counting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeVar

from briefing.exporters.composed import Line, Part
from briefing.exporters.page import ANALYSTS
from briefing.exporters.safe import escape
from briefing.exporters.sources import Sources
from briefing.model import Actor, Event, Question, Quote

CANDIDATES = 60
"""How many items of a kind are looked at for a page of sixty lines."""
LONGEST = 60
"""Words a statement or quotation may have on the page; longer ones stay at the desk."""
_REFERS = re.compile(
    r"(?:^|: )(?:in the (?:first|second|third|former|latter|other)|at the same time|in turn),\s"
    r"|\b(?:that|those|such) (?!(?:year|month|week|weekend|day|morning|afternoon|evening|night|time|date)s?\b)"
    r"[a-z]{2,20}\.?(?: \(\d{1,4} origins\))?(?: ?\[[\d:]{1,12}\])+$",
    re.IGNORECASE,
)
"""Opens or ends a line on something told before: "In the first, …", "Berg rejected that criticism."."""
Item = TypeVar("Item", Actor, Event, Quote, Question)


class Turn(Enum):
    """The order in which entries are chosen for the page."""

    PINNED = auto()
    OTHERS = auto()
    SPARE = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entry that may stand in a section: its text, the item it tells of, its place among the others, and if pinned.

    Those of one `group` share a line. A `spare` one stands only where all others have found room.
    """

    text: str
    item: str
    place: int
    group: str
    pinned: bool
    spare: bool = False

    @property
    def turn(self) -> Turn:
        """When it is chosen."""
        return Turn.PINNED if self.pinned else Turn.SPARE if self.spare else Turn.OTHERS


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page: candidates, best first, how many items there are, and its share of the page's words."""

    name: str
    candidates: tuple[Candidate, ...]
    total: int
    share: float
    packed: bool = False

    def lines(self, chosen: Iterable[Candidate]) -> list[Line]:
        """The bullets of the chosen candidates, in their places, those of one group on one line.

        In a packed section those without company share the last line.
        """
        groups: dict[str, list[Part]] = {}
        for candidate in sorted(chosen, key=lambda candidate: candidate.place):
            groups.setdefault(candidate.group, []).append(Part(candidate.text, candidate.item))
        alone = tuple(parts[0] for parts in groups.values() if self.packed and len(parts) == 1)
        lines = [Line(tuple(parts), bullet=True) for parts in groups.values() if not self.packed or len(parts) > 1]
        return [*lines, *([Line(alone, bullet=True, shared=True)] if alone else [])]


def barring(section: Section, barred: frozenset[str]) -> Section:
    """The section without some items, which count as left out."""
    return replace(section, candidates=tuple(one for one in section.candidates if one.item not in barred))


def told_last(section: Section, told: frozenset[str]) -> Section:
    """The section with what is told above it behind everything else, unless it is pinned."""
    last = [one for one in section.candidates if one.item in told and not one.pinned]
    return replace(section, candidates=(*(one for one in section.candidates if one not in last), *last))


def without(section: Section, told: frozenset[str]) -> Section:
    """The section without what is told above it already, unless it is pinned or nothing else would be left."""
    left = tuple(one for one in section.candidates if one.pinned or one.item not in told)
    if not left:
        return section
    return replace(section, candidates=left, total=section.total - (len(section.candidates) - len(left)))


def not_hidden(items: Sequence[Item], sources: Sources) -> list[Item]:
    """The items that aren't hidden: pinned ones first in the order of the pins, then those the analyst worded."""
    visible = [item for item in items if item.id not in sources.briefing.hidden]
    return sorted(visible, key=lambda item: want(item, sources))


def want(item: Item, sources: Sources) -> int:
    """Where an item stands by what a person wants: its place among the pins, behind them what she wrote, the others."""
    pins = sources.briefing.pinned
    if item.id in pins:
        return pins.index(item.id)
    is_hers = isinstance(item, Question) and (item.own or item.note is not None)
    return len(pins) if is_hers or item.id in sources.briefing.wordings else len(pins) + 1


def is_wanted(item: Item, sources: Sources) -> bool:
    """Whether a person wants the item on the page: she pinned it, asked or answered it, or wrote its line."""
    return want(item, sources) <= len(sources.briefing.pinned)


def as_candidates(items: Sequence[Item], texts: Iterable[str | None], sources: Sources) -> tuple[list[Candidate], int]:
    """A candidate for each item with a text, and how many items said what an earlier one says already.

    What only who reads on understands ("In the first, …") comes last, unless a person wants it.
    """
    found: dict[str, Candidate] = {}
    repeated = 0
    for place, (item, text) in enumerate(zip(items, texts, strict=True)):
        if text in found:
            repeated += 1
        elif text is not None:
            found[text] = Candidate(text, item.id, place, item.id, is_wanted(item, sources))
    return sorted(found.values(), key=lambda one: not one.pinned and _REFERS.search(one.text) is not None), repeated


def in_own_words(item: Event | Question, lead: str, sources: Sources) -> str | None:
    """`Analyst: **24 Oct 2024**: the words [1:2]`, if the analyst worded the item; else None."""
    words = sources.briefing.wordings.get(item.id)
    return f"{ANALYSTS}{lead}{escape(words)} {sources.marks(item.evidence[:1])}" if words else None
