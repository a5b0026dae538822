"""A lone head noun with a capital means the body named in full before it, where only one is."""

from __future__ import annotations

from tests.assembly.actors.test_resolution import roster

BANK = "The Bank of Tarland kept its rates. The Bank said prices rose."


def test_a_head_noun_alone_is_the_body_named_before() -> None:
    found = roster(BANK)
    assert len(found["Bank of Tarland"].mentions) >= 2
    assert "Bank" in found["Bank of Tarland"].aliases
    assert "Bank" not in found


def test_of_two_bodies_neither_is_meant() -> None:
    found = roster(BANK.replace("rates.", "rates. The Havmark Bank lent more."))
    assert "Bank" not in found["Bank of Tarland"].aliases


def test_what_is_named_later_is_not_meant() -> None:
    found = roster("The Bank said prices rose. The Bank of Tarland kept its rates.")
    assert "Bank" not in found["Bank of Tarland"].aliases
