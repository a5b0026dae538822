"""Votes at one name for what it is the name of, weighed by `briefing.evidence`; the folder decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from briefing.annotators.mentions.clauses import LOOSE, clause_cues
from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.proper import HYPHENS
from briefing.annotators.mentions.surroundings import around
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
_LISTS = (
    ("organizations", "indices", "thing:index"),
    ("organizations", "likely", "organization:likely"),
    ("countries", "likely", "place:likely"),
)
"""Lists of names that say what is likely named, and the cues they give."""
_FOREIGN_ARTICLES = frozenset({"el", "il", "la", "le", "les", "los"})
LONGEST_PERSON = 6
"""Tokens a person's name may have, quotation marks of a nickname among them."""
_MODEL = re.compile(r"(?=[A-Za-z-]*\d)[A-Za-z]{0,4}-?\d{1,4}[A-Za-z]{0,3}(?:-\d{1,4}[A-Za-z]{0,3})?$")
_CAMEL = re.compile(r"[a-z]{1,3}[A-Z]\w*$")


def cues_of(tree: Tree, name: NameSpan, head: int, common: AbstractSet[str], *, has_role: bool) -> tuple[str, ...]:
    """The cues at a name, each once, in order.

    `has_role` tells whether a title stands before or after it, `common` are the words that the document has in lower
    case too.
    """
    cues = [*_known(name), *_parser(tree, name), *_words(tree, name), *around(tree, name, head)]
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
    partners = partners or tree.lower[name.first] in words("organizations", "calls")
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
    if name.last - name.first > 1:
        yield from _head_words(tree, name)
    if _is_model(tree, name):
        yield "thing:model"
    spelled = tree.surface(name.first, name.last).lower()
    for table, list_name, cue in _LISTS:
        if spelled in words(table, list_name):
            yield cue
    yield from _given_or_brand(tree, name)
    yield from _letters(tree, name)


def _head_words(tree: Tree, name: NameSpan) -> Iterator[str]:
    """What the head, the first or the last word of a name of several words is: "Acme Ltd", "Ministry of Health"."""
    first, last = tree.lower[name.first], tree.lower[name.last - 1].rstrip(".")
    if first in _FOREIGN_ARTICLES:  # "El Heraldo de Cusco"
        first = tree.lower[name.first + 1]
    head = _head_word(tree, name)
    formed = last in words("organizations", "suffixes") and tree.is_capital(name.last - 1)
    if formed or tree.text[name.last - 2 : name.last] == ["/", "S"]:
        yield "organization:suffix"
    person = _is_in_full(tree, name)
    for list_name, kind in (("heads", "organization"), ("places", "place"), ("events", "thing")):
        if head in words("organizations", list_name) and not (person and kind == "place"):
            yield f"{kind}:head"
    if last in words("organizations", "company_ends"):
        yield "organization:trade"
    if first in words("organizations", "calls") or _is_branch_of_known(tree, name):
        yield "organization:head"
    for list_name, kind in (
        ("foreign_openers", "organization"),
        ("foreign_events", "thing"),
        ("foreign_places", "place"),
    ):
        if first in words("organizations", list_name):
            yield f"{kind}:head"
    if last in words("organizations", "possessed") and last.endswith(("s", "men", "people", "children")):
        yield "organization:head"
    linked = (index for index in range(name.first + 2, name.last) if tree.lower[index - 1] in HYPHENS)
    if any(tree.lower[index] in ("e", "i") for index in linked):  # "Jamaat-e-Islami"; not "Waker-uz-Zaman"
        yield "organization:head"
    if last in words("organizations", "laws") or first in words("organizations", "storms"):
        yield "thing:head"
    if tree.text[name.first] in words("organizations", "vessels"):
        yield "thing:head"
    if head in words("organizations", "soft_events"):
        yield "thing:soft-head"


def _given_or_brand(tree: Tree, name: NameSpan) -> Iterator[str]:
    """What a family name or a given one in front says, or, where there is none, the name of a branch of a house."""
    first, length = tree.lower[name.first], name.last - name.first
    hyphens = sum(tree.lower[index] in HYPHENS for index in range(name.first, name.last))
    if length > 1 and length - 2 * hyphens <= 3 and first in words("names", "family_first"):
        yield "person:family-name"
    if 2 <= length <= LONGEST_PERSON and is_given(first) and (_is_in_full(tree, name) or _is_plain(tree, name)):
        yield "person:given"
    elif length > 1 and not is_given(first) and _is_branch(tree, name):
        yield "organization:brand"


def _letters(tree: Tree, name: NameSpan) -> Iterator[str]:
    """What a single word of capitals is: "EU", "NATO"; one of letters, where the parser takes it for a place."""
    text = tree.text[name.first]
    if text.isupper() and name.last - name.first == 1 and 1 < len(text) <= 6:
        yield "organization:abbreviation"
        if tree.entity[name.first] in ("GPE", "LOC") and len(text) > 3 and text.isalpha():
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


def _is_branch_of_known(tree: Tree, name: NameSpan) -> bool:
    """Whether a name is that of a known body and a state behind it: "Amnesty International Kenya"."""
    body = known(tree.surface(name.first, name.last - 1)) if name.known is None else None
    state = known(tree.text[name.last - 1])
    return body is not None and body.kind == "organization" and state is not None and state.kind == "state"


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
