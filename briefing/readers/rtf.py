"""RTF (`.rtf`): paragraphs and the rows of tables in order, each a paragraph that is counted; footnotes and endnotes.

What was deleted under tracked changes and hidden text are not read, nor are running heads, comments, pictures and the
codes of fields. The file is gone through once, group by group; nothing in it is followed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefing.model import BlockRole, Document, Unread
from briefing.readers.decoding import ReadError
from briefing.readers.ooxml import OLD_WORD
from briefing.readers.rtfcodes import (
    ASIDE,
    PARAGRAPH_ENDS,
    READ_IF_STARRED,
    SIGNS,
    Token,
    charset,
    code_page,
    tokens,
)
from briefing.readers.typescript import Typescript, is_title, mark, may_head, printable, raised, unmarked
from briefing.text import SURROGATE

DEEPEST = 2_000
"""No word processor nests groups so deeply."""
AGAIN = "open it in a word processor and save it as .docx, or its text as .txt"


def read(raw: bytes, path: str) -> Iterator[Document | Unread]:
    """The documents in an RTF file's bytes, and whether its end is missing. Raises ReadError."""
    if not is_rtf(raw):
        packed = raw.startswith((b"PK", OLD_WORD))
        advice = "if it is a Word file, name it .docx" if packed else "if it is text, name it .txt"
        raise ReadError("it is no RTF file, whatever its name says", advice=advice)
    reader = _Reader()
    is_whole = reader.read(raw.decode("latin-1"))
    stated = reader.stated
    yield from reader.typescript.documents(raw, path, reader.notes, stated["title"], stated["author"])
    if not is_whole:
        yield Unread(path, "read to where it breaks off: the end of the RTF file is missing", advice="fetch it again")


def is_rtf(raw: bytes) -> bool:
    """Whether a file's bytes begin as RTF does, whatever the file is called."""
    return raw.lstrip().startswith(b"{\\rtf")


@dataclass(slots=True)
class _Group:
    """What holds within a group: what it is for (`use`), and how its characters are set."""

    use: str = "text"
    codec: str = "cp1252"
    unseen: bool = False
    bold: bool = False
    above: bool = False
    spare: int = 1
    """So many characters behind one in Unicode are there for programs that don't know it."""
    is_starred: bool = False
    has_double: bool = False
    opens_note: bool = False


@dataclass(slots=True)
class _Paragraph:
    """The paragraph that is being read: its pieces, what its settings say it is, and whether all of it is bold."""

    pieces: list[str] = field(default_factory=list)
    style: int = 0
    is_outlined: bool = False
    is_listed: bool = False
    in_table: bool = False
    is_bold: bool = True


@dataclass(slots=True)
class _Reader:
    """Goes through a file, token by token."""

    typescript: Typescript = field(default_factory=Typescript)
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    stated: dict[str, str] = field(default_factory=lambda: {"title": "", "author": ""})
    group: _Group = field(default_factory=_Group)
    groups: list[_Group] = field(default_factory=list)
    paragraph: _Paragraph = field(default_factory=_Paragraph)
    around_note: list[_Paragraph] = field(default_factory=list)
    kind: str = "f"
    cells: list[list[str]] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)
    styles: dict[int, str] = field(default_factory=dict)
    outlined: set[int] = field(default_factory=set)
    codecs: dict[int, str] = field(default_factory=dict)
    codec: str = "cp1252"
    number: int = 0
    name: str = ""
    pending: bytearray = field(default_factory=bytearray)
    spare: int = 0

    def read(self, source: str) -> bool:
        """Write down the text of a file; whether all its groups are closed. Raises ReadError."""
        for token in tokens(source):
            if token.kind in ("byte", "text"):
                self._bytes(token)
                continue
            self._flush()
            if token.kind == "brace":
                self.spare = 0
                if not (self._open() if token.text == "{" else self._close()):
                    break
            elif self.spare:
                self.spare -= 1
            else:
                self._word(token.text, token.value)
        self._flush()
        while self.around_note:
            self._end_note()
        self._end_paragraph()
        self._end_row()
        return not self.groups

    def _open(self) -> bool:
        if len(self.groups) >= DEEPEST:
            raise ReadError("its groups are nested too deeply", advice=AGAIN)
        self.groups.append(self.group)
        self.group = replace(self.group, is_starred=False, has_double=False, opens_note=False)
        if self.groups[-1].has_double:  # what follows in Unicode stands here for older programs
            self.groups[-1].has_double = False
            self.group.use = "aside"
        return True

    def _close(self) -> bool:
        """Close a group; whether there are more to come."""
        if self.group.use == "style" and self.name:
            self.styles[self.number] = self.name.strip("; ").casefold()
            self.name, self.number = "", 0
        if self.group.opens_note:
            self._end_note()
        if not self.groups:
            return False
        self.group = self.groups.pop()
        return bool(self.groups)

    def _bytes(self, token: Token) -> None:
        found = bytes.fromhex(token.text) if token.kind == "byte" else token.text.encode("latin-1")
        passed = min(self.spare, len(found))
        self.spare -= passed
        self.pending += found[passed:]

    def _flush(self) -> None:
        """Put down the bytes that were gathered, in the encoding of their font."""
        if self.pending:
            self._put(self.pending.decode(self.group.codec, "replace"))
            self.pending.clear()

    def _put(self, text: str) -> None:
        use = self.group.use
        if use == "text" and not self.group.unseen:
            text = printable(text)
            self.paragraph.is_bold &= self.group.bold or not text.strip()
            self.paragraph.pieces.append(raised(text) if self.group.above else text)
        elif use == "style":
            self.name += text
        elif use in self.stated:
            self.stated[use] += printable(text)

    def _word(self, word: str, value: int | None) -> None:
        if word == "u" and value is not None:
            self._put(chr(value % 0x10000 if value <= 0xFFFF else min(value, 0x10FFFF)))
            self.spare = self.group.spare
        elif word in SIGNS:
            self._put(SIGNS[word])
        elif not self._is_destination(word) and self.group.use != "aside":
            if self.group.use == "text":
                self._layout(word, value)
            self._setting(word, value)

    def _is_destination(self, word: str) -> bool:
        """Whether a word says what its group is for."""
        group = self.group
        if word == "*":
            group.is_starred = True
        elif word in ASIDE or (group.is_starred and word not in READ_IF_STARRED):
            group.use, group.is_starred = "aside", False
        elif word in ("fonttbl", "stylesheet", "info"):
            group.use = {"fonttbl": "font", "stylesheet": "style", "info": "info"}[word]
        elif group.use == "info":
            group.use = word if word in self.stated else "aside"
        elif word == "footnote" and group.use == "text":
            group.opens_note, self.kind = True, "f"
            self.around_note.append(self.paragraph)
            self.paragraph = _Paragraph()
        elif word in READ_IF_STARRED:
            group.is_starred = False
        elif word == "upr":
            group.has_double = True
        else:
            return False
        return True

    def _setting(self, word: str, value: int | None) -> None:
        """How the characters that follow are set."""
        group, is_on = self.group, value != 0
        if word in ("v", "deleted"):
            group.unseen = is_on
        elif word == "b":
            group.bold = is_on
        elif word in ("super", "nosupersub", "sub"):
            group.above = word == "super" and is_on
        elif word == "plain":
            group.unseen = group.bold = group.above = False
        elif word == "uc":
            group.spare = max(value or 0, 0)
        elif word == "f":
            group.codec = self.codecs.get(value or 0, self.codec)
            self.number = value or 0 if group.use == "font" else self.number
        elif word in ("fcharset", "cpg") and group.use == "font":
            found = charset(value) if word == "fcharset" else code_page(value)
            self.codecs[self.number] = found or self.codec
        elif word in ("ansicpg", "mac", "pc", "pca"):
            named = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}.get(word)
            self.codec = group.codec = named or code_page(value) or self.codec
        elif word == "s" and group.use == "style":
            self.number = value or 0
        elif word == "outlinelevel" and group.use == "style" and (value or 0) < 9:
            self.outlined.add(self.number)

    def _layout(self, word: str, value: int | None) -> None:
        """What a paragraph is, and where it, a cell and a row end."""
        paragraph = self.paragraph
        if word in PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word == "pard":
            self.paragraph = _Paragraph(paragraph.pieces, is_bold=paragraph.is_bold)
        elif word == "s":
            paragraph.style = value or 0
        elif word == "outlinelevel":
            paragraph.is_outlined = (value or 0) < 9
        elif word == "ls":
            paragraph.is_listed = True
        elif word == "intbl":
            paragraph.in_table = True
        elif word == "ftnalt":
            self.kind = "e"
        elif word == "cell" and not self.around_note:
            paragraph.in_table = True
            self._end_paragraph()
            self.cells.append(self.cell)
            self.cell = []
        elif word == "row" and not self.around_note:
            self._end_row()

    def _end_paragraph(self) -> None:
        """Write down the paragraph, unless it is one of a note or of a cell; its settings hold for the next as well."""
        paragraph = self.paragraph
        if self.around_note:
            paragraph.pieces.append(" ")
            return
        text = _joined(paragraph.pieces)
        if paragraph.in_table:
            self.cell.append(text)
        else:
            self._end_row()
            if not self.styles.get(paragraph.style, "").startswith("toc "):
                self.typescript.write(text, self._role(paragraph, text))
        self.paragraph = replace(paragraph, pieces=[], is_bold=True)

    def _role(self, paragraph: _Paragraph, text: str) -> BlockRole | None:
        """What a paragraph is by its style, or by standing in bold letters alone; None where neither says."""
        style = self.styles.get(paragraph.style, "")
        if style in ("title", "caption"):
            return "title" if style == "title" else "heading"
        is_set_off = style.startswith("heading ") or style == "subtitle" or paragraph.style in self.outlined
        if (is_set_off or paragraph.is_outlined) and is_title(text):
            return "heading"
        if paragraph.is_listed or style.startswith("list"):
            return "body"
        return "heading" if paragraph.is_bold and may_head(text) else None

    def _end_row(self) -> None:
        """Write down the cells of a row, as data or paragraph by paragraph."""
        cells, self.cells, self.cell = [*self.cells, *([self.cell] if self.cell else [])], [], []
        if cells and not self.typescript.row(cells):
            for cell in cells:
                for text in cell:
                    self.typescript.write(text, None)

    def _end_note(self) -> None:
        """Keep the words of a note, and put its mark where it hangs."""
        text = unmarked(_joined(self.paragraph.pieces))
        self.paragraph = self.around_note.pop()
        number = str(len(self.notes) + 1)
        self.notes[self.kind, number] = text
        self.paragraph.pieces.append(mark(self.kind, number))


def _joined(pieces: Sequence[str]) -> str:
    """The text of some pieces; a character beyond the first plane is written in two halves, each a code of its own."""
    text = "".join(pieces)
    if SURROGATE.search(text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
