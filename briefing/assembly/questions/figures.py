"""Figures that differ: documents that count the same people or things in the same event, and come to other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import combinations

from briefing.assembly.questions.matters import Matter, Subjects, stem
from briefing.lexicon import words
from briefing.model import Annotations, Document, EventMention, Question, Span, digest
from briefing.text import one_line

DAYS = 10
"""Most days between two documents that may tell of one event, where the event itself has no date."""
COMPARED = 30
"""Most counts of one thing and deed that are compared with one another."""
_TOKEN = re.compile(r"[^\W_]+(?:[.,’'-][^\W_]+)*")
_APPROXIMATE = re.compile(
    r"(?:about|almost|approximately|around|at least|at most|an estimated|as many as|close to|fewer than|less than|"
    r"more than|nearly|over|roughly|some|up to)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of something in the statement of an event: as it stands there, and what is counted."""

    document: Document
    event: EventMention
    number: str
    said: str
    noun: str
    matter: Matter


def differing(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], subjects: Subjects
) -> Iterator[Question]:
    """Questions on figures, one for each thing counted: "How many people: 12 or at least 15?"."""
    table: dict[tuple[str, str], list[Count]] = {}
    for document in documents:
        found = annotations.get(document.id)
        for event in found.events if found is not None else ():
            if event.rule != "headline" and event.status in ("occurred", "ongoing"):
                for count in _counts(document, event, subjects):
                    table.setdefault((stem(event.lemma), stem(count.noun)), []).append(count)
    for counts in table.values():
        pair = next((pair for pair in combinations(counts[:COMPARED], 2) if _differ(*pair)), None)
        if pair is not None:
            yield _question(*pair)


def _counts(document: Document, event: EventMention, subjects: Subjects) -> Iterator[Count]:
    """The count in a statement; none if it has several, for then it isn't clear which goes with the verb."""
    text = document.text[event.span.start : event.span.end]
    tokens = list(_TOKEN.finditer(text))
    found = []
    for index, token in enumerate(tokens):
        if not _is_number(token.group()):
            continue
        noun = next((other for other in tokens[index + 1 : index + 5] if other.group() in _nouns()), None)
        if noun is not None and "," not in text[token.end() : noun.start()]:
            found.append((token, noun))
    if len(found) == 1:
        token, noun = found[0]
        before = _APPROXIMATE.search(text, max(0, token.start() - 20), token.start())
        said = one_line(text[before.start() if before else token.start() : token.end()])
        yield Count(document, event, token.group().casefold(), said, noun.group(), subjects.matter(event.span))


def _is_number(word: str) -> bool:
    bare = word.replace(",", "")
    if bare.isdecimal():
        return not (len(word) == 4 and word[:2] in ("19", "20"))
    return word.casefold() in words("doubts", "number_words")


@cache
def _nouns() -> frozenset[str]:
    return words("doubts", "counted_nouns")


def _differ(one: Count, other: Count) -> bool:
    """Whether two documents count the same and come to different numbers."""
    if one.document.id == other.document.id or one.number == other.number or not _same_time(one, other):
        return False
    actors = one.matter.actors & other.matter.actors
    shared = (one.matter.terms & other.matter.terms) - {stem(one.noun), stem(one.event.lemma)}
    return len(actors) >= 2 or (bool(actors) and bool(shared)) or len(shared) >= 3


def _same_time(one: Count, other: Count) -> bool:
    if one.event.date is not None and other.event.date is not None:
        return one.event.date == other.event.date
    days = [_day(one.document.date), _day(other.document.date)]
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) <= DAYS


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat(edtf) if edtf else None
    except ValueError:
        return None


def _question(one: Count, other: Count) -> Question:
    words_of = one.document.text[one.event.span.start : one.event.span.end]
    identity = "u" + digest(one.document.id, "figures", words_of, one.noun)
    second = "u" + digest(
        other.document.id, "figures", other.document.text[other.event.span.start : other.event.span.end]
    )
    evidence: tuple[Span, Span] = (one.event.span, other.event.span)
    return Question(
        id=identity,
        kind="unconfirmed",
        question=f"How many {one.noun}: {one.said} or {other.said}?",
        evidence=evidence,
        cue=one.event.trigger,
        members=(identity, second),
        weight=0.55,
        reasons=(
            f"the documents differ on a figure: “{one.said} {one.noun}” and “{other.said} {other.noun}”",
            "weight 0.55: the same deed, counted twice",
        ),
    )
