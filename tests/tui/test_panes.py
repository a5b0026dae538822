"""What the panes show first, in which order, with which marks, and what is kept where there is little room."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.content import Content

from briefing.model import DateBasis, Event, EventStatus, Holder, Question, Span, Stance
from briefing.tui.dialogs.explain import why
from briefing.tui.item_list import Piece
from briefing.tui.marks import marks
from briefing.tui.messages import Rebuilt
from briefing.tui.panes.chronology import ChronologyPane, short
from briefing.tui.panes.questions import QuestionsPane, flowing
from tests.tui.fake import FakeSession
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample

PANES = ("actors", "chronology", "quotes", "questions")


async def _come_in(sitting: Sitting) -> None:
    """Another document comes in: every pane gets an item above all others."""
    old = sitting.desk.briefing
    new = replace(
        old,
        actors=(replace(old.actors[1], id="new"), *old.actors),
        chronology=(replace(old.chronology[1], id="new"), *old.chronology),
        quotes=(replace(old.quotes[1], id="new"), *old.quotes),
        questions=(replace(old.questions[1], id="new"), *old.questions),
    )
    sitting.desk.post_message(Rebuilt(new))
    await sitting.settle()


def _on(sitting: Sitting) -> dict[str, str]:
    return {pane.id or "": pane.item.id for pane in sitting.desk.panes if pane.item is not None}


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (180, 50)])
async def test_until_the_cursor_is_moved_every_briefing_is_shown_from_its_top(size: tuple[int, int]) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("2", "3")
        await _come_in(sitting)
        assert _on(sitting) == dict.fromkeys(PANES, "new")
        assert all(pane.rows.scroll_offset.y == 0 for pane in sitting.desk.panes)


async def test_a_cursor_that_was_moved_stays_on_its_item_and_the_others_are_at_the_top() -> None:
    async with at_desk() as sitting:
        await sitting.press("2", "j")
        await _come_in(sitting)
        assert _on(sitting) == {**dict.fromkeys(PANES, "new"), "chronology": "e2"}


@pytest.mark.parametrize("key", ["space", "enter"])
async def test_an_item_that_was_pinned_or_read_keeps_the_cursor(key: str) -> None:
    async with at_desk() as sitting:
        await sitting.press("3", key)
        await _come_in(sitting)
        assert _on(sitting)["quotes"] == "q1"


async def test_following_shows_the_others_from_their_top() -> None:
    async with at_desk() as sitting:
        await sitting.press("3", "j", "j", "1", "f")
        assert _on(sitting) == {"actors": "a1", "chronology": "e2", "quotes": "q3"}
        await sitting.press("1", "j", "f")
        await sitting.press("F")
        assert _on(sitting) == {"actors": "a3", "chronology": "e1", "quotes": "q1", "questions": "p1"}


async def test_the_border_says_the_order() -> None:
    async with at_desk() as sitting:
        titles = [Content.from_markup(pane.border_title or "").plain for pane in sitting.desk.panes]
        assert titles == [
            "1 Actors 5 · by weight, mentions at the right", "2 Chronology 4 · by time", "3 Key quotes 4 · by weight",
            "4 Open questions 3 · by weight",
        ]  # fmt: skip


async def test_settled_questions_come_last_with_a_mark_and_what_settled_them() -> None:
    async with at_desk() as sitting:
        await sitting.press("4", "a", *"The company", "enter", "home", "D", "home")
        pane = sitting.desk.pane
        assert [pane.items[index].id for index in pane.shown] == ["p3", "p1", "p2"]
        rows = [[pane.rows.render_line(3 * row + line).text for line in range(3)] for row in range(3)]
        assert rows[1][0].startswith("✓ Who ordered") and "  answered: The company (by you) · disputed" in rows[1][1]
        assert rows[2][0].startswith("✗ Will the ministry") and "  dropped · asked" in rows[2][1]


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize(("keys", "said"), [(("a", *"No", "enter"), "Answered"), (("D",), "Dropped")])
async def test_from_a_settled_question_the_cursor_goes_on_to_the_next(
    size: tuple[int, int], keys: tuple[str, ...], said: str
) -> None:
    async with at_desk(size=size) as sitting:
        await sitting.press("4", *keys)
        assert sitting.item.id == "p2" and sitting.shown["questions"] == ["p2", "p3", "p1"]
        assert sitting.told()[0].startswith(f"{said}: ") and sitting.told()[0].endswith("; now below the open ones")
        await sitting.press("G", "D")
        assert sitting.item.id == "p1" and sitting.shown["questions"][0] == "p1"


async def test_in_the_reader_a_settled_question_stays_the_one_that_is_meant() -> None:
    async with at_desk() as sitting:
        await sitting.press("4", "enter", "D")
        assert sitting.item.id == "p1" and sitting.status.split(" | ")[0].startswith("Dropped: ")
        await sitting.press("D")
        assert [kind for kind, *_ in sitting.decided] == ["drop", "reopen"]


async def test_a_question_answered_by_a_document_shows_its_words() -> None:
    briefing = sample()
    ministry = briefing.documents[1]
    start = ministry.text.index("Talks are planned for Friday.")
    answer = Span(ministry.id, start, start + len("Talks are planned for Friday."))
    settled: Question = replace(briefing.questions[1], status="answered", answer=answer)
    async with at_desk(FakeSession(replace(briefing, questions=(settled,)))) as sitting:
        await sitting.press("4")
        assert "answered: “Talks are planned for Friday.” Ministry" in sitting.desk.pane.rows.render_line(1).text


@pytest.mark.parametrize(
    "date, cells, shown",
    [
        ("week of 14 Oct 2024", 17, "wk 14 Oct 2024"),
        ("week of 14 Oct 2024", 19, "week of 14 Oct 2024"),
        ("weekend of 12 Oct 2024", 17, "wkd 12 Oct 2024"),
        ("rep. week of 7 Oct 2024", 18, "rep. wk 7 Oct 2024"),
        ("3 Nov 2024 – 5 Nov 2024", 17, "3–5 Nov 2024"),
        ("30 Oct 2024 – 5 Nov 2024", 17, "30 Oct–5 Nov 2024"),
        ("30 Dec 2024 – 5 Jan 2025", 17, "30 Dec 2024 – 5 Jan 2025"),
        ("Friday", 3, "Friday"),
    ],
)
def test_dates_have_shorter_forms(date: str, cells: int, shown: str) -> None:
    assert short(date, cells) == shown


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40), (200, 60)])
@pytest.mark.parametrize("date", ["week of 14 Oct 2024", "30 Dec 2024 – 5 Jan 2025", "rep. weekend of 12 Oct 2024"])
async def test_the_year_is_never_lost(date: str, size: tuple[int, int]) -> None:
    briefing = sample()
    event: Event = replace(briefing.chronology[0], display=date)
    async with at_desk(FakeSession(replace(briefing, chronology=(event,))), size=size) as sitting:
        await sitting.press("2")
        lines = [sitting.desk.pane.rows.render_line(line).text[:26] for line in range(2)]
        assert date[-4:] in "".join(lines) and "…" not in lines[0][:18]


async def test_no_row_touches_the_border() -> None:
    long = tuple(replace(quote, speaker_name="Speaker " * 40) for quote in sample().quotes)
    async with at_desk(FakeSession(replace(sample(), quotes=long))) as sitting:
        rows = sitting.desk.panes[2].rows
        lines = [rows.render_line(line).text for line in range(rows.size.height)]
        assert any(line.endswith("… ") for line in lines) and all(line.endswith(" ") for line in lines)


@pytest.mark.parametrize(
    ("basis", "status", "shown"),
    [
        ("explicit", "occurred", "occurred"),
        ("note", "occurred", "reported"),
        ("document", "occurred", "date inferred"),
        ("document", "denied", "denied"),
        (None, "planned", "planned"),
    ],
)
def test_how_a_date_is_known_can_be_told_apart(basis: DateBasis | None, status: EventStatus, shown: str) -> None:
    event = Event("e", status, (Span("story.txt", 0, 5),), basis=basis)
    assert ChronologyPane(marks(True), id="chronology").below(event) == shown


def test_what_is_known_of_a_question_flows_over_the_lines_that_it_leaves() -> None:
    sides: list[list[Piece]] = [
        [("disputed", "doubt")],
        [(" · ", "dim"), ("Norland asserts", "name")],
        [(" · ", "dim"), ("Sudland denies", "name")],
    ]
    shown = [["".join(text for text, _ in line) for line in flowing(sides, 30, lines)] for lines in (1, 2, 3)]
    assert shown[0] == ["disputed · Norland asserts · Sudland denies"], "the list cuts what is too long"
    assert shown[1] == shown[2] == ["disputed · Norland asserts", " · Sudland denies"]
    assert flowing([[("x" * 40, "text")]], 30, 2) == [[("x" * 40, "text")]]


def test_a_side_of_a_question_is_told_in_words_that_fit_one_holder_or_several() -> None:
    held: list[tuple[str, Stance]] = [("Norland", "asserts"), ("Sudland", "denies"), ("US officials", "asserts")]
    pane = QuestionsPane(marks(True), id="questions")
    pane.briefing = sample()
    places = tuple(Span(document.id, 0, 5) for document in pane.briefing.documents[:2])
    holders = tuple(Holder(None, stance, name) for name, stance in held)
    question = Question("q", "disputed", "Was the mine closed?", places, holders=holders)
    shown = "".join(text for part in pane.below(question) for text, _ in part)
    assert shown.startswith("disputed · per Norland, US officials · denied by Sudland  2 documents, 20")
    lines = ["".join(text for text, _ in line) for line in flowing(pane.below(question), 24, 4)]
    assert lines[0] == "disputed · per Norland, " and lines[1].startswith("US officials"), "a comma opens no line"


def test_who_says_that_something_will_not_be_denies_nothing() -> None:
    pane = QuestionsPane(marks(True), id="questions")
    pane.briefing = sample()
    places = (Span(pane.briefing.documents[0].id, 0, 5),)
    question = Question("q", "forecast", "Will the mine close?", places, holders=(Holder(None, "denies", "Norland"),))
    assert "".join(text for part in pane.below(question) for text, _ in part).startswith("forecast · not per Norland")


def test_what_only_says_where_a_question_stood_has_not_answered_it() -> None:
    briefing = sample()
    places = (Span(briefing.documents[0].id, 0, 5),)
    answer = Span(briefing.documents[1].id, 0, 5)
    stood = Question(
        "q", "forecast", "Will the mine close?", places, answer=answer, holders=(Holder(None, "denies", "Norland"),)
    )
    rows = dict(why(stood, briefing))
    assert rows["held by"] == "Norland says no" and "answered" not in rows and rows["see also"].startswith("[2:")
    assert dict(why(replace(stood, status="answered"), briefing))["answered"].startswith("by [2:")


@pytest.mark.parametrize(
    ("date", "basis", "said"),
    [
        ("2024-10-14/2024-10-20", "relative", "week of 14 Oct 2024 (2024-10-14/2024-10-20), worked out from"),
        ("../2024-11-01", "note", "by 1 Nov 2024 (../2024-11-01), from a dated report in a note"),
        ("2024", "explicit", "2024, stated in the text"),
        (None, None, "unknown"),
    ],
)
def test_why_tells_a_date_in_words_beside_its_edtf(date: str | None, basis: DateBasis | None, said: str) -> None:
    event = replace(sample().chronology[0], date=date, basis=basis)
    assert dict(why(event, sample()))["date"].startswith(said)


def test_why_names_no_rule() -> None:
    briefing = sample()
    event = replace(briefing.chronology[0], reasons=('"closed" states it (act:main:occurred)', "3 sources (3 weeks)"))
    told = [text for label, text in why(event, briefing) if label in ("why", "")]
    assert told[:2] == ['"closed" states it', "3 sources (3 weeks)"]
    question = replace(briefing.questions[0], reasons=("left open by its cue (claim: claim)",))
    rows = dict(why(question, briefing))
    assert (rows["cue"], rows["why"]) == ("not clear", "left open by its cue")
    assert dict(why(briefing.actors[0], briefing))["mentioned"] == "by its name 3 times"
