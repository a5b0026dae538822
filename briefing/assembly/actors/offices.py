"""Who is meant by an office without a name: "the South Korean president"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from briefing.assembly.actors.clusters import Clusters
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import owner_and_office
from briefing.assembly.actors.surnames import Owner
from briefing.model import Span


def office_holders(folder: Folder, clusters: Clusters, owners: Mapping[Span, Owner]) -> dict[Span, Owner]:
    """Who is meant by offices without a name: the one person who is called so in the same document.

    "the South Korean president" is Yoon where the document has "South Korean President Yoon", and is left unnamed in
    another document, where someone else may hold the office. `owners` are those of lone surnames.
    """
    called: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, name in folder.names.items():
        for mention in name.mentions:
            if mention.role is not None:
                state, office = owner_and_office(folder.surface(mention.role))
                root = owners[mention.span][0] if mention.span in owners else clusters.root(key)
                called[mention.span.document, f"office:{state}:{office}"].add(root)
    holders = {}
    for key, name in folder.names.items():
        for mention in name.mentions if key.startswith("office:") else ():
            roots = called.get((mention.span.document, key), set())
            if len(roots) == 1:
                reason = f"“{folder.surface(mention.span)}”: so called in the same document"
                holders[mention.span] = next(iter(roots)), reason
    return holders
