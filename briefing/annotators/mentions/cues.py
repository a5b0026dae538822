"""Votes at one name for what it is the name of; the folder decides (`assembly.kinds`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.tokens import TokenTable
from briefing.lexicon import words

LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PRODUCT": "thing",
    "EVENT": "thing",
    "LAW": "thing",
    "WORK_OF_ART": "thing",
    "LANGUAGE": "thing",
}
OPENING = frozenset("\"'“‘«")
CLOSING = frozenset("\"'”’»")
_MODEL = re.compile(r"(?=[A-Za-z-]*\d)[A-Za-z]{0,4}-?\d{1,4}[A-Za-z]{0,3}(?:-\d{1,4}[A-Za-z]{0,3})?$")
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w*$")


def cues_of(table: TokenTable, name: NameSpan, head: int, role: bool) -> tuple[str, ...]:
    """The cues at a name, in order; `role` tells whether a title stands before or after it."""
    cues = [*_known(name), *_parser(table, name), *_words(table, name), *_around(table, name, head)]
    if role:
        cues.append("person:title")
    return tuple(dict.fromkeys(cues))


def _known(name: NameSpan) -> Iterator[str]:
    if name.known is None:
        return
    if name.known.use == "capital":
        yield f"capital:{name.known.key}"
        yield "place:known"
    else:
        yield f"key:{name.known.key}"
        yield f"{name.known.kind}:known"


def _parser(table: TokenTable, name: NameSpan) -> Iterator[str]:
    labels = [label for index in range(name.first, name.last) if (label := LABELS.get(table.entity[index]))]
    if labels:
        yield f"{max(sorted(set(labels)), key=labels.count)}:parser"


def _words(table: TokenTable, name: NameSpan) -> Iterator[str]:
    """What the words of the name say: a legal form, a head noun, a model number, a family name."""
    first, last = table.lower[name.first], table.lower[name.last - 1].rstrip(".")
    several = name.last - name.first > 1
    head = _head_word(table, name)
    if several and last in words("organizations", "suffixes"):
        yield "organization:suffix"
    for table_name, kind in (("heads", "organization"), ("places", "place"), ("events", "thing")):
        if several and head in words("organizations", table_name):
            yield f"{kind}:head"
    if several and last in words("organizations", "laws"):
        yield "thing:head"
    if several and head in words("organizations", "soft_events"):
        yield "thing:soft-head"
    if _is_model(table, name):
        yield "thing:model"
    if several and name.last - name.first <= 3 and first in words("names", "family_first"):
        yield "person:family-name"
    if table.text[name.first].isupper() and not several and 1 < len(table.text[name.first]) <= 6:
        yield "organization:abbreviation"


def _head_word(table: TokenTable, name: NameSpan) -> str:
    """The word that says what is named: the last one before an "of" or "for", else the last one."""
    for index in range(name.first + 1, name.last):
        if table.lower[index] in ("of", "for", "on"):
            return table.lower[index - 1]
    return table.lower[name.last - 1].rstrip(".")


def _is_model(table: TokenTable, name: NameSpan) -> bool:
    """Whether a name is a thing made: "iPhone", "Falcon 9" (the number follows it), "F-16"."""
    if any(_CAMEL.match(table.text[index]) for index in range(name.first, name.last)):
        return True
    if any(_MODEL.match(table.text[index]) for index in range(name.first, name.last)):
        return name.known is None
    if any(table.text[index] == "-" and table.text[index + 1].isdigit() for index in range(name.first, name.last - 1)):
        return name.known is None
    after = name.last
    if after >= len(table) or not table.gap[after - 1] or table.tag[after] not in ("CD", "NNP", "NN"):
        return False
    return _MODEL.match(table.text[after]) is not None and not (name.known and name.known.kind == "state")


def _around(table: TokenTable, name: NameSpan, head: int) -> Iterator[str]:
    """What the words around the name say: who speaks, "who", "in X", "its X"."""
    governor = table.head[head]
    if table.dep[head] == "nsubj" and table.lemma[governor] in words("titles", "speech"):
        yield "person:speech"
        yield "organization:speech"
    if table.dep[head] == "pobj" and table.lower[governor] == "in":
        yield "place:locative"
    for child in table.dependents(head, "appos"):
        yield from _apposed(table, child)
    named = table.head[governor] if table.dep[head] == "pobj" and table.lower[governor] == "of" else head
    if table.lower[named] in words("organizations", "apposed_places"):
        yield "place:apposed"
    if _is_made(table, head):
        yield "thing:made"
    if any(_has_who(table, clause) for clause in table.dependents(head, "relcl")):
        yield "person:who"
    yield from _owned(table, name, head)
    if name.first > 0:
        yield from _before(table, name, name.first - 1, head)
        yield from _article(table, name, head)
    modified = table.lower[table.head[head]] if table.head[head] >= name.last else ""
    if table.dep[head] in ("compound", "nmod") and modified in words("organizations", "products"):
        yield "thing:compound"


def _owned(table: TokenTable, name: NameSpan, head: int) -> Iterator[str]:
    """What the noun after a name says: "Acme's shareholders", "Lopez's wife", "Springfield residents"."""
    owned = table.head[head]
    if table.dep[head] not in ("poss", "compound", "nmod") or owned < name.last:
        return
    located = table.entity[head] in ("GPE", "LOC") and table.dep[head] != "poss"
    for list_name, kind in (("company_has", "organization"), ("person_has", "person"), ("place_has", "place")):
        if located and kind == "organization":
            continue
        if table.lower[owned] in words("organizations", list_name):
            yield f"{kind}:owner"


def _is_made(table: TokenTable, head: int) -> bool:
    """Whether a name is the object of making: "unveiled the Lion", "a new version of Lion"."""
    governor = table.head[head]
    if table.dep[head] in ("dobj", "nsubjpass"):
        return table.lemma[governor] in words("organizations", "making")
    noun = table.head[governor]
    return (
        table.dep[head] == "pobj"
        and table.lower[governor] == "of"
        and table.lower[noun] in words("organizations", "made_of")
    )


def _before(table: TokenTable, name: NameSpan, before: int, head: int) -> Iterator[str]:
    """What the word before a name says: "its X", "Acme's X", "the film X", “X” in quotation marks."""
    word, several = table.lower[before], name.last - name.first > 1
    modifies = table.dep[head] in ("compound", "nmod") and table.head[head] >= name.last
    if not modifies and (table.tag[before] == "PRP$" or (table.tag[before] == "POS" and not several)):
        yield "thing:made"
    if table.head[before] in range(before + 1, name.last) and table.tag[before] == "NN":
        yield from _apposed(table, before, "products")
    if word in OPENING and name.last < len(table) and table.text[name.last] in CLOSING:
        yield "thing:quoted"
    if word.rstrip(".") in words("titles", "honorifics"):
        yield "person:honorific"


def _apposed(table: TokenTable, noun: int, things: str = "apposed_things") -> Iterator[str]:
    """What a noun beside a name says: "carmaker Skoda", "Gori, a city in the east", "Lyra, the new version"."""
    lists = ((things, "thing"), ("apposed_companies", "organization"), ("apposed_places", "place"))
    for list_name, kind in lists:
        if table.lower[noun] in words("organizations", list_name):
            yield f"{kind}:apposed"
            return


def _article(table: TokenTable, name: NameSpan, head: int) -> Iterator[str]:
    """What an article says: "the Walkman" is a thing and no person; "The Economist", capital inside a sentence, a body.

    Nothing where the name is plural ("the Beatles") or only modifies what the article belongs to ("the Acme plant").
    """
    before = name.first - 1
    word = table.lower[before]
    new = word == "new" and before > 0 and table.tag[before - 1] in ("DT", "PRP$", "POS")
    modifies = table.dep[head] in ("compound", "nmod", "amod", "poss") and table.head[head] >= name.last
    if modifies or table.tag[head] == "NNPS" or not (new or word in ("the", "a", "an")):
        return
    if table.text[before] == "The" and before != table.sentence_starts[table.sentence[before]]:
        yield "organization:article"
    elif name.last - name.first == 1 and table.lower[name.first] in words("organizations", "heads"):
        yield "organization:head"
    elif new or name.last - name.first == 1:
        yield "thing:article"
    yield "person:article"


def _has_who(table: TokenTable, clause: int) -> bool:
    return any(table.lower[child] in ("who", "whom", "whose") for child in table.children[clause])
