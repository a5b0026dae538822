"""When a note's source was published: not when somebody looked it up or kept a copy."""

from __future__ import annotations

import pytest

from briefing.readers.notes import parse_note


@pytest.mark.parametrize(
    ("note", "date"),
    [
        ("Company project page, archived 2016.", None),
        ("A. Lee, “Ports”, *Orla Post*, 3 May 2024, accessed 9 June 2025.", "2024-05-03"),
        ("Orla Post, last accessed 9 June 2025.", None),
        ("Orla Post, 3 May 2024.", "2024-05-03"),
        ("A. Lee, in Journal of Ports, 2022.", "2022"),
    ],
)
def test_when_a_source_was_looked_up_is_not_when_it_was_published(note: str, date: str | None) -> None:
    assert parse_note("1", note, (), 0).date == date
