"""The time of one event: its clause's own date, one it shares, its report's, or the day its story is told from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.annotators.events.clauses import Clause, arguments, has_subject, is_contrast, subject
from briefing.annotators.events.context import Scene
from briefing.annotators.events.dates import Dating
from briefing.annotators.events.tense import Tense, tense
from briefing.annotators.events.words import listed
from briefing.annotators.events.worth import STATEMENT, Verdict
from briefing.annotators.language import Token
from briefing.model import DateBasis, EventStatus

_TERMS = frozenset({"under", "as", "per"})
_WHEN = frozenset({"when"})
_WAYS = {"after": -1, "before": 1}
"""Which way a clause lies from the one that it is so many days after or before."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SEQUENCE = frozenset({"after", "before", "once"})
NOUN = "noun:dated"
"""The rule of an event that a dated noun in a clause's subject names."""

ARRANGED = "noun:arranged"
"""The rule of one that a clause arranges for a date: "called a vote for 5 May"."""


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
    return When(dating.edtf, scene.context.basis(dating), dating.timex, scene.noted)


def times(scene: Scene, part: Clause, verdict: Verdict, before: Sequence[Found]) -> Iterator[When]:
    """The times of the event a clause states, more than one where they are joined: "in March and again in June"."""
    own = own_date(scene, part)
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
    shared = shared or _of_subject(part, verdict, before)
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
    if scene.context.anchor is not None and _is_told_from_anchor(scene, part, verdict):
        return When(scene.context.anchor, "document")
    reference = _reference(scene, part)
    return When(None, None if reference is None else "relative", reference)


def own_date(scene: Scene, part: Clause) -> Dating | None:
    """The date a clause gives its own predicate: one with a calendar value first, else one in words ("Friday")."""
    return _date_of(scene, part.verb)


def _date_of(scene: Scene, verb: Token) -> Dating | None:
    own = [dating for dating in scene.datings(verb) if scene.context.is_calendar(dating)]
    return next((dating for dating in own if dating.edtf is not None), own[0] if own else None)


def _reference(scene: Scene, part: Clause) -> int | None:
    """The expression that places a clause in time without a calendar ("previously", "now"), or None."""
    return next((dating.timex for dating in scene.datings(part.verb)), None)


def _said(scene: Scene, part: Clause) -> Dating | None:
    """The date of what reports a clause: "…, the ministry said on Friday", "…, according to a report on Friday"."""
    reporter = scene.context.reports.reporter(part)
    said = [dating for dating in scene.dates.get(part.verb.i, ()) if dating.reported]
    if reporter is not None and reporter.verb is not None:
        said = [dating for dating in scene.dates.get(reporter.verb.i, ()) if dating.noun is None] or said
    return next(iter(said), None)


def _shared(scene: Scene, part: Clause, verdict: Verdict) -> When | None:
    """The time a conjunct shares with the clause it is joined to: "In June she visited Cairo and signed a pact".

    Nor need "and she signed" say it again, and "The Dow fell on Monday, while the Dax rose" was all on Monday. Not so
    where else the subject changes, or the tense: "In June she left Cairo and has since kept silent".
    """
    if part.above is None or not _is_beside(part):
        return None
    above = part.above.i
    joined = next((other for other in scene.parts if other.verb.i == above), None)
    if joined is None or not _is_same_subject(joined, part):
        return None
    first, second = tense(joined.verb), verdict.tense
    own = own_date(scene, joined)
    alike = (first.time, first.perfect) == (second.time, second.perfect)
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
    if own is None or own.edtf is None or _DAY.fullmatch(own.edtf) is None:
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


def _since(scene: Scene, part: Clause) -> When | None:
    """The time of what has gone on since a dated act: "It has sold a million since it opened in May 2003".

    "It has bought a rival, its first since it opened in 2003" was no long affair: there the aside began in 2003.
    """
    for child in part.verb.children:
        if (
            child.dep_ == "advcl"
            and not _is_of_an_aside(child)
            and any(mark.lower_ == "since" for mark in child.children)
        ):
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
        if clause.dep_ == "advcl" and clause.i > part.verb.i and _opens_with(clause, _WHEN):
            form = tense(clause)
            own = next((dating for dating in scene.dates.get(clause.i, ()) if scene.context.is_calendar(dating)), None)
            if own is not None and own.noun is None and form.time == "past" and not form.perfect:
                return dated(scene, own)
    return None


def _opens_with(verb: Token, marks: frozenset[str]) -> bool:
    return any(child.lower_ in marks and child.i < verb.i for child in verb.children)


def _is_of_an_aside(clause: Token) -> bool:
    """Whether a clause stands right behind an apposition, which it belongs to more likely than to the predicate."""
    before = clause.doc[max(clause.left_edge.i - 1, 0)]
    return any(node.dep_ == "appos" for node in (before, *before.ancestors) if node.i > clause.head.i)


def _is_told_from_anchor(scene: Scene, part: Clause, verdict: Verdict) -> bool:
    """Whether an undated clause happened, as far as its words go, on the day its story is told from.

    "The army denied the raid": yes. "They amended the law and last week expelled the envoy": the amendment belongs to
    another time, and it isn't said which; "Third-quarter sales rose" over some months. So does what is only reported in
    the past tense ("Records show they broke the law"), and, below the lead, what is told of nobody known ("His mother
    died at sea"), and what persons did of whom an earlier day is told
    right before.
    """
    speaker = scene.context.speaker(verdict.trigger) if verdict.rule == STATEMENT else ()
    known = scene.early or speaker or any(scene.context.has_actor(token) for token in arguments(part.verb))
    now = verdict.tense.perfect or verdict.tense.time == "present"
    if scene.background and not now:
        return False
    told = scene.early or now or scene.context.reports.reporter(part) is None
    begins = subject(part.verb)
    if not known or not told or (begins is None and not speaker):
        return False
    if begins is not None and (scene.context.names_a_period(begins) or (not now and _is_of_occasion(scene, part))):
        return False
    undone = verdict.status == "denied" and verdict.trigger.lemma_.lower() not in listed("denials")
    if undone or verdict.status == "planned" or verdict.tense.pluperfect or part.side:
        return False
    if any(dating.noun is not None and not dating.arranged for dating in scene.dates.get(part.verb.i, ())):
        return False
    if _is_earlier(part.verb) or scene.context.is_set_before(part.verb) or (not now and _is_of_terms(part.verb)):
        return False
    around = {child.lower_ for verb in {part.verb, verdict.trigger} for child in verb.children}
    if around & listed("before") or any(scene.context.is_past(dating) for dating in scene.datings(part.verb)):
        return False
    return not any(
        (scene.context.is_calendar(dating) and dating.edtf != scene.context.anchor) or scene.context.is_past(dating)
        for verb in _joined(part)
        for dating in scene.dates.get(verb.i, ())
        if not dating.arranged
    )


def _is_of_occasion(scene: Scene, part: Clause) -> bool:
    """Whether a clause goes on about what the sentence before told of an earlier day: of the same people, or there.

    "On Friday Berg met Lund. Lund urged him to stay", "… Both agreed at the meeting to talk"; not "… Oslo was silent".
    """
    begins = subject(part.verb)
    if begins is None or not scene.elsewhere:
        return False
    places = (noun for child in part.verb.children if child.lower_ in ("at", "during") for noun in child.children)
    if any(noun.dep_ == "pobj" and noun.lemma_.lower() in listed("occasions") for noun in places):
        return True
    return bool(scene.elsewhere & scene.context.people(scene.context.participants([begins, *begins.conjuncts])))


def _is_earlier(verb: Token) -> bool:
    """Whether a predicate puts what it tells before itself, or beside something past that has no date either.

    "was found to have kept files": the keeping is older than the finding. "When she first met him, she laughed":
    whenever that was. "When asked, she laughed": now.
    """
    for child in verb.children:
        helpers = {grand.lower_ for grand in child.children if grand.dep_ in ("aux", "auxpass", "advmod", "mark")}
        if child.dep_ == "xcomp" and {"to", "have"} <= helpers:
            return True
        if child.dep_ == "advcl" and "when" in helpers and tense(child).time == "past" and has_subject(child):
            return True
    return False


def _is_of_terms(verb: Token) -> bool:
    """Whether a predicate tells what was agreed, done whenever: "Under the terms of the deal, both withdrew"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _TERMS:
            below = (grand for prep in (child, *child.children) for grand in (prep, *prep.children, *_under_of(prep)))
            if any(noun.dep_ == "pobj" and noun.lemma_.lower() in listed("pacts") for noun in below):
                return True
    return False


def _under_of(preposition: Token) -> Iterator[Token]:
    """What stands two steps below: "as part of the deal", "under the terms of the truce"."""
    for child in preposition.children:
        for grand in child.children:
            yield grand
            yield from grand.children


def _joined(part: Clause) -> Iterator[Token]:
    """The predicates a clause is coordinated with or set after.

    By a word or a mere semicolon: "In 1998 they met; he left early"; by time: "After they met in 1998, he left".
    """
    yield from (child for child in part.verb.children if child.dep_ in ("conj", "parataxis"))
    yield from (child for child in part.verb.children if child.dep_ == "advcl" and _opens_with(child, _SEQUENCE))
    semicolon = max((child.i for child in part.verb.children if child.text == ";"), default=-1)
    yield from (child for child in part.verb.children if child.dep_ == "ccomp" and child.i < semicolon)
    if part.kind == "conjunct" and part.above is not None:
        yield part.above
