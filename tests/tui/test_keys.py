"""Every key of the desk, by what it does."""

from __future__ import annotations

import subprocess
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App, SuspendNotSupported
from textual.command import CommandList
from textual.geometry import Offset
from textual.selection import Selection

from briefing.tui.actions import ACTIONS
from briefing.tui.dialogs.ask import Ask
from briefing.tui.dialogs.picker import Picker
from briefing.tui.dialogs.text import ShowText
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import Sitting, at_desk


def _active(sitting: Sitting) -> str:
    return "reader" if sitting.desk.reading_source else sitting.desk.active


async def test_every_action_has_a_method() -> None:
    async with at_desk() as sitting:
        missing = [action.id for action in ACTIONS if not hasattr(sitting.desk, f"action_{action.method}")]
        assert missing == []


async def test_down_up_first_last_and_pages_move_the_cursor() -> None:
    async with at_desk() as sitting:
        rows = sitting.desk.pane.rows
        seen = []
        for key in ("down", "j", "up", "k", "G", "g", "end", "home", "pagedown", "pageup"):
            await sitting.press(key)
            seen.append(rows.cursor)
        assert seen == [1, 2, 1, 0, 4, 0, 4, 0, 4, 0]


async def test_numbers_choose_the_panes_and_five_the_reader() -> None:
    async with at_desk() as sitting:
        seen = []
        for key in "23415":
            await sitting.press(key)
            seen.append(_active(sitting))
        assert seen == ["chronology", "quotes", "questions", "actors", "reader"]


async def test_left_and_right_go_from_pane_to_pane_and_stop_at_the_ends() -> None:
    async with at_desk() as sitting:
        seen = []
        for key in ("h", "l", "right", "l", "l", "left"):
            await sitting.press(key)
            seen.append(_active(sitting))
        assert seen == ["actors", "chronology", "quotes", "questions", "questions", "quotes"]


async def test_tab_goes_round_and_takes_the_reader_in_where_it_is_in_sight() -> None:
    async with at_desk(size=(180, 50)) as sitting:
        seen = []
        for key in ("tab", "tab", "tab", "tab", "tab", "shift+tab"):
            await sitting.press(key)
            seen.append(_active(sitting))
        assert seen == ["chronology", "quotes", "questions", "reader", "actors", "reader"]


async def test_enter_opens_the_evidence_and_escape_goes_back_to_the_row() -> None:
    async with at_desk() as sitting:
        await sitting.press("2", "j", "enter")
        assert _active(sitting) == "reader" and sitting.document == "ministry.txt"
        assert sitting.evidence == "the union would meet on 12 March 2025"
        await sitting.press("escape")
        assert _active(sitting) == "chronology" and sitting.desk.pane.rows.cursor == 1


async def test_n_goes_through_the_evidence_across_documents_and_round() -> None:
    async with at_desk() as sitting:
        await sitting.press("4", "enter")
        documents = [sitting.document]
        for key in ("n", "n", "N"):
            await sitting.press(key)
            documents.append(sitting.document)
        assert documents == ["harbour.txt", "ministry.txt", "harbour.txt", "ministry.txt"]


async def test_n_without_anything_chosen_says_so() -> None:
    async with at_desk() as sitting:
        await sitting.press("5", "right_square_bracket", "n")
        assert any("n and N" in text for text in sitting.told())


async def test_brackets_turn_the_documents() -> None:
    async with at_desk() as sitting:
        await sitting.press("5")
        seen = []
        for key in ("right_square_bracket", "right_square_bracket", "left_square_bracket"):
            await sitting.press(key)
            seen.append(sitting.document)
        assert seen == ["ministry.txt", "leaflet.txt", "ministry.txt"]


async def test_the_reader_scrolls_by_the_moving_keys() -> None:
    async with at_desk(size=(60, 14)) as sitting:
        await sitting.press("5")
        reader = sitting.desk.reader
        await sitting.press("end")
        bottom = reader.scroll_offset.y
        assert bottom == reader.max_scroll_y > 0
        await sitting.press("k", "k")
        assert reader.scroll_offset.y == bottom - 2
        await sitting.press("home", "j", "pagedown")
        assert reader.scroll_offset.y > 1


async def test_slash_filters_as_one_types_and_escape_clears() -> None:
    async with at_desk() as sitting:
        pane = sitting.desk.pane
        await sitting.press("slash")
        await sitting.type("tom")
        assert [pane.items[index].id for index in pane.shown] == ["a2"]
        await sitting.press("enter")
        assert pane.rows.has_focus and len(pane.shown) == 1
        await sitting.press("escape")
        assert len(pane.shown) == 5 and sitting.item.id == "a2"


async def test_letters_typed_into_the_filter_are_no_commands() -> None:
    async with at_desk() as sitting:
        await sitting.press("slash")
        await sitting.type("qxmuE?!")
        assert sitting.app.is_running and sitting.decided == [] and sitting.desk.pane.text == "qxmuE?!"


async def test_a_filter_without_match_says_why_and_how_to_get_back() -> None:
    async with at_desk() as sitting:
        await sitting.press("slash")
        await sitting.type("[/b]")
        pane = sitting.desk.pane
        assert len(pane.shown) == 1  # the hostile actor does hold these characters
        await sitting.type("zzz")
        assert pane.shown == [] and pane.why_empty() == ["Nothing here has “[/b]zzz”.", "Esc clears the filter."]


async def test_space_pins_and_unpins() -> None:
    async with at_desk() as sitting:
        await sitting.press("3", "space", "space")
        assert sitting.decided == [("pin", "q1", ""), ("unpin", "q1", "")]


@pytest.mark.parametrize(("key", "done"), [("space", "pinned"), ("x", "hidden")])
@pytest.mark.parametrize("way", [("slash", *"zzzz", "enter"), ("R",), ("5", "right_square_bracket")])
async def test_where_no_item_is_meant_it_says_what_can_be_pinned_or_hidden(
    key: str, done: str, way: tuple[str, ...]
) -> None:
    async with at_desk() as sitting:
        await sitting.press(*way, key)
        assert sitting.decided == [] and sitting.told()[0].startswith("Only an actor, event, quote or question")
        assert f"can be {done}" in sitting.told()[0]


@pytest.mark.parametrize(
    ("keys", "pinned", "hidden", "said"),
    [
        (("space", "x"), (), frozenset({"a1"}), "Hidden and no longer pinned: “Ines Calder”; X lists what is hidden"),
        (("X", "x", "space"), ("a1",), frozenset(), "Pinned and shown again: “Ines Calder”"),
    ],
)
async def test_of_pinning_and_hiding_the_later_holds(
    keys: tuple[str, ...], pinned: tuple[str, ...], hidden: frozenset[str], said: str
) -> None:
    async with at_desk() as sitting:
        await sitting.press(*keys)
        briefing = sitting.desk.briefing
        assert (briefing.pinned, briefing.hidden) == (pinned, hidden) and sitting.told() == [said]
        await sitting.press("L")
        assert [sitting.desk.pane.items[index].label for index in sitting.desk.pane.shown] == ["overruled", "in force"]


async def test_x_hides_and_X_lists_the_hidden_where_x_shows_again() -> None:
    async with at_desk() as sitting:
        pane = sitting.desk.pane
        await sitting.press("x")
        assert sitting.decided == [("hide", "a1", "")] and len(pane.shown) == 4
        await sitting.press("X")
        assert len(pane.shown) == 5
        await sitting.press("home", "x")
        assert sitting.decided[-1] == ("show", "a1", "")


async def test_u_and_U_undo_and_redo_and_say_when_there_is_nothing() -> None:
    async with at_desk() as sitting:
        await sitting.press("u")
        assert "Nothing to take back." in sitting.told()
        await sitting.press("space", "u")
        assert sitting.decided == [] and sitting.session.briefing.pinned == ()
        await sitting.press("U")
        assert sitting.decided == [("pin", "a1", "")] and sitting.desk.briefing.pinned == ("a1",)
        await sitting.press("U")
        assert "Nothing to bring back." in sitting.told()


async def test_m_merges_after_showing_which_name_stays() -> None:
    async with at_desk() as sitting:
        await sitting.press("m")
        await sitting.type("tom")
        await sitting.press("enter")
        assert "Ines Calder  3 mentions\n  becomes part of\nTom Arden" in sitting.dialog
        assert sitting.decided == []
        await sitting.press("s", "enter")
        assert sitting.decided == [("merge", "a2", "Ines Calder")]


async def test_m_left_at_any_step_merges_nothing() -> None:
    async with at_desk() as sitting:
        await sitting.press("m", "escape", "m", "enter", "escape")
        assert sitting.decided == [] and not sitting.in_dialog


@pytest.mark.parametrize("key", ["m", "r", "K"])
async def test_only_actors_can_be_merged_renamed_or_given_a_kind(key: str) -> None:
    async with at_desk() as sitting:
        await sitting.press("3", key)
        assert not sitting.in_dialog and any("Only an actor" in text for text in sitting.told())


@pytest.mark.parametrize("key", ["a", "D"])
async def test_only_questions_can_be_answered_or_dropped(key: str) -> None:
    async with at_desk() as sitting:
        await sitting.press(key)
        assert not sitting.in_dialog and any("Only a question" in text for text in sitting.told())


async def test_r_renames() -> None:
    async with at_desk() as sitting:
        await sitting.press("r")
        assert isinstance(sitting.app.screen, Ask)
        await sitting.press("end", "!", "enter")
        assert sitting.decided == [("rename", "a1", "Ines Calder!")]
        assert sitting.name == "Ines Calder!"


async def test_r_without_a_name_is_refused() -> None:
    async with at_desk() as sitting:
        await sitting.press("r", "ctrl+u", "enter")
        assert isinstance(sitting.app.screen, Ask) and sitting.decided == []


async def test_r_to_a_name_that_another_actor_has_asks_whether_to_merge() -> None:
    async with at_desk() as sitting:
        await sitting.press("r", "ctrl+u", *"tom arden", "enter")
        assert "There is another “Tom Arden”, with 1 mention: merge the two?" in sitting.dialog
        await sitting.press("escape")
        assert sitting.decided == [] and not sitting.in_dialog
        await sitting.press("r", "ctrl+u", *"tom arden", "enter", "enter")
        assert sitting.decided == [("merge", "a1", "Tom Arden")]


async def test_d_says_where_the_date_comes_from() -> None:
    async with at_desk() as sitting:
        await sitting.press("d")
        assert (
            "It is 10 Mar 2025, given by you. When was it written?" in sitting.dialog and "EDTF" not in sitting.dialog
        )


async def test_d_takes_dates_as_people_write_them() -> None:
    async with at_desk() as sitting:
        await sitting.press("d", "ctrl+u", *"March 9, 2025", "enter")
        assert sitting.decided == [("date", "harbour.txt", "2025-03-09")]


async def test_K_gives_a_kind_or_says_it_is_no_actor() -> None:
    async with at_desk() as sitting:
        await sitting.press("K")
        await sitting.type("place")
        await sitting.press("enter")
        assert sitting.decided == [("kind", "a1", "place")]
        await sitting.press("K")
        await sitting.type("no actor")
        await sitting.press("enter")
        assert sitting.decided[-1] == ("never-actor", "a1", "")


async def test_d_sets_the_date_of_the_document_and_refuses_what_is_no_date() -> None:
    async with at_desk() as sitting:
        await sitting.press("d", "ctrl+u")
        await sitting.type("yesterday")
        await sitting.press("enter")
        assert isinstance(sitting.app.screen, Ask) and sitting.decided == []
        await sitting.press("ctrl+u")
        await sitting.type("2025-03-09")
        await sitting.press("enter")
        assert sitting.decided == [("date", "harbour.txt", "2025-03-09")]


async def test_d_in_the_reader_dates_the_document_that_is_read() -> None:
    async with at_desk() as sitting:
        await sitting.press("5", "right_square_bracket", "right_square_bracket", "d")
        await sitting.type("2025")
        await sitting.press("enter")
        assert sitting.decided == [("date", "leaflet.txt", "2025")]


async def test_a_answers_and_D_reopens_and_drops() -> None:
    async with at_desk() as sitting:
        await sitting.press("4", "a")
        await sitting.type("The company did")
        await sitting.press("enter")
        await sitting.press("G", "D", "D")
        assert sitting.decided == [("answer", "p1", "The company did"), ("reopen", "p1", ""), ("drop", "p1", "")]


async def test_y_copies_the_item_with_its_citation() -> None:
    async with at_desk() as sitting:
        await sitting.press("3", "y")
        lines = sitting.app.clipboard.splitlines()
        assert lines[0].startswith("“We will not lift") and lines[0].endswith("Ines Calder, head of the Dockers' Union")
        assert lines[1].startswith("[1:") and "harbour.txt line" in lines[1]


async def test_y_in_the_reader_copies_the_sentence() -> None:
    async with at_desk() as sitting:
        await sitting.press("2", "enter", "y")
        assert sitting.app.clipboard.startswith("“The dockers of Port Elin stopped work on Monday")


async def test_what_is_copied_holds_no_escape_sequence() -> None:
    async with at_desk() as sitting:
        await sitting.press("G", "y")
        assert "\x1b" not in sitting.app.clipboard and "[b]x[/b]" in sitting.app.clipboard


async def test_o_opens_the_source_in_the_editor_at_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setenv("EDITOR", "nano -w")

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        calls.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(App, "suspend", lambda self: nullcontext())
    session = FakeSession()
    session.files["harbour.txt"] = Path("/folder/harbour.txt")
    async with at_desk(session) as sitting:
        await sitting.press("3", "o")
        assert calls == [["nano", "-w", "+1", "/folder/harbour.txt"]]


async def test_o_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: App[None]) -> AbstractContextManager[None]:
        raise SuspendNotSupported

    async with at_desk() as sitting:
        await sitting.press("o")
        assert any("$EDITOR" in text for text in sitting.told())
        monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
        monkeypatch.setattr(App, "suspend", lambda self: nullcontext())
        await sitting.press("o")
        assert any("no-such-editor-anywhere can't be started" in text for text in sitting.told())
        monkeypatch.setattr(App, "suspend", refuse)
        await sitting.press("o")
        assert any("no terminal here to lend" in text for text in sitting.told())


async def test_E_writes_the_page_or_says_why_not(tmp_path: Path) -> None:
    async with at_desk(FakeSession(folder=tmp_path)) as sitting:
        await sitting.press("E")
        assert (tmp_path / "brief.md").exists() and any("brief.md" in text for text in sitting.told())
        sitting.session.folder = None
        await sitting.press("E")
        assert any("could not be written" in text for text in sitting.told())


async def test_E_says_where_a_page_edited_by_hand_is_kept(tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text("my own words")
    async with at_desk(FakeSession(folder=tmp_path)) as sitting:
        await sitting.press("E")
        kept = "the one edited by hand is kept as brief.edited-1.md"
        assert sitting.told() == [f"The page is in brief.md; 1 decision no longer applies: L lists it first; {kept}"]
        sitting.session.whole = replace(sitting.session.whole, stale=())
        await sitting.press("x", "E")
        assert sitting.told() == ["The page is in brief.md"]
        sitting.desk.reading = True
        assert sitting.desk._export() == "The page is in brief.md, without what is still being read"
        sitting.desk.reading = False


async def test_ctrl_c_copies_what_is_selected_and_otherwise_says_how_to_leave() -> None:
    async with at_desk() as sitting:
        await sitting.press("ctrl+c")
        assert sitting.told() == ["q leaves"] and sitting.app.clipboard == ""
        await sitting.press("m", "ctrl+c")
        assert sitting.in_dialog and sitting.told() == []
        await sitting.press("escape")
        rows = sitting.desk.pane.rows
        sitting.desk.selections = {rows: Selection(Offset(2, 0), Offset(13, 0))}
        await sitting.press("ctrl+c")
        assert sitting.app.clipboard == "Ines Calder" and sitting.told() == ["Copied: Ines Calder"]


async def test_z_zooms_a_pane_and_the_reader() -> None:
    async with at_desk(size=(180, 50)) as sitting:
        await sitting.press("2", "z")
        assert [pane.id for pane in sitting.desk.panes if pane.display and pane.size.width] == ["chronology"]
        assert not sitting.desk.reader.display
        await sitting.press("enter")
        assert sitting.desk.reader.display and not any(pane.display for pane in sitting.desk.panes)
        await sitting.press("escape", "z")
        assert all(pane.display for pane in sitting.desk.panes) and sitting.desk.reader.display


async def test_t_shows_each_theme_and_escape_brings_the_old_one_back() -> None:
    async with at_desk() as sitting:
        assert sitting.app.theme == "ink"
        await sitting.press("t", "down")
        assert isinstance(sitting.app.screen, Picker) and sitting.app.theme != "ink"
        await sitting.press("escape")
        assert sitting.app.theme == "ink"
        await sitting.press("t")
        await sitting.type("paper")
        await sitting.press("enter")
        assert sitting.app.theme == "paper"


async def test_the_theme_in_use_is_marked_and_no_other_is_shown_at_first() -> None:
    async with at_desk(FakeSession(settings=Settings(theme="paper"))) as sitting:
        seen: list[str] = []
        sitting.app.theme_changed_signal.subscribe(sitting.desk, lambda theme: seen.append(theme.name))
        await sitting.press("t")
        picker = sitting.app.screen
        assert isinstance(picker, Picker) and set(seen) <= {"paper"}
        prompts = [str(option.prompt) for option in picker.options.options]
        assert [prompt.split()[0] for prompt in prompts if "now" in prompt] == ["paper"]


async def test_a_picker_says_when_nothing_matches() -> None:
    async with at_desk() as sitting:
        await sitting.press("m", *"zzz")
        picker = sitting.app.screen
        assert isinstance(picker, Picker) and picker.nothing.display and not picker.options.display
        await sitting.press("enter", "down", *["backspace"] * 3)
        assert picker.options.display and not picker.nothing.display


async def test_question_mark_says_why_and_lists_every_key() -> None:
    async with at_desk(size=(120, 90)) as sitting:
        await sitting.press("question_mark")
        assert isinstance(sitting.app.screen, ShowText)
        text = sitting.dialog
        assert "speaks 3 times" in text and "0.91 of 1" in text
        assert [action.id for action in ACTIONS if action.help not in text] == []
        await sitting.press("escape")
        assert not sitting.in_dialog


async def test_exclamation_mark_shows_the_notices() -> None:
    async with at_desk() as sitting:
        assert "2 notices" in sitting.status
        await sitting.press("exclamation_mark")
        text = sitting.dialog
        assert "photo.txt" in text and "convert it to text first" in text and "the sentence has changed" in text


async def test_S_after_reading_says_there_is_nothing_to_stop() -> None:
    async with at_desk() as sitting:
        await sitting.press("S")
        assert "Everything is read already." in sitting.told()


async def test_the_palette_finds_commands_actors_and_documents() -> None:
    async with at_desk() as sitting:
        await sitting.press("ctrl+p")
        await sitting.type("tom ard")
        await sitting.pilot.pause(0.3)
        await sitting.press("enter")
        assert sitting.name == "Tom Arden"
        await sitting.press("ctrl+p")
        await sitting.type("ministry offers")
        await sitting.pilot.pause(0.3)
        await sitting.press("enter")
        assert sitting.document == "ministry.txt" and sitting.desk.reading_source


async def test_the_palette_lists_the_desks_commands_only() -> None:
    async with at_desk() as sitting:
        await sitting.press("ctrl+p")
        await sitting.pilot.pause(0.3)
        listed = [str(option.prompt) for option in sitting.app.screen.query_one(CommandList).options]
        assert listed and not any("Screenshot" in line or "Maximize" in line for line in listed)


async def test_a_dialog_below_another_closes_neither() -> None:
    async with at_desk() as sitting:
        await sitting.press("t")
        below = sitting.app.screen
        assert isinstance(below, Picker)
        sitting.app.push_screen(Ask("Above", ""))
        await sitting.settle()
        below.close("paper")
        await sitting.settle()
        assert isinstance(sitting.app.screen, Ask)
        await sitting.press("escape", "escape")
        assert not sitting.in_dialog


async def test_hostile_names_in_the_palette_are_no_markup() -> None:
    async with at_desk() as sitting:
        await sitting.press("ctrl+p")
        await sitting.type("nothing")
        await sitting.pilot.pause(0.3)
        await sitting.press("enter")
        assert sitting.item.id == "a5"


async def test_q_quits() -> None:
    async with at_desk() as sitting:
        await sitting.press("q")
        assert not sitting.app.is_running


async def test_keys_of_ones_own() -> None:
    session = FakeSession(settings=Settings(keys={"hide": "H", "quit": "ctrl+x,Q", "down": "c,down"}))
    async with at_desk(session) as sitting:
        await sitting.press("c", "x")
        assert sitting.decided == [] and sitting.desk.pane.rows.cursor == 1
        await sitting.press("H")
        assert sitting.decided == [("hide", "a3", "")]
        await sitting.press("q")
        assert sitting.app.is_running
        await sitting.press("Q")
        assert not sitting.app.is_running


async def test_a_click_moves_the_cursor_and_a_second_opens() -> None:
    async with at_desk() as sitting:
        await sitting.pilot.click("#actors ItemList", offset=(5, 2))
        await sitting.settle()
        assert sitting.desk.pane.rows.cursor == 2
        await sitting.pilot.click("#quotes ItemList", offset=(5, 4), times=2)
        await sitting.settle()
        assert sitting.desk.active == "quotes" and sitting.desk.reading_source
        assert sitting.evidence.startswith("the strike may cost")
