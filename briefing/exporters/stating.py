"""Which words state an event: its clause, with whatever it would lie without.

Functions return spans, verbatim parts of one sentence that stand on the page with " … " between them. Whether such
words can stand there at all, far from the text around them, is for `standing`.
"""

from __future__ import annotations

import re
from typing import TypeAlias

from briefing.exporters.openings import DATE_PREPOSITIONS, without_opening
from briefing.exporters.safe import is_quotation_open
from briefing.exporters.shortening import shortened
from briefing.exporters.sources import Sources
from briefing.exporters.wordlists import found, hedges, negations
from briefing.lexicon import words as lexicon_words
from briefing.model import Event, EventMention, Mention, Span
from briefing.text import words

Statement: TypeAlias = tuple[Span, ...]
"""The words that state an event: one span, or its subject and its clause."""

_AFTER_PART = re.compile(r";\s+(?:(?:and|but|or|while)\s+)?$")
"""Ends what stands before a part of a sentence behind a semicolon."""
_COORDINATOR = re.compile(r"\s*,?\s*(?:and|but|or|then)(?:\s+(?:also|then))?\s+", re.IGNORECASE)
_COORDINATED = re.compile(r"\b(?:and|but|or|then)\s+(?:also\s+|then\s+)?$", re.IGNORECASE)
_ARTICLE = re.compile(r"\b[Tt]he $")
_RELATIVE = re.compile(r",?\s+(?:who|which|that)\s+")
_PLACE = re.compile(r",\s+(?:where|when)\s+")
_LATER = re.compile(
    r"(?:shortly|soon|just|immediately|(?:\w{1,12} )?(?:minute|hour|day|week|month|year)s?) (?=after\b)", re.IGNORECASE
)
"""How much later than what a clause tells: "shortly after the bridge fell"."""
_OVERTURNED = re.compile(
    r"\b(?:turn(?:s|ed)? out\b.*?\bnot|prov(?:es|ed) (?:to be )?(?:false|wrong)|falsely|wrongly|mistakenly|hoax"
    r"|(?:was|were|has been|had been) (?:later )?(?:annulled|overturned|quashed|rescinded|retracted|reversed"
    r"|withdrawn))\b",
    re.DOTALL,
)
"""Tells in the rest of a sentence that what it told was not so, or no longer holds."""
_TELLING = 7
"""Fewest words by which a noun tells a happening: "the clash of 17 June" has five."""
BY_THE_WAY = frozenset({"relative", "adverbial", "reduced", "aside"})
"""The kinds of clause that a sentence tells beside what it is about."""


def statement(event: Event, sources: Sources) -> Statement:
    """The words that state an event: its clause, or the whole sentence where the clause alone would say more.

    "The bridge is safe" says more than "The bridge is safe, the operator claimed"; "and left on Monday" lacks who, so
    that its subject is shown with it. What is told by the way is shown by itself: "Berg … opened the shop in 1987". The
    date, dateline or connective that opens it is left out.
    """
    span = event.evidence[0]
    whole = _part(span, event, sources)
    beside = told_beside(event, sources)
    if beside is not None:
        return beside
    is_cut = _is_cut_short(span, whole, sources)
    joined = None if is_cut else _with_shared_subject(event, span, whole, sources)
    if joined is not None:
        return joined
    needs_more = is_cut or _says_more((span,), whole, sources) or _lacks_actors(span, whole, event, sources)
    chosen = whole if needs_more or _is_subordinate(span, whole, sources) else span
    opened = without_opening(chosen, event, sources)
    return (shortened(opened, event, mention_of(event, span, sources), sources),)


def _part(span: Span, event: Event, sources: Sources) -> Span:
    """The sentence of a span, or the part of it between semicolons that is the span: nothing beyond bears on it.

    "Norland may vote; in May it closed its ports": it did; "Critics say it paid; Oslo denied the charge" needs both.
    """
    whole, told = sources.sentences(span), mention_of(event, span, sources)
    if told is None or not told.rule.startswith("act:"):
        return whole
    before = sources.text(Span(span.document, whole.start, max(span.start, whole.start)))
    after = sources.text(Span(span.document, span.end, max(whole.end, span.end)))
    opens, ends = _AFTER_PART.search(before) is not None, after.lstrip().startswith(";")
    start = span.start if opens else whole.start
    end = span.end if ends else whole.end
    return Span(span.document, start, end) if opens or ends else whole


# --- whether a clause can stand alone ---------------------------------------------------------------------------------


def _says_more(parts: Statement, whole: Span, sources: Sources) -> bool:
    """Whether the parts alone lose a hedge, a word of reporting, or who says so."""
    shown, text = " … ".join(map(sources.text, parts)), sources.text(whole)
    return _bears_on(shown, text) or not _holders_within(parts, whole, sources)


def _holders_within(parts: Statement, whole: Span, sources: Sources) -> bool:
    """Whether the holders of all that the parts tell are in them too, with the words that attribute."""
    claims = [said for said in sources.attributions(whole) if any(said.span.overlaps(part) for part in parts)]
    holders = [part for said in claims for part in (said.cue, said.speaker) if part is not None]
    return all(any(part.contains(holder) for part in parts) for holder in holders)


def _lacks_actors(span: Span, whole: Span, event: Event, sources: Sources) -> bool:
    taking_part = set(event.actors)
    inside = {actor.id for _, actor in sources.mentions(span)}
    return not taking_part & inside and any(actor.id in taking_part for _, actor in sources.mentions(whole))


def _is_cut_short(span: Span, whole: Span, sources: Sources) -> bool:
    """Whether a clause ends in the middle of a phrase: "after his mother" before ", aunt and others died".

    One that ends before another clause does not: "The bridge fell" before "and the road closed".
    """
    rest = sources.text(Span(span.document, span.end, max(whole.end, span.end)))
    if not any(map(str.isalnum, rest)) or _COORDINATOR.match(rest) or rest.lstrip()[:1] in (";", ":", "–", "—"):
        return False
    opening = rest.strip(" ,").split(maxsplit=1)[:1]
    return bool(opening) and opening[0].lower() not in lexicon_words("brief", "subordinator")


def _is_subordinate(span: Span, whole: Span, sources: Sources) -> bool:
    """Whether a clause within a sentence can't stand alone: "that the bridge fell", "which fell"."""
    opening = sources.text(span).split(maxsplit=1)[:1]
    return span.start > whole.start and bool(opening) and opening[0].lower() in lexicon_words("brief", "subordinator")


# --- what is told by the way ------------------------------------------------------------------------------------------


def is_reminder(event: Event, sources: Sources) -> bool:
    """Whether a noun only reminds of it: "since the clash of 17 June"."""
    told = mention_of(event, event.evidence[0], sources)
    return told is not None and "aside" in told.rule


def is_by_the_way(event: Event, sources: Sources) -> bool:
    """Whether the sentence is about something else: "Berg, who opened the shop in 1987, said he might close it"."""
    told = mention_of(event, event.evidence[0], sources)
    return told is not None and not BY_THE_WAY.isdisjoint(told.rule.split(":"))


def told_beside(event: Event, sources: Sources) -> Statement | None:
    """The words that state what is told by the way, apart from their sentence; None where they can't be.

    "Berg, who opened the shop in 1987, said …" gives "Berg … opened the shop in 1987", "It closed after a lorry had hit
    the door" gives "a lorry had hit the door". "The shop that Berg opened in 1987" and "after opening the shop" have
    no words that state it; and nothing is cut off from who says so, or from a hedge or a report that bears on it.
    """
    span = event.evidence[0]
    told = mention_of(event, span, sources)
    if told is None or BY_THE_WAY.isdisjoint(told.rule.split(":")):
        return None
    parts = (
        _relative_clause(span, told, sources)
        or _adverbial_clause(span, told, sources)
        or _noun_phrase(span, told, sources)
    )
    if parts is None or not _holders_within(parts, sources.sentences(span), sources):
        return None
    shown, text = " … ".join(map(sources.text, parts)), sources.text(_bearing(parts, event, sources))
    return None if _bears_on(shown, text) else parts


def _bears_on(shown: str, text: str) -> bool:
    """Whether a text hedges or reports more than the words of it that are shown."""
    return len(hedges(text)) > len(hedges(shown)) or len(found("report", text)) > len(found("report", shown))


def bearing(event: Event, sources: Sources) -> Span:
    """The part of its sentence that tells how surely an event is told: what follows a clause about a noun doesn't.

    "Berg, who opened the shop in 1987, may close it" doesn't say that he may have opened it.
    """
    parts = told_beside(event, sources)
    return _part(event.evidence[0], event, sources) if parts is None else _bearing(parts, event, sources)


def _bearing(parts: Statement, event: Event, sources: Sources) -> Span:
    whole = sources.sentences(parts[0])
    if parts == (event.evidence[0],):
        return parts[0]  # a noun with what is told of it stands as it is, whatever is doubted around it
    return Span(whole.document, whole.start, parts[-1].end) if len(parts) > 1 else whole


def _relative_clause(span: Span, told: EventMention, sources: Sources) -> Statement | None:
    """A noun and the clause about it whose subject it is."""
    before = sources.text(Span(span.document, span.start, told.trigger.start))
    pronouns = list(_RELATIVE.finditer(before))
    if not pronouns or not _are_verb_words(before[pronouns[-1].end() :]) or _is_overturned(span, sources):
        return None
    noun_end, clause = span.start + pronouns[-1].start(), span.start + pronouns[-1].end()
    return Span(span.document, _name_before(span, sources), noun_end), Span(span.document, clause, span.end)


def _is_overturned(span: Span, sources: Sources) -> bool:
    """Whether a sentence goes on to say that what is told in it was not so: "turned out not to be infected"."""
    rest = Span(span.document, span.end, max(sources.sentences(span).end, span.end))
    return _OVERTURNED.search(sources.text(rest)) is not None


def _name_before(span: Span, sources: Sources) -> int:
    """Where the name begins that a noun behind it describes, else the noun: "France, the former power, which …"."""
    named = (mention.span for mention in sources.annotations(span).mentions if mention.form == "name")
    between = (
        (name.start, sources.text(Span(span.document, name.end, span.start))) for name in named if name.end < span.start
    )
    return next((start for start, text in between if text == ", "), span.start)


def _noun_phrase(span: Span, told: EventMention, sources: Sources) -> Statement | None:
    """A happening or a place with what is told of it: "the clash of 17 June at Tarn", "Tarn, where two ships met"."""
    if "aside" in told.rule:
        return (span,) if words(sources.text(span)) >= _TELLING else None
    place = _PLACE.search(sources.text(Span(span.document, span.start, told.trigger.start)))
    if place is None:
        return None
    clause = Span(span.document, span.start + place.end(), span.end)
    return None if lacks_subject(clause, told, sources) else (span,)


def _adverbial_clause(span: Span, told: EventMention, sources: Sources) -> Statement | None:
    """A clause with a subject of its own, without the words that tie it to its sentence: "shortly after"."""
    text = sources.text(span)
    later = _LATER.match(text)
    opening, _, rest = text[later.end() if later else 0 :].partition(" ")
    clause = Span(span.document, span.end - len(rest.lstrip()), span.end)
    has_subject = not lacks_subject(clause, told, sources)
    return (clause,) if opening.lower() in lexicon_words("brief", "factive") and has_subject else None


def lacks_subject(clause: Span, told: EventMention, sources: Sources) -> bool:
    """Whether nothing but its date, auxiliaries and adverbs stands before the verb of a clause."""
    before = Span(clause.document, clause.start, max(told.trigger.start, clause.start))
    text = sources.text(before)
    for timex in sources.annotations(clause).timexes:
        if before.contains(timex.span):
            text = text.replace(sources.text(timex.span), " ")
    return _are_verb_words(text)


def _are_verb_words(text: str) -> bool:
    """Whether a text is only auxiliaries, negations and adverbs, or nothing."""
    small = lexicon_words("brief", "auxiliary") | set(DATE_PREPOSITIONS)
    pieces = [piece.strip(",").casefold() for piece in text.split()]
    return all(piece in small or piece.endswith("ly") or negations(piece) for piece in pieces if piece)


# --- a clause that shares its subject ---------------------------------------------------------------------------------


def _with_shared_subject(event: Event, span: Span, whole: Span, sources: Sources) -> Statement | None:
    """Subject and clause of the later of two deeds of one actor, so that its date isn't given to the earlier one.

    "Peru left the talks and on Monday closed its ports" gives "Peru … on Monday closed its ports"; None for "Peru may
    leave the talks and on Monday closed its ports", where the words between hedge, and where nobody shares a subject.
    """
    start = _second_clause(event, span, whole, sources)
    if start is None:
        return None
    subject = _subject_before(start, event, whole, sources)
    clause = Span(span.document, start, span.end)
    if subject is None or _has_own_subject(clause, event, sources):
        return None
    between = sources.text(Span(span.document, subject.end, start))
    kept = (subject, clause)
    loses = negations(between) or is_quotation_open(between) or _says_more(kept, whole, sources)
    return None if loses else kept


def _second_clause(event: Event, span: Span, whole: Span, sources: Sources) -> int | None:
    """Where a clause begins that an "and" ties to another of the same sentence."""
    if span.start > whole.start:
        before = sources.text(Span(span.document, whole.start, span.start))
        own = _COORDINATOR.match(sources.text(span))
        tied = _COORDINATED.search(before) is not None
        return span.start if tied else span.start + own.end() if own else None
    told = mention_of(event, span, sources)
    if told is None:
        return None
    begins = min(event.timex.start, told.trigger.start) if event.timex is not None else told.trigger.start
    for earlier in sources.annotations(span).events:
        if earlier.span.start == span.start and span.start < earlier.span.end < begins:
            tie = _COORDINATOR.match(sources.text(Span(span.document, earlier.span.end, span.end)))
            if tie and earlier.span.end + tie.end() <= begins:
                return earlier.span.end + tie.end()
    return None


def mention_of(event: Event, span: Span, sources: Sources) -> EventMention | None:
    """What was found in the text for the event's first evidence: of several the one of its date.

    Where a person gave or took the date, the text's own says nothing of which is meant, and the first is taken.
    """
    found_here = sources.annotations(span)
    for told in found_here.events:
        index = told.timex if told.timex is not None else told.reported_timex
        timex = None if index is None else found_here.timexes[index].span
        if told.span == span and (timex == event.timex or event.corrected):
            return told
    return None


def _subject_before(start: int, event: Event, whole: Span, sources: Sources) -> Span | None:
    """The last subject before a clause, if it takes part in the event, with its article."""
    before = Span(whole.document, whole.start, start)
    subjects = [(mention, actor) for mention, actor in sources.mentions(before) if _is_subject(mention)]
    if not subjects or subjects[-1][1].id not in event.actors or subjects[-1][0].form == "pronoun":
        return None
    span = subjects[-1][0].span
    article = _ARTICLE.search(sources.text(Span(whole.document, whole.start, span.start)))
    return Span(span.document, span.start - (4 if article else 0), span.end)


def _has_own_subject(clause: Span, event: Event, sources: Sources) -> bool:
    """Whether a subject opens the clause: what comes first in it, its date aside."""
    opening = event.timex.end if event.timex is not None and clause.contains(event.timex) else clause.start
    told = mention_of(event, event.evidence[0], sources)
    verb = told.trigger.start if told is not None else opening
    until = Span(clause.document, clause.start, max(verb, opening) + 1)
    return any(_is_subject(mention) for mention, _ in sources.mentions(until))


def _is_subject(mention: Mention) -> bool:
    return mention.function == "subject"
