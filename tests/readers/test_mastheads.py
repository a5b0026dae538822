"""Lines around a headline that name outlet, section and kind of piece."""

from __future__ import annotations

import pytest

from briefing.readers.mastheads import Masthead, masthead, tag
from tests.readers.single import read_plain as read

BODY = "The minister said that nothing of this would ever happen again.\n"


@pytest.mark.parametrize(
    ("line", "publisher", "genre"),
    [
        ("MP-IDSA Commentary", "MP-IDSA", "Commentary"),
        ("Analysis | Africa", None, "Analysis"),
        ("opinion", None, "opinion"),
        ("WORLD", None, None),
        ("1. Politics", None, None),
        ("World > Asia & Oceania", None, None),
        ("The Quito Age", "The Quito Age", None),
        ("The Quito Times", "The Quito Times", None),
        ("Quito Herald (Sunday)", "Quito Herald (Sunday)", None),
        ("Associated Press", "Associated Press", None),
        ("(Reuters)", "Reuters", None),
        ("Al Jazeera", "Al Jazeera", None),
        ("The Philippines", None, None),
        ("NewsPoliticsTop StoryWorld", None, None),
        ("Quito Post Sunday", "Quito Post Sunday", None),
        ("Asia / Southeast Asia", None, None),
        ("quito-times.com", "quito-times.com", None),
    ],
)
def test_what_a_masthead_says(line: str, publisher: str | None, genre: str | None) -> None:
    assert masthead(line) == Masthead(publisher, genre)


@pytest.mark.parametrize(
    "line",
    [
        "Spanish Language Media:",
        "Talks resume in Quito",
        "Ann Lee",
        "By Staff Reporter",
        "Read Entire Article",
        "The end of news as we know it",
        "A report",
    ],
)
def test_a_headline_is_no_masthead(line: str) -> None:
    assert masthead(line) is None


@pytest.mark.parametrize(
    "above", ["The Quito Times", "WORLD", "October 5, 2022\nWORLD\n1 MIN READ", "Follow us on social"]
)
def test_the_headline_is_found_below_what_stands_above_it(above: str) -> None:
    document = read(f"{above}\n\nTalks resume in Quito after a month\n\n{BODY}".encode(), "a.txt")
    assert document.title == "Talks resume in Quito after a month"


def test_a_masthead_is_the_title_where_nothing_else_could_be() -> None:
    assert read(f"Press Review\n\n{BODY}".encode(), "a.txt").title == "Press Review"


def test_a_headline_may_be_a_long_sentence_without_a_full_stop() -> None:
    line = (
        "Quito rebuffs the call of its neighbours for a truce as the old power fills the void that was left by another"
    )
    assert read(f"{line}\n\n{BODY}".encode(), "a.txt").title == line


def test_the_headline_is_what_the_page_gives_twice() -> None:
    text = f"Complete News Planet\n\nTalks resume in Quito\n\nTalks resume in Quito\n\n{BODY}"
    assert read(text.encode(), "a.txt").title == "Talks resume in Quito"


@pytest.mark.parametrize(
    ("title", "called"),
    [
        ("[OPINION] The dam that never was", "OPINION"),
        ("Analysis: The dam that never was", "Analysis"),
        ("The dam that never was | Opinion", "Opinion"),
        ("The dam that never was (Interview)", "Interview"),
        ("Opinion polls open in Quito", None),
        ("Report: dam broke", None),
        ("Quito: Opinion is divided", None),
        ("The dam - that never was", None),
    ],
)
def test_what_a_headline_calls_its_piece(title: str, called: str | None) -> None:
    assert tag(title) == called
    assert read(f"{title}\n\n{BODY}".encode(), "a.txt").genre == called


def test_an_outlet_given_twice_is_no_headline() -> None:
    text = f"Asia\n\nTalks resume in Quito\n\nReuters\n\nReuters\n\n{BODY}"
    document = read(text.encode(), "a.txt")
    assert (document.title, document.publisher) == ("Talks resume in Quito", "Reuters")


def test_a_headline_that_ends_like_a_sentence_is_told_by_the_date_below_it() -> None:
    text = f"The ministers of Quito meet again.\n\n{{}}\n\n{BODY}"
    assert read(text.format("3 May 2024").encode(), "a.txt").title == "The ministers of Quito meet again."
    assert read(text.format("They have met before.").encode(), "a.txt").title == "a"


def test_what_stands_at_the_top_and_at_the_bottom_is_no_headline() -> None:
    text = f"Talks resume in Quito\n\nicon-mail icon-print\n\n{BODY * 15}\nicon-mail icon-print\n"
    assert read(text.encode(), "a.txt").title == "Talks resume in Quito"


def test_a_picture_signed_by_an_agency_above_the_headline_is_none() -> None:
    text = f"A guard stands at the gate of Quito on July 3. (AFP)\n\nTalks resume in Quito\n\n{BODY}"
    assert read(text.encode(), "a.txt").title == "Talks resume in Quito"


def test_a_line_without_spaces_is_told_at_once_however_long_it_is() -> None:
    assert masthead("(" * 2_000_000) is None


@pytest.mark.parametrize(
    ("above", "is_slug"),
    [
        ("URGENT - Peru-blast", True),
        ("PERU-BLAST/ (UPDATE 1)", True),
        ("UPDATE 2-Peru-blast-port", True),
        ("URGENT - Blast at the port", False),
        ("COVER-UP", False),
        ("Half-truths", False),
    ],
)
def test_an_agencys_slug_is_no_headline_where_one_follows(above: str, is_slug: bool) -> None:
    story = f"Blast at a port in Peru kills at least 11\n\n{BODY}"
    assert read(f"{above}\n\n{story}".encode(), "a.txt").title == (story.split("\n")[0] if is_slug else above)
    assert read(f"{above}\n\n{BODY}".encode(), "a.txt").title == above
