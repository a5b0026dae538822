"""A dialog to pick one of many: type to narrow the list down.

Textual's own search list reads names as markup, which a document's names must never be; this one doesn't.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from briefing.tui.dialogs.dialog import Dialog

MOST = 200
"""How many choices are listed at a time; typing brings the others."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to pick: what is returned, what is shown, and more about it in dim letters."""

    value: str
    label: str
    more: str = ""


class Picker(Dialog[str]):
    """Returns the value of the choice that was picked. `preview` is called with each one on the way."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False),
        Binding("up", "move(-1)", show=False),
        Binding("pagedown", "move(10)", show=False),
        Binding("pageup", "move(-10)", show=False),
    ]
    HINT = "Type to narrow   Enter choose   Esc leave"

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        current: str | None = None,
        preview: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__(title)
        self.choices = choices
        self.current = current
        self.preview = preview
        self.listed: list[Choice] = []
        self.options = OptionList(compact=True)
        self.options.can_focus = False

    def body(self) -> ComposeResult:
        """The line to type in and the list."""
        yield Input(placeholder="type to narrow", compact=True)
        yield self.options

    def on_mount(self) -> None:
        """List everything, with the current choice under the cursor."""
        self._list("")
        values = [choice.value for choice in self.listed]
        if self.current in values:
            self.options.highlighted = values.index(self.current)

    def _list(self, text: str) -> None:
        wanted = text.casefold().split()
        matching = (
            choice
            for choice in self.choices
            if all(word in f"{choice.label} {choice.more}".casefold() for word in wanted)
        )
        self.listed = [choice for choice, _ in zip(matching, range(MOST), strict=False)]
        self.options.clear_options()
        self.options.add_options(
            Option(Content.assemble(choice.label, ("  " + choice.more, "$desk-dim"))) for choice in self.listed
        )
        self.options.highlighted = 0 if self.listed else None

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(OptionList.OptionHighlighted)
    def _look(self, event: OptionList.OptionHighlighted) -> None:
        if self.preview is not None and event.option_index < len(self.listed):
            self.preview(self.listed[event.option_index].value)

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _pick(self) -> None:
        highlighted = self.options.highlighted
        if highlighted is not None:
            self.close(self.listed[highlighted].value)

    def action_move(self, by: int) -> None:
        """Move the cursor in the list."""
        if self.listed:
            self.options.highlighted = max(0, min((self.options.highlighted or 0) + by, len(self.listed) - 1))
