"""The people of a folder who are named in full, as lone surnames are looked up."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from briefing.assembly.actors.bearers import Pronouns, is_dead, is_relative
from briefing.assembly.actors.clusters import Clusters, Name
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import family_names, fold, given_name, inner_names, is_family_first, sound
from briefing.assembly.actors.people import full_people
from briefing.assembly.gender import Gender, Genders
from briefing.lexicon import words
from briefing.model import Mention

SHORT_OFFICES = {"gov": "governor", "sen": "senator", "rep": "representative", "pres": "president", "pm": "minister"}


@dataclass
class People:
    """People by family, inner and given name; where each is named in full, by document; the offices each is given.

    `relatives` are those whom a document introduces as somebody's wife or brother, `acting` those of them who do
    something there, `dead` those it says are dead.
    """

    by_family: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    first: dict[str, dict[str, dict[str, int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(dict)))
    given: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))
    full: dict[str, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    by_inner: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_given: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    offices: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    mentions: Counter[str] = field(default_factory=Counter)
    by_sound: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    relatives: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    acting: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    dead: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    genders: Genders = field(default_factory=lambda: Genders({}, ()))

    def fit(self, roots: AbstractSet[str], gender: Gender) -> frozenset[str]:
        """Those of some people that a gender does not speak against."""
        return frozenset(root for root in roots if not gender or self.genders.of(root) in ("", gender))


def people_of(folder: Folder, clusters: Clusters, pronouns: Pronouns) -> People:
    """The people of a folder, as lone surnames are looked up.

    Whoever bears a family name elsewhere is called by it inside a longer name too: "Ali Reyes" as "Ali Reyes Duarte".
    """
    people = People()
    named = _credible(full_people(clusters))
    people.genders = Genders(
        folder.texts,
        (
            (clusters.root(person.key), each)
            for person in named
            for mention in person.mentions
            for each in (mention, *pronouns.get(mention.span, ()))
        ),
    )
    for person in named:
        root = clusters.root(person.key)
        people.offices[root] |= {office for mention in person.mentions for office in offices_at(folder, mention)}
        people.mentions[root] += len(person.mentions)
        for family in family_names(person.parts):
            people.by_family[family].add(root)
            people.by_sound[sound(family)].add(family)
        for inner in inner_names(person.parts):
            people.by_inner[inner].add(root)
        people.by_given[given_name(person.parts)].add(root)
    for person in named:
        root = clusters.root(person.key)
        called = family_names(person.parts) | {part for part in person.parts[1:-1] if root in people.by_family[part]}
        for mention in person.mentions:
            document = mention.span.document
            people.given[document][given_name(person.parts)].add(root)
            people.full[document][root].append(mention.span.end)
            people.dead[document] |= {root} if is_dead(folder.texts[document], mention) else set()
            if is_relative(folder.texts[document], mention):
                people.relatives[document].add(root)
                people.acting[document] |= {root} if mention.function == "subject" else set()
            for family in called:
                first = people.first[document][family]
                first[root] = min(first.get(root, mention.span.start), mention.span.start)
    return people


def _credible(people: Sequence[Name]) -> list[Name]:
    """People but such as begin with the family name of someone named more often: "Obama Says" beside Barack Obama."""
    most: dict[str, int] = {}
    for person in people:
        for family in family_names(person.parts):
            most[family] = max(most.get(family, 0), len(person.mentions))
    return [
        person
        for person in people
        if is_family_first(person.parts) or most.get(person.parts[0], 0) <= len(person.mentions)
    ]


def offices_at(folder: Folder, mention: Mention) -> Iterator[str]:
    """The office stated at a mention if only one person at a time is called by it: "president", "governor"."""
    if mention.role is None:
        return
    stated = fold(folder.surface(mention.role)).split()
    office = SHORT_OFFICES.get(stated[-1], stated[-1]) if stated else ""
    if office in words("titles", "sole_offices"):
        yield office
