"""The command line: one function a command; each parses nothing, calls the house and prints.

Exit codes: 0 all done; 1 something could not be read or does not hold; 2 the call, the configuration or the decisions
can't be used; 130 stopped with Ctrl-C. Imports are made where they are needed, so that `--help` costs next to nothing.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from briefing.arguments import DESK, parse
from briefing.calls import SERVED, UsageError, check_spelling, configuration, decision_file, is_shown, session_of
from briefing.output import (
    asked,
    put,
    put_passed_over,
    put_source,
    say,
    show_progress,
    tell_misdated,
    tell_stale,
    tell_unread,
    write,
    write_new,
)

if TYPE_CHECKING:
    from briefing.model import Unread
    from briefing.session import Session

OK, PARTLY, UNUSABLE, STOPPED, BROKEN_PIPE = 0, 1, 2, 130, 141
FORMATS_READ = "briefing reads .txt, .md, .jsonl, .html, .pdf, .docx, .odt, .rtf and .eml; name such files or a folder"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    call = parse(list(sys.argv[1:] if arguments is None else arguments))
    try:
        return RUN[call.command](call)
    except BrokenPipeError:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        say("stopped")
        return STOPPED
    except UsageError as error:
        say(str(error))
        return UNUSABLE


# --- commands ---------------------------------------------------------------------------------------------------


def desk(arguments: argparse.Namespace) -> int:
    """`briefing [PATH...]`: the desk on a terminal, the brief anywhere else."""
    check_spelling(arguments.paths)
    if not is_shown():
        session = session_of(arguments)
        return _finish(session, lambda: put(session.page()))
    gc.disable()  # nothing that a start makes is garbage; the desk collects again once it is painted
    session = session_of(arguments)
    from briefing.tui.app import run

    if SERVED in os.environ:
        Thread(target=_end_with_the_server, daemon=True).start()
    return run(session)


def _end_with_the_server() -> None:
    """End the program when its standard input hangs up: in a browser nobody else tells that the server is gone.

    Whatever the person decided is on the disk by then, as it is whenever a decision has been made.
    """
    import select

    hung_up = select.poll()
    hung_up.register(sys.stdin, 0)  # a hang-up is always told
    hung_up.poll()
    os._exit(OK)


def serve(arguments: argparse.Namespace) -> int:
    """`briefing serve [--port N] [PATH...]`: the desk in a browser on this machine."""
    try:
        from briefing import serving
    except ImportError as error:
        how = "`pip install 'briefing[serve]'`, or in a clone `pip install '.[serve]'`"
        raise UsageError(f"{error.name} is missing: install it with {how}") from error
    config = configuration(arguments)
    options = [f"--config={arguments.config}"] if arguments.config else []
    options += ["--no-cache"] if arguments.no_cache else []
    call = [*options, f"--jobs={arguments.jobs}", "--", *arguments.paths]
    try:
        serving.serve(call, arguments.port, config.title)
    except OSError as error:
        raise UsageError(f"port {arguments.port}: {error.strerror or error}; choose another with --port") from error
    return OK


def init(arguments: argparse.Namespace) -> int:
    """`briefing init [PATH...]`: write `briefing.toml` in this folder, once."""
    from briefing import pipeline
    from briefing.config import FILE_NAME, Config, starter
    from briefing.model import Unread

    target = Path(FILE_NAME)
    if target.exists():
        raise UsageError(f"{target} is here already and is yours: edit it, or move it away first")
    sources = arguments.paths or ["."]
    config = Config(folder=Path(), sources=tuple(sources))
    read = list(pipeline.read(pipeline.sources(config), config))
    documents = [found[0] for found in read if not isinstance(found, Unread)]
    if not documents:
        _told(found for found in read if isinstance(found, Unread))
        raise UsageError("no document was found here: name the files or folders to read, `briefing init PATH...`")
    undated = [document.id for document in documents if document.date is None]
    title = arguments.title or asked("title of the briefing", Path.cwd().name)
    _write(starter(title, sources, undated), str(target), write_new)
    count = "1 document" if len(documents) == 1 else f"{len(documents)} documents"
    put(f"wrote {target}: {count}, {len(undated)} without a date; `briefing` opens the desk\n")
    return _told(found for found in read if isinstance(found, Unread))


def export(arguments: argparse.Namespace) -> int:
    """`briefing export [-f md|html|json|csv] [-o FILE] [PATH...]`: the page, or the whole briefing."""
    from briefing.exporters import exporter

    session = session_of(arguments)
    return _finish(session, lambda: _write(exporter(arguments.format)(session.briefing), arguments.output))


def annotate(arguments: argparse.Namespace) -> int:
    """`briefing annotate INPUT... [--only LAYER,...]`: one JSON line a document, in input order."""
    from briefing.exporters.annotations import lines

    session = session_of(arguments)
    return _finish(session, lambda: _write(lines(session.briefing, arguments.only), arguments.output))


def sources(arguments: argparse.Namespace) -> int:
    """`briefing sources [PATH...]`: what is read, with date, length and notes, and what is not; quick, no parse."""
    from briefing import pipeline
    from briefing.config import FILE_NAME
    from briefing.decisions import DecisionsError
    from briefing.model import Unread
    from briefing.readers import passed_over
    from briefing.replay import document_dates
    from briefing.written import with_years

    config = configuration(arguments)
    file = decision_file(config)
    try:
        dates = document_dates(file.load())
    except DecisionsError as error:
        raise UsageError(str(error)) from error
    found = list(pipeline.read(pipeline.sources(config), config))
    unread = [one for one in found if isinstance(one, Unread)]
    read = (one[0] for one in found if not isinstance(one, Unread))
    for document in with_years([pipeline.with_facts(one, None, dates.get(one.id)) for one in read]):
        put_source(document, "set at the desk" if document.id in dates else None)
    own = {FILE_NAME, file.path.name, file.lock.name, config.brief}
    for one in passed_over([config.folder / name for name in config.sources], own):
        put_passed_over(one)
    if not found:
        raise UsageError(f"there is nothing to read: {FORMATS_READ}")
    return _told(unread)


def verify(arguments: argparse.Namespace) -> int:
    """`briefing verify PAGE [PATH...]`: what in a brief, edited by hand or not, does not hold against the documents."""
    from briefing.exporters.proofreading import check
    from briefing.exporters.proofreading import export as written_now
    from briefing.pages import encoded, is_outdated

    try:
        page = Path(arguments.page).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{arguments.page}: can't be read: {error}") from error
    session = session_of(arguments)
    _run(session)
    findings = check(page, session.briefing)
    for finding in findings:
        put(f"{arguments.page}:{finding.line}: {finding.rule} {finding.name}: {finding.message}\n")
    errors, warnings = (sum(finding.severity == grave for finding in findings) for grave in ("error", "warning"))
    if is_outdated(Path(arguments.page), encoded(written_now(session.briefing))):
        put(f"{arguments.page}: older than what was decided or is in the documents; briefing export writes it anew\n")
        warnings += 1
    put(f"{errors} errors, {warnings} warnings\n")
    return PARTLY if errors else _told(session.briefing.unread)


RUN: dict[str, Callable[[argparse.Namespace], int]] = {
    DESK: desk, "serve": serve,
    "init": init, "export": export, "annotate": annotate, "sources": sources, "verify": verify,
}  # fmt: skip
"""Each command's function."""


# --- what the commands share --------------------------------------------------------------------------------------


def _run(session: Session) -> None:
    """Read, annotate and assemble, with progress on the standard error if a person looks at it."""
    from briefing.annotators.language import LanguageError

    on_terminal = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    session.watched = False
    try:
        session.run(show_progress if on_terminal else lambda progress: None)
    except LanguageError as error:
        raise UsageError(str(error)) from error
    finally:
        if on_terminal:
            sys.stderr.write("\r\x1b[K")
        if session.executor is not None:
            session.executor.shutdown(cancel_futures=True)


def _finish(session: Session, result: Callable[[], None]) -> int:
    _run(session)
    if session.briefing.documents:
        result()
        tell_misdated(session.briefing)
        tell_stale(session.briefing)
        return _told(session.briefing.unread)
    if not tell_unread(session.briefing.unread):
        raise UsageError(f"nothing was read: {FORMATS_READ}")
    return UNUSABLE


def _told(unread: Iterable[Unread]) -> int:
    """The exit code once everything is done, after naming what could not be read."""
    return PARTLY if tell_unread(unread) else OK


def _write(text: str, output: str, how: Callable[[str, str], None] = write) -> None:
    try:
        how(text, output)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"{output}: can't be written: {error.strerror}") from error
