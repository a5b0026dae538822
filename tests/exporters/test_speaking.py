"""Quotations on the page: a speaker that the analyst gave, sources that tell the same words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters.markdown import export
from briefing.exporters.rules import check
from briefing.model import Briefing, Quote, Span
from tests.exporters.sample import COMMENT_DOCUMENT, sample


def with_first(**changes: object) -> Briefing:
    """The sample with its first quotation changed."""
    briefing = sample()
    first, *others = briefing.quotes
    return replace(briefing, quotes=(replace(first, **changes), *others))  # type: ignore[arg-type]


def line(briefing: Briefing) -> str:
    """The page's line of the first quotation."""
    return next(
        line for line in export(briefing).splitlines() if "We will keep the strait open" in line and line[0] == "-"
    )


def rules(page: str, briefing: Briefing) -> set[str]:
    return {finding.rule for finding in check(page, briefing) if finding.severity == "error"}


@pytest.mark.parametrize(
    ("changes", "lead"),
    [
        ({"corrected": True}, "**Ana Reyes** (Norland's Foreign Minister) (by the analyst) told reporters"),
        (
            {"corrected": True, "speaker": None, "speaker_name": "Tom Baker", "role": None},
            "**Tom Baker** (by the analyst) told reporters",
        ),
        (
            {"corrected": True, "speaker": None, "speaker_name": None, "role": None},
            "**unattributed** (by the analyst) told reporters",
        ),
        ({}, "**Ana Reyes** (Norland's Foreign Minister) told reporters"),
    ],
)
def test_a_speaker_that_the_analyst_gave_is_marked(changes: dict[str, object], lead: str) -> None:
    briefing = with_first(**changes)
    assert line(briefing).startswith(f"- {lead}: ")
    assert "R5" not in rules(export(briefing), briefing)


def test_verify_tells_when_the_mark_is_missing_or_false() -> None:
    corrected, plain = with_first(corrected=True), sample()
    assert "R5" in rules(export(corrected).replace(" (by the analyst)", ""), corrected)
    marked = export(plain).replace("Minister) told reporters", "Minister) (by the analyst) told reporters")
    assert marked != export(plain)
    assert "R5" in rules(marked, plain)


def test_other_documents_with_the_same_words_are_cited() -> None:
    first: Quote = sample().quotes[0]
    elsewhere = Span(COMMENT_DOCUMENT.id, 0, 5)
    assert line(with_first(evidence=(*first.evidence, elsewhere))).endswith("[2:1]")
    assert "[2:" not in line(with_first(evidence=(*first.evidence, first.evidence[0])))
