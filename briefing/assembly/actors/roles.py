"""Roles as stated, offices first: their tense, the body they are held in, and to whom an actor belongs by them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.assembly.actors.folder import Folder
from briefing.assembly.actors.names import fold, owner_and_office
from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.model import Actor, ActorKind, Annotations, Mention, Role, RoleTense, Span

TENSES: tuple[RoleTense, ...] = ("former", "incoming", "acting")
"""In the order in which their words count: "former acting chairman" is former."""
BODIES: frozenset[ActorKind] = frozenset({"organization", "state", "group"})
"""Kinds of what a role can be held in."""
_HOUSE = re.compile(r",? (at|from|of|with) (?:the )?")
"""What stands between somebody and the house he is of: "Ana Reyes of the University of Lima"."""
_FIELDED = re.compile(r" (?:at|for|in|of) ")
"""What stands in a role that ends in its field."""
OFFICE = "office:"
"""What the keys of unnamed offices begin with; the owner's key follows."""


def tense_of(stated: str) -> RoleTense:
    """What the words of a role say of its time: "former", "ex-", "president-elect", "interim"; else it is current."""
    said = set(fold(stated).split())
    return next((tense for tense in TENSES if said & words("titles", f"{tense}_words")), "current")


def stated_roles(mentions: Sequence[Mention], folder: Folder, order: Mapping[str, tuple[str, int]]) -> tuple[Role, ...]:
    """The roles stated at an actor's mentions, each once: offices before ranks and occupations, the latest first.

    "Kyrgyz President" goes before a later "President", and "Acme chairman" before "the group's chairman".
    """
    stated: dict[str, Role] = {}
    latest = sorted(
        (mention for mention in mentions if mention.role is not None),
        key=lambda mention: (order[mention.span.document], not _is_former(mention, folder), mention.span.start),
        reverse=True,
    )
    for mention in latest:
        if mention.role is not None:
            text = of_one(folder.surface(mention.role))
            stated.setdefault(fold(text), Role(text, mention.role, tense_of(text)))
    return tuple(sorted(stated.values(), key=lambda role: (_is_passing(role), _is_vague(role, stated.values()))))


def of_one(stated: str) -> str:
    """A role that several share as that of one of them: "Board members"; not "head of the House of Representatives"."""
    last = stated.split()[-1]
    one = f"{last[:-3]}y" if last.endswith("ies") else last.removesuffix("s")
    offices = words("titles", "offices") | words("titles", "descriptions") | {"member"}
    shared = one.casefold() in offices and last.casefold() not in words("titles", "offices")
    shared = shared and _FIELDED.search(stated) is None
    return f"{stated.removesuffix(last)}{one}" if shared else stated


def _is_former(mention: Mention, folder: Folder) -> bool:
    """Whether a mention states what somebody was, which tells less than what the same document says he is."""
    return mention.role is not None and tense_of(folder.surface(mention.role)) == "former"


def _is_passing(role: Role) -> bool:
    """Whether a role tells a rank or an occupation and no office: "General", "Peruvian sociologist"; not "general
    secretary", nor "economist at the Harvest Bank".
    """
    said = fold(role.text).split()
    rank = all(word in words("titles", "grades") for word in said)
    return rank or (bool(said) and (said[0] == "who" or said[-1] in words("titles", "occupations")))


def _is_vague(role: Role, roles: Iterable[Role]) -> bool:
    """Whether a role leaves open where it is held: "president" beside "Kyrgyz president", "the group's chairman".

    Not "president" beside "vice president" or "former president", which are other offices.
    """
    owner = role.text.partition("'s ")[0].partition("’s ")[0]
    if owner != role.text and owner.islower():
        return True
    said = fold(role.text)
    others = [fold(other.text) for other in roles if other.tense == role.tense]
    if said in words("titles", "bare") and any(" " in other for other in others):
        return True
    grades = words("titles", "passing_modifiers") | words("titles", "office_modifiers")
    held = [other.removesuffix(said) for other in others if other.endswith(f" {said}")]
    return any(other.startswith(f"{said} of ") for other in others) or any(map(grades.isdisjoint, map(str.split, held)))


@dataclass
class Affiliations:
    """Finds the bodies of roles among the actors of a roster.

    `texts` are the reading texts by document; `by_span` tells the actor of each mention, `by_key` that of each set of
    names; `kinds` are the actors'.
    """

    texts: Mapping[str, str]
    annotations: Mapping[str, Annotations]
    by_span: Mapping[Span, str]
    by_key: Mapping[str, str]
    kinds: Mapping[str, ActorKind]
    _starts: dict[str, list[int]] = field(default_factory=dict)

    def settled(self, actor: Actor, key: str) -> Actor:
        """The actor with the bodies of its roles and its own; `key` is that of its set of names."""
        roles = tuple(replace(role, body=self._body(role, actor.id)) for role in actor.roles)
        if not roles and actor.kind == "person":
            roles = tuple(self._house(actor))
        return replace(actor, roles=roles, affiliation=self._owner(actor, key) or _latest(roles))

    def _house(self, actor: Actor) -> Iterator[Role]:
        """The house of somebody of whom no more is told: "Ana Reyes of the Harvest Party", "Bo Ek at Acme said".

        Or "Acme's Bo Ek said".
        """
        for mention in actor.mentions if " " in actor.name else ():
            span, speaks = mention.span, "person:speech" in mention.cues
            text, mentions = self.texts[span.document], self.annotations[span.document].mentions
            place = len(mentions) - len(self._mentions_from(span))
            beside = (*mentions[max(place - 1, 0) : place], *mentions[place + 1 : place + 2])
            for house in beside if mention.form == "name" else ():
                body = self.by_span.get(house.span)
                if body is None or self.kinds[body] != "organization" or house.form != "name":
                    continue
                behind = _HOUSE.fullmatch(text, span.end, max(house.span.start, span.end))
                owns = text[house.span.end : span.start] in ("'s ", "’s ")
                if (behind is not None and (behind[1] == "of" or speaks)) or (owns and speaks):
                    named = " ".join(text[house.span.start : house.span.end].split())
                    yield Role(named.removeprefix("the "), house.span, "current", body)
                    return

    def _body(self, role: Role, own: str) -> str | None:
        """The state or organisation a role names: South Korea in "South Korean President", Acme in "Acme CEO"."""
        owner = owner_and_office(plain_role(role.text))[0]
        for actor in (*self._named_in(role.evidence), self.by_key.get(owner)):
            if actor is not None and actor != own and self.kinds[actor] in BODIES:
                return actor
        return None

    def _named_in(self, span: Span) -> Iterator[str | None]:
        """The actors of the mentions inside a span, in text order."""
        for mention in self._mentions_from(span):
            if mention.span.start >= span.end:
                return
            yield self.by_span.get(mention.span)

    def _mentions_from(self, span: Span) -> Sequence[Mention]:
        """The mentions of a document from the start of a span on."""
        mentions = self.annotations[span.document].mentions
        if span.document not in self._starts:
            self._starts[span.document] = [mention.span.start for mention in mentions]
        return mentions[bisect_left(self._starts[span.document], span.start) :]

    def _owner(self, actor: Actor, key: str) -> str | None:
        """The state whose office or body an actor is by its name: "South Korea's foreign ministry", "Polish Navy"."""
        owner = key.removeprefix(OFFICE).rpartition(":")[0] if key.startswith(OFFICE) else ""
        if not owner and actor.kind == "organization":
            state, office = owner_and_office(actor.name)
            last = office.split()[-1:]
            owner = state if last and last[0] in words("titles", "bodies") else _behind_of(actor.name)
        found = self.by_key.get(owner)
        return found if found != actor.id else None


def plain_role(stated: str) -> str:
    """A role without the words before it that say when it is held: "South Korean president" of a former one."""
    tokens = stated.split()
    while len(tokens) > 1 and tokens[0].casefold().rstrip("-") in words("titles", "passing_modifiers"):
        del tokens[0]
    return " ".join(tokens)


def _behind_of(name: str) -> str:
    """The key of the state that a body is "of": "Ministry of Defence of Ukraine"; not "Bank of America" the company."""
    head, _, owner = name.rpartition(" of ")
    entry = known(owner.removeprefix("the "))
    bodies = words("titles", "bodies") & set(fold(head).split())
    return entry.key if bodies and entry is not None and entry.kind == "state" and entry.use == "name" else ""


def _latest(roles: Sequence[Role]) -> str | None:
    """The body of the latest role that is held now; one that a later document calls former is not."""
    left: set[tuple[str, str | None]] = set()
    for role in roles:
        office = fold(owner_and_office(role.text)[1]).rpartition(" ")[2]
        if role.tense == "former":
            left.add((office, role.body))
        elif role.body and role.tense != "incoming" and left.isdisjoint({(office, role.body), (office, None)}):
            return role.body
    return None
