from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.model import Annotations, Mention, Span, Timex
from briefing.store import Store, _digest, rules_version
from tests.factory import make_document

DOCUMENT = make_document("Seoul said no on Friday.", date="2024-10-25")
FOUND = Annotations(
    DOCUMENT.id,
    sentences=(Span(DOCUMENT.id, 0, 24),),
    timexes=(Timex(Span(DOCUMENT.id, 17, 23), "DATE", "2024-10-25", edtf="2024-10-25"),),
    mentions=(Mention(Span(DOCUMENT.id, 0, 5), "state", "metonym", cues=("state:known",)),),
)


def test_what_was_kept_is_found_again_in_the_next_run(tmp_path: Path) -> None:
    first = Store(tmp_path / "s.sqlite3", "p")
    assert first.get(DOCUMENT) is None
    first.put(DOCUMENT, FOUND)
    first.close()
    assert Store(tmp_path / "s.sqlite3", "p").get(DOCUMENT) == FOUND


def test_a_store_that_was_closed_is_opened_again_when_it_is_needed(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.sqlite3", "p")
    store.close()
    store.put(DOCUMENT, FOUND)
    store.close()
    assert store.get(DOCUMENT) == FOUND


def test_another_date_text_or_pipeline_is_another_document(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.sqlite3", "p")
    store.put(DOCUMENT, FOUND)
    assert store.get(replace(DOCUMENT, date="2024-10-26")) is None
    assert store.get(replace(DOCUMENT, text="Seoul said no on Monday.")) is None
    assert Store(tmp_path / "s.sqlite3", "other").get(DOCUMENT) is None


def test_the_file_is_the_users_alone(tmp_path: Path) -> None:
    Store(tmp_path / "cache" / "s.sqlite3", "p").put(DOCUMENT, FOUND)
    assert (tmp_path / "cache" / "s.sqlite3").stat().st_mode & 0o077 == 0


def test_a_store_that_can_not_be_used_keeps_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "s.sqlite3").write_bytes(b"no database at all" * 1000)
    for path in (tmp_path / "s.sqlite3", tmp_path / "s.sqlite3" / "below" / "x.sqlite3"):
        store = Store(path, "p")
        store.put(DOCUMENT, FOUND)
        assert store.get(DOCUMENT) is None
        store.close()


def test_rows_that_are_no_annotations_are_passed_over(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.sqlite3", "p")
    store.put(DOCUMENT, FOUND)
    assert store._database is not None
    store._database.execute("UPDATE kept SET annotations = ?", (b'{"document": 3}',))
    assert store.get(DOCUMENT) is None


def test_a_lone_surrogate_is_kept_or_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path / "s.sqlite3", "p")
    odd = replace(DOCUMENT, text="\ud800 said no.")
    store.put(odd, FOUND)
    assert store.get(odd) in (FOUND, None)


def test_the_version_of_the_rules_is_a_digest() -> None:
    assert len(rules_version()) == 64


RULES = ("edtf.py", "model/spans.py", "annotators/spans.py", "annotators/dates/rules.py", "data/en/titles.toml")


@pytest.mark.parametrize("changed", RULES)
def test_a_changed_rule_or_word_list_is_another_version(tmp_path: Path, changed: str) -> None:
    for name in RULES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before")
    before = _digest(tmp_path)
    (tmp_path / changed).write_text("after")
    assert _digest(tmp_path) != before
