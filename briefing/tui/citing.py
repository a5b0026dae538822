"""An item as text to paste: its words with who said it and where it stands."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.model import Actor, Briefing, Document, Event, Misdated, Question, Quote, Span, Stance, Unread
from briefing.text import one_line
from briefing.tui.cells import clip
from briefing.tui.items import Item, document_of, evidence, statement, verbatim
from briefing.tui.sayings import readable
from briefing.written import written

UNTOLD = 3
"""So many words are named that tell a day which an undated document leaves open."""

CONTRADICTING = 120
"""So many cells of a sentence that speaks against a document's date are told."""


_STANCES: Mapping[Stance, str] = {
    "asserts": "asserts", "denies": "denies", "asks": "asks", "doubts": "leaves open",
}  # fmt: skip
"""How a side of a question is named, no stronger than any source with that stance: "declined to say" is no doubt."""
_HELD_BY: Mapping[Stance, str] = {
    "asserts": "per", "denies": "denied by", "asks": "asked by", "doubts": "left open by",
}  # fmt: skip
"""The same before names, one or several, in as few cells as a row of two sides has."""


def held_by(stance: Stance, question: Question) -> str:
    """What stands before the names of a side: "not per" who says that something will not be, which denies nothing."""
    return "not per" if _rules_out(stance, question) else _HELD_BY[stance]


def side(stance: Stance, question: Question) -> str:
    """What a holder does with a question, behind the name: "asserts", "says no" of what is ahead."""
    return "says no" if _rules_out(stance, question) else _STANCES[stance]


def _rules_out(stance: Stance, question: Question) -> bool:
    return stance == "denies" and question.kind in ("pending", "forecast")


def citation(span: Span, briefing: Briefing) -> str:
    """Where a span stands: `[2:14] Title, 5 Dec 2024, seeds/story.txt line 31`; what is unknown is left out."""
    document = document_of(span, briefing)
    if document is None:
        return ""
    number, sentence = briefing.citation(span)
    place = f"{one_line(document.path)} {document.spot(span.start)}"
    parts = [one_line(document.title), written(document), place]
    return f"[{number}:{sentence}] " + ", ".join(part for part in parts if part)


def sentence_around(span: Span, briefing: Briefing) -> Span:
    """The sentence in which a span begins, or the span itself where none is known."""
    annotations = briefing.annotations.get(span.document)
    index = annotations.sentence_at(span.start) if annotations is not None else -1
    return annotations.sentences[index] if annotations is not None and index >= 0 else span


def cited(item: Item, briefing: Briefing) -> str:
    """An item with its citations, one line for each piece of evidence (for an actor: for its first mention)."""
    spans = evidence(item)
    match item:
        case Actor():
            first, spans = actor_line(item), spans[:1]
        case Event():
            first = f"{item.display or 'undated'} ({item.status}): {statement(item.evidence[0], briefing)}"
        case Quote():
            speaker = ", ".join(one_line(part) for part in (item.speaker_name or "(unnamed)", item.role) if part)
            first = f"“{verbatim(item, briefing)}” — {speaker}"
        case Question():
            first = f"{one_line(item.question)} ({item.kind})"
    return "\n".join([first, *(citation(span, briefing) for span in spans)]) + "\n"


def actor_line(actor: Actor) -> str:
    """An actor in words: name, stated role, kind and how often it is mentioned."""
    role = f", {one_line(actor.roles[0].text)}" if actor.roles else ""
    mentions, documents = len(actor.mentions), len(actor.documents)
    return (
        f"{one_line(actor.name)}{role} ({actor.kind}; {counted(mentions, 'mention')}, {counted(documents, 'document')})"
    )


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 document", "2,000 documents"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def no_longer_apply(count: int) -> str:
    """That some decisions are stale: "1 decision no longer applies"."""
    return f"{counted(count, 'decision')} no longer {'applies' if count == 1 else 'apply'}"


def quoted(span: Span, briefing: Briefing) -> str:
    """The words of a span with their citation."""
    return f"“{statement(span, briefing)}”\n{citation(span, briefing)}\n"


def contradiction(misdated: Misdated, briefing: Briefing) -> str:
    """What speaks against a document's date: `its text says 5 Mar 2023: “The mayor resigned on 5 March 2023.”`"""
    sentence = clip(statement(sentence_around(misdated.evidence, briefing), briefing), CONTRADICTING)
    return f"its text says {readable(misdated.stated)}: “{sentence}”"


def doubt(misdated: Misdated, briefing: Briefing) -> tuple[str, str]:
    """A document with its date as it is read, and what speaks against it with its place."""
    document = briefing.document(misdated.document)
    named = f"{one_line(document.title)}, {written(document)} ({one_line(document.path)})"
    return named, f"{contradiction(misdated, briefing)}, {document.spot(misdated.evidence.start)}"


def undated(briefing: Briefing) -> list[tuple[str, str]]:
    """The documents that leave days open for want of a date, each named, with the words that tell such days."""
    return [
        (_undated(document), words)
        for document in briefing.documents
        if document.date is None and (words := _left_open(document, briefing))
    ]


def _undated(document: Document) -> str:
    """An undated document by its title and file, with the day that its dateline may give."""
    day = f", {written(document)}" if document.dateline is not None else ""
    return f"{one_line(document.title)}{day} ({one_line(document.path)})"


def _left_open(document: Document, briefing: Briefing) -> str:
    """The words of an undated document that tell a day by its date: `“Friday”, “last week”, “in May” and 4 more`."""
    annotations = briefing.annotations.get(document.id)
    timexes = annotations.timexes if annotations is not None else ()
    spans = [timex.span for timex in timexes if timex.edtf is None and timex.value.startswith("XXXX")]
    words = list(dict.fromkeys(f"“{one_line(document.text[span.start : span.end])}”" for span in spans))
    more = f" and {len(words) - UNTOLD:,} more" if len(words) > UNTOLD else ""
    return ", ".join(words[:UNTOLD]) + more


def place(unread: Unread) -> str:
    """The source that was not read, with its line if one is known."""
    return one_line(unread.path) + (f" line {unread.line}" if unread.line else "")
