"""Whose lone surname it is: the one person named in full before it in the document, else the only one in the folder.

Refused where two people could be meant, where the full name comes only later, and where a stated office speaks against
it: "President Kennedy" is not Senator Edward Kennedy.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.assembly.clusters import Clusters, Name
from briefing.assembly.folder import Folder
from briefing.assembly.merging import can_be_surname, full_people
from briefing.assembly.names import family_names, fold, given_name
from briefing.lexicon import words
from briefing.model import Mention, Span

SHORT_OFFICES = {"gov": "governor", "sen": "senator", "rep": "representative", "pres": "president", "pm": "minister"}

Owner = tuple[str, str]
"""The root of a set of names, and why a mention belongs to it."""


@dataclass
class _People:
    """People by family and given name; where each is first named in full, by document; the offices each is given."""

    by_family: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    first: dict[str, dict[str, dict[str, int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(dict)))
    given: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    offices: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    mentions: Counter[str] = field(default_factory=Counter)


def surname_owners(folder: Folder, clusters: Clusters, leads: Mapping[str, int]) -> dict[Span, Owner]:
    """The owner of each lone surname's (or given name's) mention; a mention without a sure owner is not in it.

    `leads` is where each document's headline and first sentence end: there a surname may come before the full name.
    """
    people = _index(folder, clusters)
    owners: dict[Span, Owner] = {}
    for name in folder.names.values():
        if can_be_surname(clusters, name):
            for mentions in _by_document(name.mentions):
                owner = _owner(folder, clusters, name, mentions, people, leads)
                if owner is not None:
                    owners |= {mention.span: owner for mention in mentions}
    return owners


def _by_document(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    groups: dict[str, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.span.document, []).append(mention)
    yield from groups.values()


def _index(folder: Folder, clusters: Clusters) -> _People:
    people = _People()
    for person in _credible(full_people(clusters)):
        root = clusters.root(person.key)
        people.offices[root] |= {office for mention in person.mentions for office in _offices(folder, mention)}
        people.mentions[root] += len(person.mentions)
        for family in family_names(person.parts):
            people.by_family[family].add(root)
        for mention in person.mentions:
            document = mention.span.document
            people.given[document][given_name(person.parts)].add(root)
            for family in family_names(person.parts):
                first = people.first[document][family]
                first[root] = min(first.get(root, mention.span.start), mention.span.start)
    return people


def _credible(people: Sequence[Name]) -> list[Name]:
    """People but such as begin with the family name of someone named more often: "Obama Says" beside Barack Obama."""
    most: dict[str, int] = {}
    for person in people:
        for family in family_names(person.parts):
            most[family] = max(most.get(family, 0), len(person.mentions))
    return [person for person in people if most.get(person.parts[0], 0) <= len(person.mentions)]


def _offices(folder: Folder, mention: Mention) -> Iterator[str]:
    """The office stated at a mention if only one person at a time is called by it: "president", "governor"."""
    if mention.role is None:
        return
    stated = fold(folder.surface(mention.role)).split()
    office = SHORT_OFFICES.get(stated[-1], stated[-1]) if stated else ""
    if office in words("titles", "sole_offices"):
        yield office


def _owner(
    folder: Folder,
    clusters: Clusters,
    name: Name,
    mentions: Sequence[Mention],
    people: _People,
    leads: Mapping[str, int],
) -> Owner | None:
    """Whose name the mentions of one document are, by the surest evidence; None where two could be meant."""
    document, own = mentions[0].span.document, clusters.root(name.key)
    shown = min(name.surfaces, key=lambda surface: (-name.surfaces[surface], surface))
    stated = {office for mention in mentions for office in _offices(folder, mention)}
    local = {root: first for root, first in people.first[document][name.key].items() if root != own}
    everywhere = people.by_family.get(name.key, set()) - {own}
    in_office = [root for root in sorted(everywhere) if stated & people.offices[root]]
    if len(local) == 1:
        root, first = next(iter(local.items()))
        known = _introduced(first, mentions, leads.get(document, 0)) or _is_best_known(root, everywhere, people)
        another = in_office and root not in in_office
        if known and not another and not _contradicts(stated, people.offices[root]):
            return root, f"“{shown}”: family name of the only person so named in the document"
    if len(in_office) == 1 and local.keys() <= set(in_office):
        return in_office[0], f"“{shown}”: family name and office ({', '.join(sorted(stated))})"
    given = people.given[document][name.key] - {own}
    if len(given) == 1 and not everywhere:
        return given.pop(), f"“{shown}”: given name, in the same document"
    if len(everywhere) == 1 and not local and not stated and clusters.kind(name.key) == "person":
        return everywhere.pop(), f"“{shown}”: family name, only one in the folder"
    return None


def _introduced(first: int, mentions: Sequence[Mention], lead: int) -> bool:
    """Whether the full name comes before every mention of the surname outside the headline and first sentence."""
    return all(mention.span.start > first or mention.span.start < lead for mention in mentions)


def _is_best_known(root: str, bearers: set[str], people: _People) -> bool:
    """Whether most of a folder's full names with this family name are one person's: readers know who is meant."""
    return people.mentions[root] * 2 > sum(people.mentions[bearer] for bearer in bearers)


def _contradicts(stated: set[str], held: set[str]) -> bool:
    """Whether the surname's stated offices are others than the person's."""
    return bool(stated) and bool(held) and not stated & held
