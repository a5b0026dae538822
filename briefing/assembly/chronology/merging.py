"""Which statements tell the same event: headline and lead, or sentences of several documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefing.assembly.chronology.deeds import (
    agree,
    befalls_once,
    carries_out,
    day_keys,
    is_another_day,
    is_elsewhere,
    is_one_deed,
    is_one_move,
    may_befall_once,
    moves,
)
from briefing.assembly.chronology.joining import surety
from briefing.assembly.chronology.told import Told
from briefing.model import EventMention
from briefing.stems import STEM

SAME_VERB = 0.5
OTHER_VERB = 0.65
"""Least likeness of two statements (cosine of their content words), by whether the trigger is the same."""
NOBODY = 0.75
"""The same where neither names an actor."""
HEADLINE = 0.4
"""Least share of a headline's words that a sentence of its lead holds: headlines swap verbs and shorten names."""
FEWEST = 4
"""Fewest content words by which two statements can be told to be the same; one less on the same day."""
LEAD = 3
"""Statements of the body among which a headline's own is looked for."""
NEWS = timedelta(days=5)
"""How long after a deed another text may tell it as having been done."""
MEMBERS = 8
"""Members of a group that a statement of one deed is compared with."""
RARE = 3
"""By how many of its rarest words a statement is looked up among the others."""
LOOKED_AT = 40
"""Most candidates compared for each key, the latest first, so that time grows with the number of statements."""


def grouped(told: Sequence[Told]) -> Iterator[list[Told]]:
    """Statements by event, each group led by its best dated statement; headlines without a sentence are left out."""
    groups = _clusters(list(_lines(told)))
    for headline, follower in _headlines(told):
        group = next(group for group in groups if follower in group)
        if headline not in group:
            group.append(headline)
    for group in groups:
        yield _told_last(group)


def _lines(told: Sequence[Told]) -> Iterator[Told]:
    """The statements that make lines: no headlines, and mere sayings only where a dated one tells nothing else.

    "On Monday the envoy said the talks were hard" is what happened on Monday; "The envoy said he had left on Monday"
    is a line for the leaving, and a saying without a date is for the quotes.
    """
    acts: dict[tuple[int, int], list[Told]] = {}
    for one in told:
        if not one.is_headline and not one.is_saying:
            acts.setdefault(one.place, []).append(one)
    for one in told:
        dated = one.mention.timex is not None and one.mention.basis in ("explicit", "relative")
        is_telling = any(_is_in_words(other, one) for other in acts.get(one.place, ()))
        if not one.is_headline and (not one.is_saying or (dated and not is_telling)):
            yield one


def _is_in_words(one: Told, saying: Told) -> bool:
    """Whether a statement is told in the words of a saying; not so "He left in May" of "… and said on Friday it …"."""
    return one.mention.span.overlaps(saying.mention.span) and one.mention.span.end > saying.mention.trigger.start


def _lead(told: Told) -> tuple[bool, tuple[int, int], bool, int, int]:
    """How far from a group's front a statement stands: surely dated ones first, then those that name somebody."""
    sure = surety(told.mention.basis, told.mention.earliest, told.mention.latest)
    return told.is_headline, sure, not told.named, told.number, told.index


def _told_last(group: Sequence[Told]) -> list[Told]:
    """A group led by its surest whole statement, or by the last count where it tells several: a toll rises.

    So does one beside what only says that it was: "The strikes occurred on Monday".

    A document's date tells which is last; without it, a count gives way to none.
    """
    ordered = sorted(group, key=lambda one: (one.is_headline, one.statement[:1].islower(), _lead(one)))
    tolls = [one for one in ordered if one.is_toll and not one.is_headline and one.document.date]
    if not tolls or (len({one.counted for one in tolls}) < 2 and not any(map(carries_out, ordered))):
        return ordered
    last = max(tolls, key=lambda one: (one.document.date or "", one.number, one.index))
    return [last, *(one for one in ordered if one is not last)]


# --- across the folder --------------------------------------------------------------------------------------------


def _clusters(told: Sequence[Told]) -> list[list[Told]]:
    """Statements of the body by event: each joins the first group that tells the same."""
    frequency = Counter(stem for one in told for stem in one.stems)
    groups: list[list[Told]] = []
    bounds: list[tuple[str, str]] = []
    found: dict[tuple[str, str], list[int]] = {}
    for one in told:
        keys = _keys(one, frequency)
        candidates = sorted({index for key in keys for index in found.get(key, [])[-LOOKED_AT:]})
        match = next(
            (index for index in candidates if _is_of(groups[index], one) and _fits(groups[index], bounds[index], one)),
            None,
        )
        if match is None:
            match = len(groups)
            groups.append([])
            bounds.append(_ALWAYS)
            for key in keys:
                found.setdefault(key, []).append(match)
        is_within = _within(bounds[match], one)
        groups[match].append(one)
        if not is_within:  # the better dated of two tellings founds the group anew
            groups[match].sort(key=_lead)
        bounds[match] = _narrowed(bounds[match], one) if is_within else _narrowed(_ALWAYS, groups[match][0])
    return groups


_ALWAYS = ("0000-01-01", "9999-12-31")


def _narrowed(bounds: tuple[str, str], one: Told) -> tuple[str, str]:
    """The days left to a group by another of its statements."""
    return max(bounds[0], one.mention.earliest or bounds[0]), min(bounds[1], one.mention.latest or bounds[1])


def _within(bounds: tuple[str, str], one: Told) -> bool:
    """Whether a statement's date agrees with those of all in a group, its founder's and others'."""
    first, last = _narrowed(bounds, one)
    return first <= last


def _fits(group: Sequence[Told], bounds: tuple[str, str], one: Told) -> bool:
    """Whether a statement may be of a group's event by its date, or by telling again what the day was inferred for."""
    if _within(bounds, one) or _is_retold(group[0], one):
        return True
    members = group[:MEMBERS]
    return agree(members, one) and any(is_one_deed(member, one) for member in members)


def _keys(one: Told, frequency: Counter[str]) -> list[tuple[str, str]]:
    """By what a statement is looked up among the others."""
    rare = sorted(one.stems, key=lambda stem: (frequency[stem], stem))[:RARE]
    keys = [(actor, stem) for actor in one.actors or ("",) for stem in (*rare, "=" + one.mention.lemma)]
    if one.mention.earliest is not None and one.mention.earliest == one.mention.latest:
        keys.append((one.mention.earliest, one.mention.lemma))
    keys += [(person, "once") for person in sorted(one.people) if may_befall_once(one)]
    keys += [(one.mention.earliest or "", "moves")] * moves(one)
    return [*keys, *day_keys(one), ("text", " ".join(one.statement.split()))]


def _is_of(group: Sequence[Told], one: Told) -> bool:
    """Whether a statement tells what a group's founder tells, or one deed with a member and elsewhere from none."""
    if _is_same(group[0], one):
        return True
    members = group[:MEMBERS]
    if any(is_elsewhere(member, one) or _in_one_sentence(member, one) for member in members):
        return False
    return any(_certainty(member) == _certainty(one) and is_one_deed(member, one) for member in members)


def _is_same(one: Told, other: Told) -> bool:
    """Whether two statements tell one event: status, date and actors don't speak against it, and the words agree."""
    if _certainty(one) != _certainty(other):
        return False
    if not _dates_agree(one.mention, other.mention) and not _is_retold(one, other):
        return False
    if is_another_day(one, other):
        return False
    if _in_one_sentence(one, other):
        return False  # apart for their times
    if one.statement.split() == other.statement.split() or befalls_once(one, other) or is_one_move(one, other):
        return True
    if min(len(one.stems), len(other.stems)) < (FEWEST - _same_day(one, other)):
        return False
    if not one.numbers_agree(other) and not (one.is_toll and other.is_toll):
        return False
    likeness = one.likeness(other)
    if not one.actors and not other.actors:
        return likeness >= NOBODY
    is_same_verb = one.mention.lemma == other.mention.lemma
    if not one.actors or not other.actors:  # "The ferry ran aground" may leave unnamed what another text names
        return is_same_verb and _same_day(one, other) and likeness >= OTHER_VERB
    return bool(set(one.actors) & set(other.actors)) and likeness >= (SAME_VERB if is_same_verb else OTHER_VERB)


def _is_retold(one: Told, other: Told) -> bool:
    """Whether a document tells once without a day, and once with one, what is all but surely the same.

    The day of the story was only inferred then: "The mayor was convicted of fraud … He was convicted of fraud in May".
    So it was where another text tells in the days after that somebody has been arrested.
    """
    bases = {one.mention.basis, other.mention.basis}
    if one.number != other.number and "document" in bases:
        return befalls_once(one, other) and _is_days_after(one, other)
    if one.number != other.number or "document" not in bases or not bases & {"explicit", "relative"}:
        return False
    return one.mention.lemma == other.mention.lemma and one.likeness(other) >= NOBODY


def _is_days_after(one: Told, other: Told) -> bool:
    """Whether of two statements the later is of a day that was only inferred, at most some days after the other."""
    first, last = sorted((one, other), key=lambda told: (told.mention.latest or "", told.mention.basis == "document"))
    if last.mention.basis != "document" or not (first.mention.latest and last.mention.latest):
        return False
    return date.fromisoformat(last.mention.latest) - date.fromisoformat(first.mention.latest) <= NEWS


def _same_day(one: Told, other: Told) -> bool:
    """Whether both give one and the same day as that of the event."""
    first, second = one.mention, other.mention
    return first.earliest is not None and first.earliest == first.latest == second.earliest == second.latest


def _in_one_sentence(one: Told, other: Told) -> bool:
    """Whether two statements are parts of one sentence."""
    return one.place == other.place or one.mention.span.overlaps(other.mention.span)


def _certainty(told: Told) -> str:
    return "occurred" if told.mention.status == "ongoing" else told.mention.status


def _shared(one: Told, other: Told) -> float:
    """The share of the shorter statement's content words that the other has too."""
    return len(one.stems & other.stems) / max(1, min(len(one.stems), len(other.stems)))


def _dates_agree(one: EventMention, other: EventMention) -> bool:
    """Whether the dates can be of one event: what is unknown agrees with anything, a report with what it can report."""
    if one.earliest and other.latest and one.earliest > other.latest:
        return False
    return not (other.earliest and one.latest and other.earliest > one.latest)


# --- headlines ----------------------------------------------------------------------------------------------------


def _headlines(told: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Each headline with the statement of its document's lead that tells the same, if one does."""
    leads: dict[int, list[Told]] = {}
    for one in _lines(told):
        if len(leads.setdefault(one.number, [])) < LEAD:
            leads[one.number].append(one)
    for one in told:
        if one.is_headline:
            alike = [other for other in leads.get(one.number, ()) if _shared(one, other) >= HEADLINE]
            if one.mention.status == "occurred":  # what was done is none of what will be
                alike = [other for other in alike if other.mention.status != "planned"]
            if alike:
                yield one, max(alike, key=lambda other: (_names_deed(one, other), _shared(one, other), -other.index))


def _names_deed(headline: Told, other: Told) -> bool:
    """Whether a headline has the verb, or the noun of it, by which a statement tells a deed."""
    return other.mention.lemma[:STEM] in headline.stems
