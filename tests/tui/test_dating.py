"""A date as people type it: what is sure is taken, what is not is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.edtf import is_edtf
from briefing.model import Briefing, Dateline, DateSource, Span
from briefing.tui.citing import citation
from briefing.tui.dating import date_fault, readings, typed_date
from tests.tui.fake import FakeSession
from tests.tui.pilot import at_desk
from tests.tui.sample import sample


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2025-03-18", "2025-03-18"),
        ("2025-3-8", "2025-03-08"),
        ("2025/03/18", "2025-03-18"),
        ("20250318", "2025-03-18"),
        ("18/03/2025", "2025-03-18"),
        ("3/18/2025", "2025-03-18"),
        ("18-03-2025", "2025-03-18"),
        ("03/03/2025", "2025-03-03"),
        ("18.3.2025", "2025-03-18"),
        ("3.4.2025", "2025-04-03"),  # with full stops the day comes first everywhere
        ("18 March 2025", "2025-03-18"),
        ("March 18, 2025", "2025-03-18"),
        ("Mar. 18 2025", "2025-03-18"),
        ("Tuesday, 18th of March 2025", "2025-03-18"),
        ("18-Mar-2025", "2025-03-18"),
        ("1 sept 2024", "2024-09-01"),
        ("2025-03", "2025-03"),
        ("03/2025", "2025-03"),
        ("March, 2025", "2025-03"),
        ("2025", "2025"),
        ("2025-03-18~", "2025-03-18~"),
        ("2024-10-14/2024-10-16", "2024-10-14/2024-10-16"),
    ],
)
def test_the_usual_ways_of_writing_a_date_are_understood(typed: str, edtf: str) -> None:
    assert typed_date(typed) == edtf and date_fault(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "yesterday",
        "before 18 March 2025",
        "18/03/25",
        "31/02/2025",
        "13/13/2025",
        "Ma 2025",
        "March",
        "18 March",
        "1/2/3",
    ],
)
def test_what_is_no_date_or_leaves_the_year_open_is_refused(typed: str) -> None:
    assert readings(typed) == () and typed_date(typed) is None
    assert "is no date; write 2024-" in (date_fault(typed) or "")


@pytest.mark.parametrize("typed", ["03/04/2025", "3/4/2025", "3-4-2025", " 03 / 04 / 2025 "])
def test_figures_that_can_be_two_days_are_both_offered(typed: str) -> None:
    assert readings(typed) == ("2025-04-03", "2025-03-04") and typed_date(typed) is None
    assert "is 3 Apr 2025 or 4 Mar 2025: write 2025-04-03 or 2025-03-04" in (date_fault(typed) or "")


async def test_a_date_in_figures_is_taken_at_the_desk_and_kept_as_edtf() -> None:
    async with at_desk() as sitting:
        await sitting.press("3", "d", "ctrl+u", *"03/04/2025", "enter")
        assert sitting.in_dialog and "write 2025-04-03 or 2025-03-04" in sitting.dialog
        await sitting.press("ctrl+u", *"18/03/2025", "enter")
        assert not sitting.in_dialog
        assert [(kind, value) for kind, _, value in sitting.decided] == [("date", "2025-03-18")]


def filed(date: str | None) -> Briefing:
    """The sample, its first document of a dateline's 10 March whose year is inferred or not known."""
    briefing = sample()
    first, *others = briefing.documents
    source: DateSource = "dateline" if date else "none"
    first = replace(first, date=date, date_source=source, dateline=Dateline("XXXX-03-10", 0, 7))
    return replace(briefing, documents=(first, *others))


async def test_a_datelines_day_begins_the_date_that_is_typed() -> None:
    async with at_desk(FakeSession(filed(None))) as sitting:
        await sitting.press("5")
        assert "10 Mar (no year)" in str(sitting.desk.reader.border_title)
        await sitting.press("d")
        assert "Its dateline says 10 Mar, without a year. When was it written?" in sitting.dialog
        await sitting.press(*"2024", "enter")
        assert sitting.decided == [("date", "harbour.txt", "2024-03-10")]


async def test_an_inferred_year_is_told_and_may_be_confirmed() -> None:
    async with at_desk(FakeSession(filed("2025-03-10"))) as sitting:
        await sitting.press("5")
        assert "2025-03-10 (year inferred)" in str(sitting.desk.reader.border_title)
        await sitting.press("d")
        assert "It is 10 Mar 2025, from its dateline, the year inferred from other documents. When" in sitting.dialog
        await sitting.press("enter")
        assert sitting.decided == [("date", "harbour.txt", "2025-03-10")]


def test_a_citation_to_paste_tells_what_is_known_of_the_date() -> None:
    for date, told in ((None, "10 Mar (no year)"), ("2025-03-10", "2025-03-10 (year inferred)")):
        briefing = filed(date)
        assert f", {told}, harbour.txt line 1" in citation(Span("harbour.txt", 0, 5), briefing)


@given(st.text("0123456789/.- marchMyjune,\x00é٣", max_size=24))
def test_whatever_is_typed_is_a_date_or_refused(typed: str) -> None:
    assert all(map(is_edtf, readings(typed)))
    assert (date_fault(typed) is None) == (typed_date(typed) is not None)
