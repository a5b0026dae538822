"""Whom or what a pronoun means in a clause that is said to be open, and where it may mean two. All made up."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document

NAMED = [
    ("The miners do not know if they will get their money back.", "Will the miners get their money back?"),
    ("The port office took samples but has not said what they show.", "What do the samples show?"),
    (
        "The guards arrested 41 miners and took their boats. It was not known where they were being held.",
        "Where were the 41 miners being held?",
    ),
    ("The bridge fell in May. The minister did not say whether it would be rebuilt.", "Will the bridge be rebuilt?"),
    (
        "The east pier, which Malta is building itself, is a risk. It was to open in May and is now due in June. "
        "How it will be staffed has not been decided.",
        "How will the east pier be staffed?",
    ),
    ("Ann Lund has brought in a new toll. Whether it will last is unclear.", "Will the new toll last?"),
    (
        "Ann Lund has backed the ban, while her main rival, Olaf Berg, has said it came too late. "
        "Whether it will reduce traffic remains open.",
        "Will the ban reduce traffic?",
    ),
    ("The congress called the protests. It is unclear if they will go on.", "Will the protests go on?"),
    ("Lund spoke of a referendum, although it is unclear whether one would be binding.", "Will a referendum be bin"),
    (
        "Residents of Dorn are to be given houses and land, but it was not clear how many of them had agreed to go.",
        "How many of the residents of Dorn have agreed to go?",
    ),
    (
        "The army has soldiers in Omo. It is unclear if those troops would have a place in the mission.",
        "Will the troop",
    ),
    ("She spoke of 900 votes. She did not say how many of those votes had been bought.", "How many of the votes have"),
    (
        "Oslo said all options were open. Lund declined to say whether these could include new duties.",
        "Could the options include new duties?",
    ),
    ("General Rossi seized the palace. Whether he acted to stop a rising remains unclear.", "Did General Rossi act to"),
]
NAMED += [
    (
        "Many islanders said they had not been heard. It was not clear how many of them would be allowed to return.",
        "How many of the islanders will be allowed to return?",
    ),
]
NAMED += [
    (
        "President Olaf Lund has indicated that his cabinet is ready; whether he has the backing of the Supreme Leader "
        "for it is another question.",
        "Does President Olaf Lund have the backing of the Supreme Leader",
    ),
]
GUESSED = [
    "Miners who have paid do not know if they will get their money back.",
    "The port has lost its ferry. Whether it will reopen is unclear.",
    "The villagers have met the miners. Whether they will leave is not known.",
    "Lund met Rossi. Whether he will resign is unclear.",
    "The committee sets the rules. It is unclear whether this decision will stand.",
    "The court is ruling on whether it is lawful.",
    "Each guard met the firm. It is not clear how many of them have agreed.",
]


def questions(text: str) -> list[str]:
    """The questions of a text on what is said to be open, if nothing speaks against them."""
    document = make_document(text)
    found = doubts(document, parse(document))
    return [doubt.question for doubt in found if not doubt.faults and doubt.rule.startswith(("open", "not told"))]


@pytest.mark.parametrize(("text", "question"), NAMED)
def test_the_one_thing_before_it_is_named(text: str, question: str) -> None:
    assert any(one.startswith(question) for one in questions(text)), questions(text)


@pytest.mark.parametrize("text", GUESSED)
def test_where_two_may_be_meant_none_is(text: str) -> None:
    assert questions(text) == []


GUESSED = [
    "The council sold the toll to Malta. Officials did not say whether it would pass.",
    "Three of the sailors told a prosecutor that they saw nothing. The fourth has not been asked, and nobody knows "
    "where he is.",
    "The buoy had been switched off, and neither harbour has explained how its position was established.",
    "Regulators suspect that they bought the oil from one trader.",
]


@pytest.mark.parametrize("text", GUESSED)
def test_whom_a_pronoun_means_is_not_guessed_at(text: str) -> None:
    document = make_document(text)
    assert [doubt.question for doubt in doubts(document, parse(document)) if not doubt.faults] == []
