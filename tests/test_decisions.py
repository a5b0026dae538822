from __future__ import annotations

import errno
import os
import tempfile
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.decisions import DecisionFile, DecisionsError, DecisionsNotSaved, new_decision, write_atomically
from briefing.model import Actor, Briefing, Decision, DecisionKind, Event, Question, Quote, Span
from briefing.places import place
from briefing.replay import actor_rules, apply, document_dates
from tests.factory import make_document

SPAN = Span("story.txt", 0, 5)
BRIEFING = Briefing(
    documents=(make_document("Seoul said no."),),
    actors=(Actor("a1", "South Korea", "state", (), aliases=("Seoul",)), Actor("a2", "Russia", "state", ())),
    chronology=(Event("e1", "occurred", (SPAN,), members=("e1", "e9")),),
    quotes=(Quote("q1", "direct", (SPAN,)), Quote("q2", "mixed", (SPAN,), members=("q2", "q7"))),
    questions=(Question("u1", "pending", "Will Seoul?", (SPAN,), members=("u1",)),),
)


def decide(kind: DecisionKind, item: str, value: str = "", refers: str = "") -> Decision:
    return new_decision(kind, item, value, refers)


def test_pins_and_hides_follow_the_order_of_decisions() -> None:
    found = apply(BRIEFING, [decide("pin", "q1"), decide("pin", "e1"), decide("hide", "a2"), decide("unpin", "q1")])
    assert found.pinned == ("e1",)
    assert found.hidden == frozenset({"a2"})
    assert found.stale == ()


def test_of_pinning_and_hiding_an_item_the_later_holds() -> None:
    pin, hide = decide("pin", "q7"), decide("hide", "q2")
    hidden, pinned = apply(BRIEFING, [pin, hide]), apply(BRIEFING, [hide, pin])
    assert (hidden.pinned, hidden.hidden) == ((), frozenset({"q2"}))
    assert (pinned.pinned, pinned.hidden) == (("q2",), frozenset())
    shown = apply(BRIEFING, [pin, hide, decide("show", "q2")])
    assert (shown.pinned, shown.hidden) == ((), frozenset())
    assert apply(BRIEFING, [hide, pin, decide("show", "q2")]).pinned == ("q2",)
    assert apply(BRIEFING, [pin, hide, decide("unpin", "q2")]).hidden == {"q2"}


def test_a_merged_item_answers_to_the_ids_of_its_members() -> None:
    assert apply(BRIEFING, [decide("pin", "e9")]).pinned == ("e1",)
    longer = replace(BRIEFING, actors=(Actor("a5", "Ana Reyes Soto", "person", (), members=("a5", "a4")),))
    assert apply(longer, [decide("hide", "a4")]).hidden == {"a5"}


def test_pins_change_places_with_those_of_their_own_list() -> None:
    pins = [decide("pin", item) for item in ("q1", "e1", "q2")]
    assert apply(BRIEFING, [*pins, decide("earlier", "q7")]).pinned == ("q2", "e1", "q1")
    assert apply(BRIEFING, [*pins, decide("later", "q1")]).pinned == ("q2", "e1", "q1")
    stay = [decide("earlier", "q1"), decide("later", "q2"), decide("earlier", "e1"), decide("later", "a2")]
    assert apply(BRIEFING, [*pins, *stay]).pinned == ("q1", "e1", "q2")


def test_a_line_is_worded_and_given_back_to_the_source() -> None:
    worded = [decide("wording", "e9", "It said  no.")]
    assert dict(apply(BRIEFING, worded).wordings) == {"e1": "It said no."}
    assert dict(apply(BRIEFING, [*worded, decide("wording", "e1")]).wordings) == {}


def test_the_bottom_line_is_written_or_chosen_the_last_one_holds() -> None:
    written, chosen = decide("bottom-line", "page", "No."), decide("lead", "e9")
    assert apply(BRIEFING, [chosen, written]).bottom_line == "No."
    assert apply(BRIEFING, [chosen, written]).lead is None
    assert apply(BRIEFING, [written, chosen]).bottom_line == ""
    assert apply(BRIEFING, [written, chosen]).lead == "e1"
    assert apply(BRIEFING, [written, decide("bottom-line", "page")]).bottom_line == ""


def test_an_answer_a_drop_and_a_second_thought() -> None:
    answered = apply(BRIEFING, [decide("answer", "u1", "It will not.")]).questions[0]
    assert (answered.status, answered.note) == ("answered", "It will not.")
    assert apply(BRIEFING, [decide("drop", "u1")]).questions[0].status == "dropped"
    again = apply(BRIEFING, [decide("answer", "u1", "It will not."), decide("reopen", "u1")]).questions[0]
    assert (again.status, again.note) == ("open", None)


STORY = "Seoul said no. Later it said yes. Nobody asked why."
EVIDENCE = Span("story.txt", 15, 33)


def asked_of(text: str) -> Briefing:
    return Briefing(documents=(make_document(text, id="story.txt"),), questions=BRIEFING.questions)


def test_an_answer_may_rest_on_a_place() -> None:
    answer = new_decision("answer", "u1", "In the end.", evidence=place(EVIDENCE), quoted="Later it said yes.")
    answered = apply(asked_of(STORY), [answer]).questions[0]
    assert (answered.status, answered.answer, answered.note) == ("answered", EVIDENCE, "In the end.")
    again = apply(asked_of(STORY), [answer, decide("reopen", "u1")]).questions[0]
    assert (again.status, again.answer, again.note) == ("open", None, None)


def test_an_answer_is_found_where_its_words_have_moved_and_stale_where_they_are_gone() -> None:
    answer = new_decision("answer", "u1", evidence=place(EVIDENCE), quoted="Later it said yes.")
    moved = apply(asked_of(f"First.\n\n{STORY}"), [answer])
    assert moved.questions[0].answer == Span("story.txt", 23, 41)
    gone = apply(asked_of("Seoul said no. Later it said maybe."), [answer])
    assert (gone.questions[0].status, gone.questions[0].answer) == ("open", None)
    assert [one.decision for one in gone.stale] == [answer]


def test_a_question_of_ones_own_stands_first_and_is_the_analysts() -> None:
    ask = decide("own-question", place(EVIDENCE), "Who persuaded it?", refers="Later it said yes.")
    found = apply(asked_of(STORY), [ask])
    mine = found.questions[0]
    assert (mine.question, mine.kind, mine.own, mine.evidence) == ("Who persuaded it?", "asked", True, (EVIDENCE,))
    assert mine.weight == 1.0 and mine.reasons
    assert found.questions[1:] == BRIEFING.questions
    assert apply(asked_of(STORY), ()).questions == BRIEFING.questions


def test_a_question_of_ones_own_is_decided_on_like_any_other() -> None:
    ask = decide("own-question", place(EVIDENCE), "Who persuaded it", refers="Later it said yes.")
    mine = apply(asked_of(STORY), [ask]).questions[0]
    assert mine.question == "Who persuaded it?"
    later = [ask, decide("pin", mine.id), decide("answer", mine.id, "Nobody.")]
    found = apply(asked_of(f"First.\n\n{STORY}"), later)
    assert found.pinned == (mine.id,)
    assert apply(asked_of(f"First.\n\n{STORY}"), [*later, decide("hide", mine.id)]).hidden == {mine.id}
    assert (found.questions[0].status, found.questions[0].note) == ("answered", "Nobody.")
    assert apply(asked_of(STORY), [*later, decide("reopen", mine.id)]).questions[0] == mine
    assert apply(asked_of(STORY), [*later, decide("drop", mine.id)]).questions[0].status == "dropped"


@pytest.mark.parametrize(
    ("item", "value", "refers"),
    [
        ("story.txt#15-33", "Who?", "Later it said maybe."),  # the words changed
        ("gone.txt#15-33", "Who?", "Later it said yes."),
        ("story.txt", "Who?", "Later it said yes."),  # no place
        ("story.txt#15-33", "Who?", ""),  # no words to know it by
        ("story.txt#15-33", " ?", "Later it said yes."),  # asks nothing
    ],
)
def test_a_question_of_ones_own_without_its_words_is_stale(item: str, value: str, refers: str) -> None:
    ask = decide("own-question", item, value, refers)
    found = apply(asked_of(STORY), [ask])
    assert found.questions == BRIEFING.questions
    assert [one.decision for one in found.stale] == [ask]


def test_a_quotation_is_given_to_another_speaker_by_name() -> None:
    given_to = {
        "Seoul": ("a1", "South Korea"),
        "a spokesman": (None, "a spokesman"),
        "": (None, None),
    }
    for name, speaker in given_to.items():
        quote = apply(BRIEFING, [decide("speaker", "q1", name)]).quotes[0]
        assert (quote.speaker, quote.speaker_name, quote.corrected) == (*speaker, True)
    assert not BRIEFING.quotes[0].corrected


def test_a_fragment_is_promoted_and_demoted() -> None:
    promoted = apply(BRIEFING, [decide("promote", "q7")])
    assert [quote.id for quote in promoted.quotes] == ["q2", "q1"]
    again = apply(BRIEFING, [decide("promote", "q7"), decide("demote", "q2")])
    assert [quote.id for quote in again.quotes] == ["q1", "q2"]


def test_the_last_word_on_one_name_holds_merged_or_split() -> None:
    merge = decide("merge", "a2", "Park Min-seo", refers="Park")
    split = decide("split", "a2", "Park Min-seo", refers="Park")
    assert actor_rules([merge, split]).split == {"Park"}
    assert dict(actor_rules([merge, split]).merged) == {}
    assert actor_rules([split, merge]).split == frozenset()
    assert dict(actor_rules([split, merge]).merged) == {"Park": "Park Min-seo"}


def test_what_can_not_be_applied_is_stale_and_changes_nothing() -> None:
    lost = [decide("pin", "q8"), decide("rename", "a7", "X", refers="Nobody"), decide("date", "gone.txt", "2024")]
    found = apply(BRIEFING, lost)
    assert [stale.decision for stale in found.stale] == lost
    assert found.pinned == ()
    assert apply(BRIEFING, lost, complete=False).stale == ()


def test_a_merge_into_nobody_is_stale_and_names_the_nearest() -> None:
    lost = decide("merge", "a2", "South Corea", refers="Russia")
    (stale,) = apply(BRIEFING, [lost]).stale
    assert stale.reason == "no actor is called “South Corea”; the nearest is “South Korea”"
    (stale,) = apply(BRIEFING, [decide("rename", "a7", "X", refers="Rusia")]).stale
    assert stale.reason == "no actor is called “Rusia” any more; the nearest is “Russia”"


def test_a_merge_holds_under_a_new_name_and_waits_for_who_is_away() -> None:
    renamed = replace(BRIEFING, actors=(Actor("a1", "ROK", "state", (), aliases=("Seoul",)),))
    decisions = [decide("merge", "a1", "South Korea", refers="Seoul"), decide("rename", "a1", "ROK", "South Korea")]
    assert apply(renamed, decisions).stale == ()
    assert apply(BRIEFING, [decide("merge", "a9", "Russia", refers="Moscow")]).stale == ()


def test_decisions_about_actors_hold_by_name() -> None:
    rules = actor_rules(
        [
            decide("merge", "a1", "South Korea", refers="Seoul"),
            decide("rename", "a1", "ROK", refers="South Korea"),
            decide("never-actor", "a3", refers="Marine Corps"),
            decide("kind", "a2", "organization", refers="NIS"),
        ],
        [("DPRK", "North Korea")],
    )
    assert dict(rules.merged) == {"DPRK": "North Korea", "Seoul": "South Korea"}
    assert dict(rules.renamed) == {"South Korea": "ROK"}
    assert dict(rules.kinds) == {"NIS": "organization"}
    assert rules.never == frozenset({"Marine Corps"})


def test_the_last_date_holds() -> None:
    assert document_dates([decide("date", "d", "2024"), decide("date", "d", "2024-10-25")]) == {"d": "2024-10-25"}


def test_what_is_decided_is_found_again(tmp_path: Path) -> None:
    file = DecisionFile(tmp_path / "briefing.desk.toml")
    first, second = decide("pin", "q1", refers="“a”\n[x]"), decide("answer", "u1", 'say "no"\t\x1b')
    file.save([first], {first.id})
    file.save([second], {second.id})
    assert file.load() == (first, second)
    file.save([], {first.id})
    assert file.load() == (second,)


def test_two_desks_keep_each_others_decisions(tmp_path: Path) -> None:
    one, two = (DecisionFile(tmp_path / "briefing.desk.toml") for _ in range(2))
    assert one.load() == two.load() == ()
    mine, theirs = decide("pin", "q1"), decide("hide", "a2")
    one.save([mine], {mine.id})
    two.save([theirs], {theirs.id})
    one.save([], {mine.id})
    assert two.load() == (theirs,)


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = DecisionFile(tmp_path / "briefing.desk.toml")
    kept = decide("pin", "q1")
    file.save([kept], {kept.id})

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DecisionsNotSaved, match="No space left"):
        file.save([other := decide("hide", "a2")], {other.id})
    assert file.load() == (kept,)
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.endswith(".lock")) == [file.path.name]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[decisions]]\nid = 'x'\nkind = 'pin'\nitem = 'q'\n\n[[decisions]]\nkind = 'pun'\n", ":6: decision 2 needs"),
        ("x = [", "is not TOML"),
        ("schema = 'briefing-desk/9'", "this program knows"),
        ("decisions = 1", "list of tables"),
    ],
)
def test_a_broken_file_is_named_and_never_written_over(tmp_path: Path, text: str, says: str) -> None:
    file = DecisionFile(tmp_path / "briefing.desk.toml")
    file.path.write_text(text)
    with pytest.raises(DecisionsError, match=says):
        file.load()
    with pytest.raises(DecisionsNotSaved):
        file.save([made := decide("pin", "q1")], {made.id})
    assert file.path.read_text() == text


def test_the_file_is_toml_that_a_person_can_read(tmp_path: Path) -> None:
    file = DecisionFile(tmp_path / "briefing.desk.toml")
    file.save([made := decide("pin", "q1", refers="grave concern")], {made.id})
    text = file.path.read_text()
    assert text.startswith("# What was decided")
    assert tomllib.loads(text)["decisions"][0]["refers"] == "grave concern"
    assert "value" not in text


def test_writing_through_a_link_keeps_the_link_and_the_mode(tmp_path: Path) -> None:
    target = tmp_path / "real.md"
    target.write_text("old")
    target.chmod(0o640)
    link = tmp_path / "brief.md"
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (target.read_text(), target.stat().st_mode & 0o777) == ("new", 0o640)


KINDS: Any = st.sampled_from(["pin", "unpin", "hide", "show", "answer", "drop", "reopen"])
ITEMS = st.sampled_from(["a1", "a2", "e1", "e9", "q1", "u1", "lost"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(decide, KINDS, ITEMS, st.text(max_size=5)), max_size=12))
def test_what_was_saved_replays_to_the_same_state_and_undo_goes_back(decisions: list[Decision]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = DecisionFile(Path(folder) / "briefing.desk.toml")
        states = [apply(BRIEFING, ())]
        for number, decision in enumerate(decisions, 1):
            file.save([decision], {decision.id})
            states.append(apply(BRIEFING, decisions[:number]))
            assert apply(BRIEFING, file.load()) == states[-1]
        for decision in reversed(decisions):
            assert apply(BRIEFING, file.load()) == states.pop()
            file.save([], {decision.id})
        assert apply(BRIEFING, file.load()) == states.pop() == BRIEFING
