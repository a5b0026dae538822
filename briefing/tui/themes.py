"""Themes: TOML files, ours in the package and the person's in the configuration folder, each colour checked on loading.

Textual takes a bad colour without a word and fails much later, so a theme is refused here, with file and key.
"""

from __future__ import annotations

import tomllib
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from textual.color import Color, ColorParseError
from textual.theme import Theme

from briefing.tui.theme_files import DEFAULT, built_in, name_of, theme_files

COLOURS = frozenset(
    {"primary", "secondary", "warning", "error", "success", "accent", "foreground", "background", "surface", "panel",
     "boost"}
)  # fmt: skip
FLAGS = frozenset({"dark", "ansi"})
STYLES = frozenset({"none", "bold", "dim", "italic", "underline", "reverse", "strike"})


class ThemeError(Exception):
    """A theme file that can't be used; the message says which file, which key and why."""


def load_themes() -> tuple[dict[str, Theme], list[str]]:
    """All themes by name, the person's own over ours, and what was wrong with files that can't be used."""
    themes: dict[str, Theme] = {}
    problems: list[str] = []
    for source in theme_files():
        try:
            theme = read_theme(source)
        except ThemeError as error:
            problems.append(str(error))
        else:
            themes[theme.name] = theme
    return themes, problems


def load_theme(name: str) -> Theme:
    """The theme of that name alone, the person's own before ours; the default one if no file of it can be used."""
    for source in reversed([source for source in theme_files() if name_of(source) == name]):
        with suppress(ThemeError):
            return read_theme(source)
    return read_theme(built_in() / f"{DEFAULT}.toml") if name == DEFAULT else load_theme(DEFAULT)


def read_theme(source: Path) -> Theme:
    """The theme of one file, named by the file. Raises ThemeError."""
    name = name_of(source)
    try:
        values = tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ThemeError(f"theme {source.name}: {error}") from error
    variables = values.pop("variables", {})
    if not isinstance(variables, dict):
        raise ThemeError(f"theme {source.name}: [variables] must be a table")
    for key, value in values.items():
        _check(source.name, key, value)
    for key, value in variables.items():
        _check_variable(source.name, key, value)
    if "primary" not in values:
        raise ThemeError(f"theme {source.name}: it must name a colour for 'primary'")
    arguments: dict[str, Any] = {**values, "variables": variables}
    return Theme(name=name, **arguments)


def _check(file: str, key: str, value: object) -> None:
    """Raise ThemeError unless `key` is a theme's and `value` fits it."""
    if key in FLAGS:
        if not isinstance(value, bool):
            raise ThemeError(f"theme {file}: '{key}' must be true or false, not {value!r}")
    elif key in COLOURS:
        _check_colour(file, key, value)
    else:
        near = get_close_matches(key, COLOURS | FLAGS, n=1)
        raise ThemeError(f"theme {file}: there is no '{key}'" + (f"; did you mean '{near[0]}'?" if near else ""))


def _check_variable(file: str, key: str, value: object) -> None:
    if not key.endswith("-style"):
        _check_colour(file, key, value)
    elif not isinstance(value, str) or not set(value.split()) <= STYLES:
        raise ThemeError(f"theme {file}: '{key}' must be of {', '.join(sorted(STYLES))}, not {value!r}")


def _check_colour(file: str, key: str, value: object) -> None:
    try:
        Color.parse(str(value))
    except ColorParseError as error:
        raise ThemeError(f"theme {file}: '{key}' is no colour: {value!r}") from error


def tokens(theme: Theme) -> dict[str, str]:
    """The design tokens of the desk's style sheets beyond Textual's, for a theme that doesn't set them itself."""
    colours = theme.to_color_system().generate()
    background = Color.parse(theme.background or colours["background"])
    foreground = Color.parse(theme.foreground or colours["foreground"])
    primary = Color.parse(theme.primary)
    accent = Color.parse(theme.accent or theme.primary)
    return {
        "desk-dim": foreground.blend(background, 0.42).hex,
        "desk-rule": foreground.blend(background, 0.78).hex,
        "desk-cursor": background.blend(primary, 0.38).hex,
        "desk-cursor-text": foreground.hex,
        "desk-cursor-style": "none",
        "desk-cursor-blurred": background.blend(foreground, 0.10).hex,
        "desk-hover": background.blend(foreground, 0.05).hex,
        "desk-name": theme.primary,
        "desk-time": theme.success or theme.primary,
        "desk-said": theme.secondary or theme.primary,
        "desk-doubt": theme.warning or theme.primary,
        "desk-evidence": background.blend(accent, 0.26).hex,
        "desk-evidence-text": foreground.hex,
        "desk-evidence-style": "bold",
        "desk-mark": theme.accent or theme.primary,
        **(_ansi_tokens(theme.dark) if theme.ansi else {}),
    }


def _ansi_tokens(dark: bool) -> dict[str, str]:
    """What Textual's own style sheets ask of a theme of terminal colours and don't provide; without it no start."""
    paper, ink = ("ansi_black", "ansi_white") if dark else ("ansi_white", "ansi_black")
    return {
        "ansi-background": paper,
        "ansi-foreground": ink,
        "foreground-disabled": "ansi_bright_black",
        "surface-active": "ansi_default",
        "screen-selection-background": "ansi_bright_blue",
        "screen-selection-foreground": "ansi_black",
        "input-selection-background": "ansi_bright_blue",
        "input-selection-foreground": "ansi_black",
    }
