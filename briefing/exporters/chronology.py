"""The chronology of the page: which events it tells, and in which words.

An event's weight is how much it matters at the desk. Here counts as well what the page tells already, and whether its
words can stand alone, far from the text around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from briefing import edtf
from briefing.exporters import wording
from briefing.exporters.candidates import (
    CANDIDATES,
    LONGEST,
    Section,
    as_candidates,
    in_own_words,
    is_wanted,
    not_hidden,
)
from briefing.exporters.lateness import NEWS, is_of_late
from briefing.exporters.page import Citation
from briefing.exporters.sources import Sources
from briefing.exporters.standing import POINTING, stands
from briefing.exporters.stating import Statement, is_reminder, mention_of, statement
from briefing.lexicon import words
from briefing.model import Event, Span
from briefing.text import words as count_words

KEY_QUOTES, REPEATED = 8, 0.25
"""What the first key quotes say counts so much less in the chronology."""
POSSIBLE = 0.3
"""What may have happened, or may happen, counts so much less in the chronology: it belongs to the open questions."""
NOBODY = 0.3
"""What names nobody but by a pronoun that may be anybody ("They left") counts so much less: it tells little."""
NAMED = 0.2
"""How much the most salient actor in its sentence adds to an event that has none of its own."""
OPENING = 0.1
"""What a story tells in its title or first sentence counts so much more: it is what the story is for."""
LATE = 0.05
"""What happened of late counts so much more: the page is read for it, and background fills it soon."""
FRESH = 0.05
"""What happened in the week before the last document counts so much more again."""
UNDATED = 0.2
"""What has no date at all, not even in words, counts so much less: it is mostly a state or a view."""
OVERTAKEN = 0.3
"""What an older document says is to come, or goes on since a few days, counts so much less: a later one may end it."""
IN_PASSING = 0.15
"""What somebody thinks of the news, and how markets moved on its day, count so much less than what was done."""
DAY = 0.2
"""What the text tells the day of counts so much more: of 70 such events on ten stacks 58 were among those that whoever
wrote the stack named as its dates, of what has a month or a year, or none, hardly any."""
TOPIC = 0.1
"""What tells all of the topic counts so much more."""
WORDY = 0.004
"""How much less an event counts for each of its words: two short lines tell more than one long."""
LEAST = 0.2
"""What counts less than this, and than at the desk, is told where there is room for it, unless there are few others."""
FEW = 5
"""So many events the page tells whatever they count."""
_OBJECTS = ("he", "she", "they", "him", "her", "them")
_FIGURE = re.compile(
    r"(?:c[ao]me|amount(?:s|ed)?) to (?:\w{2,10} ){0,3}?[$€£¥]?\d|(?:stood|stands) at (?:\w{2,10} ){0,3}?[$€£¥]?\d"
    r"|total(?:s|led) [$€£¥]?\d"
)
"""Tells how much there was of something: "came to fewer than 200"."""
_DAY_WITHOUT_DATE = re.compile(r"XXXX-(?:WXX-\d|\d\d-\d\d|XX-XX)")
_TOLD = ("occurred", "ongoing", "planned")
ALIKE = 0.4
"""How much less an event counts whose words another one on the page has already."""
AGAIN = 0.3
"""How like each other's the words are at least by which two documents tell one deed of somebody on one day."""
ONE_DAY = 0.5
"""How like another what a further document tells of the same day is at least: mostly it is the same news."""


def chronology(sources: Sources) -> Section:
    """Events, those with a date of their own and much weight first; on the page they stand in the order of time."""
    events = not_hidden(sources.briefing.chronology, sources)
    quoted = frozenset(sources.cite(quote.evidence[0]) for quote in sources.briefing.quotes[:KEY_QUOTES])
    worth = {event.id: _worth(event, quoted, sources) for event in events}
    ranked = sorted(events, key=lambda event: (not is_wanted(event, sources), -worth[event.id]))
    ranked = _unlike(_told_once(ranked[:CANDIDATES], worth, sources), worth, sources)
    place = {event.id: number for number, event in enumerate(sources.briefing.chronology)}
    candidates, repeated = as_candidates(ranked, _event_texts(ranked, sources), sources)
    weights = {event.id: event.weight for event in events}
    weak = {one.item for one in candidates[FEW:] if worth[one.item] < min(LEAST, weights[one.item])}
    placed = tuple(replace(one, place=place[one.item], spare=one.item in weak) for one in candidates)
    return Section("Chronology", placed, len(events) - repeated, 0.46)


def _unlike(events: Sequence[Event], worth: Mapping[str, float], sources: Sources) -> list[Event]:
    """The events, each further one less the more its words are those of one before it; what is wanted stays in front.

    So the page tells much rather than one thing again: maximal marginal relevance (Carbonell and Goldstein 1998).
    """
    alike = {event.id: 0.0 for event in events}
    wanted = [event for event in events if is_wanted(event, sources)]
    left, found = list(events), list[Event]()
    while left:
        best = next(iter(wanted), None) or max(left, key=lambda event: worth[event.id] - ALIKE * alike[event.id])
        wanted = wanted[1:]
        left.remove(best)
        found.append(best)
        for event in left:
            likeness = max(sources.likeness(event.evidence[0], best.evidence[0]), ONE_DAY * _is_of_one_day(event, best))
            alike[event.id] = max(alike[event.id], likeness)
    return found


def _told_once(events: Sequence[Event], worth: Mapping[str, float], sources: Sources) -> list[Event]:
    """The events without what another document tells of the same day and actor in words much the same.

    A story's own words stay rather than a paper's; what a person wants stays in any case.
    """
    rank = {event.id: (not sources.annotations(event.evidence[0]).is_paper, worth[event.id]) for event in events}
    again: set[str] = set()
    for event in events:
        better = (one for one in events if rank[one.id] > rank[event.id] and _is_of_one_day(one, event))
        if any(
            set(one.actors) & set(event.actors) and sources.likeness(one.evidence[0], event.evidence[0]) >= AGAIN
            for one in better
        ):
            again.add(event.id)
    return [event for event in events if is_wanted(event, sources) or event.id not in again]


def _is_of_one_day(one: Event, other: Event) -> bool:
    """Whether two documents tell something of one and the same day."""
    is_day = one.earliest is not None and one.earliest == one.latest
    apart = one.evidence[0].document != other.evidence[0].document
    return is_day and apart and (one.earliest, one.latest) == (other.earliest, other.latest)


def _worth(event: Event, quoted: frozenset[Citation], sources: Sources) -> float:
    """An event's weight as the page sees it.

    What opens its story and what is of late counts more; what may happen, what only a pronoun names, what has no date
    or was overtaken, what is said in passing and what a key quote says already less. Where no argument of its own is
    an actor ("Lawmakers voted to arm Norland"), those its sentence names count.
    """
    mentions = sources.mentions(sources.sentences(event.evidence[0]))
    saliences = [actor.salience for mention, actor in mentions if mention.form != "pronoun"]
    worth = event.weight if event.actors else event.weight + NAMED * max(saliences, default=0.0)
    worth -= POSSIBLE if event.status == "possible" else 0.0
    worth -= NOBODY if not saliences and not event.actors and _points(event, sources) else 0.0
    worth += _timeliness(event, sources)
    worth += TOPIC * sources.share(event.evidence[0]) - WORDY * count_words(sources.text(event.evidence[0]))
    is_lead = sources.place_in_story(event.evidence) <= 1 and not sources.is_commentary(event.evidence[0])
    worth += DAY * ((is_lead or _is_dated(event, sources)) and _has_day(event, sources))
    if is_lead:
        return worth + OPENING - REPEATED * (sources.cite(event.evidence[0]) in quoted)
    worth -= UNDATED if event.basis is None and event.timex is None else 0.0
    worth -= IN_PASSING if _is_in_passing(event, sources) else 0.0
    return worth - REPEATED if sources.cite(event.evidence[0]) in quoted else worth


def _is_dated(event: Event, sources: Sources) -> bool:
    """Whether words around it date an event, or the heading of its section, and not only its document's date."""
    return event.timex is not None or event.date != sources.document(event.evidence[0]).date


def _has_day(event: Event, sources: Sources) -> bool:
    """Whether the text tells the day on which something was, in words at least: "Friday" in a story without a date.

    So it does where that is the day on which somebody said so: "On 10 November the cabinet said it would go".
    """
    if _is_said_then(event):
        return edtf.day(event.latest) is not None
    if event.earliest is not None:
        return event.earliest == event.latest
    values = (one.value for one in sources.annotations(event.evidence[0]).timexes if one.span == event.timex)
    return any(map(_DAY_WITHOUT_DATE.match, values))


def _is_said_then(event: Event) -> bool:
    """Whether words tell when somebody said something, and none when that was or is to be."""
    return event.basis == "note" and event.timex is not None and event.earliest is None


def _points(event: Event, sources: Sources) -> bool:
    """Whether a pronoun stands for what may have been named before; not so "its" behind the verb: "cut its rate"."""
    told, span = mention_of(event, event.evidence[0], sources), event.evidence[0]
    verb = told.trigger.start - span.start if told is not None else len(sources.text(span))
    found = POINTING.finditer(sources.text(span))
    return any(one.start() < verb or one[0].casefold() in _OBJECTS for one in found)


def _timeliness(event: Event, sources: Sources) -> float:
    """How much more an event counts for being of late, or less for having been overtaken."""
    first = event.latest if _is_said_then(event) else event.earliest
    is_late = event.status in _TOLD and first is not None and is_of_late(event, sources)
    began, last = edtf.day(first), edtf.day(sources.last_day)
    is_fresh = began is not None and last is not None and last - began <= NEWS
    late = LATE + FRESH * is_fresh if is_late else 0.0
    return late - OVERTAKEN if _is_overtaken(event, sources) else late


def _is_overtaken(event: Event, sources: Sources) -> bool:
    """Whether a later document may tell the end of what an older one says is planned, or goes on since a few days.

    "Norland will vote on Friday" in a story without a date beside a later paper; "The line has been cut since Friday".
    """
    if event.earliest is None:
        return event.status == "planned" and sources.has_older_story and not sources.document(event.evidence[0]).date
    if event.latest is not None or event.status not in ("occurred", "ongoing"):
        return False
    began, written = edtf.day(event.earliest), edtf.day(sources.document(event.evidence[0]).date)
    last = edtf.day(sources.last_day)
    if began is None or written is None or last is None:
        return False
    return written - began <= NEWS and last - written > timedelta(days=1)


def _is_in_passing(event: Event, sources: Sources) -> bool:
    """Whether an event is no more than a figure, or has no date of its own and only tells how somebody took the news,
    or how a price moved.
    """
    told = mention_of(event, event.evidence[0], sources)
    if told is not None and _FIGURE.match(sources.document(told.span).text, told.trigger.start):
        return True
    if told is None or event.basis in ("explicit", "relative"):
        return False
    return told.lemma in words("events", "remarks") or (not event.actors and told.lemma in words("events", "measured"))


def _event_texts(events: Sequence[Event], sources: Sources) -> Iterator[str | None]:
    """The line of each event; None where the analyst didn't ask for it and its words can't stand alone, stand already
    under another date, or are asked about below.
    """
    told: list[Statement] = []
    asked = _asked_about(sources)
    for event in events:
        own = in_own_words(event, f"{wording.date_cell(event, sources)}: ", sources)
        shown = statement(event, sources)
        if (
            own is None
            and not is_wanted(event, sources)
            and (
                _is_told(shown, told)
                or not stands(event, shown, sources)
                or _is_asked(event, asked, sources)
                or _is_within_another(event, events, sources)
            )
        ):
            yield None
        else:
            told.append(shown)
            yield own or _event_text(event, shown, sources)


def _asked_about(sources: Sources) -> dict[Span, bool]:
    """The sentences of the open questions that the page may show, and whether one of each is a dispute."""
    asked: dict[Span, bool] = {}
    for question in sources.briefing.questions:
        if question.status == "open" and question.id not in sources.briefing.hidden:
            for sentence in map(sources.sentences, question.evidence):
                asked[sentence] = asked.get(sentence, False) or question.kind == "disputed"
    return asked


def _is_asked(event: Event, asked: Mapping[Span, bool], sources: Sources) -> bool:
    """Whether an event is no more than a claim or its denial, on no day, which stands among the questions.

    "Critics say they paid; the ministry rejected it" is; "The ministry denied it on Monday" is what happened on Monday.
    """
    if event.timex is not None or len(event.evidence) > 1:
        return False
    is_disputed = asked.get(sources.sentences(event.evidence[0]))
    return is_disputed is not None and (is_disputed or event.status == "denied")


def _is_within_another(event: Event, events: Iterable[Event], sources: Sources) -> bool:
    """Whether it is a reminder in the words of an event with a day of its own, which can stand on the page itself."""
    span = event.evidence[0]
    for other in events if is_reminder(event, sources) else ():
        is_dated = other.date is not None and other.basis in ("explicit", "relative")
        if other.id != event.id and is_dated and other.evidence[0].contains(span):
            shown = statement(other, sources)
            if shown[0].contains(span) and stands(other, shown, sources):
                return True
    return False


def _is_told(shown: Statement, told: Iterable[Statement]) -> bool:
    """Whether the same words stand on the page already, or those of one are a part of the other's."""
    if len(shown) > 1:
        return shown in told
    others = [other[0] for other in told if len(other) == 1]
    return any(other.contains(shown[0]) or shown[0].contains(other) for other in others)


def _event_text(event: Event, shown: Statement, sources: Sources) -> str | None:
    """`**24 Oct 2024** ("Thursday") planned: the statement (2 origins) [1:2][2:5]`."""
    text = wording.stated(shown, sources)
    if len(text.split()) > LONGEST and event.id not in sources.briefing.pinned:
        return None
    labels = ", ".join(filter(None, (wording.status_label(event), wording.assessed(shown[0], sources))))
    lead = " ".join(filter(None, (wording.date_cell(event, sources), labels)))
    origins = f" ({event.origins} origins)" if event.origins > 1 else ""
    dated = (event.timex,) if event.timex is not None else ()
    places = (shown[0], *dated, *(event.evidence[1:3] if sources.all_listed else ()))
    return f"{lead}: {text}{origins} {sources.marks(places)}"
