"""Who is meant by an office without a name: "the South Korean president"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.assembly.actors.clusters import Clusters
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import owner_and_office
from briefing.assembly.actors.roles import OFFICE, tense_of
from briefing.assembly.actors.surnames import Owner
from briefing.model import RoleTense, Span

_HEADS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "emperor"}
)
"""Offices whose holder is called the leader of a state."""
_LEADER = "leader"
_ALONE = "in the same document, which names no other state"
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_NOT_NOW: frozenset[RoleTense] = frozenset({"former", "incoming"})


def office_holders(folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]) -> dict[Span, Owner]:
    """Who is meant by offices without a name: the one person who is called so, and is named in the same document.

    "the South Korean president" is Yoon where the document has "South Korean President Yoon", or has Yoon and another
    document calls him so and nobody else. It is left unnamed in a document without him, where someone else may hold
    the office. "the South Korean leader" is the one head of state or government. `owners` are those of lone surnames.
    """
    called = _called(folder, clusters, owners)
    holders = {}
    for key, name in folder.names.items():
        for mention in name.mentions if key.startswith(OFFICE) else ():
            roots, where = called.holders(key, mention.span.document)
            if len(roots) == 1 and not (where == _ALONE and _meets(folder, called, mention.span, min(roots))):
                reason = f"“{folder.surface(mention.span)}”: so called {where}"
                holders[mention.span] = next(iter(roots)), reason
    return holders


@dataclass
class _Called:
    """Who is called by each office: `here` in each document, `anywhere` in the folder at present; who is `named` where.

    `states` are the states each document names, `titled` the places where someone is called by an office, by document.
    """

    here: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    anywhere: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    named: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    states: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    titled: dict[tuple[str, str], list[Span]] = field(default_factory=lambda: defaultdict(list))

    def holders(self, key: str, document: str) -> tuple[set[str], str]:
        """Who can be meant by an office without a name in a document, by the surest evidence, and where that stands."""
        state, _, office = key.removeprefix(OFFICE).rpartition(":")
        if roots := self.here.get((document, key)):
            return roots, "in the same document"
        if self.states[document] == {state} and (roots := self.here.get((document, f"{OFFICE}:{office}"))):
            return roots, _ALONE
        roots = self.anywhere.get(key, set())
        if len(roots) == 1 or office == _LEADER:
            return roots & self.named[document], "and named in this document"
        return set(), ""


def _called(folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]) -> _Called:
    """Who is called by each office, by the roles stated at names; a former one only where it stands."""
    called = _Called()
    for key, name in folder.names.items():
        for mention in name.mentions:
            document = mention.span.document
            state = next((cue for cue in mention.cues if cue.startswith("key:state:")), "")
            if state:
                called.states[document].add(state.removeprefix("key:"))
            if key.startswith(OFFICE):
                called.states[document].add(key.removeprefix(OFFICE).rpartition(":")[0])
                continue
            root = owners[mention.span][0] if mention.span in owners else clusters.root(key)
            called.named[document].add(root)
            if mention.role is not None:
                called.titled[document, root].append(mention.span)
                _state_role(called, folder.surface(mention.role), root, document)
    return called


def _meets(folder: Folder, called: _Called, office: Span, root: str) -> bool:
    """Whether an office and a title stand in one sentence, as two people: "President Park met the Malian one"."""
    text = folder.texts[office.document]
    places = (sorted((office, span)) for span in called.titled[office.document, root])
    return any(_SENTENCE_ENDS.search(text, first.end, last.start) is None for first, last in places)


def _state_role(called: _Called, stated: str, root: str, document: str) -> None:
    """Add one role as stated: who bears it, in which document."""
    state, office = owner_and_office(stated)
    called.here[document, f"{OFFICE}{state}:{office}"].add(root)
    if state and tense_of(stated) not in _NOT_NOW:
        called.anywhere[f"{OFFICE}{state}:{office}"].add(root)
        if office in _HEADS:
            called.anywhere[f"{OFFICE}{state}:{_LEADER}"].add(root)
