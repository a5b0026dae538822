"""The small words that a family name begins with: "bin Rashid", "al-Tamimi", "van der Berg"."""

from __future__ import annotations

from briefing.annotators.mentions.joints import ARABIC
from briefing.annotators.mentions.proper import HYPHENS, MOST_PARTICLES, NAME_LABELS
from briefing.annotators.tree import Tree
from briefing.lexicon import words

_JOINING = frozenset({"and", "e", "y"})
"""Particles that stand between two names and begin none."""


def behind_particles(tree: Tree, first: int) -> int:
    """Where a name begins whose particles stand before a token in small letters; the token itself without any.

    "fighters loyal to | bin Rashid"; not "a white van | Reyes drove", which the parser has for a noun.
    """
    article = first - 2
    if article >= 0 and tree.lower[first - 1] in HYPHENS and not tree.gap[first - 1] and not tree.gap[article]:
        return article if tree.lower[article] in ARABIC and _is_in_name(tree, article) else first
    start = first
    while start > 0 and first - start < MOST_PARTICLES and _is_particle(tree, start - 1, first):
        start -= 1
    return start


def _is_particle(tree: Tree, index: int, first: int) -> bool:
    particle = tree.lower[index] in words("names", "particles") and tree.lower[index] not in _JOINING
    return particle and tree.gap[index] and tree.sentence[index] == tree.sentence[first] and _is_in_name(tree, index)


def _is_in_name(tree: Tree, index: int) -> bool:
    """Whether the parser has a word in small letters for one of a name's."""
    return tree.text[index].islower() and (tree.tag[index] == "NNP" or tree.entity[index] in NAME_LABELS)
