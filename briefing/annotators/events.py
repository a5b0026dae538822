"""Statements of events: what happened, is happening or may happen, when, and who took part."""

from __future__ import annotations

from briefing.annotators.language import Parse
from briefing.model import Attribution, Document, EventMention, Mention, Timex


def events(
    document: Document,
    parse: Parse,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
) -> tuple[EventMention, ...]:
    """The event mentions of a document in order of start."""
    return ()
