"""Votes of the words around a name for what it is the name of: nouns and articles beside it, what it has or is made."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.relations import personal
from briefing.annotators.mentions.titles import is_given
from briefing.annotators.mentions.whereabouts import is_site, row_start, whereabouts
from briefing.annotators.tree import Tree
from briefing.evidence import PRESS
from briefing.gazetteer import known
from briefing.lexicon import words

_OPENING = frozenset("\"'“‘«")
_CLOSING = frozenset("\"'”’»")


def around(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What the words around the name say: who speaks, "who", "in X", "its X"."""
    governor = tree.head[head]
    if tree.dep[head] == "nsubj" and tree.lemma[governor] in words("titles", "speech"):
        yield "person:speech"
        yield "organization:speech"
    yield from whereabouts(tree, name, head)
    for child in tree.dependents(row_start(tree, head), "appos"):
        yield from _apposed(tree, child)
    if tree.dep[head] == "appos" and governor < name.first and tree.dep[governor] != "pobj":
        yield from _apposed(tree, governor)  # "his party, Fuerza Lima"; not "the leader of his party, Ana Reyes"
    if (called := _called(tree, head)) is not None:
        yield from _apposed(tree, called)
    if _is_shown(tree, head):
        yield PRESS
    named = tree.head[governor] if tree.dep[head] == "pobj" and tree.lower[governor] == "of" else head
    if tree.lower[named] in words("organizations", "apposed_places"):
        yield "place:apposed"
    if _is_made(tree, head) or _is_listed_thing(tree, head):
        yield "thing:made"
    if any(_has_who(tree, clause) for clause in tree.dependents(head, "relcl")):
        yield "person:who"
    yield from _owned(tree, name, head)
    if name.first > 0:
        yield from _before(tree, name, name.first - 1, head)
        yield from _article(tree, name, head)
    if tree.tag[head] == "NNPS" and tree.child(head, "nummod") is not None:
        yield "thing:counted"
    modified = tree.lower[tree.head[head]] if tree.head[head] >= name.last else ""
    if tree.dep[head] in ("compound", "nmod") and modified in words("organizations", "products"):
        yield "thing:compound"
        if _is_brand(tree, name, tree.head[head]):
            yield "thing:model"


def _is_shown(tree: Tree, head: int) -> bool:
    """Whether papers were shown to whom a name is of: "a letter seen by the Herald", "data shared with the Herald"."""
    link = tree.head[head]
    shown = tree.head[link]
    by = tree.dep[head] == "pobj" and tree.lower[link] in ("by", "with") and tree.tag[shown] == "VBN"
    return by and tree.dep[shown] == "acl" and tree.lower[shown] in ("obtained", "reviewed", "seen", "shared", "viewed")


def _called(tree: Tree, head: int) -> int | None:
    """The noun that a name is given to: "dam" in "the dam, known as Lyra"; None where none is."""
    verb = tree.head[head] if tree.dep[head] == "oprd" else tree.head[tree.head[head]]
    known_as = tree.dep[head] == "pobj" and tree.lower[tree.head[head]] == "as" and tree.lower[verb] == "known"
    given = known_as or (tree.dep[head] == "oprd" and tree.lower[verb] in ("called", "named", "dubbed"))
    return tree.head[verb] if given and tree.dep[verb] == "acl" else None


def _is_brand(tree: Tree, name: NameSpan, noun: int) -> bool:
    """Whether a noun behind a name says what it is: "the Vela browser", "Acme's Lyra phone"; not "the Acme phone".

    Not "Peru's Acme phone", which Acme makes.
    """
    before = name.first - 1
    system = tree.lower[noun] == "system" and tree.lower[noun - 1] == "operating"
    if system or tree.lower[noun] in words("organizations", "software"):
        return True
    owned = tree.tag[before] == "PRP$" or (tree.tag[before] == "POS" and not _is_state(tree, before))
    return before > 0 and owned and tree.lower[noun] in words("organizations", "branded")


def _owned(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What the noun after a name says: "Acme's shareholders", "Lopez's wife", "Springfield residents"."""
    owned = tree.head[head]
    if tree.dep[head] not in ("poss", "compound", "nmod") or owned < name.last or is_site(tree, name, head):
        return
    located = tree.entity[head] in ("GPE", "LOC") and tree.dep[head] != "poss"
    for list_name, kind in (("company_has", "organization"), ("person_has", "person"), ("place_has", "place")):
        if located and kind == "organization":
            continue
        if tree.lower[owned] in words("organizations", list_name):
            yield f"{kind}:owner"
    nouns = {tree.lower[owned], f"{tree.lower[owned - 1]} {tree.lower[owned]}"}
    if not nouns.isdisjoint(words("organizations", "built")):
        yield "place:site"
    if not nouns.isdisjoint(words("organizations", "press")):
        yield PRESS
    if tree.lower[owned] in words("organizations", "diseases"):
        yield "thing:disease"


def _is_made(tree: Tree, head: int) -> bool:
    """Whether a name is the object of making: "unveiled the Lion", "a new version of Lion"."""
    governor = tree.head[head]
    if tree.dep[head] in ("dobj", "nsubjpass"):
        return tree.lemma[governor] in words("organizations", "making")
    noun = tree.head[governor]
    return (
        tree.dep[head] == "pobj"
        and tree.lower[governor] == "of"
        and tree.lower[noun] in words("organizations", "made_of")
    )


def _is_listed_thing(tree: Tree, head: int) -> bool:
    """Whether a name stands in a list of what a company makes: "Acme's Lyra and Vela", "models such as the Lyra".

    Not "Peru's Acme and Tay", nor "Lopez's friends such as Reyes".
    """
    first = head
    while tree.dep[first] == "conj" and tree.head[first] < first:
        first = tree.head[first]
        owner = tree.child(first, "poss")
        if owner is not None and tree.tag[owner] == "NNP":
            return not _is_state(tree, owner + 1)
    example = tree.head[first]
    things = words("organizations", "products")
    if tree.dep[first] == "pobj" and tree.lower[example] in ("as", "like", "including"):
        return tree.lower[tree.head[example]] in things
    subject = tree.child(example, "nsubj", "nsubjpass") if tree.lemma[example] == "include" else None
    return tree.dep[first] == "dobj" and subject is not None and tree.lower[subject] in things


def _before(tree: Tree, name: NameSpan, before: int, head: int) -> Iterator[str]:
    """What the word before a name says: "its X", "Acme's X", "the film X", “X” in quotation marks."""
    word, several = tree.lower[before], name.last - name.first > 1
    modified = tree.head[head] if tree.dep[head] in ("compound", "nmod") else -1
    modifies = modified >= name.last and tree.lower[modified] not in words("organizations", "products")
    if not modifies and (tree.tag[before] == "PRP$" or (tree.tag[before] == "POS" and not several)):
        national = name.known is None and before > 0 and _is_state(tree, before)
        yield "organization:national" if national else "thing:made"
    if tree.head[before] in range(before + 1, name.last) and tree.tag[before] == "NN":
        yield from _apposed(tree, before, "products")
    elif _is_companys(tree, name):
        yield "organization:apposed"
    if name.last < len(tree) and _closes(tree, name.last):
        if word in _OPENING:
            yield "thing:quoted"
        elif tree.text[before] in ("The", "A", "An") and before > 0 and tree.text[before - 1] in _OPENING:
            yield "thing:titled"
    if word.rstrip(".") in words("titles", "honorifics"):
        yield "person:honorific"
    if word == "owned" and tree.lower[before - 2 : before] in (["state", "-"], ["government", "-"]):
        yield "organization:row"
    yield from personal(tree, name, head)


def _is_companys(tree: Tree, name: NameSpan) -> bool:
    """Whether a name ends a noun phrase that says what body it is, however it is parsed: "the Turkish firm Lyra".

    Not "the party Lopez leads", where a verb follows.
    """
    noun, before = name.first - 1, name.first - 2
    opened = before >= 0 and tree.tag[before] in ("DT", "JJ", "NN", "POS", "PRP$") and tree.tag[noun] == "NN"
    goes_on = name.last < len(tree) and tree.tag[name.last][:2] in ("VB", "MD")
    return opened and not goes_on and tree.lower[noun] in words("organizations", "apposed_companies")


def _is_state(tree: Tree, end: int) -> bool:
    """Whether a state or its capital ends before a token: "Brazil's Petrobras"."""
    entry = known(tree.text[end - 1])
    return entry is not None and entry.kind == "state"


def _closes(tree: Tree, index: int) -> bool:
    """Whether a quotation ends at a token, or behind the comma that American type sets inside the marks."""
    return tree.text[index] in _CLOSING or (
        tree.text[index] == "," and tree.text[index + 1 : index + 2][:1] in (["”"], ['"'])
    )


def _apposed(tree: Tree, noun: int, things: str = "apposed_things") -> Iterator[str]:
    """What a noun beside a name says: "carmaker Skoda", "Gori, a city in the east", "Lyra, the new version"."""
    lists = ((things, "thing"), ("apposed_companies", "organization"), ("apposed_places", "place"))
    for list_name, kind in lists:
        if not {tree.lower[noun], tree.lemma[noun]}.isdisjoint(words("organizations", list_name)):
            yield f"{kind}:apposed"
            return


def _article(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What an article says: "the Walkman" is a thing and no person; "The Economist", capital inside a sentence, a body.

    A plural of people is a group ("the Beatles"). Nothing where the name only modifies another noun ("the Acme plant").
    """
    before = name.first - 1
    word = tree.lower[before]
    new = word == "new" and before > 0 and tree.tag[before - 1] in ("DT", "PRP$", "POS")
    modifies = tree.dep[head] in ("compound", "nmod", "amod", "poss") and tree.head[head] >= name.last
    if tree.tag[head] == "NNPS" and word == "the" and name.last - name.first == 1 and tree.entity[head] == "PERSON":
        yield "group:plural"
    if modifies or tree.tag[head] == "NNPS" or not (new or word in ("the", "a", "an")):
        return
    if tree.text[before] == "The" and not tree.opens_sentence(before):
        yield "organization:article"
    elif name.last - name.first == 1 and tree.lower[name.first] in words("organizations", "heads"):
        yield "organization:head"
    elif name.last - name.first == 1 and tree.lower[name.first] in words("organizations", "events"):
        yield "thing:head"
    elif new or name.last - name.first == 1:
        yield "thing:article"
    if word == "the" and _is_vessel(tree, name, head):
        yield "thing:vessel"
    yield "person:article"


def _is_vessel(tree: Tree, name: NameSpan, head: int) -> bool:
    """Whether an article makes a person's full name a ship's: "The Ana Reyes is in dock"; not "the Ana Reyes who left".

    Nor "the Ana Reyes of old".
    """
    full = name.known is None and name.last - name.first == 2 and is_given(tree.lower[name.first])
    told = tree.child(head, "relcl", "prep", "acl", "appos") is not None
    return full and not told and tree.dep[head] in ("nsubj", "nsubjpass", "dobj", "pobj")


def _has_who(tree: Tree, clause: int) -> bool:
    return any(tree.lower[child] in ("who", "whom", "whose") for child in tree.children[clause])
