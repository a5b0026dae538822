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


def test_a_headline_may_leave_the_article_out() -> None:
    text = "Rates stay low\n\nBank will keep buying bonds\n\nThe Bank of Tarland kept its rates on Friday.\n"
    assert "Bank" in roster(text)["Bank of Tarland"].aliases


def test_a_court_is_the_only_one_of_its_rank() -> None:
    found = roster("The Lundby High Court heard them. The High Court said no. The High Court sat on Friday.")
    assert "High Court" in found["Lundby High Court"].aliases
    two = "The Lundby High Court heard them. The Havmark High Court did not. The High Court said no."
    assert "High Court" not in roster(two)["Lundby High Court"].aliases


def test_a_court_is_named_in_full_in_another_text_of_its_matter() -> None:
    full = "Delmar Dockers sued. The Lundby High Court heard Delmar Dockers on Friday."
    assert "High Court" in roster(full, "Delmar Dockers waited. The High Court said no.")["Lundby High Court"].aliases
    assert "High Court" not in roster(full, "The miners waited. The High Court said no.")["Lundby High Court"].aliases


def test_the_court_of_another_text_is_the_one_of_the_same_case() -> None:
    texts = "The Supreme Court freed Ana Reyes on Monday.", "Now that the Court has freed Ana Reyes, she may run."
    assert len(roster(*texts)["Supreme Court"].mentions) == 2
    assert len(roster(texts[0], "Now that the Court has spoken, the dam may be built.")["Supreme Court"].mentions) == 1


def test_the_fund_is_the_one_fund_of_the_text() -> None:
    actors = roster("IMF aid waits\n\nThe International Monetary Fund sent a mission. The Fund wants reforms.")
    assert len(actors["International Monetary Fund"].mentions) == 3


def test_a_states_body_is_none_of_another_text_that_tells_of_no_other_matter() -> None:
    full = "The Central Bank of The Gambia told Ana Weera that it will watch prices. The Central Bank met."
    other = roster("Governor Tom Ek spoke in Colombo. The Central Bank kept its rates.", full)
    assert not other["Central Bank"].aliases
    same = roster("Governor Ana Weera spoke in Banjul. The Central Bank kept its rates.", full)
    assert "Central Bank of The Gambia" in same["Central Bank"].aliases
