"""Small documents and briefings for tests."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Briefing, Document, Note, Span
from briefing.readers.blocks import blocks


def make_document(
    text: str,
    date: str | None = None,
    id: str = "story.txt",
    title: str = "Story",
    notes: tuple[Note, ...] = (),
    author: str | None = None,
) -> Document:
    """A document whose reading text is `text`, with its blocks found as a reader finds them."""
    return Document(
        id=id,
        path=id,
        title=title,
        date=date,
        date_source="config" if date else "none",
        text=text,
        origin=((0, 0, len(text)),),
        notes=notes,
        blocks=blocks(text),
        author=author,
    )


def span_of(document: Document, words: str) -> Span:
    """Where some words stand first in a document."""
    start = document.text.index(words)
    return Span(document.id, start, start + len(words))


def briefed(documents: Sequence[Document]) -> Briefing:
    """The briefing of some documents, read by the whole program."""
    from briefing.annotators import annotate
    from briefing.annotators.language import parse
    from briefing.assembly import assemble

    return assemble(documents, {one.id: annotate(one, parse(one)) for one in documents})
