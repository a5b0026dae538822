"""Which actors stand together on the page: people and bodies beside the state or organisation their role names.

Only what a role or name says by its own words counts: "South Korean President", "Kyiv's mayor", "King of Spain".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from briefing.exporters.sources import is_unnamed_office
from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.model import Actor

LONGEST_NAME = 6
"""A host's name at the opening of a role is looked for over so many words."""
_POSSESSIVE = re.compile(r"['’]s?$")


def homes(actors: Sequence[Actor]) -> Mapping[str, str]:
    """From an actor's id to that of the state or organisation in whose line it stands; others are not in it.

    A ministry's speaker stands in the line of the ministry's state.
    """
    hosts = _hosts(actors)
    above = {actor.id: _home(actor, hosts) for actor in actors if actor.kind in ("person", "organization", "group")}
    return {actor: root for actor in above if (root := _root(actor, above)) != actor}


def _root(actor: str, above: Mapping[str, str | None]) -> str:
    """The last host up the line; two bodies named after each other both keep their own."""
    passed = [actor]
    while (host := above.get(passed[-1])) is not None:
        if host in passed:
            return actor
        passed.append(host)
    return passed[-1]


def _hosts(actors: Sequence[Actor]) -> dict[str, str]:
    """From a name, or the gazetteer's key of a state, to the id of the state or organisation."""
    hosts: dict[str, str] = {}
    for actor in actors:
        if actor.kind in ("state", "organization"):
            state = known(actor.name)
            keys = [state.key] if state is not None and state.kind == "state" else []
            for name in (*keys, _key(actor.name), *map(_key, actor.aliases)):
                hosts.setdefault(name, actor.id)
    return hosts


def _key(name: str) -> str:
    """A name without its case, unless it is initials: "who heads the union" is not the WHO's."""
    return name if name.isupper() else name.casefold()


def _find(name: str, hosts: Mapping[str, str]) -> str | None:
    """The host a name, adjective or capital belongs to."""
    entry = known(name)
    return (hosts.get(entry.key) if entry is not None else None) or hosts.get(_key(name))


def _home(actor: Actor, hosts: Mapping[str, str]) -> str | None:
    """The host that the first telling role names; without any role, the host in the name of a body or an office."""
    is_named_person = actor.kind == "person" and not is_unnamed_office(actor)
    stated = [role.text for role in actor.roles] or ([] if is_named_person else [actor.name])
    found = (_opening(text, hosts) or _after_of(text, hosts) for text in stated)
    return next((host for host in found if host is not None and host != actor.id), None)


def _opening(text: str, hosts: Mapping[str, str]) -> str | None:
    """The host whose word opens a role: "former South Korean President", "Kyiv's Defense Minister"."""
    pieces = text.split()
    while pieces and pieces[0].casefold() in words("brief", "role_opening"):
        pieces = pieces[1:]
    for length in range(min(len(pieces) - 1, LONGEST_NAME), 0, -1):
        host = _find(_POSSESSIVE.sub("", " ".join(pieces[:length])), hosts)
        if host is not None:
            return host
    return None


def _after_of(text: str, hosts: Mapping[str, str]) -> str | None:
    """The host after "of" in an office that is the host's own: "President of France", but not "friend of France"."""
    office, _, host = text.partition(" of ")
    last = office.casefold().split()[-2:]
    offices = words("brief", "offices_of")
    is_office = " ".join(last) in offices or (bool(last) and last[-1] in offices)
    return _find(host.removeprefix("the "), hosts) if is_office else None
