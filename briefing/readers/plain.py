"""Plain text (`.txt`): what is read is what is there, but for notes and page furniture."""

from __future__ import annotations

import hashlib

from briefing.model import Document
from briefing.readers.decoding import decode
from briefing.readers.facts import Metadata, make_document
from briefing.readers.reading_text import read_text


def read(raw: bytes, path: str) -> Document:
    """The document in a text file's bytes; `path` is its name below the folder that is read. Raises ReadError."""
    source = decode(raw)
    return make_document(
        source,
        read_text(source, markdown=False),
        id=path,
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        metadata=Metadata(),
    )
