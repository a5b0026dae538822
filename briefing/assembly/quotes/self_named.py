"""People who are described first and named behind: "said one of them, a farmer who gave his name only as Ulan"."""

from __future__ import annotations

import re

_NAME = r"(?P<name>[A-Z][\w'’-]{1,24}(?: [A-Z][\w'’-]{1,24}){0,2})"
_GIVEN = r"(?:his|her|their) (?:first |given |last |family |full )?name"
_ONLY = r"(?: only| just| simply)?"
_SELF_NAMED = re.compile(
    r"[^\n“”\"]{0,160}?\b(?:"
    rf"(?:gave|giving){_ONLY} {_GIVEN}(?:{_ONLY} as|,)"
    rf"|(?:identified|introduced) (?:himself|herself|themselves){_ONLY} as"
    rf"|(?:asked|wanted|wished) to be (?:called|identified|known|named){_ONLY} (?:as|by {_GIVEN},)"
    rf") {_NAME}"
)
"""Behind a description, its own sentence or the next: how somebody wants to be called."""
_PARTITIVE = re.compile(r"(?:another|both|many|most|one|several|some|two)(?: of (?:them|these|those|us|you))?\Z")
_WHAT = re.compile(r", (an? [^,.;:“”\"\n]{3,60})(?=[,.;])")
"""In apposition, what somebody is."""


def self_named(text: str, start: int) -> tuple[int, int] | None:
    """Where the name stands that somebody gave who is described from `start` on, or None.

    As "Ulan" in "a farmer who gave his name as Ulan"; nothing in "who identified himself as a farmer".
    """
    found = _SELF_NAMED.match(text, start)
    return None if found is None else found.span("name")


def is_partitive(stated: str) -> bool:
    """Whether words, in small letters, name one of several untold: "one of them", "another"; not "one resident"."""
    return _PARTITIVE.match(stated) is not None


def what_behind(text: str, end: int) -> str | None:
    """What is told behind of somebody who has no name: "a retired miner" of "said one of them, a retired miner."."""
    found = _WHAT.match(text, end)
    return None if found is None else found[1]
