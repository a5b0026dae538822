"""Exports of press databases: each article a document with its own facts; what only looks like one is left whole."""

from __future__ import annotations

import json
import random
import textwrap
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.config import load
from briefing.model import Document, Unread
from briefing.pipeline import read, sources
from briefing.readers import docx, html, pdf, plain
from briefing.readers.exports import articles
from tests.readers import presses
from tests.readers.presses import STORIES, Story
from tests.readers.printing import column
from tests.readers.printing import pdf as printed
from tests.readers.single import only
from tests.readers.word import docx as word
from tests.readers.word import paragraph

LAYOUTS: dict[str, Callable[..., str]] = {
    "nexis": presses.nexis,
    "nexis without labels": lambda stories=STORIES: presses.nexis(stories, labelled=False),
    "nexis uni": lambda stories=STORIES: "\n\n".join(presses.nexis_uni(stories)),
    "nexis uni, line by line": lambda stories=STORIES: "\n".join(presses.nexis_uni(stories)),
    "factiva": presses.factiva,
    "factiva indexed": presses.factiva_indexed,
    "factiva as rows": lambda stories=STORIES: presses.factiva_indexed(stories, between=" | "),
    "proquest": presses.proquest,
}
PROSE = (
    "The archive showed me the story at once, and I read it twice before I understood what it said of the harbour, "
    "which had been closed for a week by then and would not open again before the spring of the following year.\n\n"
)


def documents(text: str, name: str = "all.txt") -> list[Document]:
    return list(plain.read(text.encode(), name))


def blocks(document: Document, *roles: str) -> list[str]:
    return [" ".join(document.text[b.start : b.end].split()) for b in document.blocks if b.role in roles]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_article_is_a_document_with_the_facts_stated(layout: str) -> None:
    found = documents(LAYOUTS[layout]())
    assert [(d.title, d.publisher, d.author) for d in found] == [
        (story.title, story.paper, story.byline or None) for story in STORIES
    ]
    assert [d.date for d in found] == ["2012-10-12", "2012-10-13", "2012-10-15"]
    assert {d.date_source for d in found} == {"metadata"}
    assert {d.path for d in found} == {"all.txt"} and len({d.id for d in found}) == len(found)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_of_an_article_its_own_text_is_read_and_nothing_that_the_database_adds(layout: str) -> None:
    for document, story in zip(documents(LAYOUTS[layout]()), STORIES, strict=True):
        assert " ".join(blocks(document, "body")) == " ".join(story.paragraphs).removeprefix("VARNA, Bulgaria -- ")
        assert blocks(document, "title") == [story.title] and blocks(document, "heading") == []
        aside = " ".join(blocks(document, "back"))
        assert "512 words" in aside or "LENGTH" in aside or "Database" in aside
        for added in ("Jane Indexer", "Indexer, Jane", "Max Lens", "opyright", "(c) 2012", "Pontika Oil |"):
            assert (added in document.text) == (added in aside)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_place_is_the_line_of_the_file(layout: str) -> None:
    text = LAYOUTS[layout]()
    lines = text.split("\n")
    for document, story in zip(documents(text), STORIES, strict=True):
        for words in ("on Friday after", "will report in two", "owner, Pontika Oil"):
            if words in " ".join(story.paragraphs):
                offset = document.text.index(words.split()[0], document.blocks[-1].start // 4)
                line, column = document.place(offset)
                assert lines[line - 1][column - 1 :].startswith(words.split()[0])
        assert text[document.source_offset(0) :].startswith(document.text[:20])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_ids_stay_when_an_article_is_added(layout: str) -> None:
    new = Story(
        "Varna opens again", "The Sofia Post", "October 20, 2012", "Bo Ek", ("The port of Varna is open again.",)
    )
    before = {d.title: d.id for d in documents(LAYOUTS[layout]())}
    if "factiva" in layout or layout == "proquest":  # the database names them, by their number here
        assert all(id.startswith("all.txt:") for id in before.values())
        return
    after = {d.title: d.id for d in documents(LAYOUTS[layout]((new, *STORIES)))}
    assert len(after) == 4 and before.items() <= after.items()


def test_the_databases_own_names_are_ids() -> None:
    assert [d.id for d in documents(presses.factiva())] == [f"all.txt:{presses.key(number)}" for number in (1, 2, 3)]
    assert [d.id for d in documents(presses.proquest())] == [f"all.txt:91416500{number}" for number in (1, 2, 3)]


def test_an_article_that_is_there_twice_has_two_ids() -> None:
    first, second = documents(presses.nexis((STORIES[0],)) + presses.nexis((STORIES[0],)))
    assert second.id == f"{first.id}-2"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_file_of_one_article_goes_by_its_own_name(layout: str) -> None:
    document = only(plain.read(LAYOUTS[layout]((STORIES[0],)).encode(), "2019-01-01.txt"))
    assert (document.id, document.title, document.date) == ("2019-01-01.txt", STORIES[0].title, "2012-10-12")


def test_the_day_of_the_download_in_a_files_name_dates_no_article() -> None:
    undated = Story("Varna opens", "The Sofia Post", "Autumn", "", ("The port of Varna is open again.",))
    found = list(plain.read(presses.nexis((*STORIES, undated)).encode(), "nexis-2019-01-01.txt"))
    assert [d.date for d in found] == ["2012-10-12", "2012-10-13", "2012-10-15", None]


def test_what_the_database_could_not_show_is_a_document_without_facts() -> None:
    sorry = "\n\n    4 of 4 DOCUMENTS\n\nThere is an error in this document and it is not possible to display it.\n"
    *_, last = documents(presses.nexis() + sorry)
    assert (last.title, last.date, last.publisher) == (last.id, None, None)
    assert blocks(last, "body") == ["There is an error in this document and it is not possible to display it."]


def test_a_headline_over_two_lines_is_one() -> None:
    long = "Port of Varna closes after a blast in its oil terminal, which had not been inspected by anybody since 2009"
    for labelled in (True, False):
        text = presses.nexis((STORIES[1], STORIES[2]._replace(title=long)), labelled=labelled)
        wrapped = text.replace(long, long.replace("had not", "had\nnot"))
        assert documents(wrapped)[1].title == long


@pytest.mark.parametrize(
    "text",
    [
        PROSE * 2 + "1 of 10 DOCUMENTS\n\n" + PROSE,
        PROSE * 2 + presses.nexis((STORIES[0],)),
        presses.factiva((STORIES[0],)) + PROSE * 2,
        PROSE * 2 + presses.proquest((STORIES[0],)),
        PROSE + "Length: 512 words\n\nBody\n\n" + PROSE + "End of Document\n",
        PROSE + "Document 1 of 2\n\nLength: 4 words\n\n" + PROSE + "Document 2 of 2\n\n" + PROSE,
        PROSE + "Document BLSEAH0020121012e8ac00001\n\nIn some words.\n\n" + PROSE,
        "_" * 60 + "\n\nFull text: " + PROSE + "\n\nThe publication date: unknown.\n\n" + "_" * 60,
    ],
)  # fmt: skip
def test_a_text_that_only_looks_like_an_export_is_left_whole(text: str) -> None:
    document = only(plain.read(text.encode(), "a.txt"))
    assert (document.id, document.text) == ("a.txt", text)


def test_word_and_web_pages_are_exports_too() -> None:
    paragraphs = presses.nexis_uni()
    found = list(
        docx.read(word("".join(map(paragraph, paragraphs)), properties="<dc:creator>Ann Lee</dc:creator>"), "a.docx")
    )
    assert [(d.title, d.author) for d in found] == [(story.title, story.byline or None) for story in STORIES]
    for document in found:
        number = document.place(document.text.index("The inquiry") if "The inquiry" in document.text else 0)[0]
        assert document.text[document.blocks[0].start :].startswith(paragraphs[document.first_line - 1])
        assert document.unit == "paragraph" and number >= document.first_line
    page = "<body>" + "".join(f"<div><p>{line}</p></div>" for line in presses.nexis_uni()) + "</body>"
    assert [d.title for d in html.read(page.encode(), "a.html")] == [story.title for story in STORIES]


def test_facts_of_an_article_are_corrected_by_its_id_and_copies_are_read_once(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(presses.factiva(STORIES))
    (tmp_path / "two.txt").write_text(presses.factiva(STORIES[:2]))
    id = f"one.txt:{presses.key(2)}"
    (tmp_path / "briefing.toml").write_text(f'sources = ["."]\n[documents.{json.dumps(id)}]\ndate = 2012-10-14\n')
    config = load(tmp_path / "briefing.toml")
    found = list(read(sources(config), config))
    assert [one[0].date for one in found if not isinstance(one, Unread)] == ["2012-10-12", "2012-10-14", "2012-10-15"]
    copies = [one for one in found if isinstance(one, Unread)]
    assert [(one.path, "text of one.txt" in one.reason) for one in copies] == [("two.txt", True)] * 2


LINES = sorted(
    {line for layout in LAYOUTS.values() for line in layout().split("\n")} | {"Body", "BODY:", "LP", "TD", ""}
)


CHANGES = st.lists(
    st.tuples(st.sampled_from(["cut", "put", "swap"]), st.integers(0, 400), st.integers(0, 400)), max_size=25
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(sorted(LAYOUTS)), CHANGES, st.sampled_from(["\n", "\n\n", "\r\n", "\n \n"]))
def test_whatever_lines_an_export_has_each_document_is_whole(
    layout: str, changes: list[tuple[str, int, int]], end: str
) -> None:
    lines = LAYOUTS[layout]().split("\n")
    for change, one, other in changes:
        one %= len(lines)
        if change == "cut" and len(lines) > 1:
            del lines[one]
        elif change == "put":
            lines.insert(one, LINES[other % len(LINES)])
        else:
            other %= len(lines)
            lines[one], lines[other] = lines[other], lines[one]
    _are_whole(end.join(lines))


def test_shuffled_pieces_of_exports_never_fail() -> None:
    order = random.Random(7)
    lines = [line for layout in LAYOUTS.values() for line in layout().split("\n")]
    for _ in range(30):
        order.shuffle(lines)
        _are_whole("\n".join(lines))
    _are_whole("\n".join(presses.nexis_uni()).replace("Body", "Body\nBody"))


def _are_whole(source: str) -> None:
    """The documents of a text have ids of their own, blocks that cover them, and stand in the text in order."""
    found = documents(source)
    before = 0
    assert len({document.id for document in found}) == len(found) > 0
    for document in found:
        position = 0
        for block in document.blocks:
            assert block.start < block.end and not document.text[position : block.start].strip()
            position = block.end
        assert not document.text[position:].strip()
        for start, origin, length in document.origin:
            assert origin >= before and source[origin : origin + length] == document.text[start : start + length]
            before = origin + length


@pytest.mark.parametrize(
    "text",
    [
        " " * 300_000 + "LENGTH: Length: 1 of 2 DOCUMENTS",
        "LENGTH: 1 words\n" + "1 of 2 DOCUMENTS\n" * 60_000,
        "LENGTH: 1 words\n" * 60_000 + "End of Document\n",
        "Length: 1 words\nOctober 12, 2012\n" * 20_000 + "End of Document\n" * 20_000,
        "10 words\n12 October 2012\nDocument BLSEAH0020121012e8ac00001\n" * 10_000,
        "HD \nPD \nLP \n" * 20_000 + "words\nDocument BLSEAH0020121012e8ac00001\n",
        ("_" * 60 + "\nFull text: \nPublication date: May 1, 2012\n") * 10_000,
        "_" * 400_000 + "\nFull text: Publication date: ",
        "Body: " * 60_000 + "\nLength: 1 words\n",
    ],
)
def test_hostile_files_cost_no_more_than_their_length(text: str) -> None:
    before = process_time()
    articles(text)
    assert process_time() - before < 3


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
    assert "died,\nMayor" in found[3].text
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
