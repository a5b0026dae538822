"""Votes for a place: a name that only says where something is or where it goes to, or stands in a row with places."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.tree import Tree
from briefing.gazetteer import known
from briefing.lexicon import words

_IN = frozenset({"in", "near"})
_OF_TOWNS = frozenset({"archbishop", "bishop", "mayor", "outskirts"})
"""Who or what is "of" a town: "the mayor of Cusco"."""
_LIES = frozenset({"base", "detain", "imprison", "jail", "locate", "moor", "situate", "station"})
"""Verbs (lemmas) whose "at" says where: "an army unit based at Cusco"."""
_THROUGH = frozenset({"around", "at", "near", "through", "via"})
"""Prepositions behind which a name with an "in Chad" of its own lies there: not "the office of Ana Reyes in Lima"."""
_MILES = frozenset({"km", "kilometres", "kilometers", "miles"})
MOST_IN_ROW = 8
"""Names that are followed back to the first of a row: "in Lima, Arequipa and Cusco"."""


def whereabouts(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """The cues of where a name stands: "in X", "at X", "the road to X", "Acme's X plant", "visited Lima and X".

    `place:located` is what any of the prepositions of place says, `place:inside` what those say that a body seldom
    follows: not "at X", where people work.
    """
    first = row_start(tree, head)
    preposition = tree.head[first]
    word = tree.lower[preposition] if tree.dep[first] == "pobj" else ""
    placed = _is_placed(tree, preposition) if word else False
    if word in _IN:
        yield "place:locative"
    if (word in words("organizations", "locatives") and not placed) or _is_behind_place(tree, name, head):
        yield "place:located"
    if name.known is not None:
        return
    if word in _IN and not placed and _is_plain(tree, name):
        yield "place:inside"
    if word in _THROUGH and _lies_in(tree, name, head, word):
        yield "place:way"
    town = word == "of" and tree.lower[tree.head[preposition]] in _OF_TOWNS and _is_plain(tree, name)
    if town or (word == "of" and _ends_in_form(tree, tree.head[preposition])):
        yield "place:way"
    if is_site(tree, name, head) or (word in ("at", "on") and _is_ground(tree, preposition)):
        yield "place:site"
    where = tree.lower[name.last : name.last + 2] == [",", "where"] and _is_plain(tree, name)
    if _is_far(tree, head) or where:
        yield "place:way"
    if word in ("to", "from", "into", "toward", "towards", "off") and _goes(tree, tree.head[preposition], word):
        yield "place:way"
    yield from _in_row(tree, name, first)


def row_start(tree: Tree, head: int) -> int:
    """The first of names in a row, which shows where all are: "Lima" for "Cusco" in "in Lima, Arequipa and Cusco"."""
    for _ in range(MOST_IN_ROW):
        before = tree.head[head]
        if tree.dep[head] != "conj" or before > head or tree.tag[before] not in ("NNP", "NNPS"):
            break
        head = before
    return head


def _is_placed(tree: Tree, preposition: int) -> bool:
    """Whether a noun or verb says in whom or what something is placed: "trust in Acme", "published in Nature"."""
    governor = tree.head[preposition]
    return not {tree.lower[governor], tree.lemma[governor]}.isdisjoint(words("organizations", "placed_in"))


def _is_behind_place(tree: Tree, name: NameSpan, head: int) -> bool:
    """Whether a name says where the place before it lies: "Lima, Peru"."""
    after_place = name.first > 1 and tree.text[name.first - 1] == "," and tree.entity[name.first - 2] in ("GPE", "LOC")
    return after_place and tree.dep[head] in ("appos", "npadvmod") and tree.gap[name.first - 1]


def _is_plain(tree: Tree, name: NameSpan) -> bool:
    """Whether a name is no abbreviation and has no article, as a body has: not "in UNITA", "in the Frente"."""
    article = name.first > 0 and tree.lower[name.first - 1] == "the"
    return not article and not any(tree.text[index].isupper() for index in range(name.first, name.last))


def is_site(tree: Tree, name: NameSpan, head: int) -> bool:
    """Whether a name says which of its owner's sites is meant: "Acme's Cusco plant", "our Cusco factory".

    Not "the Acme plant" nor "Peru's Acme plant", which Acme has.
    """
    owner, noun = name.first - 1, tree.head[head]
    if name.known is not None or owner < 1 or noun < name.last or tree.dep[head] not in ("compound", "nmod", "amod"):
        return False
    body = tree.tag[owner] == "PRP$" or (tree.tag[owner] == "POS" and known(tree.text[owner - 1]) is None)
    return body and name.last - name.first == 1 and tree.lower[noun] in words("organizations", "sites")


def _is_ground(tree: Tree, preposition: int) -> bool:
    """Whether what is "at" or "on" a name stands on the ground: "a road at Cusco", "the jail at Cusco"."""
    grounds = words("organizations", "places") | words("organizations", "place_has") | words("organizations", "grounds")
    nouns = (tree.head[preposition], preposition - 1)
    lies = tree.lower[preposition] == "at" and tree.lemma[tree.head[preposition]] in _LIES
    return lies or any(tree.tag[noun] in ("NN", "NNS") and tree.lemma[noun] in grounds for noun in nouns)


def _ends_in_form(tree: Tree, index: int) -> bool:
    """Whether a token ends a company's name, so that an "of" behind it says where: "Harlan Ltd of Cusco"."""
    ends = words("organizations", "suffixes") | words("organizations", "company_ends")
    return tree.lower[index].rstrip(".") in ends and tree.tag[index - 1] in ("NNP", "NNPS") and tree.is_capital(index)


def _is_far(tree: Tree, head: int) -> bool:
    """Whether a name lies at a distance: "Cusco, 13 km from the dam, …"."""
    return any(tree.lower[child] in _MILES for child in tree.dependents(head, "appos", "npadvmod"))


def _lies_in(tree: Tree, name: NameSpan, head: int, word: str) -> bool:
    """Whether the state or place that a name lies in stands right behind it: "via Cusco in Peru"."""
    inside = name.last
    if tree.lower[inside : inside + 1] != ["in"] or inside + 1 >= len(tree):
        return False
    entry = known(tree.text[inside + 1])
    place = entry is not None and entry.use in ("name", "capital") and entry.kind in ("state", "place")
    return place and (tree.head[inside] == head or word in ("via", "through"))


def _goes(tree: Tree, governor: int, word: str) -> bool:
    """Whether what governs a "to" or "from" goes: "flew to Cusco", "the road to Cusco"; "off Cusco" needs no such."""
    listed = words("organizations", "ways")
    return word == "off" or tree.lemma[governor] in listed or tree.lower[governor] in listed


def _in_row(tree: Tree, name: NameSpan, first: int) -> Iterator[str]:
    """What the other names of a row are, where the gazetteer or their last words tell: "UNICEF and Gavi" are bodies.

    States stand beside both; where the row has a place and a body, nothing is said.
    """
    if name.first > 0 and tree.lower[name.first - 1] == "the":
        return
    row, found = [first], set()
    for each in row:
        row += [index for index in tree.dependents(each, "conj") if tree.tag[index] in ("NNP", "NNPS") and index > each]
    for each in row[: MOST_IN_ROW + 1] if len(row) > 1 else ():
        if not name.first <= each < name.last:
            found.add(_kind(tree, each))
    found -= {""}
    if len(found) == 1 and (kind := found.pop()) != "state":
        yield f"{kind}:row"


def _kind(tree: Tree, index: int) -> str:
    """What the name with that head is by the gazetteer or its last word; "" where neither tells."""
    entry = known(tree.text[index])
    if entry is not None:
        return entry.kind if entry.use == "name" else "state"
    if tree.lower[index] in words("countries", "likely") and tree.tag[index - 1] != "NNP":
        return "place"
    for table, kind in (("heads", "organization"), ("places", "place")):
        headed = tree.lower[index] in words("organizations", table) and tree.tag[index - 1] in ("NNP", "NNPS")
        if headed and (kind == "organization" or tree.entity[index] != "ORG"):
            return kind
    return ""
