"""What is nobody's words and who is no speaker; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


def told(text: str) -> list[tuple[str, str | None]]:
    """The kind and the speaker's words of each attribution."""
    document = make_document(text)
    found = annotate(document, parse(document)).attributions
    return [(a.kind, text[a.speaker.start : a.speaker.end] if a.speaker else None) for a in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("No announcement of his dismissal had been made by the time the troops moved in.", None),
        ("Monday's announcement that the bridge is closed angered drivers.", None),
        ("The mayor's announcement that the bridge is closed angered drivers.", "The mayor"),
    ],
)
def test_when_it_was_said_is_no_speaker(text: str, speaker: str | None) -> None:
    assert [who for _, who in told(text)] in ([speaker], [] if speaker is None else [speaker])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "He was jailed for wearing a shirt bearing the slogan “Free the river, free the town”. Reyes left.",
            [],
        ),
        ("The crowd chanted the slogan “Free the river, free the town”.", [("direct", "The crowd")]),
    ],
)
def test_what_is_written_on_a_shirt_is_nobody_s_words(text: str, found: list[tuple[str, str]]) -> None:
    assert told(text) == found


def test_who_opens_the_next_sentence_does_not_speak_the_one_before() -> None:
    text = "A clerk said that “the river is no longer ours”. Reyes, who had pleaded guilty, left."
    assert ("mixed", "Reyes") not in told(text)
    assert told("“The river is no longer ours”, Reyes pleaded.") == [("direct", "Reyes")]


def test_a_thing_that_requires_something_says_nothing() -> None:
    text = "A return would require a judgment, of which there were no signs since Reyes's 'victory' in May."
    assert told(text) == [("scare", None)]
    assert told("The ministry required “full and public repentance” of them.") == [("mixed", "The ministry")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kim rose and, turning to the benches, said those opposite were wrong.", "Kim"),
        (
            "In Lima the national security adviser, Tom Baker, called Norland “a strong partner of ours”.",
            "the national security adviser",
        ),
    ],
)
def test_who_shares_a_verb_or_is_told_where(text: str, speaker: str) -> None:
    assert [who for _, who in told(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("But prices, the minister said, will rise in May.", "prices, the minister said, will rise in May"),
        ("However, prices will rise in May, according to the bank.", "prices will rise in May"),
        ("Prices will rise in May and June, according to the bank.", "Prices will rise in May and June"),
        ("Reyes called on the government to act at once.", "the government to act at once"),
        ("The envoy appealed to both sides to stop.", "both sides to stop"),
    ],
)
def test_where_a_content_begins(text: str, content: str) -> None:
    document = make_document(text)
    (found,) = annotate(document, parse(document)).attributions
    assert text[found.span.start : found.span.end] == content
