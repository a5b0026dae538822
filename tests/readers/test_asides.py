"""What stands beside a story, told from the lines around it: pull quotes."""

from __future__ import annotations

import pytest

from briefing.readers.asides import asides
from tests.timing import cost

LEAD = "The mayor of Quito said on Monday that the bridge over the old river would stay closed for good."
TOLD = "“We had signed for the autumn, and we will be sued for it,” said Ann Lee, who runs the old port of Lima."
END = "Nobody expects a vote before the summer."


@pytest.mark.parametrize(
    "pulled",
    [
        ["“We had signed for the autumn, and we will be sued for it”"],
        ["We had signed for the autumn, and we will be sued for it."],
        ["“We had signed for the autumn, and we will be sued for it.” — Ann Lee"],
        ["We will be sued for it,” said Ann Lee"],
        ["‘We will be sued for it’ – Ann Lee, head of the port"],
        ["“We had signed for the autumn, and we will be sued for it”", "Ann Lee"],
    ],
)
def test_a_line_that_a_longer_paragraph_says_too_is_a_pull_quote(pulled: list[str]) -> None:
    assert asides([LEAD, TOLD, *pulled, END]) == {2 + place for place in range(len(pulled))}
    assert asides([LEAD, *pulled, TOLD, END]) == {1 + place for place in range(len(pulled))}


@pytest.mark.parametrize(
    "line",
    [
        "“We had signed for the autumn,” Lee said again on Tuesday.",
        "We will be sued for it.",
        "Among them were the former chief of staff and the former head of the navy, Vice-Adm Juan Salvador Arnez.",
        "Among them were the former chief of staff and the former head of the navy — Juan Salvador Arnez Mejía",
        "Did we sign for the autumn, and will we be sued for it?",
    ],
)
def test_what_is_said_again_in_other_words_or_short_is_none(line: str) -> None:
    assert asides([LEAD, TOLD, line, END]) == set()


def test_a_question_that_its_answer_repeats_is_none() -> None:
    asked = "In the back of the old paper of Lima?"
    assert asides([LEAD, asked, f"Yes, {asked[:-1]}, where nobody ever looked for it, as you know."]) == set()


def test_what_stands_above_the_first_paragraph_is_its_summary() -> None:
    assert asides(["The bridge over the old river would stay closed", LEAD, END]) == set()


def test_many_lines_alike_cost_no_more_than_their_length() -> None:
    lines = [LEAD] + [
        "we will be sued for it by all who signed",
        "as we will be sued for it by all who signed it, " * 20,
    ] * 4_000
    assert cost(lambda: asides(lines)) < 4
