"""When an event happened, as far as its own clause says; when it was reported; which day a story is told from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefing import edtf
from briefing.annotators.events.clauses import Clause, subject
from briefing.annotators.events.ranges import days_of, ends_days, ends_range, range_of
from briefing.annotators.events.tense import RANKS
from briefing.annotators.events.words import listed
from briefing.annotators.language import Parse, Token
from briefing.model import Document, Timex

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEFORE_NOUN = frozenset({"compound", "amod", "nummod", "poss", "nmod"})
_OPEN_START = frozenset({"since", "from"})
_LIMITS = frozenset({"after", "before", "following"})
_GOALS = frozenset({"until", "till", "pending", "than", "to"})
_SETTINGS = frozenset({"in", "at", "during", "on", "amid"})
_MEANWHILE = frozenset({"during", "amid"})
_BOUNDS = _LIMITS | {"since"}
_APART = _BOUNDS | {"despite"}
_COMPARISONS = frozenset({"compared", "versus", "against", "than"})
_OPENING = re.compile(r"([\w-]{2,12})(\s?[:|]|\s)")
_CLIMB = 60
RECORD_REACH = 10
"""How many tokens before "since" the word that makes a record of it may stand."""
ANCHOR_DAYS = 31
"""How long before the document's date a lead's day may lie and still be the day the story is told from."""


@dataclass(frozen=True, slots=True)
class Dating:
    """The date a clause gives its event: the expression's index and how it reads. `noun` is set where it dates a noun
    in the subject ("his victory in May has changed …") instead of the predicate.
    """

    timex: int
    edtf: str | None
    noun: Token | None = None


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
    for index, token in tokens.items():
        timex = timexes[index]
        if timex.type not in ("DATE", "TIME") or ends_range(timexes, index, tokens) or ends_days(timexes, index, text):
            continue
        attached = _attach(token, verbs)
        if attached is None:
            continue
        verb, preposition, noun, rank = attached
        if preposition in _GOALS or _is_yardstick(verbs[verb].verb, timex, text):
            continue
        if _is_aim(verbs[verb].verb, token, preposition):
            continue
        verb = _reporter(verbs[verb], token) or verb
        reading = range_of(timexes, index, tokens) or days_of(timex, text) or _reading(timex, preposition, written)
        found.setdefault(verb, []).append((2 * rank + (timex.type == "TIME"), Dating(index, reading, noun)))
    return {verb: [dating for _, dating in sorted(rows, key=_directness)] for verb, rows in found.items()}


def _directness(row: tuple[int, Dating]) -> tuple[int, bool, int, int]:
    """The dates of a predicate by how directly they hang on it (days before times of day), how narrow, how early."""
    rank, dating = row
    first, last = bounds(dating.edtf)
    days = (date.fromisoformat(last) - date.fromisoformat(first)).days if first and last else 1 << 20
    return rank, dating.edtf is None, days, dating.timex


def _reporter(clause: Clause, token: Token) -> int | None:
    """The report verb a date belongs to that the parse hangs on the content: "He said on Monday the talks had failed".

    "He said that on Monday the talks had failed" keeps its date inside.
    """
    above, begins = clause.above, subject(clause.verb)
    if clause.kind != "content" or above is None or begins is None or not above.i < token.i < begins.i:
        return None
    between = {word.dep_ for word in token.doc[above.i + 1 : token.i]}
    return None if "mark" in between or token.i - above.i > 4 else above.i


def _attach(token: Token, verbs: Container[int]) -> tuple[int, str, Token | None, int] | None:
    """The predicate a date belongs to, by what preposition, the noun it dates instead, and how directly (0 best).

    "signed the deal in Paris on 3 May": signing, whatever noun the parse hangs the date on. "the deal of 3 May",
    "the May deal", "the biggest deal since May", "despite the defeat in May": the noun, and none of the predicate's
    business.
    """
    preposition = token.lower_ if token.dep_ == "prep" else ""
    nouns: list[Token] = []
    if (bound := _bound(token)) is not None:
        token, preposition = bound, bound.lower_
    link = token.head if token.dep_ == "pobj" else token
    if bound is None and link.head.pos_ == "VERB" and link.lower_ != "on" and _is_apart(_before(link)):
        return None  # "sold it after the election in May": where the parse hangs it, a hair decides
    node = token
    for _ in range(_CLIMB):
        if node.i in verbs and node.i != token.i:
            return _placed(node, nouns, preposition)
        if node.head.i == node.i:
            return None
        if node.dep_ == "pobj" and not preposition and not nouns:
            preposition = node.head.lower_
        parent = node.head
        if node.lower_ in _COMPARISONS or (node.i != link.i and not nouns and _is_likened(node, link)):
            return None
        if parent.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
            if node.dep_ in _BEFORE_NOUN and not _is_setting(parent, verbs):
                return _of_subject(parent, verbs)
            if node.dep_ == "prep" and node.lower_ in ("of", "since", "for", "to"):
                return None
            if node.dep_ in ("prep", "npadvmod") and _is_apart(parent):
                return None
        if node.dep_ == "prep" and node.lower_ == "since" and _is_record(node):
            return None
        if node.pos_ in ("NOUN", "PROPN") and node.i != token.i:
            nouns.append(node)
        node = parent
    return None


def _is_record(since: Token) -> bool:
    """Whether "since" tells how long nothing like it had been: "the first strike here since 2009".

    "has been closed since 2009" began then.
    """
    doc, first = since.doc, max(since.i - RECORD_REACH, since.sent.start)
    before = [doc[index] for index in range(first, since.i)]
    last_verb = max((token.i for token in before if token.pos_ in ("VERB", "AUX")), default=first)
    return any(_is_superlative(token) for token in before if token.i > last_verb)


def _is_superlative(token: Token) -> bool:
    """Whether a word puts something first, last or at a place among its like; not the fraction of "by a third"."""
    if token.tag_ in ("JJS", "RBS"):
        return True
    return token.lower_ in RANKS and (token.i == 0 or token.nbor(-1).lower_ not in ("a", "one"))


def _is_likened(preposition: Token, link: Token) -> bool:
    """Whether a preposition above a date's own holds another time up to the predicate's.

    "sold as many as in 2019", "up from 3 in 2019"; not "as of 2019" nor "was seen as a threat in 2019".
    """
    if preposition.dep_ != "prep" or link.lower_ == "of":
        return False
    head = preposition.head
    is_start = preposition.lower_ == "from" and (head.pos_ == "ADV" or head.lemma_.lower() in listed("measured"))
    return is_start or preposition.lower_ in ("as", "like", "unlike")


def _bound(token: Token) -> Token | None:
    """The "since" or "after" behind which a date stands with the happening it is of.

    "since its launch in 2003" is since 2003, "after its launch in 2003" some time after.
    """
    noun = token.head if token.dep_ in _BEFORE_NOUN else _before(token.head if token.dep_ == "pobj" else token)
    if noun.dep_ == "pobj" and noun.head.lower_ in _BOUNDS and noun.lemma_.lower() in listed("event_nouns"):
        return noun.head
    return None


def _of_subject(noun: Token, verbs: Container[int]) -> tuple[int, str, Token | None, int] | None:
    """The happening in a subject that a date before it is of: "Monday's blast killed two"; not "Monday's edition"."""
    is_happening = noun.dep_ in _SUBJECTS and noun.lemma_.lower() in listed("event_nouns")
    return (noun.head.i, "", noun, 2) if is_happening and noun.head.i in verbs else None


def _is_setting(noun: Token, verbs: Container[int]) -> bool:
    """Whether a noun is the occasion a predicate is placed at.

    "said at Friday's meeting", "died in Monday's attack": said on Friday, died on Monday. "arrested in last year's
    attack", "resigned following Friday's vote": at some other time.
    """
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SETTINGS or noun.head.head.i not in verbs:
        return False
    lemma = noun.lemma_.lower()
    if noun.head.lower_ in _MEANWHILE or lemma in listed("occasions"):
        return True
    return lemma in listed("event_nouns") and noun.head.head.lemma_.lower() in listed("suffering")


def _is_apart(noun: Token) -> bool:
    """Whether a dated noun lies at another time than its predicate.

    "downloaded since its launch in 2003", "condemned the attack in May", "jailed for the killing in May", "lost money
    after a profit in 2020": what is dated is the launch, the attack, the killing, the profit.
    """
    lemma = noun.lemma_.lower()
    if noun.dep_ == "pobj" and noun.head.lower_ in _LIMITS and lemma in listed("asset_nouns"):
        return True
    if lemma not in listed("event_nouns"):
        return False
    if noun.dep_ == "pobj":
        is_cause = noun.head.lower_ not in _SETTINGS and noun.head.head.lemma_.lower() in listed("reactions")
        return noun.head.lower_ in _APART or is_cause
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in listed("reactions")


def _is_yardstick(verb: Token, timex: Timex, text: str) -> bool:
    """Whether a date is what a change is measured against: "rose 3 percent from a year earlier", "fell from May".

    "has been closed from May" began then.
    """
    if not text[max(timex.span.start - 6, 0) : timex.span.start].casefold().endswith(" from "):
        return False
    words = text[timex.span.start : timex.span.end].casefold()
    return verb.lemma_.lower() in listed("measured") or words.endswith(("earlier", "before", "ago"))


def _before(token: Token) -> Token:
    """The token before an expression and its preposition."""
    return token.doc[max(token.left_edge.i - 1, 0)]


def _is_aim(verb: Token, token: Token, preposition: str) -> bool:
    """Whether a date is what an act is about rather than when it was done.

    "called an election for 5 May", "set Friday as the deadline": nobody did so on that day. "The vote is scheduled for
    5 May": it is then.
    """
    lemma = verb.lemma_.lower()
    if preposition == "for":
        return lemma not in listed("plans")
    follows = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    return lemma in listed("naming") and not preposition and token.i == verb.i + 1 and follows in ("as", "for", "to")


def _placed(verb: Token, nouns: list[Token], preposition: str) -> tuple[int, str, Token | None, int]:
    """The predicate or the noun in its subject that a date is of.

    "His victory in May has raised hopes" dates the victory, "The company in May recalled its cars" the recall.
    """
    noun = nouns[-1] if nouns else None
    if noun is None or noun.dep_ not in _SUBJECTS:
        return verb.i, preposition, None, 1 if nouns else 0
    is_between = noun.right_edge.i + 1 == verb.i and noun.right_edge.i - noun.i <= 3
    if is_between and preposition in ("in", "on") and noun.lemma_.lower() not in listed("event_nouns"):
        return verb.i, preposition, None, 1
    return verb.i, preposition, noun, 2


def _reading(timex: Timex, preposition: str, written: str | None) -> str | None:
    """The EDTF date an expression gives behind its preposition: "by 2030" is not 2030, "since 2022" begins then.

    What something has lasted since can't lie after the day it was written.
    """
    own = timex.edtf
    if own is None and timex.earliest is not None and timex.earliest == timex.latest:
        own = timex.earliest
    if own is None or "/" in own:
        return own
    if preposition == "since":
        return f"{own}/.." if not written or (bounds(own)[0] or "") <= written else None
    if preposition == "by":
        return f"../{own}"
    return None if preposition in _LIMITS else own


def bounds(reading: str | None) -> tuple[str | None, str | None]:
    """The first and last possible ISO day of a reading, None where open or unknown."""
    if reading is None:
        return None, None
    try:
        return edtf.bounds(reading)
    except edtf.EdtfError:
        return None, None


def note_dates(document: Document) -> list[tuple[int, str]]:
    """Where the marks of dated notes stand, in order, with the notes' EDTF dates."""
    dated = [note for note in document.notes if note.date and edtf.is_edtf(note.date)]
    return sorted((anchor, note.date or "") for note in dated for anchor in note.anchors)


def earliest(dates: Iterable[str]) -> str | None:
    """The EDTF date of those given that ends first, or None for none."""
    return min(dates, key=lambda found: (edtf.bounds(found)[1] or "9999", found), default=None)


def is_story(document: Document) -> bool:
    """Whether a document tells the news of its day, so that its date, if known, stands for what it leaves undated.

    A commentary, or anything with footnotes, tells of other times as well: what it leaves undated stays so. A text may
    call itself one in its title: "Opinion: …", "Why the dam failed".
    """
    if document.notes or (document.genre or "news").lower() not in listed("news_genres"):
        return False
    return not is_comment(document)


def is_comment(document: Document) -> bool:
    """Whether a title's first word makes it a commentary's: "Opinion: …", "Why …"; not "Opinion polls …"."""
    opening = _OPENING.match(document.title)
    if opening is None or (word := opening[1].lower()) not in listed("comment_titles"):
        return False
    return bool(opening[2].strip()) or word in ("how", "why")


def is_day_of(document: Document, timex: Timex) -> bool:
    """Whether an expression names one day shortly before or at the document's date: a day a story is told from."""
    if document.date is None or timex.earliest is None or timex.earliest != timex.latest:
        return False
    written = bounds(document.date)[1]
    if written is None:
        return False
    distance = date.fromisoformat(written) - date.fromisoformat(timex.earliest)
    return timedelta(0) <= distance <= timedelta(days=ANCHOR_DAYS)
