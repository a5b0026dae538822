"""The layers as JSON lines: the contract's keys, actors only where they are sure."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from briefing.exporters.annotations import line, lines, row
from briefing.model import Annotations, Doubt, EventMention
from tests.exporters.sample import COMMENT_DOCUMENT, STORY_DOCUMENT, STORY_LAYERS, sample, story
from tests.factory import make_document


def rows(*layers: str) -> list[dict[str, Any]]:
    return [json.loads(text) for text in lines(sample(), layers or None).splitlines()]


def test_one_line_a_document_in_order_with_every_layer() -> None:
    found = rows()
    assert [row["id"] for row in found] == ["story.txt", "comment.txt"]
    assert list(found[0]) == ["id", "date", "text", "timexes", "mentions", "quotes", "events", "questions"]
    assert [row["date"] for row in found] == ["2031-03-07", "2031-03-20"]
    assert found[0]["text"] == STORY_DOCUMENT.text


def test_a_date_whose_year_was_inferred_is_marked() -> None:
    inferred = replace(STORY_DOCUMENT, date_source="dateline")
    found = row(inferred, Annotations(inferred.id), lambda span: None, ())
    assert found == {"id": "story.txt", "date": "2031-03-07", "date_source": "dateline", "text": inferred.text}


def test_the_keys_of_each_layer() -> None:
    first = rows()[0]
    assert list(first["timexes"][0]) == ["start", "end", "type", "value", "edtf"]
    assert list(first["mentions"][0]) == ["start", "end", "kind", "form", "actor"]
    assert list(first["quotes"][0]) == ["start", "end", "kind", "quoted", "speaker", "cue", "actor"]
    assert list(first["events"][0]) == ["start", "end", "date", "status", "trigger", "timex", "actors"]
    doubt = Doubt(story("It may return in April"), "forecast", "Will it return in April?", story("may"))
    found = row(STORY_DOCUMENT, replace(STORY_LAYERS, doubts=(doubt,)), lambda _: None)["questions"]
    assert found == [
        {
            "start": doubt.span.start,
            "end": doubt.span.end,
            "kind": "forecast",
            "question": "Will it return in April?",
            "cue": {"start": story("may").start, "end": story("may").end},
        }
    ]


def test_actors_come_from_the_roster() -> None:
    first = rows()[0]
    text = first["text"]
    named = {text[m["start"] : m["end"]]: m["actor"] for m in first["mentions"]}
    assert named["Ana Reyes"] == "a3"
    assert named["It"] == "a4"
    assert named["an officer"] is None
    assert [quote["actor"] for quote in first["quotes"]] == ["a3", None, None, "a3", None, None]
    assert first["events"][0]["actors"] == ["a1", "a2"]


def test_only_some_layers() -> None:
    assert [list(found) for found in rows("quotes", "timexes")] == [["id", "date", "text", "timexes", "quotes"]] * 2
    with pytest.raises(ValueError, match="no such layer: moods"):
        row(STORY_DOCUMENT, STORY_LAYERS, lambda _: None, {"moods"})


def test_a_notes_date_is_no_events_date() -> None:
    event = EventMention(story("The Norland navy left"), story("left"), "occurred", "../2031-03-14", basis="note")
    dated = EventMention(story("It may return"), story("return"), "possible", "2031-04", basis="relative")
    found = row(STORY_DOCUMENT, replace(STORY_LAYERS, events=(event, dated)), lambda _: None)["events"]
    assert [event["date"] for event in found] == [None, "2031-04"]


def test_the_participants_of_one_actor_count_once() -> None:
    event = EventMention(story("Norland and Sudland agreed"), story("agreed"), "occurred", participants=(0, 2, 1, 0))
    found = row(STORY_DOCUMENT, replace(STORY_LAYERS, events=(event,)), lambda _: "a9")["events"]
    assert found[0]["actors"] == ["a9"]


def test_a_document_nothing_was_found_in() -> None:
    briefing = replace(sample(), annotations={})
    assert json.loads(lines(briefing).splitlines()[1])["mentions"] == []
    text = line(COMMENT_DOCUMENT, Annotations("comment.txt"), lambda _: None)
    assert text.count("\n") == 1


def test_line_ends_in_the_text_stay_inside_the_line() -> None:
    text = line(make_document("a\u2028b\n\ud800"), Annotations("story.txt"), lambda _: None)
    assert text.count("\n") == 1
    assert json.loads(text.encode("utf-8"))["text"] == "a\u2028b\n\ud800"


def test_whose_a_quotation_is_was_decided_before() -> None:
    quote = STORY_LAYERS.attributions[0]
    for speakers, actor in (({quote.span: "a7"}, "a7"), ({}, None)):
        found = row(STORY_DOCUMENT, STORY_LAYERS, lambda _: "a1", speakers=speakers)["quotes"]
        assert found[0]["actor"] == actor
