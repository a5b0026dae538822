"""Changes below the sources are noticed, the program's own files are not, and waiting can be ended."""

from __future__ import annotations

from pathlib import Path
from threading import Event, Thread, Timer

import pytest
import watchfiles

from briefing.watching import WatchError, changes

PATIENCE = 20.0


def watched(folder: Path, own: tuple[str, ...] = ()) -> tuple[Event, Event, Thread]:
    """A thread that watches a folder until its first event is set; the second is set by each change."""
    stopping, changed = Event(), Event()

    def look() -> None:
        for _ in changes([folder], stopping, own):
            changed.set()

    thread = Thread(target=look, daemon=True)
    thread.start()
    return stopping, changed, thread


def test_a_new_document_is_noticed_and_waiting_ends(tmp_path: Path) -> None:
    stopping, changed, thread = watched(tmp_path, own=("brief.md",))
    for number in range(100):  # the watch may take a moment to be set up
        (tmp_path / f"story{number}.txt").write_text("A story.")
        if changed.wait(PATIENCE / 100):
            break
    assert changed.is_set()
    stopping.set()
    thread.join(PATIENCE)
    assert not thread.is_alive()


def test_what_is_not_read_is_not_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def watch(*_paths: Path, watch_filter: object, **_more: object) -> list[set[object]]:
        names = ("a.txt", "b.MD", "c.jsonl", "folder", "brief.md", ".hidden.txt", "picture.png", "briefing.toml")
        told.extend(name for name in names if callable(watch_filter) and watch_filter(1, str(tmp_path / name)))
        return []

    monkeypatch.setattr(watchfiles, "watch", watch)
    assert list(changes([tmp_path], Event(), {"brief.md"})) == []
    assert told == ["a.txt", "b.MD", "c.jsonl", "folder"]


def test_a_folder_that_can_not_be_watched_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def watch(*_paths: Path, **_more: object) -> list[set[object]]:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(watchfiles, "watch", watch)
    with pytest.raises(WatchError, match="watch limit"):
        list(changes([tmp_path], Event()))


def test_where_nothing_is_there_to_watch_one_only_waits(tmp_path: Path) -> None:
    stopping = Event()
    stopping.set()
    assert list(changes([tmp_path / "gone"], stopping)) == []


@pytest.mark.parametrize("sources", ["texts", "gone"])
def test_a_file_of_decisions_is_noticed_wherever_it_lies(tmp_path: Path, sources: str) -> None:
    (tmp_path / "texts").mkdir()
    decisions = tmp_path / "briefing.desk.toml"
    stopping = Event()
    looking = changes([tmp_path / sources], stopping, decisions=decisions)
    for content in ("a first one", "another"):
        Timer(0.3, decisions.write_text, [content]).start()
        assert next(looking) is False
        assert decisions.read_text() == content
    stopping.set()
    assert list(looking) == []
