"""What the words above a clause make of it: taken back, left open, given again. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document


def only(text: str) -> Doubt:
    document = make_document(text, date="2025-03-02")
    (doubt,) = (doubt for doubt in annotate(document, parse(document)).doubts if not doubt.faults)
    return doubt


def holder(text: str) -> str | None:
    span = only(text).holder
    return text[span.start : span.end] if span is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "Ana Cole told reporters that Norway would not send ships.",
        "The minister said her government would not raise fees.",
        "Prosecutors think the mill did not exist.",
    ],
)
def test_what_somebody_says_will_not_be_is_denied(text: str) -> None:
    assert only(text).stance == "denies"


@pytest.mark.parametrize(
    "text",
    [
        "It does not necessarily follow that the mill will close.",
        "That does not mean that Norway will leave.",
        "There is no guarantee that Norway would pay.",
        "There is little chance that Norway will pay.",
        "It is unlikely that Norway will join the pact.",
        "It is far from certain that the mill will pay.",
        "It is by no means certain that the mill will survive.",
        "Norway is unlikely to join the pact.",
        "Norway is not expected to join the pact.",
        "Ana Cole said she had no reason to believe the vote would be delayed.",
        "Ana Cole said it would be wrong to expect that the talks will succeed.",
        "Not everyone is convinced that the bridge will hold.",
        "Ana Cole said Norway is not likely to join the pact.",
        "Ana Cole said she did not think Norway would join the pact.",
        "Ana Cole doubts that Norway will join the pact.",
        "Analysts are not convinced that Norway will join the pact.",
        "The union is sceptical that the mill will pay.",
        "Ana Cole does not expect Norway to join the pact.",
        "Nobody expects Norway to join the pact.",
        "Few analysts believe that Norway will join the pact.",
        "Ana Cole said Norway may not join the pact.",
        "Ana Cole believes that Norway will not join the pact.",
    ],
)
def test_what_is_taken_back_is_doubted_and_announces_nothing(text: str) -> None:
    assert (only(text).stance, only(text).kind) == ("doubts", "forecast")


@pytest.mark.parametrize(
    "text",
    [
        "Nobody doubts that Norway will join the pact.",
        "It is not unlikely that Norway will join the pact.",
        "There is no doubt that Norway will join the pact.",
        "There is little chance that Norway will not join the pact.",
        "The vote does not only mean that Norway will join the pact.",
    ],
)
def test_two_denials_take_nothing_back(text: str) -> None:
    assert only(text).stance == "asserts"


def test_nobody_holds_anything() -> None:
    assert holder("Nobody expects Norway to join the pact.") is None
    assert holder("Few analysts believe that Norway will join the pact.") is None
    assert holder("A few analysts believe that Norway will join the pact.") == "A few analysts"
    assert holder("Analysts are not convinced that Norway will join the pact.") == "Analysts"


def test_what_came_unexpected_is_told() -> None:
    document = make_document("Nobody expected Norway to win the cup. Ana Cole did not expect Norway to win the cup.")
    assert not annotate(document, parse(document)).doubts


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Oslo urged the bank not to sell the mine.", "Will the call on the bank not to sell the mine be heeded?"),
        ("Ana Cole asked Norway not to sell the mine.", "Will the request to Norway not to sell the mine be heeded?"),
        ("Oslo urged the bank to sell the mine.", "Will the bank sell the mine?"),
        ("Norway has pledged not to sell the mine.", "Will Norway keep the pledge not to sell the mine?"),
        ("The traders would undertake not to sell below cost.", "Would the traders undertake not to sell below cost?"),
    ],
)
def test_a_not_is_kept_in_what_is_asked_or_promised(text: str, question: str) -> None:
    assert only(text).question == question
    assert only(text).stance in ("asks", "asserts")


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Asked whether the guards would keep access, an official declined to comment.", "doubts"),
        ("The mayor frowned when reporters asked whether the ban would apply to food.", "asks"),
        ("The question now is whether the council will hold.", "doubts"),
        ("The mayor does not rule out that the bridge will be closed.", "doubts"),
        ("The mayor ruled out that the bridge would be closed.", "denies"),
    ],
)
def test_a_whether_is_asked_or_left_open(text: str, stance: str) -> None:
    assert only(text).stance == stance


def test_what_takes_a_clause_back_is_no_speaker() -> None:
    assert holder("The vote does not guarantee that Norway will pay, Ana Cole warned.") == "Ana Cole"
    document = make_document('"We didn\'t expect Dalco to leave," said Ana Rossi.')
    assert not annotate(document, parse(document)).doubts
