"""Opening a source in the person's editor at a line, and text in her pager."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

COLON = frozenset({"code", "codium", "cursor", "subl", "sublime_text", "zed", "hx", "helix", "micro"})
"""Editors that take `file:line`; `-g` is added for those of the Visual Studio family."""

GOTO = frozenset({"code", "codium", "cursor"})


def editor(environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """The editor's command from $VISUAL or $EDITOR, split into words, or None if neither is set or it can't be read."""
    command = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        return shlex.split(command) or None
    except ValueError:  # an unclosed quotation mark
        return None


def pager(environment: Mapping[str, str] = os.environ) -> list[str] | None:
    """The pager's command from $PAGER, split into words; else less or more, or None if there is neither."""
    try:
        chosen = shlex.split(environment.get("PAGER") or "")
    except ValueError:  # an unclosed quotation mark
        chosen = []
    path = environment.get("PATH")
    return chosen or next(([name] for name in ("less", "more") if shutil.which(name, path=path)), None)


def editor_command(command: list[str], path: str, line: int) -> list[str]:
    """The command that opens `path` at `line`: `+line file` as vi, emacs, nano and less take it, or `file:line`."""
    program = Path(command[0]).stem
    if program in COLON:
        return [*command, *(["-g"] if program in GOTO else []), f"{path}:{line}"]
    return [*command, f"+{line}", path]
