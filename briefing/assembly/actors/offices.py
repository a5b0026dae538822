"""Who is meant by an office without a name: "the South Korean president"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from briefing.assembly.actors.bearers import pronouns_of
from briefing.assembly.actors.clusters import Clusters
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import owner_and_office
from briefing.assembly.actors.roles import OFFICE, plain_role, tense_of
from briefing.assembly.actors.surnames import Owner
from briefing.edtf import day
from briefing.model import Mention, RoleTense, Span

_HEADS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "emperor"}
)
"""Offices whose holder is called the leader of a state."""
_LEADER = "leader"
_ALONE = "in the same document, which names no other state"
_STORY = "in the same document, which names no other state and nobody else before"
_SEASON = "in a document of the same weeks"
_HIS = "and then named behind “his” in the same document"
_WEEKS = timedelta(weeks=13)
"""How far apart two documents may be dated of which only one names who holds an office."""
_SENTENCE_ENDS = re.compile(r"[.!?]\s|\n")
_NOT_NOW: frozenset[RoleTense] = frozenset({"former", "incoming"})


def office_holders(folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]) -> dict[Span, Owner]:
    """Who is meant by offices without a name: the one person who is called so, and is named in the same document.

    "the South Korean president" is Yoon where the document has "South Korean President Yoon", or has Yoon and another
    document calls him so and nobody else; also in a story that opens with "South Korea's president" and names nobody
    before "President Yoon". A document without him may be of a time when someone else holds the office: it is left
    unnamed there but for one dated a few weeks apart. "the South Korean leader" is the one head of state or government.
    `owners` are those of lone surnames.
    """
    called = _called(folder, clusters, owners)
    pronouns = pronouns_of(folder)
    holders = {}
    for key, name in folder.names.items():
        if not key.startswith(OFFICE):
            continue
        announced = _announced(folder, called, [each for m in name.mentions for each in pronouns.get(m.span, ())])
        for mention in name.mentions:
            roots, where = called.holders(key, mention.span.document)
            if not roots and mention.span.document in announced:
                roots, where = {announced[mention.span.document]}, _HIS
            unsure = where in (_ALONE, _STORY)
            if len(roots) == 1 and not (unsure and _meets(folder, called, mention.span, min(roots))):
                reason = f"“{folder.surface(mention.span)}”: so called {where}"
                holders[mention.span] = next(iter(roots)), reason
    return holders


@dataclass
class _Called:
    """Who is called by each office: `here` in each document, `anywhere` in the folder at present; who is `named` where.

    `states` are the states each document names, `titled` the places where someone is called by an office, by document.
    `places` are where each document names which state, `first` the person it names first and where, `subjects` where
    it first has one for a subject; `titles` are the people of whom any role is stated. `told` are the
    documents that call somebody by an office at present; `passed` are the offices that somebody had or will have.
    `dates` are the documents'.
    """

    dates: Mapping[str, str | None] = field(default_factory=dict)
    here: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    anywhere: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    named: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    states: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    titled: dict[tuple[str, str], list[Span]] = field(default_factory=lambda: defaultdict(list))
    places: dict[str, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    first: dict[str, tuple[int, str]] = field(default_factory=dict)
    subjects: dict[str, int] = field(default_factory=dict)
    titles: set[str] = field(default_factory=set)
    told: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    passed: set[str] = field(default_factory=set)

    def add_state(self, state: str, span: Span) -> None:
        """Remember that a document names a state, and where."""
        self.states[span.document].add(state)
        self.places[span.document].append((span.start, state))

    def holders(self, key: str, document: str) -> tuple[set[str], str]:
        """Who can be meant by an office without a name in a document, by the surest evidence, and where that stands."""
        state, _, office = key.removeprefix(OFFICE).rpartition(":")
        if roots := self.here.get((document, key)):
            return roots, "in the same document"
        bare = self.here.get((document, f"{OFFICE}:{office}"), set())
        if bare and self.states[document] == {state}:
            return bare, _ALONE
        if bare and self._opens_with(document, state, bare):
            return bare, _STORY
        roots = self.anywhere.get(key, set())
        if len(roots) == 1 and self._in_season(key, document):
            return roots, _SEASON
        if len(roots) == 1 or office == _LEADER:
            return roots & self.named[document], "and named in this document"
        return set(), ""

    def _opens_with(self, document: str, state: str, roots: set[str]) -> bool:
        """Whether the first person a document names is one of these, and the only state named before is this one."""
        place, root = self.first.get(document, (0, ""))
        return root in roots and {named for start, named in self.places[document] if start < place} == {state}

    def _in_season(self, key: str, document: str) -> bool:
        """Whether a document is dated a few weeks from one that tells who holds an office, which nobody leaves."""
        here = day(self.dates.get(document))
        told = [day(self.dates.get(other)) for other in self.told[key]]
        near = here is not None and any(other is not None and abs(other - here) <= _WEEKS for other in told)
        return near and key not in self.passed


def _called(folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]) -> _Called:
    """Who is called by each office, by the roles stated at names; a former one only where it stands."""
    called = _Called(folder.dates)
    for key, name in folder.names.items():
        for mention in name.mentions:
            document = mention.span.document
            state = next((cue for cue in mention.cues if cue.startswith("key:state:")), "")
            if state:
                called.add_state(state.removeprefix("key:"), mention.span)
            if key.startswith(OFFICE):
                called.add_state(key.removeprefix(OFFICE).rpartition(":")[0], mention.span)
                continue
            root = owners[mention.span][0] if mention.span in owners else clusters.root(key)
            called.named[document].add(root)
            if clusters.is_person(root):
                here = mention.span.start, root
                called.first[document] = min(called.first.get(document, here), here)
                if mention.function == "subject":
                    called.subjects[document] = min(called.subjects.get(document, here[0]), here[0])
            if mention.role is not None:
                called.titles.add(root)
                called.titled[document, root].append(mention.span)
                _state_role(called, folder.surface(mention.role), root, document)
    return called


def _meets(folder: Folder, called: _Called, office: Span, root: str) -> bool:
    """Whether an office and a title stand in one sentence, as two people: "President Park met the Malian one"."""
    text = folder.texts[office.document]
    places = (sorted((office, span)) for span in called.titled[office.document, root])
    return any(_SENTENCE_ENDS.search(text, first.end, last.start) is None for first, last in places)


def _announced(folder: Folder, called: _Called, pronouns: Sequence[Mention]) -> dict[str, str]:
    """Whom documents name first, as the subject of a clause before which "his" stands for an office, by document.

    As in "Peru's president rose. In his first address, Ana Reyes said …"; not in "His rival Ana Reyes said …".
    """
    found: dict[str, str] = {}
    for pronoun in pronouns:
        document, end = pronoun.span.document, pronoun.span.end
        place, root = called.first.get(document, (0, ""))
        between = folder.texts[document][end:place]
        if "," in between and not _SENTENCE_ENDS.search(between) and called.subjects.get(document) == place:
            found |= {document: root} if root not in called.titles else {}
    return found


def _state_role(called: _Called, stated: str, root: str, document: str) -> None:
    """Add one role as stated: who bears it, in which document."""
    if tense_of(stated) in _NOT_NOW:
        state, office = owner_and_office(plain_role(stated))
        called.passed.add(f"{OFFICE}{state}:{plain_role(office)}")
    state, office = owner_and_office(stated)
    called.here[document, f"{OFFICE}{state}:{office}"].add(root)
    if state and tense_of(stated) not in _NOT_NOW:
        called.told[f"{OFFICE}{state}:{office}"].add(document)
        called.anywhere[f"{OFFICE}{state}:{office}"].add(root)
        if office in _HEADS:
            called.anywhere[f"{OFFICE}{state}:{_LEADER}"].add(root)
