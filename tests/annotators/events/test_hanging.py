"""On which predicate a date hangs, and which happening it is set for."""

from __future__ import annotations

import pytest

from briefing.annotators.language import parse
from briefing.annotators.timex import timexes
from tests.annotators.events.test_dates import FRIDAY, event, read
from tests.factory import make_document


def dated(text: str) -> list[tuple[str, str | None, str]]:
    """The triggers, dates and statuses of a text's events, without mere statements."""
    found = read(make_document(text, date=FRIDAY)).events
    return [
        (text[one.trigger.start : one.trigger.end], one.date, one.status) for one in found if one.rule != "statement"
    ]


@pytest.mark.parametrize(
    ("text", "lemma", "date", "basis"),
    [
        ("The army shelled the port for a third day last night, the agency said.", "shell", "2024-10-24", "relative"),
        ("Shortly before 10:00 a.m. on Thursday, rebels shelled the port.", "shell", "2024-10-24", "relative"),
        ("Shortly after 10 a.m. rebels shelled the port.", "shell", FRIDAY, "relative"),
        ("Rebels shelled the port after 3 May 2024.", "shell", None, None),
        ("On 3 May 2024 – the day of the vote – France closed its ports.", "close", "2024-05-03", "explicit"),
        ("Rain fell. On Monday – her first day – Berg closed its ports.", "close", "2024-10-21", "relative"),
        ("France launched a drive aimed at ending the blockade on 3 May 2024.", "launch", "2024-05-03", "explicit"),
        ("France and Norway signed the pact 50 years ago, in February 1974, in Oslo.", "sign", "1974-02", "explicit"),
        ("France left the pact a year ago, in May 1974 it had signed it.", "leave", "2023", "relative"),
        ("France sold its ports last year, after refusing in March to pay for them.", "sell", "2023", "relative"),
        ("France sold its ports after closing them in March.", "sell", FRIDAY, "document"),
        ("France wrote off its debt last year.", "write", "2023", "relative"),
        ("France repeated its charge, first made two days earlier, that Oslo had lied.", "repeat", FRIDAY, "document"),
    ],
)
def test_what_stands_around_a_date_leaves_it(text: str, lemma: str, date: str | None, basis: str | None) -> None:
    found = event(text, lemma)
    assert (found.date, found.basis) == (date, basis)


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("The minister who resigned on Thursday denied the charges.", "deny", FRIDAY),
        ("The minister who resigned on Thursday denied the charges.", "resign", "2024-10-24"),
        ("The captain of a ferry which sank on Thursday was arrested.", "arrest", FRIDAY),
        ("The toll of an overcrowded ferry that capsized Thursday reached 224 people.", "reach", FRIDAY),
        ("The boards of both banks on Thursday signed the pact.", "sign", "2024-10-24"),
    ],
)
def test_the_day_of_what_is_told_of_a_subject_is_none_of_the_verb_behind_it(text: str, lemma: str, date: str) -> None:
    assert event(text, lemma).date == date


def test_for_how_long_is_no_date() -> None:
    assert event("France closed the port for now.", "close", date=None).timex is None


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("In a statement issued on Thursday, France condemned the raid.", "condemn"),
        ("In a ruling issued Thursday, France rejected the appeal.", "reject"),
        ("France argued in a brief dated Thursday that the pact was void.", "argue"),
    ],
)
def test_the_day_words_are_given_out_is_that_of_saying_them(text: str, lemma: str) -> None:
    assert event(text, lemma).date == "2024-10-24"


def test_a_book_of_older_years_dates_nothing() -> None:
    assert event("With arms issued in 1998, France condemned the raid.", "condemn").date == FRIDAY


@pytest.mark.parametrize("source", ["a statement Thursday", "a note on Thursday", "a report issued on Thursday"])
def test_the_day_of_a_source_is_when_it_was_reported(source: str) -> None:
    found = event(f"France expelled two envoys, according to {source}.", "expel")
    assert (found.date, found.basis, found.reported) == (None, "note", "2024-10-24")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Prime Minister Anna Berg called an election for 5 May.",
            [("called", FRIDAY, "occurred"), ("election", "2025-05-05", "planned")],
        ),
        (
            "The court upheld the verdict and set a hearing for 10 January.",
            [("upheld", FRIDAY, "occurred"), ("hearing", "2025-01-10", "planned")],
        ),
        ("France had called an election for 5 May.", [("called", None, "occurred")]),
        ("France called the election of 5 May 2024 a farce.", [("called", FRIDAY, "occurred")]),
        ("France bought a ship for the summit on Monday.", [("bought", "2024-10-21", "occurred")]),
    ],
)
def test_what_is_called_for_a_date_is_planned_for_it(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert dated(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The king called an election for 5 May.", "2025-05-05"),
        ("The king had called an election for 5 May.", "2024-05-05"),
        ("The king left for Rome on 5 May.", "2024-05-05"),
        ("The port will close, according to a note on Thursday.", "2024-10-24"),
        ("The port will close on Thursday.", "2024-10-31"),
    ],
)
def test_what_is_set_lies_ahead_and_a_source_behind(text: str, value: str) -> None:
    document = make_document(text, date=FRIDAY)
    assert [timex.value for timex in timexes(document, parse(document))] == [value]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Under the terms of the truce, France released two prisoners.", None),
        ("As part of the deal, France released two prisoners.", None),
        ("Under the deal, France has released two prisoners.", FRIDAY),
        ("As head of the council, France released two prisoners.", FRIDAY),
        ("After Spain joined the pact in May 1974, France released two prisoners.", None),
        ("After Spain joined the pact, France released two prisoners.", FRIDAY),
        ("Spain joined the pact in May, but France released two prisoners.", None),
    ],
)
def test_what_is_told_of_terms_or_after_another_day_is_not_the_story_s(text: str, date: str | None) -> None:
    assert event(text, "release").date == date


def test_what_is_set_against_a_deed_of_the_story_s_day_was_on_that_day() -> None:
    text = "Spain joined the pact on Friday, but France released two prisoners."
    assert dated(text) == [("joined", FRIDAY, "occurred")]
    (line,) = read(make_document(text, date=FRIDAY)).events
    assert (line.basis, text[line.span.start : line.span.end]) == ("relative", text)


def test_a_clause_keeps_the_date_that_says_more_closely_when_it_was() -> None:
    text = "After France and Norway signed the pact 50 years ago, in February 1974, they traded freely."
    found = event(text, "sign")
    assert text[found.span.start : found.span.end].endswith("50 years ago, in February 1974")


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        (
            "Two guards were injured in an explosion that occurred in Oslo on Thursday, France said.",
            "injure",
            "2024-10-24",
        ),
        ("Some 18,000 people were killed in earthquakes that hit Norway in 1999.", "kill", "1999"),
        ("France condemned two guards in a trial that began in 1999.", "condemn", FRIDAY),
        ("France lodged a complaint by a note dated 3 May 2024.", "lodge", "2024-05-03"),
        ("The chief drew dozens of letters over two deaths in 2023.", "draw", FRIDAY),
        ("France opened an inquiry into the killing in May.", "open", FRIDAY),
        ("The rally in Oslo began around noon on Saturday.", "begin", "2024-10-19"),
        ("Thousands were left homeless by rebels amid bitter winter cold.", "leave", FRIDAY),
    ],
)
def test_the_date_of_a_happening_is_that_of_what_was_done_at_it_alone(text: str, lemma: str, date: str) -> None:
    assert event(text, lemma).date == date


def test_the_happening_that_a_relative_clause_dates_is_a_line() -> None:
    text = "France condemned the explosion that occurred on Thursday."
    assert dated(text) == [("condemned", FRIDAY, "occurred"), ("occurred", "2024-10-24", "occurred")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rescuers raced on Wednesday, a day after a quake levelled two towns.", "2024-10-22"),
        ("Rescuers raced on Wednesday, two days before a quake levelled two towns.", "2024-10-25"),
        ("Rescuers raced two days after a quake levelled two towns.", None),
    ],
)
def test_a_day_is_reckoned_from_that_of_the_clause_above(text: str, expected: str | None) -> None:
    found = [one for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "level"]
    assert [one.date for one in found] == ([expected] if expected else [])
    assert all(text[one.span.start : one.span.end] == "a quake levelled two towns" for one in found)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Police said Thursday two were killed and five wounded in a raid on Monday in Norvik.", "2024-10-21"),
        ("Police said Thursday two were killed and five were wounded in a raid on Monday in Norvik.", None),
    ],
)
def test_a_passive_shares_the_date_of_one_that_borrows_its_auxiliary(text: str, date: str | None) -> None:
    kill = next(one for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "kill")
    assert kill.date == date


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("Nine people were killed in airstrikes carried out by Norland's jets on Monday.", "kill", "2024-10-21"),
        ("The airstrikes carried out by Norland's jets on Monday killed nine people.", "kill", "2024-10-21"),
        ("The blast, which occurred on Monday, wounded two guards in Oslo.", "wound", "2024-10-21"),
        ("The strikes, which occurred on Monday, hit nine farms.", "hit", "2024-10-21"),
        ("Two guards died in an attack condemned by France on Monday.", "die", None),
        ("Two guards died in an offensive launched by France on Monday.", "die", None),
        ("France lost two jets in a battle that began on Monday.", "lose", None),
        ("France condemned the airstrikes carried out by Norland's jets on Monday.", "condemn", FRIDAY),
        ("France arrested two men for an attack carried out on Monday.", "arrest", FRIDAY),
    ],
)
def test_who_is_struck_is_struck_on_the_day_of_the_attack(text: str, lemma: str, date: str | None) -> None:
    assert event(text, lemma).date == date


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("The raid left six injured, said Ada Lund, a spokeswoman for the rebels, on Thursday.", "2024-10-24"),
        ("The raid left six injured, said Ada Lund, who won the vote on Thursday.", None),
        ("Norland said the raid has left six injured, its envoy said on Thursday.", "2024-10-24"),
    ],
)
def test_the_day_behind_a_speaker_is_when_it_was_said(text: str, reported: str | None) -> None:
    assert event(text, "leave").reported == reported


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The move comes after a rebel assault in Tarn, near the northern border, which killed 16 guards on Monday.",
            "a rebel assault in Tarn, near the northern border, which killed 16 guards on Monday",
        ),
        ("The raid on the house of a baker who killed two on Monday failed.", "a baker who killed two on Monday"),
        ("Norway shut the port near a dam that killed two on Monday.", "a dam that killed two on Monday"),
    ],
)
def test_what_strikes_is_the_happening_not_the_place_behind_it(text: str, told: str) -> None:
    found = event(text, "kill")
    assert text[found.span.start : found.span.end] == told


def test_what_is_joined_to_a_report_in_a_report_shares_its_day() -> None:
    text = "Norland said the raid has left six injured and has killed two guards, its envoy said on Thursday."
    assert {
        one.reported for one in read(make_document(text, date=FRIDAY)).events if one.lemma in ("leave", "kill")
    } == {"2024-10-24"}


def test_what_is_looked_forward_to_at_a_meeting_is_no_deed_of_its_day() -> None:
    text = "Norland looked forward to welcoming France at the summit hosted by Spain on Thursday."
    assert [one.lemma for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "welcome"] == []


def test_no_clause_stands_under_a_preposition_that_takes_none() -> None:
    text = "Norland's envoy came under withering criticism on Thursday at a hearing looking into the raid."
    assert event(text, "come").date == "2024-10-24"
    assert event("Norland was blamed on Thursday for selling two ships in May.", "blame").date == "2024-10-24"


@pytest.mark.parametrize(
    ("text", "lemma", "date"),
    [
        ("The boards of the two companies on Thursday signed the terms.", "sign", "2024-10-24"),
        ("Peru will close the port as early as Monday.", "close", "2024-10-28"),
        ("Peru will close as many ports as on Monday.", "close", None),
        ("The court allowed Ana Lopez to be released on bail in May 2024.", "allow", "2024-05"),
        ("The court ordered Ana Lopez to be released on bail by 5 November 2024.", "release", "../2024-11-05"),
        ("The court ordered Ana Lopez to be released on bail by 5 November 2024.", "order", FRIDAY),
        ("The court agreed to release Ana Lopez on Monday.", "release", "2024-10-28"),
        ("Traders surveyed on Monday expect France to cut its levy.", "cut", None),
        ("Only 9 of 40 traders polled by Tarn last week expected France to cut its levy.", "cut", None),
        ("Traders expect France to cut its levy on Monday.", "cut", "2024-10-28"),
        ("Ana Lopez denied it, telling reporters on Wednesday that she had left.", "deny", "2024-10-23"),
        ("France said on Thursday it was safe but noted that two dams had opened.", "open", None),
        ("France expects the talks to resume on 8 November.", "resume", "2024-11-08"),
        ("The panel said it would report by the end of November.", "report", "../2024-11"),
        ("The first was Ana Lopez, Berg's successor, who received a medal in 2011.", "receive", "2011"),
        ("The court agreed in May 2024 to release Ana Lopez.", "agree", "2024-05"),
    ],
)
def test_on_which_predicate_a_date_hangs(text: str, lemma: str, date: str | None) -> None:
    assert event(text, lemma).date == date


def test_what_is_allowed_is_no_plan_and_what_is_ordered_keeps_who_orders_it() -> None:
    assert [lemma for lemma, _, _ in dated("The court allowed Ana Lopez to be released on bail in May 2024.")] == [
        "allowed"
    ]
    text = "The court ordered Ana Lopez to be released on bail by 5 November 2024."
    assert event(text, "release").span.end - event(text, "release").span.start == len(text)


@pytest.mark.parametrize("law", ["Ports Act 2005", "Ports Bill, 2024"])
def test_the_year_in_a_laws_name_dates_nothing(law: str) -> None:
    assert event(f"France closed the port under the {law}.", "close").date == FRIDAY


def test_what_made_way_for_what_is_to_come_is_told() -> None:
    text = "Fishermen will share 4 million euros after France settled a suit in Orla."
    assert [(lemma, status) for lemma, _, status in dated(text)] == [("share", "planned"), ("settled", "occurred")]


def test_what_was_not_until_a_later_day_was_then() -> None:
    text = "On 3 May 2024 France signed a truce. The truce did not collapse until two days later."
    assert dated(text)[-1] == ("collapse", "2024-05-05", "occurred")


def test_how_long_a_plan_reaches_is_not_when_it_is_to_be() -> None:
    assert [date for _, date, _ in dated("France agreed to keep troops in Orla through 2031.")] == [FRIDAY]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "France spent 5 billion euros in May to prop up the bank, ministry data showed on Wednesday.",
            [("spent", "2024-05", "occurred")],
        ),
        ("Without the loan France would have run out of funds by 24 March.", []),
    ],
)
def test_what_is_no_event_of_its_day(text: str, told: list[tuple[str, str | None, str]]) -> None:
    assert dated(text) == told


def test_that_somebody_said_something_of_a_kind_is_no_event() -> None:
    text = "French President Ana Berg had said something like it on 19 May 2024."
    assert read(make_document(text, date=FRIDAY)).events == ()
    assert read(make_document(text.replace("something like it", "that it was late"), date=FRIDAY)).events != ()
