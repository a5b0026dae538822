"""PDFium in a process of its own: a file on which it crashes, hangs or takes all memory costs only itself.

The process is started for the first PDF and serves those after it; it ends with the one that started it, or is killed.
What goes between them is bytes one way and JSON the other, so that nothing it says is run.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from time import monotonic
from typing import IO, Any

from briefing.readers.decoding import ReadError
from briefing.readers.glyphs import Line, Page, Pdf

PATIENCE = 20.0
"""Seconds that a page may take; the fullest take a half."""
WHOLE_PATIENCE = 600.0
MEMORY = 4 << 30
"""Bytes of address space that the process may take, where the system lets one say so."""
_LENGTH = 8
_AGAIN = "print it to a new PDF in a viewer, or save its text as .txt"
_lock = Lock()
_running: list[subprocess.Popen[bytes]] = []


def read_pages(raw: bytes) -> tuple[list[Page], str]:
    """The pages of a PDF and the title that its properties give it. Raises ReadError, with advice."""
    with _lock:
        process = _process()
        try:
            title, *pages = _answers(process, raw)
        except BaseException:
            _running.clear()
            process.kill()
            process.communicate()
            raise
    refused = title.get("refused")
    if refused:
        raise ReadError(refused["reason"], advice=refused["advice"])
    return [Page(tuple(Line(*line) for line in lines), height, picture) for lines, height, picture in pages], title[
        "title"
    ]


def _process() -> subprocess.Popen[bytes]:
    """The process that serves, started if none does. `-P`: nothing beside the documents is taken for a module."""
    if not _running or _running[0].poll() is not None:
        command = [sys.executable, "-P", "-c", "from briefing.readers.sandbox import main; main()"]
        where = os.pathsep.join(filter(None, (str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH"))))
        pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
        environment = {**os.environ, "PYTHONPATH": where}
        _running[:] = [subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=quiet, env=environment)]
    return _running[0]


def _answers(process: subprocess.Popen[bytes], raw: bytes) -> Iterator[Any]:
    """What the process says of a file, piece by piece: its title or why it is refused, then each page."""
    if process.stdin is None or process.stdout is None:
        return
    with suppress(BrokenPipeError):  # it says nothing then, which is told below
        process.stdin.write(len(raw).to_bytes(_LENGTH, "big") + raw)
        process.stdin.flush()
    deadline = monotonic() + WHOLE_PATIENCE
    while (line := _line(process, process.stdout, min(PATIENCE, deadline - monotonic()))) != b"\n":
        yield json.loads(line)


def _line(process: subprocess.Popen[bytes], answers: IO[bytes], patience: float) -> bytes:
    """The next line that the process writes. Raises ReadError if it ends, or does not write one in time."""
    killed: list[bool] = []

    def kill() -> None:
        killed.append(True)
        process.kill()

    watchdog = Timer(max(patience, 0.0), kill)
    watchdog.daemon = True
    watchdog.start()
    line = answers.readline()
    watchdog.cancel()
    if line.endswith(b"\n"):
        return line
    reason = "reading it took too long" if killed else "the PDF file is damaged: PDFium fails on it"
    raise ReadError(reason, advice=_AGAIN)


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answer requests until there are no more: for each file its title or a refusal, its pages, and an empty line."""
    while length := requests.read(_LENGTH):
        raw = requests.read(int.from_bytes(length, "big"))
        try:
            with Pdf(raw) as pdf:
                _write(answers, {"title": pdf.title})
                for page in pdf.pages():
                    _write(answers, ([_fields(line) for line in page.lines], page.height, page.is_picture))
        except ReadError as error:
            _write(answers, {"refused": {"reason": error.reason, "advice": error.advice}})
        answers.write(b"\n")
        answers.flush()


def _fields(line: Line) -> tuple[object, ...]:
    return line.text, line.left, line.right, line.bottom, line.top, line.height, line.bold


def _write(answers: IO[bytes], answer: object) -> None:
    answers.write(json.dumps(answer).encode("ascii") + b"\n")
    answers.flush()


def main() -> None:
    """Serve in this process, its memory bounded; Ctrl+C is left to the one that started it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(ImportError, OSError, ValueError):  # Windows has no such limits, some systems don't let them be set
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    serve(sys.stdin.buffer, sys.stdout.buffer)
