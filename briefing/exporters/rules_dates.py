"""Rules on dates: readable and true to their kind, none in undated documents, notes apart, in order (R11–R14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.edtf import MONTHS, SEASONS, is_edtf
from briefing.exporters.checking import Check, Fault
from briefing.exporters.markdown import UNSTATED
from briefing.exporters.page import GIVEN, UNDATED, Line
from briefing.exporters.safe import unescape
from briefing.exporters.wording import date_cell, reading
from briefing.model import Event

_CELL = re.compile(r"\*\*(.+?)\*\*((?: \(\"[^\"]*\"\))?)")
_MONTH = "(?:" + "|".join(month[:3] for month in MONTHS) + ")"
_DAY = rf"(?:about )?(?:\d{{1,2}} )?(?:{_MONTH} |(?:{'|'.join(SEASONS.values())}) |Q[1-4] )?\d{{4}}s?\??"
_PLAIN = re.compile(rf"(?:rep\. )?(?:(?:by|since|week of|weekend of) )?{_DAY}(?: – {_DAY})?(?: inferred)?$")
_YEAR = re.compile(r"\d{4}")


def _cell(line: Line) -> tuple[str, str] | None:
    """The date of a chronology line and the words beside it, or None if it opens with none."""
    match = _CELL.match(unescape(line.raw))
    return (match[1], match[0]) if match else None


def _is_readable(cell: str) -> bool:
    told = cell.removesuffix(f" {GIVEN}")
    bare = told.removeprefix("rep. ").removesuffix(" inferred")
    return cell == UNDATED or _PLAIN.match(told) is not None or is_edtf(bare)


def _expected(event: Event, check: Check) -> set[str]:
    """How an event's date may be given: its plain reading or EDTF, with its marks and words, or as the analyst's."""
    cell = unescape(date_cell(event, check.sources))
    if event.date is None:
        return {cell, f"**{UNDATED}**"}
    shown = unescape(reading(event.date.removeprefix("../") if event.basis == "note" else event.date))
    return {cell, cell.replace(shown, event.date)}


def dates_readable(check: Check) -> Iterator[Fault]:
    """R11: dates are EDTF or its plain reading, with "rep.", "inferred", whose they are or, if relative, the words."""
    for line in check.entries("Chronology"):
        cell = _cell(line)
        if cell is None or not _is_readable(cell[0]):
            yield Fault(line.number, "the line does not open with a date or Undated")
            continue
        events = check.events(line)
        expected = sorted({form for event in events for form in _expected(event, check)})
        misread = _is_undated_misdated(line, cell[0], check) or _is_note_date(line, cell[0], check)
        if expected and cell[1] not in expected and not misread:
            yield Fault(line.number, f"the date should read {' or '.join(expected).replace('**', '')}")
        elif not events and cell[0] != UNDATED and not _is_told(cell[0], line, check):
            yield Fault(line.number, f"the cited sentence does not date this {cell[0]}")
    yield from _top_dates(check)


def _top_dates(check: Check) -> Iterator[Fault]:
    """The dates of the bottom line."""
    for line in check.entries("Bottom line"):
        cell = _CELL.search(unescape(line.raw))
        expected = sorted({form for event in check.cited_events(line) for form in _expected(event, check)})
        if cell is not None and expected and cell[0] not in expected:
            yield Fault(line.number, f"the date should read {' or '.join(expected).replace('**', '')}")


def _is_told(cell: str, line: Line, check: Check) -> bool:
    """Whether a sentence that states no event of the desk has an expression of this date."""
    sentences = check.sentences(line)
    dates = [
        timex.edtf
        for sentence in sentences
        for timex in check.sources.annotations(sentence).timexes
        if timex.edtf is not None and timex.span.overlaps(sentence)
    ]
    return not sentences or any(cell in (date, unescape(reading(date))) for date in dates)


def undated_stay_undated(check: Check) -> Iterator[Fault]:
    """R12: in an undated document weekdays stay words; the scope line says whose date is a person's or inferred."""
    for line in check.entries("Chronology"):
        cell = _cell(line)
        if cell is not None and _is_undated_misdated(line, cell[0], check):
            yield Fault(line.number, "the document is undated and the sentence has no such date")
    scope = " ".join(line.raw for line in check.page.head)
    for source, told in UNSTATED.items():
        if any(document.date_source == source for document in check.briefing.documents) and told not in scope:
            yield Fault(1, f"the scope line should say of which documents: {told}")


def _is_undated_misdated(line: Line, cell: str, check: Check) -> bool:
    """Whether a line gives a calendar date that its undated sources, notes included, don't have."""
    sentences = check.sentences(line)
    if not sentences or any(check.sources.document(sentence).date for sentence in sentences):
        return False
    if any(event.date and _is_told_by_its_text(event, check) for event in check.events(line)):
        return False
    year = _YEAR.search(cell)
    if year is None or cell.startswith("rep.") or year[0] in check.said(line):
        return False
    notes = [note for sentence in sentences for note in check.sources.document(sentence).notes]
    return not any(note.date is not None and note.date.startswith(year[0]) for note in notes)


def _is_told_by_its_text(event: Event, check: Check) -> bool:
    """Whether the text of an event's document gives its date: in full, or counted from a year it names elsewhere."""
    found = check.sources.annotations(event.evidence[0])
    names_year = any(_YEAR.search(check.sources.text(timex.span)) for timex in found.timexes)
    return event.basis == "explicit" or (event.basis == "relative" and names_year)


def notes_date_no_events(check: Check) -> Iterator[Fault]:
    """R13: a note's date never appears as an event's date; it is marked "rep."."""
    for line in check.entries("Chronology"):
        cell = _cell(line)
        if cell is not None and _is_note_date(line, cell[0], check):
            yield Fault(line.number, 'this is the date of a note; it should be marked "rep."')


def _is_note_date(line: Line, cell: str, check: Check) -> bool:
    """Whether a bare date is that of an event known only from a dated note."""
    events = check.events(line)
    if not events or any(event.basis != "note" for event in events) or cell.startswith("rep."):
        return False
    return any(event.date and reading(event.date.removeprefix("../")) in cell for event in events)


def in_order_of_time(check: Check) -> Iterator[Fault]:
    """R14: earliest possible date, latest possible date, document, sentence; undated last."""
    last: tuple[bool, str, str, int, int] | None = None
    for line in check.entries("Chronology"):
        cell = _cell(line)
        keys = [_order(event, check) for event in check.events(line) if cell and cell[1] in _expected(event, check)]
        later = [key for key in keys if last is None or key >= last]
        if keys and not later:
            yield Fault(line.number, "the line stands too far down: it comes before the one above it")
        last = min(later, default=last)


def _order(event: Event, check: Check) -> tuple[bool, str, str, int, int]:
    citation = check.sources.cite(event.evidence[0])
    earliest = event.earliest or event.latest or "9999"
    return event.date is None, earliest, event.latest or "9999", citation.document, citation.sentence
