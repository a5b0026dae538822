"""Markdown (`.md`): front matter gives facts, marks are lifted out, footnotes become notes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import islice

from briefing.model import BlockRole, Document
from briefing.readers.decoding import decode, in_lines
from briefing.readers.facts import Metadata, make_document
from briefing.readers.lifting import Cut, line_starts
from briefing.readers.markup import plain
from briefing.readers.mastheads import masthead
from briefing.readers.reading_text import read_text, unseen
from briefing.readers.wraps import unwrapped

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n((?:[^\n]*\n){0,60}?)---[ \t]*(?:\r?\n|$)")
_FIELD = re.compile(r"([A-Za-z_-]+)[ \t]*:[ \t]*(.*?)[ \t\r]*$", re.MULTILINE)
_TITLE = re.compile(r"^#[ \t]+[*_]{0,3}(?P<title>[^\s#*_][^\n]*)", re.MULTILINE)
_ABOVE = re.compile(r"^[^\n]*\w", re.MULTILINE)
_TABLE = re.compile(
    r"^[ \t]{0,3}\|[^\n]{0,2000}\n(?P<rule>[ \t]{0,3}\|[ \t:|-]{1,500}\n)(?P<rows>(?:[ \t]{0,3}\|[^\n]*(?:\n|$))+)",
    re.MULTILINE,
)
_EDGE = re.compile(r"^[ \t]{0,3}\|[ \t]{0,50}|[ \t]{0,50}\|[ \t\r]{0,50}$", re.MULTILINE)
_ROW = re.compile(r"^[ \t]{0,3}\|", re.MULTILINE)
MASTHEAD = 4
"""No more lines of words stand above the title."""


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
        read_text(source, markdown=True, cuts=[Cut(0, body), *_table_edges(source), *unseen(source)]),
        id=path,
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        metadata=Metadata.from_fields(fields),
        starts=line_starts(text),
        told={**_title(source, body), **_rows(source)},
    )


def _table_edges(source: str) -> Iterator[Cut]:
    """The cuts that leave of a table its cells, with a bar between those of a row."""
    for table in _TABLE.finditer(source):
        yield Cut(*table.span("rule"))
        for edge in _EDGE.finditer(source, *table.span()):
            yield Cut(*edge.span())


def _rows(source: str) -> dict[int, BlockRole]:
    """Where the rows of tables begin below their heads, which are read like paragraphs."""
    tables = (table.span("rows") for table in _TABLE.finditer(source))
    return {row.start(): "body" for start, end in tables for row in _ROW.finditer(source, start, end)}


def _title(source: str, body: int) -> dict[int, BlockRole]:
    """Where the one heading of the first level stands: it is the title, what is above it a masthead.

    Not "# Horn Forum", nor one of several or far down, which are the headings of parts.
    """
    found = list(islice(_TITLE.finditer(source, body), 2))
    if len(found) != 1 or masthead(plain(found[0]["title"])) is not None:
        return {}
    above = islice(_ABOVE.finditer(source, body, found[0].start()), MASTHEAD + 1)
    return {found[0].start("title"): "title"} if sum(1 for _ in above) <= MASTHEAD else {}
