"""Open questions across documents: one line for each matter, with who holds which side and what came of it later.

`matters` says what a doubt is about, `merging` which doubts are about one, `holders` whose it is, `disputes` pairs a
claim with its denial (its two `sides`), `figures` puts differing figures (`counts` of people and things, from `numbers`
by their `fates` and `scopes`, and `measures` of sizes and sums) side by side, `datings` differing days of one event,
`answers` looks for what another document says of the matter, `settling` tells whether that settles it (its `ends`),
`done` looks for plans carried out on their day, `once` for deeds that can't be done again, `worth` leaves out what
nobody would ask, `announced` knows what is seldom open, `dues` whose day is over, and `sound` a wording
that cannot be trusted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.assembly.actors import Roster
from briefing.assembly.questions.answers import Answer, Answers
from briefing.assembly.questions.datings import differing_days
from briefing.assembly.questions.disputes import disputes
from briefing.assembly.questions.done import Done
from briefing.assembly.questions.dues import OUTLIVED, Dues
from briefing.assembly.questions.fates import deeds
from briefing.assembly.questions.figures import counted_out, differing
from briefing.assembly.questions.holders import SPOKEN, Holders
from briefing.assembly.questions.matters import Open, Subjects, stem
from briefing.assembly.questions.merging import merged
from briefing.assembly.questions.once import Once
from briefing.assembly.questions.sides import BLAMED, STATEMENT
from briefing.assembly.questions.worth import UNDATED, Standing, Worth
from briefing.assembly.quotes.speakers import Speakers
from briefing.lexicon import words
from briefing.model import Annotations, Document, Doubt, Holder, Question, Span, digest

LEAST = 0.1
"""Least weight of a question without its actors' salience."""
ELSEWHERE = -0.6
"""The share of its weight that a question loses which another document, earlier or later, tells as done."""
_BASE = {"disputed": 0.4, "unconfirmed": 0.25, "pending": 0.25, "forecast": 0.18, "asked": 0.22}
_LOOSE = ("it", "this", "that", "these", "those", "he", "she", "they", "which", "what", "there")
_POINTS = re.compile(
    r" (?:this|these|those|(?:at|by|for|from|in|of|on|to|with) that) "
    r"(?!and\b|who\b|days?\b|weeks?\b|months?\b|years?\b|morning|afternoon|evening|spring|summer|autumn|winter|fall\b|season|weekend|one\b)[a-z]"
)
"""A noun that only points back ("in this process"); "this week" says when."""
_RELATIVE = re.compile(
    r",? (?:(?:early|earlier|late|later) )?(?:yesterday|today|tomorrow|tonight|"
    r"(?:last|this|next) (?:week|weekend|month|year|night|spring|summer|autumn|winter)|"
    r"(?:on|next|last|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\?$"
)
"""A time that counts from the day of writing."""
_OPEN = ("open: ", "not told: ", "not decided: if", "not decided: has until")
"""How the rules begin of what somebody says is not known, or does not tell, or of what a clause makes all hang on."""
_SAID_OPEN = {"unconfirmed": 0.35, "pending": 0.3, "asked": 0.35}
_HANGS_OPEN, _LEAST_OPEN = ("not decided: if", "open: a matter of ", "open: muted"), 0.1
"""What only hangs on a decision, or is disputed among people or scarcely told, is less open than what nobody knows."""
_OF_A_DENIAL = re.compile(r"Does .{1,80} denial of .{1,200} hold\?$")
_HANGS = re.compile(r" (?:after|at|before|by|for|from|in|of|on|since|the|to|until)\?$")


def open_questions(
    documents: Sequence[Document],
    annotations: Mapping[str, Annotations],
    roster: Roster,
    as_of: str | None = None,
    speakers: Speakers | None = None,
) -> tuple[Question, ...]:
    """The open questions in order of weight, as of an EDTF date (without it, the latest date of a document).

    A dispute has a claim and a denial by different holders, or is none: a denial alone is an unconfirmed matter that
    somebody denies. Questions of one type about one matter are one, with the ids of all in `members`. What is badly
    worded or not worth asking is left out.
    """
    subjects = Subjects(documents, annotations, roster)
    holders = Holders(subjects, {actor.id: actor for actor in roster.actors}, speakers)
    found = list(_open(documents, annotations, holders, subjects))
    pairs, rest = disputes(found, documents, annotations, subjects)
    today = as_of or max((document.date for document in documents if document.date), default=None)
    dues = Dues(documents, annotations, subjects, today)
    worth = Worth(documents, annotations, roster, subjects, dues)
    differ = tuple(differing(documents, annotations, subjects, holders))
    rest, differ = counted_out(rest, differ)
    figured = {span for _, numbers in differ for span in numbers}
    asked = [one for one in map(_undisputed, rest) if worth.asks_enough(one) and not _is_figured(one, figured)]
    rows = merged(asked, pairs)
    answers, done = Answers(documents, annotations, subjects, dues), Done(documents, annotations, subjects)
    once = Once(documents, annotations, subjects)
    salience = {actor.id: actor.salience for actor in roster.actors}
    settled = ((row, done.on_its_day(row[0]) or once.done(row[0]) or answers.to(row[0])) for row in rows)
    heard = ((row, None if _is_of_a_party(answer, row, annotations, subjects) else answer) for row, answer in settled)
    told = ((row, answer, None if answer is not None else answers.elsewhere(row[0])) for row, answer in heard)
    put = (_question(row, answer, elsewhere, worth, salience, documents) for row, answer, elsewhere in told)
    questions = [question for question in put if question is not None]
    questions += [_as_of_then(question) if dues.outlived(question.evidence) else question for question, _ in differ]
    questions += differing_days(documents, annotations, subjects, holders)
    return tuple(sorted(questions, key=lambda question: (-question.weight, question.evidence[0], question.id)))


def _open(
    documents: Sequence[Document], annotations: Mapping[str, Annotations], holders: Holders, subjects: Subjects
) -> Iterator[Open]:
    for number, document in enumerate(documents):
        seen: Counter[tuple[str, str]] = Counter()
        found = annotations.get(document.id)
        for doubt in (*found.doubts, *_plain(found)) if found is not None else ():
            said = document.text[doubt.span.start : doubt.span.end]
            kind = f"{doubt.kind}, said" if doubt.rule.startswith(STATEMENT) else doubt.kind
            occurrence = seen[said, kind]
            seen[said, kind] += 1
            if doubt.rule.startswith(NOT_OPEN):
                continue
            identity = "u" + digest(document.id, "question", said, kind, str(occurrence))
            matter = subjects.matter(doubt.span, doubt.cue if doubt.rule != BLAMED else None)
            held = holders.of(doubt.holder, doubt.stance)
            yield Open(identity, number, doubt, matter, tuple(one for one in held if not _is_tally(one, doubt)))


def _is_tally(holder: Holder, doubt: Doubt) -> bool:
    """Whether a plan is held by a number: "They will walk out, according to vote totals."; totals plan nothing."""
    stems = {stem(word) for word in words("doubts", "count_nouns")}
    held = {stem(word) for word in (holder.name or "").casefold().split()}
    return holder.actor is None and doubt.kind in ("pending", "forecast") and bool(stems & held)


def _plain(found: Annotations) -> Iterator[Doubt]:
    """The plain statements of a document, without those that a word of claiming or denying leaves open anyway."""
    open_ = {_place(doubt) for doubt in found.doubts if doubt.kind in ("unconfirmed", "disputed")}
    yield from (claim for claim in found.claims if _place(claim) not in open_)


def _place(doubt: Doubt) -> tuple[int, str, str]:
    """Where a clause ends, its verb, and on which side its holder stands."""
    return doubt.span.end, doubt.lemma, doubt.stance


NOT_OPEN = ("question of an interviewer", "headline: ")
"""How the rules begin whose doubts the document itself answers, or says again in full."""


def _is_figured(one: Open, figured: Collection[Span]) -> bool:
    """Whether all that is open stands in a question on figures that differ: an estimate, that so many died.

    "Did Chad kill 50 people?" asks who did it, too.
    """
    doubt = one.doubt
    if doubt.kind != "unconfirmed":
        return False
    counted = doubt.span if doubt.rule.startswith("estimated") else doubt.agent
    is_fate = doubt.rule.startswith("estimated") or stem(doubt.lemma) in deeds()
    return is_fate and counted is not None and any(counted.contains(number) for number in figured)


def _undisputed(one: Open) -> Open:
    """A denial that nobody's claim stands against: unconfirmed, denied by its holder; whose denial holds, says so."""
    if one.doubt.kind != "disputed":
        return one
    stands = _OF_A_DENIAL.match(one.doubt.question) is not None
    holders = tuple(replace(holder, stance="asserts") for holder in one.holders) if stands else one.holders
    return replace(one, doubt=replace(one.doubt, kind="unconfirmed"), holders=holders)


# --- one line -----------------------------------------------------------------------------------------------------


def _question(
    row: Sequence[Open],
    answer: Answer | None,
    elsewhere: Answer | None,
    worth: Worth,
    salience: Mapping[str, float],
    documents: Sequence[Document],
) -> Question | None:
    """The question of doubts about one matter; None if all that speaks for it is whom it names."""
    first = row[0]
    disputed = any(one.doubt.kind == "disputed" for one in row)
    kind = "disputed" if disputed else first.doubt.kind
    holders = _sides(row)
    answer = answer if kind != "asked" else None
    weighed = _weigh(row, kind, holders, salience, documents)
    standing = worth.standing(row[-1]) if answer is None else Standing({})
    weighed |= standing.parts
    if answer is not None and not answer.settles:
        weighed["later document"] = 0.12
    if _is_thin(weighed):
        return None
    if answer is None:
        sinks = worth.sinking(row)
        if elsewhere is not None and all(share > ELSEWHERE for share in sinks.values()):
            sinks = {"told as done elsewhere": ELSEWHERE}
        weighed |= {why: share * _whole(weighed) for why, share in sinks.items()}
    return Question(
        id=first.id,
        kind=kind,
        question=_placed(first, documents[first.number].date),
        evidence=tuple(dict.fromkeys(one.doubt.span for one in row)),
        cue=first.doubt.cue,
        status="answered" if answer is not None and answer.settles else "open",
        holders=holders,
        members=tuple(dict.fromkeys(one.id for one in row)),
        answer=answer.span if answer is not None else None,
        weight=round(_whole(weighed), 4),
        reasons=(*_why(row, holders), *standing.reasons, *_reasons(answer, elsewhere), _sum(weighed)),
    )


def _as_of_then(question: Question) -> Question:
    """A question of differing figures that only older documents hold, with what it loses by that."""
    reason = f"only older documents set these figures against one another: {OUTLIVED * question.weight:.2f}"
    weight = round(question.weight * (1 + OUTLIVED), 4)
    return replace(question, weight=weight, reasons=(*question.reasons, reason))


def _whole(weighed: Mapping[str, float]) -> float:
    """The weight that its parts add up to, from 0 to 1."""
    return max(0.0, min(1.0, sum(weighed.values())))


def _reasons(*told: Answer | None) -> Iterator[str]:
    return (answer.reason for answer in told if answer is not None)


def _is_of_a_party(
    answer: Answer | None, row: Sequence[Open], annotations: Mapping[str, Annotations], subjects: Subjects
) -> bool:
    """Whether what would settle a dispute is only what one of its sides says again."""
    if answer is None or not any(one.doubt.kind == "disputed" for one in row):
        return False
    parties = {holder.actor for holder in _sides(row)}
    said = annotations[answer.span.document].attributions
    speakers = (one.speaker for one in said if one.speaker is not None and one.span.overlaps(answer.span))
    return any(actor in parties for speaker in speakers for _, _, actor in subjects.named(speaker))


def _placed(one: Open, written: str | None) -> str:
    """A question without a time at its end that only the day of an undated document would place: "last week".

    One that a text itself asks keeps its words.
    """
    question = one.doubt.question
    if written is not None or one.doubt.kind == "asked":
        return question
    shorter = _RELATIVE.sub("?", question)
    return question if _HANGS.search(shorter) else shorter  # "in the third quarter of next year"


def _sides(row: Sequence[Open]) -> tuple[Holder, ...]:
    """The holders of all statements, each once for each side, in order."""
    sides: dict[tuple[str | None, str | None, str], Holder] = {}
    for one in row:
        for holder in one.holders:
            sides.setdefault((holder.actor, holder.name, holder.stance), holder)
    return tuple(sides.values())


def _weigh(
    row: Sequence[Open],
    kind: str,
    holders: Sequence[Holder],
    salience: Mapping[str, float],
    documents: Sequence[Document],
) -> dict[str, float]:
    """The parts of a question's weight; they add up to at most 1."""
    first = row[0]
    involved = {actor for one in row for actor in one.matter.actors} | {h.actor for h in holders if h.actor is not None}
    known = sorted((salience.get(actor, 0.0) for actor in involved), reverse=True)
    latest = max((document.date for document in documents if document.date), default=None)
    date = documents[max(one.number for one in row)].date
    subject = next(iter(first.doubt.question.split()[1:2]), "").casefold()
    spoken = SPOKEN & set(first.doubt.question.casefold().rstrip("?").split())
    points = _POINTS.search(first.doubt.question) is not None
    loose = subject in _LOOSE or points or bool(spoken) or "“" in first.doubt.question.partition(":")[2]
    return {
        kind: _BASE[kind],
        "actors' salience": 0.2 * (known[0] if known else 0.0) + 0.1 * (known[1] if len(known) > 1 else 0.0),
        "holders": 0.05 * min(3, len(holders)),
        "told again": 0.05 * min(2, len(row) - 1),
        "consequence": 0.08 if first.doubt.lemma.partition(" ")[0] in words("events", "consequential") else 0.0,
        "said to be open": _said_open(kind, first),
        "recent": 0.05 if date is not None and date == latest else 0.0,
        "loose wording": -0.12 if loose else 0.0,
        "only ruled out": -0.15 if _is_only_ruled_out(kind, holders) else 0.0,
    }


def _said_open(kind: str, one: Open) -> float:
    """What it adds to a weight that a text says itself that something is open."""
    if not one.doubt.rule.startswith(_OPEN):
        return 0.0
    hangs = one.doubt.rule.startswith(_HANGS_OPEN)
    return min(_SAID_OPEN.get(kind, 0.0), _LEAST_OPEN) if hangs else _SAID_OPEN.get(kind, 0.0)


def _is_only_ruled_out(kind: str, holders: Sequence[Holder]) -> bool:
    """Whether all that is told of what may come is that it will not: "said Manila would not retaliate"."""
    return kind in ("pending", "forecast") and bool(holders) and all(one.stance == "denies" for one in holders)


def _is_thin(weighed: Mapping[str, float]) -> bool:
    """Whether too little speaks for a question but whom it names. A grave deed stays, though it be overdue."""
    grave = weighed["consequence"] and "no actor acts" not in weighed
    left_out = ["actors' salience", UNDATED, *(["overdue"] if grave else [])]
    return sum(part for name, part in weighed.items() if name not in left_out) < LEAST


def _sum(weighed: Mapping[str, float]) -> str:
    parts = ", ".join(f"{name} {part:.2f}" for name, part in weighed.items() if part)
    return f"weight {_whole(weighed):.2f}: {parts}"


def _why(row: Sequence[Open], holders: Sequence[Holder]) -> list[str]:
    """Why the question is there, in words."""
    first = row[0].doubt
    reasons = [f"left open by its cue ({first.rule})"]
    if not holders:
        reasons.append("the source names nobody who holds it")
    denials = [one for one in row if one.doubt.stance == "denies"]
    claims = [one for one in row if one.doubt.stance != "denies"]
    if denials and claims:
        reasons.append(f"claimed by {_list(claims)}, denied by {_list(denials)}")
    elif denials:
        reasons.append(f"denied by {_list(denials)}; no document says who claims it")
    if len(row) > 1 and not denials:
        reasons.append(f"{len(row)} statements of one matter")
    return reasons


def _list(found: Sequence[Open]) -> str:
    names = dict.fromkeys(holder.name or "unnamed" for one in found for holder in one.holders)
    return " and ".join(names) if names else "a source that is not named"
