"""Decisions about events: dates given by hand, lines made one and taken apart, undone and gone stale."""

from __future__ import annotations

import pytest

from briefing.decisions import new_decision
from briefing.model import Briefing, Decision, DecisionKind, Event
from briefing.replay import apply
from tests.factory import briefed, make_document

STORIES = {
    "a.txt": ("Spain expelled two diplomats on Monday. Italy opened an embassy in Cairo on 3 May 2023.", "2024-10-25"),
    "b.txt": ("Spain has sent two envoys home.", "2024-10-24"),
    "c.txt": ("Spain expelled two diplomats on Monday, a spokesman said.", "2024-10-25"),
}


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    """Three stories, two of which tell of one expulsion in the same words."""
    documents = [make_document(text, date=date, id=name) for name, (text, date) in STORIES.items()]
    return briefed(documents)


def event(briefing: Briefing, words: str) -> Event:
    """The event whose leading evidence holds some words."""
    return next(one for one in briefing.chronology if words in briefing.text(one.evidence[0]))


def decide(kind: DecisionKind, item: str, value: str = "") -> Decision:
    return new_decision(kind, item, value)


def is_in_order(briefing: Briefing) -> bool:
    starts = [one.earliest or one.latest or "9999" for one in briefing.chronology]
    return starts == sorted(starts)


def test_the_story_holds_together(briefing: Briefing) -> None:
    expelled = event(briefing, "expelled")
    assert (expelled.date, expelled.origins, len(expelled.parts)) == ("2024-10-21", 2, 2)
    assert [part.id for part in expelled.parts] == list(expelled.members)
    assert (event(briefing, "sent").date, event(briefing, "sent").parts) == ("2024-10-24", ())


def test_a_date_given_by_hand_holds_and_moves_the_line(briefing: Briefing) -> None:
    found = apply(briefing, [decide("event-date", event(briefing, "sent").id, "2022-03")])
    sent = event(found, "sent")
    assert (sent.date, sent.basis, sent.corrected, sent.timex) == ("2022-03", "explicit", True, None)
    assert (sent.earliest, sent.latest, sent.display) == ("2022-03-01", "2022-03-31", "Mar 2022 (given)")
    assert "The date was given by you." in sent.reasons
    assert found.chronology[0] == sent
    assert is_in_order(found)


def test_a_date_can_be_taken_away(briefing: Briefing) -> None:
    found = apply(briefing, [decide("event-date", event(briefing, "opened").id)])
    opened = event(found, "opened")
    assert (opened.date, opened.basis, opened.display, opened.corrected) == (None, None, "", True)
    assert found.chronology[-1] == opened


def test_the_last_date_given_holds(briefing: Briefing) -> None:
    item = event(briefing, "expelled").id
    found = apply(briefing, [decide("event-date", item, "2021"), decide("event-date", item, "2020")])
    assert event(found, "expelled").date == "2020"


def test_a_date_that_is_none_is_stale(briefing: Briefing) -> None:
    found = apply(briefing, [decide("event-date", event(briefing, "sent").id, "Friday")])
    assert [one.reason for one in found.stale] == ["'Friday' is no date"]
    assert found.chronology == briefing.chronology


def test_two_events_are_the_same(briefing: Briefing) -> None:
    expelled, sent = event(briefing, "expelled"), event(briefing, "sent")
    for item, value in ((sent.id, expelled.id), (expelled.id, sent.id)):
        found = apply(briefing, [decide("same", item, value)])
        one = event(found, "expelled")
        assert (one.date, one.basis, one.origins) == ("2024-10-21", "relative", 3)
        assert one.members == (*expelled.members, *sent.members)
        assert one.evidence == (*expelled.evidence, *sent.evidence)
        assert len(found.chronology) == len(briefing.chronology) - 1
        assert is_in_order(found)


def test_the_same_event_again_changes_nothing(briefing: Briefing) -> None:
    expelled = event(briefing, "expelled")
    found = apply(briefing, [decide("same", *expelled.members)])
    assert (found.chronology, found.stale) == (briefing.chronology, ())


def test_one_source_twice_is_one_origin(briefing: Briefing) -> None:
    expelled, opened = event(briefing, "expelled"), event(briefing, "opened")
    found = apply(briefing, [decide("same", opened.id, expelled.id)])
    assert (event(found, "opened").origins, len(event(found, "opened").evidence)) == (2, 3)


def test_what_we_joined_can_be_taken_apart(briefing: Briefing) -> None:
    expelled = event(briefing, "expelled")
    for member in expelled.members:
        found = apply(briefing, [decide("separate", member)])
        lines = [one for one in found.chronology if one.id in expelled.members]
        assert [one.members for one in lines] == [(one.id,) for one in lines]
        assert sorted(one.id for one in lines) == sorted(expelled.members)
        assert [one.origins for one in lines] == [1, 1]


def test_what_was_joined_by_hand_is_taken_apart_again(briefing: Briefing) -> None:
    expelled, sent = event(briefing, "expelled"), event(briefing, "sent")
    found = apply(briefing, [decide("same", sent.id, expelled.id), decide("separate", sent.id)])
    assert set(found.chronology) == set(briefing.chronology)


def test_the_order_of_decisions_is_the_order_of_their_effect(briefing: Briefing) -> None:
    expelled, sent = event(briefing, "expelled"), event(briefing, "sent")
    joining, parting = decide("same", sent.id, expelled.id), decide("separate", sent.id)
    assert len(apply(briefing, [parting, joining]).chronology) == len(briefing.chronology) - 1
    assert len(apply(briefing, [joining, parting]).chronology) == len(briefing.chronology)


def test_a_line_alone_stays_alone(briefing: Briefing) -> None:
    found = apply(briefing, [decide("separate", event(briefing, "sent").id)])
    assert (found.chronology, found.stale) == (briefing.chronology, ())


def test_a_date_given_by_hand_outlives_a_join(briefing: Briefing) -> None:
    expelled, sent = event(briefing, "expelled"), event(briefing, "sent")
    found = apply(briefing, [decide("event-date", sent.id, "2020"), decide("same", sent.id, expelled.id)])
    assert {one.date for one in found.chronology if sent.id in one.members} == {"2020"}
    parted = apply(
        briefing,
        [
            decide("event-date", sent.id, "2020"),
            decide("same", sent.id, expelled.id),
            decide("separate", sent.id),
        ],
    )
    assert (event(parted, "sent").date, event(parted, "expelled").date) == ("2020", "2024-10-21")


def test_pins_and_hides_follow_their_event(briefing: Briefing) -> None:
    expelled, sent = event(briefing, "expelled"), event(briefing, "sent")
    joined = decide("same", sent.id, expelled.id)
    assert apply(briefing, [decide("hide", sent.id), joined]).hidden == frozenset({expelled.id})
    assert apply(briefing, [decide("pin", sent.id), joined]).pinned == (expelled.id,)
    assert apply(briefing, [decide("pin", sent.id), joined, decide("unpin", sent.id)]).pinned == ()
    parted = [decide("separate", expelled.members[1]), decide("pin", expelled.members[1])]
    moved = apply(briefing, [decide("pin", sent.id), *parted, decide("earlier", expelled.members[1])])
    assert moved.pinned == (expelled.members[1], sent.id)


def test_leaving_the_last_decision_out_undoes_it(briefing: Briefing) -> None:
    expelled, sent = event(briefing, "expelled"), event(briefing, "sent")
    decisions = [
        decide("event-date", sent.id, "2020"),
        decide("same", sent.id, expelled.id),
        decide("separate", expelled.members[0]),
        decide("event-date", expelled.id),
    ]
    states = [apply(briefing, decisions[:count]).chronology for count in range(len(decisions) + 1)]
    assert states[0] == briefing.chronology
    assert len(set(states)) == len(states)
    assert [apply(briefing, decisions[:count]).chronology for count in range(len(decisions) + 1)] == states


def test_a_decision_about_what_is_gone_is_stale(briefing: Briefing) -> None:
    sent = event(briefing, "sent").id
    gone = [decide("event-date", "e0", "2020"), decide("same", "e0", sent), decide("separate", "e0")]
    found = apply(briefing, [*gone, decide("same", sent, "e0")])
    assert [one.reason for one in found.stale] == [
        *["its sentence is no longer in the documents"] * 3,
        "the other sentence is no longer in the documents",
    ]
    assert found.chronology == briefing.chronology
    assert apply(briefing, gone, complete=False).stale == ()
