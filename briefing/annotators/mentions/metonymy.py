"""Whether a capital or a seat of government acts for its government or is just a place."""

from __future__ import annotations

from briefing.annotators.mentions.arguments import argument
from briefing.annotators.tokens import TokenTable
from briefing.lexicon import words

DATELINE_MARKS = frozenset({"--", "---", "—", "–", "―", "-", "_", "(", "/"})


def acts(table: TokenTable, head: int) -> bool:
    """Whether the name with that head acts: "Seoul rejected it", "calling on Moscow"; not "in Seoul", "left Moscow"."""
    index = _first_conjunct(table, head)
    return _as_subject(table, index) or _as_object(table, index) or _as_owner(table, index) or _as_partner(table, index)


def seat_acts(table: TokenTable, head: int) -> bool:
    """Whether a seat of government acts: "the Kremlin denied", "a Kremlin spokesman"; not "left the Kremlin"."""
    index = _first_conjunct(table, head)
    modifies = table.dep[index] in ("compound", "nmod", "poss", "amod") and table.lower[index + 1 : index + 2] != ["-"]
    return modifies or table.dep[index] == "nsubj" or acts(table, head)


def is_dateline(table: TokenTable, first: int, last: int) -> bool:
    """Whether a capital opens a report: "WASHINGTON --", "NAIROBI (AP)"; not "Washington, which rejected it"."""
    opens = first == table.sentence_starts[table.sentence[first]]
    return opens and last < len(table) and table.text[last] in DATELINE_MARKS


def _first_conjunct(table: TokenTable, index: int) -> int:
    for _ in range(8):
        if table.dep[index] != "conj":
            break
        index = table.head[index]
    return index


def _as_subject(table: TokenTable, index: int) -> bool:
    """As in "Seoul rejected", "Seoul is apprehensive"; not in "Seoul is a city", "Seoul hosted the games"."""
    verb = table.head[index]
    if table.dep[index] != "nsubj" or not table.tag[verb].startswith("VB"):
        return False
    if table.lemma[verb] == "be":
        complements = table.dependents(verb, "acomp", "attr")
        return any(table.lower[child] in words("metonyms", "attitudes") for child in complements)
    return table.lemma[verb] not in words("metonyms", "place_verbs")


def _as_object(table: TokenTable, index: int) -> bool:
    """As in "urged Moscow to stop", "would benefit Pyongyang with food"; not "visited Pyongyang"."""
    if table.dep[index] not in ("dobj", "dative", "nsubjpass"):
        return False
    return table.lemma[table.head[index]] in words("metonyms", "addressed")


def _as_owner(table: TokenTable, index: int) -> bool:
    """As in "Pyongyang's support", "Moscow's “victory”"; not "Pyongyang's streets"."""
    return table.dep[index] == "poss" and table.lower[table.head[index]] in words("metonyms", "owned")


def _as_partner(table: TokenTable, index: int) -> bool:
    """As in "cooperation with Pyongyang", "war between Moscow and Kyiv", "calling on Moscow"; not "talks in Moscow"."""
    preposition = table.head[index]
    if table.dep[index] != "pobj" or table.lower[preposition] not in words("metonyms", "relation_prepositions"):
        return False
    for governor in _governors(table, preposition):
        if table.lower[governor] in words("metonyms", "relations") or table.lemma[governor] in words(
            "metonyms", "relations"
        ):
            return table.lower[preposition] != "from"
        if table.lower[preposition] == "by" and argument(table, index).function == "subject":
            return True
    return False


def _governors(table: TokenTable, preposition: int) -> list[int]:
    """What a preposition hangs on, and the object of it where it is a verb ("brought benefits to Pyongyang")."""
    governor = table.head[preposition]
    return [governor, *table.dependents(governor, "dobj")] if table.tag[governor].startswith("VB") else [governor]
