"""Who is meant by the words of a speaker, from whole documents; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly.actors import resolve
from briefing.assembly.quotes import Speakers, key_quotes
from briefing.model import ActorRules
from tests.factory import make_document


def speakers(*texts: str) -> list[str | None]:
    """Who speaks the key quotes of some documents, in the order of the text; what is nobody's actor is in brackets."""
    documents = [make_document(text, id=f"{number}.txt") for number, text in enumerate(texts)]
    annotations = {document.id: annotate(document, parse(document)) for document in documents}
    roster = resolve(documents, annotations, ActorRules())
    found = key_quotes(documents, annotations, roster.actors, Speakers(documents, annotations, roster))
    in_order = sorted(found, key=lambda quote: quote.evidence[0])
    return [quote.speaker_name if quote.speaker else f"({quote.speaker_name})" for quote in in_order]


LONG = "“I went home. It rained all day. Nobody came. The phone was dead. I slept on the floor for a week,” "


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The nurse Maria Lopez told the hearing how the flood hurts her still.\n\n{LONG}she said.", "Maria Lopez"),
        (
            "Foreign Minister and Farmers Party (FP) chairman Ana Reyes spoke. The foreign minister said the vote was "
            "“a mockery of the law of the land”.",
            "Ana Reyes",
        ),
        (
            "Foreign Minister and Farmers Party (FP) chairman Ana Reyes, on her way home, said the vote was “a mockery "
            "of the law of the land”.",
            "Ana Reyes",
        ),
        (
            "Farmers Party (FP) chairman Ana Reyes spoke. The FP chief said the vote was “a mockery of the law of the "
            "land”.",
            "Ana Reyes",
        ),
        (
            "Ana Reyes fled. Her son, Sajeeb Wazed Lopez, told the press that she was tired. “The vote was a mockery "
            "of the law of the land,” he said.",
            "Sajeeb Wazed Lopez",
        ),
        (
            "Reporting from Dhaka, Al Jazeera's Tanvir Lopez said that nobody was there. “The vote was a mockery of "
            "the law of the land,” he said.",
            "Tanvir Lopez",
        ),
        (
            "Judge Maria Lopez ruled on Monday. She said the company's plan was better than ruin, but called the vote "
            "“a mockery of the law of the land”.",
            "Maria Lopez",
        ),
        (
            "Maria Lopez left on Friday. Lopez’s statement said: “The vote was a mockery of the law of the land.”",
            "Maria Lopez",
        ),
        (
            "Maria Lopez speaking at a rally was quoted as saying, “The vote was a mockery of the law of the land.”",
            "Maria Lopez",
        ),
        (
            "President Maria Lopez met Peruvian President Tom Baker. “We will go on with the reform of the law,” Lopez "
            "said. “We will not stop before the law of the land is changed,” the president added.",
            "Maria Lopez",
        ),
        (
            "“The vote was a mockery of the law of the land,” Minister of State for External Affairs V.K. Rao said.",
            "V.K. Rao",
        ),
        (
            "Former Peruvian Prime Minister Maria Lopez spoke. The former PM said the vote was “a mockery of the law "
            "of the land”.",
            "Maria Lopez",
        ),
        (
            "Green Farmers Movement (GFM) spokesperson Maria Lopez left. In a statement, GFM spokesperson said: “The "
            "vote was a mockery of the law of the land.”",
            "Maria Lopez",
        ),
        (
            "So Maria Lopez wrote to the board on Friday.\n\n“I know that you are busy today. We want to offer you a "
            "good deal.\n\n“I have nothing but respect for all of you,” she added.",
            "Maria Lopez",
        ),
    ],
)
def test_whose_words(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Farmers Party (FP) chairman Ana Reyes and FP president Tom Baker spoke. The FP chief said the vote was “a "
        "mockery of the law of the land”.",
        "Farmers Party (FP) spokeswoman Ana Reyes spoke. The FP chief said the vote was “a mockery of the law of the "
        "land”.",
        "“The vote was a mockery of the law of the land,” Lawyer for Mrs. Maria Lopez said.",
        "Maria Lopez left on Friday. Lopez’s lawyer said: “The vote was a mockery of the law of the land.”",
        "Lawyers argued all day. Delmar News’s Maria Lopez reports. “They were no gifts of any kind,” she said.",
    ],
)
def test_nobody_s_by_name(text: str) -> None:
    assert not {"Ana Reyes", "Tom Baker", "Maria Lopez"} & set(speakers(text))


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("a spokesman for Trade Minister Maria Lopez", "(a spokesman for Trade Minister Maria Lopez)"),
        ("a spokesman for the Trade Minister, Maria Lopez,", "(a spokesman for the Trade Minister)"),
        ("a spokesman for the army, Colonel Maria Lopez,", "Maria Lopez"),
        ("a spokesman for the ministry, Maria Lopez,", "Maria Lopez"),
        ("an aide to Senator Maria Lopez", "(an aide to Senator Maria Lopez)"),
        ("a senior adviser to Trade Minister Maria Lopez", "(a senior adviser to Trade Minister Maria Lopez)"),
        ("the lawyer of President Maria Lopez", "(lawyer of President Maria Lopez)"),
        ("President Maria Lopez's office", "(President Maria Lopez's office)"),
        ("Maria Lopez, an aide to Senator Tom Baker,", "Maria Lopez"),
        ("Peru's special envoy, General Maria Lopez,", "Maria Lopez"),
        ("the party's spokesman on home affairs, Maria Lopez,", "Maria Lopez"),
    ],
)
def test_who_speaks_for_somebody_is_somebody_else(source: str, speaker: str) -> None:
    behind = f"“The vote was a mockery of the law of the land,” said {source.rstrip(',')}.\n\nIt rained."
    before = f"It rained. So {source} said the vote was “a mockery of the law of the land”."
    assert speakers(behind) == speakers(before) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Trade Minister Ivan Kolar criticised Ana Kolar on Monday. Tomas Reyes was asked about the vote. “There "
            "will be no vote on the law,” he said.",
            "Tomas Reyes",
        ),
        (
            "Trade Minister Ivan Kolar criticised the vote on Monday. The vote was lost on Friday. “There will be no "
            "other vote on the law,” he said.",
            "Ivan Kolar",
        ),
        (
            "Mayor Lund praised the bridge. Baker was shown the road and Kerr was shown the school. “It is a good day "
            "for the city,” he said.",
            "(he)",
        ),
    ],
)
def test_who_is_asked_is_nearer_than_who_spoke_before(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "The minister, Ivan Kolar, met Milica Kolar on Monday. “You are telling lies about the law,” the minister "
            "said. “I am telling the truth about it,” she replied.",
            ["Ivan Kolar", "Milica Kolar"],
        ),
        (
            "The minister, Ivan Kolar, met Lund on Monday. “You are telling lies about the law,” the minister "
            "said. “I am telling the truth about it,” he replied.",
            ["Ivan Kolar", "Ivan Kolar"],
        ),
        (
            "Anna Weber said the bridge was safe. Ivan Kolar said it was not. “The bridge was tested by our own people "
            "in the spring,” she said.",
            ["Anna Weber"],
        ),
    ],
)
def test_a_given_name_rules_a_pronoun_out(text: str, speaker: list[str]) -> None:
    assert speakers(text) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Farmers Party leader Ana Reyes spoke. “We will go to court over the seats,” the Farmers Party (FP) chief "
            "said.",
            "Ana Reyes",
        ),
        (
            "Peru Farmers Party leader Ana Reyes spoke. The Peru Farmers Party (PFP) leader said, “Thousands of voters "
            "were turned away.”",
            "Ana Reyes",
        ),
        (
            "Peru Farmers Party leader Ana Reyes spoke. The Peru Farmers Party (PFP) said, “Thousands of voters were "
            "turned away.”",
            "Peru Farmers Party",
        ),
        (
            "The Peru Farmers Party (PFP) leader said, “Thousands of voters were turned away from the polls.”",
            "(Peru Farmers Party (PFP) leader)",
        ),
    ],
)
def test_a_bracketed_abbreviation_does_not_hide_an_office(text: str, speaker: str) -> None:
    assert speakers(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Norway spoke on Friday. “We have waited,” Norway said. It told Norway that this was “a mockery of the law "
            "of the land”.",
            "(it)",
        ),
        (
            "Maria Lopez spoke on Friday. “We have waited,” Lopez said. She said that Lopez had made “a mockery of the "
            "law of the land”.",
            "(she)",
        ),
        (
            "Maria Lopez spoke on Friday. “We have waited,” Lopez said. She said on Lopez's train that it was “a "
            "mockery of the law of the land”.",
            "Maria Lopez",
        ),
    ],
)
def test_who_speaks_is_not_whom_the_same_clause_names(text: str, speaker: str) -> None:
    assert speakers(text)[-1] == speaker


def said_by(text: str) -> list[str]:
    """Whose each attribution of a document is, by the words that name the speaker."""
    document = make_document(text)
    annotations = {document.id: annotate(document, parse(document))}
    known = Speakers([document], annotations, resolve([document], annotations, ActorRules()))
    found = (known.of(each) for each in annotations[document.id].attributions)
    return [speaker.name for speaker in found if speaker is not None]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Camille Ting said the senate never met. The Rapid Support Force took it. It said that the base was free.",
            "Rapid",
        ),
        ("Camille Ting said the senate met. It accused the vice president of theft. She denies wrongdoing.", "she"),
        ("Camille Ting said the senate met. It accused the vice president's office. She denies wrongdoing.", "Camille"),
        ("A problem demands an answer. He acknowledged that it was late.", "he"),
        ("A bell-ringer demands an answer. He acknowledged that it was late.", "A bell-ringer"),
        ("The bill says that it is late. It shows the way. He said that it was so.", "he"),
        ("Kari Moen of Holm said no, but her neighbour, Per Eide, disagreed. He said a boat was a boat.", "he"),
        ("Tom Baker of Holm said that Per Eide disagreed. He said a boat was a boat.", "Tom Baker"),
        ("An old hunter said that it was late. A young man with a dog disagreed. He said a boat was a boat.", "he"),
        (
            "An old hunter said that it was late. A young woman with a dog disagreed. He said it was so.",
            "An old hunter",
        ),
        ("Bern pointed to an act that voters approved. The High Court had not read it, it said.", "Switzerland"),
        (
            "Its author, Joan Diaz, said it was hot air. It says that Diaz was wrong; she says that she was not.",
            "Joan Diaz",
        ),
        ("Lawyers say the Act is old. The court ruled in May. Tom Baker left. They say that it is not.", "they"),
        ("Lawyers say the Act is old. They say that it is not.", "Lawyers"),
        ("Peru said the case was closed. The deputies' text is careful. They noted that the sum was paid.", "they"),
        ("Acme wrote that it may sue. The findings came out on 20 June. They say that the test can be done.", "they"),
        ("The Greens said they would vote no. They said the bill was bad.", "Greens"),
        ("Ana Moen left. Tom Baker asked her if it was late. “Never,” she answered.", "Ana Moen"),
        ("Her lawyer, Odd Moen, asked if it was late. “Not that I saw,” she replied.", "she"),
        ("Mari Moen asked Ana Baker whether it was late. “No, it was not,” she said.", "she"),
        ("Mari Moen asked Ana Baker whether it was late. “No, it was not,” she replied.", "Ana Baker"),
        ("Mari Moen asked if it was late. “This is a shame for the town,” she said.", "Mari Moen"),
    ],
)
def test_a_pronoun_that_another_may_be_stands_for_nobody(text: str, speaker: str) -> None:
    assert said_by(text)[-1].startswith(speaker)


def test_who_she_has_been_is_not_he() -> None:
    text = (
        "Delia Tananta had warned Tom Baker. “I said: this is hunting,” she recalled. They needed the radio, he said."
    )
    assert said_by(text) == ["Delia Tananta", "he"]
