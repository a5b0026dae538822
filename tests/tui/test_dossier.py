"""Dossiers, relations and groups: what needs no screen."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Actor, Briefing, Holder
from briefing.tui.dossier import Dossier, deed, names_of
from briefing.tui.entries import Entry, place, sliced
from briefing.tui.grouping import grouped
from briefing.tui.item_list import Piece
from briefing.tui.marks import ASCII, UNICODE
from briefing.tui.relations import Relations, ties, verbs
from tests.tui.linked_sample import linked_sample

BRIEFING = linked_sample()
CALDER = BRIEFING.actors[0]


def _entries(actor: str, briefing: Briefing = BRIEFING) -> dict[str, list[Entry]]:
    found = briefing.actor(actor)
    assert found is not None
    parts: dict[str, list[Entry]] = {}
    for entry in Dossier(actor, found.name).entries(briefing, (), UNICODE):
        parts.setdefault(entry.label, []).append(entry)
    return parts


def _texts(entries: list[Entry]) -> list[str]:
    return [entry.text for entry in entries]


def test_a_dossier_has_all_that_is_said_of_an_actor_in_its_parts() -> None:
    parts = _entries("a1")
    assert _texts(parts[""]) == ["Ines Calder  person, 3 mentions in 2 documents"]
    assert _texts(parts["belongs to"]) == ["Dockers' Union"]
    assert _texts(parts["roles"]) == ["head of the Dockers' Union", "night clerk  former"]
    assert _texts(parts["other names"]) == ["Calder  2 mentions"]
    assert _texts(parts["quotes"]) == [
        "“We will not lift one crate until the roster is withdrawn,”",
        "a piece of paper",
    ]
    assert _texts(parts["events"]) == ["12 Mar 2025  the union would meet on 12 March 2025  planned"]
    assert list(parts)[-1] == "not found" and _texts(parts["not found"]) == ["a side it holds in a question"]


def test_dealings_name_both_sides_the_latest_document_first() -> None:
    assert _texts(_entries("a1")["deals with"]) == [
        "Ines Calder → call → ministry of transport",
        "ministry of transport → answer → Ines Calder",
        "ministry of transport → answer (planned) → Ines Calder",
        "Tom Arden → warn → Ines Calder",
    ]


def test_every_line_that_was_found_leads_to_a_sentence() -> None:
    parts = _entries("a1")
    assert all(entry.spans for label, entries in parts.items() if label != "not found" for entry in entries)
    assert [BRIEFING.text(entry.spans[0]) for entry in parts["belongs to"]] == ["the head of the Dockers' Union"]


def test_a_line_about_another_actor_means_that_one() -> None:
    assert [entry.actor for entry in _entries("a1")["deals with"]] == ["a3", "a3", "a3", "a2"]
    assert {entry.actor for entry in _entries("a1")["roles"]} == {"a1"}


def test_a_side_of_a_question_is_in_the_dossier_of_its_holder() -> None:
    assert _texts(_entries("a3")["questions"]) == ["Who ordered the night shift to leave?  denies"]


def test_the_dossier_of_an_actor_merged_away_is_that_of_who_bears_its_name() -> None:
    merged = replace(BRIEFING, actors=(replace(CALDER, id="b", aliases=("Tom Arden",)),))
    arden = Dossier("a2", "Tom Arden")
    assert arden.title(merged) == "Ines Calder" and arden.entries(merged, (), UNICODE)[0].id == "b"
    gone = replace(BRIEFING, actors=())
    assert arden.entries(gone, (), UNICODE) == () and arden.why_none(gone, ())[0].startswith("Tom Arden is listed no")


def test_names_are_counted_where_they_stand_word_for_word() -> None:
    assert [(name, len(spans)) for name, spans in names_of(CALDER, BRIEFING)] == [("Calder", 2), ("Ines Calder", 1)]


def test_a_place_names_sentence_document_and_how_many_more() -> None:
    number, sentence = BRIEFING.citation(CALDER.mentions[0].span)
    spans = [mention.span for mention in CALDER.mentions]
    assert place(spans, BRIEFING, brief=True) == f"[{number}:{sentence}] +2"
    assert place(spans[:1], BRIEFING).endswith("] Strike closes the harbour of Port Elin, 2025-03-10")
    assert place((), BRIEFING) == ""


def test_a_part_of_a_line_keeps_its_tones() -> None:
    words: list[Piece] = [("Ines", "name"), (" → ", "text"), ("Tom", "name")]
    assert sliced(words, 2, 8) == [("es", "name"), (" → ", "text"), ("T", "name")]


def test_relations_have_a_line_for_each_direction_the_strongest_pair_first() -> None:
    lines = Relations().entries(BRIEFING, (), ASCII)
    assert _texts(list(lines)) == [
        "ministry of transport -> answer, answer (planned) -> Ines Calder",
        "Ines Calder -> call -> ministry of transport",
        "Tom Arden -> warn -> Ines Calder",
    ]


def test_relations_of_a_followed_actor_only() -> None:
    arden = BRIEFING.actor("a2")
    port = BRIEFING.actor("a4")
    assert arden is not None and port is not None
    lines = Relations().entries(BRIEFING, (arden,), UNICODE)
    assert _texts(list(lines)) == ["Tom Arden → warn → Ines Calder"]
    following = (port,)
    assert Relations().entries(BRIEFING, following, UNICODE) == []
    assert "Port Elin" in Relations().why_none(BRIEFING, following)[0]


def test_hidden_actors_have_no_relations() -> None:
    assert Relations().entries(replace(BRIEFING, hidden=frozenset({"a1"})), (), UNICODE) == []


def test_verbs_are_counted_and_the_rest_is_told() -> None:
    link = BRIEFING.links[0]
    found = [replace(link, verb=verb) for verb in ("warn", "warn", *"abcdefg")]
    assert verbs(ties(found)[0]) == "warn (2), a, b, c, d, e and 2 more"


def test_what_did_not_happen_is_told() -> None:
    assert [deed("attack", status) for status in ("occurred", "denied", "possible")] == [
        "attack", "attack (denied)", "attack (possible)",
    ]  # fmt: skip


def _actor(id: str, kind: str, salience: float, affiliation: str | None = None) -> Actor:
    return Actor(id, id, kind, (), salience=salience, affiliation=affiliation)  # type: ignore[arg-type]


def test_actors_stand_under_their_bodies_by_the_best_of_the_group_and_the_others_last() -> None:
    actors = [
        _actor("loner", "person", 0.9),
        _actor("general", "person", 0.8, "army"),
        _actor("north", "state", 0.7),
        _actor("army", "organization", 0.1, "south"),
        _actor("south", "state", 0.3),
        _actor("port", "place", 0.2),
    ]
    assert [(actor.id, depth) for actor, depth in grouped(actors)] == [
        ("south", 0), ("army", 1), ("general", 2), ("north", 0), ("loner", 0), ("port", 0),
    ]  # fmt: skip


def test_bodies_that_belong_to_one_another_belong_to_none_and_nobody_is_lost() -> None:
    ring = [_actor("a", "state", 0.1, "b"), _actor("b", "state", 0.2, "a"), _actor("c", "person", 0.3, "gone")]
    assert [(actor.id, depth) for actor, depth in grouped(ring)] == [("b", 0), ("a", 0), ("c", 0)]


def test_what_a_person_decided_is_marked_in_a_dossier_before_the_words() -> None:
    quote, event, question = BRIEFING.quotes[0], BRIEFING.chronology[0], BRIEFING.questions[0]
    decided = replace(
        BRIEFING,
        quotes=(replace(quote, corrected=True), *BRIEFING.quotes[1:]),
        chronology=(replace(event, corrected=True, actors=("a1",)),),
        questions=(replace(question, status="dropped", holders=(Holder("a1", "asserts"),)),),
        wordings={event.id: "They went."},
    )
    assert _texts(_entries("a1", decided)["quotes"]) == [
        "(speaker given by you)  “We will not lift one crate until the roster is withdrawn,”",
        "a piece of paper",
    ]
    (told,) = _texts(_entries("a1", decided)["events"])
    assert told.startswith(f"{event.display}  (date given, worded by you)  ")
    assert _texts(_entries("a1", decided)["questions"]) == [f"(dropped by you)  {question.question}  asserts"]
