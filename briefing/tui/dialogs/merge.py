"""The last word before two actors become one: which name stays."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from briefing.model import Actor
from briefing.text import one_line
from briefing.tui.citing import counted
from briefing.tui.dialogs.dialog import Dialog


class Merge(Dialog[tuple[str, str]]):
    """Shows what becomes of two actors. Returns the id of the one that goes and the name of the one that stays."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "merge", show=False),
        Binding("s", "swap", show=False),
    ]
    HINT = "Enter merge   s keep the other name   Esc leave"

    def __init__(self, goes: Actor, stays: Actor) -> None:
        super().__init__("Merge two actors")
        self.goes = goes
        self.stays = stays
        self.explanation = Static(classes="explanation")

    def body(self) -> ComposeResult:
        """Who goes, who stays."""
        yield self.explanation

    def on_mount(self) -> None:
        """Say it."""
        self._say()

    def _say(self) -> None:
        goes, stays = one_line(self.goes.name), one_line(self.stays.name)
        mentions = len(self.goes.mentions) + len(self.stays.mentions)
        text = Content.assemble(
            (goes, "bold"), (f"  {counted(len(self.goes.mentions), 'mention')}", "$desk-dim"), "\n  becomes part of\n",
            (stays, "bold"), (f"  {counted(len(self.stays.mentions), 'mention')}", "$desk-dim"),
            "\n\nThe name that stays: ", (stays, "bold"), f", with {counted(mentions, 'mention')}.",
        )  # fmt: skip
        self.explanation.update(text)

    def action_swap(self) -> None:
        """Keep the other name."""
        self.goes, self.stays = self.stays, self.goes
        self._say()

    def action_merge(self) -> None:
        """Do it."""
        self.close((self.goes.id, self.stays.name))
