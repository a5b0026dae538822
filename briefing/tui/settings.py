"""The person's settings checked against what there is: themes, keys, and what is wrong with either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.theme import Theme

from briefing.config import FILE_NAME
from briefing.tui.actions import ACTIONS, keymap
from briefing.tui.session import Settings
from briefing.tui.themes import choose, load_themes


@dataclass(frozen=True)
class Settled:
    """What the desk starts with: all themes, the one in use, the keys of each action, and what was refused."""

    themes: Mapping[str, Theme]
    theme: str
    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...]


def settle(config: Settings) -> Settled:
    """The themes and keys to start with; what can't be used is left as delivered, and said with file and name."""
    themes, broken = load_themes()
    theme, unknown = choose(themes, config.theme)
    keys, refused = keymap(ACTIONS, config.keys)
    mistakes = [f"{FILE_NAME}: {problem}" for problem in (unknown, *refused) if problem]
    return Settled(themes, theme, keys, (*broken, *mistakes))


def problems(config: Settings) -> list[str]:
    """What is wrong with the person's themes, theme and keys, for commands that open no desk."""
    return list(settle(config).problems)
