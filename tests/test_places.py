"""A place as text, and found again after an edit."""

from __future__ import annotations

import pytest

from briefing.model import Span
from briefing.places import found_again, place, span_at
from tests.factory import make_document

TEXT = "The dam held. The dam broke. The dam held."


@pytest.mark.parametrize("document", ["story.txt", "a#1-2", "wire/1.jsonl#7", "a b\nc"])
def test_a_place_is_written_and_read(document: str) -> None:
    assert span_at(place(Span(document, 3, 14))) == Span(document, 3, 14)


@pytest.mark.parametrize("written", ["", "story.txt", "story.txt#3", "story.txt#9-3", "#1-2", "a#1-9999999999999999"])
def test_what_is_no_place_names_none(written: str) -> None:
    assert span_at(written) is None


@pytest.mark.parametrize(
    ("written", "words", "start"),
    [
        ("d#14-28", "The dam broke.", 14),  # where it stood
        ("d#0-14", "The dam broke.", 14),  # moved
        ("d#30-43", "The dam held.", 29),  # the nearer of two
        ("d#2-15", "The dam held.", 0),
        ("d#14-28", "The  dam\nbroke.", 14),  # wrapped anew
    ],
)
def test_words_are_found_again_near_their_place(written: str, words: str, start: int) -> None:
    found = found_again(written, words, [make_document(TEXT, id="d")])
    assert found is not None
    assert found.start == start


@pytest.mark.parametrize(("written", "words"), [("d#0-4", "It broke."), ("e#0-13", "The dam held."), ("d#0-13", " ")])
def test_words_that_are_gone_are_not_found(written: str, words: str) -> None:
    assert found_again(written, words, [make_document(TEXT, id="d")]) is None
