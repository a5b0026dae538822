"""Plain text (`.txt`): what is read is what is there, but for notes, page furniture and wrapped lines."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model import Document
from briefing.readers.decoding import decode, in_lines
from briefing.readers.headers import headed
from briefing.readers.pieces import NOTHING, Told, documents


def read(raw: bytes, path: str) -> Iterator[Document]:
    """The documents in a text file's bytes; `path` is its name below the folder that is read. Raises ReadError."""
    text = in_lines(decode(raw))
    said = headed(text)
    told = NOTHING if said is None else Told(metadata=said[0], roles=said[1])
    yield from documents(text, raw, path, told)
