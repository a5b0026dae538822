"""The two seed documents, read as they are: one plain story, one commentary that came out of a PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model import Document
from briefing.readers import Source, read_source

SEEDS = Path(__file__).parents[2] / "seeds"


def read(name: str) -> Document:
    (document,) = read_source(Source(SEEDS / name, name))
    assert isinstance(document, Document)
    return document


@pytest.fixture(scope="module")
def story() -> Document:
    return read("000_58e44163f993956e.txt")


@pytest.fixture(scope="module")
def commentary() -> Document:
    return read("001_278bb849396639e7.txt")


def test_a_story_without_notes_is_read_character_for_character(story: Document) -> None:
    assert story.text == (SEEDS / story.path).read_text(encoding="utf-8")
    assert (story.date, story.date_source) == (None, "none")
    assert story.notes == ()


def test_the_commentary_states_its_facts(commentary: Document) -> None:
    assert commentary.title == "South Korea's Response to North Korean Troops in the Russia-Ukraine War"
    assert (commentary.date, commentary.date_source) == ("2024-12-05", "text")
    assert (commentary.author, commentary.publisher, commentary.genre) == (
        "Ranjit Kumar Dhawan",
        "MP-IDSA",
        "Commentary",
    )


@pytest.mark.parametrize(
    "whole",
    [
        "Ministers’ Meeting, the two countries demanded the withdrawal",  # cut by six notes
        "despite meeting the Ukrainian delegation led by Kyiv’s Defense Minister Rustem Umerov in Seoul",  # in a name
        "The Russia–Ukraine war since 2022 has a profound impact on the geopolitics of the East Asian region. Notably",
    ],
)
def test_sentences_that_notes_cut_in_two_are_whole_again(commentary: Document, whole: str) -> None:
    assert whole in commentary.text


def test_no_mark_and_no_note_is_left_in_the_reading_text(commentary: Document) -> None:
    assert not set(commentary.text) & set("⁰¹²³⁴⁵⁶⁷⁸⁹*")
    assert "](#)" not in commentary.text
    assert "Yonhap" not in commentary.text


def test_paragraphs_and_headings_stay_apart(commentary: Document) -> None:
    assert "against Ukraine.\n\nThe deepening" in commentary.text
    headings = [commentary.text[b.start : b.end] for b in commentary.blocks if b.role == "heading"]
    assert headings == [
        "Summary",
        "Why has North Korea Sent its Troops to Russia?",
        "South Korea’s Response",
        "Conclusion",
    ]
    back = [commentary.text[b.start : b.end] for b in commentary.blocks if b.role == "back"]
    assert back[0] == "About the Author"
    assert len(back) == 5


def test_every_note_hangs_where_its_mark_stood(commentary: Document) -> None:
    assert [note.label for note in commentary.notes] == [str(number) for number in range(1, 28)]
    assert all(len(note.anchors) == 1 for note in commentary.notes)
    cited = {note.label: commentary.text[: note.anchors[0]] for note in commentary.notes}
    assert cited["4"].endswith("are being used as “cannon fodder” by the Russians.")
    assert cited["17"].endswith("demanded the withdrawal of North Korean soldiers from Russia.")
    assert cited["27"].endswith("has remained muted.")


@pytest.mark.parametrize(
    ("label", "authors", "agency", "title", "publisher", "date"),
    [
        (
            "1",
            ("Kyunghan Lim", "Jaeho Kim"),
            None,
            "Impacts of Russia-Ukraine War on East Asian Regional Order",
            "International Journal of Korean Unification Studies",
            "2022",
        ),
        ("2", None, None, "DPRK-Russia Treaty on Comprehensive Strategic Partnership", "KCNA", "2024-06-20"),
        (
            "22",
            None,
            "Yonhap",
            "S. Korea Not Considering Troop Dispatch to Ukraine: Nat'l Security Adviser",
            "The Korea Herald",
            "2024-11-01",
        ),
        (
            "23",
            ("Kim Jeong-jae", "Oh Hyun-seok", "Cho Jung-woo"),
            None,
            "Two-Thirds of Koreans Oppose Sending Weapons to Ukraine, Poll Suggests",
            "Korea JoongAng Daily",
            "2024-11-04",
        ),
    ],
)
def test_a_note_is_parsed(
    commentary: Document,
    label: str,
    authors: tuple[str, ...] | None,
    agency: str | None,
    title: str,
    publisher: str,
    date: str,
) -> None:
    note = next(note for note in commentary.notes if note.label == label)
    assert (note.authors, note.agency, note.title, note.publisher, note.date) == (
        authors,
        agency,
        title,
        publisher,
        date,
    )


def test_origin_takes_every_span_back_to_its_line(commentary: Document) -> None:
    source = (SEEDS / commentary.path).read_text(encoding="utf-8")
    for text_start, origin_start, length in commentary.origin:
        assert commentary.text[text_start : text_start + length] == source[origin_start : origin_start + length]
    lines = source.split("\n")
    for phrase in ("Rustem Umerov", "cannon fodder", "About the Author", "profound impact", "two countries demanded"):
        line, column = commentary.place(commentary.text.index(phrase))
        assert lines[line - 1][column - 1 :].startswith(phrase)
