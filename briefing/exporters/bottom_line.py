"""The bottom line: the analyst's own, or chosen from the sources' own sentences; never written by the program."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from briefing.exporters import asking, wording
from briefing.exporters.composed import Line, Part
from briefing.exporters.conclusions import conclusion
from briefing.exporters.grouping import homes
from briefing.exporters.lateness import (
    EVER,
    LEAD,
    is_ahead,
    is_fresh,
    is_late,
    is_news,
    is_of_late,
    late_first,
    may_be_later_than,
    opens,
)
from briefing.exporters.openings import without_label
from briefing.exporters.page import ANALYSTS
from briefing.exporters.safe import escape
from briefing.exporters.shortening import shortened
from briefing.exporters.sources import Sources
from briefing.exporters.standing import stands
from briefing.exporters.stating import is_by_the_way, mention_of
from briefing.model import Event, Question, Span
from briefing.text import words

LATEST, AMONG_THE_LATEST, CHOSEN = "Latest", "Among the latest", "Chosen by the analyst"
WITHOUT_DATE = "Told without a date"
"""Opens the bottom line where no development has a date, and no time can be claimed for it."""
DATED = "Among the latest with a date"
"""Opens it where what has a date was long ago, or no story says when it was told."""
STORY = "Latest story"
"""Opens it where what came later is beside the topic: the last news of it that was told as such."""
PLANNED = "Planned"
OPENINGS = (LATEST, AMONG_THE_LATEST, CHOSEN, WITHOUT_DATE, DATED, STORY, PLANNED)
"""How a bottom line that quotes a development begins."""
SALIENT = 5
"""Among so many actors at the top the latest development is looked for."""
LONGEST = 45
"""Words a sentence of the bottom line may have."""
LONGEST_LEAD = 70
"""The same for one near the top: an agency's leads are long."""
NEAR, NOT_FAR = 0.7, 0.4
"""How much of the topic a sentence tells that is about it, and one that isn't far from it."""
AGAIN = 0.7
"""How like each other's the words of two lines are at least by which the second tells nothing new."""
_POINTS_BACK = re.compile(r"^[^\W\d_](?:(?!\b(?:I|[Ww]e|us|me|my|ours?)\b)[^\"“”]){9,300}\b(?:them|him|her|it)\b")
"""Words of nobody's that stand for what the sentence before tells of: "On Friday a court freed nine of them"."""
_POINTS_TO = re.compile(
    r"\bthe (?:accusation|advice|allegation|appeal|call|charge|claim|criticism|demand|offer|proposal|recommendation"
    r"|request|suggestion)s?\W*$"
)
"""Ends a sentence on what was told before: "On Friday the minister followed the advice"."""
_PRONOUN = re.compile(r"\b(?:he|she|it|they|them|him|her|his|its|their|this|that|these|those)\b", re.IGNORECASE)


def bottom_line(sources: Sources) -> list[Line]:
    """Up to four lines: what the analyst wrote, else what happened of late; what a paper concludes; who disagrees.

    What happened is a late development and what a story beside it opens with: without a date nobody knows which came
    later. The event or the dispute that the analyst chose takes the place of what would be found. Where nothing is
    late, what has a date and what is planned are told, as such.
    """
    written = sources.briefing.bottom_line
    decided = Part(f"{ANALYSTS}{escape(written)}") if written else _chosen(sources)
    found = [decided] if decided is not None else _developments(sources)
    dispute = _dispute(sources)
    if not found:
        found = [part for part in (_dated(sources), _planned(sources)) if part is not None][
            : 2 if dispute is None else 1
        ]
    judged = conclusion(sources) if decided is None else None
    return [Line((part,)) for part in (*found, judged, dispute) if part is not None]


def _developments(sources: Sources) -> list[Part]:
    """A late development, and what a story that doesn't tell it opens with: without a date either may be later."""
    found = _development(sources)
    told = next((event for event in sources.visible_events if found and event.id == found.item), None)
    beside = _lead_without_date(told, sources) or _story_beside(told, sources)
    return [part for part in (found, beside) if part is not None]


def _adds_to(told: Event | None, event: Event, sources: Sources) -> bool:
    """Whether other documents tell an event than another one, if there is one, and not the same of the same deed."""
    if told is None:
        return True
    if not {span.document for span in told.evidence}.isdisjoint(span.document for span in event.evidence):
        return False
    one, other = (mention_of(each, each.evidence[0], sources) for each in (told, event))
    is_one_deed = one is not None and other is not None and one.lemma == other.lemma
    return not is_one_deed or sources.likeness(told.evidence[0], event.evidence[0]) < AGAIN


def _chosen(sources: Sources) -> Part | None:
    """`Chosen by the analyst, **24 Oct 2024** ("Thursday"): "…" [1:2]`, or None where no event was chosen."""
    chosen = (event for event in sources.briefing.chronology if event.id == sources.briefing.lead)
    return next((_told(CHOSEN, event, sources) for event in chosen), None)


def _told(opening: str, event: Event, sources: Sources, before: Span | None = None) -> Part:
    told = (event.evidence[0],) if before is None else (before, event.evidence[0])
    told = told if event.timex is None else (*told, event.timex)
    quotations = wording.quotation(sentence_shown(event, sources), sources)
    if before is not None:
        quotations = f"{wording.whole_quotation(before, sources)} {quotations}"
    return Part(f"{opening}, {wording.date_cell(event, sources)}: {quotations} {sources.marks(told)}", event.id)


def _development(sources: Sources) -> Part | None:
    """A late development that the documents are about, else what a story without a date opens with, else any of both.

    What a commentary mentions with a date far down ("In May a neighbour rolled over a loan") is hardly what happened
    last: the story beside it may be newer, though nobody knows its day, or older and still what all is about. Where it
    is mostly older, what the documents tell later of their topic comes before it.
    """
    late = partial(is_late, sources=sources)

    def is_of_topic(event: Event) -> bool:
        """Whether an event of late is not far from the topic."""
        return late(event) and sources.share(event.evidence[0]) >= NOT_FAR

    found = _latest(sources, partial(_is_central, sources=sources))
    if found is None and sources.has_older_story:
        found = _latest(sources, is_of_topic)
    found = found or _undated(sources, partial(_is_of_undated, sources=sources), by_topic=True)
    found = found or _latest(sources, is_of_topic)
    if found is not None:
        return found
    beside = _latest(sources, late) or _latest(sources, late, foremost=False)
    return _undated(sources) if beside is None else _story(sources) or beside


def _is_central(event: Event, sources: Sources) -> bool:
    """Whether an event of late is what a news story opens with, or near the topic, or fresh and of the top actors.

    What any document tells near its top is what it was written for, if it is not far from the topic.
    """
    if not is_of_late(event, sources):
        return False
    if _opens_story(event, sources):
        return True
    share = sources.share(event.evidence[0])
    takes_part = not _most_salient(sources).isdisjoint(event.actors)
    is_their_news = takes_part and is_fresh(event, sources)
    return share >= NEAR or (share >= NOT_FAR and (is_their_news or opens(event, sources)))


def _opens_story(event: Event, sources: Sources) -> bool:
    """Whether a news story opens with it."""
    return sources.place_in_story(event.evidence) < LEAD and not sources.is_commentary(event.evidence[0])


def _is_of_undated(event: Event, sources: Sources) -> bool:
    return sources.document(event.evidence[0]).date is None


def _latest(sources: Sources, accepted: Callable[[Event], bool], foremost: bool = True) -> Part | None:
    """`Latest, **24 Oct 2024** ("Thursday"): "…" [1:2]`: a late development, by default of one of the foremost actors.

    Who is named near the top of a document is one of them there; what a story opens with near the topic needs none.
    Where another event at the desk may have been later it is told to be among the latest.
    """
    everyone = {actor.id for actor in sources.briefing.actors}
    top = _most_salient(sources) if foremost else everyone
    late = (event for event in sources.visible_events if is_news(event, sources) and accepted(event))
    for event in sorted(late, key=lambda event: late_first(event, sources)):
        before = _sentence_before(event, sources)
        told = (event.evidence[0],) if before is None else (before, event.evidence[0])
        named = _names_any(everyone if opens(event, sources) else top, told, sources)
        named = named or (_opens_story(event, sources) and sources.share(event.evidence[0]) >= NEAR)
        if named and not is_ahead(event, sources) and (before is not None or _fits(event, sources)):
            return _told(_how_late(event, sources), event, sources, before)
    return None


def _how_late(event: Event, sources: Sources) -> str:
    """How a late development is told: as the latest only where no other can have been later."""
    if sources.last_day is None:
        return DATED
    return AMONG_THE_LATEST if may_be_later_than(event, sources) else LATEST


def _story(sources: Sources) -> Part | None:
    """`Latest story, **24 Oct 2024** ("Thursday"): "…" [1:2]`: what the last story that has a date opens with."""
    news = (event for event in sources.visible_events if is_news(event, sources) and _opens_story(event, sources))
    return _first_told(STORY, sorted(news, key=lambda event: late_first(event, sources)), sources)


def _undated(
    sources: Sources, accepted: Callable[[Event], bool] = lambda _: True, *, by_topic: bool = False
) -> Part | None:
    """`Told without a date, **Undated** ("Thursday"): "…" [1:2]`: what a salient story opens with.

    It names one of the foremost actors or, `by_topic`, is near the topic.
    """
    top = _most_salient(sources)
    shown = (event for event in sources.visible_events if event.date is None and accepted(event))
    for event in sorted(shown, key=lambda event: -event.weight):
        is_news = event.status in ("occurred", "ongoing") and sources.place_in_story(event.evidence) < LEAD
        is_theirs = _names_any(top, event.evidence[:1], sources)
        is_near = by_topic and sources.share(event.evidence[0]) >= NEAR
        if is_news and (is_theirs or is_near) and _fits(event, sources):
            return _told(WITHOUT_DATE, event, sources)
    return None


def _lead_without_date(told: Event | None, sources: Sources) -> Part | None:
    """`Told without a date, **Undated** ("Thursday"): "…" [1:2]`: what a story that doesn't tell `told` opens with."""
    undated = (event for event in sources.visible_events if event.date is None and _is_of_undated(event, sources))
    leads = [event for event in undated if _adds_to(told, event, sources) and _is_lead(event, sources)]
    first = sorted(leads, key=lambda event: (sources.place_in_story(event.evidence), -event.weight))
    return next((_told(WITHOUT_DATE, event, sources) for event in first if _fits(event, sources)), None)


def _is_lead(event: Event, sources: Sources) -> bool:
    """Whether a news story tells it near its top as what the documents are about, or opens with it and their actors.

    What is planned may be: the words quoted say so.
    """
    if sources.is_commentary(event.evidence[0]) or event.status not in ("occurred", "ongoing", "planned"):
        return False
    share, is_first = sources.share(event.evidence[0]), _opens_story(event, sources)
    if is_first and share >= NOT_FAR and _names_any(_most_salient(sources), event.evidence[:1], sources):
        return True
    return share >= NEAR and (is_first or (event.status != "planned" and opens(event, sources)))


def _story_beside(told: Event | None, sources: Sources) -> Part | None:
    """What the last story that has a date opens with, where no story opens with the development itself."""
    if told is None:
        return None
    story = None if _opens_story(told, sources) else _story(sources)
    shown = next((event for event in sources.visible_events if story and event.id == story.item), told)
    return story if _adds_to(told, shown, sources) else None


def _dated(sources: Sources) -> Part | None:
    """`Among the latest with a date, **24 Oct 2024**: "…" [1:2]`: what happened last, long ago or in the background."""
    happened = (event for event in sources.visible_events if event.status in ("occurred", "ongoing") and event.earliest)
    late = sorted(happened, key=lambda event: late_first(event, sources))
    return _first_told(DATED, [event for event in late if not is_ahead(event, sources)], sources)


def _planned(sources: Sources) -> Part | None:
    """`Planned, **week of 21 Oct 2024** ("next week"): "…" [1:2]`: what lies ahead of the last document, next first."""
    last = sources.last_day or ""
    plans = (event for event in sources.visible_events if event.status == "planned" and event.earliest)
    ahead = (event for event in plans if (event.latest or EVER) >= last)
    return _first_told(PLANNED, sorted(ahead, key=lambda event: (event.earliest or "", -event.weight)), sources)


def _first_told(opening: str, events: list[Event], sources: Sources) -> Part | None:
    """The first event that can stand alone, of the most salient actors if one is of them, else of any.

    What a story opens with near the topic needs no actor.
    """
    for actors in (_most_salient(sources), {actor.id for actor in sources.briefing.actors}):
        for event in events:
            is_lead = _opens_story(event, sources) and sources.share(event.evidence[0]) >= NEAR
            if (is_lead or _names_any(actors, event.evidence[:1], sources)) and _fits(event, sources):
                return _told(opening, event, sources)
    return None


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


def _names_any(actors: set[str], told: tuple[Span, ...], sources: Sources) -> bool:
    """Whether the sentences name one of the actors, and don't only say "he" or "it"."""
    mentions = (pair for span in told for pair in sources.mentions(sources.sentences(span)))
    return any(actor.id in actors and mention.form != "pronoun" for mention, actor in mentions)


def _fits(event: Event, sources: Sources) -> bool:
    """Whether its whole sentence is short, about it, and can be understood alone."""
    shown = sentence_shown(event, sources)
    text = sources.text(shown)
    longest = LONGEST_LEAD if opens(event, sources) else LONGEST
    if words(text) > longest or _POINTS_TO.search(text) or sources.is_judgement(shown):
        return False
    return not is_by_the_way(event, sources) and stands(event, (shown,), sources)


def sentence_shown(event: Event, sources: Sources) -> Span:
    """The whole sentence of an event but for the dateline before it; a long one without what it ends on."""
    whole = without_label(sources.sentences(event.evidence[0]), sources)
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
