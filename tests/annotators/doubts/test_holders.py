"""Who holds a question: the one who says its clause, and nobody of a clause beside. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


def held(text: str) -> list[tuple[str, str | None]]:
    document = make_document(text, date="2025-03-02")
    found = annotate(document, parse(document)).doubts
    return [(one.question, text[one.holder.start : one.holder.end] if one.holder else None) for one in found]


@pytest.mark.parametrize(
    ("text", "question", "holder"),
    [
        (
            "The judge on Friday rejected the union's demand that Dalco sell its mill but ordered the firm to pay.",
            "Will the firm pay?",
            "The judge",
        ),
        (
            "Mayor Ana Cole, who is ill, said her council respected the vote and would not meddle, and denied claims "
            "that Norway was behind the leak.",
            "Was Norway behind the leak?",
            "Mayor Ana Cole",
        ),
        (
            "The foreign ministry said both sides had agreed to leave the island.",
            "Will both sides leave the island?",
            "The foreign ministry",
        ),
        (
            "Malta might open its port to foreign ships, a step agreed in 2022 and never taken.",
            "Could Malta open its port to foreign ships?",
            None,
        ),
        ("The daily reported that Ana Cole wants Norway to pay.", "Will Norway pay?", "Ana Cole"),
        ("Both sides have agreed to leave the island.", "Will both sides leave the island?", "Both sides"),
        (
            "Dalco says it can build ten ships, while Ana Cole gave the same figure and said a plan to buy two ferries "
            "had been agreed.",
            "Will the plan to buy two ferries be carried out?",
            "Ana Cole",
        ),
        (
            "The mayor said the bridge was safe but would not say when it would reopen.",
            "When will the bridge reopen?",
            "The mayor",
        ),
        (
            "The chief, Ana Cole, said the letter was genuine but declined to say who had written to the mayor.",
            "Who has written to the mayor?",
            "Ana Cole",
        ),
        (
            "The dives were stopped after mines were allegedly found; the following month, a court in Malmö said "
            "the work was unlawful.",
            "Were mines found?",
            None,
        ),
    ],
)
def test_who_holds_it(text: str, question: str, holder: str | None) -> None:
    assert (question, holder) in held(text)


def test_a_name_in_the_of_phrase_of_an_apposition_is_nobody_else() -> None:
    text = (
        "The army chief, Bruno Lima, took power in May. Lima, a former aide of Omar Silva, spoke in Oslo. "
        "Whether he acted to stop a revolt remains unclear."
    )
    assert not any("Silva" in question for question, _ in held(text))


def test_who_only_backs_what_stands_beside_a_gap_doubts_nothing() -> None:
    text = "It was unclear whether the truce would end a war in which 114 people have died, according to a list."
    document = make_document(text)
    found = annotate(document, parse(document)).doubts
    (doubt,) = [one for one in found if one.rule.startswith("open: ")]
    assert doubt.holder is None
