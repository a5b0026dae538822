"""What the panes and the sheets share: a list of rows, a filter, and a word for when there is nothing to show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from briefing.model import Briefing
from briefing.text import one_line
from briefing.tui.item_list import ItemList, Line, Piece
from briefing.tui.items import Following, Item, holding
from briefing.tui.marks import Marks
from briefing.tui.messages import FilterChanged
from briefing.tui.trail import Trail


class Listed(Protocol):
    """What can be listed: it has an id, which stays the same from briefing to briefing."""

    @property
    def id(self) -> str:
        """The id."""


Row = TypeVar("Row", bound=Listed)


class FilterInput(Input):
    """Where the words to filter by are typed: each key filters, Enter keeps, Esc clears."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "keep", show=False),
        Binding("escape", "drop", show=False),
    ]

    def action_keep(self) -> None:
        """Back to the list, which stays filtered."""
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
        self.filter = FilterInput(placeholder="filter: words to look for", compact=True, classes="filter")
        self.briefing = Briefing()
        self.items: Sequence[Row] = ()
        self.shown: list[int] = []
        self.following: Following | None = None
        self.reading = True
        self.show_hidden = False
        self.text = ""
        self._haystacks: list[str] | None = None
        self._pinned: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The list and its filter."""
        yield self.rows
        yield self.filter

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

    # --- rows ---------------------------------------------------------------------------------------------------

    def row(self, index: int, cells: int) -> Sequence[Line]:
        """The lines of the shown row at that index: the item's mark, then what it says."""
        item = self.items[self.shown[index]]
        lines = self.lines(item, cells - 2)
        mark: Piece = (f"{self._mark(item)} ", "mark")
        return [[mark if number == 0 else ("  ", "text"), *line] for number, line in enumerate(lines)]

    def _mark(self, item: Row) -> str:
        if item.id in self.briefing.hidden:
            return self.marks.hidden
        return self.marks.pinned if item.id in self._pinned else self.own_mark(item)

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

    def follow(self, following: Following | None) -> None:
        """Show only what is about an actor, or everything."""
        raise NotImplementedError

    def hold(self) -> None:
        """Keep the cursor on the item where it is, whatever comes: the person has done something with it."""
        self.rows.held = bool(self.shown)

    def choose(self, keep: Row | None = None) -> None:
        """Find which items to show, with the cursor on `keep` if the person put it there and it is among them."""
        if self.text and self._haystacks is None:
            self._haystacks = [self.words_of(item) for item in self.items]
        self.shown = self.chosen(holding(self._haystacks or (), self.text) if self.text else range(len(self.items)))
        excuse = "" if self.shown else "\n".join(self.why_empty())
        self.rows.show(len(self.shown), self._place(keep), excuse)
        self._label()

    def chosen(self, indices: Iterable[int]) -> list[int]:
        """Which of the rows that the filter leaves are shown."""
        hidden = frozenset() if self.show_hidden else self.briefing.hidden
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

    def _label(self) -> None:
        """The border: number, name and how many; what it is filtered by."""
        total, count = len(self.items), len(self.shown)
        amount = f"{count:,}" if count == total else f"{count:,} of {total:,}"
        number, title, order = self.heading()
        self.border_title = Content.assemble(
            (number, "$desk-dim"),
            (title, "bold"),
            (f" {amount} {self.marks.dot} {order}" if total else "", "$desk-dim"),
        )
        chip = f"/{one_line(self.text)}" if self.text else ""
        typing = self._typing
        self.border_subtitle = Content.assemble(chip, ("  Enter keeps  Esc clears" if typing else "", "$desk-dim"))

    # --- the filter ---------------------------------------------------------------------------------------------

    def start_filter(self) -> None:
        """Type words to filter by."""
        self.add_class("-filtering")
        self.filter.focus()

    @property
    def _typing(self) -> bool:
        """Whether words are being typed."""
        return self.filter.has_focus

    def on_descendant_focus(self) -> None:
        """Say how to leave the filter while one types."""
        self._label()

    def on_descendant_blur(self) -> None:
        """Hide an unused filter."""
        self.set_class(bool(self.text), "-filtering")
        self._label()

    def clear_filter(self) -> None:
        """Show the whole list again."""
        self.filter.value = ""
        self.remove_class("-filtering")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == self.text:
            return
        before = self.current
        self.text = event.value
        self.choose(before)
        self.set_class(bool(self.text) or self._typing, "-filtering")
        self.post_message(FilterChanged(self.id or "", self.text))
