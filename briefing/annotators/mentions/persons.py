"""Whom "he", "she", "the 52-year-old" and "the president" surely stand for; nobody where two could be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.annotators.mentions.reference import (
    WINDOW,
    Found,
    Scope,
    continued,
    gender_of,
    is_main_subject,
    own_office,
    speaks,
)
from briefing.annotators.tree import Tree
from briefing.lexicon import words

_SECOND = frozenset({"assistant", "deputy", "vice"})
"""Words that make of an office another one, below it."""

BACK = 2
"""Sentences a pronoun looks back."""
REACH = 400
"""Tokens that are read before a pronoun."""
REFLEXIVES = frozenset({"himself", "herself"})
"""Pronouns that stand for the subject of their own clause, which the mention there stands for already."""


def person_of_pronoun(scope: Scope, index: int) -> Found | None:
    """Whom a pronoun stands for: not inside a quotation, where it is the speaker's."""
    if scope.quoted[index] or scope.tree.lower[index] in REFLEXIVES:
        return None
    return only_person(scope, index)


def only_person(scope: Scope, index: int) -> Found | None:
    """The one person of the nearest sentence that has any: "Yoon arrived. He said …".

    Where there are two, the subject of the sentence before, if the other only stands aside. Nobody where somebody
    without a name is the subject since ("A spokesman said so. He …"), nor where another may go on being spoken of:
    the second "he" of "He cut Obama's deal. He left" is no Obama.
    """
    tree, gender = scope.tree, gender_of(scope.tree.lower[index])
    told = _what_he_says(tree, index)
    named = _nearest(scope, index, told) or (_nearest(scope, index, range(0)) if told else [])
    if not named:
        return None
    named = _reporter(tree, index, named) or named
    nearest = tree.sentence[named[0].first]
    if scope.unnamed_subject(nearest, tree.sentence[index], gender):
        return None
    if _goes_on_about(scope, index, nearest) or _speaks_of_another(tree, index):
        return None
    people = {scope.person(found.root): found.root for found in named}
    one = next(iter(people.values())) if len(people) == 1 else None
    if one is None and nearest == tree.sentence[index] - 1:
        one = continued(scope, index, named, lambda found: (scope.person(found),))
    return one if one is not None and scope.suits(one, gender) else None


def _reporter(tree: Tree, index: int, named: Sequence[Found]) -> list[Found]:
    """The one who says that he does: "Asked about Lund, Kerr said he agreed"; not in "Kerr told Lund he agreed"."""
    content = tree.head[index]
    verb = tree.head[content]
    if tree.dep[index] not in ("nsubj", "nsubjpass") or tree.dep[content] != "ccomp":
        return []
    heard = any(tree.head[one.head] == verb and tree.dep[one.head] in ("dobj", "dative") for one in named)
    if heard:
        return []
    return [one for one in named if speaks(tree, one.head) and tree.head[one.head] == verb]


def _speaks_of_another(tree: Tree, index: int) -> bool:
    """Whether a man or woman without a name came up in a pronoun's sentence: "Of the boy's mother, Lund said she …".

    Not "Lund, a mother of two, said she …" nor "the actress Lund".
    """
    kinds = words("reference", "men" if gender_of(tree.lower[index]) == "m" else "women")
    for before in _before(tree, index, tree.sentence[index]):
        named = tree.dep[before] in ("appos", "attr", "compound") or tree.lower[tree.head[before]] == "as"
        if tree.lower[before] in kinds and tree.tag[before] == "NN" and not named:
            return True
    return False


def _nearest(scope: Scope, index: int, told: range) -> list[Found]:
    """The people of the nearest sentence that names any outside of what the pronoun's bearer says."""
    tree, nearest = scope.tree, -1
    gender = gender_of(tree.lower[index])
    named: list[Found] = []
    for found in scope.back(index, BACK):
        if tree.sentence[found.first] < nearest:
            break
        if found.head not in told and _is_candidate(scope, index, found, gender):
            nearest = tree.sentence[found.first]
            named.append(found)
    return named


def _is_candidate(scope: Scope, index: int, found: Found, gender: str) -> bool:
    fits = scope.is_person(found) and scope.fits(found, gender)
    return fits and not scope.quoted[found.first] and not _beside(scope.tree, index, found.head)


def _what_he_says(tree: Tree, index: int) -> range:
    """The tokens before a pronoun that are its own words, so that it names none of them: "Lund lied, he said"."""
    verb = tree.head[index]
    if not speaks(tree, index):
        return range(0)
    if tree.dep[verb] == "parataxis":
        return range(tree.left[tree.head[verb]], index)
    content = tree.child(verb, "ccomp")
    return range(0) if content is None or content > index else range(tree.left[content], index)


def _goes_on_about(scope: Scope, index: int, sentence: int) -> bool:
    """Whether from a sentence on a pronoun of the same gender is a subject that stands for nobody known."""
    tree, gender = scope.tree, gender_of(scope.tree.lower[index])
    resolved = {found.first for found in scope.seen[-WINDOW:] if found.antecedent is not None}
    subjects = {"m": {"he"}, "f": {"she"}}.get(gender, {"he", "she"})
    for before in _before(tree, index, sentence):
        same = tree.lower[before] in subjects and tree.dep[before] in ("nsubj", "nsubjpass")
        if same and before not in resolved:
            return True
    return False


def _before(tree: Tree, index: int, sentence: int) -> Iterator[int]:
    """The tokens before one from a sentence on, nearest first; no more than a long paragraph has."""
    for before in range(index - 1, max(index - REACH, 0) - 1, -1):
        if tree.sentence[before] < sentence:
            return
        yield before


def _beside(tree: Tree, pronoun: int, head: int) -> bool:
    """Whether a pronoun and a name are arguments of one verb, so that they are two: "Braun congratulated her"."""
    verb = tree.head[head]
    own = tree.head[pronoun]
    if tree.dep[pronoun] == "pobj":
        own = tree.head[own]
    return tree.dep[pronoun] in ("dobj", "dative", "pobj") and own == verb and tree.dep[head] in ("nsubj", "nsubjpass")


def called(scope: Scope, index: int, first: int) -> Found | None:
    """Whom a noun for one person stands for that says of what age or country: "the 52-year-old", "the Frenchman"."""
    tree = scope.tree
    age = tree.lower[index] == "old" and [tree.lower[index - 2], tree.tag[first]] == ["year", "CD"]
    if not age and (tree.lower[index] not in words("reference", "countrymen") or first != index):
        return None
    return only_person(scope, index) if is_main_subject(tree, index) else None


def bearers(scope: Scope, title: set[str], seen: Sequence[Found]) -> list[Found]:
    """The people whose stated office has all the words of a title; not a lawyer for "the secretary".

    Nor is the vice president meant by "the president".
    """
    named = (found for found in seen if found.antecedent is None and found.mention.role is not None)
    offices = ((found, own_office(scope.tree, found)) for found in named)
    return [found for found, office in offices if title <= office and not (office - title) & _SECOND]
