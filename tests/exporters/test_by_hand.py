"""What the analyst decides about the page at the desk: her wording, her bottom line, her order."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest

from briefing.decisions import new_decision
from briefing.exporters.proofreading import check, export
from briefing.model import Briefing
from briefing.places import place
from briefing.replay import apply
from tests.exporters import sample as s
from tests.exporters.test_markdown import section


def faults(briefing: Briefing) -> list[str]:
    """The rules that the page of a briefing breaks, and the note that lines are the analyst's own."""
    return [finding.rule for finding in check(export(briefing), briefing) if finding.severity != "warning"]


def worded(item: str, words: str) -> Briefing:
    return replace(s.sample(), wordings=MappingProxyType({item: words}))


def test_a_line_worded_by_the_analyst_is_marked_as_hers_and_keeps_its_date_and_place() -> None:
    event = next(event for event in s.sample().chronology if event.date == "2031-03-03")
    page = export(worded(event.id, 'The navy [2:2] went home, "for good".'))
    assert section(page, "Chronology")[1] == (
        '- Analyst: **3 Mar 2031**: The navy \\[2:2\\] went home, "for good". [1:6]'
    )
    assert "The Norland navy left" not in page
    assert faults(worded(event.id, "The navy went home.")) == ["R29"]


def test_a_question_worded_by_the_analyst_stands_first_among_the_questions() -> None:
    least = s.sample().questions[-1]
    page = export(worded(least.id, "Nobody knows."))
    assert section(page, "Open questions")[0].startswith("- Analyst: Nobody knows. [")


@pytest.mark.parametrize("value", ["Nobody knows.", ""])
def test_a_question_that_the_analyst_answered_stands_first_among_the_questions(value: str) -> None:
    least = s.sample().questions[-1]
    where = place(s.lines(s.COMMENT_DOCUMENT)[1])
    words = s.sample().text(s.lines(s.COMMENT_DOCUMENT)[1])
    many = replace(
        s.sample(), questions=(*s.sample().questions, replace(least, id="last", weight=0.0, status="open", answer=None))
    )
    briefing = apply(many, [new_decision("answer", "last", value, "", where, words)])
    first = section(export(briefing), "Open questions")[0]
    assert first.startswith("- **Answered**") and first.endswith("; the analyst: Nobody knows." if value else "[2:2]")


def test_the_bottom_line_may_be_the_analysts_own() -> None:
    briefing = replace(s.sample(), bottom_line="It will end in talks.")
    first, second = section(export(briefing), "Bottom line")
    assert first == "Analyst: It will end in talks."
    assert second.startswith("Disputed: ")
    assert faults(briefing) == ["R29"]


def test_the_bottom_line_may_be_an_event_that_the_analyst_chose() -> None:
    event = next(event for event in s.sample().chronology if event.date == "2031-02")
    briefing = replace(s.sample(), lead=event.id)
    assert section(export(briefing), "Bottom line")[0] == (
        'Chosen by the analyst, **Feb 2031**: "Sudland closed its ports in February 2031." [2:2]'
    )
    assert faults(briefing) == []


def test_a_chosen_bottom_line_that_was_changed_by_hand_is_found() -> None:
    event = next(event for event in s.sample().chronology if event.date == "2031-02")
    briefing = replace(s.sample(), lead=event.id)
    page = export(briefing).replace('"Sudland closed its ports in February 2031."', '"Sudland closed its ports."')
    assert {finding.rule for finding in check(page, briefing)} & {"R4", "R26"}


@pytest.mark.parametrize("order", [("q2", "q1"), ("q1", "q2")])
def test_pinned_items_stand_in_the_order_of_the_pins(order: tuple[str, str]) -> None:
    page = export(replace(s.sample(), pinned=order))
    lines = section(page, "Key quotes")
    partial = next(index for index, line in enumerate(lines) if "fairy tale" in line)
    assert partial == order.index("q2")


# --- dates ----------------------------------------------------------------------------------------------------------


def test_a_date_given_by_the_analyst_is_marked_as_hers_and_passes_every_rule() -> None:
    event = next(event for event in s.sample().chronology if event.date == "2031-02")
    briefing = apply(s.sample(), [new_decision("event-date", event.id, "2030-12-24")])
    lines = section(export(briefing), "Chronology")
    assert lines[0].startswith("- **24 Dec 2030 (by the analyst)**: ") and "Sudland closed its ports" in lines[0]
    assert faults(briefing) == []


def test_a_date_taken_away_leaves_the_line_undated() -> None:
    event = next(event for event in s.sample().chronology if event.date == "2031-02")
    briefing = apply(s.sample(), [new_decision("event-date", event.id)])
    lines = section(export(briefing), "Chronology")
    assert any(line.startswith("- **Undated**: ") and "Sudland closed its ports" in line for line in lines)
    assert faults(briefing) == []


@pytest.mark.parametrize("shown", ["24 Dec 2030", "24 Dec 2030 inferred", "25 Dec 2030 (by the analyst)"])
def test_a_date_that_is_not_marked_as_the_analysts_is_found(shown: str) -> None:
    event = next(event for event in s.sample().chronology if event.date == "2031-02")
    briefing = apply(s.sample(), [new_decision("event-date", event.id, "2030-12-24")])
    page = export(briefing).replace("24 Dec 2030 (by the analyst)", shown)
    assert "R11" in [finding.rule for finding in check(page, briefing)]
