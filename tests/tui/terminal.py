"""A real terminal for a test: a program in a pseudo-terminal, what it shows and the keys pressed."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass
class Terminal:
    """A running program and our end of its terminal."""

    process: subprocess.Popen[bytes]
    end: int

    def press(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.end, keys)

    def show(self, until: bytes | None, seconds: float) -> bytes:
        """What the terminal shows until some bytes appear, or else until the program has ended."""
        shown = b""
        end = time.monotonic() + seconds
        while time.monotonic() < end and (until is None or until not in shown):
            if select.select([self.end], [], [], 0.1)[0]:
                try:
                    shown += os.read(self.end, 65536)
                except OSError:  # nobody is at the other end any more
                    break
            elif self.process.poll() is not None:
                break
        return shown


@contextmanager
def terminal(arguments: Sequence[str], **environment: str) -> Iterator[Terminal]:
    """Python on a terminal of 80x24, with those variables beside ours."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    plain: Mapping[str, str] = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**plain, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color", **environment},
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
