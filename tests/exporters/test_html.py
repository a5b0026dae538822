"""The page as HTML: every citation leads to its sentence, and nothing in a document becomes markup."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

from briefing.exporters import html, proofreading
from briefing.exporters.page import citations_of
from tests.exporters.sample import STORY_DOCUMENT, sample


class Elements(HTMLParser):
    """The elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_every_citation_of_the_page_leads_to_its_sentence() -> None:
    page = html.export(sample())
    elements = Elements(page).found
    targets = {attributes["id"] for _, attributes in elements if "id" in attributes}
    links = [attributes["href"] for tag, attributes in elements if tag == "a"]
    cited = citations_of(proofreading.export(sample()))
    assert links == [f"#s{one.document}-{one.sentence}" for one in cited]
    assert {f"#{target}" for target in targets} == set(links)
    assert "story.txt line " in page


def test_the_sentences_below_are_verbatim() -> None:
    rows = re.findall(r"<q>(.*?)</q>", html.export(sample()))
    texts = [" ".join(document.text.split()) for document in sample().documents]
    assert rows
    assert all(any(unescape(row) in text for text in texts) for row in rows)


def test_what_a_document_holds_is_never_markup_nor_a_citation() -> None:
    evil = '<script>alert(1)</script> [1:1] \ue0001:1\ue001 "><img src=x onerror=alert(1)>'
    hostile = replace(sample(), title=evil, documents=(replace(STORY_DOCUMENT, title=evil), sample().documents[1]))
    plain = Elements(html.export(sample())).found
    page = html.export(hostile)
    assert {tag for tag, _ in Elements(page).found} == {tag for tag, _ in plain}
    assert sum(tag == "a" for tag, _ in Elements(page).found) == sum(tag == "a" for tag, _ in plain)
    assert all(not name.startswith("on") for _, attributes in Elements(page).found for name in attributes)


def test_it_loads_nothing() -> None:
    elements = Elements(html.export(sample())).found
    policy = [attributes for tag, attributes in elements if tag == "meta" and "http-equiv" in attributes]
    assert policy[0]["content"] == "default-src 'none'; style-src 'unsafe-inline'"
    assert not [attributes for _, attributes in elements if "src" in attributes]
