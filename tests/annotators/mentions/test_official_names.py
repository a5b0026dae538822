"""Official names keep all their words: fields behind "and", "to the EU", dashes; so do names such as German Rivas."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.factory import make_document


def names(text: str) -> set[str]:
    document = make_document(text)
    found = mentions(document, parse(document))
    return {text[each.span.start : each.span.end] for each in found if each.form == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Latvian Centre for Road Safety and Training said no.", "Latvian Centre for Road Safety and Training"),
        ("The Latvian Competition and Consumer Commission said no.", "Latvian Competition and Consumer Commission"),
        (
            "The Africa Centres for Seed Control and Prevention said no.",
            "Africa Centres for Seed Control and Prevention",
        ),
        ("The Africa CSC said no.", "Africa CSC"),
        ("The Peru Chamber of Commerce to the EU said no.", "Peru Chamber of Commerce to the EU"),
        ("The opposition Harvest–National Coalition said no.", "Harvest–National Coalition"),
    ],
)
def test_an_official_name_is_whole(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("The Ministry of Health and Ana Lund said no.", "Ana Lund"),
        ("The mission flew from Lima to the EU.", "EU"),
        ("The Berlin–Paris train left.", "Berlin"),
    ],
)
def test_what_only_stands_beside_it_is_apart(text: str, apart: str) -> None:
    assert apart in names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("German Finance Minister Christian Weber said no.", "Christian Weber"),
        ("Economy Minister German Rivas left.", "German Rivas"),
        ("Roman Stein, a lawyer, spoke.", "Roman Stein"),
        ("Christian Daube said no.", "Christian Daube"),
    ],
)
def test_a_given_name_that_is_an_adjective_too_stays(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize("text", ["The German Lindner Group said no.", "German Chancellor Weber left."])
def test_an_adjective_is_no_given_name(text: str) -> None:
    assert not any(name.startswith("German") for name in names(text) if "Group" not in name)


@pytest.mark.parametrize(
    "text",
    ["Peruvian External Affairs Minister Ana Reyes left.", "Peru's Minister for Foreign Trade Ana Reyes left."],
)
def test_a_portfolio_is_part_of_the_office(text: str) -> None:
    assert names(text) - {"Peru"} == {"Ana Reyes"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Delmar Society of Mining, Petroleum and Energy warned.",
            "Delmar Society of Mining, Petroleum and Energy",
        ),
        (
            "He heads the Delmar Federation of Fishing and Allied Industries.",
            "Delmar Federation of Fishing and Allied Industries",
        ),
        ("The Western and Central Delmar Commission met.", "Western and Central Delmar Commission"),
        ("She chairs the UN Permanent Forum on Indigenous Issues.", "UN Permanent Forum on Indigenous Issues"),
        (
            "The Commission for the Investigation of Abuse of Authority charged five.",
            "Commission for the Investigation of Abuse of Authority",
        ),
        ("Amnesty International Kenya said that evidence was lost.", "Amnesty International Kenya"),
        ("The Coordinadora Rural por la Vida, a group, met.", "Coordinadora Rural por la Vida"),
    ],
)
def test_a_list_of_fields_is_one_name(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Delmar, Sony and Harlan warned.",
        "The Society of Delmar, Sony and Energy Watch met.",
    ],
)
def test_a_list_of_bodies_is_several(text: str) -> None:
    assert len(names(text)) > 1
