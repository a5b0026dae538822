"""A place in a document as text, and the way back to it when the document has been edited since.

A place is written `<document id>#<start>-<end>`, with offsets into the reading text: `talks.txt#120-164`. It is kept
with the words that stood there, and it is those that count: what was moved by an edit before it is found again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model import Document, Span

_PLACE = re.compile(r"(?P<document>.+)#(?P<start>\d{1,12})-(?P<end>\d{1,12})", re.DOTALL)


def place(span: Span) -> str:
    """The span as text: `talks.txt#120-164`."""
    return f"{span.document}#{span.start}-{span.end}"


def span_at(written: str) -> Span | None:
    """The span that a place names; None if it is no place, or an empty one."""
    found = _PLACE.fullmatch(written)
    if found is None or int(found["start"]) >= int(found["end"]):
        return None
    return Span(found["document"], int(found["start"]), int(found["end"]))


def found_again(written: str, words: str, documents: Iterable[Document]) -> Span | None:
    """Where the words of a place stand now: there, or nearest to it in that document; None if they are gone.

    White space may have changed: a paragraph that was wrapped anew still says the same.
    """
    span = span_at(written)
    document = next((one for one in documents if span is not None and one.id == span.document), None)
    if span is None or document is None or not words.strip():
        return None
    if document.text[span.start : span.end] == words:
        return span
    same = re.compile(r"\s+".join(map(re.escape, words.split())))
    found = [Span(document.id, *match.span()) for match in same.finditer(document.text)]
    return min(found, key=lambda one: (abs(one.start - span.start), one.start), default=None)
