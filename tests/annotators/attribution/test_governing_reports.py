"""Whose a fragment is inside a report: who reports it, or somebody whom the report lets speak."""

from __future__ import annotations

import pytest

from briefing.annotators.attribution import attributions
from briefing.annotators.language import parse
from tests.annotators.attribution.test_constructions import told
from tests.factory import make_document


def contents(text: str) -> list[str]:
    """What each attribution of a text says, with its marks."""
    document = make_document(text)
    return [text[found.span.start : found.span.end] for found in attributions(document, parse(document))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The port will reopen in May, the ministry said, adding that talks with Lima would continue “to find a"
            " better route” for the ships.",
            "mixed the ministry: to find a better route",
        ),
        (
            "Chancellor Otto Brandt has argued that negotiations with Peru must continue and that the bloc should not"
            " “harm itself in this way”.",
            "mixed Chancellor Otto Brandt: harm itself in this way",
        ),
        (
            "Nurses Abroad said last week that the steps announced so far “fall far short” of what the camps need.",
            "mixed Nurses Abroad: fall far short",
        ),
        (
            "Mayor Tom Baker warned that the raids indicated a “worrying trend across the county”.",
            "mixed Mayor Tom Baker: worrying trend across the county",
        ),
        (
            "The ministry made no mention of a date, saying only that the two sides had discussed a “workable"
            " solution” for the base.",
            "mixed The ministry: workable solution",
        ),
        (
            "The Chilean foreign ministry said both delegations had agreed to “speed up the withdrawal of the ships”.",
            "mixed The Chilean foreign ministry: speed up the withdrawal of the ships",
        ),
        (
            "Shadow minister Ana Reyes said the party could not support a bill that would “only deepen the mess”.",
            "mixed Shadow minister Ana Reyes: only deepen the mess",
        ),
        (
            "The newest draft showed “significant and lasting” progress, Tom Baker, the host of the talks, told the"
            " delegates, but they were not done.",
            "mixed Tom Baker: significant and lasting",
        ),
        (
            "The draft resolution asks the agency to draw up a “comprehensive and timely” report by spring.",
            "mixed The draft resolution: comprehensive and timely",
        ),
    ],
)
def test_who_reports_it_speaks_where_nothing_in_the_report_can(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Reyes said the mayor had called the plan “a farce from the start”.", "the mayor: a farce from the start"),
        (
            "Ana Reyes said the union had warned that the plan would be “a farce from the start”.",
            "the union: a farce from the start",
        ),
        (
            "The ministry made no mention of a date, but the two sides discussed a “workable solution” in May.",
            "the two sides: workable solution",
        ),
    ],
)
def test_who_is_told_to_have_spoken_stays_the_speaker(text: str, expected: str) -> None:
    assert f"mixed {expected}" in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The decision came after a night of talks, with the agency's director, Ana Reyes, warning that the fire"
            " could “run out of hand” if nobody acted.",
            "mixed Ana Reyes: run out of hand",
        ),
        (
            "The bridge stayed shut on Monday, with Tom Baker saying that it was “about to fall”.",
            "mixed Tom Baker: about to fall",
        ),
        (
            "Reyes left with her brother, warning that the fire could “run out of hand”.",
            "mixed Reyes: run out of hand",
        ),
        (
            "“We want no charity from anybody,” the presidency quoted Sayedi as saying late on Monday.",
            "direct Sayedi: We want no charity from anybody,",
        ),
        (
            "A year after declaring that “the firm is a monopolist, and it has acted as one,” Judge Ana Reyes handed"
            " down her order.",
            "mixed Judge Ana Reyes: the firm is a monopolist, and it has acted as one,",
        ),
        (
            "The clerk was sacked after calling the plan “a farce from the start” and “a disgrace to us all”, which the"
            " mayor denied.",
            "mixed The clerk: a farce from the start … a disgrace to us all",
        ),
        (
            "In a message that surfaced on Tuesday, Diallo, 58, appealed in French from his villa to “all friends that"
            " we have at home” to help.",
            "mixed Diallo: all friends that we have at home",
        ),
        (
            "The decision came a day after the Agency for Water and Roads declared the flood an emergency of national"
            " rank, with its director general, Jean Kasongo, warning that it could “run out of all hands”.",
            "mixed Jean Kasongo: run out of all hands",
        ),
        (
            "More than a week after declaring that “Acme is a bully, and it has acted as one to keep its grip,” County"
            " Court Judge Ana Reyes on May 2 handed down the order that is supposed to mend it. It is narrow.",
            "mixed County Court Judge Ana Reyes: Acme is a bully, and it has acted as one to keep its grip,",
        ),
        (
            "After calling the plan “a disgrace to the city” in March, Tom Baker signed it on Monday.",
            "mixed Tom Baker: a disgrace to the city",
        ),
    ],
)
def test_a_participle_has_the_source_of_its_clause_or_its_own(text: str, expected: str) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The union has pledged “deeper strikes than ever” without putting a date on them.",
            "“deeper strikes than ever”",
        ),
        (
            "The union said its members would hold a “very long” strike in the autumn, without giving a date.",
            "its members would hold a “very long” strike in the autumn",
        ),
        (
            "Mr Baker has pledged ‘deeper cuts than ever’ without putting a number on them.",
            "‘deeper cuts than ever’",
        ),
        (
            "The union said its members would keep a “very long” peace without fear or favour.",
            "its members would keep a “very long” peace without fear or favour",
        ),
    ],
)
def test_what_the_author_says_was_left_out_is_not_said(text: str, expected: str) -> None:
    assert contents(text) == [expected]
