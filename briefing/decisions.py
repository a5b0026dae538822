"""What a person decides at the desk: kept in `briefing.desk.toml`, never lost; `replay` applies it on every run.

The file is only ever changed by what one desk has changed, under a lock, from what is on the disk at that moment, so
two desks on one folder keep each other's decisions; and it is written beside and moved into place, so a crash or a full
disk leaves the old file whole. A file that is gone is written again, a broken one is left to the person.
"""

from __future__ import annotations

import os
import secrets
import tempfile
import tomllib
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, get_args

from briefing.config import Problem, not_toml
from briefing.model import Decision, DecisionKind, digest

FILE_NAME = "briefing.desk.toml"
SCHEMA = "briefing-desk/1"
_LOCK_SECONDS = 5.0
_HEAD = "# What was decided at the desk, in order. Written by briefing; fit for version control.\n"


class DecisionsError(Exception):
    """The file of decisions can't be read; it is left as it is. The message names file and line."""


class DecisionsNotSaved(Exception):
    """A decision holds on the desk but could not be written; the message says why."""


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """`briefing.desk.toml` at `path`; it need not exist yet."""

    path: Path

    @property
    def lock(self) -> Path:
        """The file by which desks on one folder wait for one another."""
        return self.path.with_name(self.path.name + ".lock")

    @property
    def aside(self) -> DecisionFile:
        """Where a desk leaves its decisions if this file is broken until the end."""
        return DecisionFile(self.path.with_name("briefing.desk.unsaved.toml"))

    def load(self) -> tuple[Decision, ...]:
        """The decisions in order. Raises DecisionsError with file and line if the file can't be understood."""
        try:
            return self._parse(self._text())
        except DecisionsError as error:
            aside = self.aside.path
            if aside == self.path or not aside.exists():
                raise
            raise DecisionsError(f"{error}; all that was decided is in {aside.name}") from error

    def is_blank(self) -> bool:
        """Whether there is no file, or nothing in it, not even what a file without decisions holds.

        Raises DecisionsError if it can't be read.
        """
        return not self._text().strip()

    def save(self, decisions: Sequence[Decision], changed: Collection[str]) -> None:
        """Write what has changed of the decisions in force, by id: new ones last, those taken back no more.

        Other desks' decisions stay as they are there; if nothing is there any more, all are written again. Raises
        DecisionsNotSaved.
        """
        from filelock import FileLock, Timeout

        try:
            with FileLock(self.lock, timeout=_LOCK_SECONDS):
                stay = [one for one in self.load() if one.id not in changed]
                new = [one for one in decisions if one.id in changed]
                write_atomically(self.path, dumped(decisions if self.is_blank() else [*stay, *new]))
        except (OSError, Timeout, DecisionsError) as error:
            why = getattr(error, "strerror", None) or error  # what is wrong, without the name of the lock
            raise DecisionsNotSaved(f"Not saved to {self.path.name}: {why}") from error

    def _text(self) -> str:
        try:
            return self.path.read_text(encoding="utf-8")
        except FileNotFoundError:
            return ""
        except (OSError, UnicodeDecodeError) as error:
            raise DecisionsError(f"{self.path}: can't be read: {error}") from error

    def _parse(self, text: str) -> tuple[Decision, ...]:
        try:
            tree = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise DecisionsError(f"{not_toml(self.path, text, error)}; mend it or move it away") from error
        if tree.get("schema", SCHEMA) != SCHEMA:
            raise DecisionsError(f"{self.path}: schema is {tree['schema']!r}, this program knows {SCHEMA!r}")
        rows = tree.get("decisions", [])
        if not isinstance(rows, list):
            raise DecisionsError(f"{self.path}: decisions must be a list of tables, [[decisions]]")
        return tuple(self._decision(row, number, text) for number, row in enumerate(rows))

    def _decision(self, row: Any, number: int, text: str) -> Decision:
        known = {field.name for field in fields(Decision)}
        good = (
            isinstance(row, dict)
            and all(key in known and isinstance(value, str) for key, value in row.items())
            and {"id", "kind", "item"} <= row.keys()
            and row["kind"] in get_args(DecisionKind)
        )
        if not good:
            starts = [index for index, line in enumerate(text.split("\n"), 1) if line.startswith("[[decisions]]")]
            line = starts[number] if number < len(starts) else None
            message = (
                f"decision {number + 1} needs id, kind and item as text; kinds: {', '.join(get_args(DecisionKind))}"
            )
            raise DecisionsError(str(Problem(self.path, line, message)))
        return Decision(**row)


def dumped(decisions: Iterable[Decision]) -> bytes:
    """What a file of these decisions holds."""
    import tomli_w

    rows = [{key: value for key, value in asdict(one).items() if value != ""} for one in decisions]
    body = tomli_w.dumps({"schema": SCHEMA, "decisions": rows}, multiline_strings=False)
    return (_HEAD + body).encode("utf-8", "replace")


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path`, whole or not at all: written beside it, flushed to the disk, moved into place."""
    if path.exists() and not path.is_file():  # a pipe or a device has no place beside it
        path.write_bytes(content)
        return
    target = path.resolve()
    handle, beside = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(beside).chmod(mode)
        os.replace(beside, target)  # noqa: PTH105 - the atomic one
    except BaseException:
        with suppress(FileNotFoundError):
            Path(beside).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def new_decision(
    kind: DecisionKind, item: str, value: str = "", refers: str = "", evidence: str = "", quoted: str = ""
) -> Decision:
    """A decision with an id of its own; `refers` are the words it is about, kept with their hash.

    `evidence` is the place it rests on, and `quoted` the words there.
    """
    hash_ = digest(refers) if refers else ""
    return Decision(secrets.token_hex(6), kind, item, refers, hash_, value, evidence, quoted)
