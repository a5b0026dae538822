"""The page as it goes out has no line that its own rules reject, unless a person wants it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters import markdown
from briefing.exporters.proofreading import check, compose, export
from briefing.model import Actor, Briefing
from tests.exporters import sample as s


def errors(page: str, briefing: Briefing) -> set[str]:
    return {finding.rule for finding in check(page, briefing) if finding.severity == "error"}


def with_forged_question(**changes: object) -> Briefing:
    """The sample with a question that asks nothing, which rule R17 finds."""
    first, *others = s.sample().questions
    forged = replace(first, question="The strait is closed.", kind="unconfirmed", weight=1.0, **changes)  # type: ignore[arg-type]
    return replace(s.sample(), questions=(forged, *others))


def test_what_the_rules_reject_is_left_out_and_counted() -> None:
    briefing = with_forged_question()
    assert "R17" in errors(markdown.compose(briefing).markdown, briefing)
    page = export(briefing)
    assert "The strait is closed." not in page.partition("## Open questions")[2] and errors(page, briefing) == set()
    assert compose(briefing).left_out["Open questions"] >= 1


@pytest.mark.parametrize("kept", ["pinned", "answered"])
def test_what_a_person_wants_stands_though_it_does_not_hold(kept: str) -> None:
    briefing = with_forged_question(**({"status": "answered", "note": "It is."} if kept == "answered" else {}))
    if kept == "pinned":
        briefing = replace(briefing, pinned=(*briefing.pinned, briefing.questions[0].id))
    page = export(briefing)
    assert "The strait is closed." in page.partition("## Open questions")[2] and errors(page, briefing)


def test_of_several_actors_on_a_line_only_the_false_one_goes() -> None:
    role = replace(s.ACTORS[2].roles[0], text="Norland's Queen")
    false = Actor("a77", "Ana Reyes", "person", s.ACTORS[2].mentions, roles=(role,), salience=0.9)
    briefing = replace(s.sample(), actors=(*s.ACTORS[:2], false, *s.ACTORS[3:]))
    assert errors(markdown.compose(briefing).markdown, briefing)
    page = export(briefing)
    assert "Queen" not in page and "**Norland**" in page and errors(page, briefing) == set()
