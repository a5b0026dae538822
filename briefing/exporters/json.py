"""The whole briefing for programs: one JSON object of schema "briefing/1", after the person's decisions.

Spans are `{"document", "start", "end"}`, half-open code points into that document's `text`, which stands in the same
file: whoever reads it can check every item. What is unknown is null. `origin` leads from a document's text to its
source; where the `unit` of places in that is a page or paragraph, `starts` are the offsets at which each begins.
"""

from __future__ import annotations

import json
from typing import Any

from briefing.model import Actor, Briefing, Dateline, Document, Event, Link, Note, Question, Quote, Role, Span
from briefing.text import SURROGATE

SCHEMA = "briefing/1"


def export(briefing: Briefing) -> str:
    """The briefing as JSON text, keys in the order of the schema, with a trailing newline."""
    return encode(content(briefing), indent=2) + "\n"


def encode(value: object, indent: int | None = None) -> str:
    r"""JSON text that any encoding can carry: lone surrogates, which UTF-8 can't, stay as `\ud800` escapes."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return SURROGATE.sub(lambda lone: f"\\u{ord(lone[0]):04x}", text)


def content(briefing: Briefing) -> dict[str, Any]:
    """The briefing as plain dictionaries, lists, strings and numbers."""
    return {
        "schema": SCHEMA,
        "title": briefing.title,
        "as_of": briefing.as_of,
        "documents": [_document(document) for document in briefing.documents],
        "actors": [_actor(actor) for actor in briefing.actors],
        "chronology": [_event(event, briefing) for event in briefing.chronology],
        "quotes": [_quote(quote, briefing) for quote in briefing.quotes],
        "questions": [_question(question) for question in briefing.questions],
        "links": [_link(link) for link in briefing.links],
        "decisions": {"pinned": list(briefing.pinned), "hidden": sorted(briefing.hidden)},
    }


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "date": document.date,
        "date_source": document.date_source,
        "dateline": _dateline(document.dateline),
        "reliability": document.reliability,
        "text": document.text,
        "origin": [list(piece) for piece in document.origin],
        "unit": document.unit,
        "starts": None if document.unit == "line" else list(document.lines),
        "notes": [_note(note) for note in document.notes],
    }


def _dateline(dateline: Dateline | None) -> dict[str, Any] | None:
    """The day a dateline gives without a year; where `date_source` is "dateline" its year is that of the `date`."""
    return None if dateline is None else {"day": dateline.day, "start": dateline.start, "end": dateline.end}


def _note(note: Note) -> dict[str, Any]:
    return {
        "label": note.label,
        "text": note.text,
        "anchors": list(note.anchors),
        "authors": None if note.authors is None else list(note.authors),
        "title": note.title,
        "publisher": note.publisher,
        "date": note.date,
    }


def _span(span: Span) -> dict[str, Any]:
    return {"document": span.document, "start": span.start, "end": span.end}


def _span_or_null(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _span(span)


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "roles": [_role(role) for role in actor.roles],
        "aliases": list(actor.aliases),
        "mentions": [{**_span(mention.span), "form": mention.form} for mention in actor.mentions],
        "salience": actor.salience,
        "affiliation": actor.affiliation,
    }


def _role(role: Role) -> dict[str, Any]:
    """A role as stated; `body` is the actor it is held in."""
    return {"text": role.text, "evidence": _span(role.evidence), "tense": role.tense, "body": role.body}


def _link(link: Link) -> dict[str, Any]:
    """One actor acting on another; `status` is that of the deed, as an event's."""
    return {
        "subject": link.subject,
        "object": link.object,
        "verb": link.verb,
        "status": link.status,
        "trigger": _span(link.trigger),
        "evidence": [_span(link.evidence)],
    }


def _event(event: Event, briefing: Briefing) -> dict[str, Any]:
    return {
        "id": event.id,
        "date": event.date,
        "display": event.display,
        "status": event.status,
        "statement": briefing.text(event.evidence[0]),
        "actors": list(event.actors),
        "evidence": [_span(span) for span in event.evidence],
        "timex": _span_or_null(event.timex),
        "basis": event.basis,
        "corrected": event.corrected,
    }


def _quote(quote: Quote, briefing: Briefing) -> dict[str, Any]:
    return {
        "id": quote.id,
        "text": briefing.text(quote.evidence[0]),
        "kind": quote.kind,
        "speaker": quote.speaker,
        "speaker_name": quote.speaker_name,
        "role": quote.role,
        "cue": _span_or_null(quote.cue),
        "evidence": [_span(span) for span in quote.evidence],
    }


def _question(question: Question) -> dict[str, Any]:
    """A question; `answer` is the later span that tells of it, `note` the analyst's words, `own` whether she put it."""
    return {
        "id": question.id,
        "kind": question.kind,
        "question": question.question,
        "status": question.status,
        "holders": [{"actor": holder.actor, "stance": holder.stance} for holder in question.holders],
        "evidence": [_span(span) for span in question.evidence],
        "answer": _span_or_null(question.answer),
        "note": question.note,
        "own": question.own,
    }
