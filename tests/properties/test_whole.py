"""For any documents: every item lies in its document, ids are stable and unique, orders are total."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from briefing.edtf import is_edtf
from briefing.exporters import annotations as annotation_lines
from briefing.exporters.json import export as export_json
from briefing.exporters.proofreading import export as export_page
from briefing.model import Briefing, Document, Span
from briefing.replay import apply
from tests.factory import make_document

SENTENCES = (
    "Seoul rejected the plan on Friday, its foreign ministry said.",
    "“We will not send weapons,” President Jane Doe told reporters in Paris last week.",
    "He denied it.",
    "It added that the government would “review” its stance.",
    "Has the minister resigned?",
    "About 500 soldiers are reported to have died in the two days after 3 May 2021.",
    "ACME Corp. may sue Bob Smith, who was CEO of ACME until 2019.",
    "BOB: I never said that.",
    "Why did she go?",
    "Mr. Smith and Ms. Lee said they will meet on Monday at 5 p.m. in Kyiv.",
    "According to Reuters, North Korea and South Korea signed a treaty in the 1990s.",
)
HOSTILE = (
    "\x00", "\x1b]0;x\x07", "\u202e", "\ud800", "“", "”", '"', "'", "``", "''", "«", "\r\n", "\n\n", "\n", "\t",
    "\u200b", "]", "[/b]", "](http://x)", "<script>", "# ", "---", "’", "‘", "—", "…", "¹", "(", ")", ",", ".", "?",
    "1", "%", "$", "é", "👍🏽", "שלום", "said", "it", "on", "Friday", "Korea", "not", "the", "Dr.", "U.S.", " ", "  ",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(SENTENCES), st.sampled_from(HOSTILE), st.text(max_size=8)), max_size=25).map(
    " ".join
)
DATES = st.sampled_from([None, "2024-10-25", "2024-10", "2024", "2024-12-05"])
FOLDERS = st.lists(st.tuples(TEXTS, DATES), min_size=1, max_size=3)


SECTIONS = [
    "## Bottom line", "## Actors", "## Chronology", "## Key quotes", "## Open questions", "## Sources",
]  # fmt: skip


def kinds_of(page: str) -> set[str]:
    """The kinds of everything that a Markdown reader sees in a page."""
    tokens = MarkdownIt("commonmark").parse(page)
    return {part.type for token in tokens for part in (token, *(token.children or ()))}


def briefing_of(folder: list[tuple[str, str | None]]) -> Briefing:
    documents = [
        make_document(text, date, id=f"{number}.txt", title=text[:30]) for number, (text, date) in enumerate(folder)
    ]
    return assemble(documents, {one.id: annotate(one, parse(one)) for one in documents}, title="T")


def spans_in(node: object) -> Iterator[Span]:
    """Every span anywhere in a value."""
    if isinstance(node, Span):
        yield node
    elif isinstance(node, tuple | list):
        for part in node:
            yield from spans_in(part)
    elif hasattr(node, "__dataclass_fields__") and not isinstance(node, Document):
        for name in node.__dataclass_fields__:
            yield from spans_in(getattr(node, name))


SLOW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SLOW
@given(FOLDERS)
@example([("", None)])
@example([("\ud800", "2024")])
@example([("“" * 300, None)])
def test_any_documents_give_a_briefing_that_holds(folder: list[tuple[str, str | None]]) -> None:
    briefing = briefing_of(folder)
    lengths = {document.id: len(document.text) for document in briefing.documents}
    for span in spans_in([*briefing.annotations.values(), briefing.actors, briefing.chronology, briefing.quotes,
                          briefing.questions]):  # fmt: skip
        assert 0 <= span.start < span.end <= lengths[span.document]
    for items in (briefing.actors, briefing.chronology, briefing.quotes, briefing.questions):
        ids = [item.id for item in items]
        assert len(ids) == len(set(ids))
    for event in briefing.chronology:
        assert event.evidence
        assert event.date is None or is_edtf(event.date)
    dated = [event.date is not None or event.earliest is not None for event in briefing.chronology]
    assert dated == sorted(dated, reverse=True), "undated last"
    assert all(question.evidence and question.question.endswith("?") for question in briefing.questions)
    assert all(0 <= item.salience <= 1 for item in briefing.actors)


@SLOW
@given(FOLDERS)
@example([("", None)])
@example([("\ud800 said “\x1b[31m no” to [x](http://y) <b>", "2024")])
def test_any_briefing_can_be_exported_and_shows_no_controls(folder: list[tuple[str, str | None]]) -> None:
    briefing = apply(briefing_of(folder), ())
    tree = json.loads(export_json(briefing).encode("utf-8", "backslashreplace"))
    assert [document["id"] for document in tree["documents"]] == [document.id for document in briefing.documents]
    page = export_page(briefing)
    assert not {character for character in page if ord(character) < 32 and character != "\n"}
    assert "\u202e" not in page
    assert not kinds_of(page) & {"link_open", "image", "html_inline", "html_block", "code_block", "fence", "hr"}
    assert [line for line in page.split("\n") if line.startswith("#")][1:] == SECTIONS
    for document in briefing.documents:
        actors = {mention.span: actor.id for actor in briefing.actors for mention in actor.mentions}
        line = annotation_lines.line(document, briefing.annotations[document.id], actors.get)
        assert line.count("\n") == 1


@SLOW
@given(FOLDERS, TEXTS)
def test_ids_stay_when_a_document_comes(folder: list[tuple[str, str | None]], more: str) -> None:
    before, after = briefing_of(folder), briefing_of([*folder, (more, "2024-11-01")])
    for earlier, later in ((before.quotes, after.quotes), (before.chronology, after.chronology)):
        known = {member for item in later for member in (item.id, *item.members)}
        assert {member for item in earlier for member in (item.id, *item.members)} <= known
