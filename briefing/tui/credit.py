"""Who says the words that are read, and by which words the text says so: for marking them. No Textual here."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from briefing.model import Annotations, Attribution, Briefing, Quote, Span
from briefing.text import one_line
from briefing.tui.items import Item, statement

NEAR = 64
"""So many attributions that start before the end of the evidence are looked through, the nearest first."""


@dataclass(frozen=True, slots=True)
class Credit:
    """Where the speaker and the cue stand, each None where the text has none; `name` is who a person gave instead."""

    speaker: Span | None = None
    cue: Span | None = None
    name: str | None = None

    def told(self, briefing: Briefing) -> tuple[str, str]:
        """The words of speaker and cue, for the status line."""
        speaker = statement(self.speaker, briefing) if self.speaker else one_line(self.name or "")
        return speaker, statement(self.cue, briefing) if self.cue else ""


NONE = Credit()


def credit(item: Item | None, span: Span, briefing: Briefing) -> Credit:
    """The credit of a piece of an item's evidence.

    Where a person has given the speaker, the one in the text is not marked: it is not who is meant.
    """
    if isinstance(item, Quote) and item.corrected:
        return Credit(None, item.cue if span == item.evidence[0] else None, item.speaker_name)
    if isinstance(item, Quote) and span == item.evidence[0]:
        return Credit(item.said_by, item.cue)
    found = attribution_at(span, briefing.annotations.get(span.document))
    return Credit(found.speaker, found.cue) if found is not None else NONE


def attribution_at(span: Span, annotations: Annotations | None) -> Attribution | None:
    """The attribution of a span: of exactly these words, else the one that has most in common with them."""
    if annotations is None:
        return None
    end = bisect_left(annotations.attributions, span.end, key=lambda each: each.span.start)
    near = [each for each in annotations.attributions[max(end - NEAR, 0) : end] if each.span.overlaps(span)]
    return max(near, key=lambda each: _common(each.span, span), default=None)


def _common(content: Span, span: Span) -> tuple[bool, int, int]:
    """How well a content fits a span: the same, by common characters, by what it has beyond them."""
    shared = min(content.end, span.end) - max(content.start, span.start)
    return content == span, shared, shared - (content.end - content.start)
