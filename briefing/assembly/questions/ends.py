"""What a deed or a plan can come to: its ends, that it is called off, that somebody holds back from it."""

from __future__ import annotations

import re
from functools import cache

from briefing.assembly.questions.matters import Open, stem
from briefing.lexicon import lexicon, words


def fulfils(lemma: str, question: Open) -> bool:
    """Whether a deed is one of the ends that another can come to: "approved" tells how they voted."""
    return stem(lemma) in _ends().get(stem(question.doubt.lemma.partition(" ")[0]), frozenset())


@cache
def _ends() -> dict[str, frozenset[str]]:
    table = lexicon("doubts")["deed_ends"]
    return {stem(deed): frozenset(map(stem, ends)) for deed, ends in table.items() if deed != "source"}


def stems_of_ends(question: Open) -> tuple[str, ...]:
    """The stems of all ends that what is asked about can come to, in order."""
    return tuple(sorted(_ends().get(stem(question.doubt.lemma.partition(" ")[0]), ())))


def calls_off(lemma: str, text: str) -> bool:
    """Whether a sentence tells that something will not be: "dropped its plan", "was called off", "decided not to"."""
    return lemma in words("doubts", "stopping_verbs") or _OFF.search(text) is not None


_OFF = re.compile(
    r"\b(?:call(?:s|ed|ing)? (?:\w{1,20} ){0,4}off|(?:decided?|chosen?|voted) (?:not to|against)|ruled? out)\b"
)


def holds_back(text: str) -> set[str]:
    """What a sentence says somebody holds back from: the stems of the words after "refrained from", "declined to"."""
    verbs = {stem(verb) for verb in words("doubts", "restraint_verbs")}
    found = text.casefold().split()
    return {
        stem(found[index + 2].strip('.,;:"“”'))
        for index, word in enumerate(found[:-2])
        if stem(word) in verbs and found[index + 1] in ("from", "to", "on")
    }
