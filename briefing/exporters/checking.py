"""What every rule works on: a page read back beside its sources, and the ways from a line to what it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.exporters.page import Line, Page, parse_line, read_page, strip_citations
from briefing.exporters.safe import comparable, unescape
from briefing.exporters.sources import Sources
from briefing.model import Briefing, Event, Question, Quote, Span

STATING = ("Bottom line", "Chronology")
"""The sections whose lines state what happened."""
CITED = ("Bottom line", "Actors", "Chronology", "Key quotes", "Open questions")
"""The sections whose every line is cited."""

BOLD = re.compile(r"\*\*((?:\\.|[^\\])+?)\*\*")
_AFTER_NAME = re.compile(r"((?: \(.*\))?)(?:, (.*))?$")
_MARKS = re.compile(r"((?<!\\)\[\d{1,9}:\d{1,9}\])(?:; )?(?!\[)")
MATCH = 40
"""So many characters of an item's words tell which line shows it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Where on the page something is wrong (its line, from 1), and what."""

    line: int
    message: str


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """One actor in a line of the section: name, what stands in parentheses, role, and the words it cites."""

    line: Line
    name: str
    parentheses: str
    role: str
    said: str


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

    def events(self, line: Line) -> list[Event]:
        """The events whose evidence a line cites; those whose words it has first."""
        cited = [event for event in self.briefing.chronology if self._cites(line, event.evidence)]
        return sorted(cited, key=lambda event: not self._shows(line, event.evidence[0]))

    def quotes(self, line: Line) -> list[Quote]:
        """The quotations a line shows."""
        return [
            quote
            for quote in self.briefing.quotes
            if self._cites(line, (quote.evidence,)) and self._shows(line, (quote.quoted or (quote.evidence,))[0])
        ]

    def questions(self, line: Line) -> list[Question]:
        """The questions a line shows, told by their wording."""
        text = comparable(line.text)
        return [question for question in self.briefing.questions if comparable(question.question) in text]

    def actor_entries(self) -> Iterator[ActorEntry]:
        """The actors on the page, several of which may share a line, each ending in its citations."""
        for line in self.entries("Actors"):
            for part in _MARKS.sub(r"\1\n", line.raw).split("\n"):
                name = BOLD.match(part)
                if name is not None:
                    entry = parse_line(line.number, line.section, part)
                    yield self._actor_entry(line, entry, name)

    def _actor_entry(self, line: Line, entry: Line, name: re.Match[str]) -> ActorEntry:
        after = _AFTER_NAME.match(strip_citations(entry.raw[name.end() :]).rstrip())
        parentheses, role = after.groups() if after else ("", "")
        return ActorEntry(line, unescape(name[1]), unescape(parentheses), unescape(role or ""), self.said(entry))

    def _cites(self, line: Line, evidence: Sequence[Span]) -> bool:
        return any(self.sources.cite(span) in line.citations for span in evidence)

    def _shows(self, line: Line, span: Span) -> bool:
        return comparable(self.sources.text(span))[:MATCH].rstrip(" ,") in comparable(line.text)
