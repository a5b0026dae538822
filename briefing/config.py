"""`briefing.toml`: the person's file, read and checked, never written (but once by `briefing init`).

Every setting is one row of `SETTINGS`; checking, the file that `init` writes and the README's table come from there.
"""

from __future__ import annotations

import datetime
import difflib
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

from briefing.edtf import is_edtf
from briefing.model import Reliability
from briefing.text import one_line

FILE_NAME = "briefing.toml"
DEFAULT_TITLE = "Briefing"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a file a person writes: where it is and what to do."""

    file: Path
    line: int | None
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else str(self.file)
        return f"{place}: {self.message}"


class ConfigError(Exception):
    """The configuration can't be used; `problems` lists every mistake found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Facts:
    """What the person states of one document; None where nothing is stated."""

    date: str | None = None
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    genre: str | None = None
    reliability: Reliability | None = None


@dataclass(frozen=True, slots=True)
class Config:
    """A checked configuration. `folder` is what `sources` are relative to; `path` the file, if there is one.

    `aliases` maps every other name to the name of its actor; `keys` maps an action's id to its keys.
    """

    folder: Path
    path: Path | None = None
    title: str = DEFAULT_TITLE
    sources: tuple[str, ...] = (".",)
    as_of: str | None = None
    theme: str | None = None
    animation: bool = False
    mouse: bool = True
    unicode: bool = True
    cache: bool = True
    pipeline: str | None = None
    brief: str = "brief.md"
    documents: Mapping[str, Facts] = field(default_factory=lambda: MappingProxyType({}))
    aliases: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    keys: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError('must be text in quotation marks, such as "North Korean troops"')
    return one_line(value)


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_text(value),)
    if not isinstance(value, list) or not value:
        raise ValueError('must be a list of texts, such as ["seeds"]')
    return tuple(map(_text, value))


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("must be true or false")
    return value


def _date(value: object) -> str:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, str) and is_edtf(value):
        return value
    raise ValueError('must be a date, such as 2024-10-25 or "2024-10"')


def _grade(value: object) -> str:
    if value not in get_args(Reliability):
        raise ValueError('must be an Admiralty grade of the source, "A" to "F"')
    return str(value)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its path ("*" stands for a name of the person's), how it is read, what it does, an example."""

    path: tuple[str, ...]
    read: Callable[[object], Any]
    doc: str
    example: str


SETTINGS = (
    Setting(("title",), _text, "the briefing's title, on the desk and the page", '"North Korean troops in Russia"'),
    Setting(("sources",), _texts, "files and folders to read, relative to this file", '["seeds"]'),
    Setting(("as_of",), _date, "the day the briefing speaks of; else the latest document's date", "2024-12-05"),
    Setting(("theme",), _text, "a theme's name, shipped or from your own themes folder", '"dusk"'),
    Setting(("animation",), _switch, "smooth scrolling and fades", "false"),
    Setting(("mouse",), _switch, "whether the desk takes the mouse", "true"),
    Setting(("unicode",), _switch, "false draws borders and marks in ASCII", "true"),
    Setting(("cache",), _switch, "keep what was found in documents between runs, in your cache folder", "true"),
    Setting(("language", "pipeline"), _text, "an installed spaCy pipeline to use", '"en_core_web_md"'),
    Setting(("brief", "file"), _text, "where the desk writes the page", '"brief.md"'),
    Setting(("documents", "*", "date"), _date, "when the document was written", "2024-10-25"),
    Setting(("documents", "*", "title"), _text, "its title", '"Seoul voices grave concern"'),
    Setting(("documents", "*", "author"), _text, "who wrote it", '"Jane Doe"'),
    Setting(("documents", "*", "publisher"), _text, "who published it", '"The Daily"'),
    Setting(("documents", "*", "genre"), _text, "what it is", '"News story"'),
    Setting(("documents", "*", "reliability"), _grade, "your Admiralty grade of the source, A to F", '"B"'),
    Setting(("aliases", "*"), _texts, "other names of the actor of that name", '["DPRK"]'),
    Setting(("keys", "*"), _text, "keys of the action with that id, in Textual's names", '"j,down"'),
)
_FIELDS: dict[tuple[str, ...], str] = {("language", "pipeline"): "pipeline", ("brief", "file"): "brief"}


def load(path: Path) -> Config:
    """The configuration in a file. Raises ConfigError with every mistake and its line, OSError if unreadable."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ConfigError((Problem(path, None, "is not UTF-8; save it again as UTF-8"),)) from error
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError((not_toml(path, text, error),)) from error
    return _config(path, text, tree)


def not_toml(path: Path, text: str, error: tomllib.TOMLDecodeError) -> Problem:
    """What tomllib says of a file that is no TOML, with the line (the last one where it says "end of document")."""
    line = re.search(r"at line (\d+)", str(error))
    number = int(line.group(1)) if line else text.rstrip("\n").count("\n") + 1
    return Problem(path, number, f"is not TOML: {str(error).split(' (at')[0]}")


def _config(path: Path, text: str, tree: dict[str, Any]) -> Config:
    problems: list[Problem] = []
    values: dict[tuple[str, ...], Any] = {}
    for keys, value in _leaves(tree):
        try:
            values[keys] = _setting(keys).read(value)
        except ValueError as error:
            problems.append(Problem(path, line_of(text, keys), f"{_dotted(keys)} {error}"))
    problems += _alias_clashes(path, text, values)
    if problems:
        raise ConfigError(tuple(problems))
    return _from_values(path, values)


def _from_values(path: Path, values: dict[tuple[str, ...], Any]) -> Config:
    named = {_FIELDS.get(keys, keys[0]): value for keys, value in values.items() if keys[0] not in _TABLES}
    facts: dict[str, dict[str, Any]] = {}
    for keys, value in values.items():
        if keys[0] == "documents":
            facts.setdefault(keys[1], {})[keys[2]] = value
    return Config(
        folder=path.parent,
        path=path,
        documents=MappingProxyType({name: Facts(**stated) for name, stated in facts.items()}),
        aliases=MappingProxyType({alias: name for name, alias in _aliases(values)}),
        keys=MappingProxyType({keys[1]: value for keys, value in values.items() if keys[0] == "keys"}),
        **named,
    )


_TABLES = ("documents", "aliases", "keys")


def _leaves(tree: dict[str, Any], prefix: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """The values of a TOML tree that are no tables, with their paths."""
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            yield from _leaves(value, (*prefix, key))
        elif not isinstance(value, dict):
            yield (*prefix, key), value


def _setting(keys: tuple[str, ...]) -> Setting:
    """The setting with that path. Raises ValueError that names the nearest one."""
    for setting in SETTINGS:
        if len(setting.path) == len(keys) and all(
            known in ("*", key) for known, key in zip(setting.path, keys, strict=True)
        ):
            return setting
    known = [_dotted(_like(setting.path, keys)) for setting in SETTINGS]
    near = difflib.get_close_matches(_dotted(keys), known, n=1, cutoff=0.5)
    raise ValueError("is not a setting" + (f"; did you mean {near[0]}?" if near else ""))


def _like(path: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    """A setting's path with the person's own names in place of its stars."""
    return tuple(keys[index] if part == "*" and index < len(keys) else part for index, part in enumerate(path))


def _dotted(keys: tuple[str, ...]) -> str:
    return ".".join(key if re.fullmatch(r"[\w-]+", key) else f'"{one_line(key)}"' for key in keys)


def _aliases(values: dict[tuple[str, ...], Any]) -> Iterator[tuple[str, str]]:
    for keys, others in values.items():
        if keys[0] == "aliases":
            for alias in others:
                yield keys[1], alias


def _alias_clashes(path: Path, text: str, values: dict[tuple[str, ...], Any]) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for name, alias in _aliases(values):
        if seen.setdefault(alias.casefold(), name) != name:
            message = f'"{alias}" is a name of {seen[alias.casefold()]} already'
            yield Problem(path, line_of(text, ("aliases", name)), message)


_HEADER = re.compile(r"\s*\[\[?(.+?)\]\]?\s*(?:#.*)?$")
_PART = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|([\w-]+))\s*(?:\.|$)")


def line_of(text: str, keys: tuple[str, ...]) -> int | None:
    """The line (from 1) on which a key or the first key of a table stands: tomllib does not keep it."""
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header and "=" not in line.split("#")[0].replace(header.group(1), ""):
            table = _parts(header.group(1))
        elif "=" in line and not line.lstrip().startswith("#"):
            stated = (*table, *_parts(line.split("=", 1)[0]))
            shared = min(len(stated), len(keys))
            if stated[:shared] == keys[:shared]:
                return number
    return None


def line_in(path: Path, keys: tuple[str, ...]) -> int | None:
    """The line of a file on which a key stands; None if the file can't be read any more."""
    with suppress(OSError, UnicodeDecodeError):
        return line_of(path.read_text(encoding="utf-8"), keys)
    return None


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(next(filter(None, found.groups()), "") for found in _PART.finditer(dotted))


def starter(title: str, sources: list[str], undated: list[str]) -> str:
    """The text of a first `briefing.toml`: what is known filled in, what is not found left to the person."""
    lines = [
        "# What briefing reads here, and what you know that the documents don't say.",
        "# The program reads this file and never changes it.",
        "",
        f"title = {_quoted(title)}",
        f"sources = [{', '.join(map(_quoted, sources))}]",
    ]
    for name in undated:
        lines += ["", f"[documents.{_quoted(name)}]", "# date = 2024-10-25  # not found: write it here"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{one_line(escaped)}"'
