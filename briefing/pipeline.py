"""Read, annotate, assemble: the three steps, one document at a time, over any executor, in the documents' order.

Annotating is a pure function of one document, so it can be done anywhere: here, in processes, or on a cluster through
any `concurrent.futures.Executor`. The results come in the order of the documents whatever the executor does.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.config import Config, Facts, line_in
from briefing.model import Annotations, Document, Unread, digest

if TYPE_CHECKING:  # the desk is painted before anything is read, and need not wait for what reads
    from briefing.readers import Source
    from briefing.store import Store

IN_FLIGHT = 4
"""Documents handed out for each worker at a time: enough to keep it busy, few enough to stop at once."""
ONE_SOURCE = "nothing is lost: two copies are one source"


def sources(config: Config) -> Iterator[Source | Unread]:
    """The files that a configuration names, and those that can't be read, in order."""
    from briefing.readers import find_sources

    yield from find_sources([config.folder / name for name in config.sources])


def read(
    found: Iterable[Source | Unread],
    config: Config,
    read_one: Callable[[Source], Iterable[Document | Unread]] | None = None,
) -> Iterator[tuple[Document, Path] | Unread]:
    """The documents of the sources, with their files, in order.

    A document that occurs twice is read once, and so is a file with the very text and date of another: whoever keeps
    two copies of a story has one source for it. What a .jsonl file gives an id of its own is no copy.
    """
    if read_one is None:
        from briefing.readers import read_source

        read_one = read_source
    seen: dict[str, str] = {}
    texts: dict[tuple[str, str | None], str] = {}
    for source in found:
        if isinstance(source, Unread):
            yield source
            continue
        for document in read_one(source):
            if isinstance(document, Unread):
                yield document
            elif document.id in seen:
                yield Unread(source.name, f"its id {document.id!r} is that of {seen[document.id]}", advice="rename one")
            elif (first := texts.setdefault(_words_and_date(document), source.name)) != source.name:
                yield Unread(source.name, f"it has the text of {first}, which is read", advice=ONE_SOURCE)
            else:
                seen[document.id] = source.name
                yield with_facts(document, config.documents.get(document.id)), source.file


def _words_and_date(document: Document) -> tuple[str, str | None]:
    """What two copies of a document share, whatever their files are called and their lines end in."""
    return digest(*document.text.split()), document.date


def unknown_documents(config: Config, known: Collection[str]) -> Iterator[Unread]:
    """The documents whose facts the configuration states, but that are not among those read, each with the nearest."""
    if config.path is None:
        return
    for name in config.documents:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.5)
            advice = f"did you mean {near[0]}?" if near else "`briefing sources` lists those that are read"
            line = line_in(config.path, ("documents", name))
            reason = f"speaks of {name!r}, which is not among the documents"
            yield Unread(config.path.name, reason, line, advice, is_source=False)


def with_facts(document: Document, facts: Facts | None, date: str | None = None) -> Document:
    """The document with what a person states of it; `date` is one decided at the desk and comes before all others."""
    stated = {
        name: value
        for name in ("title", "author", "publisher", "genre", "reliability")
        if facts and (value := getattr(facts, name)) is not None
    }
    date = date or (facts.date if facts else None)
    if date is not None:
        stated |= {"date": date, "date_source": "config"}
    return replace(document, **stated) if stated else document


def annotate_one(document: Document, pipeline: str | None = None) -> Annotations | Unread:
    """The annotations of one document; Unread if an annotator fails on it, so that it takes no other with it.

    Raises LanguageError if the pipeline can't be loaded.
    """
    from briefing.annotators import annotate
    from briefing.annotators.language import DEFAULT_PIPELINE, LanguageError, parse

    try:
        return annotate(document, parse(document, pipeline or DEFAULT_PIPELINE))
    except LanguageError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a hostile document sets off, the other documents are not lost
        reason = f"annotating failed: {type(error).__name__}: {error}"
        return Unread(document.path, reason, document.first_line, "please report this, with the document if you can")


def annotate(
    documents: Sequence[Document],
    *,
    pipeline: str | None = None,
    store: Store | None = None,
    executor: Executor | None = None,
    workers: int = 1,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[Document, Annotations | Unread]]:
    """Each document with its annotations, in order; stops between documents once `cancelled()`.

    Without an executor the work is done here. What the store holds is not done again; what is new is kept there.
    """
    work = partial(annotate_one, pipeline=pipeline)
    for document, found in _in_order(documents, work, store, executor, workers):
        if store is not None and isinstance(found, Annotations):
            store.put(document, found)
        yield document, found
        if cancelled():
            return


def _in_order(
    documents: Sequence[Document],
    work: Callable[[Document], Annotations | Unread],
    store: Store | None,
    executor: Executor | None,
    workers: int,
) -> Iterator[tuple[Document, Annotations | Unread]]:
    """Hand out a few documents at a time and yield the results in the order of the documents."""
    pending: deque[tuple[Document, Annotations | Future[Annotations | Unread]]] = deque()
    try:
        for document in documents:
            kept = store.get(document) if store is not None else None
            if executor is None:
                yield document, kept or work(document)
                continue
            pending.append((document, kept or executor.submit(work, document)))
            if len(pending) > workers * IN_FLIGHT:
                yield _result(*pending.popleft())
        while pending:
            yield _result(*pending.popleft())
    finally:
        for _, waiting in pending:
            if isinstance(waiting, Future):
                waiting.cancel()


def _result(
    document: Document, found: Annotations | Future[Annotations | Unread]
) -> tuple[Document, Annotations | Unread]:
    return document, found.result() if isinstance(found, Future) else found


def processes(jobs: int) -> Executor | None:
    """An executor of `jobs` processes, or None for one: the work is then done here."""
    if jobs < 2:
        return None
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
