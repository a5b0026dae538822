"""The bottom line: the news of the latest story, what opens it first, and no dispute in words that nobody said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.exporters.proofreading import check, export
from tests.exporters.sample import EVENTS, QUESTIONS, sample
from tests.exporters.test_standing import briefing_of

EARLY = """\
Storm kills dozens in Orla

A storm struck Orla in Norland on Wednesday, killing at least nine people, Norland's fire agency said.
"""
LATE = """\
Orla toll rises to 13

The death toll of the storm in Orla has risen to 13, Norland's fire agency said on Saturday.

Norland lowered its warning level on Friday. Norland joined the Storm Treaty in 2029.
"""


def _lines(page: str) -> list[str]:
    return page.partition("## Bottom line\n")[2].partition("\n\n")[0].split("\n")


def _first(page: str) -> str:
    return _lines(page)[0]


def test_what_a_story_is_for_leads_though_it_names_nobody() -> None:
    story = (
        "Captain of sunken ferry held\n\nPolice have held the captain and nine of the crew of a sunken ferry, over "
        "their part in the loss of the ferry.\n\nThe ferry sank off Orla. The crew left the ferry first.\n"
    )
    page = export(briefing_of(story, dates=("2031-06-07",)))
    assert _first(page).startswith('Latest, **7 Jun 2031 inferred**: "Police have held the captain and nine')


def test_the_latest_storys_figure_comes_first() -> None:
    page = export(briefing_of(EARLY, LATE, dates=("2031-06-05", "2031-06-07")))
    assert _first(page).startswith('Among the latest, **rep. 7 Jun 2031**: "The death toll of the storm in Orla')
    assert _first(page).endswith("has risen to 13, Norland's fire agency said on Saturday.\" [2:2]")


def test_what_has_no_date_is_not_told_as_the_latest() -> None:
    briefing = briefing_of(LATE.partition("Norland lowered")[0], dates=(None,))
    page = export(briefing)
    assert _first(page).startswith(
        'Told without a date, **Undated** ("Saturday"): "The death toll of the storm in Orla'
    )
    assert check(page, briefing, as_written=True) == ()


def test_what_has_a_date_comes_before_what_has_none() -> None:
    undated = "Orla port closed\n\nNorland closed the port of Orla.\n"
    assert _first(export(briefing_of(undated, LATE, dates=(None, "2031-06-07")))).startswith("Among the latest")


def test_what_was_long_ago_is_not_the_latest_because_it_has_a_date() -> None:
    old = "Dam in Orla repaired\n\nNorland has repaired the dam in Orla. Norland signed the River Treaty in 2029.\n"
    assert _first(export(briefing_of(old))).startswith('Latest, **5 Jun 2031 inferred**: "Norland has repaired')


def test_a_sentence_about_something_else_is_not_quoted_for_its_clause() -> None:
    text = (
        "Orla today\n\nTalks are slow. Norland may sue, said Berg. Norland, which left the pact in 2030, may return.\n"
    )
    assert "may return" not in _first(export(briefing_of(text)))


def test_a_dispute_in_words_that_nobody_said_is_not_shown() -> None:
    forged = replace(QUESTIONS[0], question='Has Norland laid "poisoned mines"?')
    page = export(replace(sample(), questions=(forged,)))
    assert "poisoned" not in page


def test_verify_asks_only_whether_the_event_told_is_the_latest() -> None:
    briefing = sample()
    thursday, march = EVENTS[2], EVENTS[1]
    beside = replace(march, id="e9", evidence=thursday.evidence, earliest="2031-03-01", latest="2031-03-02")
    both = replace(briefing, chronology=(beside, thursday))
    page = export(both)
    assert "\nLatest, **6 Mar 2031**" in page
    assert not any("latest" in finding.message for finding in check(page, both))


def test_what_has_gone_on_since_a_day_is_not_the_latest() -> None:
    text = "Norland in Orla\n\nNorland has guarded the dam since Sunday.\n\nNorland closed the dam on Monday.\n"
    assert _first(export(briefing_of(text))).startswith('Among the latest, **2 Jun 2031** ("Monday")')


def test_what_was_long_before_undated_stories_is_not_the_latest() -> None:
    essay = "The dam of Norland\n\nNorland guards the dam. Norland joined the Storm Treaty in May 2029.\n"
    story = "Storm in Orla\n\nNorland closed the dam in Orla on Friday.\n"
    dated = export(briefing_of(essay, story, dates=("2031-06-05", "2031-06-07")))
    assert '("Friday"): "Norland closed' in _first(dated)
    assert "May 2029" in _first(export(briefing_of(essay, dates=("2031-06-05",))))
    assert "May 2029" not in _first(export(briefing_of(essay, story, dates=("2031-06-05", None))))


def test_what_points_to_the_sentence_before_is_told_with_it() -> None:
    early = "Crew held\n\nNorland held eleven sailors of the Petrel on Monday.\n"
    late = "A talk\n\nAda Lund speaks for the eleven sailors of the Petrel. On Friday a court in Norland released {}.\n"
    briefing = briefing_of(early, late.format("nine of them"), dates=("2031-06-03", "2031-06-08"))
    page = export(briefing)
    assert _first(page).endswith(
        '**6 Jun 2031** ("Friday"): "Ada Lund speaks for the eleven sailors of the Petrel." '
        '"On Friday a court in Norland released nine of them." [2:2][2:3]'
    )
    assert check(page, briefing, as_written=True) == ()
    alone = export(briefing_of(early, late.format("nine sailors"), dates=("2031-06-03", "2031-06-08")))
    assert "Ada Lund speaks" not in _first(alone)


def test_a_dispute_of_the_bottom_line_is_not_asked_again_below() -> None:
    page = export(sample())
    top, _, below = page.partition("## Actors")
    asked = QUESTIONS[0].question
    assert asked in top and asked not in below
    assert check(page, sample(), as_written=True) == ()


def test_the_only_question_stands_in_its_section_too() -> None:
    page = export(replace(sample(), questions=QUESTIONS[:1]))
    assert page.count(QUESTIONS[0].question) == 2


STRIKE = "Dockers strike\n\nDockers in Norland laid down their work on Monday.\n"
VOTE = "Dockers to vote\n\nDockers in Norland are expected to vote on a new contract next week.\n"
NOTE = "A harbour\n\nNorland may be small, but the harbour of Orla is the pride of its towns.\n"


def test_where_all_that_has_a_date_is_old_it_is_told_as_such_and_what_is_planned_stands_beside_it() -> None:
    briefing = briefing_of(STRIKE, VOTE, NOTE, dates=("2031-06-04", "2031-08-09", None))
    page = export(briefing)
    first, second = page.partition("## Bottom line\n")[2].split("\n")[:2]
    assert first.startswith('Among the latest with a date, **2 Jun 2031** ("Monday"): "Dockers in Norland laid')
    assert second.startswith('Planned, **week of 11 Aug 2031** ("next week"): "Dockers in Norland are expected')
    assert check(page, briefing, as_written=True) == ()


def test_what_is_planned_is_told_where_nothing_has_happened() -> None:
    briefing = briefing_of(VOTE, dates=("2031-08-09",))
    page = export(briefing)
    assert _first(page).startswith("Planned, **week of 11 Aug 2031**")
    assert check(page, briefing, as_written=True) == ()
    forged = page.replace("Planned, ", "Among the latest, ", 1)
    assert any("planned" in finding.message for finding in check(forged, briefing))


def test_a_plan_whose_day_is_past_is_no_bottom_line() -> None:
    assert "Planned" not in export(briefing_of(VOTE, NOTE, dates=("2031-06-04", "2031-08-09")))


def test_what_was_years_ago_is_not_among_the_latest() -> None:
    essay = "The dam of Norland\n\nNorland guards the dam. Norland joined the Storm Treaty in May 1999.\n"
    assert _first(export(briefing_of(essay))).startswith("Among the latest with a date, **May 1999**")


def test_who_is_not_among_the_foremost_is_told_where_nobody_else_is() -> None:
    names = ("Ana Reyes", "Bo Ek", "Cy Dahl", "Di Moss", "Eva Roth")
    said = " ".join(f"{name} said that all was well. {name} said so again." for name in names)
    text = f"Talks in Orla\n\n{said} On Monday the Reef Club closed its doors.\n"
    assert "Reef Club closed" in _first(export(briefing_of(text)))


def test_where_no_story_has_a_date_nothing_is_told_to_be_the_latest() -> None:
    lead = "The dam\n\nNorland closed the dam of Orla on 3 May 2031. Norland joined the Storm Treaty in May 1999.\n"
    deep = "The dam\n\nNorland guards the dam. It is old. Some like it. Norland joined the Storm Treaty in May 1999.\n"
    old = "A treaty\n\nNorland joined the Storm Treaty in Orla in May 1999.\n"
    assert _first(export(briefing_of(lead, dates=(None,)))).startswith("Among the latest with a date, **3 May 2031**")
    late = "The dam\n\nIt is old. Some like it. Few do. Norland closed the dam of Orla on 3 May 2031.\n"
    both = export(briefing_of(old, late, dates=(None,)))
    assert _first(both).startswith("Among the latest with a date, **3 May 2031**")
    assert _first(export(briefing_of(deep, dates=(None,)))).startswith("Among the latest with a date, **May 1999**")


def test_the_lead_of_a_story_without_a_date_comes_before_an_aside_of_a_dated_comment() -> None:
    news = "Ferry pact signed\n\nNorland and Peru signed the ferry pact on Tuesday. Ferries will go there.\n"
    comment = (
        "Commentary\nWhat the ferry pact means\n\nThe ferry pact of Norland and Peru is cheap. Ferries need ports. "
        "Norland ferries are old, and Peru ferries are slow. Chile lent Norland two tugs on 18 May 2031.\n"
    )
    briefing = briefing_of(news, comment, dates=(None, "2031-06-05"))
    assert _first(export(briefing)).startswith(
        'Told without a date, **Undated** ("Tuesday"): "Norland and Peru signed the ferry pact on Tuesday."'
    )
    fresh = briefing_of(news, comment.replace("Chile lent Norland two tugs", "Norland and Peru sold ferries"))
    assert _first(export(fresh)).startswith("Latest") or _first(export(fresh)).startswith("Among the latest")


def test_what_was_months_ago_is_not_the_latest_for_its_topic() -> None:
    plan = "Norland ferries to stop\n\nThe Norland ferry pact will end in spring, Norland said on Monday.\n"
    comment = (
        "Commentary\nThe end of the ferry pact\n\nThe Norland ferry pact was dear. A court in Norland annulled the "
        "ferry pact of Norland on 15 November 2030. Ferry pacts need ports. On 6 July 2031 Norland sold two tugs.\n"
    )
    briefing = briefing_of(plan, comment, dates=("2031-04-23", "2031-07-26"))
    assert _first(export(briefing)).startswith('Latest, **6 Jul 2031**: "On 6 July 2031 Norland sold two tugs."')


def test_what_a_dated_comment_opens_with_comes_before_an_undated_story() -> None:
    news = "Ferry vote put off\n\nNorland on Monday put off the vote on the ferry pact with Peru.\n"
    comment = (
        "Commentary\nAfter the ferry vote\n\nThe ferry pact of Norland and Peru is law. On 2 May 2031 the voters of "
        "Norland backed the ferry pact with Peru. Ferries need ports. Chile lent two tugs on 18 May 2031.\n"
    )
    page = export(briefing_of(news, comment, dates=(None, "2031-06-20")))
    assert _first(page).startswith('Among the latest, **2 May 2031**: "On 2 May 2031 the voters')


def test_what_may_have_been_at_any_time_of_the_year_is_not_of_late() -> None:
    news = "Ferry vote put off\n\nNorland on Monday put off the vote on the ferry pact with Peru.\n"
    comment = "Commentary\nAfter the vote\n\nNorland voted on the ferry pact with Peru in 2031. Ferries need ports.\n"
    assert "in 2031" not in _first(export(briefing_of(news, comment, dates=(None, "2031-06-20"))))


def test_a_long_sentence_is_quoted_without_the_circumstance_it_ends_on() -> None:
    lead = (
        "Norland on Monday closed its two northern ports to all ships of the Peru line and of other firms that had not "
        "paid the new duty on grain, clearing the way for the sale of the whole harbour to a group of banks "
        "from Chile, Sudland and four other states that own its long breakwater and both of its old stone piers."
    )
    briefing = briefing_of(f"Norland closes ports\n\n{lead} Ships wait.\n")
    page = export(briefing)
    assert _first(page).endswith('duty on grain" [1:2]')
    assert check(page, briefing, as_written=True) == ()


@pytest.mark.parametrize("opening", ["• ", "ORLA, Tau-Selm — "])
def test_what_stands_before_a_sentence_is_not_quoted(opening: str) -> None:
    briefing = briefing_of(f"Norland closes ports\n\n{opening}Norland closed its northern ports on Monday.\n")
    page = export(briefing)
    assert '"Norland closed' in _first(page)
    assert check(page, briefing, as_written=True) == ()


def test_a_story_without_a_date_is_mostly_older_than_a_paper_with_one() -> None:
    news = "Ferry vote put off\n\nNorland on Monday put off the vote on the ferry pact with Peru.\n"
    filler = " ".join(f"Ferry pacts of Peru and Norland have {number} parts." for number in range(10, 50))
    told = "On 2 June 2031 Norland and Peru renewed a loan for new harbours in the north."
    comment = f"What the ferry pact means\n\n{filler} {told}\n"
    page = export(briefing_of(news, comment, dates=(None, "2031-07-20")))
    assert _first(page).startswith(f'Among the latest, **2 Jun 2031**: "{told}"')
    brief = f"What the ferry pact means\n\n{filler[:469]} {told}\n"
    short = export(briefing_of(news, brief, dates=(None, "2031-07-20")))
    assert _first(short).startswith("Told without a date")


def test_what_is_late_and_beside_the_topic_does_not_come_before_the_last_story() -> None:
    news = (
        "Norland sues Peru over the ferry pact\n\nNorland on Monday sued Peru over the ferry pact, its ministry said.\n"
    )
    filler = " ".join(f"The ferry pact of Norland and Peru has {number} parts." for number in range(10, 50))
    aside = "On 20 May 2033 a storm killed 21 farmers in Orla."
    page = export(
        briefing_of(news, f"What the ferry pact means\n\n{filler} {aside}\n", dates=("2031-07-22", "2033-07-20"))
    )
    assert _first(page).startswith('Latest story, **21 Jul 2031** ("Monday"): "Norland on Monday sued Peru')


def test_a_story_leads_before_a_paper_that_tells_of_the_same_day() -> None:
    news = "Norland ends ferry pact\n\nNorland ended the ferry pact with Peru on Tuesday, its ministry said.\n"
    filler = " ".join(f"The ferry pact of Norland and Peru has {number} parts." for number in range(10, 50))
    paper = f"After the ferry pact\n\nNorland killed the ferry pact with Peru on 22 July. {filler}\n"
    for texts, dates in (((news, paper), ("2031-07-22", "2031-07-25")), ((paper, news), ("2031-07-25", "2031-07-22"))):
        page = export(briefing_of(*texts, dates=dates))
        assert '"Norland ended the ferry pact with Peru on Tuesday' in _first(page)


def test_what_points_to_the_sentence_before_is_no_bottom_line() -> None:
    points = "On Tuesday Norland followed the advice."
    told = "On Monday Norland asked a panel about the ferry pact with Peru."
    page = export(briefing_of(f"Ferry pact\n\n{points} {told}\n", dates=("2031-07-23",)))
    assert told in _first(page)


def test_a_story_without_a_date_that_opens_near_the_topic_leads_whoever_it_names() -> None:
    lead = "The Orla Canal Authority on Monday declared the lake of the canal a priority, its board said."
    news = f"Canal board backs the lake\n\n{lead} Ships wait for the lake and the canal.\n"
    names = ("Norland", "Peru", "Chile", "Ana Reyes", "Bo Ek", "Cy Dahl")
    argued = " ".join(f"{name} argued over the canal. {name} did so again." for name in names)
    page = export(briefing_of(f"{news}\n{argued}\n", dates=(None,)))
    assert _first(page).startswith('Told without a date, **Undated** ("Monday"): "The Orla Canal Authority')


def test_the_latest_story_need_not_be_the_latest_of_all() -> None:
    news = (
        "Norland sues Peru over the ferry pact\n\nNorland on Monday sued Peru over the ferry pact, its ministry said.\n"
    )
    filler = " ".join(f"The ferry pact of Norland and Peru has {number} parts." for number in range(10, 50))
    paper = f"What the ferry pact means\n\n{filler} On 20 May 2033 a storm killed 21 farmers in Orla.\n"
    briefing = briefing_of(news, paper, dates=("2031-07-22", "2033-07-20"))
    page = export(briefing)
    assert _first(page).startswith("Latest story, ") and check(page, briefing, as_written=True) == ()


def test_what_an_undated_story_opens_with_stands_beside_the_latest_of_another_document() -> None:
    comment = (
        "Commentary\nAfter the ferry vote\n\nThe ferry pact of Norland and Peru is law. On 2 May 2031 the voters of "
        "Norland backed the ferry pact with Peru. Ferries need ports.\n"
    )
    news = "Ferry pact ends\n\nNorland on Monday ended the ferry pact with Peru.\n"
    told = _lines(export(briefing_of(news, comment, dates=(None, "2031-06-20"))))
    assert [line.partition(",")[0] for line in told] == ["Among the latest", "Told without a date"]
    assert told[1].endswith('"Norland on Monday ended the ferry pact with Peru." [1:2]')
    again = _lines(export(briefing_of(news.replace("ended", "backed"), comment, dates=(None, "2031-06-20"))))
    assert len(again) == 1
    denied = news.replace("ended", "has not ended")
    assert len(_lines(export(briefing_of(denied, comment, dates=(None, "2031-06-20"))))) == 1


def test_the_last_story_stands_beside_what_only_a_comment_tells() -> None:
    comment = (
        "After the ferry vote\n\nThe ferry pact of Norland and Peru is law. Ferries need ports. Ferries need pacts. "
        "On 2 May 2031 the voters of Norland backed the ferry pact with Peru.\n"
    )
    news = "Ferry vote called\n\nNorland on Monday called a vote on the ferry pact with Peru.\n"
    told = _lines(export(briefing_of(news, comment, dates=("2031-03-05", "2031-06-20"))))
    assert told[0].startswith("Latest, **2 May 2031**")
    assert told[1].startswith('Latest story, **3 Mar 2031** ("Monday"): "Norland on Monday called a vote')


def test_the_last_story_opens_with_its_news_though_that_names_nobody() -> None:
    comment = (
        "After the quarry vote\n\nThe quarry vote of Orla is over. Quarries need roads. Quarries need votes. "
        "On Thursday Norrock filed its appeal after the quarry vote.\n"
    )
    news = (
        "Council rejects quarry\n\nThe council voted on Tuesday evening against the quarry.\n\n"
        'Mayor Ana Moe called the vote on Tuesday "a day for the hill". Norrock has dug in Orla since 2019.\n'
    )
    told = _lines(export(briefing_of(news, comment, dates=("2031-06-04", "2031-06-06"))))
    assert told[1].startswith('Latest story, **3 Jun 2031** ("Tuesday evening"): "The council voted')
