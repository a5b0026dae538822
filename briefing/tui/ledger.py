"""All decisions as the lines of a sheet: stale ones first, then in the order of deciding. No Textual here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Actor, Briefing, Decision, DecisionKind, Span
from briefing.places import span_at
from briefing.text import one_line
from briefing.tui.entries import Entry
from briefing.tui.items import document_of, evidence, find
from briefing.tui.marks import Marks
from briefing.tui.sayings import EFFECTS, done
from briefing.tui.session import Session

if TYPE_CHECKING:
    from briefing.tui.item_list import Piece

STALE, HOLDS, PAST = "stale", "in force", "overruled"
"""How a decision stands: without effect, since what it refers to is gone; in force; a later one says otherwise."""

WORDS = 90
"""So many cells of what a decision is about are told."""

MATTERS: Mapping[DecisionKind, str] = {
    "pin": "pin", "unpin": "pin", "hide": "hide", "show": "hide", "rename": "name", "kind": "kind",
    "never-actor": "kind", "merge": "merge", "split": "merge", "speaker": "speaker", "promote": "rank",
    "demote": "rank", "answer": "answer", "drop": "answer", "reopen": "answer", "wording": "wording",
    "bottom-line": "bottom line", "lead": "bottom line", "date": "date", "event-date": "event date",
}  # fmt: skip
"""What a decision settles: of two about one matter of one item the later holds. Others add to one another."""

ENDED: Mapping[DecisionKind, str] = {"pin": "hide", "hide": "pin"}
"""Another matter of the item that a decision ends: what is pinned is hidden no longer, and the other way round."""

EVERYWHERE = frozenset({"bottom line"})
"""Matters of the page as a whole, whatever the item."""


@dataclass(frozen=True)
class Ledger:
    """Every decision of a session."""

    session: Session

    label_cells = 11
    order = "stale ones first, then as decided"
    tells_place = True

    def title(self, briefing: Briefing) -> str:
        """The sheet's name."""
        return "Decisions"

    def entries(self, briefing: Briefing, followed: Sequence[Actor], marks: Marks, cells: int = 100) -> Sequence[Entry]:
        """A line for each decision."""
        reasons = {stale.decision.id: stale.reason for stale in briefing.stale}
        decisions = list(self.session.decisions)
        past = overruled(one for one in decisions if one.id not in reasons)
        listed = sorted(decisions, key=lambda one: one.id not in reasons)
        return [_entry(one, reasons.get(one.id), one.id in past, briefing, marks) for one in listed]

    def decision(self, entry: Entry) -> Decision | None:
        """The decision of a line."""
        return next((one for one in self.session.decisions if _id(one) == entry.id), None)

    def why_none(self, briefing: Briefing, followed: Sequence[Actor]) -> list[str]:
        """Nothing was decided."""
        return ["Nothing is decided yet: Space pins, x hides, ? tells the other keys.", "Esc goes back."]


def overruled(decisions: Iterable[Decision]) -> frozenset[str]:
    """The ids of the decisions of which a later one says otherwise."""
    settled: set[tuple[str, str]] = set()
    past: set[str] = set()
    for one in reversed(list(decisions)):
        matter = MATTERS.get(one.kind)
        if matter is None:
            continue
        about = "" if matter in EVERYWHERE else one.refers if matter == "merge" else one.item
        if (matter, about) in settled:
            past.add(one.id)
        settled |= {(matter, about), (ENDED.get(one.kind, matter), about)}
    return frozenset(past)


def _id(decision: Decision) -> str:
    return f"decision {decision.id}"


def _entry(one: Decision, reason: str | None, past: bool, briefing: Briefing, marks: Marks) -> Entry:
    label = STALE if reason else PAST if past else HOLDS
    effect = one_line(reason) if reason else "a later decision holds" if past else EFFECTS.get(one.kind, "")
    words: tuple[Piece, ...] = (
        (done(one, briefing, marks, WORDS), "dim" if past else "text"),
        (f"  {effect}" if effect else "", "doubt" if reason else "dim"),
    )
    item = bearer(one.item, briefing)
    return Entry(_id(one), words, tuple(_spans(one, item, briefing)), label, item)


def bearer(item_id: str, briefing: Briefing) -> str | None:
    """The id that an item bears now, of which a decision speaks: its own, or that of the item it has become part of."""
    if find(briefing, item_id) is not None:
        return item_id
    lists = (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions)
    return next((item.id for items in lists for item in items if item_id in item.members), None)


def _spans(one: Decision, item_id: str | None, briefing: Briefing) -> Iterator[Span]:
    """Where to read what a decision is about: its item's evidence, the words it was made about, a document's start."""
    item = find(briefing, item_id) if item_id else None
    if item is not None:
        yield from evidence(item)
        return
    place = span_at(one.item) or Span(one.item, 0, 1)
    if document_of(place, briefing) is not None:
        yield place
