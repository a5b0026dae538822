from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Annotations, Note, Span
from briefing.tui.highlights import Layer, _in_order, found, layer, runs
from briefing.tui.marks import ASCII, UNICODE
from briefing.tui.typeset import Leaf, typeset
from tests.factory import make_document
from tests.tui.sample import sample

TEXT = st.text(alphabet=st.sampled_from("ab .\n東é\u202e\x1b\t“"), max_size=120)


def _shown(leaf: Leaf) -> list[str]:
    return [leaf.text[line.start : line.end] for line in leaf.lines]


@given(TEXT, st.integers(8, 40), st.lists(st.integers(0, 130), max_size=4))
def test_every_character_is_shown_where_the_offsets_say(text: str, cells: int, anchors: list[int]) -> None:
    notes = tuple(Note(str(number), "note text", (anchor,)) for number, anchor in enumerate(anchors))
    leaf = typeset(make_document(text, notes=notes), cells, UNICODE)
    for offset, character in enumerate(text):
        shown = leaf.text[leaf.display(offset)]
        assert shown == character or not character.isprintable() or character == "\t"
        assert leaf.reading(leaf.display(offset)) == offset


@given(TEXT, st.integers(8, 40))
def test_nothing_on_screen_can_steer_the_terminal(text: str, cells: int) -> None:
    leaf = typeset(make_document(text), cells, UNICODE)
    assert not set("".join(_shown(leaf))) & set("\x1b\u202e\n\t")


def test_a_footnote_stands_under_its_paragraph_and_its_mark_at_its_sentence() -> None:
    text = "One said so. Two did not.\n\nThree."
    document = make_document(text, notes=(Note("3", "The Daily, 2 March.", (12,)),))
    assert _shown(typeset(document, 40, UNICODE)) == [
        "One said so.³ Two did not.", "³ The Daily, 2 March.", "", "Three.",
    ]  # fmt: skip
    assert _shown(typeset(document, 40, ASCII))[0] == "One said so.[3] Two did not."


def test_a_span_across_a_footnote_mark_leaves_the_mark_out() -> None:
    text = "One said so. Two did not."
    leaf = typeset(make_document(text, notes=(Note("3", "Note.", (12,)),)), 40, UNICODE)
    pieces = [leaf.text[start:end] for start, end in leaf.ranges(4, 16)]
    assert pieces == ["said so.", " Two"]


def test_lines_know_what_they_are() -> None:
    document = sample().documents[0]
    roles = {leaf_line.role for leaf_line in typeset(document, 60, UNICODE).lines}
    assert {"title", "body", "note"} <= roles


def test_runs_cut_where_a_sign_begins_or_ends_and_keep_overlaps() -> None:
    leaf = typeset(make_document("abcdefghij"), 40, UNICODE)
    named, shown = Span("story.txt", 2, 6), Span("story.txt", 4, 8)
    layers = (layer("name", [named], leaf), layer("evidence", [shown], leaf))
    assert runs(0, 10, layers) == [
        (0, 2, ()), (2, 4, ("name",)), (4, 6, ("name", "evidence")), (6, 8, ("evidence",)), (8, 10, ()),
    ]  # fmt: skip


def test_a_long_stretch_is_found_from_its_middle() -> None:
    leaf = typeset(make_document("x" * 100), 40, UNICODE)
    only = layer("evidence", [Span("story.txt", 0, 90), Span("story.txt", 1, 2)], leaf)
    assert list(only.within(50, 60)) == [(50, 60)]


def test_what_the_annotators_found_is_marked_and_other_documents_are_not() -> None:
    briefing = sample()
    document = briefing.documents[0]
    leaf = typeset(document, 60, UNICODE)
    layers = {each.sign: each.stretches for each in found(briefing.annotations[document.id], leaf)}
    assert all(layers[sign] for sign in ("name", "time", "said", "doubt"))
    assert layer("evidence", [Span("elsewhere", 0, 5)], leaf).stretches == []
    assert found(Annotations("elsewhere"), leaf)[0].stretches == []


def test_hard_wrapped_prose_is_set_anew() -> None:
    wrapped = """The dockers of Port Elin stopped work on Monday, and by
noon no ship was moving in the harbour, which is one of
the oldest and most crowded of all along that coast.

The second paragraph follows after an empty line, and
it is wrapped in the same way as the first one was."""
    shown = _shown(typeset(make_document(wrapped), 400, UNICODE))
    assert shown == [wrapped.split("\n\n")[0].replace("\n", " "), "", wrapped.split("\n\n")[1].replace("\n", " ")]


@given(TEXT, st.integers(8, 40), st.integers(0, 120))
def test_a_place_is_on_the_same_line_however_much_was_broken_before(text: str, cells: int, offset: int) -> None:
    document = make_document(text)
    whole = typeset(document, cells, UNICODE)
    assert len(whole.lines) == len(list(whole.lines)) == whole.lines.guess
    assert typeset(document, cells, UNICODE).line_of(offset) == whole.line_of(offset)


def test_a_long_document_is_broken_only_as_far_as_it_is_looked_at() -> None:
    looked_at = typeset(make_document("Some words that fill more than a line of it.\n\n" * 10_000), 30, UNICODE)
    guess = looked_at.lines.guess
    assert looked_at.lines.reaches(50)
    assert len(looked_at.lines._known) < 60
    assert abs(guess / len(looked_at.lines) - 1) < 0.1
    assert looked_at.lines.guess == len(looked_at.lines)
    assert not looked_at.lines.reaches(len(looked_at.lines))


def test_marks_are_looked_for_only_as_far_as_lines_are_drawn() -> None:
    leaf = typeset(make_document("word " * 1000), 40, UNICODE)
    names = Layer("name", iter([(0, 4), (2, 900), (5, 9), (950, 954), (2000, 2004)]), leaf)
    assert list(names.within(0, 10)) == [(0, 4), (2, 10), (5, 9)]
    assert list(names.within(890, 952)) == [(890, 900), (950, 952)]
    assert len(names._known) == 5


def _stretches(*spans: tuple[int, int]) -> list[Span]:
    return [Span("story.txt", start, end) for start, end in spans]


def test_stretches_are_put_in_order_without_going_through_all_that_was_found() -> None:
    things = [(0, _stretches((0, 10), (4_000, 4_010))), (20, _stretches((20, 30)))]
    things += [(start, _stretches((start - 50, start - 40))) for start in range(5_000, 90_000, 1_000)]
    coming = iter(things)
    ordered = _in_order(coming)
    assert [next(ordered) for _ in range(3)] == [(0, 10), (20, 30), (4_000, 4_010)]
    assert len(list(coming)) > 75, "what is far below was not looked at"
    assert list(_in_order(iter(things))) == sorted((span.start, span.end) for _, spans in things for span in spans)


def test_of_many_empty_lines_one_is_shown_and_places_stay_true() -> None:
    text = "Title\n\n\n \n\nOne said so.\n\nTwo.\n\n\n"
    leaf = typeset(make_document(text), 40, UNICODE)
    assert _shown(leaf) == ["Title", "", "One said so.", "", "Two.", ""]
    assert leaf.line_of(leaf.display(text.index("Two"))) == 4
    assert leaf.line_of(leaf.display(7)) == 1
