"""The word lists of the events layer, by table."""

from __future__ import annotations

from functools import cache

from briefing.lexicon import words


@cache
def listed(table: str) -> frozenset[str]:
    """The entries of a list of `data/en/events.toml`."""
    return words("events", table)
