"""PDF (`.pdf`): paragraphs in the order of reading, each on its page, without running heads; footnotes become notes.

The day a file was made is not the day it was written: only what is printed dates a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from briefing.model import BlockRole, Document, Unread
from briefing.readers.chrome import CAPTION_WORDS
from briefing.readers.datelines import is_date_line
from briefing.readers.decoding import ReadError
from briefing.readers.exports import articles
from briefing.readers.facts import Metadata
from briefing.readers.glyphs import Page
from briefing.readers.head import TITLE_WORDS
from briefing.readers.hyphens import Hyphens
from briefing.readers.layout import BULLET, FIGURES, Paragraph, contents, paragraphs, running
from briefing.readers.lifting import Cut
from briefing.readers.manuscript import Manuscript
from briefing.readers.mastheads import masthead
from briefing.readers.notes import RAISED
from briefing.readers.sandbox import read_pages

RECOGNISE = "run text recognition first, for instance: ocrmypdf in.pdf out.pdf"
SMALLER = 0.95
"""Footnotes are set in letters of less than this share of the text's height."""
LARGER = 1.08
TITLE_LARGER = 1.15
SHORTEST_TITLE = 8
LEAFLET = 4
"""What has fewer pages has no back cover."""
NAMED = 9
"""So many pages are named that could not be read."""
_LABEL = re.compile(r"(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(\d{1,3})[.)]?(?=\s))\s?(?=\S)")
_ENDED = re.compile(r"[.!?:;,][\"'”’»)\]]*$")
_CAPTION = re.compile(
    r"(?:Fig(?:ure|\.)|Table|Map|Chart|Graph|Photo|Image|Source)s?\s?[\dIVX]{0,3}[.:–—|]", re.IGNORECASE
)
_UNBROKEN = re.compile(r"[^\W\d_][-‐\xad—]$")
"""A line's end that is followed by no space."""
_NOTES = re.compile(r"(?:end|foot)?notes|references|sources", re.IGNORECASE)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph's words, what is cut out of them, the height of its letters and what it is beside prose."""

    text: str
    cuts: tuple[Cut, ...]
    height: float
    role: BlockRole | None = None
    is_note: bool = False


def read(raw: bytes, path: str) -> Iterator[Document | Unread]:
    """The documents in a PDF's bytes, and what of it could not be read. Raises ReadError."""
    pages, stated = read_pages(raw)
    if not any(page.lines for page in pages):
        count = f"{len(pages)} page" + ("" if len(pages) == 1 else "s")
        raise ReadError(f"there is no text in its {count}", advice=RECOGNISE)
    heads = [[*head, *contents(page)] for page, head in zip(pages, running(pages), strict=True)]
    if all(set(head) == set(page.lines) for page, head in zip(pages, heads, strict=True)):  # one line, and no more
        heads = [[] for _ in pages]
    found = [
        paragraphs([line for line in page.lines if line not in head])
        for page, head in ((page, set(head)) for page, head in zip(pages, heads, strict=True))
    ]
    blocks = _blocks(found)
    title = _title(blocks[0] if blocks else [], stated, _usual_height(found))
    manuscript = Manuscript()
    for before, page, head in zip([[], *blocks], blocks, heads, strict=False):
        manuscript.begin_page([line.text for line in head], _may_go_on(before, page))
        for block in page:
            role = "title" if block in title else block.role
            manuscript.add(block.text, role, block.cuts)
    stated_title = Metadata(title=" ".join(block.text for block in title) or None)
    yield from manuscript.documents(raw, path, "page", stated_title)
    exported = len(articles(manuscript.source))
    if exported > 1:
        reason = f"read as one document, though it is an export of {exported} articles"
        yield Unread(path, reason, advice="export them as .rtf, .docx or .txt")
    yield from _without_text(pages, path)


def _may_go_on(before: Sequence[_Block], page: Sequence[_Block]) -> bool:
    """Whether a page may begin in the sentence that the one before it ends in: neither does so in a heading or item."""
    last = next((block for block in reversed(before) if not block.is_note), None)
    return last is not None and last.role is None and bool(page) and page[0].role is None


def _without_text(pages: Sequence[Page], path: str) -> Iterator[Unread]:
    """What is said of pages that are pictures; a cover is none that anybody misses."""
    inner = range(2, max(len(pages), LEAFLET))
    missed = [number for number, page in enumerate(pages, 1) if page.is_picture and number in inner]
    if missed:
        named = ", ".join(map(str, missed[:NAMED])) + (f" and {len(missed) - NAMED} more" if missed[NAMED:] else "")
        reason = f"read without page{'s' if missed[1:] else ''} {named}: there is no text, only a picture"
        yield Unread(path, reason, advice=RECOGNISE)


def _usual_height(pages: Sequence[Sequence[Paragraph]]) -> float:
    """The height of most letters."""
    heights = sorted((one.height, sum(len(line.text) for line in one.lines)) for page in pages for one in page)
    left = sum(length for _, length in heights) / 2
    for height, length in heights:
        left -= length
        if left <= 0:
            return height
    return 0.0


def _blocks(pages: Sequence[Sequence[Paragraph]]) -> list[list[_Block]]:
    """The paragraphs of each page as text: words whole again, headings and notes told."""
    hyphens = Hyphens.of([line.text for line in one.lines] for page in pages for one in page)
    usual = _usual_height(pages)
    marked = {
        mark.translate(FIGURES)
        for page in pages
        for one in page
        for line in one.lines
        for mark in RAISED.findall(line.text)
    }
    found: list[list[_Block]] = []
    at_back = False
    for page in pages:
        blocks: list[_Block] = []
        for one in page:
            text, cuts = _joined([line.text for line in one.lines], hyphens)
            at_back = at_back or _NOTES.fullmatch(text) is not None
            label = _LABEL.match(text)
            if label and (label[1] or label[2] in marked) and (at_back or one.height < SMALLER * usual):
                blocks.append(_note(text, cuts, label, one.height))
            else:
                blocks.append(_Block(text, cuts, one.height, _role(one, text, usual)))
        found.append(blocks)
    _rejoin(found, hyphens, SMALLER * usual)
    return found


def _joined(lines: Sequence[str], hyphens: Hyphens) -> tuple[str, tuple[Cut, ...]]:
    """A paragraph's lines as one, with the cuts that make words whole which a line's end divided."""
    text, cuts = lines[0], []
    for line, following in pairwise(lines):
        if hyphens.is_printers(line, following):
            cuts.append(Cut(len(text) - 1, len(text)))
        text += following if _UNBROKEN.search(line) else f" {following}"
    return text, tuple(cuts)


def _note(text: str, cuts: tuple[Cut, ...], label: re.Match[str], height: float) -> _Block:
    """A note with its label as its mark in the text is written, so that the two are found to be one."""
    raised = label[1] or label[2].translate(_RAISED)
    moved = len(raised) + 1 - label.end()
    shifted = (Cut(cut.start + moved, cut.end + moved) for cut in cuts)
    return _Block(f"{raised} {text[label.end() :]}", tuple(shifted), height, is_note=True)


def _rejoin(pages: list[list[_Block]], hyphens: Hyphens, small: float) -> None:
    """Give notes that a page's end cut in two back their rest, and words their other half."""
    for page, following in pairwise(pages):
        if page and page[-1].is_note and not _ENDED.search(page[-1].text):
            rest = _first_at_foot(following, small)
            if rest is not None:
                page[-1] = _append(page[-1], following.pop(rest), hyphens)
        last = next((index for index in range(len(page) - 1, -1, -1) if not page[index].is_note), None)
        if last is not None and following and hyphens.is_printers(page[last].text, following[0].text):
            size = len(page[last].text)
            page[last] = replace(page[last], cuts=(*page[last].cuts, Cut(size - 1, size)))


def _first_at_foot(page: Sequence[_Block], small: float) -> int | None:
    """The index of what opens the small print at a page's foot, if that is no note of its own."""
    foot = len(page)
    while foot > 0 and (page[foot - 1].is_note or page[foot - 1].height < small):
        foot -= 1
    return foot if 0 < foot < len(page) and not page[foot].is_note else None


def _append(note: _Block, rest: _Block, hyphens: Hyphens) -> _Block:
    text, cuts = _joined([note.text, rest.text], hyphens)
    moved = len(text) - len(rest.text)
    shifted = (Cut(cut.start + moved, cut.end + moved) for cut in rest.cuts)
    return replace(note, text=text, cuts=(*note.cuts, *cuts, *shifted))


def _role(one: Paragraph, text: str, usual: float) -> BlockRole | None:
    """What a paragraph's letters say it is: a heading or caption, an item of a list; None where they say nothing."""
    if _CAPTION.match(text) and len(text.split()) <= CAPTION_WORDS:
        return "heading"
    if BULLET.match(text):
        return "body"
    is_set_off = one.height > LARGER * usual or one.bold
    return "heading" if is_set_off and len(text.split()) <= TITLE_WORDS and not _ENDED.search(text) else None


def _title(page: Sequence[_Block], stated: str, usual: float) -> list[_Block]:
    """The blocks of the first page that are the title: what the metadata call so if it is printed, else the largest.

    The metadata alone are not believed: they often hold the name of a template or of another file.
    """
    named = _folded(stated)
    if len(named) >= SHORTEST_TITLE:
        for start in range(len(page)):
            for end in range(start + 1, min(start + 4, len(page) + 1)):
                if _folded(" ".join(block.text for block in page[start:end])) == named:
                    return list(page[start:end])
    able = [block for block in page if _may_be_title(block.text) and block.height > TITLE_LARGER * usual]
    if not able:
        return []
    largest = max(block.height for block in able)
    first = next(index for index, block in enumerate(page) if block in able and block.height > 0.97 * largest)
    return list(takewhile(lambda block: block in able and block.height > 0.97 * largest, page[first:]))


def _may_be_title(text: str) -> bool:
    named = any(character.isalpha() for character in text)
    return named and len(text.split()) <= TITLE_WORDS and masthead(text) is None and not is_date_line(text)


def _folded(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())
