"""The temporal tagger on sentences from life, each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from briefing.model import Timex
from tests.factory import make_document

THURSDAY = "2024-10-24"


def found(text: str, date: str | None = THURSDAY) -> list[tuple[str, str]]:
    """What is found in a text: the words and the value of each expression."""
    return [(text[timex.span.start : timex.span.end], timex.value) for timex in timexes(make_document(text, date))]


def only(text: str, date: str | None = THURSDAY) -> Timex:
    """The one expression of a text."""
    (timex,) = timexes(make_document(text, date))
    return timex


def values(text: str, date: str | None = THURSDAY) -> list[str]:
    return [value for _, value in found(text, date)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The treaty was signed on 5 March 2011 in Oslo.", "5 March 2011", "2011-03-05"),
        ("It closed Oct. 23, 1998, for good.", "Oct. 23, 1998", "1998-10-23"),
        ("The vote of Friday, Oct. 18 was close.", "Friday, Oct. 18", "2024-10-18"),
        ("They met on the 23rd of October.", "the 23rd of October", "2024-10-23"),
        ("The law of 2024-03-01 stands.", "2024-03-01", "2024-03-01"),
        ("Filed 10/25/2024 in court.", "10/25/2024", "2024-10-25"),
        ("Filed 25.10.2024 in court.", "25.10.2024", "2024-10-25"),
        ("Filed 25/10/2024 in court.", "25/10/2024", "2024-10-25"),
        ("Sales rose in March 1997 again.", "March 1997", "1997-03"),
        ("Sales fell in late September.", "late September", "2024-09"),
        ("He left in June last year.", "June last year", "2023-06"),
        ("He was freed last November.", "last November", "2023-11"),
        ("The war began in 1998, they say.", "1998", "1998"),
        ("The 1998 bombing shook the town.", "1998", "1998"),
        ("It was founded in nineteen ninety-four.", "nineteen ninety-four", "1994"),
        ("Growth slowed in fiscal 1989 sharply.", "fiscal 1989", "1989"),
        ("Rents rose in the late 1970s.", "the late 1970s", "197X"),
        ("He sang in the '80s.", "the '80s", "198X"),
        ("A temple of the 11th century.", "the 11th century", "10XX"),
        ("Profit rose in the third quarter of 1984.", "the third quarter of 1984", "1984-Q3"),
        ("Its third-quarter profit rose.", "third-quarter", "2024-Q3"),
        ("Orders fell in the second half of 1989.", "the second half of 1989", "1989-H2"),
        ("The winter of 1994 was mild.", "The winter of 1994", "1994-WI"),
        ("They married last fall.", "last fall", "2023-FA"),
        ("The week of Nov. 4 is full.", "The week of Nov. 4", "2024-W45"),
        ("It must end by year-end.", "year-end", "2024-12-31"),
        ("They came home on Christmas Eve.", "Christmas Eve", "2024-12-24"),
        ("She flew home last Easter.", "last Easter", "2024-03-31"),
    ],
)
def test_calendar_dates(text: str, words: str, value: str) -> None:
    assert (words, value) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He resigned last week.", "last week", "2024-W42"),
        ("It opens early next year.", "early next year", "2025"),
        ("It happened this past month.", "this past month", "2024-09"),
        ("They meet the weekend after next weekend.", "next weekend", "2024-W44-WE"),
        ("Police met them over the weekend.", "the weekend", "2024-W42-WE"),
        ("They spoke on Friday.", "Friday", "2024-10-18"),
        ("They spoke on Thursday.", "Thursday", "2024-10-24"),
        ("They spoke last Thursday.", "last Thursday", "2024-10-17"),
        ("They speak next Thursday.", "next Thursday", "2024-10-31"),
        ("It fell on Friday of last week.", "Friday of last week", "2024-10-18"),
        ("The vote is scheduled for Monday.", "Monday", "2024-10-28"),
        ("They may land as early as Tuesday.", "Tuesday", "2024-10-29"),
        ("They will look into Tuesday's ruling.", "Tuesday", "2024-10-22"),
        ("He left yesterday.", "yesterday", "2024-10-23"),
        ("They arrive the day after tomorrow.", "the day after tomorrow", "2024-10-26"),
        ("Today's vote was close.", "Today", "2024-10-24"),
        ("It holds as of today.", "today", "2024-10-24"),
        ("He died two weeks ago.", "two weeks ago", "2024-W41"),
        ("He died almost four years ago.", "almost four years ago", "2020"),
        ("It stood here 2 1/2 years ago.", "2 1/2 years ago", "2022-04"),
        ("It grew millions of years ago.", "millions of years ago", "PAST_REF"),
        ("They met on May 3. Two days later he fled.", "Two days later", "2024-05-05"),
        ("They met on May 3. In June it fell. Two days later he fled.", "Two days later", "P2D"),
        ("They met on May 3. In June it fell. Two months later he fled.", "Two months later", "2024-08"),
        ("On October 6 he set the vote for October 20.", "October 20", "2024-10-20"),
        ("On October 6 he set the vote for May 20.", "May 20", "2025-05-20"),
        ("It fell in 1990. That year he fled.", "That year", "1990"),
        ("They met on May 3. The following day he fled.", "The following day", "2024-05-04"),
        ("Third-quarter net rose, from $5 million a year earlier.", "a year earlier", "2023-Q3"),
        ("The herd grew to nine from five a year earlier.", "a year earlier", "2023"),
        ("Third-quarter net beat the year-ago quarter.", "the year-ago quarter", "2023-Q3"),
    ],
)
def test_relative_dates(text: str, words: str, value: str) -> None:
    assert (words, value) in found(text)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It struck at 10:35 a.m. on the coast.", "10:35 a.m.", "2024-10-24T10:35"),
        ("They have until 9 p.m. EST Nov. 9.", "9 p.m. EST Nov. 9", "2024-11-09T21:00"),
        ("It begins at noon Saturday.", "noon Saturday", "2024-10-19T12:00"),
        ("Noon came. He left.", "Noon", "2024-10-24T12:00"),
        ("It struck at 0735 GMT.", "0735 GMT", "2024-10-24T07:35"),
        ("It struck at 1:05am (ACDT) this morning.", "1:05am (ACDT) this morning", "2024-10-24T01:05"),
        ("They met Friday night.", "Friday night", "2024-10-18TNI"),
        ("They met last night.", "last night", "2024-10-23TNI"),
        ("They met early this morning.", "early this morning", None),
        ("He will leave at 4 in the morning.", "4 in the morning", "2024-10-24T04:00"),
    ],
)
def test_times(text: str, words: str, value: str | None) -> None:
    if value is None:
        (words, value) = ("this morning", "2024-10-24TMO")
    assert any(words in said and value == meant for said, meant in found(text))
    assert all(timex.type == "TIME" for timex in timexes(make_document(text, THURSDAY)))


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        ("It lasted three days.", "DURATION", "three days", "P3D"),
        ("After a two-hour talk he left.", "DURATION", "two-hour", "PT2H"),
        ("It took a minute and a half.", "DURATION", "a minute and a half", "PT1M30S"),
        ("It took 2 1/2 years.", "DURATION", "2 1/2 years", "P2Y6M"),
        ("Over the past two months it fell.", "DURATION", "the past two months", "P2M"),
        ("It lasted nearly an hour.", "DURATION", "nearly an hour", "PT1H"),
        ("It took two decades.", "DURATION", "two decades", "P20Y"),
        ("They waited for weeks.", "DURATION", "weeks", "PXW"),
        ("It took twelve to 18 months.", "DURATION", "twelve to 18 months", "P18M"),
        ("They march every Friday.", "SET", "every Friday", "XXXX-WXX-5"),
        ("He pays each month.", "SET", "each month", "P1M"),
        ("He swims twice a week.", "SET", "twice a week", "P1W"),
        ("They hold daily rallies.", "SET", "daily", "P1D"),
        ("He now lives abroad.", "DATE", "now", "PRESENT_REF"),
        ("He recently moved.", "DATE", "recently", "PAST_REF"),
        ("They look to the near future.", "DATE", "the near future", "FUTURE_REF"),
        ("It trains the leaders of tomorrow.", "DATE", "tomorrow", "FUTURE_REF"),
        ("The men of today rest.", "DATE", "today", "PRESENT_REF"),
        ("Today's youth rests.", "DATE", "Today", "PRESENT_REF"),
    ],
)
def test_lengths_sets_and_references(text: str, kind: str, words: str, value: str) -> None:
    timex = only(text)
    assert (timex.type, text[timex.span.start : timex.span.end], timex.value) == (kind, words, value)
    assert timex.edtf is None


@pytest.mark.parametrize(
    "text",
    [
        "She may go. May I? Theresa May spoke; so did April Jones and Jan Kavan.",
        "Protesters march on. Prices fall. Springs sprang. The March on Rome failed.",
        "It cost $1998 for 2000 people, 1990 percent more, with Windows 2000 and Agenda 2030.",
        "1800 still missing after the flood",
        "The ferry sank with 1900 passengers; 1850 dead, 2010 other lives in danger.",
        "He is 52 years old and has a 6-year-old son, 12 years of age.",
        "They won 3-2 with version 1.2.12 and play 24/7. See John 3:16.",
        "A second man, the second time, a quarter of the votes, three-quarters of them.",
        "On Bloody Sunday, said the Sunday Times, the Daily Mail and USA Today.",
        "He makes $5 a day and 3 songs a year.",
        "The future of Europe, as soon as possible, the past president.",
        "Call 2024-13-31 or 99/99/2024.",
        "They showed High Noon after Operation Midnight Hammer, beside a spring, with spring water.",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert found(text) == []


def test_undated_documents_keep_what_their_words_say() -> None:
    text = "On Friday, last week, in March, on Aug. 7, yesterday, two years ago, last fall, tonight; on 5 May 2011."
    assert values(text, None) == [
        "XXXX-WXX-5", "XXXX-WXX", "XXXX-03", "XXXX-08-07", "XXXX-XX-XX", "XXXX", "XXXX-FA", "XXXX-XX-XXTNI",
        "2011-05-05",
    ]  # fmt: skip
    assert [timex.edtf for timex in timexes(make_document(text))] == [None] * 8 + ["2011-05-05"]


def test_a_month_as_date_resolves_what_is_certain() -> None:
    text = "Today, yesterday, on Friday, last month, this week, this year; Two years ago."
    assert values(text, "2024-10") == ["2024-10-XX", "2024-XX-XX", "XXXX-WXX-5", "2024-09", "2024-WXX", "2024", "2022"]


def test_a_year_as_date_resolves_what_is_certain() -> None:
    text = "Today, last month, last year, last fall, on Aug. 7; this week."
    assert values(text, "2024") == ["2024-XX-XX", "XXXX-XX", "2023", "XXXX-FA", "XXXX-08-07", "XXXX-WXX"]
    assert values("In December they met; on Dec. 7.", "2024") == ["XXXX-12", "XXXX-12-07"]


def test_edtf_and_bounds() -> None:
    week = only("He resigned last week.")
    assert (week.edtf, week.earliest, week.latest) == ("2024-10-14/2024-10-20", "2024-10-14", "2024-10-20")
    night = only("He resigned last night.")
    assert (night.edtf, night.earliest, night.latest) == ("2024-10-23", "2024-10-23", "2024-10-23")
    assert only("He left about 20 years ago.").edtf == "2004~"


def test_modifier_rule_and_relative() -> None:
    timex = only("It ends early next year.")
    assert (timex.mod, timex.rule, timex.relative) == ("START", "shifted_unit", True)
    assert not only("It ended on 3 May 2011.").relative


def test_ranges_share_their_year_and_month() -> None:
    assert values("From March 3 to June 8, 1998, it rained.") == ["1998-03-03", "1998-06-08"]
    assert values("On June 3-5 and April 24 and 25.") == ["2024-06-03", "2024-06-05", "2024-04-24", "2024-04-25"]
    assert values("On April 24 and 25 more people.") == ["2024-04-24"]


def test_an_expression_stays_within_its_block() -> None:
    text = "Talks set for Monday\n\n24 October 2024\n\nThe envoys arrived in Geneva on Tuesday for a round of talks.\n"
    assert [words for words, _ in found(text)] == ["Monday", "24 October 2024", "Tuesday"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministers will meet in Vienna on Friday.", "2024-10-25"),
        ("The ministers met in Vienna on Friday.", "2024-10-18"),
        ("Trading is to resume in Paris Tuesday.", "2024-10-29"),
        ("The chairman stepped down in February.", "2024-02"),
        ("The chairman will step down in February.", "2025-02"),
    ],
)
def test_tense_from_the_parse(text: str, value: str) -> None:
    document = make_document(text, THURSDAY)
    (timex,) = timexes(document, parse(document))
    assert timex.value == value


def test_the_reporting_verb_does_not_reach_the_date_of_the_talk() -> None:
    document = make_document("The minister said on Friday that talks will begin on Monday.", THURSDAY)
    assert [timex.value for timex in timexes(document, parse(document))] == ["2024-10-18", "2024-10-28"]


@pytest.mark.parametrize("text", ["", " \n\t", "\ud800 last week \udfff", "\u202elast week\x00", "last\r\nweek"])
def test_hostile_text(text: str) -> None:
    assert all(value == "2024-W42" for value in values(text))
