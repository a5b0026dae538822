"""What the documents of word processors have in common, whatever their format.

Their paragraphs, with the marks of footnotes and endnotes; the rows of their tables; their titles and authors. The days
a file was made and changed are not the day it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.lexicon import words
from briefing.model import BlockRole, Document
from briefing.readers.decoding import ReadError
from briefing.readers.facts import Metadata
from briefing.readers.head import HEADING_WORDS, TITLE_WORDS
from briefing.readers.manuscript import Manuscript
from briefing.readers.mastheads import masthead
from briefing.readers.notes import Marked

CELL = 200
"""Cells of more code points, or of several paragraphs, are read as text, not as the data of a row."""
TOP = 12
"""Among so many paragraphs stands the title that the file's properties name."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"[^\S\n]+")
_ENDED = re.compile(r"[.!…:;,][\"'”’)\]]*$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}$")
_MARK = re.compile("\x00([fe])(-?\\d{1,9})\x01")


def mark(kind: str, id: str) -> str:
    """The mark of a footnote ("f") or endnote ("e") with a number, in the text of a paragraph that is to be written."""
    return f"\x00{kind}{id}\x01"


def printable(text: str) -> str:
    """Some words of a document without the characters that stand for marks."""
    return text.replace("\x00", "").replace("\x01", "")


def unmarked(text: str) -> str:
    """The words of a note, which has no notes of its own, on one line."""
    return " ".join(_MARK.sub("", text).split())


def raised(text: str) -> str:
    """Figures that are set above the line as characters of their own; other words as they are."""
    return text.translate(_RAISED) if text.strip().isdecimal() else text


def may_head(text: str, most: int = HEADING_WORDS) -> bool:
    """Whether a paragraph that is set off may be a heading, of so many words at most: it is no sentence."""
    return len(text.split()) <= most and not _ENDED.search(text.strip()[-4:])


def is_title(text: str) -> bool:
    """Whether a paragraph in the style of a heading may be one, or the title."""
    return may_head(text, TITLE_WORDS)


@dataclass(slots=True)
class Typescript:
    """A document written down paragraph by paragraph, each counted; `marks` are the places of its notes' marks."""

    manuscript: Manuscript = field(default_factory=Manuscript)
    paragraphs: list[tuple[str, BlockRole | None]] = field(default_factory=list)
    marks: dict[tuple[str, str], list[tuple[int, int]]] = field(default_factory=dict)

    def write(self, text: str, role: BlockRole | None) -> None:
        """Write down a paragraph, if it has words, and where the marks of notes stand in it."""
        text = _SPACES.sub(" ", text).strip()
        bare = _MARK.sub("", text).strip()
        if not bare:
            return
        self.manuscript.begin_unit()
        start, _ = self.manuscript.add(bare, role)
        self.paragraphs.append((bare, role))
        cut = 0
        for found in _MARK.finditer(text):
            place = start + min(found.start() - cut, len(bare))
            self.marks.setdefault((found[1], found[2]), []).append((place, place))
            cut += found.end() - found.start()

    def row(self, cells: Iterable[Sequence[str] | None]) -> bool:
        """Write down a table's row, given the paragraphs of its cells; whether it was, for all of them are data.

        None stands for a cell that holds more.
        """
        filled = [None if cell is None else [text for text in cell if text.strip()] for cell in cells]
        data = [cell for cell in filled if cell is not None and len(cell) <= 1 and sum(map(len, cell)) <= CELL]
        if len(data) < len(filled):
            return False
        self.write(" | ".join(" ".join(cell[0].split()) for cell in data if cell), "body")
        return True

    def documents(
        self, raw: bytes, path: str, notes: Mapping[tuple[str, str], str], title: str = "", creator: str = ""
    ) -> Iterator[Document]:
        """The documents that were written down from a file's bytes, given its notes and what its properties state.

        Raises ReadError if there are none.
        """
        if not self.manuscript.starts:
            raise ReadError(
                "there is no text in it", advice="if it holds pictures of text, have their text recognised first"
            )
        metadata = Metadata(title=self._title(title))
        for document in self.manuscript.documents(raw, path, "paragraph", metadata, self._notes(notes)):
            signed = document.author or document.id != path
            yield document if signed else replace(document, author=_author(creator))

    def _notes(self, texts: Mapping[tuple[str, str], str]) -> list[Marked]:
        """The notes that the text has marks of, written below it: numbered as they come, endnotes after footnotes."""
        found: list[Marked] = []
        for kind in "fe":
            marks = [(key, places) for key, places in self.marks.items() if key[0] == kind]
            for number, (key, places) in enumerate(marks, 1):
                if text := texts.get(key):
                    start, end = self.manuscript.add(text)
                    found.append(Marked(str(number), start, end, start, tuple(places)))
        return found

    def _title(self, stated: str) -> str | None:
        """The title: what its style says is one, what the properties name if it is printed, the heading at the top.

        Above that may stand a masthead: "RESTRICTED".
        """
        top = self.paragraphs[:TOP]
        titles = [text for text, role in top if role == "title"]
        if titles:
            return " ".join(titles[0].split())
        if stated and any(text.casefold() == stated.casefold() for text, _ in top):
            return stated
        text, role = next((one for one in top if masthead(one[0]) is None), top[0])
        return " ".join(text.split()) if role == "heading" else None


def _author(creator: str) -> str | None:
    """Who the properties say made the file, if that is a person's name and not the program's or the machine's."""
    generic = words("markup", "makers") | words("pages", "bylines")
    named = _NAME.match(creator) is not None and creator[0].isupper()
    return creator if named and creator.casefold() not in generic and not creator.isupper() else None
