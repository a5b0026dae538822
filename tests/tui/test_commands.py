"""The palette: what it finds for which words, in which order, and what choosing it does."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from textual.command import CommandList

from briefing.tui.ranking import rank
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample


async def find(sitting: Sitting, words: str) -> list[str]:
    """What the palette lists for these words."""
    await sitting.press("ctrl+p")
    await sitting.type(words)
    await sitting.pilot.pause(0.3)
    return [str(option.prompt).strip() for option in sitting.app.screen.query_one(CommandList).options]


async def choose(sitting: Sitting, number: int) -> None:
    await sitting.press(*["down"] * number, "enter")
    await sitting.pilot.pause(0.1)


async def test_an_actor_is_gone_to_or_followed() -> None:
    async with at_desk() as sitting:
        listed = await find(sitting, "tom arden")
        assert [line.split("   ")[0] for line in listed] == ["Tom Arden", "Follow Tom Arden"]
        await choose(sitting, 1)
        assert "Tom Arden" in sitting.chips
        listed = await find(sitting, "tom arden")
        assert listed[1].startswith("No longer follow Tom Arden")
        await choose(sitting, 1)
        assert "Tom Arden" not in sitting.chips


async def test_a_document_is_read_or_followed_and_found_by_its_file_too() -> None:
    async with at_desk() as sitting:
        listed = await find(sitting, "ministry.txt")
        assert [line.split("   ")[0] for line in listed] == ["Ministry offers talks", "Follow Ministry offers talks"]
        await choose(sitting, 1)
        assert "Ministry offers talks" in sitting.chips and not sitting.desk.reading_source


async def test_an_actor_is_found_by_another_of_its_names() -> None:
    whole = sample()
    known = replace(whole.actors[0], aliases=("The Lioness",))
    async with at_desk(FakeSession(replace(whole, actors=(known, *whole.actors[1:])))) as sitting:
        assert (await find(sitting, "lioness"))[0].startswith("Ines Calder")


async def test_every_command_is_found_wherever_one_is_and_by_what_it_does() -> None:
    async with at_desk() as sitting:
        listed = await find(sitting, "answer")
        assert listed[0].startswith("Answer")
        await choose(sitting, 0)
        assert "Only a question" in sitting.told()[0]
        assert any(line.startswith("Zoom") for line in await find(sitting, "whole screen"))


async def test_words_that_fit_a_long_title_in_many_ways_are_looked_for_quickly() -> None:
    whole = sample()
    long = replace(whole.documents[0], title="the secret letter of the seven men " * 8)
    async with at_desk(FakeSession(replace(whole, documents=(long, *whole.documents[1:])))) as sitting:
        start = time.process_time()
        await find(sitting, "the set of the men there")
        assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("better", "worse"),
    [("Date", "Update"), ("Date of birth", "The date"), ("The date", "Mandated"), ("The date", "x")],
)
def test_whole_names_come_before_beginnings_and_those_before_words_and_parts(better: str, worse: str) -> None:
    assert rank("date", better) > rank("date", worse)


def test_all_words_must_be_found_somewhere() -> None:
    assert rank("calder union", "Ines Calder", "head of the Dockers' Union") > 0
    assert rank("calder navy", "Ines Calder", "head of the Dockers' Union") == 0
    assert rank("ines", "Ines Calder") > rank("union", "Ines Calder", "head of the Dockers' Union") > 0
