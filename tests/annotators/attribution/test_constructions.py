"""Every construction of reported speech that the layer knows, each beside its nearest counter-example.

The table is in `constructions`.
"""

from __future__ import annotations

import pytest

from briefing.annotators.attribution import attributions
from briefing.annotators.language import parse
from briefing.model import Attribution, Span
from tests.annotators.attribution.constructions import TABLE, Row
from tests.factory import make_document


def told(text: str) -> tuple[str, ...]:
    """The attributions of a text, a line each."""
    document = make_document(text)
    return tuple(line(text, found) for found in attributions(document, parse(document)))


def line(text: str, found: Attribution) -> str:
    """Kind, act of indirect speech, speaker and words of one attribution."""
    kind = f"{found.kind} {found.act}" if found.kind == "indirect" else found.kind
    words = " … ".join(of(text, part) for part in found.quoted) or of(text, found.span)
    return f"{kind} {of(text, found.speaker) or '-'}: {words}"


def of(text: str, span: Span | None) -> str:
    return text[span.start : span.end] if span is not None else ""


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.construction)
def test_what_is_read_from_a_construction(row: Row) -> None:
    assert told(row.text) == row.told


@pytest.mark.parametrize("row", TABLE, ids=lambda row: row.construction)
def test_what_is_read_from_its_counter_example(row: Row) -> None:
    assert told(row.counter) == row.told_of_counter


def test_every_row_tells_something_apart() -> None:
    assert len(TABLE) >= 30
    assert all(row.told != row.told_of_counter or row.text != row.counter for row in TABLE)
