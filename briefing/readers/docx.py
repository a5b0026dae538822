"""Word (`.docx`): paragraphs and tables in order, each a paragraph that is counted; footnotes and endnotes as notes.

What was inserted under tracked changes is read, what was deleted is not; nor are headers, footers, comments, tables of
contents, hidden text and the codes of fields. The days a file was made and changed are not the day it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.lexicon import words
from briefing.model import BlockRole, Document
from briefing.readers.blocks import HEADING_WORDS, TITLE_WORDS
from briefing.readers.decoding import ReadError
from briefing.readers.facts import Metadata
from briefing.readers.manuscript import Manuscript
from briefing.readers.mastheads import masthead
from briefing.readers.notes import Marked
from briefing.readers.ooxml import AGAIN, Package, below, child, is_on, local, value

if TYPE_CHECKING:
    from lxml.etree import _Element

INLINE = frozenset(
    ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "bdo", "dir", "sdt", "sdtContent")
)
"""Elements that hold runs and say nothing of their own."""
STACKED = frozenset(("ins", "moveTo", "customXml", "sdt", "sdtContent"))
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}
CELL = 200
"""Cells of more code points, or of several paragraphs, are read as text, not as the data of a row."""
TOP = 12
"""Among so many paragraphs stands the title that the file's properties name."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SPACES = re.compile(r"[^\S\n]+")
_ENDED = re.compile(r"[.!…:;,][\"'”’)\]]*$")
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,4}$")
_MARK = re.compile("\x00([fe])(-?\\d{1,9})\x01")
"""A note's mark in text that is not yet folded; XML can't hold such characters, so a document has none."""


def read(raw: bytes, path: str) -> Iterator[Document]:
    """The documents in a Word file's bytes; `path` is its name below the folder that is read. Raises ReadError."""
    package = Package(raw)
    main = package.related("", "officeDocument") or "word/document.xml"
    root = package.part(main)
    body = child(root, "body")
    if body is None or local(root if root is not None else body) != "document":
        raise ReadError("it is no Word document, whatever its name says", advice=AGAIN)
    writer = _Writer(_styles(package, main))
    writer.stack(body)
    notes = _notes(package, main, writer)
    if not writer.manuscript.starts:
        raise ReadError(
            "there is no text in it", advice="if it holds pictures of text, have their text recognised first"
        )
    properties = _properties(package)
    metadata = Metadata(title=_title(writer, properties.get("title", "")))
    made_by = _author(properties.get("creator", ""))
    for document in writer.manuscript.documents(raw, path, "paragraph", metadata, notes):
        signed = document.author or document.id != path
        yield document if signed else replace(document, author=made_by)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says: its built-in English name in lower case, and whether it is a heading's."""

    name: str = ""
    is_heading: bool = False


@dataclass(slots=True)
class _Writer:
    """Writes a document down, paragraph by paragraph."""

    styles: Mapping[str, _Style]
    manuscript: Manuscript = field(default_factory=Manuscript)
    paragraphs: list[tuple[str, BlockRole | None]] = field(default_factory=list)
    marks: dict[tuple[str, str], list[tuple[int, int]]] = field(default_factory=dict)
    carried: str = ""

    def stack(self, holder: _Element) -> None:
        """Write down the paragraphs and tables of a body, a cell or a text box, in order."""
        for element in _chosen(holder):
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in STACKED and not _is_contents(element):
                self.stack(element)

    def _paragraph(self, element: _Element) -> None:
        settings = child(element, "pPr")
        text = self.carried + "".join(_text(element))
        self.carried = ""
        if child(settings, "rPr", "del") is not None:  # its end was deleted: it goes on in the next one
            self.carried = text
            return
        style = self.styles.get(_style_id(settings), _Style())
        if not style.name.startswith("toc "):
            self.write(text, _role(element, settings, style, text))
        for box in _boxes(element):
            self.stack(box)

    def _table(self, table: _Element) -> None:
        for row in _held(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = list(_held(row, "tc"))
            texts = [_cell(cell) for cell in cells]
            if all(text is not None for text in texts):
                self.write(" | ".join(" ".join(text.split()) for text in texts if text and text.strip()), "body")
            else:
                for cell in cells:
                    self.stack(cell)

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
        for mark in _MARK.finditer(text):
            place = start + min(mark.start() - cut, len(bare))
            self.marks.setdefault((mark[1], mark[2]), []).append((place, place))
            cut += mark.end() - mark.start()


def _chosen(holder: _Element) -> Iterator[_Element]:
    """What an element holds; of what is given in several forms, for old and new programs, the first."""
    for element in holder:
        if local(element) == "AlternateContent":
            form = child(element, "Choice")
            yield from _chosen(form if form is not None else element)
        elif local(element) != "Fallback" or local(holder) == "AlternateContent":
            yield element


def _held(holder: _Element, name: str) -> Iterator[_Element]:
    """The rows of a table or the cells of a row, those within content controls and insertions too."""
    for element in _chosen(holder):
        if local(element) == name:
            yield element
        elif local(element) in STACKED:
            yield from _held(element, name)


def _text(holder: _Element) -> Iterator[str]:
    """The words of a paragraph as they stand when all changes are accepted, with the marks of its notes."""
    for element in _chosen(holder):
        name = local(element)
        if name == "r":
            if not is_on(element, "rPr", "vanish"):
                yield from _run(element)
        elif name in INLINE or name in ("oMath", "oMathPara"):
            yield from _text(element)


def _run(run: _Element) -> Iterator[str]:
    raised = child(run, "rPr", "vertAlign")
    is_raised = raised is not None and value(raised) == "superscript"
    for element in _chosen(run):
        name = local(element)
        if name == "t":
            text = (element.text or "").replace("\n", " ")
            yield text.translate(_RAISED) if is_raised and text.strip().isdecimal() else text
        elif name in SIGNS:
            yield SIGNS[name] if value(element, "type") is None else "\n"
        elif name in ("footnoteReference", "endnoteReference"):
            yield f"\x00{name[0]}{value(element, 'id') or '-1'}\x01"
        elif name == "ruby":
            base = child(element, "rubyBase")
            yield from _text(base) if base is not None else ()


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    """The text boxes that hang on a paragraph, each once."""
    for run in _chosen(paragraph):
        for element in _chosen(run):
            if local(element) in ("drawing", "pict"):
                yield from below(element, "txbxContent")


def _cell(cell: _Element) -> str | None:
    """The words of a table's cell, or None if it holds more than a datum."""
    if child(cell, "tbl") is not None:
        return None
    texts = [text for one in _held(cell, "p") if (text := "".join(_text(one)).strip())]
    return "".join(texts) if len(texts) <= 1 and sum(map(len, texts)) <= CELL else None


def _is_contents(element: _Element) -> bool:
    """Whether a content control is a table of contents."""
    gallery = child(element, "sdtPr", "docPartObj", "docPartGallery")
    return gallery is not None and value(gallery) == "Table of Contents"


def _styles(package: Package, main: str) -> dict[str, _Style]:
    """The paragraph styles by their ids; a style is a heading's if it says so or one it is based on does."""
    name = package.related(main, "styles")
    root = package.part(name) if name else None
    stated: dict[str, tuple[_Style, str]] = {}
    for style in root if root is not None else ():
        named, based = child(style, "name"), child(style, "basedOn")
        called = ((value(named) if named is not None else None) or "").casefold()
        level = child(style, "pPr", "outlineLvl")
        is_heading = called.startswith("heading ") or (level is not None and value(level) != "9")
        stated[value(style, "styleId") or ""] = (
            _Style(called, is_heading),
            (value(based) if based is not None else None) or "",
        )
    return {key: replace(style, is_heading=_is_heading(key, stated)) for key, (style, _) in stated.items()}


def _is_heading(key: str, stated: Mapping[str, tuple[_Style, str]]) -> bool:
    for _ in range(10):
        if key not in stated:
            return False
        style, key = stated[key]
        if style.is_heading:
            return True
    return False


def _style_id(settings: _Element | None) -> str:
    style = child(settings, "pStyle")
    return (value(style) if style is not None else None) or ""


def _role(element: _Element, settings: _Element | None, style: _Style, text: str) -> BlockRole | None:
    """What a paragraph is by its style, or by standing in bold letters alone; None where neither says."""
    if style.name == "title":
        return "title"
    level = child(settings, "outlineLvl")
    if style.name == "caption":
        return "heading"
    is_set_off = style.is_heading or style.name == "subtitle" or (level is not None and value(level) != "9")
    if is_set_off and len(text.split()) <= TITLE_WORDS and not _ENDED.search(text.strip()):
        return "heading"
    if child(settings, "numPr") is not None or style.name.startswith("list"):
        return "body"
    return "heading" if _is_bold(element) and _may_head(text) else None


def _may_head(text: str) -> bool:
    return len(text.split()) <= HEADING_WORDS and not _ENDED.search(text.strip())


def _is_bold(paragraph: _Element) -> bool:
    runs = [run for run in _chosen(paragraph) if local(run) == "r" and child(run, "t") is not None]
    return bool(runs) and all(is_on(run, "rPr", "b") for run in runs)


def _notes(package: Package, main: str, writer: _Writer) -> list[Marked]:
    """The notes that the text has marks of, written below it: numbered as they come, endnotes after footnotes."""
    found: list[Marked] = []
    for kind, part in (("f", "footnotes"), ("e", "endnotes")):
        name = package.related(main, part)
        root = package.part(name) if name else None
        texts = {value(note, "id"): _note_text(note) for note in root} if root is not None else {}
        marks = [(key[1], places) for key, places in writer.marks.items() if key[0] == kind]
        for number, (id, places) in enumerate(marks, 1):
            if text := texts.get(id):
                start, end = writer.manuscript.add(text)
                found.append(Marked(str(number), start, end, start, tuple(places)))
    return found


def _note_text(note: _Element) -> str:
    return " ".join(_MARK.sub("", "\n".join("".join(_text(one)) for one in _held(note, "p"))).split())


def _properties(package: Package) -> dict[str, str]:
    """What the file's properties say, by name: title, creator."""
    name = package.related("", "metadata/core-properties") or package.related("", "core-properties")
    root = package.part(name) if name else None
    return {local(one): " ".join((one.text or "").split()) for one in root} if root is not None else {}


def _title(writer: _Writer, stated: str) -> str | None:
    """The title: what its style says is one, what the properties name if it is printed, the heading at the top.

    Above that may stand a masthead: "RESTRICTED".
    """
    titles = [text for text, role in writer.paragraphs[:TOP] if role == "title"]
    if titles:
        return " ".join(titles[0].split())
    top = writer.paragraphs[:TOP]
    if stated and any(text.casefold() == stated.casefold() for text, _ in top):
        return stated
    text, role = next((one for one in top if masthead(one[0]) is None), top[0])
    return " ".join(text.split()) if role == "heading" else None


def _author(creator: str) -> str | None:
    """Who the properties say made the file, if that is a person's name and not the program's or the machine's."""
    generic = words("markup", "makers") | words("pages", "bylines")
    named = _NAME.match(creator) is not None and creator[0].isupper()
    return creator if named and creator.casefold() not in generic and not creator.isupper() else None
