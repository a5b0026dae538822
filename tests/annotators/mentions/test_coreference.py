"""Pronouns and nominals: resolved where only one can be meant, else left alone."""

from __future__ import annotations

from itertools import pairwise

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


def test_he_is_not_whom_his_own_clause_names() -> None:
    told = "Andrzej Duda landed. Duda said he was tired. He told Duda that the talks were over."
    assert "He" not in antecedents(told)
    assert "He" not in antecedents("Andrzej Duda landed. He said Duda would leave.")
    assert antecedents("Andrzej Duda landed. He left on Duda's plane.") == {"He": "Andrzej Duda"}


def test_a_pronoun_inside_a_quotation_is_left_alone() -> None:
    assert antecedents("Andrzej Duda landed. “He lied,” the crowd shouted.") == {}


def test_it_added_is_the_body_that_spoke() -> None:
    text = "New Delhi has not said that it will pay. On Monday the cabinet said it would ask Interpol. It has said no."
    assert antecedents(text) == {"it": "New Delhi"}
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


def test_he_is_the_subject_of_the_sentence_before_where_the_other_stands_aside() -> None:
    text = "Andrzej Duda, who had followed John Miller in 2015, landed in Rome on Friday. He left on Sunday."
    assert antecedents(text)["He"] == "Andrzej Duda"
    text = "Andrzej Duda said that John Miller had landed in Rome on Friday. He left on Sunday."
    assert "He" not in antecedents(text)
    assert antecedents(text.replace("left", "added that he left"))["He"] == "Andrzej Duda"


def test_what_he_says_is_of_another() -> None:
    text = "Andrzej Duda spoke to reporters on Friday. The judge had freed John Miller too early, he said."
    assert antecedents(text)["he"] == "Andrzej Duda"
    assert antecedents("Tired of waiting, Andrzej Duda is leaving for Rome, he said.") == {"he": "Andrzej Duda"}


def test_he_is_not_the_one_named_where_somebody_unnamed_is_spoken_of_since() -> None:
    text = "Andrzej Duda signed the law. A spokesman for the ministry confirmed it. He gave no reason."
    assert "He" not in antecedents(text)
    assert antecedents(text.replace("A spokesman", "A spokeswoman"))["He"] == "Andrzej Duda"
    text = "Andrzej Duda signed the law. A dealer said it came late. He gave no reason."
    assert "He" not in antecedents(text)


def test_a_title_or_a_role_tells_a_gender() -> None:
    text = "Andrzej Duda met Ms. Miller in Rome on Friday. He left on Sunday. She stayed."
    assert antecedents(text) == {"He": "Andrzej Duda", "She": "Miller"}
    text = "Andrzej Duda met actress Jane Miller in Rome on Friday. He left on Sunday."
    assert antecedents(text) == {"He": "Andrzej Duda"}


def test_two_of_one_surname_are_two() -> None:
    assert antecedents("Jan Sorel and Kim Sorel were arrested in Rome. He confessed on Friday.") == {}


def test_a_noun_that_says_how_old_somebody_is_points_to_the_only_person() -> None:
    text = "Andrzej Duda won in Rome on Friday. The 52-year-old was arrested later."
    assert antecedents(text) == {"52-year-old": "Andrzej Duda"}
    assert antecedents("Andrzej Duda met John Miller in Rome. The 52-year-old was arrested later.") == {}
    assert antecedents("Andrzej Duda won in Rome on Friday. The Frenchman was arrested later.") == {
        "Frenchman": "Andrzej Duda"
    }


def test_it_in_a_report_is_the_body_that_reports() -> None:
    assert antecedents("Norvik Corp. said it would buy Tay Airways.")["it"] == "Norvik Corp."
    assert "it" not in antecedents("Norvik Corp. said it was clear that prices would rise.")
    assert "it" not in antecedents("Norvik Corp. said it cost $5 to make the lamp.")
    assert "it" not in antecedents("Andrzej Duda said it rained in Rome.")
    assert antecedents("Norvik Corp. said it would sell a plant in Rome.")["it"] == "Norvik Corp."
    assert "it" not in antecedents("Norvik Corp. said it would sell well in Rome.")


def test_the_airline_is_the_one_said_to_be_one() -> None:
    text = "Tay Airways, an Irish airline, ordered ten jets from Norvik Corp. on Friday. {} paid $2 million."
    assert antecedents(text.format("The airline"))["airline"] == "Tay Airways"
    assert antecedents(text.format("The Irish airline"))["Irish airline"] == "Tay Airways"
    assert "airline" not in antecedents(
        text.format("The airline").replace("ordered ten jets from Norvik Corp.", "sued Lund Airlines")
    )


def test_the_company_is_the_subject_where_another_stands_aside() -> None:
    text = "Norvik Corp., which rivals Tay Corp. in Rome, closed a plant on Friday. The company employs 50 people."
    assert antecedents(text)["company"] == "Norvik Corp."
    text = "Norvik Corp. sued Tay Corp. in Rome on Friday. The company employs 50 people."
    assert "company" not in antecedents(text)


def test_the_company_goes_on_being_the_last_subject() -> None:
    text = "Norvik Corp. closed a plant on Friday. Workers wept. Trains stood still. The company employs 50 people."
    assert antecedents(text)["company"] == "Norvik Corp."
    text = "A strike hit Norvik Corp. on Friday. Workers wept. Trains stood still. The company employs 50 people."
    assert "company" not in antecedents(text)


def test_the_company_is_no_ministry_and_nobody_who_was_only_told() -> None:
    text = "Norvik Corp. closed a plant on Friday, Jan Lund told Reuters. The company employs 50 people."
    assert antecedents(text)["company"] == "Norvik Corp."
    text = "The Finance Ministry closed an office on Friday. The company employs 50 people."
    assert "company" not in antecedents(text)


def test_a_body_named_twice_is_one() -> None:
    text = "Tay Bank opened in Rome. Tay Bank grew. The bank employs 50 people."
    assert antecedents(text)["bank"] == "Tay Bank"
    assert "bank" not in antecedents(text.replace("Tay Bank grew", "Tay Bank sued Lund Bank"))


def test_what_is_apposed_to_a_name_points_to_nobody_else() -> None:
    text = "Norvik Corp. closed a plant on Friday. Brisk, the company, employs 50 people."
    assert "company" not in antecedents(text)


def test_the_secretary_is_not_her_lawyer() -> None:
    text = "Jan Lund, a lawyer for the Senate secretary, spoke on Friday. The secretary left."
    assert "secretary" not in antecedents(text)
    assert antecedents("Secretary Jan Lund spoke on Friday. The secretary left.")["secretary"] == "Jan Lund"


def test_no_pointer_shares_a_character_with_a_name() -> None:
    document = make_document("Tay Bank, a bank in Rome, grew. Workers of the Tay bank wept. The Acme spokesman left.")
    spans = [mention.span for mention in mentions(document, parse(document))]
    assert not any(one.overlaps(other) for one, other in pairwise(spans))


def test_one_whose_surname_alone_looks_like_no_person_is_still_he() -> None:
    text = "Clara Woods retired on Friday. Woods, born in Leeds in 1955, built the firm. One year later she was fired."
    document = make_document(text)
    pointing = [one for one in mentions(document, parse(document)) if one.antecedent is not None]
    assert [(text[one.span.start : one.span.end], one.kind) for one in pointing] == [("she", "person")]


def test_who_says_that_he_does_is_he() -> None:
    text = "Asked about John Miller in Rome, Andrzej Duda said he agreed."
    assert antecedents(text) == {"he": "Andrzej Duda"}
    assert antecedents("Andrzej Duda told John Miller he agreed.") == {}
    text = "Asked in Rome about the mother of John Miller, Kim Sorel said she had agreed."
    assert antecedents(text) == {}


def test_it_plans_is_the_body_the_sentence_before_is_about() -> None:
    text = "Norvik Corp. closed a plant in Rome on Friday. It plans to hire 50 people."
    assert antecedents(text)["It"] == "Norvik Corp."
    assert "It" not in antecedents(text.replace("It plans to hire", "It houses"))
    assert "It" not in antecedents(text.replace("closed a plant in Rome", "sued Tay Corp."))


def test_the_president_is_not_the_vice_president() -> None:
    text = (
        "Vice President Ana Reyes voted. Mia Rossi stayed away. Her spokesman, Lauri Ek, said on Monday that lawyers "
        "were at work. Asked whether the president would appeal, he replied that it was open."
    )
    assert antecedents(text) == {"Her": "Mia Rossi", "he": "Lauri Ek"}
