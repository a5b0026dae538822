r"""The page as lines: its sections, its size, and reading a page back for checking.

A page is what `markdown.export` writes, perhaps edited by hand since:

    # Title
    <how it was made>
    <scope line>
    <what was left out>
    ## Bottom line        one sentence a line, each with its citations
    ## Actors             bullets
    ## Chronology         bullets
    ## Key quotes         bullets
    ## Open questions     bullets
    ## Sources            one line a document, "[number] …"

A line in any section that opens with "Analyst: ", as a bullet or not, is the analyst's own and is not checked.

A citation is `[document:sentence]`, both counted from 1 and the document's number being the one under Sources. Brackets
that come from a document are escaped (`\[`) and are none. In a section "none found" stands for no entries; those left
out are counted in the head, "Left out: Actors +7 more at the desk.", or, where nothing is left, below the heading.
"""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import dataclass

from briefing.exporters.safe import QUOTATION, unescape
from briefing.text import words

SECTIONS = ("Bottom line", "Actors", "Chronology", "Key quotes", "Open questions", "Sources")
MAX_WORDS = 600
MAX_LINES = 60
COLUMNS = 100
SPARE_LINES = 2
SPARE_WORDS = 20
"""What a page as it is written leaves free for the analyst, who may add a line and still sign one sheet."""
MAX_CHARACTERS = 20_000
"""Longer texts are no page and are not read for their details: 600 words take a third of that with all citations."""
NONE_FOUND = "none found"
UNNAMED = "(unnamed)"
GIVEN = "(by the analyst)"
"""Marks a speaker that the analyst gave where the program found another or none."""
UNATTRIBUTED = "unattributed"
NO_CUE = "no cue"
UNDATED = "Undated"
ANSWERS = "; the analyst: "
"""Stands in a question's line before what a person wrote at the desk, so that it can't be taken for a source's words;
no place backs it, so that the citations end before it."""
ANALYSTS = "Analyst: "
"""Opens a line that is the analyst's own: it needs no citation and is not checked."""

CITATION = re.compile(r"(?<!\\)\[(\d{1,9}):(\d{1,9})\]")
_CITED_BEFORE_MARK = re.compile(rf"\s?(?:{CITATION.pattern})+(?=[.;,)](?:\s|$))")
_CITED_END = re.compile(r"(?<!\\)\[\d{1,9}:\d{1,9}\][.;,)]?$")
LEFT_OUT = "Left out: "
_LEFT_OUT = re.compile(r"\+(\d{1,9}) more at the desk$")
_LEFT_OUT_OF = re.compile(r"([A-Z][a-z ]{2,20}) \+(\d{1,9}) more at the desk")


@dataclass(frozen=True, slots=True)
class Citation:
    """Document and sentence number, both from 1."""

    document: int
    sentence: int

    def __str__(self) -> str:
        return f"[{self.document}:{self.sentence}]"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page with something on it: where, under which heading, and what. `number` counts from 1.

    `raw` is the Markdown without a bullet's dash, `text` the same without escapes and citations, as a person reads it;
    a heading's `text` is its section's name. `citations` are in the order in which they stand.
    """

    number: int
    section: str
    raw: str
    text: str
    bullet: bool
    citations: tuple[Citation, ...] = ()

    @property
    def ends_cited(self) -> bool:
        """Whether the last thing on the line is a citation, before the analyst's answer to a question."""
        told = self.raw.partition(ANSWERS)[0] if self.section == "Open questions" else self.raw
        return _CITED_END.search(told) is not None

    @property
    def quotations(self) -> tuple[str, ...]:
        """What stands in double quotation marks."""
        return tuple(QUOTATION.findall(self.text))

    @property
    def own(self) -> str:
        """The text outside double quotation marks."""
        return QUOTATION.sub(" ", self.text)

    @property
    def lead(self) -> str:
        """What stands before the first colon: name, date, type and labels of an entry."""
        return self.text.partition(": ")[0]

    @property
    def body(self) -> str:
        """What stands after the first colon."""
        return self.text.partition(": ")[2]

    @property
    def left_out(self) -> int | None:
        """How many entries the line says were left out; None if it doesn't speak of that."""
        match = _LEFT_OUT.match(self.text)
        return int(match[1]) if match else None

    @property
    def is_analysts(self) -> bool:
        """Whether the line is the analyst's own judgement: "Analyst: I doubt that this will hold"."""
        return self.text.startswith(ANALYSTS)

    @property
    def is_entry(self) -> bool:
        """Whether the line states something of the documents, and not that nothing was found or something left out."""
        return self.left_out is None and self.text != NONE_FOUND and not self.is_analysts


@dataclass(frozen=True, slots=True)
class Page:
    """A page read back: title, the lines between it and the first section, and the sections' lines."""

    markdown: str
    title: str | None
    head: tuple[Line, ...]
    headings: tuple[Line, ...]
    lines: tuple[Line, ...]

    def entries(self, *sections: str) -> tuple[Line, ...]:
        """The lines of some sections that state something."""
        return tuple(line for line in self.lines if line.section in sections and line.is_entry)

    def left_out(self, section: str) -> int:
        """How many entries of a section the page says were left out."""
        told = (line.text for line in self.head if line.text.startswith(LEFT_OUT))
        named = sum(int(count) for text in told for name, count in _LEFT_OUT_OF.findall(text) if name == section)
        return named + sum(line.left_out or 0 for line in self.said(section))

    def said(self, section: str) -> tuple[Line, ...]:
        """Every line of one section."""
        return tuple(line for line in self.lines if line.section == section)


def read_page(markdown: str) -> Page:
    """The lines of a page under their headings. Any text can be read; what is missing is for the rules to say."""
    title: str | None = None
    lines: list[Line] = []
    headings: list[Line] = []
    section = ""
    for number, source in enumerate(markdown.split("\n"), 1):
        raw = source.strip().removesuffix("\\")
        if raw.startswith("## "):
            section = unescape(raw[3:].strip())
            headings.append(Line(number, section, raw, section, bullet=False))
        elif raw.startswith("# ") and title is None and not headings:
            title = unescape(raw[2:].strip())
        elif raw:
            lines.append(parse_line(number, section, raw))
    return Page(
        markdown=markdown,
        title=title,
        head=tuple(line for line in lines if not line.section),
        headings=tuple(headings),
        lines=tuple(line for line in lines if line.section),
    )


def parse_line(number: int, section: str, raw: str) -> Line:
    """A line of a page from its Markdown."""
    bullet = raw.startswith(("- ", "* "))
    raw = raw[2:].strip() if bullet else raw
    bare = strip_citations(_CITED_BEFORE_MARK.sub("", raw)).replace("**", "")
    return Line(number, section, raw, re.sub(r"\s+", " ", unescape(bare)).strip(), bullet, citations_of(raw))


def citations_of(markdown: str) -> tuple[Citation, ...]:
    """The citations in a stretch of Markdown, in order."""
    return tuple(Citation(int(document), int(sentence)) for document, sentence in CITATION.findall(markdown))


def strip_citations(markdown: str) -> str:
    """Markdown without its citation marks."""
    return CITATION.sub(" ", markdown)


def cited_documents(markdown: str) -> frozenset[int]:
    """The numbers of the documents that are cited anywhere."""
    return frozenset(int(document) for document, _ in CITATION.findall(markdown))


def more(count: int) -> str:
    """How what was left out is counted."""
    return f"+{count} more at the desk"


def count_words(markdown: str) -> int:
    """The words of a page, citation marks not counted."""
    return words(strip_citations(markdown))


def count_lines(markdown: str) -> int:
    """The lines of a page, empty ones too, when wrapped at 100 columns."""
    return sum(_wrapped(line) for line in markdown.removesuffix("\n").split("\n"))


def _wrapped(line: str) -> int:
    if len(line) <= COLUMNS and line.isascii():
        return 1
    # A full-width character takes two columns: a stand-in of two keeps the count honest.
    wide = "".join(char * 2 if unicodedata.east_asian_width(char) in "WF" else char for char in line)
    return max(len(textwrap.wrap(wide, COLUMNS)), 1)


def fits(markdown: str) -> bool:
    """Whether a page as it is written keeps to one sheet of paper and leaves the analyst room for a line of her own."""
    return count_words(markdown) <= MAX_WORDS - SPARE_WORDS and count_lines(markdown) <= MAX_LINES - SPARE_LINES
