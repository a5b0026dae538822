"""The language of filters: words and terms, read from what is typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Actor, Event
from briefing.tui.items import Item
from briefing.tui.queries import LEGEND, TYPES, Context, Query, Term, keeps, read, types
from tests.tui.sample import sample

BRIEFING = sample()
CONTEXT = Context(BRIEFING, new={"q1", "e2"})
ITEMS: tuple[Item, ...] = (*BRIEFING.actors, *BRIEFING.chronology, *BRIEFING.quotes, *BRIEFING.questions)


def kept(text: str) -> set[str]:
    query = read(text)
    assert not query.problem
    test = keeps(query.terms, CONTEXT)
    return {item.id for item in ITEMS if test(item)}


def test_words_and_terms_are_told_apart() -> None:
    query = read('Strike actor:"Ines Cal" type:person http://x.example actor:arden')
    assert query.words == ("strike", "http://x.example")
    assert query.terms == (Term("actor", ("ines cal",)), Term("type", ("person",)), Term("actor", ("arden",)))
    assert read("   ").is_empty
    assert read("actor:").is_empty


@pytest.mark.parametrize(
    "text",
    ['actor:"ines', "type:per", "doc:1", "date:2024-10..2024-11-30", "date:..2024", "is:pinned", "is:new|pinned"],
)
def test_nothing_is_wrong_with_what_is_not_finished(text: str) -> None:
    for end in range(len(text) + 1):
        assert not read(text[:end]).problem


@pytest.mark.parametrize("text", ["date:2024-1", "date:2024-", "date:20", "is:ne", "date:2024-10..2"])
def test_a_term_nobody_types_on_is_wrong(text: str) -> None:
    assert read(text) == Query()
    assert text in read(text, whole=True).problem.replace(" ", "") or read(text, whole=True).problem
    assert read(f"{text} calder").problem and read(f"{text} calder").words == ("calder",)


@pytest.mark.parametrize(
    "text", ["date:2024-13", "date:yesterday", "date:2024-10-32", "is:old", "type:xyz", "date:5/12"]
)
def test_what_can_become_nothing_is_wrong_at_once(text: str) -> None:
    assert text in read(text).problem and read(text).is_empty


def test_all_terms_must_fit_and_a_bar_stands_between_what_may() -> None:
    calder, arden = kept("actor:calder"), kept("actor:arden")
    assert {"a1", "q1"} <= calder and {"a2", "q2"} <= arden
    assert kept("actor:calder|arden") == calder | arden
    assert kept("actor:calder actor:arden") == calder & arden
    assert kept("actor:calder type:direct") == calder & kept("type:direct") != set()
    assert kept("type:disputed|asked") == {"p1", "p2"} and kept("type:disputed type:open") == {"p1"}
    assert kept("actor:nobody-of-that-name") == set()


def test_what_is_followed_is_meant_by_its_id_alone() -> None:
    def fit(*terms: Term) -> set[str]:
        return {item.id for item in ITEMS if keeps(terms, CONTEXT)(item)}

    assert fit(Term("actor-id", ("a1",))) == kept("actor:calder")
    assert fit(Term("document-id", (BRIEFING.documents[1].id,))) == kept("doc:2")
    assert fit(Term("actor-id", ("a",))) == set()


def test_a_type_that_is_followed_leaves_alone_what_can_not_be_of_it() -> None:
    fits = keeps([Term("type-of", ("planned",))], CONTEXT)
    assert [item.id for item in BRIEFING.chronology if fits(item)] == ["e2", "e3"]
    assert all(fits(item) for item in ITEMS if not isinstance(item, Event))


def test_types_are_told_apart_by_sort() -> None:
    assert "person" in TYPES[Actor] and "planned" in TYPES[Event]
    assert kept("type:pers") == {"a1", "a2"}


def test_every_term_of_the_legend_can_be_typed() -> None:
    for term, _ in LEGEND[1:]:
        query = read(term.replace("WORD", "person"), whole=True)
        assert query.terms and not query.problem and not query.words


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
    named = replace(BRIEFING, documents=(replace(first, path="99.txt", title="99"), *BRIEFING.documents[1:]))
    found = keeps(read("doc:99").terms, Context(named))
    assert any(map(found, named.chronology)), "no document is number 99, one is called so"


def test_states() -> None:
    assert kept("is:new") == {"q1", "e2"}
    assert kept("is:pinned") == set(BRIEFING.pinned)


def test_what_is_wrong_is_told_and_keeps_everything() -> None:
    assert "no date" in read("date:yesterday").problem
    assert "new, pinned" in read("is:old").problem and "planned" in read("type:xyz").problem
    assert keeps(read("date:yesterday").terms, CONTEXT)(ITEMS[0])


@given(st.text(max_size=60))
def test_any_text_can_be_read_and_asked(text: str) -> None:
    query = read(text)
    test = keeps(query.terms, CONTEXT)
    assert query == read(text) and read(text, whole=True).words == query.words
    assert all(isinstance(test(item), bool) for item in ITEMS)
    assert all(word == word.casefold() for word in query.words)


def test_every_word_that_the_chronology_tells_of_a_row_is_a_type() -> None:
    plain = BRIEFING.chronology[0]
    told = {
        "reported": replace(plain, basis="note"),
        "inferred": replace(plain, basis="document"),
        "given": replace(plain, corrected=True),
        "undated": replace(plain, earliest=None, latest=None, date=None, display=""),
    }
    for word, event in told.items():
        fits = keeps(read(f"type:{word}").terms, CONTEXT)
        assert [name for name, other in told.items() if fits(other)] == [word]
        assert word in TYPES[Event] and not read(f"type:{word}", whole=True).problem
        assert keeps(read("type:occurred").terms, CONTEXT)(event)
    assert "reported" not in types(replace(plain, basis="note", status="planned"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("type:planed", "type:planned"), ("type:organisation", "type:organization"),
     ("type:disputd|asked", "type:disputed"), ("is:pined", "is:pinned"), ("is:hiden", "is:hidden")],
)  # fmt: skip
def test_the_nearest_value_is_offered_for_one_that_is_not_known(typed: str, meant: str) -> None:
    assert read(typed).problem.endswith(f"did you mean {meant}?")


def test_what_is_like_no_value_is_told_all_there_are() -> None:
    assert "did you mean" not in read("type:xyz").problem and "did you mean" not in read("is:old").problem


@pytest.mark.parametrize(("typed", "meant"), [("typ:planned", "type:"), ("actr:calder", "actor:"), ("dox:2", "doc:")])
def test_a_misspelt_term_is_a_word_but_told(typed: str, meant: str) -> None:
    query = read(typed)
    assert query.words == (typed,) and query.problem.endswith(f"did you mean {meant}?")


@pytest.mark.parametrize("typed", ["http://x", "note:", "3:2", ":", "typ", "sources:a", "cost:4"])
def test_other_words_with_a_colon_are_words(typed: str) -> None:
    assert not read(typed, whole=True).problem
