"""A sheet: lines about one subject, each of which leads to its sentences. It lies over the panes while it is read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Briefing
from briefing.tui.cells import breaks, fit, pad, width
from briefing.tui.entries import Entry, Subject, place, sliced
from briefing.tui.item_list import Line, Piece
from briefing.tui.items import Item, find, name
from briefing.tui.panes.listing import Listing
from briefing.tui.queries import Context, Test, keeps
from briefing.tui.scope import Scope
from briefing.tui.trail import Trail

SHEET = "sheet"
"""The id of the sheet."""

WIDE = 130
"""From how many cells on a line and its place stand side by side."""

PLACE = 44
"""How many cells the place takes beside its line."""

LEAST = 30
"""The narrowest that lines are wrapped."""


class Sheet(Listing[Entry]):
    """The lines of a subject: an actor's dossier, or who acts on whom."""

    subject: Subject | None = None
    _firsts: frozenset[str] = frozenset()
    _cells = 0

    def turn_to(self, subject: Subject, briefing: Briefing, scope: Scope, entry: str = "") -> None:
        """Show another subject, from the top or with the cursor on the line of that id."""
        self.subject, self.scope = subject, scope
        self.rows.held = False
        self.clear_filter()
        self.show(briefing, reading=False)
        if entry:
            self.go_to(entry)

    def follow(self, scope: Scope) -> None:
        """Show only what is about the actors that are followed, if the subject is not one actor's already."""
        self.scope = scope
        self.show(self.briefing, reading=False)

    def items_of(self, briefing: Briefing) -> Sequence[Entry]:
        """The subject's lines."""
        if self.subject is None:
            return ()
        self._cells = self._room
        return self.subject.entries(briefing, self.scope.actors(briefing), self.marks, self._cells)

    @property
    def _room(self) -> int:
        """How wide a line may be, beside the column of marks and a scrollbar, which comes once there are lines."""
        return max(self.rows.cells - 3, LEAST)

    def on_resize(self) -> None:
        """Wrap lines anew that are as wide as the sheet, once the list knows its width."""
        self.call_after_refresh(self._wrap)

    def _wrap(self) -> None:
        if self.subject is not None and not self.subject.tells_place and self._cells != self._room:
            self.show(self.briefing, reading=False)

    def chosen(self, indices: Sequence[int]) -> list[int]:
        """The lines that are not hidden and fit the filter's terms; the first of each part bears its label."""
        shown = super().chosen(self._fitting(indices))
        entries = [self.items[index] for index in shown]
        self._firsts = frozenset(
            entry.id for before, entry in zip((None, *entries), entries, strict=False)
            if before is None or before.label != entry.label
        )  # fmt: skip
        return shown

    def _fitting(self, indices: Sequence[int]) -> Sequence[int]:
        """The lines whose items fit the terms of the filter; an actor is also meant by a line that names it."""
        context = Context(self.briefing, self.new)
        for term in self.asked.terms:
            fits = keeps([term], context)
            names = term.values if term.name == "actor" else ()
            indices = [index for index in indices if self._fits(self.items[index], fits, names)]
        return indices

    def _fits(self, entry: Entry, fits: Test, names: Sequence[str]) -> bool:
        item = find(self.briefing, entry.item) if entry.item else None
        return (item is not None and fits(item)) or any(name in entry.text.casefold() for name in names)

    @property
    def item(self) -> Item | None:
        """The item that the line under the cursor stands for."""
        entry = self.current
        return find(self.briefing, entry.item) if entry is not None and entry.item else None

    def trail(self) -> Trail | None:
        """The sentences of the line under the cursor."""
        entry = self.current
        if entry is None or self.subject is None:
            return None
        trail = Trail.over(entry, self.subject.title(self.briefing), self.briefing)
        if trail is None or self.item is None or self._tells_place:
            return trail
        return replace(trail, title=name(self.item, self.briefing))  # all lines of an item lead the same way

    def words_of(self, item: Entry) -> str:
        """A line's own words, its part of the sheet, and where it stands."""
        return f"{item.label} {item.text} {place(item.spans, self.briefing)}".casefold()

    def amount(self) -> str:
        """How many lines; not of a text, whose lines nobody counts."""
        return super().amount() if self._tells_place or self.text else ""

    def heading(self) -> tuple[str, str, str]:
        """The subject's name and order."""
        if self.subject is None:
            return "", "", ""
        return "", self.subject.title(self.briefing), self.subject.order

    def row_height(self, cells: int) -> int:
        """The line and its place side by side where there is room, else on two lines."""
        return 1 if cells >= WIDE or not self._tells_place else 2

    @property
    def _tells_place(self) -> bool:
        return self.subject is None or self.subject.tells_place

    def lines(self, item: Entry, cells: int) -> Sequence[Line]:
        """The part it belongs to, once; the words; where they stand."""
        column = self.subject.label_cells if self.subject is not None else 0
        beside: Piece = (pad(item.label if item.id in self._firsts else "", column), "dim")
        room = cells - column
        if not self._tells_place:
            return [[beside, *item.words]]
        if cells >= WIDE:
            where = pad(place(item.spans, self.briefing), PLACE, self.marks.ellipsis)
            return [[beside, *self._filled(item, 0, room - PLACE - 1), (f" {where}", "dim")]]
        _, end = next(breaks(item.text, room))
        if end < len(item.text):
            where = place(item.spans, self.briefing, brief=True)
            left = self._filled(item, end, room - width(where) - 1)
            return [[beside, *sliced(item.words, 0, end)], [(" " * column, "dim"), *left, (f" {where}", "dim")]]
        where = place(item.spans, self.briefing)
        return [[beside, *item.words], [(" " * column, "dim"), (where, "dim")]]

    def _filled(self, item: Entry, start: int, cells: int) -> list[Piece]:
        """The words from an offset on in exactly that many cells."""
        start += len(item.text[start:]) - len(item.text[start:].lstrip())
        shown = fit(item.text[start:], cells, self.marks.ellipsis)
        whole = len(shown) == len(item.text) - start
        kept = len(shown) if whole else len(shown) - len(self.marks.ellipsis)
        pieces = sliced(item.words, start, start + kept)
        return [*pieces, (("" if whole else self.marks.ellipsis) + " " * (cells - width(shown)), "dim")]

    def why_none(self) -> list[str]:
        """What the subject says of it."""
        followed = self.scope.actors(self.briefing)
        return self.subject.why_none(self.briefing, followed) if self.subject is not None else []
