"""Where one is, as the parts of a path: pane, row, document, line or page. No Textual here."""

from __future__ import annotations

from briefing.model import Actor, Briefing, Document, Event, Question, Quote, Span
from briefing.text import one_line
from briefing.tui.entries import Entry
from briefing.tui.items import document_of


def row_of(row: int, count: int) -> str:
    """Which of the rows listed: "row 3 of 40"; `row` is an index from 0."""
    return f"row {row + 1:,} of {count:,}" if count else "no row"


def at_row(title: str, row: int, count: int, what: object, briefing: Briefing) -> list[str]:
    """The way to a row of a list, and to the first words that it rests on."""
    span = first_span(what)
    document = document_of(span, briefing) if span is not None else None
    parts = [title, row_of(row, count)]
    return [*parts, *_spot(document, span.start)] if span is not None and document is not None else parts


def at_line(document: Document, here: Span, briefing: Briefing) -> list[str]:
    """The way to a place in a document to which no item led."""
    number, sentence = briefing.citation(here)
    title, place = _spot(document, here.start)
    return [f"Document {number:,} of {len(briefing.documents):,}", title, f"[{number}:{sentence}] {place}"]


def _spot(document: Document, offset: int) -> list[str]:
    return [one_line(document.title), document.spot(offset)]


def first_span(what: object) -> Span | None:
    """The first words that an item, or a sheet's line, rests on; None if it rests on none."""
    match what:
        case Actor():
            return what.mentions[0].span if what.mentions else None
        case Event() | Quote() | Question():
            return what.evidence[0]
        case Entry():
            return what.spans[0] if what.spans else None
    return None
