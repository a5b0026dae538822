"""Rows of proper nouns and what joins them into one: "Ministry of Health and Welfare", "Médecins Sans Frontières"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.annotators.mentions.joints import join
from briefing.annotators.mentions.proper import HYPHENS, is_proper
from briefing.annotators.tree import Tree
from briefing.gazetteer import Known, known
from briefing.lexicon import words

LONGEST_RUN = 24
"""Longer rows of capitalised words are lists or shouting, not names."""


def runs(tree: Tree, blocked: Sequence[bool], entries: dict[int, tuple[int, Known]]) -> Iterator[tuple[int, int]]:
    """Maximal rows `[first, last)` of proper nouns and what joins them, inside one sentence.

    `blocked` tokens are in none. `entries` are the gazetteer's matches by first token: where each ends, what it is.
    """
    index = 0
    while index < len(tree):
        if blocked[index] or not (index in entries or is_proper(tree, index)):
            index += 1
            continue
        last = _extend(tree, blocked, entries, index)
        yield index, last
        index = last


def _extend(tree: Tree, blocked: Sequence[bool], entries: dict[int, tuple[int, Known]], first: int) -> int:
    """The end of the row that begins at a token."""
    last = entries[first][0] if first in entries else first + 1
    while last < len(tree) and tree.sentence[last] == tree.sentence[first] and last - first < LONGEST_RUN:
        if last not in entries and _opens_behind_form(tree, first, last):
            break
        if not blocked[last] and (last in entries or is_proper(tree, last)):
            last = entries[last][0] if last in entries else last + 1
            continue
        joined = join(tree, first, last)
        if joined is None or blocked[joined] or not (joined in entries or is_proper(tree, joined)):
            break
        if joined in entries and tree.lower[last] in HYPHENS and _names_state(tree, first, last):
            break
        last = entries[joined][0] if joined in entries else joined + 1
    return last


def _opens_behind_form(tree: Tree, first: int, index: int) -> bool:
    """Whether a sentence that the parser doesn't see opens behind a legal form: "It sold Harlan Inc. | Reyes said so".

    The form must end what a verb has for its object, and a verb follow; not "when Acme Inc. Logistics said so".
    """
    form, following = tree.text[index - 1], index + 1
    ends = index - first > 1 and form.endswith(".") and form[:-1].lower() in words("organizations", "suffixes")
    if not ends or not tree.is_capital(index) or following >= len(tree) or tree.tag[following] not in ("VBD", "VBZ"):
        return False
    before = max(first - 1, 0)
    verb = tree.tag[before][:2] == "VB" and tree.lemma[before] not in words("titles", "speech")
    return verb or tree.dep[before] == "prep"


def _names_state(tree: Tree, first: int, last: int) -> bool:
    """Whether these tokens are a state, so that a hyphen after them joins two states: "Russia-North Korea"."""
    entry = known(tree.surface(first, last))
    return entry is not None and entry.kind in ("state", "place")
