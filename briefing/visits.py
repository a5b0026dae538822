"""What a person has seen of a briefing before, so that what is new since can be marked.

Kept per collection in the user's own state folder, never beside the documents: it is a convenience of this machine and
no decision. What is kept are items' ids, which are digests, so that the file tells nothing of what was read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from briefing.config import Config
from briefing.decisions import write_atomically
from briefing.model import Briefing, digest


def default_path(config: Config) -> Path:
    """Where the visits to a configuration's sources are kept: a file of their own in the user's state folder."""
    from platformdirs import user_state_path

    sources = sorted(os.path.realpath(config.folder / name) for name in config.sources)
    return user_state_path("briefing") / "visits" / f"{digest(*sources)}.json"


class Visits:
    """What was there at any visit until now. A file that can't be read or written is no error: nothing is new then."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.seen = _load(path)

    def new(self, briefing: Briefing) -> frozenset[str]:
        """The ids of the items that were not there at any visit before; none at the first visit.

        What is told by several documents is new only if none of them told it then.
        """
        if self.seen is None:
            return frozenset()
        return frozenset(item for item, members in _items(briefing) if not self.seen & {item, *members})

    def keep(self, briefing: Briefing) -> None:
        """Remember what is there now, and what was there before: what is away at one visit is not new at the next."""
        ids = {known for item, members in _items(briefing) for known in (item, *members)} | (self.seen or set())
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomically(self._path, json.dumps(sorted(ids)).encode())


def _items(briefing: Briefing) -> Iterable[tuple[str, tuple[str, ...]]]:
    """Every item's id with the ids of what was merged into it."""
    for items in (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions):
        yield from ((item.id, item.members) for item in items)


def _load(path: Path) -> frozenset[str] | None:
    """The ids kept, or None where there are none or they can't be understood."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return frozenset(item for item in kept if isinstance(item, str)) if isinstance(kept, list) else None
