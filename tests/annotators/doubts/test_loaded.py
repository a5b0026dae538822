"""Loaded words of those who accuse stay theirs: they stand in quotation. All sentences are made up."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Ana Lund accused the corrupt regime of stealing the vote.", "Did the “corrupt” regime steal the vote?"),
        ("Norway accused the terrorist militia of shelling a clinic.", "Did the “terrorist” militia shell a clinic?"),
        ("Ola Berg blamed the cowardly mayor for the flood.", "Is the “cowardly” mayor to blame for the flood?"),
        (
            "Ola Berg accused the traitors of the Harbour Party of selling the port to Chad.",
            "Did the “traitors” of the Harbour Party sell the port to Chad?",
        ),
        ("Ana Lund warned that the evil empire will invade Tove.", "Will the “evil” empire invade Tove?"),
        (
            "Ana Lund blamed the authoritarian president for the flood.",
            "Is the “authoritarian” president to blame for the flood?",
        ),
        ("Ana Lund accused the army of a terrorist attack.", None),
        ("Ana Lund accused the “corrupt regime” of stealing the vote.", "Did the “corrupt regime” steal the vote?"),
        ("Ana Lund accused the new regime of stealing the vote.", "Did the new regime steal the vote?"),
        ("Ana Lund accused the army of hiding a brutal beating.", "Did the army hide a brutal beating?"),
    ],
)
def test_a_loaded_word_is_its_speaker_s(text: str, question: str | None) -> None:
    document = make_document(text, date="2025-03-02")
    found = [doubt.question for doubt in annotate(document, parse(document)).doubts]
    assert found == [question] if question is not None else "“" not in found[0]
