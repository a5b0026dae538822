"""The word lists of the page and its rules, ready to be looked for in a text."""

from __future__ import annotations

import re
from functools import cache

from briefing.lexicon import words

_CONTRACTED = re.compile(r"\b[a-z]{2,6}n['’]t\b", re.IGNORECASE)


@cache
def pattern(table: str) -> re.Pattern[str]:
    """A pattern that finds any word or phrase of a list of `brief.toml`, whole words only, in either case."""
    phrases = {form for entry in words("brief", table) for form in ([entry] if table != "loaded" else entry.split())}
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


@cache
def _figure() -> re.Pattern[str]:
    return re.compile(rf"({pattern('hedge_before_figure').pattern})(?=\s+\$?\d)", re.IGNORECASE)


def found(table: str, text: str) -> tuple[str, ...]:
    """The words of a list that stand in the text, in lower case, in order."""
    return tuple(match[0].lower() for match in pattern(table).finditer(text))


def hedges(text: str) -> tuple[str, ...]:
    """The words that make a statement less than certain: "may", "reportedly", "about" before a figure.

    "Troops may withdraw" has one; "In May troops withdrew" has none, nor has "talks about 1938".
    """
    general = (match[0].lower() for match in pattern("hedge").finditer(text) if match[0] != "May")
    return (*general, *(match[1].lower() for match in _figure().finditer(text)))


def negations(text: str) -> tuple[str, ...]:
    """The words that make a clause negative: "did not sign" has one, "didn't sign" too, "noted" none."""
    contracted = (match[0].lower() for match in _CONTRACTED.finditer(text))
    return (*found("negation", text), *contracted)


def weighs(text: str) -> bool:
    """Whether a sentence has a word with which an author weighs what is or will be: "could", "probably", "must"."""
    return any(match[0] != "May" for match in pattern("judgement").finditer(text))


@cache
def _lemmas() -> dict[str, str]:
    return {form: entry.split()[0] for entry in words("brief", "loaded") for form in entry.split()}


def loaded(text: str) -> tuple[str, ...]:
    """The lemmas of the verbs of saying in a text that take sides: "slammed" gives "slam"."""
    return tuple(_lemmas()[form] for form in found("loaded", text))
