"""The program on a terminal: themes, keys and the desk, wired to a session."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import PurePath
from typing import ClassVar

from textual.command import Provider
from textual.theme import Theme

from briefing.text import visible
from briefing.tui.actions import shown_key
from briefing.tui.desk import Desk, desk_with
from briefing.tui.keyboard import Keyboard
from briefing.tui.marks import marks
from briefing.tui.reading import leave
from briefing.tui.scrollbars import draw_scrollbars
from briefing.tui.session import Session
from briefing.tui.settings import settle
from briefing.tui.themes import load_theme, load_themes, tokens


class DeskApp(Keyboard):
    """The desk as a Textual program. It holds nothing of its own: see `desk`."""

    TITLE = "briefing"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = set()
    """The palette has the desk's commands only: Textual's own say the same in other words."""
    CSS_PATH: ClassVar[list[str | PurePath]] = ["desk.tcss", "dialogs/dialogs.tcss"]

    def __init__(self, session: Session) -> None:
        settled = settle(session.config)
        super().__init__()
        self.session = session
        theme = load_theme(settled.theme)
        self._begin_with(theme)
        self.set_class(not session.config.unicode, "-ascii")
        draw_scrollbars(session.config.unicode)
        signs = marks(session.config.unicode)
        self.keys = settled.keys
        problems = [*map(str, settled.problems)]
        self.desk = desk_with(self.keys)(session, self.keys, signs, (theme,), problems)
        if not session.config.animation:
            self.animation_level = "none"

    def _begin_with(self, theme: Theme) -> None:
        """Set the first theme: style sheets not read yet are read in its colours, and so needn't be read twice."""
        self.register_theme(theme)
        self.theme = theme.name
        self.stylesheet.set_variables(self.get_css_variables())
        self._in_colour = True

    def on_ready(self) -> None:
        """Read the other themes, now that the first frame is out."""
        themes, broken = load_themes()
        for theme in themes.values():
            self.register_theme(theme)
        self.desk.themes = tuple(themes.values())
        self.desk.problems += broken
        self.desk.tell_state()

    def refresh_css(self, animate: bool = True) -> None:
        """Read the style sheets in the colours of another theme; Textual takes the first one for another too."""
        if self._in_colour:
            self._in_colour = False
        else:
            super().refresh_css(animate=animate)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The desk's own design tokens for the present theme."""
        return tokens(self.current_theme)

    def get_default_screen(self) -> Desk:
        """The desk: there is no other screen under it."""
        return self.desk

    def action_help_quit(self) -> None:
        """Say how to leave: Ctrl+C, which does so elsewhere, copies here."""
        self.desk.tell(f"{shown_key(self.keys['quit'][0], self.session.config.unicode)} leaves")


def run(session: Session) -> int:
    """Show the desk until the person leaves. Returns the exit code.

    What was decided and could be written nowhere is left on the terminal, the last place there is.
    """
    app = DeskApp(session)
    app.run(mouse=session.config.mouse)
    sys.stderr.write(visible(app.desk.unwritten))
    return leave(session, app.desk.thread, (app.return_code or 0) or bool(app.desk.unwritten))
