"""Doubts: what leaves something open and what doesn't, with spans, holders and stances."""

from __future__ import annotations

import random
import time

import pytest

from briefing.annotators import annotate
from briefing.annotators.doubts import INTERVIEW, doubts
from briefing.annotators.language import parse
from briefing.model import Document, Doubt
from tests.factory import make_document

CLOSED = [
    "Guests are typically required to pay in advance.",
    "The ministry received the missiles in May.",
    "He argued that taxes should fall.",
    "An apparently healthy man collapsed.",
    "She appeared in court on Monday.",
    "The report that he wrote is long.",
    "He was convicted of theft.",
    "About 300 people fled the city.",
    "They could not see the road.",
    "She could hear the bells.",
    "A likely story was told.",
    "The firm wanted to close two plants.",
    "The firm does not plan to close plants.",
    "She planned her day.",
    "He considered it a mistake.",
    "They asked the way.",
    "The treaty calls for regular inspections.",
    "A surprise awaited them.",
    "The price depends on the size.",
    "His voice was unclear.",
    "He said when he would come.",
    "The army rejected the offer.",
    "He was denied bail.",
    "The minister did not deny that he had met the envoy.",
    "The evidence shows it.",
    "The aim is to win.",
    "You know him, don't you?",
    "The bank said it had lost the data.",
    "The union was willing to talk.",
    "His desire to be heard by the court was great.",
    "Two bombs went off, apparently with the embassy as their target.",
    "The court heard that the clerk wanted to sell the files.",
    "I think that Chile was prepared to talk.",
    "The boat was supposed to carry salt.",
    "The farmers want to know the price.",
    "The town set up a fund -- apparently 3 million euros -- to mend the dam.",
]


def found(text: str) -> tuple[Document, list[Doubt]]:
    document = make_document(text)
    return document, list(doubts(document, parse(document)))


@pytest.mark.parametrize("sentence", CLOSED)
def test_nothing_is_open(sentence: str) -> None:
    assert found(sentence)[1] == []


def test_a_heading_that_the_text_answers_asks_nothing() -> None:
    _, open_ = found(
        "The collapse of the old dam\n\nThe dam above the town broke on a clear night in March, and the lower streets "
        "stood under water.\n\nWhy did the dam break?\n\nThe dam broke because its wall had not been mended for thirty "
        "years, and because the winter had brought more snow than any before it.\n"
    )
    assert open_ == []


def test_an_interviewer_is_marked_as_one() -> None:
    _, open_ = found(
        "A talk with the keeper of the lighthouse\n\nHow long have you lived on the rock?\n\nI came here with my "
        "father when I was nine, and since then I have left it only to be married and to vote.\n\nDo you miss it?\n\n"
        "Never for long, since the birds are better company than the mayor and his band.\n"
    )
    assert [(doubt.kind, doubt.rule) for doubt in open_] == [("asked", INTERVIEW)] * 2


def test_a_headline_is_told_from_the_text() -> None:
    _, open_ = found(
        "Bakers to strike on Monday\n\nThe bakers plan to strike on Monday over the price of flour, "
        "their union said in a letter to the mills.\n"
    )
    assert [doubt.rule for doubt in open_] == ["headline: is to", "commitment: plan"]


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ('"Who will pay for it?" the mayor asked.', "Who will pay for it?"),
        ('The mayor asked, "Who will pay for it?"', "Who will pay for it?"),
        ("The question remains: is the bridge safe?", "Is the bridge safe?"),
        ("They came on Monday, but who sent them?", "They came on Monday, but who sent them?"),
        ("Many questions are chemical; do the corals make salt?", "Do the corals make salt?"),
        ("We drove on that night (how did we dare?)", "How did we dare?"),
        ("How did you find the cave.", "How did you find the cave?"),
        ("And why do they close so early --", "Why do they close so early?"),
        ("Could I have a word with him, if only --", "Could I have a word with him, if only?"),
        ("Why?", "Why?"),
        ("The question is who will Oslo believe?", "Who will Oslo believe?"),
        ("What they weigh is ... would it help the mayor?", "Would it help the mayor?"),
        ("Oh, when?", "Oh, when?"),
        ('Did you talk to the "new" readers?', 'Did you talk to the "new" readers?'),
    ],
)
def test_a_question_within_a_sentence_is_asked_alone(sentence: str, question: str) -> None:
    assert [doubt.question for doubt in found(sentence)[1]] == [question]


@pytest.mark.parametrize(
    "sentence",
    [
        "Somebody had written “Who will pay for it?”",
        'The form has questions such as "Have you ever left the country?"',
        "They said, ‘Madam, can you name it for our brother?’",
        "Oh man, well?",
        "What he found is unclear to us.",
        "Should it rain, stay in.",
        "How he sang!",
    ],
)
def test_a_question_that_is_only_told_of_is_not_asked(sentence: str) -> None:
    assert [doubt for doubt in found(sentence)[1] if doubt.kind == "asked"] == []


def test_a_turn_of_an_interviewer_may_lack_its_mark() -> None:
    _, open_ = found(
        "A talk with the keeper of the lighthouse\n\nHow did you come to live on the rock\n\nI came here with my "
        "father when I was nine, and since then I have left it only to be married and to vote.\n\nDo you miss it?\n\n"
        "Never for long, since the birds are better company than the mayor and his band.\n"
    )
    assert [doubt.rule for doubt in open_] == [INTERVIEW] * 2


def test_a_bracket_that_never_closes_hides_nothing() -> None:
    assert [doubt.question for doubt in found("(Norway will close the mine on Monday.")[1]] == [
        "Will Norway close the mine on Monday?"
    ]


def test_back_matter_is_left_out() -> None:
    story = "The mill stood by the river, and its wheel turned in the wind. " * 12
    document = make_document(f"The mill\n\n{story}\n\nDisclaimer\n\nPrices could change without notice.\n")
    assert [block.role for block in document.blocks][-1] == "back"
    assert doubts(document, parse(document)) == ()


def test_the_span_holds_cue_and_clause() -> None:
    document, (doubt,) = found("Notably, the divers are believed to have left the wreck.")
    assert document.text[doubt.span.start : doubt.span.end] == "the divers are believed to have left the wreck"
    assert doubt.cue is not None
    assert document.text[doubt.cue.start : doubt.cue.end] == "believed"
    assert doubt.lemma == "leave"


@pytest.mark.parametrize(
    ("sentence", "holder", "stance"),
    [
        ("The bank is preparing to sell the port.", None, "asserts"),
        ("The widow claims her husband was framed.", "The widow", "asserts"),
        ("Tehran denied that it had sent drones.", "Tehran", "denies"),
        ("Aid groups urged Cairo to open the crossing.", "Aid groups", "asks"),
        ("The airline did not say when flights would resume.", "The airline", "doubts"),
        ("The bank said it would not lend to the firm.", "The bank", "denies"),
        ("The tunnel has reportedly collapsed.", None, "asserts"),
        ("According to the coroner, the clerk was possibly poisoned.", "the coroner", "asserts"),
    ],
)
def test_who_holds_it(sentence: str, holder: str | None, stance: str) -> None:
    document, (doubt,) = found(sentence)
    assert doubt.stance == stance
    assert (doubt.holder and document.text[doubt.holder.start : doubt.holder.end]) == holder


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kyiv said that Moscow had shelled a school.", [("Did Moscow shell a school?", "asserts")]),
        ("Two guards said the gate had not been locked.", [("Was the gate locked?", "denies")]),
        ("The owner said the mill had received no letters.", [("Did the mill receive letters?", "denies")]),
        ("The bridge was closed in time, according to the mayor.", [("Was the bridge closed in time?", "asserts")]),
        ("Rome denied a report by Corriere that it had paid a ransom.", [("Did Rome pay a ransom?", "asserts")]),
        ("Kyiv did not say that Moscow had shelled a school.", []),
        ("Kyiv said that Moscow would shell a school.", []),
        ("Kyiv shelled a depot.", []),
    ],
)
def test_plain_statements_are_kept_apart(text: str, told: list[tuple[str, str]]) -> None:
    document = make_document(text)
    assert [(claim.question, claim.stance) for claim in annotate(document, parse(document)).claims] == told


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Moscow denied it.", "Moscow"),
        ("The club called the report a lie.", "The club"),
        ("The charge is baseless, the mayor said.", "the mayor"),
        ("The report is not true, the mayor said.", "the mayor"),
        ("The reports were rejected by the club.", "the club"),
        ("The clerk pleaded not guilty.", "The clerk"),
        ("The trial is about a theft which the clerk denies.", "the clerk"),
        ("The bank denied doing so.", "The bank"),
    ],
)
def test_a_denial_that_only_points_has_a_fault(text: str, holder: str) -> None:
    document, open_ = found(text)
    (doubt,) = [doubt for doubt in open_ if doubt.stance == "denies"]
    assert doubt.holder is not None
    assert document.text[doubt.holder.start : doubt.holder.end] == holder
    assert "it doesn’t say what is denied" in doubt.faults


@pytest.mark.parametrize(
    "text",
    [
        "The club called the report a triumph.",
        "His left leg was false, the doctor said.",
        "The bill was rejected by the club.",
        "The clerk pleaded guilty.",
        "The charge is not false, the mayor said.",
    ],
)
def test_what_denies_nothing(text: str) -> None:
    assert [doubt for doubt in found(text)[1] if doubt.stance == "denies"] == []


def test_we_is_the_body_that_speaks() -> None:
    document = make_document('"We will defend every village," the interior ministry said in Tirana on Friday.')
    (doubt,) = annotate(document, parse(document)).doubts
    assert doubt.question == "Will the interior ministry defend every village?"


def test_i_is_the_person_who_speaks() -> None:
    document = make_document('"I pay taxes, of course," Maria Rossi claimed on Monday in Turin.')
    (claim,) = annotate(document, parse(document)).claims
    assert claim.question == "Does Maria Rossi pay taxes?"


def test_each_clause_asks_once() -> None:
    _, open_ = found("It was also reported that about 500 settlers have apparently died in a raid in November 2024.")
    assert [doubt.question for doubt in open_] == ["Did about 500 settlers die in a raid in November 2024?"]


HOSTILE = [
    "",
    " \n\t ",
    "?",
    "???",
    '"',
    "will",
    "Will will will?",
    "deny that deny that deny that",
    "\x00\x1b[31mIran may\x07 attack\u202e.",
    "\ud800 could fall",
    "The firm may close.\r\nIt could not.\r\n",
    "who which that will may could if whether",
    "(" * 300 + "The firm may close" + ")" * 300,
    "“ “ “ We will “ fight ” ” said she",
    "a could " * 300,
    "Why did she go? “",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_does_no_harm(text: str) -> None:
    document, open_ = found(text)
    for doubt in open_:
        assert doubt.question.endswith("?")
        assert 0 <= doubt.span.start < doubt.span.end <= len(document.text)


def test_shuffled_words_do_no_harm() -> None:
    words = [
        *" ".join(CLOSED).split(),
        "will",
        "may",
        "deny",
        "claims",
        "reportedly",
        "whether",
        "could",
        "to",
        "be",
        ",",
    ]
    shuffle = random.Random(7)
    for _ in range(30):
        text = " ".join(shuffle.choices(words, k=40)) + "."
        for doubt in found(text)[1]:
            assert doubt.question.endswith("?")


def test_time_grows_with_length() -> None:
    sentence = "The minister said that the firm, which plans to sell its ships, could close if the strike goes on. "
    spent = []
    for times in (40, 160):
        document = make_document(sentence * times)
        tokens = parse(document)
        start = time.process_time()
        doubts(document, tokens)
        spent.append(time.process_time() - start)
    assert spent[1] < 12 * spent[0] + 0.05
