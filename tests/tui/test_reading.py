"""Reading behind the desk: progress, what comes in, what goes wrong, and what stays where it is."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from briefing.model import Annotations, Briefing, Decision, Timex, Unread
from briefing.session import Progress
from briefing.tui.app import DeskApp
from briefing.tui.bars import told_progress
from briefing.tui.marks import UNICODE
from briefing.tui.sayings import TAKEN_IN
from briefing.watching import WatchError
from tests.factory import make_document, span_of
from tests.tui.fake import FakeSession, Settings
from tests.tui.pilot import Sitting, at_desk
from tests.tui.sample import sample


class SlowSession(FakeSession):
    """Reads only when the test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self.was_cancelled = False

    def run(self, report: Callable[[Progress], None], cancelled: Callable[[], bool]) -> None:
        report(Progress("annotating", 1, 4, "harbour", 300, False, 90.0))
        while not self.go_on.wait(0.01):
            if cancelled():
                self.was_cancelled = True
                return
        super().run(report, cancelled)


async def test_the_desk_is_there_before_anything_is_read_and_tells_how_far_it_is() -> None:
    session = SlowSession()
    app = DeskApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        sitting = Sitting(pilot, app, session)
        assert "The documents are still being read." in sitting.screen
        assert "annotating 1 of 4 · 2 min left" in sitting.status
        long = Progress("annotating", 1, 4, "harbour", 300, False, 90.0, 900_000)
        assert told_progress(long, UNICODE)[-1].plain == "annotating 1 of 4, now harbour with 900,000 words"
        await pilot.press("b")
        while sitting.desk.working or not sitting.desk.preview.composed:
            await pilot.pause(0.01)
        assert sitting.desk.sheet is not None and "The page so far" in str(sitting.desk.sheet.border_title)
        session.go_on.set()
        await sitting.settle()
        assert "The page so far" not in sitting.screen
        await sitting.press("escape")
        assert len(sitting.desk.pane.shown) == 5 and "3 documents" in sitting.status


async def test_S_stops_reading_and_what_is_read_stays() -> None:
    session = SlowSession()
    session.briefing = replace(sample(), documents=sample().documents)
    app = DeskApp(session)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.1)
        await pilot.press("S")
        sitting = Sitting(pilot, app, session)
        await sitting.settle()
        assert session.was_cancelled and not sitting.desk.reading and len(sitting.desk.pane.shown) == 5


async def test_quitting_while_reading_stops_it() -> None:
    session = SlowSession()
    app = DeskApp(session)
    async with app.run_test() as pilot:
        await pilot.pause(0.1)
        await pilot.press("q")
    thread = next((each for each in threading.enumerate() if each.name == "reading"), None)
    if thread is not None:
        thread.join(2)
    assert session.was_cancelled


async def test_a_changed_folder_is_read_again_and_the_place_is_kept() -> None:
    async with at_desk() as sitting:
        await sitting.press("j", "j")
        before = sitting.item
        sitting.session.whole = replace(sitting.session.whole, actors=sitting.session.whole.actors[1:])
        sitting.session.changed.set()
        while len(sitting.desk.pane.items) != 4:
            await sitting.pilot.pause(0.01)
        await sitting.settle()
        assert sitting.item.id == before.id
    assert sitting.session.left


async def test_what_another_desk_decides_is_shown_and_told_and_the_place_is_kept() -> None:
    async with at_desk() as sitting:
        await sitting.press("j")
        before = sitting.item
        sitting.session.others = [Decision("theirs", "pin", "a3")]
        sitting.session.changed.set()
        while not sitting.desk.briefing.pinned:
            await sitting.pilot.pause(0.01)
        await sitting.settle()
        assert sitting.item.id == before.id and TAKEN_IN in sitting.told()
        sitting.session.others = [Decision("more", "hide", "a4")]
        await sitting.press("space")
        assert sitting.desk.briefing.hidden == {"a4"} and sitting.told() == [
            f"Unpinned: “ministry of transport”   {TAKEN_IN}"
        ]
        sitting.session.others = [Decision("last", "unpin", "a3")]
        await sitting.press("u")
        assert sitting.told() == [f"Taken back: unpinning of “ministry of transport”   {TAKEN_IN}"], (
            "the answer to a key comes first"
        )
        await sitting.press("u")
        assert sitting.told() == ["Nothing of yours to take back: another desk decided the rest, L lists it"]
        sitting.session.decisions = [Decision("there", "pin", "a1", "Ines Calder")]
        sitting.session.before = {"there"}
        await sitting.press("u")
        assert sitting.told() == ["Taken back, made before this sitting: pin of “Ines Calder”"]


async def test_what_can_not_be_watched_is_a_notice() -> None:
    class Unwatched(FakeSession):
        def changes(self, stopping: threading.Event) -> Iterator[bool]:
            raise WatchError("changes in the folder are not noticed: no [/b] watches left")
            yield

    async with at_desk(Unwatched()) as sitting:
        while not sitting.desk.problems:
            await sitting.pilot.pause(0.01)
        assert "no [/b] watches left" in sitting.desk.problems[0]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
async def test_what_stops_reading_is_told_and_kept() -> None:
    session = FakeSession()
    session.failure = OSError("the disk has gone [/b]")
    async with at_desk(session) as sitting:
        assert any("the disk has gone [/b]" in text for text in sitting.told())
        assert any("the disk has gone" in problem for problem in sitting.desk.problems)


async def test_what_becomes_of_the_file_of_decisions_is_told_and_a_notice_as_long_as_it_is_so() -> None:
    async with at_desk() as sitting:
        sitting.session.trouble = "briefing.desk.toml is gone: 2 decisions hold here."
        sitting.session.changed.set()
        while not sitting.told():
            await sitting.pilot.pause(0.01)
        assert sitting.told() == [sitting.session.trouble]
        await sitting.press("exclamation_mark")
        assert sitting.session.trouble in sitting.dialog and "! 3 notices" in sitting.status
        sitting.session.trouble = ""
        await sitting.press("escape", "space")
        assert "! 2 notices" in sitting.status


async def test_no_document_at_all_leads_somewhere() -> None:
    async with at_desk(FakeSession(Briefing())) as sitting:
        none, what, _ = sitting.desk.pane.why_empty()
        assert none == "No document was read." and "`briefing PATH` reads .txt, .md" in what
        await sitting.press("5")
        assert "There is nothing to read yet." in sitting.told()


async def test_where_nothing_could_be_read_the_notices_say_why() -> None:
    async with at_desk(FakeSession(Briefing(unread=sample().unread))) as sitting:
        said = sitting.desk.pane.why_empty()
        assert said[1:] == ["1 source could not be read.", "photo.txt: not text; convert it to text first."]


async def test_what_the_configuration_gets_wrong_is_no_source_and_names_its_line() -> None:
    wrong = Unread("briefing.toml", "speaks of 'stori.txt'", 4, "did you mean story.txt?", is_source=False)
    async with at_desk(FakeSession(Briefing(unread=(wrong,)))) as sitting:
        said = sitting.desk.pane.why_empty()
        assert said == ["No document was read.", "briefing.toml line 4: speaks of 'stori.txt'; did you mean story.txt?"]
        assert "! 1 notice" in sitting.status
        await sitting.press("exclamation_mark")
        assert "In your configuration" in sitting.dialog and "briefing.toml line 4" in sitting.dialog
        assert "Not read" not in sitting.dialog


def _dated_by_words(number: int) -> Briefing:
    """So many undated documents, each with a Friday and a day that says its year; and a dated one."""
    text = "It rained on Friday, as on 3 May 2024."
    documents = [make_document(text, id=f"{n}.txt", title=f"Rain {n}.txt") for n in range(number)]
    dated = make_document(text, id="dated.txt", date="2025-03-10")
    found = {}
    for document in (*documents, dated):
        friday, day = (span_of(document, words) for words in ("Friday", "3 May 2024"))
        timexes = (Timex(friday, "DATE", "XXXX-WXX-5"), Timex(day, "DATE", "2024-05-03", edtf="2024-05-03"))
        found[document.id] = Annotations(document.id, timexes=timexes)
    return Briefing(documents=(*documents, dated), annotations=found)


async def test_documents_whose_fridays_can_not_be_told_are_one_notice_with_the_key_that_dates_them() -> None:
    async with at_desk(FakeSession(_dated_by_words(2))) as sitting:
        assert "! 1 notice" in sitting.status
        await sitting.press("exclamation_mark")
        assert "Rain 0.txt (0.txt): “Friday”" in sitting.dialog and "Rain 1.txt (1.txt): “Friday”" in sitting.dialog
        assert "dated.txt" not in sitting.dialog and "3 May" not in sitting.dialog and "press d" in sitting.dialog
    async with at_desk(FakeSession(_dated_by_words(50), Settings(keys={"date": "T"}))) as sitting:
        assert "! 1 notice" in sitting.status
        await sitting.press("exclamation_mark")
        assert "and 30 more documents" in sitting.dialog and "press T" in sitting.dialog
    async with at_desk(FakeSession(_dated_by_words(0))) as sitting:
        assert "notice" not in sitting.status


async def test_documents_without_items_say_so_pane_by_pane() -> None:
    bare = replace(sample(), actors=(), chronology=(), quotes=(), questions=())
    async with at_desk(FakeSession(bare)) as sitting:
        words = [pane.why_empty()[0] for pane in sitting.desk.panes]
        assert len(set(words)) == 4 and all("documents" in line for line in words)


async def test_a_decision_that_could_not_be_saved_holds_and_is_told() -> None:
    session = FakeSession()
    session.saves = False
    async with at_desk(session) as sitting:
        await sitting.press("space")
        assert sitting.desk.briefing.pinned == ("a1",)
        assert any("the disk is full" in problem for problem in sitting.desk.problems)


async def test_cursor_filter_and_the_readers_place_outlive_a_new_briefing() -> None:
    async with at_desk(size=(180, 50)) as sitting:
        await sitting.press("3", "slash", *"calder", "enter", "j", "enter", "2", "j", "j")
        quotes = sitting.desk.panes[2]
        sitting.session.whole = replace(sitting.session.whole, chronology=sitting.session.whole.chronology[1:])
        await sitting.press("space")
        assert sitting.item.id == "e3" and quotes.text == "calder"
        assert quotes.item is not None and quotes.item.id == "q3"
        assert sitting.desk.trail is not None and sitting.desk.trail.item == "e3"


async def test_an_actor_that_is_followed_and_goes_is_followed_no_longer() -> None:
    async with at_desk() as sitting:
        await sitting.press("f", "K", *"no actor", "enter")
        assert not sitting.desk.scope and len(sitting.desk.panes[1].shown) == 4


async def test_pinned_hidden_and_stale_can_be_told_without_colour() -> None:
    async with at_desk() as sitting:
        await sitting.press("space", "j", "X", "x", "g")
        strips = [sitting.desk.pane.rows.render_line(line).text for line in range(2)]
        assert strips[0].startswith("★ Ines Calder") and strips[1].startswith("⊘ ministry")


@pytest.mark.parametrize("module", ["spacy", "dateparser"])
def test_the_desk_starts_without(module: str) -> None:
    code = f"import sys, briefing.tui.app; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
