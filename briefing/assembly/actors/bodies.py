"""Which names are one organisation: legal forms, abbreviations, short names, a state's bodies.

Every rule joins names with a reason and refuses where two could be meant. It runs over an index (first words,
initials), never over pairs of names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set as AbstractSet

from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.names import fold, initials, office_key, owner_and_office, without_suffix
from briefing.evidence import FAINT
from briefing.gazetteer import known
from briefing.lexicon import words

_BODY = "organization:"
"""What the gazetteer's keys of bodies begin with."""
_OFFICE = "office:"
"""What the keys of unnamed offices and bodies of a state begin with."""
_LONGEST_STATE = 3
"""Words of a state's name looked for at the start of a body's."""


def merge_suffixes(clusters: Clusters) -> None:
    """As "Acme Inc." and "Acme"; not a person who bears the company's name."""
    families = _families(clusters)
    for key, name in clusters.names.items():
        bare = " ".join(without_suffix(name.parts))
        if bare == key or key.startswith(_OFFICE) or bare not in clusters.names or clusters.names[bare].known:
            continue
        mistaken = bare not in families and _is_body_too(clusters.names[bare])
        if mistaken or not clusters.is_firmly(bare, "person"):
            clusters.vote(key, "organization", clusters.votes(bare).get("person", 0.0) if mistaken else 0.0)
            clusters.join(key, bare, f"“{clusters.shown(key)}” has a legal form that “{clusters.shown(bare)}” lacks")


def _families(clusters: Clusters) -> frozenset[str]:
    """The last words of the people named in full."""
    several = (name for name in clusters.names.values() if len(name.parts) > 1)
    return frozenset(name.parts[-1] for name in several if clusters.is_person(name.key))


def _is_body_too(name: Name) -> bool:
    """Whether some mention shows a body by more than the parser's label: "Acme shares", "the company Acme"."""
    cues = {cue for mention in name.mentions for cue in mention.cues if cue.startswith(_BODY)}
    return len(name.parts) == 1 and not cues <= {f"{_BODY}parser", f"{_BODY}speech", f"{_BODY}abbreviation"}


def merge_possessives(clusters: Clusters) -> None:
    """As "Sainsbury's" and the "Sainsbury" that is left of it in "Sainsbury's boss"; not a person of that name."""
    for bare in sorted(words("names", "possessives") & clusters.names.keys()):
        whole = f"{bare}'s"
        if whole in clusters.names and not clusters.is_firmly(bare, "person"):
            clusters.join(bare, whole, f"“{clusters.shown(bare)}” is “{clusters.shown(whole)}” as an owner")


def merge_inverted(clusters: Clusters) -> None:
    """As "Department of Justice" and "Justice Department": one body with its field behind it or before."""
    for key, name in list(clusters.names.items()):
        before, link, field = " ".join(name.parts).partition(" of ")
        state, _, head = before.rpartition(" ")
        other = " ".join(part for part in (state, field.removeprefix("the "), head) if part)
        if link and head in words("organizations", "fielded") and other in clusters.names and not name.known:
            clusters.join(other, key, f"“{clusters.shown(other)}” is “{clusters.shown(key)}” the other way round")


def merge_reordered(clusters: Clusters) -> None:
    """As "National Rights Commission" and "National Commission on Rights": the same words in another order."""
    by_words: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, name in clusters.names.items():
        told = tuple(sorted(part for part in name.parts if part not in _JOINING))
        if len(told) > 2 and not name.known and not clusters.is_firmly(key, "person"):
            by_words[told].append(key)
    for first, *others in by_words.values():
        for other in others:
            clusters.join(other, first, f"“{clusters.shown(other)}” has the words of “{clusters.shown(first)}”")


_JOINING = frozenset({"and", "against", "for", "in", "of", "on", "the", "to"})


def merge_openers(clusters: Clusters) -> None:
    """As "Raíz" and the one "Movimiento Raíz" of a document; not a person of that name."""
    longs: dict[str, list[str]] = defaultdict(list)
    openers = {fold(opener) for opener in words("organizations", "foreign_openers")}
    for key, name in clusters.names.items():
        if len(name.parts) > 1 and name.parts[0] in openers:
            longs[" ".join(name.parts[1:])].append(key)
    for short, keys in longs.items():
        own, documents = clusters.names.get(short), {id for key in keys for id in clusters.names[key].documents}
        if own is None or own.known or documents.isdisjoint(own.documents) or _is_called(own):
            continue
        if len({clusters.root(key) for key in keys}) == 1:
            clusters.vote(short, "organization", clusters.votes(short).get("person", 0.0))
            clusters.join(short, keys[0], f"“{clusters.shown(short)}” is short for “{clusters.shown(keys[0])}”")


def merge_acronyms(clusters: Clusters) -> None:
    """As "MSF" and the one "Medecins Sans Frontieres" of the folder that stands beside it, or is MSF elsewhere."""
    by_initials: dict[str, set[str]] = defaultdict(set)
    for key, name in clusters.names.items():
        bare = without_suffix(name.parts)
        if len(bare) >= 2 and not clusters.is_firmly(key, "person"):
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
        longs = together or [long for long in sorted(by_initials.get(key, ())) if _bears(clusters.names[long], key)]
        if len({clusters.root(long) for long in longs}) == 1:
            clusters.join(key, longs[0], f"“{clusters.shown(key)}”: initials of “{clusters.shown(longs[0])}”")


def _bears(name: Name, initials: str) -> bool:
    """Whether some document calls a body by its initials."""
    return any(surface.replace(".", "").casefold() == initials for surface in name.surfaces)


def _is_capitals(name: Name) -> bool:
    return any(surface.replace(".", "").isupper() for surface in name.surfaces)


def merge_short_names(clusters: Clusters) -> None:
    """As "Merck" and "Merck Pharmaceuticals", "Rhein" and "Rhein Metall", where the short name fits one body only."""
    fits: dict[str, list[str]] = defaultdict(list)
    families = _families(clusters)
    for key in sorted(clusters.names, key=lambda key: len(clusters.names[key].parts)):
        name = clusters.names[key]
        if len(name.parts) < 2 or name.known or clusters.is_firmly(key, "person", "place", "thing"):
            continue
        for end in range(1, min(len(name.parts), 6)):
            short = " ".join(name.parts[:end])
            if short in clusters.names and _can_shorten(clusters, short, name, families):
                fits[short].append(key)
                break
    for short, longs in fits.items():
        _join_short(clusters, short, _nested(clusters, longs))


def _nested(clusters: Clusters, longs: list[str]) -> list[str]:
    """The names, made one where all shorten the longest of them: "Ward Bros.", "Ward Lines" and "Ward Bros. Lines".

    The longest must be known for a body's name, by an abbreviation or because another name ends as it does; not "Ward
    Mail" and "Ward Mail Inquiry".
    """
    longest = max(longs, key=lambda key: (len(clusters.names[key].parts), key))
    whole = clusters.names[longest].parts
    ends = any(clusters.names[key].parts[-1] == whole[-1] for key in longs if key != longest)
    sure = len(whole) > 2 and (ends or not clusters.is_alone(longest))
    if sure and all(_is_within(clusters.names[key].parts, whole) for key in longs):
        for key in longs:
            clusters.join(key, longest, f"“{clusters.shown(key)}” is the short name of “{clusters.shown(longest)}”")
    return longs


def _is_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of a short name stand in that order in the long one, from its first on."""
    rest = iter(long)
    return short[0] == long[0] and all(word in rest for word in short)


def _can_shorten(clusters: Clusters, short: str, long: Name, families: AbstractSet[str]) -> bool:
    """Whether a short name can stand for a long one: no state, no person, no bare noun, and both in one document.

    `families` are the last words of the people named in full.
    """
    name = clusters.names[short]
    generic = len(name.parts) == 1 and name.parts[0] in words("organizations", "heads")
    votes = (clusters.votes(key).get("organization", 0.0) for key in (short, long.key))
    listed = any("place:likely" in mention.cues for mention in name.mentions)  # "Sicily" is not Sicily Lines
    if name.known or generic or listed or clusters.is_firmly(short, "place", "group") or not any(votes):
        return False
    if clusters.is_firmly(short, "person") and (short in families or not _is_mistaken(clusters, name, long)):
        return False
    if _is_anothers(clusters, name, long):
        return False
    town = not words("organizations", "civic").isdisjoint(long.parts[len(name.parts) :])
    house = long.parts[-1] in words("organizations", "heads") - words("organizations", "brands")
    theirs = not words("organizations", "workforce").isdisjoint(long.parts[len(name.parts) :])
    if theirs and long.parts[-2:] != ("credit", "union"):  # the union of those who work there, and no bank's name
        return False
    if (
        long.parts[-1] in _PRINTED and len(name.parts) == 1 and _is_capitals(name)
    ):  # "BIS Bulletin" is no name of the BIS
        return False
    if town or (house and clusters.kind(short) == "place"):  # the town's, not the town
        return False
    return bool(name.documents.keys() & long.documents.keys())


_PRINTED = frozenset(
    {"bulletin", "gazette", "handbook", "journal", "outlook", "quarterly", "report", "review", "yearbook"}
)
"""What a body publishes under its initials."""


def _is_anothers(clusters: Clusters, short: Name, long: Name) -> bool:
    """Whether a text that tells of no other matter can mean another state's: "Central Bank", "Central Bank of Peru"."""
    added = " ".join(long.shown.split(" ")[len(short.parts) :])
    entry = known(re.sub(r"^of (?:the )?", "", added, flags=re.IGNORECASE)) if added.startswith("of ") else None
    if entry is None or entry.kind != "state":
        return False
    several = (name for name in clusters.names.values() if len(name.parts) > 1 and not name.known and name is not short)
    told = [name.documents.keys() for name in several if name.documents.keys() & long.documents.keys()]
    apart = short.documents.keys() - long.documents.keys()
    return any(not any(document in documents for documents in told) for document in apart)


def _is_mistaken(clusters: Clusters, short: Name, long: Name) -> bool:
    """Whether only the parser takes the word that a body's name begins with for a person: "Havmark" of Havmark Lines.

    Not where somebody is called so by a title: "Mr Havmark".
    """
    return not _is_called(short) and len(short.parts) == 1 and clusters.is_firmly_body(long.key)


def _is_called(name: Name) -> bool:
    """Whether a title, a given name or the like makes somebody of a name: "Mr Havmark"."""
    return any(cue.startswith("person:") and cue not in FAINT for mention in name.mentions for cue in mention.cues)


def _join_short(clusters: Clusters, short: str, longs: list[str]) -> None:
    """Join a short name to the long one it fits, or to those that only add what kind of company it is."""
    roots = {clusters.root(long) for long in longs} - {clusters.root(short)}
    length = len(clusters.names[short].parts)
    for long in longs:
        added = clusters.names[long].parts[length:]
        branded = all(word in words("organizations", "brands") | words("organizations", "suffixes") for word in added)
        if branded or len(roots) == 1:
            if clusters.is_firmly(short, "person"):
                clusters.vote(long, "organization", clusters.votes(short)["person"])
            clusters.join(long, short, f"“{clusters.shown(short)}” is the short name of “{clusters.shown(long)}”")


def merge_clubs(clusters: Clusters) -> None:
    """As "Rovers" and the one "Fenwick Rovers" of a document, "High Court" and the one "Fenwick High Court".

    A court may be named in full in another document that tells of the same matter.
    """
    for short in sorted((words("organizations", "clubs") | words("organizations", "courts")) & clusters.names.keys()):
        own = clusters.names[short]
        longs = [key for key in clusters.names if key.endswith(f" {short}")]
        together = [key for key in longs if clusters.names[key].documents.keys() & own.documents.keys()]
        if not together and short in words("organizations", "courts"):
            together = longs if len(longs) == 1 and is_one_matter(clusters, own, clusters.names[longs[0]]) else []
        if len({clusters.root(key) for key in together}) == 1 and not own.known:
            clusters.join(short, together[0], f"“{clusters.shown(short)}” is short for “{clusters.shown(together[0])}”")


def is_one_matter(clusters: Clusters, one: Name, other: Name) -> bool:
    """Whether documents of both name a third in several words that no gazetteer knows: the same case, not the town."""
    shared = (name for name in clusters.names.values() if len(name.parts) > 1 and not name.known)
    return any(
        name is not one
        and name is not other
        and name.documents.keys() & one.documents.keys()
        and name.documents.keys() & other.documents.keys()
        for name in shared
    )


def merge_states_bodies(clusters: Clusters) -> None:
    """As "Russian Defense Ministry" and "Defense Ministry" in one document, where no other state has one.

    So also the unnamed "Zambian parliament" and "Parliament".
    """
    bodies: dict[str, dict[str, str]] = defaultdict(dict)
    for key, name in list(clusters.names.items()):
        owned = _owned(name)
        if owned in clusters.names and owned != key:
            clusters.join(key, owned, f"“{clusters.shown(key)}” is “{clusters.shown(owned)}”")
    for key, name in clusters.names.items():
        office = key.rpartition(":")[2] if key.startswith(_OFFICE) else ""
        if office in clusters.names and office in words("titles", "bodies"):
            bodies[office].setdefault(clusters.root(key), key)
        rest = " ".join(name.parts[_state_words(name) :])
        if len(name.parts) == 2 and rest not in words("titles", "bodies"):
            rest = ""
        if rest != " ".join(name.parts) and rest in clusters.names and (not name.known or key.startswith(_BODY)):
            bodies[rest].setdefault(clusters.root(key), key)
    for rest, fulls in bodies.items():
        full = next(iter(fulls.values()))
        together = clusters.names[full].documents.keys() & clusters.names[rest].documents.keys()
        same = bool(together) or is_one_matter(clusters, clusters.names[full], clusters.names[rest])
        if len(fulls) == 1 and same and not clusters.is_person(full):
            clusters.join(rest, full, f"“{clusters.shown(rest)}” is short for “{clusters.shown(full)}”")


def _owned(name: Name) -> str:
    """The key of a body named with its state, as behind the possessor: "Thai Navy" as "Thailand's Navy"; "" if none."""
    state, office = owner_and_office(name.shown)
    return office_key(state, name.shown) if state and not name.known and office in words("titles", "bodies") else ""


def merge_states_names(clusters: Clusters) -> None:
    """As "US Rail" and "United States Rail Corp.", whose state is named in two ways; not "American Rail"."""
    bodies: dict[tuple[str, ...], str] = {}
    for key, name in clusters.names.items():
        state = _state_words(name) if len(name.parts) > 1 and not name.known else 0
        entry = known(" ".join(name.shown.split(" ")[:state])) if state else None
        if entry is not None and entry.use == "name":
            same = bodies.setdefault((entry.key, *without_suffix(name.parts)[state:]), key)
            if clusters.root(same) != clusters.root(key):
                clusters.join(key, same, f"“{clusters.shown(key)}” names its state as “{clusters.shown(same)}” does")


def _state_words(name: Name) -> int:
    """How many words of a state or its adjective a name begins with: 1 in "U.S. Embassy", 2 in "United States Navy"."""
    split = min(name.surfaces, default="").split(" ")
    for end in range(min(len(split) - 1, _LONGEST_STATE), 0, -1):
        entry = known(" ".join(split[:end]))
        if entry is not None and entry.kind == "state" and len(name.parts) == len(split):
            return end
    return 0
