"""Figures that differ: sources that count the same people or things in the same event, and come to other numbers.

Each number is one of a thing counted ("people", "homes") and of a deed ("killed", "destroyed"). Two are set side by
side when thing and deed are the same, the times can be, nothing says that the places differ, and the statements, or the
stories they stand in, are about the same matter. Which of them holds is not for the program to say.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from briefing.assembly.questions.counts import Count, counts
from briefing.assembly.questions.fates import deeds
from briefing.assembly.questions.holders import Holders
from briefing.assembly.questions.matters import Open, Subjects, stem
from briefing.model import Annotations, Document, Holder, Question, Span, digest

DAYS = 10
"""Most days between two documents that may tell of one event, where the event itself has no date."""
COMPARED = 30
"""Most counts of one thing and deed that are compared with one another."""
SHOWN = 4
"""Most different figures in one question: the last ones told."""
NAMES = 3
"""So many names must the leads of two stories share, where one has no date, to be told at one time."""
SHARED = 2
"""So many words and names must the leads of two stories share, and one more, to be about one matter."""
_ONE_OF_A_KIND = frozenset(map(stem, ("damage", "magnitude", "ransom", "turnout")))
"""What one event has but one of, so that two figures for it, wherever they stand in their stories, differ."""
_WEEKDAYS = frozenset(day.casefold() for day in calendar.day_name)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ROUND = 0.05
"""Two figures so near to one another, one of which is rounded, don't differ."""
BESIDE = 500
"""Characters between figures and the sentence that says that it is open how many there are."""
TOLD = 0.75
"""The weight of figures that the text itself calls open."""
FAR = 20
"""A toll so many times another is of other people."""


def differing(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects, holders: Holders
) -> Iterator[tuple[Question, frozenset[Span]]]:
    """Questions on figures, one for each thing counted, with the places of all its numbers.

    "How many people were killed: 12 or at least 15?"
    """
    table: dict[tuple[str, str], list[Count]] = {}
    for document in documents:
        found = annotations.get(document.id)
        for count in counts(document, found, subjects) if found is not None else ():
            table.setdefault((count.deed, count.thing), []).append(count)
    for found_here in table.values():
        for group in _groups(found_here[:COMPARED]):
            told = _told(group)
            if len(told) > 1 and any(_differ(*pair) for pair in combinations(told, 2)):
                yield _question(told, holders), frozenset(one.number for one in group)


def counted_out(
    asked: Sequence[Open], differ: Sequence[tuple[Question, frozenset[Span]]]
) -> tuple[list[Open], tuple[tuple[Question, frozenset[Span]], ...]]:
    """What is asked without "how many", and the figures' questions, each with the sentence by which it is open.

    "How many died is in dispute. The union counted 61 dead, the police 42." is one question, of figures.
    """
    left, told = list(asked), list(differ)
    for place, (question, numbers) in enumerate(differ):
        same = [one for one in left if _asks_for(one, question)]
        if same:
            left = [one for one in left if one not in same]
            weight = max(question.weight, TOLD)
            reasons = (*question.reasons, "the text says that it is open", f"weight {weight}")
            evidence = (*question.evidence, *(one.doubt.span for one in same))
            told[place] = (replace(question, evidence=evidence, reasons=reasons, weight=weight), numbers)
    return left, tuple(told)


def _asks_for(one: Open, question: Question) -> bool:
    """Whether it is asked near two figures how many there are: "How many (people) died?"."""
    deed, first = deeds().get(stem(one.doubt.lemma)), question.evidence[0]
    near = one.doubt.span.document == first.document and abs(one.doubt.span.start - first.start) < BESIDE
    asks = _HOW_MANY.match(one.doubt.question) is not None
    return near and asks and deed is not None and question.question.partition(":")[0].endswith(f" {deed}")


_HOW_MANY = re.compile(
    r"How many (?:(?:civilians|men|people|victims) )?(?:(?:have|had|in all|were|was) )?\w+(?: in all)?\?$"
)


def _groups(found: Sequence[Count]) -> Iterator[list[Count]]:
    """The counts by what they count: each is of the same as most of those before it in its group."""
    groups: list[list[Count]] = []
    for count in found:
        group = next((group for group in groups if _belongs(count, group)), None)
        if group is None:
            groups.append([count])
        else:
            group.append(count)
    yield from groups


def _belongs(count: Count, group: Sequence[Count]) -> bool:
    """Whether a count is of the same as half of a group or as one of its own story, and can be of the same as all."""
    alike = [other for other in group if _is_same(other, count)]
    mine = [other for other in group if other.span.document == count.span.document]
    if any(other.times != count.times and other.day is None for other in mine):
        return False  # "in two attacks", "on Sunday" in a story without a date
    at_home = any(other in mine and other.times == count.times for other in alike)
    return (at_home or 2 * len(alike) >= len(group)) and not any(_contradicts(other, count) for other in group)


def _told(group: Sequence[Count]) -> list[Count]:
    """The figures in order of time, without the same one told again by the same source."""
    told: dict[tuple[float, str | None], Count] = {}
    for count in sorted(group, key=_when):
        told[count.value, count.source] = count
    ordered = sorted(told.values(), key=_when)
    last = list(dict.fromkeys(one.value for one in reversed(ordered)))[:SHOWN]
    return [one for one in ordered if one.value in last]


def _when(one: Count) -> tuple[str, Span]:
    return one.story.written or "", one.span


def _standing(told: Sequence[Count]) -> list[Count]:
    """The figures that nothing later takes the place of.

    A later figure of the same source does, and "has risen to 13" does with all before it: "Nine died, police said.",
    a day later "Police say 13 died.": 13 as of then. Two sources' figures both stand.
    """
    return [one for one in told if not any(_replaces(other, one) for other in told)]


def _replaces(later: Count, one: Count) -> bool:
    """Whether a figure takes the place of another: told later, by the same source, or as what it has come to."""
    same = later.source is not None and later.source == one.source
    if later.span.document == one.span.document:
        return same and later.revises and later.span > one.span
    if (later.story.written or "") <= (one.story.written or ""):
        return False
    return same or later.updates or (later.revises and one.source is None)


def _differ(one: Count, other: Count) -> bool:
    """Whether two sources come to different numbers; one source that counts again in one document doesn't differ."""
    if one.span.document == other.span.document and one.source == other.source:
        return False
    return one.value != other.value and not _agree(one, other)


def _agree(one: Count, other: Count) -> bool:
    """Whether two figures are near to one another, and one is rounded: "903", "over 900"."""
    near = abs(one.value - other.value) <= ROUND * max(one.value, other.value)
    return near and (one.is_rounded or other.is_rounded)


def _is_other(one: Count, other: Count) -> bool:
    """Whether two counts are not of the same, or nothing tells that their times are."""
    return not _same_time(one, other) or _contradicts(one, other)


def _contradicts(one: Count, other: Count) -> bool:
    """Whether two counts can't be of the same: other times or places, or one story that counts twice itself."""
    dated = one.day is not None and other.day is not None
    apart = one.places and other.places and not (one.places & other.named and other.places & one.named)
    differs = one.about and other.about and not one.about & other.about  # the price of oil, the price of gas
    days = _weekdays(one), _weekdays(other)
    elsewhen = not _same_time(one, other) if dated else all(days) and not days[0] & days[1]
    if elsewhen or apart or differs or one.scope.is_other(other.scope) or _is_far_off(one, other):
        return True
    is_one_story = one.span.document == other.span.document
    if is_one_story and one.times and other.times and not one.times & other.times:
        return True  # "last night", "on Tuesday"
    if not is_one_story or (one.value == other.value and one.deed in deeds()):
        return False  # a headline's toll, told again below
    return one.source is None or other.source is None or one.source == other.source


def _is_far_off(one: Count, other: Count) -> bool:
    """Whether two tolls are too far apart to be of the same people: three dead and 191."""
    return one.deed == stem("kill") and max(one.value, other.value) > FAR * min(one.value, other.value)


def _weekdays(one: Count) -> frozenset[str]:
    """The days of the week among the words for when it was: of stories without a date, all that tells them apart."""
    return frozenset(word for time in one.times for word in time.split() if word in _WEEKDAYS)


def _is_same(one: Count, other: Count) -> bool:
    """Whether two statements count the same: they, or the stories they stand in, are about the same matter."""
    if _is_other(one, other):
        return False
    idle = {one.deed, one.thing}
    actors = one.matter.actors & other.matter.actors
    shared = (one.matter.terms & other.matter.terms) - idle
    if not (one.asked or one.deed in deeds() or shared):
        return False  # "six men sang", "two men sang": men are many
    if one.span.document == other.span.document or len(actors) >= 2 or (actors and shared) or len(shared) >= 3:
        return True
    topic = (one.story.topic.terms & other.story.topic.terms) - idle
    names = one.story.names & other.story.names
    at_home = one.places <= other.story.names and other.places <= one.story.names
    near = (one.leads and other.leads and not one.asked) or one.thing in _ONE_OF_A_KIND
    return near and at_home and bool(topic and names) and len(topic) + len(names) > SHARED


def _same_time(one: Count, other: Count) -> bool:
    """Whether two counts can be of one time: the same day, or where one has none, told within a few days.

    Without a day, the names of the stories tell, unless a count goes on ("so far"), or counts part of what is counted.
    """
    if one.happened is not None and other.happened is not None:
        return one.happened == other.happened or _is_one_night(one, other)
    if one.day is None or other.day is None:
        if any(character.isdigit() for time in one.times & other.times for character in time):
            return True  # "on December 24" in both
        grows = one.grows or other.grows or one.places != other.places
        return one.deed in deeds() and not grows and len(one.story.names & other.story.names) >= NAMES
    return abs((one.day - other.day).days) <= DAYS


def _is_one_night(one: Count, other: Count) -> bool:
    """Whether two days next to one another can be of one night: "overnight" is of the day before or of this."""
    at_night = any("night" in time for time in one.times | other.times)
    if not at_night or one.day is None or other.day is None or one.span.document == other.span.document:
        return False
    return abs((one.day - other.day).days) == 1


def _question(told: Sequence[Count], holders: Holders) -> Question:
    """One question on all figures; answered by the last one, if all others stood before it or agree with it."""
    first, standing = told[0], _standing(told)
    last = None if any(_differ(*pair) for pair in combinations(standing, 2)) else standing[-1]
    identities = tuple(
        dict.fromkeys("u" + digest(one.span.document, "figures", one.said, one.noun, one.deed) for one in told)
    )
    shown = told if last is not None else standing
    exact = [one for one in shown if not _is_said_exactly(one, shown)]
    figures = list({one.value: one.said for one in (exact if len(exact) > 1 else shown)}.values())
    listed = f"{', '.join(figures[:-1])} or {figures[-1]}"
    weight = _weight(shown) if last is None else 0.4
    return Question(
        id=identities[0],
        kind="unconfirmed",
        question=f"{_asked(first)}: {listed}?",
        evidence=tuple(dict.fromkeys(one.span for one in (*shown, *told))),
        cue=first.number,
        members=identities,
        holders=_holding(shown, holders),
        status="open" if last is None else "answered",
        answer=None if last is None else last.span,
        weight=weight,
        reasons=(
            *(_who(one, holders) for one in told),
            *([] if last is None else [f"settled as of {last.story.written}, by a later count"]),
            f"weight {weight}: the same {'measure' if first.asked else 'deed, counted'} more than once",
        ),
    )


def _is_said_exactly(one: Count, told: Sequence[Count]) -> bool:
    """Whether a rounded figure is but another's exact one: "over 900" beside 903."""
    return one.is_rounded and any(not other.is_rounded and _agree(one, other) for other in told)


def _weight(told: Sequence[Count]) -> float:
    """How much open figures weigh: most where a story opens with people's fates and its figure differs from others."""
    fates = [one for one in told if one.leads and one.deed in deeds() and not one.asked and not _is_background(one)]
    differ = len({one.value for one in fates}) > 1
    return 0.9 if differ and any(one.opens for one in fates) else 0.55


def _is_background(one: Count) -> bool:
    """Whether a count is of another year than its story: "the floods of 2013 left 40 dead"."""
    years = set(_YEAR.findall(" ".join(one.times)))
    return bool(years) and (one.story.written or "")[:4] not in years


def _asked(count: Count) -> str:
    """What is asked before the figures: "How many people were killed", "What is the magnitude"."""
    if count.asked:
        return count.asked
    asked = deeds().get(count.deed) or ("were there" if count.deed == stem("count") else None)
    noun = "people" if count.thing == stem("people") else count.noun
    return f"How many {noun}{f' {asked}' if asked else ''}"


def _holding(told: Sequence[Count], holders: Holders) -> tuple[Holder, ...]:
    """Who gives figures, each where she first does, with all that she gives."""
    found: dict[tuple[str | None, str | None], list[tuple[Holder, str]]] = {}
    for one in told:
        for holder in holders.of(one.speaker, "asserts"):
            found.setdefault((holder.actor, holder.name), []).append((holder, one.said))
    return tuple(
        replace(given[0][0], figure=" and ".join(dict.fromkeys(said for _, said in given))) for given in found.values()
    )


def _who(one: Count, holders: Holders) -> str:
    """A figure with who gives it and when: "“at least 15 people” according to the ministry, 2025-03-03"."""
    names = " and ".join(holder.name or "" for holder in holders.of(one.speaker, "asserts"))
    given = f" according to {names}" if names else ""
    return f"“{one.said} {one.noun}”{given}{f', {one.story.written}' if one.story.written else ''}"
