"""Whose an office without a name is; each rule with its counter-example."""

from __future__ import annotations

import pytest

from tests.assembly.actors.test_resolution import desk, roster


def mentions_of(name: str, *texts: str, dates: tuple[str, ...] = ()) -> int:
    """How many mentions an actor has; none where there is no such actor."""
    found = {actor.name: actor for actor in desk(*texts, dates=dates)[1].actors}
    return len(found[name].mentions) if name in found else 0


def test_a_story_opens_with_the_office_of_whom_it_then_names() -> None:
    story = (
        "Zambia's president to await the court.\n\nZambia's president left on Monday. "
        "President Amos Tembo told them to wait."
    )
    found = roster(story)
    assert "Zambia's president" not in found
    assert "Amos Tembo" in found


@pytest.mark.parametrize(
    "story",
    [
        # somebody else is named first
        "Zambia's president left on Monday. Carla Ruiz saw him. President Amos Tembo waved to Norway's envoy.",
        # the story is another state's
        "Norway was cold. Zambia's president left on Monday. President Amos Tembo told envoys to wait.",
        # a host, met on the way
        "Zambia's president left for Norway. President Amos Tembo received him there.",
    ],
)
def test_an_office_is_not_that_of_whom_the_story_only_meets(story: str) -> None:
    assert "Zambia's president" in roster(story)


@pytest.mark.parametrize(
    ("second", "joined"),
    [
        ("In a televised address, his first since the floods, Amos Tembo accused Norway of silence.", True),
        ("In Lusaka his rival Amos Tembo, a lawyer, accused Norway of silence.", False),
        ("In a televised address, his first since the floods, Senator Amos Tembo accused Norway.", False),
        ("His words pleased Carla Ruiz. In a televised address, his first, Amos Tembo accused Norway.", False),
    ],
)
def test_whom_a_clause_before_his_name_announces(second: str, joined: bool) -> None:
    found = roster(f"Zambia's president called on Norway to act. {second}")
    assert ("Zambia's president" not in found) == joined


CALLED = "Polish President Jan Kos landed on Friday."
UNNAMED = "The Polish president vetoed the bill."


def test_the_only_holder_told_of_in_those_weeks_holds_the_office_in_a_document_without_a_name() -> None:
    assert mentions_of("Jan Kos", CALLED, UNNAMED, dates=("2024-03-01", "2024-03-20")) == 2


@pytest.mark.parametrize(
    ("called", "dates"),
    [
        (CALLED, ("2024-03-01", "2025-03-20")),  # a year later
        (CALLED, ()),  # who knows when
        ("Polish President Jan Kos met Maria Lis, the former Polish president.", ("2024-03-01", "2024-03-20")),
    ],
)
def test_an_office_is_nobody_s_where_another_may_hold_it(called: str, dates: tuple[str, ...]) -> None:
    assert mentions_of("Polish president", called, UNNAMED, dates=dates) == 1


def test_an_office_behind_a_surname_is_news_of_the_one_known() -> None:
    found = roster(
        "Ana Reyes, leader of the Harvest party, spoke.", "Reyes, the deputy prime minister from May, spoke."
    )
    assert len(found["Ana Reyes"].mentions) == 2
    assert "Reyes" in roster("Ana Reyes, leader of the Harvest party, spoke.", "President Reyes spoke. He left.")


def test_an_inner_name_is_meant_in_the_document_of_its_bearer() -> None:
    found = roster(
        "President Mahamat Idriss Deby Itno spoke. Deby said little.", "Idriss Deby was saved twice. Idriss Deby left."
    )
    assert len(found["Mahamat Idriss Deby Itno"].mentions) == 2


def test_what_somebody_is_goes_before_what_a_document_says_he_was() -> None:
    text = "Carlo Nanga, leader of the Harvest party, spoke. “We stay,” said Carlo Nanga, a former head of the army."
    assert roster(text)["Carlo Nanga"].roles[0].text == "leader of the Harvest party"
