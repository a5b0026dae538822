"""The person's settings checked against what there is: the theme, the keys, and what is wrong with either.

No Textual here, so that commands can tell it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing.config import FILE_NAME, Problem, line_of
from briefing.tui.actions import ACTIONS, keymap
from briefing.tui.session import Settings
from briefing.tui.theme_files import choose, name_of, theme_files


@dataclass(frozen=True)
class Settled:
    """What the desk starts with: the theme's name, the keys of each action, and what was refused."""

    theme: str
    keys: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...]


def settle(config: Settings) -> Settled:
    """The theme and keys to start with; what can't be used is left as delivered, and said with file and line."""
    theme, unknown = choose({name_of(source) for source in theme_files()}, config.theme)
    keys, refused = keymap(ACTIONS, config.keys)
    mistakes = [*([(("theme",), unknown)] if unknown else []), *((("keys", name), why) for name, why in refused)]
    return Settled(theme, keys, tuple(_located(mistakes, config.path)))


def problems(config: Settings) -> tuple[Problem, ...]:
    """What is wrong with the person's theme and keys, for commands that open no desk."""
    return settle(config).problems


def _located(mistakes: list[tuple[tuple[str, ...], str]], path: Path | None) -> Iterator[Problem]:
    """The mistakes with their file and, as long as it can be read, their line."""
    text = ""
    if mistakes and path is not None:
        with suppress(OSError, UnicodeDecodeError):
            text = path.read_text(encoding="utf-8")
    for keys, message in mistakes:
        yield Problem(path or Path(FILE_NAME), line_of(text, keys) or line_of(text, keys[:1]), message)
