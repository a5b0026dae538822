"""The language of filters: words and terms, read from what is typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.items import Item
from briefing.tui.queries import Desk, keeps, read
from tests.tui.sample import sample

BRIEFING = sample()
DESK = Desk(BRIEFING, new={"q1", "e2"})
ITEMS: tuple[Item, ...] = (*BRIEFING.actors, *BRIEFING.chronology, *BRIEFING.quotes, *BRIEFING.questions)


def kept(text: str) -> set[str]:
    query = read(text)
    assert not query.problem
    test = keeps(query, DESK)
    return {item.id for item in ITEMS if test(item)}


def test_words_and_terms_are_told_apart() -> None:
    query = read('Strike actor:"Ines Cal" type:person http://x.example actor:arden')
    assert query.words == ("strike", "http://x.example")
    assert dict(query.terms) == {"actor": ("ines cal", "arden"), "type": ("person",)}
    assert read("   ").is_empty
    assert read("actor:").is_empty


@pytest.mark.parametrize("text", ['actor:"ines', "type:per", "doc:1", "date:2024"])
def test_what_is_typed_so_far_never_fails(text: str) -> None:
    for end in range(len(text) + 1):
        read(text[:end])


def test_terms_of_one_name_widen_and_of_different_names_narrow() -> None:
    calder, arden = kept("actor:calder"), kept("actor:arden")
    assert {"a1", "q1"} <= calder and {"a2", "q2"} <= arden
    assert kept("actor:calder actor:arden") == calder | arden
    assert kept("actor:calder type:direct") == calder & kept("type:direct") != set()
    assert kept("actor:nobody-of-that-name") == set()


def test_a_date_keeps_what_may_lie_in_it() -> None:
    dated = {event.id: event for event in BRIEFING.chronology if event.earliest}
    assert dated
    for name, event in dated.items():
        assert event.earliest is not None
        assert name in kept(f"date:{event.earliest}")
        assert name in kept(f"date:{event.earliest[:7]}..")
        assert name not in kept("date:..1900")
    assert kept("date:1900..1901") == set()
    undated = {event.id for event in BRIEFING.chronology if not event.earliest and not event.latest}
    assert not undated & kept("date:1800..2200")


def test_a_document_is_meant_by_number_or_title() -> None:
    first = BRIEFING.documents[0]
    assert kept("doc:1") == kept(f'doc:"{first.title}"') != set()
    assert kept("doc:99") == set()


def test_states() -> None:
    assert kept("is:new") == {"q1", "e2"}
    assert kept("is:pinned") == set(BRIEFING.pinned)


def test_what_is_wrong_is_told_and_keeps_everything() -> None:
    assert "no date" in read("date:yesterday").problem
    assert "is:new" in read("is:old").problem
    assert keeps(read("date:yesterday"), DESK)(ITEMS[0])


@given(st.text(max_size=60))
def test_any_text_can_be_read_and_asked(text: str) -> None:
    query = read(text)
    test = keeps(query, DESK)
    assert all(isinstance(test(item), bool) for item in ITEMS)
    assert all(word == word.casefold() for word in query.words)
