"""What dialogs share: a framed box over the desk with a title, left with Esc."""

from __future__ import annotations

from typing import ClassVar, Generic, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

HEIGHTS = [(0, "-flat"), (20, "-low"), (26, "-tall")]

Result = TypeVar("Result")


class Dialog(ModalScreen[Result | None], Generic[Result]):
    """A box with a title; its result is None when it was left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    VERTICAL_BREAKPOINTS = HEIGHTS

    HINT = "Esc leave"

    def __init__(self, title: str) -> None:
        super().__init__()
        self.heading = title

    def compose(self) -> ComposeResult:
        """The box: title, body, and which keys do what."""
        with Vertical(classes="box"):
            yield Static(Content(self.heading), classes="heading")
            yield from self.body()
            yield Static(Content(self.HINT), classes="hint")

    def body(self) -> ComposeResult:
        """The widgets between title and hint."""
        raise NotImplementedError

    def action_leave(self) -> None:
        """Leave without a result."""
        self.close(None)

    def close(self, result: Result | None) -> None:
        """Leave with a result, once, and only from the top: a key may come late, when another dialog is over this one.

        Textual's `is_current` is also true of what is seen behind a dialog, and `dismiss` pops whatever is on top.
        """
        if self.app.screen is self:
            self.dismiss(result)
