"""The thread that reads and annotates behind the desk, and reads again when the sources change."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from threading import Event, Thread

from briefing.tui.sayings import TAKEN_IN
from briefing.tui.session import Progress, Session

PATIENCE = 0.3
"""Seconds in which a thread that only waits for changes hears that nobody is here any more."""


class Reading(Thread):
    """Runs a session, tells when all is read, then waits for the sources to change and runs it again.

    `over` is told each time, with the exception that ended the reading if there was one; `say` what can't be done
    (True), what has become of the file of decisions, and that another desk has decided.
    Once the person stops it or leaves (`stopping`), nothing is read any more.

    No worker of Textual's: a program waits for those when it ends, and a long document in the middle of its parse would
    hold up the person who has pressed the key to leave. This thread is left behind; nothing it does is half done then,
    since decisions are written by others and what it keeps between runs is written whole or not at all.
    """

    def __init__(
        self,
        session: Session,
        report: Callable[[Progress], None],
        over: Callable[[BaseException | None], None],
        say: Callable[[str, bool], None],
    ) -> None:
        super().__init__(name="reading", daemon=True)
        self.session = session
        self.report = report
        self.over = over
        self.say = say
        self.stopping = Event()

    def run(self) -> None:
        """Read, and read again whenever the sources have changed, until `stopping` is set."""
        from briefing.watching import WatchError

        self._read()
        if self.stopping.is_set():
            return
        try:
            for others in self.session.changes(self.stopping):
                self._read()
                if others:
                    self.say(TAKEN_IN, False)
                if self.session.trouble:
                    self.say(self.session.trouble, False)
        except WatchError as error:
            self.say(str(error), True)

    def _read(self) -> None:
        try:
            self.session.run(self.report, self.stopping.is_set)
        finally:
            self.over(sys.exc_info()[1])


def leave(session: Session, thread: Thread, code: int) -> int:
    """Return the exit code; while `thread` is at work still, end the program here and now with it instead.

    An interpreter that shuts down under a thread in the middle of a parse may crash. Whatever a person decided is on
    disk by then, so nothing is lost by not shutting down at all.
    """
    if thread.is_alive():
        thread.join(PATIENCE)
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
