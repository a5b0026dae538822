"""The seat of a body stands for it where the document is about the body and not about the state around it."""

from __future__ import annotations

import pytest

from tests.assembly.actors.test_resolution import roster


def test_brussels_is_the_union_in_a_document_that_names_it() -> None:
    found = roster("The European Union offered a deal. Brussels rejected the plan. Officials met in Brussels.")
    assert "Brussels" in found["European Union"].aliases
    assert "Belgium" not in found


@pytest.mark.parametrize("text", ["Brussels rejected the plan.", "The EU met Belgium. Brussels rejected the plan."])
def test_brussels_is_belgium_elsewhere(text: str) -> None:
    assert "Belgium" in roster(text)
