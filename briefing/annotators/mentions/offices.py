"""Offices and bodies of a state that act without a name: "South Korea's foreign ministry", "the Polish president"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from briefing.annotators.mentions.titles import is_title, is_title_part
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.gazetteer import Known, known
from briefing.lexicon import words

OfficeKind = Literal["government", "body", "person"]
_ANY = frozenset({"a", "an", "some", "any", "no", "every", "each", "another"})
"""What stands before an office that several may hold."""
LONGEST_OFFICE = 8
"""Tokens between a state and the head of its office."""


@dataclass(frozen=True, slots=True)
class OfficeSpan:
    """Tokens `[first, last)` of an office without its possessor; `owner` is the state, None in "the ministry"."""

    first: int
    last: int
    kind: OfficeKind
    owner: Known | None


def office_spans(tree: Tree, taken: list[bool]) -> list[OfficeSpan]:
    """The unnamed offices of a parse in order; none touches a token that is `taken` by a name."""
    spans = []
    for index in range(len(tree)):
        kind = _office_kind(tree, index)
        if kind is not None and not taken[index]:
            span = _office(tree, index, kind, taken)
            if span is not None:
                spans.append(span)
    return spans


def _office_kind(tree: Tree, index: int) -> OfficeKind | None:
    """What a noun is as an office: a whole government, one of its bodies, or a person; None for other words."""
    word = tree.lower[index]
    if word in words("titles", "governments"):
        return "government" if tree.tag[index] in ("NN", "NNP", "NNS") else None
    if tree.tag[index] not in ("NN", "NNP"):
        return None
    if not words("titles", "bodies").isdisjoint((word, " ".join(tree.lower[max(index - 1, 0) : index + 1]))):
        return "body"
    return "person" if is_title(word) and not word.endswith(".") and word not in words("titles", "honorifics") else None


def _office(tree: Tree, head: int, kind: OfficeKind, taken: list[bool]) -> OfficeSpan | None:
    """The office with that head, or None where a name follows ("President Yoon") or it is anyone ("a minister")."""
    if (head + 1 < len(tree) and _continues(tree, head, taken)) or (kind == "body" and _is_named(tree, head, taken)):
        return None
    first, owner = _reach(tree, head, taken)
    if owner is None:
        return None
    if first and tree.lower[_opener(tree, first)] in _ANY:
        return None
    return OfficeSpan(first, head + 1, kind, owner)


def _is_named(tree: Tree, head: int, taken: list[bool]) -> bool:
    """Whether a body's name stands beside what it is: "France's highest court, the Cour de Cassation,"."""
    beside = [tree.head[head]] if tree.dep[head] == "appos" else tree.dependents(head, "appos")
    return any(taken[name] for name in beside)


def _opener(tree: Tree, first: int) -> int:
    """What opens the phrase of an office, behind adjectives of its own: "a" in "a former | French mayor"."""
    opener = first - 1
    while opener > 0 and tree.tag[opener] == "JJ" and first <= tree.head[opener] < first + LONGEST_OFFICE:
        opener -= 1
    return opener


def _continues(tree: Tree, head: int, taken: list[bool]) -> bool:
    """Whether the noun goes on after the head: a name follows, another noun, "'s" of a plural office."""
    after = head + 1
    return tree.sentence[after] == tree.sentence[head] and (
        (
            taken[after]
            and tree.dep[head] in ("compound", "nmod", "amod", "poss")
            and tree.lower[after] not in APOSTROPHES
        )
        or tree.tag[after] in ("NN", "NNS", "NNP", "NNPS", "HYPH")
    )


def _reach(tree: Tree, head: int, taken: list[bool]) -> tuple[int, Known | None]:
    """Walk left from the head over its modifiers to a state: an adjective (inside) or a possessor (left outside)."""
    first = head
    while first > 0 and head - first < LONGEST_OFFICE and tree.sentence[first - 1] == tree.sentence[head]:
        before = first - 1
        if tree.lower[before] in APOSTROPHES:
            return first, _state_ending(tree, before, taken)
        adjective = _adjective_ending(tree, first)
        if adjective is not None:
            return adjective
        modifies = is_title_part(tree.lower[before]) or tree.dep[before] in ("compound", "amod")
        if taken[before] or not modifies or tree.tag[before] in ("CC", "DT", "IN"):
            break
        first = before
    return first, None


def _state_ending(tree: Tree, end: int, taken: list[bool]) -> Known | None:
    """The state, or the state of the capital, whose name ends before token `end`; not that in "Acme of America"."""
    for first in range(max(end - 4, 0), end):
        if first > 1 and tree.lower[first - 1] == "of" and taken[first - 1]:
            continue
        entry = known(tree.surface(first, end))
        if entry is not None and entry.kind == "state" and entry.use in ("name", "capital", "seat"):
            return entry
    return None


def _adjective_ending(tree: Tree, end: int) -> tuple[int, Known] | None:
    """Where the state's adjective (or bare abbreviation, "US") that ends before token `end` begins, and the state."""
    for first in range(max(end - 2, 0), end):
        entry = known(tree.surface(first, end))
        if entry is not None and entry.kind == "state" and entry.use == "adjective":
            return first, entry
    return None
