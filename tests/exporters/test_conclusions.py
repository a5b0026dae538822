"""What a paper concludes stands in the bottom line, in its author's words and marked as hers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters.conclusions import conclusion
from briefing.exporters.proofreading import check, export
from briefing.exporters.sources import Sources
from briefing.model import Briefing
from tests.factory import briefed, make_document

STORY = "Norland closed the strait on Monday.\n\nIts navy laid mines in the strait, officers said."
BEFORE = "The strait has been shut since Monday, and sailors have left the ports of Norland.\n\n"
BEHIND = "\n\nThe ports\n\nNorland owns the ports on the strait.\n\nThe strait is narrow and deep."


def read(text: str, genre: str = "Policy Brief", date: str | None = "2031-03-14") -> Briefing:
    """A story and a text of that genre behind it."""
    paper = replace(make_document(BEFORE + text + BEHIND, date=date, id="paper.txt", title="The strait"), genre=genre)
    return briefed([make_document(STORY, date="2031-03-04"), paper])


def line(text: str, genre: str = "Policy Brief", date: str | None = "2031-03-14") -> str | None:
    found = conclusion(Sources(read(text, genre, date)))
    return found.text if found is not None else None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We argue that Norland will open the strait within a year.", "Norland will open the strait within a year."),
        ("Our view is that the mines in the strait bind Norland more than others.",
         "the mines in the strait bind Norland more than others."),
        ("This brief describes the ports and concludes that Norland cannot keep the strait shut for long.",
         "Norland cannot keep the strait shut for long."),
        ("Conclusion\n\nThe quarrel over the strait could split the ports of Norland.",
         "The quarrel over the strait could split the ports of Norland."),
        ("Key points\n\n• The strait is likely to stay shut until Norland has swept the mines.",
         "The strait is likely to stay shut until Norland has swept the mines."),
    ],
)  # fmt: skip
def test_what_an_author_concludes_is_told_as_hers(text: str, shown: str) -> None:
    assert str(line(text)).startswith(f'Assessed in [2], as of 14 Mar 2031: "{shown}" [2:')


def test_a_summary_that_weighs_nothing_is_told_as_a_summary() -> None:
    assert line("Summary: The strait of Norland is shut for all ships.", date=None) == (
        'Summary of [2]: "The strait of Norland is shut for all ships." [2:2]'
    )


@pytest.mark.parametrize(
    "text",
    [
        "We describe the strait and the ports of Norland.",
        "We think of the strait as a road that Norland keeps.",
        "“We argue that Norland will open the strait within a year,” Ana Reyes said.",
        "Conclusion\n\nThey could open the strait of Norland again.",
        "Key points\n\nThat could shut the strait and the ports of Norland.",
        "Conclusion\n\nThe strait could stay shut, Ana Reyes, the minister, told reporters in Norland.",
        "Conclusion\n\nWhy has Norland shut the strait?",
    ],
)
def test_what_is_no_conclusion_or_cannot_stand_alone_is_not_told(text: str) -> None:
    assert line(text) is None


@pytest.mark.parametrize("genre", ["Interview", "Timeline", ""])
def test_where_nobody_says_it_is_a_paper_headings_promise_no_judgement(genre: str) -> None:
    assert line("Summary\n\nThe strait could stay shut for all ships of Norland.", genre) is None


def test_advice_comes_behind_what_will_be() -> None:
    text = "Conclusion\n\nNorland must sweep the mines in the strait. The strait could stay shut for years in Norland."
    assert "could stay shut" in str(line(text))


def test_the_page_has_it_below_the_news_and_verifies() -> None:
    briefing = read("We argue that Norland will open the strait within a year.")
    page = export(briefing)
    assert not check(page, briefing)
    told = page.partition("## Bottom line\n")[2].splitlines()
    assert [part.split(",")[0] for part in told[:2]] == ["Among the latest", "Assessed in [2]"]
    other = page.replace('"Norland will open the strait within a year."', '"The strait is narrow and deep."')
    assert any(fault.name == "statement" for fault in check(other.replace("1 [2:2]", "[2:4]"), briefing))


def test_who_writes_the_bottom_line_herself_says_what_is_concluded() -> None:
    briefing = read("We argue that Norland will open the strait within a year.")
    assert "Assessed in" not in export(replace(briefing, bottom_line="The strait is shut."))
