"""How far what is open reaches: a detail, a clause beside, a term; and what is a duty or told as done. Made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document


def found(text: str) -> list[Doubt]:
    document = make_document(text, date="2025-03-02")
    return [doubt for doubt in annotate(document, parse(document)).doubts if not doubt.faults]


def holder(doubt: Doubt, text: str) -> str | None:
    return text[doubt.holder.start : doubt.holder.end] if doubt.holder is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "The assembly ratified the treaty, with 85 members voting for it and reportedly only one against it.",
        "Cole and Lund, whose pact rests on trust, could only concede land while their authority was unchallenged.",
        "That an heir could go from a cell to the palace in weeks has been celebrated as proof of change.",
        "The Commission said that member states are obliged to provide access to the file.",
        "Every suspension is subject to the consent of parliament.",
        "Any sale must be approved by the board.",
        "The council decided to suspend the club from its league.",
        "The board has agreed to renew the licence.",
        "Both parties have since sought to win over the miners.",
        "The cabinet said the challenges ahead called for a change of course.",
        "Almost 80 percent of voters called for a new charter.",
        "Most of the clerks who might have warned the mayor were in prison.",
        "Ana Cole acted in haste when she learnt that the guard was about to be fired.",
        "The agency had agreed in the spring of that year to fund the mill, which then closed.",
        "The Union said that it could affect the work of embassies.",
        "Norway, which first asked for an inquiry in May 2019, lost.",
        "Cole has promised to revise leases for oil and gas, which are expected to flow this year from two fields.",
        "Offences such as treason may be committed by residents anywhere in the world.",
    ],
)
def test_nothing_is_left_open_here(text: str) -> None:
    questions = [doubt.question for doubt in found(text)]
    assert [question for question in questions if "revise" not in question] == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("The assembly reportedly ratified the treaty on Friday.", "Did the assembly ratify the treaty on Friday?"),
        ("Cole and Lund could concede land in May.", "Could Cole and Lund concede land in May?"),
        ("That the mine could close is likely.", "Could the mine close?"),
        ("The bank is obliged to repay the loan by 3 June.", "Will the bank repay the loan by 3 June?"),
        ("The sale is subject to the consent of parliament.", "Will the sale get the consent of parliament?"),
        ("The council decided to sell the mill.", "Will the council sell the mill?"),
        ("The board has agreed to reopen the pool.", "Will the board reopen the pool?"),
        ("Critics called for an inquiry into the fire.", "Will the call for an inquiry into the fire be heeded?"),
        ("Police fear that the clerk might have warned the mayor.", "Has the clerk warned the mayor?"),
        ("The guard is about to be fired.", "Will the guard be fired?"),
        ("The Union said that it could leave the pact.", "Could the Union leave the pact?"),
        ("Norway asked for a new inquiry into the fire.", None),
        ("The clerks may be sent to Malta in June.", "Could the clerks be sent to Malta in June?"),
        ("Tarn claimed that all the fees had been paid; a year later, the bank failed.", "Were all the fees paid?"),
        ("The minister spoke, without indicating who might leave or when.", "Who might leave?"),
        ("The plea was heard in August and judgment remains unclear.", None),
        ("Cole agreed to lower the fee after the union came forward with a plan.", "Will Cole lower the fee?"),
    ],
)
def test_what_is_left_open(text: str, question: str | None) -> None:
    questions = [doubt.question for doubt in found(text)]
    assert questions == [question] if question is not None else True


@pytest.mark.parametrize(
    ("text", "question", "who"),
    [
        (
            "Telva wants them gone by the end of December, when the force is to be replaced by a new mission.",
            "Will the force be replaced by a new mission?",
            None,
        ),
        (
            "Ana Cole vowed to pay the miners, who are expected to strike in June.",
            "Will the miners strike in June?",
            None,
        ),
        (
            "Ana Cole sought to calm donors, some of whom, she said, feared that Norway was leaving the reform.",
            "Was Norway leaving the reform?",
            None,
        ),
        (
            "Analysts said the text leaves one thing open, namely whether Norway still expects to have a base.",
            "Will Norway have a base?",
            "Analysts",
        ),
        ("Norway plans to have a base.", "Will Norway have a base?", "Norway"),
    ],
)
def test_whose_word_it_is(text: str, question: str, who: str | None) -> None:
    assert (question, who) in [(doubt.question, holder(doubt, text)) for doubt in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Should Norway ask for a clerk, Chad and Mali, which have treaties with it, may find themselves in need.",
        "About 30 kilometers (the Norwegian side now gives 45 kilometers) had yet to be dredged at all.",
        '"Norway will resolutely safeguard its rights and interests," a spokesman said.',
        "The court accepted that states may restrict the right to asylum.",
        "Under the act, the cabinet may introduce a levy.",
        "The true scale is unknown.",
        "The ministry said it had activated a plan to send the oil by rail.",
        "The ministry denied any part in it.",
    ],
)
def test_what_is_misread_or_no_matter_of_fact(text: str) -> None:
    assert [doubt.question for doubt in found(text)] == []


@pytest.mark.parametrize(
    ("text", "question", "kind", "who"),
    [
        (
            "Asked whether inspectors would keep their access to the mill, a Norwegian official declined to comment.",
            "Will inspectors keep their access to the mill?",
            "unconfirmed",
            "a Norwegian official",
        ),
        (
            "The bank has not ruled out closing the mill.",
            "Will the bank close the mill?",
            "pending",
            "The bank",
        ),
        (
            "Her party has alleged irregularities in the counting of votes.",
            "Were there irregularities in the counting of votes?",
            "unconfirmed",
            "Her party",
        ),
        (
            "It is doubtful whether the act will survive a review in Oslo.",
            "Will the act survive a review in Oslo?",
            "unconfirmed",
            None,
        ),
        ("The scale of the flood is unknown.", "What is the scale of the flood?", "unconfirmed", None),
        ("Norway will sell its rights.", "Will Norway sell its rights?", "pending", None),
        (
            "The ministry denied any part in the raid.",
            "Did the ministry have any part in the raid?",
            "disputed",
            "The ministry",
        ),
        (
            "Analysts warned that the bank, the union and the town may find themselves in need.",
            "Could the bank, the union and the town find themselves in need?",
            "forecast",
            "Analysts",
        ),
    ],
)
def test_what_else_is_left_open(text: str, question: str, kind: str, who: str | None) -> None:
    assert (question, kind, who) in [(doubt.question, doubt.kind, holder(doubt, text)) for doubt in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether inspectors would keep their access, the official said they would.",
        "The bank has ruled out closing the mill.",
        "The alleged thief was in Oslo.",
    ],
)
def test_what_is_answered_ruled_out_or_only_named_so(text: str) -> None:
    assert [doubt for doubt in found(text) if doubt.stance != "denies" and doubt.kind != "forecast"] == []


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Norway wants to triple its output to 3 million tons by 2032, a goal that few regard as attainable.",
            "Will Norway triple its output to 3 million tons by 2032?",
        ),
        (
            "He did not disclose what would happen if the bank failed to keep its promises.",
            "What will happen if the bank fails to keep its promises?",
        ),
        (
            "The group called on Norway to sue Malta if the law was applied.",
            "Will Norway sue Malta if the law is applied?",
        ),
        ("It is too early to tell whether the damage was deliberate.", "Was the damage deliberate?"),
        ("Norway closed its office in Malta and has not said when it will appeal.", "When will Norway appeal?"),
    ],
)
def test_where_a_question_ends_and_in_what_tense(text: str, question: str) -> None:
    assert question in [doubt.question for doubt in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Norway closed its busiest border crossing on Monday night and has not said when it will reopen.",
        "Norway replied that the firms must first agree to be paid from the budget.",
        "Ana Cole said that would rest on the law, under which a coastal state may not stop ships outside its waters.",
        "The ministry is early to tell whether it pays.",
    ],
)
def test_what_may_be_of_another_or_of_a_law(text: str) -> None:
    assert [doubt.question for doubt in found(text)] == []


def test_that_somebody_will_think_is_no_plan() -> None:
    assert found("The Union will consider its next steps.") == []
    assert [doubt.question for doubt in found("The court will consider the appeal in May.")] == [
        "Will the court consider the appeal in May?"
    ]


def test_a_neighbour_is_written_small_in_a_question() -> None:
    (doubt,) = found("Neighbouring Norway will close the port in May.")
    assert doubt.question == "Will neighbouring Norway close the port in May?"


def test_who_will_probably_try_has_not_said_so() -> None:
    (doubt,) = found("The cabinet will most likely seek to wait out the strike.")
    assert (doubt.question, doubt.holder) == ("Will the cabinet wait out the strike?", None)
    text = "The cabinet seeks to wait out the strike."
    (doubt,) = found(text)
    assert holder(doubt, text) == "The cabinet"


def test_what_had_been_agreed_in_passing_is_long_done() -> None:
    assert found("The firm, which had agreed to invest in the port, left Malta.") == []
    assert [doubt.question for doubt in found("The firm, which has agreed to invest in the port, left Malta.")] == [
        "Will the firm invest in the port?"
    ]


def test_what_somebody_will_have_to_do_is_a_need() -> None:
    assert found("Parliament will have to rewrite the act.") == []
    assert [doubt.question for doubt in found("Parliament will rewrite the act.")] == [
        "Will Parliament rewrite the act?"
    ]
