"""News of its day, or a piece that tells of other times: by what a document says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators.genres import is_comment, is_story
from briefing.model import Block, Note
from tests.factory import make_document


@pytest.mark.parametrize(
    ("genre", "notes", "title", "expected"),
    [
        (None, (), "Dam fails", True),
        ("Press release", (), "Dam fails", True),
        ("Commentary", (), "Dam fails", False),
        (None, (Note(label="1", text="Ibid."),), "Dam fails", False),
        (None, (), "Why the dam failed", False),
    ],
)
def test_news_calls_itself_nothing_else(genre: str | None, notes: tuple[Note, ...], title: str, expected: bool) -> None:
    document = replace(make_document("The dam failed.", title=title, notes=notes), genre=genre)
    assert is_story(document) is expected


def test_a_title_tells_a_commentary() -> None:
    titles = ["Opinion: Leave the dam", "How the dam failed", "Opinion polls move", "Review of the dam"]
    assert [is_comment(make_document("It failed.", title=title)) for title in titles] == [True, True, False, False]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Ann Lee is a senior fellow at the Horn Forum.", False),
        ("Ann Lee teaches law in Orla.", False),
        ("ANN LEE is a research fellow in the Harbour Programme.", False),
        ("Ann Lee is a fellow of the press club and covers the courts.", True),
        ("Ann Lee lives in Orla.", True),
    ],
)
def test_the_note_at_the_foot_tells_whether_the_author_is_of_a_newsroom(note: str, expected: bool) -> None:
    text = f"The dam failed.\n\n{note}"
    foot = Block(text.index(note), len(text), "back")
    story = make_document(text, author="Ann Lee")
    document = replace(story, blocks=(story.blocks[0], foot))
    assert is_story(document) is expected
