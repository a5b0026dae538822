"""Pairing marks: which stretches are quoted, whatever marks a text uses."""

from __future__ import annotations

import pytest

from briefing.annotators.attribution.quotation import Quotation, quotations
from tests.factory import make_document


def quoted(text: str, depth: int = 0) -> list[str]:
    """The words of the quotations at a depth."""
    return [text[q.inner : q.outer] for q in found(text) if q.depth == depth]


def found(text: str) -> tuple[Quotation, ...]:
    return quotations(make_document(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('The baker said "we are out of flour" today.', ["we are out of flour"]),
        ("The baker said “we are out of flour” today.", ["we are out of flour"]),
        ("The baker said ``we are out of flour'' today.", ["we are out of flour"]),
        ("The baker said ''we are out of flour'' today.", ["we are out of flour"]),
        ("The baker said «we are out of flour» today.", ["we are out of flour"]),
        ("The baker said « we are out of flour » today.", ["we are out of flour"]),
        ("The baker said »we are out of flour« today.", ["we are out of flour"]),
        ("The baker said „we are out of flour“ today.", ["we are out of flour"]),
        ("The baker said „we are out of flour” today.", ["we are out of flour"]),
        ("The baker said ‘we are out of flour’ today.", ["we are out of flour"]),
        ("The baker said 'we are out of flour' today.", ["we are out of flour"]),
        ('The baker said "we are out of flour” today.', ["we are out of flour"]),
        ("He called it a “mess”¹ and a “farce”.", ["mess", "farce"]),
        ("“Go,” she said. “Now.”", ["Go,", "Now."]),
        ('It rained. "We left. "We were wet," she said.', ["We left.", "We were wet,"]),
        ("“We left. “We were wet,” she said.", ["We left.", "We were wet,"]),
        ('He said "we go on. She said "we stop" again.', ["we stop"]),
    ],
)
def test_marks_of_every_kind_pair(text: str, words: list[str]) -> None:
    assert quoted(text) == words


def test_nested_single_marks_lie_inside() -> None:
    text = "“She told us ‘wait here’ and left,” he said."
    assert quoted(text) == ["She told us ‘wait here’ and left,"]
    assert quoted(text, depth=1) == ["wait here"]


def test_curly_marks_nest_inside_straight_ones() -> None:
    text = '"The sign reads “no entry” in red," she said.'
    assert quoted(text) == ["The sign reads “no entry” in red,"]
    assert quoted(text, depth=1) == ["no entry"]


@pytest.mark.parametrize(
    "text",
    [
        "The workers’ hall isn’t far from Anna’s house.",
        "It was the summer of ’69, rock 'n' roll and the '60s.",
        "Tell 'em the boys' club is closed.",
        "She is 5'11\" and he is 6' 2\" tall.",
        "The ship's at 51° 30' 26'' north.",
        "“”",
        '""',
        '"',
    ],
)
def test_apostrophes_inches_and_empty_marks_quote_nothing(text: str) -> None:
    assert quoted(text) == []


def test_a_possessive_plural_does_not_end_a_single_quotation() -> None:
    assert quoted("He said ‘the workers’ hall is shut,’ and left.") == ["the workers’ hall is shut,"]


def test_inches_inside_a_quotation_do_not_end_it() -> None:
    assert quoted('"I am 6\'2" and growing," he said.') == ["I am 6'2\" and growing,"]


def test_an_odd_mark_costs_no_later_quotation() -> None:
    text = "He said “we go on. She said “we stop” at noon.\n\nLater he said “fine by me” again."
    assert quoted(text) == ["we stop", "fine by me"]


def test_an_odd_mark_at_the_end_is_dropped() -> None:
    assert quoted('The price rose" again.\n\nShe said "too much" twice.') == ["too much"]


def test_a_quotation_goes_on_over_paragraphs() -> None:
    text = "She said: “We waited all night.\n\n“Nobody came.\n\n“So we left,” she added."
    first, second, third = found(text)
    assert [text[q.inner : q.outer] for q in (first, second, third)] == [
        "We waited all night.",
        "Nobody came.",
        "So we left,",
    ]
    assert (first.closed, second.closed, third.closed) == (False, False, True)
    assert (first.carried, second.carried, third.carried) == (False, True, True)


def test_a_new_quotation_after_a_closed_one_is_not_carried() -> None:
    text = "“We waited all night.”\n\n“Nobody came.”"
    assert [q.carried for q in found(text)] == [False, False]


def test_a_block_quote_is_one_quotation_without_its_signs() -> None:
    text = "The letter reads:\n\n> We are closing the mill.\n\nThat was all."
    (quotation,) = found(text)
    assert quotation.style == "block"
    assert text[quotation.inner : quotation.outer] == "We are closing the mill."


def test_offsets_hold_the_marks() -> None:
    text = 'He said "yes, we do" there.'
    (quotation,) = found(text)
    assert text[quotation.start : quotation.end] == '"yes, we do"'
