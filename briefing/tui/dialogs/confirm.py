"""A dialog that asks before something is done that was not quite what was asked for."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from briefing.tui.dialogs.dialog import Dialog


class Confirm(Dialog[bool]):
    """Asks a question; the result is True for yes and None for no. `verb` says what yes does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "accept", show=False),
        Binding("n", "leave", show=False),
    ]

    def __init__(self, title: str, question: str, verb: str) -> None:
        super().__init__(title)
        self.question = question
        self.HINT = f"Enter {verb}   Esc leave"

    def body(self) -> ComposeResult:
        """The question."""
        yield Static(Content(self.question), classes="explanation")

    def action_accept(self) -> None:
        """Yes."""
        self.close(True)
