"""The documents of a sitting as they were last read, with what was found in them; they can be read again at any time.

Reading again costs what has changed: a file whose size and time of change are the same is not opened, a document that
is the same is not annotated. What is there stays in use until what replaces it is ready.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefing import pipeline
from briefing.config import Config
from briefing.model import Annotations, Document, Unread
from briefing.written import with_years

if TYPE_CHECKING:
    from briefing.readers import Source
    from briefing.store import Store

FRESH_SECONDS = 1.0
"""While documents come in, the briefing is assembled anew at most about so often, and not oftener than it pays."""


SURE_SECONDS = 3.0
"""What is left is only told after so long: the first document pays for loading the language model."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the work stands: stage reading, loading, annotating, assembling or done; counts are documents.

    `document` is the title of the one that is worked on, "" for none, and `length` its words; `words` are those done.
    `fresh` tells that the session's briefing has changed; `seconds_left` is None while nothing can be said.
    """

    stage: str
    done: int = 0
    total: int = 0
    document: str = ""
    words: int = 0
    fresh: bool = False
    seconds_left: float | None = None
    length: int = 0


Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]


class Collection:
    """The documents that a configuration names. `dates` gives the dates a person decided on, by document id."""

    def __init__(
        self,
        config: Config,
        dates: Callable[[], Mapping[str, str]],
        store: Store | None = None,
        executor: Executor | None = None,
        jobs: int = 1,
    ) -> None:
        self.files: dict[str, Path] = {}
        self._config = config
        self._dates = dates
        self._store = store
        self._executor = executor
        self._jobs = jobs
        self._kept: dict[Source, tuple[tuple[int, int], list[Document | Unread]]] = {}
        self._read: dict[str, Document] = {}
        self._not_read: list[Unread] = []
        self._annotated: dict[str, tuple[Document, Annotations | Unread]] = {}
        self._lock = threading.RLock()

    def __len__(self) -> int:
        """How many documents are read."""
        return len(self._read)

    # --- reading ----------------------------------------------------------------------------------------------

    def read(self, report: Report, cancelled: Cancelled) -> None:
        """Read every source; at the end, name the documents that the configuration speaks of but that aren't there.

        Stops between documents once `cancelled()`: of a first reading what was read stays, a later one leaves all as
        it was.
        """
        found = list(pipeline.sources(self._config))
        read: dict[str, Document] = {}
        files: dict[str, Path] = {}
        unread: list[Unread] = []
        for document in pipeline.read(found, self._config, self._read_changed):
            if isinstance(document, Unread):
                unread.append(document)
                continue
            read[document[0].id], files[document[0].id] = document
            report(Progress("reading", len(read), max(len(found), len(read)), document[0].title))
            if cancelled():
                break
        else:
            unread += pipeline.unknown_documents(self._config, read)
            self._kept = {source: kept for source, kept in self._kept.items() if source in found}
        if not (cancelled() and self._read):
            with self._lock:
                self._read, self.files, self._not_read = read, files, unread

    def _read_changed(self, source: Source) -> Iterator[Document | Unread]:
        """The documents of a source, from memory if its file is as it was when it was read last."""
        from briefing.readers import read_source

        try:
            status = source.file.stat()
        except OSError:
            yield from read_source(source)
            return
        mark = (status.st_mtime_ns, status.st_size)
        if source not in self._kept or self._kept[source][0] != mark:
            self._kept[source] = (mark, list(read_source(source)))
        yield from self._kept[source][1]

    # --- annotating -------------------------------------------------------------------------------------------

    def annotate(self, report: Report, cancelled: Cancelled, show: Callable[[], object]) -> None:
        """Annotate what is new or has changed, calling `show` now and then while documents come in."""
        documents = [document for document in self._dated() if not self._is_annotated(document)]
        ahead = [(document.title, _length(document)) for document in documents] + [("", 0)]
        report(Progress("loading", 0, len(documents), ahead[0][0], length=ahead[0][1]))
        started = last = time.monotonic()
        spent = 0.0
        words = 0
        work = pipeline.annotate(
            documents,
            pipeline=self._config.pipeline,
            store=self._store,
            executor=self._executor,
            workers=self._jobs,
            cancelled=cancelled,
        )
        for number, (document, found) in enumerate(work, 1):
            self._keep(document, found)
            words += _length(document)
            now = time.monotonic()
            fresh = now - last > max(FRESH_SECONDS, 4 * spent) or number == 1
            if fresh:
                show()
                last = time.monotonic()
                spent = last - now
            left = (now - started) / number * (len(documents) - number) if now - started > SURE_SECONDS else None
            title, length = ahead[number]
            report(Progress("annotating", number, len(documents), title, words, fresh, left, length))
        report(Progress("assembling", len(documents), len(documents), words=words))

    def _dated(self) -> list[Document]:
        """The documents as read, with the dates decided at the desk and the years that these and others tell."""
        dates = self._dates()
        with self._lock:
            read = list(self._read.values())
        return with_years([pipeline.with_facts(document, None, dates.get(document.id)) for document in read])

    def _is_annotated(self, document: Document) -> bool:
        return document.id in self._annotated and self._annotated[document.id][0] == document

    def _keep(self, document: Document, found: Annotations | Unread) -> None:
        with self._lock:
            self._annotated[document.id] = (document, found)

    # --- what there is ----------------------------------------------------------------------------------------

    def annotate_redated(self) -> None:
        """Annotate anew the documents whose date a decision has changed since; blocking, for there are few."""
        for document in self._dated():
            before = self._annotated.get(document.id)
            if before is not None and before[0] != document and before[0].sha256 == document.sha256:
                self._keep(document, pipeline.annotate_one(document, self._config.pipeline))

    def annotated(self) -> dict[str, tuple[Document, Annotations]]:
        """The annotated documents, as they were then, in the order of reading; where that failed, nothing was found."""
        with self._lock:
            ready = {name: self._annotated[name] for name in self._read if name in self._annotated}
        return {
            name: (document, Annotations(name) if isinstance(found, Unread) else found)
            for name, (document, found) in ready.items()
        }

    @property
    def unread(self) -> list[Unread]:
        """What could not be read, and then what could not be annotated."""
        with self._lock:
            failed = [self._annotated[name][1] for name in self._read if name in self._annotated]
            return [*self._not_read, *(found for found in failed if isinstance(found, Unread))]


def _length(document: Document) -> int:
    """About how many words a document has."""
    return document.text.count(" ") + 1
