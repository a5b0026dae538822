"""What opens a statement and is left out where it stands as a line: a dateline, a bullet, a connective, its date."""

from __future__ import annotations

import re

from briefing.exporters.sources import Sources
from briefing.exporters.wordlists import pattern
from briefing.gazetteer import known
from briefing.lexicon import words
from briefing.model import Event, Span

DATE_PREPOSITIONS = ("on", "in", "at")
DATE_LIMITS = ("after", "before", "by", "from", "over", "since", "through", "till", "until", "within")
BULLET = re.compile(r"[•·●▪■◦‣*>–—-]+\s+")
_LABEL = re.compile(r"([A-Z][a-z]+(?: [a-z]+){0,2})(?:[:.]| [—–-])\s+(?=[\"“A-Z])")
_COMMA = re.compile(r",\s+")
_BEHIND_DATE = re.compile(r",\s+|\s?[|:]\s+|\s[–—-]{1,2}\s+(?=[\"“A-Z])")
"""What parts a date from what is told of it, in a sentence, a table or a timeline: "3 May 2024 | Talks begin"."""
_CONJUNCTION = re.compile(r"(?:But|And)\s+(?=\w)")
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’ ]{2,30}(?:,(?:[^–—(-]|(?<=\w)-(?=\w)){1,30})?\s?"
    r"(?:\([A-Z][\w /.&]{1,20}\)\s?)?(?:--|[–—]|(?<=[\s)])-|-(?=\s))\s?"
    r"(?=[\"“A-Z])"
)
"""Place, date and wire before the first sentence of a story: "SEOUL, Oct. 25 (Yonhap) -- ", "BRUSSELS - "."""
_TOWN = re.compile(r"([A-Z][\w'’-]{2,20}(?: [A-Z][\w'’-]{1,20})?)(?::|\s[—–])\s(?=[\"“A-Z])")


def without_opening(span: Span, event: Event, sources: Sources) -> Span:
    """The words that state an event without what only ties them to their text or tells their date once more.

    "BRUSSELS - However, on Monday, leaders met" gives "leaders met".
    """
    return _after_its_date(_after_connective(without_label(span, sources), sources), event, sources)


def without_label(span: Span, sources: Sources) -> Span:
    """The statement without its story's dateline, bullet or label: "BRUSSELS - Leaders met" gives "Leaders met".

    So does "Summary: Leaders met". "NATO - an alliance - met" stays whole, for nothing opens with a capital behind its
    dash.
    """
    text = sources.text(span)
    opening = BULLET.match(text) or _DATELINE.match(text) or _town(text) or _label(text)
    return Span(span.document, span.start + opening.end(), span.end) if opening else span


def _town(text: str) -> re.Match[str] | None:
    """The dateline that is a capital alone: "New Delhi: Leaders met", not "Leaders: The ministers met"."""
    found = _TOWN.match(text)
    entry = known(found[1]) if found is not None else None
    return found if entry is not None and entry.use == "capital" else None


def _label(text: str) -> re.Match[str] | None:
    """What a paper sets before a paragraph: "Summary: ", "Why it matters — "."""
    found = _LABEL.match(text)
    return found if found is not None and found[1].casefold() in words("brief", "run_in_headings") else None


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
    after = _BEHIND_DATE.match(sources.text(Span(span.document, event.timex.end, span.end)))
    opens = before in ("", *DATE_PREPOSITIONS) and first not in DATE_LIMITS
    return Span(span.document, event.timex.end + after.end(), span.end) if opens and after else span
