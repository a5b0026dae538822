"""Words that a source is told not to have said: “did not say "yes"”, “denied saying "yes"”, “nobody said "yes"”."""

from __future__ import annotations

from itertools import islice

from briefing.annotators.attribution.contents import has_to
from briefing.annotators.attribution.speech import is_negated, is_verb, speech
from briefing.annotators.tree import Tree
from briefing.lexicon import words
from briefing.model import SpeechAct

STEPS = 12
"""Steps up the parse from a quotation to the verb that utters it, and from there to what withholds it."""
_UTTERS: frozenset[SpeechAct] = frozenset({"asserts", "judges", "demands", "promises", "asks"})
_GOVERNED = frozenset({"ccomp", "xcomp", "pcomp", "prep", "acomp", "advmod"})


def is_unsaid(tree: Tree, top: int, cue: int) -> bool:
    """Whether the words under token `top`, attributed by the verb `cue` (-1 if none), were not said.

    He did not say "we will leave"; he refused to call it a "farce"; he denied saying "we will leave".
    Not: he did not only say "we will leave"; he denied that there is a "secret deal", which are his words.
    """
    utters = next((verb for verb in islice(tree.ancestors(top), STEPS) if _utters(tree, verb)), cue)
    return any(is_withheld(tree, verb) for verb in {utters, cue} if verb >= 0)


def _utters(tree: Tree, token: int) -> bool:
    utters = speech().acts.get(tree.lemma[token]) in _UTTERS and tree.lemma[token] not in words("speech", "wordless")
    return is_verb(tree, token) and utters


def is_withheld(tree: Tree, verb: int) -> bool:
    """Whether a verb, or what it is governed by, is negated: "never said", "has yet to say", "refused to say"."""
    if _says_no(tree, verb) or _has_no_subject(tree, verb):
        return True
    under = verb
    for token in islice(tree.ancestors(verb), STEPS):
        if not _is_governed(tree, under):
            return False
        if _stops_short(tree, token):
            return True
        if tree.lemma[token] in words("speech", "withholding") or _says_no(tree, token):
            return tree.lemma[token] not in words("speech", "hindering") or not is_negated(tree, token)
        under = token
    return False


def _stops_short(tree: Tree, token: int) -> bool:
    return tree.lemma[token] == "stop" and any(tree.lower[child] == "short" for child in tree.children[token])


def _is_governed(tree: Tree, token: int) -> bool:
    """Whether a token depends on what stands before it, without a comma: not "did not come, saying …"."""
    relation = tree.dep[token] in _GOVERNED or (tree.dep[token] == "advcl" and has_to(tree, token))
    first = tree.left[token]
    return relation and tree.head[token] < token and not (first > 0 and tree.lower[first - 1] == ",")


def _says_no(tree: Tree, token: int) -> bool:
    """Whether a verb is negated, or "has yet to"; "did not hesitate to say" is said."""
    if tree.lemma[token] in words("speech", "hindering"):
        return False
    yet = tree.lemma[token] == "have" and any(tree.lower[child] == "yet" for child in tree.children[token])
    return yet or is_negated(tree, token)


def _has_no_subject(tree: Tree, verb: int) -> bool:
    """Whether nobody is its subject: "No minister said", "neither said"; not "No 10 said", an address."""
    subject = tree.child(verb, "nsubj", "nsubjpass")
    if subject is None or tree.tag[subject] == "CD":
        return False
    nobody = words("speech", "nobody")
    return tree.lower[subject] in nobody or any(
        tree.lower[child] in nobody for child in tree.dependents(subject, "det", "neg")
    )
