"""Whether a deed was done: tense, mood and negation of its verb and of the verbs it hangs on.

Read upwards: "Norway did not agree to fund Acme" asks what "agree" and "not" say of "fund".
"""

from __future__ import annotations

from briefing.annotators.tree import FINITE, Tree
from briefing.lexicon import words
from briefing.model import EventStatus

FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})
POSSIBLE = frozenset({"may", "might", "could", "would", "should", "can", "must", "ca", "'d", "’d", "ought", "need"})
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "until", "before", "without", "provided", "once", "till"})
BE = frozenset({"be", "am", "is", "are", "was", "were", "been", "'s", "’s", "'re", "’re"})
CLIMB = 8
"""Verbs nested deeper than this are no longer followed."""


def status(tree: Tree, verb: int) -> EventStatus:
    """The status of the deed that a verb names, as its sentence states it."""
    found = _own(tree, verb)
    below = verb
    for _ in range(CLIMB):
        if found == "denied" or tree.head[below] == below or _is_apart(tree, below):
            break
        above = tree.head[below]
        found = _under(tree, below, above, found)
        below = above
    return found


def _own(tree: Tree, verb: int) -> EventStatus:
    """What a verb's own auxiliaries and negation say; one without any shares those of the verb it is joined to."""
    donor = verb
    while not (auxiliaries := _auxiliaries(tree, donor)) and tree.dep[donor] == "conj" and not _is_finite(tree, donor):
        donor = tree.head[donor]
    if tree.child(verb, "neg") is not None or tree.child(donor, "neg") is not None or _nobody(tree, donor):
        return "denied"
    forms = {tree.lower[index] for index in auxiliaries}
    if forms & FUTURE:
        return "planned"
    if any(tree.tag[index] == "MD" for index in auxiliaries):
        return "possible"
    if tree.tag[verb] == "VBG" and forms & BE and "to" not in forms:
        return "ongoing"
    return "occurred"


def _auxiliaries(tree: Tree, verb: int) -> list[int]:
    return [index for index in tree.dependents(verb, "aux", "auxpass") if index < verb]


def _is_finite(tree: Tree, verb: int) -> bool:
    """Whether a verb needs no auxiliary: "signed", not the "sign" of "will meet and sign"."""
    return tree.tag[verb] in FINITE or tree.child(verb, "nsubj", "nsubjpass") is not None


def _nobody(tree: Tree, verb: int) -> bool:
    """As in "no minister met Acme", "neither Norway nor Acme sued"."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None:
        return False
    return any(
        tree.lower[index] in ("no", "neither", "nor") for index in tree.dependents(subject, "det", "preconj", "cc")
    )


def _under(tree: Tree, below: int, above: int, found: EventStatus) -> EventStatus:
    """What a governing word adds to the status of what hangs on it."""
    relation = tree.dep[below]
    if relation in ("xcomp", "ccomp", "pcomp", "acl") and _is_open(tree, below):
        return _governed(tree, above, found)
    if relation in ("advcl", "ccomp", "pcomp") and _is_conditional(tree, below):
        return "possible" if found in ("occurred", "ongoing") else found
    if relation == "advcl" and _has_to(tree, below):
        return "planned" if found in ("occurred", "ongoing") else found
    if relation == "prep" and tree.lower[below] == "without":
        return "denied"
    if relation == "conj" and _has_to(tree, above) and tree.tag[below] == "VB":
        return "planned" if found == "occurred" else found
    return found


def _is_apart(tree: Tree, verb: int) -> bool:
    """Whether a clause states its deed whatever it hangs on: "to meet Lopez, who sued Acme", "a firm owned by Acme"."""
    return tree.dep[verb] in ("relcl", "acl", "appos", "parataxis") and not _has_to(tree, verb)


def _has_to(tree: Tree, verb: int) -> bool:
    return any(tree.tag[index] == "TO" for index in tree.dependents(verb, "aux"))


def _is_open(tree: Tree, verb: int) -> bool:
    """Whether a verb claims no time of its own: an infinitive or a gerund."""
    return (tree.tag[verb] in ("VB", "VBG") and not _is_finite(tree, verb)) or _has_to(tree, verb)


def _is_conditional(tree: Tree, verb: int) -> bool:
    return any(tree.lower[index] in CONDITIONS for index in tree.dependents(verb, "mark", "advmod"))


def _governed(tree: Tree, governor: int, found: EventStatus) -> EventStatus:
    """What "agreed", "refused" or "began" says of the deed after it; another word leaves it open."""
    lemma, own = tree.lemma[governor].lower(), _own(tree, governor)
    if lemma in words("deeds", "undone"):
        return "possible" if own == "denied" else "denied"
    if own == "denied":
        return "denied"
    if lemma in words("deeds", "planning") or tree.lower[governor] in words("deeds", "planning"):
        return "planned" if found in ("occurred", "ongoing") else found
    if lemma in words("deeds", "done"):
        return own if found == "occurred" else found
    return "possible" if found in ("occurred", "ongoing") else found
