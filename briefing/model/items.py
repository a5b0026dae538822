"""What assembly makes of all documents: the items of a briefing, each with its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from briefing.model.annotations import ActorKind, DateBasis, EventStatus, Mention, QuestionKind, QuoteKind, Stance
from briefing.model.spans import Span

RoleTense: TypeAlias = Literal["current", "former", "incoming", "acting"]
QuestionStatus: TypeAlias = Literal["open", "answered", "dropped"]


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

    `roles` are as stated, offices before ranks and occupations, the latest first. `affiliation` is the id of the state
    or organisation it belongs to by what the documents state: the body of its latest role, the owner of an office; None
    where nothing states one. `members` are the ids it would have under each of its names that are nobody else's, so
    that a decision about any finds it.
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
