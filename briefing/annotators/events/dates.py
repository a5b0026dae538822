"""When an event happened, as far as its own clause says; when it was reported; which day a story is told from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing import edtf
from briefing.annotators.events.clauses import Clause, has_subject, subject
from briefing.annotators.events.hanging import BOUNDS, LIMITS, Hold, attach, placed_at
from briefing.annotators.events.happenings import arranged, bidden, happening_of
from briefing.annotators.events.other_days import dates_nothing, is_aim, is_cited, is_yardstick
from briefing.annotators.events.ranges import days_of, period_ending, range_of, specifies
from briefing.annotators.events.tense import tense
from briefing.annotators.events.words import listed
from briefing.annotators.language import Parse, Token
from briefing.annotators.timex.appointed import verb_of
from briefing.model import Document, Timex

_GOALS = frozenset({"until", "till", "pending", "than", "to"})
_TERMS = frozenset({"until", "till"})
_AIMS = frozenset({"aim", "intend", "design"})
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
_WHEN_BEHIND = re.compile(r",? (when)\b")
_OF_OCCASION = 3
"""How far behind the dates of a predicate that of the happening stands at which it was."""
_ARRANGED = 4
"""How far behind the dates of a predicate that of what it arranges stands."""
_ASIDE = 5
"""How far behind them that of a happening stands which it only reminds of."""
ANCHOR_DAYS = 31
"""How long before the document's date the day that opens a story may lie and still be the day it is told from."""
WEEK_DAYS = 7
"""The same for a day further on in its lead."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The date a clause gives its event: the expression's index and how it reads.

    `noun` is set where it dates a noun instead of the predicate: one in the subject ("his victory in May has changed
    …") or, `arranged`, what is to be then ("called a vote for May", "agreed to leave in May"). `reported` tells that
    it dates the report ("according to a statement on Friday"); `limit` that it is only what something was after;
    `aside` that the noun's happening is only reminded of ("since the clash of 17 June"); `until` that nothing was done
    before it ("did not open until May"); `effective` that what was decided holds from then ("raised the tax from May").
    """

    timex: int
    edtf: str | None
    noun: Token | None = None
    arranged: bool = False
    reported: bool = False
    of_happening: bool = False
    limit: bool = False
    aside: bool = False
    until: bool = False
    effective: bool = False


def heads(parse: Parse, timexes: Sequence[Timex]) -> list[Token | None]:
    """The token each expression hangs on others by: the one in it whose head lies outside; None if misaligned.

    Where a preposition stands before it, that one, should the parse have missed that they belong together.
    """
    starts = [token.idx for token in parse]
    found: list[Token | None] = []
    for timex in timexes:
        first = bisect_left(starts, timex.span.start)
        last = bisect_left(starts, timex.span.end)
        inside = [parse[index] for index in range(first, last) if not parse[index].is_space]
        outward = [token for token in inside if not first <= token.head.i < last or token.head.i == token.i]
        head = outward[-1] if outward else None
        before = parse[first - 1] if first > 0 else None
        if head is not None and before is not None and before.dep_ == "prep" and head.head.i > head.i:
            head = head if head.dep_ == "poss" else before
        found.append(head)
    return found


def datings(
    clauses: Sequence[Clause], timexes: Sequence[Timex], tokens: Mapping[int, Token], text: str, written: str | None
) -> dict[int, list[Dating]]:
    """For each predicate (by token index) the dates its clause gives, those on the predicate itself first.

    `tokens` holds the head tokens of the sentence's expressions by their index in `timexes`; `text` is the
    document's, `written` the ISO day by which it was written.
    """
    verbs = {clause.verb.i: clause for clause in clauses}
    found: dict[int, list[tuple[int, Dating]]] = {}
    for verb, rank, dating in _ranked(_Sentence(verbs, timexes, tokens, text, written)):
        found.setdefault(verb, []).append((rank, dating))
    return {verb: [dating for _, dating in sorted(rows, key=_directness)] for verb, rows in found.items()}


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What the dates of a sentence are read from: its clauses by predicate, and what `datings` is given."""

    verbs: Mapping[int, Clause]
    timexes: Sequence[Timex]
    tokens: Mapping[int, Token]
    text: str
    written: str | None


def _ranked(sentence: _Sentence) -> Iterator[tuple[int, int, Dating]]:
    """Each date of a sentence with the predicate it is of and how directly it hangs on that (0 best)."""
    for index, token in sentence.tokens.items():
        timex = sentence.timexes[index]
        if timex.type not in ("DATE", "TIME") or dates_nothing(sentence.timexes, index, token, sentence.text):
            continue
        noun = arranged(token, later=_is_after(timex.edtf, sentence.written))
        if noun is not None and verb_of(noun).i in sentence.verbs:
            yield verb_of(noun).i, _ARRANGED, Dating(index, timex.edtf, noun, arranged=True)
        else:
            yield from _told_when(index, sentence)
            yield from _attached(index, token, sentence)


def _told_when(index: int, sentence: _Sentence) -> Iterator[tuple[int, int, Dating]]:
    """The predicate of a "when" clause right behind a date, which is of it: "back to 2017, when Oslo sold the mill"."""
    timex = sentence.timexes[index]
    behind = _WHEN_BEHIND.match(sentence.text, timex.span.end)
    for clause in sentence.verbs.values() if behind else ():
        first = clause.verb.doc[clause.verb.left_edge.i]
        is_behind = behind is not None and first.idx == behind.start(1) and has_subject(clause.verb)
        form = tense(clause.verb)
        if is_behind and clause.side and form.time == "past" and not form.pluperfect:
            yield clause.verb.i, 0, Dating(index, timex.edtf)


def _attached(index: int, token: Token, sentence: _Sentence) -> Iterator[tuple[int, int, Dating]]:
    """What a date that arranges nothing is of: a happening that is reminded of, and the predicate it hangs on."""
    timexes, text, verbs = sentence.timexes, sentence.text, sentence.verbs
    timex = timexes[index]
    period = period_ending(timexes, index, text)
    closer = (period is not None or specifies(timexes, index, text)) and index - 1 in sentence.tokens
    hold = attach(sentence.tokens[index - 1] if closer else token, verbs)
    if hold is not None and is_cited(timex, text):
        yield hold.verb, _ASIDE, Dating(index, timex.edtf, reported=True)
        return
    is_apart = _DAY.fullmatch(timex.value) is not None and (hold is None or hold.preposition in BOUNDS)
    if is_apart and (of := happening_of(token, verbs)) is not None:
        yield of.verb, _ASIDE, Dating(index, range_of(timexes, index, text) or timex.edtf, of.noun, aside=True)
    if hold is None or is_yardstick(verbs[hold.verb].verb, timex, text) or _is_waypoint(verbs[hold.verb].verb):
        return
    is_goal = hold.preposition in _GOALS and not _is_only_then(verbs[hold.verb].verb, timex, hold.preposition, text)
    is_goal = is_goal or (hold.preposition == "through" and _is_after(timex.edtf, sentence.written))
    held = verbs[hold.verb].verb
    is_term = bidden(token, hold.verb) is None and _is_term(held, token, hold.preposition)
    if not (is_goal or is_term or is_aim(held, token, hold.preposition)):
        yield _own(index, token, hold, period, sentence)


def _is_term(verb: Token, token: Token, preposition: str) -> bool:
    """Whether a day is by when what somebody promises or foresees is to be: "pledged three ships by 2035".

    Not "had pledged three ships by May", "By May Oslo pledged three ships".
    """
    form = tense(verb)
    is_saying = verb.lemma_.lower() in listed("speech_acts") | listed("unsure_reporting") | {"project"}
    is_of_it = is_saying and form.time == "past" and not (form.pluperfect or form.passive)
    is_behind = any(verb.i < child.i < token.i for child in verb.children if child.dep_ == "dobj")
    return preposition == "by" and is_of_it and is_behind


def _is_waypoint(verb: Token) -> bool:
    """Whether a day is that of a figure on the way to now: "has gone from 40 in May to 60 in June"."""
    form = tense(verb)
    steps = {child.lower_ for child in verb.children if child.dep_ == "prep" and child.i > verb.i}
    return form.perfect and not form.pluperfect and {"from", "to"} <= steps


def _own(index: int, token: Token, hold: Hold, period: str | None, sentence: _Sentence) -> tuple[int, int, Dating]:
    """The predicate that a date hangs on, or what that one bids or takes place at, with the date; `period` it ends."""
    timex, verbs, text = sentence.timexes[index], sentence.verbs, sentence.text
    held = verbs[hold.verb]
    verb = _governor(held, token) or hold.verb
    reading = period or range_of(sentence.timexes, index, text) or days_of(timex, text)
    reading = reading or _reading(timex, hold.preposition, sentence.written)
    done = bidden(token, verb)
    if done is not None and (hold.preposition == "by" or _is_after(reading, sentence.written)):
        return verb, _ARRANGED, Dating(index, reading, done, arranged=True)
    if (outer := placed_at(held.verb, verbs)) is not None:
        return outer, _OF_OCCASION, Dating(index, reading, of_happening=True)
    is_effect = hold.preposition == "from" and "/" not in (reading or "") and _decides(verbs[verb].verb)
    own = Dating(
        index,
        reading,
        hold.noun,
        reported=hold.reports,
        limit=reading is None and hold.preposition in BOUNDS,
        until=_is_only_then(held.verb, timex, hold.preposition, text),
        effective=is_effect,
    )
    return verb, _OF_OCCASION if is_effect else 2 * hold.rank + (timex.type == "TIME"), own


def _decides(verb: Token) -> bool:
    """Whether a predicate decides on what holds from a day on: "raised the tax from May"; not "worked from May"."""
    return verb.lemma_.lower() in listed("speech_acts") | listed("deciding")


def _is_only_then(verb: Token, timex: Timex, preposition: str, text: str) -> bool:
    """Whether a deed was done on the very day until which it was not: "did not open until May".

    Not so "did not open until at least May", "is not due until May", nor "was closed until May".
    """
    form = tense(verb)
    is_right_before = text.startswith(f"{preposition} ", max(timex.span.start - len(preposition) - 1, 0))
    return preposition in _TERMS and is_right_before and form.negated and form.time in ("past", "future")


def _is_after(reading: str | None, written: str | None) -> bool:
    """Whether a reading reaches past the day by which its document was written."""
    latest = bounds(reading)[1]
    return latest is not None and written is not None and latest > written


def _directness(row: tuple[int, Dating]) -> tuple[int, bool, int, int]:
    """The dates of a predicate by how directly they hang on it (days before times of day), how narrow, how early."""
    rank, dating = row
    first, last = bounds(dating.edtf)
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 1 << 20
    return rank, dating.edtf is None, days, dating.timex


def _governor(clause: Clause, token: Token) -> int | None:
    """The predicate above the one that the parse hangs a date on, if it belongs there.

    "He said on Monday the talks had failed" said so on Monday; "He said that on Monday the talks had failed" keeps its
    date inside. "launched a campaign aimed at ending the war on 8 July" launched it then.
    """
    above, begins = clause.above, subject(clause.verb)
    if above is not None and clause.verb.dep_ == "pcomp" and clause.verb.head.head.lemma_.lower() in _AIMS:
        return above.i
    if clause.kind != "content" or above is None or begins is None or not above.i < token.i < begins.i:
        return None
    between = {word.dep_ for word in token.doc[above.i + 1 : token.i]}
    return None if "mark" in between or token.i - above.i > 4 else above.i


def _reading(timex: Timex, preposition: str, written: str | None) -> str | None:
    """The EDTF date an expression gives behind its preposition: "by 2030" is not 2030, "since 2022" begins then.

    What something has lasted since can't lie after the day it was written. Shortly before or after ten o'clock, and by
    then, is still that day.
    """
    own = timex.edtf
    if own is None and timex.earliest is not None and timex.earliest == timex.latest:
        own = timex.earliest
    if own is None or "/" in own:
        return own
    if preposition == "since":
        return f"{own}/.." if not written or (bounds(own)[0] or "") <= written else None
    if timex.type == "TIME":
        return own
    if preposition == "by":
        return f"../{own}"
    return None if preposition in LIMITS else own


def bounds(reading: str | None) -> tuple[str | None, str | None]:
    """The first and last possible ISO day of a reading, None where open or unknown."""
    if reading is None:
        return None, None
    try:
        return edtf.bounds(reading)
    except edtf.EdtfError:
        return None, None


def is_overdue(reading: str | None, deadline: str | None) -> bool:
    """Whether a date lies past a deadline, so that nothing is of both: "By May it will set goals for 2035"."""
    begins, (opens, ends) = bounds(reading)[0], bounds(deadline)
    return begins is not None and opens is None and ends is not None and begins > ends


def note_dates(document: Document) -> list[tuple[int, str]]:
    """Where the marks of dated notes stand, in order, with the notes' EDTF dates."""
    dated = [note for note in document.notes if note.date and edtf.is_edtf(note.date)]
    return sorted((anchor, note.date or "") for note in dated for anchor in note.anchors)


def earliest(dates: Iterable[str]) -> str | None:
    """The EDTF date of those given that ends first, or None for none."""
    return min(dates, key=lambda found: (edtf.bounds(found)[1] or "9999", found), default=None)


def is_day_of(document: Document, timex: Timex, days: int) -> bool:
    """Whether an expression names one day at most so many before the document's date: one a story is told from."""
    if document.date is None or timex.earliest is None or timex.earliest != timex.latest:
        return False
    written = bounds(document.date)[1]
    if written is None:
        return False
    distance = date.fromisoformat(written) - date.fromisoformat(timex.earliest)
    return timedelta(0) <= distance <= timedelta(days=days)
