"""A briefing made by hand and a session that needs no language model, for trying the desk."""

from __future__ import annotations

from briefing.model import (
    Actor,
    Annotations,
    Attribution,
    Briefing,
    Decision,
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
)
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
    note = Note("1", "Port authority, “Night roster”, 2 March 2025.", (HARBOUR.index(" According to"),))
    harbour = _document(HARBOUR, "harbour.txt", "Strike closes the harbour of Port Elin", "2025-03-10", (note,))
    ministry = _document(MINISTRY, "ministry.txt", "Ministry offers talks", "2025-03-11")
    hostile = _document(HOSTILE, "leaflet.txt", "[b]Leaflet[/b] \x1b[31m", None)
    documents = (harbour, ministry, hostile)
    calder = Actor(
        "a1",
        "Ines Calder",
        "person",
        _mentions(documents, "Ines Calder", "Calder"),
        ("Calder",),
        (Role("head of the Dockers' Union", _span(harbour, "the head of the Dockers' Union")),),
        0.91,
        ("speaks 3 times", "named in 2 documents"),
    )
    arden = Actor(
        "a2",
        "Tom Arden",
        "person",
        _mentions(documents, "Tom Arden"),
        (),
        (Role("chairman", _span(harbour, "chairman")),),
        0.42,
        ("speaks once",),
    )
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
        Event(
            "e1",
            "occurred",
            (stopped, _span(ministry, "the night shift to leave the harbour")),
            "2025-03-10",
            "10 Mar 2025",
            "2025-03-10",
            "2025-03-10",
            "relative",
            _span(harbour, "Monday"),
            ("a4",),
            ("e1",),
            2,
            0.9,
            ("dated by “Monday”",),
        ),
        Event(
            "e2",
            "planned",
            (_span(ministry, "the union would meet on 12 March 2025"),),
            "2025-03-12",
            "12 Mar 2025",
            "2025-03-12",
            "2025-03-12",
            "explicit",
            _span(ministry, "12 March 2025"),
            ("a1",),
            ("e2",),
            1,
            0.5,
        ),
        Event(
            "e3",
            "planned",
            (_span(ministry, "Talks are planned for Friday."),),
            None,
            "Friday",
            None,
            None,
            None,
            _span(ministry, "Friday"),
            (),
            ("e3",),
            1,
            0.3,
        ),
        Event(
            "e4", "denied", (_span(hostile, "[b]Not bold[/b] and [/closing] \x1b[31mred\x1b[0m"),), None, "", weight=0.1
        ),
    )
    said = _span(harbour, '"We will not lift one crate until the roster is withdrawn,"')
    inner = Span(said.document, said.start + 1, said.end - 1)
    quotes = (
        Quote(
            "q1",
            "direct",
            (said,),
            (inner,),
            "a1",
            "Ines Calder",
            "head of the Dockers' Union",
            _span(harbour, "Ines Calder"),
            _span(harbour, "said"),
            0.9,
            ("whole quotation", "named speaker"),
        ),
        Quote(
            "q2",
            "indirect",
            (_span(harbour, "the strike may cost four million crowns a day"),),
            (),
            "a2",
            "Tom Arden",
            "chairman",
            _span(harbour, "Tom Arden"),
            _span(harbour, "According to"),
            0.5,
        ),
        Quote(
            "q3",
            "mixed",
            (_span(ministry, "a piece of paper"),),
            (_span(ministry, "a piece of paper"),),
            "a1",
            "Ines Calder",
            None,
            None,
            None,
            0.4,
        ),
        Quote(
            "q4",
            "direct",
            (_span(hostile, "[sic] \u202estrike breakers\u202c"),),
            (),
            None,
            None,
            None,
            None,
            None,
            0.1,
        ),
    )
    ordered = _span(harbour, "It is not clear who ordered the night shift to leave.")
    denied = _span(
        ministry, "The ministry of transport denied that it had ordered the night shift to leave the harbour."
    )
    questions = (
        Question(
            "p1",
            "disputed",
            "Who ordered the night shift to leave?",
            (ordered, denied),
            _span(harbour, "not clear"),
            "open",
            (Holder("a3", "denies", "ministry of transport"), Holder(None, "asserts")),
            ("p1",),
            None,
            None,
            0.9,
            ("“not clear”", "denied in another document"),
        ),
        Question(
            "p2", "asked", "Will the ministry step in?", (_span(harbour, "Will the ministry step in?"),), weight=0.6
        ),
        Question(
            "p3", "unconfirmed", "[b]Who[/b] signed \x1b[31mit?", (_span(hostile, "Nobody signed it"),), weight=0.2
        ),
    )
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
            attributions=(Attribution(said, "direct", (inner,), cue=_span(harbour, "said")),)
            if document is harbour
            else (),
            doubts=(Doubt(ordered, "unconfirmed", "Who?", _span(harbour, "not clear")),) if document is harbour else (),
        )
        for document in documents
    }
    return Briefing(
        "The strike at Port Elin",
        "2025-03-11",
        documents,
        annotations,
        actors,
        chronology,
        quotes,
        questions,
        stale=(Stale(Decision("d1", "pin", "gone", "words that are gone"), "the sentence has changed"),),
        unread=(Unread("photo.txt", "not text", None, "convert it to text first"),),
    )
