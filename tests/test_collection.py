"""Documents read again: what has changed costs, what has not does not, and what went is gone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import pipeline, readers
from briefing.config import Config
from briefing.model import Annotations, Document, Unread
from briefing.readers import Source, read_source
from briefing.session import Progress, Session
from briefing.store import Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Peru closed port {name.upper()} on 3 May 2024. Chile said no.")
    return tmp_path


@pytest.fixture
def annotated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the documents that were annotated, in order; nothing is found in them."""
    seen: list[str] = []

    def annotate_one(document: Document, _pipeline: str | None = None, *, pipeline: str | None = None) -> Annotations:
        seen.append(document.id)
        return Annotations(document.id)

    monkeypatch.setattr(pipeline, "annotate_one", annotate_one)
    return seen


def sitting(folder: Path) -> Session:
    session = Session(Config(folder=folder, sources=(".",)))
    session.run()
    return session


def ids(session: Session) -> list[str]:
    return [document.id for document in session.briefing.documents]


def test_only_what_is_new_or_has_changed_is_annotated_and_the_order_is_the_folders(
    folder: Path, annotated: list[str]
) -> None:
    session = sitting(folder)
    (folder / "aa.txt").write_text("Peru opened a port.")
    (folder / "b.txt").write_text("Peru opened another port.")
    session.run()
    assert annotated == ["a.txt", "b.txt", "aa.txt", "b.txt"]
    assert ids(session) == ["a.txt", "aa.txt", "b.txt"]
    assert session.briefing.documents[2].text == "Peru opened another port."


def test_what_was_taken_away_is_gone_and_comes_back(folder: Path, annotated: list[str]) -> None:
    session = sitting(folder)
    text = (folder / "a.txt").read_text()
    (folder / "a.txt").unlink()
    session.run()
    assert ids(session) == ["b.txt"]
    (folder / "a.txt").write_text(text)
    session.run()
    assert ids(session) == ["a.txt", "b.txt"]
    assert annotated == ["a.txt", "b.txt"]


def test_a_file_that_did_not_change_is_not_opened_again(
    folder: Path, annotated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = sitting(folder)
    opened: list[str] = []

    def read_one(source: Source) -> Iterator[Document | Unread]:
        opened.append(source.name)
        return read_source(source)

    monkeypatch.setattr(readers, "read_source", read_one)
    (folder / "c.txt").write_text("Peru waited.")
    session.run()
    assert opened == ["c.txt"]
    assert ids(session) == ["a.txt", "b.txt", "c.txt"]


def test_reading_again_that_is_stopped_leaves_all_as_it_was(folder: Path, annotated: list[str]) -> None:
    session = sitting(folder)
    (folder / "a.txt").unlink()
    session.run(cancelled=lambda: True)
    assert ids(session) == ["a.txt", "b.txt"]


def test_a_document_that_can_not_be_annotated_is_told_each_time_and_mended_when_it_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = pipeline.annotate_one

    def annotate_one(document: Document, pipeline: str | None = None) -> Annotations | Unread:
        return Unread(document.path, "no") if "Chile" in document.text else real(document, pipeline)

    monkeypatch.setattr(pipeline, "annotate_one", annotate_one)
    session = sitting(folder)
    session.run()
    assert [unread.path for unread in session.briefing.unread] == ["a.txt", "b.txt"]
    assert ids(session) == ["a.txt", "b.txt"]
    (folder / "a.txt").write_text("Peru waited.")
    session.run()
    assert [unread.path for unread in session.briefing.unread] == ["b.txt"]


def test_progress_counts_what_has_to_be_done(folder: Path, annotated: list[str]) -> None:
    session = sitting(folder)
    (folder / "c.txt").write_text("Peru waited.")
    told: list[Progress] = []
    session.run(told.append)
    assert [(one.done, one.total) for one in told if one.stage == "annotating"] == [(1, 1)]
    assert (told[-1].stage, told[-1].done, told[-1].total) == ("done", 3, 3)


def test_a_datelines_year_comes_and_goes_with_the_documents_that_tell_it(folder: Path, annotated: list[str]) -> None:
    (folder / "a.txt").write_text("QUITO, July 16 (Reuters) - The mayor said no on Sunday.")
    (folder / "b.txt").write_text("Ports\n\n24 July 2023\n\nThe mayor of Quito said no, and nobody asked him again.\n")
    session = sitting(folder)
    assert [one.date for one in session.briefing.documents] == ["2023-07-16", "2023-07-24"]
    (folder / "b.txt").unlink()
    session.run()
    assert [one.date for one in session.briefing.documents] == [None]
    assert annotated == ["a.txt", "b.txt", "a.txt"]


def test_a_persons_date_tells_the_year_of_another_documents_dateline(folder: Path, annotated: list[str]) -> None:
    (folder / "a.txt").write_text("QUITO, July 16 (Reuters) - The mayor said no on Sunday.")
    session = sitting(folder)
    session.decide("date", "b.txt", "2023-07-24")
    assert [one.date for one in session.rebuild().documents] == ["2023-07-16", "2023-07-24"]
    session.decide("date", "a.txt", "2006-07-16")
    assert [one.date_source for one in session.rebuild().documents] == ["config", "config"]
    session.undo()
    session.undo()
    assert [one.date for one in session.rebuild().documents] == [None, None]


def test_what_was_kept_for_one_year_is_not_taken_for_another(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (folder / "a.txt").write_text("QUITO, July 16 (Reuters) - The mayor said no on Sunday.")
    days = []
    for year in (2017, 2023):
        (folder / "b.txt").write_text(
            f"Ports\n\n24 July {year}\n\nThe mayor of Quito said no, and nobody asked again.\n"
        )
        store = Store(tmp_path_factory.getbasetemp() / "kept.sqlite3", "en_core_web_sm")
        session = Session(Config(folder=folder, sources=(".",)), store=store)
        session.run()
        days.append([timex.edtf for timex in session.briefing.annotations["a.txt"].timexes][:1])
    assert days == [["2017-07-16"], ["2023-07-16"]]
