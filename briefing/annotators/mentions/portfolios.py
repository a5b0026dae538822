"""What a minister is minister for, as it stands before the office: "Energy and Mineral Resources Minister"."""

from __future__ import annotations

from briefing.annotators.mentions.titles import is_field
from briefing.annotators.tree import Tree
from briefing.gazetteer import known

MINISTERS = frozenset({"minister", "secretary", "commissioner", "undersecretary", "under-secretary"})
LONGEST_PORTFOLIO = 10
"""Tokens of several fields in a row."""
_AND = frozenset({"and", "&"})


def portfolio_start(tree: Tree, office: int) -> int:
    """Where the fields begin that stand before a minister's office; the office itself where there is no row of them.

    As "Science" in "Peruvian Science, Technology and Innovation Minister". What stands before the "and" must end in a
    field: not "Reyes and Trade Minister Ana Lund", "Acme and Mineral Resources Minister". One field is no row.
    """
    joint = office - 1
    while joint > 0 and office - joint < LONGEST_PORTFOLIO and _is_word(tree, joint):
        joint -= 1
    if joint == office - 1 or joint < 1 or tree.lower[joint] not in _AND or tree.lower[office] not in MINISTERS:
        return office
    first = joint
    while first > 0 and office - first < LONGEST_PORTFOLIO and is_field(tree.lower[first - 1]):
        first = _field_start(tree, first - 1)
        if tree.lower[first - 1 : first] != [","]:
            break
        first -= 1
    first += tree.lower[first] == ","
    return first if first < joint and tree.sentence[first] == tree.sentence[office] else office


def _field_start(tree: Tree, last: int) -> int:
    """Where a field of several words begins: "Foreign" in "Foreign Trade"."""
    first = last
    while first > 0 and is_field(tree.lower[first - 1]):
        first -= 1
    return first


def _is_word(tree: Tree, index: int) -> bool:
    """Whether a token can be a word of a field: listed or capitalised, no person's and no state's name."""
    if is_field(tree.lower[index]):
        return True
    return tree.is_capital(index) and tree.entity[index] != "PERSON" and known(tree.text[index]) is None


def is_in_portfolio(tree: Tree, first: int, last: int) -> bool:
    """Whether tokens are part of such a row: "Mineral Resources" in "Energy and Mineral Resources Minister"."""
    offices = (
        index for index in range(last, min(last + LONGEST_PORTFOLIO, len(tree))) if tree.lower[index] in MINISTERS
    )
    office = next(offices, None)
    return office is not None and portfolio_start(tree, office) <= first
