"""OpenDocument texts: what is read in which order, notes, titles, and what is none that can be read."""

from __future__ import annotations

import pytest

from briefing.model import Document
from briefing.readers import odt
from tests.readers import presses
from tests.readers.opendocument import note, p, span
from tests.readers.opendocument import odt as written
from tests.readers.presses import STORIES
from tests.readers.single import FIRST, laid_out, only


def read(body: str, **parts: str) -> Document:
    return only(odt.read(written(body, **parts), "report.odt"))


def test_paragraphs_headings_and_places() -> None:
    document = read(
        p("Why the talks failed", "P1") + p("By Bo Ek") + p("3 May 2024") + p("What happened", "P2", tag="h") + p(FIRST)
        + p("What came next", "P3") + p(FIRST.replace("Monday", "Friday"))
        + p(inner=span("And ", "T1") + span("then", "T4"))
        + p(FIRST.replace("Monday", "Sunday")) + p("Ships at the port in May.", "Caption")
    )  # fmt: skip
    assert laid_out(document) == [
        ("title", "Why the talks failed"), ("byline", "By Bo Ek"), ("dateline", "3 May 2024"),
        ("heading", "What happened"), ("body", FIRST), ("heading", "What came next"),
        ("body", FIRST.replace("Monday", "Friday")), ("heading", "And then"),
        ("body", FIRST.replace("Monday", "Sunday")), ("heading", "Ships at the port in May."),
    ]  # fmt: skip
    assert (document.title, document.author, document.date) == ("Why the talks failed", "Bo Ek", "2024-05-03")
    assert (document.unit, document.spot(document.text.index(FIRST))) == ("paragraph", "paragraph 5")


@pytest.mark.parametrize(
    "inner",
    [
        span("Secret. ", "T2"),
        "<office:annotation><text:p>A comment.</text:p></office:annotation>",
        '<text:change-start text:change-id="1"/><text:change text:change-id="2"/>',
        "<text:hidden-text>Secret.</text:hidden-text>",
        "<draw:frame><draw:image/></draw:frame>",
        "<text:soft-page-break/>",
        "<!-- Secret. --><?secret?>",
    ],
)
def test_what_is_not_read(inner: str) -> None:
    gone = f"<text:changed-region><text:deletion>{p('Gone.')}</text:deletion></text:changed-region>"
    deleted = f"<text:tracked-changes>{gone}</text:tracked-changes>"
    happened = f"<text:index-body>{p('What happened 3')}</text:index-body>"
    contents = f"<text:table-of-content>{happened}</text:table-of-content>"
    section = f'<text:section text:display="none">{p("Secret.")}</text:section>'
    body = deleted + contents + section + p("What happened 3", "Contents_20_1") + p("Secret.", "P4")
    assert read(body + p("Nobody ", inner=inner + "came.")).text == "Nobody came."


def test_characters_links_fields_and_text_boxes() -> None:
    spaces = '<text:s text:c="3"/><text:tab/>and<text:line-break/>then<text:s text:c="99999999999"/>'
    assert read(p("Now", inner=spaces)).text == "Now and\nthen"
    assert read(p("40 m", inner=span("2", "T3") + " of\n  floor")).text == "40 m² of floor"
    link = "<text:a>a source</text:a>, <text:date>3 May</text:date>"
    box = f"<draw:frame><draw:text-box>{p('In the box.')}</draw:text-box></draw:frame>"
    listed = f"<text:list><text:list-item>{p('New talks')}</text:list-item></text:list>"
    document = read(p(FIRST) + p("He named ", inner=f"{link}.{box}") + listed + p(FIRST))
    assert document.text == "\n\n".join((FIRST, "He named a source, 3 May.", "In the box.", "New talks", FIRST))
    assert ("body", "New talks") in laid_out(document)


def test_rows_are_data_or_text() -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    head = f"<table:table-header-rows>{row(p('Port'), p('Ships'))}</table:table-header-rows>"
    many = row(p("Quito"), p("312")).replace("table-row>", "table-row table:number-rows-repeated='999999999'>", 1)
    text = row(p(FIRST) + p("It ended."), p("Nobody came."))
    assert read(f"<table:table>{head}{many}{text}</table:table>").text.split("\n\n") == [
        "Port | Ships", "Quito | 312", FIRST, "It ended.", "Nobody came.",
    ]  # fmt: skip


def test_notes_hang_on_their_marks() -> None:
    first, last = note("Bo Ek, “Ships”, The Daily, 4 May 2024."), note("At the end.", "endnote")
    document = read(p("The port closed.", inner=f"{first} It opened.{last}"))
    assert document.text == "The port closed. It opened."
    assert [(one.label, one.text, one.anchors, one.date) for one in document.notes] == [
        ("1", "Bo Ek, “Ships”, The Daily, 4 May 2024.", (16,), "2024-05-04"), ("1", "At the end.", (27,), None),
    ]  # fmt: skip


def test_the_properties_name_title_and_author() -> None:
    made = "<dc:title>Talks</dc:title><meta:initial-creator>Ann Lee</meta:initial-creator><dc:date>2020-01-01</dc:date>"
    document = read(p("Talks") + p(FIRST), properties=made)
    assert (document.title, document.author, document.date) == ("Talks", "Ann Lee", None)


def test_an_export_is_read_article_by_article() -> None:
    found = list(odt.read(written("".join(map(p, presses.nexis_uni()))), "nexis.odt"))
    assert [(one.title, one.author) for one in found] == [(story.title, story.byline or None) for story in STORIES]


def test_a_style_that_is_based_on_itself_is_followed_no_further() -> None:
    circle = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="P1"/>'
    assert read(p("Nobody came.", "P1") + circle).text == "Nobody came."
