"""Whose deed it is, and what the words beside a predicate do to its time."""

from __future__ import annotations

import pytest

from tests.annotators.events.test_dates import event, read
from tests.factory import make_document


def people(text: str, lemma: str) -> list[str]:
    """The names of those who take part in the event of a text with that lemma, be it as a pronoun."""
    found = read(make_document(text, date="2024-10-25"))
    (one,) = (one for one in found.events if one.lemma == lemma)
    mentions = [found.mentions[index] for index in one.participants]
    spans = [one.span if one.antecedent is None else found.mentions[one.antecedent].span for one in mentions]
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "lemma", "name"),
    [
        ("The court upheld Boeing's appeal on Monday.", "uphold", "Boeing"),
        ("France completed the takeover of Renault on Monday.", "complete", "Renault"),
        ("Shares of Renault plunged on Monday.", "plunge", "Renault"),
        ("The minister chose Paris based Renault on Monday.", "choose", "Renault"),
        ("On 3 May 2024 she left Cairo and she signed the treaty with France.", "leave", "France"),
        ("Renault said on Friday that it would close the plant by 2030.", "close", "Renault"),
        ("France fell behind on Monday, while Germany won twice.", "fall", "Germany"),
    ],
)
def test_who_takes_part(text: str, lemma: str, name: str) -> None:
    assert name in people(text, lemma)


def test_who_takes_no_part() -> None:
    assert "Renault" not in people("France punished the rival of Renault on Monday.", "punish")
    assert "Paris" not in people("The minister chose Paris based Renault on Monday.", "choose")


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("Eleven people died when the ferry sank on 3 May 2024.", "die", "2024-05-03"),
        ("The crew had died when the ferry sank on 3 May 2024.", "die", None),
        ("The strike, the first at the yard since 2009, ended on 3 May 2024.", "end", "2024-05-03"),
        ("Monday's blast in Paris killed 14 people.", "kill", "2024-10-21"),
        ("France has closed the yard since 2009.", "close", "2009/.."),
        ("The shares of Renault have fallen by a third since 2009.", "fall", "2009/.."),
        ("Ida Brenn became the first woman to lead France in 2010.", "lead", "2010"),
        ("Ida Brenn was the first to cross the strait in 2010.", "cross", "2010"),
        ("In 1998 France left the pact; Spain abandoned it later.", "abandon", None),
        ("France blocked the port from 4 to 6 May 2024.", "block", "2024-05-04/2024-05-06"),
    ],
)
def test_what_the_words_beside_it_do_to_its_time(text: str, lemma: str, date: str | None) -> None:
    assert event(text, lemma).date == date


def test_what_lasted_until_an_older_day_is_not_the_storys() -> None:
    assert event("France held the fort until the peace of 1763.", "hold").date is None
    assert event("At a recent fair in Oslo, France sold the fort.", "sell").date is None
    assert event("At a large fair in Oslo, France sold the fort.", "sell").date == "2024-10-25"
    assert event("France has held the fort until now.", "hold").date == "2024-10-25"


def test_a_company_is_worth_a_line_by_its_shares() -> None:
    assert event("France won. The hall is large. Nobody came. It rained. Shares of Renault rose.", "rise").participants


def test_another_speaker_is_not_it() -> None:
    assert people("Emmanuel Macron said on Friday that it would close the plant by 2030.", "close") == []


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Sales of Renault rose to 40 million euros, up from 32 million in 2019.", "rise"),
        ("Renault sold twice as many boats as in 2019.", "sell"),
        ("Unlike in 2019, the French president attended the fair.", "attend"),
        ("Renault lost 3 million euros, after a profit of 2 million in 2019.", "lose"),
        ("More people died in France than in 2019.", "die"),
        ("Renault hired 300 people, against 200 in 2019.", "hire"),
    ],
)
def test_what_is_held_up_to_it_dates_no_deed(text: str, lemma: str) -> None:
    assert event(text, lemma).date == "2024-10-25"


@pytest.mark.parametrize(
    "text",
    [
        "Monday's meeting in Paris was cancelled.",
        "The meeting in Paris on Monday was postponed.",
        "Monday's meeting will decide on the treaty.",
    ],
)
def test_what_was_called_off_or_lies_ahead_did_not_happen(text: str) -> None:
    found = read(make_document(text, date="2024-10-25")).events
    assert [one.lemma for one in found if one.lemma == "meeting" and one.status == "occurred"] == []


@pytest.mark.parametrize(
    "text",
    [
        "France has betrayed its farmers.",
        "The government of France has failed its farmers.",
        "France stopped the talks in 2019, and it regretted it.",
    ],
)
def test_a_judgement_of_the_authors_is_no_event(text: str) -> None:
    found = read(make_document(text, date="2024-10-25")).events
    assert [one.lemma for one in found if one.lemma in ("betray", "fail", "regret")] == []


def test_what_only_sounds_like_a_judgement_is_an_event() -> None:
    assert event("France failed to ratify the treaty on Monday.", "fail").date == "2024-10-21"
    assert event("France has betrayed its farmers, the union said on Monday.", "betray").reported == "2024-10-21"


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Opinion: the end of the pact", None),
        ("Why France left the pact", None),
        ("Opinion polls fall in France", "2024-10-25"),
        ("France leaves the pact", "2024-10-25"),
    ],
)
def test_what_a_commentary_leaves_undated_stays_so(title: str, date: str | None) -> None:
    document = make_document("France left the pact.", date="2024-10-25", title=title)
    assert [one.date for one in read(document).events] == [date]


def test_nobody_knew_whether_is_no_plan() -> None:
    found = read(make_document("France did not know whether the port would reopen in May 2025.", date="2024-10-25"))
    assert [one.lemma for one in found.events if one.status == "planned"] == []


def test_who_was_the_first_without_a_date_is_no_event() -> None:
    found = read(make_document("Ida Brenn was the first to cross the strait.", date="2024-10-25"))
    assert [one.lemma for one in found.events] == []


def test_a_fall_told_by_be() -> None:
    found = event("On Monday Renault was down 7 percent at the close.", "be")
    assert (found.date, found.status) == ("2024-10-21", "occurred")
    assert read(make_document("On Monday Renault was down.", date="2024-10-25")).events == ()


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        (
            "In June 2020 the court halted work; in May 2021 the cabinet allowed it.",
            ["In June 2020 the court halted work", "in May 2021 the cabinet allowed it."],
        ),
        (
            "In June 2020 the court halted work; and the cabinet allowed it in May 2021.",
            ["In June 2020 the court halted work", "the cabinet allowed it in May 2021"],
        ),
    ],
)
def test_each_half_of_a_sentence_stands_for_itself(text: str, spans: list[str]) -> None:
    found = read(make_document(text, date="2024-10-25")).events
    assert [text[one.span.start : one.span.end] for one in found] == spans


def test_who_is_named_behind_a_post_takes_part() -> None:
    assert people("The chairman of Norvik SA, Jean Berg, arrived in Peru on Thursday.", "arrive") == ["Jean Berg"]
    assert people("The chairman of Norvik SA, a bank, arrived in Peru on Thursday.", "arrive") == []
