"""What is imported for what: start-up imports nothing it doesn't need, and no whole run opens a socket."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.readers.printing import Printed
from tests.readers.printing import pdf as printed
from tests.readers.word import docx as word
from tests.readers.word import paragraph

ROOT = Path(__file__).parents[1]
HEAVY = ("textual", "rich", "spacy", "numpy", "dateparser", "tomli_w", "rapidfuzz", "msgspec", "charset_normalizer",
         "lxml", "pypdfium2")  # fmt: skip


def modules_after(code: str) -> set[str]:
    """The top-level modules that are loaded after running `code` in a process of its own."""
    script = f"import sys\n{code}\nprint('\\nMODULES', *sorted({{name.split('.')[0] for name in sys.modules}}))"
    found = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=True
    )
    return set(found.stdout.rsplit("MODULES", 1)[1].split())


def test_help_loads_none_of_the_heavy_packages() -> None:
    loaded = modules_after("from briefing.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass")
    assert loaded & set(HEAVY) == set()


def test_an_export_runs_without_textual() -> None:
    loaded = modules_after(
        "from briefing.cli import main\nassert main(['export', '--no-cache', '-o', '/dev/stdout']) == 0"
    )
    assert "spacy" in loaded
    assert loaded & {"textual", "rich"} <= {"rich"}  # spaCy's command line brings rich along
    assert "textual" not in loaded


def test_reading_loads_no_language_model() -> None:
    loaded = modules_after("from briefing.cli import main\nassert main(['sources']) == 0")
    assert loaded & {"spacy", "numpy", "textual", "dateparser", "lxml", "pypdfium2"} == set()


@pytest.mark.parametrize(
    ("name", "raw", "needed"),
    [
        ("a.html", b"<p>The minister said no.</p>", {"lxml"}),
        ("a.docx", word(paragraph("The minister said no.")), {"lxml"}),
        ("a.pdf", printed([[Printed(60, 700, "The minister said no.")]]), set()),  # PDFium is in a process of its own
    ],
    ids=["html", "docx", "pdf"],
)
def test_what_reads_a_format_is_loaded_for_that_format_alone(
    tmp_path: Path, name: str, raw: bytes, needed: set[str]
) -> None:
    (tmp_path / name).write_bytes(raw)
    loaded = modules_after(f"from briefing.cli import main\nassert main(['sources', {str(tmp_path)!r}]) == 0")
    assert loaded & {"lxml", "pypdfium2", "spacy", "textual"} == needed


def test_the_desk_is_imported_without_spacy_or_dateparser() -> None:
    loaded = modules_after("import briefing.tui.app, briefing.session")
    assert "textual" in loaded
    assert loaded & {"spacy", "numpy", "dateparser", "rapidfuzz", "lxml", "pypdfium2"} == set()


@pytest.mark.parametrize("arguments", [["export", "--no-cache", "-f", "json"], ["annotate", "seeds", "--no-cache"]])
def test_no_socket_is_opened_in_a_whole_run(arguments: list[str]) -> None:
    guard = (
        "import socket\n"
        "def refuse(*a, **k): raise RuntimeError('a socket was opened')\n"
        "socket.socket.__init__ = refuse\n"
        "socket.getaddrinfo = socket.create_connection = refuse\n"
        f"from briefing.cli import main\nassert main({[*arguments, '-o', '/dev/null']!r}) == 0"
    )
    assert "spacy" in modules_after(guard.replace("/dev/null", "/dev/stdout"))
