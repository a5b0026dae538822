"""The noun phrase of a source, as it stands in the text, from its head: titles and joint speakers, no asides."""

from __future__ import annotations

from briefing.annotators.tree import Tree
from briefing.lexicon import words

Range = tuple[int, int]
"""Tokens `[first, last)`."""

_CUT = frozenset({"relcl", "appos", "acl", "advcl", "parataxis", "npadvmod"})
_CUT_PREPOSITIONS = frozenset(
    {"on", "during", "after", "before", "as", "about", "since", "until", "while", "by", "with", "to", "at"}
)
_DEPTH = 8
"""Steps down the parse that a phrase is followed."""
LONGEST = 25
"""Tokens a source may have; a longer phrase is cut to its head's own words."""


def phrase(tree: Tree, head: int, depth: int = 0) -> Range:
    """The noun phrase of a source: with titles, "of" phrases and joint speakers, without apposition or relative clause.

    "Kim Song, the ambassador, said": "Kim Song". "South Korea and the United States claim": both.
    """
    first, last = tree.left[head], head + 1
    for child in tree.children[head]:
        if child < head:
            mark = tree.dep[child] == "punct" and tree.lower[child] not in {"-", "–", "$", "#"}
            where = tree.dep[child] == "prep"  # "In Lima | the mayor"
            if where or tree.dep[child] in _CUT or (mark and not _is_behind_abbreviation(tree, child + 1)):
                first = max(first, tree.right[child])
            continue
        if tree.dep[child] == "case":
            continue  # "Moscow's claim" is Moscow's
        if tree.lower[child].endswith(("self", "selves")):
            last = max(last, child + 1)
            continue
        if _ends_phrase(tree, head, child):
            break
        if depth < _DEPTH:
            joined = tree.dep[child] == "conj"
            last = max(last, phrase(tree, child, depth + 1)[1] if joined else _bare_right(tree, child, depth + 1))
    if last - first > LONGEST:
        first, last = max(first, head - 5), head + 1
    while first < head and tree.lower[first] in {"-", "–", "—"}:  # the mark of a list
        first += 1
    return _with_abbreviated(tree, first), last


def _with_abbreviated(tree: Tree, first: int) -> int:
    """Where a phrase begins that the parser cut inside a bracket: "Farmers Party (FP) leader", not "FP) leader"."""
    if _is_behind_abbreviation(tree, first + 2) and tree.text[first + 1] == ")" and first > 1:
        return min(first, tree.left[first - 2])
    return first


def _ends_phrase(tree: Tree, head: int, child: int) -> bool:
    """Whether a source ends before a dependent: "Kim |, the envoy", "a man | on duty", not "head of staff".

    Nor "aide to the mayor", which tells whose aide speaks.
    """
    relation = tree.dep[child]
    if relation == "appos" and tree.left[child] == head + 1 and tree.pos[child] == "PROPN":
        return False  # "the former governor Ana Nguyen": no comma, one name
    if relation == "appos" and tree.left[child] == head + 1 and _is_behind_abbreviation(tree, child):
        return False  # "the Farmers Party (FP) leader"
    if relation in _CUT or (relation == "conj" and tree.pos[child] in {"VERB", "AUX"}):
        return True
    if relation == "punct":
        return tree.lower[child] == ";" or not any(
            tree.dep[later] == "conj" for later in tree.children[head] if later > child
        )
    return relation == "prep" and tree.lower[child] in _CUT_PREPOSITIONS and not _tells_field(tree, child)


def _tells_field(tree: Tree, preposition: int) -> bool:
    """Whether an office goes on with whom it is for: aide | to Reyes, spokesman | on health; not | on Monday."""
    office, behind = tree.lower[preposition - 1], preposition + 1
    if behind >= tree.right[preposition] or tree.entity[behind] in {"DATE", "TIME"}:
        return False
    listed = {"to": "offices", "on": "servants"}.get(tree.lower[preposition])
    return listed is not None and office in words("titles", listed)


def _is_behind_abbreviation(tree: Tree, token: int) -> bool:
    """Whether an abbreviation in brackets stands right before a token and belongs to words before: Party (FP) | leader.

    Not (AP) | Reyes, which nothing stands before.
    """
    if not 4 <= token <= len(tree) or tree.sentence[token - 4] != tree.sentence[token - 1]:
        return False
    return [tree.text[token - 3], tree.text[token - 1]] == ["(", ")"] and tree.text[token - 2].isupper()


def _bare_right(tree: Tree, child: int, depth: int) -> int:
    """The end of a dependent's subtree, cut where a clause or an apposition inside it begins."""
    last = child + 1
    for inner in tree.children[child]:
        if inner > child:
            if tree.dep[inner] in _CUT or tree.dep[inner] == "punct":
                break
            if depth < _DEPTH:
                last = max(last, _bare_right(tree, inner, depth + 1))
    return last
