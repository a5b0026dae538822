"""Gaps that a text names by the words around a question word, and what only looks like one."""

from __future__ import annotations

import pytest

from briefing.annotators.doubts import doubts
from briefing.annotators.language import parse
from tests.factory import make_document

GAPS = [
    ("Nobody can say with confidence how many sailors drowned.", "How many sailors drowned?"),
    ("The clubs have no way of establishing what was said to the six sailors.", "What was said to the six sailors?"),
    (
        "How the charge was made out against the engineers is something that only the papers can show.",
        "How was the charge made out against the engineers?",
    ),
    ("The ministry has given no indication of when the port will reopen.", "When will the port reopen?"),
    ("The report is silent on who ordered the strike.", "Who ordered the strike?"),
    ("Analysts are divided over how far the bank will go.", "How far will the bank go?"),
    ("The deal says nothing about who pays for the repairs.", "Who pays for the repairs?"),
    ("The law does not define what counts as a reasonable step.", "What counts as a reasonable step?"),
    ("The third is whether the new codes are notified.", "Are the new codes notified?"),
    ("All hangs on what the neutral rate is, and nobody knows.", "What is the neutral rate?"),
    ("First, whether the inspector accepts the report.", "Does the inspector accept the report?"),
    ("Second, how long the strike will last.", "How long will the strike last?"),
    ("The biggest question: whether Norrock will sell the mine.", "Will Norrock sell the mine?"),
    ("What matters now is whether the inspector accepts the report.", "Does the inspector accept the report?"),
    ("Whether the truce holds will depend on the army.", "Will the truce hold?"),
    ("It remains an open question whether the court has jurisdiction.", "Does the court have jurisdiction?"),
    ("The firm would not be drawn on whether jobs will go.", "Will jobs go?"),
    (
        "Whether Ana Cole will come back before the vote her party doesn't say.",
        "Will Ana Cole come back before the vote?",
    ),
    (
        "The firm has until 22 July to say whether it will go on with its appeal.",
        "Will the firm go on with its appeal?",
    ),
    ("The firm has until 22 July to decide whether to sell.", "Will the firm sell?"),
    ("Malta has neither said that it will hand Ana Cole over nor that it won't.", "Will Malta hand Ana Cole over?"),
    ("The ministry would neither confirm nor deny that it had paid.", "Did the ministry pay?"),
    (
        "Peru's cabinet still has friends. It has not said when it will hold a vote.",
        "When will Peru's cabinet hold a vote?",
    ),
    ("How many sailors died has never been settled.", "How many sailors died?"),
    (
        "How that charge was made out against the engineers is unknown.",
        "How was the charge made out against the engineers?",
    ),
    ("Families have long asked why residents weren't warned.", "Why were residents not warned?"),
    (
        "Asked what would become of the funds, Lund said it was too soon to say.",
        "What will become of the funds?",
    ),
    ("Asked whether the mine would close, Lund said it was too early to tell.", "Will the mine close?"),
    ("Asked when the port would open, Lund said that no decision had been made.", "When will the port open?"),
    ("What we don't know: the whereabouts of Ana Rossi.", "What are the whereabouts of Ana Rossi?"),
    ("What is not known: the cause of the fire.", "What is the cause of the fire?"),
    ("The dam inspectors' report has not been published.", "Will the dam inspectors' report be published?"),
    (
        "A Swiss study in 2003, which has never been published in full, cost a million.",
        "Will the Swiss study in 2003 be published in full?",
    ),
    ("The engineering file, which has not been released, is long.", "Will the engineering file be released?"),
    ("The loan terms are one of the points still open.", "What will be decided on the loan terms?"),
    (
        "The governor said the monthly purchases will be reduced at some point.",
        "When will the monthly purchases be reduced?",
    ),
    ("It is not even known who the experts were.", "Who were the experts?"),
    ("Neither the bureau nor the mayor of Oslo has said who paid.", "Who paid?"),
    ("Officials gave no estimate of when the port would reopen.", "When will the port reopen?"),
    ("Who would buy the metal is an open point.", "Who would buy the metal?"),
    ("What the mayor will deal with first is not known.", "What will the mayor deal with first?"),
    ("It is unclear what the mayor will part with.", "What will the mayor part with?"),
    ("It is not known what the search was for.", "What was the search for?"),
    ("The height of the new bridge has not been decided.", "What will the height of the new bridge be?"),
    (
        "The council has not published the tallies of each polling station.",
        "Will the council publish the tallies of each polling station?",
    ),
    ("He did not say what “merely” meant.", "What does “merely” mean?"),
    ("Who would buy instead has not been tested.", "Who would buy instead?"),
    ("The petition has been heard in part and no order has been passed.", "Will an order be passed?"),
    ("What the penalties are, the act does not say.", "What are the penalties?"),
    (
        "How many ferries are lost for good can't yet be told, as strikes distort the picture.",
        "How many ferries are lost for good?",
    ),
    (
        "What cannot be known from the record is how the 612 million kroner was spent: the audit is not complete.",
        "How was the 612 million kroner spent?",
    ),
    (
        "Whether Rossi meant to sink the ferry, as officials believe, is conjecture.",
        "Did Rossi mean to sink the ferry?",
    ),
    ("When the ferry will sail again has yet to be announced.", "When will the ferry sail again?"),
    ("What will happen to the workers is up in the air.", "What will happen to the workers?"),
    ("The report stops short of saying who gave the order.", "Who gave the order?"),
    ("Left unanswered is who gave the order.", "Who gave the order?"),
    ("The paper gives no answer to the question of who gave the order.", "Who gave the order?"),
    ("The minister would not put a figure on what the dam would cost.", "What will the dam cost?"),
    (
        "Pacts signed in May let ships in. How far they may reach is disputed: Oslo says that they end at sea.",
        "How far could the pacts signed in May reach?",
    ),
    ("Police are trying to establish how many drowned.", "How many drowned?"),
    ("What caused the collapse was not immediately known.", "What caused the collapse?"),
    (
        "Whether the fine covers the claims of the families is contested.",
        "Does the fine cover the claims of the families?",
    ),
    ("Which weapon killed Ana Rossi is a question that nobody could answer.", "Which weapon killed Ana Rossi?"),
    (
        "The pact provides for a study, due in June, and leaves open who will pay the arrears.",
        "Who will pay the arrears?",
    ),
    ("The cost rose; where the money is to come from remains open.", "Where is the money to come from?"),
    ("Whether the guards had been trained is a matter the report leaves aside.", "Were the guards trained?"),
]
TOLD = [
    "The harbourmaster knows who paid.",
    "No one knows better what it is to lose.",
    "Investors do not care what the bank says.",
    "The report says plainly who ordered the strike.",
    "The law makes no mention of what happened in 1990.",
    "Nobody should have known what the price was.",
    "Asked whether the mine would close, Lund said it would.",
    "The report has been published.",
    "The appeal of the game has not been decided by looks.",
    "The appeal was filed on Friday.",
    "The shop is one of those still open.",
    "When the port opened, the firm did not say.",
    "The pact, which is due in May, is unclear.",
    "He asked why.",
    "Nobody knows why.",
]
GAPS += [("The ministry has yet to say how it will pay for the mine.", "How will the ministry pay for the mine?")]
GAPS += [("The big unknown at this point is how much Oslo is willing to pay.", "How much is Oslo willing to pay?")]
TWO = ("They were less sure when there would be an order, and whether the club would appeal.", "Will the club appeal?")
COUNTED = [
    "How many died has never been settled.",
    "It was not clear how many were in court.",
    "It is unclear when it will rain in the valley.",
    "How that charge was made out against the engineers is unknown.",
]


@pytest.mark.parametrize(("sentence", "question"), GAPS)
def test_a_gap_is_asked_by_the_words_around_its_question_word(sentence: str, question: str) -> None:
    document = make_document(sentence)
    assert [doubt.question for doubt in doubts(document, parse(document))] == [question]


@pytest.mark.parametrize("sentence", TOLD)
def test_what_somebody_tells_or_does_not_care_for_is_no_gap(sentence: str) -> None:
    document = make_document(sentence)
    assert [doubt for doubt in doubts(document, parse(document)) if doubt.rule == "open: a gap"] == []


def test_the_second_half_of_a_gap_is_one_too() -> None:
    document = make_document(TWO[0])
    assert TWO[1] in [doubt.question for doubt in doubts(document, parse(document)) if doubt.rule == "open: a gap"]


@pytest.mark.parametrize("sentence", COUNTED)
def test_a_count_the_weather_and_a_named_charge_are_subjects_enough(sentence: str) -> None:
    document = make_document(sentence)
    assert [doubt.faults for doubt in doubts(document, parse(document))] == [()]


def test_what_is_only_done_so_is_cut_off() -> None:
    document = make_document("How long the guards will do so is anybody's guess.")
    assert all(doubt.faults for doubt in doubts(document, parse(document)))


def test_what_was_is_not_pending_though_nobody_has_settled_it() -> None:
    document = make_document("How many sailors died has never been settled.")
    assert [doubt.kind for doubt in doubts(document, parse(document))] == ["unconfirmed"]


SLUICES = [
    (
        "The discount has narrowed; nobody outside the refineries knows by how much.",
        "By how much has the discount narrowed?",
    ),
    ("The mine was closed in May. Nobody has said why.", "Why was the mine closed in May?"),
    ("The order was signed; it is not known by whom.", "By whom was the order signed?"),
    ("The port will reopen, but no one can say when.", "When will the port reopen?"),
]
NO_SLUICES = [
    "The firm said the plant had closed. It did not say when.",
    "The mayor was not told. Nobody knows why.",
    "The vote was put off, without saying why.",
]


@pytest.mark.parametrize(("text", "question"), SLUICES)
def test_a_bare_question_word_asks_after_the_clause_before_it(text: str, question: str) -> None:
    document = make_document(text)
    found = [doubt for doubt in doubts(document, parse(document)) if doubt.rule == "open: a gap"]
    assert [(doubt.question, doubt.faults) for doubt in found] == [(question, ())]


@pytest.mark.parametrize("text", NO_SLUICES)
def test_a_bare_question_word_asks_nothing_of_what_was_only_said_or_denied(text: str) -> None:
    document = make_document(text)
    assert [doubt.question for doubt in doubts(document, parse(document)) if not doubt.faults] == []


def test_a_gap_in_the_sentence_behind_a_deed_is_cited_from_there() -> None:
    document = make_document("The mine was closed in May. Nobody has said why.")
    (doubt,) = doubts(document, parse(document))
    assert document.text[doubt.span.start : doubt.span.end] == "Nobody has said why"


def test_who_only_tries_to_tell_others_leaves_nothing_open() -> None:
    document = make_document("Rossi said that old men were trying to tell the young how the market should work.")
    assert [doubt.question for doubt in doubts(document, parse(document)) if doubt.rule.startswith("not told")] == []


OPEN_ANSWERS = [
    "How many drowned? Nobody can say with confidence.",
    "Will the truce last? That is unclear.",
    "Why did the wall fall? The engineers disagree.",
    "How much stays at home? Estimates go from a tenth to a half of the profit.",
]


@pytest.mark.parametrize("text", OPEN_ANSWERS)
def test_a_question_that_the_next_sentence_says_nobody_answers_is_open(text: str) -> None:
    document = make_document(text)
    found = doubts(document, parse(document))
    assert [(doubt.question, doubt.rule) for doubt in found] == [
        (text[: text.index("?") + 1], "open: the question before it")
    ]


def test_what_a_witness_cannot_deny_leaves_the_question_before_it_as_it_is() -> None:
    document = make_document("Why did the dam fail? Nobody can say that it was not looked after.")
    assert [doubt.rule for doubt in doubts(document, parse(document))] == ["question"]


def test_a_heading_is_open_if_its_section_begins_by_saying_so() -> None:
    text = (
        "The ferry sank in May. Its owner has been charged.\n\n## How many drowned?\n\nNobody can say with confidence. "
        "The port has a list of its own.\n\n## Who paid for the search?\n\nThe port paid for it. The state did not.\n"
    )
    document = make_document(text)
    assert [doubt.question for doubt in doubts(document, parse(document))] == ["How many drowned?"]


def test_the_number_of_a_question_in_a_list_is_no_word_of_it() -> None:
    document = make_document("2. Do foreign offsets count? The law allows some.")
    assert [doubt.question for doubt in doubts(document, parse(document))] == ["Do foreign offsets count?"]


CUES = [
    ("The mine was closed in May. Nobody has said why.", "Nobody has said why"),
    ("What the penalties are, the act does not say.", "the act does not say"),
    ("How far the pact may stretch is disputed: Oslo says so.", "is disputed"),
    ("There is no word on who will pay for the port.", "no word on"),
    ("Experts differ on how long the ice will last.", "differ on"),
]


@pytest.mark.parametrize(("text", "cue"), CUES)
def test_the_cue_of_a_gap_is_all_that_leaves_it_open(text: str, cue: str) -> None:
    document = make_document(text)
    (doubt,) = doubts(document, parse(document))
    assert doubt.cue is not None
    assert document.text[doubt.cue.start : doubt.cue.end] == cue
    assert doubt.span.contains(doubt.cue)
