"""What the panes and the sheets share: a list of rows, a filter, and a word for when there is nothing to show."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from briefing.model import Briefing
from briefing.text import one_line
from briefing.tui.item_list import ItemList, Line, Piece
from briefing.tui.items import Item, holding
from briefing.tui.marks import Marks
from briefing.tui.messages import FilterChanged
from briefing.tui.queries import HIDDEN, Query, read
from briefing.tui.scope import Scope
from briefing.tui.trail import Trail


class Listed(Protocol):
    """What can be listed: it has an id, which stays the same from briefing to briefing."""

    @property
    def id(self) -> str:
        """The id."""


Row = TypeVar("Row", bound=Listed)

PLACEHOLDER = "words, or actor: date: doc: type: is:"
"""What stands in an empty filter; the help tells what each term does."""


class FilterInput(Input):
    """Where the words to filter by are typed: each key filters, Enter keeps, Esc clears."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "keep", show=False),
        Binding("escape", "drop", show=False),
    ]

    def action_keep(self) -> None:
        """Back to the list, which stays filtered."""
        self._pane.finish_filter()
        self._pane.rows.focus()
        self._pane.hold()

    def action_drop(self) -> None:
        """Back to the whole list."""
        self.value = ""
        self._pane.rows.focus()

    @property
    def _pane(self) -> Listing[Any]:
        """The list this belongs to."""
        return next(node for node in self.ancestors if isinstance(node, Listing))


class Listing(Vertical, Generic[Row]):
    """A list of rows. Subclasses say which rows, how one looks, what item it means and what it means to have none."""

    def __init__(self, marks: Marks, *, id: str) -> None:
        super().__init__(id=id)
        self.marks = marks
        self.rows = ItemList(self, ellipsis=marks.ellipsis)
        self.filter: FilterInput | None = None
        """Where one types; none before the first word."""
        self.briefing = Briefing()
        self.items: Sequence[Row] = ()
        self.shown: list[int] = []
        self.scope = Scope()
        self.new: Collection[str] = frozenset()
        self.reading = True
        self.show_hidden = False
        self.text = ""
        self.asked = Query()
        self.labels: Mapping[str, str] = MappingProxyType({})
        """The letters that lead to items, by their ids, while one jumps."""
        self._haystacks: list[str] | None = None
        self._pinned: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The list; its filter comes when it is first asked for."""
        yield self.rows

    def on_mount(self) -> None:
        """Name the list."""
        self._label()

    # --- what subclasses say ------------------------------------------------------------------------------------

    def items_of(self, briefing: Briefing) -> Sequence[Row]:
        """The rows, hidden ones too."""
        raise NotImplementedError

    def words_of(self, item: Row) -> str:
        """All that a filter looks through, in lower case."""
        raise NotImplementedError

    @property
    def item(self) -> Item | None:
        """The item that is meant by the row under the cursor."""
        raise NotImplementedError

    def trail(self) -> Trail | None:
        """The sentences that the row under the cursor leads to, or None if there is nothing to read."""
        raise NotImplementedError

    def heading(self) -> tuple[str, str, str]:
        """For the border: number, name and what the rows are ordered by."""
        raise NotImplementedError

    def row_height(self, cells: int) -> int:
        """The number of lines of a row at that width."""
        raise NotImplementedError

    def lines(self, item: Row, cells: int) -> Sequence[Line]:
        """What the row of an item says; `cells` don't count the column of marks at the left."""
        raise NotImplementedError

    def read_query(self, text: str, whole: bool) -> Query:
        """What is typed to filter by, read; `whole` if nobody types on."""
        return read(text, whole)

    # --- rows ---------------------------------------------------------------------------------------------------

    def row(self, index: int, cells: int) -> Sequence[Line]:
        """The lines of the shown row at that index: the item's mark, or its letters, then what it says."""
        item = self.items[self.shown[index]]
        before = self._lettered(item) if self.labels else [(f"{self._mark(item)}{self._news(item)}", "mark")]
        left = sum(len(text) for text, _ in before)
        lines = self.lines(item, cells - left)
        return [[*before, *line] if number == 0 else [(" " * left, "text"), *line] for number, line in enumerate(lines)]

    def _lettered(self, item: Row) -> list[Piece]:
        """The letters that lead to an item, with a blank behind the longest."""
        label = self.labels.get(item.id, "")
        return [(label.upper(), "label"), (" " * (max(map(len, self.labels.values())) + 1 - len(label)), "text")]

    def _mark(self, item: Row) -> str:
        if item.id in self.briefing.hidden:
            return self.marks.hidden
        return self.marks.pinned if item.id in self._pinned else self.own_mark(item)

    def _news(self, item: Row) -> str:
        """Behind the mark, whether the item is new."""
        return self.marks.new if item.id in self.new else " "

    def own_mark(self, item: Row) -> str:
        """The mark that only these rows can have."""
        return " "

    @property
    def current(self) -> Row | None:
        """What stands under the cursor, or None in an empty list."""
        return self.items[self.shown[self.rows.cursor]] if self.shown else None

    # --- what is shown ------------------------------------------------------------------------------------------

    def show(self, briefing: Briefing, reading: bool) -> None:
        """Show the items of a briefing, from the top unless the person has put the cursor on an item."""
        before = self.current
        items = self.items_of(briefing)
        if items is not self.items or briefing.documents is not self.briefing.documents:
            self._haystacks = None
        self.briefing, self.reading, self.items = briefing, reading, items
        self._pinned = frozenset(briefing.pinned)
        self.choose(before)

    def follow(self, scope: Scope) -> None:
        """Show only what fits the terms that are followed."""
        raise NotImplementedError

    def hold(self) -> None:
        """Keep the cursor on the item where it is, whatever comes: the person has done something with it."""
        self.rows.held = bool(self.shown)

    def choose(self, keep: Row | None = None) -> None:
        """Find which items to show, with the cursor on `keep` if the person put it there and it is among them."""
        self.shown = self.chosen(self.worded())
        excuse = "" if self.shown else "\n".join(self.why_empty())
        self.rows.show(len(self.shown), self._place(keep), excuse)
        self._label()

    def worded(self) -> Sequence[int]:
        """The rows that have all words of the filter."""
        if not self.asked.words:
            return range(len(self.items))
        if self._haystacks is None:
            self._haystacks = [self.words_of(item) for item in self.items]
        return holding(self._haystacks, self.asked.words)

    def chosen(self, indices: Sequence[int]) -> list[int]:
        """Which of the rows that have the words are shown: those that are not hidden, unless hidden ones are wanted."""
        wanted = self.show_hidden or HIDDEN in self.asked.terms or HIDDEN in self.scope.terms
        hidden = frozenset() if wanted else self.briefing.hidden
        return [index for index in indices if self.items[index].id not in hidden]

    def _place(self, keep: Row | None) -> int:
        """The row of an item, or the row where the cursor is if the item is not shown."""
        if not self.rows.held:
            return 0
        if keep is not None:
            for row, index in enumerate(self.shown):
                if self.items[index].id == keep.id:
                    return row
        return self.rows.cursor

    def in_sight(self) -> list[str]:
        """The ids of the items whose rows stand on the screen."""
        rows = self.rows
        first, last = rows.row_at(0), rows.row_at(rows.size.height - 1)
        shown = [] if first is None else self.shown[first : None if last is None else last + 1]
        return [self.items[index].id for index in shown]

    def label_rows(self, labels: Mapping[str, str]) -> None:
        """Put letters before rows, or take them away."""
        if labels != self.labels:
            self.labels = labels
            self.rows.redraw()

    def go_to(self, item_id: str) -> bool:
        """Put the cursor on an item; False if it is not shown."""
        for row, index in enumerate(self.shown):
            if self.items[index].id == item_id:
                self.rows.put(row)
                return True
        return False

    def why_empty(self) -> list[str]:
        """Why nothing is shown, and what to do."""
        if self.items and self.text:
            return [f"Nothing here has “{one_line(self.text)}”." if self.marks.unicode else "Nothing matches.",
                    "Esc clears the filter."]  # fmt: skip
        if self.items:
            return [f"All {len(self.items)} are hidden.", "X lists them."]
        return self.why_none()

    def why_none(self) -> list[str]:
        """Why there is no row at all, and what to do."""
        raise NotImplementedError

    def amount(self) -> str:
        """How many rows are shown, of how many, before what stands behind it in the border."""
        total, count = len(self.items), len(self.shown)
        return f"{count:,} " if count == total else f"{count:,} of {total:,} "

    def _label(self) -> None:
        """The border: number, name and how many; what it is filtered by."""
        number, title, order = self.heading()
        self.border_title = Content.assemble(
            (number, "$desk-dim"),
            (title, "bold"),
            (f" {self.amount()}{self.marks.dot} {order}" if self.items else "", "$desk-dim"),
        )
        chip = f"/{one_line(self.text)}" if self.text else ""
        typing = self._typing
        self.border_subtitle = Content.assemble(chip, ("  Enter keeps  Esc clears" if typing else "", "$desk-dim"))

    # --- the filter ---------------------------------------------------------------------------------------------

    def start_filter(self) -> None:
        """Type words to filter by."""
        self.add_class("-filtering")
        if self.filter is None:
            self.filter = FilterInput(placeholder=PLACEHOLDER, compact=True, classes="filter")
            self.mount(self.filter, after=self.rows)
        self.filter.focus()

    def finish_filter(self) -> None:
        """Nobody types on: a term that is not finished is wrong."""
        if self.text:
            self._ask(self.read_query(self.text, whole=True))

    def _ask(self, query: Query) -> None:
        """Show what fits a query, and what is wrong with it below it."""
        before, changed = self.current, query != self.asked
        self.asked = query
        if changed:
            self.choose(before)
            if (best := self.best_hit()) is not None:
                self.rows.put(best)
        self._complain(query.problem)

    def best_hit(self) -> int | None:
        """The shown row that is meant by the filter's words before the one under the cursor, or None."""
        return None

    def _complain(self, problem: str) -> None:
        """Say below the filter what is wrong with it, or nothing."""
        found = self.query_children(".problem").results(Static)
        line = next(iter(found), None)
        if line is not None:
            line.update(Content(problem))
            line.display = bool(problem)
        elif problem:
            self.mount(Static(Content(problem), classes="problem"))

    @property
    def _typing(self) -> bool:
        """Whether words are being typed."""
        return self.filter is not None and self.screen.focused is self.filter

    def on_descendant_focus(self) -> None:
        """Say how to leave the filter while one types."""
        self._label()

    def on_descendant_blur(self) -> None:
        """Hide an unused filter."""
        self.set_class(bool(self.text) or self._typing, "-filtering")
        self._label()

    def clear_filter(self) -> None:
        """Show the whole list again."""
        if self.filter is not None:
            self.filter.value = ""
        self.remove_class("-filtering")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == self.text:
            return
        self.text = event.value
        self._ask(self.read_query(self.text, whole=False))
        self._label()
        self.set_class(bool(self.text) or self._typing, "-filtering")
        self.post_message(FilterChanged(self.id or "", self.text))
