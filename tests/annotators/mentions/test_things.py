"""Things, places and words of headings are nobody: what the text says of a name decides."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.assembly.actors.test_resolution import roster
from tests.factory import make_document


@pytest.mark.parametrize(
    "text",
    [
        "Acme makes the Lyra browser. Lyra runs on phones. Lyra said no.",
        "Plaintiffs spoke of the Lyra operating system. Lyra is old. Lyra runs on phones.",
        "Acme's Lyra phone sold well. Lyra is old.",
    ],
)
def test_a_product_is_nobody(text: str) -> None:
    assert "Lyra" not in roster(text)


def test_a_maker_is_somebody() -> None:
    assert "Lyra" in roster("The Lyra phone sold well. Lyra said no. Lyra shares rose.")
    assert "Lyra" in roster("Peru's Lyra phone sold well. Lyra said no. Lyra shares rose.")


@pytest.mark.parametrize("name", ["Marlin Shoal", "Bajo de Marlin"])
def test_a_shoal_is_a_place(name: str) -> None:
    assert roster(f"Two ships collided near {name}. {name} was calm.")[name].kind == "place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("When Storm Daniel dropped a month's rain on the hills the dam gave way.", "Storm Daniel"),
        ("When Hurricane Agnes dropped a month's rain on the hills the dam gave way.", "Hurricane Agnes"),
        ("The lower dam, known as Abu Karim, gave way on Friday.", "Abu Karim"),
        ("Two died in the Marwick outbreak. The Marwick virus spread.", "Marwick"),
        ("The lower dam, called Abu Karim, gave way on Friday.", "Abu Karim"),
    ],
)
def test_a_storm_and_a_dam_do_nothing(text: str, name: str) -> None:
    found = roster(text)
    assert name not in found or found[name].kind == "place"


def test_who_is_known_as_somebody_is_one() -> None:
    assert roster("The lawyer, known as Abu Karim, said no. Abu Karim left.")["Abu Karim"].kind == "person"
    assert roster("Storm Energy Ltd said no. It left.")["Storm Energy Ltd"].kind == "organization"


def test_words_of_a_heading_are_no_names() -> None:
    text = "Peru waits\n\nPeru said that it would wait.\n\nPeru's Response\n\nThe government met again on Friday.\n"
    document = make_document(text)
    found = {text[each.span.start : each.span.end] for each in mentions(document, parse(document))}
    assert not found & {"Response", "Peru's Response"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Save Malaysia, Stop Lynas said the minister had given up.", ["Save Malaysia, Stop Lynas"]),
        ("The group Save Peru, Stop Acme welcomed it. Acme left.", ["Save Peru, Stop Acme", "Acme"]),
        ("Pollsters said fatigue had been decisive.", []),
        ("Peters said so.", ["Peters"]),
        ("This Perspective argues that the comparison is misleading.", []),
        ("This Congress will not pass it.", ["Congress"]),
        ("Executive Summary: the talks failed.", []),
    ],
)
def test_calls_are_a_group_s_name_and_what_is_pointed_at_is_none(text: str, names: list[str]) -> None:
    document = make_document(text)
    assert [text[each.span.start : each.span.end] for each in mentions(document, parse(document))] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Famine was declared in August.", "Famine"),
        ("Wafers made in Hamburg were packaged there.", "Wafers"),
        ("In Reyes v. House, a court ruled so.", "Reyes"),
        ("III. What it would do. III is the last.", "III"),
        ("The CCGS Kerinda is the first of them.", "CCGS Kerinda"),
    ],
)
def test_what_opens_a_sentence_or_cites_a_case_is_nobody(text: str, name: str) -> None:
    assert name not in roster(text)


def test_a_name_at_the_start_of_a_sentence_is_somebody() -> None:
    assert "Reyes" in roster("Reyes, the deputy prime minister from May, spoke.")
    assert "Famine" in roster("Aid to Famine rose. Famine said no.")


def test_what_ends_in_a_trade_is_a_body() -> None:
    actors = roster("Talks with Barrow Mining began. Barrow's chief left.")
    assert [actor.kind for actor in actors.values()] == ["organization"]


def test_a_persons_name_with_an_article_is_a_ships() -> None:
    assert "Carlos Lund" not in roster("The Carlos Lund is in dock.")
    assert "Carlos Lund" in roster("The Carlos Lund who wrote it is in Lima. Carlos Lund said so.")


def test_a_paper_of_another_tongue_is_a_body() -> None:
    assert roster("El Heraldo de Belmor was searched.")["El Heraldo de Belmor"].kind == "organization"


def test_a_word_within_a_title_is_nobody() -> None:
    actors = roster("The minister left Chief Border Officer Tero Aho as the sole member.")
    assert set(actors) == {"Tero Aho"}


def test_a_leaving_of_the_union_is_nobody() -> None:
    assert set(roster("Brexit was never about that, Reyes said.")) == {"Reyes"}
