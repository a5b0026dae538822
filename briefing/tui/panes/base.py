"""What the four panes share: one kind of item each, which can follow an actor."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from briefing.model import Span
from briefing.text import one_line
from briefing.tui.items import Following, Item, document_of, words_of
from briefing.tui.panes.listing import Listing
from briefing.tui.trail import Trail


class Pane(Listing[Item]):
    """A list of one kind of item. Subclasses say which items, how a row looks and what it means to have none."""

    NUMBER: ClassVar[int]
    TITLE: ClassVar[str]
    ORDER: ClassVar[str]
    """By what the items are ordered, for the border."""

    @property
    def none_found(self) -> str:
        """Why there may be no item at all in documents that were read."""
        raise NotImplementedError

    @property
    def item(self) -> Item | None:
        """The item under the cursor, or None in an empty list."""
        return self.current

    def trail(self) -> Trail | None:
        """The evidence of the item under the cursor."""
        return Trail.of(self.item, self.briefing) if self.item is not None else None

    def words_of(self, item: Item) -> str:
        """The words of the item and what belongs to it."""
        return words_of(item, self.briefing)

    def heading(self) -> tuple[str, str, str]:
        """Number, name and order."""
        return f"{self.NUMBER} ", self.TITLE, self.ORDER

    def source(self, span: Span) -> str:
        """A document's title and date, for a row."""
        document = document_of(span, self.briefing)
        if document is None:
            return ""
        return f"{one_line(document.title)}, {document.date or 'undated'}"

    def follow(self, following: Following | None) -> None:
        """Show only what is about an actor, or everything."""
        before = self.current
        self.following = following
        self.rows.held = self.rows.held and before is not None and (following is None or following.concerns(before))
        self.choose(before)

    def chosen(self, indices: Iterable[int]) -> list[int]:
        """The items that are not hidden and about the followed actor."""
        shown = super().chosen(indices)
        following = self.following
        return shown if following is None else [index for index in shown if following.concerns(self.items[index])]

    def why_empty(self) -> list[str]:
        """Why nothing is shown, and what to do."""
        if self.items and self.following is not None and not self.text:
            return [f"Nothing here is about {one_line(self.following.actor.name)}.", "F shows everything again."]
        return super().why_empty()

    def why_none(self) -> list[str]:
        """Nothing is read yet, nothing could be, or nothing was found."""
        if self.reading:
            return ["Nothing yet: the documents are being read."]
        if not self.briefing.documents:
            return ["No document was read.", "Start with `briefing PATH`; ! tells what could not be read."]
        return [self.none_found]
