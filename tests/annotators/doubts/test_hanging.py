"""What waits for a decision or a day that another phrase names, and what there is debate about. Made-up sentences."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document


def asked(text: str) -> list[tuple[str, str]]:
    document = make_document(text)
    return [(doubt.kind, doubt.question) for doubt in doubts(document, parse(document))]


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Rossi faces up to 20 years in prison if convicted.", "Will Rossi be convicted?"),
        ("The pact would, if adopted, ban mining off the coast.", "Will the pact be adopted?"),
        ("If approved by the court, the merger would create the largest dairy.", "Will the merger be approved?"),
        (
            "The firm hopes the loan will allow it to survive until the city's authorities approve a sale to Norway.",
            "Will the city's authorities approve a sale to Norway?",
        ),
        ("The trial has been adjourned until 17 October 2022.", "Will the trial be held on 17 October 2022?"),
        ("The hearing was postponed to next Tuesday.", "Will the hearing be held next Tuesday?"),
        ("The case against Rossi was postponed until June.", "Will the case against Rossi be heard in June?"),
        ("The visit was postponed.", "When will the visit be held?"),
        ("The court has reserved judgment in the case.", "What will the court decide?"),
        (
            "Rossi was freed pending the outcome of an appeal by Norway.",
            "What will the outcome of an appeal by Norway be?",
        ),
        ("Rossi has filed an appeal against the fine.", "Will the appeal against the fine succeed?"),
        ("The guild has appealed the ruling.", "Will the appeal against the ruling succeed?"),
        (
            "The vote laid bare divisions over whether the mine should reopen.",
            "Should the mine reopen?",
        ),
        ("There is uncertainty about what Rossi will do.", "What will Rossi do?"),
        ("There is speculation about whether or not Rossi would testify.", "Will Rossi testify?"),
        (
            "There was much speculation about whether or not Ana Rossi, the founder of the bank, would testify.",
            "Will Ana Rossi testify?",
        ),
        ("Rossi is casting doubt on whether Norway will take part.", "Will Norway take part?"),
        (
            "The losses raise questions about the future of the club.",
            "What will the future of the club be?",
        ),
    ],
)
def test_what_hangs_on_a_decision_is_pending(text: str, question: str) -> None:
    assert ("pending", question) in asked(text)


def test_what_there_is_debate_about_may_be_past() -> None:
    assert asked("There is debate about whether the tunnel was safe.") == [("unconfirmed", "Was the tunnel safe?")]


@pytest.mark.parametrize(
    "text",
    [
        "If asked, Rossi sings.",
        "The bus was delayed.",
        "The hearings were delayed due to a storm.",
        "Stir until the sauce thickens.",
        "The club reserved a table.",
        "A pending sale is good news.",
        "The film appealed to children.",
        "The fee is due regardless of whether they come.",
        "Rossi dodged a question about whether the bank had broken the law.",
        "The losses raise questions about the club.",
    ],
)
def test_what_hangs_on_nothing_asks_nothing(text: str) -> None:
    assert asked(text) == []


def test_a_plan_keeps_its_condition() -> None:
    assert asked("Rossi will resign if the report is confirmed.") == [
        ("pending", "Will Rossi resign if the report is confirmed?")
    ]


def test_a_denial_in_the_passive_points_at_what_stands_before_it() -> None:
    document = make_document("Chile accused Norway of delaying the trial. This was dismissed by Norway as spin.")
    found = annotate(document, parse(document)).doubts
    assert [(doubt.stance, doubt.rule) for doubt in found] == [
        ("asserts", "accused of"),
        ("denies", "denial in short: dismiss"),
    ]
    assert asked("The bill was dismissed by Norway.") == []
