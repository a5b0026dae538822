"""What a person types to filter: words, and terms such as `actor:putin` or `date:2024-10..2024-11`. No Textual here.

`LEGEND` lists the terms. Everything that is typed must fit; `|` stands between values any of which will do, as in
`type:disputed|asked`. A value with spaces stands in double quotation marks, `actor:"kim jong"`. A term that is still
being typed keeps everything.

What the panes follow are terms too: those of `FOLLOWED`, which nobody types, mean one actor, document or type by its
very id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TypeAlias, get_args

from briefing.edtf import EdtfError, bounds
from briefing.model import (
    Actor,
    ActorKind,
    Briefing,
    DateBasis,
    Document,
    Event,
    EventStatus,
    Question,
    QuestionKind,
    QuestionStatus,
    Quote,
    QuoteKind,
)
from briefing.text import one_line
from briefing.tui.items import About, Item, evidence

LEGEND: tuple[tuple[str, str], ...] = (
    ("word", "has the word in its words, names, role, kind or date; unless an actor, also in its document's title"),
    ("actor:NAME", "is about an actor of that name: takes part, speaks, holds a side, is named"),
    ("date:2024-10", "lies in that time: an event, or the document; also 2024-10..2024-11 and ..2024"),
    ("doc:TITLE", "comes from a document whose title or file name has TITLE, or which is number 2: doc:2"),
    ("type:WORD", "is of that kind or status: person, planned, reported, undated, indirect, disputed, answered"),
    ("is:new", "came since your last visit, or in this one; also is:pinned and is:hidden"),
)
"""What can be typed and what it keeps, for the help and the README."""

NAMES = ("actor", "date", "doc", "type", "is")
LONGEST_NAME = 12
"""No name of so many letters is a slip for one of them."""
FOLLOWED = ("actor-id", "document-id", "type-of")

EARLIEST, LATEST = "0000", "9999"

_PART = re.compile(rf'(?:(?P<name>{"|".join(NAMES)}):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+)|(?<=:))')
_BEGUN_DATE = re.compile(r"\d{0,3}|\d{4}-?|\d{4}-[01]|\d{4}-\d\d-[0-3]?|(?:[\d-]{4,10})?\.{1,2}")
"""A date that somebody is still typing."""

DATED_BY: Mapping[DateBasis | None, str] = {"note": "reported", "document": "inferred"}
"""What the date of something that occurred is, where it is not the event's own: the report's, or the document's."""
GIVEN, UNDATED = "given", "undated"
"""What an event is whose date a person gave or took away, and one without any."""

TYPES: Mapping[type[Item], tuple[str, ...]] = {
    Actor: get_args(ActorKind),
    Event: (*get_args(EventStatus), *DATED_BY.values(), GIVEN, UNDATED),
    Quote: get_args(QuoteKind),
    Question: (*get_args(QuestionKind), *get_args(QuestionStatus)),
}
"""The types that items of each sort can be of."""

Test: TypeAlias = Callable[[Item], bool]


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: a name of `NAMES` or `FOLLOWED`, and values any of which will do."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A filter as typed, read: the words, in small letters, the terms, and what is wrong with it."""

    words: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    problem: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it keeps everything."""
        return not self.words and not self.terms


@dataclass(frozen=True)
class Context:
    """What terms ask about beside the items: the briefing and which items are new."""

    briefing: Briefing
    new: Collection[str] = frozenset()


def read(text: str, whole: bool = False) -> Query:
    """The query of a text; what may go on at its end counts as unfinished unless the text is `whole`.

    What is no term we know is a word: `http://x` is no term `http`.
    """
    words: list[str] = []
    terms: list[Term] = []
    problem = ""
    for part in _PART.finditer(text):
        name, value = part["name"], part["bare"] if part["quoted"] is None else part["quoted"]
        if name is None:
            words += part[0].casefold().replace('"', " ").split()
            problem = problem or _misspelt(part[0])
            continue
        values = tuple(one.casefold() for one in value.split("|") if one.strip()) if value else ()
        wrong = [one for one in values if not _is_known(name, one)]
        if not wrong and values:
            terms.append(Term(name, values))
        elif wrong and (whole or part.end() < len(text) or not _is_begun(name, wrong[-1])):
            problem = problem or PROBLEMS[name](wrong[0])
    return Query(tuple(words), tuple(dict.fromkeys(terms)), problem)


def _is_known(name: str, value: str) -> bool:
    match name:
        case "date":
            return _range(value) is not None
        case "is":
            return value in STATES
        case "type":
            return any(kind.startswith(value) for kinds in TYPES.values() for kind in kinds)
    return True


def _misspelt(word: str) -> str:
    """What is said of a word that looks like one of our terms, `typ:planned`; nothing of `http://x`."""
    name, colon, _ = word.partition(":")
    near = get_close_matches(name.casefold(), NAMES, n=1) if colon and len(name) < LONGEST_NAME else []
    return f"{one_line(name)}: is no term, so it is looked for as a word; did you mean {near[0]}:?" if near else ""


def _is_begun(name: str, value: str) -> bool:
    """Whether a value that is not known may become one as somebody types on."""
    if name == "date":
        return _BEGUN_DATE.fullmatch(value.rpartition("..")[2] or value) is not None
    return name == "is" and any(state.startswith(value) for state in STATES)


PROBLEMS: Mapping[str, Callable[[str], str]] = {
    "date": lambda value: f"date:{value} is no date; write date:2024-10 or date:2024-10..2024-11",
    "is": lambda value: _unknown("is", value, STATES),
    "type": lambda value: _unknown("type", value, [kind for kinds in TYPES.values() for kind in kinds]),
}
"""What is said of a value that is wrong."""


def _unknown(name: str, value: str, known: Collection[str]) -> str:
    """That a value is not known, with the nearest one that is, else all of them."""
    near = get_close_matches(value, known, n=1)
    advice = f"did you mean {name}:{near[0]}?" if near else f"there are {', '.join(known)}"
    return f"{name}:{value} is not known; {advice}"


def keeps(terms: Iterable[Term], context: Context) -> Test:
    """Whether an item fits all of some terms; made once, asked of every item."""
    tests = [TESTS[term.name](term.values, context) for term in terms]
    return tests[0] if len(tests) == 1 else lambda item: all(test(item) for test in tests)


# --- the terms ------------------------------------------------------------------------------------------------------


def _actor(values: Sequence[str], context: Context) -> Test:
    return About.any_of(
        actor
        for actor in context.briefing.actors
        if any(value in name.casefold() for name in (actor.name, *actor.aliases) for value in values)
    ).concerns


def _actor_id(values: Sequence[str], context: Context) -> Test:
    return About.any_of(actor for actor in context.briefing.actors if actor.id in values).concerns


def _date(values: Sequence[str], context: Context) -> Test:
    ranges = [found for value in values if (found := _range(value)) is not None]

    def lies_in(earliest: str | None, latest: str | None) -> bool:
        """Whether a stretch of time has a day in one of the ranges; None is an open end."""
        return any((earliest or EARLIEST) <= last and (latest or LATEST) >= first for first, last in ranges)

    written = {one.id for one in context.briefing.documents if one.date and lies_in(*_bounds(one.date))}

    def is_of(item: Item) -> bool:
        """Whether an event was then, or anything else stands in a document that was written then."""
        if isinstance(item, Event):
            return bool(item.earliest or item.latest) and lies_in(item.earliest, item.latest)
        return any(span.document in written for span in evidence(item))

    return is_of


def _bounds(date: str) -> tuple[str | None, str | None]:
    """The first and the last day of a document's date; of one that can't be read, a day that lies in no range."""
    try:
        return bounds(date)
    except EdtfError:
        return "~", " "


def _range(value: str) -> tuple[str, str] | None:
    """The first and the last day of `2024-10` or `2024-10..2024-11`, one end of which may be open; None for no date."""
    start, dots, end = value.partition("..")
    try:
        first = bounds(start)[0] if start else EARLIEST
        last = bounds(end)[1] if end else LATEST if dots else bounds(start)[1]
    except EdtfError:
        return None
    return (first or EARLIEST, last or LATEST) if start or end else None


def _doc(values: Sequence[str], context: Context) -> Test:
    documents = context.briefing.documents
    meant = [(value, _number(value, len(documents))) for value in values]
    return _from({one.id for number, one in enumerate(documents, 1) if any(_is(one, number, *it) for it in meant)})


def _number(value: str, documents: int) -> int | None:
    """The number of a document that is typed, if there are so many."""
    number = int(value) if value.isdecimal() and value.isascii() and len(value) < 5 else 0
    return number if 1 <= number <= documents else None


def _is(document: Document, number: int, value: str, meant: int | None) -> bool:
    """Whether a document is meant: by its number, or by part of its title or file name where no document has it."""
    if meant is not None:
        return meant == number
    return value in document.title.casefold() or value in document.path.casefold()


def _document_id(values: Sequence[str], context: Context) -> Test:
    return _from(frozenset(values))


def _from(documents: Collection[str]) -> Test:
    return lambda item: any(span.document in documents for span in evidence(item))


def _type(values: Sequence[str], context: Context) -> Test:
    prefixes = tuple(values)
    return lambda item: any(kind.startswith(prefixes) for kind in types(item))


def _type_of(values: Sequence[str], context: Context) -> Test:
    """Of exactly that type, if it is of a sort that can be: what can't be planned is kept with what is."""
    wanted = frozenset(values)
    asked = {sort for sort, kinds in TYPES.items() if not wanted.isdisjoint(kinds)}
    return lambda item: type(item) not in asked or any(kind in wanted for kind in types(item))


def types(item: Item) -> tuple[str, ...]:
    """An item's kind or status; of a question, both; of an event, also how its date is known where its row tells."""
    match item:
        case Event():
            return item.status, *_dated_by(item)
        case Question():
            return item.kind, item.status
    return (item.kind,)


def _dated_by(event: Event) -> Iterator[str]:
    if event.corrected:
        yield GIVEN
    elif event.status == "occurred" and event.basis in DATED_BY:
        yield DATED_BY[event.basis]
    if not event.earliest and not event.latest:
        yield UNDATED


def _state(values: Sequence[str], context: Context) -> Test:
    ids = frozenset(item_id for value in values for item_id in STATES[value](context))
    return lambda item: item.id in ids


TESTS: Mapping[str, Callable[[Sequence[str], Context], Test]] = {
    "actor": _actor, "date": _date, "doc": _doc, "type": _type, "is": _state,
    "actor-id": _actor_id, "document-id": _document_id, "type-of": _type_of,
}  # fmt: skip
"""Each term with what makes a test of its values."""

STATES: Mapping[str, Callable[[Context], Collection[str]]] = {
    "new": lambda context: context.new,
    "pinned": lambda context: context.briefing.pinned,
    "hidden": lambda context: context.briefing.hidden,
}
"""What `is:` can ask, with the ids it keeps."""

HIDDEN = Term("is", ("hidden",))
NEW = Term("is", ("new",))
