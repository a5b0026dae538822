"""What the layouts of press databases vary in, as real exports do: marks, mastheads, bylines, tables, feet of pages."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest

from briefing.model import Document, Unread
from briefing.readers import html, pdf
from tests.readers import presses
from tests.readers.presses import LAYOUTS, STORIES
from tests.readers.printing import column
from tests.readers.printing import pdf as printed
from tests.readers.single import blocks, documents, only


def test_lines_below_the_day_and_a_headline_in_parts() -> None:
    text = presses.nexis(labelled=False).replace("2012 Friday", "2012, Tuesday, Late Edition - Final")
    text = text.replace("Late Edition\n", "Correction Appended\n").replace("1 of 3 DOC", "FOCUS - 1 of 3 DOC")
    text = text.replace("Inquiry opened into the blast at Varna\n", "Inquiry opened;\nMinister speaks\n")
    found = documents(text)
    assert [one.title for one in found] == [STORIES[0].title, "Inquiry opened; Minister speaks", STORIES[2].title]
    assert [one.date for one in found] == ["2012-10-12", "2012-10-13", "2012-10-15"]


def test_what_stands_below_the_text_in_a_table_is_none_of_it() -> None:
    text = presses.factiva_indexed(between=" | ").replace(
        "CO | ", "CT | Ana Petrova, 555\n\nRF | BSH-12\n\nIN | Oil\n\nCO | "
    )
    for document, story in zip(documents(text), STORIES, strict=True):
        assert blocks(document, "body", "heading")[-1] == story.paragraphs[-1]


def test_a_line_of_the_text_may_begin_as_a_code_does() -> None:
    story = STORIES[0]._replace(paragraphs=("RE elections nobody spoke.", "IN BRIEF: Nobody came.", "CO levels rose."))
    first, _ = documents(presses.factiva_indexed((story, STORIES[1])))
    assert blocks(first, "body", "heading") == list(story.paragraphs)


def _table(rows: list[tuple[str, list[str]]]) -> str:
    return "".join(
        f"<tr><td align=right><b>{code}</b>&nbsp;</td><td>{''.join(f'<p>{said}</p>' for said in cell)}</td></tr>"
        for code, cell in rows
    )


def test_fields_in_the_tables_of_a_page() -> None:
    page = "<form>"
    for number, story in enumerate(STORIES, 1):
        rows = [("HD", [story.title]), *([("BY", [f"By {story.byline}"])] if story.byline else [])]
        rows += [("WC", ["295 words"]), ("PD", ["12 October 2012"]), ("ET", ["15:32"]), ("SN", [story.paper])]
        rows += [("SC", ["BSH"]), ("LA", ["English"]), ("CY", ["(c) 2012 BSH"])]
        rows += [("LP", [story.paragraphs[0]]), ("TD", list(story.paragraphs[1:])), ("RF", ["BULGARIA-PORT"])]
        rows += [("NS", ["gdis : Disasters"]), ("AN", [f"Document {presses.key(number)}"])]
        page += f"<div class='article enArticle'><table>{_table(rows)}</table></div>"
    found = list(html.read(page.encode(), "a.html"))
    assert [(d.title, d.publisher, d.author, d.date) for d in found] == [
        (story.title, story.paper, story.byline or None, "2012-10-12") for story in STORIES
    ]
    for document, story in zip(found, STORIES, strict=True):
        assert " ".join(blocks(document, "body")) == " ".join(story.paragraphs).removeprefix("VARNA, Bulgaria -- ")


def test_an_export_as_pdf_is_left_whole_and_that_is_told() -> None:
    lines = [textwrap.wrap(line.replace("\xa0", " "), 70) for line in presses.nexis_uni()]
    ends = [index for index, (*_, last) in enumerate(lines) if last == "End of Document"]
    pages = [lines[above:below] for above, below in pairwise([0, *(end + 1 for end in ends)])]
    raw = printed([column([one for line in page for one in (*line, "")], top=780, pitch=6) for page in pages])
    document, unread = pdf.read(raw, "a.pdf")
    assert isinstance(document, Document) and document.id == "a.pdf" and STORIES[2].paragraphs[0] in document.text
    assert isinstance(unread, Unread) and "export of 3 articles" in unread.reason and ".rtf" in unread.advice
    letter = printed([column(["The port of Varna is open again.", "End of Document"])])
    assert only(pdf.read(letter, "b.pdf")).id == "b.pdf"


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("By Ana Petrova apetrova@bsherald.example", "Ana Petrova"),
        ("Ana Petrova, Black Sea Herald, Varna", "Ana Petrova"),
        ("Ana Petrova;Ilya Dimov; Bo Ek", "Ana Petrova; Ilya Dimov; Bo Ek"),
        ("Ana Petrova, Ilya Dimov and Bo Ek", "Ana Petrova, Ilya Dimov and Bo Ek"),
        ("BY ANA PETROVA", "ANA PETROVA"),
        ("By", None),
        ("Ana Petrova;and reported by Ilya Dimov", "Ana Petrova; and reported by Ilya Dimov"),
    ],
)
def test_a_byline_is_cut_to_those_it_names(byline: str, author: str | None) -> None:
    text = presses.nexis(STORIES[:2]).replace("BYLINE: By Ana Petrova and Ilya Dimov", f"BYLINE: {byline}")
    assert documents(text)[0].author == author


@pytest.mark.parametrize("layout", ["nexis", "factiva", "nexis uni", "proquest"])
@pytest.mark.parametrize(
    "note",
    [
        "___ (c)2012 The Black Sea Herald (Varna) Visit The Black Sea Herald at www.bsh.example Distributed by Pontus.",
        "Published by Pontus Syndication with permission from Black Sea Herald. For any query please contact us.",
        "Copyright 2012 Pontus. All rights reserved.",
    ],
)
def test_who_passed_an_article_on_is_none_of_it(layout: str, note: str) -> None:
    stories = [story._replace(paragraphs=(*story.paragraphs, note)) for story in STORIES]
    for document, story in zip(documents(LAYOUTS[layout](stories)), STORIES, strict=True):
        assert " ".join(blocks(document, "body", "heading")).endswith(story.paragraphs[-1])
        assert any(note[:30] in aside for aside in blocks(document, "back"))


def test_who_distributes_a_paper_does_not_publish_it() -> None:
    paper = STORIES[0].paper.center(80).rstrip()
    text = presses.nexis().replace(paper, f"{paper}\n\n{'Distributed by Pontus Agency'.center(80).rstrip()}")
    assert [one.publisher for one in documents(text)] == [story.paper for story in STORIES]


def test_lines_are_wrapped_in_a_short_article_if_they_are_in_the_others() -> None:
    text = "The last keeper of the lighthouse at Cape Kaliakra, Nikola Petrov, 93, has died, Mayor Petar Nikolov said."
    found = documents(presses.nexis((*STORIES, STORIES[1]._replace(title="Keeper dies", paragraphs=(text,)))))
    assert "died, Mayor" in found[3].text
    assert blocks(found[3], "body", "heading") == [text]


@pytest.mark.parametrize("layout", ["nexis uni", "factiva", "factiva indexed", "nexis", "nexis without labels"])
def test_an_article_whose_mark_is_missing_is_one(layout: str) -> None:
    text = LAYOUTS[layout]()
    if layout.startswith("nexis") and layout != "nexis uni":
        text = text[text.index("1 of 3 DOCUMENTS") + len("1 of 3 DOCUMENTS") :]
    else:
        text = text[: text.index(STORIES[2].paragraphs[1]) + len(STORIES[2].paragraphs[1])]
    found = documents(text)
    assert [one.title for one in found] == [story.title for story in STORIES]
    assert blocks(found[2], "body")[-1] == STORIES[2].paragraphs[-1]


def test_lines_that_are_like_marks_and_days_cut_and_date_nothing() -> None:
    counted = STORIES[0]._replace(paragraphs=("1 of 2", *STORIES[0].paragraphs, "End of document"))
    for layout in ("nexis", "nexis without labels"):
        text = LAYOUTS[layout]((counted, STORIES[1])).replace("LENGTH:", "DATELINE: May 5, 2011\n\nLENGTH:")
        found = documents(text)
        assert [(one.title, one.date) for one in found] == [
            (STORIES[0].title, "2012-10-12"), (STORIES[1].title, "2012-10-13"),
        ]  # fmt: skip


def test_an_article_without_a_headline_has_none() -> None:
    text = presses.nexis(STORIES[:2]).replace(f"HEADLINE: {STORIES[0].title}\n\n", "")
    first, second = documents(text)
    assert STORIES[0].title not in first.text and (first.publisher, first.date) == (STORIES[0].paper, "2012-10-12")
    assert not {"title"} & {block.role for block in first.blocks} and second.title == STORIES[1].title
    assert "Copyright" not in first.title and "Herald" not in first.title


def test_the_feet_of_pages_are_no_headlines() -> None:
    foot = "Page 1 of 3 © 2012 Factiva, Inc. All rights reserved."
    short = STORIES[1]._replace(title="Inquiry opened", byline="Bo Ek")
    text = presses.factiva((STORIES[0], short)).replace("\n\n\n", f"\n\n{foot}\n\n\n")
    assert [(one.title, one.author) for one in documents(text)] == [
        (STORIES[0].title, STORIES[0].byline), ("Inquiry opened", "Bo Ek"),
    ]  # fmt: skip


@pytest.mark.parametrize("mark", ["TD\n\n", "TD | ", "TD\t"])
def test_the_code_between_lead_and_text_is_lifted_out_and_a_bank_is_not(mark: str) -> None:
    story = STORIES[1]._replace(paragraphs=("The port is open.", "It cost little.", "TD Bank said so."))
    text = presses.factiva_indexed((story, STORIES[0])).replace("TD\n\n", mark)
    first, _ = documents(text)
    assert blocks(first, "body", "heading") == list(story.paragraphs)
    assert text[first.source_offset(first.text.index("It cost")) :].startswith("It cost")
