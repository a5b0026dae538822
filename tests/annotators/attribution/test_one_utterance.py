"""Words, speaker and cue come from one utterance; nothing is lent by the one before or after."""

from __future__ import annotations

import pytest

from briefing.annotators.attribution import attributions
from briefing.annotators.language import parse
from briefing.model import Span
from tests.factory import make_document
from tests.timing import cost

Told = tuple[str, str | None, str | None]
"""The first quoted stretch, who said it, and by which cue."""


def told(text: str) -> list[Told]:
    document = make_document(text)

    def words(span: Span | None) -> str | None:
        return text[span.start : span.end] if span is not None else None

    found = [each for each in attributions(document, parse(document)) if each.quoted]
    return [(words(each.quoted[0]) or "", words(each.speaker), words(each.cue)) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“This is not about prices. It is about bread,” Danvers CEO Ana Reyes said on a call with bakers. She "
            "declined to say more. The union feared for many jobs, which Ms Reyes dismissed as “pure speculation”.",
            [("This is not about prices. It is about bread,", "said"), ("pure speculation", "dismissed")],
            id="the firm's name looks like a verb",
        ),
        pytest.param(
            "“We are baking for the whole town this winter.” The oven was lit at four. Reyes dismissed the price as "
            "“pure speculation”.",
            [("We are baking for the whole town this winter.", None), ("pure speculation", "dismissed")],
            id="a later sentence's cue",
        ),
        pytest.param(
            "Reyes dismissed the price as “pure speculation”. “We are baking for the whole town this winter.”",
            [("pure speculation", "dismissed"), ("We are baking for the whole town this winter.", None)],
            id="an earlier sentence's cue",
        ),
        pytest.param(
            "“We are baking for the town,” Reyes said. The oven was lit at four. It was cold. “The flour came by "
            "train from the coast this time.”",
            [
                ("We are baking for the town,", "said"),
                ("The flour came by train from the coast this time.", None),
            ],
            id="who goes on after a while",
        ),
        pytest.param(
            "“We are baking for the town,” Reyes said. “The flour came by train this time.”",
            [("We are baking for the town,", "said")],
            id="what goes on at once is the same utterance",
        ),
    ],
)
def test_a_cue_attributes_its_own_words_only(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(words, cue) for words, _, cue in told(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“It will change how we fly,” she adds. “We are rolling out the first one,” enthused Tom Baker, manager.",
            ["she", "Tom Baker"],
            id="a verb that no list has, inverted",
        ),
        pytest.param(
            "“We are rolling out the first one this year.” Acme says it must build more of them every month.",
            [None],
            id="a closed sentence, then a report of its own",
        ),
        pytest.param(
            "“Why did you close the oven so early in the day?” “Because it rained all the time,” said Tom Baker.",
            [None, "Tom Baker"],
            id="an answer is not its question's",
        ),
        pytest.param(
            "“It rained all the time in the hills.” “So we closed the oven,” said Tom Baker.",
            ["Tom Baker"],
            id="two sentences of one speaker",
        ),
        pytest.param(
            "Reyes called the tax a “heavy burden” on them. The town settled in May. It was cold. Ovens may be used to "
            "bake “goods or services made of flour at home”.",
            ["Reyes", None],
            id="the author's own sentence much later",
        ),
    ],
)
def test_who_said_it(text: str, expected: list[str | None]) -> None:
    assert [speaker for _, speaker, _ in told(text)] == expected


def seconds(text: str) -> float:
    """What the attributions of a text cost."""
    document = make_document(text)
    parsed = parse(document)
    return cost(lambda: attributions(document, parsed))


@pytest.mark.parametrize(
    ("opening", "again", "count"),
    [
        pytest.param("He ", "called “a farce” and ", 300, id="a chain of cues"),
        pytest.param("He did not say ", "“we left”, ", 800, id="thousands of quotations of one verb"),
    ],
)
def test_a_long_sentence_takes_time_in_proportion(opening: str, again: str, count: int) -> None:
    few, many = (seconds(f"{opening}{again * times}left.") for times in (count, 4 * count))
    assert many < 10 * max(few, 0.05)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union welcomed it, and in Lima leader Ana Reyes said “we bake for all of the town”.", "Ana Reyes"),
        ("Peru's chief of staff said “We bake for all of the town now.”", "Peru's chief of staff"),
    ],
)
def test_the_name_right_before_the_cue_is_the_speaker(text: str, expected: str) -> None:
    ((_, speaker, _),) = told(text)
    assert speaker is not None and speaker.endswith(expected)


@pytest.mark.parametrize(
    "text",
    [
        "I hope in May the town says, “Reyes, thank you for a lifetime of bread.”",
        "The flour was sold by Marcia “Cia” Price for years.",
    ],
)
def test_what_nobody_said(text: str) -> None:
    document = make_document(text)
    assert [each for each in attributions(document, parse(document)) if each.quoted and each.kind != "indirect"] == []


def test_who_records_sound_does_not_speak() -> None:
    text = "The phone allows users to record video and sound as well as “voice control”, which they like."
    assert [speaker for _, speaker, _ in told(text)] == [None]


def test_what_something_is_called_holds_what_is_called() -> None:
    document = make_document("Reyes called baking “Bread for all the poor of Lima” there.")
    (found,) = attributions(document, parse(document))
    assert (found.kind, document.text[found.span.start : found.span.start + 6]) == ("mixed", "baking")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"Hopefully," the president said, "this museum can help us talk to each other."', "direct"),
        ('"We left the house," Reyes told the Post on Monday, "but the police came."', "direct"),
        ('"We love this country," he said, "the only place on earth where this happens."', "direct"),
        ('The plan is "a gift to the rich," Reyes said, and "a farce of the worst kind".', "mixed"),
    ],
)
def test_a_sentence_that_its_cue_breaks_in_two_is_one(text: str, kind: str) -> None:
    document = make_document(text)
    (found,) = attributions(document, parse(document))
    assert (text[found.span.start :].rstrip("."), found.kind, len(found.quoted)) == (text.rstrip("."), kind, 2)


def test_a_row_of_what_is_said_of_one_thing_is_one_utterance() -> None:
    text = 'President Reyes condemned the test as "provocative and destabilizing" and a "grave threat" to all.'
    document = make_document(text)
    (found,) = attributions(document, parse(document))
    assert text[found.span.start : found.span.end].endswith('a "grave threat"')
    text = '"We left," Reyes said, and "a farce of the worst kind" followed.'
    document = make_document(text)
    assert len(attributions(document, parse(document))) == 2
