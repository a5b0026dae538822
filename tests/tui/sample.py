"""A briefing made by hand and a session that needs no language model, for trying the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefing.decisions import DecisionsNotSaved
from briefing.model import (
    Actor,
    Annotations,
    Attribution,
    Briefing,
    Decision,
    DecisionKind,
    Document,
    Doubt,
    Event,
    Holder,
    Mention,
    Note,
    Question,
    Quote,
    Role,
    Span,
    Stale,
    Timex,
    Unread,
    digest,
)
from briefing.session import Progress
from tests.factory import make_document

HARBOUR = """Strike closes the harbour of Port Elin

By Mara Voss

The dockers of Port Elin stopped work on Monday, and by noon no ship was moving. "We will not lift one crate until \
the roster is withdrawn," said Ines Calder, the head of the Dockers' Union.

The harbour company said that the roster was lawful. According to Tom Arden, its chairman, the strike may cost \
four million crowns a day.

It is not clear who ordered the night shift to leave. Will the ministry step in?
"""

MINISTRY = """Ministry offers talks

The ministry of transport denied that it had ordered the night shift to leave the harbour. Calder called the offer \
"a piece of paper" and said the union would meet on 12 March 2025.

Talks are planned for Friday.
"""

HOSTILE = """[b]Not bold[/b] and [/closing] \x1b[31mred\x1b[0m

A leaflet read "[sic] \u202estrike breakers\u202c" in the 東京港 harbour. Nobody signed it [@click=app.quit]here[/].
"""


def _document(text: str, id: str, title: str, date: str | None, notes: tuple[Note, ...] = ()) -> Document:
    return make_document(text, date=date, id=id, title=title, notes=notes)


def _span(document: Document, words: str, start: int = 0) -> Span:
    found = document.text.index(words, start)
    return Span(document.id, found, found + len(words))


def _mentions(documents: tuple[Document, ...], *names: str) -> tuple[Mention, ...]:
    found = []
    for document in documents:
        for name in names:
            start = document.text.find(name)
            while start >= 0:
                found.append(
                    Mention(Span(document.id, start, start + len(name)), "person", "name", rule="name-in-caps")
                )
                start = document.text.find(name, start + 1)
    return tuple(sorted(set(found), key=lambda mention: mention.span))


def _sentences(document: Document) -> tuple[Span, ...]:
    spans = []
    for paragraph in document.text.split("\n"):
        start = document.text.index(paragraph)
        for piece in paragraph.split(". "):
            if piece.strip():
                at = document.text.index(piece, start)
                spans.append(Span(document.id, at, at + len(piece)))
    return tuple(spans)


def sample() -> Briefing:
    """Three documents, one of them hostile, with a few items of every kind."""
    note = Note("1", "Port authority, “Night roster”, 2 March 2025.", (HARBOUR.index(" that the roster was") - 1,))
    harbour = _document(HARBOUR, "harbour.txt", "Strike closes the harbour of Port Elin", "2025-03-10", (note,))
    ministry = _document(MINISTRY, "ministry.txt", "Ministry offers talks", "2025-03-11")
    hostile = _document(HOSTILE, "leaflet.txt", "[b]Leaflet[/b] \x1b[31m", None)
    documents = (harbour, ministry, hostile)
    calder = Actor(
        "a1", "Ines Calder", "person", _mentions(documents, "Ines Calder", "Calder"), ("Calder",),
        (Role("head of the Dockers' Union", _span(harbour, "the head of the Dockers' Union")),), 0.91,
        ("speaks 3 times", "named in 2 documents"),
    )  # fmt: skip
    arden = Actor(
        "a2", "Tom Arden", "person", _mentions(documents, "Tom Arden"), (),
        (Role("chairman", _span(harbour, "chairman")),), 0.42, ("speaks once",),
    )  # fmt: skip
    actors = (
        calder,
        Actor("a3", "ministry of transport", "organization", _mentions(documents, "ministry"), (), (), 0.6, ("acts",)),
        arden,
        Actor("a4", "Port Elin", "place", _mentions(documents, "Port Elin"), (), (), 0.3, ("named in a title",)),
        Actor(
            "a5", "[b]x[/b] \x1b[31m[/nothing] 東京港", "group", _mentions((hostile,), "東京港"), (), (), 0.1, ("[i]",)
        ),
    )
    stopped = _span(harbour, "The dockers of Port Elin stopped work on Monday, and by noon no ship was moving.")
    chronology = (
        Event("e1", "occurred", (stopped, _span(ministry, "the night shift to leave the harbour")), "2025-03-10", "10 Mar 2025",
              "2025-03-10", "2025-03-10", "relative", _span(harbour, "Monday"), ("a4",), ("e1",), 2, 0.9, ("dated by “Monday”",)),
        Event("e2", "planned", (_span(ministry, "the union would meet on 12 March 2025"),), "2025-03-12", "12 Mar 2025",
              "2025-03-12", "2025-03-12", "explicit", _span(ministry, "12 March 2025"), ("a1",), ("e2",), 1, 0.5),
        Event("e3", "planned", (_span(ministry, "Talks are planned for Friday."),), None, "Friday",
              None, None, None, _span(ministry, "Friday"), (), ("e3",), 1, 0.3),
        Event("e4", "denied", (_span(hostile, "[b]Not bold[/b] and [/closing] \x1b[31mred\x1b[0m"),), None, "", weight=0.1),
    )  # fmt: skip
    said = _span(harbour, '"We will not lift one crate until the roster is withdrawn,"')
    inner = Span(said.document, said.start + 1, said.end - 1)
    quotes = (
        Quote("q1", "direct", said, (inner,), "a1", "Ines Calder", "head of the Dockers' Union",
              _span(harbour, "Ines Calder"), _span(harbour, "said"), 0.9, ("whole quotation", "named speaker")),
        Quote("q2", "indirect", _span(harbour, "the strike may cost four million crowns a day"), (), "a2", "Tom Arden",
              "chairman", _span(harbour, "Tom Arden"), _span(harbour, "According to"), 0.5),
        Quote("q3", "mixed", _span(ministry, "a piece of paper"), (_span(ministry, "a piece of paper"),), "a1",
              "Ines Calder", None, None, None, 0.4),
        Quote("q4", "direct", _span(hostile, "[sic] \u202estrike breakers\u202c"), (), None, None, None, None, None, 0.1),
    )  # fmt: skip
    ordered = _span(harbour, "It is not clear who ordered the night shift to leave.")
    denied = _span(
        ministry, "The ministry of transport denied that it had ordered the night shift to leave the harbour."
    )
    questions = (
        Question("p1", "disputed", "Who ordered the night shift to leave?", (ordered, denied),
                 _span(harbour, "not clear"), "open", (Holder("a3", "denies", "ministry of transport"), Holder(None, "asserts")),
                 ("p1",), None, None, 0.9, ("“not clear”", "denied in another document")),
        Question("p2", "asked", "Will the ministry step in?", (_span(harbour, "Will the ministry step in?"),), weight=0.6),
        Question("p3", "unconfirmed", "[b]Who[/b] signed \x1b[31mit?", (_span(hostile, "Nobody signed it"),), weight=0.2),
    )  # fmt: skip
    annotations = {
        document.id: Annotations(
            document.id,
            _sentences(document),
            mentions=tuple(m for actor in actors for m in actor.mentions if m.span.document == document.id),
            timexes=tuple(
                Timex(_span(document, word), "DATE", "2025-03-10")
                for word in ("Monday", "Friday")
                if word in document.text
            ),
            attributions=(Attribution(said, "direct", (inner,)),) if document is harbour else (),
            doubts=(Doubt(ordered, "unconfirmed", "Who?", _span(harbour, "not clear")),) if document is harbour else (),
        )
        for document in documents
    }
    return Briefing(
        "The strike at Port Elin", "2025-03-11", documents, annotations, actors, chronology, quotes, questions,
        stale=(Stale(Decision("d1", "pin", "gone", "words that are gone"), "the sentence has changed"),),
        unread=(Unread("photo.txt", "not text", None, "convert it to text first"),),
    )  # fmt: skip


@dataclass(frozen=True)
class Settings:
    """The settings the desk looks at."""

    title: str = "The strike at Port Elin"
    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    animation: bool = False
    mouse: bool = True
    unicode: bool = True


class FakeSession:
    """A session over a ready-made briefing. Decisions are applied as far as the desk shows them."""

    def __init__(self, briefing: Briefing | None = None, settings: Settings | None = None, folder: Path | None = None):
        self.whole = sample() if briefing is None else briefing
        self.config = settings or Settings()
        self.briefing = Briefing(title=self.config.title)
        self.files: dict[str, Path] = {}
        self.decisions: list[Decision] = []
        self.undone: list[Decision] = []
        self.folder = folder
        self.saves = True
        self.failure: Exception | None = None

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

    def decide(self, kind: DecisionKind, item: str, value: str = "", refers: str = "") -> Decision:
        """Record a decision."""
        decision = Decision(f"d{len(self.decisions)}", kind, item, refers, digest(refers), value)
        self.decisions.append(decision)
        self.undone.clear()
        if not self.saves:
            raise DecisionsNotSaved("briefing.desk.toml can't be written: the disk is full")
        return decision

    def undo(self) -> Decision | None:
        """Take the last decision back."""
        if not self.decisions:
            return None
        self.undone.append(self.decisions.pop())
        return self.undone[-1]

    def redo(self) -> Decision | None:
        """Bring it back."""
        if not self.undone:
            return None
        self.decisions.append(self.undone.pop())
        return self.decisions[-1]

    def rebuild(self) -> Briefing:
        """The briefing after the decisions."""
        briefing = self.whole
        for decision in self.decisions:
            briefing = _applied(briefing, decision)
        self.briefing = briefing
        return briefing

    def export(self) -> Path:
        """Write the page."""
        if self.folder is None:
            raise PermissionError("the folder can't be written to")
        path = self.folder / "brief.md"
        path.write_text(self.page(), encoding="utf-8")
        return path

    def page(self) -> str:
        """The page."""
        return f"# {self.briefing.title}\n"


def _applied(briefing: Briefing, decision: Decision) -> Briefing:
    match decision.kind:
        case "pin":
            return replace(briefing, pinned=(*briefing.pinned, decision.item))
        case "unpin":
            return replace(briefing, pinned=tuple(item for item in briefing.pinned if item != decision.item))
        case "hide":
            return replace(briefing, hidden=briefing.hidden | {decision.item})
        case "show":
            return replace(briefing, hidden=briefing.hidden - {decision.item})
        case "rename":
            return replace(briefing, actors=tuple(
                replace(actor, name=decision.value) if actor.id == decision.item else actor for actor in briefing.actors
            ))  # fmt: skip
        case "merge" | "never-actor":
            return replace(briefing, actors=tuple(actor for actor in briefing.actors if actor.id != decision.item))
        case "answer":
            return _question(briefing, decision, "answered")
        case "drop":
            return _question(briefing, decision, "dropped")
        case "reopen":
            return _question(briefing, decision, "open")
        case "date":
            return replace(briefing, documents=tuple(
                replace(document, date=decision.value) if document.id == decision.item else document
                for document in briefing.documents
            ))  # fmt: skip
    return briefing


def _question(briefing: Briefing, decision: Decision, status: str) -> Briefing:
    return replace(briefing, questions=tuple(
        replace(question, status=status, note=decision.value or None) if question.id == decision.item else question
        for question in briefing.questions
    ))  # fmt: skip
