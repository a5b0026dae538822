"""Decisions listed: how they stand, the way to what they are about, and taking any one back."""

from __future__ import annotations

from briefing.model import Briefing, Decision, DecisionKind
from briefing.tui.ledger import Ledger, bearer, overruled
from tests.tui.linked_sample import linked_sample, linked_session
from tests.tui.pilot import Sitting, at_desk


def _rows(sitting: Sitting) -> list[tuple[str, str]]:
    sheet = sitting.desk.sheet
    assert sheet is not None and isinstance(sheet.subject, Ledger)
    return [(sheet.items[index].label, sheet.items[index].text) for index in sheet.shown]


async def test_L_lists_what_was_decided_with_its_effect() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("space", "j", "x", "3", "G", "k", "p", "L")
        assert _rows(sitting) == [
            ("in force", "Pinned: “Ines Calder”  before others of its kind on the page"),
            ("in force", "Hidden: “ministry of transport”  neither listed nor on the page"),
            ("in force", "Above the others: “a piece of paper”  before the other quotes"),
        ]
        await sitting.press("escape")
        assert sitting.desk.active == "quotes"


async def test_any_one_is_taken_back_and_brought_back() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("space", "j", "space", "j", "space", "L", "j", "x")
        assert sitting.decided == [("pin", "a1", ""), ("pin", "a2", "")] and sitting.desk.briefing.pinned == (
            "a1",
            "a2",
        )
        assert sitting.told() == ["Taken back: pin of “ministry of transport”"] and len(_rows(sitting)) == 2
        await sitting.press("U")
        assert len(_rows(sitting)) == 3
        await sitting.press("delete", "delete", "delete")
        assert sitting.decided == [] and _rows(sitting) == []


async def test_stale_ones_stand_first_with_the_reason() -> None:
    session = linked_session()
    session.decide("pin", "a1")
    session.decide("pin", "gone", refers="words that are gone")
    async with at_desk(session) as sitting:
        await sitting.press("L")
        assert _rows(sitting)[0] == (
            "stale", "Pinned: “words that are gone”  its sentence is no longer in the documents",
        )  # fmt: skip
        await sitting.press("enter")
        assert sitting.desk.sheet is not None and "no longer in the documents" in sitting.told()[0]
        await sitting.press("x")
        assert sitting.decided == [("pin", "a1", "")]


async def test_enter_goes_to_the_item_and_to_the_document() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("3", "j", "space", "1", "d", "ctrl+u", *"2025", "enter", "L", "enter")
        assert sitting.desk.active == "quotes" and sitting.item.id == "q2" and sitting.desk.sheet is None
        await sitting.press("L", "j", "enter")
        assert sitting.desk.reading_source and sitting.document == "harbour.txt"


async def test_of_a_hidden_item_it_is_said_where_it_is() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("x", "L", "enter")
        assert "It is hidden" in sitting.told()[0]
        await sitting.press("escape", "X", "L", "enter")
        assert sitting.desk.active == "actors" and sitting.item.id == "a1"


async def test_nothing_decided_says_what_to_do() -> None:
    async with at_desk(linked_session()) as sitting:
        await sitting.press("L", "enter", "x")
        assert sitting.decided == [] and sitting.desk.sheet is not None
        assert sitting.desk.sheet.why_empty()[0].startswith("Nothing is decided yet")


def _decision(number: int, kind: DecisionKind, item: str) -> Decision:
    return Decision(f"d{number}", kind, item)


def test_a_later_word_on_one_matter_overrules_the_earlier() -> None:
    kinds: list[tuple[DecisionKind, str]] = [
        ("pin", "q1"), ("hide", "q1"), ("unpin", "q1"), ("pin", "q2"), ("bottom-line", "page"), ("lead", "e1"),
        ("earlier", "q1"), ("earlier", "q1"),
    ]  # fmt: skip
    found = overruled(_decision(number, *kind) for number, kind in enumerate(kinds))
    assert found == {"d0", "d4"}


def test_an_item_that_became_part_of_another_is_found() -> None:
    briefing = linked_sample()
    assert bearer("e1", briefing) == "e1" and bearer("nowhere", briefing) is None and bearer("a", Briefing()) is None
