"""Counts in statements of what happened: a number, what is counted, and the deed it is counted for."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

from briefing.assembly.questions.matters import Matter, Subjects, stem
from briefing.assembly.questions.measures import Measure, measures
from briefing.lexicon import lexicon, words
from briefing.model import Annotations, Document, EventMention, Span
from briefing.text import one_line

LEAD = 3
"""The first sentences of a story, which say what it is about."""
NEAR = 10
"""A count in so many of the first sentences is one of what the story is about."""
LONGEST = 600
"""Characters of a sentence; a longer one is a table."""
_TOKEN = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_APPROXIMATE = re.compile(
    r"(?:about|almost|approximately|around|at least|at most|an estimated|as many as|close to|fewer than|less than|"
    r"more than|nearly|over|roughly|some|up to)\s{1,3}$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:(?:death )?toll|number of (?:the )?(?P<noun>dead|deaths|injured|wounded|missing))\b[^.;\"“”]{0,80}?"
    r"\b(?:at|to|is|was|reached)\s(?:[a-z]{2,9}\s){0,3}(?P<number>\d[\d,]{0,12})\b(?!\s(?:%|per|percent))",
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]ff|[Oo]utside)\s(?:the\s)?((?:[A-Z][\w’'-]{1,30}\s?){1,3})")
_NAME = re.compile(r"(?<=[\w,;:’”] )[A-Z][^\W\d_]{2,30}")
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_MORE = frozenset({"more", "other", "others", "further", "additional", "another"})
_UPDATES = re.compile(
    r"\b(?:ris(?:es|en)|rose|climb(?:s|ed)|grow(?:s|n)|grew|jump(?:s|ed)|increas(?:es|ed)|revised|raised|lowered|fell|fallen)"
    r" (?:\w{1,20} ){0,3}to\b|\bnow stands? at\b|\bup from\b"
)
_CORRECTS = re.compile(
    r"[^.;,]{0,40},? (?:and not|not|rather than|instead of|up from|down from) (?:[a-z]{2,8} ){0,2}\d"
)
"""What follows a number that corrects another: "64 people died, not 70"."""
_OPEN = re.compile(r"\b(?:will|would|could|may|might|should|not|never|if|unless|fear\w*|expect\w*)\b|n['’]t\b")
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_OF_THEM = re.compile(r" of (?:them|whom)\b")


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
    says it was. `leads` tells whether it stands near the beginning of its story. `happened` is the event's day (ISO),
    `day` the one by which times are compared. `speaker` is where the one who gives it stands, `source` his words.
    `updates` tells that it takes the place of an earlier figure ("has risen to 13"), `revises` that it does so with the
    same source's. `named` are the names in the sentence. `asked` opens the question where it isn't "How many …".
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

    @property
    def is_rounded(self) -> bool:
        """Whether the words say that the number is not exact."""
        return not self.said.lstrip("$€£ ")[:1].isdigit()


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in a sentence, by its offsets there with "about" before it, and the noun it counts, with its end.

    `is_part` tells that it counts some of those who were counted before: "six of the men", "two of them".
    """

    start: int
    end: int
    begins: int
    closes: int
    value: float
    noun: str
    is_part: bool = False


def counts(document: Document, found: Annotations, subjects: Subjects) -> Iterator[Count]:
    """The counts of a document, in order; of a thing that one sentence counts more than once none."""
    lead = _lead(document, found)
    story = _story(document, lead, subjects)
    before: list[Count] = []
    told = ""  # the noun of the only number of the sentence before, for which "two of them" stands
    for sentence in found.sentences:
        text = document.text[sentence.start : sentence.end]
        if len(text) > LONGEST or not any(character.isalnum() for character in text):
            continue
        numbers = list(_numbers(text, told))
        told = numbers[0].noun if len(numbers) == 1 else ""
        matter, leads = subjects.matter(sentence), sentence in lead
        here: list[Count] = []
        for number in numbers:
            deed, event = _deed(number, sentence, found, text)
            if deed is None or [one.noun for one in numbers].count(number.noun) > 1:
                continue
            here.append(_count(document, sentence, number, deed, event, found, matter, leads, story))
        for measure in measures(text):
            if not any(one.number.start <= sentence.start + measure.start < one.number.end for one in here):
                here += _measured(document, sentence, measure, found, matter, leads, story, before)
        yield from here
        before = here or _loose(document, sentence, numbers, found, matter, leads, story)


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


def _numbers(text: str, told: str = "") -> Iterator[_Number]:
    """The numbers of a sentence that count something listed, without those that are added to others ("5 more").

    `told` is the noun that "of them" stands for, if any.
    """
    tokens = list(_TOKEN.finditer(text))
    for index, token in enumerate(tokens):
        value = _value(token.group())
        if value is None or (index and tokens[index - 1].group().casefold() in _MORE):
            continue
        end, after = token.end(), tokens[index + 1 : index + 5]
        if after and after[0].group() in _SCALES:
            value, end, after = value * _SCALES[after[0].group()], after[0].end(), after[1:]
        if told and (them := _OF_THEM.match(text, end)) is not None:
            yield _Number(token.start(), end, _begins(text, token.start()), them.end(), value, told, is_part=True)
            continue
        noun = next((other for other in after if other.group() in _nouns()), None)
        between = [other.group().casefold() for other in after if noun is not None and other.start() < noun.start()]
        if noun is None or "," in text[end : noun.start()] or _MORE & set(between):
            continue
        if between and noun.group() in _by_deed():  # "217 lives and injured 5,000"
            continue
        begins = _begins(text, token.start())
        yield _Number(token.start(), end, begins, noun.end(), value, noun.group(), between[:1] == ["of"])
    for toll in _TOLL.finditer(text):
        value = _value(toll["number"].rstrip(","))
        if value is not None:
            start, end = toll.span("number")
            yield _Number(start, end, _begins(text, start), end, value, toll["noun"] or "deaths")


def _begins(text: str, number: int) -> int:
    """Where a number begins with the words that say how exact it is: "at least 12"."""
    about = _APPROXIMATE.search(text, max(0, number - 20), number)
    return about.start() if about is not None else number


@lru_cache(maxsize=1 << 14)
def _value(word: str) -> float | None:
    """What a number is worth; None for what is none, and for a year."""
    bare = word.replace(",", "")
    if word.casefold() in words("doubts", "number_words"):
        return float(lexicon("doubts")["number_values"].get(word.casefold(), 0)) or None
    if not re.fullmatch(r"\d{1,12}(?:\.\d{1,3})?", bare) or not bare.isascii():
        return None
    return None if len(word) == 4 and word[:2] in ("19", "20") else float(bare)


@cache
def _nouns() -> frozenset[str]:
    return words("doubts", "counted_nouns") | frozenset(_by_deed())


@cache
def _by_deed() -> dict[str, str]:
    """Nouns for people by what became of them ("the wounded"), with the verb for it."""
    return {noun: deed for noun, deed in lexicon("doubts")["deed_nouns"].items() if noun != "source"}


@cache
def deeds() -> dict[str, str]:
    """What is asked of the people counted for a deed ("were killed"), by the deed's stem."""
    table = lexicon("doubts")["counted_deeds"]
    return {stem(verb): asked for verb, asked in table.items() if verb != "source"}


def _deed(number: _Number, sentence: Span, found: Annotations, text: str) -> tuple[str | None, EventMention | None]:
    """The stem of the deed a number is counted for, and the event that tells it as done; None where none does."""
    at = sentence.start + number.start
    around = [one for one in found.events if one.span.start <= at < one.span.end and one.rule != "headline"]
    event = min(around, key=lambda one: one.span.end - one.span.start, default=None)
    if event is not None and event.status not in ("occurred", "ongoing"):
        return None, None
    named = _by_deed().get(number.noun)
    if named is not None:
        return stem(named), event
    if event is None and _OPEN.search(text):
        return None, None
    inside = event.span if event is not None else sentence
    start, end = inside.start - sentence.start, inside.end - sentence.start
    near = [one for one in _TOKEN.finditer(text, max(start, 0), end) if stem(one.group()) in deeds()]
    closest = min(near, key=lambda one: max(number.begins - one.end(), one.start() - number.closes), default=None)
    if closest is not None:
        return stem(closest.group()), event
    if event is None or number.is_part or event.lemma in words("doubts", "report_verbs"):
        return None, None  # "six of the men", "She said two men …": for what, nothing here tells
    return stem(event.lemma), event


def _count(
    document: Document,
    sentence: Span,
    number: _Number,
    deed: str,
    event: EventMention | None,
    found: Annotations,
    matter: Matter,
    leads: bool,
    story: Story,
) -> Count:
    text = document.text[sentence.start : sentence.end]
    place = Span(document.id, sentence.start + number.start, sentence.start + number.end)
    said = [one for one in found.attributions if one.speaker is not None and one.span.contains(place)]
    speaker = min(said, key=lambda one: one.span.end - one.span.start).speaker if said else None
    said_by = (speaker.start - sentence.start, speaker.end - sentence.start) if speaker is not None else (0, 0)
    placed = (place_.group(1) for place_ in _PLACE.finditer(text) if not said_by[0] <= place_.start() < said_by[1])
    when = event.date if event is not None and event.basis in ("explicit", "relative") else None
    is_person = number.noun in _by_deed()
    return Count(
        span=sentence,
        number=place,
        said=one_line(text[number.begins : number.end].casefold()),
        value=number.value,
        noun="people" if is_person else number.noun,
        thing=stem("people" if is_person else number.noun),
        deed=deed,
        matter=matter,
        places=frozenset(name for names in placed for name in names.split() if name not in _CALENDAR),
        leads=leads,
        happened=when if when is not None and _DAY.fullmatch(when) else None,
        day=_day(when) or _day(story.written),
        speaker=speaker,
        source=document.text[speaker.start : speaker.end].casefold() if speaker is not None else None,
        story=story,
        named=frozenset(_NAME.findall(text)),
        updates=_UPDATES.search(text, max(0, number.begins - 60), number.start) is not None
        or _CORRECTS.match(text, number.end) is not None,
    )


def _measured(
    document: Document,
    sentence: Span,
    measure: Measure,
    found: Annotations,
    matter: Matter,
    leads: bool,
    story: Story,
    before: Sequence[Count],
) -> list[Count]:
    """The count of a measure; "put the number at 200" counts what the sentence before does, which then counts too."""
    last = before[-1] if before else None
    if measure.points and (last is None or (last.asked and last.deed != f"in {measure.unit}")):
        return []
    noun = last.noun if measure.points and last is not None else measure.noun
    number = _Number(measure.start, measure.end, measure.begins, measure.end, measure.value, noun)
    deed = last.deed if measure.points and last is not None else f"in {measure.unit}"
    one = _count(document, sentence, number, deed, None, found, matter, leads, story)
    words_ = Span(document.id, sentence.start, sentence.start + measure.source) if measure.source else None
    speaker = words_ or one.speaker
    one = replace(
        one,
        asked=last.asked if measure.points and last is not None else f"What is the {noun}",
        speaker=speaker,
        source=document.text[speaker.start : speaker.end].casefold() if speaker is not None else None,
        revises=measure.revises,
        about=measure.about,
        updates=False,
    )
    if not measure.points or last is None:
        return [one]
    one = replace(one, thing=last.thing, matter=last.matter, places=last.places)
    return [last, one] if last.deed == LOOSE else [one]


LOOSE = "counted"
"""The deed of a number that is counted for none, until another is put beside it."""


def _loose(
    document: Document,
    sentence: Span,
    numbers: Sequence[_Number],
    found: Annotations,
    matter: Matter,
    leads: bool,
    story: Story,
) -> list[Count]:
    """A number of a sentence that no deed is told for, which the next one may put at something else."""
    if len(numbers) != 1:
        return []
    return [_count(document, sentence, numbers[0], LOOSE, None, found, matter, leads, story)]


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf) if edtf and _DAY.fullmatch(edtf) else None
    except ValueError:
        return None
