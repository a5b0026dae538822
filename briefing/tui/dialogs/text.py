"""A dialog that shows text to scroll through: the help with an item's reasons, and the notices."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from briefing.tui.dialogs.dialog import Dialog
from briefing.tui.dialogs.facts import Facts


class ShowText(Dialog[None]):
    """Shows rows of label and text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(10)", show=False),
        Binding("pageup", "scroll(-10)", show=False),
        Binding("enter,q,question_mark,exclamation_mark", "leave", show=False),
    ]
    HINT = "j k scroll   Esc close"

    def __init__(self, title: str, *parts: Facts) -> None:
        super().__init__(title)
        self.scroll = VerticalScroll(*parts, can_focus=False)

    def body(self) -> ComposeResult:
        """The text."""
        yield self.scroll

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.scroll.scroll_relative(y=by, animate=False)
