"""The nearest name is not always who speaks; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from tests.annotators.attribution.test_constructions import told as lines
from tests.annotators.attribution.test_no_speaker import told


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Asked whether the county might run the boats, Reyes said that all was open.", [None, "Reyes"]),
        ("Asked if she would like to stay, Reyes smiled.", [None]),
        ("The governor, asked about the mills, said that they had complained.", [None, "The governor"]),
        ("Reyes asked whether the county might run the boats.", ["Reyes"]),
        ("Told that the boats were sold, Reyes said that all was open.", [None, "Reyes"]),
    ],
)
def test_who_is_asked_does_not_ask(text: str, speakers: list[str | None]) -> None:
    assert [who for _, who in told(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A source in the factory, who asked not to be named, put the loss at half.", "A source in the factory"),
        ("A trader at a bank in Lima, who declined to be named, bought it.", "A trader"),
        ("A person who took part in the talks, and who asked not to be named, left.", "A person"),
        ("The mayor's brother, who asked not to be named, left.", "The mayor's brother"),
    ],
)
def test_a_place_is_not_who_wants_no_name(text: str, speaker: str) -> None:
    assert {who for _, who in told(text)} == {speaker}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Two thousand fled the camp since it was overrun by the Rapid Support Forces, the U.N. agency said "
            "on Monday.",
            "the U.N. agency",
        ),
        ("Their clients, a trader at a third bank said, had stopped listening to either.", "a trader"),
        (
            "The Rapid Support Forces, the U.N.'s largest partner, said that the camp was empty.",
            "The Rapid Support Forces",
        ),
    ],
)
def test_an_apposition_that_no_comma_closes_is_the_subject(text: str, speaker: str) -> None:
    assert [who for _, who in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("It is fair to say that the river is dry.", []),
        ("One may say that the river is dry.", []),
        ("It was the bank that said that the river is dry.", ["the bank"]),
        ("One said that the river is dry.", ["One"]),
        ("The Clean Cars Act denies credits to vans.", []),
        ("The Clean Cars Act says that vans get no credits.", ["The Clean Cars Act"]),
        ("The minister denies wrongdoing.", ["The minister"]),
        ("The first time she had seen him she was beginning to realise how many there were.", [None]),
    ],
)
def test_nobody_says_what_one_may_say(text: str, speakers: list[str | None]) -> None:
    found = [who for _, who in told(text)]
    assert found == speakers or (speakers == [None] and "The first time" not in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The office spoke of “progress”. The association saw “a clear defeat of the plan”.", ("mixed", None)),
        ("The office spoke of “progress”. It saw “a clear step on the road”.", ("mixed", "The office")),
        ("She said Republican Tom Baker favors a “strongman approach.”", ("mixed", "She")),
        ("“He is a fine player. What he does is his own business.” His assistant laughed.", ("direct", None)),
        ("“He is a fine player. What he does is his own business.” His assistant said.", ("direct", "His assistant")),
        ("The founder, Ana Reyes, said in a video posted on Monday that she wept.", ("indirect", "The founder")),
        ("The Cars Act denies credits to any car of a “foreign entity of concern”.", ("mixed", None)),
        ("At 10 p.m. police said the storm would ease.", ("indirect", "police")),
        ("- A civil servant said that the river is dry.", ("indirect", "A civil servant")),
        ("Strike called off, says State; union to decide today", ("indirect", "State")),
    ],
)
def test_whose_words_they_are(text: str, expected: tuple[str, str | None]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will build homes by then,” the Daily Gazette reported Ruiz saying.", "direct Ruiz"),
        ("“We will build homes by then,” the Daily Gazette reported on Monday.", "direct the Daily Gazette"),
        ("The note read, “I am alive, there are others here,” according to the Daily Gazette.", "direct The note"),
        (
            "The mayor has called a meeting for 9am, when she “will inform the members of her wish to leave”, her "
            "office said late Monday.",
            "mixed her office",
        ),
        ("The mayor called it a day “when all shall rest”, her office said.", "mixed The mayor"),
        ("In a case brought by the lawyer of an emblematic “red” town, the court ruled that towns may sue.", "scare -"),
        ("In a speech full of “bitter threats”, Reyes said the mill would close.", "mixed Reyes"),
    ],
)
def test_who_carries_words_did_not_say_them(text: str, expected: str) -> None:
    (said,) = (line.partition(":")[0] for line in lines(text) if not line.startswith("indirect"))
    assert said == expected


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The oil tanker, “Sarita”, was adrift on Monday after the attack, the harbour agency said.", False),
        ("In a later update, the agency said the “Sarita” had reported coming under attack.", False),
        ("The agency called her the “Boss” of the port.", True),
    ],
)
def test_a_ships_name_is_nobodys_words(text: str, quoted: bool) -> None:
    assert any(line.startswith("mixed") for line in lines(text)) is quoted
