"""Word files: what is read in which order, notes, titles, and what is no Word file."""

from __future__ import annotations

import pytest

from briefing.model import Document
from briefing.readers import docx
from tests.readers.single import FIRST, laid_out, only
from tests.readers.word import docx as word
from tests.readers.word import paragraph, run


def read(body: str, **parts: str) -> Document:
    return only(docx.read(word(body, **parts), "report.docx"))


def test_paragraphs_headings_and_places() -> None:
    document = read(
        paragraph("Why the talks failed", "Titel") + paragraph("By Ann Lee") + paragraph("3 May 2024")
        + paragraph("What happened", "Mine") + paragraph(FIRST) + paragraph("Ships at the port in May.", "Cap")
        + paragraph(FIRST.replace("Monday", "Friday"))
    )  # fmt: skip
    assert laid_out(document)[:5] == [
        ("title", "Why the talks failed"), ("byline", "By Ann Lee"), ("dateline", "3 May 2024"),
        ("heading", "What happened"), ("body", FIRST),
    ]  # fmt: skip
    assert laid_out(document)[5] == ("heading", "Ships at the port in May.")
    assert (document.title, document.author, document.date) == ("Why the talks failed", "Ann Lee", "2024-05-03")
    assert (document.unit, document.spot(document.text.index(FIRST))) == ("paragraph", "paragraph 5")


def test_changes_are_accepted() -> None:
    inserted = f"<w:ins>{run('never ')}</w:ins><w:del><w:r><w:delText>always </w:delText></w:r></w:del>"
    moved = f"<w:moveFrom>{run('gone ')}</w:moveFrom><w:moveTo>{run('come ')}</w:moveTo>"
    document = read(
        paragraph("He had ", inner=inserted + moved + run("back."))
        + paragraph("They", settings="<w:rPr><w:del/></w:rPr>") + paragraph(" left.")
    )  # fmt: skip
    assert document.text == "He had never come back.\n\nThey left."


def test_what_is_not_read() -> None:
    hidden = run(" Secret.", "<w:vanish/>") + run(" Shown.", '<w:vanish w:val="0"/>')
    field = "<w:r><w:fldChar/><w:instrText>PAGE 7</w:instrText></w:r>"
    contents = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
    document = read(
        f"{contents}<w:sdtContent>{paragraph('What happened 3')}</w:sdtContent></w:sdt>"
        + paragraph("What happened 3", "TOC1")
        + paragraph("Nobody came.", inner=hidden + field)
        + f"<w:sdt><w:sdtContent>{paragraph('A control holds this.')}</w:sdtContent></w:sdt>"
    )
    assert document.text == "Nobody came. Shown.\n\nA control holds this."


def test_tables_lists_and_links() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    numbered = "<w:numPr><w:numId w:val='1'/></w:numPr>"
    layout = row(paragraph(FIRST) + paragraph("It ended."), paragraph("Nobody came."))
    table = row(paragraph("Port"), paragraph("Ships")) + row(paragraph("Quito"), paragraph("312"))
    document = read(
        paragraph(FIRST) + paragraph("New talks", settings=numbered) + paragraph("A vote", settings=numbered)
        + f"<w:tbl>{table}</w:tbl><w:tbl>{layout}</w:tbl>"
        + paragraph("He named ", inner=f"<w:hyperlink>{run('a source')}</w:hyperlink>{run('.')}")
    )  # fmt: skip
    texts = [text for _, text in laid_out(document)]
    assert texts == [
        FIRST,
        "New talks",
        "A vote",
        "Port | Ships",
        "Quito | 312",
        FIRST,
        "It ended.",
        "Nobody came.",
        "He named a source.",
    ]
    assert {role for role, text in laid_out(document) if text in ("New talks", "A vote")} == {"body"}


def test_notes_hang_on_their_marks_in_the_order_of_the_text() -> None:
    def mark(kind: str, id: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{id}"/></w:r>'

    notes = "".join(
        f'<w:footnote w:id="{id}">{paragraph(text)}</w:footnote>'
        for id, text in ((-1, ""), (2, "Bo Ek, “Ships”, The Daily, 4 May 2024."), (5, "Ibid."), (9, "Cited nowhere."))
    )
    document = read(
        paragraph("The port closed.", inner=mark("footnote", 5) + run(" It opened.") + mark("footnote", 2))
        + paragraph("Nobody came.", inner=mark("endnote", 1)),
        notes=notes,
        endnotes=f'<w:endnote w:id="1">{paragraph("At the end.")}</w:endnote>',
    )
    assert document.text == "The port closed. It opened.\n\nNobody came."
    assert [(note.label, note.text, note.anchors) for note in document.notes] == [
        ("1", "Ibid.", (16,)), ("2", "Bo Ek, “Ships”, The Daily, 4 May 2024.", (27,)), ("1", "At the end.", (41,)),
    ]  # fmt: skip
    assert document.notes[1].date == "2024-05-04"


def test_a_raised_figure_is_written_as_one() -> None:
    raised = run("2", '<w:vertAlign w:val="superscript"/>')
    assert read(paragraph("It has 40 m", inner=raised + run(" of floor."))).text == "It has 40 m² of floor."


def test_a_text_box_is_read_once() -> None:
    boxed = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{boxed}</w:drawing></mc:Choice><mc:Fallback><w:pict>{boxed}</w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert read(paragraph("Beside it.", inner=both)).text == "Beside it.\n\nIn the box."


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Why the Talks Failed", "Why the Talks Failed"),
        ("Template 3", "The port and the sea"),
    ],
)
def test_the_properties_title_counts_where_it_is_printed(stated: str, title: str) -> None:
    body = paragraph("The port and the sea") + paragraph("Why the talks failed") + paragraph(FIRST)
    assert read(body, properties=f"<dc:title>{stated}</dc:title>").title == title


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (paragraph("RESTRICTED"), "Talks on the harbour"),
        (paragraph(inner=run("RESTRICTED - EU EYES ONLY", "<w:b/>")), "Talks on the harbour"),
        (paragraph("WHY THE TALKS FAILED", "H1"), "WHY THE TALKS FAILED"),
        (paragraph("Why the talks failed"), "Why the talks failed"),
    ],
)
def test_a_heading_below_a_line_of_capitals_is_the_title(above: str, title: str) -> None:
    document = read(above + paragraph("Talks on the harbour", "H1") + paragraph(FIRST) + paragraph(FIRST))
    assert document.title == title
    assert [text for role, text in laid_out(document) if role == "title"] == [title]


@pytest.mark.parametrize(
    ("creator", "author"),
    [("Ann Lee", "Ann Lee"), ("Microsoft Office User", None), ("admin", None), ("LENOVO USER", None), ("alee7", None)],
)
def test_who_made_the_file_signs_only_by_a_persons_name(creator: str, author: str | None) -> None:
    made = (
        f"<dc:creator>{creator}</dc:creator><dcterms:created xmlns:dcterms='x'>2020-01-01T00:00:00Z</dcterms:created>"
    )
    document = read(paragraph("The port") + paragraph(FIRST), properties=made)
    assert (document.author, document.date) == (author, None)
    signed = read(paragraph("The port") + paragraph("By Bo Ek") + paragraph(FIRST), properties=made)
    assert signed.author == "Bo Ek"
