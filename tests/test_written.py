"""When documents were written: the year of a dateline's day is the one that other documents tell, or not told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing import pipeline
from briefing.model import Annotations, Document
from briefing.written import with_years, written
from tests.factory import make_document
from tests.readers.single import read_plain

WIRE = "QUITO, July 16 (Reuters) - The mayor said no{}. He left at once. It was told on Sunday.\n"


def wire(when: str = " on Sunday") -> Document:
    return read_plain(WIRE.format(when).encode(), "wire.txt")


def dated(*days: str) -> list[Document]:
    return [make_document("The mayor said no.", day, id=f"{number}.txt") for number, day in enumerate(days)]


def told(document: Document, *days: str) -> str | None:
    return with_years([document, *dated(*days)])[0].date


@pytest.mark.parametrize(
    ("when", "days", "date"),
    [
        (" on Sunday", ["2023-07-24"], "2023-07-16"),
        (" on Sunday", ["2023-07-24", "2024-01"], "2023-07-16"),
        (" on Sunday", ["2023-12-14"], "2023-07-16"),
        (" on Sunday, before a vote next Tuesday", ["2023-07-24"], "2023-07-16"),
        (" before a vote on Tuesday", ["2023-07-24"], None),
        (". Before next Tuesday's vote he will leave, he said on Sunday", ["2023-07-24"], None),  # on that to come?
        (". Before last Tuesday's vote he had left, he said on Sunday", ["2023-07-24"], "2023-07-16"),
        ("", ["2023-07-24"], None),  # nothing confirms the year
        (" on Saturday", ["2023-07-24"], None),  # told a day late, or in the year before
        (" on Tuesday", ["2023-07-24"], None),  # of the year after
        (" and will leave on Sunday", ["2023-07-24"], None),
        (" on Sunday", ["2023-07-24", "2024-08-02"], None),  # two years are as near
        (" on Sunday", ["2024-01-15"], None),
        (" on Sunday", ["2024-04-15"], None),  # the year before is meant, and is not the nearest
        (" on Sunday", ["2023-09"], "2023-07-16"),
        (" on Sunday", ["2023"], None),  # may be of either end of it
        (" on Sunday", [], None),
    ],
)
def test_the_year_is_told_where_it_is_sure(when: str, days: list[str], date: str | None) -> None:
    assert told(wire(when), *days) == date


def test_the_weekday_of_a_date_line_confirms_the_year_too() -> None:
    line = "Talks fail\n\n{}, Oct 29\n\nThe mayor said no and the council agreed.\n"
    tuesday, monday = (read_plain(line.format(day).encode(), "a.txt") for day in ("Tuesday", "Monday"))
    assert [told(one, "2024-10-17") for one in (tuesday, monday)] == ["2024-10-29", None]


def test_what_was_inferred_is_marked_and_dates_no_other_document() -> None:
    found = with_years([wire(), *dated("2023-07-24")])
    assert [one.date_source for one in found] == ["dateline", "config"]
    assert written(found[0]) == "2023-07-16 (year inferred)"
    other = replace(wire(), id="other.txt")
    assert with_years([found[0], other])[1] is other


def test_a_stated_date_stands_and_a_persons_comes_first() -> None:
    own = pipeline.with_facts(wire(), None, "2021-07-16")
    assert with_years([own, *dated("2023-07-24")])[0] is own


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        (make_document("No.", "2023-07-24"), "2023-07-24"),
        (make_document("No."), "undated"),
        (wire(), "16 Jul (no year)"),
    ],
)
def test_when_a_document_was_written_in_words(document: Document, shown: str) -> None:
    assert written(document) == shown


def test_an_inferred_day_sets_what_is_relative_in_its_document() -> None:
    wired, _ = with_years([wire(), *dated("2023-07-24")])
    found = pipeline.annotate_one(wired)
    assert isinstance(found, Annotations)
    assert [timex.edtf for timex in found.timexes if timex.relative][:1] == ["2023-07-16"]
