"""Which names are one actor: each rule joins names with a reason and refuses where two could be meant.

Every rule runs over an index (family name, sound, first words, initials), never over pairs of names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.distance import JaroWinkler

from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.names import family_names, given_name, initials, same_given, sound, without_suffix
from briefing.gazetteer import known
from briefing.lexicon import words

CLOSE = 0.88
"""Jaro-Winkler similarity from which two spellings of one part of a name count as one: "Zelensky", "Zelenskyy"."""
MARGIN = 3.0
"""Votes by which a name must be an organisation's before it can't be a person's family name any more."""

STRAY = 6.0
"""Votes for an organisation up to which a name that no longer name is short for can still be a surname."""
SPEAKS = 0.3
"""Share of an organisation's votes that a name must have as a person's (it speaks often) to be a surname even so."""


def merge_all(clusters: Clusters, definitions: Iterable[tuple[str, str]]) -> None:
    """Join names by every rule but the surname, the surest rules first."""
    for short, long in definitions:
        _define(clusters, short, long)
    merge_suffixes(clusters)
    merge_people(clusters)
    merge_spellings(clusters)
    merge_acronyms(clusters)
    merge_short_names(clusters)
    merge_states_bodies(clusters)
    inherit_things(clusters)


def _define(clusters: Clusters, short: str, long: str) -> None:
    """As "(NIS)" after "National Intelligence Service"."""
    if not clusters.names[short].known or not clusters.names[long].known:
        clusters.join(*_known_last(clusters, short, long), f"“{_shown(clusters, short)}” is defined in brackets")


def _known_last(clusters: Clusters, one: str, other: str) -> tuple[str, str]:
    """Two keys, the one the gazetteer knows last, so that it stands for the set."""
    return (other, one) if clusters.names[clusters.root(one)].known else (one, other)


def _shown(clusters: Clusters, key: str) -> str:
    surfaces = clusters.names[key].surfaces
    return min(surfaces, key=lambda surface: (-surfaces[surface], surface)) if surfaces else key


def is_person(clusters: Clusters, key: str) -> bool:
    """Whether a set of names is a person by its votes."""
    return clusters.kind(key) == "person"


def _firmly(clusters: Clusters, key: str, kinds: tuple[str, ...] = ("person",)) -> bool:
    """Whether a set is of one of these kinds by more than a stray vote of the parser."""
    votes = clusters.votes(key)
    return any(votes.get(kind, 0.0) - votes.get("organization", 0.0) >= MARGIN for kind in kinds)


def merge_suffixes(clusters: Clusters) -> None:
    """As "Acme Inc." and "Acme"; not a person who bears the company's name."""
    for key, name in clusters.names.items():
        bare = " ".join(without_suffix(name.parts))
        if bare != key and bare in clusters.names and not clusters.names[bare].known and not _firmly(clusters, bare):
            clusters.join(
                key, bare, f"“{_shown(clusters, key)}” has a legal form that “{_shown(clusters, bare)}” lacks"
            )


def full_people(clusters: Clusters) -> list[Name]:
    """The names of people with two parts and more."""
    return [
        name
        for key, name in clusters.names.items()
        if 2 <= len(name.parts) <= 6 and not name.known and is_person(clusters, key)
    ]


def merge_people(clusters: Clusters) -> None:
    """As "Donald J. Trump" and "Donald Trump", "Joe Biden" and "Joseph Biden"; not two brothers Kennedy."""
    by_family: dict[str, list[Name]] = defaultdict(list)
    for name in full_people(clusters):
        by_family[max(family_names(name.parts))].append(name)
    for family, bearers in sorted(by_family.items()):
        by_initial: dict[str, list[Name]] = defaultdict(list)
        for name in bearers:
            by_initial[given_name(name.parts)[:1]].append(name)
        for group in by_initial.values():
            _merge_bearers(clusters, family, group)
        _merge_short_forms(clusters, family, bearers)
    _merge_unknown_titles(clusters)


def _merge_unknown_titles(clusters: Clusters) -> None:
    """As "Coach Emma Hayes" and "Emma Hayes" in one document: the first word is no given name."""
    for name in full_people(clusters):
        rest = " ".join(name.parts[1:])
        other = clusters.names.get(rest)
        if other is None or len(name.parts) < 3 or not is_person(clusters, rest):
            continue
        if other.documents.keys() & name.documents.keys():
            clusters.join(
                name.key, rest, f"“{_shown(clusters, name.key)}” holds the full name “{_shown(clusters, rest)}”"
            )


def _merge_bearers(clusters: Clusters, family: str, bearers: list[Name]) -> None:
    """Join bearers of one family name whose given names agree; an initial that fits two people joins neither."""
    given = sorted({given_name(name.parts) for name in bearers})
    full = [name for name in given if len(name) > 1]
    first_of: dict[str, Name] = {}
    for name in bearers:
        own = given_name(name.parts)
        stands_for = full[0] if len(own) == 1 and len(full) == 1 else own
        if stands_for in first_of and _middle_agrees(first_of[stands_for].parts, name.parts):
            clusters.join(
                name.key, first_of[stands_for].key, f"“{_shown(clusters, name.key)}”: same given and family name"
            )
        else:
            first_of.setdefault(stands_for, name)


def _middle_agrees(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names don't contradict: "George H. W. Bush" is not "George W. Bush"."""
    middle, others = one[1:-1], other[1:-1]
    return not middle or not others or all(same_given(a, b) for a, b in zip(middle, others, strict=False))


def _merge_short_forms(clusters: Clusters, family: str, bearers: list[Name]) -> None:
    """Join "Joe Biden" to "Joseph Biden" where only one bearer's given name fits."""
    for name in bearers[:50]:
        fitting = {
            clusters.root(other.key)
            for other in bearers[:50]
            if clusters.root(other.key) != clusters.root(name.key)
            and len(given_name(other.parts)) > 1 < len(given_name(name.parts))
            and same_given(given_name(name.parts), given_name(other.parts))
        }
        if len(fitting) == 1:
            clusters.join(name.key, fitting.pop(), f"“{_shown(clusters, name.key)}”: a short form of the given name")


def merge_spellings(clusters: Clusters) -> None:
    """As "Volodymyr Zelenskyy" and "Volodymyr Zelensky"; refused where a spelling fits two people."""
    by_sound: dict[tuple[str, ...], dict[str, Name]] = defaultdict(dict)
    for name in full_people(clusters):
        by_sound[tuple(map(sound, name.parts))].setdefault(clusters.root(name.key), name)
    for group in by_sound.values():
        bearers = list(group.values())
        if 2 <= len(bearers) <= 12:
            _merge_close(clusters, bearers)


def _merge_close(clusters: Clusters, bearers: list[Name]) -> None:
    for index, name in enumerate(bearers):
        close = [other for other in bearers[:index] if _is_close(name.parts, other.parts)]
        if len({clusters.root(other.key) for other in close}) == 1:
            clusters.join(name.key, close[0].key, f"“{_shown(clusters, name.key)}”: another spelling")


def _is_close(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return all(JaroWinkler.similarity(a, b) >= CLOSE for a, b in zip(one, other, strict=True))


def merge_acronyms(clusters: Clusters) -> None:
    """As "MSF" and the one "Medecins Sans Frontieres" of the folder that stands in the same document."""
    by_initials: dict[str, set[str]] = defaultdict(set)
    for key, name in clusters.names.items():
        bare = without_suffix(name.parts)
        if len(bare) >= 2 and not _firmly(clusters, key):
            for letters in initials(name.parts) | initials(bare):
                by_initials[letters].add(key)
    for key, name in list(clusters.names.items()):
        if len(name.parts) != 1 or len(key) < 2 or not _is_capitals(name) or name.known:
            continue
        together = [
            long
            for long in sorted(by_initials.get(key, ()))
            if clusters.names[long].documents.keys() & name.documents.keys()
        ]
        if len({clusters.root(long) for long in together}) == 1:
            clusters.join(key, together[0], f"“{_shown(clusters, key)}”: initials of “{_shown(clusters, together[0])}”")


def _is_capitals(name: Name) -> bool:
    return any(surface.replace(".", "").isupper() for surface in name.surfaces)


def merge_short_names(clusters: Clusters) -> None:
    """As "Merck" and "Merck Pharmaceuticals", "Rhein" and "Rhein Metall", where the short name fits one body only."""
    fits: dict[str, list[str]] = defaultdict(list)
    for key in sorted(clusters.names, key=lambda key: len(clusters.names[key].parts)):
        name = clusters.names[key]
        if len(name.parts) < 2 or name.known or _firmly(clusters, key, ("person", "place", "thing")):
            continue
        for end in range(1, min(len(name.parts), 6)):
            short = " ".join(name.parts[:end])
            if short in clusters.names and _can_shorten(clusters, short, name):
                fits[short].append(key)
                break
    for short, longs in fits.items():
        _join_short(clusters, short, longs)


def _can_shorten(clusters: Clusters, short: str, long: Name) -> bool:
    """Whether a short name can stand for a long one: no state, no person, no bare noun, and both in one document."""
    name = clusters.names[short]
    generic = len(name.parts) == 1 and name.parts[0] in words("organizations", "heads")
    votes = (clusters.votes(key).get("organization", 0.0) for key in (short, long.key))
    if name.known or generic or _firmly(clusters, short, ("person", "place", "group")) or not any(votes):
        return False
    return bool(name.documents.keys() & long.documents.keys())


def _join_short(clusters: Clusters, short: str, longs: list[str]) -> None:
    """Join a short name to the long one it fits, or to those that only add what kind of company it is."""
    roots = {clusters.root(long) for long in longs} - {clusters.root(short)}
    length = len(clusters.names[short].parts)
    for long in longs:
        added = clusters.names[long].parts[length:]
        branded = all(word in words("organizations", "brands") | words("organizations", "suffixes") for word in added)
        if branded or len(roots) == 1:
            shown = _shown(clusters, short), _shown(clusters, long)
            clusters.join(long, short, "“{}” is the short name of “{}”".format(*shown))


def merge_states_bodies(clusters: Clusters) -> None:
    """As "Russian Defense Ministry" and "Defense Ministry" in one document, where no other state has one."""
    bodies: dict[str, list[str]] = defaultdict(list)
    for key, name in clusters.names.items():
        rest = " ".join(name.parts[1:]) if name.parts[:1] and _is_state(name) else ""
        if rest in clusters.names and len(name.parts) > 2 and not name.known:
            bodies[rest].append(key)
    for rest, fulls in bodies.items():
        together = clusters.names[fulls[0]].documents.keys() & clusters.names[rest].documents.keys()
        if len(fulls) == 1 and together and not is_person(clusters, fulls[0]):
            clusters.join(rest, fulls[0], f"“{_shown(clusters, rest)}” is short for “{_shown(clusters, fulls[0])}”")


def _is_state(name: Name) -> bool:
    """Whether a name begins with a state or its adjective, in one word: "U.S. Embassy", "Russian Defense Ministry"."""
    entry = known(min(name.surfaces, default="").split(" ")[0])
    return entry is not None and entry.kind == "state"


def inherit_things(clusters: Clusters) -> None:
    """Names of more words that begin with a thing's name are things: "Lyra Air" and "Lyra Pro" beside the "Lyra"."""
    things = {key for key in clusters.names if clusters.kind(key) == "thing"}
    for key, name in clusters.names.items():
        starts = (" ".join(name.parts[:end]) for end in range(1, min(len(name.parts), 5)))
        person = clusters.votes(key).get("person", 0.0)
        if not name.known and person < MARGIN and not things.isdisjoint(starts):
            clusters.vote(key, "thing", MARGIN)


def can_be_surname(clusters: Clusters, name: Name) -> bool:
    """Whether a name can be a person's surname here: not known otherwise, and not voted an organisation or a place."""
    votes = clusters.votes(name.key)
    person = votes.get("person", 0.0)
    others = max((votes.get(kind, 0.0) for kind in ("organization", "state", "group")), default=0.0)
    company = others - person >= MARGIN and person < SPEAKS * others
    alone = clusters.is_alone(name.key) and others <= STRAY
    return not name.known and len(name.parts) <= 2 and (not company or alone)
