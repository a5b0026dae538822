"""Writing the page at the desk: every key of it, and the way back."""

from __future__ import annotations

import subprocess
from contextlib import nullcontext
from dataclasses import replace
from itertools import pairwise

import pytest
from textual.app import App
from textual.geometry import Offset
from textual.selection import Selection
from textual.widgets import Input

from briefing.exporters.proofreading import compose, export
from briefing.model import Briefing, Event, Question
from briefing.tui.dialogs.answer import Answer
from briefing.tui.dialogs.ask import Ask
from briefing.tui.dialogs.picker import Picker
from briefing.tui.editor import pager
from briefing.tui.marks import marks
from briefing.tui.preview import Preview
from tests.exporters.sample import sample
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample as strike

SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


def _lines(sitting: Sitting) -> list[str]:
    sheet = sitting.desk.sheet
    assert sheet is not None and isinstance(sheet.subject, Preview)
    return [sheet.items[index].text.strip() for index in sheet.shown]


def _line(sitting: Sitting) -> str:
    sheet = sitting.desk.sheet
    assert sheet is not None and sheet.current is not None
    return sheet.current.text.strip()


async def _go_to(sitting: Sitting, item: str) -> None:
    assert sitting.desk.sheet is not None and sitting.desk.sheet.go_to(item)
    await sitting.settle()


# --- the page ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_b_shows_the_page_word_for_word_and_escape_leads_back(size: tuple[int, int]) -> None:
    async with at_desk(FakeSession(strike()), size=size) as sitting:
        await sitting.press("3", "j", "b")
        shown = " ".join(" ".join(_lines(sitting)).split())
        page = export(sitting.desk.briefing)
        for words in (
            "Among the latest",
            "Made by rule",
            "Ines Calder (head of the Dockers' Union) said",
            "sha256",
        ):
            assert words.replace("**", "") in shown
        assert all(f"[{number}]" in shown for number in (1, 2, 3)) and "## Sources" in page
        await sitting.press("escape")
        assert sitting.desk.active == "quotes" and sitting.item.id == "q2" and sitting.desk.sheet is None


async def test_b_opens_on_the_line_of_the_item_and_enter_reads_what_it_cites() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("4", "j", "b")
        assert sitting.item.id == "p2" and "Will the ministry step in?" in _line(sitting)
        await sitting.press("enter")
        assert sitting.desk.reading_source and sitting.evidence == "Will the ministry step in?"
        await sitting.press("escape")
        assert sitting.item.id == "p2" and sitting.desk.sheet is not None


async def test_b_from_an_item_that_is_not_on_the_page_says_so() -> None:
    async with at_desk(FakeSession(strike())) as sitting:  # a dispute of which no side is known by its words
        await sitting.press("4", "b")
        assert sitting.told() == ["Not on the page: Who ordered the night shift to leave?"]


async def test_the_border_tells_the_budget_and_sections_what_they_leave_out() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("b")
        sheet = sitting.desk.sheet
        assert (
            sheet is not None and "of 600 words" in str(sheet.border_title) and "of 60 lines" in str(sheet.border_title)
        )
        events = tuple(
            replace(sitting.session.whole.chronology[0], id=f"e{n}", members=(f"e{n}",), evidence=(span,))
            for n, span in enumerate(
                span for found in sitting.session.whole.annotations.values() for span in found.sentences
            )
        )
        sitting.session.whole = replace(sitting.session.whole, chronology=events * 12)
        await sitting.press("space")
        assert any("more at the desk" in line for line in _lines(sitting))


async def test_each_decision_changes_the_page_in_sight_and_undo_changes_it_back() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("b")
        before = _lines(sitting)
        await _go_to(sitting, "q1")
        await sitting.press("x")
        assert not any("lift one crate" in line for line in _lines(sitting))
        await sitting.press("u")
        assert _lines(sitting) == before
        await _go_to(sitting, "q3")
        await sitting.press("space")
        quotes = [line for line in _lines(sitting) if '"' in line and line.startswith("- Ines Calder")]
        assert "piece of paper" in quotes[0] and sitting.item.id == "q3"
        rows = sitting.desk.pane.rows
        assert rows.render_line(rows.cursor - rows.scroll_offset.y).text.startswith("★ ")


async def test_pinned_lines_change_places_and_what_is_not_pinned_is_pinned_first() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("b")
        await _go_to(sitting, "q3")
        await sitting.press("less_than_sign")
        assert sitting.decided == [("pin", "q3", "")] and "pinned lines can be moved" in sitting.told()[0]
        await _go_to(sitting, "q1")
        await sitting.press("greater_than_sign")
        assert len(sitting.decided) == 1 and "Space pins it" in sitting.told()[0]
        await sitting.press("space", "shift+up")
        assert sitting.desk.briefing.pinned == ("q1", "q3") and sitting.item.id == "q1"
        await sitting.press("shift+up")
        assert len(sitting.decided) == 3 and "first pinned one" in sitting.told()[0]
        await sitting.press("shift+down", "shift+down")
        assert sitting.desk.briefing.pinned == ("q3", "q1") and "last pinned one" in sitting.told()[0]
        await sitting.press("u", "u", "u", "u")
        assert sitting.decided == []


async def test_the_chronology_is_not_moved() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("2", "less_than_sign")
        assert sitting.decided == [] and "order of time" in sitting.told()[0]


# --- wording ----------------------------------------------------------------------------------------------------


async def test_e_words_a_line_and_nothing_gives_the_sources_words_back() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("b")
        await _go_to(sitting, "e2")
        await sitting.press("e")
        assert isinstance(sitting.app.screen, Ask) and "the union would meet" in sitting.dialog
        await sitting.press("ctrl+u", *"They meet.", "enter")
        assert sitting.decided == [("wording", "e2", "They meet.")]
        assert any(line.startswith("- Analyst: 12 Mar 2025: They meet.") for line in _lines(sitting))
        await sitting.press("question_mark")
        assert "by you: They meet." in sitting.dialog
        await sitting.press("escape", "e", "ctrl+u", "enter")
        assert sitting.decided[-1] == ("wording", "e2", "") and "source's words again" in sitting.told()[0]
        assert not any("Analyst" in line for line in _lines(sitting))
        await sitting.press("u", "escape", "2")
        assert "planned · worded" in sitting.screen


async def test_e_and_enter_at_once_decides_nothing() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("2", "e", "enter", "4", "e", "escape")
        assert sitting.decided == []


@pytest.mark.parametrize("pane, why", [("3", "never reworded"), ("1", "as stated")])
async def test_quotes_and_actors_are_not_reworded(pane: str, why: str) -> None:
    async with at_desk() as sitting:
        await sitting.press(pane, "e")
        assert not sitting.in_dialog and why in sitting.told()[0]


async def test_B_writes_the_bottom_line_or_chooses_it_or_has_it_found_again() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("b", "B")
        assert isinstance(sitting.app.screen, Picker)
        await sitting.press(*"write", "enter", *"It holds.", "enter")
        assert sitting.decided == [("bottom-line", "page", "It holds.")]
        assert "Analyst: It holds." in _lines(sitting)
        await sitting.press("B", *"stopped", "enter")
        assert sitting.decided[-1] == ("lead", "e1", "")
        assert any(line.startswith("Chosen by the analyst, 10 Mar 2025") for line in _lines(sitting))
        await sitting.press("B", *"as found", "enter")
        assert sitting.decided[-1] == ("bottom-line", "page", "")
        await sitting.press("B", *"as found", "enter")
        assert len(sitting.decided) == 3
        await sitting.press("u", "u", "u")
        assert sitting.decided == []


async def test_whoever_presses_B_and_enter_or_only_types_prose_writes_the_bottom_line() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("B", "enter", *"It holds.", "enter")
        assert sitting.decided == [("bottom-line", "page", "It holds.")]
        await sitting.press("B", *"No quarter for us", "enter")
        ask = sitting.app.screen
        assert isinstance(ask, Ask) and ask.query_one(Input).value == "No quarter for us"
        await sitting.press("enter")
        assert sitting.decided[-1] == ("bottom-line", "page", "No quarter for us")


async def test_what_only_narrows_the_list_is_not_taken_for_the_bottom_line() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("B", *"write", "enter")
        ask = sitting.app.screen
        assert isinstance(ask, Ask) and ask.query_one(Input).value == ""


async def test_e_on_the_bottom_line_writes_it() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("b")
        await _go_to(sitting, "Bottom line 0")
        await sitting.press("e", *"Mine", "enter")
        assert sitting.decided == [("bottom-line", "page", "Mine")]


async def test_the_item_meant_is_offered_first_for_the_bottom_line() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("2", "j", "B")
        picker = sitting.app.screen
        assert isinstance(picker, Picker) and picker.choices[2].value == ":e2"


# --- questions --------------------------------------------------------------------------------------------------


async def test_plus_asks_about_the_sentence_and_the_question_is_listed_as_ones_own() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("2", "enter", "plus")
        assert isinstance(sitting.app.screen, Ask) and "The dockers of Port Elin stopped work" in sitting.dialog
        await sitting.press("enter")
        assert sitting.in_dialog
        await sitting.press(*"Who paid?", "enter", "escape", "4")
        question = sitting.item
        assert isinstance(question, Question) and question.own and question.question == "Who paid?"
        assert "asked by you" in sitting.desk.pane.rows.render_line(1).text + sitting.desk.pane.rows.render_line(2).text
        await sitting.press("b")
        assert any(line.startswith("- Analyst: Who paid? [1:") for line in _lines(sitting))
        await sitting.press("question_mark")
        assert "put by you" in sitting.dialog
        await sitting.press("escape", "a", *"The union", "enter")
        assert any("the analyst: The union" in line for line in _lines(sitting))
        await sitting.press("D", "D")
        assert not any("Who paid" in line for line in _lines(sitting))
        await sitting.press("u", "u", "u", "u")
        assert sitting.decided == []


async def test_plus_asks_about_what_is_selected() -> None:
    async with at_desk(FakeSession(strike()), size=(200, 60)) as sitting:
        await sitting.press("2", "enter")
        reader = sitting.desk.reader
        line = next(y for y in range(40) if "harbour company" in reader.render_line(y).text)
        start = reader.render_line(line).text.index("harbour company")
        sitting.app.screen.selections = {reader: Selection(Offset(start, line), Offset(start + 15, line))}
        await sitting.settle()
        assert reader.selected is not None and sitting.desk.briefing.text(reader.selected) == "harbour company"
        await sitting.press("plus")
        assert sitting.dialog.splitlines()[1] == "harbour company"


async def test_plus_with_nothing_there_says_so() -> None:
    async with at_desk(FakeSession(replace(strike(), chronology=()))) as sitting:
        await sitting.press("2", "plus")
        assert not sitting.in_dialog and "no sentence here" in sitting.told()[0]


async def test_a_ticked_box_is_told_from_an_empty_one_without_colour() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("4", "j", "enter", "right_square_bracket", "a")
        assert "[x] rests on this sentence" in sitting.screen
        await sitting.press("tab", "space")
        assert "[ ] rests on this sentence" in sitting.screen
        await sitting.press("space")
        assert "[x] rests on this sentence" in sitting.screen
        await sitting.pilot.click("Tick")
        assert "[ ] rests on this sentence" in sitting.screen


async def test_an_answer_may_rest_on_the_sentence_in_the_reader() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("4", "j", "enter", "right_square_bracket", "a")
        assert isinstance(sitting.app.screen, Answer) and "Ministry offers talks" in sitting.dialog
        await sitting.press("tab", "space", "enter")
        assert sitting.in_dialog and "tick the evidence" in sitting.dialog
        await sitting.press("space", "enter")
        assert "citing [2:1]" in sitting.told()[0]
        decision = sitting.session.decisions[0]
        assert (decision.kind, decision.item, decision.value) == ("answer", "p2", "")
        assert decision.evidence.startswith("ministry.txt#") and decision.quoted.startswith("Ministry offers talks")
        await sitting.press("escape", "question_mark")
        assert "answered" in sitting.dialog and "Ministry offers talks" in sitting.dialog
        await sitting.press("escape", "u")
        assert sitting.decided == []


async def test_any_sentence_that_a_search_finds_may_be_the_evidence_of_an_answer() -> None:
    async with at_desk(FakeSession(strike()), size=(80, 24)) as sitting:
        await sitting.press("4", "a")
        assert "To rest it on a sentence" in sitting.dialog and "(/ finds it)" in sitting.dialog
        await sitting.press("escape", "enter", "slash", *"lawful", "enter", "a")
        assert "The harbour company said that the roster was lawful" in sitting.dialog
        assert "For another sentence" in sitting.dialog
        await sitting.press("enter", "escape", "escape", "a")
        assert "The harbour company said that the roster was lawful" in sitting.dialog, "a new wording keeps the place"
        await sitting.press(*"Yes", "enter")
        first, second = sitting.session.decisions
        assert first.item == "p1" and first.evidence == second.evidence and "roster was lawful" in second.quoted
        await sitting.press("enter")
        await sitting.press("right_square_bracket", "slash", *"offer", "enter", "n", "a")
        assert "Calder called the offer" in sitting.dialog


async def test_a_questions_own_words_are_no_evidence_of_its_answer() -> None:
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("4", "enter", "a")
        assert isinstance(sitting.app.screen, Answer) and sitting.app.screen.evidence == ""
        await sitting.press("escape", "n", "a")
        assert "denied" in sitting.app.screen.evidence, "what a side of a dispute says may answer it"
        await sitting.press("escape", "N", "slash", *"not clear", "enter", "a")
        assert "not clear" in sitting.app.screen.evidence, "nor is a sentence passed over that was looked for"
        await sitting.press("escape", "escape", "a")
        await sitting.press(*"The clerk", "enter", "escape")
        assert sitting.decided == [("answer", "p1", "The clerk")]
        await sitting.press("question_mark")
        assert "by you: The clerk" in sitting.dialog


def test_only_events_and_disputes_with_both_sides_can_lead() -> None:
    from briefing.tui.writing import leads

    briefing = strike()
    assert {choice.value for choice in leads(briefing, None)[2:]} == {":e1", ":e2", ":e3", ":e4"}
    assert isinstance(briefing.chronology[0], Event)


# --- the pager --------------------------------------------------------------------------------------------------


async def test_P_hands_the_page_to_the_pager(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[tuple[list[str], str]] = []
    monkeypatch.setenv("PAGER", "less -R")
    monkeypatch.setattr(App, "suspend", lambda self: nullcontext())

    def run(command: list[str], *, input: str, **_: object) -> subprocess.CompletedProcess[str]:
        ran.append((command, input))
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("P")
        await sitting.app.workers.wait_for_complete()
        assert ran == [(["less", "-R"], sitting.session.page())]


async def test_where_no_terminal_can_be_lent_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "less")
    async with at_desk(FakeSession(strike())) as sitting:  # a test's terminal can't be lent, nor can a browser
        await sitting.press("P")
        await sitting.app.workers.wait_for_complete()
        await sitting.settle()
        assert "E writes the page to a file" in sitting.told()[0]


async def test_a_pager_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", "no-such-pager")
    monkeypatch.setattr(App, "suspend", lambda self: nullcontext())
    async with at_desk(FakeSession(strike())) as sitting:
        await sitting.press("P")
        await sitting.app.workers.wait_for_complete()
        await sitting.settle()
        assert "no-such-pager can't be started" in sitting.told()[0]


@pytest.mark.parametrize(
    "environment, command",
    [
        ({"PAGER": "less -R", "PATH": ""}, ["less", "-R"]),
        ({"PAGER": '"less', "PATH": ""}, None),
        ({"PATH": ""}, None),
    ],
)
def test_the_pager_is_the_persons(environment: dict[str, str], command: list[str] | None) -> None:
    assert pager(environment) == command


async def test_b_finds_the_item_that_only_the_bottom_line_tells_of() -> None:
    async with at_desk(FakeSession(sample())) as sitting:
        await sitting.press("4", "b")
        assert sitting.told() == [] and _line(sitting).startswith("Disputed: Has Norland laid mines")


@pytest.mark.parametrize("keys", [("a", *"No", "enter"), ("D",)])
async def test_a_settled_dispute_is_told_to_leave_the_bottom_line(keys: tuple[str, ...]) -> None:
    async with at_desk(FakeSession(sample()), size=(80, 24)) as sitting:
        await sitting.press("4", *keys)
        assert "; no longer in the bottom line" in sitting.status
        await sitting.press("b")
        assert not any(line.startswith("Disputed: ") for line in _lines(sitting))


@pytest.mark.parametrize(
    ("briefing", "first"),
    [
        (strike(), ["- Ines Calder", "- ministry of transport", "- Tom Arden"]),
        (sample(), ["- Norland [1:1];", "  Ana Reyes", "  Norland navy", "- Sudland"]),
    ],
)
def test_on_the_page_only_actors_that_belong_together_stand_together(briefing: Briefing, first: list[str]) -> None:
    entries = Preview(compose(briefing), briefing).entries(briefing, (), marks(True))
    actors = [entry.text for entry in entries if entry.label == "Actors"]
    assert all(line.startswith(begin) for line, begin in zip(actors, first, strict=False))
    assert not any(line.endswith(";") for line, after in pairwise(actors) if after[0] == "-")
