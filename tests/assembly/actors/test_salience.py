"""Salience lies in [0, 1], follows a reader's judgement and says why."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from briefing.assembly.actors.salience import salience, scale_of
from briefing.model import Annotations, Mention, Span
from tests.assembly.actors.test_resolution import roster
from tests.factory import make_document

TEXT = "One. Two. Three. Four. Five. Six."
SENTENCES = tuple(Span("story.txt", start, start + 4) for start in (0, 5, 10))


def mention(start: int, function: Literal["subject", "object", "other"] = "other", speaks: bool = False) -> Mention:
    return Mention(Span("story.txt", start, start + 3), "state", "name", function=function, speaks=speaks)


def test_who_acts_and_speaks_outranks_who_is_only_named() -> None:
    actor = [mention(0, "subject", True), mention(5, "subject", True)]
    named = [mention(10), mention(17)]
    documents, annotations = [make_document(TEXT)], {"story.txt": Annotations("story.txt", SENTENCES)}
    scale = scale_of([actor, named], documents, annotations)
    first, reasons = salience(actor, "state", scale)
    second, _ = salience(named, "state", scale)
    assert 0 < second < first <= 1
    worded = ("2 mentions in 1 document", "in the lead of 1 document", "acts in 2 sentences", "speaks in 2 sentences")
    assert reasons == worded


def test_a_place_that_never_acts_ranks_below_a_state_as_often_named() -> None:
    group = [mention(20), mention(24)]
    scale = scale_of([group], [make_document(TEXT)], {})
    assert salience(group, "place", scale)[0] < salience(group, "state", scale)[0]


def test_a_state_where_things_only_happen_ranks_below_who_acts_and_says_so() -> None:
    venue = [replace(mention(start), cues=("place:located",)) for start in (0, 5, 10)]
    actor = [mention(24, "subject")]
    scale = scale_of([venue, actor], [make_document(TEXT)], {})
    weight, reasons = salience(venue, "state", scale)
    assert 0 < weight < salience(actor, "state", scale)[0]
    assert reasons[-1] == "only says where: never acts nor is acted upon"
    owned = [*venue, mention(17)]
    assert "only says where: never acts nor is acted upon" not in salience(owned, "state", scale)[1]


def test_nobody_has_no_salience() -> None:
    assert salience([], "state", scale_of([], [], {})) == (0.0, ())


def test_what_one_sentence_tells_counts_once() -> None:
    documents, annotations = [make_document(TEXT)], {"story.txt": Annotations("story.txt", SENTENCES)}
    once, thrice, spread = [mention(0)], [mention(0), mention(1), mention(2)], [mention(0), mention(5)]
    scale = scale_of([once, thrice, spread], documents, annotations)
    assert salience(once, "state", scale)[0] == salience(thrice, "state", scale)[0]
    assert salience(spread, "state", scale)[0] > salience(thrice, "state", scale)[0]


def test_who_is_named_earlier_behind_the_lead_counts_for_more() -> None:
    early, late = [mention(17)], [mention(24)]
    scale = scale_of([early, late], [make_document(TEXT)], {"story.txt": Annotations("story.txt", SENTENCES)})
    assert salience(early, "state", scale)[0] > salience(late, "state", scale)[0]


def test_a_state_that_nothing_is_said_of_ranks_below_one_that_something_is_done_to() -> None:
    named, done_to = [mention(0), mention(10)], [mention(0), mention(10, "object")]
    scale = scale_of([named, done_to], [make_document(TEXT)], {})
    assert salience(named, "state", scale)[0] < salience(done_to, "state", scale)[0]


def test_a_place_that_is_seldom_a_subject_is_a_place_still() -> None:
    lies = [mention(0), mention(5), mention(10), mention(15, "subject")]
    speaks = [*lies[:3], mention(15, "subject", True)]
    scale = scale_of([lies, speaks], [make_document(TEXT)], {})
    assert salience(lies, "place", scale)[0] < salience(speaks, "place", scale)[0] / 2


def test_who_is_only_named_in_a_list_matters_less() -> None:
    found = roster("Cases rose in Taru. Belmar, Corland, Delmar and Estland reported cases. Corland asked for help.")
    assert found["Belmar"].salience < found["Corland"].salience / 2
    assert any("list" in reason for reason in found["Belmar"].reasons)
    assert not any("list" in reason for reason in found["Corland"].reasons)


def test_two_names_are_no_list() -> None:
    found = roster("Belmar and Corland reported cases.")
    assert not any("list" in reason for reason in found["Belmar"].reasons)


def test_shares_are_of_what_an_actor_is_shown_as() -> None:
    found = roster("Ana Lund left. Mayor Bo Ek left. The Peruvian ambassador left.")
    assert found["Bo Ek"].salience > found["Ana Lund"].salience > found["Peruvian ambassador"].salience
