"""Noticing that the sources have changed while the desk is open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from threading import Event

from briefing.readers import FORMATS

SETTLE_MILLISECONDS = 1_000
"""A change is told once the folder has been quiet for so long: copying a folder is one change, not a thousand."""
WAKE_MILLISECONDS = 100
"""So often it is looked whether to stop."""


class WatchError(Exception):
    """The sources can't be watched; the message says why."""


def changes(paths: Sequence[Path], stopping: Event, own: Collection[str] = ()) -> Iterator[None]:
    """Yield each time a document below `paths` was added, changed or taken away, until `stopping` is set; blocks.

    Files named in `own` are the program's and are passed over, hidden ones and other formats too. Raises WatchError
    where the system can't watch, such as for want of inotify watches.
    """
    from watchfiles import watch

    there = [path for path in paths if path.exists()]

    def is_source(_change: object, path: str) -> bool:
        name = Path(path).name
        return not name.startswith(".") and name not in own and Path(path).suffix.casefold() in ("", *FORMATS)

    if not there:
        stopping.wait()
        return
    try:
        for _ in watch(
            *there,
            watch_filter=is_source,
            stop_event=stopping,
            debounce=4 * SETTLE_MILLISECONDS,
            step=SETTLE_MILLISECONDS,
            rust_timeout=WAKE_MILLISECONDS,
            raise_interrupt=False,
            ignore_permission_denied=True,
        ):
            yield
    except (OSError, RuntimeError) as error:
        raise WatchError(f"changes in the folder are not noticed: {error}") from error
