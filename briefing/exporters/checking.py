"""What every rule works on: a page read back beside its sources, and the ways from a line to what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.exporters.page import Citation, Line, Page, parse_line, read_page, strip_citations
from briefing.exporters.safe import comparable, unescape
from briefing.exporters.sources import Sources
from briefing.exporters.speaking import places, stretches
from briefing.exporters.stating import statement
from briefing.exporters.verbatim import CLOSING, DELETION
from briefing.exporters.wording import stated
from briefing.model import Briefing, Event, Question, Quote, Span

STATING = ("Bottom line", "Chronology")
"""The sections whose lines state what happened."""
CITED = ("Bottom line", "Actors", "Chronology", "Key quotes", "Open questions")
"""The sections whose every line is cited."""

BOLD = re.compile(r"\*\*((?:\\.|[^\\])+?)\*\*")
_CHRONOLOGY = re.compile(r"\*\*(.+?)\*\*((?: \(\"[^\"]*\"\))?)([^:]*): (.*)$")
_AFTER_NAME = re.compile(r"((?: \(.*\))?)(?:, (.*))?$")
_MARKS = re.compile(r"((?<!\\)\[\d{1,9}:\d{1,9}\])(?:; | · )?(?!\[)")
MATCH = 40
"""So many characters of an item's words tell which line shows it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Where on the page something is wrong (its line, from 1), and what."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """One actor in a line of the section: name, what stands in parentheses, role, what it cites, and those words."""

    line: Line
    name: str
    parentheses: str
    role: str
    citations: tuple[Citation, ...]
    said: str


@dataclass(frozen=True, slots=True)
class ChronologyEntry:
    """A line of the chronology as a person reads it: date, the date's words, labels, statement."""

    line: Line
    date: str
    words: str
    labels: str
    statement: str


class Check:
    """A page beside its sources."""

    def __init__(self, markdown: str, briefing: Briefing) -> None:
        self.page: Page = read_page(markdown)
        self.sources = Sources(briefing)
        self.briefing = briefing

    def entries(self, *sections: str) -> tuple[Line, ...]:
        """The lines of some sections that state something."""
        return self.page.entries(*sections)

    def sentences(self, line: Line) -> list[Span]:
        """The sentences a line cites, as far as they exist."""
        found = (self.sources.cited(citation) for citation in line.citations)
        return [sentence for sentence in found if sentence is not None]

    def said(self, line: Line) -> str:
        """The words of the sentences a line cites."""
        return " ".join(self.sources.text(sentence) for sentence in self.sentences(line))

    def chronology_entry(self, line: Line) -> ChronologyEntry | None:
        """A line of the chronology in its parts; None if it doesn't open with a date."""
        text = " ".join(unescape(strip_citations(line.raw)).split())
        match = _CHRONOLOGY.match(text)
        return ChronologyEntry(line, *match.groups()) if match else None

    def cited_events(self, line: Line) -> list[Event]:
        """The events whose evidence a line cites."""
        return [event for event in self.briefing.chronology if self._cites(line, event.evidence)]

    def events(self, line: Line) -> list[Event]:
        """The events a line states: of those it cites the ones stated in its words, or all if none is."""
        cited = self.cited_events(line)
        exact = self.stated_events(line)
        return exact or [event for event in cited if self._shows(line, event.evidence[0])] or cited

    def stated_events(self, line: Line) -> list[Event]:
        """The events whose statement a line of the chronology gives as the program writes it."""
        entry = self.chronology_entry(line) if line.section == "Chronology" else None
        cited = self.cited_events(line) if entry is not None else []
        return [event for event in cited if entry is not None and self._is_statement_of(entry, event)]

    def _is_statement_of(self, entry: ChronologyEntry, event: Event) -> bool:
        own = unescape(stated(statement(event, self.sources), self.sources))
        origins = f" ({event.origins} origins)" if event.origins > 1 else ""
        return comparable(entry.statement) in (comparable(own), comparable(own + origins))

    def whole(self, event: Event) -> str:
        """The whole sentence or sentences that state an event."""
        return self.sources.text(self.sources.sentences(event.evidence[0]))

    def quotes(self, line: Line) -> list[Quote]:
        """The quotations a line shows, whole or in part."""
        parts = [part.rstrip(" ,") for shown in line.quotations for part in comparable(shown).split(DELETION)]
        return [
            quote
            for quote in self.briefing.quotes
            if self._cites(line, quote.evidence)
            and (self._shows(line, stretches(quote)[0]) or self._is_from(parts, quote.evidence[0]))
        ]

    def _is_from(self, parts: Sequence[str], evidence: Span) -> bool:
        """Whether all that is quoted stands in the evidence of a quotation."""
        said = comparable(self.sources.text(evidence))
        return bool(parts) and all(part in said for part in parts)

    def evidence(self, line: Line) -> list[Span]:
        """All that may be cited for the events or quotations that a line shows; for a dispute see its question."""
        if line.section == "Key quotes":
            return [span for quote in self.quotes(line) for span in (*quote.evidence, *places(quote, self.sources))]
        events = [] if line.lead.startswith("Disputed") else self.events(line)
        dates = [event.timex for event in events if event.timex is not None]
        return [*dates, *(span for event in events for span in event.evidence)]

    def gives(self, line: Line, sentence: Span) -> bool:
        """Whether a line has all the words of a sentence."""
        return comparable(self.sources.text(sentence)).rstrip(CLOSING) in comparable(line.text)

    def questions(self, line: Line) -> list[Question]:
        """The questions a line shows, told by their wording."""
        text = comparable(line.text)
        return [question for question in self.briefing.questions if comparable(question.question) in text]

    def question(self, line: Line) -> Question | None:
        """The question a line opens with after its type, told by its wording; of several the longest."""
        body = comparable(line.body)
        asked = [question for question in self.briefing.questions if body.startswith(comparable(question.question))]
        kind = line.lead.split(" ")[0].lower()
        return max(asked, key=lambda question: (len(question.question), question.kind == kind), default=None)

    def actor_entries(self) -> Iterator[ActorEntry]:
        """The actors on the page, several of which may share a line, each ending in its citations."""
        for line in self.entries("Actors"):
            for part in self.actor_parts(line):
                name = BOLD.match(part)
                if name is not None:
                    entry = parse_line(line.number, line.section, part)
                    yield self._actor_entry(line, entry, name)

    @staticmethod
    def actor_parts(line: Line) -> list[str]:
        """The stretches of a line of actors, each up to its citations."""
        return _MARKS.sub(r"\1\n", line.raw).split("\n")

    def _actor_entry(self, line: Line, entry: Line, name: re.Match[str]) -> ActorEntry:
        after = _AFTER_NAME.match(strip_citations(entry.raw[name.end() :]).rstrip())
        parentheses, role = after.groups() if after else ("", "")
        return ActorEntry(
            line, unescape(name[1]), unescape(parentheses), unescape(role or ""), entry.citations, self.said(entry)
        )

    def _cites(self, line: Line, evidence: Sequence[Span]) -> bool:
        return any(self.sources.cite(span) in line.citations for span in evidence)

    def _shows(self, line: Line, span: Span) -> bool:
        return comparable(self.sources.text(span))[:MATCH].rstrip(" ,") in comparable(line.text)
