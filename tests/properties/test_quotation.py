"""What holds for the quotations of any text."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.annotators.attribution.quotation import quotations
from tests.factory import make_document
from tests.timing import cost

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("\"'“”‘’«»„`,. \n>as59:\u202e\x1b"), st.characters()),
    max_size=120,
)


@given(TEXTS)
def test_quotations_lie_in_the_text_in_order_with_words_in_them(text: str) -> None:
    found = quotations(make_document(text))
    assert [q.start for q in found] == sorted(q.start for q in found)
    for quotation in found:
        assert 0 <= quotation.start <= quotation.inner < quotation.outer <= quotation.end <= len(text)
        assert any(character.isalnum() for character in text[quotation.inner : quotation.outer])


@given(TEXTS)
def test_outermost_quotations_never_overlap(text: str) -> None:
    outermost = [q for q in quotations(make_document(text)) if q.depth == 0]
    for left, right in pairwise(outermost):
        assert left.end <= right.start


@given(TEXTS)
def test_the_same_text_gives_the_same_quotations(text: str) -> None:
    assert quotations(make_document(text)) == quotations(make_document(text))


def test_a_hundred_thousand_marks_take_seconds_at_most() -> None:
    for pattern in ('"a', "“a", "‘a ", "'a' ", "“a ”‘b", "a’ "):
        document = make_document(pattern * 100_000)
        assert cost(partial(quotations, document)) < 10
