"""Which events the page tells first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from briefing.exporters.candidates import Section, Turn, told_last
from briefing.exporters.chronology import chronology
from briefing.exporters.page import read_page
from briefing.exporters.proofreading import export
from briefing.exporters.sources import Sources
from briefing.model import Annotations, Briefing, Event, Span, Timex
from tests.factory import make_document

FILLER = "The weather over the harbour was fair."


def told(*weighed: tuple[str, float], **changes: object) -> Briefing:
    """Events of one day, `e0`, `e1` and so on, each a sentence with its weight; two sentences stand before them."""
    text = " ".join((FILLER, FILLER, *(sentence for sentence, _ in weighed)))
    document = make_document(text, date="2031-03-07", title="Ports")
    places = [Span(document.id, start := text.index(told), start + len(told)) for told, _ in weighed]
    spans = (Span(document.id, 0, 38), Span(document.id, 39, 77), *places)
    events = tuple(
        Event(f"e{n}", "occurred", (span,), "2031-03-03", "3 Mar 2031", "2031-03-03", "2031-03-03", "explicit")
        for n, span in enumerate(places)
    )
    weighty = tuple(replace(event, weight=weight) for event, (_, weight) in zip(events, weighed, strict=True))
    briefing = Briefing("Ports", None, (document,), {document.id: Annotations(document.id, spans)}, chronology=weighty)
    return replace(briefing, **changes)  # type: ignore[arg-type]


def order(section: Section) -> list[str]:
    return [candidate.item for candidate in section.candidates]


BLAST = ("The harbour blast on Monday killed ninety sailors.", 0.5)
AGAIN = ("Ninety sailors were killed in the harbour blast.", 0.45)
OTHER = ("Norland closed the northern border.", 0.3)


def test_one_thing_told_again_comes_after_another() -> None:
    assert order(chronology(Sources(told(BLAST, AGAIN, OTHER)))) == ["e0", "e2", "e1"]


def test_what_is_like_nothing_before_it_keeps_its_place() -> None:
    assert order(chronology(Sources(told(BLAST, ("Sudland recalled two envoys.", 0.45), OTHER)))) == ["e0", "e1", "e2"]


def test_what_the_analyst_pinned_stays_in_front_and_is_not_told_again() -> None:
    assert order(chronology(Sources(told(BLAST, AGAIN, OTHER, pinned=("e1",))))) == ["e1", "e2", "e0"]


def test_who_only_a_pronoun_names_counts_less_than_what_names_nobody() -> None:
    named_by_none = ("Ninety sailors drowned on Monday.", 0.3)
    assert order(chronology(Sources(told(("They left the capital on Tuesday.", 0.5), named_by_none))))[0] == "e1"


@pytest.mark.parametrize(
    "pointing",
    [
        "In the first, sailors of Norland fled.",
        "At the same time, Norland lifted the ban.",
        "The minister of Norland rejected that criticism.",
    ],
)
def test_what_only_who_reads_on_understands_comes_last(pointing: str) -> None:
    assert order(chronology(Sources(told((pointing, 0.5), OTHER)))) == ["e1", "e0"]
    assert order(chronology(Sources(told((pointing, 0.5), OTHER, pinned=("e0",))))) == ["e0", "e1"]


@pytest.mark.parametrize(
    "clear",
    [
        "In the first week, sailors of Norland fled.",
        "Norland lifted the ban that year.",
        "Norland said that criticism of the dam had been rejected.",
    ],
)
def test_what_says_of_itself_what_it_tells_keeps_its_place(clear: str) -> None:
    assert order(chronology(Sources(told((clear, 0.5), OTHER)))) == ["e0", "e1"]


def test_what_stands_on_top_comes_last_unless_it_is_pinned() -> None:
    section = chronology(Sources(told(BLAST, OTHER)))
    assert order(told_last(section, frozenset({"e0"}))) == ["e1", "e0"]
    pinned = chronology(Sources(told(BLAST, OTHER, pinned=("e0",))))
    assert order(told_last(pinned, frozenset({"e0"}))) == ["e0", "e1"]


def test_where_there_is_room_the_bottom_line_stands_in_the_chronology_too() -> None:
    briefing = told(BLAST, OTHER, lead="e0")
    page = export(briefing)
    assert "Chosen by the analyst" in page
    assert len(read_page(page).entries("Chronology")) == 2


@pytest.mark.parametrize(("status", "date"), [("occurred", "2031-03-01"), ("planned", "2031-03-20")])
def test_what_was_of_late_or_lies_ahead_comes_before_background(status: str, date: str) -> None:
    briefing = told(("Norland closed the northern border.", 0.5), ("Sudland votes on the accord.", 0.47))
    old, late = briefing.chronology
    old = replace(old, date="2019-03-01", earliest="2019-03-01", latest="2019-03-01")
    late = replace(late, status=status, date=date, earliest=date, latest=date)  # type: ignore[arg-type]
    assert order(chronology(Sources(replace(briefing, chronology=(old, late))))) == ["e1", "e0"]
    year = replace(late, earliest="2031-01-01", latest="2031-12-31")
    assert order(chronology(Sources(replace(briefing, chronology=(old, year))))) == ["e0", "e1"]


def ranked(*changes: Mapping[str, object]) -> list[str]:
    """The order of the blast, which is changed, and another event that counts a little less."""
    briefing = told(("Norland closed the northern border.", 0.5), ("Sudland recalled two envoys.", 0.45))
    first, second = briefing.chronology
    first = replace(first, **changes[0]) if changes else first  # type: ignore[arg-type]
    return order(chronology(Sources(replace(briefing, chronology=(first, second)))))


def test_what_has_no_date_at_all_comes_after_what_has_one() -> None:
    assert ranked() == ["e0", "e1"]
    undated = {"date": None, "earliest": None, "latest": None, "basis": None, "display": ""}
    assert ranked(undated) == ["e1", "e0"]


def test_what_the_text_tells_the_day_of_comes_before_what_it_tells_the_month_of() -> None:
    assert ranked({"date": "2031-03", "earliest": "2031-03-01", "latest": "2031-03-31"}) == ["e1", "e0"]


@pytest.mark.parametrize(("value", "first"), [("XXXX-WXX-5", "e1"), ("XXXX-03-04", "e1"), ("XXXX-03", "e0")])
def test_a_weekday_is_a_day_where_no_date_is_known(value: str, first: str) -> None:
    briefing = told(("Norland closed the northern border.", 0.5), ("Sudland recalled two envoys.", 0.45), lead="none")
    document, late = briefing.documents[0], briefing.chronology[1]
    day = Timex(late.evidence[0], "DATE", value, rule="weekday")
    found = {document.id: replace(briefing.annotations[document.id], timexes=(day,))}
    events = tuple(
        replace(one, date=None, earliest=None, latest=None, timex=one.evidence[0]) for one in briefing.chronology
    )
    assert order(chronology(Sources(replace(briefing, chronology=events, annotations=found))))[0] == first


def test_few_words_come_before_many() -> None:
    long = "Norland closed the northern border for lorries, for buses and for all that have wheels and a driver."
    assert order(chronology(Sources(told((long, 0.5), ("Sudland recalled two envoys.", 0.47))))) == ["e1", "e0"]


def test_another_event_of_a_sentence_in_the_bottom_line_gives_way() -> None:
    others = [(f"Envoy number {n} of the {n}th district left the capital for good on Monday.", 0.6) for n in range(60)]
    briefing = told(("Norland closed the northern border on Monday.", 0.7), *others, lead="e0")
    again = replace(briefing.chronology[0], id="again", weight=0.9)
    page = read_page(export(replace(briefing, chronology=(again, *briefing.chronology))))
    assert "northern border" in page.entries("Bottom line")[0].text
    assert not any("northern border" in line.text for line in page.entries("Chronology"))


def two_documents(first: str, second: str, days: tuple[str, str], written: tuple[str, str | None]) -> Briefing:
    """Two documents with an event each, of those days; "2031-03-01/.." goes on since then."""
    texts = [f"{FILLER} {FILLER} {first}", f"{FILLER} {FILLER} {second}"]
    documents = [
        make_document(text, date=day, id=f"d{n}") for n, (text, day) in enumerate(zip(texts, written, strict=True))
    ]
    events = tuple(
        Event(
            f"e{n}", "occurred", (Span(one.id, 78, len(one.text)),), day, day, day[:10],
            None if day.endswith("/..") else day, "explicit", weight=0.5 - n / 20,
        )
        for n, (one, day) in enumerate(zip(documents, days, strict=True))
    )  # fmt: skip
    spans = {
        one.id: Annotations(one.id, (Span(one.id, 0, 38), Span(one.id, 39, 77), Span(one.id, 78, len(one.text))))
        for one in documents
    }
    return Briefing("Ports", None, tuple(documents), spans, chronology=events)


CUT = "Telephone lines in Norland have been cut since Saturday."
RECALLED = "Sudland recalled two envoys."


@pytest.mark.parametrize(("since", "after"), [("2031-03-01/..", ["e1", "e0"]), ("2029-03-01/..", ["e0", "e1"])])
def test_what_had_just_begun_in_an_older_story_may_be_over(since: str, after: list[str]) -> None:
    briefing = two_documents(CUT, RECALLED, (since, "2029-03-09"), ("2031-03-03", "2031-03-20"))
    first, second = briefing.chronology
    briefing = replace(briefing, chronology=(replace(first, weight=0.75), second))
    assert order(chronology(Sources(briefing))) == after


def test_what_two_documents_tell_of_one_day_is_mostly_one_thing() -> None:
    briefing = told(("Norland closed the northern border.", 0.5), ("Sudland recalled two envoys.", 0.3))
    other = two_documents(
        "The gate to the north was shut.", RECALLED, ("2031-03-03", "2031-03-03"), ("2031-03-07",) * 2
    )
    assert order(chronology(Sources(briefing))) == ["e0", "e1"]
    third = replace(other.chronology[0], id="e2", weight=0.25, date="2031-03-02", earliest="2031-03-02",
                    latest="2031-03-02", evidence=(Span("d0", 0, 38),))  # fmt: skip
    assert order(chronology(Sources(replace(other, chronology=(*other.chronology, third))))) == ["e0", "e2", "e1"]


def test_what_counts_little_is_told_where_there_is_room() -> None:
    strong = [(f"Norland closed the port of {town}.", 0.9) for town in ("Orla", "Ilo", "Selm", "Tau", "Ume")]
    weak = ("Sudland recalled two old envoys of nobody.", 0.3)
    briefing = told(*strong, weak)
    undated = replace(briefing.chronology[-1], date=None, display="", earliest=None, latest=None, basis=None)
    briefing = replace(briefing, chronology=(*briefing.chronology[:-1], undated))
    found = {one.item: one for one in chronology(Sources(briefing)).candidates}
    assert found["e5"].turn is Turn.SPARE and found["e0"].turn is Turn.OTHERS
    assert "recalled two old envoys" in export(briefing)
    assert replace(found["e5"], pinned=True).turn is Turn.PINNED
