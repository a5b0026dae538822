"""What pronouns and "the ministry" surely stand for; where two could be meant, nothing is said.

`reference` knows what a document shows of who can be meant, `persons` has the rules for people, `bodies` those for
companies, bodies and states.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import takewhile

from briefing.annotators.mentions.arguments import argument
from briefing.annotators.mentions.bodies import Bodies, body, body_of_it, company
from briefing.annotators.mentions.persons import bearers, called, person_of_pronoun
from briefing.annotators.mentions.reference import CLIMB, WINDOW, Found, Scope
from briefing.annotators.mentions.titles import is_title
from briefing.annotators.tree import APOSTROPHES, Tree
from briefing.lexicon import words
from briefing.model import MentionForm


@dataclass(frozen=True, slots=True)
class Pointer:
    """Tokens that stand for an earlier mention, and which rule says so."""

    first: int
    last: int
    head: int
    form: MentionForm
    antecedent: Found
    rule: str


def pointers(tree: Tree, found: Sequence[Found]) -> list[Pointer]:
    """Pronouns and nominals with a sure antecedent, in order; `found` are the document's mentions, in order."""
    taken = {index for mention in found for index in range(mention.first, mention.last)}
    scope = Scope(tree, found)
    bodies = Bodies(scope, found)
    resolved: list[Pointer] = []
    waiting = iter([*found, None])
    following = next(waiting)
    for index in range(len(tree)):
        while following is not None and following.last <= index:
            scope.seen.append(following)
            following = next(waiting)
        if index not in taken:
            pointer = _pointer(scope, bodies, index)
            if pointer is not None and pointer.form == "pronoun" and _is_named_below(scope, bodies, pointer, found):
                pointer = None
            if pointer is not None and not taken.isdisjoint(range(pointer.first, pointer.last)):
                pointer = _without_name(pointer, taken)
            if pointer is not None:
                resolved.append(pointer)
                scope.point(_as_found(pointer))
    return resolved


def _is_named_below(scope: Scope, bodies: Bodies, pointer: Pointer, found: Sequence[Found]) -> bool:
    """Whether whom a subject would stand for is the object of its verb, or acts in what it says: "He told Rossi".

    He is not Rossi, nor in "He said Rossi would leave" (Principles B and C of Chomsky 1981); but in "He left for
    Rossi's last campaign" he may be, and in a quotation one may name oneself.
    """
    tree, index = scope.tree, pointer.head
    if tree.dep[index] not in ("nsubj", "nsubjpass"):
        return False
    verb, meant = tree.head[index], bodies.key(pointer.antecedent)
    first = bisect_right(found, index, key=lambda one: one.first)
    for one in takewhile(lambda one: tree.sentence[one.first] == tree.sentence[index], found[first : first + CLIMB]):
        own, function, _ = argument(tree, one.head)
        told = function in ("subject", "passive") and tree.dep[own] == "ccomp" and tree.head[own] == verb
        beside = (told or (function == "object" and own == verb)) and one.mention.form == "name"
        if beside and not scope.quoted[one.first] and bodies.key(one) == meant:
            return True
    return False


def _without_name(pointer: Pointer, taken: AbstractSet[int]) -> Pointer | None:
    """A title behind a name, without that: "spokesman" of "the Acme spokesman"; None for a body."""
    if pointer.antecedent.root.mention.kind != "person":
        return None
    first = 1 + max(index for index in range(pointer.first, pointer.last) if index in taken)
    return replace(pointer, first=first)


def _as_found(pointer: Pointer) -> Found:
    return Found(pointer.antecedent.root.mention, pointer.first, pointer.last, pointer.head, pointer.antecedent)


def _pointer(scope: Scope, bodies: Bodies, index: int) -> Pointer | None:
    """What a token surely stands for: a person, for "it" the body that spoke, for a noun its last bearer; or None."""
    tree = scope.tree
    word = tree.lower[index]
    if word in words("reference", "he") and tree.tag[index].startswith("PRP"):
        antecedent = person_of_pronoun(scope, index)
        return Pointer(index, index + 1, index, "pronoun", antecedent, "pronoun:person") if antecedent else None
    if word == "it":
        antecedent = body_of_it(scope, bodies, index)
        return Pointer(index, index + 1, index, "pronoun", antecedent, "pronoun:speaker") if antecedent else None
    if index > 0 and (tree.tag[index] in ("NN", "NNP") or word == "old" or word in words("reference", "countrymen")):
        return _nominal(scope, bodies, index)
    return None


def _nominal(scope: Scope, bodies: Bodies, index: int) -> Pointer | None:
    """A definite noun that points back: "the ministry", "the company"; not one apposed: "Tay, the company".

    What stands beside a name says what that is, and points to nobody before.
    """
    tree, first = scope.tree, index
    while first > 0 and _modifies(tree, first - 1, index):
        first -= 1
    apposed = tree.dep[index] == "appos" or tree.child(index, "appos") is not None
    if first == 0 or tree.lower[first - 1] != "the" or _goes_on(tree, index) or apposed:
        return None
    antecedent = _named_before(scope, bodies, index, first)
    return Pointer(first, index + 1, index, "nominal", antecedent, "nominal") if antecedent else None


def _modifies(tree: Tree, index: int, noun: int) -> bool:
    """Whether a token describes a noun after it: "Irish" in "the Irish airline", "52-year-" in "the 52-year-old"."""
    if tree.lower[noun] == "old":
        return noun - index <= 4 and (tree.tag[index] in ("CD", "HYPH") or tree.lower[index] == "year")
    return tree.tag[index] in ("NN", "JJ", "NNP") and tree.dep[index] in ("compound", "amod")


def _goes_on(tree: Tree, index: int) -> bool:
    """Whether the noun goes on ("the company town", "the president of France")."""
    after = index + 1
    if after >= len(tree) or tree.lower[after] in APOSTROPHES:
        return False
    return tree.tag[after] in ("NN", "NNS", "NNP", "NNPS", "HYPH") or tree.lower[after] in (
        "of",
        "that",
        "which",
        "where",
    )


def _named_before(scope: Scope, bodies: Bodies, index: int, first: int) -> Found | None:
    """The one earlier mention that a noun's kind allows: of a government, a company, a country, a body, a title."""
    word, seen = scope.tree.lower[index], scope.seen[-WINDOW:]
    modifiers = set(scope.tree.lower[first:index])
    if word == "old" or word in words("reference", "countrymen"):
        return called(scope, index, first)
    if word in words("titles", "governments"):
        return None if modifiers else bodies.only([f for f in seen if f.mention.rule == "office:government"])
    if word in words("reference", "companies"):
        return company(scope, bodies, index, first)
    if word in words("reference", "countries"):
        states = [f for f in scope.back(index, 1) if f.root.mention.kind == "state"]
        return None if modifiers else bodies.only(states)
    if word in words("reference", "bodies"):
        return body(scope, bodies, index, first)
    if is_title(word):
        return bodies.only(bearers(scope, {word, *modifiers}, seen))
    return None
