"""Names that a person uses though no actor of the documents bears them, each with the nearest that one does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING

from briefing.config import line_in
from briefing.model import Actor, Unread

if TYPE_CHECKING:
    from briefing.config import Config

ALIKE = 0.75
"""From this likeness on a name may be meant by another: "DPRK" by "DPKR"."""


def strangers(config: Config, actors: Iterable[Actor]) -> Iterator[Unread]:
    """The aliases of the configuration that join nobody: of an unknown name, or unknown but near to another's name.

    An alias like no name may be waiting for a later document.
    """
    if config.path is None or not config.aliases:
        return
    from briefing.assembly.actors.names import fold

    bearers = {name: actor for actor in actors for name in (actor.name, *actor.aliases)}
    folded = {fold(name): actor for name, actor in bearers.items()}
    told = set()
    for alias, name in config.aliases.items():
        unknown = alias if fold(name) in folded else name
        if fold(unknown) in folded or unknown in told:
            continue
        near = nearest(unknown, bearers)
        if unknown is alias and (near is None or bearers[near] is folded[fold(name)]):
            continue
        told.add(unknown)
        reason = f"gives {name!r} another name, but no actor of the documents is called {unknown!r}"
        advice = f"did you mean {near}?" if near else "names count once documents have both"
        yield Unread(config.path.name, reason, line_in(config.path, ("aliases", name)), advice, is_source=False)


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The name most like another, whatever its case, or None if none is near."""
    known: Mapping[str, str] = {one.casefold(): one for one in names}
    near = get_close_matches(name.casefold(), known, n=1, cutoff=ALIKE)
    return known[near[0]] if near else None
