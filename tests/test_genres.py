"""Which documents call themselves a piece in which the author judges."""

from __future__ import annotations

import pytest

from briefing.genres import is_commentary


@pytest.mark.parametrize(
    ("genre", "told"),
    [
        ("Commentary", True),
        ("Expert comment", True),
        ("Guest  essay", True),
        ("Policy brief", True),
        ("Blog post", True),
        ("News story", False),
        ("Brief", False),
        ("", False),
        (None, False),
    ],
)
def test_a_commentary_by_what_it_calls_itself(genre: str | None, told: bool) -> None:
    assert is_commentary(genre) is told
