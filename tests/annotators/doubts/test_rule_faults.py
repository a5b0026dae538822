"""What the questions of single rules are left out for: opinions, plans of things, what the sentence itself settles."""

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
        ("Orr is probably the most important smuggler the police have ever caught.", "most so"),
        ("Rossi claims the dam is the safest dam in Chile.", "most so"),
        ("Critics accused the party of becoming increasingly rude.", "opinion"),
        ("Oslo appears to hold an advantage.", "opinion"),
        ("Orr could consider himself very unlucky as replays showed he was safe.", "opinion"),
        ("The agency has advised mayors to assume that the dam is weak.", "nobody could tell"),
        ("The bank asked the union to take the offer to a vote, which was rejected.", "the sentence itself"),
        ("Chile asked Norway to open the strait, but Oslo refused.", "the sentence itself"),
        ("Orr was promising a million jobs to end four years of recession.", "to what end"),
        ("It is thought the Swede arrested in Chile for smuggling nuts is from Oslo.", "two clauses"),
        ("Ana Rossi vowed never to forget the victims of the flood.", "nobody could tell"),
        ("The board is committed to see the pool again.", "nobody could tell"),
        ("Rossi maintains the union has been treated unfairly.", "opinion"),
        ("The navy insists it is a legitimate force and a key part of the army.", "opinion"),
        ("Ana Berg appeared to be concerned about the flood.", "strikes"),
        ("Workers at the bank will follow suit in May.", "and not what"),
        ("The guild will do the same in Oslo.", "and not what"),
        ("Oslo has a new trainer after Ana Strand decided to end her contract.", "background"),
        ("The guild has said it will take time to find the boats.", "not named"),
        ("Chile claims that its guards shot and killed two smugglers near Oslo.", "next verb"),
        ("The trial is about telling the guard to hide the letters.", "background"),
        ("The judge rejected Orr's claims of immunity.", "ruling"),
        ("The problem was not our inability to ask but whether or not the answers could be found.", "another clause"),
        ("Such talks could only start in Oslo.", "not named"),
        ("The board decided to spurn Telva.", "decision is the deed"),
        ("The firm enacted the plan to buy time.", "carried out already"),
        ("The army urges residents to follow the instructions.", "advice"),
        ("Drivers are asked to avoid the bridge to Oslo.", "advice"),
        ("Norway demanded action.", "says too little"),
        ("The regulator decided to block the merger.", "decision is the deed"),
        ("A club that believes the mayor is a thief is no club.", "nobody is told to hold it"),
        (
            "It is hard to square with the meeting the minister, Ana Rossi, is reported to have held with Orr.",
            "stands outside it",
        ),
        ("The administrators are liable for perhaps the largest part of the debt.", "only a part"),
        ("Chile is facing trouble at seemingly every turn.", "only a part"),
        ("We discuss what the fishing talks with Chile will bring.", "text itself tells"),
        ("This paper examines whether Norway will leave the pact.", "text itself tells"),
        ("Norway will sign no treaty that might look like a surrender.", "will not be done"),
        ("Arno Lund had taken the plan to close the port to the board.", "background"),
        ("The bank fell, as Norway will notice, by a third.", "aside"),
        ("The Game Might Be Up for Chile.", "headline"),
        ("The party will not talk to anyone who demands the removal of Rossi.", "only supposed"),
        ("Part of the plot included a plan to kill Rossi.", "background"),
        ("The firm has been ordered by a Norwegian court to wind up.", "ruling"),
        ("The court in Oslo has decided to liquidate the bank.", "ruling"),
        ("The jury has been told not to read papers from Chile.", "leave something be"),
        ("The council accused the firm of spending 23 years to hide the leak.", "cut off"),
        (
            "The state told the court that the machine failed tests, returned odd results and could perform "
            "only a dozen checks.",
            "may be another",
        ),
        ("Norway will approve the sale last July.", "its time is over"),
        ("It is thought that more than 500 ships of Norway have not been found.", "counts those who did not"),
        ("The talks are the end of a deal that could have created the largest bank.", "could have been"),
        ("The club has a date the mayor has set to open the rink.", "set up for"),
        ("The mayor urged both sides to act responsibly.", "nobody could tell"),
        ("Chile closed the pit after two unions asked the court to seize the bank.", "background"),
        ("Rossi previously used a speech to call for a boycott of Chile.", "background"),
        ("The bank is seeking to have Ana Berg, a juror, removed from the trial.", "cut off"),
        ("A fire broke out on Wednesday, June 14, which is believed to have started on the fourth floor.", "is a time"),
        ("The firm will buy the rights to the mine from.", "cut off"),
        ("The study suggests that the richer the people, the older the guests become.", "cut off"),
        ("The smuggler will interrogated by the court.", "verb is missing"),
        ("The island will not only give Chile a port, it will feed it.", "half of a pair"),
        ("The bank decided to break off all contact with him.", "who that is"),
        ("The rebels will stop violence against him in May.", "who that is"),
        ("The harsh winter seeks to teach the town a lesson.", "asks and aims at nothing"),
        ("Only a protest will can now stop the yacht from winning the race.", "two modal verbs"),
        ("The ministry believes more than 300 people there are buried under rubble.", "not where"),
        (
            "Rome's weather is one of the question marks over a match between Chile and Norway, due to start at noon.",
            "another noun",
        ),
    ],
)
def test_faulty(text: str, fault: str) -> None:
    assert any(fault in one for doubt in found(text) for one in doubt.faults)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry claims at least 12 people were killed.",
        "The ministry claims most of the miners were killed.",
        "Critics accused the mayor of taking bribes.",
        "Oslo appears to hold two hostages.",
        "The court could consider the appeal in May.",
        "The agency has advised mayors to close the dam.",
        "The bank asked the union to take the offer to a vote, which will be held in May.",
        "Chile asked Norway to open the strait, but the ministry said nothing.",
        "The union maintains Rossi has been treated in Oslo.",
        "The navy insists it is a part of the army.",
        "The smuggler will be interrogated by the court.",
        "The court will step in.",
        "The guards will tell the minister that the army is with him.",
        "Norway demanded action against the smugglers.",
        "The administrators are perhaps liable for a part of the debt.",
        "Chile claims that its guards shot at smugglers and killed two sailors near Oslo.",
        "The guild has said it will take the boats to Oslo.",
        "The guild asked the guard to hide the letters.",
        "The firm rejected Orr's claims of immunity.",
        "The firm announced the plan to buy a mill.",
        "The army urges residents to leave the camp.",
        "Workers at the bank will follow the judge in May.",
        "The last bridges are to be labelled.",
        "Per Strand decided to end the strike after Oslo lost.",
        "They met again, a day after the envoy threatened to quit.",
        "The mayor of the old town seeks to teach children chess.",
        "Only the jury will hear the protest.",
        "Elections will be held in Chile in May.",
        "The ministry believes more than 300 people in Bergen are buried there.",
        "The bridge between Chile and Norway, due to open in May, is ready.",
    ],
)
def test_faultless(text: str) -> None:
    assert not any(doubt.faults for doubt in found(text))


@pytest.mark.parametrize(
    ("text", "kind", "question"),
    [
        ("The strike threatens to empty the shops.", "forecast", "Will the strike empty the shops?"),
        ("Rossi threatens to empty the shops.", "pending", "Will Rossi empty the shops?"),
        ("The toll from the flood was set to rise sharply.", "forecast", "Will the toll from the flood rise sharply?"),
        ("The bank says new rules will reduce waste.", "forecast", "Will new rules reduce waste?"),
        ("The bank says it will reduce waste.", "pending", "Will the bank reduce waste?"),
        (
            "The admiral warned that Chile might be preparing to invade Norway.",
            "forecast",
            "Could Chile be preparing to invade Norway?",
        ),
        (
            "The warden says if the wind rises hundreds of concerts will be cancelled.",
            "pending",
            "Will hundreds of concerts be cancelled if the wind rises?",
        ),
        (
            "The brigade says it expects to call on other towns for help.",
            "pending",
            "Will the brigade call on other towns for help?",
        ),
        (
            "It is not clear if the outbreak in Chile is related to the one in Norway.",
            "unconfirmed",
            "Is the outbreak in Chile related to the one in Norway?",
        ),
        (
            "Chile and Norway accused each other on Monday of shelling a school.",
            "unconfirmed",
            "Did Chile or Norway shell a school?",
        ),
        ("Both sides accused each other of breaking the truce.", "unconfirmed", "Did either side break the truce?"),
        (
            "The army and the Orla Guard accused each other of being responsible for the blast.",
            "unconfirmed",
            "Was the army or the Orla Guard responsible for the blast?",
        ),
        ("Both sides blamed each other for the clashes.", "unconfirmed", "Who is to blame for the clashes?"),
        ("Each side says that the other fired first in May.", "unconfirmed", "Who fired first in May?"),
        ("Both armies said the other had crossed the river.", "unconfirmed", "Who crossed the river?"),
        ("Rossi says that the other fired first.", None, None),
        ("A man was planning attacks on Oslo.", None, None),
        ("The guild said it was planning attacks on Oslo.", "pending", "Will there be attacks on Oslo?"),
        (
            "The deal will sadly leave guests out of pocket.",
            "pending",
            "Will the deal leave guests out of pocket?",
        ),
        (
            "Two guides who led the trip denied the theft.",
            "disputed",
            "Does two guides’ denial of the theft hold?",
        ),
        ("Ana Lund said there was a deal to be done.", None, None),
        ("Rossi insists she has never taken bribes.", "unconfirmed", "Has Rossi ever taken bribes?"),
        ("The club insisted there was no cover-up in Oslo.", "unconfirmed", "Was there any cover-up in Oslo?"),
        ("The court will, on Sunday, hear the guard.", "pending", "Will the court hear the guard on Sunday?"),
        ("The court will, among other things, hear the guard.", "pending", "Will the court hear the guard?"),
        ("Seated in the hall, the leaders will discuss the treaty.", "pending", "Will the leaders discuss the treaty?"),
        ("We do not know the full extent of the outbreak.", "unconfirmed", "What is the full extent of the outbreak?"),
        ("The firm did not disclose the terms of the deal.", "unconfirmed", "What are the terms of the deal?"),
        (
            "Chile accuses Norway's secret service of masterminding the raid.",
            "unconfirmed",
            "Is the accusation against Norway's secret service of masterminding the raid true?",
        ),
        ("The firm did not change the terms of the deal.", None, None),
        ("The clerk has made claims about planning attacks on Oslo.", None, None),
        ("The union is planning attacks on Oslo.", "pending", "Will there be attacks on Oslo?"),
        ("The report says lung disease is rarer in Oslo.", None, None),
        ("Reports said lung disease is rarer in Oslo.", "unconfirmed", "Is lung disease rarer in Oslo?"),
        ("Several thousand miners will walk off the job.", "pending", "Will several thousand miners walk off the job?"),
        ("The clerk did not know the name of the street.", None, None),
        ("A report in the Bergen Post says 21 percent of the patients were from Oslo.", None, None),
    ],
)
def test_kind_and_question(text: str, kind: str | None, question: str | None) -> None:
    assert [(doubt.kind, doubt.question) for doubt in found(text)] == ([(kind, question)] if kind else [])


@pytest.mark.parametrize(
    ("text", "stance", "holder"),
    [
        ("Parents' groups still want the bishop to resign.", "asks", "Parents' groups"),
        ("The bishop wants to resign.", "asserts", "The bishop"),
        ("The strike threatens to empty the shops.", "asserts", None),
        ("The admiral warned that Chile might be preparing to invade Norway.", "asserts", "The admiral"),
        ("One Swede, believed to be a smuggler, was taken into custody when he came out.", "asserts", None),
    ],
)
def test_holder(text: str, stance: str, holder: str | None) -> None:
    (doubt,) = found(text)
    assert (doubt.stance, doubt.holder and text[doubt.holder.start : doubt.holder.end]) == (stance, holder)


def test_a_thing_asked_for_is_named_with_its_owner() -> None:
    """Where "her return" is known to be Rossi's, the question says so; else it is left out."""
    asked = [doubt.question for doubt in found("Ana Rossi was jailed in May. The union has demanded her return.")]
    assert asked == ["Will the demand for Ana Rossi’s return be met?"]


def test_a_plan_is_asked_of_whom_it_is() -> None:
    """Of who announces "its plans", if that can be meant: the miners' would be "theirs"."""
    (doubt,) = found("The union announced on Monday its plans to resume talks with the bank.")
    assert doubt.question == "Will the union resume talks with the bank?"
    (doubt,) = found("The miners announced on Monday its plans to resume talks with the bank.")
    assert doubt.question == "Will the plans to resume talks with the bank be carried out?"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        (
            "The ruling leaves Coast and Harbour Administration fees alone. "
            "It does not say whether the agency misled Oslo.",
            "Did the Coast and Harbour Administration mislead Oslo?",
        ),
        (
            "Ana Lund accused the judge of bias and of serving Oslo.",
            "Is the accusation against the judge of bias true?",
        ),
        (
            "Francis Lund, the lawmaker who accused the authorities of a cover-up, was arrested on 11 February.",
            "Is the accusation against the authorities of a cover-up true?",
        ),
        (
            "Norway said that the search of Oslo, then, would take four weeks.",
            "Will the search of Oslo take four weeks?",
        ),
        ("The sale of Berg Bank is subject to court approval.", "Will the sale of Berg Bank get court approval?"),
        ("No decision has been taken on whether Norway will join the pact.", "Will Norway join the pact?"),
        ("Most of the miners of Oslo are believed to be trapped.", "Are most of the miners of Oslo trapped?"),
        ("The plan was drawn up so that Chile should not know who pays in Oslo.", None),
    ],
)
def test_what_is_asked_in_full(text: str, question: str | None) -> None:
    assert [doubt.question for doubt in found(text)] == ([question] if question is not None else [])
