"""A dialog that asks for one line of text and says at once what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from briefing.tui.dialogs.dialog import Dialog


class Ask(Dialog[str]):
    """Asks for a line. `check` returns what is wrong with one, or None; the result is never a line it refuses.

    What stands there at first is typed over, unless it ends in a space: then it is typed on.
    """

    HINT = "Enter accept   Esc leave"

    def __init__(
        self, title: str, explanation: str, value: str = "", check: Callable[[str], str | None] = lambda text: None
    ) -> None:
        super().__init__(title)
        self.explanation = explanation
        self.value = value
        self.check = check

    def body(self) -> ComposeResult:
        """What is asked, the line, and what is wrong with it."""
        yield Static(Content(self.explanation), classes="explanation")
        yield Input(self.value, compact=True, select_on_focus=not self.value.endswith(" "))
        yield Static(classes="problem")

    @on(Input.Changed)
    def _look(self, event: Input.Changed) -> None:
        problem = self.check(event.value.strip()) if event.value.strip() else None
        self.query_one(".problem", Static).update(Content(problem or ""))

    @on(Input.Submitted)
    def _accept(self, event: Input.Submitted) -> None:
        value = event.value.strip()
        problem = self.check(value)
        if problem is None:
            self.close(value)
        else:
            self.query_one(".problem", Static).update(Content(problem))
