"""How events are put on the page: in the sources' own words, with holder and hedges, and dates as dates.

Functions return Markdown that is safe to place on a line.
"""

from __future__ import annotations

import re

from briefing.edtf import EdtfError, is_edtf, plain
from briefing.exporters.openings import BULLET
from briefing.exporters.page import GIVEN, UNDATED
from briefing.exporters.safe import escape, is_quotation_open, named, quoted
from briefing.exporters.sources import Sources
from briefing.exporters.stating import Statement
from briefing.exporters.verbatim import DELETION, is_verbatim
from briefing.model import Event, Span

_GLOSS = "\ue000"
"""Stands for the place of a gloss while a text is escaped; it has no meaning in any document."""
GLOSS_SHOWN = re.compile(r" \(= (.{1,120}?)\)")
ORIGINS_SHOWN = re.compile(r" \(\d{1,4} origins\)$")
"""What the page sets beside the words of a statement, as a person reads it."""
_FIRST_WORD = re.compile(r"[a-zA-Z]+(?![\w-])")
_STATUS = {"planned": "planned", "ongoing": "ongoing"}
"""Labels of an event's status; "possible" and "denied" have none, for the line's own words hedge or negate, and a label
would be ours: nobody denies what simply was not done."""


# --- statements -----------------------------------------------------------------------------------------------------


def stated(statement: Statement, sources: Sources) -> str:
    """The words of a statement, escaped; a pronoun for whom no name stands before it is glossed: "It (= NATO) said"."""
    texts = [sources.text(part).replace(_GLOSS, "\ufffd").rstrip(" ,;:–—-") for part in statement]
    whole = sources.sentences(statement[0])
    texts[0] = _opened(texts[0]) if statement[0].start > whole.start else texts[0]
    if len(texts) > 1:
        return escape(DELETION.join(texts))
    span, text = statement[0], texts[0]
    offset, name = gloss(span, sources)
    if offset is None:
        return escape(text)
    return escape(text[:offset] + _GLOSS + text[offset:]).replace(_GLOSS, f" (= {named(name)})")


def _opened(text: str) -> str:
    """The words of a clause as they open a line: "talks began" is "Talks began"; names like iPhone stay."""
    first = _FIRST_WORD.match(text)
    return text[0].upper() + text[1:] if first and first[0].islower() else text


def gloss(span: Span, sources: Sources) -> tuple[int | None, str]:
    """Where in the span's text a gloss belongs, and the name: the end of a subject pronoun that no name precedes.

    Within a quotation no word of ours is set.
    """
    for mention, actor in sources.mentions(span):
        if mention.form == "name":
            return None, ""
        if mention.form == "pronoun" and mention.function == "subject" and mention.span.end <= span.end:
            offset = mention.span.end - span.start
            return (None, "") if is_quotation_open(sources.text(span)[:offset]) else (offset, actor.name)
    return None, ""


def whole_quotation(span: Span, sources: Sources) -> str:
    """The whole sentence or sentences around a span, in quotation marks."""
    return quotation(sources.sentences(span), sources)


def quotation(span: Span, sources: Sources) -> str:
    """The words of a span in quotation marks, without the bullet that opens them."""
    return quoted(without_bullet(sources.text(span)))


def without_bullet(text: str) -> str:
    """The text without the bullet that opens it: "• Berg resigned." is "Berg resigned."."""
    bullet = BULLET.match(text)
    return text[bullet.end() :] if bullet else text


def assessed(span: Span, sources: Sources) -> str:
    """The mark of an author's own judgement, "assessed in [2]", or "" for information."""
    return f"assessed in [{sources.cite(span).document}]" if sources.is_judgement(span) else ""


# --- dates ----------------------------------------------------------------------------------------------------------


def reading(edtf: str) -> str:
    """The plain reading of an EDTF date; text that is none stays as it is."""
    try:
        return plain(edtf)
    except EdtfError:
        return escape(edtf)


def date_cell(event: Event, sources: Sources) -> str:
    """The date of a line: `**24 Oct 2024**`, `**rep. 28 Nov 2024**`, `**5 Dec 2024 inferred**`, `**Undated**`.

    One that a person gave is marked as hers: `**Mar 2022 (by the analyst)**`.

    A bare date is when it happened, as the source says; a relative one shows its words; "rep." is when it was reported,
    "inferred" what the program concluded from the document's own date.
    """
    if event.date is None:
        return f"**{UNDATED}**{_words_of_date(event, sources)}"
    if event.corrected:
        return f"**{reading(event.date)} {GIVEN}**"
    if event.basis == "note":
        return f"**rep. {reading(event.date.removeprefix('../'))}**"
    if event.basis == "document":
        return f"**{reading(event.date)} inferred**"
    return f"**{reading(event.date)}**" + (_words_of_date(event, sources) if event.basis == "relative" else "")


def _words_of_date(event: Event, sources: Sources) -> str:
    if event.timex is not None:
        return f" ({quoted(sources.text(event.timex))})"
    cited = sources.cited(sources.cite(event.evidence[0])) or event.evidence[0]
    is_told = event.display and not is_edtf(event.display) and is_verbatim(event.display, cited, sources)
    return f" ({quoted(event.display)})" if is_told else ""


def status_label(event: Event) -> str:
    """The label of an event that didn't simply happen, or ""."""
    return _STATUS.get(event.status, "")
