"""Noticing that the sources have changed while the desk is open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event

from briefing.readers import FORMATS

SETTLE_MILLISECONDS = 1_000
"""A change is told once the folder has been quiet for so long: copying a folder is one change, not a thousand."""
WAKE_MILLISECONDS = 100
"""So often it is looked whether to stop."""


class WatchError(Exception):
    """The sources can't be watched; the message says why."""


def changes(
    paths: Sequence[Path], stopping: Event, own: Collection[str] = (), decisions: Path | None = None
) -> Iterator[bool]:
    """Yield True each time a document below `paths` was added, changed or taken away, until `stopping` is set; blocks.

    False is yielded each time the file of `decisions` was written, by whomever and wherever it lies. Files named in
    `own` are the program's and are passed over, hidden ones and other formats too. Raises WatchError where the system
    can't watch, such as for want of inotify watches.
    """
    before = None  # so that what was decided until now is told too
    try:
        for found in _rounds([path for path in paths if path.exists()], stopping, own):
            if found:
                yield True
            elif (now := _stamp(decisions)) != before:
                before = now
                yield False
    except (OSError, RuntimeError) as error:
        raise WatchError(f"changes in the folder are not noticed: {error}") from error


def _rounds(paths: Sequence[Path], stopping: Event, own: Collection[str]) -> Iterator[Collection[object]]:
    """What has changed below some paths, nothing each time it is looked whether to stop."""
    from watchfiles import watch

    if paths:
        yield from watch(
            *paths,
            watch_filter=partial(_is_source, own),
            stop_event=stopping,
            debounce=4 * SETTLE_MILLISECONDS,
            step=SETTLE_MILLISECONDS,
            rust_timeout=WAKE_MILLISECONDS,
            yield_on_timeout=True,
            raise_interrupt=False,
            ignore_permission_denied=True,
        )
    while not paths and not stopping.wait(WAKE_MILLISECONDS / 1_000):
        yield ()


def _is_source(own: Collection[str], _change: object, path: str) -> bool:
    """Whether a file that has changed may be a document, or a folder of them."""
    name = Path(path).name
    return not name.startswith(".") and name not in own and Path(path).suffix.casefold() in ("", *FORMATS)


def _stamp(path: Path | None) -> tuple[int, int, int] | None:
    """What is another each time a file is written; None where there is none."""
    with suppress(OSError):
        status = path.stat() if path is not None else None
        return (status.st_ino, status.st_mtime_ns, status.st_size) if status is not None else None
    return None
