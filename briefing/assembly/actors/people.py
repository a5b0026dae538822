"""Which names are one person: given and family names that agree, short forms, spellings; and who bears a surname.

Every rule joins names with a reason and refuses where two could be meant. It runs over an index (family name, sound),
never over pairs of names.
"""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz.distance import JaroWinkler

from briefing.assembly.actors.clusters import MARGIN, UNSURE, Clusters, Name
from briefing.assembly.actors.names import GENERATIONS, family_names, given_name, is_family_first, same_given, sound
from briefing.assembly.gender import gender_of_given
from briefing.lexicon import words

CLOSE = 0.88
"""Jaro-Winkler similarity from which two spellings of one part of a name count as one: "Zelensky", "Zelenskyy"."""
SOUNDS_ALIKE = 0.7
"""The same for one part that sounds the same in a name of three and more, of which the others are the same."""
STRAY = 6.0
"""Votes for an organisation up to which a name that no longer name is short for can still be a surname."""
SPEAKS = 0.3
"""Share of an organisation's votes that a name must have as a person's (it speaks often) to be a surname even so."""


def full_people(clusters: Clusters) -> list[Name]:
    """The names of people with two parts and more."""
    return [
        name
        for key, name in clusters.names.items()
        if 2 <= len(name.parts) <= 6 and not name.known and clusters.is_person(key) and not _is_family(name.parts)
    ]


def _is_family(parts: tuple[str, ...]) -> bool:
    """Whether a name is a family name with particles and no given name: "von der Leyen", "bin Ali"; not "Al Reyes"."""
    particles = words("names", "particles" if len(parts) > 2 else "lone_particles")
    return all(part in particles for part in parts[:-1])


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
    _merge_shortened(clusters)


def _merge_unknown_titles(clusters: Clusters) -> None:
    """As "Coach Emma Hayes" and "Emma Hayes", "Luiz Inácio Lula da Silva" and "Lula da Silva" in one document.

    The shorter name ends the longer one; where it ends the names of two people there, it is left apart. In another
    document too where what comes before is no given name and what follows it is: "Wingback Emma Hayes".
    """
    longer: dict[str, list[Name]] = defaultdict(list)
    people = full_people(clusters)
    for name in people:
        for start in range(1, len(name.parts) - 1):
            longer[" ".join(name.parts[start:])].append(name)
    mistaken = [clusters.names[key] for key in longer if key in clusters.names and _is_mistaken(clusters, key)]
    for name in [*people, *mistaken]:
        together = [
            other
            for other in longer.get(name.key, ())
            if other.documents.keys() & name.documents.keys() or _is_titled(other.parts, name.parts)
        ]
        if len({clusters.root(other.key) for other in together}) == 1:
            other = together[0]
            clusters.vote(name.key, "person", clusters.votes(name.key).get("organization", 0.0))
            clusters.join(other.key, name.key, f"“{other.shown}” holds the full name “{name.shown}”")


def _is_mistaken(clusters: Clusters, key: str) -> bool:
    """Whether only the parser's label makes a body of a name that ends a person's: "Ruiz Paz" of Ana Ruiz Paz.

    Not "Paz Holdings" beside one Ana Paz Holdings.
    """
    cues = {cue for mention in clusters.names[key].mentions for cue in mention.cues}
    unsure = all(cue.startswith("person:") or cue in UNSURE or cue.endswith((":parser", ":speech")) for cue in cues)
    return unsure and not clusters.names[key].known and not clusters.is_person(key)


def _merge_shortened(clusters: Clusters) -> None:
    """As "Gabriel García" and "Gabriel García Márquez", "Faisal bin Farhan" and "Faisal bin Farhan Al Saud".

    Where the shorter name begins the names of two people it is left apart; a son's "Jr." tells him from his father.
    """
    longer: dict[str, list[Name]] = defaultdict(list)
    people = full_people(clusters)
    for name in people:
        for end in range(2, len(name.parts) if name.parts[-1] not in GENERATIONS else 0):
            longer[" ".join(name.parts[:end])].append(name)
    for name in people:
        others = longer.get(name.key, [])
        if len({clusters.root(other.key) for other in others}) == 1 and not is_family_first(name.parts):
            clusters.join(name.key, others[0].key, f"“{name.shown}” begins the full name “{others[0].shown}”")


def _is_titled(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether a longer name has before the whole shorter one only a word that is nobody's given name."""
    given = words("names", "given")
    return len(long) == len(short) + 1 and long[0] not in given and short[0] in given and not is_family_first(long)


def _merge_bearers(clusters: Clusters, family: str, bearers: list[Name]) -> None:
    """Join bearers of one family name whose given names agree; an initial that fits two people joins neither."""
    given = sorted({given_name(name.parts) for name in bearers})
    full = [name for name in given if len(name) > 1]
    first_of: dict[str, Name] = {}
    for name in bearers:
        own = given_name(name.parts)
        stands_for = full[0] if len(own) == 1 and len(full) == 1 else own
        if stands_for in first_of and _middle_agrees(first_of[stands_for].parts, name.parts):
            clusters.join(name.key, first_of[stands_for].key, f"“{name.shown}”: same given and family name")
        else:
            first_of.setdefault(stands_for, name)


def _middle_agrees(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether middle names don't contradict: "George H. W. Bush" is not George W. Bush, nor Kim Jong Il Kim Jong Un.

    One more in full before those that both have does no harm: "Luis Carlos Ruiz Paz" and "Luis Ruiz Paz". Where the
    family name comes first, all that follows is the given name.
    """
    if is_family_first(one) or is_family_first(other):
        return one[1:] == other[1:]
    if {one[-1], other[-1]} & GENERATIONS and one[-1] != other[-1]:
        return False
    middle, others = one[1:-1], other[1:-1]
    shorter, longer = sorted((middle, others), key=len)
    full = all(len(part) > 1 for part in shorter)
    if full and len(shorter) < len(longer) and longer[-len(shorter) :] == shorter:
        return True
    return not shorter or all(same_given(a, b) for a, b in zip(shorter, longer, strict=False))


def _merge_short_forms(clusters: Clusters, family: str, bearers: list[Name]) -> None:
    """Join "Joe Biden" to "Joseph Biden" where only one bearer's given name fits."""
    for name in bearers[:50]:
        fitting = {
            clusters.root(other.key)
            for other in bearers[:50]
            if clusters.root(other.key) != clusters.root(name.key)
            and len(given_name(other.parts)) > 1 < len(given_name(name.parts))
            and given_name(name.parts) != given_name(other.parts)
            and _middle_agrees(name.parts, other.parts)
            and same_given(given_name(name.parts), given_name(other.parts))
        }
        if len(fitting) == 1:
            clusters.join(name.key, fitting.pop(), f"“{name.shown}”: a short form of the given name")


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
    """Join people whose names sound alike and are spelled almost alike, where only one fits."""
    for index, name in enumerate(bearers):
        close = [other for other in bearers[:index] if is_close(name.parts, other.parts) and _is_gender(name, other)]
        if len({clusters.root(other.key) for other in close}) == 1:
            clusters.join(name.key, close[0].key, f"“{name.shown}”: another spelling")


def _is_gender(one: Name, other: Name) -> bool:
    """Whether no given name speaks against one person: "Daniel Reyes" is not "Daniela Reyes"."""
    return len({gender_of_given(one.key), gender_of_given(other.key)} - {""}) < 2


def is_close(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names of as many parts are spelled almost alike; one part of three that sounds alike may differ more.

    "Waker uz Zaman" and "Waqar uz Zaman" are one; "Ana Reyes" and "Anya Royas" are two.
    """
    alike = sorted(JaroWinkler.similarity(a, b) for a, b in zip(one, other, strict=True))
    if len(one) > 2 and alike[1] == 1.0:
        return alike[0] >= SOUNDS_ALIKE
    return alike[0] >= CLOSE


def can_be_surname(clusters: Clusters, name: Name) -> bool:
    """Whether a name can be a person's surname here: not known otherwise, and not voted an organisation or a place."""
    votes = clusters.votes(name.key)
    person = votes.get("person", 0.0)
    others = max((votes.get(kind, 0.0) for kind in ("organization", "state", "group")), default=0.0)
    company = others - person >= MARGIN and person < SPEAKS * others
    alone = clusters.is_alone(name.key) and others <= STRAY
    short = len(name.parts) <= 2 or name.parts[0] in words("names", "lone_particles")
    return not name.known and not name.apart and short and (not company or alone)
