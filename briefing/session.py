"""One sitting: the documents, what was found in them, what the person decides, and the briefing that follows.

The commands and the desk both work through a `Session`; it knows nothing of either.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from briefing import pipeline
from briefing.config import Config
from briefing.decisions import DecisionFile, DecisionsNotSaved, new_decision, write_atomically
from briefing.model import ActorRules, Annotations, Briefing, Decision, DecisionKind, Document, Span, Unread
from briefing.places import place, span_at
from briefing.replay import actor_rules, apply, document_dates
from briefing.store import Store

__all__ = ["DecisionsNotSaved", "Exported", "Progress", "Session"]

FRESH_SECONDS = 1.0
"""While documents come in, the briefing is assembled anew at most about so often, and not oftener than it pays."""


SURE_SECONDS = 3.0
"""What is left is only told after so long: the first document pays for loading the language model."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where the work stands: stage reading, loading, annotating, assembling or done; counts are documents.

    `fresh` tells that the session's briefing has changed; `seconds_left` is None while nothing can be said.
    """

    stage: str
    done: int = 0
    total: int = 0
    document: str = ""
    words: int = 0
    fresh: bool = False
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class Exported:
    """Where the page was written, and where a page edited by hand that stood there is kept now."""

    path: Path
    aside: Path | None = None


@dataclass
class Session:
    """One sitting over the sources of a configuration. `briefing` is always the present state, never None."""

    config: Config
    file: DecisionFile | None = None
    store: Store | None = None
    executor: Executor | None = None
    jobs: int = 1
    briefing: Briefing = field(init=False)
    files: dict[str, Path] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._decisions = list(self.file.load()) if self.file else []
        self._undone: list[Decision] = []
        self._read: dict[str, Document] = {}
        self._annotated: dict[str, tuple[Document, Annotations]] = {}
        self._unread: list[Unread] = []
        self._complete = False
        self._assembled: tuple[object, Briefing] | None = None
        self._lock = threading.RLock()
        self.briefing = Briefing(title=self.config.title, as_of=self.config.as_of)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, in order."""
        return tuple(self._decisions)

    # --- reading ----------------------------------------------------------------------------------------------

    def run(
        self,
        report: Callable[[Progress], None] = lambda progress: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Read and annotate every source, then assemble; blocking, meant for a worker thread or a command.

        Stops between documents once `cancelled()`; what was done until then is in the briefing.
        """
        self._read_all(report, cancelled)
        self._annotate_all(report, cancelled)
        with self._lock:
            self._complete = not cancelled()
            self.rebuild()
        if self.store is not None:
            self.store.close()
        done = len(self._annotated)
        report(Progress("done", done, len(self._read), fresh=True))

    def _read_all(self, report: Callable[[Progress], None], cancelled: Callable[[], bool]) -> None:
        """Read every source; at the end, name the documents that the configuration speaks of but that aren't there."""
        found = list(pipeline.sources(self.config))
        for document in pipeline.read(found, self.config):
            if isinstance(document, Unread):
                self._unread.append(document)
                continue
            self._read[document[0].id], self.files[document[0].id] = document
            report(Progress("reading", len(self._read), max(len(found), len(self._read)), document[0].title))
            if cancelled():
                return
        self._unread += pipeline.unknown_documents(self.config, self._read)

    def _annotate_all(self, report: Callable[[Progress], None], cancelled: Callable[[], bool]) -> None:
        documents = self._dated()
        report(Progress("loading", 0, len(documents)))
        started = last = time.monotonic()
        spent = 0.0
        words = 0
        work = pipeline.annotate(
            documents,
            pipeline=self.config.pipeline,
            store=self.store,
            executor=self.executor,
            workers=self.jobs,
            cancelled=cancelled,
        )
        for number, (document, found) in enumerate(work, 1):
            self._keep(document, found)
            words += document.text.count(" ") + 1
            now = time.monotonic()
            fresh = now - last > max(FRESH_SECONDS, 4 * spent) or number == 1
            if fresh:
                self.rebuild()
                last = time.monotonic()
                spent = last - now
            left = (now - started) / number * (len(documents) - number) if now - started > SURE_SECONDS else None
            report(Progress("annotating", number, len(documents), document.title, words, fresh, left))
        report(Progress("assembling", len(documents), len(documents), words=words))

    def _keep(self, document: Document, found: Annotations | Unread) -> None:
        with self._lock:
            if isinstance(found, Unread):
                self._unread.append(found)
                found = Annotations(document.id)
            self._annotated[document.id] = (document, found)

    def _dated(self) -> list[Document]:
        """The documents as read, with the dates decided at the desk."""
        dates = document_dates(self._decisions)
        return [pipeline.with_facts(document, None, dates.get(document.id)) for document in list(self._read.values())]

    # --- deciding ---------------------------------------------------------------------------------------------

    def decide(
        self, kind: DecisionKind, item: str, value: str = "", refers: str = "", evidence: Span | None = None
    ) -> Decision:
        """Record a decision and save it; `rebuild()` shows its effect.

        `refers` are the words the decision is about; left empty they are looked up. `evidence` is the place an answer
        rests on. Raises DecisionsNotSaved if it could not be written: it then holds for this sitting only.
        """
        rests_on = (place(evidence), self.briefing.text(evidence)) if evidence is not None else ("", "")
        decision = new_decision(kind, item, value, refers or self._words(item), *rests_on)
        with self._lock:
            self._decisions.append(decision)
            self._undone.clear()
        if self.file is not None:
            self.file.add(decision)
        return decision

    def undo(self) -> Decision | None:
        """Take the last decision back; None if there is none. Raises DecisionsNotSaved."""
        with self._lock:
            if not self._decisions:
                return None
            decision = self._decisions.pop()
            self._undone.append(decision)
        if self.file is not None:
            self.file.remove(decision)
        return decision

    def redo(self) -> Decision | None:
        """Take the last undoing back; None if there is none. Raises DecisionsNotSaved."""
        with self._lock:
            if not self._undone:
                return None
            decision = self._undone.pop()
            self._decisions.append(decision)
        if self.file is not None:
            self.file.add(decision)
        return decision

    def _words(self, item: str) -> str:
        """The words an item is known by, so that its decision can be understood and told stale."""
        briefing = self.briefing
        names = {actor.id: actor.name for actor in briefing.actors}
        spans = {quote.id: quote.evidence[0] for quote in briefing.quotes}
        spans |= {event.id: event.evidence[0] for event in briefing.chronology}
        spans |= {question.id: question.evidence[0] for question in briefing.questions}
        span = spans.get(item) or span_at(item)
        known = span is not None and any(document.id == span.document for document in briefing.documents)
        return names.get(item) or (briefing.text(span) if span is not None and known else "")

    # --- assembling -------------------------------------------------------------------------------------------

    def rebuild(self) -> Briefing:
        """Assemble what has been annotated so far and replay the decisions; blocking. Returns the new briefing."""
        with self._lock:
            self._annotate_redated()
            rules = actor_rules(self._decisions, self.config.aliases.items())
            assembled = self._assemble(rules)
            self.briefing = apply(assembled, self._decisions, complete=self._complete)
            return self.briefing

    def _annotate_redated(self) -> None:
        """Annotate anew the documents whose date a decision has changed since."""
        redated = [
            document
            for document in self._dated()
            if document.id in self._annotated and self._annotated[document.id][0] != document
        ]
        for document in redated:
            self._keep(document, pipeline.annotate_one(document, self.config.pipeline))

    def _assemble(self, rules: ActorRules) -> Briefing:
        """The briefing before decisions about items; assembled anew only if documents or rules have changed."""
        from briefing.assembly import assemble

        documents = [document for document, _ in self._annotated.values()]
        state = (documents, rules, tuple(self._unread))
        if self._assembled is None or self._assembled[0] != state:
            briefing = assemble(
                documents,
                {document.id: found for document, found in self._annotated.values()},
                title=self.config.title,
                as_of=self.config.as_of,
                rules=rules,
                unread=self._unread,
            )
            self._assembled = (state, briefing)
        return self._assembled[1]

    # --- the page ---------------------------------------------------------------------------------------------

    def page(self) -> str:
        """The one-page brief as Markdown."""
        from briefing.exporters.markdown import export

        return export(self.briefing)

    def export(self) -> Exported:
        """Write the page to the configured file. Raises OSError.

        A page that was edited by hand since the last export is first moved aside, to `brief.edited-1.md` and so on.
        """
        target = self.config.folder / self.config.brief
        page = self.page().encode("utf-8", "replace")
        mark = target.with_name(f".{target.name}.sha256")
        aside = None
        if target.exists() and target.read_bytes() != page and not _is_as_written(target, mark):
            aside = target.rename(_free_name(target))
        write_atomically(target, page)
        write_atomically(mark, sha256(page).hexdigest().encode())
        return Exported(target, aside)


def _is_as_written(target: Path, mark: Path) -> bool:
    """Whether a page is byte for byte what this program wrote, by the hash kept beside it."""
    return mark.exists() and mark.read_text(encoding="ascii", errors="replace") == _hash(target)


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _free_name(target: Path) -> Path:
    number = 1
    while (aside := target.with_name(f"{target.stem}.edited-{number}{target.suffix}")).exists():
        number += 1
    return aside
