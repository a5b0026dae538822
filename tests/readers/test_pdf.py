"""PDF: order of reading, paragraphs, words, running lines, notes, and what is no PDF."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from briefing.model import Document, Unread
from briefing.readers import pdf, sandbox
from briefing.readers.decoding import ReadError
from tests.readers.printing import Printed, assembled, column
from tests.readers.printing import pdf as printed
from tests.readers.single import paragraphs


def read(pages: Sequence[Sequence[Printed]], title: str = "", turn: int = 0) -> Document:
    document = next(pdf.read(printed(pages, title, turn), "report.pdf"))
    assert isinstance(document, Document)
    return document


PROSE = [
    "The harbour authority said on Monday that all talks had been",
    "broken off after a week, and that no new ones were planned.",
    "",
    "Rosa Vega, the minister, denied it. She said that the talks",
    "went on behind closed doors, and would for some time to come.",
]


def test_lines_are_paragraphs_where_a_gap_parts_them() -> None:
    first, second = paragraphs(read([column(PROSE)]))
    assert first == " ".join(PROSE[:2]) and second == " ".join(PROSE[3:])


def test_an_indent_begins_a_paragraph() -> None:
    lines = [*column(PROSE[:2]), Printed(72, 676, PROSE[3][:56]), Printed(60, 664, PROSE[4])]
    assert [text.split()[0] for text in paragraphs(read([lines]))] == ["The", "Rosa"]


def test_a_line_left_short_ends_a_paragraph() -> None:
    lines = column([PROSE[0], "broken off.", PROSE[3], PROSE[4]])
    assert [text.split()[0] for text in paragraphs(read([lines]))] == ["The", "Rosa"]


def test_a_sentence_that_only_happens_to_end_at_the_edge_begins_none() -> None:
    lines = [
        PROSE[0],
        "broken off after a week, and that none were planned at all.",
        "Nobody had asked for them, said a guard at the gate, in tears.",
    ]
    assert len(paragraphs(read([column(lines)]))) == 1


LEFT = [
    "Ann Lee said that the talks on",
    "the harbour began as they were",
    "planned, and that they all hope",
    "they would last for the rest of",
]
RIGHT = [
    "this week at least, if nobody of",
    "them walked out again.",
    "",
    "The port was calm, all of them",
    "said, and so was the whole sea.",
]


@pytest.mark.parametrize("written", ["by columns", "by rows", "right first"])
def test_columns_are_read_one_after_the_other(written: str) -> None:
    left, right = column(LEFT), column(RIGHT, left=320)
    rows = [line for pair in zip(left, right, strict=False) for line in pair]
    lines = {"by columns": [*left, *right], "by rows": rows, "right first": [*right, *left]}[written]
    headline = Printed(60, 740, "Talks on the harbour go on for a while yet", 16)
    found = paragraphs(read([[*lines, headline]]))
    assert found == [headline.text, " ".join([*LEFT, *RIGHT[:2]]), " ".join(RIGHT[3:])]


def test_the_cells_of_a_table_stay_in_their_row() -> None:
    rows = [[Printed(60 + 150 * n, 500 - 14 * m, cell) for n, cell in enumerate(row)] for m, row in enumerate(
        [("Port", "Ships", "Held"), ("Quito", "312", "4"), ("Lima", "290", "11")]
    )]  # fmt: skip
    text = read([[*column(PROSE), *(cell for row in rows for cell in row)]]).text
    assert "Port | Ships | Held" in text and "Lima | 290 | 11" in text


def spread(line: str, bottom: float, right: float) -> list[Printed]:
    """The words of a line from the left edge to the right, with gaps as wide as that takes."""
    named = line.split()
    gap = (right - 60 - 6 * sum(map(len, named))) / (len(named) - 1)
    lefts = [60 + sum(6 * len(word) + gap for word in named[:number]) for number in range(len(named))]
    return [Printed(left, bottom, word) for left, word in zip(lefts, named, strict=True)]


@pytest.mark.parametrize("line", ["Prosecutor Rosa Vega has begun", "misunderstandings continued"])
def test_the_words_of_a_stretched_line_are_no_cells(line: str) -> None:
    right = 60 + 6 * len(PROSE[0])
    lines = [*column(PROSE[:1]), *spread(line, 688, right), *column(["to ask for it. " + PROSE[4]], top=676)]
    text = read([lines]).text
    assert f" {line} to ask for it. " in text and "|" not in text


def test_cells_as_far_apart_as_in_a_stretched_line_are_a_table_below_others() -> None:
    rows = [
        cell
        for number, row in enumerate(("Port Ships Held", "Lima twenty four"))
        for cell in spread(row, 630 - 14 * number, 60 + 6 * len(PROSE[0]))
    ]
    text = read([[*column(PROSE), *rows]]).text
    assert "Port | Ships | Held" in text and "Lima | twenty | four" in text


def test_running_lines_and_page_numbers_go_and_a_sentence_is_whole_across_pages() -> None:
    pages = [
        [
            Printed(60, 770, "Horn Forum Brief 12", 8), Printed(420, 770, "May 2024", 8),
            *column([f"nothing was decided on the {day} day of these long talks, and"]),
            Printed(290, 30, f"{number} of 3", 8),
        ]
        for number, day in enumerate(("first", "second", "third"), 1)
    ]  # fmt: skip
    document = read(pages)
    assert "Forum" not in document.text and "of 3" not in document.text and "May 2024" not in document.text
    assert len(paragraphs(document)) == 1 and "and nothing was decided" in document.text
    second = document.text.index("nothing", 5)
    assert (document.unit, document.spot(0), document.spot(second)) == ("page", "page 1", "page 2")
    assert document.spot(len(document.text) - 5) == "page 3"


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ([Printed(60, 775, "Horn Forum Brief 12", 8), Printed(340, 775, "The harbour and its talks", 8)], False),
        ([Printed(60, 775, "Horn Forum Brief 12", 8)], True),
        ([Printed(60, 25, "Horn Forum | 12 Port Street | Page 1 of 1", 8)], False),
        ([Printed(60, 25, "Ships at the port: page 1 of 1 of the log", 8)], True),
        ([Printed(60, 775, "Released on 3 May 2024", 8), Printed(340, 775, "Page 1 of 2", 8)], True),
    ],
)
def test_of_a_single_page_what_repeats_the_title_or_counts_pages_is_a_running_line(
    line: list[Printed], stays: bool
) -> None:
    document = read([[*line, Printed(60, 740, "The harbour and its talks", 16), *column(PROSE)]])
    assert document.title == "The harbour and its talks"
    assert all(one.text in document.text for one in line[:1]) is stays


def test_a_heading_at_a_pages_top_begins_anew_and_the_table_of_contents_is_not_read() -> None:
    first = column(["Where the port stands . . . . . . . . 2", "Who closed it ................ iv", "", *PROSE[:1]])
    second = [Printed(60, 760, "Where the port stands", 14), *column(PROSE[:2]), *column(PROSE[3:], top=650)]
    document = read([first, second])
    assert paragraphs(document)[:2] == [PROSE[0], "Where the port stands"] and " . . " not in document.text
    assert document.blocks[1].role == "heading" and "who" not in document.text.casefold()
    assert (
        "He paused ... and left in 2019"
        in read([column(["He paused ... and left in 2019", "for good, they said."])]).text
    )


def test_what_stands_on_every_page_in_the_text_is_no_running_line() -> None:
    pages = [[*column(["Nobody came.", "", PROSE[0], PROSE[1]], top=500)] for _ in range(3)]
    assert read(pages).text.count("Nobody came.") == 3


def test_a_number_in_the_text_is_no_page_number() -> None:
    page = [Printed(60, 760, "Ships held at the port of Quito in the year of the flood:"), Printed(60, 748, "4312")]
    assert "4312" in read([page]).text


@pytest.mark.parametrize(
    ("line", "following", "whole"),
    [
        ("They spoke of the recon-", "struction of the port, which", "reconstruction of"),
        ("The minister is a well-", "known foe of all these talks", "well-known foe"),
        ("They sent the Beijing-", "backed envoy home at once too", "Beijing-backed envoy"),
        ("It was an eleventh-hour, state-of-the-", "art offer, said a guard", "state-of-the-art offer"),
        ("They came from Baden-", "Baden by the morning train, all", "Baden-Baden by"),
    ],
)
def test_hyphens_at_a_lines_end(line: str, following: str, whole: str) -> None:
    divided = ["The talks on the har-", "bour went on, said the min-", "ister, who was there when"]
    document = read([column([*divided, line, following, "nobody else came."])])
    assert whole in document.text and "harbour went on, said the minister," in document.text


def test_where_a_printer_divides_no_words_a_hyphen_is_the_words_own() -> None:
    lines = [PROSE[0], PROSE[1], PROSE[3], PROSE[4]] * 12
    lines[20:20] = [
        "They signed a pact with the owner of a drive-",
        "through eatery, and they signed it with some pride.",
    ]
    assert "drive-through" in read([column(lines, pitch=11)]).text


def test_the_document_decides_by_its_own_words() -> None:
    lines = ["The drive-through was closed, said all of them. A drive-", "through alone is no inn, and the co-"]
    lines += ["operation ends.", "Their cooperation was short, and it was har-", "bour talk."]
    document = read([column(lines)])
    assert "A drive-through alone" in document.text and "the cooperation ends" in document.text


def test_footnotes_hang_on_their_marks() -> None:
    page = [
        Printed(60, 700, "The port was closed on Monday."), Printed(240, 704, "1", 6),
        Printed(60, 687, "It was opened again on Friday."), Printed(240, 691, "2", 6),
        Printed(60, 60, "1", 5), Printed(65, 58, "Ann Lee, “Ports”, The Daily, 3 May 2024.", 8),
        Printed(60, 46, "2. Bo Ek, “Ships”, The Daily, 4 May 2024.", 8),
    ]  # fmt: skip
    document = read([page, column(PROSE)])
    assert document.text.startswith("The port was closed on Monday. It was opened again on Friday.")
    assert [(note.label, note.date, note.anchors) for note in document.notes] == [
        ("1", "2024-05-03", (30,)), ("2", "2024-05-04", (61,)),
    ]  # fmt: skip


def test_a_note_that_goes_on_on_the_next_page_is_whole() -> None:
    first = [
        *column(["The port was closed on Monday, as the owners of most of the"]), Printed(420, 704, "1", 6),
        Printed(60, 60, "1", 5), Printed(65, 58, "Ann Lee, “Ports”, in a paper on the", 8),
    ]  # fmt: skip
    second = [*column(["ships had feared for some time."]), Printed(60, 58, "law of the sea, 3 May 2024.", 8)]
    document = read([first, second])
    assert (
        document.text == "The port was closed on Monday, as the owners of most of the ships had feared for some time."
    )
    assert document.notes[0].text.endswith("in a paper on the law of the sea, 3 May 2024.")


def test_exponents_are_no_notes() -> None:
    page = [*column(["The plot has 40 m"]), Printed(162, 704, "2", 6), Printed(166, 700, " of floor.")]
    assert "40 m² of floor" in read([page]).text


def test_the_title_is_the_largest_text_and_the_day_of_the_file_none() -> None:
    page = [
        Printed(60, 760, "COMMENTARY", 22),
        Printed(60, 730, "Why the talks failed", 18),
        Printed(60, 712, "By Ann Lee"),
        *column(PROSE),
    ]
    document = read([page], title="Template_v3")
    assert (document.title, document.author, document.date) == ("Why the talks failed", "Ann Lee", None)
    assert [block.role for block in document.blocks][:3] == ["byline", "title", "byline"]


def test_the_properties_title_counts_where_it_is_printed() -> None:
    page = [Printed(60, 760, "HORN FORUM SERIES ONE", 22), Printed(60, 730, "Why the talks failed", 12), *column(PROSE)]
    assert read([page], title="Why the Talks Failed").title == "Why the talks failed"


def test_headings_by_their_letters_and_captions() -> None:
    page = [
        *column(PROSE[:2], top=740), Printed(60, 700, "What comes next", 10, bold=True), *column(PROSE[:2], top=685),
        Printed(60, 640, "Figure 2: Ships that were held at the port in May"), *column(PROSE[:2], top=620),
    ]  # fmt: skip
    document = read([page])
    heads = [document.text[block.start : block.end] for block in document.blocks if block.role == "heading"]
    assert heads == ["What comes next", "Figure 2: Ships that were held at the port in May"]


def test_bullets_belong_to_their_items_and_items_are_no_headings() -> None:
    page = [
        *column([PROSE[0], "broken off:"]),
        Printed(66, 660, "•"), Printed(66, 648, "•"),
        Printed(90, 660, "New talks"), Printed(90, 648, "A vote in June"),
        *column(PROSE[3:], top=630),
    ]  # fmt: skip
    document = read([page])
    items = [block for block in document.blocks if document.text[block.start] == "•"]
    assert [(document.text[block.start : block.end], block.role) for block in items] == [
        ("• New talks", "body"), ("• A vote in June", "body"),
    ]  # fmt: skip


def test_a_page_turned_for_print_is_turned_back() -> None:
    assert paragraphs(read([column(PROSE)], turn=90)) == paragraphs(read([column(PROSE)]))


def test_pages_without_text_among_others_are_told() -> None:
    picture = (
        "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"
        "\nstream\nx\nendstream"
    )
    text = "BT /R 10 Tf 60 700 Td (Nobody came.) Tj ET"
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 3 /Kids [6 0 R 8 0 R 10 0 R] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>", picture, "<< >>",
    ]  # fmt: skip
    for number, drawn in enumerate((text, "q 600 0 0 800 0 0 cm /P Do Q", text)):
        resources = "/MediaBox [0 0 600 800] /Resources << /Font << /R 3 0 R >> /XObject << /P 4 0 R >> >>"
        bodies.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {7 + 2 * number} 0 R >>")
        bodies.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    document, unread = pdf.read(assembled(bodies), "scan.pdf")
    assert isinstance(document, Document) and document.spot(len(document.text) - 3) == "page 3"
    assert isinstance(unread, Unread) and "page 2" in unread.reason and "ocrmypdf" in unread.advice


def test_a_scan_says_what_to_do() -> None:
    with pytest.raises(ReadError) as caught:
        next(pdf.read(printed([[], []]), "scan.pdf"))
    assert caught.value.reason == "there is no text in its 2 pages" and "ocrmypdf" in caught.value.advice


ENCRYPTED = printed([column(PROSE)]).replace(
    b"/Info 5 0 R",
    b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
    + b"28" * 32
    + b"> /U <"
    + b"29" * 32
    + b"> >> /ID [<00> <00>]",
)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "no PDF file"),
        (b"<html>", "no PDF file"),
        (b"%PDF-1.7\ngarbage", "damaged"),
        (ENCRYPTED, "password"),
    ],
)
def test_what_is_no_pdf_that_can_be_read_is_told(raw: bytes, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        next(pdf.read(raw, "a.pdf"))
    assert says in caught.value.reason and caught.value.advice


def test_a_file_whose_table_is_lost_is_read_all_the_same() -> None:
    whole = printed([column(PROSE)])
    found = next(pdf.read(whole[: whole.index(b"startxref")].replace(b"0000", b"9999"), "a.pdf"))
    assert isinstance(found, Document) and "Rosa Vega" in found.text


def forms(depth: int) -> bytes:
    """A page that draws a form ten times, which draws another ten times, and so on."""
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >> "
        f"/Contents {depth + 4} 0 R >>",
    ]  # fmt: skip
    for level in range(depth):
        drawn = "/F Do " * 10
        bodies.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F {5 + level} 0 R >> >> "
            f"/Length {len(drawn)} >>\nstream\n{drawn}\nendstream"
        )
    return assembled([*bodies, "<< /Length 5 >>\nstream\n/F Do\nendstream"])


def test_a_file_that_takes_too_long_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert paragraphs(read([column(PROSE)]))
    monkeypatch.setattr(sandbox, "PATIENCE", 0.5)
    with pytest.raises(ReadError, match="too long"):
        next(pdf.read(forms(9), "bomb.pdf"))
    monkeypatch.undo()
    assert paragraphs(read([column(PROSE)])), "the next file is read again"


def test_a_process_that_dies_costs_only_its_file() -> None:
    assert paragraphs(read([column(PROSE)]))
    sandbox._running[0].kill()
    sandbox._running[0].wait()
    assert paragraphs(read([column(PROSE)]))


def test_nothing_in_the_folder_is_taken_for_a_module(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    for name in ("json.py", "pypdfium2.py", "briefing.py"):
        (tmp_path / name).write_text("raise SystemExit('this was run')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sandbox, "_running", [])
    assert paragraphs(read([column(PROSE)]))
