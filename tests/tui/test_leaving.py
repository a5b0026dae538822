"""Leaving in the middle of the reading, on a real terminal: at once, with the terminal as it was and exit code 0."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys, threading, time
from tests.tui.fake import FakeSession
from briefing.tui.app import run

class Parsing(FakeSession):
    def run(self, report, cancelled):
        from concurrent.futures import ProcessPoolExecutor
        self.executor = ProcessPoolExecutor(1)
        work = self.executor.submit(time.sleep, 30)
        print("parsing", file=sys.stderr, flush=True)
        work.result()

sys.exit(run(Parsing()))
"""


@pytest.mark.parametrize("attempt", range(5))
def test_leaving_in_the_middle_of_a_parse(attempt: int) -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        shown = _show(ours, process, until=b"Actors", seconds=30)
        time.sleep(0.1 * attempt)
        started = time.monotonic()
        os.write(ours, b"q")
        shown = _show(ours, process, until=None, seconds=10)
        assert process.wait(1) == 0 and time.monotonic() - started < 8
        assert b"\x1b[?1049l" in shown
    finally:
        process.kill()
        os.close(ours)


def _show(terminal: int, process: subprocess.Popen[bytes], until: bytes | None, seconds: float) -> bytes:
    """What the terminal shows until some bytes appear, or else until the process has ended."""
    shown = b""
    end = time.monotonic() + seconds
    while time.monotonic() < end and (until is None or until not in shown):
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # nobody is at the other end any more
                break
        elif process.poll() is not None:
            break
    return shown
