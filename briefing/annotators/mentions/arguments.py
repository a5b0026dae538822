"""What a mention does in its sentence: its head, the verb it is an argument of, whether it speaks."""

from __future__ import annotations

from typing import Literal, NamedTuple

from briefing.annotators.tree import Tree
from briefing.lexicon import words

Function = Literal["subject", "passive", "object", "other"]
CLIMB = 12
"""Coordinations nested deeper than this are no longer followed."""


class Argument(NamedTuple):
    """The verb's token (-1 if none), how the mention hangs on it, and whether it is the subject of speech."""

    verb: int
    function: Function
    speaks: bool


def span_head(tree: Tree, first: int, last: int) -> int:
    """The token of `[first, last)` that hangs on something outside it; the last of several."""
    for index in range(last - 1, first - 1, -1):
        head = tree.head[index]
        if not first <= head < last or head == index:
            return index
    return last - 1


def argument(tree: Tree, head: int) -> Argument:
    """How a mention with that head takes part: subject ("Seoul rejected"), passive ("Kyiv was told"), object, other."""
    for _ in range(CLIMB):
        if tree.dep[head] not in ("conj", "appos"):
            break
        head = tree.head[head]
    dep, governor = tree.dep[head], tree.head[head]
    if dep in ("nsubj", "csubj"):
        return Argument(governor, "subject", tree.lemma[governor] in words("titles", "speech"))
    if dep == "pobj" and tree.dep[governor] == "agent":
        return Argument(tree.head[governor], "subject", False)
    if dep == "nsubjpass":
        return Argument(governor, "passive", False)
    if dep in ("dobj", "dative", "obj", "iobj"):
        return Argument(governor, "object", False)
    if dep == "pobj":
        return _prepositional(tree, governor)
    return Argument(-1, "other", False)


def _prepositional(tree: Tree, preposition: int) -> Argument:
    """As in "according to Seoul", who speaks, and "talked with Seoul", whose verb is "talk"."""
    governor = tree.head[preposition]
    told = tree.lower[preposition] == "to" and tree.lower[governor] == "according"
    if told:
        return Argument(-1, "other", True)
    verb = governor if tree.tag[governor].startswith("VB") else -1
    return Argument(verb, "other", False)
