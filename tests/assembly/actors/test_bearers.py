"""Who is told of as a relative."""

from __future__ import annotations

import pytest

from briefing.assembly.actors.bearers import is_relative
from briefing.model import Mention, Span


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("His wife, Ana Reyes, left.", True),
        ("The mayor's older brother Ana Reyes left.", True),
        ("Ana Reyes, the widow of a baker, left.", True),
        ("Ana Reyes, his widow, left.", True),
        ("The son of Ana Reyes left.", True),
        ("Ana Reyes's wife left.", False),
        ("His wife and Ana Reyes left.", False),
        ("Ana Reyes, a mother, left.", False),
    ],
)
def test_relatives(text: str, relative: bool) -> None:
    start = text.index("Ana Reyes")
    assert is_relative(text, Mention(Span("d", start, start + 9), "person", "name")) is relative
