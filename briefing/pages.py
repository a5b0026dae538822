"""Writing a result where a person may have been at work: what she edited by hand is kept beside it, never lost."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from briefing.decisions import write_atomically


def put_page(path: Path, page: bytes) -> Path | None:
    """Write a page to `path`, whole or not at all; returns where a page edited by hand is kept now. Raises OSError.

    What stands there and is not byte for byte what this program wrote, by the hash kept beside it, is first moved
    aside, to `brief.edited-1.md` and so on; a pipe or a device holds nothing to keep.
    """
    if path.exists() and not path.is_file():
        write_atomically(path, page)
        return None
    target = path.resolve()
    mark = _mark(target)
    there = target.read_bytes() if target.exists() else page
    aside = target.rename(_free_name(target)) if there != page and not _is_as_written(there, mark) else None
    write_atomically(target, page)
    write_atomically(mark, _hash(page).encode())
    return aside


def is_outdated(path: Path, page: bytes) -> bool:
    """Whether the page at `path` stands as it was written here, but would be written as `page` now. Raises OSError."""
    there = path.read_bytes()
    return there != page and _is_as_written(there, _mark(path.resolve()))


def _mark(target: Path) -> Path:
    """Where the hash of a page is kept, as it was written."""
    return target.with_name(f".{target.name}.sha256")


def _is_as_written(page: bytes, mark: Path) -> bool:
    return mark.exists() and mark.read_text(encoding="ascii", errors="replace") == _hash(page)


def _hash(page: bytes) -> str:
    return sha256(page).hexdigest()


def _free_name(target: Path) -> Path:
    number = 1
    while (aside := target.with_name(f"{target.stem}.edited-{number}{target.suffix}")).exists():
        number += 1
    return aside


def encoded(text: str) -> bytes:
    """UTF-8; a lone surrogate becomes `\\udc80`, which is also how JSON writes it."""
    return text.encode("utf-8", "backslashreplace")
