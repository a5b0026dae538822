"""The chronology at the desk: where in time one is, and events dated, joined and parted by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.annotators import annotate
from briefing.annotators.language import parse
from briefing.model import Briefing, Event, EventMention, Mention, Misdated, Span
from briefing.tui.acting import told
from briefing.tui.correcting import likely_same
from briefing.tui.density_strip import DensityStrip
from briefing.tui.dialogs.ask import Ask
from briefing.tui.dialogs.picker import Picker
from briefing.tui.panes.chronology import ChronologyPane
from tests.factory import briefed, make_document, span_of
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample

STORIES = {
    "a.txt": ("Spain expelled two diplomats on Monday. Italy opened an embassy in Cairo on 3 May 2023.", "2024-10-25"),
    "b.txt": ("Spain has sent two envoys home.", "2024-10-24"),
    "c.txt": ("Spain expelled two diplomats on Monday, a spokesman said.", "2024-10-25"),
    "d.txt": ("Talks may begin soon.", None),
}


@pytest.fixture(scope="module")
def stories() -> Briefing:
    """Four stories, two of which tell of one expulsion in the same words."""
    documents = [make_document(text, date=date, id=name) for name, (text, date) in STORIES.items()]
    return briefed(documents)


def _strip(sitting: Sitting) -> list[str]:
    strip = sitting.desk.query_one(DensityStrip)
    return [strip.render_line(y).text for y in range(2)]


def _words(sitting: Sitting) -> str:
    event = sitting.item
    assert isinstance(event, Event)
    return sitting.desk.briefing.text(event.evidence[0])


def _row(sitting: Sitting, row: int) -> str:
    rows = sitting.desk.pane.rows
    return "\n".join(rows.render_line(2 * row + line - rows.scroll_offset.y).text for line in range(2))


# --- the strip --------------------------------------------------------------------------------------------------


async def test_the_strip_shows_where_events_lie_and_which_stretch_the_cursor_is_in() -> None:
    async with at_desk(size=(120, 40)) as sitting:
        await sitting.press("2")
        bars, names = _strip(sitting)
        assert bars.strip().startswith("█████ ·     █████") and bars.rstrip().endswith("2 undated")
        assert "▲ 10 Mar 2025: 1" in names and names.rstrip().endswith("12 Mar 2025")
        await sitting.press("j")
        assert "▲ 12 Mar 2025: 1" in _strip(sitting)[1]
        await sitting.press("j")
        assert _strip(sitting)[1].rstrip().endswith("▲")


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "told"),
    [
        ("2025-03", "2025-03-01", "2025-03-31", "▲ Mar 2025 "),
        ("2025-03-01", "2025-03-01", "2025-03-01", "▲ 1 Mar 2025: 1 "),
        ("../2025-03-01", None, "2025-03-01", "▲ 1 Mar 2025: 1 "),
    ],
)
async def test_the_strip_tells_no_date_finer_than_the_event_has(
    date: str, earliest: str | None, latest: str, told: str
) -> None:
    first, *others = sample().chronology
    vague = replace(first, date=date, earliest=earliest, latest=latest)
    async with at_desk(FakeSession(replace(sample(), chronology=(vague, *others))), size=(120, 40)) as sitting:
        await sitting.press("2")
        assert told in _strip(sitting)[1]


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "told"),
    [
        ("2025-03", "2025-03-01", "2025-03-31", " Mar 2025 "),
        ("2025-03-01/2025-03-10", "2025-03-01", "2025-03-10", " 1 Mar 2025 – 10 Mar 2025 "),
        ("2024-12-29~", "2024-12-29", "2024-12-29", " about 29 Dec 2024 "),
        ("../2025-03-01", None, "2025-03-01", " by 1 Mar 2025 "),
        ("2025-03-01", "2025-03-01", "2025-03-01", " 1 Mar 2025 "),
    ],
)
async def test_the_ends_of_the_strip_tell_no_date_finer_than_the_first_and_last_event_have(
    date: str, earliest: str | None, latest: str, told: str
) -> None:
    first, second, *others = sample().chronology
    vague = replace(first, date=date, earliest=earliest, latest=latest)
    async with at_desk(FakeSession(replace(sample(), chronology=(vague, second, *others))), size=(160, 48)) as sitting:
        await sitting.press("2", "j", "j", "j")
        assert _strip(sitting)[1].startswith(told)
    last = replace(second, date="2025-04", earliest="2025-04-01", latest="2025-04-30")
    async with at_desk(FakeSession(replace(sample(), chronology=(first, last, *others))), size=(160, 48)) as sitting:
        await sitting.press("2")
        assert _strip(sitting)[1].rstrip().endswith(" Apr 2025") and "1 Apr" not in _strip(sitting)[1]


async def test_another_width_has_other_columns() -> None:
    past = [replace(sample().chronology[1], id=f"p{day}", earliest=f"2024-{day // 20 + 1:02}-{day % 20 + 1:02}",
                    members=(f"p{day}",)) for day in range(100)]  # fmt: skip
    briefing = replace(sample(), chronology=(*past, *sample().chronology[2:]))
    async with at_desk(FakeSession(briefing), size=(120, 40)) as sitting:
        await sitting.press("2")
        for size in [(80, 24), (200, 60), (120, 40)]:
            await sitting.pilot.resize_terminal(*size)
            await sitting.settle()
            strip = sitting.desk.query_one(DensityStrip)
            assert _strip(sitting)[0].rstrip().endswith("2 undated") and len(_strip(sitting)[0]) == strip.size.width
        await sitting.press("enter")
        assert _strip(sitting)[0].rstrip().endswith("2 undated")


async def test_in_ascii_the_strip_is_ascii() -> None:
    async with at_desk(FakeSession(settings=Settings(unicode=False))) as sitting:
        await sitting.press("2")
        assert all(line.isascii() for line in _strip(sitting)) and "@@@@@ ." in _strip(sitting)[0]


async def test_braces_lead_from_stretch_to_stretch_and_say_where_time_ends() -> None:
    async with at_desk() as sitting:
        await sitting.press("right_curly_bracket")
        assert sitting.desk.active == "chronology" and sitting.item.id == "e1"
        seen = []
        for key in ("right_curly_bracket", "right_curly_bracket", "left_curly_bracket", "left_curly_bracket"):
            await sitting.press(key)
            seen.append(sitting.item.id)
        assert seen == ["e2", "e3", "e2", "e1"]
        await sitting.press("left_curly_bracket")
        assert sitting.told() == ["Nothing is listed before this."]
        await sitting.press("G", "right_curly_bracket")
        assert sitting.told() == ["Nothing is listed after this."]


async def test_a_click_on_the_strip_goes_to_the_first_event_there() -> None:
    async with at_desk(size=(120, 40)) as sitting:
        await sitting.pilot.click(DensityStrip, offset=(14, 0))
        await sitting.settle()
        assert sitting.desk.active == "chronology" and sitting.item.id == "e2"
        await sitting.pilot.click(DensityStrip, offset=(50, 0))
        await sitting.settle()
        assert sitting.item.id == "e3"


async def test_the_strip_counts_what_is_listed_and_keeps_its_time() -> None:
    async with at_desk() as sitting:
        await sitting.press("2", "slash", *"union", "enter")
        bars, names = _strip(sitting)
        assert "undated" not in bars and bars.lstrip().startswith("·") and "▲ 12 Mar 2025: 1" in names
        await sitting.press("right_curly_bracket")
        assert sitting.item.id == "e2"


async def test_there_is_no_strip_without_time_nor_without_room() -> None:
    bare = sample()
    undated = replace(bare, chronology=bare.chronology[2:])
    async with at_desk(FakeSession(undated)) as sitting:
        assert not sitting.desk.query_one(DensityStrip).display
    async with at_desk(size=(60, 12)) as sitting:
        await sitting.press("2")
        await sitting.pilot.resize_terminal(60, 12)
        pane = sitting.desk.query_one(ChronologyPane)
        assert sitting.desk.query_one(DensityStrip).display == (pane.size.height >= 8)


# --- dates by hand ----------------------------------------------------------------------------------------------


async def test_d_on_an_event_asks_whose_date_and_dates_the_event(stories: Briefing) -> None:
    async with at_desk(FakeSession(stories)) as sitting:
        await sitting.press("2", "j", "d")
        assert isinstance(sitting.app.screen, Picker) and "now 24 Oct 2024" not in sitting.dialog
        before = _words(sitting)
        await sitting.press("enter")
        assert isinstance(sitting.app.screen, Ask) and before in sitting.dialog
        await sitting.press("ctrl+u", *"Friday", "enter")
        assert sitting.in_dialog and "is no date" in sitting.dialog
        await sitting.press("ctrl+u", *"2022-03", "enter")
        assert sitting.decided[-1][0] == "event-date" and sitting.decided[-1][2] == "2022-03"
        assert _words(sitting) == before and sitting.desk.pane.rows.cursor == 0
        assert "Mar 2022" in _row(sitting, 0) and "given by you" in _row(sitting, 0)
        await sitting.press("question_mark")
        assert "Mar 2022 (2022-03), given by you" in sitting.dialog
        await sitting.press("escape", "u")
        assert _words(sitting) == before and "given by you" not in _row(sitting, 0)


async def test_an_empty_line_takes_a_date_away(stories: Briefing) -> None:
    async with at_desk(FakeSession(stories)) as sitting:
        await sitting.press("2", "d", "enter", "ctrl+u", "enter")
        assert sitting.decided[-1][0::2] == ("event-date", "")
        row = sitting.desk.pane.rows.cursor
        assert "undated" in _row(sitting, row) and "taken away by you" in _row(sitting, row)


async def test_d_on_an_event_also_dates_its_document_and_the_same_date_decides_nothing(stories: Briefing) -> None:
    async with at_desk(FakeSession(stories)) as sitting:
        await sitting.press("2", "d", "down", "enter")
        assert isinstance(sitting.app.screen, Ask) and "When was it written?" in sitting.dialog
        await sitting.press("ctrl+u", *"2024-10-20", "enter")
        assert sitting.decided[-1] == ("date", "a.txt", "2024-10-20")
        await sitting.press("d", "enter", "enter", "d", "escape", "d", "enter", "escape")
        assert len(sitting.decided) == 1


async def test_of_an_undated_document_its_own_date_is_asked_first(stories: Briefing) -> None:
    undated = replace(stories, documents=tuple(replace(one, date=None) for one in stories.documents))
    async with at_desk(FakeSession(undated)) as sitting:
        await sitting.press("2", "d", "enter")
        assert "When was it written?" in sitting.dialog


async def test_a_document_that_its_text_contradicts_is_a_notice_and_d_offers_the_other_date() -> None:
    briefing = sample()
    span = span_of(briefing.documents[1], "12 March 2025")
    briefing = replace(briefing, misdated=(Misdated("ministry.txt", "2025-03-12", span),))
    async with at_desk(FakeSession(briefing)) as sitting:
        assert "! 3 notices" in sitting.status
        await sitting.press("exclamation_mark")
        assert "Ministry offers talks, 2025-03-11" in sitting.dialog and "its text says 12 Mar 2025" in sitting.dialog
        assert "press d" in sitting.dialog
        await sitting.press("escape", "2", "j", "d", "down", "enter")
        assert "But its text says 12 Mar 2025" in sitting.dialog
        await sitting.press("enter")
        assert sitting.decided == [("date", "ministry.txt", "2025-03-12")]


# --- one event or two -------------------------------------------------------------------------------------------


def test_the_likeliest_to_be_the_same_stands_first(stories: Briefing) -> None:
    expelled = next(event for event in stories.chronology if "expelled" in stories.text(event.evidence[0]))
    others = [event for event in stories.chronology if event is not expelled]
    assert "sent" in stories.text(likely_same(expelled, others, stories)[0].evidence[0])


async def test_m_makes_two_events_one_and_M_takes_a_place_out_again(stories: Briefing) -> None:
    async with at_desk(FakeSession(stories)) as sitting:
        pane = sitting.desk.query_one(ChronologyPane)
        number = len(pane.items)
        await sitting.press("2")
        while "expelled" not in _words(sitting):
            await sitting.press("j")
        await sitting.press("m")
        assert isinstance(sitting.app.screen, Picker) and "has sent" in sitting.app.screen.choices[0].label
        await sitting.press("enter")
        assert sitting.decided[-1][0] == "same" and len(pane.items) == number - 1
        event = sitting.item
        assert isinstance(event, Event) and len(event.evidence) == 3
        await sitting.press("M")
        assert isinstance(sitting.app.screen, Picker) and len(sitting.app.screen.choices) == 3
        await sitting.press("down", "down", "enter")
        assert sitting.decided[-1][0] == "separate" and len(pane.items) == number
        assert sitting.session.decisions[-1].refers in [document.text for document in stories.documents]
        await sitting.press("u", "u")
        assert sitting.decided == [] and sitting.desk.briefing.chronology == stories.chronology


async def test_M_on_an_event_told_once_says_so() -> None:
    async with at_desk() as sitting:
        await sitting.press("2", "M")
        assert not sitting.in_dialog and "told in one place" in sitting.told()[0]


# --- who acts ---------------------------------------------------------------------------------------------------


def _clause(own_subject: bool) -> Briefing:
    document = make_document("Peru left the talks and on Monday the crews closed its ports.", id="a.txt")
    clause = span_of(document, "on Monday the crews closed its ports")
    subject = span_of(document, "the crews" if own_subject else "Peru")
    annotations = annotate(document, parse(document))
    mention = Mention(subject, "state", "name", function="subject")
    found = EventMention(clause, span_of(document, "closed"), "occurred", participants=(0,))
    return Briefing(
        documents=(document,),
        annotations={"a.txt": replace(annotations, mentions=(mention,), events=(found,))},
        chronology=(Event("e", "occurred", (clause,)),),
    )


def test_a_clause_that_shares_its_subject_is_shown_with_it() -> None:
    briefing = _clause(own_subject=False)
    assert told(briefing.chronology[0], briefing) == "Peru … on Monday the crews closed its ports"


def test_a_clause_with_a_subject_of_its_own_is_shown_alone() -> None:
    briefing = _clause(own_subject=True)
    assert told(briefing.chronology[0], briefing) == "on Monday the crews closed its ports"
    bare = replace(briefing, annotations={})
    assert told(bare.chronology[0], bare) == "on Monday the crews closed its ports"
    elsewhere = Event("e", "occurred", (Span("a.txt", 0, 4),))
    assert told(elsewhere, briefing) == "Peru"
