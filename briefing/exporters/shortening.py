"""A long statement without what its sentence ends on, where the rest tells the event and is no less true alone."""

from __future__ import annotations

import re

from briefing.exporters.safe import is_quotation_open
from briefing.exporters.sources import Sources
from briefing.exporters.wordlists import found, hedges, negations
from briefing.model import Event, EventMention, Span
from briefing.text import words

LONG = 24
"""A statement of more words is long: with its date and citations it takes three lines of the page."""
LEAST = 12
"""Fewest words left of one."""
_ENDING = re.compile(
    r",\s+(?=(?:after|amid|because|following|since|when|where|while|with"
    r"|as(?!\s(?:well|of|if|though|long|soon|far|many|much)\b)|[a-z]{2,12}ing"
    r"|(?:[a-z]{2,10}\s){0,4}(?:\d{1,3}\s)?(?:day|hour|minute|month|week|year)s?\s(?:after|before))\s)"
)
"""Stands before a circumstance: ", as talks went on", ", clearing the way for a vote", ", a day after the ban"."""
_BOUNDING = re.compile(r",\s+(?:assuming|awaiting|barring|depending|excluding|failing|pending|considering)\b")
_JOINED = re.compile(r",\s+(?:and|or)\s+(?:also\s+)?(?:by|for|from|of|that|to|with)\s")
"""Joins to what stands before the circumstance: ", including the mayor, and by closing the port"."""
_WEAK = ("condition", "denial", "report")


def shortened(span: Span, event: Event, told: EventMention | None, sources: Sources) -> Span:
    """The statement up to the first circumstance at its end that it can be told without; whole if there is none.

    "Norland closed its ports on Monday, clearing the way for talks" gives "Norland closed its ports on Monday" if it is
    long; ", saying that they were unsafe", ", unless they pay" and ", pending a vote" stay.
    """
    text = sources.text(span)
    if told is None or words(text) <= LONG:
        return span
    for ending in _ENDING.finditer(text):
        kept, cut = (Span(span.document, *ends) for ends in _ends(span, ending.start()))
        if words(sources.text(kept)) >= LEAST and _tells(kept, span, event, told, sources) and _is_free(cut, sources):
            return kept
    return span


def _ends(span: Span, place: int) -> tuple[tuple[int, int], tuple[int, int]]:
    return (span.start, span.start + place), (span.start + place, span.end)


def _tells(kept: Span, span: Span, event: Event, told: EventMention, sources: Sources) -> bool:
    """Whether what is kept has the event's verb, date and actors, and closes what it opens."""
    parts = [part for part in (told.trigger, event.timex) if part is not None and span.contains(part)]
    text = sources.text(kept)
    if not all(map(kept.contains, parts)) or is_quotation_open(text) or text.count("(") != text.count(")"):
        return False
    named = {actor.id for _, actor in sources.mentions(span)} & set(event.actors)
    return not named or bool(named & {actor.id for _, actor in sources.mentions(kept)})


def _is_free(cut: Span, sources: Sources) -> bool:
    """Whether nothing in what is cut bears on the rest: no doubt, no condition, nobody who says so."""
    text = sources.text(cut)
    if (
        _JOINED.search(text)
        or hedges(text)
        or negations(text)
        or any(found(table, text) for table in _WEAK)
        or _BOUNDING.match(text)
    ):
        return False
    parts = [part for said in sources.attributions(cut) for part in (said.cue, said.speaker) if part is not None]
    return not any(map(cut.overlaps, parts))
