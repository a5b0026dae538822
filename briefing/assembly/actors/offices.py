"""Who is meant by an office without a name: "the South Korean president"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from briefing.assembly.actors.clusters import Clusters
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import owner_and_office
from briefing.assembly.actors.roles import tense_of
from briefing.assembly.actors.surnames import Owner
from briefing.model import RoleTense, Span

_HEADS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "emperor"}
)
"""Offices whose holder is called the leader of a state."""
_LEADER = "leader"
_NOT_NOW: frozenset[RoleTense] = frozenset({"former", "incoming"})


def office_holders(folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]) -> dict[Span, Owner]:
    """Who is meant by offices without a name: the one person who is called so, and is named in the same document.

    "the South Korean president" is Yoon where the document has "South Korean President Yoon", or has Yoon and another
    document calls him so and nobody else. It is left unnamed in a document without him, where someone else may hold
    the office. "the South Korean leader" is the one head of state or government. `owners` are those of lone surnames.
    """
    here, anywhere, named = _called(folder, clusters, owners)
    holders = {}
    for key, name in folder.names.items():
        for mention in name.mentions if key.startswith("office:") else ():
            document = mention.span.document
            roots = here.get((document, key), set())
            where = "in the same document"
            if not roots:
                roots, where = anywhere.get(key, set()) & named[document], "and named in this document"
            if len(roots) == 1 and (here.get((document, key)) or len(anywhere[key]) == 1 or key.endswith(_LEADER)):
                reason = f"“{folder.surface(mention.span)}”: so called {where}"
                holders[mention.span] = next(iter(roots)), reason
    return holders


_Holders = dict[str, set[str]]


def _called(
    folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]
) -> tuple[dict[tuple[str, str], set[str]], _Holders, _Holders]:
    """Who is called by each office: in each document, in the whole folder at present; and who is named in each."""
    here: dict[tuple[str, str], set[str]] = defaultdict(set)
    anywhere: _Holders = defaultdict(set)
    named: _Holders = defaultdict(set)
    for key, name in folder.names.items():
        for mention in name.mentions if not key.startswith("office:") else ():
            root = owners[mention.span][0] if mention.span in owners else clusters.root(key)
            named[mention.span.document].add(root)
            if mention.role is None:
                continue
            stated = folder.surface(mention.role)
            state, office = owner_and_office(stated)
            here[mention.span.document, f"office:{state}:{office}"].add(root)
            if state and tense_of(stated) not in _NOT_NOW:
                anywhere[f"office:{state}:{office}"].add(root)
                if office in _HEADS:
                    anywhere[f"office:{state}:{_LEADER}"].add(root)
    return here, anywhere, named
