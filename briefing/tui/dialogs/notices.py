"""The text of the notices: what needs a person's attention, and what can be done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.model import Briefing, Misdated, Stale, Unread
from briefing.text import one_line
from briefing.tui.citing import counted, doubt, place
from briefing.tui.dialogs.facts import Row

NAMED = 20
"""So many documents without a date are named."""


def notices(briefing: Briefing, undated: Sequence[Row], problems: Iterable[str], key: str) -> list[Row]:
    """Everything that needs attention, in groups; a word of calm if there is nothing.

    `undated` are the documents that leave days open, with the words; `key` is the one that dates a document.
    """
    do = ("do", f"press {key} on a line of such a document, or in the reader, and say when it was written")
    groups = [
        ("Not read, or not wholly", [row for each in briefing.unread if each.is_source for row in _unread(each)]),
        ("In your configuration", [row for each in briefing.unread if not each.is_source for row in _unread(each)]),
        ("Documents without a date", [*_undated(undated, do)] if undated else []),
        (
            "Dates that the documents speak against",
            [row for each in briefing.misdated for row in (*_misdated(each, briefing), do)],
        ),
        ("Decisions that no longer fit", [row for each in briefing.stale for row in _stale(each)]),
        ("About the program", [("note", one_line(problem)) for problem in problems]),
    ]
    rows: list[Row] = []
    for title, entries in groups:
        if entries:
            rows += [(title, ""), *entries, ("", "")]
    return rows or [("Nothing needs your attention.", "")]


def _undated(undated: Sequence[Row], do: Row) -> Iterator[Row]:
    yield "why", "nothing says when, or in which year, they were written: what they name in words is no calendar day"
    yield do
    for document, words in undated[:NAMED]:
        yield "document", f"{document}: {words}"
    if len(undated) > NAMED:
        yield "", f"and {counted(len(undated) - NAMED, 'more document')}"


def _misdated(misdated: Misdated, briefing: Briefing) -> Iterator[Row]:
    document, contradiction = doubt(misdated, briefing)
    yield "document", document
    yield "why", contradiction


def _unread(unread: Unread) -> Iterator[Row]:
    yield "file", place(unread)
    yield "why", one_line(unread.reason)
    if unread.advice:
        yield "do", one_line(unread.advice)


def _stale(stale: Stale) -> Iterator[Row]:
    decision = stale.decision
    yield "decision", decision.kind + (f": {one_line(decision.value)}" if decision.value else "")
    yield "why", one_line(stale.reason)
    if decision.refers:
        yield "it said", one_line(decision.refers)
