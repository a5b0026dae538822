"""Words that attribute: the lexicon of saying, believing, asking, denying, promising, and what a cue does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from briefing.annotators.tree import Tree
from briefing.lexicon import words
from briefing.model import SpeechAct

_ACTS: tuple[tuple[str, SpeechAct], ...] = (
    ("wants", "wants"),
    ("judges", "judges"),
    ("believes", "believes"),
    ("shows", "asserts"),
    ("asserts", "asserts"),
    ("demands", "demands"),
    ("promises", "promises"),
    ("doubts", "doubts"),
    ("denies", "denies"),
    ("asks", "asks"),
)
"""The lists of verbs with the act each stands for; a verb in two lists has the later one's."""
_NEGATED: dict[SpeechAct, SpeechAct] = {
    "believes": "denies",
    "judges": "denies",
    "wants": "denies",
    "denies": "asserts",
}
NEGATION = 12
"""Tokens from a verb within which its "not" stands: a verb with thousands of quotations has as many dependents."""
_ASKING = frozenset({"whether", "if"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The lists of `data/en/speech.toml` as the rules ask for them."""

    acts: dict[str, SpeechAct]
    nouns: dict[str, SpeechAct]
    prepositions: dict[str, frozenset[str]]
    adjectives: frozenset[str]
    direct: frozenset[str]
    after: frozenset[str]
    infinitive: frozenset[str]
    addressee: frozenset[str]
    object: frozenset[str]
    predicative: frozenset[str]
    light: frozenset[str]
    hedging: frozenset[str]
    measures: frozenset[str]


@cache
def speech() -> Lexicon:
    """The lexicon, read once a process."""
    acts = {verb: act for table, act in _ACTS for verb in words("speech", table)}
    direct = words("speech", "direct-only") | frozenset(acts)
    prepositions: dict[str, set[str]] = {}
    for entry in words("speech", "prepositional"):
        verb, _, preposition = entry.partition(" ")
        prepositions.setdefault(verb, set()).add(preposition)
    return Lexicon(
        acts=acts,
        nouns=_nouns(),
        prepositions={verb: frozenset(found) for verb, found in prepositions.items()},
        adjectives=words("speech", "adjectives"),
        direct=direct,
        after=direct - words("speech", "never-after"),
        infinitive=words("speech", "infinitive"),
        addressee=words("speech", "addressee"),
        object=words("speech", "object"),
        predicative=words("speech", "predicative"),
        light=words("speech", "light-verbs"),
        hedging=words("speech", "hedging-adverbs"),
        measures=words("speech", "measures"),
    )


def _nouns() -> dict[str, SpeechAct]:
    """Every noun of saying with its act, "asserts" unless the list of others names it."""
    acts: dict[str, SpeechAct] = {act: act for _, act in _ACTS}
    nouns: dict[str, SpeechAct] = dict.fromkeys(words("speech", "nouns"), "asserts")
    for entry in words("speech", "nominal-acts"):
        noun, _, act = entry.partition("=")
        nouns[noun] = acts[act]
    return nouns


def is_verb(tree: Tree, token: int) -> bool:
    """Whether a token is tagged as a verb."""
    return tree.tag[token].startswith("V")


def is_negated(tree: Tree, token: int) -> bool:
    """Whether a verb stands under "not" or "never"; not under "not only"."""
    near = range(max(token - NEGATION, 0), min(token + NEGATION, len(tree) - 1))
    return any(
        tree.head[word] == token and tree.dep[word] == "neg" and tree.lower[word + 1] not in words("speech", "not-only")
        for word in near
        if word != token
    )


def act_of(tree: Tree, verb: int, content: int) -> SpeechAct:
    """What a cue does with the content whose first token is given.

    "He asked whether it was true" asks, "He did not say that it was true" doubts, "She doesn't think so" denies.
    """
    act = speech().acts.get(tree.lemma[verb], "asserts")
    if tree.lower[content] in _ASKING and act in {"asserts", "believes"}:
        return "asks"
    return _NEGATED.get(act, "doubts") if is_negated(tree, verb) else act


def verb_group(tree: Tree, verb: int) -> tuple[int, int]:
    """The tokens shown as the cue: the verb with its particle, without auxiliaries: "pointed out", "said"."""
    particle = tree.child(verb, "prt")
    return verb, (particle + 1 if particle == verb + 1 else verb + 1)
