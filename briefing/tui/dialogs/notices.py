"""The text of the notices: what needs a person's attention, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.model import Stale, Unread
from briefing.text import one_line
from briefing.tui.dialogs.facts import Row


def notices(
    unread: Sequence[Unread], stale: Sequence[Stale], problems: Iterable[str], doubtful: Iterable[Row] = ()
) -> list[Row]:
    """Everything that needs attention, in groups; a word of calm if there is nothing.

    `doubtful` are the documents whose text speaks against their date, each with what it says.
    """
    groups = [
        ("Not read, or not wholly", [row for each in unread for row in _unread(each)]),
        ("Dates that the documents speak against", [row for each in doubtful for row in _doubtful(*each)]),
        ("Decisions that no longer fit", [row for each in stale for row in _stale(each)]),
        ("About the program", [("note", one_line(problem)) for problem in problems]),
    ]
    rows: list[Row] = []
    for title, entries in groups:
        if entries:
            rows += [(title, ""), *entries, ("", "")]
    return rows or [("", "Nothing needs your attention.")]


def _doubtful(document: str, contradiction: str) -> Iterator[Row]:
    yield "document", document
    yield "why", contradiction
    yield "do", "press d on a line of it, or in the reader, and say when it was written"


def _unread(unread: Unread) -> Iterator[Row]:
    yield "file", one_line(unread.path) + (f" line {unread.line}" if unread.line else "")
    yield "why", one_line(unread.reason)
    if unread.advice:
        yield "do", one_line(unread.advice)


def _stale(stale: Stale) -> Iterator[Row]:
    decision = stale.decision
    yield "decision", decision.kind + (f": {one_line(decision.value)}" if decision.value else "")
    yield "why", one_line(stale.reason)
    if decision.refers:
        yield "it said", one_line(decision.refers)
