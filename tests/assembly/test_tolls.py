"""Tolls: what a number of people is counted for, of which time and place, and when two differ. All made up."""

from __future__ import annotations

import pytest

from tests.assembly.test_figures import questions


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Officials in Omo said as many as 1,207 people have lost their lives and more than 1,600 are injured in "
            "the quake.",
            "The hospital in Omo said as many as 1,402 people were injured in the quake.",
        ),
        (
            "Officials in Omo said 12 guards crossed the river in the raid, killing villagers.",
            "The hospital in Omo said 30 guards were killed in the raid.",
        ),
        (
            "Officials in Omo said 12 guards killed nine villagers in the raid.",
            "The hospital in Omo said 30 guards were killed in the raid.",
        ),
    ],
)
def test_a_number_is_counted_for_no_other_numbers_deed(texts: tuple[str, ...]) -> None:
    assert questions(*(text.replace("guards", "soldiers") for text in texts)) == []


def test_who_is_called_by_a_deed_is_not_counted_for_it_again() -> None:
    assert (
        questions(
            "A spokeswoman said up to 50 detainees broke into the yard of the camp at Hake.",
            "Ana Lund said 950 detainees are to move to the camp at Hake.",
        )
        == []
    )


def test_who_lost_a_life_has_died() -> None:
    (found,) = questions(
        "Officials in Omo said 120 people have lost their lives and 300 are injured in the quake.",
        "The hospital in Omo said 160 people perished in the quake.",
    )
    assert found.question == "How many people died: 120 or 160?"


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lund said the march at Hake led to a fight between the two sides' troops and resulted in deaths.",
        "Ana Lund said three officers and two soldiers were killed in the fight at Hake.",
        "Ana Lund said at least one officer and 19 soldiers were killed in the fight at Hake.",
        "Ana Lund said 19 soldiers and one officer were killed in the fight at Hake.",
        "Ana Lund said 40 soldiers had met in the fight at Hake, which led to casualties.",
    ],
)
def test_a_toll_is_of_all_victims_themselves(text: str) -> None:
    assert (
        questions("The army said 25 soldiers were killed in the fight at Hake.", text.replace("troops", "soldiers"))
        == []
    )


def test_the_deaths_of_soldiers_are_a_toll() -> None:
    (found,) = questions(
        "The army said 25 soldiers were killed in the fight at Hake.",
        "Ana Lund said the fight at Hake led to the deaths of 40 soldiers.",
    )
    assert found.question == "How many soldiers died: 25 or 40?"


ALL = "The fever has killed 310 people, among them women, in Omo in Norway, doctors said."


@pytest.mark.parametrize(
    "text",
    [
        "In the last 24 hours the fever killed 128 people in Omo in Norway, the ministry said.",
        "In the past day, 128 people died of the fever in Omo in Norway, the ministry said.",
        "The fever has killed 128 people in Omo in Norway since the start of June, the ministry said.",
        "The fever killed 128 people in Omo in Norway on Monday alone, the ministry said.",
        "The fever kills 128 people a day in Omo in Norway, the ministry said.",
        "The fever has killed three people in Omo in Norway, the ministry said.",
    ],
)
def test_tolls_of_other_periods_or_sizes_are_not_set_side_by_side(text: str) -> None:
    assert questions(ALL, text) == []


def test_a_part_or_place_is_not_the_toll_of_another() -> None:
    assert (
        questions(
            "The fever in Norway has killed 310 children across the country, doctors said.",
            "The fever in Norway has killed 128 children in the province, the ministry said.",
        )
        == []
    )
    assert (
        questions(
            "The fever has killed 50 people, including 13 women, in Omo in Norway, doctors said.",
            "The fever has killed 31 women in Omo in Norway, the ministry said.",
        )
        == []
    )


def test_the_nearest_tolls_of_one_scope_differ() -> None:
    (day,) = questions(
        "In the last 24 hours 128 people died of the fever in Omo, bringing the toll to 900, doctors said. "
        "The ministry said 97 people died of the fever in Omo in the last 24 hours.",
    )
    assert day.question == "How many people died: 128 or 97?"
    (toll,) = questions(ALL, "The fever killed 128 people in Omo in Norway, who had come on the last day, nurses said.")
    assert toll.question == "How many people died: 310 or 128?"


def test_a_rounded_figure_that_agrees_with_an_exact_one_is_that_one() -> None:
    (toll,) = questions(
        "The fever has killed 903 people in Omo in Norway, doctors said. The army said 1,200 people died of the fever "
        "in Omo. Nurses said over 900 people have died of the fever in Omo in Norway.",
    )
    assert toll.question == "How many people died: 903 or 1,200?"


@pytest.mark.parametrize(
    "text",
    [
        "The clinic in Omo said on Monday the toll had risen to 14, while the port office maintained its figure of 11.",
        "The clinic in Omo said the toll had risen to 14, but the port office put the toll at 11.",
        "The clinic in Omo said 14 people died in the fire. The port office stuck to its earlier figure of 11.",
        "The clinic in Omo said 14 people died in the fire. The port office speaks of 11 dead.",
    ],
)
def test_two_tolls_of_two_who_give_them_differ(text: str) -> None:
    (toll,) = questions(text)
    assert (toll.question, toll.status) == ("How many people died: 14 or 11?", "open")
    assert [(holder.name or "").casefold() for holder in toll.holders] == ["the clinic in omo", "the port office"]


@pytest.mark.parametrize(
    "text",
    [
        "The clinic in Omo said the toll had risen to 14, while the port office maintained its fleet of 11.",
        "The clinic in Omo said on Monday the toll had risen to 14 from 11.",
        "The clinic in Omo said 14 people died in the fire. The port office gave a total of 11 million euros.",
        "The clinic in Omo said 14 people died in the fire. The clinic in Omo maintained its figure of 14.",
    ],
)
def test_one_toll_that_is_given_twice_differs_from_nothing(text: str) -> None:
    assert questions(text) == []
