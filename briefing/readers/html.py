"""Web pages (`.html`, `.htm`): the story block by block, each a paragraph that is counted; notes by their links.

What of a page is not read is `dom`'s to say, what the page says of its story `webfacts`'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.lexicon import words
from briefing.model import BlockRole, Document
from briefing.readers.decoding import ReadError
from briefing.readers.dom import BLOCKS, HEADINGS, Tree, parse
from briefing.readers.facts import Metadata
from briefing.readers.manuscript import Manuscript
from briefing.readers.notes import Marked
from briefing.readers.webfacts import HEADLINES, facts

if TYPE_CHECKING:
    from lxml.etree import _Element

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FIGURES = re.compile(r"\d{1,3}$")
_BREAKS = re.compile(r"\n[ \n]*\n")
_SPACES = re.compile(r"[^\S\n]+")
_AROUND_BREAK = re.compile(r" ?\n ?")
_MARKS = re.compile("[\x00\x01]")
_ENDED = re.compile(r"[.!…:;][\"'”’)\]]*$")
OPEN, CLOSE = "\x00", "\x01"
"""Where a note's mark opens and closes in text that is not yet folded; the page's own such characters are gone."""
CAPTIONS = frozenset(("figcaption", "caption"))
SETTING = HEADINGS | CAPTIONS | {"li", "td", "th", "tr", "dd", "blockquote"}
"""Elements that say what the blocks in them are."""
CELL = 200
"""A cell with more prose is no datum: the table is there for the layout."""


def read(raw: bytes, path: str, mailed: Metadata | None = None) -> Iterator[Document]:
    """The documents in a web page's bytes; `path` is its name below the folder that is read. Raises ReadError.

    What the message says in which a page was `mailed` comes before what the page says.
    """
    root = parse(raw)
    tree = Tree.of(root)
    story = tree.story()
    stated = facts(root, story, raw).below(mailed)
    heads = [" ".join("".join(head.itertext()).split()) for head in story.iter(*HEADLINES)]
    writer = _Writer(tree, story, stated.title if stated.title in heads else None)
    if stated.title and story is not tree.body and stated.title not in heads:
        writer.manuscript.begin_unit()
        writer.manuscript.add(stated.title, "title")
    writer.walk(story)
    for note in dict.fromkeys(tree.notes.values()):
        if note not in writer.walked:
            writer.walk(note)
    if not writer.manuscript.starts:
        raise ReadError("there is no text in it", advice="save the page again once it is loaded, or its text as .txt")
    yield from writer.manuscript.documents(raw, path, "paragraph", stated, writer.notes())


@dataclass(slots=True)
class _Writer:
    """Writes a story down: text is gathered until a block ends, then folded as a browser folds it."""

    tree: Tree
    story: _Element
    title: str | None
    manuscript: Manuscript = field(default_factory=Manuscript)
    walked: set[_Element] = field(default_factory=set)
    pieces: list[str] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    marks: dict[_Element, list[tuple[str, int, int]]] = field(default_factory=dict)
    stretches: dict[_Element, list[tuple[int, int]]] = field(init=False)
    setting: list[str] = field(default_factory=lambda: [""])
    note: _Element | None = None
    preformatted: int = 0

    def __post_init__(self) -> None:
        self.stretches = {holder: [] for holder in self.tree.notes.values()}

    def walk(self, top: _Element) -> None:
        """Write down all that is read of an element, without its tail."""
        from lxml import etree

        walk = etree.iterwalk(top, events=("start", "end"))
        left_out: _Element | None = None
        for event, element in walk:
            if event == "start" and element is not top and self.tree.is_left_out(element, self.story):
                walk.skip_subtree()
                left_out = element
                if element.tag in BLOCKS:
                    self._end_block()
            elif event == "start":
                self._open(element)
            else:
                if element is not left_out:
                    self._close(element)
                if element is not top:
                    self._text(element.getparent(), element.tail or "")
        self._end_block()

    def notes(self) -> list[Marked]:
        """The notes that were written down and have a mark in the text."""
        found: list[Marked] = []
        source = self.manuscript.source
        for holder, stretches in self.stretches.items():
            marks = self.marks.get(holder, [])
            if marks and stretches:
                label = marks[0][0].strip("[]() ")
                start, end = stretches[0][0], stretches[-1][1]
                opening = re.match(rf"\W?{re.escape(label)}\W{{0,2}}\s+", source[start:end])
                body = start + (opening.end() if opening else 0)
                found.append(Marked(label, start, end, body, tuple((begin, stop) for _, begin, stop in marks)))
        return found

    def _open(self, element: _Element) -> None:
        tag = str(element.tag)
        if tag == "br":
            self.pieces.append("\n")
        elif self._is_block(element):
            self._end_block()
            self.setting.append(tag if tag in SETTING else self.setting[-1])
            self.preformatted += tag == "pre"
            if element in self.stretches:
                self.note = element
                self.walked.add(element)
        elif tag == "q":
            self.pieces.append("“")
        elif element in self.tree.marks and self.note is None:
            self.pieces.append(OPEN)
            self.targets.append(self.tree.marks[element])
        self._text(element, element.text or "")

    def _close(self, element: _Element) -> None:
        tag = str(element.tag)
        if tag in ("td", "th") and not self._is_block(element):
            self.pieces.append(" | ")
        elif self._is_block(element):
            self._end_block()
            self.setting.pop()
            self.preformatted -= tag == "pre"
            if element is self.note:
                self.note = None
        elif tag == "q":
            self.pieces.append("”")
        elif element in self.tree.marks and self.note is None:
            self.pieces.append(CLOSE)

    def _text(self, within: _Element | None, text: str) -> None:
        if not text or within is None:
            return
        text = text.replace(OPEN, "\ufffd").replace(CLOSE, "\ufffd")
        if self.preformatted:
            self.pieces.append(text)
            return
        folded = text.replace("\n", " ").replace("\r", " ").replace("\f", " ").replace("\t", " ")
        above = within.getparent()
        is_lost_mark = above is not None and above.tag == "sup" and within not in self.tree.marks
        if (within.tag == "sup" or is_lost_mark) and _FIGURES.match(folded.strip()):
            folded = folded.translate(_RAISED)
        if (
            self.note is not None
            and within.tag == "a"
            and folded.strip(" \ufe0e").casefold() in words("markup", "backlinks")
        ):
            return
        self.pieces.append(folded)

    def _is_block(self, element: _Element) -> bool:
        """Whether an element is set off from the text around it; the cells of a table of data stand in a row."""
        if element.tag in ("td", "th"):
            return self.tree.held[element].prose > CELL or any(child.tag in BLOCKS for child in element)
        return element.tag in BLOCKS

    def _end_block(self) -> None:
        """Write down what was gathered, as the paragraphs that empty lines make of it."""
        gathered, self.pieces = "".join(self.pieces), []
        for paragraph in _BREAKS.split(_AROUND_BREAK.sub("\n", _SPACES.sub(" ", gathered))):
            self._paragraph(paragraph.strip().strip("|").strip())

    def _paragraph(self, folded: str) -> None:
        bare = _MARKS.sub("", folded)
        if not bare.strip():
            del self.targets[: folded.count(CLOSE)]
            return
        self.manuscript.begin_unit()
        role = _role(self.setting[-1], bare) if self.note is None else None
        if role == "title" and self.title not in (None, bare):
            role = None
        elif bare == self.title:
            role = "title"
        if role == "title" and role in self.manuscript.told.values():
            role = "heading"
        start, end = self.manuscript.add(bare, role)
        if self.note is not None:
            self.stretches[self.note].append((start, end))
        opened = 0
        for count, mark in enumerate(_MARKS.finditer(folded)):
            place = start + mark.start() - count
            if mark[0] == OPEN:
                opened = place
            elif self.targets:
                holder = self.tree.notes[self.targets.pop(0)]
                label = bare[opened - start : place - start]
                self.marks.setdefault(holder, []).append((label, opened, place))


def _role(setting: str, text: str) -> BlockRole | None:
    """What the element around it says a block is; a headline or heading that is a whole sentence is a paragraph."""
    if setting in CAPTIONS:
        return "heading"
    if setting in HEADINGS:
        return None if _ENDED.search(text) else "title" if setting == "h1" else "heading"
    return "body" if setting else None
