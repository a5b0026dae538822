"""What only looks open: words that are cited, plans told as grounds, rhetoric, what is refused or asked not to be."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document


def found(text: str) -> list[Doubt]:
    document = make_document(text, date="2025-03-02")
    return list(annotate(document, parse(document)).doubts)


def asked(text: str) -> list[tuple[str, str]]:
    """Kind and question of what may be put to a person."""
    return [(doubt.kind, doubt.question) for doubt in found(text) if not doubt.faults]


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke of words like “maybe” and “allegedly” in Oslo.",
        "The vote was an unexpected and possibly costly turn for the bank.",
        "Maria Rossi dodged a question about whether she thought the bank had broken the law.",
        "There is nothing that suggests the bank broke the law.",
        "Her assertion that Chile should cut the tax drew laughter.",
        "Maria Rossi says she is not ready to support Chile.",
        "Nurses are less likely to be smokers than doctors.",
        "The senate must immediately set to work on the law.",
        "Lenders might want to wait for the vote.",
        "The new fence is meant to slow the traffic.",
        "The paper discussed how the bank had lost the money.",
        "Whoever lives inland doesn't know what the sea can do.",
        "The government denied the party the victory.",
        "Her motto might as well be a bank.",
        "A year ago it seemed unlikely that Rossi would win the vote.",
        "Perhaps the most surprising claim was that the bank paid the clerk.",
        "“I don't know what clerk wrote this letter,” said Maria Rossi.",
        "The mayor stayed at home because the bank agreed to pay.",
        "The bank will keep the money until Chile agrees to sell the mine.",
        "Maria Rossi will do this in May.",
        "Somebody will close the mine.",
        "A quiet Rossi may not be such a bad thing.",
        "Rossi is a liar and thief who has vowed to leave Chile.",
        "I suppose I could have stayed in Chile, but I left.",
        "The plan that seeks to close the mine was read in Oslo.",
        "Schools were required to test all children.",
        "If she loses, Rossi said she would sell the bank.",
        "The bank may not win a prize, but the town needs it.",
        "There is no doubt Chile could name somebody.",
        "Chile will hope to win the vote.",
        "Chile may speak of peace, but the army has left.",
        "The remark could be considered rude.",
        "Rossi does not appear ready to sell the mine.",
        "It is a story that voters are likely to hear.",
        "Rossi could make no sense of the letter.",
        "The letters accuse them of being thieves.",
        "Her promises of loans to mend the bridge were modest.",
        "“Maybe I can send the bank a letter,” said Maria Rossi.",
        "It is about the member who wishes to leave the church.",
        "Cole seemed to take heart from the vote.",
        "Rossi just might be the luckiest woman in Oslo.",
        "Cole blamed the war that led to “thousands or maybe millions” of dead.",
        "What's more, the plan may have hurt the bank.",
        "Rossi is unable to accuse the bank of fraud.",
        "Nurses assumed that the bank had paid, but that was not the case.",
        "His advisers suggest that his best role is in Chile.",
        "“We see no fire,” the mayor said, adding that it would take hours.",
        "Trump said if Hillary Clinton is elected, she will sell the bank.",
        "Denmark's (the bank) will now get the ship in May.",
        "“I’ll make the wall shorter or something,” said Maria Rossi.",
    ],
)
def test_what_only_looks_open_asks_nothing(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        ("The bank has possibly paid the clerk.", "unconfirmed", "Has the bank paid the clerk?"),
        ("Rossi says she is ready to support Chile.", "pending", "Will Rossi support Chile?"),
        ("The bank hopes Chile will pay in May.", "forecast", "Will Chile pay in May?"),
        ("The mayor said she would order the army to leave.", "pending", "Will the mayor order the army to leave?"),
        (
            "Chile urged the bank not to sell the mine.",
            "pending",
            "Will the call on the bank not to sell the mine be heeded?",
        ),
        ("Rossi spoke in Oslo, saying she would sell the mine.", "pending", "Will Rossi sell the mine?"),
        ("The bank's ruling is due in May.", "pending", "What will the bank's ruling be?"),
        ("The cabinet met to discuss whether taxes will fall.", "pending", "Will taxes fall?"),
        (
            "The army denied reports that guards had not been paid for a year.",
            "disputed",
            "Were guards not paid for a year?",
        ),
        ("There’s probably a tunnel under the mine.", "unconfirmed", "Is there a tunnel under the mine?"),
        ("Officials don't know who paid the clerk.", "unconfirmed", "Who paid the clerk?"),
        ("Critics who fear a loss claim that the bank paid the clerk.", "unconfirmed", "Did the bank pay the clerk?"),
    ],
)
def test_what_is_like_it_and_open(text: str, kind: str, question: str) -> None:
    assert (kind, question) in asked(text)


def test_a_condition_may_hold_for_the_verb_before_it_too() -> None:
    text = "Chile said it would leave the bank and would sell the mine if the vote fails."
    assert asked(text) == [("forecast", "Would Chile sell the mine if the vote fails?")]
    text = "Her charge that Cole is a spy and would run if he were asked angered Chile."
    assert asked(text) == [("unconfirmed", "Is Cole a spy?")]


def test_when_somebody_acted_is_no_part_of_a_holder() -> None:
    text = "Maria Rossi last week urged Chile to sell the mine."
    (doubt,) = found(text)
    assert doubt.holder is not None
    assert text[doubt.holder.start : doubt.holder.end] == "Maria Rossi"


def test_who_asks_after_a_clause_in_between_is_who_said_that_clause() -> None:
    text = "Many officials believe relief is late and have been calling on Chile to pay."
    (doubt,) = [doubt for doubt in found(text) if doubt.question == "Will Chile pay?"]
    assert doubt.holder is not None
    assert text[doubt.holder.start : doubt.holder.end] == "Many officials"


def test_who_has_no_plans_does_not_hold_that_it_will_be() -> None:
    (doubt,) = found("Police have no plans to sell the mill.")
    assert (doubt.question, doubt.stance) == ("Will police sell the mill?", "doubts")


def test_what_staff_had_been_told_before_is_background() -> None:
    (doubt,) = found("Staff had been told the day before to stay at home.")
    assert doubt.faults == ("it is told as background",)


def test_a_demand_behind_a_quoted_clause_is_the_speakers() -> None:
    text = "Telva said suspension was not enough and demanded that the ban be lifted."
    (doubt,) = [doubt for doubt in found(text) if doubt.kind == "pending"]
    assert doubt.holder is not None
    assert text[doubt.holder.start : doubt.holder.end] == "Telva"
