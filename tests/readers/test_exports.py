"""Exports of press databases: each article a document with its own facts; what only looks like one is left whole."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.config import load
from briefing.model import Unread
from briefing.pipeline import read, sources
from briefing.readers import docx, html, plain
from briefing.readers.exports import articles
from tests.readers import presses
from tests.readers.presses import LAYOUTS, STORIES, Story
from tests.readers.single import blocks, documents, only
from tests.readers.word import docx as word
from tests.readers.word import paragraph
from tests.timing import cost

PROSE = (
    "The archive showed me the story at once, and I read it twice before I understood what it said of the harbour, "
    "which had been closed for a week by then and would not open again before the spring of the following year.\n\n"
)


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
            kept = document.text[start : start + length]
            assert origin >= before and _flowing(source[origin : origin + length]) == _flowing(kept)
            before = origin + length


def _flowing(text: str) -> str:
    """A text with white space for the line ends, as wrapped lines have it in the end."""
    return text.replace("\r", " ").replace("\n", " ")


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
    ids=lambda text: text[-20:],
)
def test_hostile_files_cost_no_more_than_their_length(text: str) -> None:
    assert cost(lambda: articles(text)) < 4
