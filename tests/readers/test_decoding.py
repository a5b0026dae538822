"""Bytes, line ends and unseen characters of text files, as programs have written them."""

from __future__ import annotations

import pytest

from briefing.readers.decoding import ReadError
from tests.readers.single import blocks
from tests.readers.single import read_plain as read

TITLE = "Why the talks in São Tomé failed"
PROSE = (
    "“We’re late,” said José Muñoz – the ministry’s man in Zürich – and left the café for good after an hour.",
    "Nobody in the harbour expects a vote before the summer, and the order of the ships stays as it was.",
)
TEXT = "\n\n".join((TITLE, "By José Muñoz", "3 May 2024", *PROSE))


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.encode("cp1252"),
        TEXT.encode("mac_roman"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-be"),
        TEXT.encode().decode("latin-1").encode(),
        "".join(bytes([one]).decode("cp1252", "ignore") or chr(one) for one in TEXT.encode()).encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n\n", "\r\n\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\x85").encode(),
        TEXT.replace("\n\n", "\u2029").encode(),
        TEXT.replace("\n", "\u2028").encode(),
        TEXT.replace("\n\n", "\n\f\n").encode(),
        TEXT.replace("\n\n", "\n\xa0\n").encode(),
        TEXT.replace(" ", "\xa0").encode(),
        TEXT.replace("ministry", "minis\xadtry").encode(),
        TEXT.replace("ministry", "minis\xad\r\n  try").encode(),
        TEXT.replace("ministry", "mini\u200bstry").replace("3 May", "\ufeff3 May").encode(),
        f"\u200b{TEXT}".encode(),
    ],
)
def test_each_encoding_and_line_end_reads_alike(raw: bytes) -> None:
    document = read(raw, "a.txt")
    assert (document.title, document.author, document.date) == (TITLE, "José Muñoz", "2024-05-03")
    assert [" ".join(block.split()) for block in blocks(document, "body")] == list(PROSE)


@pytest.mark.parametrize(("written", "end"), [("\r", 3), ("\u2028", 3), ("\r\n", 3), ("\n", 3)])
def test_a_place_names_the_line_of_the_file_and_its_column(written: str, end: int) -> None:
    document = read("A title here\n\nThe min\xadistry of ports was late.".replace("\n", written).encode(), "a.txt")
    assert document.place(document.text.index("ports")) == (end, 18)


def test_a_damaged_byte_in_windows_own_encoding_costs_only_itself() -> None:
    document = read(TEXT.encode("cp1252") + b" Caf\xe9\x81\n", "a.txt")
    assert document.author == "José Muñoz" and document.text.endswith("it was. Café\ufffd\n")


def test_an_ellipsis_that_was_read_as_a_line_end_is_none() -> None:
    assert "late\x85 very" in read("A title here\n\nThey were late\x85 very late.\n".encode(), "a.txt").text


def test_letters_that_only_look_like_a_second_encoding_stay() -> None:
    assert "â€œ and “" in read("A title here\n\nIt has â€œ and “ and nothing else.\n".encode(), "a.txt").text


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(ReadError):
        read(bytes(range(1, 256)) * 40, "a.txt")
