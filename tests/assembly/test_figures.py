"""Figures of any unit that differ, and what takes the place of an earlier one. The sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.assembly.questions.measures import measures
from briefing.model import Question
from tests.factory import briefed, make_document

DAYS = ("2031-05-02", "2031-05-03", "2031-05-06")


def questions(*texts: str) -> list[Question]:
    told = zip(texts, DAYS, strict=False)
    documents = [make_document(text, date=day, id=f"{day}.txt") for text, day in told]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    return [question for question in briefing.questions if question.question.endswith("?") and ":" in question.question]


DIFFERING = [
    (
        ("The Nordic Institute put the magnitude of the Selm quake at 7.4. The Geological Survey measured it at 7.2.",),
        "What is the magnitude: 7.4 or 7.2?",
        ["Nordic Institute", "The Geological Survey"],
    ),
    (
        ("Telva said the trip had cost 90 million dollars. A government audit put the cost at 120 million dollars.",),
        "What is the cost: 90 million dollars or 120 million dollars?",
        ["Telva", "A government audit"],
    ),
    (
        ("Idris Kane said 8,000 Russian troops had crossed the river. Western diplomats put the number at 12,000.",),
        "How many troops had crossed the river: 8,000 or 12,000?",
        ["Idris Kane", "Western diplomats"],
    ),
    (
        ("The Nordic Institute counted 61 dead in Selm. The police put the number at 42.",),
        "How many people died: 61 or 42?",
        ["Nordic Institute", "The police"],
    ),
    (
        ("The ministry said that at least 708 people had been killed in Selm. A student group counts 1,581.",),
        "How many people died: at least 708 or 1,581?",
        ["The ministry", "A student group"],
    ),
    (
        ("The Nordic Institute counted 2,010 attacks on farms up to May, the police 1,769.",),
        "How many attacks were there: 2,010 or 1,769?",
        ["Nordic Institute", "the police"],
    ),
    (
        ("The union says 20,000 people were dismissed; the government's figure is 293.",),
        "How many people: 20,000 or 293?",
        ["The union", "the government"],
    ),
    (
        ("The union says 20,000 people were dismissed. The official figure is 293.",),
        "How many people: 20,000 or 293?",
        ["The union", "official figure"],
    ),
    (
        ("The toll of the Selm fire stands at 70, according to the regime; Nordic counts put it at about 90.",),
        "How many people died: 70 or about 90?",
        ["the regime", "Nordic counts"],
    ),
    (
        ("The ministry has recorded 12 deaths in Selm; the Nordic Institute has counted about 30.",),
        "How many people died: 12 or about 30?",
        ["The ministry", "Nordic Institute"],
    ),
    (
        (
            "The cost of the damage in Selm is estimated at 300 million dollars.",
            "Insurers estimate the damage in Selm at 450 million dollars.",
        ),
        "What is the damage: 300 million dollars or 450 million dollars?",
        ["Insurers"],
    ),
    (
        (
            "Dockers at Kestrel in Selm rejected the offer by 88.1%, Ana Lund of the port union said.",
            "Dockers at Kestrel in Selm voted to reject the latest offer with a vote of 89.4 percent, Idris Kane said.",
        ),
        "What is the share of votes to reject the offer: 88.1% or 89.4 percent?",
        ["Ana Lund", "Idris Kane"],
    ),
    (
        (
            "At least nine people were killed when shells hit the village of Omo in Norway, officials said.",
            "The toll in Omo has risen to 13, Norway said. A local doctor spoke of 21 dead.",
        ),
        "How many people died: 13 or 21?",
        ["Norway", "A local doctor"],
    ),
    (
        (
            "Twelve crew members were arrested on the trawler Silver Hake off Selm. Two of them were injured when it "
            "was boarded, according to the Port Office.",
            "Ana Lund accused the guards of beating the crew of the trawler Silver Hake off Selm. Three sailors were "
            "injured when it was boarded, Lund said.",
        ),
        "How many crew were injured: two or three?",
        ["Port Office", "Ana Lund"],
    ),
]


@pytest.mark.parametrize(("texts", "question", "holders"), DIFFERING)
def test_two_sources_figures_stand_side_by_side(texts: tuple[str, ...], question: str, holders: list[str]) -> None:
    (found,) = questions(*texts)
    assert (found.kind, found.status, found.question) == ("unconfirmed", "open", question)
    assert [holder.name for holder in found.holders] == holders
    assert all(holder.figure is not None and holder.figure in question for holder in found.holders)


REPLACED = [
    (
        (
            "The Nordic Institute put the magnitude of the Selm quake at 7.4. The US Survey measured it at 7.2.",
            "The Nordic Institute revised the magnitude of the Selm quake to 7.2.",
        ),
        "revised",
    ),
    (
        (
            "Police said nine people died in the fire in Selm.",
            "Police now say 13 people died in the fire in Selm.",
        ),
        "now say",
    ),
    (
        (
            "A health agency said in Selm that 70 people had died of the drug Coravex.",
            "A report on the drug Coravex in Selm found that 64 people had died, not 70.",
        ),
        "not 70",
    ),
]


@pytest.mark.parametrize(("texts", "answer"), REPLACED)
def test_a_figure_that_takes_the_place_of_another_answers(texts: tuple[str, ...], answer: str) -> None:
    (found,) = questions(*texts)
    assert found.status == "answered"
    assert found.answer is not None and found.answer.document == "2031-05-03.txt"
    assert answer in texts[1]
    assert any(reason.startswith("settled as of 2031-05-03") for reason in found.reasons)


@pytest.mark.parametrize(
    "texts",
    [
        ("Telva said its profit was 20 million euros. Orbis said its profit was 30 million euros.",),
        ("The trip cost 90 euros. The hotel cost 120 euros.",),
        (
            "Dockers at Kestrel in Selm rejected the offer by 88.1%, Ana Lund of the port union said.",
            "Dockers at Kestrel in Selm approved the offer by 61.5%, Idris Kane said.",
        ),
        (
            "Shells killed two people in Omo last night, the agency Hake said. Between Tuesday and Wednesday shells "
            "killed 104 people in Omo, doctors said.",
        ),
        (
            "Telva of Selm issued bonds in Omo. The price is 41 dollars a share, Ana Lund said.",
            "Orbis of Selm issued bonds in Omo. The price is 9 dollars a share, Idris Kane said.",
        ),
        (
            "At least four people died in a blast near the embassy in Omo, officials in Hake said.",
            "The blasts in Selm and Omo killed at least 110 people, officials in Hake said.",
        ),
        ("Telva said the price of oil was 70 dollars. Orbis put the price of gas at 90 dollars.",),
        ("A magnitude 6.1 quake struck Selm, Telva said. The price was 6 dollars, Orbis said.",),
        ("Rain fell on Selm. Western diplomats put the number at 12,000.",),
        ("Rights groups count at least 40 dead in Selm, some above 60.",),
        ("The Nordic Institute recorded 12 deaths in May, in June 30.",),
        ("Telva said the cost was 20 million euros. Orbis put the cost at 20 million euros.",),
        (
            'Nobody was beaten on the Hake. "Two men slipped on a wet stair," said Idris Kane in Selm. A judge in Selm '
            "rules on Friday. The lawyer Ana Lund said in Selm that six of the men had not seen their families.",
        ),
        ("Two men mended the roof in Selm, Idris Kane said. Six of the men mended a car in Oslo, Ana Lund said.",),
        ("Twelve sailors sang in Selm. Two of them danced, Idris Kane said. Six sailors danced, Ana Lund said.",),
    ],
)
def test_figures_of_other_measures_are_not_set_side_by_side(texts: tuple[str, ...]) -> None:
    assert not questions(*texts)


MEASURES = [
    ("The damage is estimated at 300 million dollars.", "damage", 3e8, "dollar"),
    ("Insurers put the damage at about $2.1 billion.", "damage", 2.1e9, "dollar"),
    ("The turnout was 43 percent, officials said.", "turnout", 43.0, "percent"),
    ("A 7.4-magnitude quake struck.", "magnitude", 7.4, ""),
    ("The fine was cut; the price of bread is 4 euros.", "price", 4.0, "euro"),
]


@pytest.mark.parametrize(("text", "noun", "value", "unit"), MEASURES)
def test_a_measure_has_noun_value_and_unit(text: str, noun: str, value: float, unit: str) -> None:
    (found,) = measures(text)
    assert (found.noun, found.value, found.unit) == (noun, value, unit)


@pytest.mark.parametrize(
    "text", ["He put the cup on the shelf at 7.", "The cost was high.", "", "put the " * 60, "1 " * 250, "$" * 500]
)
def test_what_is_no_measure(text: str) -> None:
    assert not list(measures(text))


def test_figures_of_an_undated_document_need_one_story() -> None:
    """A note without a date is put beside a story whose lead shares its names, never beside any other."""
    story = "Guards seized the trawler Silver Hake off Selm on Monday. Two sailors were injured, the Port Office said."
    told = "Lund said that the guards off Selm beat the crew of the Silver Hake. Three sailors were injured, Lund said."
    other = "Guards in Omo found a boat. Three sailors were injured, Lund said."
    for text, asked in ((told, ["How many sailors were injured: three or two?"]), (other, [])):
        documents = [make_document(story, date=DAYS[0], id="a.txt"), make_document(text, date=None, id="b.txt")]
        made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
        assert [one.question for one in made.questions if one.question.startswith("How many")] == asked


ROADS = "Police counted the dead of the Selm Omo Hake holiday on Monday. {}"
"""An undated note; two that share its names are about one matter."""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Nine people died on Selm roads, with four deaths in both Omo and Hake.",
            "Six people died on Omo roads, five in Hake and two in Selm.",
        ),
        ("Omo, Hake and Selm have each recorded three deaths.", "Police said five people died."),
        ("The toll has risen to 13.", "Police said nine people died."),
        ("Nine people have died since the holiday began.", "Twelve people died, Ana Lund said."),
        ("Nine people died in Selm, Ana Lund said.", "Twelve people died, Idris Kane said."),
    ],
)
def test_undated_counts_by_place_or_day_are_not_set_side_by_side(one: str, other: str) -> None:
    """Each number of a list has a place of its own, and a toll that grows differs from itself."""
    documents = [
        make_document(ROADS.format(text), date=None, id=name)
        for name, text in (("a.txt", one), ("b.txt", other), ("c.txt", "Rain fell."))
    ]
    made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    assert not [question for question in made.questions if question.question.startswith("How many")]


def test_undated_counts_of_one_matter_are_set_side_by_side() -> None:
    """The nearest case to those above in which two sources do differ."""
    told = ("Nine people died, Ana Lund said.", "Twelve people died, Idris Kane said.")
    documents = [make_document(ROADS.format(text), date=None, id=f"{index}.txt") for index, text in enumerate(told)]
    made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    assert "How many people died: nine or twelve?" in [question.question for question in made.questions]


RAID = (
    "At least 46 people, most of them farmers, were killed in airstrikes carried out by Chadian planes in Niger's "
    "western Omo province on May 1, Reuters reported.",
    "Chadian airstrikes on Niger's Omo province overnight killed 46 people, mostly farmers, a Nigerien official said. "
    "Ali Sane, a spokesman for the rebels, claimed that 50 people, including 27 women, have died in the strikes. "
    "Residents said at least 13 people were left dead.",
    "Chadian airstrikes in Niger's Omo province on May 1 killed at least 15 individuals, Radio Selm said.",
)


def all_questions(*texts: str) -> list[Question]:
    documents = [make_document(text, date=day, id=f"{day}.txt") for text, day in zip(texts, DAYS, strict=False)]
    return list(assemble(documents, {one.id: annotate(one, parse(one)) for one in documents}).questions)


def test_one_toll_of_all_documents_is_one_question_with_every_figure_once() -> None:
    asked = [question.question for question in all_questions(*RAID)]
    assert asked == ["How many people died: at least 46, 50, at least 13 or at least 15?"]


def test_a_claim_of_one_figure_is_the_same_matter_but_one_of_who_did_it_is_its_own() -> None:
    text = "The mine in Omo fell in. Officials said 12 miners died. The union claimed that 20 miners had died."
    assert [question.question for question in all_questions(text)] == ["How many miners died: 12 or 20?"]
    blamed = f"{text} The union claimed that Kestrel Mining had killed 20 miners."
    assert "Did Kestrel Mining kill 20 miners?" in [question.question for question in all_questions(blamed)]


def test_a_toll_on_which_the_leads_differ_comes_before_a_plain_claim() -> None:
    toll, *_ = all_questions(
        "Chadian airstrikes killed 46 people in Niger's Omo province, Niger said. Niger claims that Chad burned a "
        "village. Chad claims that Niger armed rebels in Mali.",
        "Chadian airstrikes killed 12 people in Niger's Omo province, Radio Selm said.",
    )
    assert toll.question == "How many people died: 46 or 12?"


def test_a_size_told_aside_weighs_no_more_than_a_claim() -> None:
    (cost,) = questions(
        "Telva said the trip had cost 90 million dollars. An audit put the cost at 120 million dollars."
    )
    assert cost.weight < 0.7


def test_a_toll_of_another_year_is_no_news() -> None:
    (toll,) = questions(
        "The flood of 2013 left 400 people dead in Omo and Hake in Norway, Ana Lund said.",
        "In 2013, 200 people died in the flood in Omo and Hake in Norway, Radio Selm said.",
    )
    assert (toll.question, toll.weight) == ("How many people died: 400 or 200?", 0.55)


def undated(*texts: str) -> list[str]:
    documents = [make_document(text, date=None, id=f"{index}.txt") for index, text in enumerate(texts)]
    made = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    return [question.question for question in made.questions]


def test_a_toll_without_a_day_is_not_that_of_a_day_in_a_story_without_a_date() -> None:
    told = (
        "Last night the army of Norway killed two people in a test of the Hake truce with Selm, Omo radio said.",
        "The aid corps of Norway said four people were killed in two attacks in spite of the Hake truce with Selm. "
        "Omo doctors said at least 42 people were killed by the army of Norway on Sunday in spite of the truce.",
    )
    assert not any("42" in question for question in undated(*told))


def test_tolls_of_stories_without_a_date_keep_to_their_weekdays() -> None:
    told = "The army of Norway said {} people were killed by Selm shells in spite of the Hake truce with Omo on {}."
    assert undated(told.format(104, "Tuesday"), told.format(42, "Sunday").replace("army", "navy")) == []
    assert undated(told.format(104, "Sunday"), told.format(42, "Sunday").replace("army", "navy")) == [
        "How many people died: 104 or 42?"
    ]


def test_a_deed_told_of_the_next_number_counts_nothing_before_it() -> None:
    asked = questions(
        "So far 191 people lost their lives in Selm, 423 were injured, the ministry said.",
        "In Selm 404 people were injured in the quake, the ministry said.",
    )
    assert not any("191" in question.question for question in asked)


@pytest.mark.parametrize(
    ("text", "question", "figures"),
    [
        (
            "At least 24 people were killed in the protests, according to the union. Police say that they did not "
            "shoot and have put the number of deaths at seven.",
            "How many people died: at least 24 or seven?",
            [("the union", "at least 24"), ("Police", "seven")],
        ),
        (
            "Around 2,000 people would have to move, by the port's own count. The farmers' league, which stands for "
            "villages on the river, puts the number of those affected at 12,000.",
            "How many people would have to move: around 2,000 or 12,000?",
            [("the port", "around 2,000"), ("The farmers' league", "12,000")],
        ),
    ],
)
def test_who_puts_a_number_told_before_at_another(text: str, question: str, figures: list[tuple[str, str]]) -> None:
    (one,) = briefed([make_document(text, date="2024-06-03")]).questions
    assert one.question == question
    assert [(holder.name, holder.figure) for holder in one.holders] == figures


@pytest.mark.parametrize(
    "text",
    [
        "At least 24 people were killed, according to the union. Police put the number of those injured at 40.",
        "Around 2,000 people would have to move, by the port's own count. The union puts the number of dead at 40.",
        "At least 24 people were killed, according to the union. The firm put the number of jobs at 40.",
    ],
)
def test_a_number_of_other_people_is_no_other_figure(text: str) -> None:
    questions = briefed([make_document(text, date="2024-06-03")]).questions
    assert [one for one in questions if one.question.startswith("How many")] == []


def test_how_many_is_asked_once_with_the_figures_that_the_next_sentence_gives() -> None:
    text = "How many died is still in dispute. The Nordic Institute counted 61 dead in Selm. The police put it at 42."
    document = make_document(text, date=DAYS[0])
    found = assemble([document], {document.id: annotate(document, parse(document))}).questions
    assert [question.question for question in found] == ["How many people died: 61 or 42?"]
    assert "the text says that it is open" in found[0].reasons
    assert [document.text[span.start : span.end] for span in found[0].evidence][-1].startswith("How many died")
