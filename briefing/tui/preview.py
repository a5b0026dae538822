"""The page as it will be exported, as the lines of a sheet. No Textual here.

What stands on the page is said by the exporters alone; here it is read as a person reads it, without Markdown's signs,
and wrapped to the width of the sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.exporters.composed import Composed, Line, Part
from briefing.exporters.grouping import homes
from briefing.exporters.page import MAX_LINES, MAX_WORDS, citations_of, more
from briefing.exporters.safe import unescape
from briefing.exporters.sources import Sources
from briefing.model import Actor, Briefing, Span
from briefing.text import visible
from briefing.tui.cells import breaks
from briefing.tui.entries import Entry, sliced
from briefing.tui.items import evidence, find
from briefing.tui.marks import Marks

if TYPE_CHECKING:
    from briefing.tui.item_list import Piece

LABELS: Mapping[str, str] = {"Key quotes": "Quotes", "Open questions": "Questions"}
"""What sections are called where there is little room."""

BOTTOM = "Bottom line"
"""How the ids of the bottom line's lines begin; other lines that tell of an item begin with its id."""

_SIGNS = re.compile(
    r"\*\*(?P<strong>(?:\\.|[^*\\]){1,2000})\*\*|(?<!\\)\*(?P<title>(?:\\.|[^*\\]){1,2000})\*"
    r'|(?P<cited>(?:(?<!\\)\[\d{1,9}:\d{1,9}\])+)|(?P<said>"[^"]*")'
)
"""What Markdown marks on a line of the page, and what we do: names and dates, titles, citations, quotations."""

_AND: Piece = (";", "text")
"""Stands between the parts of one line."""


@dataclass(eq=False)
class Preview:
    """The page last composed, and the briefing it was composed of; None until it first was.

    `reading` tells that documents were still to come.
    """

    composed: Composed | None = None
    source: Briefing | None = None
    reading: bool = False

    label_cells = 12
    tells_place = False

    @property
    def order(self) -> str:
        """The budget."""
        if self.composed is None:
            return ""
        return f"{self.composed.words} of {MAX_WORDS} words, {self.composed.wrapped} of {MAX_LINES} lines"

    def title(self, briefing: Briefing) -> str:
        """The sheet's name, and how many pinned items found no room."""
        missing = len(self.crowded_out)
        name = "The page so far" if self.reading else "The page"
        return f"{name}, {missing} pinned do not fit" if missing else name

    def why_none(self, briefing: Briefing, followed: Sequence[Actor]) -> list[str]:
        """It isn't there yet."""
        return ["The page is being put together."]

    @property
    def crowded_out(self) -> list[str]:
        """The pinned items that are not on the page."""
        if self.composed is None or self.source is None:
            return []
        lines = (line for lines in self.composed.sections.values() for line in lines)
        shown = {part.item for line in lines for part in line.parts}
        return [item for item in self.source.pinned if item not in shown]

    @property
    def bottom_item(self) -> str | None:
        """The item that the bottom line tells of first, if it tells of one."""
        lines = self.composed.sections.get(BOTTOM, ()) if self.composed is not None else ()
        return next((part.item for line in lines for part in line.parts if part.item is not None), None)

    def entries(self, briefing: Briefing, followed: Sequence[Actor], marks: Marks, cells: int = 100) -> list[Entry]:
        """The lines at a width in cells, each with the item it tells of and the sentences it cites."""
        if self.composed is None or self.source is None:
            return []
        sources = Sources(self.source)
        home = homes([actor for actor in self.source.actors if actor.id not in self.source.hidden])
        blocks = _blocks(self.composed, home)
        return [entry for block in blocks for entry in block.wrapped(cells - self.label_cells, sources)]


@dataclass(frozen=True, slots=True)
class Block:
    """What may take several lines: its id, its words, its section, the part of the page it is, what stands before."""

    id: str
    words: Sequence[Piece]
    label: str = ""
    part: Part | None = None
    lead: str = ""

    def wrapped(self, cells: int, sources: Sources) -> Iterator[Entry]:
        """Its lines: the first bears its id, the others one made of it, all mean the same item."""
        spans = _cited(self.part, sources) if self.part is not None else ()
        item = self.part.item if self.part is not None else None
        text = "".join(piece for piece, _ in self.words)
        for number, (start, end) in enumerate(breaks(text, cells - len(self.lead))):
            before: Piece = (self.lead if number == 0 else " " * len(self.lead), "dim")
            line = self.id if number == 0 else f"{self.id} {number + 1}"
            yield Entry(line, (before, *sliced(self.words, start, end)), spans, self.label, item)


def _blocks(page: Composed, home: Mapping[str, str]) -> Iterator[Block]:
    """The page from top to bottom: its head, the sections, below each how many of its items are at the desk only.

    `home` tells of an actor in whose line it stands.
    """
    title, *head = page.head
    yield Block("title", [(_plain(title.removeprefix("# ")), "strong")])
    yield from (Block(f"head {number}", [(_plain(line), "dim")]) for number, line in enumerate(head))
    for section, lines in page.sections.items():
        label = LABELS.get(section, section)
        for number, line in enumerate(lines):
            yield from _parts(line, section, number, home)
        told = more(page.left_out[section]) if lines and page.left_out.get(section) else ""
        if told or not lines:
            yield Block(f"{section} left out", [(told or page.why_empty(section), "dim")], label)


def _parts(line: Line, section: str, number: int, home: Mapping[str, str]) -> Iterator[Block]:
    """The parts of a line, each for itself: a person and the state beside it are two actors.

    Actors that share a line of the page only for want of room each begin one here, lest they seem to belong together.
    """
    groups = [home.get(part.item or "", part.item) for part in line.parts]
    for place, part in enumerate(line.parts):
        goes_on = place > 0 and groups[place] == groups[place - 1]
        is_last = place == len(line.parts) - 1 or groups[place] != groups[place + 1]
        words = [*read_markdown(part.text.removesuffix("\\")), *([] if is_last else [_AND])]
        of_item = part.item if part.item and section != BOTTOM else None
        lead = "" if not line.bullet else "  " if goes_on else "- "
        yield Block(of_item or f"{section} {number}", words, LABELS.get(section, section), part, lead)


def read_markdown(markdown: str) -> list[Piece]:
    """A line of the page in pieces, without Markdown's signs: bold ones strong, quotations said, citations dim."""
    pieces: list[Piece] = []
    at = 0
    for sign in _SIGNS.finditer(markdown):
        pieces.append((_plain(markdown[at : sign.start()]), "text"))
        if sign["cited"]:
            pieces.append((sign["cited"], "dim"))
        elif sign["said"]:
            pieces.append((_plain(sign["said"]), "said"))
        else:
            pieces.append((_plain(sign["strong"] or sign["title"]), "strong" if sign["strong"] else "text"))
        at = sign.end()
    pieces.append((_plain(markdown[at:]), "text"))
    return [piece for piece in pieces if piece[0]]


def _plain(markdown: str) -> str:
    return visible(unescape(markdown)).replace("\n", " ").replace("\t", " ")


def _cited(part: Part, sources: Sources) -> tuple[Span, ...]:
    """The evidence of a part in the order of its citations: of its item, else the whole sentences."""
    item = find(sources.briefing, part.item) if part.item else None
    own = evidence(item) if item is not None else ()
    spans: dict[Span, None] = {}
    for citation in dict.fromkeys(citations_of(part.text)):
        sentence = sources.cited(citation)
        if sentence is not None:
            within = (span for span in own if span.overlaps(sentence))
            spans[next(within, sentence)] = None
    return tuple(spans) or own[:1]
