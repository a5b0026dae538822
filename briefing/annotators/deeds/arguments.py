"""Who stands where around a verb: who does it and to whom, both as tokens that head a mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.annotators.tree import Tree
from briefing.lexicon import words

CLIMB = 6
"""Verbs that share one subject, and names in one row, are followed so far."""
SUBJECTS = ("nsubj", "csubj")
OBJECTS = ("dobj", "obj", "dative", "iobj")
WHO = frozenset({"who", "whom", "which", "that"})
GOVERNED = frozenset({"to", "from", "for", "on", "at"})
"""Prepositions that name whom a deed meets after some verbs only; see `data/en/deeds.toml`."""
INTO = {"into": "enter", "in": "engage"}
"""Verbs that leave their meaning to the noun behind a preposition: "entered into talks with Acme"."""


@dataclass(frozen=True, slots=True)
class Act:
    """One verb with those who do it and those it is done to (tokens), and how it is called: "meet with"."""

    trigger: int
    verb: str
    subjects: tuple[int, ...]
    objects: tuple[int, ...]


def acts(tree: Tree, named: AbstractSet[int], unread: Sequence[bool]) -> Iterator[Act]:
    """The acts of a parse whose subjects and objects are `named` tokens, outside the `unread` sentences."""
    for verb, tag in enumerate(tree.tag):
        if not tag.startswith("VB") or unread[tree.sentence[verb]] or tree.dep[verb] in ("aux", "auxpass"):
            continue
        yield from _of(tree, verb, named)


def _of(tree: Tree, verb: int, named: AbstractSet[int]) -> Iterator[Act]:
    """The acts one verb states: one for its object, one for each preposition that brings in an actor."""
    objects = list(_objects(tree, verb, named))
    if not objects:
        return
    doers = _agents(tree, verb) if _is_passive(tree, verb) else _subject(tree, verb)
    subjects = tuple(dict.fromkeys(index for token in doers for index in _row(tree, token, named)))
    for name, tokens in objects:
        apart = tuple(token for token in dict.fromkeys(tokens) if token not in subjects)
        if subjects and apart:
            yield Act(verb, name, subjects, apart)


# --- to whom ------------------------------------------------------------------------------------------------------


def _objects(tree: Tree, verb: int, named: AbstractSet[int]) -> Iterator[tuple[str, list[int]]]:
    """What a verb is called with each kind of object it has, and the named tokens there."""
    lemma = tree.lemma[verb].lower()
    if (particle := tree.child(verb, "prt")) == verb + 1:
        lemma = f"{lemma} {tree.lower[particle]}"
    direct = _patients(tree, verb) if _is_passive(tree, verb) else _direct(tree, verb)
    if lemma not in words("deeds", "no_deeds"):
        if tokens := [index for token in direct for index in _row(tree, token, named)]:
            yield lemma, tokens
        for preposition in tree.dependents(verb, "prep", "dative"):
            brings = tree.tag[preposition] == "IN" and _brings(tree, preposition, lemma)
            if brings and (tokens := _below(tree, preposition, named)):
                yield f"{lemma} {tree.lower[preposition]}", tokens
    if lemma in words("deeds", "light"):
        for noun in direct:
            yield from _light(tree, lemma, noun, named)
    for preposition in tree.dependents(verb, "prep"):
        if lemma == INTO.get(tree.lower[preposition]):
            for noun in tree.dependents(preposition, "pobj"):
                yield from _light(tree, f"{lemma} {tree.lower[preposition]}", noun, named)


def _direct(tree: Tree, verb: int) -> list[int]:
    """Objects of an active verb, also who is told to do something, and the noun before "whom police arrested"."""
    found = [index for index in tree.dependents(verb, *OBJECTS) if tree.tag[index] != "IN"]
    if tree.dep[verb] == "relcl":
        found = [tree.head[verb] if tree.lower[index] in WHO else index for index in found]
    if tree.lemma[verb] in words("deeds", "control"):
        for clause in tree.dependents(verb, "ccomp", "xcomp"):
            marked = {tree.tag[index] for index in tree.dependents(clause, "aux")}
            if tree.tag[clause] == "VB" and clause > verb and marked <= {"TO"} and tree.child(clause, "mark") is None:
                found += tree.dependents(clause, "nsubj")
    return found


def _brings(tree: Tree, preposition: int, lemma: str) -> bool:
    """Whether a preposition behind a verb brings in whom the deed meets: "called on Norway", not "landed on Cyprus"."""
    word = tree.lower[preposition]
    return word in words("deeds", "any_verb") or (word in GOVERNED and lemma in words("deeds", f"verbs_{word}"))


def _below(tree: Tree, preposition: int, named: AbstractSet[int]) -> list[int]:
    return [index for token in tree.dependents(preposition, "pobj") for index in _row(tree, token, named)]


def _light(tree: Tree, lemma: str, noun: int, named: AbstractSet[int]) -> Iterator[tuple[str, list[int]]]:
    """As in "imposed sanctions on Norway", "held talks with Acme"; not in "held a stake in Acme"."""
    if tree.lemma[noun].lower() not in words("deeds", "nouns"):
        return
    verb = tree.head[noun]
    for preposition in (*tree.dependents(noun, "prep"), *tree.dependents(verb, "prep")):
        meets = preposition > noun and tree.lower[preposition] in ("with", "against", "on", "upon", "to")
        if meets and (tokens := _below(tree, preposition, named)):
            yield f"{lemma} {tree.lower[noun]} {tree.lower[preposition]}", tokens


# --- who does it --------------------------------------------------------------------------------------------------


def _is_passive(tree: Tree, verb: int) -> bool:
    """Whether who does it stands behind "by": "was sued by Norway", "a firm founded by Lopez"."""
    if tree.tag[verb] not in ("VBN", "VBD"):
        return False
    if tree.child(verb, "nsubjpass", "auxpass") is not None:
        return True
    if tree.dep[verb] == "conj" and tree.child(verb, *SUBJECTS, "aux") is None:
        return tree.child(verb, *OBJECTS) is None and _is_passive(tree, tree.head[verb])
    return tree.tag[verb] == "VBN" and tree.dep[verb] == "acl"


def _agents(tree: Tree, verb: int) -> list[int]:
    """Who stands behind "by"."""
    return [token for by in tree.dependents(verb, "agent") for token in tree.dependents(by, "pobj")]


def _patients(tree: Tree, verb: int) -> list[int]:
    """To whom something is done in the passive: the subject, a shared one, or the noun before a participle."""
    for _ in range(CLIMB):
        own = tree.dependents(verb, "nsubjpass")
        if own:
            return [_meant(tree, verb, index) for index in own]
        if tree.dep[verb] == "acl":
            return [tree.head[verb]]
        if tree.dep[verb] != "conj":
            return []
        verb = tree.head[verb]
    return []


def _subject(tree: Tree, verb: int) -> list[int]:
    """Who does what an active verb says: its own subject, or the one it shares."""
    for _ in range(CLIMB):
        own = tree.dependents(verb, *SUBJECTS)
        if own:
            return [_meant(tree, verb, index) for index in own]
        above, relation = tree.head[verb], tree.dep[verb]
        if relation == "acl" and tree.tag[verb] == "VBG":
            return [above]
        if relation == "xcomp" and (told := _told(tree, above)):
            return told
        if relation not in ("conj", "xcomp") or not tree.tag[above].startswith("VB"):
            return []
        if relation == "xcomp" and tree.child(above, "nsubjpass") is not None:
            return tree.dependents(above, "nsubjpass")
        if relation == "conj" and _is_passive(tree, above):
            return [_meant(tree, above, index) for index in tree.dependents(above, "nsubjpass")]
        verb = above
    return []


def _told(tree: Tree, verb: int) -> list[int]:
    """Who is told to do something: Acme in "ordered Acme to pay"."""
    return tree.dependents(verb, *OBJECTS) if tree.lemma[verb] in words("deeds", "control") else []


def _meant(tree: Tree, verb: int, subject: int) -> int:
    """The noun that a relative pronoun stands for: "Acme" in "Acme, which sued Norway"."""
    relative = tree.dep[verb] == "relcl" and tree.lower[subject] in WHO
    return tree.head[verb] if relative else subject


# --- names in a row -----------------------------------------------------------------------------------------------


def _row(tree: Tree, token: int, named: AbstractSet[int]) -> list[int]:
    """The named tokens of a noun and of what is joined to it: "Norway, Acme and Lopez"; a name beside a bare noun."""
    found = []
    pending = [token]
    for _ in range(CLIMB):
        if not pending:
            break
        head = pending.pop(0)
        beside = [index for index in tree.dependents(head, "appos") if index in named]
        if head in named:
            found.append(head)
        elif len(beside) == 1 and tree.tag[head] in ("NN", "NNP"):
            found.append(beside[0])
        pending += tree.dependents(head, "conj")
    return found
