"""Stories of what is long over: what somebody then decided or was to do is no open question."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing import edtf
from briefing.annotators.doubts.clauses import auxiliaries, clause_of
from briefing.annotators.language import Token
from briefing.lexicon import words
from briefing.model import Document, Doubt, QuestionKind, Timex

OVER = 90
"""Days before its document after which a time is one of a story told, not of the news."""
LONG_AGO = "it tells of a time long over"
_AHEAD = frozenset({"pending", "forecast"})
_NOW = ("is", "are", "'s", "’s", "will", "has", "have", "may", "can", "'ll", "’ll")


def long_ago(document: Document, doubt: Doubt, timexes: Sequence[Timex]) -> Doubt:
    """The doubt, with a fault if what it looks ahead to lay ahead at a time that is long over.

    "In 1987 the family decided to move." tells a story; "On Monday the board decided to move." is news.
    """
    if doubt.kind not in _AHEAD or doubt.cue is None or not _is_past(document, doubt):
        return doubt
    told = _time_of(document, doubt, timexes)
    if told is None or not _is_over(told, document.date):
        return doubt
    return replace(doubt, faults=(*doubt.faults, LONG_AGO))


def _is_past(document: Document, doubt: Doubt) -> bool:
    """Whether the cue stands in the past: "decided", "was set", but not "will", "has decided", "plans"."""
    if doubt.cue is None:
        return False
    told = document.text[max(0, doubt.cue.start - 24) : doubt.cue.end].casefold().split()
    cue = told[-1] if told else ""
    group = told[-4:-1] if told[-2:-1] == ["been"] else told[-3:-1]  # "has not been announced"
    if any(word in _NOW or word.endswith(("'s", "’s", "'ll", "’ll", "'ve", "’ve")) for word in group):
        return False
    return cue in ("would", "could", "was", "were") or cue.endswith("ed") or {"was", "were"} & set(told[-3:]) != set()


def _time_of(document: Document, doubt: Doubt, timexes: Sequence[Timex]) -> Timex | None:
    """The time a clause is told of: the last day or year named before it in its paragraph, or in it."""
    after = bisect_left(timexes, doubt.span.end, key=lambda timex: timex.span.start)
    block = next((one for one in document.blocks if one.start <= doubt.span.start < one.end), None)
    begin = block.start if block is not None else 0
    for timex in reversed(timexes[max(0, after - 12) : after]):
        if timex.span.start < begin:
            return None
        if timex.type in ("DATE", "TIME") and timex.latest is not None:
            return timex
    return None


def _is_over(timex: Timex, written: str | None) -> bool:
    """Whether a time lay long before the document was written; without that day, nothing is known."""
    day, told = edtf.day(edtf.bounds(written)[0]) if written else None, edtf.day(timex.latest)
    return day is not None and told is not None and (day - told).days > OVER


def was_ahead(kind: QuestionKind, cue: Token, head: Token) -> bool:
    """Whether a forecast was one of an earlier past: "Polls had predicted that Lund would win", "had been due to go".

    "Polls have predicted that Lund will win" still stands, and so may what "Norway had said it would" do.
    """
    verb = clause_of(cue)
    scheduled = words("doubts", "forecast_participles") | words("doubts", "scheduled_participles")
    if kind in _AHEAD and cue.lower_ in scheduled:
        return _is_pluperfect(verb)
    above = head.head if head.dep_ == "ccomp" else verb
    return kind == "forecast" and any(one.tag_ == "VBN" and _is_pluperfect(one) for one in (verb, above))


def _is_pluperfect(verb: Token) -> bool:
    return any(one.lower_ in ("had", "'d", "’d") and one.tag_ == "VBD" for one in auxiliaries(verb))


def is_thwarted(cue: Token) -> bool:
    """Whether a plan in the past was met by a deed: "was set to close when the war came"."""
    verb = clause_of(cue)
    first = (auxiliaries(verb) or [verb])[0]
    met = (below for below in verb.subtree if below.dep_ == "advcl" and below.tag_ == "VBD" and below.i > cue.i)
    return first.tag_ == "VBD" and any(word.lower_ in ("when", "until") for below in met for word in below.children)
