"""Full names with a slip of the pen or half a given name: "Aldofo Ruis Paz" is Adolfo Ruiz Paz.

A slip alone joins nobody, for two people may be called almost alike: the names must have three parts and more, or the
same stated role; and they stand in different documents, whose authors spell each their way.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from rapidfuzz.distance import OSA

from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import fold, owner_and_office
from briefing.assembly.actors.people import full_people
from briefing.assembly.gender import gender_of_given
from briefing.lexicon import words

SLIPPABLE = 5
"""Letters from which one wrong letter makes no other name."""
LONG = 8
"""Letters from which two do not."""
MANY = 3
"""Parts of a name from which it is somebody's alone, though one part is misspelt."""
COMMON = 50
"""Names that share a part, from which on it says nothing."""


def merge_misspelt(folder: Folder, clusters: Clusters) -> None:
    """Join full names that differ by slips of the pen; one that fits two people is left apart."""
    twins: dict[str, dict[str, Name]] = defaultdict(dict)
    for one, other in _alike(clusters):
        if _is_one_person(folder, one, other):
            twins[one.key][clusters.root(other.key)] = other
            twins[other.key][clusters.root(one.key)] = one
    for key, others in twins.items():
        if len(others) == 1:
            [other] = others.values()
            name, kept = sorted((clusters.names[key], other), key=lambda each: (len(each.mentions), each.key))
            clusters.join(name.key, kept.key, f"“{name.shown}”: “{kept.shown}”, misspelt")


def merge_halved(folder: Folder, clusters: Clusters) -> None:
    """As "Samuel-Roger Lund, health minister" and "Health Minister Roger Lund": half of a given name with a hyphen.

    The office must be the same, for Jean-Pierre Lund and Pierre Lund may be two.
    """
    people = {name.key: name for name in full_people(clusters)}
    for name in people.values():
        half = people.get(" ".join(name.parts[1:]))
        hyphened = any("-" in surface.partition(" ")[0] for surface in name.surfaces)
        if half is not None and hyphened and not _held(folder, name).isdisjoint(_held(folder, half)):
            reason = f"“{half.shown}” has half the given name of “{name.shown}”, and the same office"
            clusters.join(half.key, name.key, reason)


def _held(folder: Folder, name: Name) -> set[str]:
    """The offices stated beside a name, without the state: "health minister" of "Peru's health minister"."""
    stated = (folder.surface(mention.role) for mention in name.mentions if mention.role is not None)
    return {owner_and_office(role)[1] for role in stated}


def _alike(clusters: Clusters) -> list[tuple[Name, Name]]:
    """Pairs of people with one part of their names the same, and nothing but slips in the others."""
    sharing: dict[tuple[int, int, str], list[Name]] = defaultdict(list)
    for name in full_people(clusters):
        for place, part in enumerate(name.parts):
            sharing[len(name.parts), place, part].append(name)
    pairs = (pair for group in sharing.values() if len(group) <= COMMON for pair in combinations(group, 2))
    return [
        (one, other)
        for one, other in pairs
        if clusters.root(one.key) != clusters.root(other.key)
        and all(a == b or is_slip(a, b) for a, b in zip(one.parts, other.parts, strict=True))
    ]


def is_slip(one: str, other: str) -> bool:
    """Whether one of two words is the other misspelt: "gutirerz"; not "hassani" for "hassan", nor two given names."""
    shorter, longer = sorted((one, other), key=len)
    two_names = {one, other} <= words("names", "given")
    allowed = 1 if len(shorter) < LONG else 2
    return len(shorter) >= SLIPPABLE and not two_names and OSA.distance(shorter, longer) <= allowed


def _is_one_person(folder: Folder, one: Name, other: Name) -> bool:
    """Whether two names of different documents that are almost alike are one person's."""
    together = not one.documents.keys().isdisjoint(other.documents)
    genders = {gender_of_given(one.key), gender_of_given(other.key)} - {""}
    if together or len(genders) > 1:
        return False
    return _is_whole(one.parts, other.parts) or not _offices(folder, one).isdisjoint(_offices(folder, other))


def _is_whole(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names of many parts have the same family name, and no part is another with an ending."""
    ending = any(a != b and (a.startswith(b) or b.startswith(a)) for a, b in zip(one, other, strict=True))
    return len(one) >= MANY and one[-1] == other[-1] and not ending


def _offices(folder: Folder, name: Name) -> set[str]:
    """The roles stated beside a name that tell who it is: with a body or field, or held by one person at a time."""
    stated = {fold(folder.surface(mention.role)) for mention in name.mentions if mention.role is not None}
    return {role for role in stated if " " in role or role in words("titles", "sole_offices")}
