"""What a document leaves open: asked, disputed, unconfirmed, pending, forecast."""

from __future__ import annotations

from briefing.annotators.language import Parse
from briefing.model import Attribution, Document, Doubt, EventMention, Mention, Timex


def doubts(
    document: Document,
    parse: Parse,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
    events: tuple[EventMention, ...] = (),
) -> tuple[Doubt, ...]:
    """The doubts of a document in order of start."""
    return ()
