"""Whose a role is that stands among several people, ranks and adjectives; each rule with its counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.factory import make_document


def role(text: str, name: str) -> str | None:
    document = make_document(text)
    named = {document.text[each.span.start : each.span.end]: each.role for each in mentions(document, parse(document))}
    stated = named[name]
    return document.text[stated.start : stated.end] if stated else None


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("A spokesman for Transport Minister Gordon Pell says no.", "Gordon Pell", "Transport Minister"),
        ("A spokeswoman for President Amelia Okoro said no.", "Amelia Okoro", "President"),
        ("“No,” said a lawyer for Acme chief executive Dana Whitlock.", "Dana Whitlock", "Acme chief executive"),
        ("Two aides of Foreign Minister Lars Holm said no.", "Lars Holm", "Foreign Minister"),
        ("Ana Ruiz, a spokesman for Transport Minister Gordon Pell, said no.", "Gordon Pell", "Transport Minister"),
        ("The army spokesman Colonel Hugo Salas said no.", "Hugo Salas", "army spokesman"),
        ("The Commissioner for Trade Ana Reyes said no.", "Ana Reyes", "Commissioner for Trade"),
        ("Secretary of Defense Gen. James Harlow said no.", "James Harlow", "Secretary of Defense"),
    ],
)
def test_who_serves_somebody_is_somebody_else(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("A resolute President Gordon Pell spoke to the nation.", "Gordon Pell", "President"),
        ("An angry Mayor Peter Lund told reporters so.", "Peter Lund", "Mayor"),
        ("The popular President Okoro left.", "Okoro", "President"),
        ("A former President Gordon Pell spoke to the nation.", "Gordon Pell", "former President"),
        ("A prominent lawyer Dana Whitlock spoke.", "Dana Whitlock", "prominent lawyer"),
        ("The Peruvian President Gordon Pell spoke.", "Gordon Pell", "Peruvian President"),
    ],
)
def test_a_mood_is_no_part_of_an_office(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("US peace envoy, General Anthony Varga, left the region.", "Anthony Varga", "US peace envoy"),
        ("Peru's army chief, General Hugo Salas, said no.", "Hugo Salas", "Peru's army chief"),
        ("The UN special envoy, Ambassador Carla Ruiz, said no.", "Carla Ruiz", "UN special envoy"),
        ("The party's leader, Prime Minister Lena Brandt, said no.", "Lena Brandt", "Prime Minister"),
        ("Washington said its envoy General Anthony Varga left.", "Anthony Varga", "envoy"),
        ("The navy spokesman Navy Captain Hugo Salas said no.", "Hugo Salas", "navy spokesman"),
        ("Attorney General Lena Brandt said no.", "Lena Brandt", "Attorney General"),
        ("Secretary General Lena Brandt said no.", "Lena Brandt", "Secretary General"),
        ("Deputy Police Commissioner Lena Brandt said no.", "Lena Brandt", "Deputy Police Commissioner"),
        ("Lieutenant General Hugo Salas said no.", "Hugo Salas", "Lieutenant General"),
        ("They met Lt. Col. Hugo Salas.", "Hugo Salas", "Lt. Col."),
        ("Chief Inspector Lena Brandt said no.", "Lena Brandt", "Chief Inspector"),
        ("In the mayor's view, General Hugo Salas was wrong.", "Hugo Salas", "General"),
    ],
)
def test_an_office_says_more_than_the_rank_behind_it(text: str, name: str, stated: str) -> None:
    assert role(text, name) == stated


@pytest.mark.parametrize(
    ("text", "name", "stated"),
    [
        ("They met Col. Hugo Salas.", "Hugo Salas", "Col."),
        ("He was a colonel. Hugo Salas was not.", "Hugo Salas", None),
        (
            "The director of Delmar's Lowell Airport Tom Reed said no.",
            "Tom Reed",
            "director of Delmar's Lowell Airport",
        ),
        ("Labor's spokesman on Home Affairs, Tom Reed, said no.", "Tom Reed", "Labor's spokesman on Home Affairs"),
        ("A spokesman for the ministry, Tom Reed, said no.", "Tom Reed", "spokesman for the ministry"),
        ("A spokesman for the mayor, Tom Reed, said no.", "Tom Reed", None),
        ("The High Commissioner for Refugees, Tom Reed, left.", "Tom Reed", "High Commissioner for Refugees"),
        ("Immigration Minister Lena Brandt said no.", "Lena Brandt", "Immigration Minister"),
    ],
)
def test_an_office_has_its_field(text: str, name: str, stated: str | None) -> None:
    assert role(text, name) == stated
