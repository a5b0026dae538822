"""What a call on the command line asks for: its paths, its configuration, the sitting over them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.arguments import COMMANDS, DESK
from briefing.output import say

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.decisions import DecisionFile
    from briefing.session import Session

SERVED = "TEXTUAL_DRIVER"
"""The variable by which textual-serve asks for a desk in a browser."""


class UsageError(Exception):
    """The command can't be carried out as called; the message says what to do."""


def check_spelling(paths: Sequence[str]) -> None:
    """Raise UsageError for a first word that is no path but almost a command: `briefing expotr`."""
    from difflib import get_close_matches

    near = get_close_matches(paths[0], COMMANDS, n=1, cutoff=0.7) if paths else []
    if near and not Path(paths[0]).exists():
        raise UsageError(f"there is no file or folder {paths[0]!r}; did you mean `briefing {near[0]}`?")


def is_shown() -> bool:
    """Whether a desk can be seen: on a terminal that can be drawn on, or in the browser that `serve` opened it for."""
    streams = (sys.stdin, sys.stdout, sys.stderr)  # Textual draws on the standard error
    on_terminal = all(stream.isatty() for stream in streams) and os.environ.get("TERM") != "dumb"
    return on_terminal or SERVED in os.environ


def configuration(arguments: argparse.Namespace) -> Config:
    """The configuration a call asks for; what the desk can't use of it is told, unless the desk itself will."""
    config = _stated(arguments)
    if arguments.command != DESK or not is_shown():
        from briefing.tui.settings import problems

        for problem in problems(config):
            say(str(problem))
    return config


def _stated(arguments: argparse.Namespace) -> Config:
    """The configuration of --config, a folder's own, or none beside the paths that are given."""
    from briefing.config import FILE_NAME, Config, ConfigError, load

    paths = [Path(path) for path in arguments.paths]
    try:
        if arguments.config:
            config = load(Path(arguments.config))
            return _on_paths(config, paths) if paths else config
        if len(paths) < 2 and (own := paths[0] / FILE_NAME if paths else Path(FILE_NAME)).is_file():
            return load(own)
        folder = paths[0] if paths and paths[0].is_dir() else paths[0].parent if paths else Path()
    except ConfigError as error:
        raise UsageError(str(error)) from error
    except OSError as error:
        raise UsageError(_refused(error)) from error
    if not paths:
        raise UsageError(f"there is no {FILE_NAME} here: name files or folders, or run `briefing init PATH`")
    return _on_paths(Config(folder=folder, title=folder.resolve().name or "Briefing"), paths)


def _refused(error: OSError) -> str:
    """What is said of a file that a call needs and that can't be read, or of the folder that doesn't let one see it."""
    from briefing.refusals import refusal

    path = Path(error.filename)
    path = path if os.access(path.parent, os.X_OK) else path.parent
    reason, advice = refusal(error, path)
    return f"{path}: {reason} ({advice})"


def _on_paths(config: Config, paths: list[Path]) -> Config:
    from dataclasses import replace

    whole = (path.absolute() if path.is_symlink() else path.resolve() for path in paths)  # a link may lead nowhere
    return replace(config, sources=tuple(map(str, whole)))


def decision_file(config: Config) -> DecisionFile:
    """The file of what was decided over a configuration's sources."""
    from briefing.decisions import FILE_NAME, DecisionFile

    return DecisionFile(config.folder / FILE_NAME)


def session_of(arguments: argparse.Namespace) -> Session:
    """A session for a call; `annotate` shows the layers alone, so no decisions are replayed over them."""
    from briefing.decisions import DecisionsError
    from briefing.pipeline import processes
    from briefing.session import Session
    from briefing.store import Store, default_path
    from briefing.visits import Visits
    from briefing.visits import default_path as path_of_visits

    config = configuration(arguments)
    keep = config.cache and not arguments.no_cache
    file = decision_file(config)
    try:
        return Session(
            config,
            file=None if arguments.command == "annotate" else file,
            store=Store(default_path(), config.pipeline or "") if keep else None,
            executor=processes(arguments.jobs),
            jobs=arguments.jobs,
            visits=Visits(path_of_visits(config)) if keep and arguments.command == DESK else None,
        )
    except DecisionsError as error:
        raise UsageError(str(error)) from error
