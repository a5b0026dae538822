"""Noun phrases by their tags alone, for the places beside a quotation where the parse is least to be trusted."""

from __future__ import annotations

from briefing.annotators.attribution.phrases import Range
from briefing.annotators.tree import Tree

NOMINAL_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "JJ", "JJS", "JJR", "POS", "HYPH", "PRP$", "WP", "VBG", "FW"}
)
HEAD_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP", "DT", "CD", "FW"})
_NAMELIKE_TAGS = frozenset({"RB", "VB", "VBD", "VBN", "VBP", "VBZ", "UH", "RP"})
"""Tags that the tagger now and then gives a name it has never seen: "said Skelly"."""
_CLOSING = frozenset({'"', "”", "’", "'", "»", "''"})
_BETWEEN = frozenset({"ADV", "AUX"})
PARENTHESIS = 12
"""Tokens that a parenthesis between a name and its verb may have: Ana Reyes (D-Ohio) said."""
_NO_SOURCE = frozenset({"that", "this", "it"})
_TIMES = frozenset({"DATE", "TIME"})


def run_after(tree: Tree, inside: list[int], first: int, limit: int) -> Range | None:
    """The noun phrase that starts at a token: said | the union head |, who …"""
    last = first
    while last < limit and inside[last] < 0 and _is_nominal(tree, last):
        last += 1
    while last > first and tree.entity[last - 1] in _TIMES:
        last -= 1
    return (first, last) if last > first and _is_head(tree, last - 1) else None


def _is_nominal(tree: Tree, token: int) -> bool:
    """Whether a token can stand in a noun phrase, by its tag or as a name that the tagger mistook."""
    return tree.tag[token] in NOMINAL_TAGS or _is_namelike(tree, token)


def _is_head(tree: Tree, token: int) -> bool:
    return tree.tag[token] in HEAD_TAGS or _is_namelike(tree, token)


def _is_namelike(tree: Tree, token: int) -> bool:
    """Whether a word within a sentence has a capital though its tag is no noun's."""
    return (
        tree.tag[token] in _NAMELIKE_TAGS
        and tree.is_capital(token)
        and token > 0
        and (_ends_held_open(tree, token - 1) or (tree.lower[token - 1].isalpha() and not tree.opens_sentence(token)))
    )


def _ends_held_open(tree: Tree, mark: int) -> bool:
    """Whether a mark closes a quotation that does not end its sentence: “We left,” | Skelly said; not “We left.”"""
    return mark > 0 and tree.text[mark] in _CLOSING and tree.text[mark - 1] in {",", "?", "!"}


def run_before(tree: Tree, inside: list[int], verb: int, floor: int) -> Range | None:
    """The noun phrase right before a verb and its adverbs: | the minister | later told reporters."""
    last = verb
    while last > floor and tree.pos[last - 1] in _BETWEEN and not _is_namelike(tree, last - 1):
        last -= 1
    last = _before_parenthesis(tree, last, floor)
    first = last
    while first > floor and inside[first - 1] < 0 and _is_nominal(tree, first - 1):
        first -= 1
    if first == last or not _is_head(tree, last - 1) or tree.entity[last - 1] in _TIMES:
        return None
    lone = tree.lower[last - 1] in _NO_SOURCE and last - first > 1
    return None if lone or tree.lower[last - 1].endswith(("self", "selves")) else (first, last)


def _before_parenthesis(tree: Tree, last: int, floor: int) -> int:
    """The end of what stands before a parenthesis: Ana Reyes | (D-Ohio) said."""
    if last > floor and tree.lower[last - 1] == ")":
        for token in range(last - 2, max(last - PARENTHESIS, floor), -1):
            if tree.lower[token] == "(":
                return token
    return last
