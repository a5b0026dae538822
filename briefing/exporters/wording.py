"""How events are put on the page: in the sources' own words, with holder and hedges, and dates as dates.

Functions return Markdown that is safe to place on a line, or spans that say which words to show.
"""

from __future__ import annotations

import re

from briefing.edtf import EdtfError, is_edtf, plain
from briefing.exporters.page import UNDATED
from briefing.exporters.safe import escape, is_quotation_open, named, quoted
from briefing.exporters.sources import Sources
from briefing.exporters.wordlists import found, hedges, pattern
from briefing.lexicon import words as lexicon_words
from briefing.model import Event, Span

DATE_PREPOSITIONS = ("on", "in", "at")
DATE_LIMITS = ("after", "before", "by", "from", "over", "since", "through", "till", "until", "within")
_COMMA = re.compile(r",\s+")
_CONJUNCTION = re.compile(r"(?:But|And)\s+(?=\w)")
_GLOSS = "\ue000"
"""Stands for the place of a gloss while a text is escaped; it has no meaning in any document."""
_STATUS = {"planned": "planned", "denied": "denied", "ongoing": "ongoing"}
"""Labels of an event's status; "possible" has none, for its own words hedge and a label would be ours."""


# --- statements -----------------------------------------------------------------------------------------------------


def statement(event: Event, sources: Sources) -> Span:
    """The words that state an event: its clause, or the whole sentence where the clause alone would say more.

    "The bridge is safe" says more than "The bridge is safe, the operator claimed"; and "and left on Monday" lacks who.
    The date or connective that opens it is left out.
    """
    span = event.evidence[0]
    whole = sources.sentences(span)
    needs_more = _says_more(span, whole, sources) or _lacks_actors(span, whole, event, sources)
    chosen = whole if needs_more or _is_subordinate(span, whole, sources) else span
    return _after_its_date(_after_connective(chosen, sources), event, sources)


def _after_connective(span: Span, sources: Sources) -> Span:
    """The statement without a word that only ties it to the text before.

    "However, talks began" and "But talks began" give "talks began"; "Apparently, talks began" stays whole.
    """
    bare = _CONJUNCTION.match(sources.text(span))
    if bare:
        return Span(span.document, span.start + bare.end(), span.end)
    opening = pattern("connective").match(sources.text(span))
    after = _COMMA.match(sources.text(Span(span.document, span.start + opening.end(), span.end))) if opening else None
    return Span(span.document, span.start + opening.end() + after.end(), span.end) if opening and after else span


def _after_its_date(span: Span, event: Event, sources: Sources) -> Span:
    """The statement without the date it opens with: "On Monday, talks began" gives "talks began".

    "By Monday, talks had begun" stays whole: "by" says more than the date.
    """
    if event.timex is None or event.basis not in ("explicit", "relative") or not span.contains(event.timex):
        return span
    before = sources.text(Span(span.document, span.start, event.timex.start)).casefold().strip()
    first = sources.text(event.timex).casefold().split(" ")[0]
    after = _COMMA.match(sources.text(Span(span.document, event.timex.end, span.end)))
    opens = before in ("", *DATE_PREPOSITIONS) and first not in DATE_LIMITS
    return Span(span.document, event.timex.end + after.end(), span.end) if opens and after else span


def _says_more(span: Span, whole: Span, sources: Sources) -> bool:
    if len(hedges(sources.text(whole))) > len(hedges(sources.text(span))):
        return True
    if len(found("report", sources.text(whole))) > len(found("report", sources.text(span))):
        return True
    claims = [said for said in sources.attributions(whole) if said.span.overlaps(span)]
    holders = [part for said in claims for part in (said.cue, said.speaker) if part is not None]
    return not all(span.contains(part) for part in holders)


def _lacks_actors(span: Span, whole: Span, event: Event, sources: Sources) -> bool:
    taking_part = set(event.actors)
    inside = {actor.id for _, actor in sources.mentions(span)}
    return not taking_part & inside and any(actor.id in taking_part for _, actor in sources.mentions(whole))


def _is_subordinate(span: Span, whole: Span, sources: Sources) -> bool:
    """Whether a clause within a sentence can't stand alone: "that the bridge fell", "which fell"."""
    opening = sources.text(span).split(maxsplit=1)[:1]
    return span.start > whole.start and bool(opening) and opening[0].lower() in lexicon_words("brief", "subordinator")


def stated(span: Span, sources: Sources) -> str:
    """The words of a span, escaped; a pronoun for whom no name stands before it is glossed: "It (= NATO) said …"."""
    text = sources.text(span).replace(_GLOSS, "\ufffd").rstrip(" ,;:–—-")
    offset, name = _gloss(span, sources)
    if offset is None:
        return escape(text)
    return escape(text[:offset] + _GLOSS + text[offset:]).replace(_GLOSS, f" (= {named(name)})")


def _gloss(span: Span, sources: Sources) -> tuple[int | None, str]:
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
    return quoted(sources.text(sources.sentences(span)))


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

    A bare date is when it happened, as the source says; a relative one shows its words; "rep." is when it was reported,
    "inferred" what the program concluded from the document's own date.
    """
    if event.date is None:
        return f"**{UNDATED}**{_words_of_date(event, sources)}"
    if event.basis == "note":
        return f"**rep. {reading(event.date.removeprefix('../'))}**"
    if event.basis == "document":
        return f"**{reading(event.date)} inferred**"
    return f"**{reading(event.date)}**" + (_words_of_date(event, sources) if event.basis == "relative" else "")


def _words_of_date(event: Event, sources: Sources) -> str:
    if event.timex is not None:
        return f" ({quoted(sources.text(event.timex))})"
    whole = sources.text(sources.sentences(event.evidence[0]))
    is_verbatim = event.display and not is_edtf(event.display) and event.display in whole
    return f" ({quoted(event.display)})" if is_verbatim else ""


def status_label(event: Event) -> str:
    """The label of an event that didn't simply happen, or ""."""
    return _STATUS.get(event.status, "")
