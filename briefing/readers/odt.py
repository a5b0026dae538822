"""OpenDocument text (`.odt`): paragraphs and tables in order, each a paragraph that is counted; footnotes and endnotes.

What was inserted under tracked changes is read, what was deleted is not; nor are headers, footers, comments, tables of
contents and hidden text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.model import BlockRole, Document
from briefing.readers.decoding import ReadError
from briefing.readers.ooxml import AGAIN, Package, below, child, local, value
from briefing.readers.typescript import Typescript, is_title, mark, may_head, raised, unmarked

if TYPE_CHECKING:
    from lxml.etree import _Element

STACKED = frozenset(("list", "list-item", "list-header", "section"))
"""Elements that hold paragraphs and say nothing of their own."""
ROWS = frozenset(("table-header-rows", "table-rows", "table-row-group"))
ASIDE = frozenset(("annotation", "custom-shape", "frame", "hidden-text", "note", "ruby-text", "script"))
"""Elements in a paragraph whose words are none of it; text boxes are read below it."""
SIGNS = {"tab": " ", "line-break": "\n"}
MOST_SPACES = 100
BASES = 10
"""A style is based on no longer a line of others."""
_LINES = str.maketrans("\n\r\t", "   ")


def read(raw: bytes, path: str) -> Iterator[Document]:
    """The documents in an OpenDocument text's bytes. Raises ReadError."""
    package = Package(raw, "OpenDocument")
    manifest = package.part("META-INF/manifest.xml")
    if manifest is not None and next(below(manifest, "encryption-data"), None) is not None:
        raise ReadError("it is encrypted", advice=AGAIN)
    content = package.part("content.xml")
    text = child(content, "body", "text")
    if content is None or text is None:
        raise ReadError("it is no OpenDocument text, whatever its name says", advice=AGAIN)
    writer = _Writer(_styles(package.part("styles.xml"), content))
    writer.stack(text)
    properties = child(package.part("meta.xml"), "meta")
    stated = {local(one): " ".join((one.text or "").split()) for one in (properties if properties is not None else ())}
    creator = stated.get("initial-creator") or stated.get("creator", "")
    yield from writer.typescript.documents(raw, path, writer.notes, stated.get("title", ""), creator)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says, itself or by those it is based on: their names in lower case, and how characters are set."""

    names: frozenset[str] = frozenset()
    is_hidden: bool = False
    is_raised: bool = False
    is_bold: bool = False


@dataclass(slots=True)
class _Writer:
    """Writes a document down, paragraph by paragraph."""

    styles: Mapping[tuple[str, str], _Style]
    typescript: Typescript = field(default_factory=Typescript)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)

    def stack(self, holder: _Element, *, is_list: bool = False) -> None:
        """Write down the paragraphs and tables of a text, a cell or a text box, in order."""
        for element in holder:
            name = local(element)
            if name in ("p", "h"):
                self._paragraph(element, is_list)
            elif name == "table":
                self._table(element)
            elif name == "frame":
                self._boxes(element)
            elif name in STACKED and value(element, "display") != "none":
                self.stack(element, is_list=is_list or name == "list")

    def _paragraph(self, element: _Element, is_list: bool) -> None:
        style = self._style(element, "paragraph")
        if not style.is_hidden and not any(name.startswith("contents ") for name in style.names):
            text = "".join(self._text(element))
            self.typescript.write(text, self._role(element, style, text, is_list))
        for frame in below(element, "frame"):
            self._boxes(frame)

    def _boxes(self, frame: _Element) -> None:
        for box in below(frame, "text-box"):
            self.stack(box)

    def _table(self, table: _Element) -> None:
        for row in _rows(table):
            cells = [cell for cell in row if local(cell) == "table-cell"]
            if not self.typescript.row([self._cell(cell) for cell in cells]):
                for cell in cells:
                    self.stack(cell)

    def _cell(self, cell: _Element) -> list[str] | None:
        """The paragraphs of a table's cell, None if it holds something else."""
        if any(local(one) not in ("p", "h") for one in cell):
            return None
        return ["".join(self._text(one)) for one in cell]

    def _text(self, holder: _Element) -> Iterator[str]:
        """The words of a paragraph, with the marks of its notes."""
        yield (holder.text or "").translate(_LINES)
        for element in holder:
            name = local(element)
            if name == "note":
                yield self._note(element)
            elif name == "s":
                yield " " * _count(value(element, "c"))
            elif name in SIGNS:
                yield SIGNS[name]
            elif name and name not in ASIDE:
                style = self._style(element, "text")
                words = "" if style.is_hidden else "".join(self._text(element))
                yield raised(words) if style.is_raised else words
            yield (element.tail or "").translate(_LINES)

    def _note(self, note: _Element) -> str:
        """The mark of a note, whose words are kept."""
        body = child(note, "note-body")
        paragraphs = ["".join(self._text(one)) for one in body if local(one) == "p"] if body is not None else []
        kind, number = "e" if value(note, "note-class") == "endnote" else "f", str(len(self.notes) + 1)
        self.notes[kind, number] = unmarked(" ".join(paragraphs))
        return mark(kind, number)

    def _style(self, element: _Element, family: str) -> _Style:
        return self.styles.get((family, value(element, "style-name") or ""), _Style())

    def _role(self, element: _Element, style: _Style, text: str, is_list: bool) -> BlockRole | None:
        """What a paragraph is by its style, or by standing in bold letters alone; None where neither says."""
        if "title" in style.names:
            return "title"
        if "caption" in style.names:
            return "heading"
        is_set_off = local(element) == "h" or any(name.startswith(("heading", "subtitle")) for name in style.names)
        if is_set_off and is_title(text):
            return "heading"
        if is_list:
            return "body"
        return "heading" if may_head(text) and self._is_bold(element, style.is_bold) else None

    def _is_bold(self, holder: _Element, is_bold: bool) -> bool:
        """Whether all words of an element are set in bold letters."""
        own = (holder.text, *(element.tail for element in holder))
        if not is_bold and any(text and text.strip() for text in own):
            return False
        spans = (element for element in holder if local(element) not in ASIDE)
        return all(self._is_bold(span, is_bold or self._style(span, "text").is_bold) for span in spans)


def _rows(table: _Element) -> Iterator[_Element]:
    for element in table:
        if local(element) == "table-row":
            yield element
        elif local(element) in ROWS:
            yield from _rows(element)


def _count(stated: str | None) -> int:
    """How many spaces an element stands for, by its attribute; no text has very many."""
    return min(int(stated), MOST_SPACES) if stated and stated.isdecimal() and len(stated) < BASES else 1


def _styles(common: _Element | None, content: _Element) -> dict[tuple[str, str], _Style]:
    """The styles by family and name: those of the file, and those that stand for settings of single stretches."""
    stated: dict[tuple[str, str], _Element] = {}
    for root in (common, content):
        for style in below(root, "style") if root is not None else ():
            stated[value(style, "family") or "", value(style, "name") or ""] = style
    return {key: _resolved(key, stated) for key in stated}


def _resolved(key: tuple[str, str], stated: Mapping[tuple[str, str], _Element]) -> _Style:
    names: set[str] = set()
    settings: dict[str, str] = {}
    family, name = key
    for _ in range(BASES):
        style = stated.get((family, name))
        if style is None:
            break
        names.add((value(style, "display-name") or name.replace("_20_", " ")).casefold())
        properties = child(style, "text-properties")
        for setting in ("display", "font-weight", "text-position"):
            said = value(properties, setting) if properties is not None else None
            if said is not None:
                settings.setdefault(setting, said)
        name = value(style, "parent-style-name") or ""
    return _Style(
        frozenset(names),
        is_hidden=settings.get("display") == "none",
        is_raised=settings.get("text-position", "").startswith("super"),
        is_bold=settings.get("font-weight") in ("bold", "700", "800", "900"),
    )
