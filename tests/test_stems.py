"""Comparing texts by the beginnings of their content words."""

from __future__ import annotations

from briefing.stems import stems


def test_words_of_one_root_meet_and_function_words_do_not_count() -> None:
    assert set(stems("Lawmakers ratified the pact")) & set(stems("The ratification of 2024")) == {"ratif"}
    assert list(stems("about the seven of them were")) == []
