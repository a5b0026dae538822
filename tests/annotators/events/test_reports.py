"""What is told in somebody's words: how surely, by whom, and told once."""

from __future__ import annotations

import pytest

from briefing.model import EventMention
from tests.annotators.events.test_dates import FRIDAY, read
from tests.factory import make_document


def lines(text: str) -> list[tuple[str, str | None, str, str | None]]:
    """The triggers, dates, statuses and report dates of a text's events, without mere statements."""
    found = [one for one in events(text) if one.rule != "statement"]
    return [(text[one.trigger.start : one.trigger.end], one.date, one.status, one.reported) for one in found]


def events(text: str) -> tuple[EventMention, ...]:
    """The events of a text of a known day."""
    return read(make_document(text, date=FRIDAY)).events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway claims that rebels stormed the port and killed two guards.", [("stormed", "possible")]),
        ("Norway says that rebels stormed the port and killed two guards.", [("stormed", "occurred")]),
        ("The Commission submits that Norway closed the port.", [("closed", "possible")]),
        ("The Commission submitted a complaint.", [("submitted", "occurred")]),
        ("As expected, France expelled two diplomats.", [("expelled", "occurred")]),
        ("It is believed that France expelled two diplomats.", [("expelled", "possible")]),
        ("No guards were killed by rebels on Thursday.", [("killed", "denied")]),
        ("No fewer than ten guards were killed by rebels on Thursday.", [("killed", "occurred")]),
        ("Ten guards have been reported killed in Norway.", [("killed", "possible")]),
        ("The silence might mean that France is closing the port, Norway said.", [("closing", "possible")]),
    ],
)
def test_how_surely_something_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(trigger, status) for trigger, _, status, _ in lines(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France said it would not sign the treaty.", [("said", "occurred")]),
        ("Minister Anna Berg said France does not plan to join the pact.", [("said", "occurred")]),
        ("The ministry confirmed the bomb on Tuesday, its minister said.", [("confirmed", "occurred")]),
        ("France said it had not signed the treaty.", [("signed", "denied")]),
        ("France said it would not sign the treaty unless Norway left.", []),
        ("France said it would not attend the talks on Monday.", [("said", "occurred"), ("attend", "denied")]),
    ],
)
def test_a_refusal_is_an_act_of_saying(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(trigger, status) for trigger, _, status, _ in lines(text)] == expected


def test_what_is_announced_is_told_once_with_all_who_take_part() -> None:
    text = "The bid of Pellon for Norvik was rejected by France, Finland announced on Monday."
    (line,) = (one for one in events(text) if one.rule != "statement")
    assert (line.lemma, line.date) == ("announce", "2024-10-21")
    named = [text[one.span.start : one.span.end] for one in read(make_document(text, date=FRIDAY)).mentions]
    assert {named[index] for index in line.participants} >= {"Finland", "France"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France announced on Monday that it had expelled two diplomats on Sunday.", [("expelled", "2024-10-20")]),
        ("Two guards were freed on Sunday, Norway announced Monday.", [("freed", "2024-10-20")]),
        (
            "France will leave the pact on Sunday, Norway announced Thursday.",
            [("leave", "2024-10-27"), ("announced", "2024-10-24")],
        ),
    ],
)
def test_to_make_known_what_has_its_own_day_is_no_other_line(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(trigger, date) for trigger, date, _, _ in lines(text)] == expected


def test_what_is_set_against_a_reported_deed_is_reported_too() -> None:
    text = "Two guards were killed by rebels, while a third was shot dead by thieves, Norway said on Monday."
    assert lines(text) == [("killed", None, "occurred", "2024-10-21")]


def test_who_speaks_takes_no_part_in_what_he_tells() -> None:
    text = "Minister Anna Berg said that rebels killed two guards of Norvik on Friday."
    found = read(make_document(text, date=FRIDAY))
    (kill,) = (one for one in found.events if one.lemma == "kill")
    spans = [found.mentions[index].span for index in kill.participants]
    assert "Anna Berg" not in [text[span.start : span.end] for span in spans]


def test_each_half_of_a_sentence_has_its_own_report_and_date() -> None:
    text = "France said it would withdraw its troops in May; Norway said it had withdrawn on October 3."
    found = [one for one in events(text) if one.rule != "statement"]
    assert [(text[one.span.start : one.span.end], one.date, one.status) for one in found] == [
        ("France said it would withdraw its troops in May", "2025-05", "planned"),
        ("Norway said it had withdrawn on October 3.", "2024-10-03", "occurred"),
    ]


def test_a_denial_past_a_semicolon_denies_nothing_before_it() -> None:
    text = "France said the port was closed; Norway denied it on October 3."
    assert [(trigger, status) for trigger, _, status, _ in lines(text)] == [
        ("closed", "occurred"),
        ("denied", "denied"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France praised the truce that came into force on 10 October.", ["praised", "came"]),
        ("France praised the envoy who came into the room on 10 October.", ["praised"]),
        ("Norway met France. The incident occurred near the port.", ["met"]),
        ("Norway met France. The talks took place near the port.", ["met"]),
        ("Norway met France. Norway took the place of France.", ["met", "took"]),
        ("Norway met France. The incident occurred near the port on Monday.", ["met", "occurred"]),
        ("This year marks ten years since France joined the pact in 2014.", ["joined"]),
        ("France marked the anniversary of the pact on Monday.", ["marked"]),
    ],
)
def test_what_makes_a_line(text: str, expected: list[str]) -> None:
    assert [trigger for trigger, *_ in lines(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Norway left the pact in 2003,” Anna Berg said.", [("left", "2003")]),
        ("“When France expelled our envoy on 3 May 2002, we left,” said Anna Berg.", [("expelled", "2002-05-03")]),
        ("“We left the pact in 2003,” Anna Berg said.", []),
        ("“Norway left the pact last year,” Anna Berg said.", []),
        ("“Norway will leave the pact in 2030,” Anna Berg said.", []),
        ("“Norway left the pact in 2003.”", []),
        ("Anna Berg said: “Norway left the pact in 2003. It will return.”", []),
    ],
)
def test_a_dated_deed_told_in_a_quotation_stands_with_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    found = [one for one in events(text) if one.rule != "statement"]
    assert [(text[one.trigger.start : one.trigger.end], one.date) for one in found] == expected
    assert all(text[one.span.start : one.span.end] == text for one in found)


def test_a_saying_keeps_all_that_it_says() -> None:
    text = "On Monday, France announced that its divers found and recovered two crates of Norway."
    (line,) = (one for one in events(text) if one.rule != "statement")
    assert (line.lemma, line.date, text[line.span.start : line.span.end]) == ("announce", "2024-10-21", text)


@pytest.mark.parametrize(
    "text", ["The border guard announced on Wednesday.", "Wednesday, the guard's office announced."]
)
def test_to_announce_without_saying_what_is_no_line(text: str) -> None:
    assert not events(text)


def test_what_is_announced_beside_its_noun_or_in_a_note_is_a_line() -> None:
    assert lines("Norway sold the levy announced on Wednesday to Peru.")
    assert lines("Norway announced on Wednesday in a note that it would be shut.")


def test_what_is_set_against_a_deed_of_the_day_keeps_its_percent() -> None:
    (found,) = events("The Dow lost 1.7%, while the Dax shed 2.1%.")
    assert (found.date, found.span.end) == (FRIDAY, 43)


def test_a_contrast_has_no_day_where_the_clause_before_has_another() -> None:
    found = events("France saw. Norway came. Peru left. The Dow has gained 1.2% this week, while the Dax gained 4.1%.")
    assert FRIDAY not in [one.date for one in found if one.lemma == "gain"]


def test_a_day_before_the_comma_of_a_report_is_of_what_is_told() -> None:
    text = "Peru will send two envoys, both of them generals, on Thursday, the ministry said."
    told = read(make_document(text, date="2024-10-22")).events
    assert [(one.lemma, one.date) for one in told if one.status == "planned"] == [("send", "2024-10-24")]


def test_a_day_that_opens_a_sentence_is_of_its_report() -> None:
    told = read(make_document("On Thursday, the ministry said Peru would send two envoys.", date="2024-10-25")).events
    assert [one.reported for one in told if one.status == "planned"] == ["2024-10-24"]


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ("The council of Orla closed the port in May 2021.", ["May 2021."]),
        ("It did not last. The council closed the port in May 2021. We opened it in June 2022.", ["2021.", "2022."]),
        ("The council will close the port in May 2025.", []),
        ("The council closed the port.", []),
        ("“The council of Orla closed the port in May.”", []),
        (f"{'It was a long day and nobody slept. ' * 6}The council closed the port in May 2021.", []),
    ],
)
def test_an_answer_tells_what_was_on_a_day_from_its_speakers_name_on(answer: str, told: list[str]) -> None:
    text = f"Orla Post: When did the port close?\n\nAna Berg: {answer}\n\nOrla Post: Why?\n\nAna Berg: It was old."
    found = [text[one.span.start : one.span.end] for one in events(text)]
    assert all(one.startswith("Ana Berg: ") for one in found)
    assert [one[-len(end) :] for one, end in zip(found, told, strict=True)] == told


@pytest.mark.parametrize(("said", "date"), [("would be cut", "2024-05-03"), ("was dear", None)])
def test_the_day_on_which_what_is_to_be_was_announced(said: str, date: str | None) -> None:
    text = f"The port is empty. On 3 May 2024 the mayor said spending {said}."
    found = [one.date for one in read(make_document(text, date=FRIDAY)).events if one.lemma == "say"]
    assert found == ([date] if date else [])


def test_a_list_of_sources_tells_no_events() -> None:
    text = "Norway sold the port.\n\nSources: a report of France; records of Norway as played on 3 May 2024."
    assert [one.lemma for one in read(make_document(text, date=FRIDAY)).events] == ["sell"]
