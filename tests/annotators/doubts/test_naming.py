"""Whom a pronoun in a question means. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document


def found(text: str) -> list[Doubt]:
    document = make_document(text, date="2025-03-02")
    return list(annotate(document, parse(document)).doubts)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Norway, which said it will cut 900 jobs, has no plan.", "Will Norway cut 900 jobs?"),
        ("Norway issued a statement and said that it will sell the mine.", "Will Norway sell the mine?"),
        (
            "The union representing the port's crane drivers in the north says it expects to resume negotiations.",
            "Will the union representing the port's crane drivers in the north resume negotiations?",
        ),
        (
            "Ugandan health officials say the outbreak is under control, but they have yet to reopen the border.",
            "Will Ugandan health officials reopen the border?",
        ),
        ("The council said they would close the pool.", "Will the council close the pool?"),
        ("Ana Cole, a lawyer for Ramón Berg, said he would sue the bank.", "Will Ramón Berg sue the bank?"),
        ("Ana Cole, a lawyer for the bank, said she would sue the port.", "Will Ana Cole sue the port?"),
    ],
)
def test_a_pronoun_is_named(text: str, question: str) -> None:
    assert [doubt.question for doubt in found(text) if not doubt.faults] == [question]


@pytest.mark.parametrize(
    "text",
    [
        "The unions met the owners, and they will strike.",
        "The mayor is seeking to have Ana Berg removed from the trial, arguing that she sold the mine.",
        "Chile signed a deal with Norway, and it is expected to boost trade.",
    ],
)
def test_a_pronoun_that_may_be_either_is_not(text: str) -> None:
    (doubt,) = [one for one in found(text) if one.question.split()[1] in ("they", "she", "it")]
    assert any("not named" in fault for fault in doubt.faults)


def test_a_spokesman_is_not_the_we_he_speaks_for() -> None:
    (doubt,) = found("“We will start to share the number of votes,” Norway spokesman Olaf Brandt said.")
    assert "Olaf Brandt start" not in doubt.question


def test_who_speaks_for_his_company_holds_what_it_considers() -> None:
    text = "Olaf Brandt said his company would consider taking a stake in Norway."
    (doubt,) = found(text)
    assert doubt.holder is not None
    assert text[doubt.holder.start : doubt.holder.end] == "Olaf Brandt"
