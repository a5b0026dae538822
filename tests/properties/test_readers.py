"""Whatever a file holds: the reading text is the source in order, nothing lost but what was lifted out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Document, Unread
from briefing.readers import docx, html, odt, pdf, rtf
from briefing.readers.blocks import blocks
from briefing.readers.decoding import ReadError
from tests.readers import opendocument
from tests.readers.printing import column
from tests.readers.printing import pdf as printed
from tests.readers.single import only, read_markdown, read_plain
from tests.readers.word import docx as word
from tests.readers.word import paragraph

PIECES = st.sampled_from(
    ["Seoul said so.", "the", "¹", "²", "¹ Ann Lee, “A”, *B*, 1 May 2020.", "\n\n", "\n", " ", "\f", "*", "[a](#)",
     "[^1]", "[^1]: Note.", "# ", "> ", "“", "”", "m²", "\r\n", "By Ann Lee", "May 5, 2020", "\\$", "_x_", "© 2020"]
)  # fmt: skip
SOURCES = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


MARKED = frozenset("*_#<&[\\\xad\u200b\u2060\ufeff")
"""What may be a mark of emphasis, of a heading or of no width, which is lifted out."""
_SPACE = re.compile(r"\s")


def is_kept(document: Document, source: str) -> None:
    position = covered = 0
    for text_start, origin_start, length in document.origin:
        kept, told = document.text[text_start : text_start + length], source[origin_start : origin_start + length]
        assert _SPACE.sub(" ", kept) == _SPACE.sub(" ", told), "line ends may be told by other white space"
        assert origin_start >= position
        assert not document.text[covered:text_start].strip(), "only white space joins pieces"
        position, covered = origin_start + length, text_start + length
    assert not document.text[covered:].strip()


@given(SOURCES)
def test_plain_text_is_kept(source: str) -> None:
    if "\x00" in source:
        return  # may be taken for UTF-16, as it should
    document = read_plain(source.encode("utf-8", "replace"), "a.txt")
    is_kept(document, source.encode("utf-8", "replace").decode().removeprefix("\ufeff"))
    if not document.notes and "\f" not in source and not MARKED & set(source):
        told = source.encode("utf-8", "replace").decode().removeprefix("\ufeff")
        assert _SPACE.sub(" ", document.text) == _SPACE.sub(" ", told)


@given(SOURCES)
def test_markdown_is_kept(source: str) -> None:
    if "\x00" in source:
        return
    document = read_markdown(source.encode("utf-8", "replace"), "a.md")
    is_kept(document, source.encode("utf-8", "replace").decode().removeprefix("\ufeff"))
    for note in document.notes:
        assert all(0 <= anchor <= len(document.text) for anchor in note.anchors)


@given(SOURCES)
def test_blocks_cover_everything_but_white_space(text: str) -> None:
    position = 0
    for block in blocks(text):
        assert block.start < block.end
        assert not text[position : block.start].strip()
        position = block.end
    assert not text[position:].strip()


LINES = [
    "The harbour authority said on Monday that all",
    "talks had been broken off.¹",
    "",
    "1 Ann Lee, “Ports”, 2024.",
]
FILES = {
    "docx": word(paragraph("Ports", "Titel") + paragraph(LINES[0]), properties="<dc:title>Ports</dc:title>"),
    "html": f"<title>Ports</title><article><h1>Ports</h1><p>{LINES[0]}<sup><a href='#n'>1</a></sup><p id=n>x".encode(),
    "odt": opendocument.odt(opendocument.p(LINES[0], "P1", opendocument.note(LINES[3]))),
    "pdf": printed([column(["Talks fail", "", LINES[0]]), column([LINES[0]])], title="Talks fail"),
    "rtf": rf"{{\rtf1\ansi{{\fonttbl{{\f0 T;}}}}\b Ports\par\plain {LINES[0]}{{\footnote Ann Lee}}\par}}".encode(),
}
READ: dict[str, Callable[[bytes, str], Iterator[Document | Unread]]] = {
    "docx": docx.read,
    "html": html.read,
    "odt": odt.read,
    "pdf": pdf.read,
    "rtf": rtf.read,
}
CHANGES = st.lists(
    st.tuples(st.integers(0, 5_000), st.integers(0, 40), st.binary(max_size=20)), min_size=1, max_size=12
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FILES)), CHANGES)
def test_a_damaged_file_is_a_document_or_is_refused_with_advice(
    kind: str, changes: list[tuple[int, int, bytes]]
) -> None:
    raw = FILES[kind]
    for place, length, put in changes:
        place %= len(raw) + 1
        raw = raw[:place] + put + raw[place + length :]
    try:
        document = next(READ[kind](raw, f"a.{kind}"))
    except ReadError as error:
        assert error.reason and error.advice
    else:
        assert isinstance(document, Document)
        _is_whole(document)


TAGS = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "</div>", "<sup><a href=#a>1</a></sup>", "<li id=a>", "</li>", "<table><tr><td>",
     "</table>", "<h1>", "</h1>", "<br>", "<br><br>", "<pre>", "</pre>", "\x00", "\x01", "¹", "\f", "He left. ",
     "¹ Ann Lee", "<nav>", "</nav>", "&#0;", "<q>", "</q>", "\ud800", "<article>", "<!--", "-->", "\n\n", "\u202e"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(TAGS, max_size=40).map("".join))
def test_whatever_a_page_is_made_of_it_is_read(page: str) -> None:
    try:
        _is_whole(only(html.read(page.encode("utf-8", "surrogatepass"), "a.html")))
    except ReadError as error:
        assert error.advice


def _is_whole(document: Document) -> None:
    """Its blocks cover the text, its places and the marks of its notes lie within it, and are in order."""
    position = 0
    for block in document.blocks:
        assert not document.text[position : block.start].strip()
        position = block.end
    assert not document.text[position:].strip()
    places = [document.place(offset)[0] for offset in range(len(document.text))]
    assert places == sorted(places) and all(1 <= place <= len(document.lines) for place in places)
    assert all(0 <= anchor <= len(document.text) for note in document.notes for anchor in note.anchors)
