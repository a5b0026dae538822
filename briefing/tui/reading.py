"""The thread that reads and annotates behind the desk."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from threading import Event, Thread

from briefing.tui.session import Progress, Session


class Reading(Thread):
    """Runs a session once, and tells when it is over, with the exception that ended it if there was one.

    No worker of Textual's: a program waits for those when it ends, and a long document in the middle of its parse would
    hold up the person who has pressed the key to leave. This thread is left behind; nothing it does is half done then,
    since decisions are written by others and what it keeps between runs is written whole or not at all.
    """

    def __init__(
        self, session: Session, report: Callable[[Progress], None], over: Callable[[BaseException | None], None]
    ) -> None:
        super().__init__(name="reading", daemon=True)
        self.session = session
        self.report = report
        self.over = over
        self.stopping = Event()

    def run(self) -> None:
        """Read until all is read, or `stopping` is set."""
        try:
            self.session.run(self.report, self.stopping.is_set)
        finally:
            self.over(sys.exc_info()[1])


def leave(session: Session, thread: Thread, code: int) -> int:
    """Return the exit code; while `thread` is at work still, end the program here and now with it instead.

    An interpreter that shuts down under a thread in the middle of a parse may crash. Whatever a person decided is on
    disk by then, so nothing is lost by not shutting down at all.
    """
    if not thread.is_alive():
        return code
    from multiprocessing import active_children

    executor = getattr(session, "executor", None)
    if executor is not None:
        executor.shutdown(wait=False, cancel_futures=True)
    for child in active_children():  # nobody is left to read what they find
        child.terminate()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
