"""What all panes follow: terms that add up, replace one another, and outlive a new briefing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.tui.queries import NEW, Query, Term, read
from briefing.tui.scope import Scope, label, offers
from tests.tui.sample import sample

BRIEFING = sample()
CALDER, MINISTRY, ARDEN = (Term("actor-id", (name,)) for name in ("a1", "a3", "a2"))
HARBOUR, TALKS = (Term("document-id", (document.id,)) for document in BRIEFING.documents[:2])


def test_what_is_followed_adds_up_and_goes_again() -> None:
    scope = Scope().toggled(CALDER).toggled(HARBOUR).toggled(ARDEN).toggled(NEW)
    assert scope.terms == (CALDER, HARBOUR, ARDEN, NEW) and scope
    assert scope.toggled(HARBOUR).terms == (CALDER, ARDEN, NEW) == scope.without(HARBOUR).terms
    assert not Scope()


@pytest.mark.parametrize(
    "first, then, kept",
    [
        (HARBOUR, TALKS, (TALKS,)),
        (Term("date", ("2025-03",)), Term("date", ("2024",)), (Term("date", ("2024",)),)),
        (Term("type-of", ("planned",)), Term("type-of", ("denied",)), (Term("type-of", ("denied",)),)),
        (
            Term("type-of", ("planned",)),
            Term("type-of", ("direct",)),
            (Term("type-of", ("planned",)), Term("type-of", ("direct",))),
        ),
    ],
)
def test_a_second_document_time_or_type_of_one_pane_takes_the_place_of_the_first(
    first: Term, then: Term, kept: tuple[Term, ...]
) -> None:
    assert Scope().toggled(first).toggled(then).terms == kept


def test_the_actors_stay_to_choose_from() -> None:
    scope = Scope((CALDER, HARBOUR))
    assert scope.beside_actors.terms == (HARBOUR,)
    assert [actor.id for actor in scope.actors(BRIEFING)] == ["a1"]


def test_what_is_gone_is_followed_no_longer_and_what_was_merged_under_its_new_name() -> None:
    scope = Scope((CALDER, HARBOUR, NEW))
    assert scope.still_there(BRIEFING) == scope
    others = BRIEFING.actors[1:]
    gone = replace(BRIEFING, actors=tuple(others), documents=BRIEFING.documents[1:])
    assert scope.still_there(gone).terms == (NEW,)
    merged = replace(BRIEFING, actors=(replace(others[0], members=("a3", "a1")), *others[1:]))
    assert scope.still_there(merged).terms == (MINISTRY, HARBOUR, NEW)


@pytest.mark.parametrize(
    "term, words",
    [
        (CALDER, "Ines Calder"),
        (TALKS, "Ministry offers talks"),
        (Term("date", ("2025-03",)), "Mar 2025"),
        (Term("date", ("..2025-03",)), "by Mar 2025"),
        (Term("type-of", ("planned",)), "planned"),
        (NEW, "only new"),
        (Term("actor", ("iran", "iraq")), "actor:iran|iraq"),
        (Term("actor-id", ("nobody",)), "nobody"),
    ],
)
def test_what_a_chip_says(term: Term, words: str) -> None:
    assert label(term, BRIEFING) == words


def test_what_a_row_offers_to_follow() -> None:
    event = BRIEFING.chronology[1]
    found = list(offers(event, [BRIEFING.actors[0]], BRIEFING.documents[1], read("strike type:planned"), BRIEFING))
    assert [(offer.label, offer.what) for offer in found] == [
        ("Ines Calder", "person"),
        ("Ministry offers talks", "this document"),
        ("Mar 2025", "this time"),
        ("planned", "this type"),
        ("type:planned", "what this pane is filtered by"),
    ]


def test_an_undated_event_offers_no_time_and_a_quote_that_of_its_document() -> None:
    def times(item: object) -> list[str]:
        found = offers(item, [], BRIEFING.documents[0], Query(), BRIEFING)  # type: ignore[arg-type]
        return [offer.term.values[0] for offer in found if offer.term.name == "date"]

    assert times(BRIEFING.chronology[2]) == [] and times(BRIEFING.quotes[0]) == ["2025-03"]
    event = BRIEFING.chronology[0]
    assert times(replace(event, earliest="2025-01-01", latest="2025-12-31")) == ["2025"]
    assert times(replace(event, earliest="2024-12-30", latest="2025-01-02")) == ["2024-12-30..2025-01-02"]
    assert times(replace(event, earliest=None, latest="2025-01-02")) == ["..2025-01-02"]
