"""Plain text (`.txt`): what is read is what is there, but for notes, page furniture and wrapped lines."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Document
from briefing.readers.decoding import decode, in_lines
from briefing.readers.pieces import documents


def read(raw: bytes, path: str) -> Iterator[Document]:
    """The documents in a text file's bytes; `path` is its name below the folder that is read. Raises ReadError."""
    yield from documents(in_lines(decode(raw)), raw, path)
