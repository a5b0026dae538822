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
        ("They were led by Lima's Defense Minister Ana Reyes.", "Ana Reyes", "Lima's Defense Minister"),
        ("A 26-year-old engineer, Ana Reyes, said no.", "Ana Reyes", "engineer"),
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
        ("On Monday Finance Minister Dana Whitlock said the budget was ready.", "Dana Whitlock", "Finance Minister"),
        ("A former President Gordon Pell spoke to the nation.", "Gordon Pell", "former President"),
        ("A prominent lawyer Dana Whitlock spoke.", "Dana Whitlock", "prominent lawyer"),
        ("The Peruvian President Gordon Pell spoke.", "Gordon Pell", "Peruvian President"),
    ],
)
def test_a_mood_or_a_day_is_no_part_of_an_office(text: str, name: str, stated: str) -> None:
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
        ("The plan by opposition leader Datuk Seri Anwar Rahim failed.", "Anwar Rahim", "opposition leader"),
    ],
)
def test_an_office_has_its_field(text: str, name: str, stated: str | None) -> None:
    assert role(text, name) == stated


BEHIND = [
    ("Commodore Jay Tamayo, a spokesman for the Navy, said no.", "spokesman for the Navy"),
    ("General Jay Tamayo, the head of the Republican Guard, left.", "head of the Republican Guard"),
    ("General Jay Tamayo, a tall man, left.", "General"),
    ("Mayor Jay Tamayo, a spokesman for the party, left.", "Mayor"),
    ("Jay Tamayo, who heads the special prosecutor's office, left.", "who heads the special prosecutor's office"),
    ("Jay Tamayo, who leads the Farmers Party, left.", "who leads the Farmers Party"),
    ("Jay Tamayo, who chaired the emergency committee, left.", "who chaired the emergency committee"),
    ("Jay Tamayo, who leads the race, left.", None),
    ("Jay Tamayo, who ran a marathon, left.", None),
    (
        "Jay Tamayo, head of the South Coast search and rescue agency, left.",
        "head of the South Coast search and rescue agency",
    ),
    (
        "Jay Tamayo, a former minister for Housing and local affairs, left.",
        "former minister for Housing and local affairs",
    ),
    (
        "Jay Tamayo, head of the House Committee on Electoral Matters, left.",
        "head of the House Committee on Electoral Matters",
    ),
    ("Jay Tamayo, chief of police and father of two, left.", "chief of police"),
    ("Jay Tamayo, head of the committee on Monday, left.", "head of the committee"),
]
BEFORE = [
    ("Former first lady Sandra Tovar lost.", "Former first lady"),
    ("Lady Sandra Tovar lost.", None),
    ("On Thursday, Obame appointed economist Sandra Tovar, a former minister.", "economist"),
    (
        "They met in Carthage, Harvest Commission president Sandra Tovar said.",
        "Harvest Commission president",
    ),
    ("Peruvian Minister for Foreign Trade Sandra Tovar left.", "Peruvian Minister for Foreign Trade"),
]


@pytest.mark.parametrize(("text", "stated"), BEHIND)
def test_an_office_behind_a_rank_or_a_who_is_the_role(text: str, stated: str | None) -> None:
    assert role(text, "Jay Tamayo") == stated


@pytest.mark.parametrize(("text", "stated"), BEFORE)
def test_a_role_before_a_name_holds_no_verb_and_no_other_place(text: str, stated: str | None) -> None:
    assert role(text, "Sandra Tovar") == stated
