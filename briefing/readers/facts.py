"""A document's facts as it states them: title, date and where the date comes from, author, publisher, genre."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from itertools import islice
from pathlib import PurePath
from types import MappingProxyType

from briefing.edtf import is_edtf
from briefing.lexicon import words
from briefing.model import Block, BlockRole, Dateline, DateSource, Document, Unit
from briefing.readers.blocks import blocks, on_one_line
from briefing.readers.calendar import days_without_year, explicit_date, file_name_date
from briefing.readers.datelines import beside, edition_date, first_publication, publication_date
from briefing.readers.kinds import is_kind, is_kind_noun, is_written_as_name
from briefing.readers.lifting import line_starts
from briefing.readers.mastheads import Masthead, masthead, most_telling, tag
from briefing.readers.reading_text import Read
from briefing.readers.revisions import written_on
from briefing.readers.signatures import signature

CRUMBS = 3
"""Among so many lines beside a piece, from the top, is the one that says where its site has it."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the format itself says of a document, beside its text (front matter, JSON fields)."""

    id: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    genre: str | None = None

    def below(self, other: Metadata | None) -> Metadata:
        """These facts where another does not state them."""
        stated = {} if other is None else {one.name: getattr(other, one.name) for one in fields(other)}
        return replace(self, **{name: value for name, value in stated.items() if value is not None})

    @classmethod
    def from_fields(cls, fields: Mapping[str, object]) -> Metadata:
        """The known fields under their usual names; a date that can't be told as EDTF is left out, as unknown."""

        def first(*names: str) -> str | None:
            """The first of some fields that says anything."""
            found = (fields.get(name) for name in names)
            return next((bare for value in found if isinstance(value, str) and (bare := value.strip())), None)

        date, genre = first("date", "dct", "published"), first("genre", "type", "kind", "category")
        if date is not None and not is_edtf(date):
            date = explicit_date(date)
        return cls(
            id=first("id"),
            title=first("title", "headline"),
            date=date,
            author=first("author", "byline"),
            publisher=first("publisher", "source"),
            url=first("url"),
            genre=genre if genre is not None and is_kind(genre) else None,
        )


@dataclass(frozen=True, slots=True)
class Frame:
    """What a press database writes around a piece: `blocks` above and below the stretch `[start, end)` of its `body`.

    Offsets count in the source of the piece.
    """

    body: tuple[int, int]
    blocks: tuple[Block, ...]


def make_document(
    source: str,
    read: Read,
    *,
    id: str,
    path: str,
    sha256: str,
    metadata: Metadata,
    first_line: int = 1,
    unit: Unit = "line",
    starts: Sequence[int] = (),
    told: Mapping[int, BlockRole] = MappingProxyType({}),
    frame: Frame | None = None,
) -> Document:
    """A document from its source and reading text, its facts taken from metadata, file name and text, in this order.

    `starts` are the source offsets at which the `unit` of places begins, by default at each line; `told` the roles that
    the format gives blocks, by the source offset at which they begin; `frame` what a database wrote around the piece.
    """
    text = read.lifted.text
    guessed = blocks(text) if frame is None else _framed(read, frame)
    found = _as_told(guessed, {read.lifted.locate(start): role for start, role in told.items()})
    above = _mastheads(text, found)
    title = metadata.title or _headline(text, found) or (PurePath(path).stem if id == path else id)
    date, date_source = _date(path, text, found, metadata, title)
    signs = (_lines(text, found, role) for role in ("byline", "dateline", "back"))
    signed = signature(*signs, is_called=above.genre is not None)
    return Document(
        id=id,
        path=path,
        title=title,
        date=date,
        date_source=date_source,
        text=text,
        origin=read.lifted.origin,
        notes=read.notes,
        blocks=found,
        lines=tuple(starts) or line_starts(source),
        unit=unit,
        first_line=first_line,
        author=metadata.author or signed.author,
        publisher=metadata.publisher or above.publisher or signed.publisher,
        genre=metadata.genre or above.genre or signed.genre or tag(title),
        url=metadata.url,
        sha256=sha256,
        dateline=_dateline(text, found),
    )


def _framed(read: Read, frame: Frame) -> tuple[Block, ...]:
    """The blocks of a piece with a frame, which may have the headline."""
    locate = read.lifted.locate
    start, end = locate(frame.body[0]), locate(frame.body[1])
    found = [Block(locate(block.start), locate(block.end), block.role) for block in frame.blocks]
    has_title = any(block.role == "title" for block in found)
    for block in blocks(read.lifted.text[start:end]):
        role = "heading" if block.role == "title" and has_title else block.role
        found.append(Block(start + block.start, start + block.end, role))
    return tuple(sorted((block for block in found if block.start < block.end), key=lambda block: block.start))


def _as_told(found: tuple[Block, ...], told: Mapping[int, BlockRole]) -> tuple[Block, ...]:
    """The blocks, where what the format says corrects what was guessed of headline, headings and paragraphs.

    What a line says of itself stands: a byline, a date line, a button.
    """
    if not told:
        return found
    has_title = "title" in told.values()
    return tuple(replace(block, role=_role(block.role, told.get(block.start), has_title)) for block in found)


def _role(guessed: BlockRole, told: BlockRole | None, has_title: bool) -> BlockRole:
    if guessed == "title" and has_title and told != "title":
        return told or "heading"
    if told == "title" or (told is not None and guessed in ("heading", "body")):
        return told
    return guessed


def _mastheads(text: str, found: tuple[Block, ...]) -> Masthead:
    """The outlet and the kind of piece that the mastheads around the headline, or what stands beside the date, name.

    Else it is of the kind it is filed under: "Home > Publications > Commentary". A release is of whoever is named alone
    above it.
    """
    dated = [part for line in _lines(text, found, "dateline") for part in beside(line)]
    said = [told for line in (*_lines(text, found, "byline"), *dated) if (told := masthead(line)) is not None]
    said += [Masthead(genre=part) for part in dated if is_kind_noun(part) and " " not in part]
    publisher = next((one.publisher for one in said if one.publisher), None) or _issuer(text, found)
    crumbs = (line.split(" > ")[1:][-1:] for line in islice(_lines(text, found, "back"), CRUMBS))
    filed = next((kind for crumb in crumbs for kind in crumb if is_kind(kind)), None)
    return Masthead(publisher, most_telling(one.genre for one in said) or filed)


def _issuer(text: str, found: tuple[Block, ...]) -> str | None:
    """The name above "Media release" or "Press statement" on top of a text."""
    top = [(block.role, on_one_line(text[block.start : block.end])) for block in found[:2]]
    if [role for role, _ in top] != ["heading", "byline"]:
        return None
    (_, name), (_, kind) = top
    is_release = kind.casefold().rpartition(" ")[2] in words("pages", "releases") and is_kind(kind)
    return name if is_release and is_written_as_name(name) else None


def _headline(text: str, found: tuple[Block, ...]) -> str | None:
    return next((" ".join(text[one.start : one.end].split()) for one in found if one.role == "title"), None)


def _lines(text: str, found: tuple[Block, ...], role: BlockRole) -> Iterator[str]:
    """The blocks of a role, each on one line."""
    return (on_one_line(text[block.start : block.end]) for block in found if block.role == role)


def _date(
    path: str, text: str, found: tuple[Block, ...], metadata: Metadata, title: str
) -> tuple[str | None, DateSource]:
    if metadata.date:
        return metadata.date, "metadata"
    named = file_name_date(PurePath(path).name) if metadata.id is None else None
    if named:
        return named, "filename"
    stated = [publication_date(line) for line in _lines(text, found, "dateline")]
    published = next((date for date, _ in stated if date), None)
    revised = next((date for _, date in stated if date), None)
    if published and revised:
        published = written_on(published, revised, _lines(text, found, "body"))
    elsewhere = (first_publication(line) for line in _lines(text, found, "back"))
    called = (edition_date(line) for line in (title, *_head_lines(text, found)))
    published = published or revised or next(filter(None, (*called, *elsewhere)), None)
    return (published, "text") if published else (None, "none")


def _head_lines(text: str, found: tuple[Block, ...]) -> Iterator[str]:
    """The lines above the first paragraph that are neither headline nor byline, each on one line."""
    body = next((index for index, block in enumerate(found) if block.role == "body"), 0)
    return _lines(text, found[:body], "heading")


def _dateline(text: str, found: tuple[Block, ...]) -> Dateline | None:
    """The one day that the date lines give without a year; None where they give several."""
    days = [
        Dateline(day.edtf, block.start + day.start, block.start + day.end)
        for block in found
        if block.role == "dateline"
        for day in days_without_year(text[block.start : block.end])
    ]
    return days[0] if len({day.day for day in days}) == 1 else None
