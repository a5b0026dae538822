"""Which sentences state an event, how surely, who took part, and which words state it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Block, EventMention
from tests.factory import make_document

FRIDAY = "2024-10-25"


def told(text: str, date: str | None = FRIDAY) -> list[tuple[str, str]]:
    """The triggers and statuses of the events of a text, without headlines and mere statements."""
    document = make_document(text, date=date)
    found = annotate(document, parse(document)).events
    return [
        (text[event.trigger.start : event.trigger.end], event.status)
        for event in found
        if event.rule not in ("headline", "statement")
    ]


def only(text: str, date: str | None = FRIDAY) -> EventMention:
    """The one event of a text, whatever its rule."""
    document = make_document(text, date=date)
    (event,) = annotate(document, parse(document)).events
    return event


def people(text: str) -> list[list[str]]:
    """The words of the participants of each event."""
    document = make_document(text, date=FRIDAY)
    found = annotate(document, parse(document))
    spans = [[found.mentions[index].span for index in event.participants] for event in found.events]
    return [[text[span.start : span.end] for span in row] for row in spans]


def _extent(event: EventMention) -> tuple[int, int]:
    return event.span.start, event.span.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France expelled two diplomats on Monday.", [("expelled", "occurred")]),
        ("France has expelled two diplomats.", [("expelled", "occurred")]),
        ("France is evacuating its citizens.", [("evacuating", "ongoing")]),
        ("France will close its embassy on Monday.", [("close", "planned")]),
        ("France plans to close its embassy.", [("close", "planned")]),
        ("The embassy is expected to close in May 2025.", [("close", "planned")]),
        ("France may close its embassy in May 2025.", [("close", "possible")]),
        ("France has reportedly closed its embassy.", [("closed", "possible")]),
        ("Ships were reported to have been stationed near Malta in May 2024.", [("stationed", "possible")]),
        ("France did not close its embassy on Monday.", [("close", "denied")]),
        ("France denied the allegation.", [("denied", "denied")]),
        ("France has agreed to close its embassy.", [("agreed", "occurred")]),
        ("Japan continues to evacuate its citizens.", [("evacuate", "ongoing")]),
    ],
)
def test_a_status_is_read_off_tense_mood_and_polarity(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "France is a member of the European Union.",
        "France owns the ships and relies on their crews.",
        "Fishermen from France often cross the border.",
        "France believes that the treaty is a mistake.",
        "Did France close its embassy on Monday?",
        "France must close its embassy.",
        "If France closes its embassy, prices fall.",
        "Close the embassy of France.",
    ],
)
def test_states_views_habits_and_questions_are_no_events(text: str) -> None:
    assert told(text) == []


def test_the_author_of_a_commentary_thinking_something_likely_states_no_event() -> None:
    hedged = "France has probably abandoned the talks."
    commentary = (
        f"Commentary\n\nA long look at the talks\n\n{hedged} Much else was written on it at the time by others."
    )
    assert told(hedged) == [("abandoned", "possible")]
    document = make_document(commentary, date=FRIDAY)
    from dataclasses import replace

    document = replace(document, genre="Commentary")
    assert annotate(document, parse(document)).events == ()


@pytest.mark.parametrize("verb", ["urged", "condemned", "rejected", "threatened", "pledged", "demanded"])
def test_saying_that_binds_or_blames_is_an_act(verb: str) -> None:
    objects = {"urged": "Spain to leave", "threatened": "to leave", "pledged": "to leave"}
    (event,) = told(f"France {verb} {objects.get(verb, 'the plan')}.")
    assert event == (verb, "occurred")


def test_mere_saying_is_kept_apart() -> None:
    assert only("Macron said the talks were hard.").rule == "statement"
    assert told("Macron said the talks were hard.") == []
    assert only("Macron vowed that the talks would go on.").rule.startswith("speech-act")


def test_a_report_verb_with_an_object_can_be_an_act() -> None:
    assert told("The blasts in Kenya claimed 217 lives on Monday.") == [("claimed", "occurred")]
    assert told("The banks in Kenya claimed on Monday that they had no money.") == []


def test_what_is_reported_keeps_its_report() -> None:
    text = "Norway says France has sold the ships."
    event = only(text)
    assert (event.lemma, text[event.span.start : event.span.end]) == ("sell", text)
    assert told("Norway claims France has sold the ships.") == [("sold", "possible")]


def test_words_in_direct_quotation_state_no_event_of_the_story() -> None:
    assert told('"We expelled two diplomats on Monday," Macron said.') == []
    assert told("Macron said France expelled two diplomats on Monday.") == [("expelled", "occurred")]


def test_only_titles_and_bodies_are_read() -> None:
    text = (
        "France expels two diplomats\n\nFrance expelled two diplomats on Monday after a long dispute.\n\n"
        "Spain praised the decision, which came as no surprise.\n\n"
        f"{'The mill by the river is old, and its wheel is still. ' * 12}\n\n"
        "About the author\n\nJane Roe joined the institute in 2019."
    )
    document = make_document(text, date=FRIDAY)
    rules = [event.rule.partition(":")[0] for event in annotate(document, parse(document)).events]
    assert rules == ["headline", "act", "speech-act"]


def test_a_headlines_infinitive_is_a_plan() -> None:
    text = "France to close its embassy\n\nOfficials spoke of it at length to reporters in the capital."
    document = make_document(text, date=FRIDAY)
    headline = next(event for event in annotate(document, parse(document)).events if event.rule == "headline")
    assert (headline.status, headline.date) == ("planned", None)


def test_without_a_known_actor_only_dated_or_leading_or_grave_news_counts() -> None:
    lead = "France expelled two diplomats after a long dispute. "
    assert told(lead + "The gates were painted.") == [("expelled", "occurred")]
    assert told(lead + "Two guards were killed.") == [("expelled", "occurred"), ("killed", "occurred")]
    assert told(lead + "The gates were painted on Monday.") == [("expelled", "occurred"), ("painted", "occurred")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("France urged Spain to leave.", [["France", "Spain"]]),
        ("France signed a treaty with Spain on Monday.", [["France", "Spain"]]),
        ("The plant was sold by France to Spain and Italy.", [["France", "Spain", "Italy"]]),
        ("France visited Cyprus in June 2020 and signed a pact.", [["France", "Cyprus"]]),
    ],
)
def test_participants_are_arguments(text: str, expected: list[list[str]]) -> None:
    assert people(text) == expected


def test_compounds_and_possessors_are_no_participants() -> None:
    assert people("Spain bought three Boeing planes on Monday.") == [["Spain"]]
    assert people("Spain rejected Italy's plan on Monday.") == [["Spain"]]


def test_clauses_with_times_of_their_own_are_events_of_their_own() -> None:
    """Each stands alone, the second without its subject, for the sentence tells of two times."""
    text = "France amended its constitution in 2008 and last week expelled two diplomats."
    document = make_document(text, date=FRIDAY)
    found = annotate(document, parse(document)).events
    assert [(text[event.span.start : event.span.end], event.date) for event in found] == [
        ("France amended its constitution in 2008", "2008"),
        ("last week expelled two diplomats", "2024-10-14/2024-10-20"),
    ]


def test_a_clause_without_a_subject_is_told_by_its_sentence_where_there_is_but_one_time() -> None:
    text = "Last week France amended its constitution and expelled two diplomats."
    assert text[slice(*_extent(only(text)))] == text
    stative = "France is a large country and expelled two diplomats last week."
    assert stative[slice(*_extent(only(stative)))] == stative


def test_each_of_two_joined_dates_is_a_time_of_the_event() -> None:
    document = make_document("Spain expelled diplomats in March and June 2020.", date=FRIDAY)
    assert [event.date for event in annotate(document, parse(document)).events] == ["2020-03", "2020-06"]
    between = "Spain expelled diplomats between March and June 2020."
    assert only(between).date == "2020-03/2020-06"


def test_the_source_of_words_takes_part_wherever_the_parse_hangs_it() -> None:
    text = 'The company president and chief executive Jane Doe said, "Today is a good day for all of us."'
    assert people(text) == [["Jane Doe"]]


def test_conjuncts_with_subjects_of_their_own_part_ways() -> None:
    text = "France closed its embassy in 2008, and last week Spain expelled two diplomats."
    document = make_document(text, date=FRIDAY)
    found = annotate(document, parse(document)).events
    assert [text[event.span.start : event.span.end] for event in found] == [
        "France closed its embassy in 2008",
        "last week Spain expelled two diplomats",
    ]


def test_a_dated_relative_clause_takes_its_noun_along() -> None:
    text = "Crowds praised Macron, who was elected in May 2017."
    document = make_document(text, date=FRIDAY)
    statements = {
        event.lemma: text[event.span.start : event.span.end] for event in annotate(document, parse(document)).events
    }
    assert statements["elect"] == "Macron, who was elected in May 2017"


@pytest.mark.parametrize(
    ("text", "lemma", "words"),
    [
        ("Crowds praised Ana Berg, who was shot on 3 May 2024 and died in June 2024.", "die", "Ana Berg, who was shot"),
        ("France signed a treaty with Spain, which was ratified in June 2024.", "ratify", "a treaty with Spain, which"),
        ("France sold a port to Spain, which was hit in June 2024.", "hit", "Spain, which was hit in June 2024"),
        ("Ana Berg appeared before a judge of France on 3 May 2024.", "appear", "Ana Berg appeared before a judge"),
    ],
)
def test_a_line_begins_with_whom_it_is_about(text: str, lemma: str, words: str) -> None:
    document = make_document(text, date=FRIDAY)
    told = [
        text[one.span.start : one.span.end] for one in annotate(document, parse(document)).events if one.lemma == lemma
    ]
    assert len(told) == 1
    assert told[0].startswith(words)


def test_what_is_joined_within_a_part_between_semicolons_stays_there() -> None:
    text = "Ana Berg had seen the king of Spain on 3 May and left in anger; France signed the act on 5 May."
    document = make_document(text, date=FRIDAY)
    told = {text[one.span.start : one.span.end] for one in annotate(document, parse(document)).events}
    assert told == {*text.split("; ")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not clear how many soldiers left France on 3 May 2024.", []),
        ("Ana Berg appeared tired on 3 May 2024.", []),
        ("The mayor of Orla, Ana Berg, wrote to the clerk of France on 3 May 2024.", ["write"]),
        ("The king's aide wrote to the clerk on 3 May 2024.", ["write"]),
        ("The king's aide wrote that it rained on 3 May 2024.", ["rain"]),
    ],
)
def test_what_is_asked_or_seems_is_no_event(text: str, expected: list[str]) -> None:
    document = make_document(text, date=FRIDAY)
    assert [one.lemma for one in annotate(document, parse(document)).events] == expected


def test_a_dated_noun_in_the_subject_is_the_event() -> None:
    text = "Macron's victory in May 2017 has changed the party."
    event = only(text)
    assert (text[event.trigger.start : event.trigger.end], event.date, event.rule) == (
        "victory",
        "2017-05",
        "noun:dated",
    )
    document = make_document(text, date=FRIDAY)
    assert [annotate(document, parse(document)).mentions[index].kind for index in event.participants] == ["person"]


def test_be_dates_an_eventful_noun_and_nothing_else() -> None:
    assert told("The vote was on Monday.") == [("vote", "occurred")]
    assert told("There were clashes on Monday.") == [("clashes", "occurred")]
    assert told("The weather was fine on Monday.") == []


def test_a_condition_makes_a_plan_a_possibility() -> None:
    assert told("If the talks fail, France will close its embassy in May 2025.") == [("close", "possible")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is unclear who ordered the cargo.", []),
        ("France did not say which company ordered the cargo.", []),
        ("France said those who ordered the cargo had paid Spain.", [("paid", "occurred")]),
        ("France may have bought them from Spain, as it did in 2023.", []),
        ("France filed it on Monday as it did the rest on Friday.", [("filed", "occurred"), ("did", "occurred")]),
        ("France told parliament on 18 March 2024 that the crates held rotors.", []),
        ("France said on Monday that the two sides held talks.", [("held", "occurred")]),
        ("France told the envoy that Spain would not mediate unless Peru pays.", []),
        ("France told the envoy that Spain would not mediate on 3 May 2025 if Peru pays.", [("mediate", "possible")]),
        ("France told the envoy that Spain would not mediate.", [("told", "occurred")]),
        ("France said that Spain had not mediated.", [("mediated", "denied")]),
        ("France denied that Spain would mediate.", [("denied", "denied")]),
        ("An election in France is due on 4 May 2025.", [("election", "planned")]),
        ("The bridge in France is old on Monday.", []),
    ],
)
def test_what_is_asked_likened_held_or_refused_on_a_condition(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Neither France nor Norway expelled an envoy on Thursday.", [("expelled", "denied")]),
        ("Nobody was arrested in Oslo on Thursday.", [("arrested", "denied")]),
        ("Either France or Norway expelled an envoy on Thursday.", [("expelled", "occurred")]),
    ],
)
def test_what_neither_did_was_not_done(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board of Norvik approved the loan on Thursday.", [["Norvik"]]),
        ("Norvik shareholders approved the loan on Thursday.", [["Norvik"]]),
        ("Norvik's share price rose on Thursday.", [["Norvik"]]),
        ("The rival of Norvik approved the loan on Thursday.", [[]]),
    ],
)
def test_who_decides_for_a_company_is_the_company(text: str, expected: list[list[str]]) -> None:
    opening = "Norvik, a bank, closed its branch in Oslo on Monday. "
    assert people(opening + text)[1:] == expected


@pytest.mark.parametrize(
    ("first", "rules"),
    [
        (
            "France expelled two envoys of Norway on Thursday over a quarrel in a port of Peru, as its army said.",
            1,
        ),
        ("France expels two envoys of Norway over a quarrel that began in a port of Peru, as its army says", 0),
    ],
)
def test_a_long_first_line_with_a_full_stop_is_no_headline(first: str, rules: int) -> None:
    document = make_document(f"{first}\n\nThe harbour was calm.", date=FRIDAY, title=first)
    found = annotate(document, parse(document)).events
    assert len([event for event in found if event.rule != "headline"]) == rules


def test_a_long_caption_is_no_lead() -> None:
    first = (
        "Two envoys of Norway walk along a pier in a port of Peru on their way to a ferry in Oslo on 19 January 2016."
    )
    document = make_document(f"{first}\n\nThe harbour was calm.", date=FRIDAY, title=first)
    assert not [event for event in annotate(document, parse(document)).events if event.rule != "headline"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Had the talks planned for Monday taken place, Oslo would have signed.", []),
        ("Had Oslo signed the pact on Tuesday, Peru would have left.", []),
        ("Ana Lopez almost resigned on Tuesday.", []),
        ("Talks between Norway and Peru nearly collapsed on Tuesday.", []),
        ("Exports of Peru almost doubled on Tuesday.", [("doubled", "occurred")]),
        ("Norway expelled almost ten envoys of Peru on Tuesday.", [("expelled", "occurred")]),
        ("Norway had signed the pact on Tuesday.", [("signed", "occurred")]),
    ],
)
def test_what_did_not_quite_happen_is_none(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_a_headline_is_told_whole_though_the_parse_cuts_it() -> None:
    title = "Norvik's shares fall to five-year low"
    text = f"{title}\n\nTroubled bank's shares hit 50p on Thursday after Norvik said it would close in Oslo."
    blocks = (Block(0, len(title), "title"), Block(len(title) + 2, len(text), "body"))
    document = replace(make_document(text, date=FRIDAY), blocks=blocks)
    found = [one for one in annotate(document, parse(document)).events if one.rule == "headline"]
    assert [text[one.span.start : one.span.end] for one in found] == [title]


@pytest.mark.parametrize(
    ("text", "lemmas"),
    [
        ("Over the weekend, the phone's maker told customers to return it.", ["tell"]),
        ("On Monday, the phone's maker told customers that it was safe.", []),
        ("The recall, which began on Monday, was a shock.", ["begin"]),
        ("The cap it imposed in May 2011 was a shock.", ["impose"]),
        ("The phone it released in May 2011 was a shock.", ["release"]),
        ("The loss it made in May 2011 was a shock.", []),
        ("Rebels left. The central bank lowered its main rate to 2 percent.", ["leave", "lower"]),
        ("Rebels left. A bank lowered its main rate to 2 percent.", ["leave"]),
    ],
)
def test_deeds_of_those_not_named(text: str, lemmas: list[str]) -> None:
    document = make_document(text, date=FRIDAY)
    found = annotate(document, parse(document)).events
    assert [one.lemma for one in found if one.rule != "statement"] == lemmas


@pytest.mark.parametrize(
    ("words", "status"), [("later this month", "planned"), ("earlier this month", "occurred"), ("now", None)]
)
def test_later_this_month_is_to_come(words: str, status: str | None) -> None:
    document = make_document(f"Norvik reports its results {words}.", date="2024-10-08")
    assert [one.status for one in annotate(document, parse(document)).events] == ([status] if status else [])


@pytest.mark.parametrize(
    ("text", "lemma", "date", "status"),
    [
        ("France said in May that the port would begin closing in June.", "close", "2024-06", "planned"),
        ("France said in May that the port might begin closing in June.", "close", "2024-06", "possible"),
        ("The envoy, who came to power in 2012, was hailed.", "come", "2012", "occurred"),
        ("On 1 May 2024 France's envoy appeared in public.", "appear", "2024-05-01", "occurred"),
    ],
)
def test_what_was_said_to_begin_and_who_came_to_power(text: str, lemma: str, date: str, status: str) -> None:
    document = make_document(text, date=FRIDAY)
    found = [one for one in annotate(document, parse(document)).events if one.lemma == lemma]
    assert [(one.date, one.status) for one in found] == [(date, status)]


def test_a_word_without_a_date_is_no_day_of_a_report() -> None:
    text = "Analysts said recently that France failed to sell two ports."
    document = make_document(text, date=FRIDAY)
    assert all(one.basis != "note" for one in annotate(document, parse(document)).events)
