"""Pronouns and nominals: resolved where only one can be meant, else left alone."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.factory import make_document


def antecedents(text: str) -> dict[str, str]:
    """What each pronoun or nominal of a text stands for."""
    document = make_document(text)
    all_mentions = mentions(document, parse(document))
    return {
        text[mention.span.start : mention.span.end]: text[target.span.start : target.span.end]
        for mention in all_mentions
        if mention.antecedent is not None
        for target in [all_mentions[mention.antecedent]]
    }


def test_he_is_the_only_person_before_him() -> None:
    assert antecedents("Andrzej Duda landed on Friday. He said the talks went well.") == {"He": "Andrzej Duda"}


def test_he_is_nobody_where_two_people_stand_in_the_sentence() -> None:
    assert antecedents("Andrzej Duda met John Miller on Friday. He said the talks went well.") == {}


def test_he_is_not_the_only_one_named_where_another_he_goes_on() -> None:
    text = "He lambasted the deal that was made by President Andrzej Duda. He pledged to end it."
    assert antecedents(text) == {}
    assert antecedents("He told Andrzej Duda that he would end it.") == {}
    assert antecedents("He won't stand in Duda's way, for critics calling on him to leave.") == {}
    assert antecedents("Andrzej Duda landed. He said he was tired. He left.") == {
        "He": "Andrzej Duda",
        "he": "Andrzej Duda",
    }


def test_a_pronoun_inside_a_quotation_is_left_alone() -> None:
    assert antecedents("Andrzej Duda landed. “He lied,” the crowd shouted.") == {}


def test_it_added_is_the_body_that_spoke() -> None:
    text = "South Korea's foreign ministry said it was concerned on Friday. It added that talks would go on."
    assert antecedents(text)["It"] == "foreign ministry"


def test_it_rained_is_nobody() -> None:
    assert "It" not in antecedents("South Korea's foreign ministry voiced concern. It rained all day.")


def test_the_ministry_is_the_one_named_before() -> None:
    text = "South Korea's foreign ministry voiced concern. On Friday the ministry summoned the ambassador."
    assert antecedents(text)["ministry"] == "foreign ministry"


def test_the_ministry_is_refused_where_two_are_named() -> None:
    text = "South Korea's foreign ministry and Poland's foreign ministry met. The ministry said nothing."
    assert "ministry" not in antecedents(text)


@pytest.mark.parametrize("noun", ["government", "country"])
def test_a_state_is_meant_only_where_one_stands_before(noun: str) -> None:
    one = f"The Polish government met, as Poland had planned. The {noun} will decide next week."
    assert antecedents(one)[noun] in ("Polish government", "Poland")
    two = f"The Polish government met the Russian government of Russia. The {noun} will decide next week."
    assert noun not in antecedents(two)


def test_two_arguments_of_one_verb_are_two() -> None:
    assert "her" not in antecedents("Scooter Braun congratulated her on Friday.")
    assert antecedents("Andrzej Duda spoke on Friday. Critics congratulated him.")["him"] == "Andrzej Duda"


def test_a_reflexive_stands_for_nobody_else() -> None:
    assert "himself" not in antecedents("Judge Harold Nakamura spoke. Jeffrey Epstein hanged himself, officials said.")


def test_a_lone_surname_counts_as_a_person_beside_another() -> None:
    text = "Chancellor Rachel Reeves spoke. Mel Stride accused Reeves of lying. Nigel Farage mocked her."
    assert "her" not in antecedents(text)


def test_what_stands_for_two_stands_for_neither() -> None:
    text = "Iran and Egypt restored ties. The two countries met. Both leaders left. The country said no."
    assert antecedents(text) == {}
