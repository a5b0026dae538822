"""Annotations kept between runs: an SQLite file in the user's cache folder, keyed by content and versions.

What is kept are spans, values and the wording of questions, so the file is the user's alone (mode 600). It can be
deleted at any time: it only saves the work of annotating again.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path

import msgspec

from briefing.model import Annotations, Document

KEPT = 20_000
"""So many documents are kept; the ones longest unused go first."""


def default_path() -> Path:
    """Where the store lies: `annotations.sqlite3` in the user's cache folder for briefing."""
    from platformdirs import user_cache_path

    return user_cache_path("briefing") / "annotations.sqlite3"


class Store:
    """A store of annotations for one pipeline. A store that can't be used is no error: nothing is kept then."""

    def __init__(self, path: Path, pipeline: str) -> None:
        self._path = path
        self._pipeline = pipeline
        self._open: sqlite3.Connection | None = None
        self._is_usable = True

    @property
    def _database(self) -> sqlite3.Connection | None:
        """The open database, opened when it is first needed or needed again; None if it can't be used."""
        if self._open is None and self._is_usable:
            self._is_usable = False
            with suppress(OSError, sqlite3.Error):
                self._open = _open(self._path)
                self._is_usable = True
        return self._open

    def get(self, document: Document) -> Annotations | None:
        """What was found in this very document by this very program before, or None."""
        if self._database is None:
            return None
        key = self._key(document)
        try:
            row = self._database.execute("SELECT annotations FROM kept WHERE key = ?", (key,)).fetchone()
            if row is None:
                return None
            self._database.execute("UPDATE kept SET used = (SELECT max(used) + 1 FROM kept) WHERE key = ?", (key,))
            return msgspec.json.decode(row[0], type=Annotations)
        except (sqlite3.Error, msgspec.MsgspecError):
            return None

    def put(self, document: Document, annotations: Annotations) -> None:
        """Keep what was found in a document."""
        if self._database is None:
            return
        with suppress(sqlite3.Error, UnicodeEncodeError, msgspec.MsgspecError):
            self._database.execute(
                "INSERT OR REPLACE INTO kept VALUES (?, ?, (SELECT coalesce(max(used), 0) + 1 FROM kept))",
                (self._key(document), msgspec.json.encode(annotations)),
            )

    def close(self) -> None:
        """Drop what is longest unused and let go of the file; it is opened again when it is needed again."""
        if self._open is not None:
            with suppress(sqlite3.Error):
                self._open.execute(
                    "DELETE FROM kept WHERE key NOT IN (SELECT key FROM kept ORDER BY used DESC LIMIT ?)", (KEPT,)
                )
            self._open.close()
            self._open = None

    def _key(self, document: Document) -> str:
        """A digest of all that annotating depends on: the document, the pipeline, the program's own rules."""
        content = repr((document.id, document.text, document.date, document.blocks, document.notes, document.author))
        versions = "\x1f".join((self._pipeline, _spacy_version(), rules_version()))
        return hashlib.sha256(f"{versions}\x1f{content}".encode("utf-8", "surrogatepass")).hexdigest()


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    database = sqlite3.connect(path, timeout=2.0, isolation_level=None, check_same_thread=False)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, annotations BLOB, used INTEGER)")
    database.execute("CREATE INDEX IF NOT EXISTS by_use ON kept (used)")
    return database


@cache
def _spacy_version() -> str:
    return version("spacy")


@cache
def rules_version() -> str:
    """A digest of the code and the word lists that annotating rests on: a changed rule asks for annotating anew."""
    return _digest(files("briefing"))


def _digest(package: Traversable) -> str:
    own = (file for file in sorted(package.iterdir(), key=_name) if file.is_file())
    found = hashlib.sha256()
    below = (_files(package / folder) for folder in ("annotators", "model", "data/en"))
    for file in chain(own, *below):
        if file.name.endswith((".py", ".toml")):
            found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def _files(folder: Traversable) -> Iterator[Traversable]:
    """The files in a folder and below it, in order of name."""
    for entry in sorted(folder.iterdir(), key=_name):
        if entry.is_dir():
            yield from _files(entry)
        else:
            yield entry


def _name(file: Traversable) -> str:
    return file.name
