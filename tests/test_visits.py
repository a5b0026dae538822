"""What is new since the last visit, told by the items' ids."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.config import Config
from briefing.model import Actor, Briefing, Event, Span
from briefing.visits import Visits, default_path

SPAN = Span("story.txt", 0, 5)
BEFORE = Briefing(
    actors=(Actor("a1", "Peru", "state", ()),),
    chronology=(Event("e1", "occurred", (SPAN,), members=("e1",)),),
)
NOW = replace(
    BEFORE,
    actors=(*BEFORE.actors, Actor("a2", "Chile", "state", ())),
    chronology=(
        Event("e2", "occurred", (SPAN, SPAN), members=("e2", "e1")),
        Event("e3", "occurred", (SPAN,), members=("e3",)),
    ),
)


def test_at_the_first_visit_nothing_is_new(tmp_path: Path) -> None:
    assert Visits(tmp_path / "visits" / "x.json").new(NOW) == frozenset()


def test_what_came_since_is_new_and_what_it_was_merged_with_is_not(tmp_path: Path) -> None:
    path = tmp_path / "visits" / "x.json"
    Visits(path).keep(BEFORE)
    assert Visits(path).new(NOW) == {"a2", "e3"}
    Visits(path).keep(NOW)
    assert Visits(path).new(NOW) == frozenset()


def test_what_was_away_at_one_visit_is_not_new_at_the_next(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    for there in (NOW, BEFORE):
        Visits(path).keep(there)
    assert Visits(path).new(NOW) == frozenset()


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1}', b"\xff\xfe", b"7"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    assert Visits(path).new(NOW) == frozenset()


def test_a_place_that_can_not_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    Visits(tmp_path / "file" / "x.json").keep(BEFORE)


def test_each_collection_has_a_file_of_its_own(tmp_path: Path) -> None:
    one, other = (default_path(Config(folder=tmp_path, sources=(name,))) for name in ("a", "b"))
    assert one != other
    assert one == default_path(Config(folder=tmp_path, sources=("./a",)))
