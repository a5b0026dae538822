"""Parts of a unit, bounds, and "one day" that is no length."""

from __future__ import annotations

import pytest

from tests.annotators.timex.test_tagger import found, only


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It stood for a quarter of a century.", "a quarter of a century", "P25Y"),
        ("Its quarter-century lease is up.", "quarter-century", "P25Y"),
        ("It took three-quarters of an hour.", "three-quarters of an hour", "PT45M"),
        ("It took a quarter of an hour.", "a quarter of an hour", "PT15M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It burnt down half a century ago.", "half a century ago", "1974"),
        ("It burnt down a quarter of a century ago.", "a quarter of a century ago", "1999"),
        ("He won each of the last three years.", "each of the last three years", "P1Y"),
        ("He votes every three years.", "every three years", "P3Y"),
        ("The sea will one day cover it.", "one day", "FUTURE_REF"),
        ("The strike lasted one day.", "one day", "P1D"),
        ("One day the sea will cover it.", "One day", "FUTURE_REF"),
        ("One day, she left the farm.", "One day", "PAST_REF"),
        ("They left one day before the vote.", "one day", "P1D"),
        ("One day of talks was lost.", "One day", "P1D"),
        ("Some day they will return.", "Some day", "FUTURE_REF"),
    ],
)
def test_lengths(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


def test_a_bound_before_one_unit() -> None:
    timex = only("It was over in less than one hour.")
    assert (timex.value, timex.mod) == ("PT1H", "LESS_THAN")


def test_a_part_of_something_else_is_no_length() -> None:
    assert found("A quarter of the votes and three-quarters of an acre were lost.") == []
