"""Who said what: quotations and indirect speech with their speakers and cues."""

from __future__ import annotations

from briefing.annotators.language import Parse
from briefing.model import Attribution, Document, Mention


def attributions(document: Document, parse: Parse, mentions: tuple[Mention, ...] = ()) -> tuple[Attribution, ...]:
    """The attributions of a document in order of start."""
    return ()
