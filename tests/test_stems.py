"""Comparing texts by the beginnings of their content words."""

from __future__ import annotations

import pytest

from briefing.stems import likeness, stems


def test_words_of_one_root_meet_and_function_words_do_not_count() -> None:
    assert set(stems("Lawmakers ratified the pact")) & set(stems("The ratification of 2024")) == {"ratif"}
    assert list(stems("about the seven of them were")) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The harbour blast killed ninety sailors", "A blast in the harbour killed sailors", 1.0),
        ("The harbour blast killed sailors", "Norland ratified the treaty", 0.0),
        ("The harbour burned", "The harbour reopened", 0.5),
        ("", "The harbour reopened", 0.0),
    ],
)
def test_likeness_is_the_share_of_common_words(one: str, other: str, expected: float) -> None:
    assert likeness(frozenset(stems(one)), frozenset(stems(other))) == expected
