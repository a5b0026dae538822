"""Statements of events: what happened, is happening or may happen, when, and who took part.

A sentence gives one event mention for all it tells of one time, and one for each clause with a time of its own. The
trigger names the event, the participants are its arguments, and a date counts only where it stands in the event's
own clause: the day on which somebody said so is when it was reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.annotators.event_clauses import Clause, arguments, clauses, stretch, subject
from briefing.annotators.event_context import Context, Scene
from briefing.annotators.event_dates import Dating, bounds
from briefing.annotators.event_tense import tense
from briefing.annotators.event_when import NOUN, Found, dated, own_date, when
from briefing.annotators.event_words import listed
from briefing.annotators.event_worth import STATEMENT, Setting, judge
from briefing.annotators.language import Parse, Token
from briefing.model import Attribution, Document, EventMention, EventStatus, Mention, Span, Timex

LEAD = 3
"""Sentences of the body in which the day a story is told from is looked for."""


def events(
    document: Document,
    parse: Parse,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    attributions: tuple[Attribution, ...] = (),
) -> tuple[EventMention, ...]:
    """The event mentions of a document in order of start.

    Titles are read too (rule "headline"), so that a headline can be shown as a second source of what its lead tells;
    headings and back matter state no events. Mere statements ("said") have the rule "statement".
    """
    context = Context(document, parse, timexes, mentions, attributions)
    told = [(sentence, role) for sentence, role in context.sentences() if role in ("title", "body")]
    scenes = [Scene.of(context, sentence, clauses(sentence), headline=role == "title") for sentence, role in told]
    lead = [index for index, scene in enumerate(scenes) if scene.parts and not scene.headline][:LEAD]
    if context.is_story and lead:
        for index in lead:
            scenes[index] = replace(scenes[index], lead=index == lead[0], early=True)
        context.settle_anchor([scenes[index] for index in lead])
    found = [event for scene in scenes for event in _mentions(scene)]
    return tuple(sorted(found, key=lambda event: (event.span, event.trigger)))


def _mentions(scene: Scene) -> list[EventMention]:
    """The event mentions of one sentence: its finds grouped by their time."""
    if scene.context.document.text[scene.start : scene.end].endswith("?"):
        return []
    found: list[Found] = []
    for part in scene.parts:
        found += _clause(scene, part, found)
    groups: dict[tuple[str | None, int | None, str | None, EventStatus], list[Found]] = {}
    for one in found:
        time = one.when
        groups.setdefault((time.date, None if time.date else time.timex, time.reported, one.status), []).append(one)
    return [_mention(scene, group, list(groups.values())) for group in groups.values()]


def _clause(scene: Scene, part: Clause, before: Sequence[Found]) -> Iterator[Found]:
    """What a clause states: an event of its predicate, one of a dated noun in its subject, both or nothing."""
    for dating in scene.dates.get(part.verb.i, ()):
        if dating.noun is not None and dating.noun.lemma_.lower() in listed("event_nouns"):
            yield _nominal(scene, part, dating)
    if scene.context.is_quoted(part.verb):
        return
    verdict = judge(part, _setting(scene, part))
    if verdict is not None:
        named = verdict.trigger.subtree if verdict.trigger.pos_ == "NOUN" else arguments(verdict.trigger)
        people = scene.context.participants(arguments(part.verb), named)
        time = when(scene, part, verdict, before)
        yield Found(part, verdict.trigger, verdict.status, verdict.rule, verdict.tense, time, people)


def _setting(scene: Scene, part: Clause) -> Setting:
    context = scene.context
    reporter = context.reporter(part)
    found = subject(part.verb)
    own = own_date(scene, part)
    actor_subject = context.has_actor(found)
    return Setting(
        dated=own is not None,
        later=any(context.is_later(dating) for dating in scene.datings(part)),
        actor_subject=actor_subject,
        actor=actor_subject or any(context.has_actor(token) for token in arguments(part.verb)),
        headline=scene.headline,
        lead=scene.lead,
        news=context.is_story,
        noted=scene.noted is not None,
        reported=reporter is not None,
        unsure=reporter is not None and reporter.unsure,
        denied=reporter is not None and reporter.denies,
    )


def _nominal(scene: Scene, part: Clause, dating: Dating) -> Found:
    """The event a dated noun names: "His victory in May has raised hopes" tells of a victory, in May."""
    noun = dating.noun or part.verb
    inside = [token for token in noun.subtree if token.i != noun.i]
    status: EventStatus = "planned" if scene.context.is_later(dating) else "occurred"
    people = scene.context.participants(inside)
    return Found(part, noun, status, NOUN, tense(part.verb), dated(scene, dating), people)


def _mention(scene: Scene, group: Sequence[Found], groups: Sequence[Sequence[Found]]) -> EventMention:
    """One event mention for what a sentence tells of one time."""
    first = min(group, key=lambda found: (found.rule == STATEMENT, found.clause.side, found.trigger.i))
    time, trigger, document = first.when, first.trigger, scene.context.document.id
    earliest, latest = bounds(time.date)
    if time.basis == "note":
        latest = bounds(time.reported)[1]
    return EventMention(
        span=Span(document, *_extent(scene, group, groups)),
        trigger=Span(document, trigger.idx, trigger.idx + len(trigger)),
        status=first.status,
        date=time.date,
        earliest=earliest,
        latest=latest,
        basis=time.basis,
        timex=time.timex,
        participants=tuple(dict.fromkeys(index for found in group for index in found.participants)),
        reported=time.reported,
        reported_timex=time.reported_timex,
        lemma=trigger.lemma_.lower(),
        rule=first.rule,
    )


def _extent(scene: Scene, group: Sequence[Found], groups: Sequence[Sequence[Found]]) -> tuple[int, int]:
    """The code points of a group: the sentence if it is alone or tells the main clause, else its clauses.

    What is reported keeps its report, so that the holder of a claim is never cut off. The main clause gives up
    conjuncts with a time of their own at its end; a relative clause takes its noun along.
    """
    told = any(not found.clause.side or scene.context.reporter(found.clause) for found in group)
    if told and len(groups) == 1:
        return scene.start, scene.end
    if any(found.clause.kind == "main" or scene.context.reporter(found.clause) for found in group):
        others = [found for other in groups if other is not group for found in other]
        cut = [stretch(found.clause.verb) for found in others if found.clause.kind == "conjunct"]
        last = max(found.trigger.idx for found in group)
        tails = [at for at, to in cut if to >= scene.end - 2 and at > last]
        return scene.start, scene.context.trimmed(scene.start, min(tails, default=scene.end))
    pieces = [stretch(found.trigger if found.rule == NOUN else _top(found.clause)) for found in group]
    return min(at for at, _ in pieces), max(to for _, to in pieces)


def _top(clause: Clause) -> Token:
    """The token whose stretch states a clause: its predicate, or the noun that a relative clause is about."""
    verb = clause.verb
    return verb.head if verb.dep_ in ("relcl", "acl") else verb
