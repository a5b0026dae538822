"""What is known of states, their capitals and seats of government, regions and well-known bodies, by name.

The tables are `data/en/countries.toml` and `data/en/organizations.toml`. Keys are stable: `state:KR`, `body:nato`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from briefing.lexicon import lexicon, words
from briefing.model import ActorKind

Use: TypeAlias = Literal["name", "capital", "seat", "adjective", "people"]

_FIRST = re.compile(r"[\w.]+")
LONGEST = 7
"""No entry is matched over more tokens than this."""


@dataclass(frozen=True, slots=True)
class Known:
    """One reading of a surface: the key and kind of what it belongs to, the name shown for it, and how it is used."""

    key: str
    name: str
    kind: ActorKind
    use: Use


@cache
def gazetteer() -> dict[str, Known]:
    """Every known surface, exactly as written, but those of two bodies. An earlier table wins over a later one."""
    table: dict[str, Known] = {}
    for surface, entry in (*_states(), *_places(), *_bodies(), *_adjectives(), *_cities()):
        if surface not in _twins():
            table.setdefault(surface, entry)
    return table


def known(surface: str) -> Known | None:
    """What a surface is known as, or None: as written, else in the case of a name where it is all capitals."""
    found = gazetteer().get(surface)
    if found is None and len(surface) > 4 and surface.isupper():
        return gazetteer().get(surface.title())
    return found


@cache
def _city_keys() -> dict[str, str]:
    return {
        name: f"place:{names[0].casefold()}" for names in lexicon("countries")["cities"]["entries"] for name in names
    }


def city_key(surface: str) -> str:
    """The key of a city as a place: one for all its names ("Kiev", "Kyiv")."""
    return _city_keys().get(surface, f"place:{surface.casefold()}")


def display_name(key: str) -> str | None:
    """The name shown for a key, where the texts hold none."""
    return _display_names().get(key)


@cache
def _display_names() -> dict[str, str]:
    return {entry.key: entry.name for entry in reversed(gazetteer().values()) if entry.key}


def matches(tokens: Sequence[str], gaps: Sequence[bool]) -> list[tuple[int, int, Known]]:
    """The longest known names in a row of tokens, left to right, none inside another, as `(start, end, known)`.

    `gaps[i]` tells whether white space follows token `i`. A capital whose name others bear counts where its state is
    named: "Male" beside "Maldives"; so does an abbreviation of two bodies where one of them is named in full.
    """
    found = []
    index = 0
    while index < len(tokens):
        match = _longest(tokens, gaps, index)
        if match:
            found.append(match)
        index = match[1] if match else index + 1
    named = {entry.key for _, _, entry in found}
    shared = {surface: entry for surface, entry in _shared_capitals().items() if entry.key in named}
    for surface, twins in _twins().items():
        meant = [entry for entry in twins if entry.key in named]
        shared |= {surface: meant[0]} if len(meant) == 1 else {}
    return sorted([*found, *_of_these(tokens, shared)], key=lambda match: match[0]) if shared else found


def _of_these(tokens: Sequence[str], entries: Mapping[str, Known]) -> Iterator[tuple[int, int, Known]]:
    """Where some names of one or two words stand."""
    for index, token in enumerate(tokens):
        pair = " ".join(tokens[index : index + 2])
        if token in entries:
            yield index, index + 1, entries[token]
        elif pair in entries:
            yield index, index + 2, entries[pair]


@cache
def _shared_capitals() -> dict[str, Known]:
    """Capitals by names that towns elsewhere, people and common words have too."""
    shared = lexicon("countries")["shared_capitals"]["entries"]
    states = lexicon("countries")["states"]["entries"]
    return {
        surface: Known(f"state:{code}", states[code]["name"], "state", "capital")
        for code, surfaces in shared.items()
        for surface in surfaces
    }


@cache
def _twins() -> Mapping[str, tuple[Known, ...]]:
    """The abbreviations that two known bodies share, with both: "RSF"."""
    bearers: dict[str, dict[str, Known]] = {}
    for surface, entry in _bodies():
        bearers.setdefault(surface, {})[entry.key] = entry
    return {surface: tuple(entries.values()) for surface, entries in bearers.items() if len(entries) > 1}


def _longest(tokens: Sequence[str], gaps: Sequence[bool], start: int) -> tuple[int, int, Known] | None:
    token = tokens[start]
    if not (token[:1].isupper() or token[:1].isdigit() or token == "al") or len(token) > 40:
        return None
    best = None
    surface = ""
    for end in range(start, min(start + (LONGEST if _opens(token) else 1), len(tokens))):
        surface += tokens[end]
        entry = known(surface)
        if entry:
            best = start, end + 1, entry
        surface += " " if gaps[end] else ""
    return best


def _opens(token: str) -> bool:
    """Whether a known name of more than one token begins with this one."""
    return token in _first_words() or token.title() in _first_words()


@cache
def _first_words() -> frozenset[str]:
    """The first tokens of names that have more than one."""
    firsts = (_FIRST.match(surface) for surface in gazetteer())
    return frozenset(match[0] for match in firsts if match and match[0] != match.string)


def _states() -> Iterator[tuple[str, Known]]:
    tables = lexicon("countries")
    for code, entry in (tables["states"]["entries"] | tables["former"]["entries"]).items():
        key, name = f"state:{code}", entry["name"]
        uses: dict[Use, list[str]] = {
            "name": [name, *entry.get("also", [])],
            "adjective": entry["adjectives"],
            "people": [*entry.get("people", []), *map(_plural, entry["adjectives"])],
            "capital": entry["capitals"],
            "seat": entry.get("seats", []),
        }
        for use, surfaces in uses.items():
            yield from ((surface, Known(key, name, "state", use)) for surface in surfaces)


def _plural(adjective: str) -> str:
    """The people of an adjective: "Koreans", but "the Chinese"."""
    return adjective if adjective.endswith(("ese", "ish", "ch", "ss")) else adjective + "s"


def _places() -> Iterator[tuple[str, Known]]:
    for table in ("places", "regions", "towns"):
        for name in sorted(words("countries", table)):
            yield name, Known(f"place:{name.casefold()}", name, "place", "name")


def _cities() -> Iterator[tuple[str, Known]]:
    for surface, key in _city_keys().items():
        yield surface, Known(key, surface, "place", "name")


def _adjectives() -> Iterator[tuple[str, Known]]:
    for adjective in sorted(words("countries", "adjectives")):
        yield adjective, Known("", adjective, "place", "adjective")


def _bodies() -> Iterator[tuple[str, Known]]:
    tables = lexicon("organizations")
    kinds: tuple[tuple[str, ActorKind], ...] = (("known", "organization"), ("groups", "group"))
    for table, kind in kinds:
        for name, *others in tables[table]["entries"]:
            entry = Known(f"{kind}:{name.casefold()}", name, kind, "name")
            yield from ((surface, entry) for surface in (name, *others))
