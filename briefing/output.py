"""What the commands write, and ask: results on the standard output as UTF-8, everything else on the standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.collection import Progress
    from briefing.model import Briefing, Document, Unread

DATED_BY = {"dateline": "from its dateline, year inferred from the dates of other documents"}
"""Where a date comes from, if its source's name does not say it all."""
TOLD = 20
"""So many of the sources that could not be read are named; the desk lists them all."""


def show_progress(progress: Progress) -> None:
    """Tell on one line of the terminal how far the reading is."""
    left = f", {progress.seconds_left:.0f} s left" if progress.seconds_left else ""
    sys.stderr.write(f"\r\x1b[K{progress.stage} {progress.done}/{progress.total}{left}")
    sys.stderr.flush()


def tell_unread(unread: Iterable[Unread]) -> bool:
    """Name what could not be read on the standard error, the first of many; whether a source was among it.

    What the configuration says of names and documents that aren't there is told too, but nothing is left unread then.
    """
    found = list(unread)
    for one in found[:TOLD]:
        place = f"{one.path}:{one.line}" if one.line else one.path
        say(f"{place}: {one.reason}" + (f" ({one.advice})" if one.advice else ""))
    if len(found) > TOLD:
        say(f"{len(found) - TOLD} more could not be read or used")
    return any(one.is_source for one in found)


def tell_misdated(briefing: Briefing) -> None:
    """Name on the standard error the documents whose own text speaks against their date, the first of many."""
    for one in briefing.misdated[:TOLD]:
        document = briefing.document(one.document)
        place, _ = document.place(one.evidence.start)
        place_named = f":{place}" if document.unit == "line" else f", {document.spot(one.evidence.start)}"
        say(
            f"{document.path}{place_named}: read as of {document.date}, but its text says {one.stated}"
            " (its date can be set at the desk with d, or in briefing.toml)"
        )


def tell_stale(briefing: Briefing) -> None:
    """Say on the standard error how many decisions no longer apply, since what they refer to is gone or has changed."""
    count = len(briefing.stale)
    if count:
        told = "1 decision no longer applies" if count == 1 else f"{count} decisions no longer apply"
        say(f"{told}: what was decided about is gone or has changed (L at the desk lists such first)")


def write_new(text: str, output: str) -> None:
    """Write to a file that isn't there yet. Raises OSError."""
    from briefing.pages import encoded

    with Path(output).open("xb") as file:
        file.write(encoded(text))


def write(text: str, output: str) -> None:
    """Write to a file, keeping one edited by hand, or to the standard output for "-". Raises OSError."""
    if output == "-":
        put(text)
        return
    from briefing.pages import encoded, put_page

    aside = put_page(Path(output), encoded(text))
    if aside is not None:
        say(f"{output}: was not as it had been written; what stood there is kept as {aside.name}")


def put(text: str) -> None:
    """Write to the standard output as UTF-8, whatever the locale says: the same bytes everywhere."""
    from briefing.pages import encoded

    sys.stdout.flush()
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def put_source(document: Document, dated_by: str | None) -> None:
    """Tell what is known of a document; `dated_by` says who dated it if the document itself does not know.

    Where a file holds several, each goes by its own name, as `documents.NAME` in `briefing.toml` takes it.
    """
    from briefing.text import one_line, words
    from briefing.written import written

    by = dated_by or DATED_BY.get(document.date_source, f"from {document.date_source}")
    dated = f"{document.date} ({by})" if document.date else written(document)
    facts = [dated, f"{words(document.text)} words", f"{len(document.notes)} notes"]
    aside = sum(block.role == "back" for block in document.blocks)
    facts += [f"{aside} paragraph{'' if aside == 1 else 's'} beside the piece"] if aside else []
    facts += [one_line(fact) for fact in (document.genre, document.author, document.publisher) if fact]
    name = document.id if document.id.startswith(document.path) else f"{document.path}: {document.id}"
    put(f"{one_line(name)}: {one_line(document.title)}\n    {', '.join(facts)}\n")


def put_passed_over(one: Unread) -> None:
    """Tell what is left out of the sources without being a mistake."""
    from briefing.text import one_line

    put(f"{one_line(one.path)}: not read: {one_line(one.reason)} ({one.advice})\n")


def say(message: str) -> None:
    """Tell a person something on the standard error, with whatever a document holds made visible."""
    from briefing.text import visible

    sys.stderr.write(f"briefing: {visible(message)}\n")


def asked(what: str, default: str) -> str:
    """The person's answer at a terminal, else the default."""
    if not sys.stdin.isatty():
        return default
    return input(f"{what} [{default}]: ").strip() or default
