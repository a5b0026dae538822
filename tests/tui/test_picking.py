"""Pickers: what stands first, before anything is typed and after."""

from __future__ import annotations

from dataclasses import replace

from briefing.exporters.composed import Line, Part
from briefing.model import Actor, Event
from briefing.tui.crediting import speakers
from briefing.tui.dialogs.picker import Choice, Picker, narrowed
from briefing.tui.naming import likely_first
from briefing.tui.preview import BOTTOM
from briefing.tui.writing import FOUND, WRITE, leads
from tests.tui.fake import FakeSession
from tests.tui.linked_sample import linked_sample
from tests.tui.pilot import at_desk
from tests.tui.sample import sample

BRIEFING = linked_sample()


def _actor(number: int, name: str, *aliases: str) -> Actor:
    return replace(BRIEFING.actors[0], id=f"n{number}", name=name, aliases=aliases)


def test_the_same_name_stands_first_then_what_begins_alike_then_what_shares_a_word_then_the_rest_by_weight() -> None:
    meant = _actor(0, "Kim Jong Un")
    others = [_actor(1, "Seoul"), _actor(2, "Kim Yo Jong"), _actor(3, "Kim"), _actor(4, "Kim Jong Un"), _actor(5, "Bo")]
    assert [other.id for other in likely_first(meant, others)] == ["n4", "n3", "n2", "n1", "n5"]


def test_of_what_is_typed_the_whole_name_stands_first_then_beginnings_then_words_then_parts() -> None:
    labels = ["the Seoul office", "Aseoul", "Seoul Daily", "Seoul", "Peru"]
    choices = [Choice(label, label) for label in labels]
    found = [choice.label for choice in narrowed("seoul", choices)]
    assert found == ["Seoul", "Seoul Daily", "the Seoul office", "Aseoul"]
    assert [choice.label for choice in narrowed("", choices)] == labels


def test_people_speak_before_organizations_and_places_come_last_each_with_its_kind() -> None:
    choices = [choice for choice in speakers(BRIEFING.quotes[1], BRIEFING) if choice.value.startswith(":")]
    kinds = [choice.more.split(",")[0] for choice in choices if "in this document" in choice.more]
    assert kinds == sorted(kinds, key=["person", "organization", "state", "group", "place"].index)
    assert kinds[0] == "person" and choices[0].label == "Tom Arden"
    places = [number for number, choice in enumerate(choices) if choice.more.startswith("place")]
    assert places and all("in this document" in choices[number].more for number in places)


async def test_the_picker_of_the_bottom_line_begins_at_writing_with_the_one_that_is_chosen_listed_next() -> None:
    whole = sample()
    event = whole.chronology[0]
    many = tuple(replace(event, id=f"e{n}", members=(f"e{n}",), weight=1 - n / 1000) for n in range(300))
    async with at_desk(FakeSession(replace(whole, chronology=many))) as sitting:
        sitting.desk.decide("lead", "e299")
        await sitting.settle()
        await sitting.press("B")
        picker = sitting.app.screen
        assert isinstance(picker, Picker) and picker.options.highlighted == 0
        assert [choice.value for choice in picker.listed[:3]] == [WRITE, FOUND, ":e299"]
        assert picker.current == ":e299"
        await sitting.press("down", "down", "enter")
        assert len(sitting.decided) == 1


async def test_at_the_page_the_line_that_was_found_is_listed_next_and_can_be_chosen() -> None:
    async with at_desk(FakeSession(linked_sample())) as sitting:
        await sitting.press("b")
        preview = sitting.desk.preview
        assert preview.composed is not None and preview.bottom_item == "e1"
        found = {**preview.composed.sections, BOTTOM: (Line((Part("Latest", "e2"),)),)}
        preview.composed = replace(preview.composed, sections=found)
        await sitting.press("B")
        picker = sitting.app.screen
        assert isinstance(picker, Picker) and picker.current == picker.listed[2].value == ":e2"
        await sitting.press("down", "down", "enter")
        assert sitting.decided == [("lead", "e2", "")]


def test_what_leads_now_is_offered_before_the_others() -> None:
    briefing = sample()
    events = [item.id for item in briefing.chronology]
    offered = [choice.value for choice in leads(briefing, None, events[-1])]
    assert offered[1] == FOUND and offered[2] == f":{events[-1]}"
    assert isinstance(briefing.chronology[0], Event)


async def test_on_a_low_screen_a_long_list_ends_right_above_the_hint() -> None:
    many = tuple(_actor(number, f"Port {number}") for number in range(30))
    async with at_desk(FakeSession(replace(sample(), actors=many)), size=(80, 24)) as sitting:
        await sitting.press("m")
        hint = sitting.app.screen.query_one(".hint")
        assert isinstance(sitting.app.screen, Picker)
        assert sitting.app.screen.options.region.bottom == hint.region.y
        await sitting.pilot.resize_terminal(40, 12)
        await sitting.settle()
        assert hint.region.bottom < 12 and sitting.app.screen.options.region.bottom <= hint.region.y
