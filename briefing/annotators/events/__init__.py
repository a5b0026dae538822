"""Statements of events: what happened, is happening or may happen, when, and who took part.

A sentence gives one event mention for all it tells of one time, and one for each clause with a time of its own. The
trigger names the event, the participants are its arguments, and a date counts only where it stands in the event's
own clause: the day on which somebody said so is when it was reported.

`clauses` takes a sentence apart, `tense` reads how each predicate is meant. `case` puts a clause before its judge with
what is known around it: `status` tells how surely it happened, `worth` whether it is an event worth a line. `when`
finds its time among what `dates`, `ranges` and `context` know, `anchored` whether that is the day its story is told
from; `hanging` tells which predicate a date is of, `reports` whose words a clause is told in, `background` what only
reminds of older days. The word lists are in `words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.annotators.events.background import LONG, Background, Occasion
from briefing.annotators.events.case import Setting
from briefing.annotators.events.clauses import Clause, arguments, clauses, has_subject, named, owners, stretch, subject
from briefing.annotators.events.context import Context, Scene, is_lead
from briefing.annotators.events.dates import Dating, bounds, is_comment
from briefing.annotators.events.hanging import about
from briefing.annotators.events.tense import tense
from briefing.annotators.events.when import ARRANGED, NOUN, Found, dated, own_date, reckoned, times
from briefing.annotators.events.words import listed
from briefing.annotators.events.worth import STATEMENT, judge
from briefing.annotators.language import Parse, Token
from briefing.model import Attribution, Document, EventMention, EventStatus, Mention, Span, Timex

_OPENING = re.compile(r"^\s*+(?:(?:and|but|or|while)\b,?\s*+)?")
"""What joins a part behind a semicolon to the one before."""
BESIDE = 6
"""Code points between a clause and a date that only says more closely when it was: "50 years ago, in May 1974"."""
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

    Titles are read too (rule "headline"), so that a headline can be shown as a second source of what its lead tells,
    but not those of commentaries; headings and back matter state no events. Mere statements ("said") have the rule
    "statement".
    """
    context = Context(document, parse, timexes, mentions, attributions)
    roles = ("body",) if is_comment(document) else ("title", "body")
    told = [(sentence, role) for sentence, role in context.sentences() if role in roles]
    scenes = [
        Scene.of(context, sentence, clauses(sentence), headline=role == "title" and not is_lead(sentence))
        for sentence, role in told
    ]
    lead = [index for index, scene in enumerate(scenes) if scene.parts and not scene.headline][:LEAD]
    if context.is_story and lead:
        for index in lead:
            scenes[index] = replace(scenes[index], lead=index == lead[0], early=True)
        context.settle_anchor([scenes[index] for index in lead])
    found = list(_in_turn(context, scenes))
    return tuple(sorted(found, key=lambda event: (event.span, event.trigger)))


def _in_turn(context: Context, scenes: Sequence[Scene]) -> Iterator[EventMention]:
    """The event mentions of the scenes, each read with what the ones before it say of its time."""
    background = Background(sum(bool(scene.parts) for scene in scenes) > LONG, context.anchor)
    occasion = Occasion(context.anchor)
    for scene in scenes:
        told = _mentions(replace(scene, background=background.holds() and not scene.early, elsewhere=occasion.people))
        background.note(told)
        if not scene.headline:
            occasion.note(told, context.people(index for one in told for index in one.participants))
        yield from told


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
        status: EventStatus = "occurred" if one.status == "ongoing" else one.status
        groups.setdefault((time.date, None if time.date else time.timex, time.reported, status), []).append(one)
    tails = _tails(scene, found) if len(groups) > 1 else None
    told = [_mention(scene, _acts(group), tails) for group in groups.values()]
    if scene.headline:
        return [replace(told[0], span=Span(scene.context.document.id, scene.start, scene.end))] if told else []
    return [_with_announced(one, told) for one in told if not any(_adds_nothing(one, other) for other in told)]


def _with_announced(one: EventMention, told: Sequence[EventMention]) -> EventMention:
    """A mention with those who take part in what it announces."""
    people = (index for other in told if _is_announced(other, one) for index in other.participants)
    return replace(one, participants=tuple(dict.fromkeys((*one.participants, *people))))


def _only_informs(one: EventMention, other: EventMention) -> bool:
    """Whether a mention only makes known what another tells with its own day: "It left Monday, Oslo said Friday"."""
    is_told = other.status == "occurred" and other.basis in ("explicit", "relative") and ":reported:" in other.rule
    return one.lemma in listed("informing") and is_told and one.span == other.span


def _is_announced(one: EventMention, other: EventMention) -> bool:
    """Whether one mention tells what another announces, known from that alone: "It had left, Oslo announced Monday"."""
    is_of_report = one.reported_timex is not None and one.reported_timex == other.timex
    return is_of_report and one.span == other.span and one.date is None and other.rule != STATEMENT


def _adds_nothing(one: EventMention, other: EventMention) -> bool:
    """Whether an undated mention says no more than another in the same words, or than the one that announces it."""
    if _is_announced(one, other) or _only_informs(one, other):
        return True
    if one is other or other.rule == STATEMENT or one.date or one.timex is not None or one.basis is not None:
        return False
    return one.span == other.span and one.status == other.status


def _clause(scene: Scene, part: Clause, before: Sequence[Found]) -> Iterator[Found]:
    """What a clause states: an event of its predicate, one of a dated noun in its subject, both or nothing."""
    nominal = [
        _nominal(scene, part, dating)
        for dating in scene.dates.get(part.verb.i, ())
        if dating.noun is not None and (_is_to_be(scene, part, dating) or _took_place(scene, part, dating))
    ]
    yield from nominal
    if scene.context.reports.is_quoted(part.verb) and not _is_recalled(scene, part):
        return
    verdict = judge(part, _setting(scene, part))
    if verdict is not None and not (nominal and verdict.trigger.lemma_.lower() in listed("change")):
        taking = verdict.trigger.subtree if verdict.trigger.pos_ == "NOUN" else arguments(verdict.trigger)
        people = scene.context.participants(arguments(part.verb), taking, owners(verdict.trigger))
        people = (*people, *scene.context.speaker(verdict.trigger), *scene.context.self_named(part))
        people = (*people, *_behind_post(scene, part))
        for time in times(scene, part, verdict, before):
            yield Found(part, verdict.trigger, verdict.status, verdict.rule, verdict.tense, time, people)


def _behind_post(scene: Scene, part: Clause) -> tuple[int, ...]:
    """Who is named behind the post that is a clause's subject."""
    begins = subject(part.verb)
    return () if begins is None else scene.context.named_behind(begins)


def _is_recalled(scene: Scene, part: Clause) -> bool:
    """Whether somebody's quoted words tell a dated deed of somebody named: “Oslo left in 2003,” the envoy said.

    The sentence holds the whole quotation and its speaker, so that a line is never without them; what "we" did, and
    "last year", only the speaker knows.
    """
    begins, own, form = subject(part.verb), own_date(scene, part), tense(part.verb)
    if begins is None or own is None or form.time != "past" or scene.context.is_later(own):
        return False
    is_named = begins.pos_ != "PRON" and scene.context.has_actor(begins)
    is_explicit = own.edtf is not None and scene.context.basis(own) == "explicit"
    return is_named and is_explicit and scene.context.reports.is_quoted_whole(part.verb, scene.start, scene.end)


def _took_place(scene: Scene, part: Clause, dating: Dating) -> bool:
    """Whether what is said of a dated happening leaves it as one, and itself is no mere view of it.

    Not so in "Monday's talks were cancelled", "Monday's talks will be hard" and "Monday's talks are a farce".
    """
    form, verb = tense(part.verb), part.verb
    if dating.arranged or dating.noun is None or dating.noun.lemma_.lower() not in listed("event_nouns"):
        return False
    if not scene.context.is_calendar(dating) or form.negated or verb.lemma_.lower() in listed("undoing"):
        return False
    if verb.lemma_ == "be" and any(child.dep_ in ("attr", "acomp") for child in verb.children):
        return False
    return scene.context.is_later(dating) == (form.time == "future")


def _is_to_be(scene: Scene, part: Clause, dating: Dating) -> bool:
    """Whether a clause arranges a happening for a later date: "called an election for 5 May"; not "had called"."""
    form = tense(part.verb)
    return dating.arranged and scene.context.is_later(dating) and not (form.negated or form.pluperfect or form.unsure)


def _setting(scene: Scene, part: Clause) -> Setting:
    context = scene.context
    reporter = context.reports.reporter(part)
    found = subject(part.verb)
    own, datings = own_date(scene, part), scene.datings(part.verb)
    known = context.speaker(part.verb) or _behind_post(scene, part)
    actor_subject = bool(known) or (found is not None and any(map(context.has_actor, named(found))))
    return Setting(
        dated=own is not None
        or reckoned(scene, part) is not None
        or (not part.side and any(map(context.is_limit, datings))),
        later=any(map(context.is_later, datings)),
        actor_subject=actor_subject,
        actor=actor_subject or any(context.has_actor(token) for token in (*arguments(part.verb), *owners(part.verb))),
        headline=scene.headline,
        lead=scene.lead,
        news=context.is_story,
        noted=scene.noted is not None,
        reported=reporter is not None,
        promised=part.kind == "content"
        and part.above is not None
        and part.above.lemma_.lower() in listed("speech_acts"),
        of_time=found is not None and context.is_time(found),
        unsure=(reporter is not None and reporter.unsure) or _is_supposed(part),
        denied=reporter is not None and reporter.denies,
    )


def _is_supposed(part: Clause) -> bool:
    """Whether a clause is the content of what may be: "That might mean that the bank is closing"."""
    return part.kind == "content" and part.above is not None and tense(part.above).unsure


def _nominal(scene: Scene, part: Clause, dating: Dating) -> Found:
    """The event a dated noun names: "His victory in May has raised hopes" tells of a victory, in May."""
    noun = dating.noun or part.verb
    inside = [token for token in noun.subtree if token.i != noun.i]
    status: EventStatus = "planned" if scene.context.is_later(dating) else "occurred"
    people = scene.context.participants(arguments(part.verb) if dating.arranged else inside)
    rule = ARRANGED if dating.arranged else NOUN
    return Found(part, noun, status, rule, tense(part.verb), dated(scene, dating), people)


def _mention(scene: Scene, group: Sequence[Found], tails: Sequence[tuple[int, Found]] | None) -> EventMention:
    """One event mention for what a sentence tells of one time."""
    first = min(group, key=_rank)
    time = min((found.when for found in group), key=lambda when: when.basis == "document")
    trigger, document = first.trigger, scene.context.document.id
    earliest, latest = bounds(time.date)
    if time.basis == "note":
        latest = bounds(time.reported)[1]
    return EventMention(
        span=Span(document, *_extent(scene, group, tails)),
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


def _acts(group: Sequence[Found]) -> Sequence[Found]:
    """What a group tells besides that somebody says so, if it does: who speaks takes no part in that."""
    return [found for found in group if found.rule != STATEMENT] or group


def _rank(found: Found) -> tuple[bool, bool, bool, int]:
    """How far from the front a find stands when its group is named: acts, before what a noun names, before sayings."""
    return found.rule == STATEMENT, found.rule in (NOUN, ARRANGED), found.clause.side, found.trigger.i


def _extent(scene: Scene, group: Sequence[Found], tails: Sequence[tuple[int, Found]] | None) -> tuple[int, int]:
    """The code points of a group: its sentence if it tells the main clause or is reported, else its clauses.

    What is reported keeps its report, so that the holder of a claim is never cut off. The main clause gives up
    conjuncts with a time of their own at its end; these stand alone, subject or not, for their date is not that of
    the deed before them. A relative clause takes its noun along; any other clause without a subject is told by the
    whole sentence.
    """
    if any(found.clause.kind == "main" or _is_told_by_another(scene, found.clause) for found in group):
        last = max(found.trigger.idx + len(found.trigger) for found in group)
        if tails is not None and (piece := _between_semicolons(scene, group)):
            return piece
        cuts = [
            start
            for start, found in tails or ()
            if start >= last and found not in group and not _is_said_by(scene, found, group)
        ]
        return scene.start, max(last, scene.context.trimmed(scene.start, min(cuts, default=scene.end)))
    tops = [found.trigger if found.rule == NOUN else _top(found.clause) for found in group]
    apart = {found.clause.verb.i for _, found in tails or ()}
    if any(top.pos_ in ("VERB", "AUX") and not has_subject(top) and top.i not in apart for top in tops):
        return scene.start, scene.end
    pieces = [_piece(scene, found, top) for found, top in zip(group, tops, strict=True)]
    end = max(end for _, end in pieces)
    dates = [scene.context.timexes[found.when.timex].span for found in group if found.when.timex is not None]
    beside = [span.end for span in dates if 0 <= span.start - end <= BESIDE]
    return min(start for start, _ in pieces), max([end, *beside])


def _is_said_by(scene: Scene, found: Found, group: Sequence[Found]) -> bool:
    """Whether a find is a part of what a group's own predicate says, which no saying is told without."""
    reporter = scene.context.reports.reporter(found.clause)
    return reporter is not None and any(reporter.verb == other.clause.verb for other in group)


def _piece(scene: Scene, found: Found, top: Token) -> tuple[int, int]:
    """The code points of a clause, without the "two days after" by which its day was reckoned."""
    start, end = stretch(top)
    begins = subject(found.clause.verb)
    if begins is None or found.when.timex is None or reckoned(scene, found.clause) != found.when:
        return start, end
    return max(start, begins.doc[begins.left_edge.i].idx), end


def _is_told_by_another(scene: Scene, clause: Clause) -> bool:
    """Whether a clause is told in somebody else's words, be they quoted or reported."""
    return scene.context.reports.is_quoted(clause.verb) or scene.context.reports.reporter(clause) is not None


def _between_semicolons(scene: Scene, group: Sequence[Found]) -> tuple[int, int] | None:
    """The part of a sentence between semicolons that alone tells what a group tells and when; None if none does.

    "In June the court halted work; in May parliament allowed it": each half stands for itself.
    """
    text = scene.context.document.text
    reporters = [one for found in group if (one := scene.context.reports.reporter(found.clause)) is not None]
    if any(one.verb is None for one in reporters) or any(not has_subject(found.clause.verb) for found in group):
        return None
    places = [found.trigger.idx for found in group] + [one.verb.idx for one in reporters if one.verb is not None]
    start = text.rfind(";", scene.start, min(places)) + 1 or scene.start
    end = text.find(";", max(places), scene.end)
    end = scene.end if end < 0 else end
    start = end - len(_OPENING.sub("", text[start:end]))
    spans = [scene.context.timexes[one.when.timex].span for one in group if one.when.timex is not None]
    is_whole = all(start <= span.start and span.end <= end for span in spans) and _is_balanced(text[start:end])
    return (start, end) if is_whole and (start, end) != (scene.start, scene.end) else None


def _is_balanced(part: str) -> bool:
    """Whether a part of a sentence opens no quotation or bracket that it doesn't close."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    return part.count('"') % 2 == 0 and all(part.count(one) == part.count(other) for one, other in pairs)


def _tails(scene: Scene, found: Sequence[Found]) -> list[tuple[int, Found]]:
    """The conjuncts that end a sentence, with the offset at which each begins."""
    stretches = [(stretch(one.clause.verb), one) for one in found if one.clause.kind == "conjunct"]
    return [(start, one) for (start, end), one in stretches if end >= scene.end - 2]


def _top(clause: Clause) -> Token:
    """The token whose stretch states a clause: its predicate, or the noun that a relative clause is about."""
    verb = clause.verb
    return about(verb) if verb.dep_ in ("relcl", "acl") else verb
