"""Word lists and gazetteers: `data/<language>/*.toml`, each list with where it comes from, read once a process."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def lexicon(name: str, language: str = "en") -> dict[str, Any]:
    """The tables of `data/<language>/<name>.toml`. Raises FileNotFoundError for an unknown name."""
    source = files("briefing") / "data" / language / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def words(name: str, table: str, language: str = "en") -> frozenset[str]:
    """The entries of one list: the `words` array of `[table]` in `data/<language>/<name>.toml`."""
    return frozenset(lexicon(name, language)[table]["words"])
