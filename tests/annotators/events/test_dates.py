"""When an event happened: by its own clause, by a report, by the day of its story, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Annotations, Document, EventMention, Note
from tests.factory import make_document

FRIDAY = "2024-10-25"


def read(document: Document) -> Annotations:
    """All layers of a document."""
    return annotate(document, parse(document))


def event(text: str, lemma: str, date: str | None = FRIDAY) -> EventMention:
    """The event of a text whose trigger has that lemma."""
    (found,) = (one for one in read(make_document(text, date=date)).events if one.lemma == lemma)
    return found


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        ("France expelled two diplomats on 3 May 2024.", "2024-05-03", "explicit"),
        ("France expelled two diplomats on Thursday.", "2024-10-24", "relative"),
        ("France expelled two diplomats in Paris on 3 May 2024.", "2024-05-03", "explicit"),
        ("At a summit in Rome in May 2024, France expelled two diplomats.", "2024-05", "explicit"),
        ("France has expelled two diplomats since 2022.", "2022/..", "explicit"),
        ("France expelled two diplomats between 2019 and 2021.", "2019/2021", "explicit"),
        ("France expelled 40 diplomats in May and June 2024 alone.", "2024-05/2024-06", "explicit"),
        ("France expelled diplomats in 1998, 2004 and 2010.", "1998/2010", "explicit"),
        ("France expelled diplomats in 1997–98, 2005, 2013, and 2021.", "1997/2021", "explicit"),
        ("France expelled diplomats on 3 May, 4 June and 9 July 2023.", "2023-05-03/2023-07-09", "explicit"),
        ("France will have expelled two diplomats by 2030.", "../2030", "explicit"),
        ("France expelled two diplomats.", FRIDAY, "document"),
    ],
)
def test_a_date_comes_from_the_clause_or_the_story(text: str, date: str, basis: str) -> None:
    found = event(text, "expel")
    assert (found.date, found.basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("The museum has sold a million tickets since it opened in May 2003.", "sell", "2003-05/.."),
        ("Peru has agreed to buy the port, its first purchase since it bought a dam in 2014.", "agree", FRIDAY),
        ("Peru said on Thursday it had agreed to buy a port, its first since it bought a dam in 2014.", "agree", None),
        ("Exports of Peru rose 2 percent from a year earlier.", "rise", FRIDAY),
        ("Exports of Peru fell in May compared with March.", "fall", "2024-05"),
        ("The port has been closed from May 2024.", "close", "2024-05"),
        ("Third-quarter exports rose 2 percent in Peru.", "rise", None),
        ("The hearing is scheduled for 4–6 November.", "schedule", "2024-11-04/2024-11-06"),
        ("Exports of Peru fell 2 percent in the year to June 2024.", "fall", "2023-07/2024-06"),
        ("Exports of Peru fell 2 percent in the three months to September.", "fall", "2024-07/2024-09"),
        ("Exports of Peru fell 2 percent in the year ended 31 March 2024.", "fall", "2023-04-01/2024-03-31"),
        ("The court met on September 4-6, 2018.", "meet", "2018-09-04/2018-09-06"),
        ("Lopez won 6-4 on 6 September 2018.", "win", "2018-09-06"),
    ],
)
def test_what_a_deed_is_measured_against_is_not_its_date(text: str, lemma: str, date: str | None) -> None:
    assert event(text, lemma).date == date


@pytest.mark.parametrize(
    "text",
    [
        "France expelled the authors of the treaty of 1963.",
        "France expelled the worst spies since 1963.",
        "France expelled two diplomats from the 1963 programme.",
    ],
)
def test_a_date_inside_a_noun_phrase_is_not_the_events(text: str) -> None:
    assert event(text, "expel").date != "1963"


def test_the_day_of_saying_is_when_it_was_reported() -> None:
    found = event("France had expelled two diplomats, Norway said on Thursday.", "expel")
    assert (found.date, found.basis, found.reported) == (None, "note", "2024-10-24")
    assert found.latest == "2024-10-24"


def test_the_day_of_saying_may_stand_before_what_is_said() -> None:
    found = event("Norway said on Thursday France had expelled two diplomats.", "expel")
    assert (found.date, found.reported) == (None, "2024-10-24")
    inside = event("Norway said that on Thursday France expelled two diplomats.", "expel")
    assert (inside.date, inside.reported) == ("2024-10-24", None)


def test_a_bare_gerund_takes_no_date_from_its_clause() -> None:
    assert event("France expelled two diplomats for spying on 3 May 2024.", "expel").date == "2024-05-03"


def test_a_date_inside_what_is_said_is_the_events() -> None:
    found = event("Norway said on Thursday that France expelled two diplomats on Monday.", "expel")
    assert (found.date, found.reported) == ("2024-10-21", None)


def test_a_notes_date_is_never_the_events() -> None:
    text = "France has pledged to support Norway until the end."
    document = make_document(text, date="2024-12-05", notes=(Note("6", "A note", (len(text),), date="2024-11-01"),))
    (found,) = read(document).events
    assert (found.date, found.reported, found.basis, found.latest) == (None, "2024-11-01", "note", "2024-11-01")


def test_an_event_with_a_date_and_a_note_keeps_both_apart() -> None:
    text = "France expelled two diplomats in May 2024."
    document = make_document(text, date="2024-12-05", notes=(Note("6", "A note", (len(text),), date="2024-11-01"),))
    (found,) = read(document).events
    assert (found.date, found.reported, found.basis) == ("2024-05", "2024-11-01", "explicit")


def test_a_note_on_another_sentence_says_nothing() -> None:
    text = "France expelled two diplomats. It was cold."
    document = make_document(text, date="2024-12-05", notes=(Note("6", "A note", (len(text),), date="2024-11-01"),))
    (found,) = (one for one in read(document).events if one.lemma == "expel")
    assert found.reported is None


def test_what_a_commentary_leaves_undated_stays_undated() -> None:
    text = "France expelled two diplomats."
    document = replace(make_document(text, date=FRIDAY), genre="Commentary")
    (found,) = read(document).events
    assert (found.date, found.basis) == (None, None)


def test_in_an_undated_document_days_stay_words() -> None:
    found = event("France expelled two diplomats on Friday.", "expel", date=None)
    assert (found.date, found.earliest, found.timex is not None) == (None, None, True)
    assert event("France expelled two diplomats.", "expel", date=None).date is None


def test_the_lead_names_the_day_its_story_is_told_from() -> None:
    text = "France on Monday expelled two diplomats after a dispute over fishing. Macron condemned the diplomats."
    assert event(text, "condemn").date == "2024-10-21"
    assert event("Macron condemned the diplomats.", "condemn").date == FRIDAY


def test_what_goes_on_goes_on_when_the_story_is_written() -> None:
    text = "France on Monday expelled two diplomats. Norway is blocking a port over fishing."
    assert event(text, "block").date == FRIDAY
    assert event(text.replace("is blocking", "blocked"), "block").date == "2024-10-21"


@pytest.mark.parametrize(
    "text",
    [
        "France had expelled two diplomats.",
        "France previously expelled two diplomats.",
        "France has so far expelled two diplomats.",
        "France expelled two diplomats and last week closed its embassy.",
        "France will expel two diplomats.",
    ],
)
def test_what_belongs_to_another_time_is_not_dated_by_the_story(text: str) -> None:
    assert event(text, "expel").date is None


def test_a_conjunct_shares_the_date_before_it_unless_subject_or_tense_turns() -> None:
    (shared,) = read(make_document("In June 2020 France closed its embassy and expelled two diplomats.")).events
    assert (shared.lemma, shared.date) == ("close", "2020-06")
    turned = "In June 2020 France closed its embassy and has expelled two diplomats."
    assert {one.lemma: one.date for one in read(make_document(turned)).events} == {"close": "2020-06", "expel": None}


@pytest.mark.parametrize(
    "text",
    [
        "When Spain left on 3 May 2024, France expelled two diplomats.",
        "Before Spain left on 3 May 2024, France had expelled two diplomats.",
        "When Spain first left, France expelled two diplomats.",
    ],
)
def test_the_time_of_another_deed_is_not_the_events(text: str) -> None:
    assert event(text, "expel").date is None


def test_when_asked_is_now() -> None:
    assert event("When asked about it, France denied the raid.", "deny").date == FRIDAY


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("Spain has sold two million tonnes since it opened the mine in May 2003.", "sell", "2003-05/.."),
        ("Spain has sold two million tonnes since the election in May 2003.", "sell", "2003-05/.."),
        ("Spain sold two million tonnes after the election in May 2003.", "sell", None),
        ("Spain condemned the attack in May 2003.", "condemn", FRIDAY),
        ("Spain launched an attack in May 2003.", "launch", "2003-05"),
        ("On Monday Spain arrested a man for the bombing in May 2003.", "arrest", "2024-10-21"),
        ("Spain arrested a man in last year's bombing.", "arrest", FRIDAY),
        ("Twenty people died in last year's bombing.", "die", "2023"),
        ("Spain criticised the plan at Monday's meeting.", "criticise", "2024-10-21"),
        ("Spain criticised the plan following Monday's vote.", "criticise", None),
        ("Spain in May 2003 bought three ships.", "buy", "2003-05"),
        ("Spain moved the vote to Monday.", "move", FRIDAY),
        ("Spain called an election for 5 May 2025.", "call", FRIDAY),
        ("The vote is scheduled for 5 May 2025.", "schedule", "2025-05-05"),
        ("Spain set Friday as the deadline for bids.", "set", FRIDAY),
        ("On Monday Spain set the deadline for bids.", "set", "2024-10-21"),
    ],
)
def test_only_the_date_of_the_deed_dates_it(text: str, lemma: str, date: str | None) -> None:
    assert event(text, lemma).date == date


def test_what_has_happened_cannot_lie_after_the_telling() -> None:
    found = event("Spain, which bought three ships on 11 December 2024, is content.", "buy")
    assert (found.date, found.timex) == (None, 0)
    assert event("Spain, which bought three ships on 11 December, is content.", "buy").date == "2023-12-11"


def test_what_is_older_than_its_finding_is_not_of_the_day() -> None:
    (found,) = read(make_document("Spain was found to have closed the files.")).events
    assert found.date is None
    assert event("Spain was ordered to open the files.", "order").date == FRIDAY


def test_dates_after_the_documents_make_plans() -> None:
    assert event("The treaty expires in May 2030.", "expire").status == "planned"
    assert event("The treaty expired in May 2020.", "expire").status == "occurred"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A ruling is expected on Monday.", [("ruling", "2024-10-28", "planned")]),
        ("A ruling was expected on Thursday.", []),
        ("Norway expected a ruling on Thursday.", []),
        ("Ana Berg appeared in court on Thursday.", [("appear", "2024-10-24", "occurred")]),
        ("Ana Berg stood trial in 2019.", [("stand", "2019", "occurred")]),
        ("Ana Berg appeared tired on Thursday.", []),
        (
            "Ana Berg, who led the bank from November 2021 to February, smiled.",
            [("lead", "2021-11/2022-02", "occurred")],
        ),
        ("Norway left the league some months after the launch of its cars in 2003.", [("leave", None, "occurred")]),
        ("Oslo [Norway], October 24: France has expelled two envoys.", [("expel", FRIDAY, "occurred")]),
        ("The board of Norvik (NVK) on Thursday has confirmed the loan.", [("confirm", "2024-10-24", "occurred")]),
        ("Two envoys loyal to Ana Berg in May 2024 left Oslo.", [("leave", None, "occurred")]),
        ("Norway sought on Thursday to block the deal.", [("seek", "2024-10-24", "occurred")]),
        ("Norway is preparing to block the deal on Monday.", [("block", "2024-10-28", "planned")]),
        (
            "Since the coup on 3 May 2024 Norway has closed two ports.",
            [("coup", "2024-05-03", "occurred"), ("close", "2024-05-03/..", "occurred")],
        ),
        ("Norway has closed two ports since the coup, one of them in May.", [("close", None, "occurred")]),
        ("Norway seized two banks after their shares fell this week.", [("seize", FRIDAY, "occurred")]),
        ("Norway seized two banks after their shares fell last year.", [("seize", None, "occurred")]),
        ("Norway had tried but failed to close the port.", [("try", None, "occurred")]),
        ("Her page, which shows the words “Ana Berg 1955–2011”, says: Norway left.", [("leave", FRIDAY, "occurred")]),
        ("Norway ran the port 1955–2011.", [("run", "1955/2011", "occurred")]),
        ("Ana Berg appeared on state television on Thursday.", [("appear", "2024-10-24", "occurred")]),
        ("A meeting has been set for November 2024.", [("set", "2024-11", "planned")]),
        ("A meeting had been set for May 2024.", [("set", "2024-05", "occurred")]),
        ("Norway has been battered by storms and came close to ruin.", [("batter", FRIDAY, "occurred")]),
        ("During her six weeks of detention, Ana Berg was charged with fraud.", [("charge", None, "occurred")]),
        ("During her two-hour speech, Ana Berg accused Norway of fraud.", [("accuse", FRIDAY, "occurred")]),
    ],
)
def test_when_something_was_or_is_to_be(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = read(make_document(text, date=FRIDAY)).events
    assert [(one.lemma, one.date, one.status) for one in found if one.lemma not in ("smile", "fall")] == expected


def test_a_story_that_opens_with_its_own_day_is_told_from_it() -> None:
    text = "Rebels took a plan made by Norway Friday. France expelled an envoy on Thursday. Peru closed its port."
    assert event(text, "close").date == FRIDAY


def test_what_has_become_of_something_below_the_lead_is_of_no_day() -> None:
    opening = "France left. France came. France saw. "
    assert event(opening + "The high price of oil has set Peru against Norway.", "set").date is None
    assert event(opening + "Norway has recalled the envoy.", "recall").date == FRIDAY
    assert event(opening + "The shares of Norvik, a bank in Oslo, fell 3 percent.", "fall").date == FRIDAY


@pytest.mark.parametrize(
    ("text", "lemma", "date", "reported"),
    [
        ("Over 900 people in Peru were killed since June this year.", "kill", FRIDAY, None),
        ("Berg on Thursday said over 900 people were killed since June.", "kill", None, "2024-10-24"),
        ("Floods in Peru have killed more than 900 people since June.", "kill", FRIDAY, None),
        ("The death toll in Peru has risen to 1,731 since mid-June.", "rise", FRIDAY, None),
        ("The death toll since mid-June has risen to 1,731 in Peru.", "rise", FRIDAY, None),
        ("Peru has detained the mayor of Orla since June.", "detain", "2024-06/..", None),
        ("Floods in Peru killed more than 900 people in June.", "kill", "2024-06", None),
    ],
)
def test_a_toll_since_a_day_is_not_of_that_day(text: str, lemma: str, date: str | None, reported: str | None) -> None:
    found = event(text, lemma)
    assert (found.date, found.reported) == (date, reported)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("In March the state opened a mine; in June, under pressure from Chile, it closed it.", ["2024-03", "2024-06"]),
        ("In June Peru approved a levy on ore from 1 July.", ["2024-06"]),
        ("In June Peru opened the mine but upheld the ban on exporting ore from 1 July.", ["2024-06"]),
        ("In June Peru opened the mine but ran it from 1 July.", ["2024-06", "2024-07-01"]),
        ("Peru raised the tax from 1 July.", ["2024-07-01"]),
        ("Peru set 1 March as the day. In May Peru put off that date to 1 January 2025.", ["2024-03-01", "2024-05"]),
    ],
)
def test_from_when_a_decision_holds_is_not_when_it_was_taken(text: str, dates: list[str]) -> None:
    assert [one.date for one in read(make_document(text, date=FRIDAY)).events] == dates


@pytest.mark.parametrize(
    ("text", "date", "reported"),
    [
        ("Peru signed the treaty (Lima Post, March 3).", None, "2024-03-03"),
        ("Peru signed the treaty (Andina; Lima Post, March 3).", None, "2024-03-03"),
        ("Peru signed the treaty on March 1 (Lima Post, March 3).", "2024-03-01", None),
        ("Peru signed the treaty in spring (March 3).", "2024-03-03", None),
    ],
)
def test_the_day_of_a_source_in_brackets_is_when_it_was_reported(
    text: str, date: str | None, reported: str | None
) -> None:
    found = event(text, "sign")
    assert (found.date, found.reported) == (date, reported)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Spain opened a port on Friday. On Wednesday the trouble had begun. By noon Spain had closed its border.",
            [FRIDAY, "2024-10-23", "2024-10-23"],
        ),
        ("The trouble began on Wednesday. Spain closed the port today at noon.", ["2024-10-23", FRIDAY]),
        ("The trouble began in 2020. By noon Spain had closed the port.", ["2020", FRIDAY]),
        ("On 3 May Spain opened a port, sold a ferry and bought a pier.", ["2024-05-03"]),
        ("Ada Berg fled to Spain in 2017, days after the council declared a ban.", ["2017"]),
        ("Six people left the council and urged Spain to resign.", [FRIDAY]),
        ("Peru fined a bank in June for the years 2014 to 2018.", ["2024-06"]),
        ("Peru ruled a state in the years 2014 to 2018.", ["2014/2018"]),
        ("In June the court of Peru heard the appeal of a bank.", ["2024-06"]),
    ],
)
def test_each_deed_has_its_own_day(text: str, dates: list[str]) -> None:
    assert [one.date for one in read(make_document(text, date=FRIDAY)).events] == dates
