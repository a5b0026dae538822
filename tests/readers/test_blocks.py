"""Paragraphs: hard wraps told from lines."""

from __future__ import annotations

import pytest

from briefing.readers.blocks import blocks, paragraphs
from tests.readers.single import read_plain


def lines(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_a_hard_wrapped_paragraph_is_one() -> None:
    wrapped = (
        "The mayor of Quito opened the new bridge on Tuesday after three years\n"
        "of work and two lawsuits that had halted it, and said that the river\n"
        "would never again divide the old town from the new one.\n\n"
        "Engineers from four countries had worked on it, among them twelve who\n"
        "came from Peru.\n"
    )
    assert len(lines(wrapped)) == 2


def test_headlines_of_one_length_below_one_another_are_no_wrapped_paragraph() -> None:
    page = (
        "The bridge in Quito opens after three years and two lawsuits that halted it\n"
        "What the mayor of the old town never said about her bridge\n"
        "Twelve engineers from Peru go home and leave behind what they built\n\n"
        "The mayor said that nothing of this would ever happen again.\n"
    )
    assert len(lines(page)) == 4


def test_a_line_that_breaks_off_in_its_sentence_goes_on_in_the_next() -> None:
    broken = (
        "The mayor of Quito opened the new bridge on Tuesday after the\n"
        "Peruvian engineers had gone home. She thanked those who stayed behind\n"
        "until the end. It was a long day.\n"
        "Nobody came from the ministry.\n"
    )
    assert lines(broken) == [broken[: broken.index("\nNobody")], "Nobody came from the ministry."]


def test_items_of_a_list_are_no_broken_sentence() -> None:
    assert len(lines("They took with them:\nbread and salt\nwine\nand a bridge\n")) == 4


def test_the_numbers_of_questions_and_answers_are_no_words_of_the_text() -> None:
    story = "Q1: Who pays for the dam?\nA1: Selmia paid in May.\nQ2: Who builds it?\nA2: Nobody does.\n"
    document = read_plain(story.encode(), "story.txt")
    assert "A1" not in document.text and "Q2" not in document.text
    assert document.text[document.blocks[1].start :].startswith("Selmia paid in May.")
    assert document.spot(document.text.index("Nobody")) == "line 4"
    assert "A4: the road" in read_plain(b"A4: the road to Selm was closed.\nIt rained.\n", "road.txt").text


@pytest.mark.parametrize(("heading", "role"), [("Notes", "back"), ("Works cited", "back"), ("Noteworthy", "heading")])
def test_what_stands_below_the_notes_heading_is_no_part_of_the_piece(heading: str, role: str) -> None:
    story = "The port of Lima was shut on Monday after the strike. " * 8
    text = f"Port shut\n\n{story}\n\n{heading}\n\n1. Harvest Bulletin, “The port of Lima”, May 2031."
    assert [one.role for one in blocks(text)][2] == role


def test_notes_whose_label_ends_with_a_colon_are_notes() -> None:
    text = "Port shut\n\nThe port was shut on Monday.[1] It rained.\n\n[1]: Harbour Board, statement, 6 May 2025."
    assert [note.text for note in read_plain(text.encode(), "a.txt").notes] == ["Harbour Board, statement, 6 May 2025."]
