"""The JSON of a briefing: exactly the schema's keys, every span verbatim, bytes that don't change."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from briefing.exporters.json import export
from briefing.model import Annotations, Briefing, Dateline, Event, Link, Span
from tests.exporters.sample import STORY_DOCUMENT, sample
from tests.factory import make_document

KEYS = {
    "documents": [
        "id",
        "path",
        "title",
        "date",
        "date_source",
        "dateline",
        "reliability",
        "text",
        "origin",
        "unit",
        "starts",
        "notes",
    ],
    "actors": ["id", "name", "kind", "roles", "aliases", "mentions", "salience", "affiliation"],
    "chronology": ["id", "date", "display", "status", "statement", "actors", "evidence", "timex", "basis", "corrected"],
    "quotes": ["id", "text", "kind", "speaker", "speaker_name", "role", "cue", "evidence"],
    "questions": ["id", "kind", "question", "status", "holders", "evidence", "answer", "note", "own"],
}


def test_the_keys_are_those_of_the_schema_in_their_order() -> None:
    content = json.loads(export(sample()))
    assert list(content) == ["schema", "title", "as_of", *KEYS, "links", "decisions"]
    for section, keys in KEYS.items():
        assert content[section]
        assert all(list(item) == keys for item in content[section])
    assert content["schema"] == "briefing/1"
    assert content["decisions"] == {"pinned": [], "hidden": []}


def test_a_datelines_day_stands_beside_the_date_with_its_place() -> None:
    filed = replace(STORY_DOCUMENT, date="2031-03-07", date_source="dateline", dateline=Dateline("XXXX-03-07", 3, 10))
    first, other = json.loads(export(replace(sample(), documents=(filed, *sample().documents[1:]))))["documents"]
    assert (first["date"], first["date_source"]) == ("2031-03-07", "dateline")
    assert first["dateline"] == {"day": "XXXX-03-07", "start": 3, "end": 10}
    assert other["dateline"] is None


def test_the_keys_of_what_is_nested() -> None:
    content = json.loads(export(sample()))
    note_keys = ["label", "text", "anchors", "authors", "title", "publisher", "date"]
    assert [list(note) for note in content["documents"][1]["notes"]] == [note_keys, note_keys]
    assert list(content["actors"][0]["mentions"][0]) == ["document", "start", "end", "form"]
    assert list(content["actors"][2]["roles"][0]) == ["text", "evidence", "tense", "body"]
    assert content["questions"][0]["holders"] == [
        {"actor": "a2", "stance": "asserts"},
        {"actor": "a1", "stance": "denies"},
    ]


def test_what_answers_a_question_and_what_the_analyst_says_stand_beside_it() -> None:
    briefing = sample()
    sentence = briefing.annotations[briefing.documents[0].id].sentences[0]
    first = replace(briefing.questions[0], answer=sentence, note="They met.", own=True)
    told, *rest = json.loads(export(replace(briefing, questions=(first, *briefing.questions[1:]))))["questions"]
    assert told["answer"] == {"document": sentence.document, "start": sentence.start, "end": sentence.end}
    assert (told["note"], told["own"]) == ("They met.", True)
    assert [question["own"] for question in rest] == [question.own for question in briefing.questions[1:]]


def test_a_link_names_two_actors_and_the_verb_where_it_stands() -> None:
    briefing = sample()
    document = briefing.documents[0]
    sentence = briefing.annotations[document.id].sentences[0]
    trigger = Span(document.id, sentence.start, sentence.start + 4)
    first, second = briefing.actors[0].id, briefing.actors[1].id
    linked = replace(briefing, links=(Link(first, second, "meet with", trigger, sentence, "planned"),))
    content = json.loads(export(linked))
    assert content["links"] == [
        {
            "subject": first,
            "object": second,
            "verb": "meet with",
            "status": "planned",
            "trigger": {"document": document.id, "start": trigger.start, "end": trigger.end},
            "evidence": [{"document": document.id, "start": sentence.start, "end": sentence.end}],
        }
    ]


def test_a_role_s_body_and_an_actor_s_affiliation_are_actors_of_the_file() -> None:
    briefing = sample()
    body, person = briefing.actors[0], briefing.actors[2]
    role = replace(person.roles[0], tense="former", body=body.id)
    actors = (*briefing.actors[:2], replace(person, roles=(role,), affiliation=body.id), *briefing.actors[3:])
    content = json.loads(export(replace(briefing, actors=actors)))["actors"]
    assert content[2]["affiliation"] == content[2]["roles"][0]["body"] == content[0]["id"]
    assert content[2]["roles"][0]["tense"] == "former"
    assert content[0]["affiliation"] is None


def test_every_span_is_verbatim_in_its_document() -> None:
    content = json.loads(export(sample()))
    texts = {document["id"]: document["text"] for document in content["documents"]}

    def words(span: dict[str, Any]) -> str:
        return str(texts[span["document"]][span["start"] : span["end"]])

    assert all(words(span) for span in spans(content))
    assert all(event["statement"] == words(event["evidence"][0]) for event in content["chronology"])
    assert all(quote["text"] == words(quote["evidence"][0]) for quote in content["quotes"])
    assert all(role["text"] == words(role["evidence"]) for actor in content["actors"] for role in actor["roles"])


def spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span anywhere in the JSON."""
    if isinstance(value, dict):
        if {"document", "start", "end"} <= set(value):
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_every_item_has_evidence() -> None:
    content = json.loads(export(sample()))
    assert all(item["evidence"] for section in ("chronology", "quotes", "questions") for item in content[section])
    assert all(actor["mentions"] for actor in content["actors"])


def test_the_unknown_is_null() -> None:
    quote = json.loads(export(sample()))["quotes"][2]
    event = json.loads(export(sample()))["chronology"][-1]
    assert quote["speaker"] is quote["role"] is None
    assert event["date"] is event["basis"] is None


def test_same_briefing_same_bytes_and_one_line_end() -> None:
    text = export(sample())
    assert text == export(sample())
    assert text.endswith("}\n")
    assert text.startswith('{\n  "schema": "briefing/1"')


def test_decisions_are_written_in_a_fixed_order() -> None:
    content = json.loads(export(replace(sample(), pinned=("q2", "e1"), hidden=frozenset({"q3", "a4", "e2"}))))
    assert content["decisions"] == {"pinned": ["q2", "e1"], "hidden": ["a4", "e2", "q3"]}


def test_other_scripts_stay_readable_and_lone_surrogates_survive() -> None:
    document = make_document("Київ \ud800 said\u2028no", title="\udfff")
    found = Event("e", "occurred", (Span("story.txt", 0, 6),))
    briefing = Briefing(documents=(document,), annotations={document.id: Annotations(document.id)}, chronology=(found,))
    text = export(briefing)
    assert "Київ" in text
    assert text.encode("utf-8")
    content = json.loads(text)
    assert content["documents"][0]["text"] == document.text
    assert content["chronology"][0]["statement"] == "Київ \ud800"


def test_an_escaped_backslash_before_u_is_left_alone() -> None:
    document = replace(STORY_DOCUMENT, title="C:\\ud800")
    assert json.loads(export(replace(sample(), documents=(document, *sample().documents[1:]))))
