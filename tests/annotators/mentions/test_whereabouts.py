"""A name that only says where something is, or where it goes to, is a place's, whatever the parser takes it for."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.assembly.actors.test_resolution import roster
from tests.factory import make_document


def cues(text: str, name: str) -> set[str]:
    """The reasons for a place at the first mention of a name."""
    document = make_document(text)
    found = {document.text[each.span.start : each.span.end]: each for each in mentions(document, parse(document))[::-1]}
    return {cue.partition(":")[2] for cue in found[name].cues if cue.startswith("place:")} - {"parser", "speech"}


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("Dealers in Belmor, Tassun and Kerinda said sales fell.", "Kerinda", "inside"),
        ("The convoys were attacked near Kerinda.", "Kerinda", "inside"),
        ("The firm closed its Kerinda plant.", "Kerinda", "site"),
        ("Harlan's Kerinda office was searched.", "Kerinda", "site"),
        ("Crowds blocked a road at Kerinda.", "Kerinda", "site"),
        ("Smelters on Kerinda lost money.", "Kerinda", "site"),
        ("The minister flew to Kerinda on Monday.", "Kerinda", "way"),
        ("The road to Kerinda is closed.", "Kerinda", "way"),
        ("Two boats sank off Kerinda.", "Kerinda", "way"),
        ("He was once mayor of Kerinda.", "Kerinda", "way"),
        ("The army unit is based at Kerinda.", "Kerinda", "site"),
        ("Kerinda, Sulawesi and Tassun have plants.", "Kerinda", "row"),
        ("Buses from Kerinda and Tassun were stopped.", "Tassun", "way"),
        ("The firm bought Harlan Ltd of Kerinda.", "Kerinda", "way"),
        ("Much rain fell at Kerinda, where the mean is low.", "Kerinda", "way"),
        ("Arms were sent via Kerinda in Chad.", "Kerinda", "way"),
        ("She will visit Arequipa Bay, Kerinda and Tassun Lake.", "Kerinda", "row"),
    ],
)
def test_what_says_where_speaks_for_a_place(text: str, name: str, cue: str) -> None:
    assert cue in cues(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fund bought shares in Kerinda on Monday.", "Kerinda"),
        ("The study was published in Kerinda on Monday.", "Kerinda"),
        ("She was an engineer at Kerinda.", "Kerinda"),
        ("Workers at the Kerinda plant went home.", "Kerinda"),
        ("Peru's Kerinda plant was closed.", "Kerinda"),
        ("She gave the papers to Kerinda.", "Kerinda"),
        ("It came from the office of Kerinda in Lima.", "Kerinda"),
        ("It is awkward in the Kerinda, where money counts.", "Kerinda"),
    ],
)
def test_what_a_body_has_too_does_not(text: str, name: str) -> None:
    assert not cues(text, name) & {"inside", "site", "way", "row"}


def test_bodies_in_a_row_are_bodies() -> None:
    text = "The vaccine was sold to UNICEF and Kerinda."
    document = make_document(text)
    (last,) = (each for each in mentions(document, parse(document)) if text[each.span.start :].startswith("Kerinda"))
    assert "organization:row" in last.cues


def test_the_firm_of_a_nation_is_a_body() -> None:
    text = "The repair was let to the Turkish company Kerinda."
    document = make_document(text)
    (last,) = (each for each in mentions(document, parse(document)) if text[each.span.start :].startswith("Kerinda"))
    assert "organization:apposed" in last.cues


def test_a_listed_town_weighs_and_the_text_decides() -> None:
    assert roster("Floods hit Valencia hard. Valencia buried its dead.")["Valencia"].kind == "place"
    assert roster("Ana Valencia spoke. Valencia said no. Ms Valencia left.")["Ana Valencia"].kind == "person"
    assert roster("The vaccine went to Gavi. Gavi paid. Gavi's fund is empty.")["Gavi"].kind == "organization"


@pytest.mark.parametrize("noun", ["power plant", "prison", "dam"])
def test_what_is_called_after_where_it_stands_names_a_place(noun: str) -> None:
    assert roster(f"Officials discussed urgent steps regarding the Cuciurgan {noun}.")["Cuciurgan"].kind == "place"
