"""Events on any input: spans hold, time stays in bounds, the same text gives the same events."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.annotators import annotate
from briefing.annotators.events import events
from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from briefing.edtf import is_edtf
from tests.factory import make_document
from tests.timing import cost

HOSTILE = [
    "",
    " \n\t ",
    "\x00\x1b[31m\u202eFrance expelled \ud800 two diplomats on Monday.\x7f",
    "France expelled two diplomats,\r\nand left.\r\n\r\nIt said so on Friday.\r\n",
    "France said that " * 40 + "it left on Friday.",
    "left and " * 300,
    "(" * 200 + "France left on Friday" + ")" * 200,
    '"' * 301,
    "who was elected in May 2017 " * 60,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("date", [None, "2024-10-25", "2024"])
def test_hostile_texts_are_read(text: str, date: str | None) -> None:
    _check(text, date)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from(["France", "said", "on Friday", "expelled", "and", ",", "who", "in 2019", ".", "\n\n", '"']),
        max_size=40,
    )
)
@example(pieces=["said", "France", "in 2019", "expelled", "said", "France"])  # a source that ends its document
def test_any_order_of_words_is_read(pieces: list[str]) -> None:
    _check(" ".join(pieces), "2024-10-25")


def _check(text: str, date: str | None) -> None:
    document = make_document(text, date=date)
    found = annotate(document, parse(document))
    for event in found.events:
        assert 0 <= event.span.start < event.span.end <= len(text)
        assert event.span.contains(event.trigger)
        assert text[event.span.start : event.span.end].strip() == text[event.span.start : event.span.end]
        assert event.date is None or is_edtf(event.date)
        assert all(0 <= index < len(found.mentions) for index in event.participants)
        assert event.timex is None or 0 <= event.timex < len(found.timexes)
    assert list(found.events) == sorted(found.events, key=lambda event: (event.span, event.trigger))
    assert annotate(document, parse(document)).events == found.events


@pytest.mark.parametrize("piece", ["France said on Friday that Spain left and ", "France, which left in May 2017, "])
def test_a_long_sentence_takes_time_in_proportion(piece: str) -> None:
    def seconds(copies: int) -> float:
        document = make_document(piece * copies, date="2024-10-25")
        parsed = parse(document)
        times = timexes(document, parsed)
        return cost(lambda: events(document, parsed, times))

    assert seconds(800) < 24 * max(seconds(100), 0.02)
