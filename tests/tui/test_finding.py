"""Finding at the desk: filters with terms, what all panes follow, what is new, jumping to a row."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from briefing.tui.dialogs.jump import JumpScreen
from briefing.tui.finding import FIRST_KEYS
from briefing.tui.messages import Rebuilt
from briefing.tui.panes.listing import FilterInput
from briefing.tui.queries import NEW, Term
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample

SIZES = [(80, 24), (120, 40), (200, 60)]


async def _filter(sitting: Sitting, text: str) -> list[str]:
    await sitting.press("slash")
    await sitting.type(text)
    return sitting.shown[sitting.desk.active]


# --- filters ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_terms_filter_as_one_types(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("3")
        assert await _filter(sitting, "actor:calder ") == ["q1", "q3"]
        await sitting.type("paper")
        assert sitting.shown["quotes"] == ["q3"]
        await sitting.press("enter", "escape")
        assert len(sitting.shown["quotes"]) == 4


async def test_a_word_finds_actors_by_what_they_are_called_not_by_their_documents() -> None:
    async with at_desk() as sitting:  # the title of the document that names four of them has "Port Elin"
        assert await _filter(sitting, "port elin") == ["a4"]


@pytest.mark.parametrize("held", [(), ("G", "g")])
async def test_the_actor_of_that_name_takes_the_cursor_before_those_with_the_word_in_their_role(
    held: tuple[str, ...],
) -> None:
    briefing = sample()
    calder, *others = briefing.actors
    actors = (calder, *others[:-1], replace(others[-1], name="The Dockers"), replace(others[-1], id="a6", name="Docke"))
    async with at_desk(FakeSession(replace(briefing, actors=actors))) as sitting:
        await sitting.press(*held)
        assert await _filter(sitting, "docke") == ["a1", "a5", "a6"] and sitting.item.id == "a6"
        await sitting.type("rs")
        assert sitting.shown["actors"] == ["a1", "a5"] and sitting.item.id == "a5"
        await sitting.type("' union")
        assert sitting.item.id == "a1"
        await sitting.press("escape")
        assert sitting.item.id == "a1"


async def test_what_a_merge_did_is_told_under_a_filter_too() -> None:
    async with at_desk() as sitting:
        await _filter(sitting, "tom")
        await sitting.press("enter", "m", *"calder", "enter", "enter")
        assert sitting.decided == [("merge", "a2", "Ines Calder")]
        assert "Merged:" in sitting.status and "Merged:" in sitting.screen


async def test_hidden_items_are_listed_where_they_are_asked_for() -> None:
    async with at_desk() as sitting:
        await sitting.press("x")
        assert await _filter(sitting, "is:hidden") == ["a1"]
        await sitting.press("enter", "x")
        assert sitting.decided[-1] == ("show", "a1", "") and sitting.shown["actors"] == []


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_wrong_with_a_filter_stands_below_it(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        assert len(await _filter(sitting, "date:yesterday")) == 5
        assert "date:yesterday is no date; write date:2024-10" in sitting.screen
        await sitting.press("escape")
        assert "is no date" not in sitting.screen


async def test_a_term_that_is_not_finished_is_wrong_once_it_is_kept() -> None:
    async with at_desk() as sitting:
        await _filter(sitting, "date:2024-1")
        assert "is no date" not in sitting.screen
        await sitting.press("enter")
        assert "date:2024-1 is no date" in sitting.screen and len(sitting.shown["actors"]) == 5


async def test_a_filter_that_finds_only_hidden_items_says_so() -> None:
    async with at_desk() as sitting:
        await sitting.press("x")
        assert await _filter(sitting, "ines") == []
        assert sitting.desk.pane.why_empty() == ["What fits is hidden: 1 item.", "X lists them."]


async def test_the_help_tells_the_terms() -> None:
    async with at_desk() as sitting:
        await sitting.press("question_mark")
        assert "date:2024-10" in sitting.dialog and "is:new" in sitting.dialog


async def test_a_sheet_is_filtered_by_words_alone() -> None:
    async with at_desk() as sitting:
        await sitting.press("i", "slash")
        await sitting.type("is:new")
        assert sitting.desk.pane.shown == [] and "Nothing here has “is:new”." in sitting.desk.pane.why_empty()


# --- following --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
async def test_f_lets_the_other_panes_follow_an_actor_and_F_clears(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("f")
        assert not sitting.in_dialog and len(sitting.shown["actors"]) == 5
        assert sitting.shown["chronology"] == ["e2"] and sitting.shown["quotes"] == ["q1", "q3"]
        assert sitting.shown["questions"] == []
        assert " Ines Calder ×  F clears" in sitting.chips
        await sitting.press("F")
        assert "following" not in sitting.chips
        assert all(len(pane.shown) == len(pane.items) for pane in sitting.desk.panes)


async def test_f_on_a_quote_asks_what_to_follow_and_its_speaker_comes_first() -> None:
    async with at_desk() as sitting:
        await sitting.press("3", "j", "f")
        assert sitting.in_dialog and not sitting.desk.scope
        await sitting.press("enter")
        assert sitting.desk.scope.terms == (Term("actor-id", ("a2",)),)
        await sitting.press("f", "enter")
        assert not sitting.desk.scope


async def test_documents_times_and_types_are_followed_too_and_add_up() -> None:
    async with at_desk() as sitting:
        await sitting.press("2", "j", "f", *"ministry", "enter")
        assert sitting.shown == {
            "actors": ["a1", "a3"], "chronology": ["e1", "e2", "e3"], "quotes": ["q3"], "questions": ["p1"],
        }  # fmt: skip
        await sitting.press("f", *"planned", "enter")
        assert sitting.shown["chronology"] == ["e2", "e3"] and sitting.shown["quotes"] == ["q3"]
        await sitting.press("f", *"this time", "enter")
        assert sitting.shown["chronology"] == ["e2"]
        assert all(chip in sitting.chips for chip in ("Ministry offers talks", "planned", "Mar 2025"))


async def test_backspace_follows_no_longer_what_came_last() -> None:
    async with at_desk() as sitting:
        await sitting.press("f", "3", "f", *"this document", "enter", "backspace")
        assert [term.name for term in sitting.desk.scope.terms] == ["actor-id"]
        await sitting.press("backspace", "backspace")
        assert not sitting.desk.scope and sitting.told() == ["Nothing is followed."]


@pytest.mark.parametrize("size", SIZES)
async def test_a_click_on_a_chip_follows_it_no_longer(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("f", "3", "f", *"this document", "enter")
        x = sitting.screen.splitlines()[0].index("Ines Calder")
        await sitting.pilot.click("Masthead", offset=(x - 1, 0))
        await sitting.settle()
        assert [term.name for term in sitting.desk.scope.terms] == ["document-id"]


async def test_f_takes_over_what_a_pane_is_filtered_by() -> None:
    async with at_desk() as sitting:
        await _filter(sitting, "date:2025-03-11..2025-03")
        await sitting.press("enter", "f", *"filtered by", "enter", "escape")
        assert [term.name for term in sitting.desk.scope.terms] == ["date"]
        assert sitting.shown["chronology"] == ["e2"] and sitting.shown["quotes"] == ["q3"]


async def test_f_where_only_the_document_is_known_offers_that_and_without_any_row_nothing() -> None:
    async with at_desk() as sitting:
        await sitting.press("4", "G", "f", "enter")
        assert [term.name for term in sitting.desk.scope.terms] == ["document-id"]
        await sitting.press("F", "slash", *"zzz", "enter", "f")
        assert sitting.told() == ["There is nothing here to follow."]


@pytest.mark.parametrize(
    "keys, said",
    [
        (("f", "4"), ["Nothing here fits what is followed: Ines Calder.", "F shows everything again."]),
        (
            ("f", "j", "f", "4"),
            [
                "Nothing here fits what is followed: Ines Calder + ministry of transport.",
                "Backspace no longer follows ministry of transport; F shows everything again.",
            ],
        ),
        (
            ("f", "4", "slash", *"step"),
            [
                "1 item would fit the filter, but nothing here fits what is followed: Ines Calder.",
                "F shows everything again.",
            ],
        ),
        (("f", "4", "slash", *"zzz"), ["Nothing here has “zzz”.", "Esc clears the filter."]),
    ],
)
async def test_an_empty_pane_says_why_and_how_to_get_back(keys: tuple[str, ...], said: list[str]) -> None:
    async with at_desk() as sitting:
        await sitting.press(*keys)
        assert sitting.desk.pane.why_empty() == said
        assert said[0][:30] in sitting.screen


async def test_chips_make_room_for_one_another_and_hold_no_markup() -> None:
    async with at_desk(size=(80, 24)) as sitting:
        await sitting.press("f", "3", "G", "f", "enter", "f", *"direct", "enter", "F", "1", "G", "f", "3", "f", "enter")
        assert len(sitting.screen.splitlines()[0]) == 80


async def test_what_is_followed_outlives_a_new_briefing() -> None:
    async with at_desk() as sitting:
        await sitting.press("f", "3", "space")
        assert sitting.shown["quotes"] == ["q1", "q3"] and "Ines Calder" in sitting.chips


async def test_the_readers_line_and_the_cursor_stay_when_the_briefing_is_built_anew() -> None:
    async with at_desk(size=(40, 14)) as sitting:
        await sitting.press("j", "enter", "j", "j", "j")
        before = sitting.desk.reader.scroll_offset.y
        old = sitting.desk.briefing
        sitting.desk.post_message(Rebuilt(replace(old, actors=(replace(old.actors[0], id="new"), *old.actors))))
        await sitting.settle()
        assert sitting.desk.reader.scroll_offset.y == before > 0
        await sitting.press("escape")
        assert sitting.item.id == "a3"


# --- what is new ------------------------------------------------------------------------------------------------------


def _visited(unicode: bool = True) -> FakeSession:
    session = FakeSession(settings=Settings(unicode=unicode))
    session.new = frozenset({"a3", "q1", "e2"})
    return session


async def test_what_is_new_is_told_and_marked() -> None:
    async with at_desk(_visited()) as sitting:
        assert sitting.told() == ["3 items are new since your last visit. w shows only what is new."]
        assert "3 new" in sitting.status
        rows = sitting.desk.pane.rows
        assert rows.render_line(0).text.startswith("  Ines") and rows.render_line(1).text.startswith(" •ministry")
        await sitting.press("j", "space")
        assert rows.render_line(1).text.startswith("★•ministry")


async def test_new_is_marked_in_ascii_too() -> None:
    async with at_desk(_visited(unicode=False)) as sitting:
        assert sitting.desk.pane.rows.render_line(1).text.startswith(" +ministry")


@pytest.mark.parametrize("size", SIZES)
async def test_w_shows_only_what_is_new_and_everything_again(size: tuple[int, int]) -> None:
    async with at_desk(_visited(), size=size) as sitting:
        await sitting.press("w")
        assert sitting.shown == {"actors": ["a3"], "chronology": ["e2"], "quotes": ["q1"], "questions": []}
        assert sitting.desk.scope.terms == (NEW,) and "only new" in sitting.chips
        await sitting.press("w")
        assert len(sitting.shown["actors"]) == 5


async def test_F_says_when_there_is_nothing_to_clear() -> None:
    async with at_desk() as sitting:
        await sitting.press("F")
        assert sitting.told() == ["Nothing is followed or filtered."]
        await sitting.press("f", "F")
        assert sitting.told() == [] and not sitting.desk.scope
        await sitting.press("slash", *"calder", "enter", "F")
        assert sitting.told() == [] and sitting.desk.pane.text == ""


async def test_w_says_why_nothing_is_new() -> None:
    session = FakeSession()
    async with at_desk(session) as sitting:
        await sitting.press("w")
        assert sitting.told() == ["Nothing is new."] and not sitting.desk.scope
        session.is_first_visit = True
        await sitting.press("w")
        assert sitting.told() == ["This is your first visit: nothing is new yet."]


async def test_what_a_changed_folder_brings_is_told_and_new() -> None:
    session = FakeSession()
    whole = sample()
    session.whole = replace(whole, documents=whole.documents[:2], quotes=whole.quotes[:3], actors=whole.actors[:4])
    async with at_desk(session) as sitting:
        session.whole = whole
        session.changed.set()
        while len(sitting.desk.panes[2].items) != 4:
            await sitting.pilot.pause(0.01)
        await sitting.settle()
        assert sitting.told() == ["1 document added: 2 new items. w shows only what is new."]
        await sitting.press("w")
        assert sitting.shown["actors"] == ["a5"] and sitting.shown["quotes"] == ["q4"]
        assert await _filter(sitting, "is:new") == ["a5"]


async def test_what_one_decides_is_no_news() -> None:
    async with at_desk() as sitting:
        await sitting.press("r", "end", "!", "enter")
        assert sitting.desk.new == frozenset()


# --- jumping ----------------------------------------------------------------------------------------------------------


async def test_a_letter_leads_to_its_row_in_any_pane_in_sight() -> None:
    async with at_desk() as sitting:
        await sitting.press("semicolon")
        assert isinstance(sitting.app.screen, JumpScreen)
        assert [sitting.desk.pane.rows.render_line(line).text[:3] for line in range(3)] == ["A I", "S m", "D T"]
        assert "H 10 Mar" in sitting.screen
        await sitting.press("j")
        assert sitting.desk.active == "chronology" and sitting.item.id == "e2" and not sitting.in_dialog
        assert sitting.desk.panes[0].rows.render_line(0).text.startswith("  Ines")


@pytest.mark.parametrize("key", ["escape", "1", "m", "enter"])
async def test_another_key_leaves_everything_as_it_was(key: str) -> None:
    async with at_desk() as sitting:
        await sitting.press("j", "semicolon", key)
        assert not sitting.in_dialog and sitting.desk.active == "actors" and sitting.item.id == "a3"
        assert not sitting.desk.pane.labels


async def test_a_letter_leads_to_its_item_whatever_comes_in_meanwhile() -> None:
    async with at_desk() as sitting:
        await sitting.press("semicolon")
        old = sitting.desk.briefing
        sitting.desk.post_message(Rebuilt(replace(old, actors=(replace(old.actors[0], id="new"), *old.actors))))
        await sitting.press("s")
        assert sitting.item.id == "a3" and sitting.desk.pane.rows.cursor == 2


async def test_a_click_leaves_jumping() -> None:
    async with at_desk() as sitting:
        await sitting.press("semicolon")
        await sitting.pilot.click(offset=(20, 20))
        await sitting.settle()
        assert not sitting.in_dialog


async def test_rows_out_of_sight_have_no_letter_and_many_have_two() -> None:
    whole = sample()
    many = tuple(replace(whole.actors[0], id=f"n{number}") for number in range(200))
    async with at_desk(FakeSession(replace(whole, actors=many)), size=(80, 60)) as sitting:
        await sitting.press("G", "semicolon")
        labelled = sitting.desk.pane.labels
        assert "n199" in labelled and "n0" not in labelled and 40 < len(labelled) < 60
        two = next(item for item, name in labelled.items() if len(name) == 2)
        await sitting.press(*labelled[two])
        assert sitting.item.id == two


async def test_where_there_is_no_row_there_is_nowhere_to_jump() -> None:
    whole = sample()
    bare = replace(whole, actors=(), chronology=(), quotes=(), questions=())
    async with at_desk(FakeSession(bare)) as sitting:
        await sitting.press("semicolon")
        assert sitting.told() == ["There is no row to jump to."] and not sitting.in_dialog


async def test_one_jumps_out_of_the_reader() -> None:
    async with at_desk(size=(200, 60)) as sitting:
        await sitting.press("enter", "semicolon", "s")
        assert not sitting.desk.reading_source and sitting.item.id == "a3"


# --- the first visit --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_first_visit_has_a_hint_for_some_keys(size: tuple[int, int]) -> None:
    session = FakeSession()
    session.is_first_visit = True
    async with at_desk(session, size=size) as sitting:
        assert "Enter reads the sentence" in sitting.screen
        await sitting.press(*("j" for _ in range(FIRST_KEYS)))
        assert "Enter reads the sentence" not in sitting.screen


async def test_later_visits_have_none() -> None:
    async with at_desk() as sitting:
        assert "reads the sentence" not in sitting.screen


async def test_the_filter_is_in_sight_and_takes_what_is_typed_however_slowly() -> None:
    async with at_desk() as sitting:
        pane = sitting.desk.pane
        for key, text in (("slash", ""), ("c", "c"), ("a", "ca")):
            sitting.app.simulate_key(key)
            await asyncio.sleep(0.1)  # a pilot would send events of its own
            assert pane.has_class("-filtering") and isinstance(sitting.app.focused, FilterInput) and pane.text == text
