"""What a person types to filter: words, and terms such as `actor:putin` or `date:2024-10..2024-11`. No Textual here.

| term | keeps what |
|---|---|
| `actor:NAME` | is about an actor whose name or alias holds NAME: takes part, speaks, holds a side, is mentioned |
| `date:2024-10`, `date:2024-10..2024-11`, `date:..2024` | lies in that time: an event, or the document |
| `doc:TITLE`, `doc:2` | comes from a document whose title or file name holds TITLE, or which is number 2 |
| `type:WORD` | is of that kind or status: person, planned, mixed, disputed, answered … |
| `is:new`, `is:pinned`, `is:hidden` | came since the last visit, is pinned, is hidden |

A value with spaces stands in double quotation marks, `actor:"kim jong"`. A term may be given several times: of one name
any fits, of different names all must. A term that is not finished yet keeps everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from briefing.edtf import EdtfError, bounds
from briefing.model import Briefing, Document, Event, Question
from briefing.tui.items import Following, Item, document_of, evidence

NAMES = ("actor", "date", "doc", "type", "is")
_PART = re.compile(rf'(?:(?P<name>{"|".join(NAMES)}):)?(?:"(?P<quoted>[^"]*)"?|(?P<bare>[^\s"]+)|(?<=:))')
EARLIEST, LATEST = "0000", "9999"

Test = Callable[[Item], bool]


@dataclass(frozen=True)
class Query:
    """A filter as typed, read: the words, in small letters, the values of each term, and what is wrong with it."""

    words: tuple[str, ...] = ()
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    problem: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it keeps everything."""
        return not self.words and not self.terms


@dataclass(frozen=True)
class Desk:
    """What terms ask about beside the items: the briefing and what came since the last visit."""

    briefing: Briefing
    new: Collection[str] = frozenset()


def read(text: str) -> Query:
    """The query of a text. What is no term we know is a word: `http://x` is no term `http`."""
    words: list[str] = []
    terms: dict[str, list[str]] = {}
    problem = ""
    for part in _PART.finditer(text):
        value = part["quoted"] if part["quoted"] is not None else part["bare"]
        name = part["name"]
        if name is None:
            words += part[0].casefold().replace('"', " ").split()
        elif value:
            fault = _fault(name, value)
            problem = problem or fault
            if not fault:
                terms.setdefault(name, []).append(value.casefold())
    return Query(tuple(words), {name: tuple(values) for name, values in terms.items()}, problem)


def _fault(name: str, value: str) -> str:
    if name == "date" and _range(value) is None:
        return f"date:{value} is no date; write date:2024-10 or date:2024-10..2024-11"
    if name == "is" and value.casefold() not in STATES:
        return f"is:{value} is not known; there are {', '.join(f'is:{state}' for state in STATES)}"
    return ""


def keeps(query: Query, desk: Desk) -> Test:
    """Whether an item fits all terms of a query; its words are not looked at, for those have an index of their own."""
    tests = [_any([TERMS[name](value, desk) for value in values]) for name, values in query.terms.items()]
    return lambda item: all(test(item) for test in tests)


def _any(tests: Iterable[Test]) -> Test:
    wanted = list(tests)
    return lambda item: any(test(item) for test in wanted)


# --- the terms ------------------------------------------------------------------------------------------------------


def _actor(value: str, desk: Desk) -> Test:
    meant = [
        Following.of(actor)
        for actor in desk.briefing.actors
        if any(value in name.casefold() for name in (actor.name, *actor.aliases))
    ]
    return _any([following.concerns for following in meant])


def _date(value: str, desk: Desk) -> Test:
    first, last = _range(value) or (EARLIEST, LATEST)

    def lies_in(item: Item) -> bool:
        if isinstance(item, Event):
            times = [(item.earliest, item.latest)] if item.earliest or item.latest else []
        else:
            times = [bounds(document.date) for document in _documents(item, desk.briefing) if document.date]
        return any((start or EARLIEST) <= last and (end or LATEST) >= first for start, end in times)

    return lies_in


def _range(value: str) -> tuple[str, str] | None:
    """The first and the last day of `2024-10` or `2024-10..2024-11`, one end of which may be open; None for no date."""
    start, dots, end = value.partition("..")
    try:
        first = bounds(start)[0] if start else EARLIEST
        last = bounds(end)[1] if end else LATEST if dots else bounds(start)[1]
    except EdtfError:
        return None
    return first or EARLIEST, last or LATEST


def _doc(value: str, desk: Desk) -> Test:
    documents = desk.briefing.documents
    if value.isdecimal() and 1 <= int(value) <= len(documents):
        ids = {documents[int(value) - 1].id}
    else:
        ids = {one.id for one in documents if value in one.title.casefold() or value in one.path.casefold()}
    return lambda item: any(span.document in ids for span in evidence(item))


def _type(value: str, desk: Desk) -> Test:
    def is_of(item: Item) -> bool:
        kinds: list[str] = []
        if not isinstance(item, Event):
            kinds.append(item.kind)
        if isinstance(item, Event | Question):
            kinds.append(item.status)
        return any(kind.startswith(value) for kind in kinds)

    return is_of


def _is(value: str, desk: Desk) -> Test:
    ids = STATES[value](desk)
    return lambda item: item.id in ids


def _documents(item: Item, briefing: Briefing) -> list[Document]:
    found = {span.document: document_of(span, briefing) for span in evidence(item)}
    return [document for document in found.values() if document is not None]


TERMS: Mapping[str, Callable[[str, Desk], Test]] = {
    "actor": _actor, "date": _date, "doc": _doc, "type": _type, "is": _is,
}  # fmt: skip
"""Each term with what makes a test of its value."""

STATES: Mapping[str, Callable[[Desk], Collection[str]]] = {
    "new": lambda desk: desk.new,
    "pinned": lambda desk: desk.briefing.pinned,
    "hidden": lambda desk: desk.briefing.hidden,
}
"""What `is:` can ask, with the ids it keeps."""
