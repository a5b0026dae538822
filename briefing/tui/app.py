"""The program on a terminal: themes, keys and the desk, wired to a session."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar

from textual.app import App

from briefing.tui.actions import ACTIONS, keymap
from briefing.tui.desk import desk_with
from briefing.tui.marks import marks
from briefing.tui.session import Session
from briefing.tui.themes import choose, load_themes, tokens


class DeskApp(App[None]):
    """The desk as a Textual program. It holds nothing of its own: see `desk`."""

    TITLE = "briefing"
    CSS_PATH: ClassVar[list[str | PurePath]] = ["desk.tcss", "dialogs/dialogs.tcss"]

    def __init__(self, session: Session) -> None:
        self.themes, self.problems = load_themes()
        super().__init__()
        self.session = session
        for theme in self.themes.values():
            self.register_theme(theme)
        self.theme, problem = choose(self.themes, session.config.theme)
        self.keys, clashes = keymap(ACTIONS, session.config.keys)
        self.problems += [*([problem] if problem else []), *clashes]
        if not session.config.animation:
            self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The desk's own design tokens for the present theme."""
        return tokens(self.current_theme)

    def on_mount(self) -> None:
        """Show the desk."""
        signs = marks(self.session.config.unicode)
        desk = desk_with(self.keys)
        self.push_screen(desk(self.session, self.keys, signs, tuple(self.themes.values()), self.problems))


def run(session: Session) -> int:
    """Show the desk until the person leaves. Returns the exit code."""
    app = DeskApp(session)
    app.run(mouse=session.config.mouse)
    return app.return_code or 0
