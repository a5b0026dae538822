"""Figures of speech, comparisons and suppositions, which ask nothing, and their nearest neighbours. All made up."""

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
        "Malta could bomb the wall, in the way that a man could burn his own boat.",
        "General Berg could then declare victory, as if a war ended with a photograph.",
        "Norway could play the long game, like a chess player who may sacrifice a queen.",
        "Malta could count on the minister, just as a child could count on its grandmother.",
        "Each side could point to the letters in the archive.",
        "A speech in which Ana Cole asked whether jobs should go to her rivals was taken as an insult.",
        "Imagine that Malta could buy the port.",
        "Suppose Norway left: Malta could take the port.",
        "Norway could hardly complain if Malta left.",
        "If that is so, the bank could sue the mayor.",
        "If this is true, Norway may have lied to Malta.",
        "Ana Cole wants her dam and her port, and she may get the first without asking anyone.",
        "Each side believes it is winning.",
        "Oslo would choose with Malta, much as a guest might be said to choose the menu.",
        "Both sides think they won.",
        "Two or three powers could say the same of Malta.",
    ],
)
def test_a_figure_of_speech_asks_nothing(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Malta could bomb the wall.", "Could Malta bomb the wall?"),
        ("Malta could split like Norland.", "Could Malta split like Norland?"),
        (
            "General Berg could declare victory if the town falls.",
            "Could General Berg declare victory if the town falls?",
        ),
        ("If the court agrees, the bank could sue the mayor.", "Could the bank sue the mayor if the court agrees?"),
        ("Norway believes Malta is winning.", "Is Malta winning?"),
        ("Ana Cole may get the first grant in May.", "Could Ana Cole get the first grant in May?"),
        ("Norway could buy a ferry just as the law changes.", "Could Norway buy a ferry just as the law changes?"),
    ],
)
def test_what_is_meant_as_it_stands_is_open(text: str, question: str) -> None:
    assert asked(text) == [question]
