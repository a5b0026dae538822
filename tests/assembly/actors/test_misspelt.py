"""Names that the texts write in several ways: with their particles, cut in two, with a slip of the pen."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing.annotators.language import parse, sentences
from briefing.annotators.mentions import mentions
from briefing.assembly.actors import resolve
from briefing.assembly.actors.canonical import canonical_name
from briefing.model import Actor, ActorRules, Annotations
from tests.factory import make_document


def actors(*texts: str) -> dict[str, Actor]:
    documents = [make_document(text, id=str(number)) for number, text in enumerate(texts)]
    found = {}
    for document in documents:
        parsed = parse(document)
        found[document.id] = Annotations(document.id, sentences(document, parsed), mentions=mentions(document, parsed))
    return {actor.name: actor for actor in resolve(documents, found, ActorRules()).actors}


def test_a_short_name_keeps_its_particle() -> None:
    named = actors(
        "Omar bin Rashid left. Bin Rashid said no. Officials said bin Rashid was ill.", "Men hid bin Rashid."
    )
    assert named["Omar bin Rashid"].aliases == ("bin Rashid",)
    assert actors("Pieter van der Berg won. Friends of van der Berg danced.")["Pieter van der Berg"].aliases == (
        "van der Berg",
    )


def test_a_family_name_with_its_particle_is_nobody_else_s() -> None:
    named = actors("The hunt for Omar bin Rashid goes on.", "Bin Rashid left, officials said.", "Rashid's men left.")
    assert set(named) == {"Omar bin Rashid"}


def test_a_place_of_two_words_is_no_person_with_a_given_name() -> None:
    text = "Troops lay in Sela Mora. Fighters left the Sela Mora region. Planes hit the area of Sela  Mora."
    assert (actors(text)["Sela Mora"].kind, actors(text)["Sela Mora"].aliases) == ("place", ())


def test_a_place_that_the_parser_takes_for_a_person_is_none() -> None:
    text = (
        "Planes circled Sela Mora. The battle for Sela Mora goes on. They fought over Sela Mora. "
        "Troops lay in Sela Mora. Fighters left the Sela Mora region. Men held the area of Sela Mora. Bombs fell."
    )
    assert actors(text, "A bomber circled Sela Mora. The hunt for Sela Mora goes on.")["Sela Mora"].kind == "place"
    text = "Reporters circled Ana Mora. The hunt for Ana Mora goes on. Nobody saw Ana Mora. They fought over Ana Mora."
    assert actors(text)["Ana Mora"].kind == "person"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ricardo Gutierrez Paz", "Ricadro Guttierez Paz"),
        ("Trade Minister Ricardo Gutierrez", "Trade Minister Ricadro Gutierrez"),
        ("President Ricardo Mendoza", "President Ricardo Mednoza"),
    ],
)
def test_a_slip_of_the_pen_makes_no_second_person(one: str, other: str) -> None:
    named = actors(f"{one} left on Friday. {one} said no.", f"{other} went home.")
    [actor] = (actor for actor in named.values() if actor.kind == "person")
    assert any("misspelt" in reason for reason in actor.reasons)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trade Minister Daniel Gutierrez", "Trade Minister Daniela Gutierrez"),
        ("Trade Minister Martin Gutierrez", "Trade Minister Marcin Gutierrez"),
        ("Peruvian President Ricardo Johnson", "striker Ricardo Johnston"),
        ("spokesman Ricardo Mendoza", "spokesman Ricardo Mednoza"),
        ("Peter Hansen Lund", "Peter Hansens Lund"),
        ("President George W Lund", "President George H Lund"),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    named = actors(f"{one} left on Friday. {one} said no.", f"{other} went home.")
    assert len([actor for actor in named.values() if actor.kind == "person"]) == 2


def test_of_two_spellings_that_is_shown_which_shorter_names_go_with() -> None:
    spelled = Counter({"Aldofo Ruis Paz": 1, "Adolvo Ruiz Paz": 1, "Ruiz Paz": 1})
    assert canonical_name("adolvo ruiz paz", "person", spelled, ()) == "Adolvo Ruiz Paz"
    assert canonical_name("x", "person", Counter({"Tom Baker": 2, "Tom A. Baker": 1, "Baker": 9}), ()) == "Tom Baker"
