"""What speaks against a subject, and against words that point out of the question. Made-up sentences."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


def asked(text: str) -> list[str]:
    document = make_document(text, date="2025-03-02")
    return [doubt.question for doubt in annotate(document, parse(document)).doubts if not doubt.faults]


@pytest.mark.parametrize(
    "text",
    [
        "About 30 kilometers of the canal (the Norwegian side gives 45 kilometers) had yet to be dredged at all.",
        "Ana Cole claimed that more than 90 percent had been paid.",
        "It is uncertain whether either man would accept the offer.",
        "It is not clear how the two statements fit together.",
        '"Nobody knows yet what lies between the two," the guide said.',
        "The ministry has not said how guards are to tell who belongs to such a group.",
        "It is uncertain whether either man will accept its good offices.",
        "It is uncertain whether the new president will ask for its repeal.",
        "The first talks would be a start, but Norway's position on Malta may well prevent it.",
        "It is not known whether no ship will come.",
    ],
)
def test_who_or_what_is_meant_stands_elsewhere(text: str) -> None:
    assert not {question for question in asked(text) if "start" not in question}


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "About 30 kilometers of the canal had yet to be dredged.",
            "Will about 30 kilometers of the canal be dredged?",
        ),
        ("Ana Cole claimed that half of the fees had been paid.", "Was half of the fees paid?"),
        ("It is uncertain whether the two parties will accept the offer.", "Will the two parties accept the offer?"),
        ("It is unclear what lies between the two dams.", "What lies between the two dams?"),
        (
            "It is uncertain whether Norway will pay for tools such as pumps.",
            "Will Norway pay for tools such as pumps?",
        ),
        ("It is uncertain whether the bank will sell its stores.", "Will the bank sell its stores?"),
        ("It is unclear why no successor was named.", "Why was no successor named?"),
        ("It is uncertain whether Malta's plan will hurt its farmers.", "Will Malta's plan hurt its farmers?"),
    ],
)
def test_whose_subject_is_plain(text: str, question: str) -> None:
    assert asked(text) == [question]


def test_the_second_half_of_a_word_with_a_hyphen_is_no_subject() -> None:
    assert asked("Run-off from the fields is estimated at 35 per cent.") == []
