"""Counts in statements of what happened: a number, what is counted, and the deed it is counted for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from briefing import edtf
from briefing.assembly.questions.fates import deeds, fate, is_share
from briefing.assembly.questions.matters import Matter, Subjects, stem
from briefing.assembly.questions.measures import COUNTING, Measure, measures, source
from briefing.assembly.questions.numbers import APPROXIMATE, Number, by_deed, is_tally, numbers
from briefing.assembly.questions.scopes import WHOLE, Scope, scope
from briefing.gazetteer import matches
from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Span
from briefing.text import one_line

LEAD = 3
"""The first sentences of a story, which say what it is about."""
NEAR = 10
"""A count in so many of the first sentences is one of what the story is about."""
LONGEST = 600
"""Characters of a sentence; a longer one is a table."""
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside)\s(?:the\s)?((?:[A-Z][\w’'-]{1,30}\s?){1,3})")
_CITES = re.compile(r"\b(?:citing|quoting|according to)\b")
_RECKONED = re.compile(
    r"\b[Bb]y ((?:the )?[A-Za-z][\w ]{1,40})['’]s? (?:own )?(?:count|estimates?|figures|reckoning|tally)\b"
)
"""Who counts, where no verb says so: "by the union's own count"."""
_COUNTING = re.compile(rf"\b{COUNTING} (?:{APPROXIMATE} )?$")
"""What stands before a number that its subject counts: "The union has counted"."""
_ACCORDED = re.compile(r"[^,;.\d]{0,30}, according to ((?:the )?[A-Za-z][\w ’'-]{1,60}?)(?=[,;.])")
"""What follows a number with who gives it: "stands at 3,770, according to the regime;"."""
_NAME = re.compile(r"(?<=[\w,;:’”] )[A-Z][^\W\d_]{2,30}")
_UPDATES = re.compile(
    r"\b(?:ris(?:es|en)|rose|climb(?:s|ed)|grow(?:s|n)|grew|jump(?:s|ed)|increas(?:es|ed)|revised|raised|lowered|fell|fallen)"
    r" (?:\w{1,20} ){0,3}to\b|\bnow stands? at\b|\bup from\b"
)
_SO_FAR = re.compile(r"\b(?:so far|since|stands? at|to date|until now)\b")
"""Words of a count that goes on."""
_CORRECTS = re.compile(
    r"[^.;,]{0,40},? (?:and not|not|rather than|instead of|up from|down from) (?:[a-z]{2,8} ){0,2}\d"
)
"""What follows a number that corrects another: "64 people died, not 70"."""
_OPEN = re.compile(r"\b(?:will|would|could|may|might|should|not|never|if|unless|fear\w*|expect\w*)\b|n['’]t\b")
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))


@dataclass(frozen=True, slots=True)
class Story:
    """A document as the place of a count: when it was written (EDTF), what it is about, and the names in its lead."""

    written: str | None
    topic: Matter
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something as it stands there: `said` ("at least 15"), its value, and what is counted (`noun`).

    `thing` and `deed` are stems by which counts meet, `matter` is what the sentence is about and `places` where it
    says it was. `leads` tells whether it stands near the beginning of its story, `opens` in its very first sentences.
    `happened` is the event's day (ISO),
    `day` the one by which times are compared. `speaker` is where the one who gives it stands, `source` his words.
    `updates` tells that it takes the place of an earlier figure ("has risen to 13"), `revises` that it does so with the
    same source's, `grows` that the count goes on ("so far"). `named` are the names in the sentence. `asked` opens the
    question where it isn't "How many …", `scope` tells of which time, place or part it is said to be.
    """

    span: Span
    number: Span
    said: str
    value: float
    noun: str
    thing: str
    deed: str
    matter: Matter
    places: frozenset[str]
    leads: bool
    happened: str | None
    day: date | None
    speaker: Span | None
    source: str | None
    story: Story
    updates: bool = False
    named: frozenset[str] = frozenset()
    asked: str = ""
    revises: bool = False
    about: frozenset[str] = frozenset()
    grows: bool = False
    times: frozenset[str] = frozenset()
    opens: bool = False
    scope: Scope = WHOLE

    @property
    def is_rounded(self) -> bool:
        """Whether the words say that the number is not exact."""
        return not self.said.lstrip("$€£ ")[:1].isdigit()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence in which something is counted: where it stands, what it is about, whether it is one of the first.

    Of the sentences near the beginning that say what the story is about, those in which it `opens` are the very first.
    """

    document: Document
    found: Annotations
    span: Span
    matter: Matter
    leads: bool
    opens: bool
    story: Story

    @property
    def text(self) -> str:
        """Its words as they stand there."""
        return self.document.text[self.span.start : self.span.end]


def counts(document: Document, found: Annotations, subjects: Subjects) -> Iterator[Count]:
    """The counts of a document, in order; of a thing that one sentence counts more than once none."""
    lead = _lead(document, found)
    story = _story(document, lead, subjects)
    before: list[Count] = []
    told = ""  # the noun of the only number of the sentence before, for which "two of them" stands
    for span in found.sentences:
        text = document.text[span.start : span.end]
        if len(text) > LONGEST or not any(character.isalnum() for character in text):
            continue
        counted = [] if is_tally(text) else list(numbers(text, told))
        told = counted[0].noun if len(counted) == 1 else ""
        sentence = _Sentence(document, found, span, subjects.matter(span), span in lead, span in lead[:LEAD], story)
        measured = list(measures(text))
        here = list(_counted(sentence, counted, {one.start for one in measured if one.points and one.source[1]}))
        for measure in measured:
            if not any(one.number.start <= span.start + measure.start < one.number.end for one in here):
                here += _measured(sentence, measure, here or before)
        yield from here
        before = here or _loose(sentence, counted)


def _counted(sentence: _Sentence, found: Sequence[Number], given: Collection[int]) -> Iterator[Count]:
    """The numbers counted for a deed; of two for one thing the one that somebody else gives is left to its measure."""
    own = [number for number in found if number.start not in given]
    if {number.noun for number in own} & {number.noun for number in found if number.start in given}:
        found = own
    nouns = [number.noun for number in found]
    for number in found:
        deed, event = _deed(number, sentence)
        is_one_of_two = deed in deeds() and is_share(sentence.text, number)
        if deed is not None and nouns.count(number.noun) == 1 and not is_one_of_two:
            yield _count(sentence, number, deed, event)


def _lead(document: Document, found: Annotations) -> list[Span]:
    """The sentences near the beginning of a story, past who wrote it where."""
    above = [(block.start, block.end) for block in document.blocks if block.role in ("byline", "dateline")]
    first = found.sentences[: NEAR + LEAD]
    return [one for one in first if not any(start <= one.start < end for start, end in above)][:NEAR]


def _story(document: Document, lead: Sequence[Span], subjects: Subjects) -> Story:
    names: set[str] = set()
    topic: set[str] = set()
    for sentence in lead[:LEAD]:
        names |= set(_NAME.findall(document.text[sentence.start : sentence.end]))
        topic |= subjects.matter(sentence).terms
    return Story(document.date, Matter(terms=frozenset(topic)), frozenset(names - _CALENDAR))


def _deed(number: Number, sentence: _Sentence) -> tuple[str | None, EventMention | None]:
    """The stem of the deed a number is counted for, and the event that tells it as done; None where none does."""
    text, first = sentence.text, sentence.span.start
    at = first + number.start
    around = [one for one in sentence.found.events if one.span.start <= at < one.span.end and one.rule != "headline"]
    event = min(around, key=lambda one: one.span.end - one.span.start, default=None)
    if event is not None and event.status not in ("occurred", "ongoing") and not _is_claimed(event, sentence):
        return None, None
    named = by_deed().get(number.noun)
    if named is not None:
        return stem(named), event
    if event is None and _OPEN.search(text):
        return None, None
    inside = event.span if event is not None else sentence.span
    deed, has_deeds = fate(text, number, max(inside.start - first, 0), inside.end - first)
    if deed is not None or has_deeds:
        return deed, event  # "19 people lost their lives, 42 were injured": that is the next number's
    if event is None or number.is_part or event.lemma in words("doubts", "report_verbs"):
        return None, None  # "six of the men", "She said two men …": for what, nothing here tells
    return stem(event.lemma), event


def _is_claimed(event: EventMention, sentence: _Sentence) -> bool:
    """Whether a deed is only possible since somebody claims it: "claimed that 20 had died", not "20 may have died"."""
    first = sentence.span.start
    told = sentence.text[max(event.span.start - first, 0) : event.span.end - first]
    return event.status == "possible" and _OPEN.search(told) is None


def _count(sentence: _Sentence, number: Number, deed: str, event: EventMention | None) -> Count:
    text, first = sentence.text, sentence.span.start
    place = Span(sentence.document.id, first + number.start, first + number.end)
    speaker = _speaker(sentence, place)
    when = event.date if event is not None and event.basis in ("explicit", "relative") else None
    noun = "people" if number.noun in by_deed() else number.noun
    updates = _UPDATES.search(text, max(0, number.begins - 60), number.start) is not None
    return Count(
        span=sentence.span,
        number=place,
        said=one_line(text[number.begins : number.end].casefold()),
        value=number.value,
        noun=noun,
        thing=stem(noun),
        deed=deed,
        matter=sentence.matter,
        places=_places(sentence, speaker, number.end),
        leads=sentence.leads,
        opens=sentence.opens,
        happened=when if edtf.day(when) is not None else None,
        day=edtf.day(when) or edtf.day(sentence.story.written),
        speaker=speaker,
        source=_words(sentence, speaker),
        story=sentence.story,
        named=frozenset(_NAME.findall(text)),
        times=_times(sentence, event),
        scope=scope(text, number),
        updates=updates or _CORRECTS.match(text, number.end) is not None,
        grows=updates or _SO_FAR.search(text) is not None,
    )


def _speaker(sentence: _Sentence, place: Span) -> Span | None:
    """Who gives the number at a place: who counted so, or the speaker of the narrowest attribution around it."""
    reckoned = _RECKONED.search(sentence.text)
    if reckoned is not None:
        return Span(place.document, sentence.span.start + reckoned.start(1), sentence.span.start + reckoned.end(1))
    counting = _COUNTING.search(sentence.text, 0, place.start - sentence.span.start)
    start, end = source(sentence.text[: counting.start()].rstrip()) if counting is not None else (0, 0)
    if end:
        return Span(place.document, sentence.span.start + start, sentence.span.start + end)
    accorded = _ACCORDED.match(sentence.text, place.end - sentence.span.start)
    if accorded is not None:
        return Span(place.document, sentence.span.start + accorded.start(1), sentence.span.start + accorded.end(1))
    said = [one for one in sentence.found.attributions if one.speaker is not None and one.span.contains(place)]
    return min(said, key=lambda one: one.span.end - one.span.start).speaker if said else None


def _words(sentence: _Sentence, speaker: Span | None) -> str | None:
    return sentence.document.text[speaker.start : speaker.end].casefold() if speaker is not None else None


def _places(sentence: _Sentence, speaker: Span | None, number: int) -> frozenset[str]:
    """The places that a sentence names, but for where a speaker is ("a doctor in Omo") and owners ("in Mali's Omo")."""
    first, said_by = sentence.span.start, (0, 0)
    if speaker is not None:
        said_by = (speaker.start - first, speaker.end - first)
    cites = _CITES.search(sentence.text, number)  # "…, citing a doctor in Omo"
    end = cites.start() if cites is not None else len(sentence.text)
    named = (
        one.group(1) for one in _PLACE.finditer(sentence.text, 0, end) if not said_by[0] <= one.start() < said_by[1]
    )
    words_ = (name for names in named for name in names.split() if name not in _CALENDAR)
    return frozenset(word for word in words_ if not word.endswith(("'s", "’s")) and not _is_of_a_people(word))


@lru_cache(maxsize=1 << 12)
def _is_of_a_people(word: str) -> bool:
    """Whether a word is the adjective of a state, which places nothing: "in Chadian airstrikes"."""
    return any(entry.use in ("adjective", "people") for _, _, entry in matches([word], [True]))


def _times(sentence: _Sentence, event: EventMention | None) -> frozenset[str]:
    """The words that say when a deed was done: "last night"."""
    inside = event.span if event is not None else sentence.span
    when = (one.span for one in sentence.found.timexes_in(inside) if one.type in ("DATE", "TIME"))
    return frozenset(sentence.document.text[one.start : one.end].casefold() for one in when)


def _measured(sentence: _Sentence, measure: Measure, before: Sequence[Count]) -> list[Count]:
    """The count of a measure; "put the number at 200" counts what the sentence before does, which then counts too."""
    last = before[-1] if before else None
    if measure.points and (last is None or (last.asked and last.deed != f"in {measure.unit}")):
        return []
    if measure.points and last is not None and not _is_told_of(measure, last):
        return []
    noun = last.noun if measure.points and last is not None else measure.noun
    number = Number(measure.start, measure.end, measure.begins, measure.end, measure.value, noun)
    deed = last.deed if measure.points and last is not None else f"in {measure.unit}"
    one = _count(sentence, number, deed, None)
    first, (start, end) = sentence.span.start, measure.source
    speaker = Span(sentence.document.id, first + start, first + end) if end else one.speaker
    one = replace(
        one,
        asked=last.asked if measure.points and last is not None else _what_is(noun),
        speaker=speaker,
        source=_words(sentence, speaker),
        revises=measure.revises,
        about=measure.about,
        updates=False,
    )
    if not measure.points or last is None:
        return [one]
    one = replace(one, thing=last.thing, matter=last.matter, places=last.places, named=one.named | last.places)
    if last.deed != LOOSE:
        return [one]
    asked = _clause_after(last, sentence.document.text)
    return [replace(last, asked=asked), replace(one, asked=asked)]


def _is_told_of(measure: Measure, last: Count) -> bool:
    """Whether "the number of deaths" can stand for what was counted last: of those who died, or of all "those" told."""
    fates = {stem(by_deed()[word]) for word in measure.of if word in by_deed()} | (measure.about & set(deeds()))
    if fates:
        return fates == {last.deed}
    return not measure.of or measure.of[0] == "those" or stem(measure.of[0]) == last.thing


def _clause_after(last: Count, text: str) -> str:
    """How it is asked for a number by the words behind its noun: "2,000 people would have to move": "How many …".

    Nothing where no short clause follows; then the noun alone is asked for.
    """
    end = text.find(last.noun, last.number.end) + len(last.noun)
    clause = _CLAUSE.match(text, end) if end >= len(last.noun) else None
    return f"How many {last.noun} {clause[1]}" if clause is not None else ""


def _what_is(noun: str) -> str:
    return f"What {'are' if noun.endswith('s') else 'is'} the {noun}"


_CLAUSE = re.compile(r" ((?:are|could|had|have|may|might|must|were|will|would)(?: [a-z]{2,15}){1,6})(?=[,.;])")
LOOSE = "counted"
"""The deed of a number that is counted for none, until another is put beside it."""


def _loose(sentence: _Sentence, found: Sequence[Number]) -> list[Count]:
    """A number of a sentence that no deed is told for, which the next one may put at something else."""
    return [_count(sentence, found[0], LOOSE, None)] if len(found) == 1 else []
