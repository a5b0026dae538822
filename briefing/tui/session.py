"""What the desk needs of the session behind it: one briefing, decisions on it, and the page. Nothing here is run."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event
from typing import Protocol

from briefing.model import Briefing, Decision, DecisionKind, Span


class Settings(Protocol):
    """The part of the configuration that the desk looks at."""

    @property
    def path(self) -> Path | None:
        """The file they are written in, if there is one."""

    @property
    def title(self) -> str:
        """What the collection is called."""

    @property
    def theme(self) -> str | None:
        """The theme's name, or None for the default."""

    @property
    def keys(self) -> Mapping[str, str]:
        """Keys of the person's own: action id to keys, comma-separated."""

    @property
    def animation(self) -> bool:
        """Whether scrolling may be animated."""

    @property
    def mouse(self) -> bool:
        """Whether the program takes the mouse."""

    @property
    def unicode(self) -> bool:
        """Whether marks and borders may go beyond ASCII."""


class Progress(Protocol):
    """How far the reading is. `done` and `total` count documents; `seconds_left` is None while it can't be told."""

    @property
    def stage(self) -> str:
        """What is being done: reading, loading, annotating, assembling or done."""

    @property
    def done(self) -> int:
        """How many documents are done."""

    @property
    def total(self) -> int:
        """How many documents there are."""

    @property
    def document(self) -> str:
        """The title of the document that is worked on, "" for none."""

    @property
    def length(self) -> int:
        """About how many words it has."""

    @property
    def words(self) -> int:
        """How many words were read so far."""

    @property
    def fresh(self) -> bool:
        """Whether the session's briefing has changed since the last report."""

    @property
    def seconds_left(self) -> float | None:
        """An estimate of the seconds left."""


class Exported(Protocol):
    """Where the page was written to, and where a page that was edited by hand is kept now, if one stood there."""

    @property
    def path(self) -> Path:
        """The page."""

    @property
    def aside(self) -> Path | None:
        """The page that was edited by hand."""


class Session(Protocol):
    """One folder's briefing: what is shown, and every change to it."""

    @property
    def briefing(self) -> Briefing:
        """The present state; empty but for its title before anything is read."""

    @property
    def config(self) -> Settings:
        """The person's settings."""

    @property
    def files(self) -> Mapping[str, Path]:
        """Where each document's file is, by the document's id."""

    @property
    def decisions(self) -> Sequence[Decision]:
        """The decisions in force, in order."""

    @property
    def new(self) -> Collection[str]:
        """The ids of the items that were not there when the person was last here."""

    @property
    def trouble(self) -> str:
        """What has become of the file of decisions, in a sentence; "" if it is as it should be."""

    @property
    def is_first_visit(self) -> bool:
        """Whether the person has never seen this folder at the desk."""

    def changes(self, stopping: Event) -> Iterator[bool]:
        """Wait for the sources or the file of decisions to change; yield each time whether another desk has decided."""

    def take_in(self) -> bool:
        """Take in what another desk has decided since; whether there was any."""

    def leave(self) -> str:
        """Remember what was there, for the next visit; returns the decisions that could be written nowhere."""

    def take_back(self, decision: Decision) -> None:
        """Take any one decision back. Raises DecisionsNotSaved."""

    def made_here(self, decision: Decision) -> bool:
        """Whether a decision was made in this sitting."""

    def run(self, report: Callable[[Progress], None], cancelled: Callable[[], bool]) -> None:
        """Read, annotate and assemble everything; blocks, so it is called in a thread."""

    def decide(
        self, kind: DecisionKind, item: str, value: str = "", refers: str = "", evidence: Span | None = None
    ) -> Decision:
        """Record a decision and save it; `evidence` is the place an answer rests on.

        Raises DecisionsNotSaved if it is held in memory only.
        """

    def undo(self) -> Decision | None:
        """Take the last decision back; None if there is none but another desk's."""

    def redo(self) -> Decision | None:
        """Bring back the last decision taken back; None if there is none."""

    def rebuild(self) -> Briefing:
        """The briefing after all decisions; blocks, so it is called in a thread, one call at a time."""

    def export(self) -> Exported:
        """Write the page and return where it is. Raises OSError."""

    def page(self) -> str:
        """The page in Markdown."""
