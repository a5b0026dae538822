"""Wordings of dates, lengths and parts of the day that news of many countries has beside the plain ones."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.annotators.timex.test_tagger import found, only
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll passed 4,000 two days after the flood.", [("two days", "P2D")]),
        ("The talks open at noon and last 90 minutes.", [("noon", "2024-10-24T12:00"), ("90 minutes", "PT90M")]),
        ("Rents fell over the past fortnight.", [("the past fortnight", "P2W")]),
        ("It took an hour and 45 minutes.", [("an hour and 45 minutes", "PT1H45M")]),
        ("He was held for a further 28 days.", [("a further 28 days", "P28D")]),
        ("The kiln burst minutes after it was lit.", [("minutes", "PTXM")]),
        ("She kept the minutes of the board.", []),
        ("They paddled in the week before the vote.", [("the week", "P1W")]),
        ("Tides rose in the 60s and 70s.", [("the 60s", "196X"), ("70s", "197X")]),
        ("They were in their 60s and 70s.", []),
        ("It was the worst storm in over 120 years.", [("over 120 years", "P120Y")]),
        ("She will run it now and over the next few months.", [("now", "PRESENT_REF"), ("the next few months", "PXM")]),
        ("She ran it over three years.", [("three years", "P3Y")]),
        ("It rose within minutes.", [("minutes", "PTXM")]),
        ("It fell 3% in a single week.", [("a single week", "P1W")]),
        ("It fell in after-hours trading.", []),
        ("It is the third such fire in as many months.", []),
        ("It held for a second. Later, a second.", [("a second", "PT1S")]),
        ("Jan-Feb sales rose.", [("Jan", "2025-01"), ("Feb", "2025-02")]),
        ("He was seen as recently as May.", [("May", "2024-05")]),
        ("More recently he was seen in Alder.", [("More recently", "PAST_REF")]),
    ],
)
def test_lengths_and_references(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("It took some 15 hours.", "APPROX"),
        ("It took up to five hours.", "EQUAL_OR_LESS"),
        ("It took just over two months.", "MORE_THAN"),
        ("It took just under two months.", "LESS_THAN"),
        ("It closed late on Monday.", "END"),
    ],
)
def test_bounds_belong_to_the_expression(text: str, mod: str) -> None:
    timex = only(text)
    assert (timex.mod, text[timex.span.start : timex.span.end]) == (mod, text[text.index(" ", 3) + 1 : -1])


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Hail fell overnight Sunday.", "overnight Sunday", "2024-10-20TNI"),
        ("The kiln fell on Christmas morning.", "Christmas morning", "2024-12-25TMO"),
        ("It rained in the night of 3 to 4 May.", "the night of 3 to 4 May", "2024-05-03TNI"),
        ("Output fell in the final quarter of 2023.", "the final quarter of 2023", "2023-Q4"),
        ("Output fell in the opening quarter of last year.", "the opening quarter of last year", "2023-Q1"),
        ("The case opens in two weeks' time.", "two weeks' time", "2024-W45"),
        ("The case opens in a month's time.", "a month's time", "2024-11"),
        ("The case opens in the new year.", "the new year", "2025"),
        ("Rents have risen since the new year.", "the new year", "2024"),
        ("The gap will close in the current fiscal.", "the current fiscal", "2024"),
        ("It opened on the first Monday in May 2023.", "the first Monday in May 2023", "2023-05-01"),
        ("It shut on the last Friday of May 2023.", "the last Friday of May 2023", "2023-05-26"),
        ("It opens on the first Tuesday of each month.", "the first Tuesday of each month", "P1M"),
        ("It burnt a year ago today.", "a year ago today", "2023-10-24"),
        ("It burnt a week ago today.", "a week ago today", "2024-10-17"),
        ("It burnt fifty years ago this month.", "fifty years ago this month", "1974-10"),
        ("The polls open over Easter weekend.", "Easter weekend", "2025-W16-WE"),
        ("The fair is on Labor Day weekend.", "Labor Day weekend", "2024-W35-WE"),
        ("It rained in the small hours of 21 July 1969.", "the small hours of 21 July 1969", "1969-07-21TMO"),
        ("It rained in the second half of May.", "the second half of May", "2024-05"),
        ("Hail fell overnight into Monday.", "overnight into Monday", "2024-10-20TNI"),
        ("Hail fell in the night from Sunday to Monday.", "the night from Sunday to Monday", "2024-10-20TNI"),
        ("Hail fell in the early hours of Monday morning.", "the early hours of Monday morning", "2024-10-21TMO"),
        ("Hail fell at 9:36 p.m. Tuesday ET.", "9:36 p.m. Tuesday ET", "2024-10-22T21:36"),
        ("It was gone by evening.", "evening", "2024-10-24TEV"),
        ("Earlier in the week he sang.", "Earlier in the week", "2024-W43"),
    ],
)
def test_dates(text: str, words: str, value: str) -> None:
    assert found(text) == [(words, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The war ended on 11 November 1918, the blockade the following summer.", ["1918-11-11", "1919-SU"]),
        ("The mill shut in 2008. The following spring it burnt. The previous winter was cold.", None),
        ("The following spring the mill burnt.", ["XXXX-SP"]),
        ("They met on 7 July 2024. Earlier in the week it rained.", ["2024-07-07", "2024-W27"]),
        ("They met on 7 July 2024. It is dry. Earlier in the week it rained.", ["2024-07-07", "2024-W43"]),
        ("In the 1970s he wrote plays; by the end of the decade he wrote songs.", ["197X", "197X"]),
        ("In the 1970s he wrote plays. Output will double by the end of the decade.", ["197X", "202X"]),
        ("The mill burnt on 11 May 2001. Two decades later it stands.", ["2001-05-11", "202X"]),
        ("The mill burnt in 1990. The next year it was rebuilt.", ["1990", "1991"]),
        ("The mill burnt in 1990. It will open the next year.", ["1990", "2025"]),
        ("She left the stage and four years later became a nun.", ["P4Y"]),
        ("Prices rose 3% in September from a year earlier.", ["2024-09", "2023-09"]),
        ("Output rose in July, unlike in the same month of last year.", ["2024-07", "2023-07"]),
        ("Output rose in July, unlike in the corresponding month of the previous year.", ["2024-07", "2023-07"]),
        ("He first sang on 25 May 1951, and his last 22 years later.", ["1951-05-25", "1973"]),
        ("He bought one kiln on 17 May 1951 and another three days later.", ["1951-05-17", "1951-05-20"]),
        ("Thirty years ago, in the early hours of June 4, it burnt.", ["1994", "1994-06-04TMO"]),
        ("Thirty years ago it burnt. On June 4 it was rebuilt.", ["1994", "2024-06-04"]),
        ("Sales rose in the three months to June 30, up from a year earlier.", ["P3M", "2024-06-30", "2023-Q2"]),
        ("Sales rose in the three months to May 30, and a year earlier.", ["P3M", "2024-05-30", "2023"]),
        ("She left in September, and a year earlier her son did.", ["2024-09", "2023"]),
    ],
)
def test_what_is_counted_from_what_was_named(text: str, values: list[str] | None) -> None:
    document = make_document(text, date="2024-10-22")
    expected = ["2008", "2009-SP", "2007-WI"] if values is None else values
    assert [timex.value for timex in timexes(document, parse(document))] == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They were seen on Friday. At 5 p.m. they left the pier.", "2024-10-18T17:00"),
        ("They were seen on Friday. The inquest opens at 5 p.m.", "2024-10-22T17:00"),
        ("They were seen on Friday. Berg said at 5 p.m. he had no news.", "2024-10-22T17:00"),
        ("They were seen on Friday. The pier is high. At 5 p.m. they left.", "2024-10-22T17:00"),
    ],
)
def test_a_time_of_day_is_told_on_from_the_sentence_before(text: str, value: str) -> None:
    document = make_document(text, date="2024-10-22")
    assert timexes(document, parse(document))[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks in Alder resume on Sunday, with envoys hoping for a truce.", "2024-10-27"),
        ("Talks in Alder did not resume on Sunday.", "2024-10-20"),
        ("Rovers have won only twice and face Alder on Sunday.", "2024-10-27"),
        ("Mara Tull could play in Sunday's friendly.", "2024-10-27"),
        ("Mara Tull could speak of Sunday's attack.", "2024-10-20"),
        ("Mara Tull played in Sunday's friendly.", "2024-10-20"),
        ("Mara Tull plays her last match on Sunday.", "2024-10-27"),
        ("Rovers have won only twice and lost in Alder on Sunday.", "2024-10-20"),
        ("The probe was launched on New Year's Eve.", "2023-12-31"),
        ("The rail link will open on May Day.", "2025-05-01"),
    ],
)
def test_a_verb_puts_a_day_ahead_or_back(text: str, value: str) -> None:
    document = make_document(text, date="2024-10-22")
    assert [timex.value for timex in timexes(document, parse(document))] == [value]
