"""Who a subject is: the noun behind a relative pronoun, one that the parse has lost; nobody for "there" and "it"."""

from __future__ import annotations

from itertools import islice

from briefing.annotators.tree import Tree
from briefing.lexicon import words

_PEOPLE = (("titles", "offices"), ("titles", "servants"), ("brief", "people"))
"""The lists of nouns of people."""
_NO_SOURCE = frozenset({"there", "what", "it's", "this", "where", "when", "how", "why"})
_RELATIVE = frozenset({"who", "which", "that"})
_HOURS = frozenset({"a.m.", "p.m.", "am", "pm"})
"""Words of an hour, to which the parser's name of a time may add who stands behind: At 10 p.m. | police | said …"""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
"""Parts of speech of what can be a source."""
DEPTH = 8
"""Steps up the parse that are followed."""


def inverted(tree: Tree, verb: int) -> int | None:
    """The subject behind a verb in a parenthesis, where the parser has another before: Shops, | said Kim, are shut."""
    if tree.lower[verb - 1 : verb] != [","]:
        return None
    return next((token for token in tree.dependents(verb, "nsubj") if token > verb), None)


def unclosed(tree: Tree, verb: int, subject: int) -> int | None:
    """The subject that the parse takes for an apposition, which no comma closes: It hit Acme, | the agency | said.

    Not one of several: the owner, Baker and a clerk said. Where a participle is taken for the subject, so is what
    stands last in its clause: Reporting from Lima, | Ana Reyes | said.
    """
    last = verb - 1
    loose = [last] if tree.tag[subject] == "VBG" and tree.pos[last] in NOMINAL and tree.dep[last] == "appos" else []
    for apposed in (*tree.dependents(subject, "appos"), *loose):
        first = tree.left[apposed]
        several = any(tree.dep[token] == "cc" for token in range(first, verb))
        if tree.right[apposed] == verb and tree.lower[first - 1] == "," and not several:
            return apposed
    return None


def is_name_before(tree: Tree, verb: int) -> bool:
    """Whether a person's name, or two capitalised names that may be one, stand right before a verb."""
    return verb > 1 and (tree.entity[verb - 1] == "PERSON" or tree.tag[verb - 2] == tree.tag[verb - 1] == "NNP")


def real(tree: Tree, verb: int, subject: int) -> int | None:
    """A relative pronoun's noun; nothing for words that can't be a source ("there", "this")."""
    if tree.lower[subject] in _RELATIVE:
        described = _relative_of(tree, verb)
        if described is not None:
            return _who(tree, described) if tree.lower[subject] == "who" else _author(tree, described)
        if tree.lower[subject] == "which" and subject > 0 and tree.tag[subject - 1].startswith("NN"):
            return subject - 1  # the parse hangs the clause elsewhere: asked the police, which reported
        return None if tree.lower[subject] != "who" else subject
    generic = tree.lower[subject] == "one" and tree.child(verb, "aux") is not None and tree.tag[verb] == "VB"
    if generic or tree.lower[subject] in _NO_SOURCE or tree.lower[subject].endswith(("self", "selves")):
        return None
    dated = tree.entity[subject] in {"DATE", "TIME"} and tree.lower[subject - 1] not in _HOURS
    return None if dated or tree.lower[subject] == "time" else subject


def _relative_of(tree: Tree, verb: int) -> int | None:
    """The noun that a relative clause describes, its second verb too: a person who came and | who asked …"""
    while tree.dep[verb] == "conj" and tree.head[verb] != verb:
        verb = tree.head[verb]
    noun = tree.head[verb]
    return noun if tree.dep[verb] == "relcl" and tree.pos[noun] in NOMINAL else None


def _who(tree: Tree, noun: int) -> int:
    """Who "who" is: not the place or the body where somebody is, but they: | a trader | at a bank in Lima, who said."""
    for above in islice(tree.ancestors(noun), DEPTH):
        if is_person(tree, noun):
            return noun
        if tree.pos[above] not in {"NOUN", "PROPN", "ADP"}:
            return noun
        if tree.pos[above] != "ADP" and is_person(tree, above):
            return above
    return noun


def is_person(tree: Tree, noun: int) -> bool:
    """Whether a noun is that of a person: a name, an office, "a trader"."""
    listed = any(tree.lemma[noun] in words(*table) for table in _PEOPLE)
    return listed or tree.entity[noun] == "PERSON" or tree.pos[noun] == "PRON"


def _author(tree: Tree, noun: int) -> int:
    """Who wrote what a clause describes, where the text tells it: | Kim | praised it in a statement that noted …"""
    preposition = tree.head[noun]
    writes = tree.head[preposition]
    if (
        tree.lemma[noun] not in words("speech", "papers")
        or tree.lower[preposition] != "in"
        or tree.pos[writes] != "VERB"
    ):
        return noun
    author = tree.child(writes, "nsubj")
    return noun if author is None or tree.lower[author] in _RELATIVE else author


def is_when(tree: Tree, noun: int) -> bool:
    """Whether a noun only says when: "Monday's claim", "made by the time"."""
    return tree.entity[noun] in {"DATE", "TIME"} or tree.lower[noun] == "time"
