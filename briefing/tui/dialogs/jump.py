"""Jump mode's keyboard: what is typed until it is a label; the labels themselves stand on the rows beneath."""

from __future__ import annotations

from collections.abc import Mapping

from textual import events
from textual.screen import ModalScreen

from briefing.tui.jumping import Jump

Row = tuple[str, str]
"""A pane's id and the id of an item in it."""


class JumpScreen(ModalScreen[Row | None]):
    """Takes the letters; its result is the row that was meant, None if another key or a click left it."""

    def __init__(self, places: Mapping[str, Row]) -> None:
        super().__init__()
        self.jump: Jump[Row] = Jump(places)

    def on_key(self, event: events.Key) -> None:
        """One letter more, small or capital as it is shown, or away."""
        event.stop()
        after = self.jump.type((event.character or event.key).lower())
        if after is None:
            self._leave(None)
        elif after.meant is not None:
            self._leave(after.meant)
        else:
            self.jump = after

    def on_click(self) -> None:
        """The mouse has its own ways."""
        self._leave(None)

    def _leave(self, row: Row | None) -> None:
        """Leave once: a second key may be on its way."""
        if self.app.screen is self:
            self.dismiss(row)
