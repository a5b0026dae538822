"""What holds of the page for any documents and any items: nothing forged, everything cited, one sheet, same bytes."""

from __future__ import annotations

from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.exporters import json
from briefing.exporters.annotations import lines
from briefing.exporters.page import fits, read_page
from briefing.exporters.proofreading import check, export
from briefing.model import (
    Actor,
    ActorKind,
    Annotations,
    Briefing,
    DateBasis,
    Document,
    Event,
    EventStatus,
    Holder,
    Mention,
    MentionForm,
    Question,
    QuestionKind,
    Quote,
    QuoteKind,
    Span,
)
from tests.factory import make_document

HOSTILE = 'ab said .,"“”‘[]()1:2*_#<>|`~\\&@\n\t–…?\u202e\x1b\ud800字'
TEXT = st.text(st.sampled_from(HOSTILE) | st.characters(), min_size=1, max_size=90)
DATES = st.sampled_from([None, "2031-03-03", "2031-03", "../2031-03-14", "2031-03-01/2031-03-07", "not a date"])


def whole_words(document: Document, start: int, end: int) -> Span:
    """The span widened to the words it touches: annotators cut at tokens, and the page shows no half words."""
    text = document.text
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(document.id, start, end)


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """Two documents of any text, cut into sentences between any words, items on any spans, events in a sentence."""
    documents = tuple(make_document(draw(TEXT), id=name, title=draw(TEXT), author=draw(TEXT)) for name in ("a", "b"))
    borders = {d.id: whole_words(d, 0, draw(st.integers(1, len(d.text)))).end for d in documents}
    cuts = {d.id: sorted({0, len(d.text), borders[d.id]}) for d in documents}
    found = {
        d.id: Annotations(d.id, tuple(Span(d.id, *pair) for pair in zip(cuts[d.id], cuts[d.id][1:], strict=False)))
        for d in documents
    }

    def span() -> Span:
        document = draw(st.sampled_from(documents))
        start = draw(st.integers(0, len(document.text) - 1))
        return whole_words(document, start, draw(st.integers(start + 1, len(document.text))))

    def within_its_sentence(place: Span) -> Span:
        border = borders[place.document]
        return Span(place.document, place.start, border) if place.start < border < place.end else place

    def actor(number: int) -> Actor:
        form = draw(st.sampled_from(get_args(MentionForm)))
        mention = Mention(span(), draw(st.sampled_from(get_args(ActorKind))), form, function="subject")
        return Actor(f"a{number}", f"{number} {draw(TEXT)}", mention.kind, (mention,), (draw(TEXT),))

    def event(number: int) -> Event:
        status = draw(st.sampled_from(get_args(EventStatus)))
        basis = draw(st.sampled_from(get_args(DateBasis)))
        stated = within_its_sentence(span())
        timex = draw(st.sampled_from([None, stated]))
        return Event(f"e{number}", status, (stated,), draw(DATES), draw(TEXT), basis=basis, timex=timex)

    def quote(number: int) -> Quote:
        words = span()
        named = draw(st.none() | TEXT)
        kind: QuoteKind = draw(st.sampled_from(get_args(QuoteKind)))
        return Quote(f"q{number}", kind, (words,), (words,), None, named, draw(st.none() | TEXT), span(), span())

    def question(number: int) -> Question:
        note = draw(st.sampled_from([None, "ask her"]))
        holders = (Holder(None, "asserts", draw(TEXT), span()), Holder("a0", "denies", None, span()))
        kind = draw(st.sampled_from(get_args(QuestionKind)))
        return Question(
            f"k{number}",
            kind,
            draw(TEXT) + "?",
            (span(),),
            holders=holders,
            note=note,
        )

    return Briefing(
        title=draw(TEXT),
        documents=documents,
        annotations=found,
        actors=tuple(map(actor, range(draw(st.integers(0, 3))))),
        chronology=tuple(map(event, range(draw(st.integers(0, 3))))),
        quotes=tuple(map(quote, range(draw(st.integers(0, 3))))),
        questions=tuple(map(question, range(draw(st.integers(0, 3))))),
    )


@settings(max_examples=150, deadline=None)
@given(briefings())
def test_any_page_is_one_sheet_in_order_with_citations_that_resolve(briefing: Briefing) -> None:
    page = export(briefing)
    assert page == export(briefing)
    assert page.encode("utf-8")
    assert fits(page)
    always = {"R1", "R2", "R3", "R4", "R19", "R24", "R25", "R28"}
    broken = [finding for finding in check(page, briefing, as_written=True) if finding.rule in always]
    assert broken == [], page
    assert len(read_page(page).headings) == 6


@settings(max_examples=50, deadline=None)
@given(briefings())
def test_any_briefing_has_its_json(briefing: Briefing) -> None:
    assert json.export(briefing).encode("utf-8")
    assert lines(briefing).count("\n") == len(briefing.documents)
