"""What is unclear, unknown, rumoured or only estimated, and what only sounds so. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document

UNSETTLED = [
    ("Whether the drug works in children is an open question.", "Does the drug work in children?"),
    ("It is doubtful whether the treaty was ever ratified.", "Was the treaty ever ratified?"),
    ("Nobody knows who ordered the strike.", "Who ordered the strike?"),
    ("What caused the crash remains unknown.", "What caused the crash?"),
    ("Why the engine failed is not known.", "Why did the engine fail?"),
    ("How the gas escaped remains a mystery.", "How did the gas escape?"),
    ("Questions remain about how the samples were lost.", "How were the samples lost?"),
    ("Officials gave conflicting accounts of how the ship sank.", "How did the ship sink?"),
    ("No group has claimed responsibility for the blast.", "Who is responsible for the blast?"),
    ("The agency raised the case, alleging that the samples were lost.", "Were the samples lost?"),
    (
        "It still remains unclear when and where the first talks between Chad and Mali will be held.",
        "When and where will the first talks between Chad and Mali be held?",
    ),
    ("It is unclear when or how the border will reopen.", "When or how will the border reopen?"),
    ("It is unclear how and why the plant exploded.", "How and why did the plant explode?"),
    ("It is not known where and when Ana Lund was arrested.", "Where and when was Ana Lund arrested?"),
    ("The cause of the blast was not immediately clear.", "What is the cause of the blast?"),
    ("The ministry could not confirm that the ship had sunk.", "Did the ship sink?"),
    ("Questions remain over who ordered the raid on Tacna.", "Who ordered the raid on Tacna?"),
    ("Questions remain about the whereabouts of Ana Lund.", "What are the whereabouts of Ana Lund?"),
    ("The union gave no date for the strike.", "What is the date for the strike?"),
    ("The union did not give a reason for the strike.", "What is the reason for the strike?"),
    ("Ana Lund's successor has not yet been chosen.", "Who will Ana Lund's successor be?"),
    ("Norway's king was asked to act as a mediator.", "Will Norway's king act as a mediator?"),
    ("The whereabouts of the general are unknown.", "What are the whereabouts of the general?"),
    ("As many as 300 people are feared dead.", "Are as many as 300 people dead?"),
    ("Two climbers were believed lost.", "Were two climbers lost?"),
    ("The losses are estimated at 9 billion dollars.", "Are the losses 9 billion dollars?"),
    ("Insurers estimate the damage at 450 million euros.", "Is the damage 450 million euros?"),
    (
        "There were reports of explosions near the airport.",
        "Are the reports of explosions near the airport true?",
    ),
    ("Rumours of a merger have been circulating since May.", "Are the rumours of a merger true?"),
    ("Shares rose amid speculation about a sale.", "Is the speculation about a sale true?"),
    ("It seems that the valve was left open.", "Was the valve left open?"),
    ("It is possible that the letter was forged.", "Was the letter forged?"),
    ("Police believe the same man carried out both robberies.", "Did the same man carry out both robberies?"),
    ("The data suggest that the plane had lost its sensors.", "Did the plane lose its sensors?"),
    ("The operator denied that water was seeping from the dam.", "Was water seeping from the dam?"),
    ("China said one of its orbiters may have been struck.", "Has one of China’s orbiters been struck?"),
    ("There is speculation that its chief, Olaf Brandt, has left.", "Has Olaf Brandt left?"),
    ("Ross accused her deputy of being asleep at the desk.", "Was her deputy asleep at the desk?"),
    ("The widow disputes the idea that the mill was safe.", "Was the mill safe?"),
    ("The insurers have not said if they paid.", "Did the insurers pay?"),
    ("The board would not say who had supplied the papers.", "Who has supplied the papers?"),
    ("She could not say whether the gate had been open.", "Was the gate open?"),
    ("He works at a mine where two men are believed to be trapped.", "Are two men trapped?"),
]


@pytest.mark.parametrize(("sentence", "question"), UNSETTLED)
def test_what_is_unsettled(sentence: str, question: str) -> None:
    document = make_document(f"The paper lay on the table. {sentence}")
    assert question in [doubt.question for doubt in doubts(document, parse(document)) if not doubt.faults]


@pytest.mark.parametrize(
    "sentence",
    [
        "The reports of the committee were published in May.",
        "The considered opinion of the judges was read out.",
        "He is considered brilliant by his pupils.",
        "A teacher mistakenly thought the clock was a bomb.",
        "It was possible to see the island from the pier.",
        "The open question was struck from the paper.",
        "We estimated it at home.",
        "He argued that the state could not make law out of prejudice.",
        "Reports that the tower had fallen proved false.",
        "The ministry would neither confirm nor deny the report.",
        "The prisoners were moved to the coast, apparently either by sea or by land.",
        "And the president, asked whether the deal was fair, replied with a smile.",
        "She wants a good school, a goal likely to be supported by most voters.",
        "The army claimed responsibility for the blast.",
        "The police gave accounts of how the fire was put out.",
        "The league confirmed reports that two players had left.",
    ],
)
def test_what_only_sounds_unsettled(sentence: str) -> None:
    document = make_document(f"The paper lay on the table. {sentence}")
    assert not doubts(document, parse(document))


@pytest.mark.parametrize(
    "sentence",
    [
        "Everyone appears to believe that the island will change.",
        "Ross believes the minister is correct about the tax.",
        "Many people believe a third term is a mistake.",
        "Police claim they see signs of progress.",
        "The war may once have seemed far away.",
        "The sale would have saved the port millions. Norway might have asked for its own ships.",
        "Orbis believes the price is fair to its owners.",
        "Ross condemns any acts which may hurt the crew.",
        "Some voters may not vote because of the rain.",
        "The lack of interest seems to be a real issue for the party.",
        "Ross said the trip was perhaps more important than the other.",
        "He lost a claim of 2 million dollars, which could have ruined him.",
    ],
)
def test_what_nobody_would_ask(sentence: str) -> None:
    document = make_document(sentence)
    assert all(doubt.faults for doubt in doubts(document, parse(document)))


HELD = [
    ("The Post wrote that Ross had claimed a loss, which could ruin the bank.", "The Post"),
    ("Many in the northern islands, who believe the ferry will stop, are angry.", None),
    ("Ross was told that the bridge could collapse.", None),
    ("The opposition leader, Petra Olin, claims the mayor lied.", "Petra Olin"),
    ("The bank said it would sell its shop.", "The bank"),
    ("Rossi spoke of rumours that the mill had closed.", None),
    ("Kyiv’s allegation that the bridge was mined caused alarm.", "Kyiv"),
]


@pytest.mark.parametrize(("sentence", "holder"), HELD)
def test_who_holds_it(sentence: str, holder: str | None) -> None:
    document = make_document(sentence)
    (found,) = doubts(document, parse(document))
    assert (document.text[found.holder.start : found.holder.end] if found.holder else None) == holder
