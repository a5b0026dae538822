"""The time of one event: its clause's own date, one it shares, its report's, or the day its story is told from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing import edtf
from briefing.annotators.events.anchored import is_told_from_anchor
from briefing.annotators.events.clauses import Clause, has_subject, is_contrast, opens_with, subject
from briefing.annotators.events.context import Scene
from briefing.annotators.events.counts import is_count
from briefing.annotators.events.dates import Dating, is_overdue
from briefing.annotators.events.tense import Tense, kernel, tense
from briefing.annotators.events.words import listed
from briefing.annotators.events.worth import Verdict
from briefing.annotators.language import Token
from briefing.model import DateBasis, EventMention, EventStatus

_WHEN = frozenset({"when"})
_WAYS = {"after": -1, "before": 1}
"""Which way a clause lies from the one that it is so many days after or before."""
NOUN = "noun:dated"
"""The rule of an event that a dated noun in a clause's subject names."""

ARRANGED = "noun:arranged"
"""The rule of one that a clause arranges for a date: "called a vote for 5 May"."""

ASIDE = "noun:aside"
"""The rule of one that a clause only reminds of: "since the clash of 17 June"."""


@dataclass(frozen=True, slots=True)
class When:
    """When an event happened and was reported, as `EventMention` holds it."""

    date: str | None = None
    basis: DateBasis | None = None
    timex: int | None = None
    reported: str | None = None
    reported_timex: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A clause, or a dated noun, found to state an event."""

    clause: Clause
    trigger: Token
    status: EventStatus
    rule: str
    tense: Tense
    when: When
    participants: tuple[int, ...]


def dated(scene: Scene, dating: Dating) -> When:
    """The time a date of its own gives an event; a note on the sentence still tells when it was reported."""
    return When(scene.context.day_of(dating, scene.day), scene.context.basis(dating), dating.timex, scene.noted)


def is_wider(one: EventMention, other: EventMention) -> bool:
    """Whether one date only holds another's: "The Dax fell on Monday, wiping out its gains this year" was on Monday."""
    days = (one.earliest, other.earliest, other.latest, one.latest)
    return one.date != other.date and None not in days and list(days) == sorted(day or "" for day in days)


def times(scene: Scene, part: Clause, verdict: Verdict, before: Sequence[Found]) -> Iterator[When]:
    """The times of the event a clause states, more than one where they are joined: "in March and again in June".

    From when a decision holds is not when it was taken, if that is told: "In May they met and cut the tax from June".
    """
    own = own_date(scene, part)
    if own is not None and own.effective and (shared := _shared(scene, part, verdict)) is not None:
        yield shared
        return
    if own is None:
        yield _inferred(scene, part, verdict, before)
        return
    yield _credible(scene, own, verdict)
    for other in scene.datings(part.verb):
        if scene.context.is_joined(own, other):
            yield _credible(scene, other, verdict)


def _credible(scene: Scene, dating: Dating, verdict: Verdict) -> When:
    """The time a date gives, without a calendar date where what has happened would lie after the telling of it."""
    if verdict.status in ("occurred", "ongoing") and verdict.tense.time == "past" and scene.context.is_later(dating):
        return When(None, scene.context.basis(dating), dating.timex, scene.noted)
    return dated(scene, dating)


def _inferred(scene: Scene, part: Clause, verdict: Verdict, before: Sequence[Found]) -> When:
    """The time of the event of a clause without a date; `before` holds what the sentence stated so far."""
    shared = reckoned(scene, part) or _shared(scene, part, verdict) or _of_elliptic(scene, part, verdict)
    shared = shared or _of_subject(part, verdict, before) or _of_contrast(part, verdict, before)
    shared = shared or _of_saying(scene, part, verdict)
    if shared is not None:
        return shared
    beside = _when(scene, part, verdict)
    if beside is not None:
        return beside
    since = _since(scene, part) if verdict.tense.perfect and not verdict.tense.pluperfect else None
    if since is not None:
        return since
    if scene.noted is not None:
        return When(None, "note", _reference(scene, part), scene.noted)
    said = _said(scene, part)
    if said is not None:
        return When(None, "note", _reference(scene, part), said.edtf, said.timex)
    if scene.context.anchor is not None and is_told_from_anchor(scene, part, verdict):
        if scene.entry is not None:
            return When(scene.context.anchor, "explicit", scene.entry)
        is_now = verdict.status == "ongoing" and not verdict.tense.perfect
        is_now = is_now or (is_count(part.verb) and verdict.tense.time == "present")
        return When(scene.context.document.date if is_now else scene.context.anchor, "document")
    reference = _reference(scene, part)
    return When(None, None if reference is None else "relative", reference)


def own_date(scene: Scene, part: Clause) -> Dating | None:
    """The date a clause gives its own predicate: one with a calendar value first, else one in words ("Friday")."""
    return _date_of(scene, part.verb)


def _date_of(scene: Scene, verb: Token) -> Dating | None:
    own = [it for it in scene.datings(verb) if scene.context.is_calendar(it) and not scene.context.is_limit(it)]
    own = [it for it in own if not (tense(verb).time == "future" and scene.context.is_from_to(it))]
    own = [it for it in own if not any(is_overdue(it.edtf, other.edtf) for other in own)]
    return next((dating for dating in own if dating.edtf is not None), own[0] if own else None)


def _reference(scene: Scene, part: Clause) -> int | None:
    """The expression that places a clause in time without a calendar ("previously", "now"), or None."""
    return next((it.timex for it in scene.datings(part.verb) if not scene.context.is_limit(it)), None)


def _said(scene: Scene, part: Clause) -> Dating | None:
    """The date of what reports a clause: "…, the ministry said on Friday", "…, according to a report on Friday".

    Where it has none, that of what reports the report: "Oslo said it has left, its envoy said on Friday".
    """
    reporter = scene.context.reports.reporter(part)
    said = [dating for dating in scene.dates.get(part.verb.i, ()) if dating.reported]
    if reporter is None or reporter.verb is None:
        return next(iter(said), None)
    says = reporter.verb
    if says.dep_ == "conj" and not has_subject(says) and says.i not in scene.dates:
        says = says.head  # "said on Monday it was safe but noted that it leaked"
    told = (dating for dating in scene.dates.get(says.i, ()) if dating.noun is None)
    said = [dating for dating in told if scene.context.is_calendar(dating)] or said
    outer = next((other for other in scene.parts if other.verb == reporter.verb), None)
    return said[0] if said else None if outer is None else _said(scene, outer)


def _shared(scene: Scene, part: Clause, verdict: Verdict) -> When | None:
    """The time a conjunct shares with the clause it is joined to: "In June she visited Cairo and signed a pact".

    So do all that follow it. Nor need "and she signed" say it again, and "The Dow fell on Monday, while the Dax rose"
    was all on Monday. Not so where else the subject changes, or the tense: "In June she left Cairo and has since kept
    silent", nor where it was but a plan: "She was to leave in June but stayed".
    """
    if part.above is None or not _is_beside(part):
        return None
    above = part.above.i
    joined = next((other for other in scene.parts if other.verb.i == above), None)
    if joined is None or not _is_same_subject(joined, part):
        return None
    if own_date(scene, joined) is None and not has_subject(part.verb):
        return _shared(scene, joined, verdict)
    first, second = tense(joined.verb), verdict.tense
    own = own_date(scene, joined)
    alike = (first.time, first.perfect) == (second.time, second.perfect) and not kernel(joined.verb).planned
    return _credible(scene, own, verdict) if own is not None and alike else None


def _is_beside(part: Clause) -> bool:
    """Whether a clause is joined to the one above it, or set against it: "The Dow fell, while the Dax rose"."""
    return part.kind == "conjunct" or is_contrast(part)


def _is_same_subject(first: Clause, second: Clause) -> bool:
    """Whether a clause has the subject of the one it is joined to, unsaid or by the same pronoun."""
    if is_contrast(second) or not has_subject(second.verb):
        return True
    one, other = subject(first.verb), subject(second.verb)
    return one is not None and other is not None and one.pos_ == other.pos_ == "PRON" and one.lower_ == other.lower_


def _of_elliptic(scene: Scene, part: Clause, verdict: Verdict) -> When | None:
    """The time a passive shares with one joined to it that borrows its auxiliary.

    "Two were killed and five wounded on Monday": all on Monday. "Two were killed and five were wounded on Monday" says
    it of the five.
    """
    for other in part.verb.children if verdict.tense.passive else ():
        if other.dep_ == "conj" and other.tag_ == "VBN":
            own = _date_of(scene, other)
            if own is not None and not any(child.dep_ in ("aux", "auxpass") for child in other.children):
                return _credible(scene, own, verdict)
    return None


def reckoned(scene: Scene, part: Clause) -> When | None:
    """The day so many days from that of the clause above: "They met on Monday, two days after the talks had failed".

    "two days after it" with no day for the meeting says nothing.
    """
    mark = next((child for child in part.verb.children if child.dep_ == "mark" and child.lower_ in _WAYS), None)
    length = None if mark is None else scene.context.days_before(mark)
    if mark is None or length is None or part.kind != "adverbial" or part.above is None:
        return None
    own = _date_of(scene, part.above)
    if own is None or own.edtf is None or not edtf.is_day(own.edtf):
        return None
    timex, days = length
    day = date.fromisoformat(own.edtf) + timedelta(days=days * _WAYS[mark.lower_])
    return When(day.isoformat(), "relative", timex, scene.noted)


def _of_subject(part: Clause, verdict: Verdict, before: Sequence[Found]) -> When | None:
    """The time of the happening that is a clause's subject: "The blast on Monday killed two" was all on Monday.

    Not so for what came of it since: "The blast on Monday has led to protests".
    """
    if verdict.tense.perfect or verdict.tense.time != "past":
        return None
    return next((other.when for other in before if other.clause == part and other.rule == NOUN), None)


def _of_contrast(part: Clause, verdict: Verdict, before: Sequence[Found]) -> When | None:
    """The time of the clause that another is set against: "The Dow fell, while the Dax rose" tells one day."""
    if not is_contrast(part):
        return None
    above = (one for one in before if one.clause.verb == part.above and one.rule != NOUN)
    return next((one.when for one in above if one.tense.time == verdict.tense.time), None)


def _of_saying(scene: Scene, part: Clause, verdict: Verdict) -> When | None:
    """The day of what is said with a deed of saying: "Reyes denied it, telling reporters on Monday that …"."""
    if verdict.tense.time != "past" or verdict.tense.perfect or part.verb.lemma_ not in listed("speech_acts"):
        return None
    for other in part.verb.children:
        said = other.dep_ == "advcl" and other.tag_ == "VBG" and other.i > part.verb.i and not has_subject(other)
        own = _date_of(scene, other) if said and other.lemma_ in listed("reporting") else None
        if own is not None:
            return dated(scene, own)
    return None


def _since(scene: Scene, part: Clause) -> When | None:
    """The time of what has gone on since a dated act: "It has sold a million since it opened in May 2003"."""
    for child in part.verb.children:
        if child.dep_ == "advcl" and any(mark.lower_ == "since" for mark in child.children):
            for dating in scene.dates.get(child.i, ()):
                if dating.noun is None and dating.edtf is not None and "/" not in dating.edtf:
                    return When(f"{dating.edtf}/..", scene.context.basis(dating), dating.timex, scene.noted)
    return None


def _when(scene: Scene, part: Clause, verdict: Verdict) -> When | None:
    """The time of a "when" clause with a date: "Eleven died when the ferry sank on Monday" was all on Monday.

    Not so where either is no plain past: "They had left when it sank on Monday" was before. "When Spain left on Monday,
    France expelled two envoys" tells what led to it, not when it was.
    """
    if verdict.tense.time != "past" or verdict.tense.perfect or verdict.status not in ("occurred", "ongoing"):
        return None
    for clause in part.verb.children:
        if clause.dep_ == "advcl" and clause.i > part.verb.i and opens_with(clause, _WHEN):
            form = tense(clause)
            own = next((dating for dating in scene.dates.get(clause.i, ()) if scene.context.is_calendar(dating)), None)
            if own is not None and own.noun is None and form.time == "past" and not form.perfect:
                return dated(scene, own)
    return None
