"""Leaving in the middle of the reading, on a real terminal: at once, with the terminal as it was and exit code 0."""

from __future__ import annotations

import time

import pytest

from tests.tui.terminal import terminal

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
    with terminal(["-c", PROGRAM]) as shown:
        shown.show(until=b"Actors", seconds=30)
        time.sleep(0.1 * attempt)
        started = time.monotonic()
        shown.press(b"q")
        last = shown.show(until=None, seconds=10)
        assert shown.process.wait(1) == 0 and time.monotonic() - started < 8
        assert b"\x1b[?1049l" in last
