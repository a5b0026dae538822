"""One package or module a layer, each a pure function of one document and its parse; here they are put in order.

Later layers see the earlier ones: expressions of time and mentions first, then who said what, what happened, what is
left open, and who acts on whom. All read `language` (spaCy's parse) and `tree` (the same in columns); `genres` tells
news from other pieces.
"""

from __future__ import annotations

from briefing.annotators.attribution import attributions
from briefing.annotators.deeds import deeds
from briefing.annotators.doubts import claims, doubts
from briefing.annotators.events import events
from briefing.annotators.language import Parse, sentences
from briefing.annotators.mentions import mentions
from briefing.annotators.timex import timexes
from briefing.model import Annotations, Document

__all__ = ["annotate"]


def annotate(document: Document, parse: Parse) -> Annotations:
    """Every layer of one document. Spans lie in the document's reading text; each layer is in order of start."""
    times = timexes(document, parse)
    named = mentions(document, parse, times)
    said = attributions(document, parse)
    happened = events(document, parse, times, named, said)
    return Annotations(
        document=document.id,
        sentences=sentences(document, parse),
        timexes=times,
        mentions=named,
        attributions=said,
        events=happened,
        doubts=doubts(document, parse, times, named, said, happened),
        claims=claims(document, parse, named, said),
        deeds=deeds(document, parse, named, said),
    )
