"""The bottom line: the analyst's own, or chosen from the sources' own sentences; never written by the program."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from briefing.edtf import bounds
from briefing.exporters import asking, wording
from briefing.exporters.composed import Line, Part
from briefing.exporters.grouping import homes
from briefing.exporters.page import ANALYSTS
from briefing.exporters.safe import escape
from briefing.exporters.shortening import shortened
from briefing.exporters.sources import Sources
from briefing.exporters.standing import stands
from briefing.exporters.stating import is_by_the_way, mention_of
from briefing.model import Event, Question, Span
from briefing.text import words
from briefing.topics import Topics

LATEST, AMONG_THE_LATEST, CHOSEN = "Latest", "Among the latest", "Chosen by the analyst"
WITHOUT_DATE = "Told without a date"
"""Opens the bottom line where no development has a date, and no time can be claimed for it."""
DATED = "Among the latest with a date"
"""Opens it where what has a date was long ago, or no story says when it was told."""
PLANNED = "Planned"
OPENINGS = (LATEST, AMONG_THE_LATEST, CHOSEN, WITHOUT_DATE, DATED, PLANNED)
"""How a bottom line that quotes a development begins."""
EVER = "9999"
"""Sorts after every day."""
SALIENT = 5
"""Among so many actors at the top the latest development is looked for."""
LONGEST = 45
"""Words a sentence of the bottom line may have."""
LONGEST_LEAD = 55
"""The same for one near the top: an agency's leads are long."""
LEAD, OPENING = 3, 8
"""The first sentence that no longer opens a story, and the first that is no longer near the top of any document."""
NEWS = timedelta(days=7)
"""What a document tells of so many days before its own is its news."""
OLD = timedelta(days=31)
"""What lies so many days before the last document is not the latest where a story without a date may be later."""
NEAR, NOT_FAR = 0.7, 0.4
"""How much of the topic a sentence tells that is about it, and one that isn't far from it."""
MONTH = timedelta(days=31)
"""What may have been on any day of a longer time is not known to be of late."""
FRESH = timedelta(days=14)
"""What lies so many days before the last document is fresh."""
RECENT = timedelta(days=62)
"""What lies so many days before it may be what the documents are about."""
LONG_AGO = timedelta(days=366)
"""What lies so many days before it is not the latest in any case."""
_POINTS_BACK = re.compile(r"^[^\W\d_](?:(?!\b(?:I|[Ww]e|us|me|my|ours?)\b)[^\"“”]){9,300}\b(?:them|him|her|it)\b")
"""Words of nobody's that stand for what the sentence before tells of: "On Friday a court freed nine of them"."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|them|him|her|his|its|their|this|that|these|those)\b", re.IGNORECASE)


def bottom_line(sources: Sources) -> list[Line]:
    """Up to two lines: what the analyst wrote, else a late development, and the sharpest disagreement.

    The event or the dispute that the analyst chose takes the place of the one that would be found. Where nothing is
    late, what has a date and what is planned are told, as such.
    """
    written = sources.briefing.bottom_line
    first = Part(f"{ANALYSTS}{escape(written)}") if written else _chosen(sources) or _development(sources)
    told = (first,) if first is not None else (_dated(sources), _planned(sources))
    developments = [part for part in told if part is not None]
    dispute = _dispute(sources)
    parts = developments[:2] if dispute is None else [*developments[:1], dispute]
    return [Line((part,)) for part in parts]


def _chosen(sources: Sources) -> Part | None:
    """`Chosen by the analyst, **24 Oct 2024** ("Thursday"): "…" [1:2]`, or None where no event was chosen."""
    chosen = (event for event in sources.briefing.chronology if event.id == sources.briefing.lead)
    return next((_told(CHOSEN, event, sources) for event in chosen), None)


def _told(opening: str, event: Event, sources: Sources, before: Span | None = None) -> Part:
    told = (event.evidence[0],) if before is None else (before, event.evidence[0])
    quotations = wording.quotation(sentence_shown(event, sources), sources)
    if before is not None:
        quotations = f"{wording.whole_quotation(before, sources)} {quotations}"
    return Part(f"{opening}, {wording.date_cell(event, sources)}: {quotations} {sources.marks(told)}", event.id)


def _development(sources: Sources) -> Part | None:
    """A late development that the documents are about, else what a story without a date opens with, else any of both.

    What a commentary mentions with a date far down ("In May a neighbour rolled over a loan") is hardly what happened
    last: the story beside it may be newer, though nobody knows its day.
    """
    central = partial(_is_central, topics=Topics(sources.briefing.documents), sources=sources)
    undated, late = partial(_is_of_undated, sources=sources), partial(_is_late, sources=sources)
    found = _latest(sources, central) or _undated(sources, undated)
    return found or _latest(sources, late) or _latest(sources, late, foremost=False) or _undated(sources)


def _is_central(event: Event, topics: Topics, sources: Sources) -> bool:
    """Whether an event of late is what a news story opens with, or near the topic, or fresh and of the top actors.

    What any document tells near its top is what it was written for, if it is not far from the topic.
    """
    if not is_of_late(event, sources):
        return False
    if sources.place_in_story(event.evidence) < LEAD and not sources.is_commentary(event.evidence[0]):
        return True
    share = topics.share(sources.text(sources.sentences(event.evidence[0])))
    takes_part = not _most_salient(sources).isdisjoint(event.actors)
    last, first = _last_day(sources) or EVER, event.earliest or event.latest or ""
    is_fresh = first >= _days_before(last, FRESH) and takes_part
    return share >= NEAR or (share >= NOT_FAR and (is_fresh or _opens(event, sources)))


def is_of_late(event: Event, sources: Sources) -> bool:
    """Whether it is known to have been not long before the last document that has a date."""
    last, first = _last_day(sources) or EVER, event.earliest or event.latest or ""
    own = event.latest or first
    return own >= _days_before(last, RECENT) and first >= _days_before(own, MONTH)


def _opens(event: Event, sources: Sources) -> bool:
    """Whether a document tells it near the top."""
    return sources.place_in_story(event.evidence) < OPENING


def _is_of_undated(event: Event, sources: Sources) -> bool:
    return sources.document(event.evidence[0]).date is None


def _latest(sources: Sources, accepted: Callable[[Event], bool], foremost: bool = True) -> Part | None:
    """`Latest, **24 Oct 2024** ("Thursday"): "…" [1:2]`: a late development, by default of one of the foremost actors.

    Who is named near the top of a document is one of them there. Where another event at the desk may have been later
    it is told to be among the latest.
    """
    everyone = {actor.id for actor in sources.briefing.actors}
    top = _most_salient(sources) if foremost else everyone
    late = (event for event in _visible(sources) if _is_news(event, sources) and accepted(event))
    for event in sorted(late, key=lambda event: _late_first(event, sources)):
        before = _sentence_before(event, sources)
        told = (event.evidence[0],) if before is None else (before, event.evidence[0])
        named = _names_any(everyone if _opens(event, sources) else top, told, sources)
        if named and not _is_ahead(event, sources) and (before is not None or _fits(event, sources)):
            return _told(_how_late(event, sources), event, sources, before)
    return None


def _how_late(event: Event, sources: Sources) -> str:
    """How a late development is told: as the latest only where no other can have been later."""
    if _last_day(sources) is None:
        return DATED
    return AMONG_THE_LATEST if may_be_later_than(event, sources) else LATEST


def _undated(sources: Sources, accepted: Callable[[Event], bool] = lambda _: True) -> Part | None:
    """`Told without a date, **Undated** ("Thursday"): "…" [1:2]`: what a salient story opens with."""
    top = _most_salient(sources)
    shown = (event for event in _visible(sources) if event.date is None and accepted(event))
    for event in sorted(shown, key=lambda event: -event.weight):
        is_news = event.status in ("occurred", "ongoing") and sources.place_in_story(event.evidence) < LEAD
        if is_news and _names_any(top, event.evidence[:1], sources) and _fits(event, sources):
            return _told(WITHOUT_DATE, event, sources)
    return None


def _dated(sources: Sources) -> Part | None:
    """`Among the latest with a date, **24 Oct 2024**: "…" [1:2]`: what happened last, long ago or in the background."""
    happened = (event for event in _visible(sources) if event.status in ("occurred", "ongoing") and event.earliest)
    late = sorted(happened, key=lambda event: _late_first(event, sources))
    return _first_told(DATED, [event for event in late if not _is_ahead(event, sources)], sources)


def _planned(sources: Sources) -> Part | None:
    """`Planned, **week of 21 Oct 2024** ("next week"): "…" [1:2]`: what lies ahead of the last document, next first."""
    last = _last_day(sources) or ""
    plans = (event for event in _visible(sources) if event.status == "planned" and event.earliest)
    ahead = (event for event in plans if (event.latest or EVER) >= last)
    return _first_told(PLANNED, sorted(ahead, key=lambda event: (event.earliest or "", -event.weight)), sources)


def _first_told(opening: str, events: list[Event], sources: Sources) -> Part | None:
    """The first event that can stand alone, of the most salient actors if one is of them, else of any."""
    for actors in (_most_salient(sources), {actor.id for actor in sources.briefing.actors}):
        for event in events:
            if _names_any(actors, event.evidence[:1], sources) and _fits(event, sources):
                return _told(opening, event, sources)
    return None


def _visible(sources: Sources) -> list[Event]:
    return [event for event in sources.briefing.chronology if event.id not in sources.briefing.hidden]


def _most_salient(sources: Sources) -> set[str]:
    """The ids of the actors at the top, with those that stand in their lines."""
    hidden = sources.briefing.hidden
    acting = [actor for actor in sources.briefing.actors if actor.id not in hidden and actor.kind != "place"]
    top = {actor.id for actor in acting[:SALIENT]}
    return top | {actor for actor, host in homes(acting).items() if host in top}


def _sentence_before(event: Event, sources: Sources) -> Span | None:
    """The sentence before that of an event, where that points to it and both together are short and stand alone.

    "Ada Lund speaks for the sailors. On Friday a court freed nine of them."
    """
    whole = sources.sentences(event.evidence[0])
    place = sources.annotations(whole).sentence_at(whole.start)
    if place < 1 or not _POINTS_BACK.match(sources.text(whole)) or _fits(event, sources):
        return None
    before = sources.annotations(whole).sentences[place - 1]
    between = sources.text(Span(whole.document, before.end, whole.start))
    both = sources.text(before) + between + sources.text(whole)
    if "\n\n" in both.strip() or words(both) > LONGEST or _PRONOUN.search(sources.text(before)):
        return None
    is_known = not (sources.is_judgement(whole) or sources.is_judgement(before) or is_by_the_way(event, sources))
    return before if is_known and stands(replace(event, evidence=(before,)), (before,), sources) else None


def _is_news(event: Event, sources: Sources) -> bool:
    """Whether it has a date of its own, or is what its story is told for: then its day, or that of its report, is.

    "Berg resigned in May" has, "Berg has led it since May" began then; "The toll has risen to 13, the agency said on
    Saturday" is, where a story opens with it.
    """
    happened = event.date is not None and event.status in ("occurred", "ongoing")
    if event.basis in ("explicit", "relative"):
        return happened and event.earliest is not None and event.latest is not None
    is_reported = event.basis == "note" and event.timex is not None and event.latest is not None
    return (is_reported or (happened and event.basis == "document")) and sources.place_in_story(event.evidence) < LEAD


def may_be_later_than(event: Event, sources: Sources) -> Event | None:
    """Another event at the desk that can have been later, or None.

    What happened in "Nov 2024" can have been later than what was reported on 28 November, and the other way round. An
    event without a date was at the latest on the day it is told. What is planned has not happened yet.
    """
    briefing = sources.briefing
    others = (other for other in briefing.chronology if other.id not in briefing.hidden and other.status != "planned")
    day = event.earliest or ""
    return next((other for other in others if other.id != event.id and _latest_day(other, sources) > day), None)


def _latest_day(event: Event, sources: Sources) -> str:
    """The last day an event can have been on."""
    told = sources.document(event.evidence[0]).date
    return event.latest or (told and bounds(told)[1]) or EVER


def _late_first(event: Event, sources: Sources) -> tuple[int, int, int, float]:
    """By the day of the story whose news it is, what opens the story first; else by the earliest day it can have been.

    So "in 2024" is not later than "in May 2024", and the toll with which today's story opens comes before yesterday's;
    then by weight.
    """
    own = event.earliest or event.latest or ""
    told_in = sources.document(event.evidence[0])
    day = bounds(told_in.date)[1] if told_in.date else None
    is_news = day is not None and _days_before(day, NEWS) <= own <= day
    place = min(sources.place_in_story(event.evidence), LEAD)
    return -_number(day if is_news and day else own), place, -_number(own), -event.weight


def _days_before(day: str, time: timedelta) -> str:
    try:
        return (date.fromisoformat(day) - time).isoformat()
    except (ValueError, OverflowError):
        return day


def _number(day: str) -> int:
    digits = day.replace("-", "")
    return int(digits) if digits.isdecimal() else 0


def _names_any(actors: set[str], told: tuple[Span, ...], sources: Sources) -> bool:
    """Whether the sentences name one of the actors, and don't only say "he" or "it"."""
    mentions = (pair for span in told for pair in sources.mentions(sources.sentences(span)))
    return any(actor.id in actors and mention.form != "pronoun" for mention, actor in mentions)


def _is_late(event: Event, sources: Sources) -> bool:
    """Whether it lies not long before the last document: nearer where a story without a date may tell what came since.

    Where no story has a date, not long before anything else; what stands far down and names no day is background there.
    """
    last = _last_day(sources)
    if last is None:
        newest = max((other.latest or "" for other in _visible(sources) if other.status != "planned"), default="")
        is_background = event.earliest != event.latest and sources.place_in_story(event.evidence) >= LEAD
        return not is_background and (event.latest or EVER) >= _days_before(newest, OLD)
    some_undated = any(document.date is None for document in sources.briefing.documents)
    return (event.latest or last) >= _days_before(last, OLD if some_undated else LONG_AGO)


def _last_day(sources: Sources) -> str | None:
    """The day of the last document that has a date."""
    days = (bounds(document.date)[1] for document in sources.briefing.documents if document.date)
    return max((day for day in days if day), default=None)


def _is_ahead(event: Event, sources: Sources) -> bool:
    """Whether what is told as done lies after the day it is told: then its date was misread."""
    told = sources.document(event.evidence[0]).date
    return bool(told and event.earliest and event.earliest > (bounds(told)[1] or event.earliest))


def _fits(event: Event, sources: Sources) -> bool:
    """Whether its whole sentence is short, about it, and can be understood alone."""
    shown = sentence_shown(event, sources)
    longest = LONGEST_LEAD if _opens(event, sources) else LONGEST
    is_short = words(sources.text(shown)) <= longest and not sources.is_judgement(shown)
    return is_short and not is_by_the_way(event, sources) and stands(event, (shown,), sources)


def sentence_shown(event: Event, sources: Sources) -> Span:
    """The whole sentence of an event; a long one without the circumstances that it ends on."""
    whole = sources.sentences(event.evidence[0])
    if words(sources.text(whole)) <= LONGEST:
        return whole
    return shortened(whole, event, mention_of(event, event.evidence[0], sources), sources)


def _dispute(sources: Sources) -> Part | None:
    """`Disputed: Did the dam hold? According to A [1:3]; denied by B [1:4]`."""
    chosen_first = sorted(sources.briefing.questions, key=lambda question: question.id != sources.briefing.lead)
    for question in chosen_first:
        is_shown = question.id not in sources.briefing.hidden and asking.quotes_truly(question, sources)
        if can_lead(question) and is_shown:
            return Part(f"Disputed: {escape(question.question)} {asking.held(question, sources)}", question.id)
    return None


def can_lead(question: Question) -> bool:
    """Whether a question can stand in the bottom line: an open dispute of which both sides are known."""
    return question.kind == "disputed" and question.status == "open" and all(asking.sides(question))
