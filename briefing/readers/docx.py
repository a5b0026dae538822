"""Word (`.docx`): paragraphs and tables in order, each a paragraph that is counted; footnotes and endnotes as notes.

What was inserted under tracked changes is read, what was deleted is not; nor are headers, footers, comments, tables of
contents, hidden text and the codes of fields.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from briefing.model import BlockRole, Document
from briefing.readers.decoding import ReadError
from briefing.readers.ooxml import AGAIN, Package, below, child, is_on, local, value
from briefing.readers.typescript import Typescript, is_title, mark, may_head, raised, unmarked

if TYPE_CHECKING:
    from lxml.etree import _Element

INLINE = frozenset(
    ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "fldSimple", "bdo", "dir", "sdt", "sdtContent")
)
"""Elements that hold runs and say nothing of their own."""
STACKED = frozenset(("ins", "moveTo", "customXml", "sdt", "sdtContent"))
SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


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
    properties = _properties(package)
    notes = _notes(package, main)
    title, creator = properties.get("title", ""), properties.get("creator", "")
    yield from writer.typescript.documents(raw, path, notes, title, creator)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a paragraph style says: its built-in English name in lower case, and whether it is a heading's."""

    name: str = ""
    is_heading: bool = False


@dataclass(slots=True)
class _Writer:
    """Writes a document down, paragraph by paragraph."""

    styles: Mapping[str, _Style]
    typescript: Typescript = field(default_factory=Typescript)
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
            self.typescript.write(text, _role(element, settings, style, text))
        for box in _boxes(element):
            self.stack(box)

    def _table(self, table: _Element) -> None:
        for row in _held(table, "tr"):
            if child(row, "trPr", "del") is not None:
                continue
            cells = list(_held(row, "tc"))
            if not self.typescript.row([_cell(cell) for cell in cells]):
                for cell in cells:
                    self.stack(cell)


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
    set_at = child(run, "rPr", "vertAlign")
    is_raised = set_at is not None and value(set_at) == "superscript"
    for element in _chosen(run):
        name = local(element)
        if name == "t":
            text = (element.text or "").replace("\n", " ")
            yield raised(text) if is_raised else text
        elif name in SIGNS:
            yield SIGNS[name] if value(element, "type") is None else "\n"
        elif name in ("footnoteReference", "endnoteReference"):
            yield mark(name[0], value(element, "id") or "-1")
        elif name == "ruby":
            base = child(element, "rubyBase")
            yield from _text(base) if base is not None else ()


def _boxes(paragraph: _Element) -> Iterator[_Element]:
    """The text boxes that hang on a paragraph, each once."""
    for run in _chosen(paragraph):
        for element in _chosen(run):
            if local(element) in ("drawing", "pict"):
                yield from below(element, "txbxContent")


def _cell(cell: _Element) -> list[str] | None:
    """The paragraphs of a table's cell, None if it holds a table."""
    return None if child(cell, "tbl") is not None else ["".join(_text(one)) for one in _held(cell, "p")]


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
    if is_set_off and is_title(text):
        return "heading"
    if child(settings, "numPr") is not None or style.name.startswith("list"):
        return "body"
    return "heading" if _is_bold(element) and may_head(text) else None


def _is_bold(paragraph: _Element) -> bool:
    runs = [run for run in _chosen(paragraph) if local(run) == "r" and child(run, "t") is not None]
    return bool(runs) and all(is_on(run, "rPr", "b") for run in runs)


def _notes(package: Package, main: str) -> dict[tuple[str, str], str]:
    """The words of the footnotes and endnotes, by their kind and number."""
    found: dict[tuple[str, str], str] = {}
    for kind, part in (("f", "footnotes"), ("e", "endnotes")):
        name = package.related(main, part)
        root = package.part(name) if name else None
        for note in root if root is not None else ():
            text = "\n".join("".join(_text(one)) for one in _held(note, "p"))
            found[kind, value(note, "id") or "-1"] = unmarked(text)
    return found


def _properties(package: Package) -> dict[str, str]:
    """What the file's properties say, by name: title, creator."""
    name = package.related("", "metadata/core-properties") or package.related("", "core-properties")
    root = package.part(name) if name else None
    return {local(one): " ".join((one.text or "").split()) for one in root} if root is not None else {}
