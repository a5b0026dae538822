"""Who acts on whom, as one clause states it; each rule with its nearest counter-example."""

from __future__ import annotations

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.assembly import assemble
from tests.factory import make_document

Told = tuple[str, str, str, str]
"""Subject, verb, object and status."""


def links(*texts: str) -> list[Told]:
    """The links of a briefing of some texts, by the actors' names."""
    documents = [make_document(text, id=str(number)) for number, text in enumerate(texts, 1)]
    briefing = assemble(documents, {document.id: annotate(document, parse(document)) for document in documents})
    names = {actor.id: actor.name for actor in briefing.actors}
    for link in briefing.links:
        assert link.evidence.contains(link.trigger)
    return [(names[link.subject], link.verb, names[link.object], link.status) for link in briefing.links]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway sued Siemens on Friday.", ("Norway", "sue", "Siemens", "occurred")),
        ("Siemens was sued by Norway on Friday.", ("Norway", "sue", "Siemens", "occurred")),
        ("Maria Lopez met with Andrzej Duda in Warsaw.", ("Maria Lopez", "meet with", "Andrzej Duda", "occurred")),
        ("Norway called on Russia to stop.", ("Norway", "call on", "Russia", "occurred")),
        ("Norway urged Russia to stop.", ("Norway", "urge", "Russia", "occurred")),
        ("Norway imposed sanctions on Russia in May.", ("Norway", "impose sanctions on", "Russia", "occurred")),
        ("Sony has entered into talks with Siemens.", ("Sony", "enter into talks with", "Siemens", "occurred")),
        ("Siemens, which sued Sony in May, is growing.", ("Siemens", "sue", "Sony", "occurred")),
        ("Norway bought tanks from Germany in May.", ("Norway", "buy from", "Germany", "occurred")),
        ("Maria Lopez arrived on Monday. She criticised Norway.", ("Maria Lopez", "criticise", "Norway", "occurred")),
        ("Norway did not sue Siemens.", ("Norway", "sue", "Siemens", "denied")),
        ("Norway refused to sue Siemens.", ("Norway", "sue", "Siemens", "denied")),
        ("Norway will sue Siemens next year.", ("Norway", "sue", "Siemens", "planned")),
        ("Norway agreed to fund Siemens.", ("Norway", "fund", "Siemens", "planned")),
        ("Norway may sue Siemens.", ("Norway", "sue", "Siemens", "possible")),
        ("Norway tried to bribe Siemens.", ("Norway", "bribe", "Siemens", "possible")),
        ("Norway is arming Ukraine.", ("Norway", "arm", "Ukraine", "ongoing")),
    ],
)
def test_one_deed(text: str, told: Told) -> None:
    assert links(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Norway sued the neighbours of Siemens on Friday.",  # the neighbours are sued, not Siemens
        "Norway's lawyers sued Siemens on Friday.",  # the lawyers sue, not Norway
        "Siemens was sued in Norway on Friday.",
        "Maria Lopez landed on Cyprus on Friday.",
        "Maria Lopez moved to Norway on Friday.",
        "Norway is a neighbour of Russia.",
        "Norway held a stake in Siemens.",
        "Norway has Russia as a neighbour.",
        "Did Norway sue Siemens?",
        "“Norway attacked Russia on Friday,” Maria Lopez said.",
        "Sony launched the Walkman in May.",
        "Sony licensed Stormlink from its rival.",
    ],
)
def test_no_deed_between_these(text: str) -> None:
    assert links(text) == []


def test_coordinated_subjects_and_objects_all_count() -> None:
    assert {(subject, object) for subject, _, object, _ in links("Norway and Poland sued Siemens and Sony.")} == {
        ("Norway", "Siemens"),
        ("Norway", "Sony"),
        ("Poland", "Siemens"),
        ("Poland", "Sony"),
    }


def test_a_shared_subject_acts_in_each_clause_with_its_own_verb() -> None:
    assert links("Norway sued Siemens and imposed sanctions on Sony.") == [
        ("Norway", "sue", "Siemens", "occurred"),
        ("Norway", "impose sanctions on", "Sony", "occurred"),
    ]


def test_the_same_lemma_in_another_clause_is_another_verb() -> None:
    found = links("Norway sued Siemens, and Poland sued Sony.")
    assert [(subject, object) for subject, _, object, _ in found] == [("Norway", "Siemens"), ("Poland", "Sony")]


def test_who_is_told_to_act_may_act() -> None:
    assert links("Norway urged Siemens to sue Sony.") == [
        ("Norway", "urge", "Siemens", "occurred"),
        ("Siemens", "sue", "Sony", "possible"),
    ]


def test_what_is_told_is_possible_at_most() -> None:
    assert links("Police said that Norway had bribed Siemens.") == [("Norway", "bribe", "Siemens", "possible")]
    assert links("Maria Lopez denied that Norway had bribed Siemens.") == [("Norway", "bribe", "Siemens", "denied")]


def test_a_relative_clause_states_its_own_deed() -> None:
    found = links("Norway plans to visit Maria Lopez, who sued Siemens in May.")
    assert ("Maria Lopez", "sue", "Siemens", "occurred") in found


def test_an_actor_does_nothing_to_itself() -> None:
    assert links("Siemens AG grew. Siemens sued Siemens AG.") == []


def test_a_headline_states_no_deed() -> None:
    assert links("Norway Sues Siemens\n\nSales grew by a third in May, the company said.") == []


def test_no_text_no_deeds() -> None:
    assert links("") == []
