"""Small documents and briefings for tests."""

from __future__ import annotations

from briefing.model import Document, Note
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
