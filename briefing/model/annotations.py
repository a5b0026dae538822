"""What annotators find in one document, a layer a class."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.model.spans import Span

TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind: TypeAlias = Literal["person", "organization", "state", "place", "group"]
MentionForm: TypeAlias = Literal["name", "nominal", "pronoun", "metonym"]
QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect", "scare"]
EventStatus: TypeAlias = Literal["occurred", "ongoing", "planned", "possible", "denied"]
DateBasis: TypeAlias = Literal["explicit", "relative", "note", "document"]
QuestionKind: TypeAlias = Literal["asked", "disputed", "unconfirmed", "pending", "forecast"]
Stance: TypeAlias = Literal["asserts", "denies", "asks", "doubts"]
SpeechAct: TypeAlias = Literal[
    "asserts", "denies", "asks", "doubts", "promises", "demands", "judges", "believes", "wants"
]

PAPER = 40
"""Fewest sentences of a paper; agency stories have up to thirty-odd."""


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression (TIMEX3).

    `value` is the TIMEX3 value; `edtf` the EDTF date, or None where TIMEX3 says something that has no place on a
    calendar; `earliest` and `latest` are ISO days that bound it, for sorting. `relative` tells whether the value was
    reached from the document's date or another anchor rather than read off the words. `rule` names what found it.
    """

    span: Span
    type: TimexType
    value: str
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    relative: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch that names or stands for a possible actor.

    `span` covers the name without article, title or apposition. `head` is the offset of its syntactic head token.
    `role` is the stated title or office beside the name ("South Korean President"). `antecedent` is the index, in the
    same document's mentions, of what a nominal or pronoun surely stands for. `verb` is the lemma of the verb it is
    an argument of and `function` how: "passive" is the subject of a passive; `speaks` whether it is the subject of a
    speech verb.
    `cues` are votes for what it is, such as "person:title" or "organization:suffix", for deciding over the folder.
    """

    span: Span
    kind: ActorKind
    form: MentionForm
    head: int = -1
    role: Span | None = None
    antecedent: int | None = None
    verb: str | None = None
    function: Literal["subject", "passive", "object", "other"] = "other"
    speaks: bool = False
    cues: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Words or a claim given to a source: a quotation or indirect speech.

    `span` is the whole content; `quoted` its verbatim stretches without their marks; `speaker` the source as it stands
    there and `cue` the words that attribute ("said", "according to"), each None where the text has none. `lemma` is the
    cue's lemma; `denies` whether the cue denies the content; `hedged` whether the report itself is hedged or agentless.
    `act` is what the source does with the content: "says" and "shows" are "asserts".
    """

    span: Span
    kind: QuoteKind
    quoted: tuple[Span, ...] = ()
    speaker: Span | None = None
    cue: Span | None = None
    lemma: str | None = None
    denies: bool = False
    hedged: bool = False
    act: SpeechAct = "asserts"
    rule: str = ""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One statement of something that happened, happens or may happen.

    `span` is the sentence or clause that states it, `trigger` the word that names the event. `date` is EDTF and
    `timex` the index of the expression it came from. `participants` are indices of mentions that are arguments of the
    trigger. `reported` is the date (EDTF) of a note on the sentence or of its reporting clause ("…, the agency said on
    Friday"): when it was reported, never when it happened; `reported_timex` the expression it came from, if it is one.
    """

    span: Span
    trigger: Span
    status: EventStatus
    date: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis | None = None
    timex: int | None = None
    participants: tuple[int, ...] = ()
    reported: str | None = None
    lemma: str = ""
    rule: str = ""
    reported_timex: int | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A stretch that leaves something open, with the words that say so and the question it puts.

    `holder` is the source of the claim or question as it stands there; `stance` what that source does. `question` is
    worded by a template from the sentence's own words and ends in "?". `lemma` is that of the word which names what is
    open ("ratify" in "will ratify the treaty"), by which a later document's answer is told. `agent` is the subject of
    what is open. `faults` say why the question should not be put to a person, as far as wording and parse go.
    """

    span: Span
    kind: QuestionKind
    question: str
    cue: Span | None = None
    holder: Span | None = None
    stance: Stance = "asserts"
    rule: str = ""
    lemma: str = ""
    agent: Span | None = None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deed:
    """One mention acting on another, as one clause states it: subject and object of one verb.

    `subject` and `object` are indices of mentions, the passive turned round. `verb` is the lemma with its preposition
    or the noun it leaves its meaning to ("meet with", "impose sanctions on"); `trigger` the verb where it stands.
    """

    subject: int
    object: int
    verb: str
    trigger: Span
    status: EventStatus = "occurred"


@dataclass(frozen=True, slots=True)
class Annotations:
    """All that was found in one document, each layer in order of start. `sentences` number from 1 in citations.

    `claims` are plain statements with their source, in the form of doubts: open only where somebody denies them.
    """

    document: str
    sentences: tuple[Span, ...] = ()
    timexes: tuple[Timex, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[EventMention, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    deeds: tuple[Deed, ...] = ()
    claims: tuple[Doubt, ...] = ()

    @property
    def is_paper(self) -> bool:
        """Whether it is as long as a paper, whatever it calls itself: stories are shorter."""
        return len(self.sentences) >= PAPER

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds `offset`, or the last one that starts before it; -1 before the first."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1

    def timexes_in(self, span: Span) -> tuple[Timex, ...]:
        """The expressions that lie wholly within a span of the document, in order; found without looking at others."""
        first = bisect_left(self.timexes, span.start, key=lambda timex: timex.span.start)
        behind = bisect_left(self.timexes, span.end, first, key=lambda timex: timex.span.start)
        return tuple(timex for timex in self.timexes[first:behind] if span.contains(timex.span))
