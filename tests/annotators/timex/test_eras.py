"""Years with their era, and what tales of past times tell on from the last date given in full."""

from __future__ import annotations

import pytest

from briefing.annotators.timex import timexes
from tests.annotators.timex.test_tagger import found, values
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Caesar was murdered on 15 March 44 BC.", "15 March 44 BC", "BC0044-03-15"),
        ("The temple fell in March 480 BCE.", "March 480 BCE", "BC0480-03"),
        ("The harbour was dug in 300 B.C. by slaves.", "300 B.C.", "BC0300"),
        ("The wall dates from the 5th century BC.", "the 5th century BC", "BC04"),
        ("Trajan died in AD 117.", "AD 117", "0117"),
        ("Trajan died in 117 AD.", "117 AD", "0117"),
        ("The road dates from the second century AD.", "the second century AD", "01XX"),
    ],
)
def test_years_with_their_era(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


def test_what_only_looks_like_an_era() -> None:
    assert found("The AD 5000 costs more than the BC.") == []
    assert [timex.edtf for timex in timexes(make_document("Rome burned in 390 BC."))] == [None]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("In April 1453 the siege began. On 29 May the city fell.", None, ["1453-04", "1453-05-29"]),
        ("In April 1453 the siege began. On 29 May the city fell.", "2013-04-03", ["1453-04", "1453-05-29"]),
        ("In April 1453 the siege began. In March the snow fell.", None, ["1453-04", "XXXX-03"]),
        ("In April 2012 the shop closed. On 29 March the owner sold it.", "2013-04-03", ["2012-04", "2013-03-29"]),
        ("In 1805 they sailed. In the spring of the following year they fell.", None, ["1805", "1806-SP"]),
        ("In 1805 they sailed. In May of that year they fell.", None, ["1805", "1805-05"]),
        ("In 1805 they sailed. On 3 May the following year they fell.", None, ["1805", "1806-05-03"]),
        ("On 28 June 1914 he was shot. A month later they fought.", None, ["1914-06-28", "1914-07"]),
        ("In March 1914 he left. Two months earlier they fought.", None, ["1914-03", "1914-01"]),
        ("The king died in 1066. That autumn they landed.", None, ["1066", "1066-FA"]),
        ("They won in November 1932 and began the following March.", None, ["1932-11", "1933-03"]),
        ("They won in March 1933 and lost the previous November.", None, ["1933-03", "1932-11"]),
        (
            "In April 1759 they came. On 3 May they landed. It rained. Two years later they left.",
            None,
            ["1759-04", "1759-05-03", "1761"],
        ),
        ("On 4 July 1776 it was read; the next day it was printed.", None, ["1776-07-04", "1776-07-05"]),
    ],
)
def test_a_tale_goes_on_from_its_last_full_date(text: str, date: str | None, expected: list[str]) -> None:
    assert [timex.value for timex in timexes(make_document(text, date=date))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 1 September 1939 troops crossed the river.", ["1939-09-01"]),
        ("The bridge was blown up in the night of 3–4 May 1945.", ["1945-05-03TNI"]),
        ("They came on the morning of August 6, 1945.", ["1945-08-06TMO"]),
        ("They came on the evening of Thursday.", ["2024-10-24TEV"]),
        ("The licence lapsed at midnight on 31 December 2012.", ["2012-12-31T24:00"]),
        ("Cells were kept for 30 min and then for 2 h on ice.", ["PT30M", "PT2H"]),
        ("It may be ended on thirty (30) days' notice.", ["P30D"]),
        ("They were weighed every 15 min on ice.", ["PT15M"]),
        ("The plague of 1348–1350 killed a third.", ["1348", "1350"]),
        ("The talks are expected to last six weeks.", ["P6W"]),
        ("The talks of the last six weeks were hard.", ["P6W"]),
        ("A year and a half ago the mine shut.", ["2023-04"]),
        ("It cost more than the year before.", ["2023"]),
        ("Long ago a miller lived here; how long ago nobody knows.", ["PAST_REF"]),
    ],
)
def test_other_styles(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_the_year_before_something_waits_for_it() -> None:
    assert "the year before" not in dict(found("It was built the year before the war."))
