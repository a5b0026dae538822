"""How surely something is told: what is planned and what only foreseen or wished, what denied and what merely not."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_events import only, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Winds are expected to ease in Oslo on Monday.", [("ease", "possible")]),
        ("Talks are expected to resume in Oslo on Monday.", [("resume", "planned")]),
        ("Norway said growth would return in May 2025.", [("return", "possible")]),
        ("Norway said its envoys would return in May 2025.", [("return", "planned")]),
        ("The ferry will return to Oslo on Monday.", [("return", "planned")]),
        ("Unemployment in Norway is set to fall in May 2025.", [("fall", "possible")]),
        ("Taxes in Norway are set to be cut in May 2025.", [("cut", "planned")]),
    ],
)
def test_what_nobody_decides_is_no_plan(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway says Peru wants to end the war on Monday.", [("end", "possible")]),
        ("Norway says Peru plans to end the war on Monday.", [("end", "planned")]),
        ("Norway hopes to reopen its embassy on Monday.", [("reopen", "possible")]),
        ("Norway said it did not want to leave the talks.", []),
        ("Berg says he is confident that Norway will win the case on Monday.", [("win", "possible")]),
        ("Berg says he is pleased that Norway will open the port on Monday.", [("open", "planned")]),
        ("Berg said she hoped the wages would be handed over on Monday.", [("handed", "possible")]),
    ],
)
def test_a_wish_or_a_trust_is_no_plan(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_refusal_to_tell_denies_nothing_and_leaves_the_clause_before_it_alone() -> None:
    text = "Berg also says Norway will open the camp on Monday, but he won't reveal where it is."
    assert told(text) == [("open", "planned")]
    assert ("sign", "denied") in told("Berg says Norway will open the camp, but did not sign the treaty on Monday.")


def test_what_is_hoped_for_is_not_of_the_day_of_its_story() -> None:
    event = only("Peru hopes to end the war.")
    assert (event.lemma, event.status, event.date) == ("end", "possible", None)
