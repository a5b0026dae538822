"""When an event happened, as far as its own clause says; when it was reported; which day a story is told from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing import edtf
from briefing.annotators.events.clauses import Clause, subject
from briefing.annotators.events.hanging import BOUNDS, LIMITS, attach, placed_at
from briefing.annotators.events.happenings import arranged, bidden, happening_of
from briefing.annotators.events.ranges import days_of, ends_range, is_lifetime, period_ending, range_of, specifies
from briefing.annotators.events.tense import tense
from briefing.annotators.events.words import listed
from briefing.annotators.language import Parse, Token
from briefing.annotators.timex.appointed import verb_of
from briefing.model import Document, Timex

_GOALS = frozenset({"until", "till", "pending", "than", "to"})
_TERMS = frozenset({"until", "till"})
_PARTS = frozenset({"dobj", "nsubj", "nsubjpass"})
_PLACE = 60
"""Most code points of the place that opens a line before its date."""
_PLACE_NAMES = re.compile(r"(?:[\[(]?[A-Z][\w'’.-]{1,20}[\])]?,?\s){1,6}")
_BEHIND_DATELINE = re.compile(r"(?:,? \d{4})?\s?(?:[\[(][^\n\])]{2,20}[\])]\s?)?(?::|[–—]|--?)\s")
_LASTING = ("for ", "For ")
_AIMS = frozenset({"aim", "intend", "design"})
_FOR_YEARS = re.compile(r"\bfor the (?:\w{4,9} )?(?:years?|period|season) (?:from )?$")
"""Stands before what is paid or counted for: "a fine for the years 2014 to 2018"."""
_OF_REPORTER = re.compile(r"\b\d{1,4} [A-Z][\w.’' ]{1,24} \d{1,5}(?:, \d{1,5})? \((?:[A-Z][\w. ]{0,20} )?$")
"""Stands before the year in a law report's brackets: "512 U.S. 218 (1994)", "74 F. Supp. 3d 1 (D.D.C. 2024)"."""
_CITED = re.compile(
    r"\((?:[^()\n]{1,80};\s)?(?:[A-Z]|\d{1,3}\.[a-z])[\w.’'&-]{1,24}(?:\s[\w.’'&-]{1,24}){0,4},\s(?:on\s)?$"
)
"""Stands before the day on which a source named in brackets reported it: "(Orla Post, March 3)"."""
_CLOSING = re.compile(r"\s?[);]")
_REPORTER = 70
"""Most code points of that."""
_CITATION = 160
"""The same for a source in brackets."""
_DAY = re.compile(r"[\dX]{4}-\d\d-\d\d")
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
    found: dict[int, list[tuple[int, Dating]]] = {}
    for verb, rank, dating in _ranked(clauses, timexes, tokens, text, written):
        found.setdefault(verb, []).append((rank, dating))
    return {verb: [dating for _, dating in sorted(rows, key=_directness)] for verb, rows in found.items()}


def _ranked(
    clauses: Sequence[Clause], timexes: Sequence[Timex], tokens: Mapping[int, Token], text: str, written: str | None
) -> Iterator[tuple[int, int, Dating]]:
    """Each date of a sentence with the predicate it is of and how directly it hangs on that (0 best)."""
    verbs = {clause.verb.i: clause for clause in clauses}
    for index, token in tokens.items():
        timex = timexes[index]
        if timex.type not in ("DATE", "TIME") or _dates_nothing(timexes, index, token, text):
            continue
        noun = arranged(token, later=_is_after(timex.edtf, written))
        if noun is not None and verb_of(noun).i in verbs:
            yield verb_of(noun).i, _ARRANGED, Dating(index, timex.edtf, noun, arranged=True)
            continue
        period = period_ending(timexes, index, text)
        closer = (period is not None or specifies(timexes, index, text)) and index - 1 in tokens
        hold = attach(tokens[index - 1] if closer else token, verbs)
        if hold is not None and is_cited(timex, text):
            yield hold.verb, _ASIDE, Dating(index, timex.edtf, reported=True)
            continue
        is_apart = _DAY.fullmatch(timex.value) is not None and (hold is None or hold.preposition in BOUNDS)
        if is_apart and (of := happening_of(token, verbs)) is not None:
            whole = range_of(timexes, index, text) or timex.edtf
            yield of.verb, _ASIDE, Dating(index, whole, of.noun, aside=True)
        if hold is None or _is_yardstick(verbs[hold.verb].verb, timex, text):
            continue
        is_until = _is_only_then(verbs[hold.verb].verb, timex, hold.preposition, text)
        if hold.preposition in _GOALS and not is_until:
            continue
        if _is_aim(verbs[hold.verb].verb, token, hold.preposition):
            continue
        verb = _governor(verbs[hold.verb], token) or hold.verb
        reading = period or range_of(timexes, index, text) or days_of(timex, text)
        reading = reading or _reading(timex, hold.preposition, written)
        done = bidden(token, verb)
        if done is not None and (hold.preposition == "by" or _is_after(reading, written)):
            yield verb, _ARRANGED, Dating(index, reading, done, arranged=True)
            continue
        if (outer := placed_at(verbs[hold.verb].verb, verbs)) is not None:
            yield outer, _OF_OCCASION, Dating(index, reading, of_happening=True)
        is_limit = reading is None and hold.preposition in BOUNDS
        is_effect = hold.preposition == "from" and "/" not in (reading or "") and _decides(verbs[verb].verb)
        own = Dating(
            index, reading, hold.noun, reported=hold.reports, limit=is_limit, until=is_until, effective=is_effect
        )
        yield verb, _OF_OCCASION if is_effect else 2 * hold.rank + (timex.type == "TIME"), own


def _dates_nothing(timexes: Sequence[Timex], index: int, token: Token, text: str) -> bool:
    """Whether an expression dates no deed: a range's end, a date line, a lifetime, "for now", what is paid for."""
    if ends_range(timexes, index, text) or _is_dateline(timexes[index], text):
        return True
    start = timexes[index].span.start
    if timexes[index].value == "PRESENT_REF" and text.endswith(_LASTING, 0, start):
        return True
    if _OF_REPORTER.search(text, max(start - _REPORTER, 0), start) or _FOR_YEARS.search(
        text, max(start - 30, 0), start
    ):
        return True
    if token.lemma_.lower() == "date" and token.dep_ in _PARTS:
        return True  # "put off that date"
    return is_lifetime(timexes, index, text) or _is_topic(token)


def is_cited(timex: Timex, text: str) -> bool:
    """Whether a day in brackets is that on which a source reported: "It was signed (Orla Post, March 3)"."""
    start = timex.span.start
    cited = _CITED.search(text, max(start - _CITATION, 0), start)
    return cited is not None and _CLOSING.match(text, timex.span.end) is not None


def _decides(verb: Token) -> bool:
    """Whether a predicate decides on what holds from a day on: "raised the tax from May"; not "worked from May"."""
    return verb.lemma_.lower() in listed("speech_acts") | listed("deciding")


def _is_dateline(timex: Timex, text: str) -> bool:
    """Whether a date stands in a line's opening with nothing but a place: "Oslo [Norway], May 3: Two ferries …"."""
    start = text.rfind("\n", 0, timex.span.start) + 1
    opening = text[start : timex.span.start]
    is_place = len(opening) <= _PLACE and _PLACE_NAMES.fullmatch(opening) is not None
    return is_place and _BEHIND_DATELINE.match(text, timex.span.end) is not None


def _is_only_then(verb: Token, timex: Timex, preposition: str, text: str) -> bool:
    """Whether a deed was done on the very day until which it was not: "did not open until May".

    Not so "did not open until at least May", "is not due until May", nor "was closed until May".
    """
    form = tense(verb)
    is_right_before = text.startswith(f"{preposition} ", max(timex.span.start - len(preposition) - 1, 0))
    return preposition in _TERMS and is_right_before and form.negated and form.time in ("past", "future")


def _is_topic(year: Token) -> bool:
    """Whether a bare year, or one joined to it, is what a report speaks of: "said 2001 and 2002 would be lean years".

    "said in 2001 that the years had been lean" said so then.
    """
    first = year.head if year.dep_ == "conj" else year
    return first.shape_ == "dddd" and first.i > 0 and first.nbor(-1).lemma_.lower() in listed("reporting")


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


def _is_yardstick(verb: Token, timex: Timex, text: str) -> bool:
    """Whether a date is what a change or a toll is measured from: "rose 3 percent from May", "40 died since May".

    "has been closed from May", "has closed 40 ports since May", "has fallen by a third since May" began then.
    """
    before = text[max(timex.span.start - 7, 0) : timex.span.start].casefold()
    if before.endswith(" since "):
        return _reaches(verb) or _is_toll(verb)
    words = text[timex.span.start : timex.span.end].casefold()
    is_base = verb.lemma_.lower() in listed("measured") or words.endswith(("earlier", "before", "ago"))
    return is_base and before.endswith(" from ")


def _reaches(verb: Token) -> bool:
    """Whether a predicate tells what something has come to by now: "has risen to 90"; not "has risen by a third"."""
    return verb.lemma_.lower() in listed("measured") and any(child.lower_ == "to" for child in verb.children)


def _is_toll(verb: Token) -> bool:
    """Whether a predicate counts those who were struck: "killed 40 people"; not "has detained the mayor"."""
    if verb.lemma_.lower() not in listed("tolls"):
        return False
    counted = [child for child in verb.children if child.dep_ in ("dobj", "nsubj", "nsubjpass")]
    return any(
        token.tag_ == "CD" or token.lower_ in listed("number_words") for noun in counted for token in noun.subtree
    )


def _is_aim(verb: Token, token: Token, preposition: str) -> bool:
    """Whether a date is what an act is about rather than when it was done.

    "called an election for 5 May", "set Friday as the deadline", "declared Friday a holiday": nobody did so then. "The
    vote is scheduled for 5 May": it is then.
    """
    lemma = verb.lemma_.lower()
    if preposition == "for":
        return lemma not in listed("plans")
    follows = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if preposition or token.i != verb.i + 1 or lemma not in listed("naming"):
        return False
    return follows in ("as", "for", "to") or (lemma == "declare" and follows in ("a", "an"))


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
