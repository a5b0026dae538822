"""Statements of events: what happened, is happening or may happen, when, and who took part.

A sentence gives one event mention for all it tells of one time, and one for each clause with a time of its own. The
trigger names the event, the participants are its arguments, and a date counts only where it stands in the event's
own clause: the day on which somebody said so is when it was reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.annotators.event_clauses import Clause, arguments, clauses, stretch, subject
from briefing.annotators.event_context import Context
from briefing.annotators.event_dates import Dating, bounds
from briefing.annotators.event_words import listed
from briefing.annotators.event_worth import STATEMENT, Setting, Verdict, judge
from briefing.annotators.language import Parse, ParseSpan, Token
from briefing.model import Attribution, DateBasis, Document, EventMention, EventStatus, Mention, Span, Timex

LEAD = 3
"""Sentences of the body in which the day a story is told from is looked for."""


@dataclass(frozen=True, slots=True)
class _When:
    """When a clause's event happened and was reported, as `EventMention` holds it."""

    date: str | None = None
    basis: DateBasis | None = None
    timex: int | None = None
    reported: str | None = None
    reported_timex: int | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """A clause, or a dated noun, found to state an event."""

    clause: Clause
    trigger: Token
    status: EventStatus
    rule: str
    when: _When
    participants: tuple[int, ...]


def events(
    document: Document,
    parse: Parse,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
) -> tuple[EventMention, ...]:
    """The event mentions of a document in order of start.

    Titles are read too (rule "headline"), so that a headline can be shown as a second source of what its lead tells;
    headings and back matter state no events.
    """
    context = Context(document, parse, timexes, mentions, attributions)
    told = list(context.sentences())
    body = [sentence for sentence, role in told if role == "body"]
    for sentence in body[:LEAD]:
        parts = clauses(sentence)
        if context.settle_anchor(parts, context.datings(sentence, parts)):
            break
    found = [event for sentence in body for event in _sentence(context, sentence, headline=False)]
    for sentence, role in told:
        if role == "title":
            found += _sentence(context, sentence, headline=True)
    return tuple(sorted(found, key=lambda event: (event.span, event.trigger)))


def _sentence(context: Context, sentence: ParseSpan, *, headline: bool) -> list[EventMention]:
    """The event mentions of one sentence: its finds grouped by their time."""
    if sentence.text.rstrip().endswith("?"):
        return []
    parts = clauses(sentence)
    dates = context.datings(sentence, parts)
    found: list[_Found] = []
    for part in parts:
        found += _clause(context, part, dates, found, sentence, headline=headline)
    groups: dict[tuple[str | None, int | None, str | None, EventStatus], list[_Found]] = {}
    for one in found:
        when = one.when
        groups.setdefault((when.date, None if when.date else when.timex, when.reported, one.status), []).append(one)
    return [_mention(context, sentence, group, list(groups.values())) for group in groups.values()]


def _clause(
    context: Context,
    part: Clause,
    dates: dict[int, list[Dating]],
    before: Sequence[_Found],
    sentence: ParseSpan,
    *,
    headline: bool,
) -> Iterator[_Found]:
    """What a clause states: an event of its predicate, one of a dated noun in its subject, both or nothing."""
    own = dates.get(part.verb.i, [])
    for dating in own:
        if dating.noun is not None and dating.noun.lemma_.lower() in listed("event_nouns"):
            yield _nominal(context, part, dating, sentence)
    own = [dating for dating in own if dating.noun is None]
    setting = _setting(context, part, own, sentence, headline=headline)
    verdict = None if context.is_quoted(part.verb) else judge(part, setting)
    if verdict is not None:
        when = _when(context, part, verdict, own, dates, before, sentence)
        people = context.participants(arguments(part.verb), arguments(verdict.trigger))
        yield _Found(part, verdict.trigger, verdict.status, verdict.rule, when, people)


def _setting(context: Context, part: Clause, own: Sequence[Dating], sentence: ParseSpan, *, headline: bool) -> Setting:
    reporter = context.reporter(part)
    found = subject(part.verb)
    actor_subject = found is not None and context.has_actor(found)
    return Setting(
        dated=any(context.is_calendar(dating) for dating in own),
        later=any(context.is_later(dating) for dating in own),
        actor_subject=actor_subject,
        actor=actor_subject or any(context.has_actor(token) for token in arguments(part.verb)),
        headline=headline,
        noted=context.note(sentence) is not None,
        reporter=reporter.verb if reporter else None,
        unsure=reporter is not None and reporter.unsure,
        denied=reporter is not None and reporter.denies,
    )


def _nominal(context: Context, part: Clause, dating: Dating, sentence: ParseSpan) -> _Found:
    """The event a dated noun names: "His victory in May has raised hopes" tells of a victory, in May."""
    noun = dating.noun
    assert noun is not None
    inside = [token for token in noun.subtree if token.i != noun.i]
    when = _When(dating.edtf, context.basis(dating), dating.timex, context.note(sentence))
    status: EventStatus = "planned" if context.is_later(dating) else "occurred"
    return _Found(part, noun, status, "noun:dated", when, context.participants(inside))


def _when(
    context: Context,
    part: Clause,
    verdict: Verdict,
    own: Sequence[Dating],
    dates: dict[int, list[Dating]],
    before: Sequence[_Found],
    sentence: ParseSpan,
) -> _When:
    """The date of an event: its clause's own, that of the clause it is joined to, its report's, or its story's day."""
    reported = context.note(sentence)
    said = context.reported(part, dates)
    dated = next((dating for dating in own if dating.edtf is not None), own[0] if own else None)
    if dated is not None:
        return _When(dated.edtf, context.basis(dated), dated.timex, reported)
    shared = _shared(part, verdict, before)
    if shared is not None:
        return shared
    meanwhile = _meanwhile(part, dates)
    if meanwhile is not None:
        return _When(meanwhile.edtf, context.basis(meanwhile), meanwhile.timex, reported)
    if reported is not None:
        return _When(None, "note", None, reported)
    if said is not None:
        return _When(None, "note", None, said[0], said[1])
    if _is_told_from_anchor(context, part, verdict, dates):
        return _When(context.anchor, "document" if context.anchor else None)
    return _When()


def _shared(part: Clause, verdict: Verdict, before: Sequence[_Found]) -> _When | None:
    """The time a conjunct shares with the clause it is joined to: "In June she visited Cairo and signed a pact"."""
    if part.kind != "conjunct" or verdict.tense.pluperfect:
        return None
    for other in before:
        if other.clause.verb == part.above and other.when.timex is not None and other.status == verdict.status:
            return other.when
    return None


def _meanwhile(part: Clause, dates: dict[int, list[Dating]]) -> Dating | None:
    """The date of a "when" clause for the main clause: "When the bank closed on 3 May, crowds gathered outside"."""
    for child in part.verb.children:
        if child.dep_ == "advcl" and any(mark.lower_ == "when" for mark in child.children):
            for dating in dates.get(child.i, ()):
                if dating.noun is None and dating.edtf is not None:
                    return dating
    return None


def _is_told_from_anchor(
    context: Context, part: Clause, verdict: Verdict, dates: dict[int, list[Dating]]
) -> bool:
    """Whether an undated clause happened, as far as its words go, on the day its story is told from.

    "The army denied the raid": yes. "They amended the law and last week expelled the envoy": the amendment belongs to
    another time, and it isn't said which.
    """
    denied = verdict.status == "denied" and verdict.trigger.lemma_.lower() not in listed("denials")
    if denied or verdict.status == "planned" or verdict.tense.pluperfect or part.side:
        return False
    around = {child.lower_ for verb in {part.verb, verdict.trigger} for child in verb.children}
    if around & listed("before") or any(not context.is_calendar(dating) for dating in dates.get(part.verb.i, ())):
        return False
    joined = [child for child in part.verb.children if child.dep_ == "conj"]
    joined += [part.above] if part.kind == "conjunct" and part.above is not None else []
    return not any(context.is_calendar(dating) for verb in joined for dating in dates.get(verb.i, ()))


def _mention(
    context: Context, sentence: ParseSpan, group: Sequence[_Found], groups: Sequence[Sequence[_Found]]
) -> EventMention:
    """One event mention for what a sentence tells of one time."""
    first = min(group, key=lambda found: (found.rule == STATEMENT, found.clause.side, found.trigger.i))
    start, end = _extent(context, sentence, group, groups)
    earliest, latest = bounds(first.when.date)
    if first.when.basis == "note":
        latest = bounds(first.when.reported)[1]
    trigger = first.trigger
    return EventMention(
        span=Span(context.document.id, start, end),
        trigger=Span(context.document.id, trigger.idx, trigger.idx + len(trigger)),
        status=first.status,
        date=first.when.date,
        earliest=earliest,
        latest=latest,
        basis=first.when.basis,
        timex=first.when.timex,
        participants=tuple(dict.fromkeys(index for found in group for index in found.participants)),
        reported=first.when.reported,
        reported_timex=first.when.reported_timex,
        lemma=trigger.lemma_.lower(),
        rule=first.rule,
    )


def _extent(
    context: Context, sentence: ParseSpan, group: Sequence[_Found], groups: Sequence[Sequence[_Found]]
) -> tuple[int, int]:
    """The code points of a group: the sentence if it is alone or tells the main clause, else its clauses.

    What is reported keeps its report, so that the holder of a claim is never cut off. The main clause gives up
    conjuncts with a time of their own at its end.
    """
    start, end = context.bare(sentence)
    if len(groups) == 1:
        return start, end
    if any(found.clause.kind == "main" or context.reporter(found.clause) for found in group):
        others = [found for other in groups if other is not group for found in other]
        cut = [stretch(found.clause.verb) for found in others if found.clause.kind == "conjunct"]
        tails = [at for at, to in cut if to >= end - 2 and at > max(found.trigger.idx for found in group)]
        return start, context.trimmed(start, min(tails, default=end))
    pieces = [stretch(found.clause.verb) if found.rule != "noun:dated" else stretch(found.trigger) for found in group]
    return min(at for at, _ in pieces), max(to for _, to in pieces)
