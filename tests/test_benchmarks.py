"""The benchmark of quality gives no figures for what was not annotated."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

EMPTY = '{"id": "a", "text": "", "events": []}\n'
FOUND = '{"id": "b", "text": "", "events": [{}]}\n'


@pytest.fixture
def quality(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    found = importlib.util.spec_from_file_location("quality", Path(__file__).parents[1] / "benchmarks" / "quality.py")
    assert found is not None and found.loader is not None
    module = importlib.util.module_from_spec(found)
    monkeypatch.setitem(sys.modules, "quality", module)
    found.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("status", "rows", "stops"),
    [(1, None, True), (1, "", True), (2, FOUND, True), (1, EMPTY, True), (1, f"{EMPTY}{FOUND}", False)],
)
def test_a_crash_is_told_from_a_document_that_cannot_be_read(
    quality: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    status: int,
    rows: str | None,
    stops: bool,
) -> None:
    documents, annotations = tmp_path / "documents.jsonl", tmp_path / "annotations.jsonl"
    documents.write_text("{}\n{}\n")
    if rows is not None:
        annotations.write_text(rows)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, status))
    if stops:
        with pytest.raises(SystemExit, match="no figures"):
            quality.annotate(documents, annotations, 1)
    else:
        quality.annotate(documents, annotations, 1)
        assert "1 of the 2 documents" in capsys.readouterr().err
