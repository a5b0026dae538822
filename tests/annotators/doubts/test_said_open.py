"""What a text says itself to be open, in the many ways there are, and what only sounds so. All made up."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document

OPEN = [
    (
        "How far the law has affected the city's standing is disputed.",
        "How far has the law affected the city's standing?",
    ),
    ("Who fired first is still debated.", "Who fired first?"),
    ("The firm would not comment on whether it would sell the mill.", "Will the firm sell the mill?"),
    ("Neither firm would comment on whether they would sell the mill.", "Will either firm sell the mill?"),
    ("The mayor did not elaborate on how the money was spent.", "How was the money spent?"),
    (
        "Whether such a ban would expose the port to a claim is a matter of contention.",
        "Will such a ban expose the port to a claim?",
    ),
    ("How many ships were lost is a matter of conjecture.", "How many ships were lost?"),
    ("Whether the vote will be held on time is in doubt.", "Will the vote be held on time?"),
    ("Where the fleet will go next is less certain.", "Where will the fleet go next?"),
    (
        "Whether the mill is worth its price is a question to which nobody in Oslo has the answer.",
        "Is the mill worth its price?",
    ),
    ("It is an open question whether the sale will end before May.", "Will the sale end before May?"),
    ("It is far from certain that parliament would vote for a ban.", "Will parliament vote for a ban?"),
    ("When the money will be paid was not announced.", "When will the money be paid?"),
    ("How quickly prices might recover is a matter of dispute among traders.", "How quickly could prices recover?"),
    ("It is hard to know how much water there is to share.", "How much water is there to share?"),
    ("It is too soon to judge whether the pact was a mistake.", "Was the pact a mistake?"),
    ("The firm has declined to say whether it is talking to investors.", "Is the firm talking to investors?"),
    (
        "There have been contacts between the two sides, the results of which remain confidential.",
        "What are the results of contacts between the two sides?",
    ),
    ("Experts differ on how long the bridge will last.", "How long will the bridge last?"),
    ("Engineers cannot agree on how much water reaches the dam.", "How much water reaches the dam?"),
    ("Where the lorries would go instead is another matter.", "Where will the lorries go instead?"),
    ("The open question is who will pay for the dam.", "Who will pay for the dam?"),
    ("The win raises the question of who will govern the province.", "Who will govern the province?"),
    ("It is too early to tell whether the cut has had any effect.", "Has the cut had any effect?"),
    (
        "The decree makes no mention of the pact, nor does it say whether the pact is in force.",
        "Is the pact in force?",
    ),
    ("Whether the contract will be renewed has not been announced.", "Will the contract be renewed?"),
    (
        "The mayor has not said on what evidence the warning was based.",
        "On what evidence was the warning based?",
    ),
    (
        "On what evidence the warning was based the premier has not said.",
        "On what evidence was the warning based?",
    ),
    (
        "Asked whether inspectors would keep their pass to the plant, an official declined to comment.",
        "Will inspectors keep their pass to the plant?",
    ),
    ("Asked if she would stand, Lund did not answer.", "Will Lund stand?"),
    ("Asked whether the mine would close, Lund gave no answer.", "Will the mine close?"),
    ("Lund signed a protocol, the contents of which remain secret.", "What are the contents of the protocol?"),
    (
        "Oslo signed a defence pact with Bern, the details of which have not been made public.",
        "What are the details of the defence pact with Bern?",
    ),
    ("The terms of the sale are confidential.", "What are the terms of the sale?"),
    ("The firm has not ruled out further job cuts at the mill.", "Could there be further job cuts at the mill?"),
    ("The minister declined to rule out prosecuting old posts.", "Will the minister prosecute old posts?"),
    ("The premier has promised a decision within a year.", "Will there be a decision within a year?"),
    ("The judge closed the park, a decision which Lund has appealed.", "Will the appeal by Lund succeed?"),
    ("The council has six weeks to appeal.", "Will the council appeal?"),
    ("The union would study the judgment before deciding what to do.", "What will the union do?"),
    (
        "Nobody knows how many of those who were paid voted as they had been told.",
        "How many of those who were paid voted as they had been told?",
    ),
    (
        "It remains to be seen whether the next dry year will find the port with a plan.",
        "Will the next dry year find the port with a plan?",
    ),
    ("It is unclear how large the fee will be or who would pay it.", "How large will the fee be?"),
    ("The court ruled in May. It is doubtful whether the act would pass a review in Malta.", "Will the act pass a"),
    ("Rules were set in May. Whether any of this will help is an open question.", "Will any of this help?"),
    ("The army denied that anyone had been put in danger.", "Was anyone put in danger?"),
]
NOT_OPEN = [
    "The border is disputed.",
    "Experts differ on how much climate change has contributed.",
    "Experts agree on how long the bridge has lasted.",
    "The matter is closed.",
    "What comes next is far from clear.",
    "The captain, whose name was not released, has gone.",
    "The open question pleased the judge.",
    "It is easy to judge whether the pact was a mistake.",
    "The plan is secret.",
    "He had an opinion and a secret.",
    "The question was who had paid for the dam.",
    "He dodged the question of who had paid for the dam.",
    "It is easy to see who won the race.",
    "He was too shy to say who had won the race.",
    "Asked whether the bread was good, Lund said that it was.",
    "The firm ruled out further job cuts at the mill.",
    "Police could not rule out arson.",
    "The premier promised the town a park.",
    "The premier has promised support.",
    "The clerk has two days to rest.",
    "The union met before deciding what to do.",
    "It is clear how large the fee is.",
]


def clear(text: str) -> list[Doubt]:
    """The doubts of a text that nothing speaks against."""
    document = make_document(f"The paper lay on the table. {text}")
    return [doubt for doubt in doubts(document, parse(document)) if not doubt.faults]


@pytest.mark.parametrize(("sentence", "question"), OPEN)
def test_what_is_said_to_be_open(sentence: str, question: str) -> None:
    assert any(doubt.question.startswith(question) for doubt in clear(sentence)), clear(sentence)


@pytest.mark.parametrize("sentence", NOT_OPEN)
def test_what_only_sounds_open(sentence: str) -> None:
    assert clear(sentence) == []


def test_who_does_not_answer_leaves_it_open() -> None:
    (doubt,) = clear("Asked whether the mine would close, Lund declined to comment.")
    assert doubt.holder is not None
    assert doubt.stance == "doubts"


def test_who_will_not_rule_it_out_does_not_deny_it() -> None:
    (doubt,) = clear("The minister declined to rule out that old posts could be prosecuted.")
    assert doubt.stance == "doubts"
