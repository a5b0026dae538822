"""The time of one event: its clause's own date, one it shares, its report's, or the day its story is told from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.annotators.events.clauses import Clause, arguments, has_subject, subject
from briefing.annotators.events.context import Scene
from briefing.annotators.events.dates import Dating
from briefing.annotators.events.tense import Tense, tense
from briefing.annotators.events.words import listed
from briefing.annotators.events.worth import Verdict
from briefing.annotators.language import Token
from briefing.model import DateBasis, EventStatus

NOUN = "noun:dated"
"""The rule of an event that a dated noun in a clause's subject names."""


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
    for other in scene.datings(part):
        if scene.context.is_joined(own, other):
            yield _credible(scene, other, verdict)


def _credible(scene: Scene, dating: Dating, verdict: Verdict) -> When:
    """The time a date gives, without a calendar date where what has happened would lie after the telling of it."""
    if verdict.status in ("occurred", "ongoing") and verdict.tense.time == "past" and scene.context.is_later(dating):
        return When(None, scene.context.basis(dating), dating.timex, scene.noted)
    return dated(scene, dating)


def _inferred(scene: Scene, part: Clause, verdict: Verdict, before: Sequence[Found]) -> When:
    """The time of the event of a clause without a date; `before` holds what the sentence stated so far."""
    shared = _shared(scene, part, verdict) or _of_subject(part, verdict, before)
    if shared is not None:
        return shared
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
    own = [dating for dating in scene.datings(part) if scene.context.is_calendar(dating)]
    return next((dating for dating in own if dating.edtf is not None), own[0] if own else None)


def _reference(scene: Scene, part: Clause) -> int | None:
    """The expression that places a clause in time without a calendar ("previously", "now"), or None."""
    return next((dating.timex for dating in scene.datings(part)), None)


def _said(scene: Scene, part: Clause) -> Dating | None:
    """The date of the predicate that reports a clause: "…, the ministry said on Friday"."""
    reporter = scene.context.reporter(part)
    if reporter is None or reporter.verb is None:
        return None
    return next((dating for dating in scene.dates.get(reporter.verb.i, ()) if dating.noun is None), None)


def _shared(scene: Scene, part: Clause, verdict: Verdict) -> When | None:
    """The time a conjunct shares with the clause it is joined to: "In June she visited Cairo and signed a pact".

    Not so where the subject changes, or the tense: "In June she left Cairo and has since kept silent".
    """
    joined = next((other for other in scene.parts if part.kind == "conjunct" and other.verb == part.above), None)
    if joined is None or has_subject(part.verb):
        return None
    first, second = tense(joined.verb), verdict.tense
    own = own_date(scene, joined)
    alike = (first.time, first.perfect) == (second.time, second.perfect)
    return dated(scene, own) if own is not None and alike else None


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


def _is_of_an_aside(clause: Token) -> bool:
    """Whether a clause stands right behind an apposition, which it belongs to more likely than to the predicate."""
    before = clause.doc[max(clause.left_edge.i - 1, 0)]
    return any(node.dep_ == "appos" for node in (before, *before.ancestors) if node.i > clause.head.i)


def _is_told_from_anchor(scene: Scene, part: Clause, verdict: Verdict) -> bool:
    """Whether an undated clause happened, as far as its words go, on the day its story is told from.

    "The army denied the raid": yes. "They amended the law and last week expelled the envoy": the amendment belongs to
    another time, and it isn't said which; "Third-quarter sales rose" over some months. So does what is only reported in
    the past tense ("Records show they broke the law"), and, below the lead, what is told of nobody known ("His mother
    died at sea").
    """
    known = scene.early or any(scene.context.has_actor(token) for token in arguments(part.verb))
    now = verdict.tense.perfect or verdict.tense.time == "present"
    told = scene.early or now or scene.context.reporter(part) is None
    begins = subject(part.verb)
    if not known or not told or begins is None or scene.context.names_a_period(begins):
        return False
    undone = verdict.status == "denied" and verdict.trigger.lemma_.lower() not in listed("denials")
    if undone or verdict.status == "planned" or verdict.tense.pluperfect or part.side:
        return False
    if any(dating.noun is not None for dating in scene.dates.get(part.verb.i, ())):
        return False
    if _is_earlier(part.verb):
        return False
    around = {child.lower_ for verb in {part.verb, verdict.trigger} for child in verb.children}
    if around & listed("before") or any(scene.context.is_past(dating) for dating in scene.datings(part)):
        return False
    return not any(
        scene.context.is_calendar(dating) or scene.context.is_past(dating)
        for verb in _joined(part)
        for dating in scene.dates.get(verb.i, ())
    )


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


def _joined(part: Clause) -> Iterator[Token]:
    """The predicates a clause is coordinated with."""
    yield from (child for child in part.verb.children if child.dep_ == "conj")
    if part.kind == "conjunct" and part.above is not None:
        yield part.above
