"""Names beside a quotation that no verb joins to it."""

from __future__ import annotations

import pytest

from briefing.annotators.attribution.bylines import Label, label, signature, transcript


def name(text: str, found: Label | None) -> str | None:
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Nguyen: “We left early.”", "Ana Nguyen"),
        ("NGUYEN: We left early.", "NGUYEN"),
        ("Ana Nguyen (mayor): “We left early.”", "Ana Nguyen"),
        ("  • President Ana Nguyen: “We left early.”", "President Ana Nguyen"),
        ("• Ana Nguyen, head of the Mill Board: “We left early.”", "Ana Nguyen"),
        ("Ana Nguyen, head of the Mill Board: it is shut.", None),
        ("One thing is clear: we left early.", None),
        ("Nguyen said: “We left early.”", None),
        ("Quote from Nguyen: “We left early.”", "Nguyen"),
        ("Quote from the talks: “We left early.”", None),
        ("", None),
    ],
)
def test_labels(text: str, expected: str | None) -> None:
    assert name(text, label(text, 0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NGUYEN: We left early.", "NGUYEN"),
        ("MR. NGUYEN: We left early.", "MR. NGUYEN"),
        ("MR. McNGUYEN:: We left early.", "MR. McNGUYEN"),
        ("ANA NGUYEN, LMR HOST: We left early.", "ANA NGUYEN"),
        ("REP. ÁNA NGUYEN (R-TX): We left early.", "REP. ÁNA NGUYEN"),
        ("NGUYEN, who left: We left early.", None),
        ("Nguyen: We left early.", None),
        ("NGUYEN We left early.", None),
    ],
)
def test_turns_of_a_transcript(text: str, expected: str | None) -> None:
    assert name(text, transcript(text, 0, len(text))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" — Ana Nguyen", "Ana Nguyen"),
        (" ― Ana Nguyen.", "Ana Nguyen"),
        (" -- Ana Nguyen, nurse and mother", "Ana Nguyen"),
        (" — and then we left", None),
        (" — Ana Nguyen left early. So did we.", None),
        (" Ana Nguyen", None),
    ],
)
def test_signatures(text: str, expected: str | None) -> None:
    assert name(text, signature(text, 0, len(text))) == expected
