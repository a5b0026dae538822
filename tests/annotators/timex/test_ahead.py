"""Months, winters and weeks told without a year: behind or ahead, and how closely."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.factory import make_document


@pytest.mark.parametrize(
    ("text", "date", "value"),
    [
        ("Maria Holt took over as chief executive in January.", "2023-12-01", "2023-01"),
        ("The firm announced a visit in January.", "2023-12-01", "2024-01"),
        ("The firm lent 90 million through January.", "2023-12-01", "2024-01"),
        ("The papers spoke of a visit in January.", "2023-12-01", "2024-01"),
        ("Fewer ferries sailed this winter.", "2022-03-20", "2021-WI"),
        ("More ferries will sail this winter.", "2022-03-20", "2022-WI"),
        ("More ferries sail this winter.", "2022-01-20", "2021-WI"),
        ("Fewer ferries sailed this winter.", "2022-12-20", "2022-WI"),
        ("In the spring, the settlers arrived.", "2022-12-20", "2022-SP"),
        ("The settlers arrived in spring.", "2022-12-20", "2022-SP"),
    ],
)
def test_what_a_done_deed_says_of_its_month(text: str, date: str, value: str) -> None:
    document = make_document(text, date=date)
    assert [timex.value for timex in timexes(document, parse(document))] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bank said on Wednesday it would cut 2,000 jobs.", "2013-03-20"),
        ("If Wednesday's talks fail, the mayor could close the port.", "2013-03-27"),
        ("If talks on Wednesday fail, the mayor will close the port.", "2013-03-27"),
        ("If Wednesday's talks failed, nobody said so.", "2013-03-20"),
        ("Wednesday's vote will decide the matter.", "2013-03-27"),
        ("Wednesday's vote was close.", "2013-03-20"),
        ("The judge ordered the owners to pay, by the close of Wednesday.", "2013-03-27"),
        ("Wednesday's hearing would only decide the bail.", "2013-03-27"),
        ("Leaders held talks ahead of Wednesday's summit.", "2013-03-27"),
        ("Leaders held talks ahead of the Wednesday summit.", "2013-03-27"),
        ("Leaders held talks at the Wednesday summit.", "2013-03-20"),
        ("The bank failed to pay its workers on Wednesday.", "2013-03-20"),
        ("The bank declined to comment on Wednesday.", "2013-03-20"),
        ("The bank decided to pay its workers on Wednesday.", "2013-03-27"),
        ("The bank would cut 2,000 jobs on Wednesday.", "2013-03-27"),
        ("Ana Lund will hear Jon Berg, the mayor of Orla, on Wednesday, her office said.", "2013-03-27"),
        ("Ana Lund will hear Jon Berg. On Wednesday, her office said she would free him.", "2013-03-20"),
    ],
)
def test_a_day_of_the_week_is_over_or_ahead(text: str, value: str) -> None:
    document = make_document(text, date="2013-03-22")
    assert [timex.value for timex in timexes(document, parse(document))] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The owners must answer by Wednesday.", "2013-03-27"),
        ("The owners must have left on Wednesday.", "2013-03-20"),
        ("The deadline is noon on Wednesday.", "2013-03-27T12:00"),
        ("They were given a deadline of Wednesday.", "2013-03-27"),
        ("The next hearing is on Wednesday.", "2013-03-27"),
        ("Ministers are meeting in Selm on Wednesday.", "2013-03-27"),
        ("She faces a vote of the members on Wednesday.", "2013-03-27"),
        ("Unless the owners pay by Wednesday, the port shuts.", "2013-03-27"),
        ("When the council meets on Wednesday, it will vote.", "2013-03-27"),
        ("The launch was moved from Thursday to Wednesday.", "2013-03-27"),
        ("The trial was adjourned until Wednesday.", "2013-03-27"),
        ("The port had been shut until Wednesday.", "2013-03-20"),
        ("The treaty is to be signed in January.", "2014-01"),
        ("She is a reader in January.", "2013-01"),
    ],
)
def test_what_is_set_bidden_or_put_off_lies_ahead(text: str, value: str) -> None:
    document = make_document(text, date="2013-03-22")
    assert timexes(document, parse(document))[-1].value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The 3 June vote will decide it.", "2013-06-03"),
        ("After the 3 June vote, rallies grew.", "2012-06-03"),
        ("The strike follows the 3 June attack on the port.", "2012-06-03"),
        ("Since the flood in June, rents have doubled.", "2012-06"),
        ("The flood in June shut the port.", "2012-06"),
        ("A flood in June would shut the port.", "2013-06"),
        ("They will speak of the flood in June.", "2013-06"),
    ],
)
def test_what_nobody_sets_a_day_for_has_been(text: str, value: str) -> None:
    document = make_document(text, date="2013-03-22")
    assert [timex.value for timex in timexes(document, parse(document))] == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They met in December. Work will resume by the end of the month.", ["2012-12", "2013-03"]),
        ("They met in December. Work resumed by the end of the month.", ["2012-12", "2012-12"]),
    ],
)
def test_the_month_ahead_is_this_month(text: str, values: list[str]) -> None:
    document = make_document(text, date="2013-03-22")
    assert [timex.value for timex in timexes(document, parse(document))] == values


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("two weeks ago", "2022-03-03/2022-03-09"),
        ("a fortnight ago", "2022-03-03/2022-03-09"),
        ("less than two weeks ago", "2022-03-06/2022-03-20"),
        ("two months ago", "2022-01"),
    ],
)
def test_weeks_ago_are_about_so_many_days(words: str, edtf: str) -> None:
    (found,) = timexes(make_document(f"The ferry sank {words}.", date="2022-03-20"))
    assert found.edtf == edtf


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Lund called a meeting on Sunday.", ["2013-03-24"]),
        ("Lund called a meeting on Wednesday.", ["2013-03-20"]),
        ("Lund called off a meeting on Sunday.", ["2013-03-17"]),
        ("Lund called the vote on Sunday a farce.", ["2013-03-17"]),
        ("Peru declared Sunday a day of mourning.", ["2013-03-24", "P1D"]),
        ("Peru declared Sunday a day after the raid that it was over.", ["2013-03-17", "P1D"]),
    ],
)
def test_a_day_called_for_is_the_nearest(text: str, values: list[str]) -> None:
    document = make_document(text, date="2013-03-22")
    assert [timex.value for timex in timexes(document, parse(document))] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor, who steps down in January, spoke to reporters.", "2025-01"),
        ("The mandate of the mission runs out in October.", "2024-10"),
        ("The mission ran out of money in October.", "2023-10"),
        ("Exports rise in October.", "2023-10"),
        ("Her term ends on January 7.", "2025-01-07"),
        ("Her term ended on January 7.", "2024-01-07"),
        ("The court will review the law of January 7.", "2024-01-07"),
        ("With a vote due on 7 December, nobody wants to lose.", "2024-12-07"),
        ("The court will not rule before the elections on Dec. 7.", "2024-12-07"),
        ("The court ruled on the elections on Dec. 7.", "2023-12-07"),
        ("Norway proposed on 30 October to run the port.", "2023-10-30"),
        ("Norway proposed talks on 30 October.", "2024-10-30"),
    ],
)
def test_what_is_set_for_a_month_or_a_day_lies_ahead(text: str, value: str) -> None:
    document = make_document(text, date="2024-03-05")
    assert [timex.value for timex in timexes(document, parse(document))] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor said she would report back and possibly resign on Monday.", "2024-03-11"),
        ("The mayor said she reported back and then resigned on Monday.", "2024-03-04"),
    ],
)
def test_a_verb_joined_to_one_that_lies_ahead_does_so_too(text: str, value: str) -> None:
    document = make_document(text, date="2024-03-05")
    assert [timex.value for timex in timexes(document, parse(document))] == [value]
