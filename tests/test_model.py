from __future__ import annotations

import pytest

from briefing.model import Annotations, Briefing, Document, Span, Timex, digest
from tests.factory import make_document

MENDED = Document(
    id="a.txt",
    path="a.txt",
    title="A",
    date=None,
    date_source="none",
    text="One two",  # the source is "One¹\n\n¹ Note.\n\ntwo"
    origin=((0, 0, 3), (4, 15, 3)),
    lines=(0, 5, 6, 14, 15),
)


@pytest.mark.parametrize(("offset", "place"), [(0, (1, 1)), (2, (1, 3)), (3, (1, 4)), (4, (5, 1)), (6, (5, 3))])
def test_a_place_in_the_reading_text_is_found_in_the_file(offset: int, place: tuple[int, int]) -> None:
    assert MENDED.place(offset) == place


def test_spans_overlap_only_within_one_document() -> None:
    assert Span("a", 0, 5).overlaps(Span("a", 4, 6))
    assert not Span("a", 0, 5).overlaps(Span("a", 5, 6))
    assert not Span("a", 0, 5).overlaps(Span("b", 0, 5))
    assert Span("a", 0, 5).contains(Span("a", 1, 5))
    assert not Span("a", 1, 5).contains(Span("a", 0, 5))


def test_a_citation_counts_documents_and_sentences_from_one() -> None:
    first, second = make_document("One. Two.", id="a"), make_document("Three. Four.", id="b")
    briefing = Briefing(
        documents=(first, second),
        annotations={
            "a": Annotations("a", (Span("a", 0, 4), Span("a", 5, 9))),
            "b": Annotations("b", (Span("b", 0, 6), Span("b", 7, 12))),
        },
    )
    assert briefing.citation(Span("b", 8, 10)) == (2, 2)
    assert briefing.text(Span("a", 5, 9)) == "Two."
    with pytest.raises(KeyError):
        briefing.citation(Span("c", 0, 1))


def test_the_expressions_within_a_span_are_found_among_many() -> None:
    timexes = tuple(Timex(Span("a", start, start + 4), "DATE", "2024") for start in range(0, 100, 10))
    found = Annotations("a", timexes=timexes)
    assert found.timexes_in(Span("a", 10, 34)) == timexes[1:4]
    assert found.timexes_in(Span("a", 11, 33)) == timexes[2:3], "what only begins or ends within is not"
    assert found.timexes_in(Span("a", 15, 19)) == ()
    assert Annotations("a").timexes_in(Span("a", 0, 9)) == ()


def test_a_digest_keeps_its_parts_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")
    assert len(digest("a", length=10)) == 10
    assert digest("\ud800")
