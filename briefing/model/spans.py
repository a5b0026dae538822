"""What all else rests on: a stretch of a document, and the digest by which things are told to be the same."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's reading text: code points `[start, end)` of the document with that id."""

    document: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end


def digest(*parts: str, length: int = 16) -> str:
    """The first `length` hex digits of the SHA-256 of the parts, kept apart: for ids and hashes that stay the same."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]
