"""The seat of a body stands for it where the document is about the body and not about the state around it."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.mentions import mentions
from tests.assembly.actors.test_resolution import roster
from tests.factory import make_document


def test_brussels_is_the_union_in_a_document_that_names_it() -> None:
    found = roster("The European Union offered a deal. Brussels rejected the plan. Officials met in Brussels.")
    assert "Brussels" in found["European Union"].aliases
    assert "Belgium" not in found


@pytest.mark.parametrize("text", ["Brussels rejected the plan.", "The EU met Belgium. Brussels rejected the plan."])
def test_brussels_is_belgium_elsewhere(text: str) -> None:
    assert "Belgium" in roster(text)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The Maldives protested. Male condemned the remarks.", ["state", "state"]),
        ("The Maldives protested. Officials in Male said so.", ["state", "place"]),
        ("Victoria Okoro flew to the Seychelles.", ["person", "state"]),
    ],
)
def test_a_capital_by_a_shared_name_counts_where_its_state_is_named(text: str, kinds: list[str]) -> None:
    document = make_document(text)
    assert [each.kind for each in mentions(document, parse(document))] == kinds


def test_a_shared_name_alone_is_no_capital() -> None:
    document = make_document("Victoria said the talks failed.")
    assert [each.form for each in mentions(document, parse(document))] == ["name"]
