"""Whom somebody accuses or blames, what he denies, and what a picture is said to show. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document

BLAMED = [
    ("Norway has blamed Sweden for the attack.", "Is Sweden to blame for the attack?", "Norway"),
    ("Rossi blamed the delay on Labour peers.", "Are Labour peers to blame for the delay?", "Rossi"),
    ("Experts blame the fire on a faulty fuse.", "Is a faulty fuse to blame for the fire?", "Experts"),
    ("The crash was blamed on two pilots by the airline.", "Are two pilots to blame for the crash?", "the airline"),
    ("The club was blamed for the defeat.", "Is the club to blame for the defeat?", None),
]
CHARGED = [
    ("Carlo Rossi was charged with selling arms.", "Did Carlo Rossi sell arms?"),
    (
        "Prosecutors charged Carlo Rossi with two counts of theft.",
        "Is the charge against Carlo Rossi of two counts of theft true?",
    ),
    ("Carlo Rossi faces charges of fraud.", "Is the charge against Carlo Rossi of fraud true?"),
    ("Carlo Rossi was arrested on suspicion of stealing a van.", "Did Carlo Rossi steal a van?"),
    ("Rossi, who is charged with bribery, left.", "Is the charge against Rossi of bribery true?"),
]
ACCUSED_AGAIN = [
    ("The union blamed the airline for the delays and accused it of hiding a fault.", "Did the airline hide a fault?"),
    ("The club blamed the coach for the defeat, accusing him of lying.", "Did the coach lie?"),
]
SHOWN = [
    (
        "The navy released a video it says shows divers removing a mine from the ferry.",
        "Does the video show divers removing a mine from the ferry?",
        "The navy",
    ),
    (
        "Port officials released photographs on Monday that they said showed the wreck of a drone.",
        "Do the photographs show the wreck of a drone?",
        "Port officials",
    ),
    (
        "The army shared audio that it claims reveals two captains discussing the raid.",
        "Does the audio reveal two captains discussing the raid?",
        "The army",
    ),
]
DENIED = [
    ("The bank has denied being involved in the fraud.", "Was the bank involved in the fraud?"),
    ("Denmark denies carrying out the raid.", "Did Denmark carry out the raid?"),
    ("The league denies selling tickets to touts.", "Does the league sell tickets to touts?"),
    ("Peru has denied responsibility for the May attacks.", "Was Peru responsible for the May attacks?"),
    ("Rossi says he had nothing to do with the raid.", "Did Rossi have anything to do with the raid?"),
    ("Peru rejected “baseless” claims of a coup.", "Are claims of a coup true?"),
    ("The club on Monday denied that it had lied.", "Did the club lie?"),
    ("The firm denies involvement in doping.", "Is the firm involved in doping?"),
    ("The bank denied any link to the fund.", "Did the bank have any link to the fund?"),
    ("The shipper disputed part of the account of Danish officials.", "Is the account of Danish officials true?"),
    ("The mayor called the report of a leak “absolutely false”.", "Is the report of a leak true?"),
    ("The mayor called reports of a leak “false”.", "Are reports of a leak true?"),
    ("The minister called the report of a leak a lie.", "Is the report of a leak true?"),
    (
        "Mr Berg denied on Monday in a statement to the league in Oslo that he had taken bribes.",
        "Did Mr Berg take bribes?",
    ),
    ("Danish claims that Oslo had sunk the ship were rejected by Norway.", "Did Oslo sink the ship?"),
]


def found(sentence: str) -> list[Doubt]:
    document = make_document(f"The paper lay on the table. {sentence}")
    return [doubt for doubt in doubts(document, parse(document)) if not doubt.faults]


def holder_of(doubt: Doubt, sentence: str) -> str | None:
    text = f"The paper lay on the table. {sentence}"
    return text[doubt.holder.start : doubt.holder.end] if doubt.holder is not None else None


@pytest.mark.parametrize(("sentence", "question", "holder"), [*BLAMED, *SHOWN])
def test_who_is_blamed_and_what_is_said_to_be_shown(sentence: str, question: str, holder: str | None) -> None:
    (doubt,) = found(sentence)
    assert (doubt.question, doubt.kind, holder_of(doubt, sentence)) == (question, "unconfirmed", holder)


@pytest.mark.parametrize(
    "sentence",
    [
        "She blamed herself for the crash.",
        "Both sides helped each other in the crash.",
        "Fishermen blamed the port for it.",
        "The minister did not blame Sweden for the fire.",
        "Oslo accused Rome of the same.",
        "Critics say the mayor is to blame for the flood.",
        "A video shows two men at the gate.",
        "He said the video shows two men.",
        "The coach blamed the club, and the fans accused it of greed.",
        "The agency is charged with protecting the coast.",
        "Protesters charged police with batons.",
        "The court threw out the charges of fraud against Rossi.",
        "The league confirmed reports that two players had failed a test.",
    ],
)
def test_who_is_not_blamed_and_what_anybody_can_see(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(("sentence", "question"), CHARGED)
def test_what_courts_and_police_hold_somebody_for(sentence: str, question: str) -> None:
    assert [(doubt.question, doubt.kind) for doubt in found(sentence)] == [(question, "unconfirmed")]


def test_who_faces_a_charge_does_not_make_it() -> None:
    sentence = "Carlo Rossi faces charges of fraud."
    assert [doubt.holder for doubt in found(sentence)] == [None]


def test_who_denies_one_thing_and_blames_for_another_is_the_speaker() -> None:
    sentence = "Rossi denied that Norway was behind the raid and blamed Lund for the fire."
    assert {holder_of(doubt, sentence) for doubt in found(sentence)} == {"Rossi"}


@pytest.mark.parametrize(("sentence", "question"), ACCUSED_AGAIN)
def test_the_accused_is_who_was_blamed_just_before(sentence: str, question: str) -> None:
    assert question in [doubt.question for doubt in found(sentence)]


@pytest.mark.parametrize(("sentence", "question"), DENIED)
def test_what_is_denied(sentence: str, question: str) -> None:
    assert [doubt.question for doubt in found(sentence) if doubt.stance == "denies"] == [question]


def test_a_report_that_is_called_a_lie_says_nothing_itself() -> None:
    assert found("The minister called the report a lie and a fabrication.") == []


@pytest.mark.parametrize(
    ("sentence", "question", "kind"),
    [
        ("The club said it was ready and would appeal.", "Will the club appeal?", "pending"),
        ("It seems unlikely the court would hear the case.", "Would the court hear the case?", "forecast"),
        ("The mayor spoke of the possibility that the dam may burst.", "Could the dam burst?", "forecast"),
    ],
)
def test_what_looks_ahead_is_no_claim(sentence: str, question: str, kind: str) -> None:
    assert [(doubt.question, doubt.kind) for doubt in found(sentence)] == [(question, kind)]


@pytest.mark.parametrize(
    ("sentence", "fault"),
    [
        ("Norway blamed Sweden for similar attacks in May.", "it says “similar” or “such”, and not to what"),
        ("The union urged ship owners to exercise extreme caution.", "it is advice to the public"),
    ],
)
def test_what_should_not_be_asked(sentence: str, fault: str) -> None:
    document = make_document(sentence)
    assert [fault in doubt.faults for doubt in doubts(document, parse(document))] == [True]


def test_who_accuses_after_a_clause_in_between_is_who_said_that_clause() -> None:
    text = "The firm says the faulty batch came from a single line and accuses the port of delaying the recall."
    (doubt,) = [one for one in found(text) if one.rule == "accused of"]
    assert holder_of(doubt, text) == "The firm"
