"""The patterns of `data/en/timex.toml`, compiled to regular expressions over the kinds of tokens.

A pattern is written in class names, regular expression operators and named groups "(name: ...)". What can begin a
pattern is worked out here, so that only the few patterns are tried at a token that could begin there; all quantifiers
are bounded, so a match has a bounded length and the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from briefing.annotators.timex.tokens import Tokens, kinds
from briefing.lexicon import lexicon

_NAME = re.compile(r"\b[A-Z][A-Z_]+[A-Z]\b|\b[A-Z][A-Z]\b|\bA\b")
GATED = 30
"""How many patterns a kind begins that are tried as one first."""
_GROUP_NAME = re.compile(r"\(\?P<[a-z0-9]+>")
_GROUP = re.compile(r"\(([a-z][a-z0-9]*):")
_PIECE = re.compile(
    r"(?P<look>\(\?<?=)|(?P<open>\((?:\?:|[a-z][a-z0-9]*:))|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>\?|\{0,\d+\})|(?P<name>[A-Z][A-Z_]*)"
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One reading of tokens `[start, end)` by a rule; the groups are the parts that the pattern names."""

    rule: str
    tokens: Tokens
    start: int
    end: int
    groups: dict[str, tuple[int, int]]

    def has(self, name: str) -> bool:
        """Whether the named part is there."""
        return name in self.groups

    def words(self, name: str) -> list[str]:
        """The tokens of a part in lower case; none if it isn't there."""
        return self.tokens.words(*self.groups[name]) if name in self.groups else []

    def word(self, name: str) -> str:
        """The last token of a part in lower case; "" if it isn't there."""
        return self.tokens.word(self.groups[name][1] - 1) if name in self.groups else ""

    def all_words(self) -> list[str]:
        """The tokens of the whole expression in lower case."""
        return self.tokens.words(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Grammar:
    """The compiled patterns, by the kinds they can begin with; `begins` finds the next token that begins any.

    `gates` are, for the kinds that begin many ("the"), all their patterns in one, which tells whether any matches.
    """

    by_kind: dict[str, tuple[tuple[str, re.Pattern[str]], ...]]
    begins: re.Pattern[str]
    gates: dict[str, re.Pattern[str]]


@cache
def grammar() -> Grammar:
    """The grammar of English time."""
    tables = lexicon("timex")
    by_kind: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for rule, table in tables["rules"].items():
        for pattern in table["patterns"]:
            source = _expand(pattern, tables["macros"])
            compiled = re.compile(_to_regex(source))
            for kind in _beginnings(source):
                by_kind.setdefault(kind, []).append((rule, compiled))
    return Grammar(
        {kind: tuple(entries) for kind, entries in by_kind.items()},
        re.compile(f"[{''.join(sorted(by_kind))}]"),
        {kind: _gate(entries) for kind, entries in by_kind.items() if len(entries) > GATED},
    )


def _gate(entries: Iterable[tuple[str, re.Pattern[str]]]) -> re.Pattern[str]:
    """Some patterns as one, without the names of their parts."""
    return re.compile("|".join(_GROUP_NAME.sub("(?:", pattern.pattern) for _, pattern in entries))


def _expand(pattern: str, macros: dict[str, str]) -> str:
    """The pattern with macros put in, these too."""
    return _NAME.sub(lambda name: _expand(macros[name[0]], macros) if name[0] in macros else name[0], pattern)


def _to_regex(source: str) -> str:
    """Class names become sets of kinds, "(name: ...)" a named group, spaces nothing."""
    with_classes = _NAME.sub(lambda name: f"[{kinds().classes[name[0]]}]", source)
    return _GROUP.sub(r"(?P<\1>", with_classes).replace(" ", "")


def _beginnings(source: str) -> list[str]:
    """The kinds a pattern can begin with, in order."""
    first, _ = _first(list(_PIECE.finditer(source)))
    return sorted(first)


def _first(pieces: list[re.Match[str]]) -> tuple[set[str], bool]:
    """What `pieces` (taken from its front up to a closing bracket) can begin with, and whether it can be empty."""
    alternatives: set[str] = set()
    first: set[str] = set()
    empty_alternative, empty = False, True
    while pieces:
        piece = pieces.pop(0)
        if piece.lastgroup == "close":
            break
        if piece.lastgroup == "bar":
            alternatives |= first
            empty_alternative |= empty
            first, empty = set(), True
            continue
        if piece.lastgroup == "name":
            item, nullable = set(kinds().classes[piece[0]]), False
        else:
            item, nullable = _first(pieces)
        if piece.lastgroup == "look":
            continue
        if pieces and pieces[0].lastgroup == "repeat":  # "?" and "{0,n}" alike allow none
            pieces.pop(0)
            nullable = True
        if empty:
            first |= item
            empty = nullable
    return alternatives | first, empty_alternative or empty


def readings(tokens: Tokens, start: int, end: int) -> list[Hit]:
    """All readings of the tokens from `start` on, none beyond `end`, the longest first, then in order of the rules."""
    found = []
    kind = tokens.kinds[start]
    gate = grammar().gates.get(kind)
    if gate is not None and gate.match(tokens.kinds, start, end) is None:
        return []
    for rule, pattern in grammar().by_kind.get(kind, ()):
        match = pattern.match(tokens.kinds, start, end)
        if match is not None and match.end() > start:
            found.append((rule, match))
    found.sort(key=lambda entry: -entry[1].end())
    return [_hit(rule, tokens, match) for rule, match in found]


def _hit(rule: str, tokens: Tokens, match: re.Match[str]) -> Hit:
    groups = {name: match.span(name) for name in match.re.groupindex if match.start(name) >= 0}
    return Hit(rule, tokens, match.start(), match.end(), groups)


def next_start(tokens: Tokens, position: int) -> int | None:
    """The next token from `position` on that can begin an expression."""
    match = grammar().begins.search(tokens.kinds, position)
    return None if match is None else match.start()
