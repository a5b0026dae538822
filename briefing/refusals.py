"""Why the system does not hand over a file or a folder, in words, and what can be done about it."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Refusal(NamedTuple):
    """What is wrong, and what to do."""

    reason: str
    advice: str


FORBIDDEN = Refusal("you may not read it", "change its permissions, or ask its owner to")
NOWHERE = Refusal("a link to something that isn't there", "make the link lead to the file again, or delete it")
MISSING = Refusal("there is no such file or folder", "check the path")

REFUSALS: Mapping[int | None, Refusal] = {
    errno.EACCES: FORBIDDEN,
    errno.EPERM: FORBIDDEN,
    errno.ENOENT: MISSING,
    errno.ENOTDIR: MISSING,
    errno.ELOOP: Refusal("a link that leads in a circle", "make the link lead to a file, or delete it"),
    errno.ENAMETOOLONG: Refusal("its name is too long", "give it a shorter one"),
    errno.EIO: Refusal("the disk can't be read", "try a copy of it"),
}


def refusal(error: OSError, path: Path) -> Refusal:
    """Why a path could not be read."""
    if error.errno == errno.ENOENT and path.is_symlink():
        return NOWHERE
    reason = error.strerror or str(error)
    return REFUSALS.get(error.errno, Refusal(reason, "the system refuses it: see whether another program can read it"))
