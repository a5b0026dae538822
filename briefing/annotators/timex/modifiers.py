"""The small words around a date or a length: "early", "last", "nearly"."""

from __future__ import annotations

from briefing.annotators.timex.grammar import Hit

MODS = {
    "early": "START",
    "beginning": "START",
    "start": "START",
    "dawn": "START",
    "opening": "START",
    "first": "START",
    "earlier": "BEFORE",
    "mid": "MID",
    "middle": "MID",
    "late": "END",
    "later": "AFTER",
    "end": "END",
    "latter": "END",
    "closing": "END",
    "final": "END",
    "second": "END",
    "last": "END",
}
"""The TIMEX3 modifier of each word for a part of a unit."""
ANAPHORS = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "prior": -1, "before": -1}
"""How many units each word leads away from the one named before."""
_BOUNDS = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "some": "APPROX",
    "almost": "LESS_THAN",
    "nearly": "LESS_THAN",
    "more than": "MORE_THAN",
    "less than": "LESS_THAN",
    "fewer than": "LESS_THAN",
    "at least": "EQUAL_OR_MORE",
    "at most": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS",
    "over": "MORE_THAN",
    "under": "LESS_THAN",
    "just over": "MORE_THAN",
    "just above": "MORE_THAN",
    "slightly over": "MORE_THAN",
    "slightly above": "MORE_THAN",
    "just under": "LESS_THAN",
    "just below": "LESS_THAN",
    "slightly under": "LESS_THAN",
    "slightly below": "LESS_THAN",
    "no more": "EQUAL_OR_LESS",
    "no less": "EQUAL_OR_MORE",
    "no fewer": "EQUAL_OR_MORE",
}
_PARTS = ("mod", "part", "stretch", "half")
"""The parts of a pattern that say which part of a unit is meant."""
_BACK = frozenset(("last", "past"))
_ONWARD = frozenset(("next", "coming", "upcoming"))


def part_mod(hit: Hit) -> str | None:
    """The modifier that "early", "the end of" and the like set."""
    return next((MODS.get(hit.word(name)) for name in _PARTS if hit.has(name)), None)


def bound_mod(hit: Hit) -> str | None:
    """The TIMEX3 modifier that "about", "nearly", "at least" at the front set."""
    words = hit.tokens.words(hit.start, min(hit.start + 2, hit.end))
    return _BOUNDS.get(words[0]) or _BOUNDS.get(" ".join(words))


def step_of(word: str) -> int:
    """-1, 0 or 1 for "last", "this", "next" and their like."""
    return -1 if word in _BACK else 1 if word in _ONWARD else 0
