"""What is told of decisions: one line, one place, about what."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import get_args

import pytest

from briefing.model import Briefing, Decision, DecisionKind
from briefing.tui.cells import clip, fit
from briefing.tui.marks import UNICODE
from briefing.tui.sayings import DONE, NOUNS, done, moved
from tests.tui.fake import FakeSession
from tests.tui.pilot import at_desk
from tests.tui.sample import sample


def test_every_kind_of_decision_has_its_words() -> None:
    assert set(DONE) == set(NOUNS) == set(get_args(DecisionKind))


@pytest.mark.parametrize(
    "keys, said",
    [
        (("space",), "Pinned: “Ines Calder”"),
        (("space", "space"), "Unpinned: “Ines Calder”"),
        (("x",), "Hidden: “Ines Calder”; X lists what is hidden"),
        (("K", *"place", "enter"), "Kind of “Ines Calder”: place"),
        (("m", *"tom", "enter", "enter"), "Merged: “Ines Calder” into “Tom Arden”"),
        (("r", "end", "!", "enter"), "Renamed: “Ines Calder” is now “Ines Calder!”"),
        (("4", "D"), "Dropped: “Who ordered the night shift to …”; now below the open ones"),
        (("4", "a", "x", "enter"), "Answered: “Who ordered the night shift to …”; now below the open ones"),
        (("d", "ctrl+u", *"9 Mar 2025", "enter"), "Dated: “Strike closes the harbour of …”, 9 Mar 2025"),
        (("d", "ctrl+u", *"2025", "enter", "u"), "Taken back: date of “Strike closes the harbour of …”"),
        (("space", "u", "U"), "Brought back: pin of “Ines Calder”"),
    ],
)
async def test_a_decision_is_told_in_one_line(keys: tuple[str, ...], said: str) -> None:
    async with at_desk() as sitting:
        await sitting.press(*(" " if key == " " else key for key in keys))
        assert sitting.told() == [said]
        assert said in sitting.status


async def test_undoing_nine_times_tells_one_line_nine_times() -> None:
    async with at_desk() as sitting:
        await sitting.press(*["space"] * 9)
        for _ in range(9):
            await sitting.press("u")
            assert len(sitting.told()) == 1 and sitting.told()[0].startswith("Taken back: ")
        assert sitting.session.decisions == []


async def test_what_was_said_goes_by_itself() -> None:
    async with at_desk() as sitting:
        await sitting.press("space")
        sitting.desk._fall_silent()
        await sitting.settle()
        assert sitting.told() == [] and "Pinned" not in sitting.status


@pytest.mark.parametrize("keys", [("down",), ("2",), ("slash",), ("question_mark", "escape"), ("enter",)])
async def test_what_answers_a_key_goes_with_the_next_one(keys: tuple[str, ...]) -> None:
    async with at_desk() as sitting:
        await sitting.press("U")
        assert sitting.told() == ["Nothing to bring back."]
        await sitting.press(*keys)
        assert sitting.told() == [] and "Nothing to bring back." not in sitting.status


async def test_what_answers_a_key_goes_with_the_next_click() -> None:
    async with at_desk() as sitting:
        await sitting.press("U")
        await sitting.pilot.click("#chronology ItemList", offset=(3, 3))
        await sitting.settle()
        assert sitting.told() == []


@pytest.mark.parametrize(("wrong", "unasked"), [(True, False), (False, True)])
async def test_what_is_wrong_or_came_by_itself_stands_its_time(wrong: bool, unasked: bool) -> None:
    async with at_desk() as sitting:
        sitting.desk.tell("The disk is full.", wrong, unasked)
        await sitting.press("down")
        assert sitting.told() == ["The disk is full."]


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_while_a_decision_is_worked_in_the_status_says_so(size: tuple[int, int]) -> None:
    slow = threading.Event()

    class Slow(FakeSession):
        def rebuild(self) -> Briefing:
            if self.decisions:
                slow.wait(5)
            return super().rebuild()

    async with at_desk(Slow(), size=size) as sitting:
        await sitting.pilot.press("space")
        await sitting.pilot.pause(0.05)
        assert "working …" in sitting.status
        slow.set()
        await sitting.settle()
        assert "working" not in sitting.status


def test_a_decision_about_what_is_gone_is_told_by_its_own_words() -> None:
    gone = Decision("d", "pin", "x", "words that are gone")
    assert moved(gone, "Taken back", "", Briefing(), UNICODE) == "Taken back: pin of “words that are gone”"
    assert moved(None, "Taken back", "Nothing.", Briefing(), UNICODE) == "Nothing."


@pytest.mark.parametrize(
    "text, cells, clipped",
    [
        ("South Korea's Response to the troops", 25, "South Korea's Response …"),
        ("short", 25, "short"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("one, two", 6, "one …"),
    ],
)
def test_words_are_cut_between_words(text: str, cells: int, clipped: str) -> None:
    assert clip(text, cells) == clipped


def test_an_ellipsis_is_never_doubled() -> None:
    assert fit("they… went", 6) == "they…" and fit("they... went", 7) == "they…"


def test_words_that_begin_with_a_quotation_mark_bear_no_second_one() -> None:
    briefing = sample()
    decision = Decision("d", "pin", "q1", refers="“We will not move,” she said.")
    assert done(decision, briefing, UNICODE) == "Pinned: “We will not move,” she said.”"
    assert done(replace(decision, refers="“No”"), briefing, UNICODE) == "Pinned: “No”"
    assert done(replace(decision, refers='"No," he said'), briefing, UNICODE) == 'Pinned: “No," he said”'
