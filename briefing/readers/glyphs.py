"""The lines of a PDF page as PDFium finds them: their words and where they stand. The one module that calls PDFium.

Coordinates are points from the page's lower left corner. PDFium is for one thread alone: see `sandbox`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import byref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.readers.decoding import ReadError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

HYPHENS = "-\u2010\xad"
_BREAKS = frozenset(("\r", "\n", "\r\n"))
_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_READ_AS = str.maketrans(
    {
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
        "\x02": "-", "\ufffe": "-", "\xa0": " ", "\t": " ", "\uf0b7": "•", "\uf0a7": "•", "\x00": "\ufffd",
        "\x0b": " ", "\x0c": " ", "\x1c": " ", "\x1d": " ", "\x1e": " ", "\x85": " ", "\u2028": " ", "\u2029": " ",
    }
)  # fmt: skip
"""Ligatures in letters, PDFium's signs for a hyphen at the line's end, what Word's symbol font has for bullets, and
no line ends but the page's own."""
_BEFORE_MARK = re.compile(r"(?<=[\w.,;:!?”’)]) (?=[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?![\w⁰¹²³⁴⁵⁶⁷⁸⁹]))")
"""PDFium sees a space before a raised figure that stands a little off."""
COLUMN_GAP = 1.3
"""A gap wider than so many line heights parts columns, or the cells of a table."""
RAISED = 0.84
"""A figure lower than this share of its line's height, and not on its foot, is raised: a note's mark or an exponent."""
SHARED = 0.45
"""Glyphs of one line share at least this part of the lower one's height."""
QUARTER = 1.5708
BOLD = 600
DENSEST = 100_000
"""More glyphs on a page are no page that anybody reads."""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one line, or of one column or cell of it, with their box and the height of most of their glyphs."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    height: float
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in the order of its file, its height, and whether it is a picture where it has no lines."""

    lines: tuple[Line, ...]
    height: float
    is_picture: bool = False


class _Glyph(NamedTuple):  # a page has thousands
    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool


_SPACE = _Glyph(" ", 0, 0, 0, 0, False)


class Pdf:
    """An open PDF; to be closed, as by `with`."""

    def __init__(self, raw: bytes) -> None:
        """Open a PDF. Raises ReadError, with advice, for what can't be opened."""
        import pypdfium2  # late: it loads PDFium
        from pypdfium2 import raw as pdfium

        try:
            self._document = pypdfium2.PdfDocument(raw)
        except pypdfium2.PdfiumError as error:
            raise _refusal(error.err_code == pdfium.FPDF_ERR_PASSWORD, raw) from error

    def __enter__(self) -> Pdf:
        return self

    def __exit__(self, *_: object) -> None:
        self._document.close()

    @property
    def title(self) -> str:
        """The title that the PDF's properties give it, or nothing."""
        return str(self._document.get_metadata_value("Title")).strip()

    def pages(self) -> Iterator[Page]:
        """The pages, one by one; one that PDFium can't open has no lines and counts as a picture."""
        return (_page(self._document, number) for number in range(len(self._document)))


def _refusal(is_locked: bool, raw: bytes) -> ReadError:
    if is_locked:
        return ReadError("it is encrypted and asks for a password", advice="save a copy of it without one")
    if b"%PDF-" not in raw[:1024]:
        return ReadError("it is no PDF file, whatever its name says", advice="look at what it is, or fetch it again")
    return ReadError("the PDF file is damaged", advice="fetch it again, or print it to a new PDF in a viewer")


def _page(document: PdfDocument, number: int) -> Page:
    import pypdfium2
    from pypdfium2 import raw as pdfium

    try:
        page = document[number]
        glyph_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page((), 0.0, is_picture=True)
    glyphs = _glyphs(glyph_page.raw, min(glyph_page.count_chars(), DENSEST))
    lines = tuple(line for run in _runs(glyphs) if (line := _line(run)) is not None)
    is_picture = not lines and any(True for _ in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    sides = page.get_size()
    glyph_page.close()
    page.close()
    return Page(lines, max(sides) if any(line.top > sides[1] for line in lines) else sides[1], is_picture)


def _glyphs(page: Any, count: int) -> list[_Glyph | None]:
    """The glyphs of a page that are written as most of them are, its spaces without a box; None where a line ends.

    A page that was turned for print is turned back; a watermark or a note up the margin, written askew, is left out.
    """
    from pypdfium2 import raw as pdfium

    box = pdfium.FS_RECTF()
    to_box = byref(box)
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    lines: list[tuple[int, list[_Glyph | None]]] = [(0, [])]
    opens_line = opens_word = True
    bold = False
    for index in range(count):
        code = unicode_of(page, index)
        text = _READ_AS.get(code) or (chr(code) if code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd")
        if text in _BREAKS:
            opens_line = opens_word = True
        elif text.isspace():
            lines[-1][1].append(_SPACE)
            opens_word = True
        elif box_of(page, index, to_box):
            if opens_line:
                lines.append((round(pdfium.FPDFText_GetCharAngle(page, index) / QUARTER) % 4, [None]))
            if opens_word:
                bold = pdfium.FPDFText_GetFontWeight(page, index) >= BOLD
            opens_line = opens_word = False
            lines[-1][1].append(_Glyph(text, box.left, box.right, box.bottom, box.top, bold))
    turns: Counter[int] = Counter()
    for turn, glyphs in lines:
        turns[turn] += len(glyphs)
    usual = turns.most_common(1)[0][0]
    return [_turned(glyph, usual) for turn, glyphs in lines if turn == usual for glyph in glyphs]


def _turned(glyph: _Glyph | None, turn: int) -> _Glyph | None:
    """A glyph with its box as it stands once its page is turned so that it is upright."""
    if glyph is None or turn == 0 or glyph is _SPACE:
        return glyph
    text, left, right, bottom, top, bold = glyph
    if turn == 1:
        return _Glyph(text, bottom, top, -right, -left, bold)
    if turn == 2:
        return _Glyph(text, -right, -left, -top, -bottom, bold)
    return _Glyph(text, -top, -bottom, left, right, bold)


def _runs(glyphs: list[_Glyph | None]) -> Iterator[list[_Glyph]]:
    """The glyphs that stand beside one another without a gap, in order."""
    run: list[_Glyph] = []
    last: _Glyph | None = None
    for glyph in glyphs:
        if glyph is None or glyph is _SPACE:
            if run and glyph is not None:
                run.append(glyph)
            continue
        if last is not None and not _goes_on(last, glyph):
            yield run
            run = []
        run.append(glyph)
        last = glyph
    if run:
        yield run


def _goes_on(last: _Glyph, glyph: _Glyph) -> bool:
    """Whether a glyph stands on the line of the one before it, to its right and near; a raised one does."""
    higher, lower = last.top - last.bottom, glyph.top - glyph.bottom
    if higher < lower:
        higher, lower = lower, higher
    if not last.left - 0.2 * higher < glyph.left < last.right + COLUMN_GAP * higher:
        return False
    return min(last.top, glyph.top) - max(last.bottom, glyph.bottom) > SHARED * lower


def _line(run: list[_Glyph]) -> Line | None:
    """The line that a run of glyphs makes, raised figures written as such."""
    inked = [glyph for glyph in run if glyph is not _SPACE]
    height = median([glyph.top - glyph.bottom for glyph in inked])
    foot = median([glyph.bottom for glyph in inked])
    low, high = RAISED * height, foot + 0.12 * height
    pieces = [
        glyph.text.translate(_DIGITS) if glyph.bottom > high and glyph.top - glyph.bottom < low else glyph.text
        for glyph in run
    ]
    text = _BEFORE_MARK.sub("", " ".join("".join(pieces).split()))
    top = max(glyph.top for glyph in inked if glyph.top - glyph.bottom >= low)
    bold = sum(glyph.bold for glyph in inked) > 0.8 * len(inked)
    return Line(text, inked[0].left, max(glyph.right for glyph in inked), foot, top, height, bold) if text else None


def median(values: Sequence[float]) -> float:
    """The middle one of some values, of two in the middle the larger."""
    return sorted(values)[len(values) // 2]
