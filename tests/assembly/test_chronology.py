"""The chronology: order, what a date shows, one line for what is told several times."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly.actors import Roster
from briefing.assembly.chronology import chronicle
from briefing.model import Actor, Annotations, Document, Event, EventMention, Mention, Note, Span, Timex, digest
from tests.factory import make_document, span_of
from tests.timing import cost

FRIDAY = "2024-10-25"


def mention(document: Document, statement: str, **facts: object) -> EventMention:
    """An event mention of a statement; its trigger is the statement's second word."""
    span = span_of(document, statement)
    trigger = span_of(document, statement.split()[1])
    event = EventMention(span, trigger, "occurred", lemma=statement.split()[1], rule="act:main:occurred")
    return replace(event, **facts)  # type: ignore[arg-type]


def lines(
    *told: tuple[Document, list[EventMention]], roster: Roster | None = None, **layers: object
) -> tuple[Event, ...]:
    """The chronology of documents with hand-made event mentions."""
    annotations = {
        document.id: replace(Annotations(document.id, events=tuple(events)), **layers)  # type: ignore[arg-type]
        for document, events in told
    }
    return chronicle([document for document, _ in told], annotations, roster or Roster())


def read(*documents: Document) -> tuple[Event, ...]:
    """The chronology of documents with all their layers, with every name an actor of its own."""
    annotations = {document.id: annotate(document, parse(document)) for document in documents}
    texts = {document.id: document.text for document in documents}
    named = {
        one.span: texts[one.span.document][one.span.start : one.span.end]
        for found in annotations.values()
        for one in found.mentions
        if one.form == "name"
    }
    return chronicle(documents, annotations, Roster(by_span=named))


def test_the_order_is_earliest_latest_document_sentence_and_undated_last() -> None:
    document = make_document("A left. B left. C left. D left. E left. F left.", date=FRIDAY)
    events = [
        mention(document, "A left"),
        mention(document, "B left", date="2024-11", basis="explicit"),
        mention(document, "C left", date="2024-11-01", basis="explicit"),
        mention(document, "D left", basis="note", reported="2024-10-14"),
        mention(document, "E left", date="2022/..", basis="explicit"),
        mention(document, "F left", date="2024-11-01", basis="explicit"),
    ]
    order = [document.text[event.evidence[0].start] for event in lines((document, events))]
    assert order == ["E", "D", "C", "F", "B", "A"]


@pytest.mark.parametrize(
    ("facts", "words", "display", "date"),
    [
        ({"date": "2024-10-24", "basis": "explicit"}, "", "24 Oct 2024", "2024-10-24"),
        ({"date": "2024-10-24", "basis": "relative", "timex": 0}, "Thursday", '24 Oct 2024 ("Thursday")', "2024-10-24"),
        ({"date": FRIDAY, "basis": "document"}, "", "25 Oct 2024 (inferred)", FRIDAY),
        ({"basis": "note", "reported": "2024-10-14"}, "", "rep. 14 Oct 2024", "../2024-10-14"),
        ({"basis": "note", "reported": "2024"}, "", "rep. 2024", "../2024"),
        ({"basis": "relative", "timex": 0}, "Friday", "Friday", None),
        ({"basis": "note", "reported_timex": 0}, "Friday", "rep. Friday", None),
        ({}, "", "", None),
    ],
)
def test_a_date_shows_where_it_is_from(facts: dict[str, object], words: str, display: str, date: str | None) -> None:
    document = make_document(f"France left. {words or 'Then'} it rained.")
    timexes = (Timex(span_of(document, words), "DATE", "XXXX", relative=True),) if words else ()
    (event,) = lines((document, [mention(document, "France left", **facts)]), timexes=timexes)
    assert (event.display, event.date) == (display, date)


def test_a_report_bounds_a_date_and_makes_none() -> None:
    document = make_document("France left.")
    (event,) = lines((document, [mention(document, "France left", basis="note", reported="2024-10-14")]))
    assert (event.earliest, event.latest, event.basis) == (None, "2024-10-14", "note")


def test_ids_depend_on_the_words_and_their_occurrence_alone() -> None:
    document = make_document("France left. France left.")
    first = mention(document, "France left")
    second = replace(first, span=Span(document.id, 13, 24), trigger=Span(document.id, 20, 24))
    other = make_document("Spain stayed.", id="other.txt")
    told = lines((other, [mention(other, "Spain stayed")]), (document, [first, second]))
    found = {member for event in told for member in event.members}
    expected = {"e" + digest("story.txt", "event", "France left", occurrence) for occurrence in "01"}
    assert found == expected | {"e" + digest("other.txt", "event", "Spain stayed", "0")}


def test_headline_and_lead_are_one_line_and_a_lone_headline_none() -> None:
    document = make_document(
        "France expels two diplomats over spying\n\n"
        "France expelled two Norwegian diplomats for spying on Monday, in a dispute that has lasted for years.\n",
        date=FRIDAY,
    )
    (event,) = read(document)
    assert [document.text[span.start : span.start + 13] for span in event.evidence] == [
        "France expell",
        "France expels",
    ]
    assert (event.date, event.origins, len(event.members)) == ("2024-10-21", 1, 2)
    lone = make_document(
        "Storm hits coast\n\nFrance expelled two Norwegian diplomats on Monday, it was told.\n", date=FRIDAY
    )
    assert [len(event.evidence) for event in read(lone)] == [1]


def test_one_event_in_two_documents_is_one_line_with_both_sources() -> None:
    one = make_document("France expelled two Norwegian diplomats on Monday.", date=FRIDAY, id="a.txt")
    two = make_document("On Monday France expelled two diplomats, both Norwegian.", date=FRIDAY, id="b.txt")
    (event,) = read(one, two)
    assert ([span.document for span in event.evidence], event.origins) == (["a.txt", "b.txt"], 2)
    assert len(event.members) == 2
    assert event.id == event.members[0]


@pytest.mark.parametrize(
    "other",
    [
        "France expelled two Norwegian diplomats on Tuesday.",
        "Spain expelled two Norwegian diplomats on Monday.",
        "France will expel two Norwegian diplomats on Monday.",
        "France visited two Norwegian ports on Monday.",
    ],
)
def test_another_date_actor_status_or_deed_is_another_event(other: str) -> None:
    one = make_document("France expelled two Norwegian diplomats on Monday.", date=FRIDAY, id="a.txt")
    assert len(read(one, make_document(other, date=FRIDAY, id="b.txt"))) == 2


def test_figures_that_differ_tell_different_events() -> None:
    one = make_document("France paid 32 million for two Norwegian ships on Monday.", date=FRIDAY, id="a.txt")
    two = make_document("France paid 22 million for two Norwegian ships on Monday.", date=FRIDAY, id="b.txt")
    assert len(read(one, two)) == 2


def test_parts_of_one_sentence_stay_apart() -> None:
    document = make_document(
        "France closed its Oslo embassy in 2008 and last week closed its Oslo school.", date=FRIDAY
    )
    assert [event.date for event in read(document)] == ["2008", "2024-10-14/2024-10-20"]


def _citing(agency: str, id: str, words: str) -> Document:
    text = f"France expelled two Norwegian diplomats {words}in May 2024."
    return make_document(text, date=FRIDAY, id=id, notes=(Note("1", "a note", (len(text),), agency=agency),))


def test_two_documents_that_cite_one_agency_are_one_origin() -> None:
    (event,) = read(_citing("Yonhap", "a.txt", ""), _citing("Yonhap", "b.txt", "again "))
    assert (len(event.evidence), event.origins) == (2, 1)
    (event,) = read(_citing("Yonhap", "a.txt", ""), _citing("Reuters", "b.txt", "again "))
    assert (len(event.evidence), event.origins) == (2, 2)


def test_the_very_same_words_are_one_origin() -> None:
    text = "France expelled two Norwegian diplomats on Monday."
    (event,) = read(make_document(text, date=FRIDAY, id="a.txt"), make_document(text, date=FRIDAY, id="b.txt"))
    assert (len(event.evidence), event.origins) == (2, 1)


def test_a_wire_that_signs_two_documents_is_one_origin() -> None:
    one = make_document("OSLO (Reuters) - France expelled two Norwegian diplomats on Monday.", date=FRIDAY, id="a.txt")
    two = make_document(
        "PARIS (Reuters) - France again expelled two Norwegian diplomats on Monday.", date=FRIDAY, id="b.txt"
    )
    (event,) = read(one, two)
    assert (len(event.evidence), event.origins) == (2, 1)


def test_mere_sayings_are_lines_only_with_a_date_of_their_own_and_nothing_else_to_tell() -> None:
    assert read(make_document("Macron said the talks were hard.", date=FRIDAY)) == ()
    assert [event.date for event in read(make_document("Macron said on Monday the talks were hard.", date=FRIDAY))] == [
        "2024-10-21"
    ]
    (event,) = read(make_document("Macron said on Monday France had expelled two diplomats.", date=FRIDAY))
    assert (event.date, event.basis) == ("../2024-10-21", "note")


def test_actors_are_those_of_the_participants_or_their_antecedents() -> None:
    document = make_document("Macron left. He returned.")
    macron = Mention(span_of(document, "Macron"), "person", "name", head=0)
    he = Mention(span_of(document, "He"), "person", "pronoun", head=13, antecedent=0)
    events = [mention(document, "Macron left", participants=(0,)), mention(document, "He returned", participants=(1,))]
    roster = Roster((Actor("a1", "Macron", "person", (macron,), salience=0.5),), {macron.span: "a1"})
    found = lines((document, events), roster=roster, mentions=(macron, he))
    assert [event.actors for event in found] == [("a1",), ("a1",)]


def test_weight_lies_between_0_and_1_and_says_what_it_is_made_of() -> None:
    document = make_document(
        "France expelled two diplomats on Monday. Two birds were later seen on Tuesday.", date=FRIDAY
    )
    found = read(document)
    assert all(0 <= event.weight <= 1 for event in found)
    expelled = next(event for event in found if "expelled" in event.reasons[0])
    assert any(reason.startswith("weight") and "date" in reason for reason in expelled.reasons)
    assert any('"Monday"' in reason for reason in expelled.reasons)


def test_who_acts_for_a_state_counts_nearly_as_the_state_does() -> None:
    document = make_document("Macron left. Reyes left.")
    people = [Mention(span_of(document, name), "person", "name", head=0) for name in ("Macron", "Reyes")]
    events = [
        mention(document, f"{name} left", participants=(number,)) for number, name in enumerate(("Macron", "Reyes"))
    ]
    actors = (
        Actor("state", "France", "state", (), salience=1.0),
        Actor("macron", "Macron", "person", (people[0],), salience=0.2, affiliation="state"),
        Actor("reyes", "Reyes", "person", (people[1],), salience=0.3),
    )
    roster = Roster(actors, {people[0].span: "macron", people[1].span: "reyes"})
    macron, reyes = lines((document, events), roster=roster, mentions=tuple(people))
    assert macron.weight > reyes.weight


def test_what_the_documents_are_about_counts_whoever_acts() -> None:
    blast = "A blast tore through the harbour."
    document = make_document(f"{blast} The harbour burned after the blast. A lorry broke down on a bridge.")
    events = [
        mention(document, blast, date="2024-06", basis="explicit"),
        mention(document, "A lorry broke down", date="2024-06", basis="explicit"),
    ]
    central, aside = lines((document, events))
    assert central.weight > aside.weight + 0.1
    assert "topic, where nobody acts" in central.reasons[-1]


def test_that_somebody_said_so_on_a_day_is_no_line_without_what_was_said() -> None:
    plan = "Norland will decide by June 9 whether to close Orla Gas"
    beside = "the owner of the port where a blast killed ninety sailors last week"
    for text, dates in (
        (f"{plan}, {beside}, Energy Minister Ana Reyes said on Thursday.", {"2031-05-26/2031-06-01", "../2031-06-09"}),
        ("Energy Minister Ana Reyes said on Thursday that Orla Gas was innocent.", {"2031-06-05"}),
    ):
        document = make_document(text, date="2031-06-05")
        found = annotate(document, parse(document))
        assert {event.date for event in chronicle([document], {document.id: found}, Roster())} == dates


def test_a_date_of_its_own_counts_more_than_its_report_s() -> None:
    document = make_document("Macron left. Reyes left.")
    events = [
        mention(document, "Macron left", date="2024-06", basis="explicit"),
        mention(document, "Reyes left", reported="2024-11-01", basis="note"),
    ]
    own, reported = lines((document, events))
    assert own.weight >= reported.weight + 0.15


def test_an_undated_document_gets_no_calendar_date_from_another() -> None:
    dated = make_document("France expelled two Norwegian diplomats on Monday.", date=FRIDAY, id="a.txt")
    undated = make_document("Spain closed its old embassy in Oslo on Friday.", id="b.txt")
    (event,) = (event for event in read(dated, undated) if event.evidence[0].document == "b.txt")
    assert (event.date, event.earliest, event.latest, event.display) == (None, None, None, "Friday")


def test_many_alike_statements_take_time_in_proportion() -> None:
    def seconds(count: int) -> float:
        document = make_document(" ".join(f"France expelled envoy{i} from the old port of Oslo." for i in range(count)))
        events = [mention(document, f"France expelled envoy{i} from the old port of Oslo") for i in range(count)]
        return cost(lambda: lines((document, events)))

    assert seconds(1600) < 40 * max(seconds(200), 0.01)


def test_what_has_a_date_leads_what_only_has_words() -> None:
    undated = make_document("Activist Ada Lund was detained yesterday.", id="a.txt")
    dated = make_document("Activist Ada Lund was detained on 6 May 2021.", date="2021-05-10", id="b.txt")
    (line,) = read(undated, dated)
    assert (line.date, [span.document for span in line.evidence]) == ("2021-05-06", ["b.txt", "a.txt"])


def test_yesterday_joins_the_day_once_its_document_is_dated() -> None:
    given = make_document("Activist Ada Lund was detained yesterday.", date="2021-05-07", id="a.txt")
    other = make_document("Activist Ada Lund was detained on 6 May 2021.", date="2021-05-10", id="b.txt")
    assert [line.date for line in read(given, other)] == ["2021-05-06"]
    elsewhen = make_document("Activist Ada Lund was detained yesterday.", date="2021-06-07", id="a.txt")
    assert [line.date for line in read(elsewhen, other)] == ["2021-05-06", "2021-06-06"]


def test_an_undated_statement_joins_no_two_days() -> None:
    undated = make_document("Activist Ada Lund was detained yesterday.", id="a.txt")
    others = [
        make_document(f"Activist Ada Lund was detained on {day} 2021.", date="2021-07-10", id=f"{day}.txt")
        for day in ("6 May", "9 June")
    ]
    assert [line.date for line in read(undated, *others)] == ["2021-05-06", "2021-06-09"]


def test_a_day_only_inferred_gives_way_to_the_one_told_of_the_same() -> None:
    text = (
        "Mayor Ada Lund was found guilty of fraud at the harbour. Oslo hailed the verdict. "
        "Mayor Ada Lund was found guilty in May of fraud at the harbour. Mayor Ada Lund was found hurt in Oslo."
    )
    dates = {event.date: len(event.evidence) for event in read(make_document(text, date=FRIDAY))}
    assert dates["2024-05"] == 2


def test_a_saying_behind_an_act_is_a_line_beside_it() -> None:
    text = "Jon Mills praised the bill in 2019, but said on Friday that it was hard to read."
    assert [one.display for one in read(make_document(text, FRIDAY))] == ["2019", '25 Oct 2024 ("Friday")']


def test_two_sayings_in_one_sentence_make_no_line_beside_what_is_told() -> None:
    text = "Norway claimed on Monday that rebels stormed the port of Kavos and killed two guards."
    (event,) = read(make_document(text, date=FRIDAY))
    assert event.status == "possible"


TOLLS = (
    ("2022-05-02", "A bomb blast at a market in Tarn on Monday killed at least nine people."),
    ("2022-05-04", "Monday's bomb blast at a market in Tarn killed 14 people."),
    ("2022-06-10", "The bomb blast at the market in Tarn on 2 May killed 17 people."),
)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1)])
def test_the_last_toll_leads(order: tuple[int, ...]) -> None:
    documents = [make_document(text, date=day, id=f"{day}.txt") for day, text in (TOLLS[index] for index in order)]
    (line,) = read(*documents)
    assert (line.evidence[0].document, line.date) == ("2022-06-10.txt", "2022-05-02")


def test_a_toll_elsewhere_is_another_event() -> None:
    one = make_document("A bomb blast at a market in Tarn on Monday killed nine people.", date="2022-05-02", id="a.txt")
    two = make_document("A quake in the hills of Selm on Monday killed 30 people.", date="2022-05-02", id="b.txt")
    assert len(read(one, two)) == 2


def test_other_figures_are_other_events() -> None:
    one = make_document("Norvik sold nine boats to a port in Tarn on Monday.", date="2022-05-02", id="a.txt")
    two = make_document("Norvik sold 14 boats to a port in Tarn on Monday.", date="2022-05-02", id="b.txt")
    assert len(read(one, two)) == 2


def test_the_unnamed_ship_of_one_text_is_the_named_of_another() -> None:
    one = make_document("The ferry Osprey ran aground off Larkholm on Monday.", date="2022-03-07", id="a.txt")
    two = make_document("The ferry ran aground off Larkholm on Monday.", date="2022-03-09", id="b.txt")
    later = make_document("The ferry ran aground off Larkholm on Monday.", date="2022-03-16", id="c.txt")
    assert [line.date for line in read(one, two, later)] == ["2022-03-07", "2022-03-14"]


def _together(*texts: str, day: str | None = "2022-05-04") -> int:
    """How many lines texts make, each in a document of its own."""
    return len(read(*(make_document(text, date=day, id=f"{number}.txt") for number, text in enumerate(texts))))


RAID = "On Monday, Norland carried out a series of air strikes in the Selm hills of Tarn, leaving nine people dead."


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("At least 14 people, mostly women, were killed in airstrikes flown by Norland over Tarn on Monday.", 1),
        ("At least 14 people, mostly women, were killed in airstrikes flown by Norland over Tarn on Tuesday.", 2),
        ("At least 14 people were killed in airstrikes by Norland in Kavos on Monday.", 2),
        ("At least 14 people were killed in a ferry accident in Tarn on Monday.", 2),
        ("At least 14 people were killed in airstrikes by Sylvania near Kavos on Monday.", 2),
        (
            "Norland launches raids on Tarn\n\nThe strikes occurred late on Monday and also left six others wounded.\n",
            1,
        ),
        ("Sylvania launches raids\n\nThe strikes occurred late on Monday and also left six others wounded.\n", 2),
        ("On Monday, Sylvania condemned the air strikes of Norland in Tarn.", 2),
    ],
)
def test_one_attack_told_of_one_day_by_its_deed_and_by_its_victims_is_one_line(other: str, count: int) -> None:
    assert _together(RAID, other) == _together(other, RAID) == count


@pytest.mark.parametrize(("military", "count"), [("Chilean", 1), ("Spanish", 2)])
def test_a_state_s_military_is_no_stranger_to_it(military: str, count: int) -> None:
    raid = "On Monday, Chile carried out a series of air strikes in Mali, leaving nine people dead."
    assert _together(raid, f"The {military} military carried out raids and strikes in Mali on Monday.") == count


def test_a_day_without_its_year_is_the_same_day_only_beside_the_same_deed() -> None:
    dated = "On 2 May 2022, Norland carried out air strikes in Tarn, leaving nine people dead."
    (line,) = read(
        make_document(dated, date="2022-05-04", id="a.txt"),
        make_document("Nine people were killed in air strikes by Norland on Tarn on 2 May.", id="b.txt"),
    )
    assert (line.date, len(line.evidence)) == ("2022-05-02", 2)
    assert (
        len(
            read(
                make_document(dated, date="2022-05-04", id="a.txt"),
                make_document("Nine people were killed in air strikes by Norland on Tarn on 3 May.", id="b.txt"),
            )
        )
        == 2
    )


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("One of Norvik's largest unions voted Monday to walk out, rejecting a tentative contract of six years.", 1),
        ("One of Pellon's largest unions voted Monday to walk out, rejecting a tentative contract of six years.", 2),
        ("Norvik workers in Kavos voted Monday to walk out, rejecting a tentative contract of six years.", 2),
        ("One of Norvik's largest unions voted Tuesday to walk out, rejecting a tentative contract of six years.", 2),
    ],
)
def test_one_deed_of_one_day_needs_fewer_words_in_common(other: str, count: int) -> None:
    one = "Norvik workers in the Tarn region voted to walk out Monday, rejecting a contract called fair by bosses."
    assert _together(one, other) == count


STRUCK = "At least 14 people, mostly women, were killed in airstrikes flown by Norland over Tarn on Monday."
LATE = "The strikes occurred late on Monday."


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_what_names_somebody_and_tells_the_last_toll_leads_the_line(order: tuple[int, ...]) -> None:
    told = ((f"Norland strikes Tarn\n\n{LATE}\n", "2022-05-03"), (RAID, "2022-05-03"), (STRUCK, "2022-05-05"))
    texts = [make_document(told[index][0], date=told[index][1], id=f"{index}.txt") for index in order]
    (line,) = read(*texts)
    assert line.evidence[0].document == "2.txt"
    (line,) = read(*(text for text in texts if text.id != "2.txt"))
    assert line.evidence[0].document == "1.txt"


def test_a_deed_is_compared_with_all_that_a_line_tells_so_far() -> None:
    third = "The strikes, which occurred on Monday, hit farms in the Selm hills of Tarn."
    assert _together(f"Norland hits foes\n\n{LATE}\n", RAID, third) == 1
    kavos = "The strikes, which occurred on Monday, hit farms in Kavos."
    assert _together(f"Norland hits foes\n\n{LATE}\n", RAID, kavos) == 2


def test_a_night_is_of_the_day_before_too_beside_the_same_deed() -> None:
    monday = "On Monday, Norland carried out air strikes in Tarn, leaving nine people dead."
    night = "At least 14 people have been killed in air strikes by Norland conducted overnight in Tarn, officials said."
    tuesday = monday.replace("Monday", "Tuesday")
    for texts in ((monday, night), (night, monday), (tuesday, night)):
        assert _together(*texts, day="2022-05-03") == 1
    assert _together(monday, night, tuesday, day="2022-05-03") == 2
    dated = make_document(night, date="2022-05-03", id="a.txt")
    undated = make_document(monday.replace("Monday", "2 May"), id="b.txt")
    assert len(read(dated, undated)) == 1
    assert _together(monday, night, day="2022-05-04") == 2


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Norway launched a siege of Tarn on Monday.", "Norway began its siege on Monday after a blast in May.", 1),
        ("Norway launched a siege of Tarn on Monday.", "Norway began its siege on Tuesday after a blast in May.", 2),
        ("Norway launched a siege of Tarn on Monday.", "Peru began its siege of Kavos on Monday after a blast.", 2),
        ("Two people died in raids on Tarn on Tuesday.", "Raids on Tarn killed two, the army said on Wednesday.", 1),
        ("Two people died in raids on Tarn on Tuesday.", "Raids on Tarn killed six, the army said on Wednesday.", 2),
        ("Two people died in raids on Tarn on Monday.", "Raids on Tarn killed two, the army said on Thursday.", 2),
    ],
)
def test_one_deed_begun_or_reported_in_two_texts_is_one_line(one: str, other: str, count: int) -> None:
    documents = (make_document(text, date=FRIDAY, id=name) for name, text in (("a.txt", one), ("b.txt", other)))
    assert len(read(*documents)) == count


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Ana Berg was arrested in October on suspicion of hiding what she had earned at a port in Peru.", 1),
        ("Ana Berg was arrested in May on suspicion of hiding what she had earned at a port in Peru.", 2),
        ("Ana Berg was detained in October on suspicion of hiding what she had earned at a port in Peru.", 1),
        ("Ana Berg was accused in October of hiding what she had earned at a port in Peru.", 2),
        ("Tom Lund was arrested in October on suspicion of hiding what he had earned at a port in Peru.", 2),
    ],
)
def test_what_befalls_somebody_once_in_a_month_is_one_line(other: str, count: int) -> None:
    first = make_document("Police officers arrested Ana Berg in her villa on Monday morning.", date=FRIDAY, id="a.txt")
    assert len(read(first, make_document(other, date=FRIDAY, id="b.txt"))) == count


@pytest.mark.parametrize(("day", "count"), [("2024-10-23", 1), ("2024-11-25", 2), ("2024-10-20", 2)])
def test_that_somebody_has_been_arrested_is_told_again_in_the_days_after(day: str, count: int) -> None:
    first = make_document("Police arrested Ana Berg in her villa on Monday morning.", date="2024-10-22", id="a.txt")
    later = make_document("Ana Berg, who ran a port in Peru, has been arrested.", date=day, id="b.txt")
    assert len(read(first, later)) == count


def test_a_whole_sentence_leads_and_the_surest_dates() -> None:
    first = make_document("Peru wept after police arrested Ana Berg on Monday.", date="2024-10-22", id="a.txt")
    later = make_document("Ana Berg, who ran a port in Peru, has been arrested.", date="2024-10-23", id="b.txt")
    (line,) = (one for one in read(first, later) if len(one.parts) == 2)
    assert (line.evidence[0].document, line.date, line.basis) == ("b.txt", "2024-10-21", "relative")


def test_the_numbers_of_a_date_are_no_victims() -> None:
    first = make_document("Police arrested Ana Berg in her villa on Monday.", date="2024-10-22", id="a.txt")
    later = make_document("Ana Berg was arrested on 21 October 2024 after two years.", date="2024-10-23", id="b.txt")
    (line,) = read(first, later)
    assert line.evidence[0].document == "a.txt"


def test_a_headline_joins_the_statement_of_the_deed_it_names() -> None:
    text = "Prime Minister Ana Berg of Norway resigns her post"
    body = "Norway's leader has resigned amid protests. Ana Berg was named prime minister in May, a new post of Norway."
    document = make_document(f"{text}\n\n{body}", date=FRIDAY, title=text)
    (line,) = (one for one in read(document) if len(one.parts) == 2)
    assert document.text[line.evidence[0].start :].startswith("Norway's leader")


def test_a_headline_of_what_was_done_does_not_date_what_will_be() -> None:
    title = "Norvik given go-ahead for emergency loan"
    body = "Norvik will avoid running out of money next month after a court approved an emergency loan."
    document = make_document(f"{title}\n\n{body}", date=FRIDAY, title=title)
    assert [(one.status, one.date) for one in read(document) if one.date == FRIDAY and one.status == "planned"] == []


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("Norvik's board announced the resignation of Ana Berg in October after a loss at the port.", 1),
        ("Ana Berg stepped down in October after a loss at the port.", 1),
        ("Ana Berg stepped on a stage in October after a loss at the port.", 2),
        ("Norvik's board announced the wedding of Ana Berg in October after a loss at the port.", 2),
    ],
)
def test_what_befalls_somebody_is_known_by_its_noun_too(other: str, count: int) -> None:
    first = make_document("Ana Berg resigned as head of the bank.", date=FRIDAY, id="a.txt")
    found = read(first, make_document(other, date="2024-12-01", id="b.txt"))
    assert len(found) == count
    assert FRIDAY in [one.date for one in found]


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("The Norvik index of Peru fell over 8.5% to 3,209.91 on Thursday.", 1),
        ("The Norvik index of Peru fell over 8 percent on Thursday.", 2),
        ("The Norvik index of Peru fell over 8.5% on Wednesday.", 2),
        ("The Pellon index of Peru fell over 8.5% on Thursday.", 2),
    ],
)
def test_one_move_of_a_market_is_one_line(other: str, count: int) -> None:
    first = make_document("The Norvik plunged 8.5 percent on Thursday, its worst day.", date=FRIDAY, id="a.txt")
    assert len(read(first, make_document(other, date=FRIDAY, id="b.txt"))) == count


def test_a_day_told_only_in_words_counts_too() -> None:
    document = make_document("Macron left on Thursday. Reyes left.")
    thursday = Timex(span_of(document, "Thursday"), "DATE", "XXXX-WXX-4")
    events = [mention(document, "Macron left", timex=0, basis="relative"), mention(document, "Reyes left")]
    dated, undated = lines((document, events), timexes=(thursday,))
    assert dated.weight > undated.weight
