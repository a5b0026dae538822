"""History told on its own calendar: the years, months and days a tale has come to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.factory import make_document

WRITTEN = "2009-11-20"
SIEGE = "On 6 May 1527 the town fell. It had been besieged in 1525 and in 1526. "


def values(text: str, date: str | None = None) -> list[str]:
    """The values of the expressions of a text."""
    return [timex.value for timex in timexes(make_document(text, date=date))]


@pytest.mark.parametrize("date", [None, WRITTEN])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court fled. Nobody stayed. It came back in October.", ["1527-10"]),
        ("The court fled. In February it came back.", ["1527-02"]),
        ("That night the court fled.", ["1527-05-06TNI"]),
        ("At 3 p.m. that day the court fled.", ["1527-05-06T15:00"]),
        ("At 4.30 a.m. the next morning it fled.", ["1527-05-07T04:30"]),
        ("The next year it came back.", ["1528"]),
        ("Later that year it fled. Two days later it was caught.", ["1527", "1527-05-08"]),
        ("That summer it fled.", ["1527-SU"]),
        ("The treaty was signed on the 9th and broken on the 3rd.", ["1527-05-09", "1527-06-03"]),
        ("On the evening of the 9th it fled.", ["1527-05-09TEV"]),
        ("The king had sailed on 7 March.", ["1527-03-07"]),
        ("The king had sailed in August.", ["1526-08"]),
        ("In August the king had sailed.", ["1526-08"]),
        ("By August the king had sailed.", ["1527-08"]),
        ("On that date the king sailed.", ["1527-05-06"]),
    ],
)
def test_a_tale_is_read_against_what_it_has_come_to(text: str, expected: list[str], date: str | None) -> None:
    assert values(SIEGE + text, date)[3:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town fell in October 1854. In March the army left.", ["1854-10", "1855-03"]),
        ("The town fell in June 1854. In May the army left.", ["1854-06", "1854-05"]),
        ("In July 1870 he led, a hero of the war of 1859. In August he fell.", ["1870-07", "1859", "1870-08"]),
        ("In July 1870 he led the march. In 1859 he had led another. It fell in May.", ["1870-07", "1859", "1870-05"]),
        ("In July 1870 it rose. In 1859 it stood. In May it fell.", ["1870-07", "1859", "1859-05"]),
        ("By the end of 1870 it stood. In January it fell.", ["1870", "1871-01"]),
        ("In July 1870 it rose. It fell in 1875. The following year it burned.", ["1870-07", "1875", "1876"]),
        ("In 1968 they came. In March they fought. In 1969 they left in June.", ["1968", "1968-03", "1969", "1969-06"]),
        (
            "In 1968 the town fell. That night it rained. The next day it shone.",
            ["1968", "XXXX-XX-XXTNI", "XXXX-XX-XX"],
        ),
        (
            "On 6 May 1527 it fell. In 1530 the king died. That night it rained.",
            ["1527-05-06", "1530", "XXXX-XX-XXTNI"],
        ),
        ("In 1968 the town fell. Last year a stone was set up.", ["1968", "XXXX"]),
        ("In 1968 the town fell. It has shrunk this past summer.", ["1968", "XXXX-SU"]),
        ("In May 1968, on Friday, the town fell.", ["1968-05", "XXXX-WXX-5"]),
        ("It rained in March. On the 16th the mill burned.", ["1066-03", "1066-03-16"]),
        ("On the 16th the mill burned.", []),
    ],
)
def test_what_a_tale_does_not_tell_stays_open(text: str, expected: list[str]) -> None:
    assert values("Of 1066 and 1453. " + text)[2:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm was founded in 1968. On Friday it said that sales rose in March.", "2013-03"),
        ("It was founded in 1968 and sold in 2011. In March it opened a shop.", "2013-03"),
        ("Founded in 1968, rebuilt in 1970 and 1980, it burned two days ago. It opened in March.", "2013-03"),
    ],
)
def test_news_that_recalls_old_years_is_no_tale(text: str, expected: str) -> None:
    assert values(text, "2013-05-08")[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was founded in 1968. It grew in March.", "XXXX-03"),
        ("It was founded in 2008 and rebuilt in 2012. It grew in March.", "XXXX-03"),
        ("It was founded in 1968 and rebuilt in 1970. It is to grow next year.", "XXXX"),
        ("It was founded in 1968 and rebuilt in 1970. It grew in March.", "1970-03"),
    ],
)
def test_a_text_without_a_date_may_be_news(text: str, expected: str) -> None:
    assert values(text)[-1] == expected


def test_a_day_that_is_not_known_is_none_to_count_from() -> None:
    text = "On 6 May 1927 he left. It rained. It snowed. He came on 3 September. Two days later he left. "
    assert values(text + "The month was wet.") == ["1927-05-06", "XXXX-09-03", "XXXX-XX-XX", "XXXX-XX"]


def test_a_tale_of_many_years_may_come_to_the_year_before() -> None:
    years = "".join(f"In {year} they fought. " for year in range(1999, 2010))
    assert values(years + "In 2007 the mine burned. In March it was shut.", "2010-11-20")[-1] == "2007-03"
    assert values("In 2006 and 2007 the mine burned. In September it was shut.", "2010-11-20")[-1] == "2010-09"


def test_who_goes_to_and_fro_between_recent_years_tells_no_tale() -> None:
    years = "".join(
        f"In {year} they fought. " for year in (2002, 2009, 1999, 2001, 1998, 2009, 2003, 2008, 2002, 2009, 1995)
    )
    text = years + "The talks began in December 2002. The town was glad. On 9 November the council approved the deal."
    assert values(text, "2010-11-20")[-1] == "2010-11-09"


def test_a_weekday_in_a_tale_follows_its_day() -> None:
    text = "As in 1500, 1510, 1525 and 1526, on 5 May 1927 it fell. On Monday they fled."
    assert values(text, WRITTEN)[-1] == "1927-05-09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has taxed ore, as Peru has since May 2023. The council is due to take office on 7 June.", "XXXX-06-07"),
        ("It has taxed ore since May 2023. In June the port closed.", "XXXX-06"),
        ("The party lost the vote in May 2023. It will meet on 7 June.", "XXXX-06-07"),
        ("The party lost the vote in May 2023. On 7 June its leader left.", "2023-06-07"),
        ("The party, which lost the vote in May 2023, said on 7 June that it was ready.", "XXXX-06-07"),
    ],
)
def test_news_without_a_date_is_told_on_from_what_happened_only(text: str, expected: str) -> None:
    document = make_document(text)
    assert [timex.value for timex in timexes(document, parse(document))][-1] == expected


def test_a_month_of_that_year_leads_on() -> None:
    text = "The dispute began in 2023. In February of that year it grew, and the first strike started on March 13."
    document = make_document(text, date="2024-09-16")
    assert [one.value for one in timexes(document, parse(document))][-1] == "2023-03-13"


RECALLED = "The temple is old. Kerinda lost it in 1907, 1962 and 1998, and has never owned that it is lost. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{RECALLED}On 15 November the ministers met and have agreed.", "2009-11-15"),
        ("The court confirmed it in May 2008.\n\nOn 15 November the ministers met.", "2009-11-15"),
        ("The court confirmed it in May 2008. On 15 November the ministers met.", "2008-11-15"),
    ],
)
def test_a_commentary_that_recalls_old_years_tells_of_its_own(text: str, expected: str) -> None:
    document = replace(make_document(text, date=WRITTEN), genre="Commentary")
    assert timexes(document, parse(document))[-1].value == expected
