"""Speech without quotation marks: turns of a transcript, what goes on with them, answers of an interview."""

from __future__ import annotations

import pytest

from briefing.annotators.attribution.dialogue import interviewed, spoken
from tests.annotators.attribution.test_constructions import told
from tests.factory import make_document

HOSTED = """The Mill Tonight

ANA REYES, LMR HOST, "ALL IN": Good evening, and welcome to the mill.

We have a guest today, who has come a long way.

(APPLAUSE)

SEN. TOM BAKER (R-TX): Thank you for having me here.

The mill has been shut for a year now. It will open in May.

REYES:: Why was it shut?

BAKER: Because the wheel broke.

The mill lies on the river and has two wheels.
"""


def words(text: str) -> list[str]:
    """The speech without marks that is found in a text."""
    blocks = [(block.start, block.end) for block in make_document(text).blocks]
    return [text[one.start : one.end] for one in spoken(text, blocks)]


def test_a_turn_goes_on_until_the_next_one() -> None:
    assert [line for line in told(HOSTED) if line.startswith("direct")] == [
        "direct ANA REYES: Good evening, and welcome to the mill.",
        "direct ANA REYES: We have a guest today, who has come a long way.",
        "direct SEN. TOM BAKER: Thank you for having me here.",
        "direct SEN. TOM BAKER: The mill has been shut for a year now. It will open in May.",
        "direct REYES: Why was it shut?",
        "direct BAKER: Because the wheel broke.",
    ]


def test_what_goes_on_with_a_question_is_nobodys_answer() -> None:
    text = "Q: Will it open?\n\nI ask for the town.\n\nA: Yes.\n\nIn May.\n\nQ: And the bread?\n\nA: In June."
    assert words(text) == ["Will it open?", "Yes.", "In May.", "And the bread?", "In June."]


def test_a_page_of_story_between_labels_is_no_transcript() -> None:
    told_between = "\n\n".join(["The mill lies on the river."] * 9)
    text = f"REYES: It is shut.\n\n{told_between}\n\nBAKER: It will open.\n\n{told_between}\n\nREYES: When?"
    assert words(text) == ["It is shut.", "It will open.", "When?"]


def test_a_list_beside_turns_in_capitals_is_none() -> None:
    text = "Kept: Bread\n\nREYES: It is shut.\n\nBAKER: It will open.\n\nREYES: When?"
    assert words(text) == ["It is shut.", "It will open.", "When?"]


@pytest.mark.parametrize(("title", "turns"), [("Transcript of a talk on the mill", 3), ("On the mill", 0)])
def test_three_who_speak_once_are_a_transcript_where_the_page_says_so(title: str, turns: int) -> None:
    text = f"{title}\n\nANA REYES: It is shut.\n\nTOM BAKER: It will open.\n\nEVA LUND: When will that be?"
    assert len(words(text)) == turns


@pytest.mark.parametrize(
    ("opening", "name"),
    [
        ("Interview with Ana Reyes", "Ana Reyes"),
        ("The Mill Post interviews miller and writer Ana Reyes Wednesday, May 5", "Ana Reyes"),
        ("Monday\n\nQ&A with Ana Reyes\n\nAna Reyes runs the mill.", "Ana Reyes"),
        ("The Mill Post spoke with Ana Reyes, head of the mill, about bread.", "Ana Reyes"),
        ("Interview: Ana Reyes", "Ana Reyes"),
        ("Ana Reyes, head of the mill, talks to Tom Baker about bread.", "Ana Reyes"),
        ("The Mill Post talks to Ana Reyes.", "Ana Reyes"),
        ("DW: Ms Reyes, will it open again?\n\nAna Reyes: It will.\n\nAnd the bread?", "Ana Reyes"),
        ("Tom Baker talks to Ana Reyes.", None),
        ("Interview with Ana Reyes and Tom Baker", None),
        ("The Mill Post interviews experts on Mill Lane", None),
        ("Interview with the Mill Committee", None),
        ("What Ana Reyes saw at the mill", None),
    ],
)
def test_the_opening_names_the_one_who_is_interviewed(opening: str, name: str | None) -> None:
    found = interviewed(opening)
    assert (opening[slice(*found)] if found else None) == name


ANSWERS = """{title}

Ana Reyes runs the mill.

How long have you run the mill?

Twenty years. I came here as a child.

My mother ran it before me.

What is the hardest part?

The wheel breaks in winter.

Will it open again?

It will open in May.

The mill lies on the river.
"""


def test_the_answers_of_an_interview_are_the_words_of_who_is_interviewed() -> None:
    found = told(ANSWERS.format(title="The Mill Post interviews Ana Reyes"))
    assert found == (
        "direct Ana Reyes: Twenty years. I came here as a child.",
        "direct Ana Reyes: My mother ran it before me.",
        "direct Ana Reyes: The wheel breaks in winter.",
        "direct Ana Reyes: It will open in May.",
    )


def test_a_first_answer_may_have_a_label() -> None:
    asked = "And the bread?\n\nIn June.\n\nWho pays?\n\nThe town."
    text = f"DW: Ms Reyes, will it open again?\n\nAna Reyes: It will.\n\n{asked}\n\nThe mill lies on the river."
    assert words(text) == ["It will.", "In June.", "The town."]


def test_the_time_may_stand_before_a_label() -> None:
    turns = ("[00:00:05] REYES: It is shut.", "00:01:10 BAKER: It will open.", "(01:20) REYES: When?")
    assert words("\n\n".join(turns)) == ["It is shut.", "It will open.", "When?"]


def test_questions_of_a_page_that_is_no_interview_have_no_speaker() -> None:
    assert told(ANSWERS.format(title="Ten questions on the mill")) == ()


def test_a_narrator_may_speak_between_names_in_small_letters() -> None:
    text = (
        "Below is a transcript.\n\nAna REYES: It is shut.\n\nThe mill has two wheels.\n\nTom BAKER: It will open."
        "\n\nMILL ANCHOR: When?\n\nEva LUND: In May."
    )
    assert words(text) == ["It is shut.", "It will open.", "When?", "In May."]
