"""Reading files for tests."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model import Document, Unread
from briefing.readers import markdown, plain

FIRST = "The harbour authority said on Monday that all talks had been broken off after a week."


def only(found: Iterable[Document | Unread]) -> Document:
    """The one document of a file of which all is read."""
    (document,) = found
    assert isinstance(document, Document)
    return document


def read_plain(raw: bytes, path: str) -> Document:
    """The document of a text file."""
    return only(plain.read(raw, path))


def read_markdown(raw: bytes, path: str) -> Document:
    """The document of a Markdown file."""
    return only(markdown.read(raw, path))


def documents(text: str, name: str = "all.txt") -> list[Document]:
    """The documents of a text file that may hold several."""
    return list(plain.read(text.encode(), name))


def blocks(document: Document, *roles: str) -> list[str]:
    """The blocks of some roles, each on one line."""
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks if b.role in roles]


def laid_out(document: Document) -> list[tuple[str, str]]:
    """All blocks of a document, each with its role."""
    return [(block.role, document.text[block.start : block.end]) for block in document.blocks]


def paragraphs(document: Document) -> list[str]:
    """All blocks of a document as they stand."""
    return [text for _, text in laid_out(document)]
