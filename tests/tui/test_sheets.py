"""Dossiers and relations at the desk: how one gets there, to the sentences, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Event
from briefing.tui.dialogs.picker import Picker
from tests.tui.fake import FakeSession, Settings
from tests.tui.linked_sample import linked_sample
from tests.tui.pilot import Sitting, at_desk

SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


def _session(unicode: bool = True) -> FakeSession:
    return FakeSession(linked_sample(), Settings(unicode=unicode))


def _title(sitting: Sitting) -> str:
    sheet = sitting.desk.sheet
    assert sheet is not None and sheet.subject is not None
    return sheet.subject.title(sitting.desk.briefing)


def _labels(sitting: Sitting) -> list[str]:
    sheet = sitting.desk.sheet
    assert sheet is not None
    return [sheet.items[index].text for index in sheet.shown]


def _line(sitting: Sitting) -> str:
    sheet = sitting.desk.sheet
    assert sheet is not None and sheet.current is not None
    return sheet.current.text


@pytest.mark.parametrize("size", SIZES)
async def test_i_opens_the_dossier_enter_its_sentence_and_escape_leads_all_the_way_back(size: tuple[int, int]) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("j", "j", "i")
        assert _title(sitting) == "Tom Arden" and sitting.desk.pane is sitting.desk.sheet
        await sitting.press("j", "enter")
        assert sitting.desk.reading_source and sitting.evidence == "chairman"
        await sitting.press("escape")
        assert _line(sitting) == "chairman" and sitting.desk.pane.rows.has_focus
        await sitting.press("escape")
        assert sitting.desk.active == "actors" and sitting.item.id == "a2" and sitting.desk.sheet is None
        assert sitting.desk.pane.rows.has_focus


async def test_from_one_dossier_to_another_and_back_to_the_line() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("i", "slash", *"warn", "enter", "i")
        assert _title(sitting) == "Tom Arden"
        await sitting.press("escape")
        assert _title(sitting) == "Ines Calder" and _line(sitting) == "Tom Arden → warn → Ines Calder"
        await sitting.press("i", "i")
        assert "It is open already: Esc goes back." in sitting.told()


async def test_i_while_reading_comes_back_to_the_sentence() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("3", "enter", "n")
        before = sitting.evidence
        await sitting.press("i")
        assert _title(sitting) == "Ines Calder"
        await sitting.press("escape")
        assert sitting.desk.reading_source and sitting.evidence == before
        await sitting.press("escape")
        assert sitting.desk.active == "quotes" and sitting.item.id == "q1"


async def test_i_where_no_actor_is_known_says_so_and_where_several_are_asks() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("3", "G", "i")
        assert sitting.desk.sheet is None and any("No actor is known" in text for text in sitting.told())
        whole = sitting.session.whole
        event: Event = replace(whole.chronology[0], actors=("a1", "a2"))
        sitting.session.whole = replace(whole, chronology=(event,))
        await sitting.press("space", "2", "i")
        assert isinstance(sitting.app.screen, Picker)
        await sitting.press(*"tom", "enter")
        assert _title(sitting) == "Tom Arden"


async def test_a_quote_in_a_dossier_can_be_pinned_hidden_and_explained() -> None:
    async with at_desk(_session(), size=(120, 90)) as sitting:
        await sitting.press("i", "slash", *"crate", "enter", "space")
        assert sitting.decided == [("pin", "q1", "")]
        await sitting.press("question_mark")
        assert "direct quote of Ines Calder" in sitting.dialog
        await sitting.press("escape", "escape", "x")
        assert sitting.decided[-1] == ("hide", "q1", "") and not any("crate" in text for text in _labels(sitting))


async def test_a_role_in_a_dossier_means_the_actor() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("i", "j", "j", "m", *"tom", "enter", "enter")
        assert sitting.decided == [("merge", "a1", "Tom Arden")]


async def test_an_actor_that_goes_leaves_a_word_and_undo_brings_it_back() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("i", "K", *"no actor", "enter")
        sheet = sitting.desk.sheet
        assert sheet is not None and sheet.why_empty()[0] == "Ines Calder is listed no longer."
        await sitting.press("u")
        assert sheet.shown and _title(sitting) == "Ines Calder"


async def test_R_shows_who_acts_on_whom_on_the_line_of_the_actor_meant() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("j", "j", "R")
        assert len(_labels(sitting)) == 3 and _line(sitting) == "Tom Arden → warn → Ines Calder"
        await sitting.press("f")
        assert _labels(sitting) == ["Tom Arden → warn → Ines Calder"] and "Tom Arden" in sitting.chips
        await sitting.press("F", "home", "enter")
        assert sitting.evidence == "Talks are planned" and "1 of 2" in sitting.status
        await sitting.press("n")
        assert sitting.evidence == "said the union would meet"
        await sitting.press("escape", "escape")
        assert sitting.desk.active == "actors"


async def test_relations_without_any_say_so_and_how_to_get_back() -> None:
    async with at_desk() as sitting:
        await sitting.press("R")
        assert sitting.desk.pane.why_empty() == ["No sentence in these documents has one actor act on another.",
                                                 "Esc goes back."]  # fmt: skip
        await sitting.press("enter", "n", "h")
        assert sitting.desk.sheet is None and sitting.desk.active == "actors"


@pytest.mark.parametrize("key", ["1", "2", "3", "4"])
async def test_a_panes_number_puts_the_sheets_away(key: str) -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("i", "R", key)
        assert sitting.desk.sheet is None and int(key) == sitting.desk.pane.NUMBER  # type: ignore[attr-defined]
        assert sitting.desk.pane.rows.has_focus and sitting.desk.pane.display


async def test_tab_goes_between_sheet_and_reader_where_both_are_in_sight() -> None:
    async with at_desk(_session(), size=(200, 60)) as sitting:
        await sitting.press("i", "tab")
        assert sitting.desk.reading_source
        await sitting.press("tab")
        assert sitting.desk.pane is sitting.desk.sheet and not sitting.desk.reading_source


@pytest.mark.parametrize("size", SIZES)
async def test_no_word_of_a_line_is_lost_where_it_goes_on(size: tuple[int, int]) -> None:
    async with at_desk(_session(), size=size) as sitting:
        await sitting.press("i")
        rows = sitting.desk.pane.rows
        lines = [rows.render_line(line).text for line in range(rows.size.height)]
        assert all(line.endswith(" ") for line in lines)
        upper = lines[0 :: rows._height] if rows._height > 1 else []
        assert not any(line.rstrip().endswith("…") for line in upper)


async def test_a_sheet_without_unicode_is_ascii() -> None:
    async with at_desk(_session(unicode=False), size=(80, 24)) as sitting:
        await sitting.press("i", "R")
        written = sitting.app.export_screenshot()
        assert {character for character in "─│╭╮╰╯━★→▲…·›—" if character in written} == set()


async def test_v_groups_actors_under_their_bodies_and_back() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("v")
        pane = sitting.desk.pane
        assert [pane.items[index].id for index in pane.shown][:3] == ["a6", "a1", "a3"]
        assert pane.rows.render_line(1).text.startswith("    Ines Calder")
        await sitting.press("home", "j", "v")
        assert [pane.items[index].id for index in pane.shown][:2] == ["a1", "a3"] and sitting.item.id == "a1"


async def test_a_member_whose_body_is_not_shown_names_it() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("v", "slash", *"calder")
        assert sitting.desk.pane.rows.render_line(0).text.startswith("  Ines Calder (Dockers' Union)")


async def test_v_without_affiliations_says_so() -> None:
    async with at_desk() as sitting:
        await sitting.press("v")
        assert any("nothing to group by" in text for text in sitting.told())


async def test_v_on_an_actor_of_no_group_shows_the_groups() -> None:
    async with at_desk(_session()) as sitting:
        await sitting.press("j", "j", "v")
        assert sitting.desk.pane.rows.cursor == 0 and sitting.item.id == "a6"


async def test_terms_filter_the_lines_of_a_sheet_by_the_items_they_stand_for() -> None:
    async with at_desk(FakeSession(linked_sample())) as sitting:
        await sitting.press("i", "slash", *"type:planned", "enter")
        sheet = sitting.desk.sheet
        assert sheet is not None
        kept = [sheet.items[index] for index in sheet.shown]
        planned = {event.id for event in sitting.desk.briefing.chronology if event.status == "planned"}
        assert kept and {entry.item for entry in kept} <= planned
        await sitting.press("escape", "slash", *"type:nonsense", "enter")
        assert "is not known" in sitting.screen


async def test_an_actor_is_meant_on_a_sheet_wherever_a_line_names_it() -> None:
    async with at_desk(FakeSession(linked_sample())) as sitting:
        await sitting.press("R", "slash", *"actor:ministry", "enter")
        sheet = sitting.desk.sheet
        assert sheet is not None
        kept = [sheet.items[index].text for index in sheet.shown]
        assert kept and all("ministry" in text for text in kept) and len(kept) < len(sheet.items)
