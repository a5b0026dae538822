"""The vocabulary: what a document, an annotation and a briefing are. Frozen values, no I/O, imports nothing of ours.

Offsets everywhere count Unicode code points, half-open `[start, end)`, into a document's *reading text*
(`Document.text`). Items hold spans, not strings: text is looked up when it is shown, so it can't drift from its
source. Dates are EDTF (ISO 8601-2, level 1) strings; TIMEX3 values follow ISO-TimeML.

Three layers build on one another:

* `Document`: what a reader made of a file;
* `Annotations`: what the annotators found in one document (`Timex`, `Mention`, `Attribution`, `EventMention`, `Doubt`);
* `Briefing`: what assembly made of all documents (`Actor`, `Event`, `Quote`, `Question`), after the person's decisions.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, TypeAlias

BlockRole: TypeAlias = Literal["title", "byline", "dateline", "heading", "body", "back"]
Unit: TypeAlias = Literal["line", "page", "paragraph"]
DateSource: TypeAlias = Literal["config", "metadata", "filename", "text", "none"]
TimexType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
ActorKind: TypeAlias = Literal["person", "organization", "state", "place", "group"]
MentionForm: TypeAlias = Literal["name", "nominal", "pronoun", "metonym"]
QuoteKind: TypeAlias = Literal["direct", "mixed", "indirect", "scare"]
EventStatus: TypeAlias = Literal["occurred", "ongoing", "planned", "possible", "denied"]
DateBasis: TypeAlias = Literal["explicit", "relative", "note", "document"]
QuestionKind: TypeAlias = Literal["asked", "disputed", "unconfirmed", "pending", "forecast"]
QuestionStatus: TypeAlias = Literal["open", "answered", "dropped"]
Stance: TypeAlias = Literal["asserts", "denies", "asks", "doubts"]
SpeechAct: TypeAlias = Literal[
    "asserts", "denies", "asks", "doubts", "promises", "demands", "judges", "believes", "wants"
]
RoleTense: TypeAlias = Literal["current", "former", "incoming", "acting"]
Reliability: TypeAlias = Literal["A", "B", "C", "D", "E", "F"]
DecisionKind: TypeAlias = Literal[
    "pin",
    "unpin",
    "hide",
    "show",
    "merge",
    "rename",
    "kind",
    "date",
    "answer",
    "drop",
    "reopen",
    "own-question",
    "never-actor",
    "split",
    "speaker",
    "promote",
    "demote",
    "earlier",
    "later",
    "wording",
    "bottom-line",
    "lead",
    "event-date",
    "same",
    "separate",
]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's reading text: code points `[start, end)` of the document with that id."""

    document: str
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character of the same document."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end


# --- what readers make ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the reading text (heading, paragraph …), `[start, end)` without the white space around it.

    `back` is what stands beside the piece: back matter, and the chrome of a web page. It is shown and not read. Of a
    `heading`, and so of a picture's caption, the names are read alone.
    """

    start: int
    end: int
    role: BlockRole


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote that was lifted out of the body.

    `anchors` are the reading-text offsets at which its mark stood (the citing sentence ends at or spans the anchor).
    `text` is the note as printed, without its label; the parsed fields are None where they can't be told.
    `date` is EDTF. `origin` is the code-point offset of the note's text in the source, for opening it in an editor.
    """

    label: str
    text: str
    anchors: tuple[int, ...] = ()
    authors: tuple[str, ...] | None = None
    agency: str | None = None
    title: str | None = None
    publisher: str | None = None
    date: str | None = None
    origin: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One source as read: its reading text, its facts and the way back to the file.

    `origin` holds `(text_start, origin_start, length)` triples in order of `text_start`; `lines` the origin offset at
    which each source line of it starts; `first_line` the file's line number (from 1) of the first of them: 1 but for
    one of several documents in a file, of which a whole one stands on one JSON line. Where the format has no lines
    `unit` says what has its start in `lines` instead, pages or paragraphs, and the source is the text as the format's
    library gave it. `genre` is what the document calls itself ("Commentary") or None.
    `sha256` is the hex digest of the source's bytes (of its part, where a file holds several documents).
    """

    id: str
    path: str
    title: str
    date: str | None
    date_source: DateSource
    text: str
    origin: tuple[tuple[int, int, int], ...]
    notes: tuple[Note, ...] = ()
    blocks: tuple[Block, ...] = ()
    lines: tuple[int, ...] = (0,)
    first_line: int = 1
    unit: Unit = "line"
    author: str | None = None
    publisher: str | None = None
    genre: str | None = None
    url: str | None = None
    reliability: Reliability | None = None
    sha256: str = ""

    def source_offset(self, offset: int) -> int:
        """The code-point offset in the source of a reading-text offset (white space that joins: what precedes it)."""
        index = bisect_right(self.origin, offset, key=lambda piece: piece[0]) - 1
        if index < 0:
            return 0
        text_start, origin_start, length = self.origin[index]
        return origin_start + min(offset - text_start, length)

    def place(self, offset: int) -> tuple[int, int]:
        """Line (page, paragraph) and column (both from 1) in the source of a reading-text offset."""
        source = self.source_offset(offset)
        index = max(bisect_right(self.lines, source) - 1, 0)
        return self.first_line + index, source - self.lines[index] + 1

    def spot(self, offset: int) -> str:
        """Where a reading-text offset is in the source, for a person: "line 12", "page 3", "paragraph 7"."""
        return f"{self.unit} {self.place(offset)[0]}"


@dataclass(frozen=True, slots=True)
class Unread:
    """A source that could not be read, wholly or partly: where, why, and what a person can do about it.

    `is_source` is False for what the configuration says of a document that isn't there: nothing is left unread then.
    """

    path: str
    reason: str
    line: int | None = None
    advice: str = ""
    is_source: bool = True


@dataclass(frozen=True, slots=True)
class Misdated:
    """A document whose text speaks against its date: the date the text gives itself (EDTF), and where."""

    document: str
    stated: str
    evidence: Span


# --- what annotators find in one document -----------------------------------------------------------------------


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

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that holds `offset`, or the last one that starts before it; -1 before the first."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1


# --- what assembly makes of all documents -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the text states it, with the span that states it.

    `tense` is what the words say of it ("former", "president-elect"), `body` the id of the state or organisation it is
    a role in ("South Korean President"), None where that is no actor of the briefing.
    """

    text: str
    evidence: Span
    tense: RoleTense = "current"
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone or something that acts, whole across documents. `salience` lies in [0, 1]; `mentions` in text order.

    `roles` are as stated, the latest first. `affiliation` is the id of the state or organisation it belongs to by what
    the documents state: the body of its latest role, the owner of an office; None where nothing states one. `members`
    are the ids it would have under each of its names that are nobody else's, so that a decision about any finds it.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    salience: float = 0.0
    reasons: tuple[str, ...] = ()
    affiliation: str | None = None
    members: tuple[str, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents it is mentioned in, in order of first mention."""
        return tuple(dict.fromkeys(mention.span.document for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Link:
    """One actor acting on another, as one clause states it: subject and object of one verb.

    `subject` and `object` are actors' ids, `verb` the verb's lemma with its preposition ("meet with"), `trigger` the
    verb where it stands and `evidence` the sentence or clause around it. `status` is that of the deed: what was denied
    or is only possible did not happen.
    """

    subject: str
    object: str
    verb: str
    trigger: Span
    evidence: Span
    status: EventStatus = "occurred"


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the chronology.

    `date` is EDTF or None where unknown: for an event known only from a dated report it is the open interval
    `../<report date>` and `basis` is "note". `display` is the date as shown: plain reading, or the words ("Friday").
    `earliest` and `latest` are ISO days for sorting. `evidence` is never empty: the stating span first, then the others
    that state the same event. `members` are the ids it would have, one for each evidence, so that a decision about
    any of them finds it. `origins` counts independent sources. `weight` lies in [0, 1]. `parts` are the lines its
    evidence would make alone, in the order of `members`, none for an event told once. `corrected` tells that a person
    gave its date, or took it away.
    """

    id: str
    status: EventStatus
    evidence: tuple[Span, ...]
    date: str | None = None
    display: str = ""
    earliest: str | None = None
    latest: str | None = None
    basis: DateBasis | None = None
    timex: Span | None = None
    actors: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    origins: int = 1
    weight: float = 0.0
    reasons: tuple[str, ...] = ()
    parts: tuple[Event, ...] = ()
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """One line of the key quotes.

    `evidence` is never empty: the content first, then the other places where the same words stand. `members` are the
    ids it would have, one for each evidence, so that a decision about any of them finds it. `quoted` are the verbatim
    stretches of the first, without marks. `speaker` is an actor's id; `speaker_name` what is shown ("Yoon Suk Yeol",
    "foreign ministry"), None if the source gives nobody; `corrected` tells that a person gave it. `role` is the
    speaker's role as stated in the documents. `said_by` is where the speaker stands.
    """

    id: str
    kind: QuoteKind
    evidence: tuple[Span, ...]
    quoted: tuple[Span, ...] = ()
    speaker: str | None = None
    speaker_name: str | None = None
    role: str | None = None
    said_by: Span | None = None
    cue: Span | None = None
    weight: float = 0.0
    reasons: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    corrected: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a side of a question: an actor's id, or None for an unnamed holder, and where it stands.

    `figure` is the holder's answer where a question names several: "at least 46".
    """

    actor: str | None
    stance: Stance
    name: str | None = None
    evidence: Span | None = None
    figure: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One open question. `evidence` is never empty; `answer` is a later span that settles it, `note` the analyst's.

    `own` tells that the analyst put it, in her own words, to the place that is its evidence.
    """

    id: str
    kind: QuestionKind
    question: str
    evidence: tuple[Span, ...]
    cue: Span | None = None
    status: QuestionStatus = "open"
    holders: tuple[Holder, ...] = ()
    members: tuple[str, ...] = ()
    answer: Span | None = None
    note: str | None = None
    weight: float = 0.0
    reasons: tuple[str, ...] = ()
    own: bool = False


@dataclass(frozen=True, slots=True)
class ActorRules:
    """What a person decided about actors as such, by name, so that it holds for documents added later.

    `merged` maps a name to the name of the actor it belongs to; `renamed` an actor's name to the one to be shown;
    `kinds` a name to its kind; `never` are names that are no actors; `split` are names that stand for an actor of
    their own, whatever the rules would join them to.
    """

    merged: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    renamed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    kinds: Mapping[str, ActorKind] = field(default_factory=lambda: MappingProxyType({}))
    never: frozenset[str] = frozenset()
    split: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing a person decided at the desk.

    `item` is the id of what it is about (an item or a document), `refers` its words at the time, for people and for
    telling that the source has changed: `hash` is the first 16 hex digits of the SHA-256 of those words. `value` is
    what was decided: a name, a date, an answer. `evidence` is the place it rests on, as `briefing.places` writes it,
    and `quoted` its words at the time. What a person adds has such a place as its `item`.
    """

    id: str
    kind: DecisionKind
    item: str
    refers: str = ""
    hash: str = ""
    value: str = ""
    evidence: str = ""
    quoted: str = ""


@dataclass(frozen=True, slots=True)
class Stale:
    """A decision that could not be applied, and why."""

    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything the desk shows and the exporters write: one value, rebuilt whenever something changes.

    Actors, quotes and questions stand in order of weight, the chronology in order of time (undated last), `links` in
    order of the documents; hidden items stay in the lists and are named in `hidden`. `speakers` tells for the content
    of each attribution, quoted or not, which actor's it is; what is nobody's by name is not in it.

    `pinned` are items' ids in the order the page gives them, `wordings` the analyst's own words for an item on the
    page, by its id. `bottom_line` is what the analyst wrote there; `lead` the id of the event or question she chose
    for it.
    """

    title: str = ""
    as_of: str | None = None
    documents: tuple[Document, ...] = ()
    annotations: Mapping[str, Annotations] = field(default_factory=lambda: MappingProxyType({}))
    actors: tuple[Actor, ...] = ()
    chronology: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    questions: tuple[Question, ...] = ()
    links: tuple[Link, ...] = ()
    speakers: Mapping[Span, str] = field(default_factory=lambda: MappingProxyType({}))
    pinned: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()
    wordings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    bottom_line: str = ""
    lead: str | None = None
    stale: tuple[Stale, ...] = ()
    unread: tuple[Unread, ...] = ()
    misdated: tuple[Misdated, ...] = ()

    def document(self, document_id: str) -> Document:
        """The document with that id. Raises KeyError if there is none."""
        for document in self.documents:
            if document.id == document_id:
                return document
        raise KeyError(document_id)

    def text(self, span: Span) -> str:
        """The very words of a span. Raises KeyError if its document is not in the briefing."""
        return self.document(span.document).text[span.start : span.end]

    def actor(self, actor_id: str) -> Actor | None:
        """The actor with that id, or None."""
        return next((actor for actor in self.actors if actor.id == actor_id), None)

    def citation(self, span: Span) -> tuple[int, int]:
        """Document and sentence number of a span, both from 1, as in `[2:14]`. Raises KeyError for a foreign span."""
        for number, document in enumerate(self.documents, 1):
            if document.id == span.document:
                return number, max(self.annotations[document.id].sentence_at(span.start), 0) + 1
        raise KeyError(span.document)


def digest(*parts: str, length: int = 16) -> str:
    """The first `length` hex digits of the SHA-256 of the parts, kept apart: for ids and hashes that stay the same."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:length]
