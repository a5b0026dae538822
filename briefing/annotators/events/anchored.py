"""Whether what a clause tells without a date happened on the day its story is told from."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.annotators.events.clauses import (
    Clause,
    arguments,
    follows,
    has_subject,
    named,
    opens_with,
    owners,
    subject,
)
from briefing.annotators.events.context import Scene
from briefing.annotators.events.counts import is_count
from briefing.annotators.events.dates import Dating
from briefing.annotators.events.hanging import of_happening
from briefing.annotators.events.markets import is_move
from briefing.annotators.events.tense import kernel, tense
from briefing.annotators.events.words import listed
from briefing.annotators.events.worth import STATEMENT, Verdict
from briefing.annotators.language import Token

_TERMS = frozenset({"under", "as", "per"})
_SEQUENCE = frozenset({"after", "before", "following", "once", "since"})


def is_told_from_anchor(scene: Scene, part: Clause, verdict: Verdict) -> bool:
    """Whether an undated clause happened, as far as its words go, on the day its story is told from.

    "The army denied the raid": yes. "They amended the law and last week expelled the envoy": the amendment belongs to
    another time, and it isn't said which; "Third-quarter sales rose" over some months. So does what is only reported in
    the past tense ("Records show they broke the law"), and, below the lead, what is told of nobody known ("His mother
    died at sea"), what has become of somebody or something ("Trade has hurt Oslo"; not "Oslo has left") and what
    persons did of whom an earlier day is told right before. What opens an entry of a timeline is of its day.
    """
    if (
        scene.entry is not None
        and scene.lead
        and part.inherited == "main"
        and not (verdict.tense.pluperfect or _is_ahead(part, verdict))
    ):
        return True
    now = verdict.tense.perfect or verdict.tense.time == "present"
    if (scene.background and not now) or not _is_of_known(scene, part, verdict, now=now):
        return False
    if not (scene.early or now or scene.context.reports.reporter(part) is None):
        return False
    begins = subject(part.verb)
    if begins is not None and (scene.context.names_a_period(begins) or (not now and _is_of_occasion(scene, part))):
        return False
    if follows(part.verb):
        return False
    undone = verdict.status == "denied" and verdict.trigger.lemma_.lower() not in listed("denials")
    if undone or _is_ahead(part, verdict) or verdict.tense.pluperfect or part.side:
        return False
    if any(_is_at_happening(dating) for dating in scene.dates.get(part.verb.i, ())):
        return False
    if not scene.early and _is_after_happening(part.verb):
        return False
    if _is_earlier(part.verb) or scene.context.is_set_before(part.verb) or (not now and _is_of_terms(part.verb)):
        return False
    if _is_at_another_day(scene, part, verdict) or (now and not scene.early and _stands(verdict)):
        return False
    return _is_free_of_dates(scene, part, verdict)


def _is_of_known(scene: Scene, part: Clause, verdict: Verdict, *, now: bool) -> bool:
    """Whether a clause tells of somebody or something known, or, in the lead, of anybody; never of nobody at all."""
    cast, begins = scene.context.cast, subject(part.verb)
    speaker = cast.speaker(verdict.trigger) if verdict.rule == STATEMENT else ()
    if begins is None and not speaker:
        return False
    takers = list(named(begins) if verdict.tense.perfect and begins is not None else arguments(part.verb))
    if begins is not None and begins.lemma_.lower() in listed("asset_nouns"):
        takers += owners(part.verb)
    is_known = any(map(cast.has_actor, takers)) or (not now and cast.acts(begins))
    return bool(scene.early or speaker or is_known or is_move(part.verb) or is_count(part.verb))


def _is_free_of_dates(scene: Scene, part: Clause, verdict: Verdict) -> bool:
    """Whether nothing in a clause, nor in those joined to it, is of another day than the one its story is told from."""
    around = {
        child.lower_
        for verb in {part.verb, verdict.trigger}
        for child in verb.children
        if not (_is_since_day(scene, child) or any(below.dep_ == "pcomp" for below in child.children))
    }
    if (
        around & listed("before")
        or scene.context.is_some_time_later(part.verb)
        or any(map(scene.context.is_older, scene.datings(part.verb)))
    ):
        return False
    beside = (dating for verb in _joined(part) for dating in scene.dates.get(verb.i, ()) if not dating.arranged)
    return all(scene.context.may_be_anchor(dating) for dating in beside)


def _is_at_happening(dating: Dating) -> bool:
    """Whether a clause tells of a dated happening, its subject or where it was; not of what is said of one."""
    return dating.noun is not None and not dating.arranged and not (dating.aside and dating.noun.dep_ == "dobj")


def _is_ahead(part: Clause, verdict: Verdict) -> bool:
    """Whether a clause tells what is to come, be it planned or only foreseen: "Oslo hopes to end the siege"."""
    if verdict.status == "possible":
        return verdict.tense.time == "future" or kernel(part.verb).planned
    return verdict.status == "planned"


def _is_since_day(scene: Scene, link: Token) -> bool:
    """Whether a word brings in the day since when a toll is counted, which doesn't keep it from being today's."""
    return link.lower_ == "since" and any(
        child.dep_ == "pobj" and scene.context.is_time(child) for child in link.children
    )


def _is_at_another_day(scene: Scene, part: Clause, verdict: Verdict) -> bool:
    """Whether a clause tells of a happening to which its sentence gives another day than the story's.

    "died in a battle that began on Monday"; not "condemned the raid that hit Oslo on Monday".
    """
    if verdict.trigger.lemma_.lower() in listed("reactions") | listed("speech_acts") | listed("reporting"):
        return False
    beside = (other.verb for other in scene.parts if of_happening(other.verb) in (part.verb, verdict.trigger))
    own = (dating for verb in beside for dating in scene.datings(verb) if scene.context.is_calendar(dating))
    return any(dating.edtf != scene.context.anchor and not scene.context.is_later(dating) for dating in own)


def _stands(verdict: Verdict) -> bool:
    """Whether what somebody holds or does not is told as it stands, of no day: "Oslo has long accused Bergen"."""
    return verdict.trigger.lemma_.lower() in listed("stances") | listed("denials")


def _is_of_occasion(scene: Scene, part: Clause) -> bool:
    """Whether a clause goes on about what the sentence before told of an earlier day: of the same people, or there.

    "On Friday Berg met Lund. Lund urged him to stay", "… Both agreed at the meeting to talk", and what some other
    person did: "… Ana Kruse sang", but not what that person may have said of it today; nor "… Oslo was silent".
    """
    begins = subject(part.verb)
    if begins is None or scene.elsewhere is None:
        return False
    places = (noun for child in part.verb.children if child.lower_ in ("at", "during") for noun in child.children)
    if any(noun.dep_ == "pobj" and noun.lemma_.lower() in listed("occasions") for noun in places):
        return True
    people = scene.context.cast.people(scene.context.cast.participants([begins, *begins.conjuncts]))
    is_deed = part.verb.lemma_.lower() not in listed("reporting") | listed("speech_acts")
    return bool(people if is_deed else scene.elsewhere & people)


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


def _is_after_happening(verb: Token) -> bool:
    """Whether a deed is of some time after a happening: "Following the coup, Oslo closed the border".

    What is done after a meeting or said after whatever is mostly news: "Oslo condemned him after the coup".
    """
    if verb.lemma_.lower() in listed("reporting") | listed("speech_acts"):
        return False
    links = (child for child in verb.children if child.lower_ in _SEQUENCE and child.dep_ == "prep")
    nouns = (noun.lemma_.lower() for link in links for noun in link.children if noun.dep_ == "pobj")
    return any(noun in listed("event_nouns") and noun not in listed("occasions") for noun in nouns)


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
    yield from (child for child in part.verb.children if child.dep_ == "advcl" and opens_with(child, _SEQUENCE))
    semicolon = max((child.i for child in part.verb.children if child.text == ";"), default=-1)
    yield from (child for child in part.verb.children if child.dep_ == "ccomp" and child.i < semicolon)
    if part.kind == "conjunct" and part.above is not None:
        yield part.above
