"""All items as one table, a row for each piece of evidence: for spreadsheets and for counting.

What a spreadsheet would take for a formula has an apostrophe before it, at the opening of a cell and behind a
semicolon, which parts cells in much of Europe: documents are hostile until shown otherwise. Columns are `COLUMNS`;
offsets are code points into the document's reading text, as in the JSON.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from briefing.exporters.sources import Sources
from briefing.model import Actor, Briefing, Event, Question, Quote, Span
from briefing.text import one_line

COLUMNS = (
    "list", "id", "kind", "status", "date", "text", "actors", "pinned", "hidden",
    "document", "path", "line", "unit", "sentence", "start", "end", "words",
)  # fmt: skip
"""`text` is the item's, `words` those of the one piece of evidence; `line` and `sentence` count from 1, and
`unit` says what `line` counts: lines, pages or paragraphs."""
_FORMULA = re.compile(r"(^|;)(?=['\"\s]*[=+@＝＋－＠-])")
"""Where a formula opens, also in the full-width forms that East Asian editions read."""


def export(briefing: Briefing) -> str:
    """The table as CSV text (RFC 4180, UTF-8), with a line of names first."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row] for row in _rows(briefing, Sources(briefing)))
    return out.getvalue()


def _cell(value: object) -> str:
    return _FORMULA.sub(r"\1'", one_line(str(value)))


def _rows(briefing: Briefing, sources: Sources) -> Iterator[list[object]]:
    names = {actor.id: actor.name for actor in briefing.actors}
    for items in (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions):
        for item in items:
            marks = ["yes" if item.id in ids else "" for ids in (briefing.pinned, briefing.hidden)]
            facts = _facts(item, names, sources)
            for span in _evidence(item):
                yield [*facts, *marks, *_place(span, sources)]


def _facts(item: Actor | Event | Quote | Question, names: dict[str, str], sources: Sources) -> list[object]:
    """List, id, kind, status, date, text and actors of an item."""
    match item:
        case Actor():
            return ["actors", item.id, item.kind, "", "", item.name, item.name]
        case Event():
            told = sources.text(item.evidence[0])
            return ["chronology", item.id, "", item.status, item.date or "", told, _joined(item.actors, names)]
        case Quote():
            said = sources.text(item.evidence[0])
            return ["quotes", item.id, item.kind, "", "", said, item.speaker_name or ""]
        case Question():
            holders = _joined((holder.actor for holder in item.holders), names)
            return ["questions", item.id, item.kind, item.status, "", item.question, holders]


def _joined(actors: Iterable[str | None], names: dict[str, str]) -> str:
    return "; ".join(dict.fromkeys(names[actor] for actor in actors if actor in names))


def _evidence(item: Actor | Event | Quote | Question) -> Iterable[Span]:
    return (mention.span for mention in item.mentions) if isinstance(item, Actor) else item.evidence


def _place(span: Span, sources: Sources) -> list[object]:
    document = sources.document(span)
    line, _ = document.place(span.start)
    sentence = sources.cite(span).sentence
    return [document.id, document.path, line, document.unit, sentence, span.start, span.end, sources.text(span)]
