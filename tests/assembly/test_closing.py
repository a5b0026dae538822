"""What closes a question in a later document, and what does not. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.model import Question
from tests.factory import make_document


def asked(first: str, later: str) -> Question:
    told = (("2031-05-02", first), ("2031-05-20", later))
    documents = [make_document(text, date=day, id=f"{day}.txt") for day, text in told]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    (question,) = [one for one in briefing.questions if one.evidence[0].document == documents[0].id]
    return question


CLOSED = [
    (
        "The government is considering whether to declare a state of emergency.",
        "Luka Berend, the premier, declared a state of emergency in three districts.",
    ),
    ("Engineers have yet to repair the dam at Selm.", "Engineers repaired the dam at Selm on Monday."),
    (
        "The council of Selm has not decided whether to close the pool.",
        "The council of Selm voted on Thursday to close the pool.",
    ),
    ("Telva is considering an offer from Orbis.", "Telva rejected the offer from Orbis."),
    ("Telva is expected to sign a contract with Orbis.", "Telva signed a contract with Orbis on Monday."),
    ("The Security Council will meet to discuss a resolution.", "The Security Council adopted a resolution."),
    ("The African Union has been asked by Kenya to send observers.", "The African Union sent observers to Kenya."),
    ("Victor Sand wants to sell his stake in Telva.", "Victor Sand sold his stake in Telva to a fund."),
]


@pytest.mark.parametrize(("first", "later"), CLOSED)
def test_a_later_document_closes_it(first: str, later: str) -> None:
    question = asked(first, later)
    assert question.status == "answered"
    assert question.answer is not None and question.answer.document == "2031-05-20.txt"


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ("Norway plans to close its embassy in Kabul.", "Sweden closed its embassy in Kabul."),
        ("Telva plans to close a plant in Bergen.", "Telva closed a shop in Oslo."),
        ("Telva is considering an offer from Orbis.", "Telva is still considering the offer from Orbis."),
        (
            "The council of Selm has not decided whether to close the pool.",
            "The council of Selm decided on Thursday to buy a bus.",
        ),
        ("The government is considering whether to declare a state of emergency.", "Norway declared a holiday."),
        ("Engineers have yet to repair the dam at Selm.", "Engineers repaired a bridge at Bergen."),
    ],
)
def test_another_deed_closes_nothing(first: str, later: str) -> None:
    assert asked(first, later).status == "open"


def status_of(question: str, *told: str) -> str:
    """How a question stands that documents of one day put."""
    documents = [make_document(text, date="2031-05-02", id=f"{number}.txt") for number, text in enumerate(told)]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    (found,) = [one.status for one in briefing.questions if one.question == question]
    return found


def test_another_document_of_the_same_day_can_tell_that_it_is_over() -> None:
    plan = "Norway is set to end merger talks with Chile."
    over = "The merger talks between Norway and Chile, which began in May, collapsed over a loan."
    assert status_of("Will Norway end merger talks with Chile?", plan, over) == "answered"
    assert status_of("Will Norway end merger talks with Chile?", f"{plan} {over}") == "open"


def test_a_verdict_settles_no_charge_of_another_matter() -> None:
    told = "Ana Rossi was sentenced to eight years in prison for arson."
    cheated = "Did Ana Rossi cheat at cards?"
    assert status_of(cheated, f"Chile accused Ana Rossi of cheating at cards. {told}") == "open"
    burned = "Did Ana Rossi commit arson?"
    assert status_of(burned, f"Chile accused Ana Rossi of committing arson. {told}") == "answered"


def in_one(text: str) -> Question:
    """The question of one document."""
    document = make_document(text, date="2031-05-20")
    briefing = assemble([document], {document.id: annotate(document, parse(document))})
    (question,) = [one for one in briefing.questions if one.kind in ("pending", "forecast")]
    return question


def test_what_a_document_tells_as_done_after_it_was_announced_is_closed() -> None:
    plan = "In February 2031 Norway announced that it would close its embassy in Kabul."
    done = in_one(f"{plan} Rain fell. On 3 April 2031 Norway closed its embassy in Kabul.")
    assert done.status == "answered"
    assert in_one(f"{plan} Rain fell. On 3 April 2029 Norway closed its embassy in Kabul.").status == "open"
    assert in_one(f"{plan} Rain fell. On 3 April 2031 Norway closed its port in Bergen.").status == "open"
