"""What has not come about or not been told yet, and how that is asked. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


def asked(text: str) -> list[str]:
    document = make_document(text, date="2025-03-02")
    return [doubt.question for doubt in annotate(document, parse(document)).doubts if not doubt.faults]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("No date has been set for the vote.", "Will a date be set for the vote?"),
        ("The club has given no timetable for a return.", "Will the club give a timetable for a return?"),
        ("The firm has not set a date for the sale.", "Will the firm set a date for the sale?"),
        ("There is as yet no date for the vote.", "Will there be a date for the vote?"),
        ("No charges have been filed against the mayor.", "Will charges be filed against the mayor?"),
        ("No agreement has been reached on the border.", "Will an agreement be reached on the border?"),
        ("The contents of the pact have not been made public.", "What are the contents of the pact?"),
        (
            "Whether Ana Cole has the backing of the army is another question.",
            "Does Ana Cole have the backing of the army?",
        ),
        (
            "Whether such loans will bring the growth that some mayors hope for is an open question.",
            "Will such loans bring the growth that some mayors hope for?",
        ),
        ("The question now is whether the council will hold.", "Will the council hold?"),
        ("It remains to be seen whether the court will agree.", "Will the court agree?"),
        ("Economists warn of a default.", "Could there be a default?"),
        ("The ministry will have to decide whether to file a new suit.", "Will the ministry file a new suit?"),
    ],
)
def test_what_is_open_still(text: str, question: str) -> None:
    assert asked(text) == [question]


@pytest.mark.parametrize(
    "text",
    [
        "No date was set for the vote.",
        "There is no deadline.",
        "The park has not been made public.",
        "She warned of the dangers.",
        "The opposite happened.",
        "Such a vote is an open question.",
        "The firm is weighing its options.",
        "The board is reviewing the decision.",
        "Norway has begun preparations to do so.",
    ],
)
def test_what_is_told_or_says_too_little(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The court has not said which ports would be closed.", "Which ports will be closed?"),
        ("The firm has not said how much oil would be affected.", "How much oil will be affected?"),
        ("The ministry did not say how much the port would cost.", "How much will the port cost?"),
        ("The ministry did not say which port Norway had closed.", "Which port did Norway close?"),
        (
            "The ministry is reviewing the sale of its mines.",
            "What will the ministry decide about the sale of its mines?",
        ),
    ],
)
def test_a_question_word_keeps_its_noun(text: str, question: str) -> None:
    assert asked(text) == [question]


def test_what_is_kept_back_is_asked_beside_what_is_told() -> None:
    text = "The firm said it would move its mines to Norway, without saying how much oil would be lost."
    assert asked(text) == ["Will the firm move its mines to Norway?", "How much oil will be lost?"]


def test_who_does_not_comment_leaves_it_open() -> None:
    text = "Ana Cole declined to comment on whether Norway would pay."
    document = make_document(text)
    (doubt,) = annotate(document, parse(document)).doubts
    assert doubt.holder is not None and text[doubt.holder.start : doubt.holder.end] == "Ana Cole"
    assert doubt.stance == "doubts"


def test_the_opposite_denies_what_stands_before_it() -> None:
    document = make_document("Norway said the ship had rammed its boat, whereas Denmark maintained the opposite.")
    found = annotate(document, parse(document)).doubts
    assert [(doubt.stance, doubt.rule) for doubt in found] == [("denies", "denial in short: untrue")]


def test_a_condition_turned_round_is_put_straight() -> None:
    assert asked("Should the bank fail to pay, Norway could seize the port.") == [
        "Could Norway seize the port if the bank fails to pay?"
    ]
    assert asked("Should the talks fail, Norway could seize the port.") == [
        "Could Norway seize the port if the talks fail?"
    ]


def test_a_verb_that_only_leads_to_the_next_says_too_little() -> None:
    assert asked("Norway will go a step further and close six plants.") == []
    assert asked("Norway will go to court in May.") == ["Will Norway go to court in May?"]
