"""Actors in groups: each under the state or organisation it belongs to, as far as the documents state one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.model import Actor

BODIES = frozenset({"state", "organization"})
"""Kinds of actors that others belong to."""

DEEPEST = 3
"""So many levels are told apart: an officer of an agency of a state."""


def grouped(actors: Sequence[Actor]) -> list[tuple[Actor, int]]:
    """All actors with their depth: bodies by the best salience in their group, members under them, the others last.

    A state or organisation that belongs to nothing is a body, with members or without; a person, a group or a place
    that belongs to nothing is among the others.
    """
    bodies = {actor.id: actor for actor in actors}
    members: dict[str, list[Actor]] = {}
    tops: list[Actor] = []
    for actor in actors:
        body = _body(actor, bodies)
        if body is None:
            tops.append(actor)
        else:
            members.setdefault(body, []).append(actor)
    best = {actor.id: _best(actor, members) for actor in tops}
    order = sorted(tops, key=lambda actor: (not _is_body(actor, members), -best[actor.id]))
    return [row for actor in order for row in _rows(actor, members, 0)]


def _is_body(actor: Actor, members: Mapping[str, Sequence[Actor]]) -> bool:
    return actor.kind in BODIES or actor.id in members


def _body(actor: Actor, bodies: Mapping[str, Actor]) -> str | None:
    """The body an actor belongs to, or None; a ring of bodies that belong to one another is none's."""
    seen = {actor.id}
    above = actor.affiliation
    while above is not None and above in bodies:
        if above in seen:
            return None
        seen.add(above)
        above = bodies[above].affiliation
    return actor.affiliation if actor.affiliation in bodies else None


def _best(actor: Actor, members: Mapping[str, Sequence[Actor]]) -> float:
    return max(row.salience for row, _ in _rows(actor, members, 0))


def _rows(actor: Actor, members: Mapping[str, Sequence[Actor]], depth: int) -> Iterator[tuple[Actor, int]]:
    yield actor, min(depth, DEEPEST)
    for member in members.get(actor.id, ()):
        yield from _rows(member, members, depth + 1)
