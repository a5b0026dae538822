"""What the clause around a name says it is; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.factory import make_document


def cues(text: str, name: str) -> tuple[str, ...]:
    """The cues at the first mention of a name."""
    document = make_document(text)
    found = mentions(document, parse(document))
    return next(one.cues for one in found if text[one.span.start : one.span.end] == name)


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("Wrexham have not won since March.", "Wrexham", "organization:plural-verb"),
        ("Lyra evacuated two plants but said its systems worked.", "Lyra", "organization:its"),
        ("Verso said it had agreed to sell the mine.", "Verso", "organization:it"),
        ("Verso said it was in talks with the union.", "Verso", "organization:it"),
        ("Verso said on Monday it had ordered ten ships.", "Verso", "organization:it"),
        ("Havmark Lines ordered ten ships.", "Havmark Lines", "organization:trade"),
        ("The group bought Harlan Snacks in 2014.", "Harlan Snacks", "organization:acquired"),
        ("He holds a stake in Verso.", "Verso", "organization:acquired"),
        ("Verso, whose shares fell, said no.", "Verso", "organization:owner"),
        ("Activist fund Corvex has been pressing the board.", "Corvex", "organization:apposed"),
        ("The head of the rights group Haki Africa spoke.", "Haki Africa", "organization:apposed"),
        ("The union Verdi called the plan a disaster.", "Verdi", "organization:apposed"),
        ("Pathé, the French studio, will release it.", "Pathé", "organization:apposed"),
        ("He told the state-run Fana network about it.", "Fana", "organization:named-body"),
        ("Wrexham captain Liam Hesketh levelled.", "Wrexham", "organization:club"),
        ("The association, whose president is Abyudi Shonga, said no.", "Abyudi Shonga", "person:title"),
        ("Brazil's Petrobras said no.", "Petrobras", "organization:national"),
        ("She won the Golden Leopard in August.", "Golden Leopard", "thing:won"),
        ("“The Salt Road” opened on Friday.", "Salt Road", "thing:titled"),
        ("Unidad Demócrata demanded a vote.", "Unidad Demócrata", "organization:head"),
    ],
)
def test_a_clause_speaks_for_what_a_name_is(text: str, name: str, cue: str) -> None:
    assert cue in cues(text, name)


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ("Ana Lopez and Tom Reyes have not won since March.", "Ana Lopez", "organization:plural-verb"),
        ("Lopez said the company cut its forecast.", "Lopez", "organization:its"),
        ("Lopez said it took years.", "Lopez", "organization:it"),
        ("Lopez said it was late.", "Lopez", "organization:it"),
        ("Lopez dismissed the report on Friday.", "Lopez", "organization:employs"),
        ("She bought the Lyra in 2014.", "Lyra", "organization:acquired"),
        ("Lopez, whose wife fell, said no.", "Lopez", "organization:owner"),
        ("The union that Lopez led fell apart.", "Lopez", "organization:apposed"),
        ("He told the Lopez team about it.", "Lopez", "organization:named-body"),
        ("The market leader is Verso.", "Verso", "person:title"),
        ("Lopez's Reyes said no.", "Reyes", "organization:national"),
        ("She won the hearts of Lyra.", "Lyra", "thing:won"),
    ],
)
def test_a_clause_that_looks_alike_does_not(text: str, name: str, cue: str) -> None:
    assert cue not in cues(text, name)


def test_a_title_that_a_party_can_have_makes_no_person() -> None:
    assert "person:title" not in cues("Junior coalition partner Komeito said it had been told.", "Komeito")
    assert "person:title" in cues("Prosecutor Lopez said she had been told.", "Lopez")


def test_the_goals_of_a_match_make_no_model() -> None:
    assert "thing:model" not in cues("Wrexham 2 Hibernia 1", "Wrexham")
    assert "thing:model" in cues("The Falcon 9 exploded on Friday.", "Falcon")
