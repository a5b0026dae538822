"""Long statements on the page lose what their sentence ends on, and nothing that bears on the rest."""

from __future__ import annotations

import pytest

from tests.exporters.test_standing import _chronology as lines

LEAD = (
    "Norland's supreme court on Thursday suspended an order that would have stripped the party of President Anna Berg "
    "of its legal status before the vote in the capital"
)
SHORT = f'**5 Jun 2031** ("Thursday"): {LEAD} [1:2]'


@pytest.mark.parametrize(
    "ending",
    [
        "clearing the way for a run-off next month after a day of turmoil",
        "as crowds filled the streets of Orla",
        "after a day of turmoil that drew rebukes from abroad",
        "with shops closed across the country",
        "because judges had been left out",
        "barely two days after riots in Orla",
        "days before the envoys leave",
    ],
)
def test_a_circumstance_at_the_end_of_a_long_line_is_left_out(ending: str) -> None:
    assert SHORT in lines(f"{LEAD}, {ending}.")


@pytest.mark.parametrize(
    "ending",
    [
        "saying that it had no legal basis",
        "pending a decision of the full bench",
        "as judges reportedly feared riots",
        "as required by the law of 1990 unless parliament objects",
        "with aides adding that it was not final",
        "including the right to vote in the capital and in the north, and of all its offices abroad",
    ],
)
def test_what_bears_on_the_rest_stays(ending: str) -> None:
    assert SHORT not in lines(f"{LEAD}, {ending}.")


def test_a_short_line_stays_whole() -> None:
    text = "Norland closed the port of Orla on Thursday, as crowds filled the streets."
    assert f'**5 Jun 2031** ("Thursday"): {text} [1:2]' in lines(text)
