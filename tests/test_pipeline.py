"""The three steps over an executor: the documents' order whatever finishes first, and a stop that loses nothing."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.config import Config, load
from briefing.model import Annotations, Document, Unread
from briefing.store import Store
from tests.factory import make_document

DOCUMENTS = [make_document(f"Document {number}.", id=f"{number}.txt") for number in range(30)]


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Annotating that takes the longer the earlier the document; returns the ids in the order they were done."""
    order: list[str] = []
    lock = threading.Lock()

    def slowly(document: Document, pipeline: str | None = None) -> Annotations:
        time.sleep(0.002 * (30 - int(document.id.split(".")[0])) / 4)
        with lock:
            order.append(document.id)
        return Annotations(document.id)

    monkeypatch.setattr(pipeline, "annotate_one", slowly)
    return order


def test_results_come_in_the_order_of_the_documents(done: list[str]) -> None:
    with ThreadPoolExecutor(4) as executor:
        found = [document.id for document, _ in pipeline.annotate(DOCUMENTS, executor=executor, workers=4)]
    assert found == [document.id for document in DOCUMENTS]
    assert done != found, "the executor finished them in another order"


def test_only_a_few_documents_are_handed_out_at_a_time(done: list[str]) -> None:
    with ThreadPoolExecutor(2) as executor:
        work = pipeline.annotate(DOCUMENTS, executor=executor, workers=2)
        next(work)
        del work  # nobody asks for more
    assert len(done) <= 2 * pipeline.IN_FLIGHT + 2


def test_work_stops_between_documents(done: list[str]) -> None:
    seen = [document.id for document, _ in pipeline.annotate(DOCUMENTS, cancelled=lambda: len(done) >= 3)]
    assert seen == done == ["0.txt", "1.txt", "2.txt"]


def test_what_is_kept_is_not_done_again(done: list[str], tmp_path: Path) -> None:
    first = list(pipeline.annotate(DOCUMENTS, store=Store(tmp_path / "s", "p")))
    again = list(pipeline.annotate(DOCUMENTS, store=Store(tmp_path / "s", "p")))
    assert first == again
    assert len(done) == len(DOCUMENTS)


def test_what_was_done_before_a_stop_is_kept(done: list[str], tmp_path: Path) -> None:
    list(pipeline.annotate(DOCUMENTS, store=Store(tmp_path / "s", "p"), cancelled=lambda: len(done) >= 3))
    list(pipeline.annotate(DOCUMENTS[:3], store=Store(tmp_path / "s", "p")))
    assert done == ["0.txt", "1.txt", "2.txt"]


# --- reading --------------------------------------------------------------------------------------------------------


def _folder(tmp_path: Path, files: dict[str, str]) -> list[Document | Unread]:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    config = Config(folder=tmp_path, sources=(".",))
    found = pipeline.read(pipeline.sources(config), config)
    return [one if isinstance(one, Unread) else one[0] for one in found]


def test_a_copy_of_a_file_is_no_second_source(tmp_path: Path) -> None:
    story = "The dam at Orla broke on 3 May 2031, the river board said.\n"
    first, copy = _folder(tmp_path, {"a.txt": story, "copy of a.txt": story.replace("\n", "\r\n")})
    assert isinstance(first, Document) and first.id == "a.txt"
    assert copy == Unread("copy of a.txt", "it has the text of a.txt, which is read", advice=pipeline.ONE_SOURCE)


def test_what_differs_in_text_or_date_or_has_an_id_of_its_own_is_no_copy(tmp_path: Path) -> None:
    story = "The dam at Orla broke on Friday, the river board said."
    rows = "".join(f'{{"id": "{id}", "date": "2030-01-01", "text": "{story}"}}\n' for id in "xy")
    files = {"a.txt": f"{story} Nobody was hurt.", "2031-05-04.txt": story, "2031-05-11.txt": story, "c.jsonl": rows}
    assert all(isinstance(one, Document) for one in _folder(tmp_path, files))


@pytest.mark.parametrize("gone", [False, True])
def test_a_document_that_the_configuration_misspells_is_named_though_the_file_went_meanwhile(
    tmp_path: Path, gone: bool
) -> None:
    path = tmp_path / "briefing.toml"
    path.write_text('sources = ["."]\n\n[documents."stori.txt"]\ndate = 2031-03-11\n', encoding="utf-8")
    config = load(path)
    if gone:
        path.unlink()
    (wrong,) = pipeline.unknown_documents(config, {"story.txt"})
    assert (wrong.line, wrong.advice) == (None if gone else 4, "did you mean story.txt?")
