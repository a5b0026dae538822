"""What the four panes share: a list of items, a filter, and a word for when there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from briefing.model import Briefing, Span
from briefing.text import one_line
from briefing.tui.item_list import ItemList, Line, Piece
from briefing.tui.items import Following, Item, chosen, document_of, words_of
from briefing.tui.marks import Marks
from briefing.tui.messages import FilterChanged


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
    def _pane(self) -> Pane:
        """The pane this belongs to."""
        return next(node for node in self.ancestors if isinstance(node, Pane))


class Pane(Vertical):
    """A list of one kind of item. Subclasses say which items, how a row looks and what it means to have none."""

    NUMBER: ClassVar[int]
    TITLE: ClassVar[str]
    ORDER: ClassVar[str]
    """By what the items are ordered, for the border."""

    def __init__(self, marks: Marks, *, id: str) -> None:
        super().__init__(id=id)
        self.marks = marks
        self.briefing = Briefing()
        self.items: Sequence[Item] = ()
        self.shown: list[int] = []
        self.following: Following | None = None
        self.reading = True
        self.show_hidden = False
        self.text = ""
        self._haystacks: list[str] | None = None
        self._pinned: frozenset[str] = frozenset()

    def compose(self) -> ComposeResult:
        """The list, the word for an empty one, and the filter."""
        yield ItemList(self, ellipsis=self.marks.ellipsis)
        yield Static(classes="empty", markup=False)
        yield FilterInput(placeholder="filter: words to look for", compact=True, classes="filter")

    def on_mount(self) -> None:
        """Name the pane."""
        self._label()

    # --- what subclasses say ------------------------------------------------------------------------------------

    def items_of(self, briefing: Briefing) -> Sequence[Item]:
        """The items of this pane."""
        raise NotImplementedError

    def row_height(self, cells: int) -> int:
        """The number of lines of a row at that width."""
        raise NotImplementedError

    def lines(self, item: Item, cells: int) -> Sequence[Line]:
        """What the row of an item says; `cells` don't count the column of marks at the left."""
        raise NotImplementedError

    @property
    def none_found(self) -> str:
        """Why there may be no item at all in documents that were read."""
        raise NotImplementedError

    # --- rows ---------------------------------------------------------------------------------------------------

    def row(self, index: int, cells: int) -> Sequence[Line]:
        """The lines of the shown row at that index: the item's mark, then what it says."""
        item = self.items[self.shown[index]]
        lines = self.lines(item, cells - 2)
        mark: Piece = (f"{self._mark(item)} ", "mark")
        return [[mark if number == 0 else ("  ", "text"), *line] for number, line in enumerate(lines)]

    def _mark(self, item: Item) -> str:
        if item.id in self.briefing.hidden:
            return self.marks.hidden
        return self.marks.pinned if item.id in self._pinned else self.own_mark(item)

    def own_mark(self, item: Item) -> str:
        """The mark that only this pane's items can have."""
        return " "

    @property
    def item(self) -> Item | None:
        """The item under the cursor, or None in an empty list."""
        return self.items[self.shown[self.rows.cursor]] if self.shown else None

    @property
    def rows(self) -> ItemList:
        """The list."""
        return self.query_one(ItemList)

    def source(self, span: Span) -> str:
        """A document's title and date, for a row."""
        document = document_of(span, self.briefing)
        if document is None:
            return ""
        return f"{one_line(document.title)}, {document.date or 'undated'}"

    # --- what is shown ------------------------------------------------------------------------------------------

    def show(self, briefing: Briefing, reading: bool) -> None:
        """Show the items of a briefing, from the top unless the person has put the cursor on an item."""
        before = self.item
        items = self.items_of(briefing)
        if items is not self.items or briefing.documents is not self.briefing.documents:
            self._haystacks = None
        self.briefing, self.reading, self.items = briefing, reading, items
        self._pinned = frozenset(briefing.pinned)
        self.choose(before)

    def follow(self, following: Following | None) -> None:
        """Show only what is about an actor, or everything."""
        before = self.item
        self.following = following
        self.rows.held = self.rows.held and before is not None and (following is None or following.concerns(before))
        self.choose(before)

    def hold(self) -> None:
        """Keep the cursor on the item where it is, whatever comes: the person has done something with it."""
        self.rows.held = bool(self.shown)

    def choose(self, keep: Item | None = None) -> None:
        """Find which items to show, with the cursor on `keep` if the person put it there and it is among them."""
        if self.text and self._haystacks is None:
            self._haystacks = [words_of(item, self.briefing) for item in self.items]
        hidden = frozenset() if self.show_hidden else self.briefing.hidden
        self.shown = chosen(self.items, self._haystacks, self.text, self.following, hidden)
        self.rows.show(len(self.shown), self._place(keep))
        self.set_class(not self.shown, "-empty")
        if not self.shown:
            self.query_one(".empty", Static).update(Content("\n".join(self.why_empty())))
        self._label()

    def _place(self, keep: Item | None) -> int:
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
        if self.items and self.following is not None:
            return [f"Nothing here is about {one_line(self.following.actor.name)}.", "F shows everything again."]
        if self.items:
            return [f"All {len(self.items)} are hidden.", "X lists them."]
        if self.reading:
            return ["Nothing yet: the documents are being read."]
        if not self.briefing.documents:
            return ["No document was read.", "Start with `briefing PATH`; ! tells what could not be read."]
        return [self.none_found]

    def _label(self) -> None:
        """The border: number, name and how many; what it is filtered by."""
        total, count = len(self.items), len(self.shown)
        amount = f"{count:,}" if count == total else f"{count:,} of {total:,}"
        self.border_title = Content.assemble(
            (f"{self.NUMBER} ", "$desk-dim"),
            (self.TITLE, "bold"),
            (f" {amount} {self.marks.dot} {self.ORDER}" if total else "", "$desk-dim"),
        )
        chip = f"/{one_line(self.text)}" if self.text else ""
        typing = self.query_one(FilterInput).has_focus
        self.border_subtitle = Content.assemble(chip, ("  Enter keeps  Esc clears" if typing else "", "$desk-dim"))

    # --- the filter ---------------------------------------------------------------------------------------------

    def start_filter(self) -> None:
        """Type words to filter by."""
        self.add_class("-filtering")
        self.query_one(FilterInput).focus()

    def on_descendant_focus(self) -> None:
        """Say how to leave the filter while one types."""
        self._label()

    def on_descendant_blur(self) -> None:
        """Hide an unused filter."""
        self.set_class(bool(self.text), "-filtering")
        self._label()

    def clear_filter(self) -> None:
        """Show the whole list again."""
        self.query_one(FilterInput).value = ""
        self.remove_class("-filtering")

    @on(Input.Changed)
    def _filter(self, event: Input.Changed) -> None:
        event.stop()
        if event.value == self.text:
            return
        before = self.item
        self.text = event.value
        self.choose(before)
        self.set_class(bool(self.text) or self.query_one(FilterInput).has_focus, "-filtering")
        self.post_message(FilterChanged(self.id or "", self.text))
