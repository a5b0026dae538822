"""What is still to come of talks, approvals, verdicts and undecided choices. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document

OUTSTANDING = [
    (
        "The carmaker is in talks with a rival on a possible merger.",
        "What will come of the talks with a rival on a possible merger?",
    ),
    (
        "Negotiations between the union and the airline are continuing.",
        "What will come of negotiations between the union and the airline?",
    ),
    ("The inquiry into the fire is under way.", "What will come of the inquiry into the fire?"),
    ("The licence is under review.", "What will come of the review of the licence?"),
    ("The deal is subject to approval by regulators.", "Will the deal get approval by regulators?"),
    (
        "The merger still needs the approval of the shareholders.",
        "Will the merger get the approval of the shareholders?",
    ),
    ("The proposal must still be approved by parliament.", "Will the proposal be approved by parliament?"),
    ("A verdict is due next week.", "What will the verdict be?"),
    ("A decision is expected on Monday.", "What will the decision be?"),
    ("The jury is still deliberating.", "What will the jury decide?"),
    ("The club has until Friday to appeal.", "Will the club appeal?"),
    ("The club has five working days to submit its accounts.", "Will the club submit its accounts?"),
    ("If Norway wins the case, it will reopen the mine.", "Will Norway reopen the mine if it wins the case?"),
    ("If it fails to do so, the bank will sell the mill.", "Will the bank sell the mill?"),
    ("The government is considering whether to buy shares.", "Will the government buy shares?"),
    ("The council has not decided whether to close the pool.", "Will the council close the pool?"),
    ("The council has not decided when to reopen the pool.", "When will the council reopen the pool?"),
    ("The bank has asked the treasury for 7 billion dollars.", "Will the request for 7 billion dollars be granted?"),
    ("It remains to be seen whether the ceasefire will hold.", "Will the ceasefire hold?"),
    ("Whether ice lies beneath the site remains to be seen.", "Does ice lie beneath the site?"),
    ("The mayor promised that every school would be repaired.", "Will every school be repaired?"),
    ("The club said it would appeal.", "Will the club appeal?"),
    ("The club has set no date to reopen the pool.", "Will the club set a date to reopen the pool?"),
    ("The court had not yet set a date for the trial.", "Will the court set a date for the trial?"),
]

FORECAST = [
    ("It is likely that the court will uphold the ban.", "Will the court uphold the ban?"),
    ("It is possible that talks will resume in spring.", "Will talks resume in spring?"),
    ("Parents are worried that the school will close.", "Will the school close?"),
    ("There is a chance that the match will be called off.", "Will the match be called off?"),
    ("The invasion means that the government will face fresh problems.", "Will the government face fresh problems?"),
    ("The union said on Monday it might call a strike.", "Could the union call a strike?"),
]


@pytest.mark.parametrize(("sentence", "question"), OUTSTANDING)
def test_what_is_outstanding(sentence: str, question: str) -> None:
    document = make_document(f"The paper lay on the table. {sentence}")
    found = [(doubt.kind, doubt.question) for doubt in doubts(document, parse(document)) if not doubt.faults]
    assert found == [("pending", question)]


@pytest.mark.parametrize(("sentence", "question"), FORECAST)
def test_what_is_foretold(sentence: str, question: str) -> None:
    document = make_document(f"The paper lay on the table. {sentence}")
    found = [(doubt.kind, doubt.question) for doubt in doubts(document, parse(document)) if not doubt.faults]
    assert found == [("forecast", question)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Talks between the union and the airline ended on Friday.",
        "The two banks were in talks last year.",
        "No talks on a merger between the two banks are under way.",
        "The road is under water.",
        "The sale had the approval of the regulator.",
        "Belts must be worn on the ferry.",
        "A train is due next week.",
        "The verdict was due in May.",
        "The jury deliberated for a day.",
        "She has time to read.",
        "The inquiry is under way.",
        "The armies have had to cut their costs and agree to buy new tanks.",
        "He asked her for the salt.",
        "The council considered the matter.",
        "Applying for a visa required the team to travel to Kabul.",
        "Officials, eager to please the guests, praised the sale.",
        "The bid did not bring enough profit to be approved.",
        "Rossi said she was asked to give a talk.",
        "She filed a complaint to please the voters.",
        "The firm agreed to a fine to gain time.",
    ],
)
def test_what_is_not_outstanding(sentence: str) -> None:
    document = make_document(f"The paper lay on the table. {sentence}")
    assert not doubts(document, parse(document))


@pytest.mark.parametrize(
    "sentence",
    [
        "Clinton is attempting to reach out to farmers.",
        "The council decided on Monday to grant the club a licence.",
        "They see him as a man who will back down.",
        "A preview of the new system, to be released in May, was shown.",
        "The academy would take more pupils if it had the room.",
        "Teachers would sometimes dismiss the plan.",
        "The bank extended its bid, which was due to expire last Thursday.",
        "Our schools are something the mayor supports and will protect.",
        "The king, Oslo might worry, is ill.",
        "The president vowed to hunt down and bring to court those who did it.",
        "It is a set of rules that promise to change the trade.",
        "The firm was sued over a contract to supply helmets.",
        "It blamed leaders who invited foreign troops to guard the wells.",
    ],
)
def test_what_nobody_waits_for(sentence: str) -> None:
    document = make_document(sentence)
    assert all(doubt.faults for doubt in doubts(document, parse(document)))
