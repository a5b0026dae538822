"""Items, trails, citations and the editor: what needs no screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model import Briefing, Quote, QuoteKind, Span
from briefing.tui.citing import citation, cited, counted
from briefing.tui.editor import editor, editor_command
from briefing.tui.items import About, Item, evidence, find, holding, name, verbatim, words_of
from briefing.tui.marks import ASCII, UNICODE
from briefing.tui.naming import likely_first
from briefing.tui.trail import Trail
from tests.factory import make_document
from tests.tui.sample import sample

BRIEFING = sample()
CALDER = BRIEFING.actors[0]


def test_find_knows_items_of_every_kind() -> None:
    found = [find(BRIEFING, item_id) for item_id in ("a1", "e1", "q1", "p1", "nobody")]
    assert [item.id if item else None for item in found] == ["a1", "e1", "q1", "p1", None]


def test_evidence_of_an_answered_question_holds_the_answer() -> None:
    question = replace(BRIEFING.questions[0], answer=BRIEFING.quotes[0].evidence[0])
    assert evidence(question)[-1] == BRIEFING.quotes[0].evidence[0]


def test_names_are_safe_to_show() -> None:
    items: list[Item] = [*BRIEFING.actors, *BRIEFING.chronology, *BRIEFING.questions]
    names = [name(item, BRIEFING) for item in items]
    assert not any(character in text for text in names for character in "\x1b\n\u202e")
    assert "[b]x[/b] ␛[31m[/nothing] 東京港" in names


def test_a_filter_looks_through_names_roles_kinds_dates_and_documents() -> None:
    words = words_of(BRIEFING.quotes[0], BRIEFING)
    assert all(
        part in words for part in ("lift one crate", "ines calder", "dockers' union", "direct", "closes the harbour")
    )


def test_all_words_of_a_filter_must_be_found() -> None:
    haystacks = [words_of(item, BRIEFING) for item in BRIEFING.quotes]
    assert holding(haystacks, ["calder", "paper"]) == [2]
    assert holding(haystacks, ["calder"]) == [0, 2]


def test_following_takes_what_an_actor_says_does_holds_or_is_mentioned_in() -> None:
    following = About.any_of([BRIEFING.actors[1]])  # the ministry
    assert [item.id for item in BRIEFING.questions if following.concerns(item)] == ["p1", "p2"]
    assert [item.id for item in BRIEFING.quotes if following.concerns(item)] == []


def test_a_trail_goes_round_and_says_where_it_is() -> None:
    trail = Trail.of(BRIEFING.questions[0], BRIEFING)
    assert trail is not None and len(trail.spans) == 2
    assert trail.step(1).step(1) == trail and trail.step(-1) == trail.step(1)
    crumbs = trail.step(1).breadcrumb(BRIEFING)
    assert crumbs[:3] == ["Questions", "Who ordered the night shift to leave?", "2 of 2"] and crumbs[3].startswith(
        "[2:"
    )


def test_an_item_whose_documents_are_gone_has_no_trail() -> None:
    assert Trail.of(CALDER, replace(BRIEFING, documents=())) is None


def test_a_citation_names_document_sentence_date_file_and_line() -> None:
    span = BRIEFING.questions[1].evidence[0]
    number, sentence = BRIEFING.citation(span)
    expected = f"[{number}:{sentence}] Strike closes the harbour of Port Elin, 2025-03-10, harbour.txt line 1"
    assert citation(span, BRIEFING) == expected


@pytest.mark.parametrize(
    "item_id, start",
    [
        ("a1", "Ines Calder, head of the Dockers' Union (person; 3 mentions, 2 documents)"),
        ("e3", "Friday (planned): Talks are planned for Friday."),
        ("q4", "“[sic] �strike breakers�” — (unnamed)"),
        ("p1", "Who ordered the night shift to leave? (disputed)"),
    ],
)
def test_items_are_cited_in_words(item_id: str, start: str) -> None:
    item = find(BRIEFING, item_id)
    assert item is not None and cited(item, BRIEFING).startswith(start)


def test_counting() -> None:
    assert (counted(1, "document"), counted(2000, "document")) == ("1 document", "2,000 documents")


@pytest.mark.parametrize(
    "environment, command",
    [
        ({}, None),
        ({"EDITOR": "vim"}, ["vim"]),
        ({"EDITOR": "vim", "VISUAL": "code --wait"}, ["code", "--wait"]),
        ({"EDITOR": "vim 'unclosed"}, None),
    ],
)
def test_the_editor_is_the_persons(environment: dict[str, str], command: list[str] | None) -> None:
    assert editor(environment) == command


@pytest.mark.parametrize(
    "command, expected",
    [
        (["vim"], ["vim", "+12", "a b.txt"]),
        (["/usr/bin/nano", "-w"], ["/usr/bin/nano", "-w", "+12", "a b.txt"]),
        (["code", "--wait"], ["code", "--wait", "-g", "a b.txt:12"]),
        (["hx"], ["hx", "a b.txt:12"]),
    ],
)
def test_each_editor_gets_the_line_its_own_way(command: list[str], expected: list[str]) -> None:
    assert editor_command(command, "a b.txt", 12) == expected


def _quote(text: str, kind: QuoteKind, *stretches: str) -> tuple[Quote, Briefing]:
    document = make_document(text)
    spans = [Span(document.id, text.index(words), text.index(words) + len(words)) for words in stretches]
    quote = Quote("q", kind, (Span(document.id, 0, len(text)),), tuple(spans))
    return quote, Briefing(documents=(document,))


def test_a_direct_quote_is_its_verbatim_stretches() -> None:
    text = '"We will not move," said Ines Calder, smiling. "Not now." "Not ever."'
    quote, briefing = _quote(text, "direct", "We will not move,", "Not now.", "Not ever.")
    assert verbatim(quote, briefing) == "We will not move … Not now. Not ever."


def test_a_stretch_that_ends_with_an_ellipsis_gets_no_second_one() -> None:
    quote, briefing = _quote('"We wait…," she said. "And wait."', "direct", "We wait…,", "And wait.")
    assert verbatim(quote, briefing) == "We wait … And wait."


def test_a_mixed_quote_keeps_the_words_around() -> None:
    text = 'She called the offer "a piece of paper" and left.'
    quote, briefing = _quote(text, "mixed", "a piece of paper")
    assert verbatim(quote, briefing) == text


def test_likely_partners_for_merging_come_first() -> None:
    others = [replace(actor, id=str(number)) for number, actor in enumerate(BRIEFING.actors[1:])]
    namesake = replace(CALDER, id="x", name="Calder", aliases=())
    assert likely_first(CALDER, [*others, namesake])[0] is namesake


def test_footnote_marks() -> None:
    assert (UNICODE.note("12"), UNICODE.note("a"), ASCII.note("12")) == ("¹²", "[a]", "[12]")
