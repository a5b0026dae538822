"""Noun phrases by their tags alone, for the places beside a quotation where the parse is least to be trusted."""

from __future__ import annotations

from briefing.annotators.attribution.sources import Range
from briefing.annotators.tree import Tree

NOMINAL_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "JJ", "JJS", "JJR", "POS", "HYPH", "PRP$", "WP", "VBG", "FW"}
)
HEAD_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "DT", "CD", "FW"})
_BETWEEN = frozenset({"ADV", "AUX"})
_NO_SOURCE = frozenset({"that", "this", "it"})
_TIMES = frozenset({"DATE", "TIME"})


def run_after(tree: Tree, inside: list[int], first: int, limit: int) -> Range | None:
    """The noun phrase that starts at a token: said | the head of the union |, who …"""
    last = first
    while last < limit and inside[last] < 0 and (tree.tag[last] in NOMINAL_TAGS or _links(tree, first, last, limit)):
        last += 1
    while last > first and tree.entity[last - 1] in _TIMES:
        last -= 1
    return (first, last) if last > first and tree.tag[last - 1] in HEAD_TAGS else None


def _links(tree: Tree, first: int, token: int, limit: int) -> bool:
    """Whether a token joins two parts of one noun phrase: "the head of the union"."""
    return tree.lower[token] == "of" and first < token < limit - 1 and tree.tag[token + 1] in NOMINAL_TAGS


def run_before(tree: Tree, inside: list[int], verb: int, floor: int) -> Range | None:
    """The noun phrase right before a verb and its adverbs: | the minister | later told reporters."""
    last = verb
    while last > floor and tree.pos[last - 1] in _BETWEEN:
        last -= 1
    first = last
    while first > floor and inside[first - 1] < 0 and tree.tag[first - 1] in NOMINAL_TAGS:
        first -= 1
    if first == last or tree.tag[last - 1] not in HEAD_TAGS or tree.entity[last - 1] in _TIMES:
        return None
    return None if tree.lower[last - 1] in _NO_SOURCE and last - first > 1 else (first, last)
