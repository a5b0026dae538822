"""Files of zipped parts, Word's and OpenDocument's: what can't be read is refused, with why and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from briefing.model import Document, Unread
from briefing.readers import docx, odt, ooxml
from briefing.readers.decoding import ReadError
from tests.readers.opendocument import odt as opendocument
from tests.readers.opendocument import p
from tests.readers.single import FIRST
from tests.readers.word import docx as word
from tests.readers.word import packed, paragraph

LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
SECRET = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"


@pytest.mark.parametrize(
    ("read", "raw", "says"),
    [
        (docx.read, b"", "no Word file"),
        (docx.read, b"%PDF-1.7", "no Word file"),
        (docx.read, ooxml.OLD_WORD + b"\x00" * 600, "encrypted"),
        (docx.read, b"PK\x03\x04 and no more", "damaged"),
        (docx.read, packed({"xl/workbook.xml": b"<x/>"}), "no Word document"),
        (docx.read, packed({"word/document.xml": b"<w:document"}), "can't be parsed"),
        (docx.read, word(paragraph()), "no text"),
        (docx.read, word(paragraph("&c;"), doctype=LAUGHS), "entities"),
        (docx.read, word("<w:x>" * 3000 + "</w:x>" * 3000), "can't be parsed"),
        (odt.read, b"", "no OpenDocument file"),
        (odt.read, b"PK\x03\x04 and no more", "OpenDocument file is damaged"),
        (odt.read, packed({"word/document.xml": b"<x/>"}), "no OpenDocument text"),
        (odt.read, packed({"content.xml": b"<office"}), "can't be parsed"),
        (odt.read, opendocument(p(FIRST), manifest=SECRET), "encrypted"),
        (odt.read, opendocument(p()), "no text"),
        (odt.read, opendocument(p(inner="&b;"), doctype=LAUGHS), "entities"),
        (odt.read, opendocument("<text:list>" * 3000 + "</text:list>" * 3000), "can't be parsed"),
    ],
)
def test_what_is_no_file_that_can_be_read_is_told(
    read: Callable[[bytes, str], Iterator[Document | Unread]], raw: bytes, says: str
) -> None:
    with pytest.raises(ReadError) as caught:
        list(read(raw, "a file"))
    assert says in caught.value.reason and caught.value.advice


@pytest.mark.parametrize(
    ("read", "raw"),
    [(docx.read, word(paragraph("na " * 100_000))), (odt.read, opendocument(p("na " * 100_000)))],
    ids=["docx", "odt"],
)
def test_a_part_that_unpacks_to_too_much_is_refused(
    monkeypatch: pytest.MonkeyPatch, read: Callable[[bytes, str], Iterator[Document | Unread]], raw: bytes
) -> None:
    monkeypatch.setattr(ooxml, "MAX_PART", 100_000)
    with pytest.raises(ReadError, match="unpacks to more"):
        list(read(raw, "a file"))


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    raw = word(paragraph("na " * 50_000))
    at = raw.rindex(b"word/document.xml") - 46
    lying = raw[: at + 24] + (9).to_bytes(4, "little") + raw[at + 28 :]
    with pytest.raises(ReadError):
        list(docx.read(lying, "a.docx"))


def test_too_many_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ooxml, "MAX_PARTS", 3)
    with pytest.raises(ReadError, match="parts"):
        list(docx.read(word(paragraph(FIRST)), "a.docx"))
