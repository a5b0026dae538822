"""How many independent origins a statement has: two documents that cite one wire story are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.lexicon import words
from briefing.model import Document, Note, Span

OPENING = 300
"""Code points of a document's beginning in which its wire signs: "SEOUL, Oct 25 (Yonhap) --"."""
_SIGNED = re.compile(r"[(（]([A-Z][\w.&' -]{1,30})[)）]")


def origins(evidence: Sequence[tuple[Document, Span]]) -> int:
    """The number of independent origins of what the spans of those documents tell.

    A sentence with notes originates with the agencies (else publishers) its notes cite, any other with the wire that
    signs its document, else with the document; but a document that cites somebody for an event is no origin of it
    itself. Sentences that share an origin, or their very words, are one.
    """
    citing = {document.id for document, span in evidence if _notes(document, span)}
    groups: list[set[str]] = []
    for document, span in evidence:
        keys = _keys(document, span)
        if document.id in citing and not _notes(document, span):
            continue
        for other in [group for group in groups if group & keys]:
            keys |= other
            groups.remove(other)
        groups.append(keys)
    return len(groups)


def _keys(document: Document, span: Span) -> set[str]:
    statement = " ".join(document.text[span.start : span.end].split()).casefold()
    cited = {_of_note(note) for note in _notes(document, span)}
    return {f"text:{statement}"} | (cited or {_of_document(document)})


def _notes(document: Document, span: Span) -> list[Note]:
    return [note for note in document.notes if any(span.start < anchor <= span.end for anchor in note.anchors)]


def _of_note(note: Note) -> str:
    return (note.agency or note.publisher or note.title or note.text).casefold()


def _of_document(document: Document) -> str:
    publisher = (document.publisher or "").casefold()
    if publisher in _agencies():
        return publisher
    signed = (match.group(1).strip().casefold() for match in _SIGNED.finditer(document.text[:OPENING]))
    return next((name for name in signed if name in _agencies()), f"document:{document.id}")


@cache
def _agencies() -> frozenset[str]:
    return words("agencies", "agencies")
