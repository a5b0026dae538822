"""Expressions of time: found by our own grammar, typed and given a value after TIMEX3 (ISO-TimeML)."""

from __future__ import annotations

from briefing.annotators.language import Parse
from briefing.model import Document, Timex


def timexes(document: Document, parse: Parse | None = None) -> tuple[Timex, ...]:
    """The temporal expressions of a document, in order, not overlapping. Works without a parse, then without tense."""
    return ()
