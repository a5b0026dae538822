"""RTF files: what is read in which order, in which encoding, notes, and what is no RTF file that can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Document, Unread
from briefing.readers import Source, find_sources, read_source, rtf, rtfcodes
from briefing.readers.decoding import ReadError
from briefing.readers.ooxml import OLD_WORD
from tests.readers import presses
from tests.readers.presses import STORIES
from tests.readers.single import FIRST, laid_out, only
from tests.timing import cost

HEAD = (
    r"\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}{\f1\fswiss\fcharset204 Arial;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\s0 Normal;}{\s1\f1\b heading 1;}{\s2 Title;}"
    r"{\s3\outlinelevel1 Ours;}{\s4 toc 1;}{\*\cs9 Strong;}}{\info{\title Talks}{\author Ann Lee}"
    r"{\operator admin}{\creatim\yr2020}}"
)


def written(body: str) -> bytes:
    return ("{" + HEAD + body + "}").encode("latin-1")


def read(body: str) -> Document:
    return only(rtf.read(written(body), "report.rtf"))


def text(body: str) -> str:
    return read(body).text


def test_paragraphs_headings_and_places() -> None:
    document = read(
        r"\pard\s2 Why the talks failed\par\pard By Bo Ek\par 3 May 2024\par\pard\s1 What happened\par\pard " + FIRST
        + r"\par\pard{\b What came next}\par\pard " + FIRST.replace("Monday", "Friday") + r"\par\pard\s3 Ours\par\pard "
        + FIRST.replace("Monday", "Sunday") + r"\par\pard\s4 What happened\tab 3\par"
    )  # fmt: skip
    assert laid_out(document) == [
        ("title", "Why the talks failed"), ("byline", "By Bo Ek"), ("dateline", "3 May 2024"),
        ("heading", "What happened"), ("body", FIRST), ("heading", "What came next"),
        ("body", FIRST.replace("Monday", "Friday")), ("heading", "Ours"), ("body", FIRST.replace("Monday", "Sunday")),
    ]  # fmt: skip
    assert (document.title, document.author, document.date) == ("Why the talks failed", "Bo Ek", "2024-05-03")
    assert (document.unit, document.spot(document.text.index(FIRST))) == ("paragraph", "paragraph 5")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (r"the caf\'e9", "the café"),
        (r"{\f1 \'cc\'e8\'f0} and \'e9", "Мир and é"),
        (r"\u8220?No\u8221?, he said", "“No”, he said"),
        (r"\uc2\u8220\'93\'93No\uc0\u8221, he said", "“No”, he said"),
        (r"\ldblquote No\rdblquote  \endash  he said", "“No” – he said"),
        (r"a\u-10179?\u-8704?b", "a\U0001f600b"),
        (r"a\u-10179?b", "a\ufffdb"),
        (r"a\{b\}\\c\~d\_e\-f", "a{b}\\c\xa0d-ef".replace("\xa0", " ")),
        ("one\r\n two\\line three", "one two\nthree"),
        (r"{\upr{\'3f}{\*\ud \u1052?}}ir", "Мir"),
        (r"40 m{\super 2} of", "40 m² of"),
        (r"\'zz", "'zz"),
        ("a\x00b\x01f1", "abf1"),
    ],
)
def test_characters(code: str, said: str) -> None:
    assert text(code + r"\par") == said


@pytest.mark.parametrize(
    "hidden",
    [
        r"{\v Secret.}", r"{\deleted Gone.}", r"{\header Running head\par}", r"{\pict\pngblip 89504e47}",
        r"{\*\unknown Secret.{\b More.}}", r"{\field{\*\fldinst HYPERLINK x}{\fldrslt }}", r"{\fldinst PAGE}",
        r"{\*\annotation A comment.\par}", r"{\listtext\'b7\tab}", r"{\object{\*\objdata 0105}}", "\\bin5 {{{{{",
        r"{\*\shppict{\pict aa}}", r"\v Secret.\v0 ", r"\v Secret.\plain ", r"{\xe{\v Index}}",
    ],
)  # fmt: skip
def test_what_is_not_read(hidden: str) -> None:
    assert text(rf"Nobody {hidden}came.\par") == "Nobody came."


def test_links_and_text_boxes_are_read() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://a.example"}}{\fldrslt{\ul a source}}}'
    box = r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt In the box.\par}}}"
    assert text(rf"He named {link}.\par {box}\par") == "He named a source.\n\nIn the box."


def test_rows_are_data_or_text() -> None:
    def row(*cells: str) -> str:
        return r"\trowd " + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row"

    data = row("Port", "Ships") + row("Quito", "312") + row(rf"{FIRST}\par It ended.", "Nobody came.")
    assert text(rf"{data}\pard After it.\par").split("\n\n") == [
        "Port | Ships", "Quito | 312", FIRST, "It ended.", "Nobody came.", "After it.",
    ]  # fmt: skip


def test_notes_hang_on_their_marks() -> None:
    note = r"{\super\chftn}{\footnote\pard\plain{\super\chftn} Bo Ek, \u8220?Ships\u8221?, The Daily,\par 4 May 2024.}"
    end = r"{\footnote\ftnalt At the end.}"
    document = read(rf"The port closed.{note} It opened.{end}\par")
    assert document.text == "The port closed. It opened."
    assert [(one.label, one.text, one.anchors, one.date) for one in document.notes] == [
        ("1", "Bo Ek, “Ships”, The Daily, 4 May 2024.", (16,), "2024-05-04"), ("1", "At the end.", (27,), None),
    ]  # fmt: skip


def test_the_properties_name_title_and_author() -> None:
    document = read(rf"Talks\par {FIRST}\par")
    assert (document.title, document.author, document.date) == ("Talks", "Ann Lee", None)


def test_an_export_is_read_article_by_article() -> None:
    body = r"\par ".join(line.replace("\xa0", r"\~") for line in presses.nexis_uni())
    body = "".join(c if ord(c) < 128 else rf"\u{ord(c)}?" for c in body)
    found = [one for one in rtf.read(written(body), "nexis.rtf") if isinstance(one, Document)]
    assert [(one.title, one.author) for one in found] == [(story.title, story.byline or None) for story in STORIES]
    assert found[0].id == f"nexis.rtf:{found[0].id[-8:]}" and found[1].place(0)[0] > found[0].place(0)[0] > 20


def test_rtf_that_is_called_doc_is_read_and_old_word_is_not(tmp_path: Path) -> None:
    (tmp_path / "export.doc").write_bytes(written(rf"Talks\par {FIRST}\par"))
    (tmp_path / "letter.doc").write_bytes(OLD_WORD + bytes(600))
    found = [one for source in find_sources([tmp_path]) if isinstance(source, Source) for one in read_source(source)]
    document, unread = found
    assert isinstance(document, Document) and (document.id, document.title) == ("export.doc", "Talks")
    assert isinstance(unread, Unread) and (unread.path, unread.reason) == ("letter.doc", ".doc is not read")
    assert ".docx" in unread.advice


def test_a_file_as_lexisnexis_writes_it() -> None:
    start = r"\hyphpar0 \qc \li0\ri0 \sb0 \fi0 "
    head = (
        "{\n" + r"\header \pard \fs20 \f1 Page \chpgn \qr \par \pard \b0 Port closes The Daily July 1, 2015 \qc \par }"
    )
    lines = ["1 of 1 DOCUMENT", "", "The Daily", "", r"\cf17 \b \i0 July\cf \b0  1, 2015 Wednesday  ", ""]
    sections = (("SECTION", "NEWS; Pg. 1"), ("LENGTH", "9 words"), ("HEADLINE", "Port closes"), ("BODY", ""))
    lines += [rf"\b {name}: \b0 \i0 {said}" for name, said in sections]
    body = "\n\\par \\pard ".join(start + line for line in [*lines, FIRST, r"\b LANGUAGE: \b0 ENGLISH"])
    raw = r"{\rtf1\ansi\deff0 {\fonttbl{\f0\fmodern Courier;}{\f4\froman Ming {\*\falt &#3204;,M};}} \f0 \fs20 "
    raw += rf"{{\*\LXNComment 1826:52}} \sect \sectd {head}{{\*\bkmkstart DOC_ID_0}}\pard {body} \par }}"
    document = only(rtf.read(raw.encode(), "lexis.doc"))
    assert (document.title, document.date, document.publisher) == ("Port closes", "2015-07-01", "The Daily")
    assert [said for role, said in laid_out(document) if role == "body"] == [FIRST]


def test_a_file_that_breaks_off_is_read_so_far_and_told() -> None:
    raw = written(rf"{FIRST}\par It went{{\footnote A no")[:-1]
    document, unread = rtf.read(raw, "a.rtf")
    assert isinstance(document, Document) and document.text == f"{FIRST}\n\nIt went"
    assert isinstance(unread, Unread) and "breaks off" in unread.reason and unread.advice
    assert [note.text for note in document.notes] == ["A no"]


@pytest.mark.parametrize(
    ("raw", "says", "advises"),
    [
        (b"", "no RTF file", ".txt"),
        (b"The port closed.", "no RTF file", ".txt"),
        (b"PK\x03\x04", "no RTF file", ".docx"),
        (b"{\\rtf1 }", "no text", "recognised"),
        (b"{\\rtf1" + b"{" * 100_000, "nested", ".docx"),
        (b"{\\rtf1 " + b"{}" * 60_000, "pieces", "split"),
    ],
)
def test_what_is_no_rtf_file_that_can_be_read_is_told(
    raw: bytes, says: str, advises: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rtfcodes, "MOST", 100_000)
    with pytest.raises(ReadError) as caught:
        list(rtf.read(raw, "a.rtf"))
    assert says in caught.value.reason and advises in caught.value.advice


@pytest.mark.parametrize(
    "body",
    [
        "\\" * 200_000, "\\'" * 100_000, "\\u" * 100_000, "\\bin999999999 x", "\\bin-5 x", "x\\par " * 40_000,
        r"{\footnote " + r"a\par " * 60_000 + "}", r"{\footnote " * 1_500, r"a\cell " * 40_000 + r"\row",
        r"\uc999999999\u65 " + "x" * 200_000, "a" * 1_000_000, r"{\stylesheet{\s1 " + "x" * 300_000, "\\row" * 50_000,
        r"\u99999999?" * 20_000, "{\\upr" * 1_900, "\xff" * 300_000,
    ],
    ids=lambda body: body[:12],
)  # fmt: skip
def test_hostile_files_cost_no_more_than_their_length(body: str) -> None:
    def read_or_refused() -> None:
        try:
            list(rtf.read(written("Nobody came. " + body), "a.rtf"))
        except ReadError as error:
            assert error.advice

    assert cost(read_or_refused) < 4


PIECES = st.sampled_from([
    "{", "}", "\\par ", "\\pard ", "\\cell ", "\\row ", "\\intbl ", "{\\footnote ", "\\ftnalt ", "\\u8220?", "\\'e9",
    "\\uc2 ", "\\*", "\\v ", "\\b ", "\\s1 ", "\\bin3 ", "\\upr", "\\'", "\\", "Nobody came. ", "\r\n", "\\u-10179?",
    "\\f1 ", "\\info", "\\title ", "\\fonttbl", "\\stylesheet", "\\shptxt ", "\x00f1\x01", "\\page ", "\\super ", "2",
])  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_whatever_codes_a_file_has_it_is_read_or_refused(body: str) -> None:
    try:
        found = list(rtf.read(written("Talks. " + body), "a.rtf"))
    except ReadError as error:
        assert error.advice
        return
    document = found[0]
    assert isinstance(document, Document) and not {"\x00", "\x01"} & set(document.text)
    document.text.encode()
    position = 0
    for block in document.blocks:
        assert not document.text[position : block.start].strip()
        position = block.end
    assert not document.text[position:].strip()
    assert all(0 <= anchor <= len(document.text) for note in document.notes for anchor in note.anchors)
