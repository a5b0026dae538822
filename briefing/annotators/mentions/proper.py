"""Words that can stand in a name, whatever the tagger makes of them: "An Nguyen", "IF Metall", "Save Peru", "1Peru"."""

from __future__ import annotations

import re

from briefing.annotators.mentions.titles import is_given, is_title
from briefing.annotators.tree import Tree
from briefing.lexicon import words

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
NO_GIVEN_NAMES = frozenset({"led", "based", "backed", "born", "style", "era", "like", "owned", "run", "held"})
"""What a hyphen adds to a person's name to make an adjective: "Putin-led"."""
CALENDAR = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    ]
)
MOST_PARTICLES = 3
"""Particles in a row: "van der", "de la"."""
HYPHENS = frozenset({"-", "\u2010", "\u2011"})
_NAME_WORD = re.compile(r"[\w.&'’+!/-]+$")
_NUMBERED = re.compile(r"\d{1,3}[A-Z][a-z]{3,30}$")
"""A word of a name that a number opens: "1Peru"; not "1st", "3M" nor "20Mbit"."""


def is_proper(tree: Tree, index: int) -> bool:
    """Whether a token can be in a name: tagged a proper noun, or a capitalised word that the parser has in a name."""
    text = tree.text[index]
    if _NUMBERED.match(text):
        return True
    if not text[:1].isalpha() or tree.lower[index] in CALENDAR or not _NAME_WORD.match(text):
        return False
    if text.rpartition("-")[2] in NO_GIVEN_NAMES or _is_article(tree, index):
        return False
    if text[:1].isupper() and _opens_calls(tree, index):
        return True
    if tree.tag[index] in ("NNP", "NNPS"):
        return text[:1].isupper() or not text.islower()
    if tree.tag[index] in ("IN", "DT", "MD") and text[:1].isupper():
        return _opens_name(tree, index)
    if tree.tag[index] == "RB" and text[:1].isupper() and index > 1 and tree.tag[index - 1] == "NNP":
        return is_given(tree.lower[index - 1]) or is_title(tree.lower[index - 2])  # "Ana Reilly"
    if tree.lower[index] in words("organizations", "suffixes") and index and text[:1].isupper():
        return tree.tag[index - 1] == "NNP"  # "Harlan Berhad", whatever the tagger makes of it
    return (
        text[:1].isupper() and tree.entity[index] in NAME_LABELS and tree.tag[index] not in ("DT", "PRP", "PRP$", "IN")
    )


def _opens_calls(tree: Tree, index: int) -> bool:
    """Whether a verb opens one of the two calls that a group is named by: | Save | Peru, | Stop | Acme."""
    calls = words("organizations", "calls")
    if tree.lower[index] not in calls or index + 1 >= len(tree) or not tree.is_capital(index + 1):
        return False
    end = index + 1
    while end < len(tree) and end - index <= MOST_PARTICLES and tree.is_capital(end):
        end += 1
    again = tree.text[end : end + 1] == [","] and tree.lower[end + 1 : end + 2] != [] and tree.lower[end + 1] in calls
    return again or (index > 1 and tree.text[index - 1] == "," and _opened_by_call(tree, index - 1))


def _opened_by_call(tree: Tree, comma: int) -> bool:
    """Whether a call in capitals stands right before a comma: "Save Peru|,"."""
    first = comma
    while first > 0 and comma - first <= MOST_PARTICLES and tree.is_capital(first - 1):
        first -= 1
    return first < comma - 1 and tree.lower[first] in words("organizations", "calls")


def _is_article(tree: Tree, index: int) -> bool:
    """Whether a "The" that the tagger takes for a name is the article: "The WHO's staff", not "The Hague"."""
    return tree.lower[index] == "the" and tree.dep[index] == "det" and not tree.entity[index]


def _opens_name(tree: Tree, index: int) -> bool:
    """Whether a word that looks like a small one begins a name: "Per Strand left", "An Nguyen", "IF Metall".

    At the start of a sentence another given or family name must follow, or a verb: not "Per Apple's report", "An Obama
    aide", "Will Lopez leave?".
    """
    following = index + 1
    if following >= len(tree) or not tree.is_capital(following) or tree.tag[following] not in ("NNP", "NNPS"):
        return False
    given = is_given(tree.lower[index]) or tree.lower[index] in words("names", "family_first")
    if tree.opens_sentence(index):
        named = is_given(tree.lower[following]) or tree.lower[following] in words("names", "family_first")
        noun = tree.dep[following] in ("compound", "nmod") and not tree.is_capital(tree.head[following])
        verb = tree.tag[following + 1 : following + 2] in (["VBD"], ["VBZ"]) and tree.tag[index] != "DT"
        return given and not noun and (verb or (named and tree.tag[index] != "MD"))
    club = tree.text[index].isupper() and len(tree.text[index]) > 1 and not tree.text[following].isupper()
    return club or given


def run_end(tree: Tree, index: int) -> str:
    """The last word of the row of proper nouns that begins at a token, lower-cased."""
    while index + 1 < len(tree) and is_proper(tree, index + 1):
        index += 1
    return tree.lower[index]
