"""Whose lone surname it is: the one person named in full before it in the document, else the only one in the folder.

Refused where two people could be meant, where the full name comes only later, and where a stated office speaks against
it: "President Kennedy" is not Senator Edward Kennedy.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from briefing.assembly.actors.bearers import by_gender, pronouns_of
from briefing.assembly.actors.clusters import MARGIN, Clusters, Name
from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.named_people import People, offices_at, people_of
from briefing.assembly.actors.names import sound
from briefing.assembly.actors.people import can_be_surname, is_close
from briefing.assembly.gender import Gender
from briefing.lexicon import words
from briefing.model import Mention, Span

SPELLABLE = 6
"""Letters from which a family name is long enough to be told in another spelling."""
RIGHT_BEHIND = 300
"""Code points behind a full name within which a surname that two bear is still that person's."""
_SO_FAR = "family name of the only person so named until then, or right before"
_ALIVE = "family name of the only person so named who lives"
_RELATIVES = "family name of the one whose relatives the others are"
OFTEN = 3
"""Times a folder must name somebody in full before a given name alone can be theirs in another document."""

Owner = tuple[str, str]
"""The root of a set of names, and why a mention belongs to it."""


def surname_owners(
    folder: Folder, clusters: Clusters, openings: Mapping[str, int]
) -> tuple[dict[Span, Owner], dict[str, str]]:
    """The owner of each lone surname's (or given name's) mention, and the names refused with why, by their keys.

    A mention without a sure owner has none. `openings` is where each document's headline and first sentence end: there
    a surname may come before the full name.
    """
    pronouns = pronouns_of(folder)
    people = people_of(folder, clusters, pronouns)
    owners: dict[Span, Owner] = {}
    refused: dict[str, str] = {}
    for name in folder.names.values():
        if not can_be_surname(clusters, name):
            continue
        for gender, mentions in by_gender(folder, pronouns, name.mentions):
            opening = openings.get(mentions[0].span.document, 0)
            case = _case(folder, clusters, name, mentions, people, opening, gender)
            owner = _owner(case, people) if case is not None else None
            if owner is not None:
                owners |= dict.fromkeys((mention.span for mention in mentions), owner)
            elif case is not None and len(case.everywhere) > 1:
                placed = _by_place(case, people, folder.texts[mentions[0].span.document])
                owners |= placed
                if len(placed) < len(mentions):
                    refused[name.key] = f"“{case.shown}” fits {len(case.everywhere)} people and was left apart"
                    clusters.vote(name.key, "person", MARGIN)
    return owners, refused


@dataclass(frozen=True)
class _Case:
    """The mentions of one surname in one document, and who could be meant.

    `titled` are those with an office beside them, `stated` these offices, `local` the bearers named in full here with
    the offset of the first time, `everywhere` all bearers in the folder, `in_office` those of them who hold a stated
    office, `given` who has the word as a given name here, `given_anywhere` in the folder. `opening` ends the headline
    and first sentence.
    """

    key: str
    shown: str
    mentions: Sequence[Mention]
    titled: Sequence[Mention]
    stated: frozenset[str]
    local: Mapping[str, int]
    everywhere: AbstractSet[str]
    in_office: tuple[str, ...]
    given: frozenset[str]
    given_anywhere: frozenset[str]
    opening: int
    is_person: bool


def _case(
    folder: Folder,
    clusters: Clusters,
    name: Name,
    mentions: Sequence[Mention],
    people: People,
    opening: int,
    gender: Gender,
) -> _Case | None:
    """The case of a name in one document; None where it is joined to a bearer already, or none has the gender."""
    document, own = mentions[0].span.document, clusters.root(name.key)
    bearers = people.by_family.get(name.key, set())
    everywhere = people.fit(bearers, gender)
    if own in bearers or (bearers and not everywhere):
        return None
    first = people.first.get(document, {}).get(name.key, {})
    titled = [mention for mention in mentions if any(offices_at(folder, mention))]
    stated = frozenset(office for mention in titled for office in offices_at(folder, mention))
    return _Case(
        key=name.key,
        shown=name.shown,
        mentions=mentions,
        titled=titled,
        stated=stated,
        local={root: start for root, start in first.items() if root in everywhere},
        everywhere=everywhere,
        in_office=tuple(root for root in sorted(everywhere) if stated & people.offices[root]) if stated else (),
        given=frozenset(people.given.get(document, {}).get(name.key, ())) - {own},
        given_anywhere=frozenset(people.by_given.get(name.key, ())) - {own},
        opening=opening,
        is_person=clusters.is_person(name.key) or _only_labelled(name),
    )


def _only_labelled(name: Name) -> bool:
    """Whether nothing but the parser's label says what a name is: it takes many a surname for a body or a place."""
    return all(cue.endswith((":parser", ":speech")) for mention in name.mentions for cue in mention.cues)


def _owner(case: _Case, people: People) -> Owner | None:
    """Whose name it is by the surest evidence; None where two could be meant."""
    return (
        _named_in_full(case, people)
        or _in_office(case)
        or _by_given_name(case)
        or _by_known_given_name(case, people)
        or _by_inner_name(case, people)
        or _by_inner_name_here(case, people)
        or _only_one(case)
        or _spelled_otherwise(case, people)
    )


def _named_in_full(case: _Case, people: People) -> Owner | None:
    """As "Yoon" after "Yoon Suk Yeol"; not "President Obama" before "Michelle Obama", nor where two are named."""
    if len(case.local) != 1:
        return None
    root, first = next(iter(case.local.items()))
    another = case.in_office and root not in case.in_office
    contradicted = case.stated and people.offices[root] and not case.stated & people.offices[root]
    known = _introduced(first, case) or (case.is_person and _is_best_known(root, case, people))
    if another or contradicted or not known:
        return None
    return root, f"“{case.shown}”: family name of the only person so named in the document"


def _by_place(case: _Case, people: People, text: str) -> dict[Span, Owner]:
    """Whose each mention is where two bearers are named: by the office stated, else by who was named right before.

    "Combs" is Sean's after "Sean Combs" and before his mother, "Janice Combs", is named; also behind her where it is
    his before or far from her name. "Park" right behind "Park Chan-dae" is his, whoever Park Sung-joon is.
    """
    if len(case.local) < 2:
        return {}
    document = case.mentions[0].span.document
    full = sorted((end, root) for root in case.local for end in people.full[document].get(root, ()))
    holders = set(case.local) & set(case.in_office)
    titled = {mention.span for mention in case.titled}
    owners: dict[Span, Owner] = {}
    last: dict[str, int] = {}  # where each bearer was last named in full before the mention
    following = 0
    for span in sorted(mention.span for mention in case.mentions):
        while following < len(full) and full[following][0] <= span.start:
            last[full[following][1]] = full[following][0]
            following += 1
        meant = holders if span in titled else _last(text, last, span)
        if len(meant) == 1:
            how = "family name and office" if span in titled else _SO_FAR
            owners[span] = min(meant), f"“{case.shown}”: {how}"
    alone = {mention.span for mention in case.mentions} - titled
    found = _of_the_main_one(case, people, full, alone, owners) | owners
    return _without_the_dead(case, people.dead[case.mentions[0].span.document], alone, found)


def _without_the_dead(
    case: _Case, dead: AbstractSet[str], alone: AbstractSet[Span], owners: dict[Span, Owner]
) -> dict[Span, Owner]:
    """The owners without those who are dead, where one so called speaks: Ana Reyes, heir of the late Tom Reyes.

    What speaks is then the only living one's; what else is told under the surname without a title may be of either.
    """
    speaking = {mention.span for mention in case.mentions if mention.speaks} & alone
    living = set(case.local) - dead
    if not speaking or living == set(case.local):
        return owners
    kept = {span: owner for span, owner in owners.items() if owner[0] not in dead or span not in alone}
    return kept | (dict.fromkeys(speaking, (min(living), f"“{case.shown}”: {_ALIVE}")) if len(living) == 1 else {})


def _of_the_main_one(
    case: _Case,
    people: People,
    full: Sequence[tuple[int, str]],
    alone: AbstractSet[Span],
    owners: Mapping[Span, Owner],
) -> dict[Span, Owner]:
    """The surnames without a title, which are all his of whom the others are told of as relatives.

    He must be the one so called somewhere, before a relative is named or far behind, or the relatives are only told of
    in passing. Not "Tom and Ana Reyes".
    """
    document = case.mentions[0].span.document
    main = set(case.local) - people.relatives[document]
    if len(main) != 1:
        return {}
    (root,) = main
    if any(owner != root for span, (owner, _) in owners.items() if span in alone):
        return {}
    last = max(end for end, whose in full if whose != root)
    passing = people.acting[document].isdisjoint(case.local)
    if not passing and not any(span in owners or span.start - last > RIGHT_BEHIND for span in alone):
        return {}
    return dict.fromkeys(alone, (root, f"“{case.shown}”: {_RELATIVES}"))


def _last(text: str, last: Mapping[str, int], span: Span) -> set[str]:
    """Who was named in full so far, if nobody else was, or right before a surname; nobody behind a relative's name.

    `last` tells where each bearer was last named before.
    """
    if len(last) < 2:
        return set(last)
    (named, root), (other, _) = sorted(((end, root) for root, end in last.items()), reverse=True)[:2]
    if span.start - named > RIGHT_BEHIND or span.start - other <= RIGHT_BEHIND:
        return set()
    around = re.findall(r"\w+(?:-in-law)?", text[max(named - RIGHT_BEHIND, 0) : span.start].casefold())
    return {root} if words("titles", "kin").isdisjoint(around) else set()


def _introduced(first: int, case: _Case) -> bool:
    """Whether the full name comes before every mention of the surname outside the headline and first sentence."""
    return all(mention.span.start > first or mention.span.start < case.opening for mention in case.mentions)


def _is_best_known(root: str, case: _Case, people: People) -> bool:
    """Whether most of a folder's full names with this family name are one person's: readers know who is meant."""
    return people.mentions[root] * 2 > sum(people.mentions[bearer] for bearer in case.everywhere)


def _in_office(case: _Case) -> Owner | None:
    """As "President Obama" where only Barack Obama is called president anywhere in the folder."""
    if len(case.in_office) != 1 or not case.local.keys() <= set(case.in_office):
        return None
    return case.in_office[0], f"“{case.shown}”: family name and office ({', '.join(sorted(case.stated))})"


def _by_given_name(case: _Case) -> Owner | None:
    """As "Hillary" beside "Hillary Clinton", where the word is nobody's family name."""
    if len(case.given) != 1 or case.everywhere:
        return None
    return next(iter(case.given)), f"“{case.shown}”: given name, in the same document"


def _by_known_given_name(case: _Case, people: People) -> Owner | None:
    """As "Imran" in a document that has no more, where the folder often names the one Imran Khan; no place's name."""
    common = case.key in words("names", "given") and not case.everywhere and not case.stated and case.is_person
    placed = any(cue.startswith("place:") for mention in case.mentions for cue in mention.cues)
    if not common or placed or len(case.given_anywhere) != 1:
        return None
    (root,) = case.given_anywhere
    return (root, f"“{case.shown}”: given name, only one in the folder") if people.mentions[root] >= OFTEN else None


def _by_inner_name(case: _Case, people: People) -> Owner | None:
    """As "Ruiz" where only Ana Ruiz Paz has the word in her name; not where it is anybody's given or last name."""
    bearers = people.by_inner.get(case.key, set())
    if len(bearers) != 1 or case.everywhere or case.given_anywhere or not case.is_person:
        return None
    (root,) = bearers
    contradicted = case.stated and people.offices[root] and not case.stated & people.offices[root]
    return None if contradicted else (root, f"“{case.shown}”: a family name inside the only name that has it")


def _by_inner_name_here(case: _Case, people: People) -> Owner | None:
    """As "Reyes" in the document of Ana Reyes Paz, though another's is of one Tom Reyes, who may be her father."""
    document = case.mentions[0].span.document
    here = [root for root in sorted(people.by_inner.get(case.key, ())) if people.full[document].get(root)]
    if case.local or len(here) != 1 or not case.is_person:
        return None
    return here[0], f"“{case.shown}”: a family name inside the only name that has it in the document"


def _only_one(case: _Case) -> Owner | None:
    """As "Merkel" in a document that never has her full name; not under an office before it that nobody has.

    Behind the name an office is news of the one already known: "Reyes, the deputy minister from May".
    """
    before = any(mention.role is not None and mention.role.start < mention.span.start for mention in case.titled)
    if len(case.everywhere) != 1 or case.local or before or not case.is_person:
        return None
    return next(iter(case.everywhere)), f"“{case.shown}”: family name, only one in the folder"


def _spelled_otherwise(case: _Case, people: People) -> Owner | None:
    """As "Zelensky" where only "Volodymyr Zelenskiy" is named; not where two spell it so, nor for short names."""
    if case.everywhere or case.stated or case.given or not case.is_person or len(case.key) < SPELLABLE:
        return None
    close = {other for other in people.by_sound.get(sound(case.key), ()) if is_close((case.key,), (other,))}
    bearers = {root for other in close for root in people.by_family[other]}
    if len(bearers) != 1:
        return None
    return next(iter(bearers)), f"“{case.shown}”: another spelling of a family name, only one in the folder"
