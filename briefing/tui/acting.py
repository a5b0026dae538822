"""Who acts in a clause that leaves its subject to the clause before it. No Textual here."""

from __future__ import annotations

from bisect import bisect_left

from briefing.model import Annotations, Briefing, Event, EventMention, Span
from briefing.tui.citing import sentence_around
from briefing.tui.items import statement


def told(event: Event, briefing: Briefing, ellipsis: str = "…") -> str:
    """The words of an event, after its subject where the clause shares that with another: "Peru … closed its ports".

    "Peru left the talks and on Monday closed its ports" states two deeds of Peru; "Peru left and on Monday the ports
    were closed" names what the second is about itself.
    """
    words = statement(event.evidence[0], briefing)
    subject = _shared_subject(event.evidence[0], briefing)
    return words if subject is None else f"{statement(subject, briefing)} {ellipsis} {words}"


def _shared_subject(clause: Span, briefing: Briefing) -> Span | None:
    """The subject that a clause takes from its sentence, or None where it has its own or none is known."""
    annotations = briefing.annotations.get(clause.document)
    found = _event_at(clause, annotations) if annotations is not None else None
    if annotations is None or found is None:
        return None
    sentence = sentence_around(clause, briefing)
    mentions = (annotations.mentions[index] for index in found.participants)
    subjects = [mention.span for mention in mentions if mention.function == "subject" and mention.form != "pronoun"]
    if any(clause.overlaps(subject) for subject in subjects):
        return None
    return next(
        (subject for subject in subjects if sentence.start <= subject.start and subject.end <= clause.start), None
    )


def _event_at(clause: Span, annotations: Annotations) -> EventMention | None:
    """What was found in the text at a clause."""
    events = annotations.events
    for event in events[bisect_left(events, clause.start, key=lambda event: event.span.start) :]:
        if event.span.start > clause.start:
            return None
        if event.span == clause:
            return event
    return None
