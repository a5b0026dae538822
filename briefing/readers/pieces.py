"""The documents of a text that a reader has put together: one, or the articles of a press database's export.

An article's id is the file's name and what the database calls it, so that it stays when others are added to the file:
`nexis.rtf:3f2a9c1b`. Where the database has no name for it, the digest of what it states above the text stands in. A
file of a single article goes by its own name, as any other.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter, itemgetter
from types import MappingProxyType
from typing import TypeVar

from briefing.model import BlockRole, Document, Unit, digest
from briefing.readers.exports import Article, articles
from briefing.readers.facts import Metadata, make_document
from briefing.readers.lifting import Cut, line_starts
from briefing.readers.notes import Marked
from briefing.readers.reading_text import read_text, unseen
from briefing.readers.wraps import unwrapped

T = TypeVar("T")
KEY = 8
"""So many hex digits of a digest tell the articles of a file apart."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a format says of a text beside its words: see `make_document` and `read_text`. Offsets count in the text.

    `first` is the number in the file of the line, page or paragraph that begins at the first of the `starts`.
    """

    metadata: Metadata = field(default_factory=Metadata)
    unit: Unit = "line"
    starts: Sequence[int] = ()
    roles: Mapping[int, BlockRole] = field(default_factory=lambda: MappingProxyType({}))
    cuts: Sequence[Cut] = ()
    removed: Sequence[tuple[int, int]] | None = None
    notes: Sequence[Marked] = ()
    first: int = 1

    def of(self, article: Article) -> Told:
        """What is said of an article of the text."""
        top, end = article.start, article.end
        first = max(bisect_right(self.starts, top) - 1, 0)
        cuts = _between(self.cuts, top, end, attrgetter("start"))
        removed = None if self.removed is None else _between(self.removed, top, end, itemgetter(0))
        return Told(
            unit=self.unit,
            first=self.first + first,
            starts=self.starts[first : max(bisect_left(self.starts, end), first + 1)],
            roles={at - top: role for at, role in _between(tuple(self.roles.items()), top, end, itemgetter(0))},
            cuts=[Cut(cut.start - top, cut.end - top, cut.joiner) for cut in cuts],
            removed=None if removed is None else [(start - top, stop - top) for start, stop in removed],
        )


NOTHING = Told()


def _between(items: Sequence[T], start: int, end: int, key: Callable[[T], int]) -> Sequence[T]:
    """Of items in order those whose offset lies in `[start, end)`."""
    return items[bisect_left(items, start, key=key) : bisect_left(items, end, key=key)]


def documents(source: str, raw: bytes, path: str, told: Told = NOTHING) -> Iterator[Document]:
    """The documents in a file's bytes, given its text and what the format says of it.

    A text with notes that the format marks as such is no export; one that was put together from pages is left whole,
    since the lines that state an article's facts are not surely told apart there.
    """
    found = () if told.notes or told.unit == "page" else articles(source)
    if found:
        yield from _articles(source, found, path, told)
        return
    flowing = unwrapped(source)
    yield make_document(
        flowing,
        read_text(flowing, cuts=[*told.cuts, *unseen(flowing)], removed=told.removed, notes=told.notes),
        id=path,
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        metadata=told.metadata,
        unit=told.unit,
        starts=told.starts or line_starts(source),
        told=told.roles,
    )


def _articles(source: str, found: Sequence[Article], path: str, told: Told) -> Iterator[Document]:
    """The documents of the articles of an export."""
    told = replace(told, starts=told.starts or line_starts(source))
    source = _flowing(source, found)
    seen: Counter[str] = Counter()
    for article in found:
        key = article.key or digest(article.stated, length=KEY)
        seen[key] += 1
        id = path if len(found) == 1 else f"{path}:{key}" if seen[key] == 1 else f"{path}:{key}-{seen[key]}"
        yield _document(source[article.start : article.end], article, id, path, told.of(article))


def _flowing(source: str, found: Sequence[Article]) -> str:
    """The source, just as long, with the lines of its articles' texts joined where all of them together are wrapped.

    A short article tells nothing of its own.
    """
    texts = unwrapped("\n\n".join(article.text(source) for article in found))
    pieces, position, at = [], 0, 0
    for article in found:
        start, end = (article.start + offset for offset in article.frame.body)
        pieces += [source[position:start], texts[at : at + end - start]]
        position, at = end, at + end - start + len("\n\n")
    return "".join([*pieces, source[position:]])


def _document(text: str, article: Article, id: str, path: str, told: Told) -> Document:
    """The document of an article, whose text is part of a larger one."""
    lifted = [Cut(start, end) for start, end in article.lifted]
    document = make_document(
        text,
        read_text(text, cuts=[*told.cuts, *lifted, *unseen(text)], removed=told.removed),
        id=id,
        path=path,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        metadata=replace(article.facts, id=id),
        first_line=told.first,
        unit=told.unit,
        starts=told.starts,
        told=told.roles,
        frame=article.frame,
    )
    return replace(
        document,
        origin=tuple((at, start + article.start, length) for at, start, length in document.origin),
        notes=tuple(replace(note, origin=note.origin + article.start) for note in document.notes),
    )
