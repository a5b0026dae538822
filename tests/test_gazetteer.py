"""The table of states is whole, and no name in it means two states."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing.gazetteer import city_key, display_name, gazetteer, known, matches
from briefing.lexicon import lexicon


def test_every_member_state_is_there() -> None:
    entries = lexicon("countries")["states"]["entries"]
    assert len(entries) == 193 + 2 + 2  # members and observers of the United Nations, Kosovo, Taiwan
    assert all(len(code) == 2 and code.isupper() for code in entries)


def test_no_surface_of_one_state_means_another() -> None:
    entries = lexicon("countries")["states"]["entries"].values()
    uses = ("also", "adjectives", "people", "capitals", "seats")
    surfaces = Counter(
        s for entry in entries for s in {entry["name"], *(x for use in uses for x in entry.get(use, []))}
    )
    assert [surface for surface, count in surfaces.items() if count > 1] == []


@pytest.mark.parametrize(
    ("surface", "key", "use"),
    [
        ("South Korea", "state:KR", "name"),
        ("DPRK", "state:KP", "name"),
        ("Seoul", "state:KR", "capital"),
        ("Kiev", "state:UA", "capital"),
        ("Kremlin", "state:RU", "seat"),
        ("Polish", "state:PL", "adjective"),
        ("Koreans", "", "adjective"),
        ("South Koreans", "state:KR", "people"),
        ("NORTH KOREA", "state:KP", "name"),
        ("Burma", "state:MM", "name"),
        ("UN", "organization:united nations", "name"),
        ("Hizbullah", "group:hezbollah", "name"),
        ("Crimea", "place:crimea", "name"),
    ],
)
def test_what_a_surface_is_known_as(surface: str, key: str, use: str) -> None:
    entry = known(surface)
    assert entry is not None
    assert (entry.key, entry.use) == (key, use)


def test_a_word_that_only_looks_like_a_name_is_not_known() -> None:
    assert known("turkey") is None
    assert known("us") is None
    assert known("Springfield") is None


def test_a_city_has_one_key_under_all_its_names() -> None:
    assert city_key("Kiev") == city_key("Kyiv") == "place:kyiv"
    assert city_key("Seoul") != city_key("Busan")


def test_the_longest_name_is_taken() -> None:
    tokens = ["the", "People", "'s", "Republic", "of", "China", "and", "South", "Korea"]
    gaps = [True, False, True, True, True, True, True, True, False]
    found = [(first, last, entry.key) for first, last, entry in matches(tokens, gaps)]
    assert found == [(1, 6, "state:CN"), (7, 9, "state:KR")]


def test_every_key_has_a_name_to_show() -> None:
    assert all(display_name(entry.key) for entry in gazetteer().values() if entry.key)
    assert display_name("state:KR") == "South Korea"
    assert display_name("nothing") is None


def test_an_abbreviation_of_two_bodies_is_that_of_the_one_named() -> None:
    def read(text: str) -> list[str]:
        tokens = text.split(" ")
        return [entry.name for _, _, entry in matches(tokens, [True] * len(tokens))]

    assert read("The Rapid Support Forces left and RSF men stayed") == ["Rapid Support Forces"] * 2
    assert read("Reporters Without Borders left and RSF stayed") == ["Reporters Without Borders"] * 2
    assert read("The RSF left") == []
