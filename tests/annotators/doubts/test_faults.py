"""What speaks against a question: misread clauses, subjects that name nobody; and wordings that are mended."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Doubt
from tests.factory import make_document


def found(text: str) -> list[Doubt]:
    document = make_document(text, date="2025-03-02")
    return list(annotate(document, parse(document)).doubts)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("They will close the mine.", "not named"),
        ("Norway and Sweden both deny any part.", "what is denied"),
        ("Asked whether Lund had promised that the army would leave, Rossi said no.", "only asked whether"),
        ("Rossi questioned what she described as a steep rise in votes for Lund.", "what somebody calls it"),
        ("That plan will fail.", "not named"),
        ("The move will hurt Chile.", "not named"),
        ("His plan will ruin the bank.", "not named"),
        ("Nobody will be punished.", "nobody"),
        ("The town will no longer pay the guards.", "without its “not”"),
        ("The bank said it would never close the mill.", "will not be"),
        ("The mill was set to close when the war came.", "came between"),
        ("In 1987 the family decided to move to Chile.", "long over"),
        ("In May 2019 the bank moved to Oslo. Its chief agreed to sell the mill.", "long over"),
        ("The bank hopes that sales will exceed 700.", "no unit"),
        ("The mill told farmers to either repair the pump or to buy a filter.", "alternatives"),
        ("The town will mend the bridge or build a tunnel.", "alternatives"),
        ("Oslo will take over the ferry since December.", "since when"),
        ("The ministry won't publish the letter.", "will not be"),
        ("The bank said it would not lend to the firm.", "will not be"),
        ("The economist predicted that the strike will not hurt exports until May.", "not"),
        ("The union has demanded his return.", "who that is"),
        ("Chile may fall. Its defence ministry announced in May that it would build a dam.", "not named"),
        ("The court will let them leave the camp.", "who that is"),
        ("The mayor will sell him a house.", "who that is"),
        ("Maria Rossi may say.", "cut off"),
        ("The jury has decided not to charge the guard.", "will not be"),
        ("The bank will own the coins and will lend some to Chile.", "some of what"),
        ("Police asked whether the clerk left or was pushed.", "alternatives"),
        ("The only way the bank will change is by law.", "which way"),
        ("The bank paid the clerk so the guard would keep silent.", "to what end"),
        ("It is a threat to the towns that a second dam would constitute.", "outside it"),
        ("They searched the tree where police believe the sniper stood.", "outside it"),
        ("The guard drove her away before the nurses could examine her.", "before what"),
        ("Norway Could Close Its Border, Rossi Says.", "headline"),
        ("Anna Berg thinks the tax is unfair.", "opinion"),
        ("Police said his whereabouts are still unknown.", "who that is"),
        ("There is no reason to believe that the rebels will strike again.", "believe"),
        ("They made plans to build bunkers.", "not named"),
        ("The guest could have used some sleep.", "could have been"),
        ("The mayor said the flood could have been worse.", "could have been"),
        ("Polls had predicted that Arno Lund would win the vote.", "a past that is over"),
        ("The mill had been expected to close in June.", "a past that is over"),
    ],
)
def test_what_is_wrong_with_a_question(text: str, fault: str) -> None:
    assert any(fault in reason for doubt in found(text) for reason in doubt.faults), [d.faults for d in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The miners will close the mine.",
        "The plan of the council will fail.",
        "Chile's plan will hurt its farmers.",
        "The bank hopes that sales will exceed 700 million dollars.",
        "The mill told farmers to repair the pump.",
        "The town will buy guns or tanks.",
        "Oslo will take over the ferry in December.",
        "The ministry will publish the letter.",
        "The economist predicted that the strike will hurt exports until May.",
        "There will be a second round.",
        "The mayor will sell her house.",
        "The farmers will sell their mills.",
        "Norway will tell the farmers that they must leave.",
        "The rebels have promised not to attack the convoy.",
        "The bank will lend some coins to Chile.",
        "The firm, which makes saws, plans to sell its stores.",
        "The clerk made mistakes that could have changed the result.",
        "It is a deal in which the bank will sell its stores.",
        "Anna Berg thinks the plant is safe.",
        "Polls have predicted that Arno Lund will win the vote.",
        "Norway had said it would close the port in June.",
    ],
)
def test_nothing_is_wrong_with_these(text: str) -> None:
    (doubt,) = found(text)
    assert doubt.faults == ()


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ('The mayor said: "Today Oslo is going to vote on the tunnel."', "Will Oslo vote on the tunnel today?"),
        (
            "Danish government's answer on the ferries is still pending.",
            "What will the Danish government's answer on the ferries be?",
        ),
        ("• Lund, who has been free since May, will go to jail.", "Will Lund go to jail?"),
        ("• Will Lund go to jail?", "Will Lund go to jail?"),
        (
            "Arno Lund was tried on Monday. Police said that the money may have come from his bank account.",
            "Has the money come from Arno Lund’s bank account?",
        ),
        (
            "Arno Lund was tried on Monday. Police said that Arno Lund may have taken money from his bank account.",
            "Has Arno Lund taken money from his bank account?",
        ),
        ("Parliament's answer is still pending.", "What will Parliament's answer be?"),
        (
            "Chile's finance ministry said the government will sell the mines.",
            "Will Chile’s government sell the mines?",
        ),
        ("Ana's lawyer said the government will sell the mines.", "Will the government sell the mines?"),
    ],
)
def test_how_it_is_worded(text: str, question: str) -> None:
    assert question in [doubt.question for doubt in found(text)]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Maria Rossi predicted that the strike will not hurt exports.", "doubts"),
        ("The bank said it would not lend to the firm.", "denies"),
        ("Rome claims that its navy did not fire.", "denies"),
        ("Maria Rossi predicted that the strike will hurt exports.", "asserts"),
    ],
)
def test_who_foretells_that_it_will_not_be_denies_nobody(text: str, stance: str) -> None:
    (doubt,) = found(text)
    assert doubt.stance == stance


def test_what_had_been_agreed_is_not_pending() -> None:
    assert found("The bank had agreed to sell its stores.") == []
    assert found("The union said the bank had intended to sell its stores.") == []
    assert [doubt.question for doubt in found("The bank has agreed to sell its stores.")] == [
        "Will the bank sell its stores?"
    ]


@pytest.mark.parametrize(
    ("closed", "open_"),
    [
        ("This is the first bridge to be built of glass.", "A bridge to be built of glass has drawn protests."),
        ("The fund was set up to build a school.", "The fund is set to build a school."),
        ("The crowd demanded Rossi.", "The crowd demanded the release of Rossi."),
    ],
)
def test_what_only_looks_like_a_plan(closed: str, open_: str) -> None:
    assert all(doubt.faults for doubt in found(closed))
    (doubt,) = found(open_)
    assert doubt.faults == ()


@pytest.mark.parametrize(
    "text",
    [
        "On Friday the family decided to move to Chile.",
        "In 1987 the mill was built. It is due to close in May.",
        "The mill is set to close when the war comes.",
        "The firm, founded in 1987, will close the mill.",
    ],
)
def test_news_is_not_long_over(text: str) -> None:
    assert not any("long over" in fault or "came between" in fault for doubt in found(text) for fault in doubt.faults)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "Prosecutors believe the firm's chief executive, Per Olav Strand, had known about the leak.",
            "Did the firm's chief executive, Per Olav Strand, know about the leak?",
        ),
        (
            "Chile, Peru and Bolivia, which met in May, will sign the treaty.",
            "Will Chile, Peru and Bolivia sign the treaty?",
        ),
        ("The regulator is considering fining the bank.", "Will the regulator fine the bank?"),
        ("The club is considering cutting the prices.", "Will the club cut the prices?"),
        ("Mr Cole told police that Mason had left. She may sell her car.", "Could she sell her car?"),
    ],
)
def test_wordings_that_are_mended(text: str, question: str) -> None:
    assert question in [doubt.question for doubt in found(text)]


def test_a_month_is_day_enough_to_tell_what_is_long_over() -> None:
    text = "In 2022 Ana Cole warned of a flood in Oslo. She called for immediate repairs to the dam."
    document = make_document(text, date="2024-09")
    faults = [fault for doubt in annotate(document, parse(document)).doubts for fault in doubt.faults]
    assert "it tells of a time long over" in faults
