"""Whether a capital or a seat of government acts for its government or is just a place."""

from __future__ import annotations

from briefing.annotators.mentions.arguments import argument
from briefing.annotators.tree import Tree
from briefing.lexicon import words

DATELINE_MARKS = frozenset({"--", "---", "—", "–", "―", "-", "_", "(", "/"})


def acts(tree: Tree, head: int) -> bool:
    """Whether the name with that head acts: "Seoul rejected it", "calling on Moscow"; not "in Seoul", "left Moscow"."""
    index = _first_conjunct(tree, head)
    return _as_subject(tree, index) or _as_object(tree, index) or _as_owner(tree, index) or _as_partner(tree, index)


def seat_acts(tree: Tree, head: int) -> bool:
    """Whether a seat of government acts: "the Kremlin denied", "a Kremlin spokesman"; not "left the Kremlin"."""
    index = _first_conjunct(tree, head)
    modifies = tree.dep[index] in ("compound", "nmod", "poss", "amod") and tree.lower[index + 1 : index + 2] != ["-"]
    return modifies or tree.dep[index] == "nsubj" or acts(tree, head)


def is_dateline(tree: Tree, first: int, last: int) -> bool:
    """Whether a capital opens a report: "WASHINGTON --", "NAIROBI (AP)"; not "Washington, which rejected it"."""
    opens = tree.opens_sentence(first)
    return opens and last < len(tree) and tree.text[last] in DATELINE_MARKS


def _first_conjunct(tree: Tree, index: int) -> int:
    """The first of names in a row, which shows what all do: "Seoul" for "Tokyo" in "Seoul and Tokyo rejected it"."""
    for _ in range(8):
        if tree.dep[index] != "conj":
            break
        index = tree.head[index]
    return index


def _as_subject(tree: Tree, index: int) -> bool:
    """As in "Seoul rejected", "Seoul is apprehensive"; not in "Seoul is a city", "Seoul hosted the games"."""
    verb = tree.head[index]
    if tree.dep[index] != "nsubj" or not tree.tag[verb].startswith("VB"):
        return False
    if tree.lemma[verb] == "be":
        complements = tree.dependents(verb, "acomp", "attr")
        return any(tree.lower[child] in words("metonyms", "attitudes") for child in complements)
    return tree.lemma[verb] not in words("metonyms", "place_verbs")


def _as_object(tree: Tree, index: int) -> bool:
    """As in "urged Moscow to stop", "would benefit Pyongyang with food"; not "visited Pyongyang"."""
    if tree.dep[index] not in ("dobj", "dative", "nsubjpass"):
        return False
    return tree.lemma[tree.head[index]] in words("metonyms", "addressed")


def _as_owner(tree: Tree, index: int) -> bool:
    """As in "Pyongyang's support", "Seoul's presidential office"; not "Pyongyang's streets"."""
    owned = tree.head[index]
    if tree.dep[index] != "poss":
        return False
    office = " ".join(tree.lower[max(owned - 1, index + 1) : owned + 1])
    return tree.lower[owned] in words("metonyms", "owned") or office in words("titles", "bodies")


def _as_partner(tree: Tree, index: int) -> bool:
    """As in "cooperation with Pyongyang", "war between Moscow and Kyiv", "calling on Moscow"; not "talks in Moscow"."""
    preposition = tree.head[index]
    if tree.dep[index] != "pobj" or tree.lower[preposition] not in words("metonyms", "relation_prepositions"):
        return False
    for governor in _governors(tree, preposition):
        if tree.lower[governor] in words("metonyms", "relations") or tree.lemma[governor] in words(
            "metonyms", "relations"
        ):
            return tree.lower[preposition] != "from"
        if tree.lower[preposition] == "by" and argument(tree, index).function == "subject":
            return True
    return False


def _governors(tree: Tree, preposition: int) -> list[int]:
    """What a preposition hangs on, and the object of it where it is a verb ("brought benefits to Pyongyang")."""
    governor = tree.head[preposition]
    return [governor, *tree.dependents(governor, "dobj")] if tree.tag[governor].startswith("VB") else [governor]
