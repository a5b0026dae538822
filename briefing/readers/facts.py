"""A document's facts as it states them: title, date and where the date comes from, author, publisher, genre."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from briefing.edtf import is_edtf
from briefing.lexicon import words
from briefing.model import Block, BlockRole, DateSource, Document
from briefing.readers.blocks import blocks
from briefing.readers.calendar import explicit_date, file_name_date
from briefing.readers.lifting import line_starts
from briefing.readers.reading_text import Read

MASTHEAD_WORDS = 6
_SIGNED = re.compile(
    r"(?:(?P<genre>[^\W\d_]+)\s)?by:?\s(?P<author>[^\W\d_][^,|\d]{1,60}?)"
    r"(?:\s(?:in|at|for)\s[^,|]{1,40})?(?:[,|]\s?(?P<rest>.{0,120}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the format itself says of a document, beside its text (front matter, JSON fields)."""

    id: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None

    @classmethod
    def from_fields(cls, fields: Mapping[str, object]) -> Metadata:
        """The known fields under their usual names; a date that can't be told as EDTF is left out, as unknown."""

        def first(*names: str) -> str | None:
            found = (fields.get(name) for name in names)
            return next((bare for value in found if isinstance(value, str) and (bare := value.strip())), None)

        date = first("date", "dct", "published")
        if date is not None and not is_edtf(date):
            date = explicit_date(date)
        return cls(
            id=first("id"),
            title=first("title", "headline"),
            date=date,
            author=first("author", "byline"),
            publisher=first("publisher", "source"),
            url=first("url"),
        )


def make_document(
    source: str, read: Read, *, id: str, path: str, sha256: str, metadata: Metadata, first_line: int = 1
) -> Document:
    """A document from its source and reading text, its facts taken from metadata, file name and text, in this order."""
    text = read.lifted.text
    parts = _masthead(text, blocks(text))
    date, date_source = _date(path, text, parts.blocks, metadata)
    signature = _signature(text, parts.blocks)
    return Document(
        id=id,
        path=path,
        title=metadata.title or _first(text, parts.blocks, "title") or (PurePath(path).stem if id == path else id),
        date=date,
        date_source=date_source,
        text=text,
        origin=read.lifted.origin,
        notes=read.notes,
        blocks=parts.blocks,
        lines=line_starts(source),
        first_line=first_line,
        author=metadata.author or signature.author,
        publisher=metadata.publisher or parts.publisher or signature.publisher,
        genre=parts.genre or signature.genre,
        url=metadata.url,
        sha256=sha256,
    )


@dataclass(frozen=True, slots=True)
class _Masthead:
    blocks: tuple[Block, ...]
    publisher: str | None = None
    genre: str | None = None


def _masthead(text: str, found: tuple[Block, ...]) -> _Masthead:
    """Tell a masthead from the title: "MP-IDSA Commentary" above "South Korea's Response …" is publisher and genre."""
    if len(found) < 3 or found[0].role != "title" or found[1].role != "heading":
        return _Masthead(found)
    line = text[found[0].start : found[0].end].split()
    genre = next((word for word in line if word.casefold() in words("agencies", "genres")), None)
    if genre is None or len(line) > MASTHEAD_WORDS:
        return _Masthead(found)
    publisher = " ".join(word for word in line if word != genre).strip(" |:–-") or None
    roles = (replace(found[0], role="byline"), replace(found[1], role="title"))
    return _Masthead((*roles, *found[2:]), publisher, genre)


def _first(text: str, found: tuple[Block, ...], role: BlockRole) -> str | None:
    return next(_lines(text, found, role), None)


def _lines(text: str, found: tuple[Block, ...], *roles: BlockRole) -> Iterator[str]:
    """The blocks of some roles, each on one line."""
    return (" ".join(text[block.start : block.end].split()) for block in found if block.role in roles)


@dataclass(frozen=True, slots=True)
class _Signature:
    author: str | None = None
    publisher: str | None = None
    genre: str | None = None


def _signature(text: str, found: tuple[Block, ...]) -> _Signature:
    """Who signs, below the title: "By Ann Lee in Quito", "Commentary by Ann Lee, Horn Forum, 9 May 2021", "Ann Lee".

    "Analysis, Horn Forum, 9 May 2021" names no author, but what the piece is and who published it.
    """
    titled = next((index for index, block in enumerate(found) if block.role == "title"), len(found))
    signed = (_SIGNED.fullmatch(line) for line in _lines(text, found[titled:], "byline", "dateline"))
    match = next(filter(None, signed), None)
    if match is None:
        called = [line.split(", ") for line in _lines(text, found[titled:], "dateline")]
        piece = next((parts for parts in called if parts[0].casefold() in words("agencies", "genres")), None)
        if piece is not None and len(piece) > 2 and explicit_date(piece[1]) is None:
            return _Signature(None, piece[1].strip(), piece[0])
        return _Signature(author=next(iter(_lines(text, found[titled:], "byline")), None))
    genre = match["genre"] if (match["genre"] or "").casefold() in words("agencies", "genres") else None
    if match["genre"] and genre is None:
        return _Signature()
    rest = (match["rest"] or "").split(",")[0].strip()
    return _Signature(match["author"].strip(), rest if genre and rest and explicit_date(rest) is None else None, genre)


def _date(path: str, text: str, found: tuple[Block, ...], metadata: Metadata) -> tuple[str | None, DateSource]:
    if metadata.date:
        return metadata.date, "metadata"
    named = file_name_date(PurePath(path).name) if metadata.id is None else None
    if named:
        return named, "filename"
    line = _first(text, found, "dateline")
    stated = explicit_date(line) if line else None
    return (stated, "text") if stated else (None, "none")
