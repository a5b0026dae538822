"""Web pages: what of them is the story, what they say of it, and what is no page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.model import Document, Unread
from briefing.readers import find_sources, html, passed_over, read_source
from briefing.readers.decoding import ReadError
from briefing.readers.dom import text_of
from briefing.readers.webfacts import day_of
from tests.readers.single import FIRST, only, paragraphs

SECOND = "Rosa Vega, the minister, denied it and said that the talks went on behind closed doors."
STORY = f"<h1>Why the talks failed</h1><p>{FIRST}</p><p>{SECOND}</p>"


def read(body: str, head: str = "") -> Document:
    page = f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return only(html.read(page.encode(), "page.html"))


def test_blocks_come_in_order_and_are_counted() -> None:
    document = read(
        f"<article>{STORY}<h2>What next</h2><ul><li>New talks<li>A <b>vote</b></ul>"
        f"<blockquote><p>We will not sign.</p></blockquote><p>{FIRST.replace('Monday', 'Friday')}</p></article>"
    )
    assert paragraphs(document) == [
        "Why the talks failed", FIRST, SECOND, "What next", "New talks", "A vote", "We will not sign.",
        FIRST.replace("Monday", "Friday"),
    ]  # fmt: skip
    assert [block.role for block in document.blocks][:6] == ["title", "body", "body", "heading", "body", "body"]
    assert (document.unit, document.spot(document.text.index("A vote"))) == ("paragraph", "paragraph 6")


@pytest.mark.parametrize(
    "beside",
    [
        "<nav><a href=/>Home page</a> Lead story</nav>",
        "<script>var lead = '<p>story</p>';</script>",
        "<style>p { color: red }</style>",
        "<template><p>Lead story of the day.</p></template>",
        "<noscript><p>Lead on without scripts.</p></noscript>",
        "<svg><text>Lead</text></svg>",
        "<button>Lead</button><select><option>Lead</select><textarea>Lead</textarea>",
        "<p hidden>Lead story of the day.</p>",
        "<div aria-hidden=true><p>Lead story of the day.</p></div>",
        "<p style='color:red; Display : none'>Lead story of the day.</p>",
        "<span style='visibility:hidden'>Lead</span>",
        "<aside><p>Lead story of the day that stands beside.</p></aside>",
        "<div role=complementary><p>Lead story of the day.</p></div>",
        "<div role=dialog><p>Lead us your cookies.</p></div>",
        "<footer><p>Lead Media, all rights reserved.</p></footer>",
        "<div class='row related-posts'><p>Lead story of the day, one that is not this one.</p></div>",
        "<ul><li><a href=a>Lead</a></li><li><a href=b>Follow</a></li></ul>",
        "<form><label>Lead</label><input><p>By leading you agree to it.</p></form>",
        "<del>Lead</del>",
    ],
)
def test_what_is_beside_a_story_is_not_read(beside: str) -> None:
    document = read(f"<main>{STORY}{beside}<p>Nobody came, the guard said.</p></main>")
    assert "Lead" not in document.text and document.text.endswith("Nobody came, the guard said.")


@pytest.mark.parametrize(
    "within",
    [
        "<div class=story-share-price><p>{}</p></div>",
        f"<div class=widget><p>{{}}</p><p>{FIRST}</p><p>{SECOND}</p></div>",
        "<form><div class=page><p>{}" + " And more was said." * 40 + "</p></div></form>",
        "<blockquote>It ended.<footer>{}</footer></blockquote>",
        "<article><header><p>{}</p></header></article>",
        "<details><summary>More</summary><p>{}</p></details>",
        "<p style='display:block'>{}</p>",
        "<ul><li><a href=a>New talks</a> were called, and the rest: {}</li></ul>",
        "<ins>{}</ins>",
    ],
)
def test_what_only_looks_like_it_is_read(within: str) -> None:
    assert "Led by Vega, they left." in read(STORY + within.format("Led by Vega, they left.")).text


def test_the_article_is_read_without_the_rest_where_it_holds_most() -> None:
    rest = "<div><p>Subscribers read more of this on their own pages, and pay for it.</p></div>"
    assert paragraphs(read(f"{rest}<article>{STORY}<p>{FIRST * 3}</p></article>{rest}"))[0] == "Why the talks failed"
    teasers = "".join(f"<article><h2>Story {n}</h2><p>{FIRST}</p></article>" for n in range(4))
    assert read(f"<div>{teasers}</div>").text.count(FIRST) == 4


def test_a_headline_above_the_article_is_read() -> None:
    document = read(f"<h1>Why they failed</h1><article><p>{FIRST}</p></article>", "<title>Why they failed</title>")
    assert paragraphs(document)[0] == "Why they failed"


def test_breaks_spaces_quotes_and_raised_figures() -> None:
    document = read(
        f"<p>{FIRST}<br><br>She said:&nbsp; <q>Over</q>\n and out. It has 40 m<sup>2</sup>.</p><pre>one\ntwo</pre>"
    )
    assert paragraphs(document)[:2] == [FIRST, "She said: “Over” and out. It has 40 m²."]
    assert "one\ntwo" in document.text


def test_tables_are_read_row_by_row_and_layout_tables_as_text() -> None:
    data = "<table><tr><th>Port<th>Ships<tr><td>Quito<td>312</table>"
    layout = (
        f"<table><tr><td><a href=a>World</a> <a href=b>Sport</a><td><p>{FIRST}</p>It ended.<br><br>{SECOND}</table>"
    )
    assert paragraphs(read(data + layout)) == ["Port | Ships", "Quito | 312", FIRST, "It ended.", SECOND]


def test_a_caption_is_one_even_if_it_is_a_sentence() -> None:
    document = read(
        f"{STORY}<figure><img alt=x><figcaption>Ships wait at the port.</figcaption></figure><p>{FIRST}</p>"
    )
    assert [block.role for block in document.blocks if "Ships wait" in document.text[block.start : block.end]] == [
        "heading"
    ]


CITED = "Ann Lee, “Ports”, The Daily, 3 May 2024."


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<sup><a href="#n1" id=r1>1</a></sup>', f'<ol><li id=n1>{CITED} <a href="#r1">↩</a></ol>'),
        ('<a href="#n1"><sup>[1]</sup></a>', f"<p><a name=n1></a>[1] {CITED}</p>"),
        ('<a role=doc-noteref href="#n1">1</a>', f"<aside><p id=n1>1. {CITED}</p></aside>"),
        (
            '<a href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span>[1]</span></span></a>',
            f'<div><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> {CITED}</p></div></div>',
        ),
        ('<sup><a href="#n1">1</a></sup>', f"<footer><div id=n1><p>{CITED}</p></div></footer>"),
    ],
)
def test_notes_hang_on_the_links_to_them(mark: str, note: str) -> None:
    document = read(f"<article>{STORY}<p>It ended.{mark} Nobody came.</p>{note}</article>")
    (found,) = document.notes
    assert document.text.endswith("It ended. Nobody came.")
    assert (found.label, found.text, found.date) == ("1", CITED, "2024-05-03")
    assert document.text[: found.anchors[0]].endswith("It ended.")


@pytest.mark.parametrize(
    "page",
    [
        f"<p id=top>{FIRST}</p><p>{SECOND} <a href='#top'>Back</a> <a href=#top>1</a></p>",
        f"<ul><li><a href='#c1'>1</a> Talks</ul><h2 id=c1>Talks</h2><p>{FIRST}</p>",
        f"<p>{FIRST} <a href='#more'>More</a></p><p id=more>{SECOND}</p>",
        f"<p>{FIRST}<sup><a href='#gone'>1</a></sup></p><p>{SECOND}</p>",
    ],
)
def test_a_link_within_a_page_is_no_note(page: str) -> None:
    document = read(page)
    assert document.notes == () and FIRST in document.text


def test_a_mark_whose_note_is_not_there_stays_raised() -> None:
    assert "said so¹." in read("<p>Ana Reyes said so<sup><a href='#gone'>1</a></sup>. It ended at noon.</p>").text


def linked(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@context': 'https://schema.org', **fields})}</script>"


ARTICLE = {
    "@type": ["NewsArticle"], "headline": "Other &amp; words", "datePublished": "2024-05-03T23:30:00-07:00",
    "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "publisher": {"name": "The Quito Post"},
}  # fmt: skip


@pytest.mark.parametrize("data", [ARTICLE, {"@graph": [{"@type": "WebPage", "datePublished": "2023-01-01"}, ARTICLE]}])
def test_linked_data_say_who_wrote_when(data: dict[str, object]) -> None:
    document = read(STORY, linked(**data) + "<meta name=date content=2020-01-01>")
    assert (document.title, document.date, document.date_source) == ("Why the talks failed", "2024-05-03", "metadata")
    assert (document.author, document.publisher) == ("Ann Lee, Bo Ek", "The Quito Post")
    assert read(f"<p>{FIRST}</p>", linked(**data)).title == "Other & words"


@pytest.mark.parametrize(
    "broken", ["{", "[" * 50_000, '"text"', "null", '{"@graph": {"@type": 3}}', '{"@type": "NewsArticle", "author": 3}']
)
def test_broken_linked_data_say_nothing(broken: str) -> None:
    document = read(STORY, f"<script type='application/ld+json'>{broken}</script>")
    assert (document.date, document.author) == (None, None)


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("<meta property='article:published_time' content='2024-05-03T01:00:00+09:00'>", "", "2024-05-03"),
        ("<meta name='DC.date.issued' content='3 May 2024'>", "", "2024-05-03"),
        ("<meta name=parsely-pub-date content='2024-05-03T01:00:00Z'>", "", "2024-05-03"),
        ("<meta itemprop=datePublished content='Fri, 03 May 2024 10:00:00 GMT'>", "", "2024-05-03"),
        ("", "<time pubdate datetime='2024-05-03'>Friday</time>", "2024-05-03"),
        ("", "<time datetime='2024-05-03T10:00'>Friday</time>", "2024-05-03"),
        ("", "<time datetime='2024-05-03'>Fri</time><time datetime='2024-05-04'>Sat</time>", None),
        ("<meta property='article:published_time' content='1970-01-01T00:00:00Z'>", "", None),
        ("<meta property='article:modified_time' content='2024-05-03T01:00:00Z'>", "", None),
        ("<meta name=date content='soon'>", "", None),
        ("", "<p>May 3, 2024</p>", "2024-05-03"),
    ],
)
def test_the_day_of_publication_is_as_the_page_writes_it(head: str, body: str, date: str | None) -> None:
    assert (
        read(f"<article><h1>Why the talks failed</h1>{body}<p>{FIRST}</p><p>{SECOND}</p></article>", head).date == date
    )


def test_the_day_is_the_pages_own() -> None:
    assert day_of("2024-05-03T23:59:00-11:00") == "2024-05-03" and day_of("20240503") == "2024-05-03"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<meta property=og:site_name content='The Quito Post'><title>Talks end | The Quito Post</title>", "Talks end"),
        (
            "<link rel=canonical href='https://www.quitopost.example/a'><title>Talks end - QuitoPost</title>",
            "Talks end",
        ),
        ("<title>Talks end – Reuters</title>", "Talks end"),
        ("<title>Talks end - what now</title>", "Talks end - what now"),
        ("<meta property=og:title content='Talks end'><title>Buy the Post</title>", "Talks end"),
    ],
)
def test_the_title_is_the_pages_without_the_sites_name(head: str, title: str) -> None:
    assert read(f"<p>{FIRST}</p><p>{SECOND}</p>", head).title == title


def test_the_headline_is_what_the_page_calls_it_if_that_is_printed() -> None:
    page = f"<h1>Horn Notes</h1><h2>May 3, 2024</h2><h3>Why they failed</h3><p>{FIRST}</p><p>{SECOND}</p>"
    document = read(page, "<title>Horn Notes: Why they failed</title>")
    assert document.title == "Why they failed"
    assert [document.text[block.start : block.end] for block in document.blocks if block.role == "title"] == [
        "Why they failed"
    ]
    above = f"<main><h1>Why they failed</h1><article><p>{FIRST}</p><p>{SECOND}</p></article></main>"
    assert read(above, "<title>Why they failed | Forum of the North</title>").title == "Why they failed"
    assert read(f"<p>The port and the sea</p><p>{FIRST}</p>", "<title>memo</title>").title == "The port and the sea"


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("<meta name=author content='By Ann Lee'>", "Ann Lee"),
        ("<meta name=author content=admin>", None),
        ("<meta name=author content='https://www.facebook.com/ann'>", None),
        ("<meta name=author content='The Post'><meta property=og:site_name content='The Post'>", None),
    ],
)
def test_who_signs(head: str, author: str | None) -> None:
    assert read(STORY, head).author == author


def test_the_address_is_the_one_it_gives_itself_or_the_one_it_was_saved_from() -> None:
    assert read(STORY, "<link rel=canonical href='https://a.example/b'>").url == "https://a.example/b"
    assert read(STORY, "<link rel=canonical href='javascript:alert(1)'>").url is None
    raw = b"<!-- saved from url=(0019)https://a.example/c -->\n<p>" + FIRST.encode()
    assert only(html.read(raw, "a.html")).url == "https://a.example/c"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "cp1252"),
        ("<meta charset='windows-1252'>", "cp1252"),
        ("<meta charset=utf-8>", "utf-16"),
        ("<meta charset=shift_jis>", "utf-8-sig"),
        ("<meta charset=x-unknown>", "utf-8"),
        ("<meta charset=utf-7>", "utf-8"),
        ("", "cp1252"),
    ],
)
def test_the_encoding_is_the_marks_then_the_declared_one(head: str, encoding: str) -> None:
    words = "The café’s owner said “no” – twice, and the café’s guests said it too."
    assert words in text_of(f"{head}<p>{words}</p>".encode(encoding))


@pytest.mark.parametrize(
    "raw", [b"", b"   ", b"<!-- nothing -->", b"<html><body></body></html>", b"<script>x</script>"]
)
def test_a_page_without_text_is_told(raw: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        only(html.read(raw, "a.html"))
    assert caught.value.advice


def test_a_page_nested_deeper_than_any_is_refused_rather_than_cut_off() -> None:
    assert "deep" in read("<div>" * 1_500 + "deep down" + "</div>" * 1_500).text
    with pytest.raises(ReadError, match="too deep"):
        read("<div>" * 50_000 + "deep down")


def test_entities_are_characters_and_no_more() -> None:
    laughs = '<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><p>It is &b; and &amp; &#8220;x&#8221; \x00.'
    text = only(html.read(laughs.encode(), "a.html")).text
    assert "hahaha" not in text and "& “x”" in text


def test_what_a_browser_saved_with_a_page_is_no_document(tmp_path: Path) -> None:
    page = f"<html><body>{STORY}</body></html>"
    for name in ("Talks.html", "Talks_files/frame.html", "my_files/other.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page)
    (tmp_path / "old.htm").write_text(page.replace("Monday", "Friday"))
    (told,) = passed_over([tmp_path])
    assert told.path == "Talks_files" and "browser" in told.reason
    found = [source for source in find_sources([tmp_path]) if not isinstance(source, Unread)]
    assert [source.name for source in found] == ["Talks.html", "my_files/other.html", "old.htm"]
    assert all(isinstance(one, Document) for source in found for one in read_source(source))


def test_a_page_of_the_program_as_html_is_never_a_source(tmp_path: Path) -> None:
    from briefing.exporters.html import export
    from briefing.model import Briefing

    (tmp_path / "brief.html").write_text(export(Briefing(title="Ports")))
    (source,) = find_sources([tmp_path])
    assert not isinstance(source, Unread) and list(read_source(source)) == []
