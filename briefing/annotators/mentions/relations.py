"""Votes for a person: a relative, a predecessor, somebody of a body who speaks, members named in a row."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotators.mentions.clauses import LOOSE
from briefing.annotators.mentions.names import NameSpan
from briefing.annotators.mentions.titles import is_title_plural
from briefing.annotators.mentions.whereabouts import row_start
from briefing.annotators.tree import Tree
from briefing.gazetteer import known
from briefing.lexicon import words

_OWNERS = frozenset({"PRP$", "WP$", "POS"})
MOST_WORDS = 3
"""Words of a name that the words around it alone may make a person's."""


def personal(tree: Tree, name: NameSpan, head: int) -> Iterator[str]:
    """The cues at a name that say whose relative, predecessor or member somebody is; none for a known name."""
    if name.known is not None or name.first == 0:
        return
    before = name.first - 1
    aside = tree.text[before] == "," and tree.text[name.last : name.last + 1] in ([","], ["."])  # "Her son, Bo Ek,"
    kin = before - aside
    if tree.lower[kin] in words("titles", "kin") and _is_owned(tree, kin):
        yield "person:kin"
    if row_title(tree, name, head) is not None:
        yield "person:title"
    if not 2 <= name.last - name.first <= MOST_WORDS or _ends_as_thing(tree, name):
        return
    speaks = tree.dep[head] == "nsubj" and tree.lemma[tree.head[head]] in words("titles", "speech")
    if speaks and tree.tag[before] == "POS" and before > 0 and not _is_state(tree, before - 1):
        yield "person:beside"
    noun = tree.head[head]
    beside = before - (tree.text[before] == ",")
    if tree.dep[head] == "appos" and noun == beside and tree.lower[noun] in words("titles", "counterparts"):
        yield from ("person:beside",) if _is_owned(tree, noun) else ()


def _is_owned(tree: Tree, noun: int) -> bool:
    """Whether somebody's: "whose daughter Delia", "Lopez's predecessor, Ana Reyes"; not "its predecessor, …"."""
    owner = noun - 1
    while owner > 0 and tree.tag[owner] == "JJ":
        owner -= 1
    return owner >= 0 and tree.tag[owner] in _OWNERS and tree.lower[owner] != "its"


def row_title(tree: Tree, name: NameSpan, head: int) -> int | None:
    """The title in the plural that opens a name's row: "members Ana Reyes and | Bo Ek"; not "owners Acme and Lund"."""
    first = row_start(tree, head)
    last = first
    while first > 0 and tree.tag[first - 1] == "NNP" and last - first < MOST_WORDS:
        first -= 1
    title = tree.lower[first - 1] if first > 0 and tree.tag[first - 1] in ("NNS", "NNPS") else ""
    sits = words("organizations", "heads") | words("titles", "bodies")
    plural = (is_title_plural(title) and title.removesuffix("s") not in LOOSE) or (
        title == "members" and tree.lower[first - 2] in sits
    )
    return first - 1 if plural and name.last - name.first > 1 and not _ends_as_thing(tree, name) else None


def _ends_as_thing(tree: Tree, name: NameSpan) -> bool:
    """Whether the last word of a name is a body's, a place's or an event's."""
    last = tree.lower[name.last - 1].rstrip(".")
    tables = ("heads", "places", "events", "soft_events", "suffixes", "brands", "company_ends", "products")
    return any(last in words("organizations", table) for table in tables)


def _is_state(tree: Tree, index: int) -> bool:
    entry = known(tree.text[index])
    return entry is not None and entry.kind == "state"
