"""One sitting: the documents, what was found in them, what the person decides, and the briefing that follows.

The commands and the desk both work through a `Session`; it knows nothing of either.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.collection import Cancelled, Collection, Progress, Report
from briefing.config import Config
from briefing.decisions import DecisionFile, DecisionsError, DecisionsNotSaved, dumped, new_decision
from briefing.model import ActorRules, Briefing, Decision, DecisionKind, Span
from briefing.pages import encoded, put_page
from briefing.places import place, span_at
from briefing.replay import actor_rules, apply, document_dates
from briefing.strangers import strangers
from briefing.visits import Visits

if TYPE_CHECKING:
    from briefing.store import Store

__all__ = ["DecisionsNotSaved", "Exported", "Progress", "Session"]


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
    visits: Visits | None = None
    watched: bool = True
    """Whether somebody looks on while documents come in, so that the briefing is assembled now and then."""
    briefing: Briefing = field(init=False)
    trouble: str = field(init=False, default="")
    """What has become of the file of decisions, in a sentence; "" if it is as it should be."""

    def __post_init__(self) -> None:
        self._decisions = list(self.file.load()) if self.file else []
        self._undone: list[Decision] = []
        self._others: set[str] = set()
        self._made: set[str] = set()
        self._unsaved: set[str] = set()
        self._collection = Collection(
            self.config, lambda: document_dates(self._decisions), self.store, self.executor, self.jobs
        )
        self._complete = False
        self._assembled: tuple[object, Briefing] | None = None
        self._lock = threading.RLock()
        self.briefing = Briefing(title=self.config.title, as_of=self.config.as_of)

    @property
    def files(self) -> Mapping[str, Path]:
        """Where each document's file is, by the document's id."""
        return self._collection.files

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """The decisions in force, in order."""
        return tuple(self._decisions)

    @property
    def new(self) -> frozenset[str]:
        """The ids of the items that were not there when the person was last here; none on a first visit."""
        return self.visits.new(self.briefing) if self.visits is not None else frozenset()

    @property
    def is_first_visit(self) -> bool:
        """Whether nobody has been here before, as far as visits are kept."""
        return self.visits is not None and self.visits.seen is None

    def leave(self) -> str:
        """Remember what was there, for the next visit, and leave no decision unwritten.

        Returns why and, as the file would hold them, which decisions could be written nowhere; "" for none.
        """
        if self.visits is not None:
            self.visits.keep(self.briefing)
        if self.file is None or not (self._decisions or self._unsaved):
            return ""
        try:
            self._save_at_last(self.file)
        except DecisionsNotSaved as error:
            return f"{error}. What was decided:\n\n{dumped(self._decisions).decode()}"
        return ""

    def _save_at_last(self, file: DecisionFile) -> None:
        try:
            file.load()
            if self._unsaved or file.is_blank():
                file.save(self._decisions, self._unsaved)
        except (DecisionsError, DecisionsNotSaved):
            file.aside.save(self._decisions, {one.id for one in self._decisions})

    # --- reading ----------------------------------------------------------------------------------------------

    def run(self, report: Report = lambda progress: None, cancelled: Cancelled = lambda: False) -> None:
        """Read and annotate every source, then assemble; blocking, meant for a worker thread or a command.

        Run again it costs what has changed. Stops between documents once `cancelled()`; what was done until then is in
        the briefing.
        """
        self._collection.read(report, cancelled)
        self._collection.annotate(report, cancelled, self.rebuild if self.watched else lambda: None)
        with self._lock:
            self._complete = not cancelled()
            self.rebuild()
        if self.store is not None:
            self.store.close()
        done = len(self.briefing.documents)
        report(Progress("done", done, len(self._collection), fresh=True))

    def changes(self, stopping: threading.Event) -> Iterator[bool]:
        """Wait for sources or the file of decisions to change and yield each time they have, until `stopping`.

        What is yielded is whether another desk has decided; that is taken in by then, and `trouble` is up to date.
        Raises WatchError.
        """
        from briefing.watching import changes

        file = self.file.path if self.file else None
        own = {self.config.brief, file.name if file else ""}
        for in_sources in changes([self.config.folder / name for name in self.config.sources], stopping, own, file):
            before, others = self.trouble, self.take_in()
            if in_sources or others or self.trouble != before:
                yield others

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
            self._undone.clear()
            self._made.add(decision.id)
            self._add(decision)
        return decision

    def made_here(self, decision: Decision) -> bool:
        """Whether a decision was made in this sitting: neither before it nor meanwhile at another desk."""
        return decision.id in self._made

    def undo(self) -> Decision | None:
        """Take the last decision back, those made before this sitting last; None if only another desk's are left.

        Raises DecisionsNotSaved.
        """
        with self._lock:
            own = next((one for one in reversed(self._decisions) if one.id not in self._others), None)
            if own is not None:
                self.take_back(own)
            return own

    def redo(self) -> Decision | None:
        """Take the last undoing back; None if there is none. Raises DecisionsNotSaved."""
        with self._lock:
            if not self._undone:
                return None
            decision = self._undone.pop()
            self._add(decision)
        return decision

    def take_back(self, decision: Decision) -> None:
        """Take back any one decision, wherever it stands; what rests on it becomes stale. Raises DecisionsNotSaved."""
        with self._lock:
            if decision not in self._decisions:
                return
            self._decisions.remove(decision)
            self._undone.append(decision)
            self._save(decision)

    def take_in(self) -> bool:
        """Take in what another desk has decided or taken back since; whether there was any. `rebuild()` shows it.

        What could not be saved here holds on; a file that can't be read just now, or is gone, changes nothing.
        """
        if self.file is None:
            return False
        with self._lock:
            read = self._read(self.file)
            if read is None:
                return False
            there = [one for one in read if one.id not in self._unsaved]
            there += [one for one in self._decisions if one.id in self._unsaved]
            known, now = ({one.id for one in some} for some in (self._decisions, there))
            self._others |= now - known
            self._undone = [one for one in self._undone if one.id not in now]
            self._decisions = there
            return known != now

    def _read(self, file: DecisionFile) -> tuple[Decision, ...] | None:
        """The decisions in the file; None if it is broken, or gone though there were some: `trouble` tells which."""
        self.trouble = ""
        try:
            there = file.load()
            gone = bool(self._decisions) and file.is_blank()
        except DecisionsError as error:
            self.trouble = f"{error}. Every decision holds here and is written once that is done."
            return None
        if gone:
            self.trouble = f"{file.path.name} is gone: what was decided holds here, to be written again with the next."
        return None if gone else there

    def _add(self, decision: Decision) -> None:
        self._decisions.append(decision)
        self._save(decision)

    def _save(self, decision: Decision) -> None:
        """Write a decision that was made or taken back, and all that could not be written before.

        What can't be written holds here. Raises DecisionsNotSaved.
        """
        if self.file is not None:
            self._unsaved.add(decision.id)
            self.file.save(self._decisions, self._unsaved)
            self._unsaved.clear()
            self.trouble = ""

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
            self._collection.annotate_redated()
            rules = actor_rules(self._decisions, self.config.aliases.items())
            assembled = self._assemble(rules)
            decided = apply(assembled, self._decisions, complete=self._complete)
            unknown = strangers(self.config, assembled.actors) if self._complete else ()
            self.briefing = replace(decided, unread=(*decided.unread, *unknown))
            return self.briefing

    def _assemble(self, rules: ActorRules) -> Briefing:
        """The briefing before decisions about items; assembled anew only if documents or rules have changed."""
        from briefing.assembly import assemble

        annotated = self._collection.annotated()
        documents = [document for document, _ in annotated.values()]
        unread = self._collection.unread
        state = (documents, rules, unread)
        if self._assembled is None or self._assembled[0] != state:
            briefing = assemble(
                documents,
                {name: found for name, (_, found) in annotated.items()},
                title=self.config.title,
                as_of=self.config.as_of,
                rules=rules,
                unread=unread,
            )
            self._assembled = (state, briefing)
        return self._assembled[1]

    # --- the page ---------------------------------------------------------------------------------------------

    def page(self) -> str:
        """The one-page brief as Markdown, with what another desk has decided since."""
        from briefing.exporters.proofreading import export

        if self.take_in():
            self.rebuild()
        return export(self.briefing)

    def export(self) -> Exported:
        """Write the page to the configured file. Raises OSError.

        A page that was edited by hand since the last export is first moved aside (`pages.put_page`).
        """
        target = self.config.folder / self.config.brief
        return Exported(target, put_page(target, encoded(self.page())))
