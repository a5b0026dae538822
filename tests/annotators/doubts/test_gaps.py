"""Gaps that a text names by the words around a question word, and what only looks like one."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document

GAPS = [
    ("Nobody can say with confidence how many sailors drowned.", "How many sailors drowned?"),
    ("The clubs have no way of establishing what was said to the six sailors.", "What was said to the six sailors?"),
    (
        "How the charge was made out against the engineers is something that only the papers can show.",
        "How was the charge made out against the engineers?",
    ),
    ("The ministry has given no indication of when the port will reopen.", "When will the port reopen?"),
    ("The report is silent on who ordered the strike.", "Who ordered the strike?"),
    ("Analysts are divided over how far the bank will go.", "How far will the bank go?"),
    ("The deal says nothing about who pays for the repairs.", "Who pays for the repairs?"),
    ("The law does not define what counts as a reasonable step.", "What counts as a reasonable step?"),
    ("The third is whether the new codes are notified.", "Are the new codes notified?"),
    ("All hangs on what the neutral rate is, and nobody knows.", "What is the neutral rate?"),
    ("Whether the truce holds will depend on the army.", "Does the truce hold?"),
    ("It remains an open question whether the court has jurisdiction.", "Does the court have jurisdiction?"),
    ("The firm would not be drawn on whether jobs will go.", "Will jobs go?"),
]
TOLD = [
    "The harbourmaster knows who paid.",
    "No one knows better what it is to lose.",
    "Investors do not care what the bank says.",
    "The report says plainly who ordered the strike.",
    "The law makes no mention of what happened in 1990.",
    "Nobody should have known what the price was.",
]


@pytest.mark.parametrize(("sentence", "question"), GAPS)
def test_a_gap_is_asked_by_the_words_around_its_question_word(sentence: str, question: str) -> None:
    document = make_document(sentence)
    assert [doubt.question for doubt in doubts(document, parse(document))] == [question]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_somebody_tells_or_does_not_care_for_is_no_gap(sentence: str) -> None:
    document = make_document(sentence)
    assert [doubt for doubt in doubts(document, parse(document)) if doubt.rule == "open: a gap"] == []
