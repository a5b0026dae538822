"""Open questions across documents: disputes, one line a matter, later answers, figures, weight and ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.assembly.actors import resolve
from briefing.assembly.questions import open_questions
from briefing.exporters.sections import LEAST
from briefing.model import ActorRules, Briefing, Document, Question
from briefing.pipeline import with_facts
from briefing.readers import Source, find_sources, read_source
from tests.factory import make_document

SEEDS = Path(__file__).parents[2] / "seeds"


def briefing(*documents: Document) -> Briefing:
    return assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})


def stories(*told: tuple[str, str]) -> list[Document]:
    """Documents of a date and a text each."""
    return [make_document(text, date=date, id=f"{number}.txt") for number, (date, text) in enumerate(told)]


def only(questions: Sequence[Question], kind: str) -> Question:
    (question,) = [question for question in questions if question.kind == kind]
    return question


def sides(question: Question) -> list[tuple[str | None, str]]:
    return [(holder.name, holder.stance) for holder in question.holders]


# --- disputes -------------------------------------------------------------------------------------------------------


def test_a_claim_and_its_denial_are_one_dispute_with_both_sides() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Ukraine claims that Russia has shelled a school in Odesa. Russia has denied the attack.")
        )
    )
    question = only(made.questions, "disputed")
    assert question.question == "Has Russia shelled a school in Odesa?"
    assert sides(question) == [("Ukraine", "asserts"), ("Russia", "denies")]
    assert [made.citation(span) for span in question.evidence] == [(1, 1), (1, 2)]


def test_a_plain_statement_can_be_the_claim() -> None:
    made = briefing(
        *stories(("2025-03-02", "Ukraine said that Russia had shelled a school. Russia denied the attack."))
    )
    assert sides(only(made.questions, "disputed")) == [("Ukraine", "asserts"), ("Russia", "denies")]


def test_a_dispute_across_documents() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Ukraine claims that Iran has sent missiles to Russia."),
            ("2025-03-04", "Iran denied that it had sent missiles to Russia."),
        )
    )
    question = only(made.questions, "disputed")
    assert sides(question) == [("Ukraine", "asserts"), ("Iran", "denies")]
    assert [made.citation(span) for span in question.evidence] == [(1, 1), (2, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Iran denied that it had sent missiles to Russia.",  # nobody claims it
        "Ukraine claims that Iran has sent missiles to Russia. France denied that its banks had failed.",
        "Iran claims that its harbour was bombed. Iran denied the report.",  # one and the same
    ],
)
def test_no_dispute_without_two_sides(text: str) -> None:
    made = briefing(*stories(("2025-03-02", text)))
    assert [question for question in made.questions if question.kind == "disputed"] == []


def test_a_lone_denial_is_unconfirmed_and_says_so() -> None:
    made = briefing(*stories(("2025-03-02", "Iran denied that it had sent missiles to Russia.")))
    question = only(made.questions, "unconfirmed")
    assert sides(question) == [("Iran", "denies")]
    assert "denied by Iran; no document says who claims it" in question.reasons


# --- one line a matter ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("speaker", "holder"),
    [
        ("A spokesman for Trade Minister Ana Reyes", "A spokesman for Trade Minister Ana Reyes"),
        ("Spokesman Tom Hale", "Tom Hale"),
        ("A spokesman for the Harbour Ministry", "Harbour Ministry"),
    ],
)
def test_who_speaks_for_a_person_is_not_that_person(speaker: str, holder: str) -> None:
    text = f"{speaker} said damage from the fires in Omo is estimated at 2 million crowns."
    (question,) = briefing(make_document(text)).questions
    assert sides(question) == [(holder, "asserts")]


def test_questions_on_one_matter_are_one() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "South Korea urged the immediate withdrawal of North Korean troops from Russia."),
            ("2025-03-05", "Canada demanded the withdrawal of North Korean soldiers from Russia."),
        )
    )
    question = only(made.questions, "pending")
    assert len(question.members) == 2
    assert question.id == question.members[0]
    assert sides(question) == [("South Korea", "asks"), ("Canada", "asks")]


def test_one_request_in_two_forms_is_one_matter() -> None:
    """What Norway asks Chile for is the same, whatever comes before it; another deed is another matter."""
    one = ("2025-03-02", "Norway urged Chile to close the fishery in the northern city.")
    same = ("2025-03-03", "Norway called on Chile to send ships to the northern strait on Monday to close the fishery.")
    deed = ("2025-03-03", "Norway called on Chile to reopen the port in the northern strait.")
    assert [len(briefing(*stories(one, other)).questions) for other in (same, deed)] == [1, 2]


def test_other_figures_are_another_matter() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Russia will send 300 soldiers to Syria."),
            ("2025-03-05", "Russia will send 900 soldiers to Syria."),
        )
    )
    assert len(made.questions) == 2


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        (None, "Chile reportedly moved two boats to the strait last week.", "Did Chile move two boats to the strait?"),
        (None, "Chile reportedly moved two boats on Tuesday.", "Did Chile move two boats?"),
        (None, "Chile reportedly moved two boats on 3 May 2024.", "Did Chile move two boats on 3 May 2024?"),
        (
            None,
            "Chile will move two boats in the spring of next year.",
            "Will Chile move two boats in the spring of next year?",
        ),
        (None, "The talks have failed. What did Chile do last week?", "What did Chile do last week?"),
        (None, "Chile is set to send two boats to Peru later this week.", "Will Chile send two boats to Peru?"),
        (
            "2025-03-02",
            "Chile reportedly moved two boats to the strait last week.",
            "Did Chile move two boats to the strait last week?",
        ),
    ],
)
def test_a_question_of_an_undated_document_has_no_week(date: str | None, text: str, expected: str) -> None:
    made = briefing(make_document(text, date=date))
    assert [question.question for question in made.questions] == [expected]


def test_a_headline_and_an_interview_ask_nothing_here() -> None:
    made = briefing(
        make_document(
            "Iran to send missiles\n\nThe ambassador received us in his garden, among roses, late on Sunday.\n\n"
            "What do you think of the treaty?\n\nIt is a good treaty, and we signed it with open eyes last spring.\n\n"
            "Did you read it?\n\nEvery page of it, twice, and the annexes too, in both languages, over the summer.\n"
        )
    )
    assert made.questions == ()


# --- what a later document says ---------------------------------------------------------------------------------------


def test_a_later_document_settles() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Poland will ratify the border treaty with Germany."),
            ("2025-04-09", "On Tuesday, Poland ratified the border treaty with Germany."),
        )
    )
    question = only(made.questions, "pending")
    assert question.status == "answered"
    assert question.answer is not None
    assert made.citation(question.answer) == (2, 1)
    assert any("settled as of 2025-04-09" in reason for reason in question.reasons)


def test_where_a_matter_stood_is_no_answer() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Germany will review its policy on providing tanks to Ukraine."),
            ("2025-04-09", "Germany has refrained from providing tanks to Ukraine."),
        )
    )
    question = only(made.questions, "pending")
    assert question.status == "open"
    assert question.answer is not None
    assert any("still open" in reason and "2025-04-09" in reason for reason in question.reasons)


@pytest.mark.parametrize(
    ("first", "later", "text"),
    [
        ("2025-04-09", "2025-03-02", "Poland ratified the border treaty with Germany."),  # before it was asked
        ("2025-03-02", "2025-04-09", "Poland may have ratified the border treaty with Germany."),  # open itself
        ("2025-03-02", "2025-04-09", "Spain ratified the fishing treaty with Morocco."),  # another matter
    ],
)
def test_what_does_not_settle(first: str, later: str, text: str) -> None:
    asked = "Poland will ratify the border treaty with Germany."
    made = briefing(*stories((first, asked), (later, text)))
    assert only(made.questions, "pending").status == "open"


# --- figures ----------------------------------------------------------------------------------------------------------


def test_figures_that_differ_stand_side_by_side() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Russian missiles killed 12 people in the centre of Odesa on Saturday."),
            ("2025-03-03", "Russian missiles killed at least 15 people in the centre of Odesa on Saturday."),
        )
    )
    question = only(made.questions, "unconfirmed")
    assert question.question == "How many people died: 12 or at least 15?"
    assert [made.citation(span) for span in question.evidence] == [(1, 1), (2, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian missiles killed 12 people in Odesa.", "Russian missiles injured 15 people in Odesa."),
        ("Russian missiles killed 12 people in Odesa.", "Russian missiles killed 12 people in Odesa."),
        ("Russian missiles killed 12 people in Odesa.", "A flood killed 15 people in Nepal."),
    ],
)
def test_other_counts_do_not_differ(one: str, other: str) -> None:
    made = briefing(*stories(("2025-03-02", one), ("2025-03-03", other)))
    assert [question for question in made.questions if question.question.startswith("How many")] == []


@pytest.mark.parametrize(
    ("told", "question"),
    [
        (
            (
                ("2025-02-03", "An earthquake struck Tarvin in Peru on Sunday. At least 212 people were killed."),
                ("2025-02-05", "The earthquake in Tarvin, Peru, killed more than 640 people, the Red Crescent said."),
                ("2025-02-09", "The death toll from the earthquake in Tarvin, Peru, rose to 2,300, officials said."),
            ),
            "How many people died: at least 212, more than 640 or 2,300?",
        ),
        (
            (("2025-03-02", "Organisers said 50,000 people marched through Lima. Police said 8,000 people marched."),),
            "How many people marched: 50,000 or 8,000?",
        ),
        (
            (
                ("2025-03-02", "The Red Cross said 41 people had been infected with cholera in Chile on Saturday."),
                ("2025-03-03", "Chile's doctors said 1.2 million people had been infected with cholera on Saturday."),
            ),
            "How many people were infected: 41 or 1.2 million?",
        ),
    ],
)
def test_figures_stand_in_order_of_time_with_the_deed(told: tuple[tuple[str, str], ...], question: str) -> None:
    assert only(briefing(*stories(*told)).questions, "unconfirmed").question == question


@pytest.mark.parametrize(
    ("later", "status"),
    [
        ("The death toll from the flood in Lorca, Chile, has risen to 13, officials said.", "answered"),
        ("The mayor said 13 people were killed in the flood in Lorca, Chile.", "answered"),
        ("Doctors said 13 people were killed in the flood in Lorca, Chile.", "open"),
    ],
)
def test_a_later_figure_may_take_the_place_of_an_earlier(later: str, status: str) -> None:
    told = ("2025-03-02", "A flood struck Lorca in Chile. The mayor said nine people were killed.")
    made = briefing(*stories(told, ("2025-03-03", later)))
    question = only(made.questions, "unconfirmed")
    assert question.question == "How many people died: nine or 13?"
    assert question.status == status
    assert (question.answer is not None) == (status == "answered")


def test_who_gives_a_figure_and_when_is_told() -> None:
    made = briefing(
        *stories(("2025-03-02", "Organisers said 50,000 people marched in Lima. Police said 8,000 people marched."))
    )
    question = only(made.questions, "unconfirmed")
    assert sides(question) == [("Organisers", "asserts"), ("Police", "asserts")]
    assert "“8,000 people” according to Police, 2025-03-02" in question.reasons


@pytest.mark.parametrize(
    "told",
    [
        (("2025-03-02", "Police said 12 people marched in Lima. Police said 9 people marched in Lima."),),  # one source
        (("2025-03-02", "A flood killed 12 people in Chile."), ("2025-03-04", "A flood killed 15 people in Peru.")),
        (("2025-03-02", "A flood killed 12 people in Chile."), ("2024-01-04", "A flood killed 15 people in Chile.")),
        (
            ("2025-03-02", "A flood killed 500 people in Chile."),
            ("2025-03-03", "A flood in Chile killed about 498 people."),
        ),
        (
            ("2025-03-02", "A flood killed 12 people in Chile."),
            ("2025-03-03", "A flood in Chile killed 3 more people."),
        ),
        (
            ("2025-03-02", "A flood killed 12 people in Chile."),
            ("2025-03-03", "A flood in Chile could kill 90 people."),
        ),
    ],
)
def test_figures_of_other_things_are_not_set_side_by_side(told: tuple[tuple[str, str], ...]) -> None:
    asked = [question.question for question in briefing(*stories(*told)).questions]
    assert [question for question in asked if question.startswith("How many")] == []


def test_a_denial_of_one_who_is_no_actor_meets_its_claim() -> None:
    made = briefing(
        *stories(("2025-03-02", "Police said the captain had been drunk. The captain denied that he had been drunk."))
    )
    assert sides(only(made.questions, "disputed")) == [("Police", "asserts"), ("The captain", "denies")]


def test_a_later_deed_answers_without_an_actor() -> None:
    made = briefing(
        *stories(
            ("2024-03-01", "The ministry will open three clinics in the capital."),
            ("2024-03-20", "The ministry opened three clinics in the capital on Monday."),
        )
    )
    assert [question.status for question in made.questions] == ["answered"]


# --- order, ids -------------------------------------------------------------------------------------------------------


def test_ids_do_not_depend_on_other_documents() -> None:
    first, second = stories(
        ("2025-03-02", "Norway plans to sell its mines."), ("2025-03-03", "Chile could close its ports.")
    )
    alone = {question.id for question in briefing(first).questions}
    assert alone <= {question.id for question in briefing(first, second).questions}


def test_the_same_words_twice_have_two_ids() -> None:
    _, questions = (
        None,
        briefing(*stories(("2025-03-02", "Norway may sell its mines. Norway may sell its mines."))).questions,
    )
    (question,) = questions
    assert len(set(question.members)) == 2


def test_heavier_questions_come_first_and_weights_lie_between_nought_and_one() -> None:
    questions = seeds().questions
    assert [question.weight for question in questions] == sorted((q.weight for q in questions), reverse=True)
    assert all(0 <= question.weight <= 1 for question in questions)


# --- the sample -------------------------------------------------------------------------------------------------------


def _documents() -> Iterator[Document]:
    for source in find_sources([SEEDS]):
        if isinstance(source, Source):
            for document in read_source(source):
                assert isinstance(document, Document)
                yield with_facts(document, None, "2024-10-25" if document.id.startswith("000") else None)


def seeds() -> Briefing:
    return briefing(*_documents())


def test_the_sample_s_dispute_has_four_holders() -> None:
    made = seeds()
    question = only(made.questions, "disputed")
    assert question.question == "Are thousands of North Korean troops training in Russia?"
    assert set(sides(question)) >= {
        ("South Korea", "asserts"),
        ("United States", "asserts"),
        ("North Korea", "denies"),
        ("Russia", "denies"),
    }
    assert [made.citation(span) for span in question.evidence[:2]] == [(1, 3), (1, 4)]


def test_the_sample_s_review_is_open_with_where_it_stood() -> None:
    made = seeds()
    (question,) = [question for question in made.questions if '"review"' in question.question]
    assert question.status == "open"
    assert question.answer is not None
    assert made.text(question.answer) == "Seoul has refrained from providing lethal weapons directly to Ukraine."


def test_the_sample_asks_these_questions() -> None:
    asked = {question.question for question in seeds().questions}
    assert asked >= {
        "Did about 500 North Korean soldiers die in a Ukrainian attack in November 2024?",
        "Have an estimated 8,000 North Korean soldiers been stationed in the Kursk region of Russia?",
        "What will the South Korean government’s next moves be?",
        "Could North Korea’s participation in the ongoing war between Moscow and Kyiv trigger a new arms race on the "
        "Korean Peninsula?",
        "Will Western allies act against the North Korean troops in Russia?",
    }
    assert not any(question.startswith("Why has North Korea") for question in asked)
    assert not any(question.startswith("How many") for question in asked)


# --- worth asking -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The new phone will have a camera.",
        "The new phone will cost 90 euros.",
        "They will close the mine.",
        "There could be more delays.",
        "Why did they do it?",
        "The bank hopes that sales will exceed 700.",
    ],
)
def test_what_nobody_would_ask(text: str) -> None:
    assert briefing(*stories(("2025-03-02", text))).questions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Norway will close its embassy in Kabul.",
        "Norway will offer a loan to Chile.",
        "Why did Norway close its embassy?",
        "The factory could close in spring.",
        "The Europeans are considering ending the talks.",
        "The plotters were urged to end the siege.",
        "No date has been set for the election.",
    ],
)
def test_what_is_worth_asking(text: str) -> None:
    assert len(briefing(*stories(("2025-03-02", text))).questions) == 1


def test_what_is_overdue_sinks_and_says_so() -> None:
    said = ("2025-03-02", "Norway said that it will close its embassy in Kabul on 4 March 2025.")
    soon = only(briefing(*stories(said, ("2025-03-03", "Rain fell on Oslo."))).questions, "pending")
    late = only(briefing(*stories(said, ("2025-05-03", "Rain fell on Oslo."))).questions, "pending")
    assert not any("overdue" in reason for reason in soon.reasons)
    assert late.weight <= soon.weight - 0.25
    assert any(reason.startswith("overdue: it was for 2025-03-04") for reason in late.reasons)


def test_the_day_of_the_briefing_may_be_given() -> None:
    (document,) = stories(("2025-03-02", "Norway will close its embassy in Kabul on 4 March 2025."))
    found = {document.id: annotate(document, parse(document))}
    roster = resolve([document], found, ActorRules())
    (early,) = open_questions([document], found, roster, as_of="2025-03-03")
    (late,) = open_questions([document], found, roster, as_of="2025-06-01")
    assert late.weight < early.weight


def test_what_is_old_sinks() -> None:
    said = ("2022-03-02", "Norway will close its embassy in Kabul.")
    fresh = only(briefing(*stories(said, ("2022-03-03", "Rain fell on Oslo."))).questions, "pending")
    old = only(briefing(*stories(said, ("2025-03-03", "Rain fell on Oslo."))).questions, "pending")
    assert old.weight < fresh.weight
    assert any(reason.startswith("old") for reason in old.reasons)


@pytest.mark.parametrize(
    ("headline", "status"), [("Maria Rossi resigns as mayor", "answered"), ("Maria Rossi opens a mill", "open")]
)
def test_a_headline_that_tells_the_deed_as_done_answers(headline: str, status: str) -> None:
    text = f"{headline}\n\nMaria Rossi, the mayor of Turin, has decided to step down from her post, her office said.\n"
    question = only(briefing(make_document(text, date="2025-03-02")).questions, "pending")
    assert question.status == status


def test_an_i_that_nobody_named_holds_nothing() -> None:
    said = 'In a letter it says: "I have asked Maria Rossi to lead the bank."'
    question = only(briefing(*stories(("2025-03-02", said))).questions, "pending")
    assert sides(question) == []


def test_demands_for_one_thing_are_one() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Norway demanded the return of Maria Rossi."),
            ("2025-03-03", "Sweden demanded Maria Rossi's return."),
        )
    )
    assert len(made.questions) == 1


# --- what later documents tell ----------------------------------------------------------------------------------------

TOLD_LATER = [
    ("Telva's board has yet to vote on the sale.", "Telva's board voted on Monday against the sale.", "answered"),
    ("Orbis plans to buy Telva for 3 billion euros.", "Orbis dropped its plan to buy Telva.", "answered"),
    (
        "Poland will ratify the border treaty with Germany.",
        "On Tuesday, Poland ratified the border treaty with Germany.",
        "answered",
    ),
    (
        "Chile's senate will vote on the mining bill.",
        "Chile's senate approved the mining bill on Thursday.",
        "answered",
    ),
    (
        "Norway plans to sell its mines in Svalbard.",
        "Norway has scrapped plans to sell its mines in Svalbard.",
        "answered",
    ),
    (
        "The concert by Ana Rossi in Lisbon is due to take place on Saturday.",
        "The concert by Ana Rossi in Lisbon was cancelled.",
        "answered",
    ),
    ("Kestrel Air will open a base in Bergen.", "Kestrel Air cancelled the base in Bergen.", "answered"),
    ("The court will rule on Dana Holt's appeal.", "The court rejected Dana Holt's appeal.", "answered"),
    ("Germany urged Serbia to release Milo Petric.", "Serbia released Milo Petric on Sunday.", "answered"),
    ("Spain could expel the ambassador of Peru.", "Spain expelled the ambassador of Peru.", "answered"),
    (
        "The regulator is considering fining Halden Bank over the losses.",
        "The regulator fined Halden Bank 40 million euros over the losses.",
        "answered",
    ),
    ("Canada plans to buy 40 tanks from Germany.", "Canada decided not to buy tanks from Germany.", "answered"),
    (
        "Kenya's parliament has yet to approve the port deal with Dalco.",
        "Kenya's parliament approved the port deal with Dalco in June.",
        "answered",
    ),
    ("Torino wants to sign Ivo Lund from Brann.", "Torino signed Ivo Lund from Brann.", "answered"),
    ("Prime Minister Sane is expected to resign.", "Prime Minister Sane resigned on Friday.", "answered"),
    ("Sweden will send engineers to Ghana.", "Sweden has abandoned its plan to send engineers to Ghana.", "answered"),
    (
        "Turkey will host the talks between Armenia and Georgia.",
        "The talks between Armenia and Georgia in Turkey were called off.",
        "answered",
    ),
    (
        "Chile will hold a referendum on the constitution.",
        "The referendum on the constitution was held in Chile on Sunday.",
        "answered",
    ),
    (
        "Brazil asked Petrolina to close its refinery in Santos.",
        "Petrolina refused to close its refinery in Santos.",
        "see",
    ),
    (
        "Germany will review its policy on providing tanks to Ukraine.",
        "Germany has refrained from providing tanks to Ukraine.",
        "see",
    ),
    ("Egypt plans to raise the price of bread.", "Egypt postponed the rise in the price of bread.", "see"),
    ("The court will rule on Dana Holt's appeal.", "The court rejected Milo Petric's appeal.", "open"),
    ("Chile will hold a referendum on the constitution.", "Chile held a football match on Sunday.", "open"),
    ("Norway plans to sell its mines in Svalbard.", "Norway cancelled its debts to Ghana.", "open"),
    (
        "Brazil asked Petrolina to close its refinery in Santos.",
        "Brazil asked Petrolina again to close its refinery in Santos.",
        "open",
    ),
    ("Sweden will send engineers to Ghana.", "Sweden sent letters to Ghana.", "open"),
    (
        "Kenya's parliament has yet to approve the port deal with Dalco.",
        "Kenya's parliament approved the budget.",
        "open",
    ),
    (
        "The regulator is considering fining Halden Bank over the losses.",
        "The regulator met Halden Bank over tea.",
        "open",
    ),
    ("Spain could expel the ambassador of Peru.", "Peru praised the ambassador of Spain.", "open"),
    ("Poland will ratify the border treaty with Germany.", "Poland ratified the fishing treaty with Latvia.", "open"),
    (
        "Poland will ratify the border treaty with Germany.",
        "Poland may have ratified the border treaty with Germany.",
        "open",
    ),
    ("Poland will ratify the border treaty with Germany.", "Spain ratified the border treaty with Morocco.", "open"),
    ("Orbis plans to buy Telva for 3 billion euros.", "Orbis bought Lumen for 3 billion euros.", "open"),
    ("Orbis plans to buy Telva for 3 billion euros.", "Orbis dropped its plan to buy Lumen.", "open"),
    ("Orbis plans to buy Telva for 3 billion euros.", "Orbis still plans to buy Telva.", "open"),
    ("Telva's board has yet to vote on the sale.", "Telva's board voted on its new chairman.", "open"),
    ("Telva's board has yet to vote on the sale.", "Telva's board will vote on the sale in June.", "open"),
    ("Canada plans to buy 40 tanks from Germany.", "Canada planned to buy tanks from Germany in 2019.", "open"),
    ("The court will rule on Dana Holt's appeal.", "The court heard Dana Holt's appeal on Monday.", "open"),
    ("Kestrel Air will open a base in Bergen.", "Kestrel Air cancelled 40 flights from Bergen.", "open"),
    ("Serbia was urged by Germany to release Milo Petric.", "Germany urged Serbia to release Milo Petric.", "open"),
]


def standing(*told: tuple[str, str]) -> str:
    made = briefing(*stories(*told))
    question = next(question for question in made.questions if question.evidence[0].document == "0.txt")
    return "see" if question.status == "open" and question.answer is not None else question.status


@pytest.mark.parametrize(("asked", "later", "state"), TOLD_LATER)
def test_a_later_document_may_tell_what_came_of_it(asked: str, later: str, state: str) -> None:
    assert standing(("2024-05-01", asked), ("2024-08-01", later)) == state


@pytest.mark.parametrize(("asked", "told", "state"), [told for told in TOLD_LATER if told[2] == "answered"])
def test_an_earlier_document_answers_nothing(asked: str, told: str, state: str) -> None:
    assert standing(("2024-08-01", asked), ("2024-05-01", told)) == "open"


def test_what_is_said_to_be_unclear_comes_before_plain_claims() -> None:
    text = (
        "Mali claims that Chad burned a village. It remains unclear when and where the talks between Chad and Mali "
        "will be held. Chad plans to sue Mali."
    )
    document = make_document(text, date="2031-05-02")
    first, *others = assemble([document], {document.id: annotate(document, parse(document))}).questions
    assert first.question == "When and where will the talks between Chad and Mali be held?"
    assert len(others) == 2


def _asked(*texts: str) -> list[Question]:
    documents = [make_document(text, date=f"2031-05-0{day}", id=f"{day}.txt") for day, text in enumerate(texts, 1)]
    return list(assemble(documents, {one.id: annotate(one, parse(one)) for one in documents}).questions)


def test_a_plan_told_shortly_and_in_full_is_one_question() -> None:
    (once,) = _asked("Chad vowed to retaliate.", "Chad vowed to retaliate against these raids.")
    assert (once.question, len(once.members)) == ("Will Chad retaliate?", 2)


def test_plans_with_other_things_or_days_are_two() -> None:
    texts = ("Chad plans to close the mine in 2032.", "Chad plans to close the mine in 2035.")
    assert len(_asked(*texts)) == 2
    assert len(_asked("Chad plans to sell the mine.", "Chad plans to sell the mine and the port of Omo.")) == 2


def test_a_tally_holds_no_plan_but_a_union_does() -> None:
    text = "Members of the Kestrel union will walk off the job on Friday, according to {}."
    (counted,) = _asked(text.format("vote totals announced on Thursday"))
    (told,) = _asked(text.format("the port office"))
    assert counted.holders == ()
    assert [holder.name for holder in told.holders] == ["the port office"]


def test_a_muted_response_weighs_no_more_than_a_plan() -> None:
    plan, muted = _asked("Chad’s response to the offer of drones has remained muted. Chad plans to sue Mali.")
    assert (plan.question, muted.question) == (
        "Will Chad sue Mali?",
        "What will Chad’s response to the offer of drones be?",
    )


# --- plans told in several wordings ---------------------------------------------------------------------------------


def test_one_plan_with_one_large_figure_is_one_question() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Norway said it will cut 9,000 jobs worldwide and close two mines."),
            ("2025-03-03", "Norway has said that it would lose 9,000 positions, a fifth of all."),
        )
    )
    assert len([one for one in made.questions if "9,000" in one.question]) == 1


def test_what_is_announced_leads_before_what_is_foretold() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Norway is expected to close the port of Selm in May."),
            ("2025-03-02", "Norway said it will close the port of Selm."),
        )
    )
    assert [one.kind for one in made.questions if "port of Selm" in one.question] == ["pending"]


def test_two_sales_are_two_questions() -> None:
    made = briefing(
        *stories(
            ("2025-03-02", "Norway said it will sell 5,000 trucks."),
            ("2025-03-02", "Norway said it will sell 7,000 trucks."),
        )
    )
    assert len([one for one in made.questions if "trucks" in one.question]) == 2


def test_a_demand_is_asked_about_though_it_names_nobody() -> None:
    made = briefing(*stories(("2025-03-02", "Workers demanded a wage increase of 40% over four years.")))
    assert [one.question for one in made.questions] == [
        "Will the demand for a wage increase of 40% over four years be met?"
    ]


def test_a_body_without_a_name_acts() -> None:
    made = briefing(*stories(("2025-03-02", "The regulators will block the sale. The smell will fill the hall.")))
    assert [one.question for one in made.questions] == ["Will the regulators block the sale?"]


def test_what_the_text_breaks_off_in_is_not_asked() -> None:
    made = briefing(*stories(("2025-03-02", "Chile spoke first.\n\nNorway claims that Chile has sold the mi")))
    assert made.questions == ()


# --- what is not worth asking ---------------------------------------------------------------------------------------


def weight_of(text: str) -> float:
    made = briefing(*stories(("2025-03-02", f"Norway spoke to Chile. {text}")))
    return max((one.weight for one in made.questions), default=0.0)


def test_how_somebody_bears_himself_weighs_less_than_a_deed() -> None:
    assert weight_of("Norway said it will work with Chile.") < weight_of("Norway said it will arm Chile.")
    assert weight_of("Norway said it will do the right thing.") < weight_of("Norway said it will do a deal with Chile.")


def test_what_is_foretold_of_anybody_is_not_asked() -> None:
    made = briefing(*stories(("2025-03-02", "Some boats from Norway will land at Oslo. Norway will land at Oslo.")))
    assert [one.question for one in made.questions] == ["Will Norway land at Oslo?"]


def test_what_no_later_document_raises_sinks() -> None:
    plan, other = "Norway plans to build a dam in May.", "Norway met Peru."
    early = only(briefing(*stories(("2025-03-02", plan), ("2025-03-09", other))).questions, "pending")
    late = only(briefing(*stories(("2025-03-02", other), ("2025-03-09", plan))).questions, "pending")
    again = only(briefing(*stories(("2025-03-02", plan), ("2025-03-09", plan))).questions, "pending")
    apart = only(briefing(*stories(("2025-03-02", plan), ("2025-03-09", "Chile met Peru."))).questions, "pending")
    assert early.weight < late.weight * 0.6
    for question in (late, again, apart):
        assert "no later document raises it" not in " ".join(question.reasons)


@pytest.mark.parametrize(
    ("asked", "most"),
    [
        ("It is not clear who in Norway will sign the accord.", 0.9),  # somebody may have by now
        ("It is not clear who sank the boat from Norway.", 1.0),
    ],
)
def test_what_was_not_known_yet_sinks_little_or_not_at_all(asked: str, most: float) -> None:
    other = "Norway met Peru."
    early = only(briefing(*stories(("2025-03-02", asked), ("2025-03-09", other))).questions, "unconfirmed")
    late = only(briefing(*stories(("2025-03-02", other), ("2025-03-09", asked))).questions, "unconfirmed")
    assert 0.6 * late.weight < early.weight <= most * late.weight


def test_when_it_will_be_is_what_is_settled_soonest() -> None:
    asked, other = "It is not clear when Norway will sign the accord.", "Norway met Peru."
    early = only(briefing(*stories(("2025-03-02", asked), ("2025-03-09", other))).questions, "unconfirmed")
    late = only(briefing(*stories(("2025-03-02", other), ("2025-03-09", asked))).questions, "unconfirmed")
    assert early.weight < late.weight * 0.6


def test_what_was_over_when_it_was_written_is_no_term() -> None:
    text = "Chad plans to accept a plea over the crash of 2018. Will el-Omar hold?"
    first, second = briefing(*stories(("2025-03-02", text))).questions
    assert first.question == "Will Chad accept a plea over the crash of 2018?"
    assert "overdue" not in " ".join(first.reasons)
    assert second.question == "Will el-Omar hold?"


def test_an_older_gap_comes_before_a_newer_plan() -> None:
    gap, plan = "It is not clear who sank the boat from Norway.", "Norway plans to build a dam. Peru claims to be poor."
    first, *_ = briefing(*stories(("2025-03-02", gap), ("2025-03-09", plan))).questions
    assert first.question == "Who sank the boat from Norway?"


def test_an_appeal_that_was_lodged_weighs_as_much_as_a_claim() -> None:
    text = "Lawyers for two of the guards said they had lodged appeals. A guard said the gate was allegedly shut."
    first, *_ = briefing(*stories(("2025-03-02", text))).questions
    assert first.question == "Will the appeals succeed?"


def test_a_claim_that_no_later_document_raises_sinks_and_a_dispute_stays() -> None:
    claim, denial, other = "Chile said Norway had sunk a boat.", "Norway denied it had sunk a boat.", "Norway met Peru."
    alone = briefing(*stories(("2025-03-02", "Norway reportedly sank a boat."), ("2025-03-09", other))).questions
    assert "no later document raises it" in only(alone, "unconfirmed").reasons[-1]
    both = briefing(*stories(("2025-03-02", f"{claim} {denial}"), ("2025-03-09", other))).questions
    assert "no later document raises it" not in only(both, "disputed").reasons[-1]


def test_a_commentary_is_mostly_later_than_a_story_without_a_date() -> None:
    story = make_document("Norway plans to build a dam in May.", id="story.txt")
    comment = make_document("Norway met Peru.", id="comment.txt", date="2025-03-09")
    beside = only(briefing(story, replace(comment, genre="Commentary")).questions, "pending")
    news = only(briefing(story, comment).questions, "pending")
    assert beside.weight < news.weight
    paper = make_document("Norway met Peru. " + "It rained. " * 40, id="comment.txt", date="2025-03-09")
    assert only(briefing(story, paper).questions, "pending").weight == beside.weight


def test_a_link_to_another_page_asks_nothing() -> None:
    assert briefing(*stories(("2025-03-02", "LOOK: Could Norway sell the mine to Chile?"))).questions == ()


def test_a_question_that_opens_a_paragraph_sinks_and_one_that_ends_it_does_not() -> None:
    lead = "Norway met Peru in Oslo. It rained on the guests. They spoke of whales. They spoke of tolls.\n\n"
    answer = "Papers show that Chile paid for the port of Arica in May."
    heads, ends = (
        only(briefing(*stories(("2025-03-02", lead + text))).questions, "asked")
        for text in (f"Did Chile push Peru? {answer}", f"{answer} Did Chile push Peru?")
    )
    assert "its paragraph takes it up" in heads.reasons[-1]
    assert "its paragraph takes it up" not in ends.reasons[-1]


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        ("Chile will paint its harbour offices.", False),
        ("Chile plans to paint its harbour offices. It has rained for days.", False),
        ("Chile plans to paint its harbour offices, though Peru has refused the paint.", True),
        ("Chile plans to paint its harbour offices. But the paint may not come.", True),
        ("Chile plans to close its embassy in Peru.", True),
    ],
)
def test_a_plan_on_which_nothing_casts_doubt_sinks(text: str, is_doubted: bool) -> None:
    question = next(one for one in briefing(*stories(("2025-03-02", text))).questions if one.kind == "pending")
    assert ("nothing casts doubt on it" in question.reasons[-1]) != is_doubted


def test_what_is_only_ruled_out_sinks() -> None:
    told = "Norway's minister said on Monday that Chile {} send troops to Peru."
    ruled_out, foretold = (
        only(briefing(*stories(("2025-03-02", told.format(would)))).questions, "forecast")
        for would in ("would not", "would")
    )
    assert sides(ruled_out)[0][1] == "denies"
    assert ruled_out.weight < foretold.weight * 0.8


@pytest.mark.parametrize(
    ("told", "stays"),
    [
        ("Norway is to send troops to Peru, though its bishops object.", True),
        ("Norway wants to send troops to Peru, though its bishops object.", True),
        ("Norway's minister said that the army would leave Peru, though its bishops object.", True),
        ("Norway has yet to send troops to Peru, though its bishops object.", False),
    ],
)
def test_what_readers_seldom_find_open_stays_at_the_desk(told: str, stays: bool) -> None:
    (question,) = briefing(*stories(("2025-03-02", told))).questions
    assert (question.weight < LEAST) is stays


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ('"Who has Norway ever punished?" Arno Lund asked reporters.', "for effect"),
        ('"Does a drowned man pay Norway?" Arno Lund asked reporters.', "for effect"),
        ('"Who paid Norway for the port?" Arno Lund asked reporters.', None),
    ],
)
def test_what_a_speaker_asks_for_effect_sinks(told: str, why: str | None) -> None:
    (question,) = briefing(*stories(("2025-03-02", told))).questions
    assert any("for effect" in reason for reason in question.reasons) is (why is not None)


@pytest.mark.parametrize(
    ("open_", "sinks"),
    [
        ("It was not immediately clear who paid Norway for the port.", True),
        ("It was not clear on Thursday why Norway had closed the port.", True),
        ("It is not clear who paid Norway for the port.", False),
    ],
)
def test_what_was_not_clear_on_its_day_sinks_beside_a_later_document(open_: str, sinks: bool) -> None:
    made = briefing(*stories(("2025-03-02", open_), ("2025-06-02", "Norway rebuilt the port.")))
    question = only(made.questions, "unconfirmed")
    assert any("no later document" in reason for reason in question.reasons) is sinks


def test_who_kept_silent_and_has_spoken_since_has_mostly_said_it() -> None:
    silent = "Arno Lund of Norway has not said whether he will run in May."
    later = "{} On 1 June 2025 {} told Norway that he was tired."
    weights = [
        only(
            briefing(
                *stories(("2025-03-02", silent), ("2025-06-02", later.format("Norway rebuilt the port.", who)))
            ).questions,
            "unconfirmed",
        ).weight
        for who in ("Arno Lund", "Omar Berg")
    ]
    assert weights[0] < weights[1]


def test_what_its_author_does_not_expect_sinks() -> None:
    told = "Norway is {} to send troops to Peru in the spring."
    unlikely, likely = (
        only(briefing(*stories(("2025-03-02", told.format(how)))).questions, "forecast")
        for how in ("unlikely", "likely")
    )
    assert unlikely.weight < likely.weight * 0.7


def test_who_denies_says_that_the_denial_holds() -> None:
    made = briefing(*stories(("2025-03-02", "It rained. Norway denied the findings of Mia Rossi.")))
    question = only(made.questions, "unconfirmed")
    assert question.question == "Does Norway’s denial of the findings of Mia Rossi hold?"
    assert sides(question) == [("Norway", "asserts")]


def test_a_piece_answers_what_it_opens_with() -> None:
    asked, rest = "Will Norway sell its embassy in Kabul?", "Norway had debts. It sold two boats. Nobody came."
    opens = only(briefing(*stories(("2025-03-02", f"{asked} {rest}"))).questions, "asked")
    ends = only(briefing(*stories(("2025-03-02", f"{rest} {asked}"))).questions, "asked")
    assert opens.weight < ends.weight / 2


def test_two_that_accuse_each_other_put_two_questions() -> None:
    text = (
        "Norway's army accused Sweden of shelling a village near Kirkenes with rockets. Sweden's army, in turn, "
        "accused Norway of shelling two villages near Kiruna with rockets. Sweden rejected the Norwegian accusations."
    )
    questions = briefing(*stories(("2024-05-03", text))).questions
    asked = {question.question: [holder.name for holder in question.holders] for question in questions}
    assert "Did Norway shell two villages near Kiruna with rockets?" in asked
    assert "Sweden's army" not in asked["Did Sweden shell a village near Kirkenes with rockets?"]
