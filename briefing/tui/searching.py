"""The part of the desk that searches the document which is read."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from briefing.text import one_line
from briefing.tui.actions import Action
from briefing.tui.bars import Status
from briefing.tui.cells import fit
from briefing.tui.linked import Linked

WORDS = 24
"""So many cells of what is looked for are told."""

SEARCHING = "-searching"
"""The class of a desk at which words to look for are typed; see `desk.tcss`."""


class SearchLine(Input):
    """Where the words to look for are typed: each key searches, Enter keeps them, Esc goes back to where one was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down,tab", "screen.keep_search", show=False),
        Binding("escape", "screen.drop_search", show=False),
    ]
    DEFAULT_CSS = "SearchLine { background: $panel; padding: 0 1; }"

    top = 0
    """The line that was the first in sight when the search began."""


class Searching(Linked, inherit_bindings=False):
    """A screen whose reader can be searched."""

    _line: SearchLine | None = None
    """The line to type in; made when it is first wanted."""

    @property
    def _is_typing(self) -> bool:
        return isinstance(self.focused, SearchLine)

    @property
    def reading_source(self) -> bool:
        """Whether the reader is in use, or the line to search it."""
        return super().reading_source or self._is_typing

    async def start_search(self) -> None:
        """Type words to look for in the document that is read."""
        if self._line is None:
            self._line = SearchLine(placeholder="words in this document", compact=True)
            await self.mount(self._line, before=self.query_one(Status))
        self._line.top = self.reader.scroll_offset.y
        self._line.value = ""
        self.add_class(SEARCHING)
        self.set_focus(self._line)

    @on(Input.Changed)
    def _look_for(self, event: Input.Changed) -> None:
        if isinstance(event.input, SearchLine) and self._is_typing:
            self.reader.look_for(event.value, event.input.top)
            self.tell_place()

    def action_keep_search(self) -> None:
        """Back to the reader, where n and N lead from hit to hit."""
        search = self.reader.search
        if search is None or not search.hits:
            if search is not None and search.words.strip():
                self.tell(f"“{one_line(search.words)}” is not in this document.")
            self.reader.end_search()
        self._leave_line()

    def action_drop_search(self) -> None:
        """Back to the reader, to the place where one was."""
        self.reader.end_search()
        if self._line is not None:
            self.reader.scroll_to(y=self._line.top, animate=False, immediate=True, force=True)
        self._leave_line()

    def _leave_line(self) -> None:
        self.set_focus(self.reader)
        self._put_away()
        self.tell_state()

    def _put_away(self) -> None:
        self.remove_class(SEARCHING)

    def end_search(self) -> bool:
        """Look for nothing any more; False if nothing was looked for."""
        searched = self.reader.search is not None
        self.reader.end_search()
        self.tell_place()
        return searched

    def go(self, pane_id: str) -> None:
        """Use a pane; the search of what was read is over."""
        self.reader.end_search()
        self._put_away()
        super().go(pane_id)

    def can(self, action: Action) -> bool:
        """Whether an action makes sense where one is."""
        return (action.id == "filter" and self.reading_source) or super().can(action)

    def _where(self, cells: int) -> Content:
        """What is looked for and at which hit one is, then the way to what is read."""
        search = self.reader.search
        if search is None or not search.words.strip():
            return super()._where(cells)
        marks = self.marks
        words = f"{marks.open_quote}{fit(one_line(search.words), WORDS, marks.ellipsis)}{marks.close_quote}"
        if not search.hits:
            return Content.assemble((words, "bold"), " is not in this document")
        told = Content.assemble((words, "bold"), f"  {search.here + 1:,} of {len(search.hits):,}   ")
        return told + super()._where(max(cells - told.cell_length, 0))
