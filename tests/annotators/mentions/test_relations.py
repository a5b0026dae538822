"""Whose relative, predecessor or member somebody is makes a person of a name, whatever the parser takes it for."""

from __future__ import annotations

import pytest

from tests.annotators.mentions.test_tagger import found, role


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("Ramos, whose daughter Kerinda runs the clinic, left.", "Kerinda", "person:kin"),
        ("Lund's predecessor, Tassu Belmor, is a minister.", "Tassu Belmor", "person:beside"),
        ("Amnesty's Tassu Belmor said no.", "Tassu Belmor", "person:beside"),
        ("Board members Toyoshi Nakada and Tassu Belmor dissented.", "Tassu Belmor", "person:title"),
        ("The senators Ana Lopez and Tassu Belmor dissented.", "Tassu Belmor", "person:title"),
    ],
)
def test_what_makes_a_person(text: str, name: str, cue: str) -> None:
    assert cue in found(text)[name].cues


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The firm and its predecessor, Tassu Belmor, lost money.", "Tassu Belmor"),
        ("Peru's Tassu Belmor said no.", "Tassu Belmor"),
        ("Amnesty's Tassu Division said no.", "Tassu Division"),
        ("The owners Kerinda Tass and Tassu Belmor sold it.", "Tassu Belmor"),
        ("Ana Lopez heads Tassu Belmor.", "Tassu Belmor"),
    ],
)
def test_what_does_not(text: str, name: str) -> None:
    assert not set(found(text)[name].cues) & {"person:kin", "person:beside", "person:title"}


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("U.S. Deputy Secretary of State Ana Reyes left.", "Ana Reyes", "U.S. Deputy Secretary of State"),
        ("The Saudi envoy, Prince Yazid bin Farhan, left.", "Yazid bin Farhan", "Saudi envoy"),
        ("The panel's chair, Ana Reyes of the Harvest Party, said so.", "Ana Reyes", "chair"),
        ("Its secretary-general, Ana Reyes, wrote that it would sue.", "Ana Reyes", "secretary-general"),
        (
            "Ana Reyes, the suspended director general of the Port Authority, was held.",
            "Ana Reyes",
            "suspended director general of the Port Authority",
        ),
        ("Ana Reyes, director emeritus at Harlan Motor, said no.", "Ana Reyes", "director emeritus at Harlan Motor"),
    ],
)
def test_a_role_is_read_whole(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Peru's central bank raised its rate on Friday.", "central bank"),
        ("The Peruvian supreme court freed two men.", "Peruvian supreme court"),
        ("Kenya's electoral commission declared a winner.", "electoral commission"),
    ],
)
def test_a_body_of_two_words_is_its_states(text: str, body: str) -> None:
    assert found(text)[body].rule == "office:body"


def test_a_body_whose_name_stands_beside_it_goes_by_that() -> None:
    assert "central bank" not in found("Peru's central bank, the Banca Tarn, raised its rate.")
    assert "highest court" not in found("The Tarn Chamber, Peru's highest court, freed two men.")


def test_what_a_noun_before_a_name_is_tells_what_the_name_is() -> None:
    assert "organization:apposed" in found("Lund's party, Fuerza Tassu, could win.")["Fuerza Tassu"].cues
    assert "organization:apposed" not in found("A leader of the party, Tassu Belmor, won.")["Tassu Belmor"].cues


def test_an_office_that_several_held_is_nobody() -> None:
    assert "French mayor" not in found("It was signed by a former French mayor.")
    assert "French president" in found("It was signed by the French president.")


def test_a_miner_that_owns_is_a_company() -> None:
    assert role("Kerinda, a Peruvian miner that owns a fifth, lost.", "Kerinda") is None
    assert "organization:apposed" in found("Kerinda, a Peruvian miner that owns a fifth, lost.")["Kerinda"].cues
    assert role("Ana Reyes, a Peruvian miner, lost.", "Ana Reyes") == "Peruvian miner"


def test_what_the_state_owns_is_a_body() -> None:
    assert "organization:row" in found("The builder is a unit of state-owned Kerinda.")["Kerinda"].cues
