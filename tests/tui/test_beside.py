"""Two pieces of evidence side by side: which two, by which keys, and back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Holder, Question
from briefing.tui.beside import Beside
from briefing.tui.pairing import LEFT, RIGHT, Pair, sides
from briefing.tui.trail import Trail
from tests.factory import span_of
from tests.tui.fake import FakeSession, Settings
from tests.tui.linked_sample import linked_sample
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample

BRIEFING = sample()
SIZES = [(40, 12), (80, 24), (120, 40), (200, 60)]


def _trail(item: str) -> Trail:
    lists = (BRIEFING.actors, BRIEFING.chronology, BRIEFING.questions)
    found = next(one for items in lists for one in items if one.id == item)
    trail = Trail.of(found, BRIEFING)
    assert trail is not None
    return trail


def _screen(sitting: Sitting) -> Beside:
    screen = sitting.app.screen
    assert isinstance(screen, Beside)
    return screen


def _words(sitting: Sitting) -> list[str]:
    targets = [reader.target for reader in _screen(sitting).readers]
    return [BRIEFING.text(target) for target in targets if target is not None]


# --- which two --------------------------------------------------------------------------------------------------


def test_a_piece_in_another_document_stands_beside_the_first() -> None:
    pair = Pair.of(_trail("a1"), BRIEFING.actors[0], BRIEFING)
    assert pair is not None and pair.positions[LEFT] == 0
    assert [pair.span(side).document for side in (LEFT, RIGHT)] == ["harbour.txt", "ministry.txt"]


def test_one_piece_has_nothing_beside_it() -> None:
    assert Pair.of(_trail("e2"), None, BRIEFING) is None


def test_who_says_otherwise_stands_beside_rather_than_another_document() -> None:
    harbour, ministry = BRIEFING.documents[:2]
    lawful = span_of(harbour, "The harbour company said that the roster was lawful.")
    costs = span_of(harbour, "According to Tom Arden, its chairman, the strike may cost")
    offer = span_of(ministry, 'Calder called the offer "a piece of paper"')
    holders = (
        Holder("a2", "asserts", "the company", span_of(harbour, "The harbour company")),
        Holder("a1", "denies", "Tom Arden", span_of(harbour, "Tom Arden")),
    )
    question = Question("p", "disputed", "Was it lawful?", (lawful, offer, costs), holders=holders)
    trail = Trail.of(question, BRIEFING)
    pair = Pair.of(trail, question, BRIEFING) if trail is not None else None
    assert pair is not None and pair.span(RIGHT) == costs
    assert sides(costs, question, BRIEFING) == [("Tom Arden", "denies")] and sides(offer, question, BRIEFING) == []
    answered = replace(question, holders=(), answer=offer, evidence=(lawful, costs), status="answered")
    trail = Trail.of(answered, BRIEFING)
    pair = Pair.of(trail, answered, BRIEFING) if trail is not None else None
    assert pair is not None and pair.span(RIGHT) == offer


def test_a_step_never_shows_one_piece_on_both_sides() -> None:
    trail = replace(_trail("e1"), spans=tuple(span_of(BRIEFING.documents[0], word) for word in ("By", "The", "We")))
    pair = Pair(trail, (0, 1))
    assert pair.step(RIGHT, 1).positions == (0, 2) and pair.step(RIGHT, 1).step(RIGHT, 1).positions == (0, 1)
    assert pair.step(LEFT, 1).positions == (2, 1) and pair.step(LEFT, -1).positions == (2, 1)
    two = Pair(replace(trail, spans=trail.spans[:2]), (0, 1))
    assert two.step(RIGHT, 1) == two.step(LEFT, -1) == two


# --- at the desk ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_both_sides_of_a_dispute_are_seen_at_once_and_escape_leads_back(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("4", "equals_sign")
        assert [words.split(" ", 1)[0] for words in _words(sitting)] == ["It", "The"]
        first, second = (reader.region for reader in _screen(sitting).readers)
        abreast = size[0] >= 110
        assert (first.y == second.y) is abreast and (first.x == second.x) is not abreast
        assert all(reader.in_sight(reader.target) for reader in _screen(sitting).readers if reader.target is not None)
        await sitting.press("escape")
        assert not sitting.in_dialog and sitting.desk.active == "questions" and sitting.desk.pane.rows.has_focus


async def test_each_side_says_where_it_stands_and_who_holds_what() -> None:
    briefing = sample()
    question = briefing.questions[0]
    holder = Holder("a3", "denies", "ministry", span_of(briefing.documents[1], "The ministry of transport"))
    briefing = replace(briefing, questions=(replace(question, holders=(holder,)), *briefing.questions[1:]))
    async with at_desk(FakeSession(briefing), size=(200, 60)) as sitting:
        await sitting.press("4", "equals_sign")
        left, right = _screen(sitting).readers
        assert "[2:2] 2025-03-11" in str(right.border_title) and "Ministry offers talks" in str(right.border_title)
        assert str(right.border_subtitle) == "ministry: denies" and str(left.border_subtitle) == ""


async def test_n_goes_on_in_the_side_in_use_and_enter_reads_on_there() -> None:
    async with at_desk() as sitting:
        await sitting.press("equals_sign")
        before = _words(sitting)
        await sitting.press("n")
        assert _words(sitting)[0] == before[0] and _screen(sitting).pair.positions == (0, 1)
        await sitting.press("tab", "n")
        assert _screen(sitting).side == LEFT and _screen(sitting).pair.positions == (2, 1)
        await sitting.press("N", "l", "h", "enter")
        assert not sitting.in_dialog and sitting.desk.reading_source and "1 of 3" in sitting.status


async def test_from_the_reader_and_back_to_the_sentence() -> None:
    async with at_desk(FakeSession(linked_sample())) as sitting:
        await sitting.press("3", "enter", "n", "equals_sign")
        assert _screen(sitting).pair.positions == (1, 0)
        await sitting.press("equals_sign")
        assert sitting.desk.reading_source and sitting.document == "ministry.txt"


async def test_the_sides_scroll_and_both_are_copied() -> None:
    async with at_desk(size=(80, 24)) as sitting:
        await sitting.press("4", "equals_sign", "k", "j", "pagedown", "pageup", "G", "g", "shift+tab", "y")
        copied = sitting.app.clipboard
        assert "It is not clear" in copied and "The ministry of transport denied" in copied and "[2:2]" in copied


async def test_one_piece_of_evidence_says_so() -> None:
    async with at_desk() as sitting:
        await sitting.press("4", "j", "equals_sign")
        assert not sitting.in_dialog and "nothing stands beside it" in sitting.told()[0]


async def test_it_has_the_keys_of_the_desk_and_plain_borders_if_asked() -> None:
    settings = Settings(keys={"beside": "Z", "next": "J"}, unicode=False)
    async with at_desk(FakeSession(settings=settings)) as sitting:
        await sitting.press("Z", "J")
        assert _screen(sitting).has_class("-ascii")
        assert _screen(sitting).readers[0].styles.border_top[0] == "ascii"
        await sitting.press("Z")
        assert not sitting.in_dialog
