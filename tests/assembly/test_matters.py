"""One matter told several times is one question: suits, videos, denials, and what a court holds somebody for."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document


def questions(*told: tuple[str, str]) -> tuple[Question, ...]:
    documents = [make_document(text, date=date, id=f"{number}.txt") for number, (date, text) in enumerate(told)]
    return assemble(documents, {document.id: annotate(document, parse(document)) for document in documents}).questions


def test_suits_for_one_thing_are_one_question_with_all_who_sue() -> None:
    (question,) = questions(
        ("2025-03-01", "Denmark sued to block the merger."),
        ("2025-03-03", "Norway filed a lawsuit on Monday to permanently block the $24 million merger."),
    )
    assert question.question == "Will the suit to block the merger succeed?"
    assert [(holder.name, holder.stance) for holder in question.holders] == [("Denmark", "asks"), ("Norway", "asks")]


def test_a_plan_with_a_figure_is_the_plan_without_it() -> None:
    told = [
        ("2025-03-01", "Kestrel Air plans to sell hotels to Dalco."),
        ("2025-03-03", "Kestrel Air plans to sell 570 hotels to Dalco."),
    ]
    assert len(questions(*told)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Carlo Rossi is accused of stealing funds from the club. He pleaded not guilty on Friday.",
        "Carlo Rossi was arrested on suspicion of stealing funds from the club. He denies the allegations.",
        "Carlo Rossi was charged with stealing funds from the club. Rossi says he is innocent.",
        "Carlo Rossi was charged with stealing funds from the club. Rossi insists he did nothing wrong.",
        "Carlo Rossi was charged with stealing funds from the club. Rossi maintains his innocence.",
    ],
)
def test_a_charge_that_nobody_is_named_for_has_its_denial_beside_it(text: str) -> None:
    (question,) = questions(("2025-03-01", text))
    assert (question.question, question.kind) == ("Did Carlo Rossi steal funds from the club?", "unconfirmed")
    assert [(holder.name, holder.stance) for holder in question.holders] == [("Carlo Rossi", "denies")]


def test_whose_accusations_are_rejected_is_the_other_side() -> None:
    (question,) = questions(("2025-03-01", "Denmark rejected “unfounded” accusations by Norway regarding the raid."))
    assert question.question == "Are accusations by Norway regarding the raid true?"
    assert [(holder.name, holder.stance) for holder in question.holders] == [
        ("Norway", "asserts"),
        ("Denmark", "denies"),
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("The trial is expected to begin in August.", ["Will the trial begin in August?"]),
        ("The tour is expected to begin in August.", []),
        ("The trial is expected to be long.", []),
    ],
)
def test_a_day_when_something_is_decided_needs_no_name(text: str, asked: list[str]) -> None:
    assert [question.question for question in questions(("2025-03-01", text))] == asked


def test_what_is_not_told_comes_before_what_is_claimed() -> None:
    text = "Norway claims that its ferry sank. The navy did not explain how the ferry sank in the strait."
    assert questions(("2025-03-01", text))[0].question == "How did the ferry sink in the strait?"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Rossi was charged with bribery. A jury found Rossi guilty in May 2025.", "answered"),
        ("Ana Rossi was charged with bribery. She was acquitted on Monday.", "answered"),
        ("Ana Rossi was charged with bribery. Ana Rossi pleaded guilty on Monday.", "answered"),
        ("Ana Rossi was charged with bribery. Ana Rossi pleaded not guilty on Monday.", "open"),
        ("Ana Rossi was charged with bribery. Her brother Carlo Rossi was convicted of bribery in May.", "open"),
    ],
)
def test_a_verdict_answers_what_one_is_charged_with(text: str, status: str) -> None:
    (question,) = questions(("2025-06-01", text))
    assert (question.question, question.status) == ("Is the charge against Ana Rossi of bribery true?", status)


def test_a_verdict_of_a_later_document_answers_and_one_before_does_not() -> None:
    charge, verdict = "Ana Rossi was charged with bribery.", "Ana Rossi was convicted of bribery."
    assert [question.status for question in questions(("2025-05-01", charge), ("2025-06-01", verdict))] == ["answered"]
    assert [question.status for question in questions(("2025-06-01", charge), ("2025-05-01", verdict))] == ["open"]


def test_charges_against_one_are_one_question() -> None:
    (question,) = questions(
        ("2025-05-01", "Carlo Rossi was charged with bribery."),
        ("2025-05-02", "Carlo Rossi is accused of taking gold bars in a bribery scheme."),
        ("2025-05-03", "Senator Carlo Rossi faces charges of bribery, fraud and lying."),
    )
    assert question.question == "Is the charge against Carlo Rossi of bribery true?"
    assert len(question.evidence) == 3


def test_a_thing_denies_nothing() -> None:
    text = "Carlo Rossi insists the impeachment is politically motivated and denies wrongdoing."
    assert not [question for question in questions(("2025-05-01", text)) if question.kind == "disputed"]
