"""A session over a ready-made briefing: no files, no language model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from briefing import replay
from briefing.decisions import DecisionsNotSaved
from briefing.model import Briefing, Decision, DecisionKind, Span, digest
from briefing.places import place, span_at
from briefing.session import Exported, Progress
from tests.tui.sample import sample


@dataclass(frozen=True)
class Settings:
    """The settings the desk looks at."""

    path: Path | None = None
    title: str = "The strike at Port Elin"
    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    animation: bool = False
    mouse: bool = True
    unicode: bool = True


REASSEMBLED = ("merge", "split", "rename", "kind", "never-actor", "date")
"""What is decided before the documents are assembled."""


class FakeSession:
    """A session over a ready-made briefing. Decisions are applied as far as the desk shows them."""

    def __init__(self, briefing: Briefing | None = None, settings: Settings | None = None, folder: Path | None = None):
        self.whole = sample() if briefing is None else briefing
        self.config = settings or Settings()
        self.briefing = Briefing(title=self.config.title)
        self.files: dict[str, Path] = {}
        self.decisions: list[Decision] = []
        self.others: list[Decision] = []
        self.made = 0
        self.before: set[str] = set()
        self.undone: list[Decision] = []
        self.folder = folder
        self.saves = True
        self.failure: Exception | None = None
        self.new: frozenset[str] = frozenset()
        self.is_first_visit = False
        self.trouble = ""
        self.left = False
        self.changed = Event()

    def changes(self, stopping: Event) -> Iterator[bool]:
        """A change each time the test sets `changed`."""
        while not stopping.is_set():
            if self.changed.wait(0.01):
                self.changed.clear()
                yield self.take_in()

    def take_in(self) -> bool:
        """Take in what the test let another desk decide."""
        taken, self.others = self.others, []
        self.decisions += taken
        return bool(taken)

    def leave(self) -> str:
        """Note that the person has left."""
        self.left = True
        return ""

    def take_back(self, decision: Decision) -> None:
        """Take any one decision back."""
        self.decisions.remove(decision)
        self.undone.append(decision)

    def run(self, report: Callable[[Progress], None], cancelled: Callable[[], bool]) -> None:
        """Report one document after the other."""
        if self.failure is not None:
            raise self.failure
        total = len(self.whole.documents)
        report(Progress("loading", 0, total))
        for number, document in enumerate(self.whole.documents, 1):
            if cancelled():
                break
            report(Progress("annotating", number, total, document.title, 100 * number, number == 1, 1.0))
        self.rebuild()
        report(Progress("done", total, total, fresh=True))

    def decide(
        self, kind: DecisionKind, item: str, value: str = "", refers: str = "", evidence: Span | None = None
    ) -> Decision:
        """Record a decision."""
        about = span_at(item)
        refers = refers or (self.briefing.text(about) if about is not None else "")
        rests_on = (place(evidence), self.briefing.text(evidence)) if evidence is not None else ("", "")
        self.made += 1
        decision = Decision(f"made{self.made}", kind, item, refers, digest(refers), value, *rests_on)
        self.decisions.append(decision)
        self.undone.clear()
        if not self.saves:
            raise DecisionsNotSaved("briefing.desk.toml can't be written: the disk is full")
        return decision

    def undo(self) -> Decision | None:
        """Take the last decision back."""
        own = [one for one in self.decisions if self.made_here(one) or one.id in self.before]
        if own:
            self.take_back(own[-1])
        return own[-1] if own else None

    def made_here(self, decision: Decision) -> bool:
        """Whether it was made in this sitting."""
        return decision.id.startswith("made")

    def redo(self) -> Decision | None:
        """Bring it back."""
        if not self.undone:
            return None
        self.decisions.append(self.undone.pop())
        return self.decisions[-1]

    def rebuild(self) -> Briefing:
        """The briefing after the decisions."""
        replayed = [one for one in self.decisions if one.kind not in REASSEMBLED]
        briefing = replay.apply(self.whole, replayed)
        briefing = replace(briefing, stale=(*self.whole.stale, *briefing.stale))
        for decision in self.decisions:
            briefing = _applied(briefing, decision)
        self.briefing = briefing
        return briefing

    def export(self) -> Exported:
        """Write the page."""
        if self.folder is None:
            raise PermissionError("the folder can't be written to")
        path = self.folder / "brief.md"
        edited = path.exists() and path.read_text(encoding="utf-8") != self.page()
        aside = path.rename(self.folder / "brief.edited-1.md") if edited else None
        path.write_text(self.page(), encoding="utf-8")
        return Exported(path, aside)

    def page(self) -> str:
        """The page."""
        return f"# {self.briefing.title}\n"


def _applied(briefing: Briefing, decision: Decision) -> Briefing:
    """The effect of what is decided before documents are assembled, as far as the desk shows it."""
    match decision.kind:
        case "rename":
            return replace(
                briefing,
                actors=tuple(
                    replace(actor, name=decision.value) if actor.id == decision.item else actor
                    for actor in briefing.actors
                ),
            )
        case "merge" | "never-actor":
            return replace(briefing, actors=tuple(actor for actor in briefing.actors if actor.id != decision.item))
        case "date":
            return replace(
                briefing,
                documents=tuple(
                    replace(document, date=decision.value) if document.id == decision.item else document
                    for document in briefing.documents
                ),
            )
    return briefing
