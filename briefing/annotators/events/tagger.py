"""The event mentions of a document: its sentences read in turn, what each clause states grouped by its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.annotators.events.annals import Annals
from briefing.annotators.events.background import LONG, Background, Occasion
from briefing.annotators.events.case import Setting
from briefing.annotators.events.clauses import Clause, arguments, clauses, owners, subject
from briefing.annotators.events.context import LEAD, Context, Scene, is_lead
from briefing.annotators.events.dates import Dating, bounds
from briefing.annotators.events.extents import extent, tails
from briefing.annotators.events.hanging import SUBJECTS
from briefing.annotators.events.making import Making
from briefing.annotators.events.retelling import dated_by_next
from briefing.annotators.events.tense import tense
from briefing.annotators.events.when import ARRANGED, ASIDE, NOUN, Found, dated, is_wider, own_date, reckoned, times
from briefing.annotators.events.words import listed
from briefing.annotators.events.worth import STATEMENT, judge
from briefing.annotators.genres import is_comment
from briefing.annotators.language import Parse, Token
from briefing.model import Attribution, Document, EventMention, EventStatus, Mention, Span, Timex

UNREAD = ("?", ': "', ": “", ": ‘")
"""With what a sentence ends that states no event: a question, or what only brings in a quotation."""
ANSWER = 200
"""Code points from a speaker's name to the end of what is told in an interview's answer, at most."""


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
    making = Making(document)
    told = [
        (sentence, role)
        for sentence, role in context.sentences()
        if role in roles and not making.tells(sentence, context.bare(sentence)[0], document.text)
    ]
    scenes = [
        Scene.of(context, sentence, clauses(sentence), headline=role == "title" and not is_lead(sentence))
        for sentence, role in told
    ]
    lead = [index for index, scene in enumerate(scenes) if scene.parts and not scene.headline][:LEAD]
    if context.is_story and lead:
        for index in lead:
            scenes[index] = replace(scenes[index], lead=index == lead[0], early=True)
        context.settle_anchor([scenes[index] for index in lead])
    found = list(dated_by_next(_in_turn(context, scenes), document.text))
    return tuple(sorted(found, key=lambda event: (event.span.start, event.trigger)))


def _in_turn(context: Context, scenes: Sequence[Scene]) -> Iterator[list[EventMention]]:
    """The event mentions of each scene in turn, each read with what the ones before it say of its time."""
    annals, anchor = Annals(context.document, context.timexes), context.anchor
    background = Background(sum(bool(scene.parts) for scene in scenes) > LONG, context.anchor)
    occasion = Occasion(context.anchor)
    opened = None
    for scene in scenes:
        entry, read = annals.at(scene.start), replace(scene, elsewhere=occasion.people, day=occasion.day)
        context.anchor = anchor if entry is None else entry.date
        if entry is not None:
            start = max(scene.start, min(entry.told, scene.end))
            read = replace(read, early=True, entry=entry.timex, lead=bool(scene.parts) and entry != opened, start=start)
            opened = entry if scene.parts else opened
        told = _mentions(replace(read, background=background.holds() and not read.early))
        background.note(told)
        if not scene.headline:
            occasion.note(told, context.cast.people(index for one in told for index in one.participants))
        yield told


def _mentions(scene: Scene) -> list[EventMention]:
    """The event mentions of one sentence: its finds grouped by their time."""
    if scene.context.document.text[scene.start : scene.end].endswith(UNREAD):
        return []
    found: list[Found] = []
    for part in scene.parts:
        found += _clause(scene, part, found)
    groups: dict[tuple[str | None, int | None, str | None, EventStatus], list[Found]] = {}
    for one in found:
        time = one.when
        status: EventStatus = "occurred" if one.status == "ongoing" else one.status
        groups.setdefault((time.date, None if time.date else time.timex, time.reported, status), []).append(one)
    ends = tails(scene, found) if len(groups) > 1 else None
    told = [_mention(scene, _acts(group), ends) for group in groups.values()]
    if scene.headline:
        return [replace(one, span=scene.context.block(scene.start)) for one in told[:1]]
    return [_with_announced(one, told) for one in told if not any(_adds_nothing(one, other) for other in told)]


def _with_announced(one: EventMention, told: Sequence[EventMention]) -> EventMention:
    """A mention with those who take part in what it announces."""
    people = (index for other in told if _is_announced(other, one) for index in other.participants)
    return replace(one, participants=tuple(dict.fromkeys((*one.participants, *people))))


def _only_informs(one: EventMention, other: EventMention) -> bool:
    """Whether a mention only makes known what another tells with its own day: "It left Monday, Oslo said Friday"."""
    is_told = other.status == "occurred" and other.basis in ("explicit", "relative") and ":reported:" in other.rule
    return one is not other and one.lemma in listed("informing") and is_told and one.span == other.span


def _is_announced(one: EventMention, other: EventMention) -> bool:
    """Whether one mention tells what another announces, known from that alone: "It had left, Oslo announced Monday"."""
    is_of_report = one.reported_timex is not None and one.reported_timex == other.timex
    return is_of_report and one.span == other.span and one.date is None and other.rule != STATEMENT


def _adds_nothing(one: EventMention, other: EventMention) -> bool:
    """Whether an undated mention says no more than another in the same words, or than the one that announces it."""
    if _is_announced(one, other) or _only_informs(one, other):
        return True
    is_within = other.span.contains(one.span) if other.basis == "document" else one.span == other.span
    if one is other or other.rule == STATEMENT:
        return False
    if one.span == other.span and one.date is None and _is_said_surer(one, other):
        return True
    if not is_within or one.status != other.status:
        return False
    return is_wider(one, other) if one.date else one.timex is None and one.basis is None


def _is_said_surer(one: EventMention, other: EventMention) -> bool:
    """Whether the same words tell another event as done, and this one only as possible, of no other time."""
    return one.status == "possible" and other.status == "occurred" and one.timex in (None, other.timex)


def _clause(scene: Scene, part: Clause, before: Sequence[Found]) -> Iterator[Found]:
    """What a clause states: an event of its predicate, one of a dated noun in its subject, both or nothing."""
    nominal = [
        _nominal(scene, part, dating)
        for dating in scene.dates.get(part.verb.i, ())
        if dating.noun is not None
        and (_is_past(scene, dating) or _is_to_be(scene, part, dating) or _took_place(scene, part, dating))
    ]
    yield from nominal
    told = [one for one in nominal if one.rule != ASIDE]
    if scene.context.reports.is_quoted(part.verb) and not _is_recalled(scene, part):
        return
    verdict = judge(part, _setting(scene, part))
    if verdict is not None and not (told and verdict.trigger.lemma_.lower() in listed("change")):
        taking = verdict.trigger.subtree if verdict.trigger.pos_ == "NOUN" else arguments(verdict.trigger)
        people = scene.context.cast.participants(arguments(part.verb), taking, owners(verdict.trigger))
        people = (*people, *scene.context.cast.speaker(verdict.trigger), *scene.context.cast.self_named(part))
        people = (*people, *_behind_post(scene, part))
        for time in times(scene, part, verdict, before):
            yield Found(part, verdict.trigger, verdict.status, verdict.rule, verdict.tense, time, people)


def _behind_post(scene: Scene, part: Clause) -> tuple[int, ...]:
    """Who is named behind the post that is a clause's subject."""
    begins = subject(part.verb)
    return () if begins is None else scene.context.cast.named_behind(begins)


def _is_recalled(scene: Scene, part: Clause) -> bool:
    """Whether somebody's quoted words tell a dated deed of somebody named: “Oslo left in 2003,” the envoy said.

    The sentence holds the whole quotation and its speaker, so that a line is never without them; what "we" did, and
    "last year", only the speaker knows. An interview's answer is told from its speaker's name, so near that both fit.
    """
    begins, own, form = subject(part.verb), own_date(scene, part), tense(part.verb)
    if begins is None or own is None or form.time != "past" or scene.context.is_later(own):
        return False
    teller = scene.context.reports.teller(part.verb)
    if teller is not None:
        return own.edtf is not None and scene.end - teller.start <= ANSWER
    is_named = begins.pos_ != "PRON" and scene.context.cast.has_actor(begins)
    is_explicit = own.edtf is not None and scene.context.basis(own) == "explicit"
    return is_named and is_explicit and scene.context.reports.is_quoted_whole(part.verb, scene.start, scene.end)


def _took_place(scene: Scene, part: Clause, dating: Dating) -> bool:
    """Whether what is said of a dated happening leaves it as one, and itself is no mere view of it.

    Not so in "Monday's talks were cancelled", "Monday's ruling was upheld", "Monday's talks will be hard" and "Monday's
    talks are a farce".
    """
    form, verb = tense(part.verb), part.verb
    if dating.arranged or dating.noun is None or (dating.aside and not _is_own(dating.noun, verb)):
        return False
    if dating.noun.lemma_.lower() not in listed("event_nouns"):
        return False
    undone = listed("undoing") | (listed("reviewing") if form.passive else frozenset())
    if not scene.context.is_calendar(dating) or form.negated or verb.lemma_.lower() in undone:
        return False
    if verb.lemma_ == "be" and any(child.dep_ in ("attr", "acomp") for child in verb.children):
        return False
    return scene.context.is_later(dating) == (form.time == "future")


def _is_own(noun: Token, verb: Token) -> bool:
    """Whether a predicate is of a happening's own day: "The raid of 2 May killed two", "won the vote of 2 May"."""
    if noun.head.i != verb.i:
        return False
    return noun.dep_ in SUBJECTS or (noun.dep_ == "dobj" and verb.lemma_.lower() in listed("suffering"))


def _is_to_be(scene: Scene, part: Clause, dating: Dating) -> bool:
    """Whether a clause arranges a happening for a later date: "called an election for 5 May"; not "had called"."""
    form = tense(part.verb)
    is_ahead = scene.context.is_later(dating) or scene.context.document.date is None
    return dating.arranged and is_ahead and not (form.negated or form.pluperfect or form.unsure)


def _is_past(scene: Scene, dating: Dating) -> bool:
    """Whether a happening that is only reminded of was, by its day: "since the clash of 17 June"."""
    return dating.aside and not scene.headline and not scene.context.is_later(dating)


def _setting(scene: Scene, part: Clause) -> Setting:
    context = scene.context
    reporter = context.reports.reporter(part)
    found = subject(part.verb)
    own, datings = own_date(scene, part), scene.datings(part.verb)
    known = context.cast.speaker(part.verb) or _behind_post(scene, part)
    actor_subject = bool(known) or context.cast.acts(found)
    return Setting(
        dated=own is not None
        or reckoned(scene, part) is not None
        or (not part.side and any(map(context.is_limit, datings))),
        later=any(map(context.is_later, datings)),
        ahead=bool(datings) and all(map(context.is_later, datings)),
        actor_subject=actor_subject,
        actor=actor_subject
        or any(context.cast.has_actor(token) for token in (*arguments(part.verb), *owners(part.verb))),
        headline=scene.headline,
        lead=scene.lead,
        news=context.is_story,
        noted=scene.noted is not None,
        reported=reporter is not None,
        promised=part.kind == "content"
        and part.above is not None
        and part.above.lemma_.lower() in listed("speech_acts"),
        awaited=own is not None and own.until,
        of_time=found is not None and context.is_time(found),
        entry=scene.entry is not None,
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
    status: EventStatus = "planned" if dating.arranged or scene.context.is_later(dating) else "occurred"
    people = scene.context.cast.participants(arguments(part.verb) if dating.arranged else inside)
    is_reminded = dating.aside and not _took_place(scene, part, dating)
    rule = ARRANGED if dating.arranged else ASIDE if is_reminded else NOUN
    return Found(part, noun, status, rule, tense(part.verb), dated(scene, dating), people)


def _mention(scene: Scene, group: Sequence[Found], ends: Sequence[tuple[int, Found]] | None) -> EventMention:
    """One event mention for what a sentence tells of one time."""
    first = min(group, key=_rank)
    time = min((found.when for found in group), key=lambda when: when.basis == "document")
    trigger, document = first.trigger, scene.context.document.id
    earliest, latest = bounds(time.date)
    if time.basis == "note":
        latest = bounds(time.reported)[1]
    return EventMention(
        span=Span(document, *extent(scene, group, ends)),
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
    return found.rule == STATEMENT, found.rule in (NOUN, ARRANGED, ASIDE), found.clause.side, found.trigger.i
