"""What reading the sources again has changed, told in a sentence."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Decision, Stale
from briefing.tui.news import News, between, since_last_visit
from tests.tui.sample import sample

BRIEFING = sample()


def test_what_came_is_counted_and_known_by_its_ids() -> None:
    before = replace(BRIEFING, documents=BRIEFING.documents[:2], quotes=BRIEFING.quotes[:3])
    news = between(before, BRIEFING)
    assert news == News(added=1, items=frozenset({"q4"}))
    assert str(news) == "1 document added: 1 new item."


def test_what_is_told_by_one_more_document_is_not_new() -> None:
    merged = replace(
        BRIEFING, quotes=(replace(BRIEFING.quotes[0], id="q0", members=("q0", "q1")), *BRIEFING.quotes[1:])
    )
    assert between(BRIEFING, merged).items == frozenset()


def test_documents_that_changed_or_went_are_told() -> None:
    first, *others = BRIEFING.documents
    news = between(BRIEFING, replace(BRIEFING, documents=(replace(first, sha256="other"), *others[1:])))
    assert str(news) == "1 document changed, 1 document taken away: no new item."
    assert str(between(BRIEFING, BRIEFING)) == ""


def test_a_decision_that_lost_its_sentence_is_told_once_and_one_that_had_before_is_not() -> None:
    first, *others = BRIEFING.documents
    gone = Stale(Decision("d9", "hide", "q9"), "its sentence is no longer in the documents")
    changed = replace(BRIEFING, documents=(replace(first, sha256="other"), *others), stale=(*BRIEFING.stale, gone))
    assert str(between(BRIEFING, changed)) == "1 document changed: no new item, 1 decision no longer applies."


def test_one_item_is_and_several_are_new() -> None:
    assert since_last_visit(1) == "1 item is new since your last visit."
    assert since_last_visit(12) == "12 items are new since your last visit."


def test_a_mended_date_line_is_told_by_what_it_dates() -> None:
    first, *others = BRIEFING.documents
    changed = (replace(first, sha256="other", date="2025-03-17"), *others)
    events = (replace(BRIEFING.chronology[0], date="2025-03-17"), *BRIEFING.chronology[1:])
    news = between(BRIEFING, replace(BRIEFING, documents=changed, chronology=events))
    assert str(news) == "1 document changed: 1 event of another date."
    fewer = replace(BRIEFING, quotes=BRIEFING.quotes[1:], documents=BRIEFING.documents)
    news = between(fewer, replace(BRIEFING, documents=changed, chronology=events))
    assert str(news) == "1 document changed: 1 new item, 1 event of another date."
