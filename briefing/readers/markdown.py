"""Markdown (`.md`): front matter gives facts, marks are lifted out, footnotes become notes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from briefing.model import Document
from briefing.readers.decoding import decode, in_lines
from briefing.readers.facts import Metadata, make_document
from briefing.readers.lifting import Cut, line_starts
from briefing.readers.reading_text import read_text, unseen
from briefing.readers.wraps import unwrapped

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.MULTILINE)


def read(raw: bytes, path: str) -> Iterator[Document]:
    """The document in a Markdown file's bytes; `path` is its name below the folder that is read. Raises ReadError."""
    text = in_lines(decode(raw))
    front = _FRONT_MATTER.match(text)
    body = front.end() if front else 0
    source = text[:body] + unwrapped(text[body:])
    fields = {name.casefold(): value.strip("\"'") for name, value in _FIELD.findall(front.group(1))} if front else {}
    fields.pop("id", None)  # a file's id is its name, so that what was decided about it finds it again
    yield make_document(
        source,
        read_text(source, markdown=True, cuts=[Cut(0, body), *unseen(source)]),
        id=path,
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        metadata=Metadata.from_fields(fields),
        starts=line_starts(text),
    )
