"""Votes at one name for what it is the name of, weighed by `briefing.evidence`; the folder decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from briefing.annotators.mentions.clauses import LOOSE, clause_cues
from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.runs import HYPHENS
from briefing.annotators.mentions.titles import is_given, is_title_part
from briefing.annotators.tree import Tree
from briefing.gazetteer import known
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
LONGEST_PERSON = 6
"""Tokens a person's name may have, quotation marks of a nickname among them."""
OPENING = frozenset("\"'“‘«")
CLOSING = frozenset("\"'”’»")
_MODEL = re.compile(r"(?=[A-Za-z-]*\d)[A-Za-z]{0,4}-?\d{1,4}[A-Za-z]{0,3}(?:-\d{1,4}[A-Za-z]{0,3})?$")
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w*$")


def cues_of(tree: Tree, name: NameSpan, head: int, common: AbstractSet[str], *, has_role: bool) -> tuple[str, ...]:
    """The cues at a name, each once, in order.

    `has_role` tells whether a title stands before or after it, `common` are the words that the document has in lower
    case too.
    """
    cues = [*_known(name), *_parser(tree, name), *_words(tree, name), *_around(tree, name, head)]
    cues += clause_cues(tree, name, head)
    if (
        name.known is None
        and name.last - name.first == 1
        and {tree.lower[name.first], tree.lemma[name.first].lower()} & common
    ):
        cues.append("thing:common")
    if not cues and _plays(tree, head):
        cues.append("organization:plays")
    if has_role and not _loosely_titled(tree, name):
        cues.append("person:title")
    return tuple(dict.fromkeys(cues))


def _loosely_titled(tree: Tree, name: NameSpan) -> bool:
    """Whether the title before a name can be a body's: "coalition partner Komeito", "auditor Lund & Reyes"."""
    partners = "&" in tree.text[name.first : name.last]
    return partners or (name.last - name.first == 1 and tree.lower[name.first - 1] in LOOSE)


def _plays(tree: Tree, head: int) -> bool:
    """Whether a name meets another in a match: "Arsenal lost to Leeds", "beat Arsenal"; not "Lyra lost its charm"."""
    verb = tree.head[head]
    if tree.tag[head] not in ("NNP", "NNPS") or tree.lemma[verb] not in words("organizations", "matches"):
        return False
    return tree.dep[head] == "nsubj" or (tree.dep[head] == "dobj" and tree.lemma[verb] != "lose")


def _known(name: NameSpan) -> Iterator[str]:
    """What the gazetteer says, under its key."""
    if name.known is not None:
        yield f"key:{name.known.key}"
        yield f"{name.known.kind}:known"


def _parser(tree: Tree, name: NameSpan) -> Iterator[str]:
    """What most of the parser's labels on the name say."""
    labels = [label for index in range(name.first, name.last) if (label := LABELS.get(tree.entity[index]))]
    if labels:
        yield f"{max(sorted(set(labels)), key=labels.count)}:parser"


def _words(tree: Tree, name: NameSpan) -> Iterator[str]:
    """What the words of the name say: a legal form, a head noun, a model number, a family name."""
    first, last = tree.lower[name.first], tree.lower[name.last - 1].rstrip(".")
    several = name.last - name.first > 1
    head = _head_word(tree, name)
    formed = last in words("organizations", "suffixes") and tree.is_capital(name.last - 1)
    if several and (formed or tree.text[name.last - 2 : name.last] == ["/", "S"]):
        yield "organization:suffix"
    person = _is_in_full(tree, name)
    for list_name, kind in (("heads", "organization"), ("places", "place"), ("events", "thing")):
        if several and head in words("organizations", list_name) and not (person and kind == "place"):
            yield f"{kind}:head"
    if several and last in words("organizations", "company_ends"):
        yield "organization:brand"
    for list_name, kind in (("foreign_openers", "organization"), ("foreign_events", "thing")):
        if several and first in words("organizations", list_name):
            yield f"{kind}:head"
    if several and last in words("organizations", "possessed") and last.endswith(("s", "men", "people", "children")):
        yield "organization:head"
    linked = (index for index in range(name.first + 2, name.last) if tree.lower[index - 1] in HYPHENS)
    if any(tree.lower[index] in ("e", "i") for index in linked):  # "Jamaat-e-Islami"; not "Waker-uz-Zaman"
        yield "organization:head"
    if several and last in words("organizations", "laws"):
        yield "thing:head"
    if several and head in words("organizations", "soft_events"):
        yield "thing:soft-head"
    if _is_model(tree, name):
        yield "thing:model"
    if " ".join(tree.lower[name.first : name.last]) in words("organizations", "indices"):
        yield "thing:index"
    hyphens = sum(tree.lower[index] in HYPHENS for index in range(name.first, name.last))
    if several and name.last - name.first - 2 * hyphens <= 3 and first in words("names", "family_first"):
        yield "person:family-name"
    if 2 <= name.last - name.first <= LONGEST_PERSON and is_given(first) and (person or _is_plain(tree, name)):
        yield "person:given"
    elif several and not is_given(first) and _is_branch(tree, name):
        yield "organization:brand"
    if tree.text[name.first].isupper() and not several and 1 < len(tree.text[name.first]) <= 6:
        yield "organization:abbreviation"
        placed = tree.entity[name.first] in ("GPE", "LOC") and len(tree.text[name.first]) > 3
        if placed and tree.text[name.first].isalpha():
            yield "organization:letters"


def _is_in_full(tree: Tree, name: NameSpan) -> bool:
    """Whether the parser has a person in a given name and one more: "Ana Lake"; not "Lake Ana", "Victoria Lake"."""
    several = name.last - name.first == 2 and is_given(tree.lower[name.first])
    return several and tree.entity[name.first] == tree.entity[name.last - 1] == "PERSON"


def _is_plain(tree: Tree, name: NameSpan) -> bool:
    """Whether nothing after the first word is a common noun's: "Erling Haaland"; not "Victor Hugo Prize".

    Nor a maker's name with a hyphen, "Victor-Lund", where no second given name follows: "Anne-Marie".
    """
    hyphened = name.last - name.first == 3 and tree.lower[name.first + 1] in HYPHENS
    if hyphened and not is_given(tree.lower[name.last - 1]):
        return False
    listed = ("heads", "places", "events", "soft_events", "suffixes", "brands", "products")
    listed_last = any(tree.lower[name.last - 1].rstrip(".") in words("organizations", table) for table in listed)
    return not listed_last and "&" not in tree.text[name.first : name.last]


def _is_branch(tree: Tree, name: NameSpan) -> bool:
    """Whether a name ends in a state, as a body's branch does, "Radio Peru", or joins partners: "Lund & Reyes"."""
    entry = known(tree.text[name.last - 1])
    branch = entry is not None and entry.kind == "state" and entry.use == "name" and name.last - name.first == 2
    branch = branch and tree.tag[name.first] == "NNP" and not is_title_part(tree.lower[name.first])
    return (name.known is None and branch) or "&" in tree.text[name.first : name.last]


def _head_word(tree: Tree, name: NameSpan) -> str:
    """The word that says what is named: the last one before an "of" or "for", else the last one."""
    for index in range(name.first + 1, name.last):
        if tree.lower[index] in ("of", "for", "on"):
            return tree.lower[index - 1]
    bodies = words("organizations", "heads")
    if name.last - name.first > 3 and tree.lower[name.last - 2] in HYPHENS and tree.lower[name.last - 3] in bodies:
        return tree.lower[name.last - 3]  # "Qaumi Movement-Pakistan"
    return tree.lower[name.last - 1].rstrip(".")


def _is_model(tree: Tree, name: NameSpan) -> bool:
    """Whether a name is a thing made: "iPhone", "Falcon 9" (the number follows it), "F-16"."""
    if any(_CAMEL.match(tree.text[index]) for index in range(name.first, name.last)):
        return True
    if any(_MODEL.match(tree.text[index]) for index in range(name.first, name.last)):
        return name.known is None
    if any(tree.text[index] == "-" and tree.text[index + 1].isdigit() for index in range(name.first, name.last - 1)):
        return name.known is None
    after = name.last
    if _is_score(tree, after):
        return False
    if after >= len(tree) or not tree.gap[after - 1] or tree.tag[after] not in ("CD", "NNP", "NN"):
        return False
    return _MODEL.match(tree.text[after]) is not None and not (name.known and name.known.kind == "state")


def _is_score(tree: Tree, after: int) -> bool:
    """Whether a number behind a name is a side's goals: "Rovers 2 Hibernia 1"."""
    others = range(after + 2, min(after + 5, len(tree)))
    return any(tree.text[index].isdigit() and tree.is_capital(index - 1) for index in others)


def _around(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What the words around the name say: who speaks, "who", "in X", "its X"."""
    governor = tree.head[head]
    if tree.dep[head] == "nsubj" and tree.lemma[governor] in words("titles", "speech"):
        yield "person:speech"
        yield "organization:speech"
    if tree.dep[head] == "pobj" and tree.lower[governor] == "in":
        yield "place:locative"
    if _is_located(tree, name, head):
        yield "place:located"
    for child in tree.dependents(head, "appos"):
        yield from _apposed(tree, child)
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


def _is_located(tree: Tree, name: NameSpan, head: int) -> bool:
    """Whether a name only says where: "a summit in Peru", "Lima, Peru"; not "trust in Peru"."""
    governor = tree.head[head]
    if tree.dep[head] == "pobj" and tree.lower[governor] in words("organizations", "locatives"):
        return tree.lower[tree.head[governor]] not in words("organizations", "placed_in")
    after_place = name.first > 1 and tree.text[name.first - 1] == "," and tree.entity[name.first - 2] in ("GPE", "LOC")
    return after_place and tree.dep[head] in ("appos", "npadvmod") and tree.gap[name.first - 1]


def _owned(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """What the noun after a name says: "Acme's shareholders", "Lopez's wife", "Springfield residents"."""
    owned = tree.head[head]
    if tree.dep[head] not in ("poss", "compound", "nmod") or owned < name.last:
        return
    located = tree.entity[head] in ("GPE", "LOC") and tree.dep[head] != "poss"
    for list_name, kind in (("company_has", "organization"), ("person_has", "person"), ("place_has", "place")):
        if located and kind == "organization":
            continue
        if tree.lower[owned] in words("organizations", list_name):
            yield f"{kind}:owner"


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
    if name.last < len(tree) and _closes(tree, name.last):
        if word in OPENING:
            yield "thing:quoted"
        elif tree.text[before] in ("The", "A", "An") and before > 0 and tree.text[before - 1] in OPENING:
            yield "thing:titled"
    if word.rstrip(".") in words("titles", "honorifics"):
        yield "person:honorific"


def _is_state(tree: Tree, end: int) -> bool:
    """Whether a state or its capital ends before a token: "Brazil's Petrobras"."""
    entry = known(tree.text[end - 1])
    return entry is not None and entry.kind == "state"


def _closes(tree: Tree, index: int) -> bool:
    """Whether a quotation ends at a token, or behind the comma that American type sets inside the marks."""
    return tree.text[index] in CLOSING or (
        tree.text[index] == "," and tree.text[index + 1 : index + 2][:1] in (["”"], ['"'])
    )


def _apposed(tree: Tree, noun: int, things: str = "apposed_things") -> Iterator[str]:
    """What a noun beside a name says: "carmaker Skoda", "Gori, a city in the east", "Lyra, the new version"."""
    lists = ((things, "thing"), ("apposed_companies", "organization"), ("apposed_places", "place"))
    for list_name, kind in lists:
        if tree.lower[noun] in words("organizations", list_name):
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
    yield "person:article"


def _has_who(tree: Tree, clause: int) -> bool:
    return any(tree.lower[child] in ("who", "whom", "whose") for child in tree.children[clause])
